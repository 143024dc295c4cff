import type { Token } from '../../model/annotation.js'
import type { View } from './view.js'

/** A noun phrase around a head noun; token indices, `last` inside. */
export type Phrase = {
  readonly first: number
  readonly head: number
  readonly last: number
  readonly definite: boolean
  readonly indefinite: boolean
  readonly plural: boolean
  /** The state its adjective or owner names ("the Russian leader", "Ukraine's air force"), or null. */
  readonly country: string | null
  /** Its owner is another name or a pronoun ("Trump's lawyer", "his wife"). */
  readonly owned: boolean
}

const LEFT = new Set(['ADJ', 'NOUN', 'PROPN', 'NUM', 'DET', 'X'])

/** Reads the phrase to the left of a head noun: determiner, adjectives, nouns, owners. */
export function phraseAt(view: View, head: number): Phrase {
  const { tokens, low, lists } = view
  const floor = tokens[head] ? (view.sentences[(tokens[head] as Token).sentence]?.first ?? 0) : 0
  let first = head
  while (first > floor && joinsLeft(view, first - 1)) first -= 1
  // A determiner inside belongs to an owner's phrase: "the country's army".
  const opening = low(first)
  let country: string | null = null
  let owned = false
  for (let at = first; at < head; at++) {
    const name = view.nameOf[at] ? view.names[(view.nameOf[at] as number) - 1] : undefined
    if (name) country = lists.country(view.text.slice(name.start, name.end)) ?? country
    if (/^(?:'s|’s|'|’)$/.test(low(at)) && name === undefined) owned = true
    if (/^(?:his|her|its|their|my|our|your)$/.test(low(at))) owned = true
  }
  if (owned && country !== null) owned = false
  const token = tokens[head] as Token
  return {
    first,
    head,
    last: head,
    definite: opening === 'the' || opening === 'that' || opening === 'this',
    indefinite: /^(?:an?|one|two|three|four|five|six|several|some|many|few|another|other|both)$/.test(
      opening,
    ),
    plural: token.xpos === 'NNS' || (token.xpos === '' && token.text.endsWith('s')),
    country,
    owned,
  }
}

function joinsLeft({ tokens, nameOf, quoted }: View, at: number): boolean {
  const token = tokens[at] as Token
  if (quoted[at]) return false
  if (nameOf[at]) return true
  const word = token.text.toLowerCase()
  if (/^(?:'s|’s|'|’|-|his|her|its|their)$/.test(word)) return true
  if (token.upos === 'VERB') return /^(?:amod|compound)/.test(token.deprel)
  return LEFT.has(token.upos) && !/^(?:such|what|which|whose)$/.test(word)
}

const WITHIN =
  /^(?:familiar|briefed|close|involved|with|on|in|at|of|for|from|to|the|a|an|knowledge|directly|who|direct|working|based|near)$/

/** Goes on to the right over what tells the source: "familiar with the talks", "in Kyiv", "for the ministry". At most twelve tokens. */
export function extendRight(view: View, phrase: Phrase, stop: number): Phrase {
  const { tokens, low } = view
  let last = phrase.head
  let at = last + 1
  while (at < stop && at - phrase.head <= 12) {
    const token = tokens[at]
    if (!token || view.quoted[at] || token.sentence !== (tokens[phrase.head] as Token).sentence) break
    const opens =
      WITHIN.test(low(at)) || LEFT.has(token.upos) || token.upos === 'ADP' || /^(?:'s|’s|-)$/.test(low(at))
    if (!opens || (at === last + 1 && at === phrase.head + 1 && !WITHIN.test(low(at)))) break
    if (!/^(?:ADP|DET|ADV|PRON)$/.test(token.upos)) last = at
    at += 1
  }
  return { ...phrase, last }
}
