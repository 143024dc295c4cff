import { touching, type Atom } from '../atoms.js'
import type { Hedges } from './hedge.js'
import { magnitudeAt } from './magnitude.js'
import type { NumberWords, Numeral } from './number-words.js'
import { readNumeral } from './numeral.js'
import { currencyBefore, unitAfter, withRate, type UnitRead, type Units } from './units.js'

export type Tables = { readonly words: NumberWords; readonly units: Units; readonly hedges: Hedges }

/** A number with its unit, before hedges and ranges. */
export type Part = {
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
  const currency = currencyBefore(tables.units, list, numeral.first, text)
  const million = codedMillions(tables, list, numeral, text, currency !== null)
  if (million) return million
  const scaled = withLetter(tables, list, numeral, currency !== null, text)
  const negative = isNegative(list, numeral.first, currency, text)
  const value = negative && scaled.value !== null ? -scaled.value : scaled.value
  if (currency !== null) return sumAfter(tables, list, scaled, currency, value, text)
  // the sign belongs to what is printed
  const begin = negative && value !== null ? numeral.first - 1 : numeral.first
  return measured(tables, list, scaled, begin, value, text)
}

/** "USDm 40", "40 USDm": a code that means millions, before the number only where no currency stands there. */
function codedMillions(
  tables: Tables,
  list: readonly Atom[],
  numeral: Numeral,
  text: string,
  after: boolean,
): Part | null {
  const { first, last, value } = numeral
  const behind = millionCode(tables, list, last, text)
  const code = behind ?? (after ? null : millionCode(tables, list, first - 1, text))
  if (!code || value === null) return null
  return {
    numeral,
    first: behind === null ? first - 1 : first,
    last: behind === null ? last : last + 1,
    value: value * 1e6,
    unit: code,
    money: true,
    rule: 'million of a currency',
  }
}

/** "$5m", "3bn": the numeral with the letter of magnitude right behind it. */
function withLetter(
  tables: Tables,
  list: readonly Atom[],
  numeral: Numeral,
  paid: boolean,
  text: string,
): Numeral {
  const { first, last, value, scale } = numeral
  if (list[first]!.kind !== 'number' || scale !== 1 || value === null) return numeral
  const sign = tables.units.signs.has(list[last + 1]?.text ?? '')
  const letter = magnitudeLetter(list, last, text, paid || sign)
  if (letter === null) return numeral
  return { ...numeral, mantissa: value, scale: letter, last: last + 1, value: value * letter }
}

/** "-5", "$ -5", "-$5", "minus five". */
const isNegative = (
  list: readonly Atom[],
  first: number,
  currency: { readonly first: number } | null,
  text: string,
): boolean =>
  isMinus(list, first - 1, text) ||
  (currency !== null && isMinus(list, currency.first - 1, text)) ||
  /^(?:minus|negative)$/.test(list[first - 1]?.text ?? '')

/** A number behind a currency, with the currency's words once more and a rate behind it: "$5 dollars a day". */
function sumAfter(
  tables: Tables,
  list: readonly Atom[],
  numeral: Numeral,
  currency: { readonly unit: string; readonly first: number },
  value: number | null,
  text: string,
): Part {
  const digits = list[numeral.first]!.kind === 'number'
  const again = unitAfter(tables.units, list, numeral.last, text, digits)
  const doubled =
    again && (again.unit === currency.unit || (currency.unit === 'USD' && again.unit === 'dollar'))
  const last = doubled ? again.last : numeral.last
  const rate = withRate(tables.units, list, { unit: currency.unit, last, rule: 'currency' }, text)
  return {
    numeral,
    first: currency.first,
    last: rate.last,
    value,
    unit: rate.unit,
    money: true,
    rule: 'currency',
  }
}

/** A number with the unit that may stand behind it. */
function measured(
  tables: Tables,
  list: readonly Atom[],
  numeral: Numeral,
  first: number,
  value: number | null,
  text: string,
): Part {
  const { last } = numeral
  const digits = list[numeral.first]!.kind === 'number'
  // "hundreds of millions of dollars"
  const vague = numeral.value === null && list[last]?.text === 'of'
  const read = unitAfter(tables.units, list, vague ? last + 1 : last, text, digits)
  if (read === null) return { numeral, first, last, value, unit: null, money: false, rule: 'number' }
  const money = tables.units.money.has(read.unit)
  // "75 USD million"
  const after = money && numeral.scale === 1 ? list[read.last]?.text : undefined
  const size = after === 'million' ? 1e6 : after === 'billion' ? 1e9 : 1
  const whole = size > 1 ? { ...read, last: read.last + 1 } : read
  const rate = rateOfSomething(tables, list, withRate(tables.units, list, whole, text), text)
  return {
    numeral,
    first,
    last: rate.last,
    value: value === null ? null : value * size,
    unit: rate.unit,
    money,
    rule: rate.rule,
  }
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
