import type { Amount, Expression, Read } from '../expression.js'
import { afterHyphen, afterPeriod, textAt, wordAt, type Reader, type Source } from '../reader.js'
import type { Unit } from '../vocabulary.js'
import { readCount } from './numbers.js'

/** A unit after a count: "years", "year", "hrs", "-hour"; "trading days", "more weeks", "consecutive days" keep their unit. */
const BETWEEN = new Set([
  'more',
  'trading',
  'consecutive',
  'full',
  'straight',
  'working',
  'business',
  'calendar',
  'whole',
  'additional',
  'further',
  'long',
])

function readUnit(
  source: Source,
  at: number,
  figures: boolean,
): { unit: Unit; last: number; hyphen: boolean } | null {
  const hyphen = afterHyphen(source, at)
  const index = hyphen ?? (BETWEEN.has(textAt(source, at)) ? at + 1 : at)
  const word = wordAt(source, index)
  const unit = word.units ?? word.unit
  if (unit !== undefined) return { unit, last: index + 1, hyphen: hyphen !== null }
  if (figures && word.short !== undefined)
    return { unit: word.short, last: afterPeriod(source, index + 1), hyphen: false }
  return null
}

export type ReadAmount = {
  readonly amounts: readonly Amount[]
  readonly last: number
  readonly hyphen: boolean
  readonly article: boolean
}

/** An age or a price per unit is no duration: "37 years old", "6-year-old", "years of age". */
function isAge(source: Source, at: number): boolean {
  const next = afterHyphen(source, at) ?? at
  const text = textAt(source, next)
  if (text === 'old' || text === 'olds') return true
  return text === 'of' && textAt(source, next + 1) === 'age'
}

/** One amount: "two weeks", "five-hour", "a year and a half", "half an hour", "a couple of days". Null for ages. */
export function readAmount(source: Source, at: number): ReadAmount | null {
  const text = textAt(source, at)
  if (text === 'half' && (textAt(source, at + 1) === 'a' || textAt(source, at + 1) === 'an')) {
    const unit = wordAt(source, at + 2).unit
    return unit === undefined
      ? null
      : { amounts: [{ count: 0.5, unit }], last: at + 3, hyphen: false, article: true }
  }
  if (text === 'a' || text === 'an' || text === 'another') return readArticle(source, at)
  const count = readCount(source, at)
  if (!count) return null
  const unit = readUnit(source, count.last, count.figures)
  if (!unit || isAge(source, unit.last)) return null
  // "three-quarters of its food"
  const parts = !unit.hyphen || wordAt(source, unit.last - 1).units !== undefined
  const fraction = unit.unit === 'quarter' && parts && wordAt(source, at - 1).shift === undefined
  if (fraction && (count.value === 3 || textAt(source, unit.last) === 'of')) return null
  const isOne = wordAt(source, unit.last - 1).unit !== undefined
  if (
    isOne &&
    !unit.hyphen &&
    count.value !== 1 &&
    count.value !== 0.5 &&
    (unit.unit === 'quarter' || unit.unit === 'second')
  )
    return null
  return {
    amounts: [{ count: count.value, unit: unit.unit }],
    last: unit.last,
    hyphen: unit.hyphen,
    article: false,
  }
}

const COUNTED = new Set(['percent', '%', 'million', 'billion', 'thousand', 'hundred', 'dozen', 'people'])

/** "$2 million a year", "24 hours a day", "four flights a week": a unit after what is counted in each is a rate. */
function isRate(source: Source, at: number): boolean {
  const before = source.atoms[at - 1]
  const next = textAt(source, at + 2)
  if (!before || before.line || ['ago', 'earlier', 'later', 'before', 'after', 'from'].includes(next))
    return false
  if (before.kind === 'number' || COUNTED.has(before.text) || before.word?.units !== undefined) return true
  return (
    before.kind === 'word' && before.text.length > 4 && /[^s]s$/.test(before.text) && before.word === null
  )
}

/** "a week", "an hour", "a year and a half", "a few days", "a dozen years", "a two-week". */
function readArticle(source: Source, at: number): ReadAmount | null {
  const unit = wordAt(source, at + 1).unit
  if (unit !== undefined && unit !== 'second' && unit !== 'quarter') {
    if (isRate(source, at)) return null
    if (afterHyphen(source, at + 2) !== null && textAt(source, at + 3) !== 'long') return null
    const half =
      textAt(source, at + 2) === 'and' &&
      textAt(source, at + 3) === 'a' &&
      wordAt(source, at + 4).fraction !== undefined
    return {
      amounts: [{ count: half ? 1.5 : 1, unit }],
      last: half ? at + 5 : at + 2,
      hyphen: false,
      article: true,
    }
  }
  const scaled = readCount(source, at)
  const extra =
    textAt(source, at + 1) === 'additional' ||
    textAt(source, at + 1) === 'full' ||
    textAt(source, at + 1) === 'whole'
  const single = extra ? wordAt(source, at + 2).unit : undefined
  if (single !== undefined)
    return { amounts: [{ count: 1, unit: single }], last: at + 3, hyphen: false, article: true }
  const count = scaled ?? readCount(source, at + 1)
  if (
    !count ||
    (scaled === null &&
      wordAt(source, at + 1).vague === undefined &&
      wordAt(source, at + 1).scale === undefined &&
      textAt(source, at) !== 'another' &&
      textAt(source, at + 1) !== 'additional')
  )
    return null
  const found = readUnit(source, count.last, count.figures)
  if (!found || isAge(source, found.last)) return null
  return {
    amounts: [{ count: count.value, unit: found.unit }],
    last: found.last,
    hyphen: found.hyphen,
    article: false,
  }
}

