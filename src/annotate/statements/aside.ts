import type { Token } from '../../model/annotation.js'
import { readNounCue } from './clause.js'
import { clauseAfterComma } from './content-end.js'
import { readCue, type Cue } from './cues.js'
import { newDraft, type Draft } from './draft.js'
import { isSubject, trimSubject } from './noun-phrase.js'
import { phraseAfter } from './phrase-after.js'
import { endsSentence } from './place.js'
import { subjectOf } from './subject.js'
import type { Verbs } from './verbs.js'
import { isWord, lower, spanOf, trimRange, type Range, type View } from './view.js'
import { TIMES } from './words.js'

/** An attribution set beside its content by commas: `…, the mayor said`, `…, said Ana Ruiz, …`, `according to the ministry`. */
type Aside = {
  readonly cue: Cue | null
  readonly cueRange: Range
  readonly source: Range
  readonly first: number
  readonly last: number
  readonly rule: string
}

/** ", and the aide agreed" begins a clause of its own. */
const JOINS = /^(?:and|but|or|nor)$/

const LEAD = /^(?:but|and|so|or|yet|still|however|meanwhile|also)$/

/**
 * Statements of a sentence whose content stands before or around the attribution. `used` are the verbs that already have a statement.
 */
export function readAsides(view: View, verbs: Verbs, sentence: Range, used: Set<number>): readonly Draft[] {
  const drafts: Draft[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    const aside = accordingTo(view, sentence, at) ?? saidAside(view, verbs, sentence, at, used)
    if (!aside) continue
    const ranges = around(view, sentence, aside)
    if (ranges.length === 0) continue
    if (aside.cue) used.add(aside.cue.verb)
    const draft = newDraft(aside.rule, aside.cue, aside.cueRange, aside.source)
    draft.content.push(...ranges.map((range) => spanOf(view, range)))
    drafts.push(draft)
    at = aside.last
  }
  return drafts
}

function accordingTo(view: View, sentence: Range, at: number): Aside | null {
  if (view.quotationOf[at] !== -1 || !/^(?:according|as|in)$/.test(lower(view, at))) return null
  if (/^(?:—|–|--|-)$/.test(lower(view, at - 1))) return null
  const clause = readNounCue(view, at, sentence.last, 'beside a clause')
  if (!clause?.source) return null
  return {
    cue: null,
    cueRange: clause.cueRange,
    source: clause.source,
    first: at,
    last: clause.last ?? clause.source.last,
    rule: clause.rule,
  }
}

/** `, the mayor said` or `, said Ana Ruiz`, with nothing reported on its right. */
function saidAside(view: View, verbs: Verbs, sentence: Range, at: number, used: Set<number>): Aside | null {
  const cue = readCue(view, verbs, at)
  if (!cue || used.has(at) || cue.form !== 'finite' || cue.passive || !setsAside(verbs, cue.lemma))
    return null
  const heard = pastHearers(view, verbs, cue, sentence)
  const close = closingComma(view, heard, sentence.last)
  const closing = cue.lemma === 'say' && (heard >= sentence.last || endsSentence(view, heard))
  const comma = commaBefore(view, sentence, cue.group.first, close >= 0, closing)
  if (comma < 0 || JOINS.test(lower(view, comma + 1))) return null
  // `Ruiz asked: “Why?” Pell told her.`: the quotation has its speaker before it
  if (view.quotationOf[comma] !== -1 && isLedTo(view, sentence, comma, used)) return null
  const between = trimSubject(view, { first: comma + 1, last: cue.group.first })
  if (between.first >= between.last) {
    // "Ruiz, who led the study, said it …": the comma closes a clause about her
    const subject = subjectOf(view, cue)
    if (subject?.rule === 'noun phrase before the clause about it') return null
    // "The mayor, lawyer Ann Holm, answered the door": the comma closes an apposition, and the verb has its subject before it
    if (cue.lemma !== 'say' && subject?.rule === 'subject of the verb' && subject.range.last === comma)
      return null
    const source = phraseAfter(view, cue.group.last, sentence.last)
    if (!source) return null
    return {
      cue,
      cueRange: cue.group,
      source,
      first: comma,
      last: source.last,
      rule: 'clause, verb and speaker',
    }
  }
  // "…, lower than the rate [he has proposed]": a pronoun is a subject by itself, and what stands before it governs the clause
  const isLast = view.tokens[between.last - 1]?.xpos === 'PRP' && between.last - between.first > 1
  if (isLast || !isSubject(view, between) || !reportsNothing(view, sentence, heard)) return null
  return {
    cue,
    cueRange: cue.group,
    source: between,
    first: comma,
    last: Math.max(cue.group.last, close),
    rule: 'clause, speaker and verb',
  }
}

/** A verb that has its statement already stands before the passage. */
function isLedTo(view: View, sentence: Range, passage: number, used: Set<number>): boolean {
  for (let at = passage; at >= sentence.first; at--)
    if (view.quotationOf[at] === -1 && used.has(at)) return true
  return false
}

