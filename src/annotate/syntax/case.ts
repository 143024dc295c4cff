import { ALL_CAPITALS, FIRST_CAPITAL, NO_LETTER, SHORT, type Words } from './words.js'

const FEWEST = 5
const FEWEST_SHOUTED = 3

/**
 * Whether the capitals of a sentence say nothing: it is written in capitals throughout, or every longer word begins with one, as in
 * headlines ("Ministers Meet in Oslo After Talks Collapse"). `ends` tells that it ends with a period, which headlines do not.
 */
export function isCaseless(words: Words, lengths: Int32Array, ends: boolean): boolean {
  let shouted = 0
  let raised = 0
  let long = 0
  let all = 0
  for (let i = 0; i < words.count; i++) {
    const shape = words.shape[i] as number
    if ((shape & NO_LETTER) !== 0) continue
    all++
    if ((shape & ALL_CAPITALS) !== 0 && (shape & SHORT) === 0) shouted++
    if ((lengths[i] as number) < 4) continue
    long++
    if ((shape & FIRST_CAPITAL) !== 0) raised++
  }
  if (shouted >= FEWEST_SHOUTED && shouted * 10 >= all * 7) return true
  return !ends && long >= FEWEST && raised === long
}

/** Takes the capitals from the shapes of all words. */
export function dropCase(words: Words): void {
  for (let i = 0; i < words.count; i++)
    words.shape[i] = (words.shape[i] as number) & ~(FIRST_CAPITAL | ALL_CAPITALS)
}
