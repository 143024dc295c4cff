import { firstEndingAfter } from '../../lib/interval.js'
import type { Annotations, Annotator, Quantity } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import { atoms, isDash, touching, type Atom } from './atoms.js'
import { readAmount, type Amount } from './en/amount.js'
import type { Tables } from './en/part.js'
import { changeOf } from './en/change.js'
import { hedgeAfter, hedges } from './en/hedge.js'
import { countedNoun, type Counted } from './en/noun.js'
import { labels, type Labels } from './en/labels.js'
import { isModel, modelsOf, type Models } from './en/models.js'
import { notAmount } from './en/not-amount.js'
import { numberWords } from './en/number-words.js'
import { wholeOf } from './en/part-of.js'
import { units } from './en/units.js'

type Seen = Pick<Annotations, 'sentences' | 'tokens' | 'names' | 'times'>
type State = {
  readonly text: string
  readonly list: readonly Atom[]
  readonly seen: Seen
  readonly tables: Tables
  readonly labels: Labels
  readonly models: Models
}

/**
 * Finds amounts: numerals and number words, ranges, fractions, percentages, money, measures, ages, with hedge, unit or counted
 * noun, direction of change, and the quantity they are a part of. Ordinals, dates, clock times, years and labels are none.
 */
export function quantities(resources: Resources): Annotator {
  const tables: Tables = { words: numberWords(resources), units: units(resources), hedges: hedges(resources) }
  const labelled = labels(resources)
  return {
    name: 'quantities',
    gives: ['quantities'],
    needs: ['sentences', 'tokens', 'names', 'times'],
    run: ({ text }, seen) => {
      const list = atoms(text)
      const models = modelsOf(list, text, labelled)
      return { quantities: findQuantities({ text, list, seen, tables, labels: labelled, models }) }
    },
  }
}

const STARTS = new Set(['a', 'an', 'several', 'many', 'few', 'half'])

function findQuantities(state: State): readonly Quantity[] {
  const { list, tables, text } = state
  const found: Quantity[] = []
  let at = 0
  while (at < list.length) {
    const atom = list[at]!
    if (
      atom.kind === 'mark' ||
      (atom.kind === 'word' && !tables.words.has(atom.text) && !STARTS.has(atom.text))
    ) {
      at++
      continue
    }
    const amount = readAmount(tables, list, at, text)
    if (amount === null) {
      at++
      continue
    }
    const next = Math.max(at + 1, amount.numeral.last, amount.last)
    const votes = scoredVotes(state, at)
    if (votes) {
      found.push(...votes.quantities)
      at = votes.last
      continue
    }
    const quantity = settle(state, amount, found)
    if (quantity !== null) {
      shareUnit(state, amount, quantity, found)
      found.push(quantity)
    }
    at = quantity === null ? Math.max(at + 1, amount.numeral.last) : next
    if (quantity === null && isNumberChain(list, amount)) at = endOfChain(list, at)
  }
  return found
}

/** "45 and 50 mg", "5, 10 and 20 percent": the measure of the last is that of those before it. */
function shareUnit(state: State, amount: Amount, quantity: Quantity, found: Quantity[]): void {
  if (amount.unit === null || /^(?:time|year of age)$/.test(amount.unit)) return
  let start = quantity.start
  for (let index = found.length - 1; index >= 0; index--) {
    const earlier = found[index]!
    if (earlier.unit !== null || earlier.value === null || earlier.rule !== 'number') return
    // "by 18,000, or 20 percent of the force" says one thing in two ways
    if (!/^(?: and | or | to |, |, and )$/.test(state.text.slice(earlier.end, start).slice(0, 8))) return
    found[index] = { ...earlier, unit: amount.unit, rule: 'shared unit' }
    start = earlier.start
  }
}

/** "555-0123", "3-1", "12.5.2025": digits chained by marks are one thing; none of them is an amount. */
const isNumberChain = (list: readonly Atom[], amount: Amount): boolean =>
  list[amount.numeral.first]!.kind === 'number'

function endOfChain(list: readonly Atom[], at: number): number {
  while (
    at + 1 < list.length &&
    list[at]!.kind === 'mark' &&
    /^[-–:/]$/.test(list[at]!.text) &&
    touching(list, at - 1) &&
    touching(list, at) &&
    list[at + 1]!.kind === 'number'
  )
    at += 2
  return at
}

