import type { Expression, Read } from '../expression.js'
import { afterPossessive, textAt, wordAt, type Reader, type Source } from '../reader.js'
import type { Part } from '../vocabulary.js'
import { dates, monthDays } from './dates.js'
import { readShift, weekdays } from './names-of-time.js'
import { holidays } from './holidays.js'
import { numericDates } from './numeric-dates.js'

const today = (shift: number, part: Part | null): Expression => ({ node: 'today', shift, part })

/** Parts of the day that join a day by standing after it: "Friday night", "yesterday morning". */
const JOINING = new Set<Part>(['MO', 'AF', 'EV', 'NI', 'NOON', 'DAWN', 'LUNCH', 'DUSK'])

/** "today", "yesterday", "last night", "this morning", "tonight", "overnight", "the day before yesterday". */
export const days: Reader = {
  rule: 'times.today',
  starts: ['today', 'tonight', 'overnight', 'shift'],
  words: ['the'],
  read(source, at) {
    const word = wordAt(source, at)
    if (word.today !== undefined)
      return { first: at, last: at + 1, expression: today(word.today, null), rule: this.rule }
    if (word.tonight !== undefined)
      return { first: at, last: at + 1, expression: today(0, 'NI'), rule: this.rule }
    if (word.overnight !== undefined)
      return {
        first: at,
        last: at + 1,
        expression: { node: 'part', part: 'NI', on: null },
        rule: 'times.overnight',
      }
    const { part } = wordAt(source, at + 1)
    if (part !== undefined && JOINING.has(part) && !textAt(source, at + 1).endsWith('s')) {
      if (word.shift === 'last' && (part === 'NI' || part === 'EV'))
        return { first: at, last: at + 2, expression: today(-1, part), rule: this.rule }
      if (word.shift === 'this')
        return { first: at, last: at + 2, expression: today(0, part), rule: this.rule }
    }
    const start = textAt(source, at) === 'the' ? at + 1 : at
    const turn = textAt(source, start + 1)
    const anchor = wordAt(source, start + 2).today
    if (
      wordAt(source, start).unit === 'day' &&
      anchor !== undefined &&
      (turn === 'before' || turn === 'after')
    )
      return {
        first: at,
        last: start + 3,
        expression: today(anchor + (turn === 'after' ? 1 : -1), null),
        rule: this.rule,
      }
    return null
  },
}

/** "that day", "the next morning", "the same night", "the previous day", "the day before", "the year before". */
export const contextDays: Reader = {
  rule: 'times.context',
  starts: ['shift', 'unit'],
  words: ['the', 'a'],
  read(source, at) {
    const the = textAt(source, at) === 'the'
    const shifted = readShift(source, at)
    if (shifted) {
      const moves = { next: 1, following: 1, previous: -1, same: 0, that: 0 }[shifted.shift as string]
      if (moves === undefined || (shifted.shift === 'next' && !the)) return null
      const { unit, part } = wordAt(source, shifted.last)
      if (part !== undefined && JOINING.has(part))
        return {
          first: at,
          last: shifted.last + 1,
          expression: { node: 'context', unit: 'day', shift: moves, part },
          rule: this.rule,
        }
      if (unit !== 'day') return null
      return {
        first: at,
        last: shifted.last + 1,
        expression: { node: 'context', unit, shift: moves, part: null },
        rule: this.rule,
      }
    }
    const start = the || textAt(source, at) === 'a' ? at + 1 : at
    const { unit } = wordAt(source, start)
    const turn = textAt(source, start + 1)
    if (
      !the ||
      unit === undefined ||
      unit === 'hour' ||
      unit === 'minute' ||
      unit === 'second' ||
      unit === 'quarter'
    )
      return null
    if (turn !== 'before' && turn !== 'after') return null
    const next = source.atoms[start + 2]
    if (next !== undefined && next.kind === 'word') return null
    const shift = turn === 'after' ? 1 : -1
    return {
      first: at,
      last: start + 2,
      expression: { node: 'context', unit, shift, part: null },
      rule: this.rule,
    }
  },
}

const DAY_READERS: readonly Reader[] = [dates, numericDates, monthDays, weekdays, holidays, days, contextDays]

/** A day in any of its forms, the longest that stands at `at`. */
export function readDayExpression(source: Source, at: number): Read | null {
  const known = source.memo.day.get(at)
  if (known !== undefined) return known
  const found = canBegin(source, at) ? readAnyDay(source, at) : null
  source.memo.day.set(at, found)
  return found
}

/** A day begins with figures, a word of time, or "the" before one. */
function canBegin({ atoms }: Source, at: number): boolean {
  const atom = atoms[at]
  return (
    atom !== undefined &&
    (atom.word !== null || atom.kind === 'number' || atom.text === 'the' || atom.text === 'a')
  )
}

function readAnyDay(source: Source, at: number): Read | null {
  let best: Read | null = null
  for (const reader of DAY_READERS) {
    const found = reader.read(source, at)
    if (found && (best === null || found.last > best.last)) best = found
  }
  return best
}

