import type { Annotations, Quotation, Sentence, Token } from '../../model/annotation.js'

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
}

const DEEPEST = 200

export function viewOf(text: string, { tokens, sentences, quotations }: Annotations): View {
  const top = quotations.filter((quotation) => quotation.use !== 'nested' && quotation.use !== 'nickname')
  const quotationOf = new Int32Array(tokens.length).fill(-1)
  let at = 0
  top.forEach((quotation, index) => {
    while (at < tokens.length && (tokens[at] as Token).end <= quotation.start) at++
    for (let i = at; i < tokens.length && (tokens[i] as Token).start < quotation.end; i++)
      quotationOf[i] = index
  })
  const children: number[][] = tokens.map(() => [])
  const low = Int32Array.from(tokens.keys())
  const high = Int32Array.from(tokens.keys())
  const parsed = tokens.some((token) => token.head >= 0)
  if (parsed) {
    tokens.forEach((token, index) => {
      children[token.head]?.push(index)
      let head = token.head
      for (let steps = 0; head >= 0 && steps < DEEPEST; steps++) {
        if (index < (low[head] as number)) low[head] = index
        if (index > (high[head] as number)) high[head] = index
        head = (tokens[head] as Token).head
      }
    })
  }
  return {
    text,
    tokens,
    sentences,
    quotations: top,
    quotationOf,
    parsed,
    children,
    low,
    high,
    cues: new Array<Cue | null | undefined>(tokens.length),
  }
}

export function tokenAt(view: View, index: number): Token | undefined {
  return view.tokens[index]
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

export function lower(view: View, index: number): string {
  return view.tokens[index]?.text.toLowerCase() ?? ''
}

export function isWord(view: View, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(view.tokens[index]?.text ?? '')
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
