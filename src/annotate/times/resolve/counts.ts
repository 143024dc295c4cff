import {
  addMonths,
  civil,
  MINUTES_A_DAY,
  printDay,
  printMoment,
  printWeek,
  mondayOf,
} from '../../../lib/calendar.js'
import type { Grain } from '../../../model/when.js'
import type { Amount, Expression } from '../expression.js'
import { printAmount, printAmounts } from '../value.js'
import type { Unit } from '../vocabulary.js'
import { yearRange } from './dates.js'
import { partOn } from './parts.js'
import { quarterIndex, quarterValue, unitAround, unknown } from './periods.js'
import { dated, dayRange, firstDay, type Range, type Resolve, type Resolved, type Scene } from './scene.js'

type Node<N extends Expression['node']> = Extract<Expression, { node: N }>

const MINUTES: Partial<Record<Unit, number>> = {
  second: 1 / 60,
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10080,
  fortnight: 20160,
  weekend: 10080,
  workweek: 10080,
}
const MONTHS: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12000,
}
const GRAINS: Readonly<Record<Unit, Grain>> = {
  second: 'minute', minute: 'minute', hour: 'hour', day: 'day', week: 'day', fortnight: 'day', weekend: 'day', workweek: 'day', month: 'month',
  quarter: 'month', year: 'year', decade: 'year', century: 'year', millennium: 'year',
} // prettier-ignore

/** A moment moved by an amount; null where the count is vague. */
export function moved(minutes: number, { count, unit }: Amount, sign: 1 | -1): number | null {
  if (count === null) return null
  const months = MONTHS[unit]
  if (months === undefined) return Math.round(minutes + sign * count * (MINUTES[unit] ?? 0))
  const day = Math.floor(minutes / MINUTES_A_DAY)
  const total = Math.round(count * months)
  if (total > 120_000) return null
  return addMonths(day, sign * total) * MINUTES_A_DAY + (minutes - day * MINUTES_A_DAY)
}

function duration(amounts: readonly Amount[], range: Range | null): Resolved {
  return {
    type: 'DURATION',
    value: printAmounts(amounts),
    mod: null,
    range,
    stated: range === null,
    alternative: null,
  }
}

/** "two weeks"; "the past 24 hours" ends, "the next two weeks" begins at the reference. */
export function resolveDuration(node: Node<'duration'>, scene: Scene): Resolved {
  const { amounts, direction } = node
  const reference = scene.reference
  if (direction === 0 || !reference || amounts.some(({ count }) => count === null))
    return duration(amounts, null)
  const fine = amounts.some(({ unit }) => unit === 'hour' || unit === 'minute' || unit === 'second')
  const known = fine && reference.minute !== null
  const now = reference.day * MINUTES_A_DAY + (known ? (reference.minute as number) : 0)
  let other: number | null = now
  for (const amount of amounts) other = other === null ? null : moved(other, amount, direction)
  if (other === null) return duration(amounts, null)
  const grain = GRAINS[amounts[0]?.unit ?? 'day']
  const [low, high] = direction < 0 ? [other, now] : [now, other]
  if (known) return duration(amounts, { from: low, to: high, grain })
  const from = Math.floor(low / MINUTES_A_DAY) * MINUTES_A_DAY
  const to = Math.ceil(high / MINUTES_A_DAY) * MINUTES_A_DAY + (direction < 0 ? MINUTES_A_DAY : 0)
  return duration(amounts, { from, to, grain: grain === 'hour' || grain === 'minute' ? 'day' : grain })
}

/** The calendar unit that a counted point falls in: days by day, weeks by week, months by month, years by year. */
function pointAt(unit: Unit, minutes: number): Resolved | null {
  const day = Math.floor(minutes / MINUTES_A_DAY)
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return {
        type: 'TIME',
        value: printMoment(minutes),
        mod: null,
        range: {
          from: minutes,
          to: minutes + (unit === 'hour' ? 60 : 1),
          grain: unit === 'hour' ? 'hour' : 'minute',
        },
        stated: false,
        alternative: null,
      }
    case 'day':
      return dated(printDay(day), dayRange(day, day + 1, 'day'), false)
    case 'week':
    case 'fortnight':
    case 'weekend':
    case 'workweek': {
      const monday = mondayOf(day)
      return dated(printWeek(monday), dayRange(monday, monday + 7, 'week'), false)
    }
    case 'month':
      return unitAround('month', day, 0)
    case 'quarter':
      return unitAround('quarter', day, 0)
    default:
      return dated(String(civil(day).year).padStart(4, '0'), yearRange(civil(day).year), false)
  }
}

