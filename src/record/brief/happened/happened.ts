import type { BriefSentence, EventRecord } from '../../../model/record.js'
import { byKeys } from '../../../lib/order.js'
import { attack } from './attack.js'
import { dealing } from './dealing.js'
import { ageOf, coverageDays } from './fresh.js'
import type { BriefInput } from '../input.js'
import type { Citer } from '../cite.js'
import { sentenceCase } from '../words.js'

const MOST = 4
/** What an outlet does to get its story is no news of it. */
const OWN_WORK = 'interview'
const MOST_AHEAD = 3
/** So many lines that recall an older event make it part of the story. */
const RECALLED = 3

/**
 * The events of the day: first those of the days that the articles are about, the most reported and the newest of them first; then those
 * of the days before. Background is left to the table of events unless several lines recall it.
 */
export function happened(input: BriefInput, cite: Citer): readonly BriefSentence[] {
  const told = input.events.filter(
    (event) =>
      (event.status === 'happened' || event.status === 'ongoing') &&
      PHRASES[event.type ?? ''] !== undefined &&
      event.noun !== OWN_WORK &&
      (ageOf(event, input) < 2 || event.origins >= RECALLED),
  )
  return [...told]
    .sort(
      byKeys(
        (e) => ageOf(e, input),
        (e) => -e.origins,
        (e) => -new Set(e.reports.map((r) => r.article)).size,
        (e) => -Date.parse(e.when?.to ?? e.when?.from ?? '1000-01-01'),
        (e) => e.id,
      ),
    )
    .flatMap((event) => sentence(event, input, cite, 'happened'))
    .filter((one, at, all) => !all.slice(0, at).some((other) => isOneMeeting(one, other, input)))
    .slice(0, MOST)
}

/** What is scheduled on or after the day of the last article. */
export function next(input: BriefInput, cite: Citer): readonly BriefSentence[] {
  const today = coverageDays(input)?.last ?? ''
  const ahead = input.events.filter(
    ({ status, when }) =>
      status === 'scheduled' &&
      (when?.to ?? when?.from ?? '9999').slice(0, 10) >= today &&
      // "in October" of an article of October may be the last one
      (when === null || FINE.has(when.grain) || when.stated === true),
  )
  return [...ahead]
    .sort(
      byKeys(
        (e) => e.when?.from ?? '9999',
        (e) => -e.origins,
        (e) => e.id,
      ),
    )
    .flatMap((event) => sentence(event, input, cite, 'next'))
    .filter((one, at, all) => !all.slice(0, at).some((other) => isOneMeeting(one, other, input)))
    .slice(0, MOST_AHEAD)
}

/** Two sentences about one day of which one names nobody but those whom the other names. */
export function isOneMeeting(a: BriefSentence, b: BriefSentence, { events }: BriefInput): boolean {
  const [one, other] = [a, b].map(({ refs }) => events.find(({ id }) => refs.includes(id)))
  if (
    !one ||
    !other ||
    one.type !== other.type ||
    one.when?.from?.slice(0, 10) !== other.when?.from?.slice(0, 10)
  )
    return false
  const [x, y] = [one, other].map(
    ({ participants }) => new Set(participants.map(({ name }) => name.split(' ').at(-1) ?? name)),
  )
  const inside = (small = new Set<string>(), large = new Set<string>()): boolean =>
    [...small].every((name) => large.has(name))
  return inside(x, y) || inside(y, x)
}

const FINE: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week'])

/** Types that the brief tells; the others are left to the table of events. */
const PHRASES: { readonly [type: string]: true | undefined } = { CONSULT: true, ASSAULT: true }

function sentence(
  event: EventRecord,
  input: BriefInput,
  cite: Citer,
  section: 'happened' | 'next',
): readonly BriefSentence[] {
  const cites = unique(event.reports.map(cite).map((span) => JSON.stringify(span))).map(
    (span) => JSON.parse(span) as ReturnType<Citer>,
  )
  const known = event.when !== null || event.noun === 'call' || (event.place !== null && event.origins > 1)
  if (!PHRASES[event.type ?? ''] || !known) return []
  const told =
    event.type === 'ASSAULT'
      ? attack(event, input)
      : dealing(event, input, cites, section === 'next' || event.status === 'scheduled')
  if (told === null) return []
  return [{ section, text: `${sentenceCase(told).trim()}.`, cites, refs: [event.id] }]
}

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)]
}
