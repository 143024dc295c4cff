import { describe, expect, test } from 'vitest'
import { hostileRecord } from '../../../test/support/hostile-record.js'
import { sampleRecord } from '../../../test/support/sample-record.js'
import { renderCalendar } from './calendar.js'
import { conflictGroups } from './conflict-groups.js'
import { renderFiguresCsv } from './csv.js'
import { escapeMarkdown, renderMarkdown } from './markdown.js'
import { columns, plain, wrap } from './plain.js'
import { figureWords, wordsAround } from './figure-words.js'
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
  test('what each party demands and offers, in the words of its article', () => {
    const record = sampleRecord()
    const text = renderText(record)
    const held = text.slice(text.indexOf('\nPositions\n'), text.indexOf('\nLines of reporting\n'))
    const positions = record.stories.flatMap((story) => story.positions)
    expect(positions.length).toBeGreaterThan(0)
    for (const { holderName, content } of positions) {
      const words = record.articles.find(({ id }) => id === content.article)?.text ?? ''
      expect(held.replace(/\s+/g, ' ')).toContain(words.slice(content.start, content.end))
      expect(held.toLowerCase()).toContain(holderName?.toLowerCase() ?? 'holder not stated')
    }
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

  test('positions stand under their party', () => {
    const text = renderMarkdown(sampleRecord())
    expect(text).toMatch(
      /## Positions\n\n\*\*[^*]+\*\*\n\n- (?:Demands|Offers|Rejects|Accepts|Supports|Opposes)/,
    )
  })
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

test('conflicts that share a member are one disagreement; of another kind they are not', () => {
  const conflict = (id: string, kind: 'figure' | 'date', ...members: string[]) => ({
    id,
    kind,
    members,
    why: '',
  })
  const groups = conflictGroups([
    conflict('c1', 'figure', 'f1', 'f2'),
    conflict('c2', 'figure', 'f3', 'f4'),
    conflict('c3', 'figure', 'f2', 'f5'),
    conflict('c4', 'date', 'f1', 'ev1'),
  ])
  expect(groups.map((group) => group.members.join(' '))).toEqual(['f1 f2 f5', 'f3 f4', 'f1 ev1'])
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

describe('the words of a figure', () => {
  const base = sampleRecord().stories[0]?.figures[0]
  if (!base) throw new Error('the sample has a figure')
  const context = {
    kindOf: (id: string | null) => (id === 'n' || id === 'm' ? 'nationality' : null),
    stateOf: (id: string | null) => (id === 'm' ? 'Marland' : null),
    printed: null,
  }
  const plainFigure = {
    ...base,
    unit: null,
    item: 'drones',
    action: 'launch',
    modifier: '=' as const,
    value: 653,
  }
  test.each([
    [plainFigure, null, '653 drones launched'],
    [{ ...plainFigure, unit: 'drone' }, null, '653 drones launched'],
    [{ ...plainFigure, unit: 'acre', item: 'acres', action: 'burn' }, null, '653 acres burned'],
    [{ ...plainFigure, unit: 'USD', item: 'damage', action: null }, null, '$653 (damage)'],
    [{ ...plainFigure, item: 'deaths', action: 'kill' }, null, '653 deaths'],
    [{ ...plainFigure, unit: 'percent', item: 'contained', action: 'contain' }, null, '653% contained'],
    [
      { ...plainFigure, unit: 'USD', item: 'Danish goods', action: 'spend' },
      null,
      '$653 spent (Danish goods)',
    ],
    [{ ...plainFigure, item: 'missing', action: 'missing' }, null, '653 missing'],
    [{ ...plainFigure, modifier: '>' as const }, 'More than 653', 'more than 653 drones launched'],
    [{ ...plainFigure, modifier: '>' as const }, 'the 653', 'at least 653 drones launched'],
    [{ ...plainFigure, value: null, low: 200, high: 999 }, 'hundreds', 'hundreds of drones launched'],
    [{ ...plainFigure, value: null, low: 200, high: 999 }, 'hundreds of', 'hundreds of drones launched'],
    [
      { ...plainFigure, value: null, low: 200, high: 999 },
      'hundreds of drones',
      'hundreds of drones launched',
    ],
    [{ ...plainFigure, actor: 'n', actorName: 'Marish' }, null, '653 drones launched by the Marish side'],
    [{ ...plainFigure, actor: 'm', actorName: 'Marish' }, null, '653 drones launched by Marland'],
    [
      { ...plainFigure, item: 'Marish drones', target: 'n', targetName: 'Marish' },
      null,
      '653 Marish drones launched',
    ],
  ])('%#', (figure, printed, words) => {
    const { amount, measure } = figureWords(figure, { ...context, printed, around: null })
    expect(`${amount} ${measure}`).toBe(words)
  })

  test('gives the words around a number where no verb tells what befell what it counts', () => {
    const text =
      'The yard closed. Its shares fell to $14.50 at noon in Oslo after a day of heavy selling by two funds and a bank of the north. Rain.'
    const start = text.indexOf('Its')
    const around = wordsAround(text, { start, end: text.indexOf(' after') })
    expect(around).toBe('Its shares fell to $14.50 at noon in Oslo …')
    const figure = { ...plainFigure, item: null, action: null, value: 14.5, unit: 'USD' }
    expect(figureWords(figure, { ...context, printed: '$14.50', around })).toEqual({
      amount: '$14.50',
      measure: `“${around}”`,
    })
    const third = { ...plainFigure, value: 1 / 3 }
    expect(figureWords(third, { ...context, printed: 'a third', around }).amount).toBe('a third')
  })
})
