import type { Expression, Read, YearOf } from '../expression.js'
import { afterHyphen, afterPossessive, isDash, textAt, wordAt, type Reader, type Source } from '../reader.js'
import type { Unit } from '../vocabulary.js'
import { readFigureYear, readYearAfter } from './calendar-words.js'
import { dates } from './dates.js'
import { months, readShift } from './names-of-time.js'
import { holidays } from './holidays.js'
import { years } from './years.js'
import { readOrdinal } from './numbers.js'
import { numericDates } from './numeric-dates.js'

const CALENDAR = new Set<Unit>([
  'week',
  'weekend',
  'workweek',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
])

/** Adjectives that may stand before the unit: "this calendar year", "the current fiscal year", "next working week". */
const FILLERS = new Set(['calendar', 'fiscal', 'financial', 'full', 'business', 'school', 'academic'])

function unitAt(source: Source, at: number): { unit: Unit; last: number } | null {
  let index = FILLERS.has(textAt(source, at)) ? at + 1 : at
  const working = textAt(source, index) === 'working' || textAt(source, index) === 'work'
  if (working) index += 1
  const unit = wordAt(source, index).unit
  if (unit === undefined) return null
  return { unit: working && unit === 'week' ? 'workweek' : unit, last: index + 1 }
}

/** "last week", "this year", "the current fiscal year", "next month", "the week after next", "the latest quarter". */
export const periods: Reader = {
  rule: 'times.period',
  starts: ['shift'],
  words: ['the'],
  read(source, at) {
    const shifted = readShift(source, at)
    if (!shifted) return readAfterNext(source, at)
    if (shifted.shift === 'recent' || shifted.shift === 'future') return null
    const unit = unitAt(source, shifted.last)
    if (!unit || !CALENDAR.has(unit.unit)) return null
    const { shift } = shifted
    if (isDash(textAt(source, unit.last)) && afterHyphen(source, unit.last) !== null) return null
    const the = textAt(source, at) === 'the'
    if (shift === 'that' || shift === 'same') {
      const expression: Expression = { node: 'context', unit: unit.unit, shift: 0, part: null }
      return { first: at, last: unit.last, expression, rule: 'times.context' }
    }
    if (shift === 'following' || shift === 'previous' || (the && shift === 'next')) {
      if (unit.unit === 'week' || the) {
        const expression: Expression = {
          node: 'context',
          unit: unit.unit,
          shift: shift === 'previous' ? -1 : 1,
          part: null,
        }
        return { first: at, last: unit.last, expression, rule: 'times.context' }
      }
    }
    const expression: Expression =
      the && (shift === 'last' || shift === 'past') && unit.unit !== 'weekend'
        ? { node: 'duration', amounts: [{ count: 1, unit: unit.unit }], direction: -1 }
        : { node: 'period', unit: unit.unit, shift, count: null }
    return { first: at, last: unit.last, expression, rule: this.rule }
  },
}

/** "the week after next", "the weekend before last". */
function readAfterNext(source: Source, at: number): Read | null {
  const index = textAt(source, at) === 'the' ? at + 1 : at
  const unit = unitAt(source, index)
  if (!unit || !CALENDAR.has(unit.unit)) return null
  const turn = textAt(source, unit.last)
  const word = textAt(source, unit.last + 1)
  const next = turn === 'after' && word === 'next'
  if (!next && !(turn === 'before' && word === 'last')) return null
  const expression: Expression = { node: 'period', unit: unit.unit, shift: next ? 'next' : 'last', count: 2 }
  return { first: at, last: unit.last + 2, expression, rule: 'times.period' }
}

/** Words after which "the week", "the year" and "the quarter" are the one being lived in or told of. */
const DEFINITE_LEADS = new Set([
  'in',
  'for',
  'of',
  'during',
  'over',
  'throughout',
  'this',
  'by',
  'through',
  'since',
  'on',
])

/** "the week", "the quarter", "the weekend", "the full year". */
export const definites: Reader = {
  rule: 'times.definite',
  starts: ['unit'],
  words: ['the', 'its'],
  read(source, at) {
    const the = textAt(source, at) === 'the'
    const unit = unitAt(source, the ? at + 1 : at)
    if (!unit || !CALENDAR.has(unit.unit) || unit.unit === 'century' || unit.unit === 'decade') return null
    if (!the && unit.unit !== 'weekend') return null
    if (!the && textAt(source, at - 1) !== 'over' && textAt(source, at - 1) !== 'mom') return null
    const next = textAt(source, unit.last)
    if (next === 'to' && textAt(source, unit.last + 1) === 'date')
      return {
        first: at,
        last: unit.last + 2,
        expression: { node: 'edge', edge: 'EARLIER', of: { node: 'definite', unit: unit.unit } },
        rule: 'times.to-date',
      }
    if (
      next === 'of' ||
      next === '-' ||
      next === 'before' ||
      next === 'after' ||
      next === 'that' ||
      next === 'when'
    )
      return null
    if (unit.unit === 'month' || unit.unit === 'week' || unit.unit === 'year') {
      const before = textAt(source, at - 1)
      if (!DEFINITE_LEADS.has(before) && next !== "'" && next !== '’') return null
    }
    return { first: at, last: unit.last, expression: { node: 'definite', unit: unit.unit }, rule: this.rule }
  },
}

