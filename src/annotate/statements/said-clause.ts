import type { Quotation, Token } from '../../model/annotation.js'
import { cutAsides, extend, mainClauseAfter } from './content-end.js'
import { findThat, pastTime } from './content-start.js'
import type { Cue } from './cues.js'
import { isFinite } from './noun-phrase.js'
import type { Verbs } from './verbs.js'
import { lower, trimRange, type Range, type View } from './view.js'
import { TIMES } from './words.js'

/** Content on the right of a reporting verb: its ranges, and a preposition that belongs to the cue ("called for"). */
export type Content = { readonly ranges: readonly Range[]; readonly particle: number; readonly rule: string }

/** Verbs whose bare clause ("she said it was late") is read without the help of the parse. */
const BARE = new Set(
  'say think believe note add claim argue insist warn hope suggest tell report show find know tweet write concede acknowledge'.split(
    ' ',
  ),
)

/** Verbs after which "it" and a past form are no object and its state ("found it abandoned"). */
const CLAUSE_ONLY = new Set(
  'say claim argue insist note add warn hope suggest tweet write concede acknowledge'.split(' '),
)

/** A clause read by its first words, where the parse shows none: "that …", or, after verbs of saying, a subject and a finite verb. */
export function clauseAfter(view: View, verbs: Verbs, cue: Cue): Content | null {
  if (!verbs.takes(cue.lemma, 'clause') || cue.passive) return null
  const sentence = view.sentences[(view.tokens[cue.verb] as Token).sentence]
  if (!sentence) return null
  let from = pastTime(view, cue.group.last)
  const that = findThat(view, cue.group.last, sentence.last, verbs.takes(cue.lemma, 'addressee'))
  if (that >= 0) from = that
  else if (!BARE.has(cue.lemma) || !opensBare(view, cue, from, sentence.last)) return null
  const main = mainClauseAfter(view, cue)
  const end = extend(view, verbs, cue, from + 1)
  const last = cutAsides(view, verbs, from, main > from ? Math.min(main, end) : end)
  const range: Range = trimRange(view, { first: from, last })
  return range.first < range.last ? { ranges: [range], particle: -1, rule: 'clause after the verb' } : null
}

function opensBare(view: View, cue: Cue, from: number, stop: number): boolean {
  return (
    opensClause(view, from, stop, CLAUSE_ONLY.has(cue.lemma) && cue.form === 'finite') ||
    opensWithPronoun(view, cue, from) ||
    (CLAUSE_ONLY.has(cue.lemma) &&
      cue.form === 'finite' &&
      !TIMES.has(lower(view, from)) &&
      !/^(?:so|as)$/.test(lower(view, cue.group.first - 1)) &&
      opensWithQuoted(view, from, stop))
  )
}

/** How many words a subject may have. */
const LONGEST = 14

/** A noun phrase and then a finite verb (a form that may be one where the verb of saying leaves no choice: "said the drug cut deaths"), nothing but words between; or a condition that opens the clause ("said if it rains they stop"). */
function opensClause(view: View, from: number, stop: number, sure: boolean): boolean {
  const first = view.tokens[from]
  if (!first || from >= stop || view.quotationOf[from] !== -1) return false
  if (!CONDITION.test(lower(view, from)) && !/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(first.upos))
    return false
  for (let at = from + 1; at < stop && at < from + LONGEST; at++) {
    const token = view.tokens[at] as Token
    if (view.quotationOf[at] !== -1) return isFinite((view.tokens[at + 1] ?? token) as Token)
    if (token.upos === 'PUNCT' || token.upos === 'SCONJ') return false
    if (isFinite(token) || (sure && token.xpos === 'VBN')) return true
  }
  return false
}

const CONDITION = /^(?:if|unless|although|though|despite|because|about|nearly|almost)$/

/** "said they fled", "said it downed 30 drones": a pronoun that is a subject and a past form after it, though the tagger take that for a participle. */
function opensWithPronoun(view: View, cue: Cue, from: number): boolean {
  const pronoun = lower(view, from)
  if (!/^(?:he|she|they|we|i|it)$/.test(pronoun) || view.quotationOf[from] !== -1) return false
  if (pronoun === 'it' && !CLAUSE_ONLY.has(cue.lemma)) return false
  const verb = (view.tokens[from + 1] as Token | undefined)?.upos === 'ADV' ? from + 2 : from + 1
  return /^VB[DN]$/.test(view.tokens[verb]?.xpos ?? '')
}

/**
 * `said the critics’ words “amount to pressure”`, `said “the wind is with us” despite the loss`: what is said is a clause, wherever the marks
 * begin in it, and though the tagger see no verb in it.
 */
function opensWithQuoted(view: View, from: number, stop: number): boolean {
  for (let at = from; at < stop && at < from + LONGEST; at++) {
    const passage = view.quotations[view.quotationOf[at] ?? -1]
    if (passage) return isSpoken(view, passage, at)
    const { upos, text } = view.tokens[at] as Token
    const opens =
      at === from ? /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(upos) : upos !== 'PUNCT' && upos !== 'SCONJ'
    if (!opens && !/^['’]s?$/.test(text)) return false
  }
  return false
}

/** Quoted words that are more than one word and no title. */
function isSpoken(view: View, { use, end }: Quotation, first: number): boolean {
  return use === 'speech' && (view.tokens[first + 3]?.end ?? end) < end
}
