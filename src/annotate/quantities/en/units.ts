import type { Resources } from '../../../model/resources.js'
import { isDash, touching, type Atom } from '../atoms.js'

const PREFIXES: readonly (readonly [string, string])[] = [
  ['yocto', 'y'], ['pico', 'p'], ['nano', 'n'], ['micro', 'µ'], ['micro', 'μ'], ['milli', 'm'], ['centi', 'c'], ['deci', 'd'],
  ['hecto', 'h'], ['kilo', 'k'], ['mega', 'M'], ['giga', 'G'], ['tera', 'T'], ['peta', 'P'], ['exa', 'E'],
] // prettier-ignore

/** Units and currencies by the words and signs that print them; several words are joined by blanks. */
export type Units = {
  readonly words: ReadonlyMap<string, string>
  /** As printed, case kept. */
  readonly symbols: ReadonlyMap<string, string>
  readonly signs: ReadonlyMap<string, string>
  readonly codes: ReadonlyMap<string, string>
  readonly rateBases: ReadonlySet<string>
  readonly money: ReadonlySet<string>
}

/** Prefixes that news print before few units: "5 TV sets", "20 EV makers" and "two MV tankers" are no volts. */
const HUGE: ReadonlySet<string> = new Set(['mega', 'giga', 'tera', 'peta', 'exa'])
const HUGE_OF: ReadonlySet<string> = new Set([
  'byte', 'bit', 'watt', 'watt hour', 'hertz', 'joule', 'pascal', 'electronvolt',
]) // prettier-ignore

/** Builds the tables from `lexicons/en/units.tsv`; metric units get the SI prefixes. */
export function units(resources: Resources): Units {
  const words = new Map<string, string>()
  const symbols = new Map<string, string>()
  const signs = new Map<string, string>()
  const codes = new Map<string, string>()
  const rateBases = new Set<string>()
  for (const { term, kind, note } of resources.lexicon('en/units')) {
    if (kind === 'word') words.set(term.toLowerCase().replace(/-/g, ' '), note)
    else if (kind === 'symbol') symbols.set(term, note)
    else if (kind === 'sign') signs.set(term, note)
    else if (kind === 'code') codes.set(term, note)
    else if (kind === 'rate-base') rateBases.add(term)
    else if (kind === 'metric-word') {
      for (const prefix of ['', ...PREFIXES.map(([name]) => name)]) {
        if (!words.has(prefix + term)) words.set(prefix + term, prefix + note)
        const plural = term === 'hertz' ? term : `${prefix}${term}s`
        if (!words.has(plural)) words.set(plural, prefix + note)
      }
    } else if (kind === 'metric-symbol') {
      if (!symbols.has(term)) symbols.set(term, note)
      for (const [name, sign] of PREFIXES) {
        if (HUGE.has(name) && !HUGE_OF.has(note)) continue
        if (!symbols.has(sign + term)) symbols.set(sign + term, name + note)
      }
    }
  }
  const money = new Set([...signs.values(), ...codes.values(), 'franc', 'krona', 'krone', 'peso', 'dinar', 'peseta', 'mark', 'penny',
    'cent', 'kopeck', 'dime', 'guilder', 'markka', 'taka', 'birr', 'shilling', 'GBP', 'satoshi', 'real', 'drachma']) // prettier-ignore
  return { words, symbols, signs, codes, rateBases, money }
}

/** A unit read from atoms up to `last` (exclusive). */
export type UnitRead = { readonly unit: string; readonly last: number; readonly rule: string }

const AREA: Readonly<Record<string, string>> = { square: 'square', sq: 'square', cubic: 'cubic', cu: 'cubic' }

/** Symbols of one letter that are also words, plurals or prefixes: only right after the digits, or before a stop. */
const isLoose = (symbol: string): boolean => symbol.length === 1 && /[a-zA-Z]/.test(symbol)

/** Reads unit words at `at`: the longest of up to three ("degrees Celsius", "miles per hour"), "square" and "cubic" before. */
function wordsAt(table: Units, list: readonly Atom[], at: number): UnitRead | null {
  const first = list[at]
  if (first === undefined || first.kind === 'number') return null
  const area = first.kind === 'word' ? AREA[first.text] : undefined
  if (area !== undefined) {
    const next = list[at + 1]?.text === '.' ? at + 2 : at + 1
    const inner = wordsAt(table, list, next) ?? symbolAt(table, list, next, '', true)
    return inner ? { unit: `${area} ${inner.unit}`, last: inner.last, rule: 'unit word' } : null
  }
  let text = ''
  let best: UnitRead | null = null
  for (let last = at; last < at + 7 && last < list.length; last++) {
    const atom = list[last]!
    if (atom.kind === 'number') break
    if (atom.kind === 'mark') {
      if (
        (isDash(atom) && atom.text !== '—' && touching(list, last - 1) === touching(list, last)) ||
        (atom.text === '.' && touching(list, last) && list[last + 1]?.kind === 'word') ||
        atom.text === '/'
      ) {
        if (atom.text === '.') text += '.'
        if (atom.text === '/') text += '/'
        continue
      }
      if (atom.text === '.' && /(?:^|\s)u\.s$/.test(text)) {
        text += '.'
        continue
      }
      break
    }
    const glue = text === '' || (/[./]$/.test(text) && touching(list, last - 1)) ? '' : ' '
    text += glue + atom.text
    const unit = table.words.get(text)
    if (unit !== undefined) best = { unit, last: last + 1, rule: 'unit word' }
  }
  return best
}

