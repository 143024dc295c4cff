import { describe, expect, test } from 'vitest'
import { hostileRecord } from '../../../test/support/hostile-record.js'
import { sampleRecord } from '../../../test/support/sample-record.js'
import { escapeText, html, wellFormed } from './html.js'
import { renderReport } from './report.js'
import { markChanges } from './voices.js'

describe('the html tag', () => {
  test.each([
    ['<script>', '&lt;script&gt;'],
    [`"'&`, '&quot;&#39;&amp;'],
    ['a\r\nb\0', 'a&#13;\nb\ufffd'],
  ])('%j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
    expect(html`<p title="${text}">${[text, [text]]}</p>`.markup).toBe(
      `<p title="${escaped}">${escaped}${escaped}</p>`,
    )
  })
  test('nothing comes of nothing, and pieces are not escaped twice', () => {
    expect(html`${null}${undefined}${false}${0}${html`<b>${'&'}</b>`}`.markup).toBe('0<b>&amp;</b>')
  })
  test('half a surrogate pair becomes a character as long', () => {
    expect(wellFormed('\ud83d!\ude00😀')).toBe('\ufffd!\ufffd😀')
  })
})

test('changed words are marked on their own side only, and no word is lost', () => {
  const place = (article: string, start: number, end: number) => ({ article, start, end })
  const changes = [
    { kind: 'substituted' as const, a: place('x', 14, 17), b: place('y', 4, 9) },
    { kind: 'added' as const, a: place('x', 17, 17), b: place('y', 9, 13) },
  ]
  expect(html`${markChanges('the dam', place('x', 10, 17), changes, 'a')}`.markup).toBe(
    'the <mark class="changed" title="word replaced">dam</mark>',
  )
  expect(html`${markChanges('the weirs now', place('y', 0, 13), changes, 'b')}`.markup).toBe(
    'the <mark class="changed" title="word replaced">weirs</mark>' +
      '<mark class="changed" title="words in one version only"> now</mark>',
  )
})

describe('the page', () => {
  test('asks for nothing: no address is loaded, and only our own script and style may run', () => {
    const page = renderReport(hostileRecord())
    expect(page.match(/<script/g)).toHaveLength(2)
    expect(page.match(/<style/g)).toHaveLength(1)
    expect(page).not.toMatch(/<(?:img|link|iframe|object|embed|base)\b/)
    expect(page).not.toMatch(/ style="/)
    expect(page).toMatch(
      /default-src 'none'; script-src 'sha256-[\w+/=]+' 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'/,
    )
  })
  test('the same record gives the same bytes', () => {
    expect(renderReport(sampleRecord())).toBe(renderReport(sampleRecord()))
  })
  test('a paraphrase stands without quotation marks; an unknown speaker is said', () => {
    const page = renderReport(sampleRecord())
    const words = 'two members had asked for Halloran&#39;s resignation'
    expect(page).toContain(`>${words}</a>`)
    expect(page).toContain('Speaker not stated')
  })
})

/** A record of `stories` copies of the sample's first story, each with its own ids. */
function many(stories: number) {
  const record = sampleRecord()
  const first = record.stories[0]
  if (!first) throw new Error('the sample has a story')
  const copies = Array.from({ length: stories }, (_, index) => `k${index}-`)
  const text = (value: object, prefix: string) =>
    JSON.parse(JSON.stringify(value).replace(/"(a\d)"/g, `"${prefix}$1"`)) as typeof value
  return {
    ...record,
    articles: copies.flatMap((prefix) =>
      record.articles.slice(0, 6).map((article) => text(article, prefix) as typeof article),
    ),
    stories: copies.map((prefix, index) => ({
      ...(text(first, prefix) as typeof first),
      id: `s${index + 1}`,
    })),
  }
}

test('the page grows with the record, not faster', () => {
  const [ten, forty] = [renderReport(many(10)).length, renderReport(many(40)).length]
  expect(forty / ten).toBeLessThan(4.2)
  expect(forty).toBeLessThan(6_000_000)
})
