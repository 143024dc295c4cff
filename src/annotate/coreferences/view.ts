import { lowerOf } from '../../lib/lower.js'
import type { Annotations, Entity, Name, Sentence, Token } from '../../model/annotation.js'
import type { Lists } from '../entities/lists.js'

/** One article as references are read: tokens with the name, quotation and role they stand in. */
export type View = {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly names: readonly Name[]
  readonly lists: Lists
  /** 1 + index of the name a token stands in, 0 for none. */
  readonly nameOf: Int32Array
  /** 1 where a token stands inside quotation marks of speech. */
  readonly quoted: Uint8Array
  /** 1 where a token stands in a role beside a name. */
  readonly inRole: Uint8Array
  readonly low: (at: number) => string
}

export function viewOf(text: string, seen: Annotations, lists: Lists): View {
  const { tokens, sentences, names } = seen
  const nameOf = new Int32Array(tokens.length)
  const quoted = new Uint8Array(tokens.length)
  const inRole = new Uint8Array(tokens.length)
  mark(tokens, names, (at, index) => (nameOf[at] = index + 1))
  mark(
    tokens,
    [...seen.quotations].sort((a, b) => a.start - b.start),
    (at) => (quoted[at] = 1),
  )
  const roles = seen.entities.flatMap((entity) => entity.roles).sort((a, b) => a.start - b.start)
  mark(tokens, roles, (at) => (inRole[at] = 1))
  return {
    text,
    tokens,
    sentences,
    names,
    lists,
    nameOf,
    quoted,
    inRole,
    low: lowerOf(tokens),
  }
}

type Range = { readonly start: number; readonly end: number }

/** Calls `set` for each token that lies in one of the ranges, sorted by start. */
function mark(
  tokens: readonly Token[],
  ranges: readonly Range[],
  set: (at: number, index: number) => void,
): void {
  let at = 0
  ranges.forEach(({ start, end }, index) => {
    while (at < tokens.length && (tokens[at] as Token).end <= start) at += 1
    for (let inside = at; inside < tokens.length && (tokens[inside] as Token).start < end; inside++)
      set(inside, index)
  })
}

/** True where the token is the subject of a clause, itself or by the word it belongs to ("envoy" in "the envoy Ann Lee"). */
export function isSubject(view: View, at: number): boolean {
  return predicateOf(view, at) !== null
}

/** True where the token is the subject of a main clause: "he" in "he told how the boat sank", not "the boat". */
export function isMainSubject(view: View, at: number): boolean {
  const predicate = predicateOf(view, at)
  return predicate !== null && leads(view, predicate)
}

/** The word whose subject the token is, or null. */
function predicateOf({ tokens }: View, at: number): number | null {
  let here = at
  for (let step = 0; step < 5; step++) {
    const token = tokens[here]
    if (!token) return null
    if (token.deprel.startsWith('nsubj')) return token.head
    if (!/^(?:flat|appos|compound|nmod:desc|conj|amod)/.test(token.deprel) || token.head < 0) return null
    here = token.head
  }
  return null
}

/** The root of the sentence, or what is joined to it by "and", or said beside it ("…, she said"). */
function leads({ tokens }: View, at: number): boolean {
  let here = at
  for (let step = 0; step < 4; step++) {
    const token = tokens[here]
    if (!token) return false
    if (token.head < 0) return true
    if (token.deprel !== 'conj' && token.deprel !== 'parataxis') return false
    here = token.head
  }
  return false
}

/** A mention already understood. */
export type Mention = {
  readonly entity: string
  /** Its last token. */
  readonly at: number
  readonly sentence: number
  readonly subject: boolean
  /** The subject of a main clause. */
  readonly main: boolean
  readonly quoted: boolean
  readonly pronoun: boolean
}

/** What the reader of references knows so far, in the order of the text. */
export type Memory = {
  readonly mentions: Mention[]
  readonly entities: Map<string, Entity>
  /** Gender learned from a pronoun that could mean one person only. */
  readonly genders: Map<string, 'female' | 'male'>
  /** Whom "the president" and other offices meant last. */
  readonly offices: Map<string, string>
}

/** The one whom a sentence is about: the only subject of its main clauses that fits, or null. */
export function mainSubject(
  memory: Memory,
  sentence: number,
  keep: (entity: Entity) => boolean,
): Mention | null {
  let found: Mention | null = null
  for (let index = memory.mentions.length - 1; index >= 0; index--) {
    const mention = memory.mentions[index] as Mention
    if (mention.sentence < sentence) break
    if (mention.sentence > sentence || !mention.main || mention.quoted) continue
    const entity = memory.entities.get(mention.entity)
    if (!entity || !keep(entity)) continue
    if (found && found.entity !== mention.entity) return null
    found = mention
  }
  return found
}

/** Mentions of the last sentences up to and with the one at hand, latest first, one for each entity. */
export function recent(
  memory: Memory,
  sentence: number,
  back: number,
  keep: (entity: Entity) => boolean,
): Mention[] {
  const found: Mention[] = []
  const seen = new Set<string>()
  for (let index = memory.mentions.length - 1; index >= 0; index--) {
    const mention = memory.mentions[index] as Mention
    if (sentence - mention.sentence > back) break
    if (seen.has(mention.entity)) continue
    seen.add(mention.entity)
    const entity = memory.entities.get(mention.entity)
    if (entity && keep(entity)) found.push(mention)
  }
  return found
}
