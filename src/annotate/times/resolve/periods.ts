import {
  addMonths, civil, dayOf, firstWeekOf, mondayOf, printDay, printMonth, printWeek, weekdayOf, weekStart,
} from '../../../lib/calendar.js' // prettier-ignore
import type { Expression } from '../expression.js'
import type { Season, Shift, Unit } from '../vocabulary.js'
import { looksAhead, monthRange, yearOf, yearRange } from './dates.js'
import {
  dated,
  dayAfter,
  dayRange,
  firstDay,
  type Range,
  type Resolve,
  type Resolved,
  type Scene,
} from './scene.js'

type Node<N extends Expression['node']> = Extract<Expression, { node: N }>

const four = (value: number): string => String(value).padStart(4, '0')

/** Quarters counted on from year 0. */
export function quarterValue(index: number): Resolved {
  const year = Math.floor(index / 4)
  const quarter = index - year * 4 + 1
  const first = dayOf(year, quarter * 3 - 2, 1)
  return dated(`${four(year)}-Q${quarter}`, dayRange(first, addMonths(first, 3), 'quarter'), false)
}

export function quarterIndex(day: number): number {
  const { year, month } = civil(day)
  return year * 4 + Math.floor((month - 1) / 3)
}

const STEPS: Partial<Record<Shift, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  latest: 0,
  same: 0,
  that: 0,
  next: 1,
  coming: 1,
  following: 1,
}

/** The calendar unit that lies `shift` units from the one a day is in. */
export function unitAround(unit: Unit, day: number, shift: number): Resolved | null {
  const { year } = civil(day)
  switch (unit) {
    case 'day':
      return dated(printDay(day + shift), dayRange(day + shift, day + shift + 1, 'day'), false)
    case 'week':
    case 'fortnight': {
      const monday = mondayOf(day) + shift * (unit === 'week' ? 7 : 14)
      return dated(printWeek(monday), dayRange(monday, monday + 7, 'week'), false)
    }
    case 'workweek': {
      const monday = mondayOf(day) + shift * 7
      return dated(printWeek(monday), dayRange(monday, monday + 5, 'week'), false)
    }
    case 'weekend': {
      const saturday = mondayOf(day) + 5 + shift * 7
      return dated(`${printWeek(saturday)}-WE`, dayRange(saturday, saturday + 2, 'day'), false)
    }
    case 'month': {
      const first = addMonths(dayOf(year, civil(day).month, 1), shift)
      const at = civil(first)
      return dated(printMonth(first), monthRange(at.year, at.month), false)
    }
    case 'quarter':
      return quarterValue(quarterIndex(day) + shift)
    case 'year':
      return dated(four(year + shift), yearRange(year + shift), false)
    case 'decade':
      return decadeOf(Math.floor(year / 10) + shift, 10, false)
    case 'century':
      return decadeOf(Math.floor(year / 100) + shift, 100, false)
    default:
      return null
  }
}

function decadeOf(index: number, length: 10 | 100, stated: boolean): Resolved {
  const range = dayRange(
    dayOf(index * length, 1, 1),
    dayOf((index + 1) * length, 1, 1),
    length === 10 ? 'decade' : 'century',
  )
  return dated(String(index), range, stated)
}

export function resolveDecade(node: Node<'decade'>): Resolved {
  return decadeOf(node.decade, node.length, true)
}

const UNKNOWN: Partial<Record<Unit, string>> = {
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  workweek: 'XXXX-WXX',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
  day: 'XXXX-XX-XX',
}

export function unknown(unit: Unit): Resolved | null {
  const value = UNKNOWN[unit]
  return value === undefined ? null : dated(value, null, false)
}

/** "last week", "this year", "the week after next". */
export function resolvePeriod(node: Node<'period'>, scene: Scene): Resolved | null {
  const step = (STEPS[node.shift] ?? 0) * (node.count ?? 1)
  const reference = scene.reference?.day
  if (reference === undefined) return unknown(node.unit)
  if (node.unit === 'quarter' && node.shift === 'latest')
    return resolveDefinite({ node: 'definite', unit: 'quarter' }, scene)
  if (node.unit === 'year' && node.shift === 'latest') return unitAround('year', reference, -1)
  if (node.unit === 'weekend' && weekdayOf(reference) < 6) {
    const shift = node.shift === 'past' ? -1 : node.shift === 'coming' ? 0 : step
    return unitAround('weekend', reference, shift)
  }
  return unitAround(node.unit, reference, step)
}

/** The quarter told of, unless it is still to end while the clause looks back. */
function told(quarter: number, scene: Scene): number {
  const now = scene.reference ? quarterIndex(scene.reference.day) : null
  return now !== null && scene.side === 'past' && quarter >= now ? now - 1 : quarter
}

