import { describe, expect, it } from 'vitest'
import { extractPage } from './extract.js'

const ONE =
  'The harbour of Norrvik froze over on Tuesday night, and forty ships were told to wait for the ice breaker, the port office said.'
const TWO =
  'Two crews were taken ashore by helicopter before dawn, because their heating had failed, and nobody was hurt, the coast guard added.'
const THREE =
  'The ice is the thickest in thirty years, according to the weather service, which expects a thaw by the end of the following week.'

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const text = (body: string, head = ''): string[] => extractPage(page(body, head)).text.split('\n')

describe('article text', () => {
  it('keeps first paragraphs, paragraphs with links, lists, headings and tables, in order', () => {
    const body = `<nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <main><article><h1>Harbour freezes</h1>
      <p>${ONE}</p>
      <p>Ships of <a href="/a">Larsen Lines</a>, <a href="/b">Nord Cargo</a> and <a href="/c">Baltic Ferries</a> were among those waiting, <a href="/d">the port office</a> said.</p>
      <h2>What comes next</h2><ul><li>The breaker arrives on Friday.</li><li>The ferry resumes on Sunday.</li></ul>
      <table><tr><th>Day</th><th>Ships</th></tr><tr><td>Tuesday</td><td>40</td></tr></table>
      <blockquote><p>${TWO}</p></blockquote><p>${THREE}</p></article></main>`
    expect(text(body)).toEqual([
      ONE,
      'Ships of Larsen Lines, Nord Cargo and Baltic Ferries were among those waiting, the port office said.',
      'What comes next',
      'The breaker arrives on Friday.',
      'The ferry resumes on Sunday.',
      'Day\tShips',
      'Tuesday\t40',
      TWO,
      THREE,
    ])
  })
  it('leaves navigation, sharing, promotion, related stories, captions, comments and the author box out', () => {
    const body = `<header><a href="/">The Harbour Post</a></header><div class="site-menu"><ul><li><a href="/n">News</a></li></ul></div>
      <article class="post"><h1>Harbour freezes</h1><div class="byline">By Ana Ruiz</div><div class="share-bar">Share on Facebook</div>
      <figure><img src="x.jpg"><figcaption>Ships wait in the ice. Photo: Tom Beck</figcaption></figure>
      <p>${ONE}</p><p>${TWO}</p>
      <div class="related-stories"><h3>Related</h3><a href="/x">The ice that came early and stayed for a month</a></div>
      <p><a href="/y">Read more: The breaker that never came</a></p>
      <aside><p>Sign up for our newsletter to get the news of the harbour each morning, before anyone else does.</p></aside>
      <p>${THREE}</p><div class="author-box"><p>Ana Ruiz covers ports and shipping for the Harbour Post. She lives in Norrvik and sails.</p></div>
      <h3>Leave a comment</h3><div id="comments"><p>${'I saw it with my own eyes, it was very cold that night. '.repeat(20)}</p></div></article>
      <footer>© 2025 The Harbour Post</footer>`
    expect(text(body)).toEqual([ONE, TWO, THREE])
  })
  it('keeps the standfirst that stands above the story', () => {
    const body = `<header class="article-header"><h1>Harbour freezes</h1><p class="dek">Forty ships wait in the ice off Norrvik as the breaker is repaired.</p></header>
      <div class="article-body"><p>${ONE}</p><p>${TWO}</p><p>${THREE}</p></div>`
    expect(text(body)).toEqual([
      'Forty ships wait in the ice off Norrvik as the breaker is repaired.',
      ONE,
      TWO,
      THREE,
    ])
  })
  it('reads a body that stands twice once', () => {
    const copy = `<p>${ONE}</p><p>${TWO}</p><p>${THREE}</p>`
    expect(text(`<article><h1>Harbour freezes</h1><div>${copy}</div><div>${copy}</div></article>`)).toEqual([
      ONE,
      TWO,
      THREE,
    ])
  })
  it('reads a story cut into sections that page builders call widgets', () => {
    const widget = (p: string): string =>
      `<section class="section"><div class="widget-wrap"><div class="elementor-widget"><p>${p}</p></div></div></section>`
    expect(
      text(`<article class="entry-content">${[ONE, TWO, THREE].map(widget).join('')}</article>`),
    ).toEqual([ONE, TWO, THREE])
  })
  it('breaks lines at <br> and folds blanks', () => {
    expect(
      text(`<article><p>${ONE}<br><br>${TWO}</p>\n<p>${THREE.replace(/ /g, '\n\t ')}&nbsp;</p></article>`),
    ).toEqual([ONE, TWO, THREE])
  })
  it('reads half a page', () => {
    const whole = page(`<article><h1>Harbour freezes</h1><p>${ONE}</p><p>${TWO}</p><p>${THREE}`)
    expect(extractPage(whole.slice(0, whole.indexOf('dawn'))).text.split('\n')).toEqual([
      ONE,
      'Two crews were taken ashore by helicopter before',
    ])
  })
  it('treats markup in text as text', () => {
    const extracted = extractPage(
      page(
        `<article><h1>A &lt;script&gt;alert(1)&lt;/script&gt; in the title</h1><p>${ONE}</p><p>${TWO}</p></article>`,
        '<title>A &lt;script&gt;alert(1)&lt;/script&gt; in the title</title>',
      ),
    )
    expect(extracted.title).toBe('A <script>alert(1)</script> in the title')
    expect(extracted.text).toBe(`${ONE}\n${TWO}`)
  })
})

