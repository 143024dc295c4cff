import {
  addMonths,
  civil,
  dayOf,
  easter,
  isCivil,
  nthWeekday,
  printDay,
  weekdayOf,
} from '../../../lib/calendar.js'
import type { Expression, YearOf } from '../expression.js'
import type { Shift } from '../vocabulary.js'
import { dated, dayRange, type Range, type Resolved, type Scene } from './scene.js'

type Node<N extends Expression['node']> = Extract<Expression, { node: N }>

const two = (value: number): string => String(value).padStart(2, '0')
const four = (value: number): string => String(value).padStart(4, '0')

export function yearRange(year: number): Range {
  return dayRange(dayOf(year, 1, 1), dayOf(year + 1, 1, 1), 'year')
}

export function monthRange(year: number, month: number): Range {
  const first = dayOf(year, month, 1)
  return dayRange(first, addMonths(first, 1), 'month')
}

/** A stated or counted year; null where none is said, or it is counted and there is no reference. */
export function yearOf(year: YearOf, scene: Scene): number | null {
  if (year === null) return null
  if ('year' in year) return year.year
  return scene.reference ? civil(scene.reference.day).year + year.shift : null
}

/** Does the clause look ahead? "due" and "until" do. */
export function looksAhead({ side, ahead, since }: Scene): boolean {
  if (since) return false
  return side === 'future' || side === 'due' || ahead
}

/** Days from which a date without a year is still taken to lie ahead of a past-tense clause ("set a Jan. 14 deadline"). */
const NEAR_AHEAD = 75

/** A day of another year, nearly a year off, is named with its year when the same day is close on the other side. */
const YEAR_OFF = 300
const CLOSE = 65

/**
 * Chooses among candidate first days in rising order: ahead of the reference where the clause looks ahead, behind it where it
 * looks back, else the nearest. `length` is how many days a candidate lasts.
 */
function choose(
  candidates: readonly number[],
  length: number,
  scene: Scene,
  yearless: boolean,
): number | null {
  const reference = scene.reference?.day
  if (reference === undefined) return null
  const behind = candidates.filter((day) => day <= reference).pop()
  const next = candidates.find((day) => day + length > reference)
  if (behind === undefined || next === undefined) return behind ?? next ?? null
  const near = next - reference
  const since = reference - behind
  if (yearless && !scene.since) {
    const { year } = civil(reference)
    if (near > YEAR_OFF && since < CLOSE && civil(next).year !== year) return behind
    if (since > YEAR_OFF && near < CLOSE && civil(behind).year !== year) return next
  }
  if (looksAhead(scene)) return scene.side === 'past' && scene.ahead && near > 180 ? behind : next
  if (scene.since || (scene.side === 'past' && scene.adverbial)) return behind
  if (scene.side === 'past')
    return near <= NEAR_AHEAD && reference - behind > 4 * near && reference - behind > 120 ? next : behind
  return near < reference - behind ? next : behind
}

/** Dates of the calendar, whole or in part. */
export function resolveDate(node: Node<'date'>, scene: Scene): Resolved | null {
  const stated = node.year !== null && 'year' in node.year
  const year = yearOf(node.year, scene)
  if (node.month === null && node.day === null) {
    return year === null ? null : dated(four(year), yearRange(year), stated)
  }
  if (node.month === null) return resolveDayOfMonth(node, scene)
  if (node.day === null) return resolveMonth(node, node.month, year, stated, scene)
  const { month, day } = node
  if (year !== null) {
    if (!isCivil(year, month, day)) return null
    const first = dayOf(year, month, day)
    return dated(printDay(first), dayRange(first, first + 1, 'day'), stated)
  }
  const value = `XXXX-${two(month)}-${two(day)}`
  if (!scene.reference) return isCivil(2000, month, day) ? dated(value, null, false) : null
  const around = civil(scene.reference.day).year
  const candidates: number[] = []
  for (let y = around - 8; y <= around + 8; y++) {
    if (!isCivil(y, month, day)) continue
    const first = dayOf(y, month, day)
    if (node.weekday === null || weekdayOf(first) === node.weekday || Math.abs(y - around) <= 1)
      candidates.push(first)
  }
  const fitting =
    node.weekday === null ? candidates : candidates.filter((first) => weekdayOf(first) === node.weekday)
  const near = fitting.filter((first) => Math.abs(first - (scene.reference?.day ?? 0)) <= 366)
  const pool = near.length > 0 ? near : candidates
  const first =
    node.shift !== null
      ? shifted(pool, node.shift, scene.reference.day)
      : scene.chain !== null
        ? (pool.find((one) => one >= (scene.chain as number)) ?? null)
        : choose(pool, 1, scene, true)
  return first === null ? null : dated(printDay(first), dayRange(first, first + 1, 'day'), false)
}

/** "last Oct. 23", "next April 6". */
function shifted(pool: readonly number[], shift: Shift, reference: number): number | null {
  if (shift === 'next' || shift === 'coming') return pool.find((day) => day > reference) ?? null
  return pool.filter((day) => day < reference).pop() ?? null
}

/** "the 18th", "Monday 21": the nearest month that has such a day, on such a weekday. */
function resolveDayOfMonth(node: Node<'date'>, scene: Scene): Resolved | null {
  const day = node.day as number
  const weekday = node.weekday
  if (!scene.reference) return dated(`XXXX-XX-${two(day)}`, null, false)
  const { year, month } = civil(scene.reference.day)
  const candidates: number[] = []
  for (let shift = -14; shift <= 14; shift++) {
    const first = addMonths(dayOf(year, month, 1), shift)
    const at = civil(first)
    if (!isCivil(at.year, at.month, day)) continue
    const one = first + day - 1
    if (weekday === null || weekdayOf(one) === weekday) candidates.push(one)
  }
  const first = choose(candidates, 1, scene, false)
  return first === null ? null : dated(printDay(first), dayRange(first, first + 1, 'day'), false)
}

