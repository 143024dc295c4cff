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
import { addressPart, html, type Content, type Html } from './html.js'

/** One day of the timeline: what happened or was said on it, and, apart, what was published on it. */
type Day = { readonly day: Moment | null; readonly entries: TimelineEntry[] }

/** The timeline by day, then what is still to come, then events that no article dates. */
export function timeline(view: StoryView): Content {
  const shown = view.story.timeline.filter((entry) => entry.kind !== 'publication')
  const ahead = shown.filter((entry) => isAhead(view, entry))
  const past = days(shown.filter((entry) => !ahead.includes(entry)))
  const undated = view.story.events.filter((event) => !shown.some((entry) => entry.ref === event.id))
  if (shown.length === 0 && undated.length === 0) return null
  return html`${
    (past.length > 0 || view.first) &&
    html`<ol class="days">
      ${withPublications(view, past).map((day) => showDayRow(view, day))}
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
        ${days(ahead).map((day) => showDayRow(view, { ...day, published: [] }))}
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

function isAhead(view: StoryView, entry: TimelineEntry): boolean {
  return view.story.events.some((event) => event.id === entry.ref && event.status === 'scheduled')
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

function showDayRow(view: StoryView, row: DayWithPublications): Html {
  const { day } = row
  return html`<li class="day">
    <h3 class="date">
      ${day ? html`<span class="number">${day.day}</span><span class="month">${weekday(day)}<br />${monthName(day.month)} ${day.year}</span>` : html`<span class="month">Day not stated</span>`}
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
    <p class="entry-about">
      <span class="kind ${event.status}">${STATUSES[event.status]}</span
      >${event.when && html`<span>${showWhen(event.when, { year: false })}</span>`}${inferredMark(event)}${event.placeName && html`<span><bdi>${event.placeName}</bdi></span>`}${lineMarks(view, event.reports, event.origins)}
    </p>
    ${event.participants.length > 0 && html`<p class="participants">${event.participants.map((participant) => showParticipant(participant))}</p>`}
    <details class="more">
      <summary>Reports</summary>
      ${reportedBy(view, event.reports)}
    </details>`
}

function showParticipant(participant: Participant): Html {
  const about = [participant.role, participant.side].filter((word) => word !== null && word !== '')
  return html`<span
    ><bdi>${participant.name}</bdi>${about.length > 0 && html` <small>${about.join(', ')}</small>`}</span
  >`
}
