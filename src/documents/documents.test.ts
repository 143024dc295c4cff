import { describe, expect, it } from 'vitest'
import type { RawItem } from '../model/document.js'
import { documentFromInput, readDocuments } from './documents.js'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const item = (source: string, text: string | Uint8Array, mediaType: string | null = null): RawItem => ({
  source,
  bytes: typeof text === 'string' ? encode(text) : text,
  mediaType,
  url: null,
  fetched: null,
})

const BODY =
  'The harbour of Norrvik froze over on Tuesday night and forty ships were told to wait for the ice breaker, the port office said.'
const SECOND =
  'Two crews were taken ashore by helicopter before dawn because their heating had failed, and nobody was hurt, the coast guard added.'

describe('bad input', () => {
  const rows: readonly (readonly [string, RawItem, readonly string[], number])[] = [
    ['nothing but blanks', item('a.txt', ' \n\t \n'), ['file.empty'], 0],
    [
      'binary',
      item(
        'a.txt',
        new Uint8Array(5000).map((_, index) => (index * 31) % 256),
      ),
      ['file.binary'],
      0,
    ],
    ['a PDF', item('a.pdf', '%PDF-1.7 stream'), ['file.binary'], 0],
    ['JSON cut short', item('a.json', '{"text": "abc'), ['json.file'], 0],
    [
      'JSONL with broken lines',
      item('a.jsonl', `{"text":"${BODY}"}\n{"text":\nnot json\n[1]\n{"id":"x"}\n{"text":"${SECOND}"}`),
      ['json.line', 'json.line', 'json.line', 'article.no-text'],
      2,
    ],
    ['a feed that is none', item('a.xml', '<?xml version="1.0"?><rss>'), ['feed.broken'], 0],
    [
      'a page without an article',
      item('a.html', '<!doctype html><html><body><div id="app"></div><script>go()</script></body></html>'),
      ['page.no-text'],
      0,
    ],
    ['an empty list', item('a.json', '[]'), ['file.empty'], 0],
    ['a text of three million letters', item('a.txt', 'ab '.repeat(1_000_000)), ['text.too-large'], 0],
  ]
  for (const [name, raw, codes, count] of rows)
    it(name, () => {
      const { documents, rejected } = readDocuments(raw)
      expect(rejected.map(({ code }) => code)).toEqual(codes)
      expect(documents.length).toBe(count)
      for (const { message } of rejected) expect(message.length).toBeGreaterThan(10)
    })

  it('tells the first hundred broken lines and counts the rest', () => {
    const { rejected } = readDocuments(item('a.jsonl', '{broken\n'.repeat(500)))
    expect(rejected.length).toBe(101)
    expect(rejected.at(-1)).toMatchObject({ code: 'json.more', message: '400 more lines cannot be read' })
    expect(rejected[0]?.source).toBe('a.jsonl:1')
  })
  it('survives 50 MB in one line, quickly', () => {
    const started = performance.now()
    const { rejected } = readDocuments(item('a.txt', encode('a'.repeat(50_000_000))))
    expect(rejected.map(({ code }) => code)).toEqual(['text.too-large'])
    expect(performance.now() - started).toBeLessThan(8000)
  })
  it('survives 10,000 unmatched quotation marks and lines that provoke backtracking', () => {
    const started = performance.now()
    for (const text of [
      '"'.repeat(10_000),
      '“ '.repeat(10_000),
      'By '.repeat(20_000),
      'A'.repeat(100_000),
      'LONDON '.repeat(20_000),
      '1 '.repeat(50_000),
      '('.repeat(50_000),
      'Photo by '.repeat(10_000),
      `${'share '.repeat(20)}!\n`.repeat(500),
      `${'1'.repeat(150)}!\n`.repeat(500),
      `${'Mon, '.repeat(30)}\n`.repeat(500),
      'x\n'.repeat(50_000),
    ])
      readDocuments(item('a.txt', text))
    expect(performance.now() - started).toBeLessThan(8000)
  })
})

