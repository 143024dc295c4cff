import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignWords } from './align.js'
import { compareQuotes } from './compare-quotes.js'
import { foldWords } from './fold.js'

const RELATIONS: readonly (readonly [a: string, b: string, relation: string, why: string])[] = [
  ['The bridge is safe.', 'The bridge is safe.', 'identical', 'the same string'],
  ['The bridge is safe.', 'the bridge is safe', 'typographic', 'first letter and full stop'],
  ["It’s ‘safe’ – mostly,", 'It\'s "safe" -- mostly', 'typographic', 'marks and dashes'],
  ['nearly ten per cent', 'nearly ten percent', 'typographic', 'per cent'],
  ['the U.S. side', 'the US side', 'typographic', 'stops in an abbreviation'],
  ['a long-term plan', 'a long term plan', 'typographic', 'hyphen'],
  ['10,000 homes', '10000 homes', 'typographic', 'thousands'],
  ['zero\u200bwidth marks', 'zerowidth marks', 'typographic', 'invisible characters'],
  ['The bridge is safe and will open in May.', 'will open in May', 'partial', 'a tail cut out'],
  ['The bridge … will open in May.', 'The bridge is safe and will open in May.', 'partial', 'an ellipsis marks the gap'],
  ['He [the mayor] will resign', 'He will resign in May', 'partial', 'the editor’s words in brackets do not count'],
  ['The bridge … will never open.', 'The bridge is safe and will open in May.', 'altered', 'an ellipsis and another word'],
  ['The bridge will open in May.', 'The bridge is safe and will open in May.', 'altered', 'words left out without a mark'],
  ['The bridge is safe.', 'The bridge is not safe.', 'altered', 'negation'],
  ['a serious pledge to long-lasting calm', 'a serious promise to long-term calm', 'altered', 'two words replaced'],
  ['The bridge is safe.', 'We lost the harvest to hail.', 'different', 'nothing shared'],
  ['It is what it is.', 'That is not the one of the two.', 'different', 'only small words shared'],
  ['', 'The bridge', 'different', 'nothing to compare'],
] // prettier-ignore

const CHANGES: readonly (readonly [a: string, b: string, changes: readonly string[]])[] = [
  ['We will sign the accord.', 'We will not sign the accord.', ['negation | → |not']],
  ['They can go home.', "They can't go home.", ["negation |can → |can't"]],
  ['We lost five boats.', 'We lost nine boats.', ['number |five → |nine']],
  ['We lost 51 boats.', 'We lost 57 boats.', ['number |51 → |57']],
  ['I spoke to Anna about it.', 'I spoke to Maria about it.', ['name |Anna → |Maria']],
  ['They will agree on it.', 'They would agree on it.', ['tense |will → |would']],
  ['The teams agree on it.', 'The teams agreed on it.', ['tense |agree → |agreed']],
  ['a serious pledge to the region', 'a serious promise to the region', ['substituted |pledge → |promise']],
  ['We want a fair deal.', 'We want a truly fair deal.', ['added | → |truly']],
  ['We want a truly fair deal.', 'We want a fair deal.', ['dropped |truly → |']],
  ['wants a firm pledge to lasting calm', 'In Lima nobody of us wants a firm promise to lasting calm', ['added | → |In Lima nobody of us', 'substituted |pledge → |promise']],
  ['wants a firm pledge to calm', 'Nobody wants a firm promise to calm', ['negation | → |Nobody', 'substituted |pledge → |promise']],
  ['Today we begin the repairs.', 'We begin the repairs today.', ['order |Today → |today']],
] // prettier-ignore

describe('compareQuotes', () => {
  for (const [a, b, relation, why] of RELATIONS) {
    it(`${relation}: ${why}`, () => {
      expect(compareQuotes(a, b).relation).toBe(relation)
      expect(compareQuotes(b, a).relation).toBe(relation)
    })
  }
  for (const [a, b, changes] of CHANGES) {
    it(changes.join('; '), () => {
      const shown = compareQuotes(a, b).changes.map(
        (change) =>
          `${change.kind} |${a.slice(change.a.start, change.a.end)} → |${b.slice(change.b.start, change.b.end)}`,
      )
      expect(shown).toEqual(changes)
    })
  }

  it('aligns as a slow obvious table does', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
    fc.assert(fc.property(words, words, (a, b) => alignWords(a, b).length === slowLength(a, b)))
  })

  it('compares two speeches of 20,000 words in time', () => {
    const speech = (seed: number) =>
      Array.from({ length: 20_000 }, (_, i) => `w${(i * 7919 * seed) % 9973}`).join(' ')
    const began = performance.now()
    compareQuotes(speech(1), speech(3))
    compareQuotes('a '.repeat(20_000), 'b a '.repeat(10_000))
    expect(performance.now() - began).toBeLessThan(5_000)
  })

  it('folds into words whose offsets lie in the text', () => {
    const text = 'Per cent of 1,200 U.S. “homes” [sic] … don’t'
    expect(foldWords(text).map((word) => word.key)).toEqual([
      'percent',
      'of',
      '1200',
      'us',
      'homes',
      'sic',
      "don't",
    ])
    for (const word of foldWords(text)) expect(text.slice(word.start, word.end).trim()).not.toBe('')
  })
})

function slowLength(a: readonly string[], b: readonly string[]): number {
  const rows = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      rows[i]![j] =
        a[i - 1] === b[j - 1] ? rows[i - 1]![j - 1]! + 1 : Math.max(rows[i - 1]![j]!, rows[i]![j - 1]!)
  return rows[a.length]![b.length]!
}
