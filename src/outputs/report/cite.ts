import type { ArticleSpan } from '../../model/span.js'
import type { ArticleView, StoryView } from '../export/view.js'
import { addressPart, html, joined, type Content, type Html } from './html.js'

/** The fragment that opens an article at words: `#a=a1&s=10-24,40-52`. */
function wordsAddress(article: string, spans: readonly { start: number; end: number }[]): string {
  const places = spans.map((span) => `${span.start}-${span.end}`).join(',')
  return `#a=${addressPart(article)}${places === '' ? '' : `&s=${places}`}`
}

/** A link that opens an article at the words of `spans`, which all lie in it. */
export function openWords(spans: readonly ArticleSpan[], content: Content, kind = 'words'): Content {
  const article = spans[0]?.article
  if (article === undefined) return content
  return html`<a class="${kind}" href="${wordsAddress(article, spans)}">${content}</a>`
}

/** Spans by article, in the order of their first. */
function byArticle(spans: readonly ArticleSpan[]): readonly (readonly ArticleSpan[])[] {
  const groups = new Map<string, ArticleSpan[]>()
  for (const span of spans) {
    const group = groups.get(span.article)
    if (group) group.push(span)
    else groups.set(span.article, [span])
  }
  return [...groups.values()]
}

/** Citation numbers after a sentence, one for each article; each opens its words. */
export function citeNumbers(view: StoryView, spans: readonly ArticleSpan[]): Content {
  const numbered = [...byArticle(spans)].sort(
    (a, b) => numberOf(view, a[0]?.article) - numberOf(view, b[0]?.article),
  )
  return numbered.map((group) => {
    const article = view.article(group[0]?.article ?? '')
    if (!article) return null
    return html`<a class="cite ${lineClass(article)}" href="${wordsAddress(article.article.id, group)}"
      ><span class="sr">Source: ${article.outlet}, </span>${article.number}</a
    >`
  })
}

function numberOf(view: StoryView, article: string | undefined): number {
  return view.article(article ?? '')?.number ?? 0
}

const SHOWN = 6

/** Who reports something: one entry a line of reporting, its outlets after it, each opening its words. */
export function reportedBy(view: StoryView, spans: readonly ArticleSpan[]): Html {
  const lines = new Map<number, { article: ArticleView; group: readonly ArticleSpan[] }[]>()
  for (const group of byArticle(spans)) {
    const article = view.article(group[0]?.article ?? '')
    if (!article) continue
    const order = article.line?.index ?? Number.MAX_SAFE_INTEGER
    const members = lines.get(order) ?? []
    members.push({ article, group })
    lines.set(order, members)
  }
  if (lines.size === 0) return html`<span class="none">no article of this story</span>`
  const sorted = [...lines].sort((a, b) => a[0] - b[0]).map(([, members]) => members)
  for (const members of sorted) members.sort((a, b) => a.article.number - b.article.number)
  return html`<ul class="by">
    ${sorted.slice(0, SHOWN).map(showLineOf)}
    ${
      sorted.length > SHOWN &&
      html`<li>
        <details class="more">
          <summary>${sorted.length - SHOWN} more lines</summary>
          <ul class="by">
            ${sorted.slice(SHOWN).map(showLineOf)}
          </ul>
        </details>
      </li>`
    }
  </ul>`
}

function showLineOf(members: readonly { article: ArticleView; group: readonly ArticleSpan[] }[]): Html {
  const first = members[0]
  const links = members.map(
    ({ article, group }) =>
      html`<a class="outlet" href="${wordsAddress(article.article.id, group)}"
        ><bdi>${article.outlet}</bdi></a
      >`,
  )
  const rest = links.slice(SHOWN)
  return html`<li>
    ${first && badge(first.article)}${joined(links.slice(0, SHOWN), ', ')}${
      rest.length > 0 &&
      html`<details class="more inline">
        <summary>and ${rest.length} more</summary>
        ${joined(rest, ', ')}
      </details>`
    }
  </li>`
}

/** The letter of an article's line of reporting, in its colour. */
export function badge(article: ArticleView): Html {
  if (!article.line)
    return html`<span class="badge none"><span class="sr">no line of reporting </span>–</span>`
  return html`<span class="badge ${lineClass(article)}"
    ><span class="sr">Line </span>${article.line.letter}<span class="sr"> </span
  ></span>`
}

/** Colours repeat after eight lines; letters do not. */
export function lineClass(article: ArticleView): string {
  return article.line ? lineColour(article.line.index) : 'l-none'
}

export function lineColour(index: number): string {
  return `l${index % 8}`
}

/** `carried by one line` or `by three lines`, as marks: the weight of the evidence at a glance. */
export function lineMarks(view: StoryView, spans: readonly ArticleSpan[], origins: number): Html {
  const letters = new Map<number, string>()
  for (const span of spans) {
    const line = view.article(span.article)?.line
    if (line) letters.set(line.index, line.letter)
  }
  const sorted = [...letters].sort((a, b) => a[0] - b[0])
  return html`<span
    class="marks"
    title="${origins === 1 ? 'one line of reporting' : `${origins} lines of reporting`}"
    >${sorted.map(([index, letter]) => html`<span class="badge ${lineColour(index)}">${letter}</span>`)}<span
      class="sr"
    >
      ${origins} ${origins === 1 ? 'line' : 'lines'} of reporting</span
    ></span
  >`
}