/** The comma that closes an aside: right after the verb, or after when and where it was said ("Pell said on Saturday, …"); -1 where there is none. */
function closingComma(view: View, from: number, stop: number): number {
  if (lower(view, from) === ',') return from
  if (
    !/^(?:on|in|at|during|last|this|earlier|later)$/.test(lower(view, from)) &&
    !TIMES.has(lower(view, from))
  )
    return -1
  for (let at = from; at < stop && at < from + 9; at++) {
    const token = view.tokens[at] as Token
    if (token.text === ',') return at
    if (view.quotationOf[at] !== -1 || !/^(?:ADP|DET|ADJ|NOUN|PROPN|NUM|ADV)$/.test(token.upos)) return -1
  }
  return -1
}

const THOUGHT = new Set(['think', 'believe', 'learn', 'find', 'show', 'know'])

/** Verbs that may stand after what they report. */
function setsAside(verbs: Verbs, lemma: string): boolean {
  return verbs.takes(lemma, 'clause') && (verbs.takes(lemma, 'quotation') || THOUGHT.has(lemma))
}

/**
 * The comma (or dash) that parts the subject from the clause before it; commas of an apposition stay inside the subject. Where "said" closes the
 * sentence something is said before it, though the tagger see no verb there ("The quake hit at noon, police said.").
 */
function commaBefore(view: View, sentence: Range, from: number, medial: boolean, closing: boolean): number {
  let found = -1
  for (let at = from - 1; at > sentence.first && at > from - 30; at--) {
    if (
      /^(?:,|—|–|--)$/.test(lower(view, at)) ||
      (view.quotationOf[at] !== -1 &&
        /[,?!]/.test(view.text.slice((view.tokens[at] as Token).start - 1, (view.tokens[at] as Token).end)))
    ) {
      const subject = trimSubject(view, { first: at + 1, last: from })
      if (subject.first >= subject.last || isSubject(view, subject)) found = at
      if (subject.first >= subject.last || hasVerbBefore(view, sentence.first, at)) return found
      // "The dam, Pell said, will hold": a name or pronoun is no apposition of the words before it
      if (medial && /^(?:PROPN|PRON)$/.test((view.tokens[subject.first] as Token).upos)) return found
      if (view.quotationOf[at] !== -1) return found
    }
  }
  return medial || closing || hasVerbBefore(view, sentence.first, found) ? found : -1
}

function hasVerbBefore(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { upos } = view.tokens[at] as Token
    if (upos === 'VERB' || upos === 'AUX') return true
  }
  return false
}

/** The first token after those told: "…, the mayor told the Holm Post". */
function pastHearers(view: View, verbs: Verbs, cue: Cue, sentence: Range): number {
  const from = cue.group.last
  if (!verbs.takes(cue.lemma, 'addressee')) return from
  let at = from
  while (
    at < sentence.last &&
    at < from + 12 &&
    view.quotationOf[at] === -1 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/.test((view.tokens[at] as Token).upos) &&
    !/^(?:to|that|what|how|whether)$/.test(lower(view, at))
  )
    at++
  return at
}

/** After the verb the sentence ends, or only a time, a place or a listener follows. */
function reportsNothing(view: View, sentence: Range, from: number): boolean {
  const token = view.tokens[from]
  if (!token || from >= sentence.last) return true
  if (endsSentence(view, from) || token.upos === 'PUNCT') return true
  const word = token.text.toLowerCase()
  if (token.upos === 'ADP' || /^(?:as|while|after|before|when|during|adding|referring|citing)$/.test(word))
    return true
  if (token.upos === 'ADV' || /day$|^(?:earlier|later|last|this|reporters)$/.test(word))
    return reportsNothing(view, sentence, from + 1)
  return false
}

/** The sentence without the aside: before it, and after it where it stands in the middle. */
function around(view: View, sentence: Range, aside: Aside): readonly Range[] {
  let first = sentence.first
  while (
    first < aside.first &&
    (!isWord(view, first) || LEAD.test(lower(view, first))) &&
    view.quotationOf[first] === -1
  )
    first++
  if (/^(?:according|as)$/.test(lower(view, first)) && first < aside.first) return []
  // "When the dam broke, Ruiz said …": a clause that only says when is not what she said
  if (
    /^(?:when|while|after|before|although|though)$/.test(lower(view, first)) &&
    clauseAfterComma(view, first, aside.first) < 0
  )
    return []
  const before = trimRange(view, { first, last: aside.first })
  let to = aside.last
  const comma = lower(view, to) === ','
  if (comma) to++
  const after = trimRange(view, { first: to, last: sentence.last })
  // "and, according to Ruiz, it rained": the conjunction belongs to what follows
  const joint = view.tokens[before.last - 1]
  if (comma && joint && /^(?:CCONJ|SCONJ)$/.test(joint.upos) && after.first < after.last) return [after]
  const ranges: Range[] = []
  if (before.first < before.last) ranges.push(before)
  const goesOn =
    comma &&
    after.first < after.last &&
    !/^(?:who|whose|which|when|while|as|and|but|after|where|with|in|referring|adding)$/.test(
      lower(view, after.first),
    )
  if (
    goesOn &&
    (before.first >= before.last ||
      (!hasVerbBefore(view, before.first, before.last) && hasVerbBefore(view, after.first, after.last)))
  )
    ranges.push(after)
  return ranges
}
