import type { Sentence, Time, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { firstEndingAfter } from '../../lib/interval.js'
import { isSaying } from './arguments.js'
import { headOf, type Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

const BOUNDS = new Set(['from', 'to', 'until', 'till', 'through', 'by'])

const DUE = new Set([
  'deadline',
  'date',
  'limit',
  'term',
  'expiry',
  'cutoff',
  'target',
  'moratorium',
  'licence',
  'license',
])

/** "extended [the February 28] deadline to [April 1]": the days that were moved are not the day on which it was done. */
export function isMoved(tree: Tree, { noun }: EventDraft, { first, last }: Sentence, time: Time): boolean {
  if (noun !== 'extension') return false
  let at = firstWord(tree, first, last, time)
  if (BOUNDS.has(tree.tokens[at - 1]?.lemma ?? '')) return true
  while (at < last && (tree.tokens[at] as Token).start < time.end) at += 1
  return DUE.has(tree.tokens[at]?.lemma ?? '')
}

function firstWord({ tokens }: Tree, first: number, last: number, span: Span): number {
  return Math.min(last, Math.max(first, firstEndingAfter(tokens, span.start)))
}

/** "sued the victims of [last year's] fire": a day that owns a noun is the day of that noun. */
export function isOfAnother(
  tree: Tree,
  { covers }: EventDraft,
  { first, last }: Sentence,
  time: Time,
): boolean {
  const { deprel, head } = tree.tokens[headOf(tree, first, last, time)] as Token
  return deprel === 'nmod:poss' && !covers.includes(head)
}

/** "said Monday that …": the day on which it was said is not that of what is told. */
export function datesSaying(
  tree: Tree,
  { trigger, triggerEnd, covers }: EventDraft,
  { first, last }: Sentence,
  time: Time,
): boolean {
  let verb = firstWord(tree, first, last, time) - 1
  if (tree.tokens[verb]?.lemma === 'on') verb -= 1
  if (verb < first || verb >= Math.min(trigger, triggerEnd) || covers.includes(verb)) return false
  if (!isSaying(tree, verb) || (tree.tokens[verb] as Token).upos !== 'VERB') return false
  let next = verb + 1
  while (next < last && (tree.tokens[next] as Token).start < time.end) next += 1
  return next <= Math.min(trigger, triggerEnd)
}
