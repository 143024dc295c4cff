import { lowerOf } from '../../lib/lower.js'
import { treeOf } from '../../lib/tree.js'
import type { Annotations, Name, Quotation, Sentence, Token } from '../../model/annotation.js'

/** A half-open range of token indices. */
export type Range = { readonly first: number; readonly last: number }

/** A reporting verb with its auxiliaries. */
export type Cue = {
  readonly verb: number
  readonly lemma: string
  /** From the first auxiliary to the verb (and its particle). */
  readonly group: Range
  readonly passive: boolean
  readonly negated: boolean
  /** "to say", "saying": no subject of its own. */
  readonly form: 'finite' | 'infinitive' | 'participle'
}

/** One article laid out for reading statements: tokens with their subtrees, and what stands inside quotation marks. */
export type View = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
  /** Passages not inside another, in order. */
  readonly quotations: readonly Quotation[]
  /** For each token the index of the passage it stands in (marks included), or -1. */
  readonly quotationOf: Int32Array
  /** Whether the tokens have heads. */
  readonly parsed: boolean
  readonly children: readonly (readonly number[])[]
  /** For each token, the first and last token of its subtree. */
  readonly low: Int32Array
  readonly high: Int32Array
  /** Reporting verbs read so far, by token; undefined where nobody has looked. */
  readonly cues: (Cue | null | undefined)[]
  readonly lower: (index: number) => string
}

export function viewOf(text: string, seen: Annotations): View {
  const { sentences, names, quotations } = seen
  const tokens = withNames(seen.tokens, names)
  const top = quotations.filter((quotation) => quotation.use !== 'nested' && quotation.use !== 'nickname')
  const quotationOf = new Int32Array(tokens.length).fill(-1)
  let at = 0
  top.forEach((quotation, index) => {
    while (at < tokens.length && (tokens[at] as Token).end <= quotation.start) at++
    for (let i = at; i < tokens.length && (tokens[i] as Token).start < quotation.end; i++)
      quotationOf[i] = index
  })
  const parsed = tokens.some((token) => token.head >= 0)
  return {
    text,
    tokens,
    sentences,
    names,
    quotations: top,
    quotationOf,
    parsed,
    children: treeOf(tokens).dependents,
    ...reachOf(tokens),
    cues: new Array<Cue | null | undefined>(tokens.length),
    lower: lowerOf(tokens),
  }
}

/** Words that the tagger takes for names already, or that may stand inside a name as what they are. */
const IN_NAME = /^(?:PROPN|NOUN|NUM|PUNCT|SYM|ADP|DET|CCONJ|PART)$/

/** The tokens, with each word of a name tagged as one: "Holmen" at the head of a sentence has been taken for an adverb. */
function withNames(tokens: readonly Token[], names: readonly Name[]): readonly Token[] {
  let named: Token[] | null = null
  let at = 0
  for (const { start, end, kind } of names) {
    if (kind !== 'person' && kind !== 'organization' && kind !== 'place') continue
    while (at < tokens.length && (tokens[at] as Token).end <= start) at++
    for (; at < tokens.length && (tokens[at] as Token).start < end; at++) {
      const token = tokens[at] as Token
      // "on X that": a name of one word is what it is, whatever the tag
      const alone = token.start === start && token.end === end
      if ((IN_NAME.test(token.upos) && !alone) || /^(?:PROPN|NOUN)$/.test(token.upos)) continue
      if (!/^\p{Lu}/u.test(token.text)) continue
      named ??= tokens.slice()
      named[at] = { ...token, upos: 'PROPN', xpos: 'NNP' }
    }
  }
  return named ?? tokens
}

/** First and last token of each token's subtree, from the leaves up. */
function reachOf(tokens: readonly Token[]): { low: Int32Array; high: Int32Array } {
  const low = new Int32Array(tokens.length)
  const waiting = new Int32Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    low[at] = at
    const { head } = tokens[at] as Token
    if (head >= 0) waiting[head] = (waiting[head] as number) + 1
  }
  const high = low.slice()
  for (let leaf = 0; leaf < tokens.length; leaf++) {
    let at = leaf
    // A token passes its reach on once all its dependents have; -1 marks one that has.
    while (waiting[at] === 0) {
      waiting[at] = -1
      const { head } = tokens[at] as Token
      if (head < 0) break
      low[head] = Math.min(low[head] as number, low[at] as number)
      high[head] = Math.max(high[head] as number, high[at] as number)
      waiting[head] = (waiting[head] as number) - 1
      at = head
    }
  }
  return { low, high }
}

/** The first token that starts at or after a position. */
export function tokenFrom(view: View, position: number): number {
  let low = 0
  let high = view.tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((view.tokens[middle] as Token).start < position) low = middle + 1
    else high = middle
  }
  return low
}

/** Two words that a hyphen ties ("46-year-old", "Lima-based"): the token goes on with the one before, or is the hyphen. */
export function isTied(view: View, at: number): boolean {
  const [before, token, next] = [view.tokens[at - 1], view.tokens[at], view.tokens[at + 1]]
  if (!before || !token || before.end !== token.start) return false
  return HYPHEN.test(before.text) || (HYPHEN.test(token.text) && next?.start === token.end)
}

const HYPHEN = /^[-‐‑]$/

export function lower(view: View, index: number): string {
  return view.lower(index)
}

export function isWord(view: View, index: number): boolean {
  const text = view.tokens[index]?.text ?? ''
  return /^[A-Za-z0-9]/.test(text) || /[\p{L}\p{N}]/u.test(text)
}

/** The range without the tokens at its edges that hold no letter or digit. */
export function trimRange(view: View, { first, last }: Range): Range {
  while (first < last && !isWord(view, first)) first++
  while (last > first && !isWord(view, last - 1)) last--
  return { first, last }
}

export function spanOf(view: View, { first, last }: Range): { start: number; end: number } {
  return { start: (view.tokens[first] as Token).start, end: (view.tokens[last - 1] as Token).end }
}
