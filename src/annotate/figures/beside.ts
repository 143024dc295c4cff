import type { Sentence } from '../../model/annotation.js'
import { isVerb, verbLemma, word, type Counted, type Predicate, type View } from './view.js'
import { actionOf } from './verbs.js'

/** "1,500 homes, wineries and other structures were razed": the end of the nouns that go on with the thing counted. */
export function pastNouns({ tokens }: View, from: number, stop: number): number {
  let at = from
  for (let guard = 0; guard < 10 && at < stop; guard++) {
    const token = tokens[at]!
    if (!/^(?:CCONJ|NOUN|PROPN|ADJ|DET)$/.test(token.upos) && token.text !== ',') break
    // "187,000 jobs and the rate edged up", "$90 million a day, the chamber estimated": an article opens what is no longer counted
    if (/^(?:CCONJ|PUNCT)$/.test(token.upos) && tokens[at + 1]?.upos === 'DET') break
    at++
  }
  const before = tokens[at - 1]
  return at > from && before !== undefined && /^(?:NOUN|PROPN)$/.test(before.upos) ? at : from
}

/** "worth $4 billion", "valued at $4 billion", "estimated at 30 million euros". */
export function worthBefore({ tokens }: View, counted: Counted): Predicate | null {
  if (!/^[A-Z]{3}\b/.test(counted.quantity.unit ?? '')) return null
  for (let at = counted.first - 1; at >= counted.sentence.first && at > counted.first - 4; at--) {
    if (/^(?:worth|valued|priced|estimated|costing|costs?|totaling|totalling)$/.test(word(tokens[at]))) {
      return { action: 'value', token: at, voice: 'state', framed: true, rule: 'worth' }
    }
    if (!/^(?:ADP|ADV|DET|AUX)$/.test(tokens[at]!.upos)) return null
  }
  return null
}

const PLACES =
  /^(?:city|town|village|county|country|district|region|suburb|island|nation|state|community|municipality|settlement|camp|neighbourhood|neighborhood|province|capital|port|resort)$/

/** "a town of 8,000 people", "home to 8,000 residents": who lives there, and nothing that befell them. */
export function inhabitants({ tokens, frames }: View, counted: Counted): Predicate | null {
  const people =
    frames.items.get('person')?.has(counted.lemma ?? '') || /^(?:inhabitant|soul)$/.test(counted.lemma ?? '')
  if (!people) return null
  let at = counted.first - 1
  if (/^(?:some|about|around|nearly|roughly)$/.test(word(tokens[at]))) at--
  const before = tokens[at - 1]?.lemma.toLowerCase() ?? ''
  const lives =
    (word(tokens[at]) === 'of' && PLACES.test(before)) || (word(tokens[at]) === 'to' && before === 'home')
  return lives && at - 1 >= counted.sentence.first
    ? { action: 'inhabit', token: at - 1, voice: 'state', framed: true, rule: 'who lives there' }
    : null
}

/** "the evacuation of 5,000 people", "the downing of 40 drones". */
export function deedBefore({ tokens, frames }: View, start: number, first: number): Predicate | null {
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
export function serviceBefore({ tokens }: View, start: number, first: number): Predicate | null {
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

/** Words between a verb and its object, or a subject and its verb, that change nothing. */
const THIN = new Set(['ADV', 'DET', 'PUNCT', 'PART'])

/** "13 people dead", "100 injured", "155 people still missing": a state right after the thing counted. */
export function stateAfter(view: View, counted: Counted): Predicate | null {
  const { tokens, frames } = view
  let from = counted.last
  // "19 of the dead were in Vess"
  if (
    counted.quantity.noun === null &&
    word(tokens[from]) === 'of' &&
    /^(?:the|those)$/.test(word(tokens[from + 1])) &&
    from + 2 < counted.sentence.last
  )
    from += 2
  for (let at = from; at < counted.sentence.last && at < counted.last + 5; at++) {
    const state = frames.states.get(word(tokens[at]))
    if (state !== undefined) {
      // "350,000 killed and wounded"
      const both = /^(?:and|or)$/.test(word(tokens[at + 1])) && frames.states.get(word(tokens[at + 2]))
      if (both && both !== state && /^(?:kill|injure)$/.test(both) && /^(?:kill|injure)$/.test(state))
        return { action: 'casualty', token: at, voice: 'state', framed: true, rule: 'state' }
      return { action: state, token: at, voice: 'state', framed: true, rule: 'state' }
    }
    if (
      tokens[at]!.upos !== 'ADV' &&
      !/^(?:were|was|are|is|remain|remained|remains|still|been|have|has|reported|feared|left|more|others?)$/.test(
        word(tokens[at]),
      )
    )
      return null
  }
  return null
}

/** "three wounded civilians", "two dead": a state inside the phrase that is counted. */
export function stateInside(view: View, counted: Counted): Predicate | null {
  for (let at = counted.first; at < counted.last; at++) {
    const state = view.frames.states.get(word(view.tokens[at]))
    if (state !== undefined)
      return { action: state, token: at, voice: 'state', framed: true, rule: 'state in the phrase' }
  }
  return null
}

/** "without power", "lost electricity", "received hospital care" in the words after the thing counted. */
export function phraseAfter(view: View, from: number, sentence: Sentence): Predicate | null {
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

/** Verbs that only say that something happened; what happened is their subject. */
export const HAPPENS = new Set([
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
export function burnedArea({ tokens }: View, counted: Counted): Predicate | null {
  if (!/^(?:acre|hectare|square )/.test(counted.quantity.unit ?? '')) return null
  for (let at = counted.sentence.first; at < counted.sentence.last; at++) {
    if (/^(?:fire|wildfire|blaze|flame|bushfire)$/.test(tokens[at]!.lemma.toLowerCase()))
      return { action: 'burn', token: at, voice: 'state', framed: true, rule: 'area of a fire' }
  }
  return null
}

/** "14,000 workers joined a strike at 22 ports": no blow. */
const isByWorkers = ({ tokens }: View, { sentence }: Counted, event: number): boolean =>
  tokens[event]!.lemma.toLowerCase() === 'strike' &&
  tokens
    .slice(sentence.first, sentence.last)
    .some(({ lemma }) =>
      /^(?:worker|union|staff|employee|employer|picket|wage|pay|nurse|teacher|docker|driver)$/i.test(lemma),
    )

/** "Impacts were reported across 29 locations": the event that took place at, across or in the places counted. */
export function eventAbove(view: View, counted: Counted): Predicate | null {
  const { tokens, frames } = view
  if (!/^(?:at|across|in|on|over)$/.test(word(tokens[counted.first - 1]))) return null
  for (let at = counted.first - 2; at >= counted.sentence.first && at > counted.first - 14; at--) {
    const action = frames.events.get(tokens[at]!.lemma.toLowerCase())
    if (action !== undefined && tokens[at]!.upos !== 'VERB' && !isByWorkers(view, counted, at))
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
