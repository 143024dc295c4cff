import { textAt, wordAt, type Reader } from '../reader.js'

/** "now that" and "right now" keep "now"; "recently" may be "more recently". Phrases of several words. */
const PHRASES: readonly (readonly [readonly string[], string])[] = [
  [['the', 'past'], 'PAST_REF'],
  [['the', 'future'], 'FUTURE_REF'],
  [['the', 'near', 'future'], 'FUTURE_REF'],
  [['the', 'foreseeable', 'future'], 'FUTURE_REF'],
  [['the', 'present'], 'PRESENT_REF'],
  [['these', 'days'], 'PRESENT_REF'],
  [['at', 'the', 'moment'], 'PRESENT_REF'],
  [['as', 'soon', 'as', 'possible'], 'FUTURE_REF'],
  [['the', 'short', 'term'], 'FUTURE_REF'],
  [['the', 'near', 'term'], 'FUTURE_REF'],
  [['the', 'long', 'term'], 'FUTURE_REF'],
]

const LEADS = new Set(['in', 'into', 'at', 'for', 'from', 'over'])

/**
 * Words that point at the present, past or future and name no day: annotated as TIMEX3 does, with no range.
 * "now", "recently", "currently", "in the past", "recent", "current".
 */
export const references: Reader = {
  rule: 'times.reference',
  starts: ['reference', 'shift'],
  words: ['the', 'these', 'as', 'at', 'right', 'more', 'future'],
  read(source, at) {
    const { reference, shift } = wordAt(source, at)
    if (reference !== undefined) {
      if (
        textAt(source, at) === 'now' &&
        (textAt(source, at - 1) === 'from' || textAt(source, at - 1) === '-')
      )
        return null
      return { first: at, last: at + 1, expression: { node: 'reference', value: reference }, rule: this.rule }
    }
    const second = wordAt(source, at + 1).reference
    if (second !== undefined && (textAt(source, at) === 'right' || textAt(source, at) === 'more'))
      return { first: at, last: at + 2, expression: { node: 'reference', value: second }, rule: this.rule }
    for (const [words, value] of PHRASES) {
      if (!words.every((word, offset) => textAt(source, at + offset) === word)) continue
      const last = at + words.length
      if (words[0] === 'the' && !LEADS.has(textAt(source, at - 1))) return null
      if (source.atoms[last]?.kind === 'word' && wordAt(source, last).unit !== undefined) return null
      return { first: at, last, expression: { node: 'reference', value }, rule: this.rule }
    }
    if (shift === 'recent' && source.atoms[at + 1]?.kind === 'word')
      return {
        first: at,
        last: at + 1,
        expression: { node: 'reference', value: 'PAST_REF' },
        rule: this.rule,
      }
    if (shift === 'current' && source.atoms[at + 1]?.kind === 'word')
      return {
        first: at,
        last: at + 1,
        expression: { node: 'reference', value: 'PRESENT_REF' },
        rule: this.rule,
      }
    return null
  },
}
