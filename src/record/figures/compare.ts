import type { When } from '../../model/when.js'
import type { Mention } from './mention.js'

const day = (instant: string | null): string | null => (instant === null ? null : instant.slice(0, 10))

/** The last day a range touches: a range that ends at midnight ends the day before. */
function lastDay(when: When): string | null {
  if (when.to === null) return null
  const time = when.to.slice(11, 16)
  if (time !== '' && time !== '00:00') return when.to.slice(0, 10)
  const date = new Date(`${when.to.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day(when.to)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

/**
 * How two windows stand: `same` (they share a day, or one is not said), `other` (they share none). An open end reaches as far as it
 * likes. Days are enough where one is told by days; two ranges of hours must share an hour, as "overnight" and "Friday night" do.
 */
export function windows(a: When | null, b: When | null): 'same' | 'other' {
  if (a === null || b === null) return 'same'
  // last night and the night before share a day and no hour
  if (inHours(a) && inHours(b)) return a.from! < b.to! && b.from! < a.to! ? 'same' : 'other'
  const [fromA, fromB, toA, toB] = [day(a.from), day(b.from), lastDay(a), lastDay(b)]
  if (fromA !== null && toB !== null && fromA > toB) return 'other'
  if (fromB !== null && toA !== null && fromB > toA) return 'other'
  return 'same'
}

const inHours = ({ from, to }: When): boolean => from?.charAt(10) === 'T' && to?.charAt(10) === 'T'

/** Counts that only grow while an event runs: a later, smaller one contradicts. */
export const GROWING = /^(?:kill|injure|infect|sicken|casualty|destroy|damage|burn|arrest) /
/** Counts that rise and fall: a later one replaces. */
export const MOVING =
  /^(?:missing|trap|powerCut|gasCut|waterCut|heatCut|evacuate|displace|contain|hospitalize|close|flood|rescue|find) /

/** True for counts of an event that goes on, whose day of reporting says little. */
export const isRunning = (mention: Mention): boolean =>
  GROWING.test(`${mention.measure} `) || MOVING.test(`${mention.measure} `)

/** True where two windows of a running count lie within three days of each other. */
export function nearDays(a: When | null, b: When | null): boolean {
  if (a === null || b === null || windows(a, b) === 'same') return true
  const days = (when: When): number =>
    Date.parse(`${(when.from ?? when.to ?? '').slice(0, 10)}T00:00:00Z`) / 86_400_000
  return Math.abs(days(a) - days(b)) <= 3
}

/** True where two windows are said, by day, to be the same range. */
export function equalWindows(a: When | null, b: When | null): boolean {
  return a !== null && b !== null && day(a.from) === day(b.from) && lastDay(a) === lastDay(b)
}

const same = (a: string | null, b: string | null): boolean => a === null || b === null || a === b

/** True where actor and target of two mentions can be the same parties. */
export function sameParties(a: Mention, b: Mention): boolean {
  const actors = same(a.actor, b.actor) || same(a.actorSide, b.actorSide)
  const targets = same(a.target, b.target) || same(a.targetSide, b.targetSide)
  if (!actors || !targets) return false
  // one side's claim about the other is not the other's claim about it: who downs whose drones
  if (a.actorSide !== null && b.targetSide !== null && a.actorSide === b.targetSide && b.actorSide === null)
    return false
  if (b.actorSide !== null && a.targetSide !== null && b.actorSide === a.targetSide && a.actorSide === null)
    return false
  return true
}

/** True where two places can be the same: equal, or one is not said. */
export function samePlace(a: Mention, b: Mention): boolean {
  return same(a.placeKey, b.placeKey)
}

/** The size of the last digit that is not a zero: 10 for 150, 1 for 155, 1000 for 115,000. */
export function grainOf(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 1
  let grain = 1
  if (Number.isInteger(value)) {
    while (value % (grain * 10) === 0) grain *= 10
    return grain
  }
  while (Math.abs(value / grain - Math.round(value / grain)) > 1e-9 && grain > 1e-6) grain /= 10
  return grain
}

/** How two amounts stand: equal, one a rounding of the other, or different. A hedge is needed for a rounding. */
export function values(a: Mention, b: Mention): 'equal' | 'rounded' | 'different' {
  const [x, y] = [a.quantity, b.quantity]
  if (x.value === null || y.value === null)
    return x.value === y.value && x.low === y.low && x.high === y.high ? 'equal' : 'different'
  if (Math.abs(x.value - y.value) <= 1e-9 * Math.max(1, Math.abs(x.value))) return 'equal'
  for (const [round, exact] of [
    [x, y],
    [y, x],
  ] as const) {
    if (round.modifier !== '~') continue
    const grain = grainOf(round.value!)
    if (grain > grainOf(exact.value!) && Math.abs(round.value! - exact.value!) <= grain / 2) return 'rounded'
  }
  return 'different'
}

/** How much a number says by itself: many digits are seldom equal by chance. */
export function isTelling(mention: Mention): boolean {
  const value = mention.quantity.value
  return value !== null && (Math.abs(value) >= 1000 || Math.abs(value) / grainOf(value) >= 20)
}
