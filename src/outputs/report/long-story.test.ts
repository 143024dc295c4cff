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

describe('a long story stays readable', () => {
  it('folds the figures that a table of forty rows does not hold', () => {
    expect(pageOf(100)).toMatch(/<summary>60 more figures<\/summary>/)
    expect(pageOf(30)).not.toMatch(/more figures<\/summary>/)
  })
  it('keeps every figure on the page', () => {
    const page = pageOf(100)
    for (const at of [0, 39, 40, 99]) expect(page).toContain(`.many${at}"`)
  })
})
