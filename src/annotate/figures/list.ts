import { firstEndingAfter } from '../../lib/interval.js'
import type { Quantity } from '../../model/annotation.js'
import type { Counted, View } from './view.js'

export const LINK = /^\s*(?:,|,? and|,? or|,? plus|,? as well as)\s*(?:also |another |about )?$/
export const endOf = (quantity: Quantity): number => Math.max(quantity.end, quantity.noun?.end ?? 0)

/** The first and last quantity of the list that quantity `index` stands in: "653 drones, 51 missiles and 3 bombs". */
export function listAround(text: string, all: readonly Quantity[], index: number): [number, number] {
  const linked = (left: number): boolean => {
    const [a, b] = [all[left], all[left + 1]]
    return (
      a !== undefined &&
      b !== undefined &&
      b.start - endOf(a) < 16 &&
      LINK.test(text.slice(endOf(a), b.start))
    )
  }
  let first = index
  let last = index
  while (first > 0 && index - first < 12 && linked(first - 1)) first--
  while (last + 1 < all.length && last - index < 12 && linked(last)) last++
  return [first, last]
}

export const spanStart = (view: View, all: readonly Quantity[], index: number): number =>
  firstEndingAfter(view.tokens, all[index]!.start)

export function spanEnd(view: View, all: readonly Quantity[], index: number): number {
  let at = firstEndingAfter(view.tokens, endOf(all[index]!) - 1) + 1
  // "585 drones and 30 missiles of which were intercepted"
  if (view.tokens[at]?.text === 'of' && /^(?:which|whom|them)$/.test(view.tokens[at + 1]?.text ?? '')) at += 2
  return at
}

/** "The Greens won 60 seats and the Farmers 12": the noun right before a bare number is the subject of the verb left out; its token, or -1. */
export function otherSubject(
  { tokens }: View,
  before: { readonly counted: Counted } | null,
  { quantity, first, sentence }: Counted,
): number {
  if (quantity.noun !== null || before === null || before.counted.sentence !== sentence) return -1
  if (!/^(?:NOUN|PROPN)$/.test(tokens[first - 1]?.upos ?? '')) return -1
  const between = tokens.slice(before.counted.last, first - 1)
  const joined = between.some(({ upos, text }) => upos === 'CCONJ' || /^[,;]$/.test(text))
  return joined && between.every(({ upos }) => /^(?:CCONJ|DET|ADJ|NOUN|PROPN|PUNCT|PART)$/.test(upos))
    ? first - 1
    : -1
}
