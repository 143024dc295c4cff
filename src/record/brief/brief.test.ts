import { describe, expect, it } from 'vitest'
import { annotate } from '../../annotate/annotate.js'
import { english } from '../../annotate/english.js'
import type { BriefSentence } from '../../model/record.js'
import { testDocument, testResources } from '../../../test/support/reading.js'
import { buildStory } from '../story.js'

const annotators = english(testResources())

type Article = {
  readonly title?: string
  readonly published?: string
  readonly text: string
  readonly publisher?: null
}

/** The brief of a story of articles that do not rest on each other, or that are all one line of reporting. */
function brief(articles: readonly Article[], oneLine = false): readonly BriefSentence[] {
  const readings = articles.map(({ title, published, text, publisher }, at) =>
    annotate(
      {
        ...testDocument(text),
        id: `a${at}`,
        title: title ?? null,
        publisher: publisher === undefined ? `Paper ${at + 1}` : publisher,
        ...(published === undefined ? {} : { published }),
      },
      annotators,
    ),
  )
  const ids = readings.map(({ document }) => document.id)
  const origins = ids
    .map((id, at) => ({ id: `o${at}`, lead: id, articles: oneLine ? ids : [id], why: '', external: null }))
    .slice(0, oneLine ? 1 : ids.length)
  const cluster = { id: 's1', articles: ids, evidence: [], vetoes: [] }
  return buildStory({ cluster, readings, lineage: { derivations: [], origins } }).brief
}

const first = (articles: readonly Article[]): string | undefined => brief(articles)[0]?.text

describe('the first line tells what happened', () => {
  it('in the words of the article that says most of what the headlines say', () => {
    expect(
      first([
        {
          title: 'Torvik council sells ferry',
          text: 'It is quiet at the quay. Gulls cry over the empty berth.',
        },
        {
          title: 'Ferry of Torvik is sold',
          text: 'The council of Torvik sold the ferry on Tuesday. It is old.',
        },
      ]),
    ).toBe('Paper 2: “The council of Torvik sold the ferry on Tuesday.”')
  })
  it('passes over a first person, a question, a quotation and what points back', () => {
    expect(
      first([
        {
          title: 'Council sells ferry',
          text: 'My name is Ann. “A ferry is a road,” Ann Lund said. As a result, the quay is empty. The council sold the ferry on Tuesday.',
        },
      ]),
    ).toBe('Paper 1: “The council sold the ferry on Tuesday.”')
  })
  it('is the newest where a count has grown', () => {
    expect(
      first([
        {
          title: 'Four killed in Torvik flood',
          published: '2024-05-14',
          text: 'Four people were killed when a flood hit Torvik on Tuesday, police said.',
        },
        {
          title: 'Torvik flood kills seven',
          published: '2024-05-15',
          text: 'The flood in Torvik has killed seven people, police said on Wednesday.',
        },
      ]),
    ).toBe('Paper 2: “The flood in Torvik has killed seven people, police said on Wednesday.”')
  })
})

describe('what a later day adds', () => {
  const strike = {
    title: 'Torvik dockers to strike for second day',
    published: '2024-05-14T08:00:00Z',
    text: 'Dockers in Torvik will strike for a second day on Wednesday after talks on pay with the harbour failed, the union said.',
  }
  const ended = {
    title: 'Torvik dockers end strike',
    published: '2024-05-15T20:00:00Z',
    text: 'Dockers in Torvik ended their strike on Wednesday night after the harbour raised its offer on pay, the union said.',
  }
  const told = (articles: readonly Article[]): readonly string[] =>
    brief(articles, true).flatMap(({ section, text }) => (section === 'happened' ? [text] : []))

  it('opens the brief too, though it comes from the same line of reporting', () => {
    const lines = told([strike, ended])
    expect(lines.some((text) => text.includes('will strike for a second day'))).toBe(true)
    expect(lines.some((text) => text.includes('ended their strike on Wednesday night'))).toBe(true)
  })
  it('is not told twice where the later article only prints the first again', () => {
    expect(told([strike, { ...strike, published: ended.published }])).toHaveLength(1)
  })
  it('is called the latest report only where the hours say so', () => {
    const unnamed = { ...ended, publisher: null }
    const from = (published: string): string => told([{ ...strike, published }, unnamed]).join(' ')
    expect(from('2024-05-14T08:00:00Z')).toContain('The latest report: “Dockers in Torvik ended')
    expect(from('2024-05-15')).not.toContain('The latest report')
  })
})

describe('what happened long before is no news', () => {
  it('tells the meeting of the day, not that of the month before', () => {
    const told = brief([
      {
        title: 'Presidents meet',
        text: 'Two presidents talked about ferries. President Ann Lund met President Per Holm in Oslo on Tuesday. President Ann Lund met Prime Minister Eva Dahl in Bergen on April 2.',
      },
    ]).map(({ text }) => text)
    expect(told).toContain('Ann Lund and Per Holm met in Oslo on 14 May 2024.')
    expect(told.join(' ')).not.toContain('Bergen on 2 April')
  })
})

describe('speakers', () => {
  const said = (text: string): readonly string[] =>
    brief([{ title: 'Ferry of Torvik', text: `The council of Torvik met on Monday. ${text}` }])
      .filter(({ section }) => section === 'said')
      .map((sentence) => sentence.text)
  it('are introduced at their first line and not again', () => {
    expect(
      said(
        '“The ferry is the only road we have,” said Ann Lund, the mayor of Torvik. “The council will not leave anybody behind,” Lund said.',
      ),
    ).toEqual([
      'Ann Lund, the mayor of Torvik: “The ferry is the only road we have”.',
      'Ann Lund: “The council will not leave anybody behind”.',
    ])
  })
  it('are not quoted with half a sentence', () => {
    expect(said('“If the ice comes early,” Mayor Ann Lund said, “we will all stay at home.”')).toEqual([])
  })
})

describe('a count that a later one took the place of', () => {
  const at = (hour: string, text: string): Article => ({ text, published: `2024-05-15T${hour}:00:00Z` })
  const early = at(
    '08',
    'The road to Torvik was cut on Tuesday after days of rain. Mayor Ann Lund said a landslide at Torvik killed at least 14 people on Tuesday.',
  )
  const late = at(
    '18',
    'Rescuers at Torvik dug on through the mud. The landslide at Torvik on Tuesday killed 17 people, the hospital of Torvik said.',
  )
  const said = (articles: readonly Article[]) =>
    brief(articles).filter(({ section, text }) => section === 'said' && text.includes('14'))

  it('is told among what was said only while it stands', () => {
    expect(said([early])).toHaveLength(1)
    expect(said([early, late])).toEqual([])
  })
})
