import type { Token } from '../../model/annotation.js'
import { readCue, type Cue } from './cues.js'
import { isSubject, phraseAfter, trimSubject } from './noun-phrase.js'
import type { Verbs } from './verbs.js'
import { isWord, lower, type Range, type View } from './view.js'
import { LEADING } from './words.js'

/** An attribution beside a quotation: the reporting verb, who, and the rule that read it. */
export type Clause = {
  readonly cue: Cue | null
  readonly cueRange: Range
  readonly source: Range | null
  readonly rule: string
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
    if (onlyAdverbs(view, at, cue.group.first)) {
      const source = phraseAfter(view, verb + 1, stop)
      if (source && cue.lemma !== 'tell')
        return { cue, cueRange: cue.group, source, rule: 'verb and speaker after the quotation' }
      return null
    }
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

const NOUN_CUES: readonly (readonly string[])[] = [
  ['according', 'to'],
  ['in', 'the', 'words', 'of'],
  ['as', 'per'],
]

/** `according to the ministry`, `in the words of Ana Ruiz`. */
export function readNounCue(view: View, at: number, stop: number, where: string): Clause | null {
  const words = NOUN_CUES.find((cue) =>
    cue.every((word, index) => at + index < stop && lower(view, at + index) === word),
  )
  if (!words) return null
  const from = at + words.length
  const source = phraseAfter(view, from, stop)
  return source
    ? { cue: null, cueRange: { first: at, last: from }, source, rule: `${words.join(' ')} ${where}` }
    : null
}
