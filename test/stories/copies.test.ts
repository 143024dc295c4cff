import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/app/engine.js'
import { read, recordOf } from '../../src/app/read.js'
import type { Document } from '../../src/model/document.js'
import type { ArticleRecord, Record, StoryRecord } from '../../src/model/record.js'
import { breaches } from './invariants.js'
import { ROOT } from '../support/cli.js'

const engine = createEngine()

function documentOf(article: ArticleRecord): Document {
  const { id, text, title, published, modified, url, publisher, byline } = article
  return engine.document({ id, text, title, published, modified, url, publisher, byline }, article.source)
}

/** Every fact with its count of origins, and the number of lines of reporting; sorted, without ids, which follow the articles. */
function counts({ stories }: Record): readonly string[] {
  const told = (story: StoryRecord) => [
    `lines of reporting: ${story.origins.length}`,
    ...story.utterances.map(
      ({ speakerName, versions, origins }) => `said: ${speakerName}: ${versions[0]?.text}: ${origins}`,
    ),
    ...story.figures.map(
      (f) =>
        `figure: ${f.value} ${f.item} ${f.action} ${f.claimantName} ${f.window?.from}: ${f.origins} ${f.status}`,
    ),
    ...story.events.map(
      ({ type, noun, status, when, origins }) => `event: ${type} ${noun} ${status} ${when?.from}: ${origins}`,
    ),
    ...story.positions.map(
      ({ holderName, stance, about, origins }) => `position: ${holderName} ${stance} ${about}: ${origins}`,
    ),
  ]
  return stories.flatMap(told).sort()
}

describe.each(['harbour-talks', 'valley-flood'])(
  'a verbatim copy of an article of examples/%s',
  async (name) => {
    const { articles } = await read(engine, [`${ROOT}examples/${name}/articles`])
    const documents = articles.map(documentOf)
    const before = counts(recordOf(engine, documents, []))
    const reprint = (document: Document, publisher: string | null): Document => ({
      ...document,
      id: 'zz-copy',
      source: 'zz-copy',
      publisher,
      url: null,
      byline: [],
    })
    it.each(articles.map(({ id }, index) => [id, index] as const))(
      '%s changes no count of origins',
      (_, index) => {
        const original = documents[index] as Document
        for (const publisher of ['The Copy Times', original.publisher, null]) {
          expect(counts(recordOf(engine, [...documents, reprint(original, publisher)], []))).toEqual(before)
        }
      },
    )
    it('repeats all and adds nothing, and opens its own words', () => {
      const record = recordOf(engine, [...documents, reprint(documents[0] as Document, 'The Copy Times')], [])
      expect(breaches(record)).toEqual([])
      const items = record.stories.flatMap(({ additions }) =>
        additions.filter(({ article }) => article === 'zz-copy'),
      )
      expect(items.flatMap(({ items }) => items).length).toBeGreaterThan(3)
      expect(new Set(items.flatMap(({ items }) => items.map(({ adds }) => adds)))).toEqual(
        new Set(['repeats']),
      )
    })
    it('counts nothing in the record without an origin, and none with more than there are lines', async () => {
      const record = recordOf(engine, documents, [])
      for (const story of record.stories) {
        const facts = [...story.utterances, ...story.figures, ...story.events, ...story.positions]
        expect(facts.length).toBeGreaterThan(5)
        for (const { origins } of facts) {
          expect(origins).toBeGreaterThan(0)
          expect(origins).toBeLessThanOrEqual(story.origins.length)
        }
      }
    })
  },
)
