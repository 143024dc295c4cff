import type { Annotations, Name, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { contains, within } from '../../lib/interval.js'
import { obliques } from './arguments.js'
import { childBy, phrase, type Tree } from './tree.js'

export type Party = { readonly span: Span; readonly entities: readonly string[] }

/** Nouns that act for the person before them as a body: "Okafor's government" is his side, "Okafor's envoy" is somebody else. */
const BODIES = new Set(['government', 'administration', 'cabinet', 'office', 'army', 'campaign', 'party'])

/**
 * The words of a party and the entities they stand for: its own name, the name set beside it ("the negotiator Ana Ruiz"), what a pronoun
 * or description refers to, else the names it is described by ("the Dutch team"), and whoever is said to lead it.
 */
export function partyOf(tree: Tree, seen: Annotations, index: number): Party {
  const span = phrase(tree, index)
  const token = tree.tokens[index] as Token
  const own = within(seen.names, token)
  const beside = own.length > 0 ? [] : namesBeside(tree, seen, index)
  const reference = within(seen.coreferences, span).filter((mention) => contains(mention, token))
  const described = within(seen.names, span).filter((name) => describes(tree, name, index))
  const first = [own, beside, reference, described].find((list) => list.length > 0) ?? []
  const entities = [...first, ...leaders(tree, seen, index)].map(({ entity }) => entity)
  return { span, entities: [...new Set(entities)] }
}

function namesBeside(tree: Tree, seen: Annotations, index: number): readonly Name[] {
  const beside = tree
    .children(index)
    .filter((child) => ['appos', 'flat', 'nmod:desc'].includes((tree.tokens[child] as Token).deprel))
    .flatMap((child) => within(seen.names, tree.tokens[child] as Token))
  const after = beside.length > 0 ? undefined : tree.tokens[afterHyphens(tree, index)]
  if (after !== undefined) beside.push(...within(seen.names, after))
  return beside.filter(({ kind }) => kind === 'person')
}

/** "brother-in-law [Li] Wei": the word after a hyphenated noun. */
function afterHyphens(tree: Tree, index: number): number {
  let at = index + 1
  while (tree.tokens[at]?.text === '-') at += 2
  return at === index + 1 ? -1 : at
}

/** A name that says whose a party is; a person's name only where the party is a body of that person. */
function describes(tree: Tree, name: Name, index: number): boolean {
  if (name.kind !== 'person') return true
  return BODIES.has((tree.tokens[index] as Token).lemma)
}

/** "the Dutch delegation, led by Ana Ruiz". */
function leaders(tree: Tree, seen: Annotations, index: number): readonly Name[] {
  const clause = childBy(tree, index, 'acl', 'acl:relcl')
  if (clause === null || !['lead', 'head'].includes((tree.tokens[clause] as Token).lemma)) return []
  const by = childBy(tree, clause, 'obl:agent') ?? obliques(tree, clause, 'by')[0] ?? null
  if (by === null) return []
  const own = within(seen.names, tree.tokens[by] as Token)
  return own.length > 0 ? own : namesBeside(tree, seen, by)
}
