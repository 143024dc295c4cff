import type { YearOf } from '../expression.js'
import { afterPeriod, glued, isDash, textAt, wordAt, type Source } from '../reader.js'
import { readWords } from './numbers.js'

/** Words before which a bare month or year is one: "in May", "since 1998", "early March". */
const LEADS = new Set([
  'in', 'since', 'until', 'till', 'by', 'from', 'to', 'through', 'before', 'after', 'during', 'for', 'of', 'early', 'late', 'mid', 'last',
  'next', 'this', 'past', 'every', 'each', 'between', 'and', 'or', 'end', 'beginning', 'around', 'about', 'through', 'throughout', 'as',
  'than', 'on', 'previous', 'following', 'coming', 'the', 'fiscal', 'year', 'calendar', 'circa', 'versus', 'start', 'a', 'that',
]) // prettier-ignore

/** Months that are also verbs, adjectives, names or places. */
const AMBIGUOUS = new Set(['march', 'may', 'april', 'june', 'august'])

/** Words after which even lower-case "may" and "march" are months. */
const SURE_LEADS = new Set(['in', 'since', 'until', 'last', 'next', 'early', 'late', 'mid'])

/** True where the word before `at` lets a bare month or year stand. */
export function hasLead(source: Source, at: number): boolean {
  const before = textAt(source, at - 1)
  return LEADS.has(isDash(before) ? textAt(source, at - 2) : before)
}

/**
 * A month's name at `at` with its abbreviation point. `bare`: no day or year stands beside it, so that "may", "march" and
 * names of people need a word before them that makes them a month.
 */
export function readMonth(source: Source, at: number, bare: boolean): { month: number; last: number } | null {
  const atom = source.atoms[at]
  const month = atom?.word?.month
  if (atom === undefined || month === undefined) return null
  const short = atom.text.length <= 4 && !['may', 'june', 'july'].includes(atom.text)
  const last = short ? afterPeriod(source, at + 1) : at + 1
  if (!bare) return { month, last }
  const before = textAt(source, at - 1)
  const sure = SURE_LEADS.has(before) || before === 'of'
  if (short && !(last > at + 1 && hasLead(source, at)) && !(sure && source.atoms[last]?.capital !== true))
    return null
  if (!atom.capital)
    return SURE_LEADS.has(before) || (before === 'of' && !AMBIGUOUS.has(atom.text)) ? { month, last } : null
  if (AMBIGUOUS.has(atom.text) && !hasLead(source, at) && !monthBeside(source, at)) return null
  return { month, last }
}

/** "March and April", "from May to June", "March's". */
function monthBeside(source: Source, at: number): boolean {
  const joint = textAt(source, at + 1)
  if ((joint === 'and' || joint === 'or' || joint === 'to' || isDash(joint)) && source.atoms[at + 2]?.capital)
    return wordAt(source, at + 2).month !== undefined
  return false
}

/** A year of four figures between 1000 and 2199, that is no decimal and no part of a longer number. */
export function readFigureYear(source: Source, at: number): { year: number; last: number } | null {
  const atom = source.atoms[at]
  if (atom?.kind !== 'number' || atom.end - atom.start !== 4) return null
  if (atom.value < 1000 || atom.value > 2199) return null
  const next = textAt(source, at + 1)
  if ((next === '.' || next === ',' || next === ':') && glued(source, at + 1)) {
    const after = source.atoms[at + 2]
    if (after?.kind === 'number' && glued(source, at + 2) && next !== ',') return null
  }
  return { year: atom.value, last: at + 1 }
}

/** "'95" after a curly or straight apostrophe: the century is the last one in which it lies before 2050. */
export function readShortYear(source: Source, at: number): { year: number; last: number } | null {
  const mark = textAt(source, at)
  const atom = source.atoms[at + 1]
  if ((mark !== "'" && mark !== '’' && mark !== '‘') || atom?.kind !== 'number') return null
  if (atom.end - atom.start !== 2 || !glued(source, at + 1)) return null
  return { year: atom.value + (atom.value < 50 ? 2000 : 1900), last: at + 2 }
}

/** "nineteen ninety-six", "nineteen hundred five", "two thousand and fifteen", "twenty twenty-five". */
export function readWordYear(source: Source, at: number): { year: number; last: number } | null {
  const first = wordAt(source, at).number
  if (first === undefined) return null
  if (first >= 11 && first <= 20) {
    const tens = wordAt(source, at + 1)
    if (tens.scale === 100) {
      const whole = readWords(source, at)
      return whole && whole.value < 2200 && whole.value % 100 > 0
        ? { year: whole.value, last: whole.last }
        : null
    }
    if (tens.number !== undefined && tens.number >= 10) {
      const rest = readWords(source, at + 1)
      return rest && rest.value < 100 ? { year: first * 100 + rest.value, last: rest.last } : null
    }
    return null
  }
  if (first === 2 && wordAt(source, at + 1).scale === 1000) {
    const whole = readWords(source, at)
    return whole && whole.value < 2200 ? { year: whole.value, last: whole.last } : null
  }
  return null
}

/** A stated year in any of its forms. */
export function readYear(source: Source, at: number): { year: number; last: number } | null {
  return readFigureYear(source, at) ?? readShortYear(source, at) ?? readWordYear(source, at)
}

/** A year after a month or season: "2025", ", 2025", "of 2025", "of last year", "this year", "last". */
export function readYearAfter(source: Source, at: number): { year: YearOf; last: number } | null {
  const from =
    textAt(source, at) === ',' || textAt(source, at) === 'of' || textAt(source, at) === 'in' ? at + 1 : at
  const comma = textAt(source, at) === ','
  const stated = readYear(source, from) ?? (textAt(source, at) === 'of' ? readTwoFigures(source, from) : null)
  if (stated) return { year: { year: stated.year }, last: stated.last }
  if (textAt(source, at) === 'in') return null
  const start = textAt(source, from) === 'the' ? from + 1 : from
  const { shift } = wordAt(source, start)
  if (wordAt(source, start + 1).unit !== 'year' || comma) return null
  if (shift === 'last' || shift === 'previous') return { year: { shift: -1 }, last: start + 2 }
  if (shift === 'this' || shift === 'current') return { year: { shift: 0 }, last: start + 2 }
  if (shift === 'next' || shift === 'coming') return { year: { shift: 1 }, last: start + 2 }
  return null
}

/** "of 87". */
function readTwoFigures(source: Source, at: number): { year: number; last: number } | null {
  const atom = source.atoms[at]
  if (atom?.kind !== 'number' || atom.end - atom.start !== 2 || atom.value < 32) return null
  return { year: 1900 + atom.value, last: at + 1 }
}
