import type { Token } from '../../model/annotation.js'
import type { LexiconEntry } from '../../model/resources.js'
import type { Span } from '../../model/span.js'
import { obliques } from './arguments.js'
import type { Party } from './parties.js'
import type { Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

/** Nouns of bodies and groups with their kind, by lemma. */
export type Bodies = ReadonlyMap<string, string>

export function compileBodies(rows: readonly LexiconEntry[]): Bodies {
  return new Map(rows.map(({ term, kind }) => [term, kind]))
}

/** Words that may stand before the noun of a body and say which it is: "rail workers", "a federal judge". */
const BEFORE = new Set(['ADJ', 'NOUN', 'PROPN'])

/**
 * Who takes part without a name, by the words for a body or group: who acts ("[prosecutors] charged two men"), and in meetings both sides
 * ("met [foreign ministers]").
 */
export function bodiesOf(
  tree: Tree,
  bodies: Bodies,
  { type, actors, recipients }: EventDraft,
  parties: { readonly actors: readonly Party[]; readonly recipients: readonly Party[] },
): readonly Span[] {
  const nameless = (heads: readonly number[], told: readonly Party[]): readonly number[] =>
    heads.filter((_, at) => told[at]?.entities.length === 0)
  const meeting = type === 'CONSULT'
  const heads = [
    ...nameless(actors, parties.actors),
    ...(meeting ? nameless(recipients, parties.recipients) : []),
  ]
  return heads.flatMap((first) => {
    // "dozens of [protesters]", "a group of [lawmakers]".
    const head =
      obliques(tree, first, 'of').find((at) => bodies.has((tree.tokens[at] as Token).lemma)) ?? first
    const kind = bodies.get((tree.tokens[head] as Token).lemma)
    return kind === undefined || (kind === 'side' && !meeting) ? [] : [wordsOf(tree, head)]
  })
}

function wordsOf({ tokens, children }: Tree, head: number): Span {
  const own = new Set(children(head))
  let first = head
  while (own.has(first - 1) && BEFORE.has((tokens[first - 1] as Token).upos)) first -= 1
  return { start: (tokens[first] as Token).start, end: (tokens[head] as Token).end }
}
