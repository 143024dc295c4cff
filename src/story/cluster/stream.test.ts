import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { article, engine } from '../../../test/support/articles.js'
import type { Document } from '../../model/document.js'

const SUBJECTS = ['harbour strike', 'grain quota', 'tunnel collapse', 'budget vote']
const NAMES = ['Kessel', 'Brandvold', 'Okonjo', 'Lindqvist', 'Marrin', 'Tolvik']
const VERBS = ['halted', 'backed', 'condemned', 'delayed', 'announced']

/** Short reports of a few subjects, so that many of them are alike, some vetoed, some the same twice. */
const report = fc
  .record({
    subject: fc.constantFrom(...SUBJECTS),
    names: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
    verbs: fc.uniqueArray(fc.constantFrom(...VERBS), { minLength: 1, maxLength: 3 }),
    number: fc.constantFrom('third', 'fourth', null),
    figure: fc.constantFrom(17, 312, null),
    day: fc.option(fc.integer({ min: 1, max: 28 })),
  })
  .map(({ subject, names, verbs, number, figure, day }) => ({
    text: [
      number === null ? `The ${subject} went on.` : `The ${number} round of talks on the ${subject} began.`,
      ...names.map(
        (name, at) => `In the ${subject} the envoy ${name} ${verbs[at % verbs.length]} the plan of the port.`,
      ),
      figure === null ? '' : `The crew counted ${figure} barges near ${names[0]}.`,
    ].join(' '),
    published: day === null ? null : `2024-03-${String(day).padStart(2, '0')}`,
  }))
const documents = fc
  .array(report, { minLength: 2, maxLength: 24 })
  .map((reports) =>
    reports.map(({ text, published }, index) =>
      article(text, { id: `d${index}`, ...(published === null ? {} : { published }) }),
    ),
  )

describe('a stream of articles', () => {
  it('ends in the stories of the whole set: the same groups, ids, evidence, vetoes and storylines, in any order and however often asked or glanced at', () => {
    const arrival = documents.chain((all) =>
      fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.constantFrom('stories', 'glance', null), {
          minLength: all.length,
          maxLength: all.length,
        }),
      ),
    )
    fc.assert(
      fc.property(arrival, ([all, arriving, asked]) => {
        const stream = engine.clusterer()
        arriving.forEach((document: Document, index) => {
          stream.add(document)
          const ask = asked[index]
          if (ask) stream[ask]()
        })
        expect(stream.stories()).toEqual(engine.cluster(all))
      }),
      { numRuns: 60 },
    )
  })
  it('gives every article in one story at a glance, and words weighed before are all that differs', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const stream = engine.clusterer()
        for (const document of all) {
          stream.add(document)
          const given = stream.glance().flatMap(({ articles }) => articles)
          expect(new Set(given).size).toBe(given.length)
          expect(given).toContain(document.id)
        }
      }),
      { numRuns: 20 },
    )
  })
  it('tells in its log what leads from nothing to the stories that there are', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const stream = engine.clusterer()
        for (const document of all) {
          stream.add(document)
          stream.stories()
        }
        const known = new Set<string>()
        for (const { from, to, kind } of stream.log()) {
          for (const id of from) if (kind !== 'opened') expect(known).toContain(id)
          for (const id of to) known.add(id)
        }
        for (const { id } of stream.stories()) expect(known).toContain(id)
      }),
      { numRuns: 20 },
    )
  })
})
