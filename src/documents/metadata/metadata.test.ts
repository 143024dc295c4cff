import { describe, expect, it } from 'vitest'
import { readByline } from './authors.js'
import { dayInUrl, readInstant, type DateOrder } from './instant.js'
import { readJsonLd } from './json-ld.js'
import { detectLanguage, settleLanguage } from './language.js'
import { cleanTitle, withoutTail } from './title.js'

describe('dates', () => {
  const rows: readonly (readonly [string, string | null, DateOrder?])[] = [
    ['2025-05-06', '2025-05-06'],
    ['2025-05-06T09:30:00Z', '2025-05-06T09:30:00Z'],
    ['2025-05-06T09:30:00+0200', '2025-05-06T09:30:00+02:00'],
    ['2025-05-06T09:30:00.000-05:00', '2025-05-06T09:30:00-05:00'],
    ['2025-05-06 09:30', '2025-05-06T09:30'],
    ['20250506T093000Z', '2025-05-06T09:30:00Z'],
    ['Tue, 06 May 2025 09:30:00 GMT', '2025-05-06T09:30:00+00:00'],
    ['May 6, 2025', '2025-05-06'],
    ['May 6, 2025 at 9:30 p.m. EST', '2025-05-06T21:30-05:00'],
    ['Updated 3:14 PM EDT, Tue May 6, 2025', '2025-05-06T15:14-04:00'],
    ['6 May 2025 09:30 BST', '2025-05-06T09:30+01:00'],
    ['Published: 6 May 2025 09:30 GMT', '2025-05-06T09:30+00:00'],
    ['6. Mai 2025', '2025-05-06'],
    ['6 de mayo de 2025', '2025-05-06'],
    ['6 février 2025', '2025-02-06'],
    ['12 am, May 6, 2025', '2025-05-06'],
    ['03/04/2025', '2025-03-04'],
    ['03/04/2025', '2025-04-03', 'day-first'],
    ['25/12/2025', '2025-12-25'],
    ['12/25/2025', '2025-12-25', 'day-first'],
    ['06.05.2025', '2025-05-06'],
    ['2025/05/06', '2025-05-06'],
    ['February 30, 2025', null],
    ['2025-13-01', null],
    ['soon', null],
    ['May we see 12 of them in 2025?', null],
    ['Model 12-34-5678', null],
    ['', null],
  ]
  for (const [text, value, order] of rows)
    it(`${text} → ${value}`, () => expect(readInstant(text, order)?.value ?? null).toBe(value))

  it('says whether a zone was printed', () => {
    expect(readInstant('2025-05-06 09:30')?.zoned).toBe(false)
    expect(readInstant('2025-05-06T09:30Z')?.zoned).toBe(true)
  })
  for (const [url, day] of [
    ['https://a.example/2025/05/06/harbour-freezes', '2025-05-06'],
    ['https://a.example/world/2025/may/6/harbour', '2025-05-06'],
    ['https://a.example/news/harbour-2025-05-06.html', '2025-05-06'],
    ['https://a.example/20250506/harbour', '2025-05-06'],
    ['https://a.example/2025/harbour-12', null],
    ['https://a.example/2025/99/99/x', null],
  ] as const)
    it(`${url} → ${day}`, () => expect(dayInUrl(url)).toBe(day))
})

describe('bylines', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['By Ana Ruiz', ['Ana Ruiz']],
    ['By ANA RUIZ and TOM BECK', ['ANA RUIZ', 'TOM BECK']],
    ['By Ana Ruiz, Tom Beck and Mia de la Cruz', ['Ana Ruiz', 'Tom Beck', 'Mia de la Cruz']],
    ['By Ana Ruiz, Staff Writer', ['Ana Ruiz']],
    ['By Ana Ruiz | The Harbour Post', ['Ana Ruiz']],
    ['By Ana Ruiz, Associated Press', ['Ana Ruiz', 'Associated Press']],
    ['By Ana Ruiz, Riga', ['Ana Ruiz']],
    ['Ana and Tom', ['Ana', 'Tom']],
    ['Written by: Leo Hart', ['Leo Hart']],
    ['Von Jana Groß', ['Jana Groß']],
    ['Por Lucía Peña', ['Lucía Peña']],
    ['Ana Ruiz, PhD', ['Ana Ruiz']],
    ['Ana Ruiz Tech Reporter', ['Ana Ruiz']],
    ['Ana Ruiz in Lima', ['Ana Ruiz']],
    ['View all posts by Ana Ruiz', ['Ana Ruiz']],
    ['Centre for Harbour Research', ['Centre for Harbour Research']],
    ['Ana Ruiz, ana@post.example', ['Ana Ruiz']],
    ['Published May 6, 2025', []],
    ['https://a.example/authors/ana', []],
    ['admin', []],
    ['Staff Writer', []],
    ['', []],
  ]
  for (const [printed, names] of rows)
    it(`${printed} → ${names.join(' + ')}`, () => expect(readByline(printed)).toEqual(names))
})

