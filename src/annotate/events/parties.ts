import type { Annotations, Name, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { contains, firstEndingAfter, within } from '../../lib/interval.js'
import { obliques } from './arguments.js'
import { childBy, phrase, preposition, type Tree } from './tree.js'

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
  // "Chilean President Ana Ruiz", where the parser made the people's name the head: the person is meant.
  const people = own.every(({ kind }) => kind === 'nationality')
  const set = people ? namesBeside(tree, seen, index) : []
  const beside = people && set.length === 0 ? namesWithin(tree, seen, span, index) : set
  const reference = within(seen.coreferences, span).filter((mention) => contains(mention, token))
  const described = within(seen.names, span).filter((name) => describes(tree, name, index))
  const first = [people ? beside : own, own, reference, described].find((list) => list.length > 0) ?? []
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

/** The word right after a noun, or after one that is hyphenated: "brother-in-law [Li] Wei". */
function afterHyphens(tree: Tree, index: number): number {
  let at = index + 1
  while (tree.tokens[at]?.text === '-') at += 2
  return at
}

/** A name that says whose a party is; a person's name only where the party is a body of that person. */
function describes(tree: Tree, name: Name, index: number): boolean {
  if (name.kind !== 'person') return true
  return BODIES.has((tree.tokens[index] as Token).lemma)
}

const LINKS = new Set([
  'appos',
  'flat',
  'conj',
  'compound',
  'nmod:desc',
  'nmod:unmarked',
  'list',
  'nmod',
  'amod',
  'dep',
])

/** "the envoys Ana Ruiz and Li Wei", read as one long name: the persons tied to its head without a preposition or a possessive. */
function namesWithin(tree: Tree, seen: Annotations, span: Span, index: number): readonly Name[] {
  return within(seen.names, span).filter(({ kind, start }) => {
    if (kind !== 'person') return false
    let at = firstEndingAfter(tree.tokens, start)
    for (let depth = 0; depth < 6 && at >= 0; depth++) {
      if (at === index) return true
      const { deprel, head } = tree.tokens[at] as Token
      if (!LINKS.has(deprel) || preposition(tree, at) !== '') return false
      at = head
    }
    return false
  })
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
