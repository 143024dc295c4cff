import type { Name, NameKind, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { childrenOf, treeOf as indexTree } from '../../lib/tree.js'

/** The dependency trees of a document, with the kind of name that each word is part of. */
export type Tree = {
  readonly tokens: readonly Token[]
  readonly children: (index: number) => readonly number[]
  readonly nameKind: (index: number) => NameKind | null
}

export function treeOf(tokens: readonly Token[], names: readonly Name[] = []): Tree {
  const tree = indexTree(tokens)
  const kinds = new Map<number, NameKind>()
  let at = 0
  for (const name of names) {
    while (at < tokens.length && (tokens[at] as Token).end <= name.start) at += 1
    for (let index = at; index < tokens.length && (tokens[index] as Token).start < name.end; index++)
      kinds.set(index, name.kind)
  }
  return {
    tokens,
    children: (index) => childrenOf(tree, index),
    nameKind: (index) => kinds.get(index) ?? null,
  }
}

/** The first child whose relation is one of those given; `nsubj` also stands for `nsubj:outer`, but not for `nsubj:pass`. */
export function childBy(tree: Tree, index: number, ...relations: readonly string[]): number | null {
  for (const child of tree.children(index)) {
    if (relations.includes((tree.tokens[child] as Token).deprel)) return child
  }
  return null
}

/** Relations that lead out of a noun phrase: clauses, asides and coordinated phrases, which name something else. */
const OUT = new Set([
  'acl',
  'acl:relcl',
  'advcl',
  'parataxis',
  'conj',
  'cc',
  'punct',
  'ccomp',
  'dep',
  'discourse',
  'nmod:unmarked',
  'appos',
  'case',
  'mark',
  'cop',
  'advmod',
])

/** A noun phrase without its clauses, appositions and prepositions: "the Saudi-led coalition" of "… coalition fighting rebels". */
export function phrase(tree: Tree, index: number): Span {
  let start = index
  let end = index
  const walk = (at: number, depth: number): void => {
    for (const child of tree.children(at)) {
      const token = tree.tokens[child] as Token
      if (depth === 0 && OUT.has(token.deprel)) continue
      if (depth > 12) continue
      start = Math.min(start, child)
      end = Math.max(end, child)
      walk(child, depth + 1)
    }
  }
  walk(index, 0)
  return { start: (tree.tokens[start] as Token).start, end: (tree.tokens[end] as Token).end }
}

/** The word itself and those coordinated with it: "Russia, Turkey and Iran" gives three. */
export function coordinated(tree: Tree, index: number): readonly number[] {
  const found = [index]
  for (const child of tree.children(index))
    if ((tree.tokens[child] as Token).deprel === 'conj') found.push(child)
  return found
}

/** The preposition that marks a phrase ("with" of "with Egypt"), its lemma; multiword ones by their first word; '' without one. */
export function preposition(tree: Tree, index: number): string {
  const mark = childBy(tree, index, 'case', 'mark')
  return mark === null ? '' : (tree.tokens[mark] as Token).lemma
}

/** A noun's lemma, with the first part of a hyphenated word joined on: "cease-fire" gives `ceasefire`. */
export function nounLemma(tree: Tree, index: number): string {
  const { lemma, sentence } = tree.tokens[index] as Token
  const hyphen = tree.tokens[index - 1]
  const first = tree.tokens[index - 2]
  if (!hyphen || !first || hyphen.text !== '-' || first.sentence !== sentence) return lemma
  return hyphen.start === first.end && hyphen.end === (tree.tokens[index] as Token).start
    ? `${first.lemma}${lemma}`
    : lemma
}