describe('metadata', () => {
  const article = `<article><h1>Harbour freezes</h1><p>${ONE}</p><p>${TWO}</p></article>`
  it('comes from JSON-LD and says so', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Harbour freezes',
      datePublished: '2025-05-06T09:30:00+02:00',
      dateModified: '2025-05-07T10:00:00+02:00',
      author: { '@type': 'Person', name: 'Ana Ruiz' },
      publisher: { name: 'The Harbour Post' },
      articleSection: 'World',
    }
    const extracted = extractPage(
      page(
        article,
        `<link rel="canonical" href="/ice"><script type="application/ld+json">${JSON.stringify(data)}</script>`,
      ),
      'https://post.example/ice?x=1',
    )
    expect(extracted).toMatchObject({
      title: 'Harbour freezes', published: '2025-05-06T09:30:00+02:00', modified: '2025-05-07T10:00:00+02:00', byline: ['Ana Ruiz'], publisher: 'The Harbour Post', section: 'World', language: 'en', canonical: 'https://post.example/ice',
    }) // prettier-ignore
    expect(extracted.source).toMatchObject({
      published: 'json-ld datePublished',
      byline: 'json-ld author',
      title: 'h1',
    })
  })
  it('comes from meta elements', () => {
    const head =
      '<meta property="og:title" content="Harbour freezes | The Harbour Post"><meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2025-05-06T09:30:00Z"><meta name="author" content="Ana Ruiz and Tom Beck">'
    expect(extractPage(page(article, head))).toMatchObject({
      title: 'Harbour freezes',
      publisher: 'The Harbour Post',
      published: '2025-05-06T09:30:00Z',
      byline: ['Ana Ruiz', 'Tom Beck'],
    })
  })
  it('comes from what the page shows', () => {
    const body = `<article><h1>Harbour freezes</h1><p class="byline">By <a href="/authors/ana-ruiz">Ana Ruiz</a>, Ports Correspondent</p><time datetime="2025-05-06T09:30:00Z">6 May</time><p>${ONE}</p><p>${TWO}</p></article>`
    expect(extractPage(page(body))).toMatchObject({
      byline: ['Ana Ruiz'],
      published: '2025-05-06T09:30:00Z',
      source: { published: 'time element' },
    })
  })
  it('takes no change of the page for its publication', () => {
    const body = `<article><h1>Harbour freezes</h1><p>Updated: <time datetime="2025-06-01">1 June 2025</time></p><p>Published <time datetime="2025-05-06">6 May 2025</time></p><p>${ONE}</p><p>${TWO}</p></article>`
    expect(extractPage(page(body)).published).toBe('2025-05-06')
  })
  it('trusts the address where the date of change was written over the date of publication', () => {
    const data = {
      '@type': 'NewsArticle',
      headline: 'Harbour freezes',
      datePublished: '2025-09-09T09:09:09Z',
      dateModified: '2025-09-09T09:09:09Z',
    }
    const extracted = extractPage(
      page(article, `<script type="application/ld+json">${JSON.stringify(data)}</script>`),
      'https://post.example/2025/05/06/ice',
    )
    expect(extracted).toMatchObject({
      published: '2025-05-06',
      modified: '2025-09-09T09:09:09Z',
      source: { published: 'address' },
    })
  })
  it('takes a copyright year for no date', () => {
    expect(
      extractPage(page(`${article}<footer><p>© 1 January 2025 The Harbour Post</p></footer>`)).published,
    ).toBeNull()
  })
  it('reads the wire credit from the dateline or the byline', () => {
    expect(extractPage(page(`<article><p>NORRVIK (AP) — ${ONE}</p><p>${TWO}</p></article>`))).toMatchObject({
      wire: 'AP',
      source: { wire: 'text: dateline' },
    })
    expect(extractPage(page(article, '<meta name="author" content="Reuters">')).wire).toBe('Reuters')
    expect(extractPage(page(article)).wire).toBeNull()
  })
})

describe('hostile pages', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['100,000 open elements', '<div>'.repeat(100_000) + ONE],
    ['100,000 nested inline elements', '<b><i>'.repeat(50_000) + ONE],
    ['100,000 links', '<a href="/x">link</a> '.repeat(100_000)],
    ['one attribute of 2 MB', `<p class="${'x '.repeat(1_000_000)}">${ONE}</p>`],
    ['50,000 table cells', `<table><tr>${'<td>1</td>'.repeat(50_000)}</tr></table><p>${ONE}</p>`],
    ['no tags at all', ONE.repeat(2000)],
    ['unclosed comment', `<p>${ONE}</p><!-- ${'x'.repeat(500_000)}`],
    ['100,000 paragraphs', '<p>a b c</p>'.repeat(100_000)],
    ['nested tables', '<table><tr><td>'.repeat(5000) + ONE],
  ]
  for (const [name, html] of hostile)
    it(name, () => {
      const started = performance.now()
      expect(typeof extractPage(html).text).toBe('string')
      expect(performance.now() - started).toBeLessThan(6000)
    })
})

describe('a frame of the whole page', () => {
  it('may be called a sidebar and still holds headline, byline and day', () => {
    const body = `<div class="wrap has sidebar"><main><h1>Harbour freezes</h1><div class="byline">By <a href="/x">Ana Ruiz</a></div>
      <span class="date">6 May 2025</span><p>${ONE}</p><p>${TWO}</p><p>${THREE}</p></main></div>`
    expect(extractPage(page(body))).toMatchObject({
      title: 'Harbour freezes',
      byline: ['Ana Ruiz'],
      published: '2025-05-06',
    })
  })
})
