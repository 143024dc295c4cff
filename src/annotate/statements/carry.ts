import type { Sentence, Token } from '../../model/annotation.js'
import { newDraft, type Draft } from './draft.js'
import { draftsBySentence } from './gather.js'
import { isSubject, trimSubject } from './noun-phrase.js'
import { nothingBetween, type Place } from './place.js'
import type { Verbs } from './verbs.js'
import { phraseOf } from './subject.js'
import { lower, tokenFrom, type View } from './view.js'

/**
 * Bare passages after a sentence that reports somebody in other words (`The plan was “too little,” he added. “It will fail.”`) go on with
 * him: on the same line or at the head of the next, when nothing but marks stands between.
 */
export function carryOn(view: View, verbs: Verbs, drafts: Draft[], open: readonly Place[]): void {
  const bySentence = draftsBySentence(view, drafts)
  for (const place of open) {
    if (
      !place.speech ||
      !place.opens ||
      !place.closes ||
      place.words < 4 ||
      place.sentenceStart !== place.first
    )
      continue
    if (!nothingBetween(view, place.last, place.after)) continue
    const before = sentenceBefore(view, place)
    if (before < 0) continue
    const draft = reporterOf(view, verbs, bySentence.get(before) ?? [], place)
    if (draft) draft.passages.push(place.passage)
    else if (place.before < place.first) {
      const beat = readBeat(view, verbs, before)
      if (beat) drafts.push({ ...beat, passages: [place.passage] })
    }
  }
}

/** The sentence that ends right before the passage, or -1. */
function sentenceBefore(view: View, place: Place): number {
  let at = place.first - 1
  while (at >= 0 && !/[\p{L}\p{N}]/u.test(view.tokens[at]?.text ?? '')) at--
  if (at < 0) return -1
  const between = view.text.slice(view.tokens[at]?.end ?? 0, view.tokens[place.first]?.start ?? 0)
  if ((between.match(/\n/g) ?? []).length > 2) return -1
  return view.tokens[at]?.sentence ?? -1
}

/** The only speaker whose words that sentence reports with a verb of saying; two leave it open. */
function reporterOf(view: View, verbs: Verbs, drafts: readonly Draft[], place: Place): Draft | null {
  let found: Draft | null = null
  for (const draft of drafts) {
    if (!draft.cue || !draft.source) continue
    if (!verbs.takes(draft.cue.lemma, 'quotation') || draft.cue.form !== 'finite' || draft.cue.negated)
      continue
    if (draft.content.some((span) => tokenFrom(view, span.start) > place.first)) continue
    if (found === null || draft.cue.verb < (found.cue?.verb ?? 0)) found = draft
  }
  return found
}

/**
 * `Ruiz shook her head. “It will hold for years.”`: on one line with it, somebody's gesture names the speaker of a bare quotation. Only gestures
 * that go with speech (frame `beat`), and only where one person acts in the sentence.
 */
function readBeat(view: View, verbs: Verbs, sentence: number): Draft | null {
  const { first, last } = view.sentences[sentence] as Sentence
  let found: Draft | null = null
  let subjects = 0
  for (let at = first; at < last; at++) {
    const token = view.tokens[at] as Token
    if (view.quotationOf[at] !== -1) return null
    if (!token.deprel.startsWith('nsubj')) continue
    subjects++
    const verb = view.tokens[token.head] as Token | undefined
    if (found || verb?.deprel !== 'root' || !verbs.takes(verb.lemma, 'beat')) return null
    const source = phraseOf(view, at, null)
    if (!source || source.last > token.head) return null
    found = newDraft('who acts before the quotation', null, null, source)
  }
  return found ?? (subjects === 0 ? readBareBeat(view, verbs, first, last) : null)
}

/** Where the parse gives the sentence no subject at all: a short noun phrase at its head and a verb of gesture right after it. */
function readBareBeat(view: View, verbs: Verbs, first: number, last: number): Draft | null {
  for (let at = first + 1; at < last && at < first + 10; at++) {
    const form = lower(view, at)
    const base = verbs.baseOf(form)
    if (base === form || !verbs.takes(base, 'beat')) continue
    const source = trimSubject(view, { first, last: at })
    if (source.first !== first || source.last !== at || !isSubject(view, source)) return null
    return newDraft('who acts before the quotation', null, null, source)
  }
  return null
}