/** A month without its year: the last, the coming, or the one that the tense or a shift asks for. */
function resolveMonth(
  node: Node<'date'>,
  month: number,
  year: number | null,
  stated: boolean,
  scene: Scene,
): Resolved | null {
  if (year !== null) return dated(`${four(year)}-${two(month)}`, monthRange(year, month), stated)
  if (!scene.reference) return dated(`XXXX-${two(month)}`, null, false)
  const at = civil(scene.reference.day)
  const past = month < at.month ? at.year : at.year - 1
  const next = month > at.month ? at.year : at.year + 1
  let found: number
  if (node.shift === 'last' || node.shift === 'past' || node.shift === 'previous') found = past
  else if (node.shift === 'next' || node.shift === 'coming' || node.shift === 'following') found = next
  else if (node.shift === 'this' || month === at.month) found = at.year
  else {
    const first = choose([dayOf(past, month, 1), dayOf(next, month, 1)], 31, scene, false)
    found = first === null ? past : civil(first).year
  }
  return dated(`${four(found)}-${two(month)}`, monthRange(found, month), false)
}

/** "Friday", "last Tuesday", "next Monday": see docs/times.md for how each is read, and which have two readings. */
export function resolveWeekday(node: Node<'weekday'>, scene: Scene): Resolved {
  const { weekday, shift } = node
  const reference = scene.reference?.day
  if (reference === undefined) return dated(`XXXX-WXX-${weekday}`, null, false)
  const today = weekdayOf(reference)
  const behind = reference - ((today - weekday + 7) % 7)
  const next = reference + ((weekday - today + 7) % 7)
  const day = (number: number): Range => dayRange(number, number + 1, 'day')
  const found = (number: number, other: number | null = null): Resolved => ({
    ...dated(printDay(number), day(number), false),
    alternative: other === null || other === number ? null : day(other),
  })
  const strictlyBehind = behind === reference ? reference - 7 : behind
  const strictlyNext = next === reference ? reference + 7 : next
  const told = scene.memory.day
  if (shift === 'previous' && told !== null && told < reference)
    return found(told - ((weekdayOf(told) - weekday + 6) % 7) - 1)
  if (shift === 'following' && told !== null) return found(told + ((weekday - weekdayOf(told) + 6) % 7) + 1)
  if (shift === 'last' || shift === 'previous') {
    const inThisWeek = weekday < today
    return inThisWeek ? found(strictlyBehind - 7, strictlyBehind) : found(strictlyBehind)
  }
  if (shift === 'past') return found(strictlyBehind)
  if (shift === 'next' || shift === 'following') {
    const inThisWeek = weekday > today
    return inThisWeek ? found(strictlyNext + 7, strictlyNext) : found(strictlyNext)
  }
  if (shift === 'coming') return found(strictlyNext)
  if (shift === 'this' || shift === 'current') return found(reference - today + weekday)
  if (scene.chain !== null) return found(scene.chain + (((weekday - weekdayOf(scene.chain) + 6) % 7) + 1))
  if (scene.side === 'due') return found(next, behind)
  return found(looksAhead(scene) ? next : behind)
}

/** The day of a holiday in a year, by the rule of its row. */
export function holidayIn(rule: string, year: number): number {
  const [kind = '', rest = ''] = rule.split(':')
  if (kind === 'easter') return easter(year) + Number(rest)
  if (kind === 'date') return dayOf(year, Number(rest.slice(0, 2)), Number(rest.slice(3)))
  const [, month, weekday, nth, plus] = /^(\d\d)-(\d)-(-?\d)(?:\+(\d+))?$/.exec(rest) ?? []
  return nthWeekday(year, Number(month), Number(weekday), Number(nth)) + Number(plus ?? 0)
}

/** The weekend a holiday makes: Saturday and Sunday beside it, and the holiday itself where it lengthens them. */
function weekendOf(day: number): Range {
  const weekday = weekdayOf(day)
  if (weekday === 1) return dayRange(day - 2, day + 1, 'day')
  if (weekday === 2) return dayRange(day - 3, day + 1, 'day')
  if (weekday >= 4 && weekday < 6) return dayRange(day, day + 8 - weekday, 'day')
  const saturday = weekday === 7 ? day - 1 : weekday === 6 ? day : day + 3
  return dayRange(saturday, saturday + 2, 'day')
}

export function resolveHoliday(node: Node<'holiday'>, scene: Scene): Resolved | null {
  const stated = node.year !== null && 'year' in node.year
  const year = yearOf(node.year, scene)
  const made = (day: number): Resolved =>
    node.weekend
      ? dated(printDay(day), weekendOf(day), stated)
      : dated(printDay(day), dayRange(day, day + 1, 'day'), stated)
  if (year !== null) return made(holidayIn(node.rule, year))
  if (!scene.reference) return null
  const { day: reference } = scene.reference
  const around = civil(reference).year
  const candidates = [-1, 0, 1].map((shift) => holidayIn(node.rule, around + shift))
  if (node.shift === 'last' || node.shift === 'past' || node.shift === 'previous') {
    const last = candidates.filter((day) => day < reference).pop()
    return last === undefined ? null : made(last)
  }
  if (node.shift === 'next' || node.shift === 'coming' || node.shift === 'following') {
    const next = candidates.find((day) => day > reference)
    return next === undefined ? null : made(next)
  }
  if (node.shift === 'this') return made(candidates[1] as number)
  const chosen = choose(candidates, 1, scene, false)
  return chosen === null ? null : made(chosen)
}
