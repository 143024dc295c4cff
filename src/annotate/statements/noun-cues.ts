import type { Sentence, Token } from '../../model/annotation.js'
import { cutAsides } from './content-end.js'
import { verbGroup } from './cues.js'
import { newDraft, type Draft } from './draft.js'
import { isFinite } from './noun-phrase.js'
import { phraseAfter } from './phrase-after.js'
import { subjectOf } from './subject.js'
import type { Verbs } from './verbs.js'
import { lower, spanOf, trimRange, type Range, type View } from './view.js'

/** A noun of saying or believing, with the verb beside it that belongs to the cue, and whose it is. */
type Owned = { readonly cue: Range; readonly source: Range; readonly content: Range; readonly rule: string }

/**
 * Statements whose cue is a noun: "Ruiz’s claim that …", "his belief that …", "the warning by the ministry that …", "her promise to …", "her answer
 * was that …", "Ruiz made the point that …". Only
 * where the text says whose it is, and the parse shows what it was.
 */
export function readNounCues(view: View, verbs: Verbs, sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = []
  for (let at = sentence.first + 1; at < sentence.last - 2; at++) {
    const token = view.tokens[at] as Token
    if (token.upos !== 'NOUN' || view.quotationOf[at] !== -1) continue
    const cueClass = verbs.nounClassOf(token.lemma)
    if (cueClass === null) continue
    const owned =
      ownerBefore(view, verbs, sentence, at) ?? ownerAfter(view, sentence, at) ?? whoMakes(view, sentence, at)
    if (!owned) continue
    const draft = newDraft(owned.rule, null, owned.cue, owned.source, cueClass)
    draft.content.push(spanOf(view, owned.content))
    drafts.push(draft)
  }
  return drafts
}

const PRONOUN = /^(?:his|her|their|its|my|our)$/

/** "his claim that …", "Ana Ruiz’s recent claim that …", "her answer was that …". */
function ownerBefore(view: View, verbs: Verbs, sentence: Sentence, noun: number): Owned | null {
  const source = ownerOf(view, sentence, noun)
  if (!source) return null
  const content = contentOf(view, sentence, noun, noun + 1)
  if (content)
    return { cue: { first: noun, last: noun + 1 }, source, content, rule: 'noun of saying and whose it is' }
  const told = toldBy(view, verbs, sentence, noun)
  return (
    told && {
      cue: { first: noun, last: verbEnd(view, noun) },
      source,
      content: told,
      rule: 'noun of saying and what it was',
    }
  )
}

function ownerOf(view: View, sentence: Sentence, cue: number): Range | null {
  let at = cue - 1
  while (
    at > sentence.first &&
    /^(?:ADJ|NUM|ADV)$/.test((view.tokens[at] as Token).upos) &&
    !PRONOUN.test(lower(view, at))
  )
    at--
  if (PRONOUN.test(lower(view, at))) return { first: at, last: at + 1 }
  if (!/^['’]s?$/.test(lower(view, at)) || (view.tokens[at] as Token).upos !== 'PART') return null
  const head = (view.tokens[at] as Token).head
  const first = head >= 0 && head < at ? (view.low[head] as number) : at
  if (first < sentence.first || first >= at || at - first > 12) return null
  return { first, last: at + 1 }
}

/** Nouns for an act of saying: what it "was" in quotation marks are its words. A claim that was “true” is judged by somebody else. */
const ACTS = new Set('answer response reply message advice verdict comment remark'.split(' '))

function isOwnWords(view: View, noun: number, mark: number): boolean {
  const passage = view.quotations[view.quotationOf[mark] as number]
  if (passage?.use !== 'speech') return false
  return ACTS.has((view.tokens[noun] as Token).lemma) || /^\p{Lu}/u.test(view.tokens[mark + 1]?.text ?? '')
}

/** The token after "is", "has been" or the like behind the noun. */
function verbEnd(view: View, noun: number): number {
  return lower(view, noun + 2) === 'been' ? noun + 3 : noun + 2
}

/** "was that the dam is old", `is: “Stay home”`: what the noun's owner says, after a form of "be". */
function toldBy(view: View, verbs: Verbs, sentence: Sentence, noun: number): Range | null {
  if (!/^(?:is|was|has|had|remains)$/.test(lower(view, noun + 1))) return null
  let from = verbEnd(view, noun)
  if ((view.tokens[from] as Token | undefined)?.upos === 'ADV') from++
  const mark = /^[,:]$/.test(lower(view, from)) ? from + 1 : from
  const quoted = view.quotationOf[mark] ?? -1
  if (quoted >= 0 && !isOwnWords(view, noun, mark)) return null
  if (quoted < 0 && lower(view, from) !== 'that') return null
  const first = quoted >= 0 ? mark : from
  const range = trimRange(view, { first, last: cutAsides(view, verbs, first, sentence.last) })
  return range.last - range.first > (quoted >= 0 ? 0 : 2) ? { first, last: range.last } : null
}

/** Verbs that only carry the noun: "made the point that", "took the view that", "has no doubt that". */
const LIGHT = new Set('make take hold have'.split(' '))

/** "Ruiz made the claim that …": whoever makes it. */
function whoMakes(view: View, sentence: Sentence, noun: number): Owned | null {
  let verb = noun - 1
  while (verb > sentence.first && /^(?:DET|ADJ|ADV)$/.test((view.tokens[verb] as Token).upos)) verb--
  const { lemma, upos } = view.tokens[verb] as Token
  if (upos !== 'VERB' || !LIGHT.has(lemma) || view.quotationOf[verb] !== -1) return null
  const group = verbGroup(view, verb)
  const content = contentOf(view, sentence, noun, noun + 1)
  const subject = content && !group.passive ? subjectOf(view, { verb, lemma, ...group }) : null
  return content && subject
    ? {
        cue: { first: group.group.first, last: noun + 1 },
        source: subject.range,
        content,
        rule: 'noun of saying and who makes it',
      }
    : null
}

/** "the claim by Ruiz that", "a warning from the ministry that". */
function ownerAfter(view: View, sentence: Sentence, cue: number): Owned | null {
  if (!/^(?:by|from)$/.test(lower(view, cue + 1))) return null
  const source = phraseAfter(view, cue + 2, Math.min(sentence.last, cue + 14))
  const content = source && contentOf(view, sentence, cue, source.last)
  return content
    ? { cue: { first: cue, last: cue + 1 }, source, content, rule: 'noun of saying and who says it' }
    : null
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
  if ((upos === 'PRON' && deprel !== 'mark') || isFinite(view.tokens[that + 1] as Token)) return -1
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
