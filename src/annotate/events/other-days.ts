import type { Sentence, Time, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { firstEndingAfter } from '../../lib/interval.js'
import { isSaying } from './arguments.js'
import { headOf, preposition, type Tree } from './tree.js'
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

/** Words that lead from an act to another one, which has a day of its own: "following Ruiz's speech [on Monday]". */
const TO_ANOTHER = new Set(['following', 'since', 'until', 'before', 'ahead', 'amid', 'despite', 'pending'])

/** True where the day hangs on a noun that another preposition than that of the day leads to. */
function isLedTo(tree: Tree, covers: readonly number[], from: number): boolean {
  let at = (tree.tokens[from] as Token).head
  for (let depth = 0; depth < 4 && at >= 0 && !covers.includes(at); depth++) {
    const { upos, head, lemma } = tree.tokens[at] as Token
    if (lemma === 'follow' && (tree.tokens[at] as Token).deprel === 'advcl') return true
    if (upos === 'VERB') return false
    if (TO_ANOTHER.has(preposition(tree, at))) return true
    at = head
  }
  return false
}

/** "overthrew four governments [since 1960]": the beginning of a span of years is no day of what happened in it. */
export function isBeginning(tree: Tree, { first, last }: Sentence, time: Time): boolean {
  const coarse = time.grain !== null && ['month', 'quarter', 'year', 'decade', 'century'].includes(time.grain)
  return coarse && tree.tokens[firstWord(tree, first, last, time) - 1]?.lemma === 'since'
}

/** "sued the victims of [last year's] fire": a day that owns a noun is the day of that noun. */
export function isOfAnother(
  tree: Tree,
  { covers }: EventDraft,
  { first, last }: Sentence,
  time: Time,
): boolean {
  const word = headOf(tree, first, last, time)
  const { deprel, head } = tree.tokens[word] as Token
  if (covers.includes(head)) return false
  return deprel === 'nmod:poss' || isLedTo(tree, covers, word)
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
