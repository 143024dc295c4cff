import type { Token } from '../../model/annotation.js'
import { agentOf, isHeard, readNounCue, type Clause } from './clause.js'
import { readCue, type Cue } from './cues.js'
import { isFinite, isSubject, trimSubject } from './noun-phrase.js'
import { phraseOf, subjectOf } from './subject.js'
import type { Verbs } from './verbs.js'
import { isWord, lower, type View } from './view.js'
import { DOCUMENTS, TIMES } from './words.js'

const REACH = 40

/**
 * Reads what stands in the same sentence before a quotation and leads to it: `the mayor said: “…`, `she told the radio, “…`,
 * `According to the ministry, “…`, `Mayor: “…`. `from` is the first token of the sentence (or after the last quotation), `stop` the mark.
 */
export function readLead(view: View, verbs: Verbs, from: number, stop: number): Clause | null {
  const last = stop - 1
  if (last < from) return null
  const colon = lower(view, last) === ':'
  const comma = lower(view, last) === ','
  const beside = comma || colon ? nounBeside(view, from, last) : null
  if (beside) return beside
  for (let verb = last; verb >= from && verb > stop - REACH; verb--) {
    const cue = readCue(view, verbs, verb)
    if (cue && verbs.takes(cue.lemma, 'quotation') && leadsUp(view, cue, stop, colon || comma)) {
      if (isHeard(cue) && !isAnswer(view, verbs, cue, stop)) return toldOrAsked(view, cue, stop)
      const subject = subjectOf(view, cue)
      if (subject && subject.range.first >= from - 60)
        return {
          cue,
          cueRange: cue.group,
          source: subject.range,
          rule: `${subject.rule}, before the quotation`,
        }
      if (cue.form === 'finite' || colon || stop - cue.verb <= 2)
        return { cue, cueRange: cue.group, source: null, rule: 'verb without a speaker before the quotation' }
    }
    if (isFinite(view.tokens[verb] as Token) && !cue && !colon) return null
  }
  const noun = comma ? readNounCue(view, from, last, 'before the quotation') : null
  if (noun) return noun
  return colon ? (readLabel(view, from, last) ?? readDeed(view, from, last)) : null
}

/** `Ruiz was asked, “…`: the words are those of whoever asked, where he is named ("by the chairman"). */
function toldOrAsked(view: View, cue: Cue, stop: number): Clause {
  const source = agentOf(view, cue, stop)
  return { cue, cueRange: cue.group, source, rule: 'who was told or asked before the quotation' }
}

/** `Ruiz was asked about the dam: “It will hold.”`: what is no question answers one. */
function isAnswer(view: View, verbs: Verbs, cue: Cue, stop: number): boolean {
  const passage = view.quotations[view.quotationOf[stop] ?? -1]
  if (!passage || verbs.classOf(cue.lemma) !== 'ask') return false
  return !/\?\s*$/.test(view.text.slice(passage.inner.start, passage.inner.end))
}

/** `it failed because, in Ruiz’s words, “…`: right before the mark, whatever verb stands before it. */
function nounBeside(view: View, from: number, last: number): Clause | null {
  for (let at = from; at < last; at++) {
    if (at > from && lower(view, at - 1) !== ',') continue
    const clause = readNounCue(view, at, last, 'before the quotation')
    if (clause && (clause.last ?? clause.source?.last) === last) return clause
  }
  return null
}

/** Between the verb and the mark stand only those spoken to, a time, a place, or a colon; no clause of its own. */
function leadsUp(view: View, cue: Cue, stop: number, marked: boolean): boolean {
  const between = stop - cue.verb - 1
  if (between === 0) return true
  for (let at = cue.verb + 1; at < stop; at++) {
    const token = view.tokens[at] as Token
    if (isFinite(token) || /^(?:that|whether|if|how|why|because)$/.test(lower(view, at))) return false
    if (
      token.upos === 'SCONJ' &&
      lower(view, at) !== 'as' &&
      lower(view, at) !== 'after' &&
      lower(view, at) !== 'of'
    )
      return false
  }
  return marked && between <= 30
}

