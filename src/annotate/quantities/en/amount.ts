import type { Modifier } from '../../../model/annotation.js'
import { isDash, touching, type Atom } from '../atoms.js'
import { hedgeAfter, hedgeBefore } from './hedge.js'
import type { Numeral } from './number-words.js'
import { readPart, type Part, type Tables } from './part.js'
import { unitAfter } from './units.js'

/** One amount as atoms `first` … `last` (exclusive) print it: a number or a range, its unit, its hedge. */
export type Amount = {
  readonly numeral: Numeral
  readonly first: number
  /** The atom after number and unit; a hedge that follows is not counted in. */
  readonly last: number
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly modifier: Modifier
  readonly unit: string | null
  readonly money: boolean
  /** Amount of a rate or age is told from that of a count by its unit; `range` keeps both ends. */
  readonly range: boolean
  readonly rule: string
}

const SUBUNIT = new Set(['cent', 'penny', 'kopeck'])

/** "3 dollars 50 cents", "thirteen dollars and forty-five cents", "15 dollars and 50": one sum of money. */
function withCents(tables: Tables, list: readonly Atom[], part: Part, text: string): Part {
  if (
    !part.money ||
    part.value === null ||
    part.numeral.scale > 100 ||
    SUBUNIT.has(part.unit ?? '') ||
    part.unit?.includes(' ')
  )
    return part
  if (part.rule === 'currency') return part
  const at = list[part.last]?.text === 'and' ? part.last + 1 : part.last
  const small = readPart(tables, list, at, text)
  if (
    small === null ||
    small.value === null ||
    small.value >= 100 ||
    small.value <= 0 ||
    !Number.isInteger(small.value)
  )
    return part
  // "10 $ 30 cent": the sign belongs to the ten
  const own = small.first < part.last ? unitAfter(tables.units, list, small.numeral.last, text, true) : null
  if (own && SUBUNIT.has(own.unit)) return { ...part, value: part.value + small.value / 100, last: own.last }
  const bare = small.unit === null || (small.first < part.last && small.last === small.numeral.last)
  if (bare ? touching(list, part.last - 1) : !SUBUNIT.has(small.unit!)) return part
  if (
    bare &&
    !(
      list[small.last] === undefined ||
      list[small.last]!.kind === 'mark' ||
      list[small.last]!.text === 'more'
    )
  )
    return part
  if (bare && (small.value < 10 || /^[.,]$/.test(list[part.last]!.text))) return part
  return { ...part, value: part.value + small.value / 100, last: small.last }
}

const plainNumber = (part: Part): boolean => part.numeral.form === 'digits' || part.numeral.form === 'words'

/** The second end of a range that begins with `low`: "8 to 10 feet", "$10-15 million", "between 44 and 50 mg". */
function upperEnd(tables: Tables, list: readonly Atom[], low: Part, text: string): Part | null {
  let link = list[low.last]
  if (link === undefined || low.value === null || !plainNumber(low)) return null
  // "8- to 16-meter": the first hyphen hangs
  const hanging =
    isDash(link) && touching(list, low.last - 1) && /^(?:to|or)$/.test(list[low.last + 1]?.text ?? '')
  if (hanging) link = list[low.last + 1]!
  const at = hanging ? low.last + 1 : low.last
  const before = list[low.first - 1]?.text ?? ''
  const dash = isDash(link)
  if (link.text === 'and' ? before !== 'between' : link.text !== 'to' && link.text !== 'or' && !dash)
    return null
  if (dash && low.unit === null && touching(list, low.last - 1) !== touching(list, low.last)) return null
  const next = list[at + 1]
  if (
    next === undefined ||
    next.kind === 'mark' ||
    next.text === 'a' ||
    next.text === 'an' ||
    next.text === 'half'
  ) {
    if (!next || !tables.units.signs.has(next.text)) return null
  }
  const start = next.kind === 'mark' ? at + 2 : at + 1
  const high = readPart(tables, list, start, text)
  if (high === null || high.value === null || !plainNumber(high) || high.first < low.last) return null
  if (low.unit !== null && high.unit !== null && low.unit !== high.unit && !(low.money && high.money))
    return null
  if (link.text === 'or' && high.value > low.value * 10) return null
  // "rose from about 350 to 680": the hedge stands between
  if (
    link.text === 'to' &&
    list[low.first - 2]?.text === 'from' &&
    MOVES.test(list[low.first - 3]?.text ?? '')
  )
    return null
  // "rose from 10 to 12 percent" tells two amounts, "from 10 to 12 percent of voters" one range
  if (link.text === 'to' && before === 'from' && MOVES.test(list[low.first - 2]?.text ?? '')) return null
  if (link.text === 'to' && before !== 'from' && MOVES.test(before)) return null
  return high
}

const MOVES =
  /^(?:rose|rise|rises|risen|fell|fall|falls|fallen|increased?|increases|increasing|decreased?|decreases|climbed|climbs?|dropped|drops?|grew|grow|grown|jumped|jumps?|slipped|sank|surged|soared|tumbled|dipped|cut|raised|raise|lowered|reduced|changed|up|down|slid|went|moved|expanded|shrank|declined|gained|revised|doubled|tripled|widened|narrowed|by|%|percent|million|billion|points?)$/

