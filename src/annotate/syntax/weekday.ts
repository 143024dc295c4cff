import type { Token } from '../../model/annotation.js'

const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

/**
 * The verb that a weekday behind its object belongs to, or -1: in "Norway condemned the arrests on Monday" the day is the verb's, since
 * reports say when things were done. `tokens` from index `base` are one sentence; nothing may hang on the object behind the day, or the
 * arcs would cross.
 */
export function verbOfWeekday(tokens: readonly Token[], base: number, at: number): number {
  const day = tokens[at] as Token
  if (day.deprel !== 'nmod' || !WEEKDAY.test(day.text) || tokens[at - 1]?.lemma !== 'on') return -1
  const object = tokens[day.head]
  if (object?.deprel !== 'obj' || day.head >= at - 1 || object.head < base || object.head > day.head)
    return -1
  if (tokens[object.head]?.upos !== 'VERB') return -1
  for (let after = at + 1; after < tokens.length; after++) if (tokens[after]?.head === day.head) return -1
  return object.head
}