/** Reads a unit symbol at `at` as printed in `text`: "km", "°C", "m²", "km2", "kWh". */
function symbolAt(
  table: Units,
  list: readonly Atom[],
  at: number,
  text: string,
  lower = false,
): UnitRead | null {
  const first = list[at]
  if (first === undefined || first.kind === 'number') return null
  const printed = (a: Atom): string => (text === '' ? a.text : text.slice(a.start, a.end))
  let symbol = printed(first)
  let last = at + 1
  if (symbol === '°' && list[last]?.kind === 'word' && table.symbols.has(`°${printed(list[last]!)}`)) {
    symbol = `°${printed(list[last]!)}`
    last++
  }
  let unit = table.symbols.get(symbol) ?? (lower ? table.symbols.get(symbol.toLowerCase()) : undefined)
  if (unit === undefined) return null
  const power = list[last]
  const hat = power?.text === '^' ? list[last + 1] : power
  if (hat !== undefined && hat.start - list[last - 1]!.end <= (power === hat ? 0 : 1)) {
    const which = { '2': 'square', '²': 'square', '3': 'cubic', '³': 'cubic' }[hat.text]
    if (which !== undefined) {
      unit = `${which} ${unit}`
      last = power === hat ? last + 1 : last + 2
    }
  }
  const shape = { squared: 'square', cubed: 'cubic' }[list[last]?.text ?? '']
  if (shape !== undefined) return { unit: `${shape} ${unit}`, last: last + 1, rule: 'unit symbol' }
  return { unit, last, rule: 'unit symbol' }
}

const STOPS = new Set([
  ',',
  '.',
  ';',
  ')',
  ']',
  '(',
  '"',
  '”',
  'of',
  'x',
  '×',
  'to',
  'and',
  'or',
  'long',
  'wide',
  'tall',
  'high',
  'deep',
])

/** A unit after a number: sign, code, word or symbol, with or without a hyphen. */
export function unitAfter(
  table: Units,
  list: readonly Atom[],
  at: number,
  text: string,
  digits: boolean,
): UnitRead | null {
  let start = at
  const hyphen = isDash(list[at]) && touching(list, at - 1) && touching(list, at) && list[at]!.text !== '—'
  const spaced =
    !hyphen &&
    list[at]?.text === '-' &&
    !touching(list, at - 1) &&
    !touching(list, at) &&
    list[at + 1]?.kind === 'word'
  if (hyphen || spaced) start = at + 1
  const atom = list[start]
  if (atom === undefined) return null
  const attached = touching(list, start - 1) || hyphen
  if (atom.kind === 'mark') {
    const opening = '([{<'.indexOf(atom.text)
    const inner = opening >= 0 && digits && !attached ? symbolAt(table, list, start + 1, text) : null
    if (inner && list[inner.last]?.text === ')]}>'[opening]) return { ...inner, last: inner.last + 1 }
    const sign = table.signs.get(atom.text)
    if (sign !== undefined && !(list[start + 1]?.kind === 'number' && touching(list, start))) {
      return { unit: sign, last: start + 1, rule: 'currency sign after' }
    }
  }
  const word = wordsAt(table, list, start)
  if (digits) {
    const code =
      atom.kind === 'word' && !isTitle(text, atom) ? table.codes.get(atom.text.toUpperCase()) : undefined
    if (code !== undefined && !word) {
      return { unit: code, last: start + 1, rule: 'currency code after' }
    }
    const symbol = symbolAt(table, list, start, text)
    const printed = text.slice(atom.start, atom.end)
    const stands =
      symbol &&
      (!word || symbol.last > word.last || (table.symbols.has(printed) && printed !== printed.toLowerCase()))
    if (stands && !isNoSymbol(list, at, start, attached, text)) return symbol
  }
  if (word && atom.text === 'in') return null
  if (word === null && atom.text === 'in' && digits && inchesFollow(list, start, attached))
    return { unit: 'inch', last: start + 1, rule: 'inches' }
  return word
}

