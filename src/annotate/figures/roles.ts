import { firstEndingAfter } from '../../lib/interval.js'
import type { Annotations, Name, Statement, Token } from '../../model/annotation.js'
import type { Counted, Predicate, View } from './view.js'

/** The entity that a token names, or null: a name or a resolved pronoun or description over it. */
export function entityAt(seen: Annotations, start: number): string | null {
  const name = seen.names[firstEndingAfter(seen.names, start)]
  if (name !== undefined && name.start <= start) return name.entity
  const reference = seen.coreferences[firstEndingAfter(seen.coreferences, start)]
  return reference !== undefined && reference.start <= start ? reference.entity : null
}

const SELF = /^(?:it|its|they|their|we|our|he|his|she|her|i|my)$/

const FORCES =
  /^(?:forces?|arm(?:y|ies)|troops?|soldiers?|military|navy|fleet|government|administration|authorit(?:y|ies)|police|officials?|defen[cs]es?|command|guards?|militia|fighters?|unions?|parliament|ministry|council|court|senate|drones?|missiles?|strikes?|attacks?|shelling)$/i

/** "Norland's envoy", "Norlandic crews", "Vess forces" act for the one named in front; "Arvo shareholders" act for themselves. */
function actsFor({ tokens }: View, seen: Annotations, at: number, head: number): boolean {
  const name = seen.names[firstEndingAfter(seen.names, tokens[at]!.start)]
  const owns = name?.kind === 'place' && tokens.slice(at, head).some(({ xpos }) => xpos === 'POS')
  return name?.kind === 'nationality' || owns || FORCES.test(tokens[head]!.text)
}

/** The entity of a noun phrase: its head's, else that of its possessor or adjective ("Russia's forces", "Russian forces"). */
function entityOfPhrase(
  view: View,
  seen: Annotations,
  head: number,
  from: number,
  statement: Statement | null,
): string | null {
  const { tokens } = view
  // "fires in the north have killed": what stands inside a prepositional phrase is no subject
  let left = head
  while (left >= from && /^(?:NOUN|PROPN|ADJ|DET|PART|PRON|NUM)$/.test(tokens[left]!.upos)) {
    // "since the start of the month Norland has fired": a name after a common noun begins a phrase of its own
    if (tokens[left]!.upos === 'NOUN' && tokens[left + 1]?.upos === 'PROPN' && left < head) break
    if (/^(?:that|which|who)$/.test(tokens[left]!.text)) break
    left--
  }
  if (left >= from && tokens[left]!.upos === 'ADP') return null
  const direct = entityAt(seen, tokens[head]!.start)
  if (direct !== null) return direct
  let self = SELF.test(tokens[head]!.text.toLowerCase())
  for (let at = head - 1; at >= from && at > head - 7; at--) {
    const token = tokens[at]!
    if (/^(?:VERB|AUX|SCONJ|PUNCT)$/.test(token.upos)) break
    const entity = entityAt(seen, token.start)
    if (entity !== null) return actsFor(view, seen, at, head) ? entity : null
    self ||= SELF.test(token.text.toLowerCase())
  }
  // "the ministry said its forces downed": the pronoun in what somebody says is the speaker's own
  return self ? (statement?.speaker ?? null) : null
}

/** Who did it: the subject of an active verb, the "by" of a passive one. */
export function actorOf(
  view: View,
  seen: Annotations,
  counted: Counted,
  predicate: Predicate | null,
  statement: Statement | null,
): string | null {
  if (predicate === null || predicate.voice === 'state' || predicate.voice === 'intransitive') return null
  const { tokens } = view
  const { sentence } = counted
  if (predicate.voice === 'passive') {
    for (let at = predicate.token + 1; at < sentence.last && at < predicate.token + 8; at++) {
      if (tokens[at]!.text !== 'by') continue
      for (let head = at + 1; head < sentence.last && head < at + 7; head++) {
        const entity = entityAt(seen, tokens[head]!.start)
        if (entity !== null) return entity
        if (tokens[head]!.upos === 'PUNCT') break
      }
    }
    return null
  }
  const chain = verbChain(view, predicate.token, sentence.first)
  // "X appealed for aid and Y pledged $5 million": the verb's own subject before that of the verb it goes on from
  for (const verb of chain) {
    for (let at = sentence.first; at < sentence.last; at++) {
      const token = tokens[at]!
      if (/^nsubj(?::pass)?$/.test(token.deprel) && token.head === verb && !isAfterSince(view, at))
        return entityOfPhrase(view, seen, at, sentence.first, statement)
    }
  }
  return subjectBefore(view, seen, predicate.token, sentence.first, statement)
}

