import type { EventRecord, Participant, TimelineEntry } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import {
  isoDay,
  monthName,
  readMoment,
  showClock,
  showInstant,
  weekday,
  type Moment,
} from '../export/say/day.js'
import { STATUSES } from '../export/say/labels.js'
import { showWhen } from '../export/say/when.js'
import type { StoryView } from '../export/view.js'
import { badge, lineMarks, openWords, reportedBy } from './cite.js'
import { addressPart, html, joined, type Content, type Html } from './html.js'

/** One day of the timeline: what happened or was said on it, and, apart, what was published on it. */
type Day = { readonly day: Moment | null; readonly entries: TimelineEntry[] }

/** The timeline by day, then what is still to come, then events that no article dates. */
export function timeline(view: StoryView): Content {
  const shown = entriesOf(view)
  const ahead = shown.filter((entry) => isAhead(view, entry))
  const past = days(shown.filter((entry) => !ahead.includes(entry)))
  const undated = view.story.events.filter((event) => !shown.some((entry) => entry.ref === event.id))
  if (shown.length === 0 && undated.length === 0) return null
  return html`${
    (past.length > 0 || view.first) &&
    html`<ol class="days">
      ${withYears(withPublications(view, past)).map((day) => showDayRow(view, day))}
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
        ${withYears(days(ahead).map((day) => ({ ...day, published: [] }))).map((day) => showDayRow(view, day))}
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

function dayOf(entry: TimelineEntry): Moment | null {
  return readMoment(entry.when.from ?? entry.when.to)
}

function days(entries: readonly TimelineEntry[]): Day[] {
  const groups = new Map<string, Day>()
  for (const entry of entries) {
    const day = dayOf(entry)
    const key = day ? isoDay(day) : ''
    const group = groups.get(key)
    if (group) group.entries.push(entry)
    else groups.set(key, { day, entries: [entry] })
  }
  return [...groups.values()].sort((a, b) => (a.day?.ms ?? Infinity) - (b.day?.ms ?? Infinity))
}

type DayWithPublications = Day & { readonly published: readonly string[] }

/** A day as it is shown: the year only where it begins. */
type ShownDay = DayWithPublications & { readonly year: boolean }

function withPublications(view: StoryView, past: readonly Day[]): DayWithPublications[] {
  const published = new Map<string, string[]>()
  const all = new Map(past.map((day) => [day.day ? isoDay(day.day) : '', day] as const))
  for (const article of view.articles) {
    if (!article.published) continue
    const key = isoDay(article.published)
    published.set(key, [...(published.get(key) ?? []), article.article.id])
    if (!all.has(key)) all.set(key, { day: article.published, entries: [] })
  }
  return [...all]
    .map(([key, day]) => ({ ...day, published: published.get(key) ?? [] }))
    .sort((a, b) => (a.day ? dayMs(a.day) : Infinity) - (b.day ? dayMs(b.day) : Infinity))
}

function dayMs(day: Moment): number {
  return Date.UTC(day.year, day.month - 1, day.day)
}

function withYears(rows: readonly DayWithPublications[]): ShownDay[] {
  return rows.map((row, index) => ({ ...row, year: row.day?.year !== rows[index - 1]?.day?.year }))
}

function showDayRow(view: StoryView, row: ShownDay): Html {
  const { day } = row
  return html`<li class="day">
    <h3 class="date">
      ${day ? html`<span class="number">${day.day}</span><span class="month">${weekday(day)}<br />${monthName(day.month)}${row.year && html`<br />${day.year}`}</span>` : html`<span class="month">Day not stated</span>`}
    </h3>
    <ul class="entries">
      ${row.entries.map((entry) => showEntry(view, entry))}
    </ul>
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
  const figure = view.story.figures.find((candidate) => candidate.id === entry.ref)
  const spans =
    utterance?.versions.flatMap((version) => version.content) ??
    figure?.reports.map((report) => report.span) ??
    []
  return html`<li class="entry ${entry.kind}">
    <p class="entry-title" dir="auto">${openWords(firstWords(spans), entry.title)}</p>
    <p class="entry-about">
      <span class="kind">${entry.kind === 'statement' ? 'said' : 'figure'}</span
      >${inferredMark(entry)}${lineMarks(view, spans, utterance?.origins ?? figure?.origins ?? 1)}
    </p>
  </li>`
}

function firstWords(spans: readonly ArticleSpan[]): readonly ArticleSpan[] {
  return spans.filter((span) => span.article === spans[0]?.article).slice(0, 1)
}

function inferredMark(entry: { readonly when: { readonly stated?: boolean } | null }): Content {
  return entry.when?.stated === false && html`<span class="inferred">inferred</span>`
}

function showEvent(view: StoryView, event: EventRecord): Html {
  return html`<p class="entry-title" id="${view.story.id}.${event.id}" dir="auto">
      ${openWords(firstWords(event.reports), event.title)}
    </p>
    ${participants(event.participants)}
    <div class="entry-about">
      <span class="kind ${event.status}">${STATUSES[event.status]}</span
      >${event.when && html`<span>${showWhen(event.when, { year: false })}</span>`}${inferredMark(event)}${event.placeName && html`<span><bdi>${event.placeName}</bdi></span>`}${lineMarks(view, event.reports, event.origins)}
      <details class="more">
        <summary>Reports</summary>
        ${reportedBy(view, event.reports)}
      </details>
    </div>`
}

/** Who took part, side by side: `Olga Brandt (Prime Minister), her office · Tobias Renk (Mayor)`. */
function participants(all: readonly Participant[]): Content {
  if (all.length === 0) return null
  const sides = new Map<string, Participant[]>()
  for (const participant of all) {
    const key = participant.side ?? participant.name
    sides.set(key, [...(sides.get(key) ?? []), participant])
  }
  return html`<p class="participants">
    ${[...sides.values()].map((side) => html`<span>${joined(side.map(showParticipant), ', ')}</span>`)}
  </p>`
}

function showParticipant(participant: Participant): Html {
  return html`<bdi>${participant.name}</bdi>${participant.role && html` <small>${participant.role}</small>`}`
}
