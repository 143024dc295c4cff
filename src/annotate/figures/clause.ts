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
import type { Counted, Predicate, View } from './view.js'

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
  if (counted.quantity.unit === 'magnitude')
    return { action: 'measure', token: counted.first, voice: 'state', framed: true, rule: 'magnitude' }
  if (counted.quantity.unit === 'time') return howOften(view, counted, weapon)
  const worth = worthBefore(view, counted) ?? inhabitants(view, counted)
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
