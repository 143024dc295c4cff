import type { Expression } from '../expression.js'
import { afterPeriod, afterPossessive, glued, isDash, textAt, wordAt, type Reader, type Source } from '../reader.js'
import type { Shift } from '../vocabulary.js'
import { hasLead, readFigureYear, readMonth, readShortYear, readWordYear, readYear, readYearAfter } from './calendar-words.js'

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
  const point = textAt(source, at + 1) === '.' && glued(source, at + 1) && atom.text !== 'sun' && atom.text !== 'sat'
  return shifted || point || ['on', 'until', 'since', 'or', 'by', 'and', 'week', 'to'].includes(before)
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
    const last = source.atoms[index]!.text.length <= 5 && !atEnd(source, index + 1) ? afterPeriod(source, index + 1) : index + 1
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
  words: ['the', 'month'],
  read(source, at) {
    const shifted = readShift(source, at)
    let index = shifted?.last ?? at
    if (textAt(source, index) === 'month' && textAt(source, index + 1) === 'of') index += 2
    const month = readMonth(source, index, false)
    if (!month) return null
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
    const last = year?.last ?? (atEnd(source, month.last - 1) && textAt(source, month.last - 1) === '.' ? month.last - 1 : month.last)
    return { first: at, last, expression, rule: this.rule }
  },
}

const SEASON_LEADS = new Set(['in', 'the', 'since', 'by', 'until', 'early', 'late', 'mid', 'every', 'each', 'during', 'through', 'and', 'of'])

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
      if (verb && !(the && SEASON_LEADS.has(before) && textAt(source, index + 1) !== 'of' && textAt(source, index + 1) !== 'in')) return null
      if (textAt(source, index + 1) === 'of') return null
    }
    if (shifted && (text === 'fall' || text === 'spring') && (textAt(source, index + 1) === 'in' || textAt(source, index + 1) === 'of')) return null
    const expression: Expression = { node: 'season', season, shift: shifted?.shift ?? null, year: year?.year ?? null }
    return { first: at, last: year?.last ?? index + 1, expression, rule: this.rule }
  },
}

const NOT_AFTER_YEAR = new Set([
  'percent', 'people', 'km', 'miles', 'meters', 'metres', 'euros', 'dollars', 'pounds', 'tons', 'tonnes', 'feet', 'acres', 'hectares',
  'points', 'million', 'billion', 'thousand', 'gmt', 'utc', 'hours', 'hrs', 'civilians', 'soldiers', 'troops', 'men', 'women', 'children',
]) // prettier-ignore
const NOT_BEFORE_YEAR = new Set(['$', '€', '£', '¥', '#', '№', '+', '@', '©', 'copyright', 'no', 'flight', 'room', 'highway', 'than', 'some', 'least', 'nearly', 'almost', 'approximately', 'over', 'only']) // prettier-ignore

