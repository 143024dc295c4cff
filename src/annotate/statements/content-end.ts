import type { Token } from '../../model/annotation.js'
import { readCue, type Cue } from './cues.js'
import { isFinite, isSubject } from './noun-phrase.js'
import type { Verbs } from './verbs.js'
import { isWord, lower, type View } from './view.js'

const SUBORDINATE = /^(?:when|while|after|before|though|although|once|until|because)$/

function isFirstFinite(view: View, from: number, { group }: Cue): boolean {
  for (let at = from; at < group.first; at++)
    if (isFinite(view.tokens[at] as Token) || lower(view, at) === ',') return false
  return true
}

/** The first comma outside quotation marks after which a subject and its verb follow, or -1. */
function clauseAfterComma(view: View, from: number, stop: number): number {
  for (let comma = from; comma < stop; comma++) {
    if (lower(view, comma) !== ',' || view.quotationOf[comma] !== -1) continue
    for (let verb = comma + 2; verb < stop && verb < comma + 9; verb++) {
      if (/^[,;:]$/.test(lower(view, verb)) || view.quotationOf[verb] !== -1) break
      if (!isFinite(view.tokens[verb] as Token)) continue
      if (isSubject(view, { first: comma + 1, last: verb })) return comma
      break
    }
  }
  return -1
}

/** The clause of a verb that stands before the main clause ("Though Ruiz called it safe, the crew left") ends where that one's subject begins. */
export function mainClauseAfter(view: View, cue: Cue): number {
  const sentence = view.sentences[(view.tokens[cue.verb] as Token).sentence]
  if (!sentence) return -1
  if (SUBORDINATE.test(lower(view, sentence.first)) && isFirstFinite(view, sentence.first, cue))
    return clauseAfterComma(view, cue.group.last, sentence.last)
  let main = cue.verb
  for (let steps = 0; steps < 30; steps++) {
    const { head } = view.tokens[main] as Token
    if (head < 0) break
    main = head
  }
  if (main <= cue.verb || main >= sentence.last) return -1
  for (const child of view.children[main] ?? []) {
    if (!(view.tokens[child] as Token).deprel.startsWith('nsubj')) continue
    const first = view.low[child] as number
    return first > cue.verb && lower(view, first - 1) === ',' && view.quotationOf[first] === -1
      ? first - 1
      : -1
  }
  return -1
}

/** "called it a “disgrace”", "condemned it as “cruel” and “small”": the parse may end before the words that matter. */
export function withComplement(view: View, verbs: Verbs, cue: Cue, last: number): number {
  const sentence = view.sentences[(view.tokens[cue.verb] as Token).sentence]
  if (!sentence) return last
  const as = lower(view, last) === 'as' && verbs.takes(cue.lemma, 'object-as')
  const named =
    verbs.takes(cue.lemma, 'object-complement') &&
    last < sentence.last &&
    (view.quotationOf[last] !== -1 || (view.tokens[last] as Token).upos === 'DET')
  if (as || named) last = phraseEnd(view, last + 1, sentence.last)
  const listed = throughList(view, last, sentence.last)
  const goesOn = listed > last && (view.tokens[listed] as Token | undefined)?.upos === 'ADP'
  return cutComplement(view, cue, goesOn ? phraseEnd(view, listed + 1, sentence.last) : listed)
}

/** An object ends before a dash or a participle that tells more of the sentence's subject. */
function cutComplement(view: View, cue: Cue, last: number): number {
  for (let at = cue.verb + 2; at < last; at++) {
    if (view.quotationOf[at] !== -1) continue
    if (/^(?:—|–|--)$/.test(lower(view, at))) return at
    if (lower(view, at - 1) === ',' && (view.tokens[at] as Token).xpos === 'VBG') return at - 1
  }
  return last
}

