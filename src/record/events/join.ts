import type { When } from '../../model/when.js'
import { followingDays, sameDays } from '../when.js'
import { DECISIONS, isDisaster, TALKS, type Mention } from './mention.js'

/** How two mentions of one thing stand to each other. */
type Fit = 'same' | 'next' | 'other' | 'open'

/**
 * True where a mention tells the same event as a group: kind, parties, day and place agree as far as they are said. Talks of the same
 * parties on days that follow each other are one event; a visit and a meeting at its place are one.
 */
export function joins(
  group: readonly Mention[],
  mention: Mention,
  sideOf: (id: string) => string | null,
): boolean {
  const time = timeFit(group, mention)
  const place = placeFit(group, mention)
  if (time === 'other' || place === 'other') return false
  const family = familyFit(group, mention, time, place)
  if (family === 'other' || !statusFits(group, mention, time, place)) return false
  // One story tells of one earthquake, unless it gives the other a day or place of its own.
  if (isDisaster(mention.event)) return time === 'same' || place === 'same' || isToldOn(group, mention)
  if (targetsApart(group, mention)) return false
  if (mention.event.type === 'CONSULT' && rival(group, mention, sideOf)) return false
  const parties = new Set(group.flatMap((member) => member.parties))
  // Whom the visitors met speaks for the place they went to.
  if (family === 'next') for (const { place: at } of [...group, mention]) if (at !== null) parties.add(at)
  if (Math.min(parties.size, mention.parties.length) === 0)
    return time === 'same' && (place === 'same' || sharesBody(group, mention))
  const bySide = place === 'same' || family === 'next' || isBare(group, mention)
  const shared = sharedParties(parties, mention, sideOf, bySide)
  if (shared === 0) return false
  const set = time === 'same' || place === 'same'
  if (DECISIONS.has(mention.family)) return true
  if (shared >= 2) return set || family === 'same'
  // "their meeting with the minister": a bare mention that names somebody whom the entry does not have is another meeting.
  return (
    (set && time !== 'next') ||
    (isBare(group, mention) && mention.parties.length >= 2 && shared === mention.parties.length)
  )
}

/** "The quake hit at dawn": a further mention without a day and place of the disaster that its own article tells. */
function isToldOn(group: readonly Mention[], { article, event, place }: Mention): boolean {
  return (event.when === null || place === null) && group.some((member) => member.article === article)
}

/**
 * Attacks on towns that neither shares are two, of one day as well; what is told of one night is one attack wherever it hit.
 */
function targetsApart(group: readonly Mention[], { sites, event }: Mention): boolean {
  const known = new Set(group.flatMap((member) => member.sites))
  if (known.size === 0 || sites.length === 0 || sites.some((site) => known.has(site))) return false
  const { when } = event
  return !group.some(
    (member) =>
      when !== null &&
      when.grain === 'hour' &&
      member.event.when?.from === when.from &&
      member.event.when.to === when.to,
  )
}

/** "Police arrested two men in Oslo", "two men were arrested by police": the same group without a name, or one that nobody else names. */
function sharesBody(group: readonly Mention[], { bodies, parties }: Mention): boolean {
  const known = new Set(group.flatMap((member) => member.bodies.map(headOf)))
  if (bodies.some((words) => known.has(headOf(words)))) return true
  // "Their ministers will meet on Monday": a meeting of that day whose members another report names.
  const [first] = group
  const other = parties.length > 0 ? known : new Set(bodies)
  return first?.event.type === 'CONSULT' && other.size > 0 && first.event.status === 'scheduled'
}

const headOf = (words: string): string => words.slice(words.lastIndexOf(' ') + 1).toLowerCase()

/**
 * True where each has a side that the other lacks: talks with one state are not those with another, nor a meeting with one person
 * that with the next. Who belongs to no known state stands only against others of none.
 */
