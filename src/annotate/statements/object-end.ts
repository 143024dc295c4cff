import type { Token } from '../../model/annotation.js'
import { readCue, type Cue } from './cues.js'
import { isFinite } from './noun-phrase.js'
import type { Verbs } from './verbs.js'
import { lower, type View } from './view.js'

/** "called it a “disgrace”", "condemned it as “cruel” and “small”": the parse may end before the words that matter. */
export function withComplement(view: View, verbs: Verbs, cue: Cue, last: number): number {
  const sentence = view.sentences[(view.tokens[cue.verb] as Token).sentence]
  if (!sentence) return last
  const named =
    verbs.takes(cue.lemma, 'object-complement') &&
    last < sentence.last &&
    (view.quotationOf[last] !== -1 || (view.tokens[last] as Token).upos === 'DET')
  if (/^(?:of|for)$/.test(lower(view, last)) && joinsObject(view, verbs, cue, last))
    last = clauseEnd(view, last + 1, sentence.last)
  else if (named || joinsObject(view, verbs, cue, last)) last = phraseEnd(view, last + 1, sentence.last)
  const listed = throughList(view, last, sentence.last)
  const goesOn = listed > last && (view.tokens[listed] as Token | undefined)?.upos === 'ADP'
  last = cutComplement(view, verbs, cue, goesOn ? phraseEnd(view, listed + 1, sentence.last) : listed)
  return lower(view, last) === 'because' ? clauseEnd(view, last + 1, sentence.last) : last
}

/** "described it as …", "accused her of …", "thanked them for …": the preposition after the object that the verb goes on with. */
function joinsObject(view: View, verbs: Verbs, cue: Cue, at: number): boolean {
  const word = lower(view, at)
  if (word === 'as') return verbs.takes(cue.lemma, 'object-as')
  if (word === 'of') return cue.lemma === 'accuse'
  return word === 'for' && /^(?:accuse|praise|regret)$/.test(verbs.classOf(cue.lemma) ?? '')
}

/** An object ends before a dash, before a participle that tells more of the sentence's subject, and before a clause or verb joined to the reporter's. */
function cutComplement(view: View, verbs: Verbs, cue: Cue, last: number): number {
  let tense = ''
  for (let at = cue.verb + 2; at < last; at++) {
    if (view.quotationOf[at] !== -1) continue
    const { xpos, upos } = view.tokens[at] as Token
    if (/^(?:—|–|--)$/.test(lower(view, at)) || isBesideQuoted(view, at)) return at
    if (lower(view, at - 1) === ',' && xpos === 'VBG') return at - 1
    if (upos === 'CCONJ' && opensOwnClause(view, verbs, cue, at + 1, tense)) return at
    if (/^VB[DZP]$/.test(xpos)) tense = xpos
  }
  return last
}

/** `“a disgrace,” a word he likes`: what follows the comma of a passage, and is neither quoted nor joined to it, is the reporter's. */
function isBesideQuoted(view: View, at: number): boolean {
  if (view.quotationOf[at - 1] === -1 || lower(view, at - 2) !== ',') return false
  for (let next = at; next < at + 4; next++) if (view.quotationOf[next] !== -1) return false
  return !/^(?:and|or|but)$/.test(lower(view, at))
}

const NOMINATIVE = /^(?:he|she|they|we|i)$/

/** "… and she left", "calling it late and saying …", "rails at what he calls a cartel and cast himself …": after the conjunction the reporter goes on. */
function opensOwnClause(view: View, verbs: Verbs, cue: Cue, from: number, tense: string): boolean {
  if (NOMINATIVE.test(lower(view, from))) return true
  const at = (view.tokens[from] as Token | undefined)?.upos === 'ADV' ? from + 1 : from
  const token = view.tokens[at]
  if (!token || view.quotationOf[at] !== -1) return false
  if (token.xpos === 'VBG')
    return (view.tokens[cue.verb] as Token).xpos === 'VBG' && readCue(view, verbs, at) !== null
  return token.upos === 'VERB' && /^VB[DZ]$/.test(token.xpos) && token.xpos !== tense
}

/** To the next mark outside quotation marks, or the end of a passage that a comma closes. */
function clauseEnd(view: View, from: number, stop: number): number {
  for (let at = from; at < stop; at++) {
    if (view.quotationOf[at] !== -1) continue
    if (/^(?:[,.;:—–!?]|--)$/.test(lower(view, at))) return at
    if (at > from && view.quotationOf[at - 1] !== -1 && lower(view, at - 2) === ',') return at
  }
  return stop
}

/** To the next mark, verb or reason outside quotation marks. */
function phraseEnd(view: View, from: number, stop: number): number {
  for (let at = from; at < stop; at++)
    if (
      view.quotationOf[at] === -1 &&
      (/^(?:[,.;:—–!?]|because)$/.test(lower(view, at)) || isFinite(view.tokens[at] as Token))
    )
      return at
  return stop
}

/** A quoted item followed by more of them (`“big,” “bold” and “new”`) is one list. */
function throughList(view: View, last: number, stop: number): number {
  const inside = view.quotationOf[last - 1]
  if (inside === undefined || inside === -1) return last
  for (let at = last; at < stop; at++) {
    if (view.quotationOf[at] !== -1) {
      const passage = view.quotationOf[at]
      while (at < stop && view.quotationOf[at] === passage) at++
      last = at
      at--
    } else if (!/^(?:,|and|or|but|a|an|the|as)$/.test(lower(view, at))) break
  }
  return last
}
