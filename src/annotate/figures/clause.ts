import type { Quantity, Sentence, Token } from '../../model/annotation.js'
import { firstEndingAfter } from '../../lib/interval.js'
import type { Frames, Place } from './frames.js'

/** A counted thing in its sentence: the tokens `first` … `last` (exclusive) print number, hedge and noun; `head` is the noun. */
export type Counted = {
  readonly index: number
  readonly quantity: Quantity
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
  readonly head: number
  /** The lemma of what is counted; null for a bare number. */
  readonly lemma: string | null
}

/** What happened to the counted thing: the action, the token that says it, and whether the thing was the verb's object. */
export type Predicate = {
  readonly action: string
  readonly token: number
  readonly voice: 'active' | 'passive' | 'intransitive' | 'state'
  readonly framed: boolean
  readonly rule: string
}

export type View = { readonly tokens: readonly Token[]; readonly frames: Frames }

/** "1,500 homes, wineries and other structures were razed": the end of the nouns that go on with the thing counted. */
function pastNouns({ tokens }: View, from: number, stop: number): number {
  let at = from
  for (let guard = 0; guard < 10 && at < stop; guard++) {
    const token = tokens[at]!
    if (!/^(?:CCONJ|NOUN|PROPN|ADJ|DET)$/.test(token.upos) && token.text !== ',') break
    at++
  }
  const before = tokens[at - 1]
  return at > from && before !== undefined && /^(?:NOUN|PROPN)$/.test(before.upos) ? at : from
}

/** "worth $4 billion", "valued at $4 billion", "estimated at 30 million euros". */
function worthBefore({ tokens }: View, counted: Counted): Predicate | null {
  if (!/^[A-Z]{3}\b/.test(counted.quantity.unit ?? '')) return null
  for (let at = counted.first - 1; at >= counted.sentence.first && at > counted.first - 4; at--) {
    if (/^(?:worth|valued|priced|estimated|costing|costs?|totaling|totalling)$/.test(word(tokens[at]))) {
      return { action: 'value', token: at, voice: 'state', framed: true, rule: 'worth' }
    }
    if (!/^(?:ADP|ADV|DET|AUX)$/.test(tokens[at]!.upos)) return null
  }
  return null
}

/** "the evacuation of 5,000 people", "the downing of 40 drones". */
function deedBefore({ tokens, frames }: View, start: number, first: number): Predicate | null {
  const of = tokens[start - 1]
  if (of === undefined || start - 2 < first || !/^(?:of|to|for)$/.test(of.text)) return null
  const action = frames.deeds.get(tokens[start - 2]!.lemma.toLowerCase())
  return action === undefined
    ? null
    : { action, token: start - 2, voice: 'active', framed: true, rule: 'noun of a deed' }
}

const SERVICE: ReadonlyMap<string, string> = new Map([
  ['power', 'powerCut'],
  ['electricity', 'powerCut'],
  ['gas', 'gasCut'],
  ['water', 'waterCut'],
  ['heat', 'heatCut'],
  ['heating', 'heatCut'],
])

/** "shut off gas service to 26,000 customers": a verb of cutting with a service between it and the number. */
function serviceBefore({ tokens }: View, start: number, first: number): Predicate | null {
  let action: string | undefined
  for (let at = start - 1; at >= first && at > start - 9; at--) {
    const lemma = tokens[at]!.lemma.toLowerCase()
    action ??= SERVICE.get(lemma)
    if (tokens[at]!.upos !== 'VERB') continue
    if (!/^(?:shut|cut|disrupt|interrupt|knock|turn|switch|suspend|lose|leave)$/.test(lemma)) return null
    // "gas was shut off to": the service is the subject
    for (let back = at - 1; action === undefined && back >= first && back > at - 4; back--)
      action = SERVICE.get(tokens[back]!.lemma.toLowerCase())
    if (action === undefined) return null
    return { action, token: at, voice: 'active', framed: true, rule: 'service cut' }
  }
  return null
}

/** Places a quantity among the tokens of its sentence. */
export function placeQuantity(view: View, sentence: Sentence, index: number, quantity: Quantity): Counted {
  const { tokens } = view
  const first = firstEndingAfter(tokens, quantity.start)
  const end = Math.max(quantity.end, quantity.noun?.end ?? 0)
  let last = first
  while (last < sentence.last && tokens[last]!.start < end) last++
  let head = last - 1
  if (quantity.noun === null) {
    for (let at = last - 1; at >= first; at--)
      if (tokens[at]!.upos === 'NOUN' || tokens[at]!.upos === 'SYM') head = Math.max(head, at)
  }
  const lemma = quantity.noun === null ? quantity.unit : (tokens[head]?.lemma.toLowerCase() ?? null)
  return { index, quantity, sentence, first, last, head, lemma }
}

