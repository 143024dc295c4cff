import { createHash } from 'node:crypto'
import type { Record as StoryFile } from '../../model/record.js'
import { counted, capital, showNumber } from '../export/say/amount.js'
import { viewStory, type StoryView } from '../export/view.js'
import { additions } from './additions.js'
import { articles } from './articles.js'
import { script, style } from './assets.gen.js'
import { brief } from './brief.js'
import { conflicts } from './conflicts.js'
import { figures } from './figures.js'
import { conflictGroups } from '../export/conflict-groups.js'
import { coverageSentence, publishedSpan } from '../export/say/coverage.js'
import { headline } from './head.js'
import { addressPart, wellFormed, html, trusted, type Content, type Html } from './html.js'
import { linesOfReporting } from './lines.js'
import { positions, proposals } from './positions.js'
import { timeline } from './timeline.js'
import { whoSaidWhat } from './voices.js'

/**
 * The record as one page that needs nothing else: it works from disk and offline, and neither fetches nor sends.
 * Text of articles is escaped wherever it stands; only our own script and style may run, by their hashes.
 */
export function renderReport(record: StoryFile): string {
  const views = record.stories.map((story) => viewStory(record, story))
  const only = views.length === 1 ? views[0] : undefined
  const title = only
    ? only.story.title
    : `${capital(counted(views.length, 'story', 'stories'))}, ${showNumber(record.articles.length)} articles`
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; script-src '${hash(EARLY)}' '${hash(script)}'; style-src '${hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · Readout</title>
        ${trusted(`<script>${EARLY}</script><style>${style}</style>`)}
      </head>
      <body class="${only ? 'single' : 'several'}">
        <a class="skip" href="#main">Skip to the record</a>
        <header class="masthead">
          <p class="brand">${only ? 'Readout' : html`<a href="#front">Readout</a>`}</p>
          <p class="edition">${edition(record, views)}</p>
          <p class="controls">
            <button type="button" class="quiet" data-act="theme" hidden>Theme</button
            ><button type="button" class="quiet" data-act="print" hidden>Print</button>
          </p>
        </header>
        <main id="main" tabindex="-1">
          ${views.length !== 1 && front(views)}
          ${views.map((view, index) => showStory(view, views.length > 1 ? `Story ${index + 1} of ${views.length}` : null))}
          ${rejected(record)}
        </main>
        <footer class="foot">
          <p>
            Every figure, quotation and event opens the words it rests on. What the sources disagree on is
            shown, not settled. This page works offline and sends nothing.
          </p>
        </footer>
        <div id="reader" class="reader" role="dialog" aria-label="Article" tabindex="-1" hidden></div>
        <div
          id="compare"
          class="compare"
          role="dialog"
          aria-modal="true"
          aria-label="Two articles side by side"
          tabindex="-1"
          hidden
        ></div>
        ${trusted(`<script>${script}</script>`)}
      </body>
    </html> `
  return wellFormed(page.markup)
}

/** Runs before the page is laid out, so that twenty stories are not laid out to show the list of them. */
const EARLY = "document.documentElement.classList.add('js')"

function hash(source: string): string {
  return `sha256-${createHash('sha256').update(source, 'utf8').digest('base64')}`
}

function edition(record: StoryFile, views: readonly StoryView[]): string {
  const lines = views.reduce((sum, view) => sum + view.lines.length, 0)
  const parts = [
    counted(record.articles.length, 'article'),
    counted(lines, 'line of reporting', 'lines of reporting'),
  ]
  if (views.length !== 1) parts.unshift(counted(views.length, 'story', 'stories'))
  return capital(parts.join(' · '))
}

/** The front page of several stories. */
function front(views: readonly StoryView[]): Html {
  if (views.length === 0)
    return html`<section class="front">
      <h1>No story</h1>
      <p class="standfirst">No article could be read.</p>
    </section>`
  return html`<section class="front" id="front" aria-label="All stories">
    <h1 class="sr">${capital(counted(views.length, 'story', 'stories'))}</h1>
    <ol class="front-list">
      ${views.map((view) => frontStory(view))}
    </ol>
  </section>`
}

function frontStory(view: StoryView): Html {
  const disputed = conflictGroups(view.story.conflicts).length
  return html`<li class="front-story">
    <h2><a href="#story-${addressPart(view.story.id)}" dir="auto">${view.story.title}</a></h2>
    ${view.story.brief[0] && html`<p dir="auto">${view.brief(view.story.brief[0])}</p>`}
    <p class="front-about">
      <span>${coverageSentence(view)}</span
      >${publishedSpan(view) && html` <span>${publishedSpan(view)}</span>`}${disputed > 0 && html` <span class="alarm">${capital(counted(disputed, 'point'))} in dispute.</span>`}
    </p>
  </li>`
}

type Section = {
  readonly name: string
  readonly heading: string
  readonly note: string
  readonly count: number
  readonly content: Content
}

function sectionsOf(view: StoryView): readonly Section[] {
  const { story } = view
  const all: Section[] = [
    {
      name: 'brief',
      heading: 'The brief',
      note: 'Every sentence opens the words it rests on.',
      count: 0,
      content: brief(view),
    },
    {
      name: 'conflicts',
      heading: 'In dispute',
      note: 'What the sources disagree on. Nothing here is settled.',
      count: conflictGroups(story.conflicts).length,
      content: conflicts(view),
    },
    {
      name: 'lines',
      heading: 'Lines of reporting',
      note: 'Who took from whom. Copies of one text count as one voice.',
      count: view.lines.length,
      content: linesOfReporting(view),
    },
    {
      name: 'figures',
      heading: 'Figures',
      note: 'Which number, claimed by whom, for which hours.',
      count: story.figures.length,
      content: figures(view),
    },
    {
      name: 'voices',
      heading: 'Who said what',
      note: 'Quotation marks stand only where an article prints them.',
      count: story.utterances.length,
      content: whoSaidWhat(view),
    },
    {
      name: 'timeline',
      heading: 'Timeline',
      note: 'When it happened; beside it, when it was published.',
      count: story.events.length,
      content: timeline(view),
    },
    {
      name: 'positions',
      heading: 'Positions',
      note: 'Who demands, offers and refuses what.',
      count: story.positions.length,
      content: positions(view),
    },
    {
      name: 'proposals',
      heading: 'Proposals',
      note: 'Named plans and how their terms changed.',
      count: story.proposals.length,
      content: proposals(view),
    },
    {
      name: 'additions',
      heading: 'What each article adds',
      note: 'To those published before it.',
      count: 0,
      content: additions(view),
    },
    {
      name: 'articles',
      heading: 'The articles',
      note: 'In order of publication. Dimmed words are not the story.',
      count: view.articles.length,
      content: articles(view),
    },
  ]
  return all.filter((section) => section.content !== null)
}

function showStory(view: StoryView, position: string | null): Html {
  const { story } = view
  const sections = sectionsOf(view)
  return html`<article
    class="story${view.articles.length > 30 ? ' large' : ''}"
    id="story-${story.id}"
    data-story="${story.id}"
    aria-labelledby="title-${story.id}"
  >
    ${headline(view, position)}
    <nav class="contents" aria-label="Sections">
      <ul>
        ${sections.map((section) => html`<li><a href="#${addressPart(`${story.id}.${section.name}`)}">${section.heading}${section.count > 0 && html` <span class="number">${section.count}</span>`}</a></li>`)}
      </ul>
    </nav>
    ${sections.map(
      (section) =>
        html`<section
          class="section section-${section.name}"
          aria-labelledby="h-${story.id}.${section.name}"
          id="${story.id}.${section.name}"
        >
          <div class="section-head">
            <h2 id="h-${story.id}.${section.name}" tabindex="-1">${section.heading}</h2>
            <p>${section.note}</p>
          </div>
          <div class="section-body">${section.content}</div>
        </section>`,
    )}
    ${why(view)}
  </article>`
}

/** Why these articles are one story. */
function why(view: StoryView): Content {
  if (view.story.evidence.length === 0) return null
  return html`<details class="together">
    <summary>Why these articles are together</summary>
    <ul>
      ${view.story.evidence.map((reason) => html`<li dir="auto">${reason}</li>`)}
    </ul>
  </details>`
}

function rejected(record: StoryFile): Content {
  if (record.rejected.length === 0) return null
  return html`<section class="rejected" aria-labelledby="rejected">
    <h2 id="rejected">Not read</h2>
    <ul>
      ${record.rejected.map(
        (item) =>
          html`<li>
            <p><bdi class="source">${item.source}</bdi></p>
            <p><bdi>${item.message}</bdi> <code>${item.code}</code></p>
          </li>`,
      )}
    </ul>
  </section>`
}