/** "a 52-48 vote", "voted 220-211", "voted 220 to 211": both sides of a count of votes. Any other "3-1" is a score. */
function scoredVotes(state: State, at: number): { quantities: Quantity[]; last: number } | null {
  const { list } = state
  const [a, dash, b] = [list[at], list[at + 1], list[at + 2]]
  if (a?.kind !== 'number' || b?.kind !== 'number') return null
  const chained = isDash(dash) && touching(list, at) && touching(list, at + 1)
  const told = dash?.text === 'to' && [1, 2].some((back) => /^vote[ds]?$/.test(list[at - back]?.text ?? ''))
  if (!chained && !told) return null
  const near = [list[at - 2], list[at - 1], list[at + 3], list[at + 4]].map((atom) => atom?.text ?? '')
  if (
    !near.some((word) => /^(?:vote|votes|voted|voting|ballot|majority|approved|passed|rejected)$/.test(word))
  )
    return null
  if (!Number.isInteger(a.value) || !Number.isInteger(b.value)) return null
  const one = (atom: Atom): Quantity => ({
    start: atom.start, end: atom.end, rule: 'count of votes', value: atom.value, low: null, high: null, modifier: '=', unit: 'vote',
    noun: null, partOf: null, change: null,
  }) // prettier-ignore
  return { quantities: [one(a), one(b)], last: at + 3 }
}

/** Reads the counted noun, throws out what is no amount, and builds the quantity. */
function settle(state: State, amount: Amount, earlier: readonly Quantity[]): Quantity | null {
  const { list, seen, text } = state
  const start = list[amount.first]!.start
  const numberStart = list[amount.numeral.first]!.start
  const end = list[amount.last - 1]!.end
  const sentence = seen.sentences[firstEndingAfter(seen.sentences, numberStart)]
  const inside = sentence !== undefined && sentence.start <= numberStart ? sentence : undefined
  const time = seen.times[firstEndingAfter(seen.times, numberStart)]
  const overlap = time !== undefined && time.start < end ? time : undefined
  const name = seen.names[firstEndingAfter(seen.names, numberStart)]
  const nameOver = name !== undefined && name.start < end ? name : undefined
  const counted = lazily(() =>
    countedAfter(state, amount, inside, overlap === undefined ? null : overlap.end),
  )
  const bare = amount.unit === null && !amount.money
  const reason = notAmount({
    list, text, numeral: amount.numeral, money: amount.money, unit: amount.unit, last: amount.last, hedged: amount.modifier !== '=',
    labels: state.labels, models: state.models, name: nameOver, time: overlap, counts: () => counted().plural,
  }) // prettier-ignore
  if (reason !== null) return null
  const noun = counted()
  if (bare && !standsAlone(state, amount, noun, earlier, inside?.start ?? 0)) return null
  const isAge = bare && noun.span === null && ageBetweenCommas(state, amount)
  const back = hedgeAfter(state.tables.hedges, list, amount.last)
  const stop = back && back.modifier === amount.modifier ? list[back.last - 1]!.end : end
  const bound = amount.modifier === '=' ? hedgeBehindNoun(state, amount, noun) : amount
  const draft = {
    start, end: stop, rule: isAge ? 'age' : amount.rule, value: amount.value, low: bound.low, high: bound.high,
    modifier: bound.modifier, unit: amount.unit ?? (isAge ? 'year of age' : noun.lemma), noun: noun.span, partOf: null, change: null,
  } // prettier-ignore
  const change = changeOf(list, amount)
  return { ...draft, change, partOf: wholeOf(list, amount, draft, noun, earlier, inside) }
}

const GOES_ON =
  /^(?:a|and|are|at|be|been|before|but|by|died|during|each|every|for|from|had|has|have|if|in|is|may|might|of|on|over|per|since|that|to|was|were|when|which|while|who|will|with|would)$/

type Bound = Pick<Quantity, 'low' | 'high' | 'modifier'>

