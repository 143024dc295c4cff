import { civil, MINUTES_A_DAY, printDay } from '../../../lib/calendar.js'
import type { Expression } from '../expression.js'
import type { Part } from '../vocabulary.js'
import { looksAhead } from './dates.js'
import { dated, dayAfter, firstDay, type Range, type Resolve, type Resolved, type Scene } from './scene.js'

type Node<N extends Expression['node']> = Extract<Expression, { node: N }>

/** From and to of the parts of a day, in minutes of that day, and their TIMEX3 value. A night runs on to six in the morning. */
const PARTS: Readonly<Record<Part, readonly [number, number, string]>> = {
  MO: [360, 720, 'TMO'],
  AF: [720, 1080, 'TAF'],
  EV: [1080, 1440, 'TEV'],
  NI: [1080, 1800, 'TNI'],
  NOON: [720, 721, 'T12:00'],
  MIDNIGHT: [1440, 1441, 'T24:00'],
  DAWN: [0, 480, 'TMO'],
  DUSK: [1020, 1260, 'TEV'],
  LUNCH: [690, 840, 'TAF'],
}

export function partOn(part: Part, day: number): Resolved {
  const [from, to, value] = PARTS[part]
  const base = day * MINUTES_A_DAY
  const grain = part === 'NOON' || part === 'MIDNIGHT' ? 'minute' : 'hour'
  const mod = part === 'DAWN' ? 'START' : null
  return {
    type: 'TIME',
    value: `${printDay(day)}${value}`,
    mod,
    range: { from: base + from, to: base + to, grain },
    stated: false,
    alternative: null,
  }
}

/** The day that a time of day without one lies on: the one told of in the sentence, else the reference. */
function dayOfScene(scene: Scene): number | null {
  return scene.memory.near && scene.memory.day !== null ? scene.memory.day : (scene.reference?.day ?? null)
}

/** "Friday night", "overnight", "in the morning". Overnight is the night that ended on the day of the report, or the coming one. */
export function resolvePart(node: Node<'part'>, scene: Scene, resolve: Resolve): Resolved | null {
  if (node.on) {
    const on = resolve(node.on, scene)
    const day = firstDay(on?.range ?? null)
    if (on === null) return null
    if (day === null) return { ...on, type: 'TIME', value: `${on.value}${PARTS[node.part][2]}` }
    if (on.range?.grain !== 'day') return null
    return { ...partOn(node.part, day), stated: on.stated }
  }
  const day = dayOfScene(scene)
  if (day === null)
    return {
      type: 'TIME',
      value: `XXXX-XX-XX${PARTS[node.part][2]}`,
      mod: null,
      range: null,
      stated: false,
      alternative: null,
    }
  return partOn(node.part, node.part === 'NI' && !looksAhead(scene) ? day - 1 : day)
}

/** "the night of Dec. 5-6": the night that begins on the first of its days. */
export function resolveNight(node: Node<'night'>, scene: Scene, resolve: Resolve): Resolved | null {
  const on = resolve(node.from, scene)
  const day = firstDay(on?.range ?? null)
  if (on === null) return null
  return day === null
    ? { ...on, type: 'TIME', value: `${on.value}TNI` }
    : { ...partOn('NI', day), stated: on.stated }
}

/** "today", "last night", "this morning". */
export function resolveToday(node: Node<'today'>, scene: Scene): Resolved {
  const reference = scene.reference?.day
  if (reference === undefined) {
    return node.part === null
      ? dated('XXXX-XX-XX', null, false)
      : { ...dated(`XXXX-XX-XX${PARTS[node.part][2]}`, null, false), type: 'TIME' }
  }
  const day = reference + node.shift
  if (node.part !== null) return partOn(node.part, day)
  return dated(
    printDay(day),
    { from: day * MINUTES_A_DAY, to: (day + 1) * MINUTES_A_DAY, grain: 'day' },
    false,
  )
}

