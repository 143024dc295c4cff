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
export function clauseAfterComma(view: View, from: number, stop: number): number {
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

/** A reported clause runs to the end of its sentence unless a new clause of the reporter begins there. */
export function extend(view: View, verbs: Verbs, cue: Cue, last: number): number {
  const sentence = view.sentences[(view.tokens[cue.verb] as Token).sentence]
  if (!sentence) return last
  const relative = isRelative(view, cue)
  for (let at = cue.verb + 2; at < sentence.last; at++) {
    if (relative && isMainVerb(view, at)) return at - 1
    if (!isWord(view, at) || view.quotationOf[at] !== -1) continue
    if (/^(?:and|but)$/.test(lower(view, at)) && goesOnReporting(view, verbs, cue, at)) return at
    if (/^(?:and|but)$/.test(lower(view, at)) && anotherSays(view, verbs, cue, at)) return at
    if (at < last) continue
    const word = lower(view, at)
    if (REPORTERS.test(word) && headsBack(view, at, cue.verb)) return at
    if (/^(?:and|but)$/.test(word) && joinsCue(view, verbs, at, cue.verb)) return at
    if (readCue(view, verbs, at)?.form === 'participle' && lower(view, at - 1) === ',') return at
  }
  return sentence.last
}

/** ", but Pell’s aide said", ", and a lawyer for him, Ana Ruiz, called": after a comma and a conjunction somebody else speaks, in the tense of the reporter. */
function anotherSays(view: View, verbs: Verbs, cue: Cue, conjunction: number): boolean {
  if (lower(view, conjunction - 1) !== ',' && view.quotationOf[conjunction - 1] === -1) return false
  for (let verb = conjunction + 2; verb < conjunction + 14; verb++) {
    const token = view.tokens[verb]
    if (!token || token.sentence !== view.tokens[conjunction]?.sentence || view.quotationOf[verb] !== -1)
      return false
    if (!isFinite(token)) continue
    const next = readCue(view, verbs, verb)
    const first = view.tokens[conjunction + 1] as Token
    return (
      next !== null &&
      next.form === 'finite' &&
      !next.passive &&
      next.group.first === verb &&
      token.xpos === 'VBD' &&
      (view.tokens[cue.verb] as Token).xpos !== 'VBZ' &&
      verbs.takes(next.lemma, 'quotation') &&
      !/^(?:that|PRON)$/.test(first.upos === 'PRON' ? 'PRON' : lower(view, conjunction + 1)) &&
      isSubject(view, { first: conjunction + 1, last: verb })
    )
  }
  return false
}

/** ", who said": the clause stands about a noun, and the sentence goes on after it. */
function isRelative(view: View, { group }: Cue): boolean {
  const before = (steps: number): string => lower(view, group.first - steps)
  const whose = /^(?:who|which)$/.test(before(1)) && before(2) === ','
  // ", which he said had ended,": the pronoun stands for what he spoke of
  return whose || (/^(?:he|she|they|it|i|we)$/.test(before(1)) && before(2) === 'which' && before(3) === ',')
}

/** A finite verb right after a comma has its subject before the clause: "Pell, who said it leaks, left". */
function isMainVerb(view: View, at: number): boolean {
  const before = view.tokens[at - 1] as Token
  const closes = before.text === ',' || (view.quotationOf[at - 1] !== -1 && lower(view, at - 2) === ',')
  return closes && view.quotationOf[at] === -1 && isFinite(view.tokens[at] as Token)
}

/** Words that begin the reporter's own clause after a reported one, where the parse hangs it on the reporting verb. */
const REPORTERS = /^(?:as|while|when|after|before|though|although|during|following|amid|despite)$/

/** "said it was late and urged patience", "calling it late and urging patience": a second verb of reporting in the same form has the reporter for its subject. */
export function goesOnReporting(view: View, verbs: Verbs, cue: Cue, conjunction: number): boolean {
  const at = pastDenial(view, conjunction + 1)
  const next = readCue(view, verbs, at)
  if (!next || next.form === 'infinitive' || next.passive || next.form !== cue.form) return false
  const [first, second] = [view.tokens[cue.verb] as Token, view.tokens[at] as Token]
  if (next.group.first !== at)
    return (
      first.xpos === 'VBD' && lower(view, next.group.first) === 'did' && verbs.takes(next.lemma, 'clause')
    )
  return (
    (first.xpos === second.xpos || (first.xpos === 'VBD' && second.xpos === 'VBN')) &&
    /^VB[DZPG]$/.test(first.xpos) &&
    verbs.takes(next.lemma, 'quotation')
  )
}

/** The verb after an adverb, or after "did not". */
function pastDenial(view: View, from: number): number {
  if (lower(view, from) === 'did') return /^n[o’']t$/.test(lower(view, from + 1)) ? from + 2 : from
  return (view.tokens[from] as Token | undefined)?.upos === 'ADV' ? from + 1 : from
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
    const after = view.tokens[cue.group.last]
    return (
      isSubject(view, { first: at, last: cue.group.first }) &&
      (!after || /^[,.]$/.test(after.text) || view.quotationOf[cue.group.last] !== -1)
    )
  }
  return false
}

/** Cuts `, adding that …`, `, according to …`, `, she said`, `, in an interview` and other words of the reporter off the end. */
export function cutAsides(view: View, verbs: Verbs, from: number, last: number): number {
  for (let at = from + 1; at < last; at++) {
    if (attributed(view, verbs, at, last)) return at
    if (!isParted(view, at)) continue
    if (lower(view, at) === 'according' && lower(view, at + 1) === 'to') return at - 1
    if (remarks(view, at) || isOccasion(view, at, last)) return at - 1
    const cue = readCue(view, verbs, at)
    if (cue?.form === 'participle' && verbs.takes(cue.lemma, 'quotation') && verbs.takes(cue.lemma, 'clause'))
      return at - 1
  }
  return last
}

/** A comma or dash stands right before, outside quotation marks or at the end of a passage (`…the party,” claiming`). */
function isParted(view: View, at: number): boolean {
  if (view.quotationOf[at] !== -1) return false
  if (/^(?:,|—|–|--)$/.test(lower(view, at - 1))) return true
  return view.quotationOf[at - 1] !== -1 && lower(view, at - 2) === ','
}

/** ", referring to the dam", ", a swipe at the board", ", which he called …": the reporter's remark on what was said. */
function remarks(view: View, at: number): boolean {
  if (/^(?:referring|alluding|pointing|citing|echoing)$/.test(lower(view, at))) return true
  if (!/^an?$/.test(lower(view, at))) return false
  const noun = (view.tokens[at + 1] as Token | undefined)?.upos === 'ADJ' ? at + 2 : at + 1
  return (
    (/^(?:reference|swipe|nod|jab|dig|allusion|play)$/.test(lower(view, noun)) &&
      view.tokens[noun + 1]?.upos === 'ADP') ||
    (view.quotationOf[at - 1] !== -1 &&
      /^(?:insult|claim|phrase|term|charge|accusation|assertion|comment|remark|line|slogan|word)$/.test(
        lower(view, noun),
      ))
  )
}

/** `…that noise,” in an interview with Lima Radio`: after a comma, the occasion of the words, to the end of the sentence. */
function isOccasion(view: View, at: number, last: number): boolean {
  if (!/^(?:in|at|during|on|via)$/.test(lower(view, at)) || last - at > 16) return false
  for (let noun = at + 1; noun < last && noun < at + 6; noun++) {
    const token = view.tokens[noun] as Token
    if (/^(?:PUNCT|VERB|AUX|CCONJ)$/.test(token.upos)) return false
    if (
      /^(?:interview|statement|speech|tweet|post|letter|email|e-mail|memo|briefing|testimony|conference|rally|call)$/.test(
        lower(view, noun),
      )
    )
      return isLastClause(view, noun + 1, last)
  }
  return false
}

/** No verb of a clause stands between. */
function isLastClause(view: View, from: number, last: number): boolean {
  for (let at = from; at < last; at++) if (isFinite(view.tokens[at] as Token)) return false
  return true
}
