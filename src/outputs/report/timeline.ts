import type { FigureRecord, TimelineEntry } from '../../model/record.js'
import { monthName, readMoment, showClock, showInstant, weekday } from '../export/say/day.js'
import { EFFECTS_SHOWN } from '../export/say/event.js'
import { whenKey } from '../export/say/when.js'
import type { StoryView } from '../export/view.js'
import { capital } from '../export/say/amount.js'
import { inMiddle } from '../export/say/title.js'
import { badge, lineMarks, openWords } from './cite.js'
import { dayOf, rowsOfEntries, rowsWithPublications, type Row } from './days.js'
import { firstWords, showEvent } from './event.js'
import { addressPart, html, joined, type Content, type Html } from './html.js'

/** The timeline by day, then what is still to come, then events that no article dates. */
export function timeline(view: StoryView): Content {
  const shown = entriesOf(view)
  const ahead = shown.filter((entry) => isAhead(view, entry))
  const past = rowsWithPublications(
    view,
    shown.filter((entry) => !ahead.includes(entry)),
  )
  const undated = view.story.events.filter((event) => !shown.some((entry) => entry.ref === event.id))
  if (shown.length === 0 && undated.length === 0) return null
  return html`${
    past.length > 0 &&
    html`<ol class="days">
      ${past.map((row) => showDayRow(view, row))}
    </ol>`
  }
  ${
    ahead.length > 0 &&
    html`<div class="ahead">
      <h3>
        Still to come
        <span class="role"
          >as of the last
          article${view.last ? `, ${showInstant(view.articles.findLast((a) => a.published)?.article.published ?? null)}` : ''}</span
        >
      </h3>
      <ol class="days">
        ${rowsOfEntries(ahead).map((row) => showDayRow(view, row))}
      </ol>
    </div>`
  }
  ${
    undated.length > 0 &&
    html`<div class="undated">
      <h3>No time stated</h3>
      <ul class="entries">
        ${undated.map((event) => html`<li class="entry ${event.status}">${showEvent(view, event)}</li>`)}
      </ul>
    </div>`
  }`
}

/** The record's timeline without publications, and every dated event that it leaves out. */
function entriesOf(view: StoryView): readonly TimelineEntry[] {
  const listed = view.story.timeline.filter((entry) => entry.kind !== 'publication')
  const known = new Set(listed.map((entry) => entry.ref))
  const missing = view.story.events.flatMap((event): TimelineEntry[] =>
    event.when && !known.has(event.id)
      ? [{ when: event.when, kind: 'event', ref: event.id, title: event.title }]
      : [],
  )
  return missing.length === 0 ? listed : [...listed, ...missing].sort((a, b) => entryMs(a) - entryMs(b))
}

function entryMs(entry: TimelineEntry): number {
  return dayOf(entry)?.ms ?? Number.MAX_SAFE_INTEGER
}

/** Scheduled, and not over when the last article appeared; what was scheduled for a day before it stands among the past. */
function isAhead(view: StoryView, entry: TimelineEntry): boolean {
  const event = view.story.events.find((candidate) => candidate.id === entry.ref)
  if (event?.status !== 'scheduled') return false
  const end = readMoment(entry.when.to ?? entry.when.from)
  return !end || !view.last || end.ms > view.last.ms
}

function showDayRow(view: StoryView, row: Row): Html {
  return html`<li class="day">
    <h3 class="date">${dateOf(row)}</h3>
    <div>${showEntries(view, row.entries)}</div>
    ${
      row.published.length > 0 &&
      html`<div class="published">
        <h4>Published</h4>
        <ul>
          ${row.published.map((id) => showPublication(view, id))}
        </ul>
      </div>`
    }
  </li>`
}

/** `14 Friday March 2031`, `March 2031`, `2031`: no more than is known. */
function dateOf({ day, extent, year }: Row): Content {
  if (!day) return html`<span class="month">Day not stated</span>`
  if (extent === 'year') return html`<span class="number">${day.year}</span>`
  const month = html`${monthName(day.month)}${year && html`<br />${day.year}`}`
  if (extent === 'month') return html`<span class="month">${month}</span>`
  return html`<span class="number">${day.day}</span><span class="month">${weekday(day)}<br />${month}</span>`
}