/** `Mayor Ruiz: “…”`, `And from the ministry: “…”`, `Here’s Ruiz in May 1992: “…”`: nothing but a speaker, and perhaps when, before a colon. */
function readLabel(view: View, from: number, colon: number): Clause | null {
  const first = pastOpening(view, afterDash(view, from, colon), colon)
  if (first >= colon || colon - first > 12) return null
  const range = trimSubject(view, { first, last: withoutDate(view, first, colon) })
  for (let at = range.first; at < range.last; at++) if (isFinite(view.tokens[at] as Token)) return null
  const opening = (view.tokens[range.first] as Token | undefined)?.text ?? ''
  const named = /^\p{Lu}/u.test(opening) || (first > from && DOCUMENTS.has(lower(view, range.last - 1)))
  if (
    !isSubject(view, range) ||
    !named ||
    range.first > first ||
    range.last < withoutDate(view, first, colon)
  )
    return null
  return {
    cue: null,
    cueRange: { first: colon, last: colon + 1 },
    source: range,
    rule: 'speaker and colon before the quotation',
  }
}

/** "Not the end of it - Ana Ruiz: “…”": the label begins after the last dash. */
function afterDash(view: View, from: number, colon: number): number {
  for (let at = colon - 1; at >= from; at--)
    // "Talks collapse; Ruiz: “…”": the label is a clause of its own
    if (lower(view, at) === ';') return at + 1
    else if (/^(?:—|–|--|-)$/.test(lower(view, at)) && at + 1 < colon)
      return isSpaced(view, at) ? at + 1 : from
  return from
}

/** A dash with a blank before it is no hyphen. */
function isSpaced(view: View, at: number): boolean {
  return at === 0 || (view.tokens[at - 1] as Token).end < (view.tokens[at] as Token).start
}

/** "And from", "More from", "Here’s", "Then". */
function pastOpening(view: View, from: number, colon: number): number {
  let first = from
  while (
    first < colon &&
    (!isWord(view, first) ||
      /^(?:and|but|from|then|more|also|here|here['’]s|['’]s|is)$/.test(lower(view, first)))
  )
    first++
  return first
}

/** "Ruiz in May 1992", "Ruiz on Sunday": where the words that date it begin. */
function withoutDate(view: View, first: number, colon: number): number {
  for (let at = first + 1; at < colon - 1; at++)
    if (
      /^(?:in|on)$/.test(lower(view, at)) &&
      (TIMES.has(lower(view, at + 1)) || /^\d{4}$/.test(lower(view, at + 1)))
    )
      return at
  return colon
}

function actsLater(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isFinite(view.tokens[at] as Token)) return true
  return false
}

/** `Ruiz shook her head: “…`, `The mayor made the following comment: “…`: whoever acts before a colon is the one who speaks after it. */
function readDeed(view: View, from: number, colon: number): Clause | null {
  for (let at = from; at < colon; at++) {
    const token = view.tokens[at] as Token
    if (!/^nsubj$/.test(token.deprel) || token.head <= at || token.head >= colon) continue
    const verb = token.head
    // A headline in the present tells what happened, and not who speaks: "Jury finds Pell guilty: “…"
    if (token.sentence === 0 && /^VB[PZ]$/.test((view.tokens[verb] as Token).xpos)) return null
    if ((view.tokens[verb] as Token).upos !== 'VERB' || (view.tokens[verb] as Token).deprel !== 'root')
      continue
    // "Police came as the crowd shouted: “…": the last to act is the one who speaks.
    if (actsLater(view, verb + 1, colon)) return null
    const cue: Cue = {
      verb,
      lemma: 'say',
      group: { first: verb, last: verb + 1 },
      passive: false,
      negated: false,
      form: 'finite',
    }
    const range = phraseOf(view, at, cue)
    return range && { cue: null, cueRange: cue.group, source: range, rule: 'who acts before the colon' }
  }
  return null
}