/** The year before a quarter: "this year's", "last year's", "the 1988", "next year's". */
function readYearBefore(source: Source, at: number): { year: YearOf; last: number } {
  const start = textAt(source, at) === 'the' || textAt(source, at) === 'its' ? at + 1 : at
  const figure = readFigureYear(source, start)
  if (figure) return { year: { year: figure.year }, last: figure.last }
  const shift = wordAt(source, start).shift
  if (shift !== undefined && wordAt(source, start + 1).unit === 'year') {
    const after = afterPossessive(source, start + 2)
    if (after !== null)
      return { year: { shift: shift === 'last' ? -1 : shift === 'next' ? 1 : 0 }, last: after }
  }
  const ago = readYearAgo(source, start)
  if (ago !== null) return { year: { shift: -1 }, last: ago }
  return { year: null, last: start }
}

/** "year-ago", "year-earlier" as one word with a hyphen. */
export function readYearAgo(source: Source, at: number): number | null {
  if (wordAt(source, at).unit !== 'year') return null
  const second = afterHyphen(source, at + 1)
  const text = second === null ? '' : textAt(source, second)
  return text === 'ago' || text === 'earlier' ? (second as number) + 1 : null
}

/** "the third quarter", "third-quarter", "this year's third quarter", "the fiscal first quarter", "Q3 2024", "the first half of 1989". */
export const quarters: Reader = {
  rule: 'times.quarter',
  starts: ['ordinal', 'shift', 'unit', 'number'],
  numbers: true,
  words: ['the', 'its', 'q', 'fiscal', 'first', 'last'],
  read(source, at) {
    const q =
      /^q$/.test(textAt(source, at)) && source.atoms[at + 1]?.kind === 'number'
        ? (source.atoms[at + 1]?.value ?? 0)
        : 0
    if (q >= 1 && q <= 4) {
      const year = readYearAfter(source, at + 2)
      const expression: Expression = { node: 'quarter', quarter: q, shift: null, year: year?.year ?? null }
      return { first: at, last: year?.last ?? at + 2, expression, rule: this.rule }
    }
    const before = readYearBefore(source, at)
    let index = before.last
    if (textAt(source, index) === 'fiscal') index += isDash(textAt(source, index + 1)) ? 2 : 1
    const ordinal = readOrdinal(source, index)
    const lastHalf = textAt(source, index) === 'last' || textAt(source, index) === 'latter'
    const value = ordinal?.value ?? (lastHalf ? -1 : 0)
    if (value === 0 || value > 4) return null
    const after = ordinal?.last ?? index + 1
    const next = isDash(textAt(source, after)) ? after + 1 : after
    if (textAt(source, next) === 'half' && (value === -1 || value <= 2))
      return readHalfYear(source, at, value === -1 ? 2 : value, next + 1)
    const word = wordAt(source, next)
    if (word.unit !== 'quarter' || value === -1) return null
    const year = before.year === null ? readYearAfter(source, next + 1) : null
    const expression: Expression = {
      node: 'quarter',
      quarter: value,
      shift: null,
      year: before.year ?? year?.year ?? null,
    }
    return { first: at, last: year?.last ?? next + 1, expression, rule: this.rule }
  },
}

function readHalfYear(source: Source, at: number, half: number, last: number): Read | null {
  const year = readYearAfter(source, last)
  if (!year && textAt(source, last) === 'of' && textAt(source, last + 1) === 'the') {
    if (wordAt(source, last + 2).unit !== 'year') return null
    return { first: at, last: last + 3, expression: { node: 'half', half, year: null }, rule: 'times.half' }
  }
  return year
    ? { first: at, last: year.last, expression: { node: 'half', half, year: year.year }, rule: 'times.half' }
    : null
}

