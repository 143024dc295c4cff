import type { Token } from '../../model/annotation.js'
import { readCue, type Cue } from './cues.js'
import { isSubject, trimSubject } from './noun-phrase.js'
import { phraseAfter } from './phrase-after.js'
import type { Verbs } from './verbs.js'
import { isWord, lower, type Range, type View } from './view.js'
import { LEADING } from './words.js'

/** An attribution beside a quotation: the reporting verb, who, and the rule that read it. */
export type Clause = {
  readonly cue: Cue | null
  readonly cueRange: Range
  readonly source: Range | null
  readonly rule: string
  /** The first token after it, where that is not the one after its source ("in Ruiz’s words"). */
  readonly last?: number
}

const REACH = 45

/** Reads what follows a quotation up to the end of its sentence: `…,” the mayor said`, `…,” said Ana Ruiz, a nurse`. */
export function readTail(view: View, verbs: Verbs, from: number, stop: number): Clause | null {
  let at = from
  while (at < stop && (!isWord(view, at) || LEADING.has(lower(view, at)))) at++
  // "…” when Ruiz scolded him": the clause tells of another time or reason
  if (/^(?:when|while|because|although|though|if|since|until|unless)$/.test(lower(view, at))) return null
  const noun = readNounCue(view, at, stop, 'after the quotation')
  if (noun) return noun
  for (let verb = at; verb < stop && verb < at + REACH; verb++) {
    const cue = readCue(view, verbs, verb)
    if (!cue || cue.form !== 'finite') continue
    if (!verbs.takes(cue.lemma, 'quotation')) continue
    // "In her memoir, “Wet Feet,” Ruiz wrote that": what she wrote follows
    if (lower(view, cue.group.last) === 'that' && !isHeard(cue)) return null
    if (onlyAdverbs(view, at, cue.group.first)) {
      const source = phraseAfter(view, verb + 1, stop)
      if (source && cue.lemma !== 'tell')
        return { cue, cueRange: cue.group, source, rule: 'verb and speaker after the quotation' }
      return null
    }
    if (isHeard(cue)) {
      const source = agentOf(view, cue, stop)
      return { cue, cueRange: cue.group, source, rule: 'who was told or asked after the quotation' }
    }
    if (cue.passive && cue.lemma !== 'quote') return null
    // "Ruiz, who proposed the wall, said": the clause about her is none of saying
    if (/^(?:who|which|whose)$/.test(lower(view, cue.group.first - 1))) continue
    const subject = trimSubject(view, { first: at, last: cue.group.first })
    if (isSubject(view, subject))
      return { cue, cueRange: cue.group, source: subject, rule: 'speaker and verb after the quotation' }
    if (!mayGoOn(view, at, verb)) return null
  }
  return null
}

/** A verb inside an apposition or a clause about the speaker does not end the search for the verb of saying. */
function mayGoOn(view: View, from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) if (lower(view, at) === ',' || lower(view, at) === 'who') return true
  return false
}

function onlyAdverbs(view: View, first: number, last: number): boolean {
  for (let at = first; at < last; at++)
    if ((view.tokens[at] as Token).upos !== 'ADV' && isWord(view, at)) return false
  return true
}

const HEARD = new Set('tell ask inform advise warn remind assure order instruct quiz'.split(' '))

/** "was told", "had been asked": the subject hears, and does not speak. */
export function isHeard({ passive, lemma }: Cue): boolean {
  return passive && HEARD.has(lemma)
}

/** "asked by the chairman", "was told by her lawyer": who does what a passive tells, or null. */
export function agentOf(view: View, { group }: Cue, stop: number): Range | null {
  for (let at = group.last; at < stop && at < group.last + 4; at++) {
    if (view.quotationOf[at] !== -1 || (view.tokens[at] as Token).upos === 'PUNCT') return null
    if (lower(view, at) === 'by') return phraseAfter(view, at + 1, stop)
  }
  return null
}

const NOUN_CUES: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['in', 'the', 'view', 'of'],
  ['in', 'the', 'opinion', 'of'],
  ['as', 'per'],
]

/** `according to the ministry`, `in the words of Ana Ruiz`, `in Ruiz’s words`. */
export function readNounCue(view: View, at: number, stop: number, where: string): Clause | null {
  const words = NOUN_CUES.find((cue) =>
    cue.every((word, index) => at + index < stop && lower(view, at + index) === word),
  )
  if (!words) return lower(view, at) === 'in' ? readOwnWords(view, at, stop, where) : null
  const from = at + words.length
  const source = phraseAfter(view, from, stop)
  return source
    ? { cue: null, cueRange: { first: at, last: from }, source, rule: `${words.join(' ')} ${where}` }
    : null
}

/** How many words may name the owner of "in the old harbour master’s words". */
const OWNER = 8

/** `in Ruiz’s words`, `in her view`: whose words they are is who says them. */
function readOwnWords(view: View, at: number, stop: number, where: string): Clause | null {
  for (let noun = at + 2; noun < stop && noun <= at + OWNER; noun++) {
    const token = view.tokens[noun] as Token
    if (token.upos === 'PUNCT' || token.upos === 'VERB' || view.quotationOf[noun] !== -1) return null
    if (!/^(?:words|view|opinion|telling|estimation|judgment|judgement)$/.test(lower(view, noun))) continue
    const own = lower(view, noun - 1) === 'own' ? noun - 1 : noun
    const pronoun = /^(?:his|her|their|its|my|our)$/.test(lower(view, own - 1)) && own - 1 === at + 1
    if (!pronoun && !/^['’]s?$/.test(lower(view, own - 1))) return null
    const source = { first: at + 1, last: pronoun ? own : own - 1 }
    const cueRange = { first: noun, last: noun + 1 }
    return source.first < source.last
      ? { cue: null, cueRange, source, rule: `in whose words ${where}`, last: noun + 1 }
      : null
  }
  return null
}
