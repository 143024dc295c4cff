import type { EventStatus, Reading } from '../../model/annotation.js'
import type { EventRecord } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import type { When } from '../../model/when.js'
import { contentId } from '../../lib/hash.js'
import { byKeys } from '../../lib/order.js'
import type { Cast } from '../cast.js'
import { sameDays, wholeSpan } from '../when.js'
import type { Entry } from './conflicts/account.js'
import { isExact, precision } from './fits.js'
import { joins } from './join.js'
import { kinOf } from './kin.js'
import { AGREEMENT, DECISIONS, mentionsOf, TALKS, type Mention } from './mention.js'
import { participantsOf } from './participants.js'
import { eventTitle } from './title.js'
import { worthKeeping } from './worth.js'

/**
 * Events of the articles of one story, the same event of several reports under one entry (`joins`). A bare mention that fits two
 * entries says nothing of its own and is left out.
 */
export function mergeEvents(
  readings: readonly Reading[],
  cast: Cast,
  originsOf: (articles: readonly string[]) => number,
): readonly Entry[] {
  const kin = kinOf(readings, cast)
  const groups: Mention[][] = []
  for (const mention of mentionsOf(readings, cast)) {
    const fitting = groups.filter((group) => joins(group, mention, kin))
    if (fitting.length === 1) fitting[0]!.push(mention)
    else if (fitting.length === 0 || isExact(mention)) groups.push([mention])
  }
  return groups
    .filter(worthKeeping)
    .map((group) => ({ event: record(group, cast, kin.sideOf, originsOf), mentions: group }))
    .sort(
      byKeys(
        ({ event }) => event.when?.from ?? event.when?.to ?? '9999',
        ({ event }) => event.id,
      ),
    )
}

function record(
  group: readonly Mention[],
  cast: Cast,
  sideOf: (id: string) => string | null,
  originsOf: (articles: readonly string[]) => number,
): EventRecord {
  const ordered = [...group].sort(
    byKeys(
      (m) => m.article,
      (m) => m.event.trigger.start,
    ),
  )
  const lead = leadOf(group)
  const times = group.flatMap(({ event }) => event.when ?? [])
  const finest = Math.min(...times.map(precision))
  const told = times.filter((time) => precision(time) === finest)
  const when = lead.family === TALKS ? wholeSpan(told) : mostTold(told)
  const place = group.find((member) => member.place !== null)?.place ?? null
  const participants = participantsOf(group, cast, sideOf, place)
  const reports: readonly ArticleSpan[] = ordered.map(({ article, event }) => ({
    article,
    start: event.trigger.start,
    end: event.trigger.end,
  }))
  const status = settled(group)
  // What one report announces (PLOVER: AGREE) and the next tells as done is of the kind of what was done.
  const done = group.find(({ event, family }) => family === lead.family && event.status === status) ?? lead
  const placeName = place === null ? null : cast.nameOf(place)
  return {
    id: contentId('ev', [
      lead.event.type ?? '',
      lead.event.noun,
      ...reports.map((r) => `${r.article}:${r.start}-${r.end}`),
    ]),
    // A signing that one outlet tells as support (PLOVER) and the next as agreement is an agreement.
    type: lead.family === AGREEMENT ? 'AGREE' : done.event.type,
    mode: group.find(({ event }) => event.mode !== null)?.event.mode ?? null,
    noun: lead.event.noun,
    title: eventTitle(lead.event, participants, placeName, cast.isState),
    status,
    when,
    place,
    placeName,
    participants,
    reports,
    origins: originsOf(unique(ordered.map(({ article }) => article))),
  }
}

/** Whose words name the event: a call before the talks that it was, talks before the visit they were held on, a sentence before its ruling. */
function leadOf(group: readonly Mention[]): Mention {
  const wanted = [
    ({ family }: Mention) => family === 'call',
    ({ family }: Mention) => family === TALKS,
    ({ event }: Mention) => event.noun === 'sentence' || event.noun === 'acquittal',
    ({ event }: Mention) => event.noun === 'conviction' || event.noun === 'verdict',
  ]
  return wanted.map((fits) => group.find(fits)).find((one) => one !== undefined) ?? (group[0] as Mention)
}

/** The range that most mentions give; between equals the first. */
function mostTold(times: readonly When[]): When | null {
  const key = ({ from, to }: When): string => `${from ?? ''}/${to ?? ''}`
  const counts = new Map<string, number>()
  for (const time of times) counts.set(key(time), (counts.get(key(time)) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return times.find((time) => counts.get(key(time)) === most) ?? null
}

/** What most mentions say; between equals the one that claims least. Days behind and days ahead together make it ongoing. */
function settled(group: readonly Mention[]): EventStatus {
  if (
    group.every(({ family }) => DECISIONS.has(family)) &&
    group.some(({ event }) => event.status === 'happened')
  )
    return 'happened'
  const dated = group.filter(isExact)
  const behind = dated.filter(({ event }) => event.status === 'happened')
  const ahead = dated.filter(({ event }) => event.status === 'scheduled')
  const apart = ahead.some((later) =>
    behind.every((earlier) => !sameDays(earlier.event.when as When, later.event.when as When)),
  )
  // Set for a day by an early report and told as past by a later one, it took place.
  if (behind.length > 0 && ahead.length > 0) return apart ? 'ongoing' : 'happened'
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

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)]
}