/** To the next mark outside quotation marks. */
function phraseEnd(view: View, from: number, stop: number): number {
  for (let at = from; at < stop; at++)
    if (
      view.quotationOf[at] === -1 &&
      (/^[,.;:—–!?]$/.test(lower(view, at)) || isFinite(view.tokens[at] as Token))
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

/** A reported clause runs to the end of its sentence unless a new clause of the reporter begins there. */
export function extend(view: View, verbs: Verbs, cue: Cue, last: number): number {
  const sentence = view.sentences[(view.tokens[cue.verb] as Token).sentence]
  if (!sentence) return last
  for (let at = cue.verb + 2; at < sentence.last; at++) {
    if (!isWord(view, at) || view.quotationOf[at] !== -1) continue
    if (/^(?:and|but)$/.test(lower(view, at)) && goesOnReporting(view, verbs, cue, at)) return at
    if (at < last) continue
    const word = lower(view, at)
    if (REPORTERS.test(word) && headsBack(view, at, cue.verb)) return at
    if (/^(?:and|but)$/.test(word) && joinsCue(view, verbs, at, cue.verb)) return at
    if (readCue(view, verbs, at)?.form === 'participle' && lower(view, at - 1) === ',') return at
  }
  return sentence.last
}

/** Words that begin the reporter's own clause after a reported one, where the parse hangs it on the reporting verb. */
const REPORTERS = /^(?:as|while|when|after|before|though|although|during|following|amid|despite)$/

/** "said it was late and urged patience": a second verb of reporting in the same past form has the reporter for its subject. */
export function goesOnReporting(view: View, verbs: Verbs, cue: Cue, conjunction: number): boolean {
  const at =
    (view.tokens[conjunction + 1] as Token | undefined)?.upos === 'ADV' ? conjunction + 2 : conjunction + 1
  const next = readCue(view, verbs, at)
  if (!next || next.form !== 'finite' || next.passive || cue.form !== 'finite') return false
  const [first, second] = [view.tokens[cue.verb] as Token, view.tokens[at] as Token]
  return (
    (first.xpos === second.xpos || (first.xpos === 'VBD' && second.xpos === 'VBN')) &&
    /^VB[DZP]$/.test(first.xpos) &&
    verbs.takes(next.lemma, 'quotation') &&
    next.group.first === at
  )
}

/** A conjunction before a verb that shares the reporter's subject: "said it was late and left". */
function joinsCue(view: View, verbs: Verbs, conjunction: number, verb: number): boolean {
  const joined = (view.tokens[conjunction] as Token).head
  if (joined <= conjunction || (view.tokens[joined] as Token | undefined)?.head !== verb) return false
  if (lower(view, conjunction + 1) === 'that') return false
  const speaks = readCue(view, verbs, joined)?.form === 'finite'
  return (
    (speaks && (view.children[joined] ?? []).some((at) => view.tokens[at]?.deprel.startsWith('nsubj'))) ||
    pastOf(view, joined) === pastOf(view, verb) ||
    pastOf(view, joined) === null
  )
}

/** Whether a verb stands in the past, by itself or by its first auxiliary; null where its form does not say. */
function pastOf(view: View, verb: number): boolean | null {
  for (const at of [...(view.children[verb] ?? []), verb]) {
    const token = view.tokens[at] as Token
    if (at > verb || (at < verb && token.upos !== 'AUX')) continue
    if (token.xpos === 'VBD') return true
    if (token.xpos === 'VBZ' || token.xpos === 'VBP') return false
    if (token.xpos === 'MD')
      return /^(?:would|could|should|might|['’]d)$/.test(lower(view, at)) ? null : false
  }
  return null
}

/** True where the word belongs to a phrase that hangs on the reporting verb or above it. */
function headsBack(view: View, at: number, verb: number): boolean {
  let head = at
  for (let steps = 0; steps < 30 && head >= 0; steps++) {
    if (head === verb) return true
    head = (view.tokens[head] as Token).head
  }
  return true
}

/** Another attribution begins here: after a comma or a closing quotation mark, a speaker and a verb of saying that ends its clause. */
function attributed(view: View, verbs: Verbs, at: number, last: number): boolean {
  if (lower(view, at - 1) !== ',' && (view.quotationOf[at - 1] === -1 || view.quotationOf[at] !== -1))
    return false
  if (view.quotationOf[at] !== -1) return false
  for (let verb = at + 1; verb < last + 1 && verb < at + 9; verb++) {
    if (lower(view, verb) === ',') return false
    const cue = readCue(view, verbs, verb)
    if (!cue) continue
    if (cue.form !== 'finite' || !verbs.takes(cue.lemma, 'quotation')) return false
    const after = view.tokens[verb + 1]
    return (
      isSubject(view, { first: at, last: cue.group.first }) &&
      (!after || /^[,.]$/.test(after.text) || view.quotationOf[verb + 1] !== -1)
    )
  }
  return false
}

/** Cuts `, adding that …`, `, according to …` and `, she said` off the end. */
export function cutAsides(view: View, verbs: Verbs, from: number, last: number): number {
  for (let at = from + 1; at < last; at++) {
    if (attributed(view, verbs, at, last)) return at
    if (lower(view, at - 1) !== ',') continue
    if (lower(view, at) === 'according' && lower(view, at + 1) === 'to') return at - 1
    const cue = readCue(view, verbs, at)
    if (cue?.form === 'participle' && verbs.takes(cue.lemma, 'quotation') && verbs.takes(cue.lemma, 'clause'))
      return at - 1
  }
  return last
}
