import type { BriefSentence, EventRecord } from '../../model/record.js'
import { byKeys } from '../../lib/order.js'
import { list, time } from './words.js'
import type { BriefInput } from './input.js'
import type { Citer } from './cite.js'

const MOST = 6

/** The events that most independent lines carry, in order of time. */
export function happened(input: BriefInput, cite: Citer): readonly BriefSentence[] {
  const told = input.events.filter(
    ({ status, type }) => (status === 'happened' || status === 'ongoing') && PHRASES[type] !== undefined,
  )
  const chosen = [...told]
    .sort(
      byKeys(
        (e) => -e.origins,
        (e) => -new Set(e.reports.map((r) => r.article)).size,
        (e) => e.when?.from ?? '9999',
        (e) => e.id,
      ),
    )
    .slice(0, MOST)
  return chosen
    .sort(
      byKeys(
        (e) => e.when?.from ?? '9999',
        (e) => e.id,
      ),
    )
    .flatMap((event) => sentence(event, input, cite, 'happened'))
}

/** What is scheduled on or after the day of the last article. */
export function next(input: BriefInput, cite: Citer): readonly BriefSentence[] {
  const days = input.readings.flatMap(({ document }) => document.published?.slice(0, 10) ?? []).sort()
  const today = days[days.length - 1] ?? ''
  const ahead = input.events.filter(
    ({ status, when }) => status === 'scheduled' && (when?.to ?? when?.from ?? '9999').slice(0, 10) >= today,
  )
  return [...ahead]
    .sort(
      byKeys(
        (e) => e.when?.from ?? '9999',
        (e) => -e.origins,
        (e) => e.id,
      ),
    )
    .slice(0, MOST)
    .flatMap((event) => sentence(event, input, cite, 'next'))
}

/** How an event of a type is told: before and after the second party. A type without a phrase is left to the table of events. */
const PHRASES: { readonly [type: string]: { readonly past: string; readonly ahead: string } | undefined } = {
  CONSULT: { past: 'held', ahead: 'are to hold' },
}

const NOUNS: { readonly [noun: string]: string } = {
  meeting: 'a meeting',
  call: 'a call',
  visit: 'a visit',
  interview: 'an interview',
  vote: 'a vote',
  mediation: 'a mediation effort',
}

function sentence(
  event: EventRecord,
  input: BriefInput,
  cite: Citer,
  section: 'happened' | 'next',
): readonly BriefSentence[] {
  const phrase = PHRASES[event.type]
  const names = event.participants.map(({ name }) => name)
  if (!phrase || names.length < 2 || event.when === null) return []
  const place = event.placeName === null ? '' : ` in ${event.placeName}`
  const what = NOUNS[event.noun] ?? event.noun
  const text =
    `${list(names)} ${section === 'next' ? phrase.ahead : phrase.past} ${what}${place} ${time(event.when)}`.trim()
  const cites = unique(event.reports.map(cite).map((span) => JSON.stringify(span))).map(
    (span) => JSON.parse(span) as ReturnType<Citer>,
  )
  void input
  return [{ section, text: `${text}.`, cites, refs: [event.id] }]
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)]
}
