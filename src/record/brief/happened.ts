import type { BriefSentence, EventRecord } from '../../model/record.js'
import { byKeys } from '../../lib/order.js'
import { list, time } from './words.js'
import { firstSentence } from '../title.js'
import type { BriefInput } from './input.js'
import type { Citer } from './cite.js'

const MOST = 6

const LONGEST = 400

/** How the fullest line of reporting begins, in its own words. */
export function opening({ readings, lead }: BriefInput): readonly BriefSentence[] {
  const reading = readings.find(({ document }) => document.id === lead) ?? readings[0]
  const span = reading ? firstSentence(reading) : null
  if (!reading || !span || span.end - span.start > LONGEST) return []
  const { id, publisher, text } = reading.document
  const words = text.slice(span.start, span.end)
  // A quotation inside the sentence would make two of it.
  if (/[“”"«»]/.test(words)) return []
  return [
    {
      section: 'happened',
      text: `${publisher ?? 'The fullest report'}: “${words}”`,
      cites: [{ article: id, ...span }],
      refs: [id],
    },
  ]
}

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
    .flatMap((event) => sentence(event, cite, 'happened'))
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
    .flatMap((event) => sentence(event, cite, 'next'))
}

/** Types that the brief tells; the others are left to the table of events. */
const PHRASES: { readonly [type: string]: true | undefined } = { CONSULT: true }

const NOUNS: { readonly [noun: string]: string } = {
  meeting: 'talks',
  call: 'a call',
  interview: 'an interview',
  vote: 'a vote',
  mediation: 'a mediation effort',
}

function sentence(event: EventRecord, cite: Citer, section: 'happened' | 'next'): readonly BriefSentence[] {
  const phrase = PHRASES[event.type]
  const names = event.participants.map(({ name }) => name)
  if (!phrase || event.when === null) return []
  const told = clause(event, names, section === 'next' || event.status === 'scheduled')
  if (told === null) return []
  const text = `${told} ${time(event.when)}`.trim()
  const cites = unique(event.reports.map(cite).map((span) => JSON.stringify(span))).map(
    (span) => JSON.parse(span) as ReturnType<Citer>,
  )
  return [{ section, text: `${text}.`, cites, refs: [event.id] }]
}

/** The clause before the day, or null where the record does not say enough for one. */
function clause(event: EventRecord, names: readonly string[], ahead: boolean): string | null {
  if (event.noun === 'visit') {
    const guests = names.filter((name) => name !== event.placeName)
    if (guests.length === 0 || event.placeName === null) return null
    return `${list(guests)} ${ahead ? (guests.length > 1 ? 'are to visit' : 'is to visit') : 'visited'} ${event.placeName}`
  }
  if (names.length < 2) return null
  const place = event.placeName === null ? '' : ` in ${event.placeName}`
  const what = NOUNS[event.noun] ?? event.noun
  const verb = ahead ? 'are to hold' : event.status === 'ongoing' ? 'are holding' : 'held'
  return `${list(names)} ${verb} ${what}${place}`
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)]
}
