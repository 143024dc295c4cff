import type { Token } from '../../model/annotation.js'
import type { Verbs } from './verbs.js'
import { lower, type Range, type View } from './view.js'
import { NEGATIVE } from './words.js'

/** A reporting verb with its auxiliaries. */
export type Cue = {
  readonly verb: number
  readonly lemma: string
  /** From the first auxiliary to the verb (and its particle). */
  readonly group: Range
  readonly passive: boolean
  readonly negated: boolean
  /** "to say", "saying": no subject of its own. */
  readonly form: 'finite' | 'infinitive' | 'participle'
}

/** Forms that are verbs of saying whatever the tagger thinks of them. */
const SURE =
  /^(?:said|says|told|tells|added|adds|asked|wrote|tweeted|replied|insisted|warned|noted|explained|declared)$/i

const LEMMAS: Readonly<Record<string, string>> = {
  said: 'say', says: 'say', told: 'tell', tells: 'tell', added: 'add', adds: 'add', asked: 'ask', wrote: 'write', tweeted: 'tweet',
  replied: 'reply', insisted: 'insist', warned: 'warn', noted: 'note', explained: 'explain', declared: 'declare',
} // prettier-ignore

/** Reads the token as a reporting verb, or returns null. Words in quotation marks report nothing on the outlet's part. */
export function readCue(view: View, verbs: Verbs, at: number): Cue | null {
  const token = view.tokens[at]
  if (!token || view.quotationOf[at] !== -1) return null
  const sure = SURE.test(token.text)
  if (token.upos !== 'VERB' && !sure) return null
  const lemma =
    verbs.classOf(token.lemma) !== null
      ? token.lemma
      : sure
        ? (LEMMAS[token.text.toLowerCase()] as string)
        : null
  if (lemma === null || verbs.classOf(lemma) === null) return null
  if (token.deprel === 'amod' || token.deprel === 'compound') return null
  return { verb: at, lemma, ...verbGroup(view, at) }
}

function verbGroup(view: View, verb: number): Pick<Cue, 'group' | 'passive' | 'negated' | 'form'> {
  let first = verb
  let passive = false
  let negated = false
  let infinitive = false
  for (let at = verb - 1; at >= 0 && at >= verb - 6; at--) {
    const token = view.tokens[at] as Token
    const word = lower(view, at)
    if (token.sentence !== (view.tokens[verb] as Token).sentence || view.quotationOf[at] !== -1) break
    if (token.upos === 'AUX' || /^['’](?:s|d|ll|ve|re|m)$/.test(word)) {
      if (/^['’]s$/.test(word) && token.upos !== 'AUX') break
      first = at
      if (
        token.lemma === 'be' &&
        /(?:ed|n|told|said|quoted|put|cut|hit|asked|reported)$/i.test((view.tokens[verb] as Token).text)
      )
        passive = true
    } else if (NEGATIVE.has(word)) negated = true
    else if (word === 'to') {
      infinitive = true
      break
    } else if (token.upos !== 'ADV') break
  }
  const text = (view.tokens[verb] as Token).text
  const form = infinitive ? 'infinitive' : /ing$/.test(text) && first === verb ? 'participle' : 'finite'
  return { group: { first, last: verb + 1 }, passive, negated, form }
}
