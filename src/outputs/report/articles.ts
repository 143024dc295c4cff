import type { ArticleRecord } from '../../model/record.js'
import type { Derivation } from '../../model/lineage.js'
import { webAddress } from '../export/say/address.js'
import { showInstant } from '../export/say/day.js'
import type { ArticleView, StoryView } from '../export/view.js'
import { badge } from './cite.js'
import { addressPart, html, type Content, type Html } from './html.js'

/** The articles themselves, in order of publication, folded; the words of the page that are no story are dimmed. */
export function articles(view: StoryView): Content {
  if (view.articles.length === 0) return null
  return html`<ol class="articles">
    ${view.articles.map((article) => showArticle(view, article))}
  </ol>`
}

function showArticle(view: StoryView, shown: ArticleView): Html {
  const { article } = shown
  const lead = shown.line?.origin.lead === article.id
  return html`<li class="article" id="article-${article.id}">
    <div class="article-line">
      <span class="article-number">${shown.number}</span>
      <div>
        <h3><a class="words" href="#a=${addressPart(article.id)}" dir="auto">${shown.headline}</a></h3>
        <p class="article-about">
          ${badge(shown)}<bdi>${shown.named ? shown.outlet : 'Outlet not stated'}</bdi>${lead && view.articles.length > 1 && html` <span>leads line ${shown.line?.letter}</span>`}
          <span>${publishedText(article)}</span>
        </p>
      </div>
    </div>
    <details class="full">
      <summary>Text and provenance</summary>
      ${provenance(article)} ${body(article)}
    </details>
  </li>`
}

/** When the article appeared, and how that is known. */
function publishedText(article: ArticleRecord): string {
  const instant = showInstant(article.published)
  if (instant === null) return 'publication time not known'
  const basis = { inferred: ' (inferred from the other articles)', given: ' (given by the user)', stated: '' }
  return `${instant}${basis[article.publishedBasis ?? 'stated']}`
}

function provenance(article: ArticleRecord): Html {
  const address = webAddress(article.url)
  const rows: [string, Content][] = [
    ['By', article.byline.length > 0 && article.byline.join(', ')],
    ['Agency credited', article.wire],
    ['Changed', article.modified && showInstant(article.modified)],
    [
      'Address',
      address
        ? html`<a href="${address}" rel="noopener noreferrer" referrerpolicy="no-referrer" target="_blank"
            >${address}</a
          >`
        : article.url,
    ],
    ['Read from', article.source],
    ['Fetched', article.fetched && showInstant(article.fetched)],
    ['SHA-256', html`<code>${article.sha256}</code>`],
  ]
  return html`<dl class="provenance">
    ${rows
      .filter(([, value]) => value !== null && value !== false && value !== '')
      .map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
  </dl>`
}

/** More than this is not carried in the page; words beyond it cannot be opened and the page says so. */
const TEXT_LIMIT = 400_000

/** The article's text; each paragraph knows the offset it begins at, so that a span can be found again. */
function body(article: ArticleRecord): Html {
  const text = article.text.slice(0, TEXT_LIMIT)
  const paragraphs: Html[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim() !== '')
      paragraphs.push(html`<p data-o="${start}" dir="auto">${dimmed(article, line, start)}</p>`)
    start += line.length + 1
  }
  const language =
    article.language && /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8}){0,3}$/.test(article.language)
      ? html` lang="${article.language}"`
      : null
  return html`<div class="text" data-text="${article.id}" ${language}>
    ${paragraphs}${text.length < article.text.length && html`<p class="cut">The text goes on; this page carries its first ${TEXT_LIMIT} characters.</p>`}
  </div>`
}

/** A line with its boilerplate wrapped; `start` is the offset of the line. */
function dimmed(article: ArticleRecord, line: string, start: number): Content {
  const marks = article.boilerplate
    .map((mark) => ({
      from: Math.max(0, mark.start - start),
      to: Math.min(line.length, mark.end - start),
      kind: mark.kind,
    }))
    .filter((mark) => mark.from < mark.to)
    .sort((a, b) => a.from - b.from)
  const pieces: Content[] = []
  let at = 0
  for (const mark of marks) {
    const from = Math.max(mark.from, at)
    if (from >= mark.to) continue
    pieces.push(
      line.slice(at, from),
      html`<span class="plate" title="${mark.kind}">${line.slice(from, mark.to)}</span>`,
    )
    at = mark.to
  }
  return [...pieces, line.slice(at)]
}

const PASSAGE_LETTERS = { verbatim: 'v', edited: 'e', paraphrased: 'p', quotation: 'q' } as const

/** The aligned passages of a derivation as numbers, for the view of two articles side by side. */
export function passageData(derivation: Derivation): string {
  return derivation.passages
    .map(({ from, to, kind }) => `${PASSAGE_LETTERS[kind]}${from.start}-${from.end}:${to.start}-${to.end}`)
    .join(' ')
}
