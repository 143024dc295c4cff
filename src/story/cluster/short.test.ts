import { describe, expect, it } from 'vitest'
import { article, engine, grouping } from '../../../test/support/articles.js'
import { SHORT_STORIES, type ShortStory } from '../../../test/support/sample/short-reports.js'

const three = ({ kind, day, reports }: ShortStory) =>
  reports.map((text, at) =>
    article(text, { id: `${kind}${at + 1}`, publisher: `Paper ${at + 1}`, published: day }),
  )
const other = ({ kind, other: text, otherDay }: ShortStory) =>
  article(text, { id: `${kind}-other`, publisher: 'Paper 4', published: otherDay })

describe('short reports without headlines', () => {
  it.each(SHORT_STORIES)('of one $kind come together, and a look-alike stays out', (story) => {
    const one = three(story)
      .map(({ id }) => id)
      .join(' ')
    expect(grouping(engine.cluster(three(story)))).toEqual([one])
    expect(grouping(engine.cluster([...three(story), other(story)]))).toEqual(
      [one, `${story.kind}-other`].sort(),
    )
  })

  it('of ten events and ten look-alikes in one set are never mixed', () => {
    const all = SHORT_STORIES.flatMap((story) => [...three(story), other(story)])
    for (const group of grouping(engine.cluster(all)))
      expect(new Set(group.split(' ').map((id) => id.replace(/\d$/, ''))).size, group).toBe(1)
  })
})
