import type { Expression } from '../expression.js'
import { afterPeriod, glued, textAt, wordAt, type Reader, type Source } from '../reader.js'
import type { Shift } from '../vocabulary.js'
import { readFigureYear, readMonth, readYearAfter } from './calendar-words.js'

/** "last", "this past", "the previous", "next": the shift before a weekday, month, season or period. */
export function readShift(source: Source, at: number): { shift: Shift; last: number } | null {
  const start = textAt(source, at) === 'the' ? at + 1 : at
  const shift = wordAt(source, start).shift
  if (shift === undefined) return null
  const second = wordAt(source, start + 1).shift
  if (shift === 'this' && (second === 'past' || second === 'coming' || second === 'last')) {
    return { shift: second === 'last' ? 'past' : second, last: start + 2 }
  }
  if (second === 'same' && shift === 'that') return { shift: 'same', last: start + 2 }
  return { shift, last: start + 1 }
}

/** Abbreviated weekdays need a point, a shift, a comma with a date, or a preposition: "Sun" and "Mon" are other things. */
function isWeekday(source: Source, at: number, shifted: boolean): boolean {
  const atom = source.atoms[at]
  if (atom?.word?.weekday === undefined) return false
  if (atom.text.length > 5) return true
  if (!atom.capital) return false
  const before = textAt(source, at - 1)
  const next = source.atoms[at + 1]
  if (atom.text === 'sun' || atom.text === 'sat')
    return next?.kind === 'mark' && ['last', 'next', 'this', 'on', 'until', 'since'].includes(before)
  const point = next?.text === '.' && glued(source, at + 1)
  return shifted || point || ['on', 'until', 'since', 'or', 'by', 'week'].includes(before)
}

/** "Friday", "last Tuesday", "this coming Sunday", "Friday's". */
export const weekdays: Reader = {
  rule: 'times.weekday',
  starts: ['weekday', 'shift'],
  words: ['the'],
  read(source, at) {
    const shifted = readShift(source, at)
    const index = shifted?.last ?? at
    if (!isWeekday(source, index, shifted !== null)) return null
    const weekday = wordAt(source, index).weekday as number
    const last =
      source.atoms[index]!.text.length <= 5 && !atEnd(source, index + 1)
        ? afterPeriod(source, index + 1)
        : index + 1
    const shift = shifted?.shift ?? null
    return { first: at, last, expression: { node: 'weekday', weekday, shift }, rule: this.rule }
  },
}

/** True where the full stop at `at` ends a sentence rather than an abbreviation. */
function atEnd(source: Source, at: number): boolean {
  const next = source.atoms[at + 1]
  return next === undefined || (next.capital && next.word?.month === undefined) || next.line
}

/** "March", "last October", "December 2025", "April of last year", "this September". */
export const months: Reader = {
  rule: 'times.month',
  starts: ['month', 'shift'],
  numbers: true,
  words: ['the', 'month'],
  read(source, at) {
    const shifted = readShift(source, at)
    let index = shifted?.last ?? at
    if (textAt(source, index) === 'month' && textAt(source, index + 1) === 'of') index += 2
    const led = shifted === null ? readFigureYear(source, index) : null
    const named = led ? readMonth(source, led.last, false) : null
    if (led && named && source.atoms[named.last]?.kind !== 'number')
      return {
        first: at,
        last: named.last,
        expression: {
          node: 'date',
          year: { year: led.year },
          month: named.month,
          day: null,
          weekday: null,
          shift: null,
        },
        rule: this.rule,
      }
    const month = readMonth(source, index, false)
    if (!month || (shifted?.shift === 'this' && !source.atoms[index]?.capital)) return null
    const year = readYearAfter(source, month.last)
    if (!year && !readMonth(source, index, shifted === null)) return null
    if (year && !source.atoms[index]?.capital && source.atoms[index]?.text === 'may') return null
    const expression: Expression = {
      node: 'date',
      year: year?.year ?? null,
      month: month.month,
      day: null,
      weekday: null,
      shift: shifted?.shift ?? null,
    }
    const last =
      year?.last ??
      (atEnd(source, month.last - 1) && textAt(source, month.last - 1) === '.' ? month.last - 1 : month.last)
    return { first: at, last, expression, rule: this.rule }
  },
}

const SEASON_LEADS = new Set([
  'in',
  'the',
  'since',
  'by',
  'until',
  'early',
  'late',
  'mid',
  'every',
  'each',
  'during',
  'through',
  'and',
  'of',
])

/** "last fall", "the summer of 2024", "summer", "the winter"; "fall" and "spring" only where they can be no verb. */
export const seasons: Reader = {
  rule: 'times.season',
  starts: ['season', 'shift'],
  words: ['the'],
  read(source, at) {
    const shifted = readShift(source, at)
    const the = textAt(source, at) === 'the'
    const index = shifted?.last ?? (the ? at + 1 : at)
    const season = wordAt(source, index).season
    if (season === undefined) return null
    const text = textAt(source, index)
    const year = readYearAfter(source, index + 1)
    if (year && textAt(source, index + 1) === ',') return null
    if (!year && !shifted) {
      const verb = text === 'fall' || text === 'spring'
      const before = textAt(source, at - 1)
      if (
        verb &&
        !(
          the &&
          SEASON_LEADS.has(before) &&
          textAt(source, index + 1) !== 'of' &&
          textAt(source, index + 1) !== 'in'
        )
      )
        return null
      if (textAt(source, index + 1) === 'of') return null
    }
    if (shifted && (text === 'fall' || text === 'spring') && textAt(source, index + 1) === 'of') return null
    const expression: Expression = {
      node: 'season',
      season,
      shift: shifted?.shift ?? null,
      year: year?.year ?? null,
    }
    return { first: at, last: year?.last ?? index + 1, expression, rule: this.rule }
  },
}
