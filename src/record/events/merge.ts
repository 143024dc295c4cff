import type { Event, EventStatus, Reading } from '../../model/annotation.js'
import type { EventRecord, Participant } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import type { When } from '../../model/when.js'
import { contentId } from '../../lib/hash.js'
import { byKeys } from '../../lib/order.js'
import type { Cast } from '../cast.js'
import { followingDays, sameDays, wholeSpan } from '../when.js'
import { eventTitle } from './title.js'

/** One mention with its entities under the story's names. */
export type Mention = {
  readonly article: string
  readonly event: Event
  readonly parties: readonly string[]
  readonly place: string | null
}

/** Words of speech and stance: an utterance or a position keeps them; they are events only when dated or placed. */
const VERBAL: ReadonlySet<string> = new Set([
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SUPPORT',
  'AGREE',
  'CONCEDE',
])

/**
 * Events of the articles of one story, the same event of several reports under one entry. Two mentions are one event when type,
 * parties, day and place agree as far as they are said; talks of the same parties on days that follow each other are one event of
 * several days. A bare mention that fits two entries says nothing of its own and is left out.
 */
export function mergeEvents(
  readings: readonly Reading[],
  cast: Cast,
  originsOf: (articles: readonly string[]) => number,
): readonly EventRecord[] {
  const groups: Mention[][] = []
  for (const mention of mentions(readings, cast)) {
    const fitting = groups.filter((group) => joins(group, mention))
    if (fitting.length === 1) fitting[0]!.push(mention)
    else if (fitting.length === 0 || exact(mention)) groups.push([mention])
  }
  return groups
    .filter(worthKeeping)
    .map((group) => record(group, cast, originsOf))
    .sort(
      byKeys(
        (event) => event.when?.from ?? event.when?.to ?? '9999',
        (event) => event.id,
      ),
    )
}

function exact({ event }: Mention): boolean {
  return event.when !== null && FINENESS.indexOf(event.when.grain) <= FINENESS.indexOf('day')
}

/** Mentions, the best described first, so that bare ones ("the talks") find the entry they belong to. */
function mentions(readings: readonly Reading[], cast: Cast): readonly Mention[] {
  const found = readings.flatMap(({ document, annotations }, order) =>
    annotations.events.map((event) => ({
      order,
      article: document.id,
      event,
      parties: unique(
        [...event.actor, ...event.recipient].map((id) => cast.stateOf(cast.of(document.id, id))),
      ),
      place: event.place === null ? null : cast.of(document.id, event.place),
    })),
  )
  const richness = ({ event, parties, place }: Mention): number =>
    (event.when ? 4 : 0) + (place ? 2 : 0) + Math.min(parties.length, 3)
  return [...found].sort(
    byKeys(
      (m) => -richness(m),
      (m) => m.order,
      (m) => m.event.trigger.start,
    ),
  )
}

function joins(group: readonly Mention[], mention: Mention): boolean {
  const first = group[0] as Mention
  if (first.event.type !== mention.event.type) return false
  if ((first.event.status === 'denied') !== (mention.event.status === 'denied')) return false
  const time = timeFit(group, mention)
  const places = group.flatMap(({ place }) => place ?? [])
  const place =
    mention.place === null || places.length === 0 ? 'open' : places.includes(mention.place) ? 'same' : 'other'
  if (time === 'other' || place === 'other') return false
  const parties = new Set(group.flatMap((member) => member.parties))
  const shared = mention.parties.filter((party) => parties.has(party)).length
  const smaller = Math.min(parties.size, mention.parties.length)
  const set = time === 'same' || place === 'same'
  if (smaller === 0) return first.event.noun === mention.event.noun && time === 'same' && place === 'same'
  if (shared === 0 || shared * 2 < smaller) return false
  return shared >= 2 ? set || first.event.noun === mention.event.noun : set && time !== 'next'
}