const word = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''
export const isVerb = (token: Token | undefined): boolean => token?.upos === 'VERB'

/** The action of a verb for a thing counted in a given place, or null where the verb has no frame for it. */
export function actionOf(
  { frames }: View,
  lemma: string,
  place: 'object' | 'subject',
  weapon: boolean,
): string | null {
  const entries = frames.verbs.get(lemma) ?? []
  const fits = (p: Place): boolean => p === place || p === 'either'
  if (weapon && place === 'object') {
    const ordnance = entries.find((entry) => entry.place === 'ordnance')
    if (ordnance) return ordnance.action
  }
  return entries.find((entry) => fits(entry.place))?.action ?? null
}

/** Words between a verb and its object, or a subject and its verb, that change nothing. */
const THIN = new Set(['ADV', 'DET', 'PUNCT', 'PART'])

/** Lemmas that lemmatisers get wrong more often than right. */
const LEMMAS: ReadonlyMap<string, string> = new Map([
  ['fled', 'flee'],
  ['fined', 'fine'],
  ['downed', 'down'],
  ['shot', 'shoot'],
  ['hit', 'hit'],
  ['struck', 'strike'],
  ['burnt', 'burn'],
  ['wounded', 'wound'],
  ['lost', 'lose'],
  ['left', 'leave'],
])
const verbLemma = (token: Token): string => LEMMAS.get(token.text.toLowerCase()) ?? token.lemma.toLowerCase()

function predicateOf(
  view: View,
  at: number,
  counted: Counted,
  voice: Predicate['voice'],
  weapon: boolean,
  rule: string,
): Predicate | null {
  const token = view.tokens[at]!
  const lemma = verbLemma(token)
  const place = voice === 'intransitive' ? 'subject' : 'object'
  const framed = actionOf(view, lemma, place, weapon)
  if (framed === null && voice === 'intransitive' && actionOf(view, lemma, 'object', weapon) !== null) {
    // "653 drones hit the city": what is counted acts
    return { action: lemma, token: at, voice, framed: false, rule }
  }
  return { action: framed ?? lemma, token: at, voice, framed: framed !== null, rule }
}

/** "13 people dead", "100 injured", "155 people still missing": a state right after the thing counted. */
function stateAfter(view: View, counted: Counted): Predicate | null {
  const { tokens, frames } = view
  for (let at = counted.last; at < counted.sentence.last && at < counted.last + 5; at++) {
    const state = frames.states.get(word(tokens[at]))
    if (state !== undefined) {
      const next = tokens[at + 1]
      // "13 injured soldiers": the state belongs to the noun phrase
      return {
        action: state,
        token: at,
        voice: 'state',
        framed: true,
        rule: next === undefined ? 'state' : 'state',
      }
    }
    if (
      tokens[at]!.upos !== 'ADV' &&
      !/^(?:were|was|are|is|remain|remained|remains|still|been|have|has|reported|feared|left)$/.test(
        word(tokens[at]),
      )
    )
      return null
  }
  return null
}

/** "three wounded civilians", "two dead": a state inside the phrase that is counted. */
function stateInside(view: View, counted: Counted): Predicate | null {
  for (let at = counted.first; at < counted.last; at++) {
    const state = view.frames.states.get(word(view.tokens[at]))
    if (state !== undefined)
      return { action: state, token: at, voice: 'state', framed: true, rule: 'state in the phrase' }
  }
  return null
}

/** "without power", "lost electricity", "received hospital care" in the words after the thing counted. */
function phraseAfter(view: View, from: number, sentence: Sentence): Predicate | null {
  const { tokens, frames } = view
  for (let at = from; at < sentence.last && at < from + 10; at++) {
    const lemma = tokens[at]!.lemma.toLowerCase()
    for (const { words, action } of frames.phrases) {
      if (words[0] !== lemma) continue
      let next = at + 1
      let matched = 1
      while (matched < words.length && next < sentence.last && next < at + 6) {
        if (tokens[next]!.lemma.toLowerCase() === words[matched]) matched++
        else if (!THIN.has(tokens[next]!.upos) && !/^(?:ADP|PRON|ADJ|CCONJ)$/.test(tokens[next]!.upos)) break
        next++
      }
      if (matched === words.length)
        return { action, token: at, voice: 'intransitive', framed: true, rule: 'phrase' }
    }
    if (/^[;:]$/.test(tokens[at]!.text) || (tokens[at]!.text === ',' && at > from + 2)) return null
  }
  return null
}

