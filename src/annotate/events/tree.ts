import type { Name, NameKind, Time, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { firstEndingAfter } from '../../lib/interval.js'
import { treeOf as indexTree } from '../../lib/tree.js'

const NONE: readonly never[] = []

/** The dependency trees of a document, with the kind of name that each word is part of. */
export type Tree = {
  readonly tokens: readonly Token[]
  readonly children: (index: number) => readonly number[]
  readonly nameKind: (index: number) => NameKind | null
  /** The name that a word is part of. */
  readonly nameAt: (index: number) => Name | null
  /** True for a word of a time expression: it is no party to anything. */
  readonly timed: (index: number) => boolean
  /** True for a word of the name of a place that is no state: a town, a district, a building. */
  readonly isSite: (index: number) => boolean
}

export function treeOf(
  tokens: readonly Token[],
  names: readonly Name[] = [],
  times: readonly Time[] = [],
  states: ReadonlySet<string> = new Set(),
): Tree {
  const { dependents } = indexTree(tokens)
  const kinds = wordsOf(tokens, names)
  const timed = wordsOf(
    tokens,
    times.filter(({ type }) => type === 'DATE' || type === 'TIME'),
  )
  return {
    tokens,
    children: (index) => dependents[index] ?? NONE,
    nameKind: (index) => kinds.get(index)?.kind ?? null,
    nameAt: (index) => kinds.get(index) ?? null,
    timed: (index) => timed.has(index),
    isSite: (index) => {
      const name = kinds.get(index)
      if (name?.kind !== 'place' && name?.kind !== 'facility') return false
      return !states.has(printed(tokens, name))
    },
  }
}

/** A name in lower case, its words joined by blanks. */
function printed(tokens: readonly Token[], { start, end }: Span): string {
  const first = firstEndingAfter(tokens, start)
  const words: string[] = []
  for (let at = first; at < tokens.length && (tokens[at] as Token).start < end; at++)
    words.push((tokens[at] as Token).text.toLowerCase())
  return words.join(' ')
}

/** Each word that stands in one of the spans, with its span. Both lists are in order of the text. */
function wordsOf<T extends Span>(tokens: readonly Token[], spans: readonly T[]): ReadonlyMap<number, T> {
  const found = new Map<number, T>()
  let at = 0
  for (const span of spans) {
    while (at < tokens.length && (tokens[at] as Token).end <= span.start) at += 1
    for (let index = at; index < tokens.length && (tokens[index] as Token).start < span.end; index++)
      found.set(index, span)
  }
  return found
}

/** The first child whose relation is one of those given; `nsubj` also stands for `nsubj:outer`, but not for `nsubj:pass`. */
export function childBy(
  tree: Tree,
  index: number,
  relation: string,
  other: string = relation,
  third: string = relation,
): number | null {
  for (const child of tree.children(index)) {
    const { deprel } = tree.tokens[child] as Token
    if (deprel === relation || deprel === other || deprel === third) return child
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
  const stop = clauseAfter(tree, index)
  const walk = (at: number, depth: number): void => {
    for (const child of tree.children(at)) {
      const token = tree.tokens[child] as Token
      if (tree.timed(child) || (depth === 0 && (OUT.has(token.deprel) || child > stop))) continue
      if (depth > 12) continue
      start = Math.min(start, child)
      end = Math.max(end, child)
      walk(child, depth + 1)
    }
  }
  walk(index, 0)
  return { start: (tree.tokens[start] as Token).start, end: (tree.tokens[end] as Token).end }
}

/** The first clause or aside after a noun: what follows it no longer belongs to the noun's own words. */
function clauseAfter(tree: Tree, index: number): number {
  const clauses = tree.children(index).filter((child) => {
    const { deprel } = tree.tokens[child] as Token
    return child > index && ['acl', 'acl:relcl', 'parataxis', 'advcl', 'appos'].includes(deprel)
  })
  return Math.min(clauses[0] ?? Infinity, commaAfter(tree, index))
}

/** "Lund, Chancellor Ana Ruiz, …", read as one long name: the phrase of a person ends at the comma. */
function commaAfter({ tokens, nameAt }: Tree, index: number): number {
  const name = nameAt(index)
  if (name?.kind !== 'person') return Infinity
  let at = index
  while (at < tokens.length && (tokens[at] as Token).start < name.end) at += 1
  return tokens[at]?.text === ',' ? at : Infinity
}

/** A person's name, or a title or the name of a people that heads one ("Sir Keir", "Chilean President Ana Ruiz"). */
export function isPerson(tree: Tree, index: number): boolean {
  const kind = tree.nameKind(index)
  if (kind !== null && kind !== 'nationality') return kind === 'person'
  return tree
    .children(index)
    .some((child) => (tree.tokens[child] as Token).deprel === 'flat' && tree.nameKind(child) === 'person')
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

/** True for a noun that is a name or has one before or after it ("the Dutch envoy", "the king of Spain"). */
export function hasName(tree: Tree, index: number): boolean {
  if (tree.nameKind(index) !== null) return true
  return tree
    .children(index)
    .some(
      (child) =>
        tree.nameKind(child) !== null &&
        ((tree.tokens[child] as Token).deprel !== 'nmod' || preposition(tree, child) === 'of'),
    )
}

/** "press conference", "news briefing": one who tells many, not two who talk. */
export function isForPress(tree: Tree, index: number): boolean {
  const { lemma } = tree.tokens[index] as Token
  if (lemma !== 'conference' && lemma !== 'briefing') return false
  return tree
    .children(index)
    .some(
      (child) => child < index && ['press', 'news', 'media'].includes((tree.tokens[child] as Token).lemma),
    )
}

/** The token of a span whose head lies outside it. */
export function headOf(tree: Tree, first: number, last: number, span: Span): number {
  let found = -1
  for (let index = Math.max(first, firstEndingAfter(tree.tokens, span.start)); index < last; index++) {
    const token = tree.tokens[index] as Token
    if (token.start >= span.end) break
    found = index
    const head = token.head < 0 ? null : (tree.tokens[token.head] as Token)
    if (head === null || head.start < span.start || head.start >= span.end) return index
  }
  return found
}
