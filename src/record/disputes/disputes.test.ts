import { describe, expect, it } from 'vitest'
import type { Alteration, PrintedChange, UtteranceRecord, UtteranceVersion } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { attributionConflicts } from './attribution.js'
import { differingPhrases } from './phrase.js'
import { inSentence, wordingConflicts } from './wording.js'

/** Articles by id, and a span of words in one of them. */
function printed(texts: { readonly [article: string]: string }) {
  return {
    at: (article: string, words: string): ArticleSpan => {
      const start = (texts[article] ?? '').indexOf(words)
      return { article, start, end: start + words.length }
    },
    wordsAt: ({ article, start, end }: ArticleSpan): string => (texts[article] ?? '').slice(start, end),
  }
}

const { at, wordsAt } = printed({
  a: 'We ask for a firm promise of well-kept roads before the winter, he said.',
  b: 'We ask for a firm pledge of well-built roads before the winter, he said.',
})
const change = (kind: PrintedChange['kind'], a: string, b: string): PrintedChange => ({
  kind,
  a: at('a', a),
  b: at('b', b),
})
const alteration = (...changes: readonly PrintedChange[]): Alteration => ({
  version: 0,
  against: 1,
  relation: 'altered',
  a: [at('a', 'We ask for a firm promise of well-kept roads before the winter')],
  b: [at('b', 'We ask for a firm pledge of well-built roads before the winter')],
  changes,
})

describe('the stretch that differs', () => {
  it.each([
    [
      'one word',
      [change('substituted', 'promise', 'pledge')],
      'a firm promise of well-kept',
      'a firm pledge of well-built',
    ],
    [
      'two words near each other, and the whole of a word with a hyphen',
      [change('substituted', 'promise', 'pledge'), change('substituted', 'kept', 'built')],
      'a firm promise of well-kept roads before',
      'a firm pledge of well-built roads before',
    ],
    [
      'words at the edge of what is quoted',
      [change('name', 'winter', 'winter')],
      'before the winter',
      'before the winter',
    ],
  ])('%s', (_, changes, a, b) => {
    const found = differingPhrases(alteration(...changes), wordsAt)
    expect(found && [wordsAt(found.a), wordsAt(found.b)]).toEqual([a, b])
  })
})

const version = (article: string, speakerName: string, words: string): UtteranceVersion => ({
  article, speakerName, kind: 'direct', content: [at(article, words)], quoted: [at(article, words)], cue: [], source: [], text: words, rule: 'test',
}) // prettier-ignore
const utterance = (versions: readonly UtteranceVersion[], alterations: readonly Alteration[] = []): UtteranceRecord => ({
  id: 'u1', speaker: null, speakerName: null, cueClass: null, via: null, when: null, versions, alterations, origins: 2,
}) // prettier-ignore
const count = (articles: readonly string[]): number => articles.length

describe('who said it', () => {
  const said = 'We ask for a firm promise of well-kept roads'
  const told = 'We ask for a firm pledge of well-built roads'
  const sides = (...versions: readonly UtteranceVersion[]) =>
    attributionConflicts([utterance(versions)], wordsAt, count, (name) =>
      name === 'Ola Berg' ? ['Road Board spokesman'] : [],
    ).map((conflict) => conflict.sides?.map(({ label }) => label))
  it('is in dispute where two are named', () =>
    expect(sides(version('a', 'Ola Berg', said), version('b', 'Ana Ruiz', told))).toEqual([
      ['Ola Berg', 'Ana Ruiz'],
    ]))
  it.each([
    [
      'where one report names both and the other one of them',
      version('a', 'Ola Berg', said),
      version('b', 'Ana Ruiz and Ola Berg', told),
    ],
    ['between a spokesman and the body', version('a', 'Ola Berg', said), version('b', 'Road Board', told)],
    ['between one name and more of it', version('a', 'Team Berg', said), version('b', 'Ola Berg', told)],
    ['between two spellings', version('a', 'Volodymyr Zelenskyy', said), version('b', 'Zelensky', told)],
    ['over a few words', version('a', 'Ola Berg', 'the winter'), version('b', 'Ana Ruiz', 'the winter')],
  ])('is not in dispute %s', (_, one, other) => expect(sides(one, other)).toEqual([]))
})

describe('what was said', () => {
  it('shows the stretch as each report prints it', () => {
    const versions = [
      version('a', 'Ola Berg', 'We ask for a firm promise of well-kept roads before the winter'),
      version('b', 'Ola Berg', 'We ask for a firm pledge of well-built roads before the winter'),
    ]
    const [conflict] = wordingConflicts(
      [utterance(versions, [alteration(change('substituted', 'promise', 'pledge'))])],
      wordsAt,
      count,
    )
    expect(conflict?.why).toBe(
      'The same words are quoted differently: “a firm promise of well-kept” against “a firm pledge of well-built”',
    )
    expect(conflict?.sides?.map(({ words }) => words.map(({ article }) => article))).toEqual([['a'], ['b']])
  })
  it('is in no dispute with the same article', () => {
    const twice = [
      version('a', 'Ola Berg', 'We ask for a firm promise of well-kept roads before the winter'),
      version('a', 'Ola Berg', 'firm promise'),
    ]
    const changed = alteration(change('substituted', 'promise', 'pledge'))
    expect(wordingConflicts([utterance(twice, [changed])], wordsAt, count)).toEqual([])
  })
  it('is in no dispute where one report marks what it leaves out', () => {
    const texts = printed({
      a: 'I find that in this matter I no longer share the view of the board, she said.',
      b: 'I find that … I no longer share the view of the board, she said.',
    })
    const cut: Alteration = {
      version: 0,
      against: 1,
      relation: 'altered',
      a: [texts.at('a', 'I find that in this matter I no longer share the view of the board')],
      b: [texts.at('b', 'I find that … I no longer share the view of the board')],
      changes: [
        { kind: 'dropped', a: texts.at('a', 'in this matter'), b: { article: 'b', start: 12, end: 12 } },
      ],
    }
    const versions = [version('a', 'Ana Ruiz', 'winter'), version('b', 'Ana Ruiz', 'winter')]
    expect(wordingConflicts([utterance(versions, [cut])], texts.wordsAt, count)).toEqual([])
  })
  it.each([
    ['A U.S. official', 'a U.S. official'],
    ['The minister', 'the minister'],
    ['Ana Ruiz', 'Ana Ruiz'],
    ['Theresa Lund', 'Theresa Lund'],
  ])('%s stands inside a sentence as %s', (name, words) => expect(inSentence(name)).toBe(words))
})