/** "40 people or more", "200 homes or so": a hedge behind the noun holds for the number as one behind the number does. */
function hedgeBehindNoun({ list, tables }: State, amount: Amount, { span }: Counted): Bound {
  if (span === null || amount.value === null) return amount
  let at = amount.last
  while (at < list.length && list[at]!.start < span.end) at++
  const next = list[at]?.text
  const hedge = next === 'or' || next === 'at' ? hedgeAfter(tables.hedges, list, at) : null
  // "40 people or more trucks"
  const after = hedge === null ? undefined : list[hedge.last]
  if (hedge === null || (after?.kind === 'word' && !GOES_ON.test(after.text))) return amount
  const { modifier } = hedge
  return {
    modifier,
    low: modifier === '>' ? amount.value : null,
    high: modifier === '<' ? amount.value : null,
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

/** The counted noun after the amount: always for bare numbers, for money, shares and measures only through "of" or directly. */
function countedAfter(
  state: State,
  amount: Amount,
  sentence: Annotations['sentences'][number] | undefined,
  timeEnd: number | null,
): Counted {
  const { seen, list } = state
  const end = list[amount.last - 1]!.end
  const nothing: Counted = { span: null, lemma: null, plural: false, pronoun: false }
  if (amount.unit !== null && !amount.money && list[amount.last]?.text !== 'of') return nothing
  if (timeEnd !== null && timeEnd > end && amount.unit !== null) return nothing
  const at = firstEndingAfter(seen.tokens, end)
  const timeAt = (start: number): boolean => {
    const time = seen.times[firstEndingAfter(seen.times, start)]
    return time !== undefined && time.start <= start && time.type !== 'DURATION'
  }
  // a token that holds the number as well ("45-acre") is passed over
  const first = seen.tokens[at] !== undefined && seen.tokens[at]!.start < end ? at + 1 : at
  const back = hedgeAfter(state.tables.hedges, list, amount.last)
  const from = back === null ? first : firstEndingAfter(seen.tokens, list[back.last - 1]!.end)
  const modelAt = (index: number): boolean => isModel(state.models, seen.tokens, index)
  return countedNoun(seen.tokens, sentence, from, { timeAt, modelAt })
}

const AFTER_ONE = /^(?:and|with|including|killing|wounding|injuring|least|than|,)$/

/** A bare "one" is an amount where it counts ("one in Yuba County" after "two deaths"), and "the two" needs its noun. */
function standsAlone(
  state: State,
  amount: Amount,
  noun: Counted,
  earlier: readonly Quantity[],
  sentenceStart: number,
): boolean {
  const { list } = state
  const atom = list[amount.numeral.first]!
  if (amount.value !== null && amount.value < 0) return true
  if (noun.span !== null || noun.pronoun || amount.numeral.last > amount.numeral.first + 1) return true
  const previous = list[amount.first - 1]?.text ?? ''
  if (atom.text === 'one') {
    const last = earlier[earlier.length - 1]
    return (
      amount.modifier !== '=' ||
      (AFTER_ONE.test(previous) && last !== undefined && last.start >= sentenceStart && last.noun !== null)
    )
  }
  return atom.kind === 'number' || !/^(?:the|these|those)$/.test(previous)
}

/** "Maria Velez, 42, said", "another man, 81, died": a number between commas after a name or after a noun for one person. */
function ageBetweenCommas(state: State, amount: Amount): boolean {
  const { list, text } = state
  const value = amount.value ?? 0
  const previous = list[amount.first - 1]
  if (/^(?:aged|age)$/.test(previous?.text ?? '')) return true
  if (previous?.text !== ',' || value < 1 || value > 115 || !Number.isInteger(value)) return false
  const name = list[amount.first - 2]
  const next = list[amount.last]?.text ?? ''
  if (name?.kind !== 'word' || !/^(?:,|\.|who|from)$/.test(next)) return false
  return /\p{Lu}/u.test(text.charAt(name.start)) || isOne(list, amount.first - 2)
}

// the "s" of "the firm’s" is a word of its own here
const ONE = /^(?:a|an|one|another|the|his|her|their|my|our|its|s)$/i

/** "another man", "her youngest son": a noun in the singular with a word before it that says so. */
function isOne(list: State['list'], at: number): boolean {
  if (/[^s]s$/.test(list[at]?.text ?? '')) return false
  return [1, 2, 3].some((back) => ONE.test(list[at - back]?.text ?? ''))
}
