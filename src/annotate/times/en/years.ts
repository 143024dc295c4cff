import type { Expression } from '../expression.js'
import { glued, isDash, textAt, wordAt, type Reader, type Source } from '../reader.js'
import { hasLead, readFigureYear, readShortYear, readWordYear } from './calendar-words.js'

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
  if (
    glued(source, at) &&
    (before === '/' || before === '.' || before === ',' || before === ':' || before === '_')
  )
    return false
  if (
    after !== undefined &&
    (NOT_AFTER_YEAR.has(after.text) || after.word?.units !== undefined || after.text === '%')
  )
    return false
  if (
    after !== undefined &&
    glued(source, at + 1) &&
    (after.kind === 'word' || after.text === '/' || after.text === '°')
  )
    return false
  if (
    isDash(before) &&
    glued(source, at) &&
    source.atoms[at - 2]?.kind === 'word' &&
    !hasLead(source, at) &&
    textAt(source, at - 2) !== 'post' &&
    textAt(source, at - 2) !== 'pre'
  )
    return false
  if (isDash(before) && glued(source, at) && source.atoms[at - 2]?.kind === 'number') return false
  if (hasLead(source, at))
    return year >= 1900 || ['in', 'since', 'until', 'year', 'by', 'from', 'of', 'to'].includes(before)
  if (year < 1900 || year > 2100) return false
  return !(
    after?.kind === 'word' &&
    after.text.endsWith('s') &&
    after.text.length > 4 &&
    !/(?:'|’|ss)/.test(after.text)
  )
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
    const stated =
      word ??
      readFigureYear(source, index) ??
      (named || hasLead(source, index) ? readShortYear(source, index) : null)
    if (!stated) return null
    if (index === at + 1 && !named) return null
    if (!named && !word && !isYearHere(source, index, stated.year)) return null
    if (textAt(source, stated.last) === 's' && glued(source, stated.last)) return null
    return { first: at, last: stated.last, expression: yearOf(stated.year), rule: this.rule }
  },
}

const yearOf = (year: number): Expression => ({
  node: 'date',
  year: { year },
  month: null,
  day: null,
  weekday: null,
  shift: null,
})

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
    return {
      first: at,
      last: at + 3,
      expression: { node: 'range', from: yearOf(from.year), to: yearOf(to) },
      rule: this.rule,
    }
  },
}
