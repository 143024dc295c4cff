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

/** The heads above `index`, nearest first. Ends at the root. */
export function ancestorsOf<T extends Node>(tree: Tree<T>, index: number): number[] {
  const found: number[] = []
  for (let at = (tree.tokens[index] as T).head; at >= 0; at = (tree.tokens[at] as T).head) {
    found.push(at)
    if (found.length > tree.tokens.length) break
  }
  return found
}

/** True where `index` is `ancestor` or hangs below it. */
export function isBelow<T extends Node>(tree: Tree<T>, index: number, ancestor: number): boolean {
  for (let at = index, seen = 0; at >= 0 && seen <= tree.tokens.length; seen++) {
    if (at === ancestor) return true
    at = (tree.tokens[at] as T).head
  }
  return false
}

/** All words of the subtree of `index`, itself included, in order. Branches that `leaveOut` names are not entered. */
export function subtreeOf<T extends Node>(
  tree: Tree<T>,
  index: number,
  leaveOut?: (child: number) => boolean,
): number[] {
  const found: number[] = []
  const open = [index]
  while (open.length > 0) {
    const at = open.pop() as number
    found.push(at)
    for (const child of tree.dependents[at] ?? NONE) if (!leaveOut?.(child)) open.push(child)
  }
  return found.sort((a, b) => a - b)
}

/** The half-open range of words that a subtree covers, from its first to its last word. */
export function subtreeRange<T extends Node>(
  tree: Tree<T>,
  index: number,
  leaveOut?: (child: number) => boolean,
): { readonly first: number; readonly last: number } {
  const words = subtreeOf(tree, index, leaveOut)
  return { first: words[0] as number, last: (words.at(-1) as number) + 1 }
}
