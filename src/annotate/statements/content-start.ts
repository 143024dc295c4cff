import type { Token } from '../../model/annotation.js'
import type { Cue } from './cues.js'
import { isFinite, isSubject } from './noun-phrase.js'
import type { Verbs } from './verbs.js'
import { lower, type View } from './view.js'

/** Verbs whose bare object is who is spoken to: alone it is no content; with what is asked of it ("urged the council to act") it belongs to it. */
export const SPOKEN_TO = new Set(
  'urge ask tell order instruct command beg implore exhort invite encourage advise warn remind persuade convince press pressure push direct assure inform notify'.split(
    ' ',
  ),
)

/**
 * Where a reported clause begins: with its subject, though the parse has left it outside ("said the minister, a lawyer, was out"), and after the day
 * it was said on ("said Tuesday his plan was ready").
 */
export function withSubject(view: View, cue: Cue, from: number): number {
  const start = pastTime(view, cue.group.last)
  if (start > from) return start
  const opening = view.tokens[view.quotationOf[from] === -1 ? from : from + 1] as Token
  if (from <= start || !isFinite(opening) || from - start > 14) return from
  for (let at = start; at < from; at++) if (view.quotationOf[at] !== -1) return from
  const that = lower(view, start) === 'that' ? start + 1 : start
  return isSubject(view, { first: that, last: from }) ? that : from
}

/** The first token after "Tuesday", "on Friday", "last week", where more follows in the sentence; `at` where no such time stands. */
export function pastTime(view: View, at: number): number {
  let end = /^(?:on|last|late|early|earlier|this)$/.test(lower(view, at)) ? at + 1 : at
  if (/^(?:last|late|early|this)$/.test(lower(view, end)) && end > at) end++
  if (!DAY.test(lower(view, end)) || (end === at && !/day$/.test(lower(view, end)))) return at
  while (DAY.test(lower(view, end))) end++
  const next = view.tokens[end]
  return next && /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(next.upos) ? end : at
}

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|week|month|year|morning|afternoon|evening|night)$/

/** "that" some words on, with only a listener (or, where `listed`, several), a time, a place or an aside between commas before it. */
export function findThat(view: View, from: number, stop: number, listed = false): number {
  const start = pastAside(view, from, stop)
  for (let at = start; at < stop && at < start + FAR; at++) {
    const token = view.tokens[at] as Token
    const next = view.tokens[at + 1]
    if (
      lower(view, at) === 'that' &&
      next &&
      (token.upos === 'SCONJ' || token.deprel === 'mark' || !(isFinite(next) || next.upos === 'NOUN'))
    )
      return at
    if (inTitle(view, at) || (listed && joinsListeners(view, at, from))) continue
    if (isFinite(token) || token.upos === 'PUNCT' || token.upos === 'SCONJ' || view.quotationOf[at] !== -1)
      return -1
  }
  return -1
}

/** How many words may stand before "that". */
const FAR = 16

/** "said, however, that …", "said — on Monday, of all days — that …": past an aside between commas or dashes that "that" follows. */
export function pastAside(view: View, from: number, stop: number): number {
  const mark = lower(view, from)
  if (!/^(?:,|—|–|--)$/.test(mark)) return from
  for (let at = from + 2; at < stop && at < from + FAR; at++) {
    if (view.quotationOf[at] !== -1) return from
    if (lower(view, at) === mark) return lower(view, at + 1) === 'that' ? at + 1 : from
  }
  return from
}

/** "told the council, the port and the press that …": a comma between noun phrases parts the listeners. */
function joinsListeners(view: View, at: number, from: number): boolean {
  const next = view.tokens[at + 1]
  return (
    at > from &&
    lower(view, at) === ',' &&
    next !== undefined &&
    // "told the defendant, Luc Pell, 52, that": the comma that closes what is set beside the listener
    (/^(?:DET|NOUN|PROPN|NUM|ADJ|CCONJ)$/.test(next.upos) || next.text === 'that') &&
    /^(?:NOUN|PROPN|PRON|NUM)$/.test(view.tokens[at - 1]?.upos ?? '')
  )
}

/** "told the show “Good Morning, Lima” that …": the name of a broadcast is no quotation. */
function inTitle(view: View, at: number): boolean {
  const passage = view.quotationOf[at] as number
  return passage >= 0 && view.quotations[passage]?.use === 'title'
}

/** "told the host that …": the listener is no part of the content. */
export function pastListener(view: View, verbs: Verbs, cue: Cue, from: number, last: number): number {
  if (!verbs.takes(cue.lemma, 'addressee') && lower(view, from) === 'that') return from
  // "wrote on X that", "said in a letter that": where it was said is no part of it
  const medium = /^(?:on|in|at|via|during|to)$/.test(lower(view, cue.group.last))
  if (medium && from === cue.group.last) {
    const told = findThat(view, from + 1, last)
    if (told > from) return told
  }
  const that = findThat(view, cue.verb + 1, last, true)
  if (that > from) return that
  if (SPOKEN_TO.has(cue.lemma) && findTo(view, cue.group.last, last) >= 0) return cue.group.last
  if (!verbs.takes(cue.lemma, 'addressee')) return from
  const pronoun = pastHearer(view, cue.group.last, last)
  if (pronoun > from || (pronoun > 0 && from === cue.group.last)) return pronoun
  for (const child of view.children[cue.verb] ?? []) {
    const after = (view.high[child] as number) + 1
    const listener = /^i?obj$/.test((view.tokens[child] as Token).deprel)
    if (listener && child > cue.verb && after > from && after < last) return after
  }
  return from
}

/** "told reporters it was late": the pronoun and its verb after those who are told, or -1. */
function pastHearer(view: View, from: number, stop: number): number {
  for (let at = from; at < stop - 1 && at < from + 8; at++) {
    const { upos } = view.tokens[at] as Token
    if (view.quotationOf[at] !== -1) return -1
    if (/^(?:he|she|it|they|we|i)$/.test(lower(view, at)) && at > from)
      return isFinite(view.tokens[at + 1] as Token) ? at : -1
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(upos) && !/^['’]s?$/.test(lower(view, at))) return -1
  }
  return -1
}

/** "urged the council to act": the infinitive after those spoken to. */
export function findTo(view: View, from: number, stop: number): number {
  for (let at = from; at < stop && at < from + 8; at++) {
    const token = view.tokens[at] as Token
    if (token.text === 'to' && token.upos === 'PART') return at
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|ADP|NUM)$/.test(token.upos) || view.quotationOf[at] !== -1) return -1
  }
  return -1
}
