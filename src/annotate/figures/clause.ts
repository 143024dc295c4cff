import {
  burnedArea,
  deedBefore,
  eventAbove,
  HAPPENS,
  inhabitants,
  pastNouns,
  phraseAfter,
  serviceBefore,
  stateAfter,
  stateInside,
  worthBefore,
} from './beside.js'
import { howOften, verbAbove, verbAfter, verbBefore } from './verbs.js'
import { word, type Counted, type Predicate, type View } from './view.js'

/** "Workers at 22 ports walked out": what stands after a preposition is no subject, unless a clause or participle of its own follows. */
function isBeside({ tokens }: View, start: number, end: number): boolean {
  if (!/^(?:in|at|from|for|to|on|by|across|over|between|against|after|during)$/.test(word(tokens[start - 1])))
    return false
  return !/^(?:who|that|which)$/.test(word(tokens[end])) && tokens[end]?.xpos !== 'VBN'
}

const HOLDS: ReadonlyMap<string, string> = new Map([['have', 'hold'], ['control', 'hold'], ['take', 'win'], ['secure', 'win'], ['claim', 'win'], ['capture', 'win'], ['clinch', 'win']]) // prettier-ignore

/** "Won 71 seats", "has 88 seats", "lost nine": seats and votes do nothing by themselves, a party wins, holds or loses them. */
function holding({ tokens }: View, noun: string, before: Predicate | null): Predicate | null {
  if (before === null || !/^(?:seats|vote)$/.test(noun)) return null
  const lemma = tokens[before.token]!.lemma.toLowerCase()
  return HAPPENS.has(lemma) && lemma !== 'have'
    ? null
    : { ...before, action: HOLDS.get(lemma) ?? lemma, framed: true, rule: 'who holds it' }
}

/** Verbs that say nothing without the infinitive after them: "37 drones failed to reach the town". */
const OPENS = new Set([
  'fail',
  'start',
  'begin',
  'help',
  'seem',
  'appear',
  'try',
  'continue',
  'need',
  'want',
  'plan',
  'manage',
  'decide',
  'let',
])

/** "37 drones failed to reach the town", but "the union wants a 12 percent rise"; "seven victims ranged in age". */
function opens({ tokens }: View, { action, token }: Predicate): boolean {
  const next = tokens[token + 1]
  return (
    /^(?:range|vary)$/.test(action) ||
    (OPENS.has(action) && (next?.text === 'to' || /^(?:VERB|ADJ)$/.test(next?.upos ?? '')))
  )
}

/** "4,000 crews were helping" tells what they do. */
function tells(view: View, predicate: Predicate): boolean {
  const { action, rule } = predicate
  const speaks = HAPPENS.has(action) && action !== 'add' && action !== 'use'
  return !speaks && (!opens(view, predicate) || rule === 'progressive after')
}

/** Verbs that only bring in what befell their object: "left nine dead", "saw 30 people arrested". */
const BRINGS_IN = new Set(['leave', 'see', 'get', 'keep', 'make', 'find', 'want', 'order'])

/** "Prices climbed 5.1 percent and wages fell": a full verb right before the number tells of it, whatever comes later. */
const takesObject = ({ action, voice }: Predicate): boolean =>
  voice === 'active' && !HAPPENS.has(action) && !BRINGS_IN.has(action)

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
  const held = noun === undefined ? null : holding(view, noun, verbBefore(view, start, counted, weapon))
  if (held) return held
  if (noun !== undefined)
    return { action: noun, token: counted.head, voice: 'state', framed: true, rule: 'noun of action' }
  if (counted.quantity.unit === 'magnitude')
    return { action: 'measure', token: counted.first, voice: 'state', framed: true, rule: 'magnitude' }
  if (counted.quantity.unit === 'time') return howOften(view, counted, weapon)
  const worth = worthBefore(view, counted) ?? inhabitants(view, counted)
  if (worth) return worth
  const state = stateInside(view, counted) ?? stateAfter(view, counted)
  if (state) return state
  const before = verbBefore(view, start, counted, weapon)
  if (before?.framed || (before && takesObject(before))) return before
  const deed =
    deedBefore(view, start, counted.sentence.first) ?? serviceBefore(view, start, counted.sentence.first)
  if (deed) return deed
  const past = pastNouns(view, end, counted.sentence.last)
  const phrase =
    phraseAfter(view, end, counted.sentence) ??
    (past > end ? phraseAfter(view, past, counted.sentence) : null)
  const beside = isBeside(view, start, end)
  if (phrase && (!beside || view.tokens[phrase.token]!.upos === 'ADP')) return phrase
  const after = beside
    ? null
    : (verbAfter(view, end, counted, weapon) ?? (past > end ? verbAfter(view, past, counted, weapon) : null))
  if (after?.framed) return after
  const above = verbAbove(view, start, counted, weapon)
  if (above?.framed) return above
  const event = eventAbove(view, counted) ?? burnedArea(view, counted)
  if (event) return event
  return [before, after, above].find((found) => found !== null && tells(view, found)) ?? null
}
