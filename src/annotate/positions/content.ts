import type { Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { firstEndingAfter } from '../../lib/interval.js'
import { obliques } from '../events/arguments.js'
import { childBy, phrase, type Tree } from '../events/tree.js'
import { complementOf, phrasesOf, type StanceRow } from './stances.js'

/** The words that say what is demanded, refused or offered: the object and the clause that follow the word. */
export function contentOf(tree: Tree, index: number, row: StanceRow): Span | null {
  const parts = row.pos === 'n' ? nounParts(tree, index, row) : verbParts(tree, index, row)
  const relative = parts.find((part) => antecedentOf(tree, index, part) !== part)
  if (relative !== undefined) return phrase(tree, antecedentOf(tree, index, relative))
  if (parts.every((part) => EMPTY.has((tree.tokens[part] as Token).upos))) return null
  const spans = parts.map((part) => subtree(tree, part))
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  const token = tree.tokens[index] as Token
  const from = start < token.start && end > token.end ? token.end : start
  const first = row.particle === null ? from : Math.max(from, particleEnd(tree, index, row.particle))
  return withoutPreposition(tree, first, asked(tree, row, complemented(tree, end)), row)
}

/** "ruled [out] a summit": where the particle ends that belongs to the verb. */
function particleEnd(tree: Tree, index: number, particle: string): number {
  const next = tree.tokens[index + 1]
  return next?.lemma === particle ? next.end : 0
}

const AFTER = new Set([
  'time',
  'year',
  'month',
  'week',
  'day',
  'hour',
  'reason',
  'example',
  'instance',
  'now',
])

/** "insistence on funding [for a wall]": "of" and "for" after a noun belong to it, where the parser hung them higher. */
function complemented(tree: Tree, end: number): number {
  const at = firstEndingAfter(tree.tokens, end)
  const next = tree.tokens[at]
  const before = tree.tokens[at - 1]
  const { lemma = '' } = tree.tokens[next?.head ?? -1] ?? {}
  if (!next || before?.upos !== 'NOUN' || next.deprel !== 'case' || next.head < at || next.start - end > 1)
    return end
  if (next.lemma !== 'of' && (next.lemma !== 'for' || AFTER.has(lemma))) return end
  return Math.max(end, subtree(tree, next.head).end)
}

/** Words that say nothing by themselves: "demanded that", "rejected it". */
const EMPTY = new Set<string>(['PRON', 'SCONJ', 'DET', 'ADV', 'PART'])

/** "called on Oslo [to open the port]", "wants the council [to drop the plan]": what they are to do belongs to it. */
function asked(tree: Tree, { kind, pos }: StanceRow, end: number): number {
  if ((kind !== 'demands' && kind !== 'wish') || pos === 'n') return end
  const clause = infinitiveAt(tree, firstEndingAfter(tree.tokens, end))
  return clause === null ? end : subtree(tree, clause).end
}

/** The verb of an infinitive that begins at this token ("to open", "not to open"), or null. */
function infinitiveAt(tree: Tree, at: number): number | null {
  const first = tree.tokens[at]
  const mark = first?.lemma === 'not' ? tree.tokens[at + 1] : first
  return mark?.xpos === 'TO' && mark.head > at ? mark.head : null
}

function verbParts(tree: Tree, index: number, row: StanceRow): readonly number[] {
  const parts: number[] = []
  if (row.preposition !== null) parts.push(...obliques(tree, index, row.preposition))
  if (row.complement !== null) {
    const clause = complementOf(tree, index, row.complement)
    if (clause !== null) parts.push(clause)
  }
  for (const relation of ['iobj', 'obj', 'xcomp', 'ccomp', 'nsubj:pass']) {
    if (relation === 'iobj' && row.kind !== 'demands') continue
    const child = childBy(tree, index, relation)
    if (child !== null && !parts.includes(child)) parts.push(child)
  }
  return parts
}

function nounParts(tree: Tree, index: number, row: StanceRow): readonly number[] {
  const clause = row.complement === null ? null : complementOf(tree, index, row.complement)
  const phrases = row.preposition === null ? [] : [...phrasesOf(tree, index, row.preposition)]
  return [...phrases, ...(clause === null ? [] : [clause])].filter((part) => part > index)
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

/** An open complement is never finite: there the parser ran on into the main clause. */
const FINITE = new Set(['VBD', 'VBZ', 'VBP'])

/** All the words below a token, without marks at its edges; a source that the parser hung there ("…, she said") is left out. */
export function subtree(tree: Tree, index: number): Span {
  let first = index
  let last = index
  const walk = (at: number, depth: number): void => {
    if (depth > 60) return
    for (const child of tree.children(at)) {
      const { upos, deprel, xpos } = tree.tokens[child] as Token
      if (
        upos === 'PUNCT' ||
        (deprel === 'parataxis' && childBy(tree, child, 'mark') === null) ||
        (deprel === 'xcomp' && FINITE.has(xpos))
      )
        continue
      first = Math.min(first, child)
      last = Math.max(last, child)
      walk(child, depth + 1)
    }
  }
  walk(index, 0)
  return { start: (tree.tokens[first] as Token).start, end: (tree.tokens[last] as Token).end }
}

const OPENS = /[“"«]/g
const CLOSES = /[”"»]/g

/** A span with a quotation mark that was opened and not closed in it, grown by the closing one or cut before the opening one. */
export function balanced(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end)
  const straight = (words.match(/"/g) ?? []).length % 2 === 1
  const opened = (words.match(OPENS) ?? []).length > (words.match(CLOSES) ?? []).length || straight
  if (opened) {
    const next = /^[.,]?[”"»]/.exec(text.slice(span.end, span.end + 2))
    if (next) return { start: span.start, end: span.end + next[0].length }
    if (/^[“"«]/.test(words)) return { start: span.start + 1, end: span.end }
    const inner = text.indexOf(straight ? '"' : '”', span.end)
    if (inner >= 0 && inner - span.end < 200 && !text.slice(span.end, inner).includes('\n'))
      return { start: span.start, end: inner + 1 }
    return span
  }
  const closed = (words.match(CLOSES) ?? []).length > (words.match(OPENS) ?? []).length
  if (closed && /[”"»]$/.test(words)) return { start: span.start, end: span.end - 1 }
  return span
}

/** "demands [that] the council publish the report", "committed [to] opening the port": words that say nothing of what it is about. */
export function withoutThat(text: string, { start, end }: Span): Span {
  return {
    start:
      start +
      (/^(?:that|to(?=\s+\p{L}+ing\b))\s+/iu.exec(text.slice(start, Math.min(end, start + 40)))?.[0].length ??
        0),
    end,
  }
}
