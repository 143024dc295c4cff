import type { TimeMod, TimeType } from '../../../model/annotation.js'
import type { Grain, When } from '../../../model/when.js'
import { MINUTES_A_DAY, printDay, printMoment } from '../../../lib/calendar.js'
import type { Expression } from '../expression.js'

/** The day, and the minute of the day where it is known, that relative expressions count from. */
export type Reference = { readonly day: number; readonly minute: number | null }

/** What the clause says of an expression's side of the reference. */
export type Side = 'past' | 'future' | 'due' | 'unknown'

/** Times mentioned before, nearest last: what "that day", "a year earlier" and "overnight" may count from. */
export type Memory = {
  readonly day: number | null
  /** The day was mentioned in the same sentence. */
  readonly near: boolean
  readonly year: number | null
  readonly month: number | null
  /** Quarters are counted on from year 0: year × 4 + quarter − 1. */
  readonly quarter: number | null
}

/** All that the meaning of an expression may depend on. */
export type Scene = {
  readonly reference: Reference | null
  readonly side: Side
  /** "until Monday", "by Friday": ahead whatever the tense. */
  readonly ahead: boolean
  readonly since: boolean
  readonly adverbial: boolean
  readonly memory: Memory
  /** The day before it in a pair or list ("Thursday and Friday"), which it follows. */
  readonly chain: number | null
}

/** A range in minutes since 1970-01-01, half-open. */
export type Range = { readonly from: number | null; readonly to: number | null; readonly grain: Grain }

export type Resolved = {
  readonly type: TimeType
  readonly value: string
  readonly mod: TimeMod | null
  readonly range: Range | null
  readonly stated: boolean
  readonly alternative: Range | null
  readonly zone?: string
}

export type Resolve = (expression: Expression, scene: Scene) => Resolved | null

/** Whole days from `first` up to `after` (half-open) as a range. */
export function dayRange(first: number, after: number, grain: Grain): Range {
  return { from: first * MINUTES_A_DAY, to: after * MINUTES_A_DAY, grain }
}

/** The first day of a range, or null. */
export function firstDay(range: Range | null): number | null {
  return range?.from == null ? null : Math.floor(range.from / MINUTES_A_DAY)
}

/** The day after the last day of a range, or null. */
export function dayAfter(range: Range | null): number | null {
  return range?.to == null ? null : Math.ceil(range.to / MINUTES_A_DAY)
}

export function dated(value: string, range: Range | null, stated: boolean): Resolved {
  return { type: 'DATE', value, mod: null, range, stated, alternative: null }
}

/** A range as the model prints it: days where both ends fall on midnight, else moments. */
export function printRange(range: Range, stated: boolean): When {
  const whole = (range.from ?? 0) % MINUTES_A_DAY === 0 && (range.to ?? 0) % MINUTES_A_DAY === 0
  const fine = range.grain === 'minute' || range.grain === 'hour'
  const print = (minutes: number | null): string | null =>
    minutes === null ? null : whole && !fine ? printDay(minutes / MINUTES_A_DAY) : printMoment(minutes)
  return { from: print(range.from), to: print(range.to), grain: range.grain, stated }
}