describe('plain text', () => {
  it('keeps one paragraph a line and reads title, byline, date, dateline and wire from it', () => {
    const text = `Harbour freezes over in the north\n\nBy Ana Ruiz\nPublished: 6 May 2025 09:30 GMT\n\nNORRVIK (AP) — ${BODY}\n\n${SECOND}\n\n(Reporting by Ana Ruiz; Editing by Tom Beck)\n© 2025 The Harbour Post. All rights reserved.\n`
    const [document] = readDocuments(item('a.txt', text)).documents
    expect(document).toMatchObject({
      title: 'Harbour freezes over in the north',
      byline: ['Ana Ruiz'],
      published: '2025-05-06T09:30+00:00',
      publishedBasis: 'stated',
      publisher: 'The Harbour Post',
      wire: 'AP',
      language: 'en',
    })
    expect(document?.text.split('\n').length).toBe(7)
    expect(
      document?.boilerplate.map(({ kind, start, end }) => [kind, document.text.slice(start, end)]),
    ).toEqual([
      ['byline', 'By Ana Ruiz'],
      ['byline', 'Published: 6 May 2025 09:30 GMT'],
      ['dateline', 'NORRVIK (AP) —'],
      ['credit', '(Reporting by Ana Ruiz; Editing by Tom Beck)'],
      ['copyright', '© 2025 The Harbour Post. All rights reserved.'],
    ])
  })
  it('joins lines that were broken at a fixed width, and only those', () => {
    const wrapped = `${BODY} ${SECOND}`.replace(/(.{50,70}) /g, '$1\n')
    expect(readDocuments(item('a.txt', wrapped)).documents[0]?.text).toBe(`${BODY} ${SECOND}`)
    const list = 'Norrvik\nSandvik\nBrevik\nLarvik'
    expect(readDocuments(item('a.txt', list)).documents[0]?.text).toBe(list)
  })
  it('reads a body that was pasted twice once', () => {
    const text = `${BODY}\n\n${SECOND}\n\n${BODY}\n\n${SECOND}\n`
    expect(readDocuments(item('a.txt', text)).documents[0]?.text).toBe(`${BODY}\n${SECOND}`)
  })
  it('leaves a paragraph that stands twice', () => {
    const text = `${BODY}\n${SECOND}\nBetween the two.\n${BODY}`
    expect(readDocuments(item('a.txt', text)).documents[0]?.text).toBe(text)
  })
  it('reads the head of a Markdown file and takes the marks off', () => {
    const text = `---\ntitle: "Harbour freezes"\nauthor: Ana Ruiz\ndate: 2025-05-06\n---\n\n## Ice\n\n${BODY} See [the map](https://a.example/map) and **wait**.\n`
    const [document] = readDocuments(item('a.md', text)).documents
    expect(document).toMatchObject({
      title: 'Harbour freezes',
      byline: ['Ana Ruiz'],
      published: '2025-05-06',
    })
    expect(document?.text).toBe(`Ice\n${BODY} See the map and wait.`)
  })
})

describe('JSONL and JSON', () => {
  it('never changes a given text, and marks on it', () => {
    const text = `  (NORRVIK) --  ${BODY}\r\n\r\n${SECOND}\t\n\nRead more: The ice that came early\n`
    const document = documentFromInput({ id: 'x', text, title: 'Given' }, '-')
    expect(document.text).toBe(text)
    expect(document).toMatchObject({ id: 'x', title: 'Given' })
    expect(document.boilerplate.map(({ start, end }) => text.slice(start, end))).toEqual([
      '(NORRVIK) --',
      'Read more: The ice that came early',
    ])
  })
  it('marks the second copy of a body in a given text', () => {
    const text = `${BODY}\n${SECOND}\n${BODY}\n${SECOND}`
    const marks = documentFromInput({ text }, '-').boilerplate
    expect(marks).toEqual([
      { start: BODY.length + SECOND.length + 2, end: text.length, kind: 'navigation', rule: 'body repeated' },
    ])
  })
  it('gives ids from content, the same each time', () => {
    const one = documentFromInput({ text: BODY }, 'a')
    expect(documentFromInput({ text: BODY }, 'b').id).toBe(one.id)
    expect(documentFromInput({ text: BODY, publisher: 'Other' }, 'a').id).not.toBe(one.id)
  })
  it('takes HTML in a line, ninjs, and lists', () => {
    const html = JSON.stringify({
      id: 'h',
      html: `<article><h1>Ice</h1><p>${BODY}</p><p>${SECOND}</p></article>`,
    })
    const ninjs = {
      uri: 'urn:x',
      headline: 'Ice',
      byline: 'By Ana Ruiz',
      versioncreated: '2025-05-06T09:30:00Z',
      body_text: BODY,
    }
    const ninjs3 = {
      headlines: [{ role: 'main', value: 'Ice' }],
      bodies: [{ contenttype: 'text/html', value: `<p>${BODY}</p><p>${SECOND}</p>` }],
    }
    expect(readDocuments(item('a.jsonl', html)).documents[0]).toMatchObject({
      id: 'h',
      source: 'a.jsonl#h',
      text: `${BODY}\n${SECOND}`,
    })
    expect(readDocuments(item('a.json', JSON.stringify(ninjs))).documents[0]).toMatchObject({
      title: 'Ice',
      byline: ['Ana Ruiz'],
      published: '2025-05-06T09:30:00Z',
      text: BODY,
    })
    expect(
      readDocuments(item('a.json', JSON.stringify([ninjs3, { text: SECOND }]))).documents.map(
        ({ title, text }) => [title, text],
      ),
    ).toEqual([
      ['Ice', `${BODY}\n${SECOND}`],
      [null, SECOND],
    ])
  })
})

