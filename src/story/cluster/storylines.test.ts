import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cluster, StoryChange } from '../../model/lineage.js'
import { article, engine, grouping } from '../../../test/support/articles.js'
import * as coverage from '../../../test/support/coverage.js'
import { storyChanges } from './changes.js'

const at = (text: string, id: string, published: string) => article(text, { id, published })
const ground = at(coverage.WIRE, 'ground', '2024-11-07')
const again = at(coverage.REWRITE, 'again', '2024-11-07')
const inquiry = at(
  'The inquiry into the grounding of the ferry Marigold off Skarn opened in Port Alden on Monday. Investigators told the governor of the island that a worn valve in the steering gear of the Halvorsen Lines vessel had been reported in March and not replaced. Commander Ingrid Solheim of the coast guard will give evidence on Wednesday. The transport ministry kept the three other ferries of Halvorsen Lines in port.',
  'inquiry',
  '2024-11-18',
)
const budget = at(coverage.BUDGET, 'budget', '2024-11-08')
const all = [ground, again, inquiry, budget]
const storylineOf = (stories: readonly Cluster[], id: string) =>
  stories.find(({ articles }) => articles.includes(id))?.storyline ?? null

describe('storylines', () => {
  it('tie the event to what followed, each a story of its own', () => {
    const stories = engine.cluster(all)
    expect(grouping(stories)).toEqual(['again ground', 'budget', 'inquiry'])
    expect(storylineOf(stories, 'ground')).toEqual(storylineOf(stories, 'inquiry'))
    expect(storylineOf(stories, 'ground')?.stories).toHaveLength(2)
    expect(storylineOf(stories, 'ground')?.evidence.join('\n')).toMatch(
      /names in common: .*(Marigold|Halvorsen|Skarn)/,
    )
  })
  it('leave out strangers and what lies months away', () => {
    expect(storylineOf(engine.cluster(all), 'budget')).toBeNull()
    const late = { ...inquiry, published: '2025-04-18' }
    expect(storylineOf(engine.cluster([ground, again, late]), 'inquiry')).toBeNull()
  })
  it('run over numbers that keep stories apart', () => {
    const round = (nth: string, day: string) =>
      at(
        `The ${nth} round of talks on the Marrin border posts ended in Oster on Friday. Delegates of Marrin and Vardania agreed on customs forms, said mediator Pia Lund, and will meet again.`,
        nth,
        day,
      )
    const stories = engine.cluster([round('third', '2024-05-03'), round('fourth', '2024-05-10')])
    expect(stories).toHaveLength(2)
    expect(storylineOf(stories, 'third')?.stories).toHaveLength(2)
  })
})

describe('articles that come one at a time', () => {
  const kinds = (changes: readonly StoryChange[]) => changes.map(({ kind }) => kind)
  it('end in the same stories, ids, evidence and storylines in any order, grouped often or once', () => {
    const expected = JSON.stringify(engine.cluster(all))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length }),
        (arriving, asked) => {
          const stories = engine.clusterer()
          arriving.forEach((document, index) => {
            stories.add(document)
            if (asked[index]) stories.stories()
          })
          expect(JSON.stringify(stories.stories())).toBe(expected)
        },
      ),
      { numRuns: 25 },
    )
  })
  it('are logged: opened, grown, renamed by an earlier article', () => {
    const stories = engine.clusterer()
    for (const document of [
      { ...again, published: '2024-11-08' },
      { ...again, id: 'later', published: '2024-11-09' },
      ground,
    ]) {
      stories.add(document)
      stories.stories()
    }
    expect(kinds(stories.log())).toEqual(['opened', 'grown', 'renamed'])
    const [, , renamed] = stories.log()
    expect(renamed).toMatchObject({ articles: ['ground'] })
    expect(renamed?.from).not.toEqual(renamed?.to)
  })
})

describe('storyChanges', () => {
  const story = (id: string, articles: string, vetoes: readonly string[] = []): Cluster => ({
    id,
    articles: articles.split(' '),
    evidence: [`why ${id}`],
    vetoes,
  })
  it.each<[string, Cluster[], Cluster[], Partial<StoryChange>[]]>([
    ['nothing', [story('s1', 'a b')], [story('s1', 'a b')], []],
    [
      'a new one',
      [],
      [story('s1', 'a')],
      [{ kind: 'opened', from: [], to: ['s1'], articles: ['a'], why: ['why s1'] }],
    ],
    [
      'a joining article',
      [story('s1', 'a')],
      [story('s1', 'a b')],
      [{ kind: 'grown', from: ['s1'], to: ['s1'], articles: ['b'] }],
    ],
    [
      'an earlier article',
      [story('s2', 'b')],
      [story('s1', 'a b')],
      [{ kind: 'renamed', from: ['s2'], to: ['s1'], articles: ['a'] }],
    ],
    [
      'a bridge between two',
      [story('s1', 'a'), story('s2', 'b')],
      [story('s1', 'a b c')],
      [{ kind: 'merged', from: ['s1', 's2'], to: ['s1'], articles: ['c'], why: ['why s1'] }],
    ],
    [
      'a veto found late',
      [story('s1', 'a b')],
      [
        story('s1', 'a', ['kept apart from s2: “x” against “y”', 'kept apart from s9: “x” against “z”']),
        story('s2', 'b'),
      ],
      [{ kind: 'split', from: ['s1'], to: ['s1', 's2'], why: ['kept apart from s2: “x” against “y”'] }],
    ],
    [
      'a withdrawn article',
      [story('s1', 'a')],
      [],
      [{ kind: 'closed', from: ['s1'], to: [], articles: ['a'] }],
    ],
  ])('tells %s', (_, before, after, expected) => {
    expect(storyChanges(before, after)).toMatchObject(expected)
    expect(storyChanges(before, after)).toHaveLength(expected.length)
  })
})
