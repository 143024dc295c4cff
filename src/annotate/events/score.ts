import type { Token } from '../../model/annotation.js'
import type { Tree } from './tree.js'

/** How far after the verb the score may stand, in tokens. */
const TO_SCORE = 12

/** "beat Ajax [2-1]": with a score it is a match. */
export function isScored({ tokens }: Tree, verb: number): boolean {
  const { sentence } = tokens[verb] as Token
  for (let at = verb + 1; at < Math.min(tokens.length, verb + TO_SCORE); at++) {
    const { text, sentence: own } = tokens[at] as Token
    if (own !== sentence) return false
    if (/^\d{1,3}[-–]\d{1,3}$/.test(text)) return true
    const hyphen = tokens[at + 1]?.text === '-' || tokens[at + 1]?.text === '–'
    if (/^\d{1,3}$/.test(text) && hyphen && /^\d{1,3}$/.test(tokens[at + 2]?.text ?? '')) return true
  }
  return false
}