/** On a day with more statements and figures than these, the others are folded; events never are. */
const ENTRIES = 6

function showEntries(view: StoryView, entries: readonly TimelineEntry[]): Content {
  const rows = rowsOf(view, entries)
  const isEvent = (row: TimelineEntry | FigureRecord[]): boolean => 'kind' in row && row.kind === 'event'
  const others = rows.filter((row) => !isEvent(row))
  const folded = new Set(others.length > ENTRIES + 1 ? others.slice(ENTRIES) : [])
  const show = (row: TimelineEntry | FigureRecord[]): Html =>
    'ref' in row ? showEntry(view, row) : showFigures(view, row)
  return html`<ul class="entries">
      ${rows.filter((row) => !folded.has(row)).map(show)}
    </ul>
    ${
      folded.size > 0 &&
      html`<details class="more day-more">
        <summary>${folded.size} more of that time</summary>
        <ul class="entries">
          ${[...folded].map(show)}
        </ul>
      </details>`
    }`
}

/** The entries of a day, figures of one window and one claimant together; those told with an event stand with it. */
function rowsOf(
  view: StoryView,
  entries: readonly TimelineEntry[],
): readonly (TimelineEntry | FigureRecord[])[] {
  const told = new Set(view.story.events.flatMap(({ figures = [] }) => figures.slice(0, EFFECTS_SHOWN)))
  const rows: (TimelineEntry | FigureRecord[])[] = []
  const groups = new Map<string, FigureRecord[]>()
  for (const entry of entries) {
    const figure = view.story.figures.find(({ id }) => id === entry.ref)
    if (!figure) rows.push(entry)
    else if (!told.has(figure.id)) {
      const key = `${whenKey(figure.window)} ${figure.claimant ?? figure.claimantName ?? ''}`
      const group = groups.get(key)
      if (group) group.push(figure)
      else {
        const fresh = [figure]
        groups.set(key, fresh)
        rows.push(fresh)
      }
    }
  }
  return rows
}

/** `29 locations hit · 8 regions hit`, with who claims them. */
function showFigures(view: StoryView, figures: readonly FigureRecord[]): Html {
  const spans = figures.flatMap(({ reports }) => reports.map(({ span }) => span))
  const links = figures.map((figure) => {
    const { amount, measure } = view.words(figure)
    return openWords(firstWords(figure.reports.map(({ span }) => span)), html`<b>${amount}</b> ${measure}`)
  })
  const claimant = figures[0]?.claimantName
  return html`<li class="entry figure">
    <p class="entry-title" dir="auto">${joined(links, ' · ')}</p>
    <p class="entry-about">
      <span class="kind"
        >${claimant ? html`says <bdi>${inMiddle(claimant)}</bdi>` : figures.length > 1 ? 'figures' : 'figure'}</span
      >${lineMarks(view, spans, Math.max(...figures.map(({ origins }) => origins)))}
    </p>
  </li>`
}

function showPublication(view: StoryView, id: string): Content {
  const article = view.article(id)
  if (!article) return null
  const clock = article.published ? showClock(article.published) : ''
  const inferred = article.article.publishedBasis === 'inferred'
  return html`<li>
    <a class="outlet" href="#a=${addressPart(id)}">${badge(article)}<bdi>${article.outlet}</bdi></a>
    <span class="clock">${clock === '' ? (inferred ? 'day inferred' : '') : clock}</span>
  </li>`
}

function showEntry(view: StoryView, entry: TimelineEntry): Html {
  const event = view.story.events.find((candidate) => candidate.id === entry.ref)
  if (event) return html`<li class="entry ${event.status}">${showEvent(view, event)}</li>`
  const utterance = view.story.utterances.find((candidate) => candidate.id === entry.ref)
  const spans = utterance?.versions.flatMap((version) => version.content) ?? []
  return html`<li class="entry ${entry.kind}">
    <p class="entry-title" dir="auto">${openWords(firstWords(spans), capital(entry.title))}</p>
    <p class="entry-about">
      <span class="kind">said</span>${lineMarks(view, spans, utterance?.origins ?? 1)}
    </p>
  </li>`
}
