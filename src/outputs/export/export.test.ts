import { describe, expect, test } from 'vitest'
import { hostileRecord } from '../../../test/support/hostile-record.js'
import { sampleRecord } from '../../../test/support/sample-record.js'
import { renderCalendar } from './calendar.js'
import { renderFiguresCsv } from './csv.js'
import { escapeMarkdown, renderMarkdown } from './markdown.js'
import { columns, plain, wrap } from './plain.js'
import { renderText } from './text.js'
import { lineLetter, viewStory } from './view.js'
import { verbatimCount, wordings } from './voices.js'

describe('the terminal brief', () => {
  test.each([40, 60, 84, 100])(
    'no line is wider than %d columns, but for addresses, which stay whole',
    (width) => {
      for (const record of [sampleRecord(), hostileRecord()]) {
        const lines = renderText(record, { width }).split('\n')
        const places = new Set(record.articles.flatMap((article) => [article.url, article.source]))
        const long = lines.filter((line) => columns(line) > width && !places.has(line.trim()))
        expect(long).toEqual([])
      }
    },
  )
  test('no article moves the cursor or changes colours', () => {
    const record = hostileRecord()
    const story = record.stories[0]
    const escape = '\u001b[31mred\u0007\u009b1m\u202e'
    const text = renderText({ ...record, stories: story ? [{ ...story, title: escape }] : [] })
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  })
  test('colours only when asked for, and the words stay the same', () => {
    const without = renderText(sampleRecord())
    const coloured = renderText(sampleRecord(), { color: true })
    expect(without).not.toContain('\u001b')
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(without)
    expect(coloured).toContain('\u001b[36m[1]')
  })
  test('citations, disputes, revisions, sources and what was not read', () => {
    const text = renderText(sampleRecord())
    for (const words of [
      '[1][3]',
      '! 12 people killed (Carrow Hospitals Trust) [4]',
      'later put at 14',
      'Two inputs not read',
    ])
      expect(text).toContain(words)
    expect(text).toContain('rewrite, 58%, direction undetermined')
  })
  test('an empty record', () => {
    expect(renderText({ ...sampleRecord(), stories: [], articles: [], rejected: [] })).toBe(
      'No story: no article could be read.\n',
    )
  })
})

describe('wrapping', () => {
  test.each([
    ['one two three', 7, ['one two', 'three']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['日本語の記事', 6, ['日本語', 'の記事']],
    ['  spaces\n\tand tabs ', 20, ['spaces and tabs']],
    ['', 10, []],
  ])('%j at %d', (text, width, lines) => expect(wrap(text, width)).toEqual(lines))
  test('controls are gone', () => expect(plain('a\u001b[2Jb\u202ec')).toBe('a [2Jbc'))
})

describe('Markdown', () => {
  test.each([
    ['a *b* _c_', 'a \\*b\\* \\_c\\_'],
    ['[x](javascript:y)', '\\[x\\](javascript:y)'],
    ['<script>', '\\<script\\>'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['![x](y)', '\\!\\[x\\](y)'],
    ['a | b', 'a \\| b'],
    ['line\nbreak', 'line break'],
    ['in 2031. A dash - here', 'in 2031. A dash - here'],
  ])('%j', (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped))

  test('every footnote is defined, once', () => {
    const text = renderMarkdown(sampleRecord())
    const used = new Set([...text.matchAll(/(?<!^)\[\^[\w-]+\](?!:)/gm)].map((match) => match[0]))
    const defined = [...text.matchAll(/^(\[\^[\w-]+\]):/gm)].map((match) => match[1] ?? '')
    expect(new Set(defined).size).toBe(defined.length)
    for (const mark of used) expect(defined).toContain(mark)
  })
  test('no markup of an article comes through', () => {
    expect(renderMarkdown(hostileRecord()).replaceAll(/\\[<>]/g, '')).not.toMatch(/<(?!https:)/)
  })
})

describe('CSV', () => {
  test('one row a figure; quotes doubled; nothing begins like a formula', () => {
    const rows = renderFiguresCsv(sampleRecord()).trimEnd().split('\r\n')
    expect(rows).toHaveLength(13)
    expect(rows[1]).toContain('Northern Press Agency; Carrow Valley Post')
    expect(renderFiguresCsv(hostileRecord())).not.toMatch(/(^|,)"?[=+@][^,]/m)
  })
})

describe('iCalendar', () => {
  test('scheduled events with a first day, whole days as such; no line over 75 bytes; controls and commas escaped', () => {
    const text = renderCalendar(sampleRecord())
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(text).toContain('DTSTART;VALUE=DATE:20310318\r\nDTEND;VALUE=DATE:20310319\r\n')
    expect(text).toContain('DTSTAMP:20310316T172000Z')
    expect(text).toContain('SUMMARY:Emergency sitting of the regional parliament')
    const hostile = renderCalendar(hostileRecord())
    expect(hostile.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
    expect(hostile.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  })
})

describe('what outputs share', () => {
  const record = sampleRecord()
  const [story] = record.stories
  if (!story) throw new Error('the sample has a story')
  const view = viewStory(record, story)

  test('letters of lines', () => {
    expect([0, 25, 26, 51, 52, 702].map(lineLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'AAA'])
  })
  test('an article of which only the day is known comes after those with an hour of that day', () => {
    expect(view.articles.map((article) => article.article.id)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6'])
  })
  test('the same words in several articles are one wording; a paraphrase is never counted as verbatim', () => {
    const utterance = view.story.utterances[0]
    if (!utterance) throw new Error('the sample has an utterance')
    expect(wordings(utterance).map((wording) => wording.versions.length)).toEqual([2, 1, 1])
    expect(verbatimCount(utterance)).toEqual({ verbatim: 2, of: 4 })
    const paraphrase = view.story.utterances.find((entry) => entry.id === 'u9')
    expect(paraphrase && verbatimCount(paraphrase)).toBeNull()
  })
  test('rendering twice gives the same', () => {
    expect(renderText(record)).toBe(renderText(sampleRecord()))
    expect(renderMarkdown(record)).toBe(renderMarkdown(sampleRecord()))
  })
})