/** A second, smaller amount: "two years and three months", "1 hour, 20 minutes", "five months and two days". */
export function readAmounts(source: Source, at: number): ReadAmount | null {
  const first = readAmount(source, at)
  if (!first || first.hyphen) return first
  const joint = textAt(source, first.last)
  const index = joint === 'and' || joint === ',' ? first.last + 1 : first.last
  const second =
    source.atoms[index]?.kind === 'number' || wordAt(source, index).number !== undefined
      ? readAmount(source, index)
      : null
  if (!second || second.hyphen) return first
  const [a] = first.amounts
  const [b] = second.amounts
  if (
    !a ||
    !b ||
    a.unit === b.unit ||
    ORDER.indexOf(a.unit) <= ORDER.indexOf(b.unit) ||
    textAt(source, second.last) === 'ago'
  )
    return first
  return { amounts: [a, b], last: second.last, hyphen: false, article: first.article }
}

const ORDER: readonly Unit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year']

const DIRECTIONS: Readonly<Record<string, -1 | 1>> = {
  last: -1,
  past: -1,
  previous: -1,
  preceding: -1,
  prior: -1,
  next: 1,
  coming: 1,
  following: 1,
}
const PERIOD_WORDS = new Set(['period', 'span', 'stretch'])

export const duration = (amounts: readonly Amount[], direction: -1 | 0 | 1): Expression => ({
  node: 'duration',
  amounts,
  direction,
})

const DURATION = 'times.duration'

/** "two weeks", "five-hour", "the past 24 hours", "the next few days", "the nine months", "the first two years", "a three-year period". */
export const durations: Reader = {
  rule: DURATION,
  starts: ['number', 'vague', 'shift', 'fraction', 'scale', 'ordinal', 'hedge'],
  numbers: true,
  words: ['a', 'an', 'the', 'another', 'half', 'these', 'those', 'within', 'first'],
  read(source, at) {
    const word = textAt(source, at)
    if (word === 'within') return within(source, at)
    const the = word === 'the' || word === 'these' || word === 'those'
    const start = the ? at + 1 : at
    if (DIRECTIONS[textAt(source, start)] !== undefined) return shifted(source, at, start)
    if ((wordAt(source, start).ordinal ?? 4) <= 3) return firstOf(source, at, start)
    if (the && wordAt(source, start).vague === undefined && readCount(source, start) === null) return null
    const amount = readAmounts(source, start)
    if (!amount) return null
    const hyphened = amount.hyphen && PERIOD_WORDS.has(textAt(source, amount.last))
    return lasting(
      the && amount.hyphen && !hyphened ? start : at,
      hyphened ? amount.last + 1 : amount.last,
      amount.amounts,
    )
  },
}

const lasting = (first: number, last: number, amounts: readonly Amount[]): Read => ({
  first,
  last,
  expression: duration(amounts, 0),
  rule: DURATION,
})

/** "within two weeks". */
function within(source: Source, at: number): Read | null {
  const inner = readAmounts(source, at + 1)
  if (!inner) return null
  const expression: Expression = { node: 'mod', mod: 'EQUAL_OR_LESS', of: duration(inner.amounts, 0) }
  return { first: at + 1, last: inner.last, expression, rule: DURATION }
}

/** "the past 24 hours", "the coming weeks": from `at`, with the word of direction at `start`. */
function shifted(source: Source, at: number, start: number): Read | null {
  const direction = DIRECTIONS[textAt(source, start)]!
  const amount = readAmounts(source, start + 1)
  const window = (last: number, amounts: readonly Amount[]): Read => ({
    first: at,
    last,
    expression: duration(amounts, direction),
    rule: 'times.window',
  })
  if (amount && !amount.article) return window(amount.last, amount.amounts)
  const units = wordAt(source, start + 1).units
  return units === undefined ? null : window(start + 2, [{ count: null, unit: units }])
}

/** "the first months", "the first two years". */
function firstOf(source: Source, at: number, start: number): Read | null {
  const bare = wordAt(source, start + 1).units
  if (start > at && bare !== undefined && bare !== 'second')
    return lasting(at, start + 2, [{ count: null, unit: bare }])
  const amount = readAmounts(source, start + 1)
  return amount && !amount.article && !amount.hyphen && (amount.amounts[0]?.count ?? 0) > 1
    ? lasting(at, amount.last, amount.amounts)
    : null
}