/** "Since the start of the month": the parser's subject is a time that opens the sentence. */
function isAfterSince({ tokens }: View, at: number): boolean {
  let left = at
  while (left > 0 && /^(?:NOUN|ADJ|DET|NUM)$/.test(tokens[left]!.upos)) left--
  return /^(?:since|during|after|before)$/i.test(tokens[left]!.text)
}

/** A verb with those it depends on without a subject of its own ("claimed to have downed", "intercepted and destroyed"). */
function verbChain(view: View, verb: number, first: number): readonly number[] {
  const chain = [verb]
  let at = verb
  for (let steps = 0; steps < 4; steps++) {
    const token = view.tokens[at]!
    if (
      !/^(?:conj|xcomp|advcl|dep)$/.test(token.deprel) ||
      token.head < first ||
      view.tokens[token.head]!.upos !== 'VERB' ||
      // "crews returned fire, he said, killing one man": who says so did not do it
      /^(?:say|tell|add|report|announce|claim)$/.test(view.tokens[token.head]!.lemma)
    )
      break
    at = token.head
    chain.push(at)
  }
  return chain
}

/** Without a parser: the noun phrase right before the verb. */
function subjectBefore(
  view: View,
  seen: Annotations,
  verb: number,
  first: number,
  statement: Statement | null,
): string | null {
  for (let at = verb - 1; at >= first && at > verb - 6; at--) {
    const token = view.tokens[at]!
    // "that residents said killed 26": who says it did not do it
    if (token.lemma === 'say') return null
    if (
      token.upos === 'AUX' ||
      token.upos === 'ADV' ||
      token.upos === 'PART' ||
      token.upos === 'CCONJ' ||
      token.upos === 'VERB'
    )
      continue
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN' && token.upos !== 'PRON') return null

    return entityOfPhrase(view, seen, at, first, statement)
  }
  return null
}

/** Whom it was aimed at: "at", "against", "on", "into" a place or party; for weapons, the owner named in the phrase. */
export function targetOf(
  view: View,
  seen: Annotations,
  counted: Counted,
  predicate: Predicate | null,
): string | null {
  const { tokens } = view
  if (predicate === null) return null
  if (predicate.action === 'launch') {
    for (let at = counted.last; at < counted.sentence.last && at < counted.last + 24; at++) {
      if (!/^(?:at|against|on|into|toward|towards|over)$/.test(tokens[at]!.text.toLowerCase())) continue
      for (let head = at + 1; head < counted.sentence.last && head < at + 6; head++) {
        const entity = entityAt(seen, tokens[head]!.start)
        if (entity !== null) return entity
        if (/^(?:ADP|VERB|PUNCT)$/.test(tokens[head]!.upos)) break
      }
    }
    return null
  }
  if (predicate.action !== 'intercept') return null
  for (let at = counted.first; at < counted.head; at++) {
    const entity = entityAt(seen, tokens[at]!.start)
    if (entity !== null) return entity
  }
  return null
}

/** Nouns that a place's name stands before: "the Holm region", and words that taggers take for nouns. */
const NAMED_PLACE =
  /^(?:region|province|county|city|district|state|area|peninsula|camp|oblast|prefecture|valley|island|islands|coast|border|airport|port|station|worth)$/