/** The verb that follows the thing counted: "were shot down", "died", "people killed", "who were injured". */
function verbAfter(view: View, from: number, counted: Counted, weapon: boolean): Predicate | null {
  const { tokens } = view
  let be = false
  let depth = 0
  for (let at = from; at < counted.sentence.last && at < from + 14; at++) {
    const token = tokens[at]!
    const lemma = token.lemma.toLowerCase()
    if (token.upos === 'AUX' || (lemma === 'be' && isVerb(token))) {
      be ||= lemma === 'be' || lemma === 'get'
      continue
    }
    if (isVerb(token)) {
      const bare = at === from && !be
      const participle =
        token.xpos === 'VBN' || (token.xpos === '' && /(?:ed|en|wn|ung|ound|elt|own)$/.test(token.text))
      if (be && token.xpos === 'VBG')
        return predicateOf(view, at, counted, 'intransitive', weapon, 'progressive after')
      if (be && depth === 0) return predicateOf(view, at, counted, 'passive', weapon, 'verb after')
      if (be) return predicateOf(view, at, counted, 'passive', weapon, 'verb after a phrase')
      if (bare || at === from + 1) {
        const entries = view.frames.verbs.get(lemma)
        const objective =
          entries?.some((entry) => entry.place === 'object' || entry.place === 'ordnance') ?? false
        const subjective =
          entries?.some((entry) => entry.place === 'subject' || entry.place === 'either') ?? false
        if (participle && objective && !subjective)
          return predicateOf(view, at, counted, 'passive', weapon, 'participle after')
        if (token.xpos === 'VBG' && objective) return null
      }
      if (token.xpos === 'VBG' && depth > 0) return null
      return predicateOf(view, at, counted, 'intransitive', weapon, 'verb after')
    }
    if (/^(?:when|where|while|as|because|after|before|since|if)$/.test(word(token)) && token.upos !== 'ADP')
      return null
    if (
      /^(?:who|that|which|have|has|had|also|still|so|since|then|later|apparently|reportedly)$/.test(
        word(token),
      ) ||
      token.upos === 'ADV'
    )
      continue
    if (token.upos === 'ADP' || depth > 0) {
      if (/^[,;:]$/.test(token.text) || token.upos === 'SCONJ' || token.upos === 'CCONJ') return null
      depth++
      continue
    }
    return null
  }
  return null
}

/** The verb right before the thing counted: "launched 653 drones", "shot down at least 121", "killing three". */
function verbBefore(view: View, from: number, counted: Counted, weapon: boolean): Predicate | null {
  const { tokens } = view
  for (let at = from - 1; at >= counted.sentence.first && at > from - 5; at--) {
    const token = tokens[at]!
    // taggers take "shot" of "shot down" for a noun
    if (word(token) === 'shot' && word(tokens[at + 1]) === 'down')
      return predicateOf(view, at, counted, 'active', weapon, 'verb before')
    if (isVerb(token)) {
      if (token.lemma === 'say' || token.lemma === 'tell') return null
      return predicateOf(view, at, counted, 'active', weapon, 'verb before')
    }
    if (
      /^(?:down|up|out|off|over|away)$/.test(word(token)) &&
      (isVerb(tokens[at - 1]) || word(tokens[at - 1]) === 'shot')
    )
      continue
    if (
      token.upos === 'ADV' ||
      token.upos === 'DET' ||
      (token.upos === 'PRON' && /^(?:its|their|his|her)$/.test(word(token)))
    )
      continue
    if (token.upos === 'AUX' && /^(?:was|were|is|are)$/.test(word(token)) && at === from - 1) return null
    return null
  }
  return null
}

/** Climbs the parser's heads from the noun to its verb. */
function verbAbove(view: View, counted: Counted, weapon: boolean): Predicate | null {
  const { tokens } = view
  let at = counted.head
  for (let steps = 0; steps < 6; steps++) {
    const token = tokens[at]
    if (token === undefined || token.head < 0) return null
    const relation = token.deprel
    const above = tokens[token.head]!
    if (above.upos === 'VERB') {
      if (
        /^(?:say|tell|report|add|announce|claim|state)$/.test(above.lemma) &&
        !/^obj|^nsubj:pass/.test(relation)
      )
        return null
      if (relation === 'nsubj:pass')
        return predicateOf(view, token.head, counted, 'passive', weapon, 'subject of passive')
      if (relation === 'obj') return predicateOf(view, token.head, counted, 'active', weapon, 'object')
      if (relation === 'nsubj')
        return predicateOf(view, token.head, counted, 'intransitive', weapon, 'subject')
      if (relation.startsWith('obl') || relation === 'nmod') {
        const found = predicateOf(view, token.head, counted, 'active', weapon, 'oblique')
        return found
      }
      return null
    }
    at = token.head
  }
  return null
}

