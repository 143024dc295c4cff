import type { Expression, Read, YearOf } from '../expression.js'
import { afterPeriod, glued, isDash, textAt, wordAt, type Reader, type Source } from '../reader.js'
import { readMonth, readYearAfter } from './calendar-words.js'
import { readOrdinal, readWords } from './numbers.js'

type Day = { readonly day: number; readonly last: number }
type Dated = { readonly month: number; readonly day: number; readonly last: number }

const date = (
  month: number | null,
  day: number | null,
  year: YearOf,
  weekday: number | null,
): Expression => ({
  node: 'date',
  year,
  month,
  day,
  weekday,
  shift: null,
})

/** A day of the month: "5", "05", "5th", "fifth", "twenty-two"; never part of "5,000", "5.2", "5:30", "5%" or "5 p.m.". */
function readDay(source: Source, at: number): Day | null {
  const atom = source.atoms[at]
  if (!atom) return null
  const ordinal = readOrdinal(source, at)
  if (ordinal)
    return ordinal.value <= 31 && ordinal.value >= 1 ? { day: ordinal.value, last: ordinal.last } : null
  if (atom.kind === 'number') {
    if (atom.end - atom.start > 2 || atom.value < 1 || atom.value > 31) return null
    const next = textAt(source, at + 1)
    if (glued(source, at + 1)) {
      if (next === '%' || source.atoms[at + 1]?.kind === 'word') return null
      if ((next === '.' || next === ':') && source.atoms[at + 2]?.kind === 'number' && glued(source, at + 2))
        return null
    }
    return { day: atom.value, last: at + 1 }
  }
  const words = readWords(source, at)
  return words && words.value >= 1 && words.value <= 31 ? { day: words.value, last: words.last } : null
}

/** "Dec. 5", "December the 5th", "Dec 5th"; lower-case "may" and words only where a figure follows. */
function readMonthDay(source: Source, at: number): Dated | null {
  const month = readMonth(source, at, false)
  if (!month) return null
  const glue =
    textAt(source, month.last) === ',' || textAt(source, month.last) === 'the' ? month.last + 1 : month.last
  const day = readDay(source, glue)
  if (!day) return null
  const lower = !source.atoms[at]?.capital
  if (lower && source.atoms[at]?.text === 'may' && source.atoms[glue]?.kind !== 'number') {
    if (wordAt(source, day.last).unit || source.atoms[day.last]?.kind === 'word') return null
  }
  if (textAt(source, month.last) === ',' && !readOrdinal(source, glue)) return null
  if (counts(source, day.last)) return null
  return { month: month.month, day: day.day, last: day.last }
}

/** True where a number before `at` counts something: "in March 12 people died", "May 5 percent". */
function counts(source: Source, at: number): boolean {
  const next = source.atoms[at]
  if (!next || next.kind !== 'word') return false
  return (
    next.text === 'percent' ||
    next.text === 'people' ||
    next.word?.units !== undefined ||
    next.word?.scale !== undefined
  )
}

const MONEY = new Set(['$', '€', '£', '¥'])

/** "5 December", "the 5th of December", "fifth day of May". */
function readDayMonth(source: Source, at: number): Dated | null {
  if (MONEY.has(textAt(source, at - 1))) return null
  const start = textAt(source, at) === 'the' ? at + 1 : at
  const day = readDay(source, start)
  if (!day) return null
  let next = day.last
  if (wordAt(source, next).unit === 'day' && textAt(source, next + 1) === 'of') next += 2
  else if (textAt(source, next) === 'of') next += 1
  const month = readMonth(source, next, false)
  if (!month) return null
  const name = source.atoms[next]
  if (!name?.capital && (name?.text === 'may' || name?.text === 'march') && !readOrdinal(source, start))
    return null
  if (start !== at && next === day.last && !readOrdinal(source, start)) return null
  return { month: month.month, day: day.day, last: month.last }
}

/** A weekday before a date: "Friday, ", "Fri. ", "Friday (". Null weekday where there is none. */
export function readWeekdayBefore(source: Source, at: number): { weekday: number | null; last: number } {
  const weekday = wordAt(source, at).weekday
  if (weekday === undefined) return { weekday: null, last: at }
  let last = afterPeriod(source, at + 1)
  if (textAt(source, last) === ',' || isDash(textAt(source, last)) || textAt(source, last) === '(') last += 1
  if (textAt(source, last) === 'the' || textAt(source, last) === 'on') last += 1
  return { weekday, last }
}

/** The day of a calendar date in words, without its year. */
export function readDated(source: Source, at: number): (Dated & { weekday: number | null }) | null {
  const { weekday, last } = readWeekdayBefore(source, at)
  const dated = readMonthDay(source, last) ?? readDayMonth(source, last)
  return dated ? { ...dated, weekday } : null
}

/** The second end of "Jan. 23–24", "Nov. 30-Dec. 2", after the first. */
function readRangeEnd(source: Source, at: number, month: number): Dated | null {
  if (!isDash(textAt(source, at))) return null
  const second = readMonthDay(source, at + 1) ?? readDayMonth(source, at + 1)
  if (second) return second
  const day = readDay(source, at + 1)
  if (!day || source.atoms[at + 1]?.kind !== 'number') return null
  return { month, day: day.day, last: day.last }
}

/** "5-6 December": two days before one month. */
function readDaysMonth(source: Source, at: number): { from: number; to: Dated } | null {
  const first = source.atoms[at]
  if (first?.kind !== 'number' || first.value < 1 || first.value > 31) return null
  if (!isDash(textAt(source, at + 1))) return null
  const to = readDayMonth(source, at + 2)
  return to && first.value < to.day ? { from: first.value, to } : null
}