/** "two days ago", "a year earlier", "two days after Christmas". Without a known beginning it stays open. */
export function resolveOffset(node: Node<'offset'>, scene: Scene, resolve: Resolve): Resolved | null {
  const { amount, sign, from } = node
  const open = duration([amount], null)
  if (amount.count === null) return open
  if (from === 'context') return resolveFromContext(node, scene) ?? open
  if (from === 'reference') {
    const reference = scene.reference
    if (!reference) return unknown(amount.unit === 'day' ? 'day' : amount.unit) ?? open
    if (amount.unit === 'year' && amount.count === 1 && sign < 0 && scene.memory.quarter !== null)
      return quarterValue(scene.memory.quarter - 4)
    const fine = amount.unit === 'hour' || amount.unit === 'minute' || amount.unit === 'second'
    if (fine && reference.minute === null) return open
    const point = moved(
      reference.day * MINUTES_A_DAY + (fine ? (reference.minute as number) : 0),
      amount,
      sign,
    )
    return point === null ? open : pointAt(amount.unit, point)
  }
  const anchor = resolve(from, scene)
  const start = firstDay(anchor?.range ?? null)
  if (start === null) return open
  const point = moved(start * MINUTES_A_DAY, amount, sign)
  if (point === null) return open
  const day = Math.floor(point / MINUTES_A_DAY)
  const days = amount.unit === 'day' || amount.unit === 'week' || anchor?.range?.grain === 'day'
  return days
    ? { ...dated(printDay(day), dayRange(day, day + 1, 'day'), anchor?.stated ?? false) }
    : pointAt(amount.unit, point)
}

/** "a year earlier", "two days later": from the time last mentioned; a quarter's comparison is with the same quarter. */
function resolveFromContext({ amount, sign }: Node<'offset'>, scene: Scene): Resolved | null {
  const { memory, reference } = scene
  const count = amount.count as number
  if (amount.unit === 'year') {
    if (memory.quarter !== null && Number.isInteger(count))
      return quarterValue(memory.quarter + sign * count * 4)
    const year = memory.year ?? (sign < 0 && count === 1 && reference ? civil(reference.day).year : null)
    if (year === null || !Number.isInteger(count)) return null
    return dated(String(year + sign * count).padStart(4, '0'), yearRange(year + sign * count), false)
  }
  if (amount.unit === 'month' && memory.month !== null && memory.year !== null && memory.day === null)
    return null
  if (memory.day === null || (amount.unit !== 'day' && amount.unit !== 'week' && amount.unit !== 'month'))
    return null
  const point = moved(memory.day * MINUTES_A_DAY, amount, sign)
  return point === null ? null : pointAt(amount.unit, point)
}

/** "that day", "the next morning", "the following year". */
export function resolveContext(node: Node<'context'>, scene: Scene): Resolved | null {
  const { unit, shift, part } = node
  const { memory, reference } = scene
  if (unit === 'day') {
    if (memory.day === null)
      return part === null ? unknown('day') : { ...dated(`XXXX-XX-XXT${part}`, null, false), type: 'TIME' }
    return part === null
      ? pointAt('day', (memory.day + shift) * MINUTES_A_DAY)
      : partOn(part, memory.day + shift)
  }
  if (unit === 'quarter' && memory.quarter !== null) return quarterValue(memory.quarter + shift)
  if (unit === 'year' && memory.year !== null)
    return dated(String(memory.year + shift).padStart(4, '0'), yearRange(memory.year + shift), false)
  if (memory.day !== null && unit !== 'year') return unitAround(unit, memory.day, shift)
  if (shift === 0 || !reference) return unknown(unit)
  return unitAround(unit, reference.day, shift)
}

/** "in two days": ahead where the clause looks ahead, a duration where it does not ("done in two days"). */
export function resolveAhead(node: Node<'ahead'>, scene: Scene, resolve: Resolve): Resolved | null {
  const [amount] = node.amounts
  const coarse =
    amount !== undefined && amount.count !== null && !['hour', 'minute', 'second'].includes(amount.unit)
  if (scene.side === 'past' || !coarse || node.amounts.length > 1) return duration(node.amounts, null)
  return resolve({ node: 'offset', amount, sign: 1, from: 'reference' }, scene)
}

/** "the week to Friday", "the year ended June 30": a duration that ends with a day. */
export function resolveUpTo(node: Node<'upto'>, scene: Scene, resolve: Resolve): Resolved {
  const end = resolve(node.day, scene)?.range?.to ?? null
  const start = end === null ? null : moved(end, node.amount, -1)
  if (node.amount.unit === 'quarter' && end !== null)
    return quarterValue(quarterIndex(Math.floor(end / MINUTES_A_DAY) - 1))
  return duration(
    [node.amount],
    end === null || start === null ? null : { from: start, to: end, grain: 'day' },
  )
}

/** "a third consecutive day": so many days; the day it is the last of is joined to it afterwards. */
export function resolveRun(node: Node<'run'>): Resolved {
  return {
    ...duration([{ count: node.nth, unit: node.unit }], null),
    value: printAmount({ count: node.nth, unit: node.unit }),
  }
}