/** "the year-ago quarter", "a year-earlier", "the 1988 period", "the latest period", "the quarter a year ago". */
export const comparedPeriods: Reader = {
  rule: 'times.compared-period',
  starts: ['unit', 'shift'],
  words: ['the'],
  numbers: true,
  read(source, at) {
    const the = textAt(source, at) === 'the'
    const start = the ? at + 1 : at
    const ago = readYearAgo(source, start)
    if (ago !== null) {
      const unit = wordAt(source, ago).unit
      const period = unit === 'quarter' || textAt(source, ago) === 'period'
      const quarter = readOrdinal(source, ago)
      if (quarter && wordAt(source, quarter.last).unit === 'quarter') {
        const expression: Expression = {
          node: 'quarter',
          quarter: quarter.value,
          shift: null,
          year: { shift: -1 },
        }
        return { first: at, last: quarter.last + 1, expression, rule: this.rule }
      }
      const first = the && !period ? start : at
      const expression: Expression = {
        node: 'offset',
        amount: { count: 1, unit: 'year' },
        sign: -1,
        from: 'context',
      }
      return { first, last: period ? ago + 1 : ago, expression, rule: this.rule }
    }
    const latest = the && textAt(source, start) === 'latest'
    if (latest && textAt(source, start + 1) === 'period')
      return {
        first: at,
        last: start + 2,
        expression: { node: 'definite', unit: 'quarter' },
        rule: this.rule,
      }
    return null
  },
}

/** A month, a year, a shifted month or year, as the whole that a week is counted in. */
function readWhole(source: Source, at: number): Read | null {
  return (
    months.read(source, at) ??
    years.read(source, at) ??
    periods.read(source, at) ??
    definites.read(source, at)
  )
}

const COUNTED: ReadonlySet<string> = new Set(['week', 'weekend', 'month'])

/** "week 31", "the last week of July", "the first week of 2015", "the third month of 2021", "week 27 of last year". */
export const weeks: Reader = {
  rule: 'times.week-number',
  starts: ['unit', 'ordinal', 'shift'],
  numbers: true,
  words: ['the'],
  read(source, at) {
    const start = textAt(source, at) === 'the' ? at + 1 : at
    if (wordAt(source, start).unit === 'week' && source.atoms[start + 1]?.kind === 'number') {
      const nth = source.atoms[start + 1]?.value ?? 0
      if (nth < 1 || nth > 53 || nth % 1 !== 0 || ['of'].includes(textAt(source, at - 1))) return null
      const of = textAt(source, start + 2) === 'of' ? readWhole(source, start + 3) : null
      if (
        source.atoms[start + 2]?.kind === 'word' &&
        !of &&
        !['in', 'on'].includes(textAt(source, at - 1)) &&
        source.atoms[at]?.line !== true
      )
        return null
      const expression: Expression = { node: 'week', nth, of: of?.expression ?? null, unit: 'week' }
      return { first: at, last: of?.last ?? start + 2, expression, rule: this.rule }
    }
    const ordinal = readOrdinal(source, start)
    const final = textAt(source, start) === 'last' || textAt(source, start) === 'final'
    if (!ordinal && !final) return null
    const index = ordinal?.last ?? start + 1
    const unit = wordAt(source, index).unit
    if (unit === undefined || !COUNTED.has(unit) || textAt(source, index + 1) !== 'of') return null
    const of =
      readWhole(source, index + 2) ??
      readWhole(source, textAt(source, index + 2) === 'the' ? index + 3 : index + 2)
    if (!of) return null
    const nth = ordinal?.value ?? -1
    const expression: Expression = {
      node: 'week',
      nth,
      of: of.expression,
      unit: unit as 'week' | 'weekend' | 'month',
    }
    return { first: at, last: of.last, expression, rule: this.rule }
  },
}

const BEGINS = new Set(['of', 'beginning', 'starting', 'commencing', 'ending', 'ended'])

/** "the week of March 6", "the week beginning February 4", "the week of the 18th", "w/c Feb 4". */
export const weekOf: Reader = {
  rule: 'times.week-of',
  starts: ['unit'],
  words: ['the', 'w'],
  read(source, at) {
    let index: number
    if (textAt(source, at) === 'w' && textAt(source, at + 1) === '/' && textAt(source, at + 2) === 'c')
      index = at + 3
    else {
      const start = textAt(source, at) === 'the' ? at + 1 : at
      const unit = wordAt(source, start).unit
      if (unit !== 'week' || !BEGINS.has(textAt(source, start + 1))) return null
      index = start + 2
      if (textAt(source, index) === 'on') index += 1
    }
    const ending = textAt(source, index - 1).startsWith('end')
    const day =
      dates.read(source, index) ??
      numericDates.read(source, index) ??
      readBareDay(source, index) ??
      holidays.read(source, index)
    if (!day) return null
    const expression: Expression = ending
      ? { node: 'upto', amount: { count: 1, unit: 'week' }, day: day.expression }
      : { node: 'weekof', unit: 'week', day: day.expression }
    return { first: at, last: day.last, expression, rule: this.rule }
  },
}

/** "the 18th" after words that make it a day. */
function readBareDay(source: Source, at: number): Read | null {
  if (textAt(source, at) !== 'the') return null
  const day = readOrdinal(source, at + 1)
  if (!day || day.value > 31) return null
  const expression: Expression = {
    node: 'date',
    year: null,
    month: null,
    day: day.value,
    weekday: null,
    shift: null,
  }
  return { first: at, last: day.last, expression, rule: 'times.day-of-month' }
}