function range(from: Dated, to: Dated, year: YearOf): Expression {
  return {
    node: 'range',
    from: date(from.month, from.day, year, null),
    to: date(to.month, to.day, year, null),
  }
}

/** Calendar dates in words: "Friday, Dec. 5, 2025", "5 December", "Jan. 23–24". */
export const dates: Reader = {
  rule: 'times.date',
  starts: ['month', 'weekday', 'number', 'ordinal'],
  numbers: true,
  words: ['the'],
  read(source, at): Read | null {
    const days = readDaysMonth(source, at)
    if (days) {
      const year = readYearAfter(source, days.to.last)
      const from = { month: days.to.month, day: days.from, last: at + 1 }
      return {
        first: at,
        last: year?.last ?? days.to.last,
        expression: range(from, days.to, year?.year ?? null),
        rule: 'times.date.range',
      }
    }
    const dated = readDated(source, at)
    if (!dated) return null
    const end = readRangeEnd(source, dated.last, dated.month)
    const year = readYearAfter(source, (end ?? dated).last)
    const last = year?.last ?? (end ?? dated).last
    if (end) {
      return { first: at, last, expression: range(dated, end, year?.year ?? null), rule: 'times.date.range' }
    }
    const closed = textAt(source, last) === ')' && textAt(source, dated.last - 3) === '(' ? last + 1 : last
    return {
      first: at,
      last: closed,
      expression: date(dated.month, dated.day, year?.year ?? null, dated.weekday),
      rule: 'times.date',
    }
  },
}

/** "the 18th", "Monday 21", "Tuesday the eleventh", "Mon 13th": a day whose month is not said. */
export const monthDays: Reader = {
  rule: 'times.day-of-month',
  starts: ['weekday'],
  numbers: true,
  words: ['the'],
  read(source, at) {
    const { weekday, last } = readWeekdayBefore(source, at)
    if (weekday === null) {
      const start = textAt(source, at) === 'the' ? at + 1 : at
      const day = readOrdinal(source, start)
      const before = textAt(source, at - 1)
      if (!day || source.atoms[start]?.kind !== 'number' || day.value > 31 || day.value < 1) return null
      if (!['on', 'by', 'until', 'since', 'from', 'before', 'after', 'of'].includes(before)) return null
      if (source.atoms[day.last]?.kind === 'word') return null
      return { first: at, last: day.last, expression: date(null, day.value, null, null), rule: this.rule }
    }
    const figure = source.atoms[last]
    if (textAt(source, last - 1) === ',') return null
    const day = readOrdinal(source, last)
    const counted = source.atoms[day?.last ?? last]?.kind === 'word'
    if (
      day &&
      day.value <= 31 &&
      !counted &&
      (figure?.kind === 'number' || textAt(source, last - 1) === 'the')
    ) {
      return { first: at, last: day.last, expression: date(null, day.value, null, weekday), rule: this.rule }
    }
    if (figure?.kind !== 'number' || figure.end - figure.start > 2 || figure.value < 1 || figure.value > 31)
      return null
    const after = source.atoms[last + 1]
    if (
      after &&
      (after.kind !== 'mark' || !'.!?,)'.includes(after.text) || /\d/.test(textAt(source, last + 2)))
    )
      return null
    return { first: at, last: last + 1, expression: date(null, figure.value, null, weekday), rule: this.rule }
  },
}

/** The bare number of "18 and 19 June" or of "April 24 and 25": a day that borrows its month from its neighbour. */
export const sharedDays: Reader = {
  rule: 'times.shared-month',
  starts: [],
  numbers: true,
  read(source, at) {
    const atom = source.atoms[at]
    if (atom === undefined || atom.end - atom.start > 2 || atom.value < 1 || atom.value > 31) return null
    const joint = textAt(source, at + 1)
    const after =
      joint === 'and' || joint === 'or' || joint === ',' || joint === 'to'
        ? readDayMonth(source, at + 2)
        : null
    if (after && after.day !== atom.value) {
      const year = readYearAfter(source, after.last)
      return {
        first: at,
        last: at + 1,
        expression: date(after.month, atom.value, year?.year ?? null, null),
        rule: this.rule,
      }
    }
    const before = textAt(source, at - 1)
    if ((before !== 'and' && before !== 'or') || source.atoms[at - 2]?.kind !== 'number') return null
    const next = source.atoms[at + 1]
    if (next && (next.kind === 'word' || next.text === '%' || (!next.spaced && next.kind === 'number')))
      return null
    const month =
      wordAt(source, at - 3).month ??
      (textAt(source, at - 3) === '.' ? wordAt(source, at - 4).month : undefined)
    if (month === undefined || (source.atoms[at - 2]?.value ?? 99) > 31) return null
    return { first: at, last: at + 1, expression: date(month, atom.value, null, null), rule: this.rule }
  },
}

/** "last Oct. 23", "next April 6". */
export const shiftedDates: Reader = {
  rule: 'times.shifted-date',
  starts: ['shift'],
  read(source, at) {
    const shift = wordAt(source, at).shift
    if (shift !== 'last' && shift !== 'next' && shift !== 'past' && shift !== 'coming') return null
    const found = dates.read(source, at + 1)
    if (found?.expression.node !== 'date' || found.expression.year !== null) return null
    return { first: at, last: found.last, expression: { ...found.expression, shift }, rule: this.rule }
  },
}