/** Verbs that only say that something happened; what happened is their subject. */
const HAPPENS = new Set([
  'report',
  'record',
  'register',
  'confirm',
  'occur',
  'note',
  'document',
  'see',
  'say',
  'announce',
  'add',
  'tell',
  'claim',
  'state',
  'have',
  'be',
  'include',
  'involve',
  'show',
  'use',
])

/** "The blaze had grown to 6,000 acres": an area in a sentence about a fire is what it burned. */
function burnedArea({ tokens }: View, counted: Counted): Predicate | null {
  if (!/^(?:acre|hectare|square )/.test(counted.quantity.unit ?? '')) return null
  for (let at = counted.sentence.first; at < counted.sentence.last; at++) {
    if (/^(?:fire|wildfire|blaze|flame|bushfire)$/.test(tokens[at]!.lemma.toLowerCase()))
      return { action: 'burn', token: at, voice: 'state', framed: true, rule: 'area of a fire' }
  }
  return null
}

/** "Impacts were reported across 29 locations": the event that took place at, across or in the places counted. */
function eventAbove(view: View, counted: Counted): Predicate | null {
  const { tokens, frames } = view
  if (!/^(?:at|across|in|on|over)$/.test(word(tokens[counted.first - 1]))) return null
  for (let at = counted.first - 2; at >= counted.sentence.first && at > counted.first - 14; at--) {
    const action = frames.events.get(tokens[at]!.lemma.toLowerCase())
    if (action !== undefined && tokens[at]!.upos !== 'VERB')
      return { action, token: at, voice: 'state', framed: true, rule: 'event at the places counted' }
    if (isVerb(tokens[at]) && actionOf(view, verbLemma(tokens[at]!), 'object', false) === 'hit')
      return {
        action: 'hit',
        token: at,
        voice: 'active',
        framed: true,
        rule: 'struck across the places counted',
      }
    if (isVerb(tokens[at]) && !HAPPENS.has(tokens[at]!.lemma)) return null
  }
  return null
}

/**
 * What happened to a counted thing. Tried in order: a noun that is an action itself ("nine deaths"), a state, an idiom, the verb
 * before or after the whole list it stands in (`start` … `end` are the list's tokens), the parser's verb.
 */
export function findPredicate(view: View, counted: Counted, start: number, end: number): Predicate | null {
  const lemma = counted.lemma
  const weapon = lemma !== null && (view.frames.items.get('weapon')?.has(lemma) ?? false)
  // "zero percent containment"
  const share =
    counted.quantity.unit === 'percent' ? view.tokens[counted.last]?.lemma.toLowerCase() : undefined
  const noun =
    view.frames.nouns.get(share ?? '') ?? (lemma === null ? undefined : view.frames.nouns.get(lemma))
  if (noun !== undefined)
    return { action: noun, token: counted.head, voice: 'state', framed: true, rule: 'noun of action' }
  const worth = worthBefore(view, counted)
  if (worth) return worth
  const state = stateInside(view, counted) ?? stateAfter(view, counted)
  if (state) return state
  const before = verbBefore(view, start, counted, weapon)
  if (before?.framed) return before
  const deed =
    deedBefore(view, start, counted.sentence.first) ?? serviceBefore(view, start, counted.sentence.first)
  if (deed) return deed
  const past = pastNouns(view, end, counted.sentence.last)
  const phrase =
    phraseAfter(view, end, counted.sentence) ??
    (past > end ? phraseAfter(view, past, counted.sentence) : null)
  if (phrase) return phrase
  const after =
    verbAfter(view, end, counted, weapon) ?? (past > end ? verbAfter(view, past, counted, weapon) : null)
  if (after?.framed) return after
  const above = verbAbove(view, counted, weapon)
  if (above?.framed) return above
  const event = eventAbove(view, counted) ?? burnedArea(view, counted)
  if (event) return event
  return [before, after, above].find((found) => found && !HAPPENS.has(found.action)) ?? null
}