describe('feeds', () => {
  const entry = (n: number): string =>
    `<item><title>Ice ${n}</title><link>https://a.example/${n}</link><pubDate>Tue, 06 May 2025 0${n}:30:00 GMT</pubDate><dc:creator>Ana Ruiz</dc:creator><content:encoded><![CDATA[<p>${BODY}</p><p>${SECOND} (${n})</p>]]></content:encoded></item>`
  const rss = (items: string): string =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Post</title>${items}</channel></rss>`

  it('reads RSS', () => {
    const { documents } = readDocuments(item('feed.xml', rss(entry(1) + entry(2))))
    expect(documents.length).toBe(2)
    expect(documents[0]).toMatchObject({
      title: 'Ice 1', publisher: 'Harbour Post', byline: ['Ana Ruiz'], url: 'https://a.example/1', published: '2025-05-06T01:30:00+00:00', text: `${BODY}\n${SECOND} (1)`, source: 'feed.xml#https://a.example/1',
    }) // prettier-ignore
  })
  it('reads the entries around one that carries nothing', () => {
    const { documents, rejected } = readDocuments(
      item(
        'feed.xml',
        rss(`${entry(1)}<item><title>Only a title</title><link>https://a.example/9</link></item>${entry(2)}`),
      ),
    )
    expect(documents.map(({ title }) => title)).toEqual(['Ice 1', 'Ice 2'])
    expect(rejected).toMatchObject([{ code: 'feed.no-text', source: 'feed.xml#https://a.example/9' }])
  })
  it('reads what is left of a feed cut short', () => {
    const { documents } = readDocuments(item('feed.xml', rss(entry(1) + entry(2)).slice(0, -200)))
    expect(documents[0]?.title).toBe('Ice 1')
  })
  it('reads Atom and JSON Feed', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><entry><id>x</id><title>Ice</title><link href="https://a.example/1"/><published>2025-05-06T09:30:00Z</published><updated>2025-05-07T09:30:00Z</updated><author><name>Ana Ruiz</name></author><content type="html">&lt;p&gt;${BODY}&lt;/p&gt;</content></entry></feed>`
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour Post',
      items: [
        {
          id: '1',
          url: 'https://a.example/1',
          title: 'Ice',
          content_text: BODY,
          date_published: '2025-05-06T09:30:00Z',
          date_modified: '2025-05-07T09:30:00Z',
          authors: [{ name: 'Ana Ruiz' }],
        },
      ],
    })
    for (const raw of [item('f.atom', atom), item('f.json', json)])
      expect(readDocuments(raw).documents[0]).toMatchObject({
        title: 'Ice', publisher: 'Harbour Post', byline: ['Ana Ruiz'], published: '2025-05-06T09:30:00Z', modified: '2025-05-07T09:30:00Z', text: BODY,
      }) // prettier-ignore
  })
})

describe('what a text states about itself', () => {
  const first = (source: string, text: string) => readDocuments(item(source, text)).documents[0]
  it('in lines above the story', () => {
    const text = `Title: Ice closes harbour\nBy: Ana Ruiz and Tom Beck\nDate: 6 May 2025\nSource: Norrvik Post\n\n${BODY}\n\n${SECOND}`
    expect(first('a.txt', text)).toMatchObject({
      title: 'Ice closes harbour',
      byline: ['Ana Ruiz', 'Tom Beck'],
      published: '2025-05-06',
      publisher: 'Norrvik Post',
      text: `${BODY}\n${SECOND}`,
    })
  })
  it('not in a single line, which may be the story', () => {
    expect(first('a.txt', `Source: the harbour office\n${BODY}`)?.text).toBe(
      `Source: the harbour office\n${BODY}`,
    )
    expect(first('a.txt', `Title fight: it is on\nDate with fate: not yet\n${BODY}`)?.text).toContain(
      'Title fight',
    )
  })
  it('in the first heading of Markdown', () => {
    expect(first('a.md', `# Ice *closes* harbour\n\n${BODY}`)?.title).toBe('Ice closes harbour')
    expect(first('a.md', `${BODY}\n\n# Later\n\n${SECOND}`)?.title).not.toBe('Later')
  })
})

describe('saved messages', () => {
  const HEAD =
    'From: Desk <desk@post.example>\nTo: a@b.example\nDate: Tue, 06 May 2025 09:30:00 +0200\nMIME-Version: 1.0\n'
  const only = (text: string) => readDocuments(item('a.eml', text)).documents[0]
  it('give subject, day and body', () => {
    const text = `${HEAD}Subject: =?utf-8?Q?Ice_closes_harbour_=E2=80=94_again?=\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${BODY.replace('and forty', '=E2=80=94 and fo=\nrty')}\n`
    expect(only(text)).toMatchObject({
      title: 'Ice closes harbour — again',
      published: '2025-05-06T09:30:00+02:00',
      text: BODY.replace('and forty', '— and forty'),
    })
  })
  it('give the plain part of several', () => {
    const part = (type: string, body: string) => `--x1\nContent-Type: ${type}; charset=utf-8\n\n${body}\n`
    const text = `${HEAD}Subject: Ice\nContent-Type: multipart/alternative; boundary="x1"\n\n${part('text/html', `<p>${SECOND}</p>`)}${part('text/plain', BODY)}--x1--\n`
    expect(only(text)?.text).toBe(BODY)
  })
  it('are not every text with colons', () => {
    const text = `From: here on\nSubject: to change\n\n${BODY}`
    expect(readDocuments(item('a.txt', text)).documents[0]?.text).toContain('From: here on')
  })
})