/** What looks like a unit's symbol behind the number at `at - 1` and is a word, a closing quotation mark, a clock time, a decade or a part number. */
function isNoSymbol(
  list: readonly Atom[],
  at: number,
  start: number,
  attached: boolean,
  text: string,
): boolean {
  const atom = list[start]!
  const printed = text.slice(atom.start, atom.end)
  const next = list[start + 1]
  if (
    isLoose(printed) &&
    !attached &&
    !(next === undefined || STOPS.has(next.text) || next.kind === 'number')
  )
    return true
  // `"` closes a quotation more often than it measures inches
  const opened = /["“]/.test(text.slice(Math.max(0, atom.start - 200), list[at - 1]!.start))
  if (
    printed === '"' &&
    (opened || !(attached || /^(?:long|wide|tall|high|deep|thick)$/.test(next?.text ?? '')))
  )
    return true
  // "2 pm", "2.13 am" and "the 1960s" tell times
  const number = list[at - 1]
  const value = number?.kind === 'number' ? number.value : NaN
  if ((printed === 'pm' || printed === 'am') && value < 13 && /^\d{1,2}(?:\.[0-5]\d)?$/.test(number!.text))
    return true
  if (printed === 's' && attached && value % 10 === 0) return true
  // "24703 L-202": a part number
  return isLoose(printed) && isDash(next) && list[start + 2]?.kind === 'number'
}

/** "2 in." and "2 in thick" measure; "two in my car" does not. */
function inchesFollow(list: readonly Atom[], at: number, attached: boolean): boolean {
  const next = list[at + 1]
  return attached || next === undefined || /^(?:[.,;)]|thick|wide|long|deep|high|tall|more)$/.test(next.text)
}

/** "All 70", "Try 5": a capitalised word, not a code. */
const isTitle = (text: string, atom: Atom): boolean => /^[A-Z][a-z]/.test(text.slice(atom.start, atom.end))

const PER = new Set(['per', 'a', 'an', 'each', 'every'])

/** "70-a-share", "barrels a day", "dollars per kg", "$15.4/hour": the unit divided, or the unit as it stands. */
export function withRate(table: Units, list: readonly Atom[], read: UnitRead, text: string): UnitRead {
  let at = read.last
  const hyphen = (i: number): number =>
    isDash(list[i]) && touching(list, i - 1) && touching(list, i) ? i + 1 : i
  at = hyphen(at)
  const link = list[at]
  const slash = link?.text === '/' && link.start === list[at - 1]?.end
  if (link === undefined || !(slash || PER.has(link.text))) return read
  const next = hyphen(at + 1)
  const base = list[next]
  if (base === undefined || base.kind === 'number') return read
  if (link.text === 'per' && base.text === 'annum')
    return { ...read, unit: `${read.unit} per year`, last: next + 1 }
  const symbol = slash || link.text === 'per' ? symbolAt(table, list, next, text) : null
  const unit = wordsAt(table, list, next) ?? symbol
  // "rose to 13 million a year earlier" compares, "a million a year" is a rate
  if (
    unit &&
    /^(?:ago|earlier|before|later|after|since|old|from|in)$/.test(list[unit.last]?.text ?? '') &&
    !slash &&
    link.text !== 'per'
  )
    return read
  if (unit && unit.unit !== 'percent' && !table.money.has(unit.unit))
    return { ...read, unit: `${read.unit} per ${unit.unit}`, last: unit.last }
  if (table.rateBases.has(base.text))
    return { ...read, unit: `${read.unit} per ${base.text}`, last: next + 1 }
  return read
}

/** A currency before the number at atom `first`: "$", "US$", "C $", "EUR", "dollar". Gives the atom where it begins. */
export function currencyBefore(
  table: Units,
  list: readonly Atom[],
  first: number,
  text: string,
): { unit: string; first: number } | null {
  let at = first - 1
  const minus = isDash(list[at])
  if (minus && touching(list, at)) at--
  const atom = list[at]
  const number = list[first]
  if (atom === undefined || number === undefined || number.start - atom.end > 2) return null
  if (text.slice(atom.end, number.start).includes('\n')) return null
  const one = table.signs.get(atom.text)
  if (one !== undefined && atom.kind === 'mark') {
    const before = list[at - 1]
    if (before !== undefined && atom.start - before.end <= 1) {
      let from = at - 1
      if (before.text === '.' && list[at - 2]?.text === 's' && list[at - 4]?.text === 'u')
        return { unit: 'USD', first: at - 4 }
      if (before.text === 's' && list[at - 2]?.text === '.' && list[at - 3]?.text === 'u')
        return { unit: 'USD', first: at - 3 }
      const letters = text.slice(before.start, before.end)
      const known = table.signs.get(letters + atom.text) ?? table.signs.get(letters.toUpperCase() + atom.text)
      // "a $ 4 million army contract": the article is no currency, "c $" and "HK $" are
      if (
        known !== undefined &&
        (before.end === atom.start || /^(?:C|c|HK|hk|US|us|NZ|nz|AU|CA)$/.test(letters))
      ) {
        if (from < 0) from = at
        return { unit: known, first: from }
      }
    }
    return { unit: one, first: at }
  }
  if (atom.kind !== 'word') return null
  const printed = text.slice(atom.start, atom.end)
  const sign =
    table.signs.get(printed) ?? (isTitle(text, atom) ? undefined : table.codes.get(printed.toUpperCase()))
  if (sign !== undefined && number.kind === 'number') {
    return { unit: sign, first: at }
  }
  if ((atom.text === 'dollar' || atom.text === 'sen') && number.kind === 'number')
    return { unit: atom.text === 'sen' ? 'sen' : 'USD', first: at }
  return null
}
