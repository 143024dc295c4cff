import type { Modifier } from '../../../model/annotation.js'
import { isDash, touching, type Atom } from '../atoms.js'
import { hedgeAfter, hedgeBefore, type Hedges } from './hedge.js'
import { magnitudeAt } from './magnitude.js'
import type { NumberWords, Numeral } from './number-words.js'
import { readNumeral } from './numeral.js'
import { currencyBefore, unitAfter, withRate, type UnitRead, type Units } from './units.js'

export type Tables = { readonly words: NumberWords; readonly units: Units; readonly hedges: Hedges }

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

type Part = {
  numeral: Numeral
  first: number
  last: number
  value: number | null
  unit: string | null
  money: boolean
  rule: string
}

const LETTERS: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  m: 1e6,
  M: 1e6,
  MM: 1e6,
  b: 1e9,
  B: 1e9,
  bn: 1e9,
  T: 1e12,
  tn: 1e12,
}

/** "10k", "€10M", "$2.174T", "1.2b": a letter for the magnitude. "5m" of nothing stays five metres. */
function magnitudeLetter(list: readonly Atom[], at: number, text: string, money: boolean): number | null {
  const atom = list[at]
  if (atom === undefined || atom.kind !== 'word' || list[at - 1]?.kind !== 'number') return null
  const letter = text.slice(atom.start, atom.end)
  const size = LETTERS[letter]
  const gap = atom.start - list[at - 1]!.end
  if (size === undefined || gap > 1) return null
  if (money) return size
  if (/^(?:k|K)$/.test(letter)) return gap === 0 || list[at + 1] === undefined ? size : null
  const next = list[at + 1]
  const counted =
    next?.kind === 'word' &&
    /^(?:people|users|dollars|euros|pounds|customers|followers|subscribers|households|jobs|tons|tonnes|barrels|homes|migrants|refugees|tourists|visitors|vaccinations|doses)$/.test(
      next.text,
    )
  if (letter === 'm') return counted ? size : null
  if (letter === 'M' || letter === 'MM' || letter === 'T')
    return gap === 0 && (counted || letter === 'M') && next?.text !== 'w' ? size : null
  return gap === 0 ? size : null
}

/** "MUSD", "MEUR": million of a currency. */
function millionCode(tables: Tables, list: readonly Atom[], at: number, text: string): string | null {
  const atom = list[at]
  if (atom?.kind !== 'word') return null
  const printed = text.slice(atom.start, atom.end)
  return printed.length === 4 && printed[0] === 'M'
    ? (tables.units.codes.get(printed.slice(1)) ?? null)
    : null
}

const isMinus = (list: readonly Atom[], at: number, text: string): boolean => {
  const mark = list[at]
  if (mark === undefined || !/^[-−]$/.test(mark.text) || !touching(list, at)) return false
  if (mark.start === 0) return true
  // "75 -300mm" is a range in careless print
  return /[\s($€£]/.test(text.charAt(mark.start - 1)) && list[at - 1]?.kind !== 'number'
}

/** Reads number, currency and unit at `first`, without hedges and ranges. */
export function readPart(tables: Tables, list: readonly Atom[], first: number, text: string): Part | null {
  const numeral = readNumeral(list, tables.words, first)
  if (numeral === null) return null
  const quake = magnitudeAt(list, numeral)
  if (quake)
    return { ...quake, numeral, value: numeral.value, unit: 'magnitude', money: false, rule: 'magnitude' }
  let value = numeral.value
  let last = numeral.last
  let begin = numeral.first
  const digits = list[numeral.first]!.kind === 'number'
  const currency = currencyBefore(tables.units, list, begin, text)
  const million =
    millionCode(tables, list, last, text) ?? (currency ? null : millionCode(tables, list, begin - 1, text))
  if (million && value !== null) {
    const leads = millionCode(tables, list, last, text) === null
    return {
      numeral,
      first: leads ? begin - 1 : begin,
      last: leads ? last : last + 1,
      value: value * 1e6,
      unit: million,
      money: true,
      rule: 'million of a currency',
    }
  }
  let scaled = numeral
  const letter =
    digits && numeral.scale === 1
      ? magnitudeLetter(
          list,
          last,
          text,
          currency !== null || tables.units.signs.has(list[last + 1]?.text ?? ''),
        )
      : null
  if (letter !== null && value !== null) {
    scaled = { ...numeral, mantissa: value, scale: letter, last: last + 1, value: value * letter }
    value *= letter
    last++
  }
  const negative =
    isMinus(list, begin - 1, text) ||
    (currency !== null && isMinus(list, currency.first - 1, text)) ||
    /^(?:minus|negative)$/.test(list[begin - 1]?.text ?? '')
  if (negative && value !== null) {
    value = -value
    if (currency === null) begin--
  }
  if (currency !== null) {
    begin = currency.first
    const doubled = unitAfter(tables.units, list, last, text, digits)
    if (doubled && (doubled.unit === currency.unit || (currency.unit === 'USD' && doubled.unit === 'dollar')))
      last = doubled.last
    const rate = withRate(tables.units, list, { unit: currency.unit, last, rule: 'currency' }, text)
    return {
      numeral: scaled,
      first: begin,
      last: rate.last,
      value,
      unit: rate.unit,
      money: true,
      rule: 'currency',
    }
  }
  // "hundreds of millions of dollars"
  const vague = numeral.value === null && list[last]?.text === 'of'
  const read = unitAfter(tables.units, list, vague ? last + 1 : last, text, digits)
  if (read === null)
    return { numeral: scaled, first: begin, last, value, unit: null, money: false, rule: 'number' }
  const money = tables.units.money.has(read.unit)
  // "75 USD million"
  const after = money && numeral.scale === 1 ? list[read.last]?.text : undefined
  const size = after === 'million' ? 1e6 : after === 'billion' ? 1e9 : 1
  if (size > 1 && value !== null) value *= size
  const rate = rateOfSomething(
    tables,
    list,
    withRate(tables.units, list, size > 1 ? { ...read, last: read.last + 1 } : read, text),
    text,
  )
  return { numeral: scaled, first: begin, last: rate.last, value, unit: rate.unit, money, rule: rate.rule }
}

/** "2.4 billion gallons of jet fuel a year": the rate comes after what is measured, whose words stay outside the amount. */
function rateOfSomething(tables: Tables, list: readonly Atom[], read: UnitRead, text: string): UnitRead {
  if (list[read.last]?.text !== 'of' || read.unit.includes(' per ')) return read
  for (let at = read.last + 2; at < read.last + 5; at++) {
    const word = list[at]
    if (word === undefined || word.kind !== 'word') return read
    if (word.text !== 'a' && word.text !== 'per' && word.text !== 'each') continue
    if (!/^(?:second|minute|hour|day|week|month|year)$/.test(list[at + 1]?.text ?? '')) return read
    return { ...withRate(tables.units, list, { ...read, last: at }, text), last: read.last }
  }
  return read
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