const ALREADY_PART = (expression: Expression): boolean =>
  expression.node === 'part' ||
  (expression.node === 'today' && expression.part !== null) ||
  (expression.node === 'context' && expression.part !== null)

/** "Friday night", "Dec. 5 evening", "yesterday's afternoon". */
export const dayParts: Reader = {
  rule: 'times.part-of-day',
  starts: ['weekday', 'month', 'today', 'shift', 'holiday'],
  numbers: true,
  read(source, at) {
    const day = readDayExpression(source, at)
    if (!day || ALREADY_PART(day.expression)) return null
    const index = afterPossessive(source, day.last) ?? day.last
    const late = textAt(source, index) === 'late' || textAt(source, index) === 'early' ? index + 1 : index
    const { part, overnight } = wordAt(source, late)
    if (overnight !== undefined) return null
    if (part === undefined || !JOINING.has(part) || textAt(source, late).endsWith('s')) return null
    return {
      first: at,
      last: late + 1,
      expression: { node: 'part', part, on: day.expression },
      rule: this.rule,
    }
  },
}

/** "the night of Dec. 5-6", "the morning of Friday", "the early hours of Saturday", "midnight Friday", "the night from Friday to Saturday". */
export const partsOf: Reader = {
  rule: 'times.part-of-day-of',
  starts: ['part', 'overnight', 'edge'],
  words: ['the', 'early'],
  read(source, at) {
    const start = textAt(source, at) === 'the' ? at + 1 : at
    if (
      textAt(source, start) === 'early' &&
      (textAt(source, start + 1) === 'hours' || textAt(source, start + 1) === 'morning')
    )
      return readEarlyHours(source, at, start + 2)
    const { part, overnight } = wordAt(source, start)
    if (part === undefined && overnight === undefined) return null
    const next = textAt(source, start + 1)
    const index =
      next === 'of' || next === 'on' || next === 'from' || next === 'between' ? start + 2 : start + 1
    const day = readDayExpression(source, index)
    if (!day || ALREADY_PART(day.expression))
      return overnight === undefined ? readLonePart(source, at, start) : null
    // "noon on Monday" is a moment of that day, "the morning on Monday" is no one time
    if (next === 'on' && part !== 'NI' && overnight === undefined && !MOMENTS.has(textAt(source, start)))
      return null
    if (part === 'NI' || overnight !== undefined) return readNight(source, at, day, next)
    if (start > at && index === start + 1) return null
    return {
      first: at,
      last: day.last,
      expression: { node: 'part', part: part as Part, on: day.expression },
      rule: this.rule,
    }
  },
}

/** Parts of a day that are moments. */
const MOMENTS = new Set(['noon', 'midday', 'midnight', 'dawn', 'daybreak', 'sunrise', 'dusk', 'sunset'])

/** A night is told by its evening; "of Dec. 5-6" and "from Friday to Saturday" name both its days. */
function readNight(source: Source, at: number, day: Read, link: string): Read | null {
  const { expression } = day
  if (expression.node === 'range')
    return {
      first: at,
      last: day.last,
      expression: { node: 'night', from: expression.from },
      rule: 'times.night',
    }
  const joint = textAt(source, day.last)
  if (['to', 'into', '-', '–', 'and', '/'].includes(joint)) {
    const second = readDayExpression(source, day.last + 1)
    if (
      second &&
      !ALREADY_PART(second.expression) &&
      (link === 'from' || link === 'between' || joint !== 'and')
    )
      return {
        first: at,
        last: second.last,
        expression: { node: 'night', from: expression },
        rule: 'times.night',
      }
  }
  return {
    first: at,
    last: day.last,
    expression: { node: 'part', part: 'NI', on: expression },
    rule: 'times.night',
  }
}

function readEarlyHours(source: Source, at: number, index: number): Read | null {
  if (textAt(source, index) !== 'of' && textAt(source, index) !== 'on') return null
  const day = readDayExpression(source, index + 1)
  if (!day) return null
  return {
    first: at,
    last: day.last,
    expression: { node: 'part', part: 'DAWN', on: day.expression },
    rule: 'times.early-hours',
  }
}

const PART_LEADS = new Set([
  'in',
  'at',
  'by',
  'until',
  'since',
  'during',
  'before',
  'after',
  'around',
  'through',
  'about',
  'from',
  'of',
])

/** "in the morning", "at noon", "by dawn", "during the night"; greetings and genres ("good evening", "morning show") are none. */
function readLonePart(source: Source, at: number, index: number): Read | null {
  const { part } = wordAt(source, index)
  const before = textAt(source, at - 1)
  if (part === undefined || textAt(source, index).endsWith('s') || !PART_LEADS.has(before)) return null
  const the = index > at
  if (!the && !['NOON', 'MIDNIGHT', 'DAWN', 'DUSK', 'NI', 'LUNCH'].includes(part)) return null
  if (textAt(source, index + 1) === 'of') return null
  return {
    first: at,
    last: index + 1,
    expression: { node: 'part', part, on: null },
    rule: 'times.part-of-day',
  }
}