describe('titles', () => {
  const rows: readonly (readonly [string, readonly string[], string])[] = [
    ['Harbour freezes over | The Harbour Post', ['Harbour Post'], 'Harbour freezes over'],
    ['Harbour freezes over - harbourpost.example', ['harbourpost.example'], 'Harbour freezes over'],
    ['Harbour Post: Harbour freezes over', ['Harbour Post'], 'Harbour Post: Harbour freezes over'],
    ['The Harbour Post » Harbour freezes over', ['Harbour Post'], 'Harbour freezes over'],
    ['Talks – and what comes next', ['Harbour Post'], 'Talks – and what comes next'],
    ['12-10 win for the hosts', ['Harbour Post'], '12-10 win for the hosts'],
    ['The Harbour Post', ['Harbour Post'], 'The Harbour Post'],
  ]
  for (const [title, site, clean] of rows)
    it(`${title} → ${clean}`, () => expect(cleanTitle(title, site)).toBe(clean))
  it('takes a tail off a title whose site is unknown', () => {
    expect(withoutTail('Harbour freezes over | Region | Post')).toBe('Harbour freezes over')
    expect(withoutTail('Ice | Post')).toBe('Ice | Post')
  })
})

describe('JSON-LD', () => {
  it('reads an article in a graph, with authors by reference', () => {
    const script = JSON.stringify({
      '@graph': [
        { '@type': 'WebSite', name: 'Harbour Post' },
        { '@type': 'Person', '@id': '#ana', name: 'Ana Ruiz' },
        {
          '@type': ['NewsArticle'],
          headline: 'Harbour freezes',
          author: [{ '@id': '#ana' }, { '@type': 'Organization', name: 'Northern Agency' }],
          publisher: { '@type': 'Organization', name: 'Harbour Post' },
          datePublished: '2025-05-06T09:30:00Z',
        },
      ],
    })
    expect(readJsonLd([script])).toMatchObject({
      headline: 'Harbour freezes',
      authors: ['Ana Ruiz'],
      authorOrganizations: ['Northern Agency'],
      publisher: 'Harbour Post',
      published: '2025-05-06T09:30:00Z',
    })
  })
  for (const [name, script] of [
    ['raw line breaks in strings', '{"@type":"NewsArticle","headline":"Harbour\nfreezes"}'],
    ['a comma too many', '{"@type":"NewsArticle","headline":"Harbour freezes",}'],
    ['wrapped in CDATA', '//<![CDATA[\n{"@type":"NewsArticle","headline":"Harbour freezes"}\n//]]>'],
  ] as const)
    it(`repairs ${name}`, () => expect(readJsonLd([script])?.headline).toMatch(/^Harbour\sfreezes$/))
  it('passes over what cannot be repaired', () => {
    expect(readJsonLd(['{"@type": "NewsArticle"', 'null', '[]', '"x"', ''])).toBeNull()
  })
})

describe('language', () => {
  const ENGLISH =
    'The harbour was closed on Tuesday and the ships were told to wait for the ice to melt, the mayor said in a statement that was read to the press.'
  const GERMAN =
    'Der Hafen wurde am Dienstag geschlossen und die Schiffe müssen warten, bis das Eis geschmolzen ist, sagte die Bürgermeisterin in einer Erklärung vor der Presse.'
  it('is read from the text', () => {
    expect(detectLanguage(ENGLISH)).toBe('en')
    expect(detectLanguage(GERMAN)).toBe('de')
    expect(detectLanguage('Too short.')).toBeNull()
  })
  it('overrules a page that plainly is in another', () => {
    expect(settleLanguage(GERMAN, 'en')).toEqual({ language: 'de', by: 'text' })
    expect(settleLanguage(ENGLISH, 'en')).toEqual({ language: 'en', by: 'declared' })
    expect(settleLanguage('Too short.', 'fr')).toEqual({ language: 'fr', by: 'declared' })
  })
})
