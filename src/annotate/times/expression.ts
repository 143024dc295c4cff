import type { TimeMod } from '../../model/annotation.js'
import type { Part, Season, Shift, Unit } from './vocabulary.js'

/** A count of units; null stands for "several". */
export type Amount = { readonly count: number | null; readonly unit: Unit }

/** Which year a calendar name belongs to: a stated one, one counted from the reference ("last year's"), or none said. */
export type YearOf = { readonly year: number } | { readonly shift: number } | null

/** What the words of a time say, before anything is known of when they were written. */
// prettier-ignore
export type Expression =
  /** "Friday, Dec. 5, 2025", "December", "2025", "the 18th". */
  | { readonly node: 'date'; readonly year: YearOf; readonly month: number | null; readonly day: number | null; readonly weekday: number | null; readonly shift: Shift | null }
  | { readonly node: 'weekday'; readonly weekday: number; readonly shift: Shift | null }
  /** "last fall", "the summer of 2024". */
  | { readonly node: 'season'; readonly season: Season; readonly shift: Shift | null; readonly year: YearOf }
  | { readonly node: 'quarter'; readonly quarter: number | null; readonly shift: Shift | null; readonly year: YearOf }
  | { readonly node: 'half'; readonly half: number; readonly year: YearOf }
  | { readonly node: 'holiday'; readonly rule: string; readonly weekend: boolean; readonly shift: Shift | null; readonly year: YearOf }
  /** "last week", "this year"; `count` moves on ("the week after next": 2). */
  | { readonly node: 'period'; readonly unit: Unit; readonly shift: Shift; readonly count: number | null }
  /** "the week", "the weekend", "the year": which one, the text must show. */
  | { readonly node: 'definite'; readonly unit: Unit }
  /** "week 31", "the last week of July"; nth −1 is the last. */
  | { readonly node: 'week'; readonly nth: number; readonly of: Expression | null; readonly unit: 'week' | 'weekend' | 'month' | 'day' }
  | { readonly node: 'weekof'; readonly unit: 'week' | 'weekend'; readonly day: Expression }
  /** "the week to Friday", "the year ended June 30". */
  | { readonly node: 'upto'; readonly amount: Amount; readonly day: Expression }
  | { readonly node: 'today'; readonly shift: number; readonly part: Part | null }
  /** "two days ago", "a year earlier": `from` says where counting begins. */
  | { readonly node: 'offset'; readonly amount: Amount; readonly sign: 1 | -1; readonly from: 'reference' | 'context' | Expression }
  /** "the next day", "that year": counted from the time last mentioned. */
  | { readonly node: 'context'; readonly unit: Unit; readonly shift: number; readonly part: Part | null }
  /** "two weeks", "the past 24 hours" (direction −1). */
  | { readonly node: 'duration'; readonly amounts: readonly Amount[]; readonly direction: -1 | 0 | 1; readonly value?: string }
  /** "in two days": a day ahead where the clause tells of the future, else a duration. */
  | { readonly node: 'ahead'; readonly amounts: readonly Amount[] }
  | { readonly node: 'set'; readonly value: string }
  | { readonly node: 'reference'; readonly value: string }
  | { readonly node: 'clock'; readonly minute: number; readonly exact: boolean; readonly zone: string | null; readonly on: Expression | null }
  | { readonly node: 'part'; readonly part: Part; readonly on: Expression | null }
  | { readonly node: 'decade'; readonly decade: number; readonly length: 10 | 100; readonly shift?: number }
  | { readonly node: 'edge'; readonly edge: 'START' | 'MID' | 'END' | 'EARLIER' | 'LATER'; readonly of: Expression }
  | { readonly node: 'mod'; readonly mod: TimeMod; readonly of: Expression }
  /** One window told by its two ends: "7 p.m. Friday to 8 a.m. Saturday", "Jan. 23–24". */
  | { readonly node: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly node: 'night'; readonly from: Expression }
  /** "03/04/2025": two readings of the same figures. */
  | { readonly node: 'either'; readonly first: Expression; readonly second: Expression }
  /** "a third consecutive day". */
  | { readonly node: 'run'; readonly nth: number; readonly unit: Unit }

/** An expression where it stands: atoms `first` up to `last` (half-open). */
export type Read = {
  readonly first: number
  readonly last: number
  readonly expression: Expression
  readonly rule: string
}
