import type { Addition, Adds } from '../../model/record.js'
import { capital, counted } from '../export/say/amount.js'
import { ADDS } from '../export/say/labels.js'
import { showClock, showDay } from '../export/say/day.js'
import type { StoryView } from '../export/view.js'
import { badge } from './cite.js'
import { addressPart, html, type Content, type Html } from './html.js'

/** What is worth words: contradictions first. */
const TOLD: readonly Adds[] = ['contradicts', 'revises', 'new']

const TALLY: { readonly [adds in Adds]: readonly [string, string] } = {
  new: ['new item', 'new items'],
  revises: ['revision', 'revisions'],
  contradicts: ['contradiction', 'contradictions'],
  confirms: ['confirmation', 'confirmations'],
  repeats: ['repeat', 'repeats'],
}

const ORDER: readonly Adds[] = ['new', 'revises', 'contradicts', 'confirms', 'repeats']

/** What each article adds to those before it: one square an item, the items of weight in words. */
export function additions(view: StoryView): Content {
  const rows = [...view.story.additions].sort((a, b) => numberOf(view, a) - numberOf(view, b))
  if (rows.length === 0) return null
  const open = rows.length > LONG ? OPEN : rows.length
  return html`<ul class="legend" aria-hidden="true">
      ${ORDER.map((adds) => html`<li><span class="cell ${adds}"></span>${ADDS[adds]}</li>`)}
    </ul>
    <ol class="additions">
      ${rows.slice(0, open).map((row) => showAddition(view, row))}
    </ol>
    ${
      open < rows.length &&
      html`<details class="more">
        <summary>${capital(counted(rows.length - open, 'more article'))}</summary>
        <ol class="additions">
          ${rows.slice(open).map((row) => showAddition(view, row))}
        </ol>
      </details>`
    }`
}

/** Of a long story so many articles stand open: those to which the others add. */
const OPEN = 10
/** A story of few more than that is shown whole. */
const LONG = 15

function numberOf(view: StoryView, addition: Addition): number {
  return view.article(addition.article)?.number ?? Number.MAX_SAFE_INTEGER
}

function showAddition(view: StoryView, addition: Addition): Content {
  const article = view.article(addition.article)
  if (!article) return null
  const { published } = article
  const items = ORDER.flatMap((adds) => addition.items.filter((item) => item.adds === adds))
  const counts = ORDER.map((adds) => ({ adds, count: items.filter((item) => item.adds === adds).length }))
  return html`<li class="addition">
    <div>
      <h3>
        ${badge(article)}<a class="words" href="#a=${addressPart(addition.article)}"
          ><bdi>${article.outlet}</bdi></a
        >
        <span class="when"
          >${published ? `${showDay(published, { year: false })}${published.minutes === null ? '' : `, ${showClock(published)}`}` : 'undated'}</span
        >
      </h3>
      <div class="cells" aria-hidden="true">
        ${items.map((item) => html`<span class="cell ${item.adds}"></span>`)}
      </div>
      <p class="tally">
        ${counts.some(({ count }) => count > 0) ? counts.filter(({ count }) => count > 0).map(({ adds, count }) => html`<span>${count} ${TALLY[adds][count === 1 ? 0 : 1]}</span>`) : html`<span>nothing of its own</span>`}
      </p>
    </div>
    <div>${showItems(view, items)}</div>
  </li>`
}

function showItems(view: StoryView, items: Addition['items']): Content {
  const nameless = (item: Addition['items'][number]): boolean =>
    view.story.utterances.some(({ id, speakerName }) => id === item.ref && speakerName === null)
  // What nobody is known to have said says least.
  const told = TOLD.flatMap((adds) => items.filter((item) => item.adds === adds)).sort(
    (a, b) => Number(nameless(a)) - Number(nameless(b)),
  )
  if (told.length === 0) return null
  const rows = told.map((item) => showItem(view, item))
  const list = html`<ul class="adds">
    ${rows.slice(0, 5)}
  </ul>`
  return rows.length <= 5
    ? list
    : html`${list}
        <details class="more">
          <summary>${rows.length - 5} more</summary>
          <ul class="adds">
            ${rows.slice(5)}
          </ul>
        </details>`
}

function showItem(view: StoryView, item: Addition['items'][number]): Html {
  const title = view.title(item.ref)
  return html`<li>
    <span class="cell ${item.adds}"></span
    ><a class="goto" href="#${addressPart(`${view.story.id}.${item.ref}`)}"
      >${item.adds !== 'new' && html`<span class="adds-word">${ADDS[item.adds]}: </span>`}<bdi
        >${title?.title ?? item.ref}</bdi
      ></a
    >
  </li>`
}