/** The entity of a place that heads its phrase and stands alone: not "in Norland's war", "at Norland forces", "in Holm and Vess". */
function onePlace({ tokens }: View, seen: Annotations, name: Name): string | null {
  if (name.kind !== 'place' && name.kind !== 'facility') return null
  let at = firstEndingAfter(tokens, name.end)
  const next = tokens[at]
  if (/^(?:NOUN|PROPN|PART)$/.test(next?.upos ?? '') && !NAMED_PLACE.test(next!.text)) return null
  // "Holm, Northshire, and Vess, Southshire"
  for (let step = 0; step < 4 && tokens[at] !== undefined; step++, at++) {
    if (tokens[at]!.text === 'and') return isPlaceAt(seen, tokens[at + 1]) ? null : name.entity
    if (tokens[at]!.text !== ',' && !isPlaceAt(seen, tokens[at])) break
  }
  return name.entity
}

function isPlaceAt(seen: Annotations, token: Token | undefined): boolean {
  if (token === undefined) return false
  const name = seen.names[firstEndingAfter(seen.names, token.start)]
  return name !== undefined && name.start <= token.start && name.kind === 'place'
}

const NAMED_PLACE_OF =
  /^(?:port|town|city|village|district|province|region|state|county|suburb|island|capital|municipality|area|governorate|department|prefecture|camp|outskirt|part)$/
const NEAR = /^(?:neighbou?ring|nearby|surrounding)$/i
/** Whose shares, stakes and trust are in somebody, not somewhere. */
const INVESTED = /^(?:share|stake|stock|investment|interest|confidence|trust|faith|holding|belief|bond)$/
const BLOW = /^(?:attack|strike|raid|assault|shelling|bombing|bombardment|airstrike)$/

/** "in", "near", "across" a place; "the attack on" one. */
function opensPlace(tokens: View['tokens'], at: number): boolean {
  const preposition = tokens[at]!.text.toLowerCase()
  const before = tokens[at - 1]?.lemma.toLowerCase() ?? ''
  if (preposition === 'on') return BLOW.test(before)
  if (preposition === 'in' && INVESTED.test(before)) return false
  return /^(?:in|at|near|across|around|outside|throughout)$/.test(preposition)
}

/**
 * Where: the nearest place after the thing counted, or before it in the sentence, that "in", "at", "near", "across" names. A sum or
 * a share has a place in its own clause only ("fined $5 million in Oslo", not "met in Oslo and fined the firm $5 million").
 */
export function placeOf(
  view: View,
  seen: Annotations,
  counted: Counted,
  predicate: Predicate | null,
): string | null {
  const { tokens } = view
  const bound = /^(?:[A-Z]{3}\b|percent)/.test(counted.quantity.unit ?? '')
  const leaves = (i: number): boolean =>
    bound && i !== predicate?.token && /^(?:VERB|SCONJ|CCONJ|PUNCT)$/.test(tokens[i]!.upos)
  const at = (from: number): string | null => {
    if (!opensPlace(tokens, from)) return null
    for (let i = from + 1; i < counted.sentence.last && i < from + 6; i++) {
      const name = seen.names[firstEndingAfter(seen.names, tokens[i]!.start)]
      if (name !== undefined && name.start <= tokens[i]!.start) return onePlace(view, seen, name)
      // "in the port of Sella", "in neighbouring Ardal"
      const links = tokens[i]!.text === 'of' && NAMED_PLACE_OF.test(tokens[i - 1]!.lemma)
      if (!links && !/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[i]!.upos) && !NEAR.test(tokens[i]!.text))
        return null
    }
    return null
  }
  for (let i = counted.last; i < counted.sentence.last && i < counted.last + 20; i++) {
    if (/^[;:]$/.test(tokens[i]!.text) || leaves(i)) break
    const found = at(i)
    if (found !== null) return found
  }
  for (let i = counted.first - 1; i >= counted.sentence.first && i > counted.first - 20; i--) {
    if (leaves(i)) break
    const found = at(i)
    if (found !== null) return found
  }
  return null
}
