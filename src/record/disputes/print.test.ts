import { describe, expect, it } from 'vitest'
import { printedWords } from './print.js'

const SAME: readonly (readonly [a: string, b: string, why: string])[] = [
  ['the rumours we organised', 'the rumors we organized', 'British and American'],
  ['the centre of our defence programme', 'the center of our defense program', 'endings and whole words'],
  ['he travelled to the grey theatre', 'he traveled to the gray theater', 'a doubled letter'],
  ["it's late and we won't go", 'it is late and we will not go', 'contractions'],
  ['we’re ready, they’ve left', 'we are ready, they have left', 'curly apostrophes'],
  ['all five of them', 'all 5 of them', 'a small number in words'],
]
const DIFFERENT: readonly (readonly [a: string, b: string, why: string])[] = [
  ['it is late', 'it is not late', 'a negation'],
  ['the port’s wall', 'the port is wall', 'an owner is no verb'],
  ['all five of them', 'all six of them', 'another number'],
  ['four hours', 'for hours', 'another word'],
  ['our wise men', 'our wide men', 'a letter that is no spelling'],
]

describe('what houses print each in their way', () => {
  const joined = (text: string): string => printedWords(text).join('')
  it.each(SAME)('%s = %s (%s)', (a, b) => expect(joined(a)).toBe(joined(b)))
  it.each(DIFFERENT)('%s ≠ %s (%s)', (a, b) => expect(joined(a)).not.toBe(joined(b)))
})