export function rival(
  group: readonly Mention[],
  mention: Mention,
  sideOf: (id: string) => string | null,
): boolean {
  const sides = (ids: readonly string[]): ReadonlySet<string> =>
    new Set(ids.flatMap((id) => sideOf(id) ?? []))
  const others = (ids: readonly string[]): ReadonlySet<string> =>
    new Set(ids.filter((id) => sideOf(id) === null))
  const [here, there] = [group.flatMap(({ parties }) => parties), mention.parties]
  return [sides, others].some((kind) => {
    const [a, b] = [kind(here), kind(there)]
    return [...a].some((side) => !b.has(side)) && [...b].some((side) => !a.has(side))
  })
}

/** "the call", "they have been meeting": a mention without day or place of what its own article tells, or of talks that go on. */
function isBare(group: readonly Mention[], { article, event, place, family }: Mention): boolean {
  if (event.when !== null || place !== null || group.some((member) => member.family !== family)) return false
  return (
    event.status === 'ongoing' ||
    (group.some((member) => member.article === article) && event.type === 'CONSULT')
  )
}

/** `next` where a visit meets the talks it was for. */
function familyFit(group: readonly Mention[], mention: Mention, time: Fit, place: Fit): Fit {
  if (group.some(({ family }) => family === mention.family)) return 'same'
  const families = new Set([...group.map(({ family }) => family), mention.family])
  const trip = families.size === 2 && families.has('visit') && families.has(TALKS)
  return trip && place === 'same' && time !== 'next' ? 'next' : 'other'
}

/** Parties that both have, 0 where they are less than half; at one place persons also meet the state they speak for. */
function sharedParties(
  parties: ReadonlySet<string>,
  mention: Mention,
  sideOf: (id: string) => string | null,
  bySide: boolean,
): number {
  const common = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
    const shared = [...b].filter((one) => a.has(one)).length
    return shared * 2 < Math.min(a.size, b.size) ? 0 : shared
  }
  const same = common(parties, new Set(mention.parties))
  if (!bySide) return same
  const sides = (ids: Iterable<string>): ReadonlySet<string> =>
    new Set([...ids].map((id) => sideOf(id) ?? id))
  return Math.max(same, common(sides(parties), sides(mention.parties)))
}

/** What happened and what is still to come are two events, unless they are set to one day or place or the event goes on. */
function statusFits(group: readonly Mention[], { event, family }: Mention, time: Fit, place: Fit): boolean {
  const statuses = new Set(group.map((member) => member.event.status))
  if (statuses.has('denied') !== (event.status === 'denied')) return false
  if (DECISIONS.has(family) && event.status !== 'hypothetical') return true
  if (statuses.has(event.status) || statuses.has('ongoing') || event.status === 'ongoing') return true
  if (time === 'same' || (time === 'next' && place !== 'open')) return true
  return time === 'next' || (place === 'same' && time === 'open' && event.status !== 'scheduled')
}

function placeFit(group: readonly Mention[], { place }: Mention): Fit {
  const places = group.flatMap((member) => member.place ?? [])
  if (place === null || places.length === 0) return 'open'
  return places.includes(place) ? 'same' : 'other'
}

/** How a mention's time stands to a group's: the same, the day before or after (talks only), another, or open. */
function timeFit(group: readonly Mention[], mention: Mention): Fit {
  const times = group.flatMap((member) => member.event.when ?? [])
  const { when } = mention.event
  if (when === null || times.length === 0) return 'open'
  const finest = Math.min(...times.map(precision))
  const told = times.filter((one) => precision(one) === finest)
  if (told.some((one) => sameDays(one, when))) return 'same'
  const talks = mention.family === TALKS && group.every((member) => member.family === TALKS)
  return talks && told.some((one) => followingDays(one, when)) ? 'next' : 'other'
}

const FINENESS = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century']

/** How fine a range of time is told: 0 for minutes. */
export function precision(when: When): number {
  return FINENESS.indexOf(when.grain)
}

/** True for a mention that names its day. */
export function isExact({ event }: Mention): boolean {
  return event.when !== null && precision(event.when) <= FINENESS.indexOf('day')
}
