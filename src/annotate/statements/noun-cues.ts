import type { Sentence, Token } from '../../model/annotation.js'
import { newDraft, type Draft } from './draft.js'
import { isFinite, phraseAfter } from './noun-phrase.js'
import type { Verbs } from './verbs.js'
import { lower, spanOf, trimRange, type Range, type View } from './view.js'

/** A noun of saying or believing with whose it is. */
type Owned = { readonly cue: number; readonly source: Range; readonly content: Range; readonly rule: string }

/**
 * Statements whose cue is a noun: "Ruiz’s claim that …", "his belief that …", "the warning by the ministry that …", "her promise to …". Only
 * where the text says whose it is, and the parse shows what it was.
 */
export function readNounCues(view: View, verbs: Verbs, sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = []
  for (let at = sentence.first + 1; at < sentence.last - 2; at++) {
    const token = view.tokens[at] as Token
    if (token.upos !== 'NOUN' || view.quotationOf[at] !== -1) continue
    const cueClass = verbs.nounClassOf(token.lemma)
    const owned =
      cueClass === null ? null : (ownerBefore(view, sentence, at) ?? ownerAfter(view, sentence, at))
    if (!owned) continue
    const draft = newDraft(owned.rule, null, { first: at, last: at + 1 }, owned.source, cueClass)
    draft.content.push(spanOf(view, owned.content))
    drafts.push(draft)
  }
  return drafts
}

const PRONOUN = /^(?:his|her|their|its|my|our)$/

/** "his claim", "Ana Ruiz’s recent claim". */
function ownerBefore(view: View, sentence: Sentence, cue: number): Owned | null {
  let at = cue - 1
  while (
    at > sentence.first &&
    /^(?:ADJ|NUM|ADV)$/.test((view.tokens[at] as Token).upos) &&
    !PRONOUN.test(lower(view, at))
  )
    at--
  const content = contentOf(view, sentence, cue, cue + 1)
  if (!content) return null
  if (PRONOUN.test(lower(view, at)))
    return { cue, source: { first: at, last: at + 1 }, content, rule: 'noun of saying and whose it is' }
  if (!/^['’]s?$/.test(lower(view, at)) || (view.tokens[at] as Token).upos !== 'PART') return null
  const head = (view.tokens[at] as Token).head
  const first = head >= 0 && head < at ? (view.low[head] as number) : at
  if (first < sentence.first || first >= at || at - first > 12) return null
  return { cue, source: { first, last: at + 1 }, content, rule: 'noun of saying and whose it is' }
}

/** "the claim by Ruiz that", "a warning from the ministry that". */
function ownerAfter(view: View, sentence: Sentence, cue: number): Owned | null {
  if (!/^(?:by|from)$/.test(lower(view, cue + 1))) return null
  const source = phraseAfter(view, cue + 2, Math.min(sentence.last, cue + 14))
  const content = source && contentOf(view, sentence, cue, source.last)
  return content ? { cue, source, content, rule: 'noun of saying and who says it' } : null
}

/** Its clause, "that …", or, after a promise or the like, its infinitive, as far as the verb that opens it reaches. */
function contentOf(view: View, sentence: Sentence, cue: number, from: number): Range | null {
  const opening = lower(view, from)
  if (opening !== 'that' && !(opening === 'to' && INFINITIVE.has((view.tokens[cue] as Token).lemma)))
    return null
  const verb = opening === 'that' ? verbOfThat(view, sentence, from) : (view.tokens[from] as Token).head
  if (verb <= from || verb >= sentence.last) return null
  let last = Math.min((view.high[verb] as number) + 1, sentence.last)
  if (opensSentence(view, sentence, cue)) last = secondVerb(view, from, last)
  const range = trimRange(view, { first: from, last })
  return range.last - range.first > 2 ? range : null
}

/**
 * The verb of a clause after "that", or -1. "the claim that won", "the claim that Ruiz made": there the pronoun is subject or object of its
 * verb, and nothing is claimed. Where the parse hangs the conjunction on no verb, the first verb after it with a word between heads the clause.
 */
function verbOfThat(view: View, sentence: Sentence, that: number): number {
  const { upos, deprel, head } = view.tokens[that] as Token
  if (upos === 'PRON' || isFinite(view.tokens[that + 1] as Token)) return -1
  if (deprel === 'mark') return head
  if (head > that && /^(?:nsubj|obj|obl)/.test(deprel)) return -1
  for (let at = that + 2; at < sentence.last; at++) {
    const token = view.tokens[at] as Token
    if (/^[,;:]$/.test(token.text)) return -1
    if (isFinite(token)) return token.upos === 'AUX' && token.head > at ? token.head : at
  }
  return -1
}

/** No verb stands before the noun: it is in the subject, and the sentence's own verb is still to come. */
function opensSentence(view: View, { first }: Sentence, cue: number): boolean {
  for (let at = first; at < cue; at++) if (isFinite(view.tokens[at] as Token)) return false
  return true
}

/** "that the dam is safe was tested": where a second verb follows without a subject of its own. */
function secondVerb(view: View, from: number, last: number): number {
  let verbs = 0
  for (let at = from; at < last; at++) {
    if (!isFinite(view.tokens[at] as Token) || view.quotationOf[at] !== -1) continue
    const before = view.tokens[at - 1]
    if (verbs++ > 0 && before && /^(?:ADJ|ADV|NOUN|VERB|PROPN)$/.test(before.upos) && !isFinite(before))
      return at
  }
  return last
}

const INFINITIVE = new Set('desire pledge promise refusal request threat vow demand'.split(' '))
