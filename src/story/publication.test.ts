import { describe, expect, it } from 'vitest'
import type { Document } from '../model/document.js'
import { inferPublication } from './publication.js'

const article = (id: string, published: string | null) =>
  ({ id, published, publishedBasis: published ? 'stated' : null }) as Document
const story = (...articles: string[]) => [{ id: 's', articles, evidence: [], vetoes: [] }]

describe('inferPublication', () => {
  it('takes the day of the dated article and says that it was inferred', () => {
    const [, undated] = inferPublication(
      [article('a', '2024-03-05T23:30:00-05:00'), article('b', null)],
      story('a', 'b'),
    )
    expect(undated).toMatchObject({ published: '2024-03-05', publishedBasis: 'inferred' })
  })
  it.each([
    ['no article is dated', [article('a', null), article('b', null)]],
    [
      'the dated ones are split',
      [article('a', '2024-03-05'), article('c', '2024-03-06'), article('b', null)],
    ],
  ])('leaves it open when %s', (_why, documents) => {
    const result = inferPublication(documents, story('a', 'b', 'c'))
    expect(result.find((d) => d.id === 'b')).toMatchObject({ published: null, publishedBasis: null })
  })
  it('never changes a stated time', () => {
    const [a] = inferPublication(
      [article('a', '2024-03-04'), article('b', '2024-03-05'), article('c', '2024-03-05')],
      story('a', 'b', 'c'),
    )
    expect(a).toMatchObject({ published: '2024-03-04', publishedBasis: 'stated' })
  })
})