const clockText = (minute: number): string =>
  `T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** A clock time on its day; `day` stands in where the words name none. */
export function clockOn(node: Node<'clock'>, day: number | null, stated: boolean): Resolved {
  const zone = node.zone === null ? {} : { zone: node.zone }
  if (day === null)
    return {
      type: 'TIME',
      value: `XXXX-XX-XX${clockText(node.minute)}`,
      mod: null,
      range: null,
      stated,
      alternative: null,
      ...zone,
    }
  const from = day * MINUTES_A_DAY + node.minute
  return {
    type: 'TIME',
    value: `${printDay(day)}${clockText(node.minute)}`,
    mod: null,
    range: { from, to: from + 1, grain: 'minute' },
    stated,
    alternative: null,
    ...zone,
  }
}

/** A clock time told of in the past that the reference has not reached yet was yesterday's. */
function clockDay(minute: number, scene: Scene): number | null {
  const day = dayOfScene(scene)
  const now = scene.reference
  if (day === null || now?.minute == null || day !== now.day || minute <= now.minute) return day
  return scene.since || scene.side === 'past' ? day - 1 : day
}

export function resolveClock(node: Node<'clock'>, scene: Scene, resolve: Resolve): Resolved | null {
  if (!node.on) return clockOn(node, clockDay(node.minute, scene), false)
  const on = resolve(node.on, scene)
  if (!on) return null
  const day = firstDay(on.range)
  if (day !== null && on.range?.grain !== 'day' && on.range?.grain !== 'hour') return null
  return clockOn(node, day, on.stated)
}

type Edge = Node<'edge'>['edge']

/** Early and late of one day, in minutes of it. */
const DAY_EDGES: Readonly<Record<'START' | 'MID' | 'END', readonly [number, number]>> = {
  START: [0, 480],
  MID: [660, 900],
  END: [1080, 1440],
}

/** The first, middle or last third of a range in whole days. */
function third(range: Range, edge: 'START' | 'MID' | 'END'): Range {
  const from = firstDay(range) as number
  const to = dayAfter(range) as number
  if (range.grain === 'year') return monthsOf(from, edge)
  const length = (to - from) / 3
  const cut = (share: number): number =>
    share === 3 ? to : from + (range.grain === 'month' ? share * 10 : Math.round(length * share))
  const [a, b] = edge === 'START' ? [0, 1] : edge === 'MID' ? [1, 2] : [2, 3]
  const grain =
    range.grain === 'decade' || range.grain === 'century'
      ? 'year'
      : range.grain === 'quarter'
        ? 'month'
        : 'day'
  return { from: cut(a as number) * MINUTES_A_DAY, to: cut(b as number) * MINUTES_A_DAY, grain }
}

/** Four months of a year. */
function monthsOf(first: number, edge: 'START' | 'MID' | 'END'): Range {
  const { year } = civil(first)
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 1 : 0
  const may = first + 120 + leap
  const september = first + 243 + leap
  const [from, to] =
    edge === 'START' ? [first, may] : edge === 'MID' ? [may, september] : [september, first + 365 + leap]
  return { from: (from as number) * MINUTES_A_DAY, to: (to as number) * MINUTES_A_DAY, grain: 'month' }
}

/** "early Saturday", "late last month", "earlier this week", "the end of the year". */
export function resolveEdge(node: Node<'edge'>, scene: Scene, resolve: Resolve): Resolved | null {
  const of = resolve(node.of, scene)
  if (!of || (of.type !== 'DATE' && of.type !== 'TIME')) return null
  const mod = node.edge === 'EARLIER' ? 'START' : node.edge === 'LATER' ? 'END' : node.edge
  const { range } = of
  if (range?.from == null || range.to === null) return { ...of, mod }
  return { ...of, mod, range: cutRange(range, node.edge, scene) }
}

function cutRange(range: Range, edge: Edge, scene: Scene): Range {
  const from = range.from as number
  const to = range.to as number
  const reference = scene.reference
  if (edge === 'EARLIER' || edge === 'LATER') {
    if (!reference) return range
    const now = reference.day * MINUTES_A_DAY
    const single = range.grain === 'day' || range.grain === 'hour'
    if (single || now < from || now >= to) return range
    return edge === 'EARLIER'
      ? { from, to: Math.max(now, from + MINUTES_A_DAY), grain: 'day' }
      : { from: now, to, grain: 'day' }
  }
  if (range.grain === 'hour') {
    const length = Math.round((to - from) / 3)
    const start = edge === 'START' ? from : edge === 'MID' ? from + length : to - length
    return { from: start, to: start + length, grain: 'hour' }
  }
  if (range.grain === 'day' && to - from === MINUTES_A_DAY) {
    const [a, b] = DAY_EDGES[edge]
    return { from: from + a, to: from + b, grain: 'hour' }
  }
  return range.grain === 'minute' ? range : third(range, edge)
}

/** One window told by its two ends. An end that names no day shares the other's; a clock that runs back ends on the next day. */
export function resolveRange(node: Node<'range'>, scene: Scene, resolve: Resolve): Resolved | null {
  const { from: a, to: b } = node
  if (a.node === 'clock' || b.node === 'clock') return resolveClocks(node, scene, resolve)
  const from = resolve(a, scene)
  const start = firstDay(from?.range ?? null)
  const inner = a.node === 'date' && a.year !== null && 'year' in a.year ? scene : { ...scene, chain: start }
  let to = resolve(b, inner)
  if (!from || !to) return null
  if (to.range && from.range && (to.range.to as number) <= (from.range.from as number))
    to = resolve(b, { ...scene, chain: start })
  if (!to) return null
  const type = from.type === 'TIME' || to.type === 'TIME' ? 'TIME' : 'DATE'
  const range: Range | null =
    from.range && to.range ? { from: from.range.from, to: to.range.to, grain: from.range.grain } : null
  if (range && (range.to as number) <= (range.from as number)) return null
  return {
    type,
    value: `${from.value}/${to.value}`,
    mod: null,
    range,
    stated: from.stated && to.stated,
    alternative: null,
  }
}

function resolveClocks(node: Node<'range'>, scene: Scene, resolve: Resolve): Resolved | null {
  const aOn = node.from.node === 'clock' || node.from.node === 'part' ? node.from.on : null
  const bOn = node.to.node === 'clock' || node.to.node === 'part' ? node.to.on : null
  let from = resolve(node.from, scene)
  const start = firstDay(from?.range ?? null)
  const second = aOn !== null && aOn !== bOn ? start : scene.chain
  let to = resolve(node.to, bOn ? { ...scene, chain: second } : scene)
  if (!from || !to) return null
  if (bOn && !aOn && node.from.node === 'clock') {
    const day = firstDay(to.range)
    from = clockOn(node.from, day, to.stated)
    if (from.range && to.range && (from.range.from as number) >= (to.range.from as number))
      from = clockOn(node.from, (day as number) - 1, to.stated)
  }
  if (!bOn && node.to.node === 'clock') {
    to = clockOn(node.to, start, from.stated)
    if (from.range && to.range && (to.range.from as number) <= (from.range.from as number))
      to = clockOn(node.to, (start as number) + 1, from.stated)
  }
  const range: Range | null =
    from.range && to.range ? { from: from.range.from, to: to.range.from, grain: 'minute' } : null
  if (range && (range.to as number) <= (range.from as number)) return null
  const zone = to.zone ?? from.zone
  return {
    type: 'TIME',
    value: `${from.value}/${to.value}`,
    mod: null,
    range,
    stated: from.stated && to.stated,
    alternative: null,
    ...(zone === undefined ? {} : { zone }),
  }
}
