import type { Expression, Read } from '../expression.js'
import { glued, isDash, textAt, wordAt, type Reader, type Source } from '../reader.js'
import { readDayExpression } from './days.js'

type Clock = {
  readonly minute: number
  readonly exact: boolean
  readonly last: number
  readonly half: 'a' | 'p' | null
  readonly sure: boolean
}

/** "a.m.", "pm", "P.M." at `at`: which half of the day, and the index after it. */
function readHalfOfDay(source: Source, at: number): { half: 'a' | 'p'; last: number } | null {
  const text = textAt(source, at)
  if (text === 'am' || text === 'pm') return { half: text === 'am' ? 'a' : 'p', last: at + 1 }
  if ((text !== 'a' && text !== 'p') || textAt(source, at + 1) !== '.' || textAt(source, at + 2) !== 'm')
    return null
  if (!glued(source, at + 1) || !glued(source, at + 2)) return null
  return { half: text, last: textAt(source, at + 3) === '.' && glued(source, at + 3) ? at + 4 : at + 3 }
}

const HOURS_IN_WORDS = 12

/** A clock time without its day: "7 p.m.", "10:35", "19.30 GMT", "0735 GMT", "5 o'clock", "4 in the morning". */
export function readClock(source: Source, at: number): Clock | null {
  const atom = source.atoms[at]
  if (!atom) return null
  const words = atom.word?.number
  if (words !== undefined && words <= HOURS_IN_WORDS) return readHour(source, at + 1, words)
  if (atom.kind !== 'number') return null
  const width = atom.end - atom.start
  const colon = textAt(source, at + 1)
  const minutes = source.atoms[at + 2]
  const pair =
    (colon === ':' || colon === '.') &&
    minutes?.kind === 'number' &&
    minutes.end - minutes.start === 2 &&
    glued(source, at + 1) &&
    glued(source, at + 2)
  if (pair && width <= 2 && atom.value <= 24 && minutes.value < 60)
    return readPair(source, at, atom.value, minutes.value, colon === ':')
  if (width === 4 && atom.value <= 2400 && atom.value % 100 < 60 && wordAt(source, at + 1).zone !== undefined)
    return {
      minute: Math.floor(atom.value / 100) * 60 + (atom.value % 100),
      exact: true,
      last: at + 1,
      half: null,
      sure: true,
    }
  if (width > 2 || atom.value > 24) return null
  return readHour(source, at + 1, atom.value)
}

function readPair(source: Source, at: number, hour: number, minute: number, colon: boolean): Clock | null {
  let last = at + 3
  if (textAt(source, last) === ':' && glued(source, last) && source.atoms[last + 1]?.kind === 'number')
    last += 2
  const half = readHalfOfDay(source, last)
  const zone = wordAt(source, half?.last ?? last).zone !== undefined
  if (!half && !zone && !colon) return null
  if (half && hour > 12) return null
  return {
    minute: toMinute(hour, half?.half ?? null) + minute,
    exact: true,
    last: half?.last ?? last,
    half: half?.half ?? null,
    sure: half !== null || zone,
  }
}

