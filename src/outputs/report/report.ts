import { createHash } from 'node:crypto'
import type { Record as StoryFile } from '../../model/record.js'
import { capital, counted, showNumber } from '../export/say/amount.js'
import { viewStory, type StoryView } from '../export/view.js'
import { script, style } from './assets.gen.js'
import { front } from './front.js'
import { html, trusted, wellFormed, type Content, type Html } from './html.js'
import { showStory } from './story.js'

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
        ${masthead(record, views)}
        <main id="main" tabindex="-1">
          ${views.length !== 1 && front(views)}
          ${views.map((view, index) => showStory(view, views.length > 1 ? `Story ${index + 1} of ${views.length}` : null))}
          ${rejected(record)}
        </main>
        ${FOOT} ${DIALOGS} ${trusted(`<script>${script}</script>`)}
      </body>
    </html> `
  return wellFormed(page.markup)
}

function masthead(record: StoryFile, views: readonly StoryView[]): Html {
  return html`<header class="masthead">
    <p class="brand">${views.length === 1 ? 'Readout' : html`<a href="#front">Readout</a>`}</p>
    <p class="edition">${edition(record, views)}</p>
    <p class="controls">
      <button type="button" class="quiet" data-act="theme" hidden>Theme</button
      ><button type="button" class="quiet" data-act="print" hidden>Print</button>
    </p>
  </header>`
}

const FOOT = html`<footer class="foot">
  <p>
    Every figure, quotation and event opens the words it rests on. What the sources disagree on is shown, not
    settled. This page works offline and sends nothing.
  </p>
</footer>`

/** Empty until the page's script fills them. */
const DIALOGS = html`<div
    id="reader"
    class="reader"
    role="dialog"
    aria-label="Article"
    tabindex="-1"
    hidden
  ></div>
  <div
    id="compare"
    class="compare"
    role="dialog"
    aria-modal="true"
    aria-label="Two articles side by side"
    tabindex="-1"
    hidden
  ></div>`

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
