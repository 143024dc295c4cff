/** A word in a dependency tree: `head` is an index into the same list, -1 for a root; `deprel` a relation (UD v2). */
export type Node = { readonly head: number; readonly deprel: string }

/** Words with their dependents, each list in the order of the words. Made once for an article, in linear time. */
export type Tree<T extends Node> = {
  readonly tokens: readonly T[]
  readonly dependents: readonly (readonly number[])[]
}

const NONE: readonly number[] = []

const known = new WeakMap<readonly Node[], Tree<Node>>()

/** The tree of a list of words: made once for a list, whoever asks. */
export function treeOf<T extends Node>(tokens: readonly T[]): Tree<T> {
  let tree = known.get(tokens) as Tree<T> | undefined
  if (tree === undefined) known.set(tokens, (tree = makeTree(tokens)))
  return tree
}

/** Indexes the dependents of every word. */
function makeTree<T extends Node>(tokens: readonly T[]): Tree<T> {
  const dependents: (number[] | readonly number[])[] = new Array(tokens.length).fill(NONE)
  for (let i = 0; i < tokens.length; i++) {
    const head = (tokens[i] as T).head
    if (head < 0 || head >= tokens.length) continue
    const list = dependents[head] as number[]
    if (list.length === 0) dependents[head] = [i]
    else list.push(i)
  }
  return { tokens, dependents }
}

/** A relation without its subtype: `nsubj:pass` → `nsubj`. */
export function universal(deprel: string): string {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** True where `deprel` is one of `relations`; a relation without a subtype stands for all its subtypes. */
export function isRelation(deprel: string, relations: readonly string[]): boolean {
  return relations.includes(deprel) || relations.includes(universal(deprel))
}

/** The dependents of `index`, all or those with one of the relations, in order. */
export function childrenOf<T extends Node>(
  tree: Tree<T>,
  index: number,
  ...relations: readonly string[]
): readonly number[] {
  const all = tree.dependents[index] ?? NONE
  if (relations.length === 0) return all
  return all.filter((child) => isRelation((tree.tokens[child] as T).deprel, relations))
}

/** The first dependent with one of the relations, or -1. */
export function childOf<T extends Node>(
  tree: Tree<T>,
  index: number,
  ...relations: readonly string[]
): number {
  for (const child of tree.dependents[index] ?? NONE)
    if (isRelation((tree.tokens[child] as T).deprel, relations)) return child
  return -1
}