/** Gives the lower end the magnitude and unit of the upper ("$10-15 million": ten million) and puts both together. */
function joined(low: Part, high: Part): (Part & { low: number; high: number }) | null {
  let least = low.value!
  const most = high.value!
  if (low.numeral.scale === 1 && high.numeral.scale >= 1000 && least < high.numeral.mantissa)
    least *= high.numeral.scale
  if (least >= most) return null
  return {
    ...low,
    last: high.last,
    unit: high.unit ?? low.unit,
    money: low.money || high.money,
    low: least,
    high: most,
    value: null,
    rule: 'range',
  }
}

/** True for digits that are joined by a hyphen and say something else: scores, seasons, telephone numbers. */
function notRange(list: readonly Atom[], low: Part, high: Part): boolean {
  const link = list[low.last]!
  if (!isDash(link) || low.unit !== null || low.money) return false
  const a = list[low.numeral.first]!
  const b = list[high.numeral.first]!
  if (
    isDash(list[high.numeral.last]) &&
    list[high.numeral.last + 1]?.kind === 'number' &&
    touching(list, high.numeral.last)
  )
    return true
  if (/^0\d/.test(b.text) || /^0\d/.test(a.text)) return true
  if (/^(?:1[5-9]|20)\d\d$/.test(a.text) && /^\d{2}$|^(?:1[5-9]|20)\d\d$/.test(b.text)) return true
  return false
}

/** Words before "one in five" that leave it a share; after a verb ("killing one in five raids") it is a count. */
const BEFORE_SHARE =
  /^(?:about|around|nearly|almost|roughly|some|only|just|than|over|that|and|but|to|is|says?|said|found|with|minus|negative)$/

/** "two out of five", "one in three voters", and the bare sum "1 over 20": the share as a number. */
function ratioOf(tables: Tables, list: readonly Atom[], above: Part, text: string): Part | null {
  if (above.unit !== null || above.value === null || !Number.isInteger(above.value) || !plainNumber(above))
    return null
  const link = list[above.last]?.text
  const out = link === 'out' && list[above.last + 1]?.text === 'of'
  if (!out && link !== 'in' && link !== 'over') return null
  const before = list[above.first - 1]
  const free = before === undefined || before.kind === 'mark' || BEFORE_SHARE.test(before.text)
  if (!out && !free) return null
  const below = readPart(tables, list, above.last + (out ? 2 : 1), text)
  if (
    below === null ||
    below.unit !== null ||
    below.value === null ||
    !Number.isInteger(below.value) ||
    !plainNumber(below)
  )
    return null
  const next = list[below.last]
  const ends = next === undefined || next.kind === 'mark'
  if (
    link === 'over'
      ? !ends
      : Math.abs(above.value) >= below.value || (link === 'in' && (below.value > 1000 || above.value > 9))
  )
    return null
  if (link === 'in' && !ends && !/s$|people|men|women|children/.test(next!.text)) return null
  return {
    ...above,
    last: below.last,
    value: above.value / below.value,
    numeral: { ...above.numeral, last: below.last, form: 'fraction' },
    rule: 'ratio',
  }
}

/** A part with the hedge in front of it. */
function hedged(tables: Tables, list: readonly Atom[], part: Part): Amount {
  const { modifier, first } = hedgeBefore(tables.hedges, list, part.first)
  return {
    numeral: part.numeral, first, last: part.last, value: part.value, low: modifier === '>' ? part.value : null,
    high: modifier === '<' ? part.value : null, modifier, unit: part.unit, money: part.money, range: false, rule: part.rule,
  } // prettier-ignore
}

/** Reads one amount at atom `first`, or null: part, range, cents, and the hedges on both sides. */
export function readAmount(
  tables: Tables,
  list: readonly Atom[],
  first: number,
  text: string,
): Amount | null {
  const single = readPart(tables, list, first, text)
  if (single === null) return null
  const ratio = ratioOf(tables, list, single, text)
  if (ratio) return hedged(tables, list, ratio)
  const summed = withCents(tables, list, single, text)
  const upper = summed === single ? upperEnd(tables, list, single, text) : null
  const range = upper && !notRange(list, single, upper) ? joined(single, upper) : null
  const part = range ?? summed
  const begin =
    range && /^(?:between|from)$/.test(list[part.first - 1]?.text ?? '') ? part.first - 1 : part.first
  const front = hedgeBefore(tables.hedges, list, begin)
  const back = hedgeAfter(tables.hedges, list, part.last)
  const modifier = front.modifier !== '=' ? front.modifier : (back?.modifier ?? '=')
  const bounds = range
    ? { low: range.low, high: range.high }
    : part.numeral.form === 'vague'
      ? { low: part.numeral.low, high: part.numeral.high }
      : { low: modifier === '>' ? part.value : null, high: modifier === '<' ? part.value : null }
  return {
    numeral: part.numeral,
    first: front.first,
    last: part.last,
    value: part.value,
    ...bounds,
    modifier,
    unit: part.unit,
    money: part.money,
    range: range !== null,
    rule: part.numeral.form === 'vague' ? 'order of magnitude' : part.rule,
  }
}
