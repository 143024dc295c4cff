import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../../../test/support/sample-record.js'
import { renderReport } from './report.js'

const [first] = sampleRecord().stories
if (!first) throw new Error('the sample has no story')
const sample = first

/** The page of the sample's first story with so many figures, each of a window of its own. */
function pageOf(figures: number): string {
  const record = sampleRecord()
  const figure = sample.figures[0]
  if (!figure) throw new Error('the sample has no figure')
  const many = Array.from({ length: figures }, (_, at) => ({
    ...figure,
    id: `many${at}`,
    partOf: null,
    window: {
      from: new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10),
      to: new Date(Date.UTC(2024, 0, 2 + at)).toISOString().slice(0, 10),
      grain: 'day' as const,
      stated: true,
    },
  }))
  return renderReport({ ...record, stories: [{ ...sample, figures: many, conflicts: [] }] })
}

/** The page of a story of so many reprints of its first article. */
function pageOfArticles(count: number): string {
  const record = sampleRecord()
  const article = record.articles[0]
  if (!article) throw new Error('the sample has no article')
  const ids = Array.from({ length: count }, (_, at) => `copy${at}`)
  const story = {
    ...sample,
    articles: ids,
    origins: [{ id: 'o1', lead: 'copy0', articles: ids, why: 'one text', external: null }],
    derivations: ids.slice(1).map((to) => ({
      from: 'copy0',
      to,
      kind: 'copy' as const,
      coverage: 1,
      direction: 'inferred' as const,
      passages: [],
      reasons: [],
    })),
    additions: ids.map((id) => ({ article: id, items: [] })),
  }
  return renderReport({ ...record, articles: ids.map((id) => ({ ...article, id })), stories: [story] })
}

describe('a long story stays readable', () => {
  it('folds the figures that a table of forty rows does not hold', () => {
    expect(pageOf(100)).toMatch(/<summary>60 more figures<\/summary>/)
    expect(pageOf(30)).not.toMatch(/more figures<\/summary>/)
  })
  it('keeps every figure on the page', () => {
    const page = pageOf(100)
    for (const at of [0, 39, 40, 99]) expect(page).toContain(`.many${at}"`)
  })

  it('draws a dozen articles of a long line, folds its pairs and the later additions, and lists every article', () => {
    const page = pageOfArticles(40)
    expect(page.match(/class="stop /g)).toHaveLength(2 * 12)
    expect(page).toContain('12 of 40 articles drawn')
    expect(page).toMatch(/<summary>33 more pairs<\/summary>/)
    expect(page).toMatch(/<summary>30 more articles<\/summary>/)
    expect(page.match(/<li\s+class="article"/g)).toHaveLength(40)
  })
  it('dates by the year alone what is known by the year alone', () => {
    const event = sample.events[0]
    if (!event) throw new Error('the sample has no event')
    const when = { from: '1997-01-01', to: '1998-01-01', grain: 'year' as const, stated: true }
    const story = { ...sample, events: [{ ...event, when }], timeline: [], utterances: [], figures: [] }
    const page = renderReport({ ...sampleRecord(), stories: [story] })
    expect(page).toContain('<span class="number">1997</span>')
    expect(page).not.toContain('January<br />1997')
  })
})
