import type { Quantity, Sentence, Token } from '../../model/annotation.js'
import { firstEndingAfter } from '../../lib/interval.js'
import type { Frames } from './frames.js'

/** A counted thing in its sentence: the tokens `first` … `last` (exclusive) print number, hedge and noun; `head` is the noun. */
export type Counted = {
  readonly index: number
  readonly quantity: Quantity
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
  readonly head: number
  /** The lemma of what is counted; null for a bare number. */
  readonly lemma: string | null
}

/** What happened to the counted thing: the action, the token that says it, and whether the thing was the verb's object. */
export type Predicate = {
  readonly action: string
  readonly token: number
  readonly voice: 'active' | 'passive' | 'intransitive' | 'state'
  readonly framed: boolean
  readonly rule: string
}

export type View = { readonly tokens: readonly Token[]; readonly frames: Frames }

/** Places a quantity among the tokens of its sentence. */
export function placeQuantity(view: View, sentence: Sentence, index: number, quantity: Quantity): Counted {
  const { tokens } = view
  const first = firstEndingAfter(tokens, quantity.start)
  const end = Math.max(quantity.end, quantity.noun?.end ?? 0)
  let last = first
  while (last < sentence.last && tokens[last]!.start < end) last++
  let head = last - 1
  if (quantity.noun === null) {
    for (let at = last - 1; at >= first; at--)
      if (tokens[at]!.upos === 'NOUN' || tokens[at]!.upos === 'SYM') head = Math.max(head, at)
  }
  const lemma = quantity.noun === null ? quantity.unit : (tokens[head]?.lemma.toLowerCase() ?? null)
  return { index, quantity, sentence, first, last, head, lemma }
}

export const word = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''

/** Past forms that taggers take for adjectives: "a fire burnt 24 homes". */
const SURE = /^(?:burnt|shot|downed|struck)$/
export const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'VERB' || (token.upos === 'ADJ' && SURE.test(token.text)))

/** Lemmas that lemmatisers get wrong more often than right. */
const LEMMAS: ReadonlyMap<string, string> = new Map([
  ['fled', 'flee'],
  ['fined', 'fine'],
  ['downed', 'down'],
  ['shot', 'shoot'],
  ['hit', 'hit'],
  ['struck', 'strike'],
  ['burnt', 'burn'],
  ['wounded', 'wound'],
  ['injured', 'injure'],
  ['killed', 'kill'],
  ['lost', 'lose'],
  ['ranged', 'range'],
  ['totalled', 'total'],
  ['totaled', 'total'],
  ['left', 'leave'],
])
export const verbLemma = (token: Token): string =>
  LEMMAS.get(token.text.toLowerCase()) ?? token.lemma.toLowerCase()
