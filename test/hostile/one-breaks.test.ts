import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../src/app/engine.js'
import { recordOf } from '../../src/app/read.js'
import { ROOT } from '../support/cli.js'

const engine = createEngine()

describe('an article on which a rule breaks', () => {
  const annotate: Engine['annotate'] = (document) => {
    if (document.id === 'b') throw new TypeError('nothing is there')
    return engine.annotate(document)
  }
  const broken: Engine = { ...engine, annotate, annotateAll: (documents) => documents.map(annotate) }
  const article = (id: string, text: string) =>
    engine.document({ id, text, published: '2024-05-14', publisher: `Paper ${id}` }, `${id}.txt`)
  const record = recordOf(broken, [
    article('a', 'The Torvik ferry sank off Torvik on Monday. “It was dark,” said Ana Ruiz, its captain.'),
    article('b', 'The Torvik ferry sank off Torvik on Monday, said Ana Ruiz, the captain of the ferry.'),
  ])

  it('stands in the record as text, and is told of', () => {
    expect(record.articles.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(record.stories.flatMap(({ articles }) => articles).sort()).toEqual(['a', 'b'])
    expect(record.rejected).toEqual([
      expect.objectContaining({ source: 'b.txt', code: 'annotate.failed' }) as unknown,
    ])
  })
  it('costs its neighbours nothing', () => {
    const said = record.stories.flatMap(({ utterances }) => utterances)
    expect(said.map(({ speakerName }) => speakerName)).toContain('Ana Ruiz')
  })
})

/** Texts end where they end: in the middle of a clause, behind "by", inside a quotation. */
describe('no cut of a sentence breaks a rule', () => {
  const folder = `${ROOT}examples/harbour-talks/articles/`
  const prose = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(folder + name, 'utf8').split(/\n+|(?<=[.”]) /))
    .filter((sentence) => sentence.length > 40)
  const turns = [
    'Ruiz is willing to close the dam if she was asked to do so by the new council of the old town.',
    'Both sides have accepted the demands made by farmers in the south of the country for a say.',
    'It was said by aides, and denied by the mayor, that talks would be held by Friday in “neutral” Oslo.',
    'Pell, asked by reporters whether 40 of the 62 boats were lost, said: “No,” and left by the back door.',
  ]
  it.each([...prose, ...turns])('%s', (sentence) => {
    const words = sentence.split(' ')
    for (let count = 1; count <= words.length; count++) {
      const text = words.slice(0, count).join(' ')
      for (const cut of [text, `${text}.`]) {
        const { annotations } = engine.annotate(engine.document({ text: cut, published: '2024-05-14' }))
        expect(annotations.tokens.at(-1)?.end ?? 0).toBeLessThanOrEqual(cut.length)
      }
    }
  })
})