/** True where four figures can be a year at this place: nothing is counted, bought or numbered with them. */
function isYearHere(source: Source, at: number, year: number): boolean {
  const before = textAt(source, at - 1)
  const after = source.atoms[at + 1]
  if (NOT_BEFORE_YEAR.has(before)) return false
  if (before === ')' && textAt(source, at - 2) === 'c' && textAt(source, at - 3) === '(') return false
  if (before === '.' && textAt(source, at - 2) === 'no') return false
  if (glued(source, at) && (before === '/' || before === '.' || before === ',' || before === ':' || before === '_')) return false
  if (after !== undefined && (NOT_AFTER_YEAR.has(after.text) || after.word?.units !== undefined || after.text === '%')) return false
  if (after !== undefined && glued(source, at + 1) && (after.kind === 'word' || after.text === '/' || after.text === '°')) return false
  if (isDash(before) && glued(source, at) && source.atoms[at - 2]?.kind === 'word' && !hasLead(source, at) && textAt(source, at - 2) !== 'post' && textAt(source, at - 2) !== 'pre') return false
  if (hasLead(source, at)) return year >= 1900 || ['in', 'since', 'until', 'year', 'by', 'from', 'of', 'to'].includes(before)
  if (year < 1900 || year > 2100) return false
  return !(after?.kind === 'word' && after.text.endsWith('s') && after.text.length > 4 && !/(?:'|’|ss)/.test(after.text))
}

/** "2025", "the year 2025", "fiscal 2024", "nineteen ninety-six", "'95". */
export const years: Reader = {
  rule: 'times.year',
  starts: ['number', 'unit'],
  numbers: true,
  words: ['the', 'fiscal', 'calendar', "'", '’', 'cy', 'fy'],
  read(source, at) {
    let index = textAt(source, at) === 'the' ? at + 1 : at
    let named = false
    if (textAt(source, index) === 'fiscal' || textAt(source, index) === 'calendar') {
      named = true
      index += 1
    }
    if (wordAt(source, index).unit === 'year') {
      named = true
      index += 1
    }
    if (textAt(source, at) === 'cy' || textAt(source, at) === 'fy') {
      named = true
      index = at + 1
      const atom = source.atoms[index]
      if (atom?.kind === 'number' && glued(source, index) && atom.value < 100)
        return { first: at, last: index + 1, expression: yearOf(2000 + atom.value), rule: this.rule }
    }
    const word = readWordYear(source, index)
    const stated = word ?? readFigureYear(source, index) ?? (named || hasLead(source, index) ? readShortYear(source, index) : null)
    if (!stated) return null
    if (index === at + 1 && !named) return null
    if (!named && !word && !isYearHere(source, index, stated.year)) return null
    if (textAt(source, stated.last) === 's' && glued(source, stated.last)) return null
    return { first: at, last: stated.last, expression: yearOf(stated.year), rule: this.rule }
  },
}

const yearOf = (year: number): Expression => ({ node: 'date', year: { year }, month: null, day: null, weekday: null, shift: null })

/** "1990-91", "2022–2024": years that run on, two or four figures after the dash. */
export const yearRanges: Reader = {
  rule: 'times.year-range',
  starts: [],
  numbers: true,
  read(source, at) {
    const from = readFigureYear(source, at)
    if (!from || !isDash(textAt(source, at + 1)) || from.year < 1500) return null
    const end = source.atoms[at + 2]
    if (end?.kind !== 'number' || !glued(source, at + 1) || !glued(source, at + 2)) return null
    const width = end.end - end.start
    const to = width === 4 ? end.value : width === 2 ? Math.floor(from.year / 100) * 100 + end.value : 0
    if (to <= from.year || to > 2199 || (isDash(textAt(source, at + 3)) && glued(source, at + 3))) return null
    if (width === 2 && end.value <= 12 && to - from.year > 1 && end.value < 10) return null
    return { first: at, last: at + 3, expression: { node: 'range', from: yearOf(from.year), to: yearOf(to) }, rule: this.rule }
  },
}

const DECADES: Readonly<Record<string, number>> = {
  twenties: 20, thirties: 30, forties: 40, fifties: 50, sixties: 60, seventies: 70, eighties: 80, nineties: 90,
} // prettier-ignore

/** "the 1990s", "1980's", "the '80s", "the nineties", "the 20th century". */
export const decades: Reader = {
  rule: 'times.decade',
  starts: ['ordinal', 'shift'],
  numbers: true,
  words: ['the', "'", '’', ...Object.keys(DECADES)],
  read(source, at) {
    const index = textAt(source, at) === 'the' ? at + 1 : at
    const named = DECADES[textAt(source, index)]
    if (named !== undefined && index > at)
      return { first: at, last: index + 1, expression: { node: 'decade', decade: 190 + named / 10, length: 10 }, rule: this.rule }
    const year = readFigureYear(source, index)
    const short = readShortYear(source, index)
    const last = year?.last ?? short?.last ?? index
    const stated = year ?? short
    if (stated && stated.year % 10 === 0) {
      const possessive = afterPossessive(source, last)
      const plural = textAt(source, last) === 's' && glued(source, last)
      if (plural || (possessive !== null && index > at)) {
        const length = stated.year % 100 === 0 && year !== null && stated.year < 2000 ? 100 : 10
        const decade = length === 100 ? stated.year / 100 : Math.floor(stated.year / 10)
        return { first: at, last: plural ? last + 1 : (possessive as number), expression: { node: 'decade', decade, length }, rule: this.rule }
      }
    }
    const two = source.atoms[index]
    if (two?.kind === 'number' && index > at && two.end - two.start === 2 && two.value % 10 === 0 && two.value >= 20 && textAt(source, index + 1) === 's' && glued(source, index + 1))
      return { first: at, last: index + 2, expression: { node: 'decade', decade: 190 + two.value / 10, length: 10 }, rule: this.rule }
    return readCentury(source, at, index)
  },
}

function readCentury(source: Source, at: number, index: number): ReturnType<Reader['read']> {
  const atom = source.atoms[index]
  const suffix = atom?.kind === 'number' && ['st', 'nd', 'rd', 'th'].includes(textAt(source, index + 1)) ? index + 2 : index + 1
  const value = atom?.kind === 'number' ? (suffix === index + 2 ? atom.value : NaN) : (atom?.word?.ordinal ?? NaN)
  const unit = isDash(textAt(source, suffix)) ? suffix + 1 : suffix
  if (!(value >= 1 && value <= 30) || wordAt(source, unit).unit !== 'century') return null
  return { first: at, last: unit + 1, expression: { node: 'decade', decade: value - 1, length: 100 }, rule: 'times.century' }
}

/** "Christmas", "last Thanksgiving", "Easter 2018", "Labor Day weekend", "the weekend of Halloween". */
export const holidays: Reader = {
  rule: 'times.holiday',
  starts: ['holiday', 'shift'],
  words: ['the', 'weekend'],
  read(source, at) {
    const shifted = readShift(source, at)
    let index = shifted?.last ?? at
    let weekend = false
    if (!shifted) {
      const the = textAt(source, at) === 'the' ? at + 1 : at
      if (textAt(source, the) === 'weekend' && textAt(source, the + 1) === 'of') {
        index = the + 2
        weekend = true
      }
    }
    for (const holiday of source.vocabulary.holidays.get(textAt(source, index)) ?? []) {
      const { words } = holiday
      if (!words.every((word, offset) => textAt(source, index + offset) === (word === "'" && textAt(source, index + offset) === '’' ? '’' : word))) continue
      if (!source.atoms[index]?.capital) continue
      let last = index + words.length
      const year = readYear(source, last) ?? readYear(source, textAt(source, last) === ',' ? last + 1 : last)
      if (year) last = year.last
      if (textAt(source, last) === 'weekend') {
        weekend = true
        last += 1
      }
      const after = year ? null : readYearAfter(source, last)
      const expression: Expression = {
        node: 'holiday',
        rule: holiday.rule,
        weekend,
        shift: shifted?.shift ?? null,
        year: year ? { year: year.year } : after && textAt(source, last) !== 'of' ? after.year : null,
      }
      return { first: at, last: after && textAt(source, last) !== 'of' ? after.last : last, expression, rule: this.rule }
    }
    return null
  },
}
