import type { Stance, Token } from '../../model/annotation.js'
import type { LexiconEntry } from '../../model/resources.js'
import type { Span } from '../../model/span.js'
import { firstEndingAfter } from '../../lib/interval.js'
import { obliques } from '../events/arguments.js'
import { childBy, phrase, type Tree } from '../events/tree.js'

/** One row of en/stances. */
export type StanceRow = {
  readonly term: string
  readonly kind: Stance | 'wish' | 'deontic'
  readonly particle: string | null
  readonly preposition: string | null
}

export type StanceRows = ReadonlyMap<string, readonly StanceRow[]>

/** Rows by lemma, those that ask for a particle or preposition first. */
export function compileStances(entries: readonly LexiconEntry[]): StanceRows {
  const rows = new Map<string, StanceRow[]>()
  for (const { term, kind } of entries) {
    const [lemma = '', second = ''] = term.split(' ')
    const row: StanceRow = {
      term,
      kind: kind as StanceRow['kind'],
      particle: second.startsWith('+') ? second.slice(1) : null,
      preposition: second.startsWith('@') ? second.slice(1) : null,
    }
    const list = rows.get(lemma) ?? []
    if (second === '') list.push(row)
    else list.unshift(row)
    rows.set(lemma, list)
  }
  return rows
}

/** Adjectives that take a position; "welcome" and "back" do so only as verbs. */
const WILLING = new Set(['ready', 'prepared', 'willing', 'open', 'opposed'])

/** The row that the word at this place satisfies, or null. */
export function stanceAt(tree: Tree, rows: StanceRows, index: number): StanceRow | null {
  const token = tree.tokens[index] as Token
  if (
    !['VERB', 'ADJ', 'AUX', 'SCONJ'].includes(token.upos) ||
    (token.upos === 'ADJ' && !WILLING.has(token.lemma))
  )
    return null
  const row = rows
    .get(token.lemma)
    ?.find(
      ({ particle, preposition }) =>
        (particle === null ||
          tree.children(index).some((child) => (tree.tokens[child] as Token).lemma === particle)) &&
        (preposition === null || obliques(tree, index, preposition).length > 0),
    )
  if (!row) return null
  // "must" and "should" are auxiliaries of what is demanded; as verbs and adjectives the others need a complement.
  return row.kind === 'deontic' && token.upos !== 'AUX' && token.lemma !== 'need' ? null : row
}

/** The words that say what is demanded, refused or offered: the object and the clause that follow the word. */
export function contentOf(tree: Tree, index: number, row: StanceRow): Span | null {
  const parts: number[] = []
  if (row.preposition !== null) parts.push(...obliques(tree, index, row.preposition))
  for (const relation of ['obj', 'xcomp', 'ccomp', 'nsubj:pass']) {
    const child = childBy(tree, index, relation)
    if (child !== null) parts.push(child)
  }
  const told = parts.map((part) => antecedentOf(tree, index, part))
  if (told.length === 0 || told.every((part) => (tree.tokens[part] as Token).upos === 'PRON')) return null
  const spans = told.map((part) => (parts.includes(part) ? subtree(tree, part) : phrase(tree, part)))
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  const token = tree.tokens[index] as Token
  const from = start < token.start && end > token.end ? token.end : start
  return withoutPreposition(tree, from, end, row)
}

/** "called [for] a vote": the preposition belongs to the verb. */
function withoutPreposition(tree: Tree, start: number, end: number, { preposition }: StanceRow): Span | null {
  const first = tree.tokens[firstEndingAfter(tree.tokens, start)]
  const second = first && tree.tokens[firstEndingAfter(tree.tokens, first.end)]
  if (!first || !second || second.start >= end) return start < end ? { start, end } : null
  return first.lemma === preposition
    ? { start: second.start, end }
    : { start: Math.max(start, first.start), end }
}

/** What "which" and "that" stand for: the noun that the clause hangs on. */
function antecedentOf(tree: Tree, verb: number, part: number): number {
  const { xpos } = tree.tokens[part] as Token
  const { deprel, head } = tree.tokens[verb] as Token
  return (xpos === 'WDT' || xpos === 'WP') && deprel === 'acl:relcl' && head >= 0 ? head : part
}

/** All the words below a token, without a final full stop or comma. */
function subtree(tree: Tree, index: number): Span {
  let first = index
  let last = index
  const walk = (at: number, depth: number): void => {
    if (depth > 60) return
    for (const child of tree.children(at)) {
      if ((tree.tokens[child] as Token).upos === 'PUNCT') continue
      first = Math.min(first, child)
      last = Math.max(last, child)
      walk(child, depth + 1)
    }
  }
  walk(index, 0)
  return { start: (tree.tokens[first] as Token).start, end: (tree.tokens[last] as Token).end }
}
