import type { Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import type { View } from './view.js'

export const isNoun = (token: Token | undefined): boolean => token?.upos === 'NOUN' || token?.upos === 'PROPN'

/** The noun phrase that ends with the noun at `head`: "the minimum wage" gives "minimum wage"; articles, owners and numbers stay out. */
export function phraseEndingAt({ tokens }: View, head: number, first: number): Span {
  let at = head
  while (at > first && head - at < 4 && belongs(tokens, at - 1)) at--
  // "second-quarter profit": a compound is not cut at its hyphen
  while (at - 2 >= first && isHyphenated(tokens, at - 1)) at -= 2
  return { start: tokens[at]!.start, end: tokens[head]!.end }
}

/** The noun phrase that begins at `from`, or null: "pay rise", "damage claims"; a name is none. */
export function phraseFrom({ tokens }: View, from: number, stop: number): Span | null {
  let head = -1
  for (let at = from; at < stop && at < from + 5; at++) {
    if (tokens[at]!.upos === 'NOUN') head = at
    else if (head >= 0 || !/^(?:ADJ|PROPN)$/.test(tokens[at]!.upos)) break
  }
  return head < 0 ? null : { start: tokens[from]!.start, end: tokens[head]!.end }
}

function belongs(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!
  if (/^(?:same|own|other|such|last|next)$/.test(token.text)) return false
  return token.upos === 'NOUN' || (token.upos === 'ADJ' && token.xpos === 'JJ')
}

const isHyphenated = (tokens: readonly Token[], at: number): boolean =>
  /^[-‐‑]$/.test(tokens[at]!.text) &&
  tokens[at - 1]!.end === tokens[at]!.start &&
  tokens[at]!.end === tokens[at + 1]!.start
