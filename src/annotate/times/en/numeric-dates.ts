import { isCivil } from '../../../lib/calendar.js'
import type { Expression } from '../expression.js'
import { glued, isDash, textAt, type Reader, type Source } from '../reader.js'
import { hasLead } from './calendar-words.js'

const date = (year: number | null, month: number, day: number | null): Expression => ({
  node: 'date',
  year: year === null ? null : { year },
  month,
  day,
  weekday: null,
  shift: null,
})

type Piece = { readonly value: number; readonly width: number; readonly month: number | null }

function pieceAt(source: Source, at: number): Piece | null {
  const atom = source.atoms[at]
  if (!atom) return null
  if (atom.kind === 'number') return { value: atom.value, width: atom.end - atom.start, month: null }
  const month = atom.word?.month
  return month === undefined ? null : { value: NaN, width: 0, month }
}

const separates = (text: string): boolean => text === '/' || text === '.' || isDash(text)

/** Two-figure years: within fifty years after 2000 or before it, either century being possible is said by two readings. */
const fullYear = (value: number, width: number): number => (width === 4 ? value : value + 2000)

/** Day and month of all-figure dates: month first unless that month cannot be; points mean day first. */
function ordered(year: number, a: number, b: number, points: boolean): Expression | null {
  const us = isCivil(year, a, b) ? date(year, a, b) : null
  const eu = isCivil(year, b, a) ? date(year, b, a) : null
  const [first, second] = points ? [eu, us] : [us, eu]
  if (first && second && a !== b) return { node: 'either', first, second }
  return first ?? second
}

/** Three glued pieces: "2025-12-06", "12/6/2025", "6.12.2025", "06-Dec-2025", "2025/Dec/06", "Dec-06-2025". */
function readThree(source: Source, at: number): { expression: Expression; last: number } | null {
  const separator = textAt(source, at + 1)
  if (!separates(separator) || textAt(source, at + 3) !== separator) return null
  for (let index = at + 1; index <= at + 4; index++) if (!glued(source, index)) return null
  const pieces = [pieceAt(source, at), pieceAt(source, at + 2), pieceAt(source, at + 4)]
  const [a, b, c] = pieces
  if (!a || !b || !c) return null
  const follow = textAt(source, at + 5)
  if (
    glued(source, at + 5) &&
    (separates(follow) && follow !== '.' && !isDash(follow) ? true : /^\d/.test(follow))
  )
    return null
  const named = pieces.find((piece) => piece?.month !== null)
  if (named && named.month !== null) {
    const rest = pieces.filter((piece) => piece !== named) as Piece[]
    const long = rest.find((piece) => piece.width === 4)
    const day = rest.find((piece) => piece !== long)
    if (!long || !day || day.month !== null || !isCivil(long.value, named.month, day.value)) return null
    return { expression: date(long.value, named.month, day.value), last: at + 5 }
  }
  if (a.width === 4 && isCivil(a.value, b.value, c.value))
    return { expression: date(a.value, b.value, c.value), last: at + 5 }
  if (a.width > 2 || b.width > 2 || (c.width !== 4 && c.width !== 2)) return null
  if (c.width === 2 && (separator !== '/' || a.width + b.width < 2)) return null
  const expression = ordered(fullYear(c.value, c.width), a.value, b.value, separator === '.')
  return expression ? { expression, last: at + 5 } : null
}

/** Two glued pieces: "Oct/2", "Dec-2018", "2015-12", "11/20" after a word that lets a day stand. */
function readTwo(source: Source, at: number): { expression: Expression; last: number } | null {
  const separator = textAt(source, at + 1)
  if (separator !== '/' && !isDash(separator)) return null
  if (!glued(source, at + 1) || !glued(source, at + 2)) return null
  const a = pieceAt(source, at)
  const b = pieceAt(source, at + 2)
  if (
    !a ||
    !b ||
    (glued(source, at + 3) && separates(textAt(source, at + 3)) && /\d/.test(textAt(source, at + 4)))
  )
    return null
  const last = at + 3
  if (a.month !== null && b.month === null) {
    if (b.width === 4) return { expression: date(b.value, a.month, null), last }
    return separator === '/' && isCivil(2000, a.month, b.value)
      ? { expression: date(null, a.month, b.value), last }
      : null
  }
  if (a.month !== null || b.month !== null) return null
  if (
    a.width === 4 &&
    b.width <= 2 &&
    b.value >= 1 &&
    b.value <= 12 &&
    a.value > 1900 &&
    a.value < 2100 &&
    b.width === 2
  )
    return { expression: date(a.value, b.value, null), last }
  if (
    b.width === 4 &&
    a.width <= 2 &&
    a.value >= 1 &&
    a.value <= 12 &&
    b.value > 1900 &&
    b.value < 2100 &&
    hasLead(source, at)
  )
    return { expression: date(b.value, a.value, null), last }
  if (separator !== '/' || a.width > 2 || b.width > 2 || a.width + b.width < 3) return null
  const before = textAt(source, at - 1)
  const listed = a.width + b.width === 4 && [',', 'or', '?'].includes(before)
  if (!listed && !['on', 'by', 'until', 'since', 'from', 'before', 'after'].includes(before)) return null
  if (isCivil(2000, a.value, b.value)) return { expression: date(null, a.value, b.value), last }
  return isCivil(2000, b.value, a.value) ? { expression: date(null, b.value, a.value), last } : null
}

/** "20251206": eight figures that are a day of the last or the next hundred years. */
function readEight(source: Source, at: number): { expression: Expression; last: number } | null {
  const atom = source.atoms[at]
  if (atom?.kind !== 'number' || atom.end - atom.start !== 8) return null
  const year = Math.floor(atom.value / 10000)
  const month = Math.floor(atom.value / 100) % 100
  const day = atom.value % 100
  if (year < 1900 || year > 2099 || !isCivil(year, month, day)) return null
  return { expression: date(year, month, day), last: at + 1 }
}

/** Dates in figures. */
export const numericDates: Reader = {
  rule: 'times.numeric-date',
  starts: ['month'],
  numbers: true,
  read(source, at) {
    const before = textAt(source, at - 1)
    if (
      glued(source, at) &&
      (before === '.' || before === '/' || before === '$' || before === '€' || before === '£') &&
      /\d|\$|€|£/.test(before + textAt(source, at - 2))
    )
      return null
    const found = readThree(source, at) ?? readTwo(source, at) ?? readEight(source, at)
    return found ? { first: at, last: found.last, expression: found.expression, rule: this.rule } : null
  },
}