/** Nouns of talks, which may go on for days. */
const TALKS: ReadonlySet<string> = new Set(['meeting', 'talks'])

/** How a mention's time stands to a group's: the same, the day before or after (talks only), another, or open. */
function timeFit(group: readonly Mention[], { event }: Mention): 'same' | 'next' | 'other' | 'open' {
  const times = group.flatMap((member) => member.event.when ?? [])
  if (event.when === null || times.length === 0) return 'open'
  const finest = Math.min(...times.map(precision))
  const told = times.filter((when) => precision(when) === finest)
  if (told.some((when) => sameDays(when, event.when as When))) return 'same'
  const talks =
    event.type === 'CONSULT' && TALKS.has(event.noun) && group.every((member) => TALKS.has(member.event.noun))
  return talks && told.some((when) => followingDays(when, event.when as When)) ? 'next' : 'other'
}

function worthKeeping(group: readonly Mention[]): boolean {
  const { event } = group[0] as Mention
  const parties = new Set(group.flatMap((member) => member.parties))
  const set = group.some((member) => member.event.when !== null || member.place !== null)
  if (VERBAL.has(event.type)) return set && parties.size >= 2
  return parties.size >= 2 || (parties.size === 1 && set)
}

function record(
  group: readonly Mention[],
  cast: Cast,
  originsOf: (articles: readonly string[]) => number,
): EventRecord {
  const ordered = [...group].sort(
    byKeys(
      (m) => m.article,
      (m) => m.event.trigger.start,
    ),
  )
  const lead = group[0] as Mention
  const times = group.flatMap(({ event }) => event.when ?? [])
  const finest = Math.min(...times.map(precision))
  const when = wholeSpan(times.filter((time) => precision(time) === finest))
  const place = group.find((member) => member.place !== null)?.place ?? null
  const participants = unique(group.flatMap((member) => member.parties))
    .filter((id) => id !== place && cast.entity(id)?.kind !== 'nationality')
    .map((id): Participant => {
      const entity = cast.entity(id)
      return {
        entity: id,
        name: cast.nameOf(id) ?? id,
        side: entity?.country ?? null,
        role: entity?.roles[0]?.text ?? null,
      }
    })
  const reports: readonly ArticleSpan[] = ordered.map(({ article, event }) => ({
    article,
    start: event.trigger.start,
    end: event.trigger.end,
  }))
  const status = settled(group)
  const placeName = place === null ? null : cast.nameOf(place)
  return {
    id: contentId('ev', [
      lead.event.type,
      lead.event.noun,
      ...reports.map((r) => `${r.article}:${r.start}-${r.end}`),
    ]),
    type: lead.event.type,
    mode: group.find(({ event }) => event.mode !== null)?.event.mode ?? null,
    noun: lead.event.noun,
    title: eventTitle(lead.event.noun, participants, placeName),
    status,
    when,
    place,
    placeName,
    participants,
    reports,
    origins: originsOf(unique(ordered.map(({ article }) => article))),
  }
}

/** What most mentions say; between equals the one that claims least. Days behind and days ahead together make it ongoing. */
function settled(group: readonly Mention[]): EventStatus {
  const dated = group.filter(exact)
  const behind = dated.filter(({ event }) => event.status === 'happened')
  const ahead = dated.filter(({ event }) => event.status === 'scheduled')
  const apart = ahead.some((later) =>
    behind.every((earlier) => !sameDays(earlier.event.when as When, later.event.when as When)),
  )
  if (behind.length > 0 && ahead.length > 0 && apart) return 'ongoing'
  const order: readonly EventStatus[] = [
    'scheduled',
    'ongoing',
    'happened',
    'called-for',
    'hypothetical',
    'denied',
  ]
  const counts = order.map((status) => group.filter(({ event }) => event.status === status).length)
  return order[counts.indexOf(Math.max(...counts))] as EventStatus
}

const FINENESS = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century']

function precision(when: When): number {
  return FINENESS.indexOf(when.grain)
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
