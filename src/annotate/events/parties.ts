import type { Annotations } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { within } from '../../lib/interval.js'
import { phrase, type Tree } from './tree.js'

export type Party = { readonly span: Span; readonly entities: readonly string[] }

/** The words of a party and the entities they name: names inside the phrase, or what a pronoun or description stands for. */
export function partyOf(tree: Tree, seen: Annotations, index: number): Party {
  const span = phrase(tree, index)
  const reference = within(seen.coreferences, span).map(({ entity }) => entity)
  const names = within(seen.names, span).map(({ entity }) => entity)
  const token = tree.tokens[index]
  const own = token === undefined ? [] : within(seen.names, token).map(({ entity }) => entity)
  const entities = own.length > 0 ? own : reference.length > 0 ? reference : names
  return { span, entities: [...new Set(entities)] }
}