/** "the weekend", "the quarter", "the year": the one told of, else the last or the coming one. */
export function resolveDefinite(node: Node<'definite'>, scene: Scene): Resolved | null {
  const reference = scene.reference?.day
  if (node.unit === 'quarter' && scene.memory.quarter !== null)
    return quarterValue(told(scene.memory.quarter, scene))
  if (reference === undefined) return unknown(node.unit)
  if (node.unit === 'weekend')
    return unitAround(
      'weekend',
      reference,
      weekdayOf(reference) >= 6 || looksAhead(scene) || scene.side === 'unknown' ? 0 : -1,
    )
  if (node.unit === 'quarter') return quarterValue(quarterIndex(reference) - (looksAhead(scene) ? 0 : 1))
  return unitAround(node.unit, reference, 0)
}

/** "the third quarter": stated year, else the last one begun, or the coming one where the clause looks ahead. */
export function resolveQuarter(node: Node<'quarter'>, scene: Scene): Resolved | null {
  const quarter = node.quarter ?? 1
  const year = yearOf(node.year, scene)
  if (year !== null)
    return { ...quarterValue(year * 4 + quarter - 1), stated: node.year !== null && 'year' in node.year }
  const reference = scene.reference?.day
  if (reference === undefined) return dated(`XXXX-Q${quarter}`, null, false)
  const now = quarterIndex(reference)
  const inYear = Math.floor(now / 4) * 4 + quarter - 1
  if (looksAhead(scene)) return quarterValue(inYear >= now - 1 ? inYear : inYear + 4)
  return quarterValue(inYear <= now ? inYear : inYear - 4)
}

export function resolveHalf(node: Node<'half'>, scene: Scene): Resolved | null {
  const year = yearOf(node.year, scene) ?? (scene.reference ? civil(scene.reference.day).year : null)
  if (year === null) return dated(`XXXX-H${node.half}`, null, false)
  const first = dayOf(year, node.half === 1 ? 1 : 7, 1)
  return dated(
    `${four(year)}-H${node.half}`,
    dayRange(first, addMonths(first, 6), 'quarter'),
    node.year !== null && 'year' in node.year,
  )
}

/** Meteorological seasons of the northern half; winter belongs to the year of its December. */
const SEASON_START: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

export function resolveSeason(node: Node<'season'>, scene: Scene): Resolved | null {
  const start = SEASON_START[node.season]
  const inYear = (year: number, stated: boolean): Resolved => {
    const first = dayOf(year, start, 1)
    return dated(`${four(year)}-${node.season}`, dayRange(first, addMonths(first, 3), 'month'), stated)
  }
  const year = yearOf(node.year, scene)
  if (year !== null) return inYear(year, node.year !== null && 'year' in node.year)
  const reference = scene.reference?.day
  if (reference === undefined) return dated(`XXXX-${node.season}`, null, false)
  const around = civil(reference).year
  const begun = [around, around - 1].find((one) => dayOf(one, start, 1) <= reference) as number
  const over = addMonths(dayOf(begun, start, 1), 3) <= reference
  if (node.shift === 'last' || node.shift === 'past' || node.shift === 'previous')
    return inYear(over ? begun : begun - 1, false)
  if (node.shift === 'next' || node.shift === 'coming') return inYear(begun + 1, false)
  if (node.shift === 'this') return inYear(over && begun < around ? around : begun, false)
  if (!over) return inYear(begun, false)
  return inYear(looksAhead(scene) ? begun + 1 : begun, false)
}

/** "week 31", "the last week of July": a week belongs to the month or year that its Thursday lies in. */
export function resolveWeek(node: Node<'week'>, scene: Scene, resolve: Resolve): Resolved | null {
  const whole: Range | null = node.of
    ? (resolve(node.of, scene)?.range ?? null)
    : scene.reference
      ? yearRange(civil(scene.reference.day).year)
      : null
  const start = firstDay(whole)
  const end = dayAfter(whole)
  if (start === null || end === null) return null
  if (node.unit === 'month') {
    const first = node.nth < 0 ? addMonths(end, node.nth) : addMonths(start, node.nth - 1)
    return first < start || first >= end
      ? null
      : dated(printMonth(first), monthRange(civil(first).year, civil(first).month), false)
  }
  const ofYear = whole?.grain === 'year'
  const first = ofYear ? weekStart(civil(start).year, 1) : firstWeekOf(start)
  const last = firstWeekOf(end) - 7
  const monday = node.nth < 0 ? last : first + (node.nth - 1) * 7
  if (monday < first || monday > last) return null
  if (node.unit === 'weekend')
    return dated(`${printWeek(monday)}-WE`, dayRange(monday + 5, monday + 7, 'day'), false)
  return dated(printWeek(monday), dayRange(monday, monday + 7, 'week'), false)
}

/** "the week of March 6": Monday to Sunday around the day, or from it where it is a Monday said to begin it. */
export function resolveWeekOf(node: Node<'weekof'>, scene: Scene, resolve: Resolve): Resolved | null {
  const day = firstDay(resolve(node.day, scene)?.range ?? null)
  if (day === null) return unknown('week')
  const monday = mondayOf(day)
  return dated(printWeek(monday), dayRange(monday, monday + 7, 'week'), false)
}