const toMinute = (hour: number, half: 'a' | 'p' | null): number =>
  (half === null ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60

/** What makes a lone hour a clock time: a half of the day, "o'clock", "in the morning". */
function readHour(source: Source, at: number, hour: number): Clock | null {
  const half = readHalfOfDay(source, at)
  if (half)
    return hour >= 1 && hour <= 12
      ? { minute: toMinute(hour, half.half), exact: false, last: half.last, half: half.half, sure: true }
      : null
  const oclock =
    textAt(source, at) === 'o' &&
    (textAt(source, at + 1) === "'" || textAt(source, at + 1) === '’') &&
    textAt(source, at + 2) === 'clock'
  const after = oclock ? at + 3 : at
  if (textAt(source, after) === 'in' && textAt(source, after + 1) === 'the') {
    const { part } = wordAt(source, after + 2)
    if (part === 'MO' || part === 'AF' || part === 'EV') {
      const which = part === 'MO' ? 'a' : 'p'
      return hour <= 12
        ? { minute: toMinute(hour, which), exact: false, last: after + 3, half: which, sure: true }
        : null
    }
  }
  return oclock && hour <= 12
    ? { minute: hour * 60, exact: false, last: after, half: null, sure: true }
    : null
}

/** A zone after a clock time: "GMT", "(EST)", "Kyiv time", "local time", "Eastern". */
function readZone(source: Source, at: number): { zone: string; last: number } | null {
  const open = textAt(source, at) === '(' ? at + 1 : at
  const zone = wordAt(source, open).zone
  if (zone !== undefined && (source.atoms[open]?.capital ?? false))
    return {
      zone: zone === 'named' ? textAt(source, open).toUpperCase() : zone,
      last: open > at ? (textAt(source, open + 1) === ')' ? open + 2 : at) : open + 1,
    }
  if (
    textAt(source, at + 1) === 'time' &&
    source.atoms[at]?.kind === 'word' &&
    (source.atoms[at]?.capital || textAt(source, at) === 'local')
  )
    return { zone: textAt(source, at), last: at + 2 }
  if (['eastern', 'pacific', 'central', 'mountain'].includes(textAt(source, at)) && source.atoms[at]?.capital)
    return { zone: textAt(source, at), last: at + 1 }
  return null
}

const CLOCK_LEADS = new Set([
  'at',
  'by',
  'from',
  'until',
  'till',
  'since',
  'between',
  'around',
  'about',
  'before',
  'after',
  'to',
  'and',
  'through',
  'approximately',
  'on',
])

/** "at 10:35" is a time; "beat them 10:35" and a score are none. */
function isTimeHere(source: Source, at: number, clock: Clock): boolean {
  if (clock.sure) return true
  const before = source.atoms[at - 1]
  return (
    before === undefined ||
    CLOCK_LEADS.has(before.text) ||
    before.word?.weekday !== undefined ||
    source.atoms[at]!.line ||
    (before.text === ',' && source.atoms[at - 2]?.kind === 'number')
  )
}

type Timed = Read & { readonly clock: Clock }

/** A clock time with its zone and, before or after it, its day. */
export function readTimed(source: Source, at: number): Timed | null {
  const clock = readClock(source, at)
  if (!clock || !isTimeHere(source, at, clock)) return null
  const zone = readZone(source, clock.last)
  const next = zone?.last ?? clock.last
  const link = textAt(source, next) === 'on' || textAt(source, next) === ',' ? next + 1 : next
  const aside = pastAside(source, next)
  const day = readDayExpression(source, aside ?? link)
  const joins = day !== null && (textAt(source, next) !== ',' || day.expression.node === 'date')
  const expression: Expression = {
    node: 'clock',
    minute: clock.minute,
    exact: clock.exact,
    zone: zone?.zone ?? null,
    on: joins ? day.expression : null,
  }
  // the day behind an aside is a time of its own, and still tells of which day the clock time is
  const stop = joins && aside === null ? day.last : next
  return { first: at, last: stop, expression, rule: 'times.clock', clock }
}

/** "at 10:35 a.m. (0735 GMT) on Friday": where the day may begin behind the same moment in another zone; null without one. */
function pastAside(source: Source, at: number): number | null {
  if (textAt(source, at) !== '(') return null
  for (let index = at + 1; index < at + 9; index++) {
    const text = textAt(source, index)
    if (text === ')') return textAt(source, index + 1) === 'on' ? index + 2 : index + 1
    if (text === '' || text === '(') return null
  }
  return null
}

/** The first end of "7-9 p.m." or "between 7 and 9 p.m.": an hour that borrows its half of the day from the second. */
function readBorrowed(source: Source, at: number): { minute: number; last: number } | null {
  const atom = source.atoms[at]
  if (atom?.kind !== 'number' || atom.end - atom.start > 2 || atom.value > 12 || atom.value < 1) return null
  if (textAt(source, at + 1) === ':' && glued(source, at + 1)) {
    const minutes = source.atoms[at + 2]
    return minutes?.kind === 'number' ? { minute: atom.value * 60 + minutes.value, last: at + 3 } : null
  }
  return { minute: atom.value * 60, last: at + 1 }
}

const JOINTS = new Set(['to', 'until', 'till', 'through', 'and', 'into'])

/** "7 p.m. Friday", "Friday at 7 p.m.", and one window told by two clock times: "between 7 p.m. Friday and 8 a.m. Saturday". */
export const clocks: Reader = {
  rule: 'times.clock',
  starts: ['number', 'weekday', 'today', 'month', 'shift', 'part'],
  numbers: true,
  words: ['from', 'between'],
  read(source, at) {
    const lead = textAt(source, at) === 'from' || textAt(source, at) === 'between'
    const start = lead ? at + 1 : at
    const joinable = lead || source.atoms[at]?.kind === 'number'
    const first =
      readTimed(source, start) ?? readDayThenClock(source, start) ?? (lead ? readNoon(source, start) : null)
    if (first) {
      const second =
        joinable || wordAt(source, at).weekday !== undefined
          ? readSecond(source, first.last, textAt(source, at) === 'between')
          : null
      if (second)
        return {
          first: start,
          last: second.last,
          expression: { node: 'range', from: first.expression, to: second.expression },
          rule: 'times.clock-range',
        }
      return lead ? null : { first: at, last: first.last, expression: first.expression, rule: first.rule }
    }
    const borrowed = readBorrowed(source, start)
    if (!borrowed || (!lead && !isDash(textAt(source, borrowed.last)))) return null
    const second = readSecond(source, borrowed.last, true)
    if (!second || second.expression.node !== 'clock' || second.expression.minute === undefined) return null
    const { minute } = second.expression
    const shifted = (borrowed.minute % 720) + (minute >= 720 ? 720 : 0)
    const from: Expression = {
      ...second.expression,
      minute: shifted > minute ? shifted - 720 : shifted,
      on: second.expression.on,
    }
    return {
      first: start,
      last: second.last,
      expression: { node: 'range', from, to: second.expression },
      rule: 'times.clock-range',
    }
  },
}

function readNoon(source: Source, at: number): Read | null {
  const { part } = wordAt(source, at)
  if (part !== 'NOON' && part !== 'MIDNIGHT') return null
  const day = readDayExpression(source, at + 1)
  return {
    first: at,
    last: day?.last ?? at + 1,
    expression: { node: 'part', part, on: day?.expression ?? null },
    rule: 'times.part-of-day',
  }
}

function readSecond(source: Source, at: number, and: boolean): Read | null {
  const joint = textAt(source, at)
  if (!isDash(joint) && !JOINTS.has(joint)) return null
  if (joint === 'and' && !and) return null
  return readTimed(source, at + 1) ?? readDayThenClock(source, at + 1) ?? readNoon(source, at + 1)
}

/** "Friday at 7 p.m.", "Dec. 5, 7:30 p.m.". */
function readDayThenClock(source: Source, at: number): Read | null {
  const day = readDayExpression(source, at)
  if (!day) return null
  const link = textAt(source, day.last)
  const index = link === 'at' || link === ',' ? day.last + 1 : day.last
  const clock = readClock(source, index)
  if (!clock || (!clock.sure && link !== 'at')) return null
  const zone = readZone(source, clock.last)
  const expression: Expression = {
    node: 'clock',
    minute: clock.minute,
    exact: clock.exact,
    zone: zone?.zone ?? null,
    on: day.expression,
  }
  return { first: at, last: zone?.last ?? clock.last, expression, rule: 'times.clock' }
}
