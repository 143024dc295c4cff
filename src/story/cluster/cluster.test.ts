import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article, engine, grouping } from '../../../test/support/articles.js'
import * as coverage from '../../../test/support/coverage.js'
import type { Document } from '../../model/document.js'

const stories = (documents: readonly Document[]) => grouping(engine.cluster(documents))
const at = (text: string, id: string, published?: string, title?: string) =>
  article(text, { id, ...(published ? { published } : {}), ...(title ? { title } : {}) })

const ferry = [
  at(coverage.WIRE, 'wire', '2024-11-07'),
  at(coverage.REWRITE, 'rewrite', '2024-11-07'),
  at(coverage.EDITED, 'edited', '2024-11-08'),
  at(coverage.WITNESS, 'witness', '2024-11-07'),
]
const others = [
  at(coverage.LOOKALIKE, 'lookalike', '2024-11-15'),
  at(coverage.BUDGET, 'budget', '2024-11-07'),
]

describe('cluster', () => {
  it('puts one event together and leaves look-alikes and strangers alone', () => {
    expect(stories([...ferry, ...others])).toEqual(['budget', 'edited rewrite wire witness', 'lookalike'])
  })
  it('puts one event together under headlines that share no word', () => {
    const titled = ferry.map((document, index) => ({
      ...document,
      title:
        [
          'Ferry aground off Skarn',
          'All rescued after reef strike',
          'Navy called in',
          'Blankets on the quay',
        ][index] ?? null,
    }))
    expect(stories([...titled, ...others])).toEqual(['budget', 'edited rewrite wire witness', 'lookalike'])
  })
  it('does so without a single date', () => {
    const undated = [...ferry, ...others].map((document) => ({ ...document, published: null }))
    expect(stories(undated)).toEqual(['budget', 'edited rewrite wire witness', 'lookalike'])
  })
  it('keeps two strangers in one folder apart, and one article by itself', () => {
    expect(stories([ferry[0]!, others[1]!])).toEqual(['budget', 'wire'])
    expect(stories([ferry[0]!])).toEqual(['wire'])
    expect(stories([])).toEqual([])
  })
  it('gives the same stories, ids and evidence in any order of arrival', () => {
    const all = [...ferry, ...others]
    const expected = JSON.stringify(engine.cluster(all))
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(JSON.stringify(engine.cluster(shuffled))).toBe(expected)
      }),
      { numRuns: 20 },
    )
  })
  it('keeps the id of a story when a later article joins', () => {
    const idOf = (documents: readonly Document[]) =>
      engine.cluster(documents).find(({ articles }) => articles.includes('wire'))?.id
    const told = ferry.slice(0, 3)
    expect(idOf(told)).toBe(idOf([...told, at(coverage.STUB, 'stub', '2024-11-09')]))
  })
  it('keeps equal articles together under two ids', () => {
    expect(
      stories([at(coverage.WIRE, 'x'), at(coverage.WIRE, 'y'), at('', 'empty'), at('', 'void')]),
    ).toContain('x y')
  })
  it('says why: names, figures, quotations, days', () => {
    const evidence = engine.cluster(ferry)[0]?.evidence.join('\n') ?? ''
    expect(evidence).toMatch(/names in common: .*Solheim/)
    expect(evidence).toMatch(/the same quotation in 3 articles: “We had drilled/)
    expect(evidence).toMatch(/published within 2 days/)
    expect(engine.cluster([ferry[0]!])[0]?.evidence).toEqual([])
  })
})

const SANCTIONS = (ordinal: string) =>
  `Ambassadors in Brussels agreed on the ${ordinal} package of sanctions against Vardania on Wednesday, diplomats said, adding more shipping companies and banks to the list. The ${ordinal} package also tightens controls on machine tools and gives customs officers new powers.`

describe('vetoes', () => {
  const twelfth = at(SANCTIONS('12th'), 'a', '2023-12-13', 'EU agrees 12th Vardania package')
  const again = at(SANCTIONS('twelfth'), 'b', '2023-12-13', 'Twelfth sanctions package on Vardania agreed')
  const next = at(SANCTIONS('13th'), 'c', '2023-12-14', 'EU agrees 13th Vardania package')
  it('never joins over another numeral in the name of the thing', () => {
    expect(stories([twelfth, again, next])).toEqual(['a b', 'c'])
  })
  it('names the numeral it kept apart', () => {
    const kept = engine.cluster([twelfth, again, next]).find(({ articles }) => articles.includes('a'))
    expect(kept?.vetoes.join('\n')).toMatch(
      /kept apart from s[0-9a-f]{10}: “(12th|Twelfth) .*package” against “13th .*package”/,
    )
  })
  it('joins the same words of one numeral', () => {
    expect(stories([twelfth, { ...again, id: 'd' }])).toEqual(['a d'])
  })
  it('does not join the same words a month apart', () => {
    expect(stories([twelfth, at(SANCTIONS('12th'), 'e', '2024-01-20')])).toEqual(['a', 'e'])
  })
})

describe('hostile input', () => {
  it.each([
    ['no spaces', 'x'.repeat(2_000_000)],
    ['quotation marks', '"'.repeat(20_000)],
    ['hyphens', 'a-'.repeat(200_000)],
    ['one word', 'word '.repeat(100_000)],
  ])('reads %s', (_, text) => {
    expect(stories([at(text, 'a'), at(text, 'b'), at(coverage.BUDGET, 'c')])).toHaveLength(2)
  })
})
