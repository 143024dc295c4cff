import type { EventRecord, Participant } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { eventFacts } from '../export/say/event.js'
import { STATUSES } from '../export/say/labels.js'
import { showWhen } from '../export/say/when.js'
import type { StoryView } from '../export/view.js'
import { lineMarks, openWords, reportedBy } from './cite.js'
import { html, joined, type Content, type Html } from './html.js'

/** An event of the timeline: what, who, how, and who reports it. */
export function showEvent(view: StoryView, event: EventRecord): Html {
  return html`<p class="entry-title" id="${view.story.id}.${event.id}" dir="auto">
      ${openWords(firstWords(event.reports), event.title)}
    </p>
    ${participants(event.participants)} ${facts(view, event)}
    <div class="entry-about">
      <span class="kind ${event.status}">${STATUSES[event.status]}</span
      >${event.when && html`<span>${showWhen(event.when, { year: false })}</span>`}${inferredMark(event)}${event.placeName && html`<span><bdi>${event.placeName}</bdi></span>`}${lineMarks(view, event.reports, event.origins)}
      <details class="more">
        <summary>Reports</summary>
        ${reportedBy(view, event.reports)}
      </details>
    </div>`
}

/** How it was held, with what and to what effect; each opens the words it rests on. */
function facts(view: StoryView, event: EventRecord): Content {
  const shown = eventFacts(view, event).filter(({ kind }) => kind !== 'people')
  if (shown.length === 0) return null
  return html`<ul class="facts">
    ${shown.map(({ text, words }) => html`<li><bdi>${openWords(firstWords(words), text)}</bdi></li>`)}
  </ul>`
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

/** The words of the first article among them. */
export function firstWords(spans: readonly ArticleSpan[]): readonly ArticleSpan[] {
  return spans.filter((span) => span.article === spans[0]?.article).slice(0, 1)
}

function inferredMark(entry: { readonly when: { readonly stated?: boolean } | null }): Content {
  return entry.when?.stated === false && html`<span class="inferred">inferred</span>`
}
