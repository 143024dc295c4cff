import type { Sentence, Token } from '../../model/annotation.js'
import { cutAsides, extend } from './content-end.js'
import { verbGroup, type Cue } from './cues.js'
import { newDraft, type Draft } from './draft.js'
import { isFinite } from './noun-phrase.js'
import { subjectOf } from './subject.js'
import type { Verbs } from './verbs.js'
import { lower, spanOf, trimRange, type Range, type View } from './view.js'

/**
 * Statements whose cue is an adjective: "Ruiz is confident that …", "she was sure the dam would hold", "he remains eager to …". "It is certain that"
 * is nobody's belief.
 */
export function readAdjectiveCues(
  view: View,
  verbs: Verbs,
  sentence: Sentence,
  used: Set<number>,
): readonly Draft[] {
  const drafts: Draft[] = []
  for (let at = sentence.first + 2; at < sentence.last - 2; at++) {
    const kind = verbs.adjectiveOf(lower(view, at))
    if (kind === null || view.quotationOf[at] !== -1) continue
    const cue = cueOf(view, at)
    const content = cue && contentOf(view, verbs, cue, sentence, kind.infinitive)
    const subject = content ? subjectOf(view, cue) : null
    if (!content || !subject || /^(?:it|there|that|this|what)$/.test(lower(view, subject.range.first)))
      continue
    used.add(at)
    const draft = newDraft('adjective of belief or feeling', null, cue.group, subject.range, kind.cueClass)
    draft.content.push(spanOf(view, content))
    drafts.push(draft)
  }
  return drafts
}

/** The adjective with its copula: "is confident", "had long been sure", "remains eager". */
function cueOf(view: View, at: number): Cue | null {
  const before = view.tokens[at - 1] as Token
  const linking = LINKING.has(before.lemma) && before.upos === 'VERB'
  const { group, negated } = verbGroup(view, linking ? at - 1 : at)
  if (!linking && group.first === at) return null
  return {
    verb: at,
    lemma: lower(view, at),
    group: { first: group.first, last: at + 1 },
    passive: false,
    negated,
    form: 'finite',
  }
}

const LINKING = new Set('remain seem feel become grow get look sound'.split(' '))

/** "that …", a bare clause, or, where the adjective takes one, an infinitive. */
function contentOf(
  view: View,
  verbs: Verbs,
  cue: Cue,
  sentence: Sentence,
  infinitive: boolean,
): Range | null {
  const from = cue.verb + 1
  const opening = lower(view, from)
  const clause =
    opening === 'that' ? !isFinite(view.tokens[from + 1] as Token) : opensClause(view, from, sentence.last)
  if (!clause && !(infinitive && opening === 'to')) return null
  const last = cutAsides(view, verbs, from, extend(view, verbs, cue, from + 1))
  const range = trimRange(view, { first: from, last })
  return range.last - range.first > 2 ? range : null
}

/** "sure she will win": a pronoun or name, and its verb right after it. */
function opensClause(view: View, from: number, stop: number): boolean {
  const token = view.tokens[from] as Token
  if (!/^(?:PRON|PROPN|DET)$/.test(token.upos) || view.quotationOf[from] !== -1) return false
  for (let at = from + 1; at < stop && at < from + 5; at++) {
    const next = view.tokens[at] as Token
    if (isFinite(next)) return true
    if (!/^(?:PROPN|NOUN|ADJ)$/.test(next.upos)) return false
  }
  return false
}
