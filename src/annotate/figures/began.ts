import { firstEndingAfter } from '../../lib/interval.js'
import type { Annotations, Sentence, Time } from '../../model/annotation.js'
import { daysBetween } from './days.js'
import type { Frames } from './frames.js'

/** "since fires broke out on Sunday", "since Monday": a range that runs to the report. */
export function isSince(seen: Annotations, time: Time, first: number): boolean {
  const at = firstEndingAfter(seen.tokens, time.start)
  for (let i = at - 1; i >= first && i > at - 14; i--) {
    const token = seen.tokens[i]!
    if (/^since$/i.test(token.text)) return true
    if (/^[,;:()—–]$/.test(token.text)) return false
  }
  return /^since\b/i.test(seen.tokens[at]?.text ?? '')
}

/** Counts that run from the start of an event. */
export const RUNNING =
  /^(?:kill|injure|infect|sicken|missing|hospitalize|casualty|destroy|damage|burn|evacuate|displace|flood|rescue|arrest|close|find|powerCut|gasCut|waterCut|heatCut)$/
/** Whether a sentence tells of what befell people or things by an event that goes on: "nine have died since Sunday", not "has fired 80 rockets since". */
function tellsOfDamage(
  { tokens }: Annotations,
  { verbs, states, nouns }: Frames,
  sentence: Sentence,
): boolean {
  for (let at = sentence.first; at < sentence.last; at++) {
    const { text, lemma } = tokens[at]!
    const state = states.get(text.toLowerCase()) ?? nouns.get(lemma)
    const actions = [...(state ? [state] : []), ...(verbs.get(lemma) ?? []).map(({ action }) => action)]
    if (actions.some((action) => RUNNING.test(action))) return true
  }
  return false
}

/** The day on which what the article tells began, where it says so: "since" a day, or "began", "broke out", "erupted" on one. */
export function beganOn(seen: Annotations, frames: Frames, published: string | null): Time | null {
  for (const time of seen.times) {
    if (
      time.from === null ||
      time.type === 'DURATION' ||
      time.type === 'SET' ||
      !/^(?:day|hour|minute)$/.test(time.grain ?? '')
    )
      continue
    if (
      published !== null &&
      (time.from.slice(0, 10) > published.slice(0, 10) || daysBetween(time.from, published) > 14)
    )
      continue
    const sentence = seen.sentences[firstEndingAfter(seen.sentences, time.start)]
    if (sentence === undefined) continue
    if (isSince(seen, time, sentence.first) && time.mod === null && tellsOfDamage(seen, frames, sentence))
      return time
    const at = firstEndingAfter(seen.tokens, time.start)
    for (let i = Math.max(sentence.first, at - 6); i < at; i++) {
      const token = seen.tokens[i]!
      if (
        /^(?:erupt|ignite)$/.test(token.lemma) ||
        (token.lemma === 'break' && /^out$/.test(seen.tokens[i + 1]?.text ?? ''))
      )
        return time
    }
  }
  return null
}
