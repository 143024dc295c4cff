import type { FigureRecord } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { FIGURE_STATUSES } from '../export/say/labels.js'
import { showWhen } from '../export/say/when.js'
import { figureTable, type FigureGroup, type FigureRow } from '../export/figure-table.js'
import type { StoryView } from '../export/view.js'
import { openWords, reportedBy } from './cite.js'
import { csvLink } from './download.js'
import { html, type Content, type Html } from './html.js'

/** The table of figures: by the hours they count, conflicting values next to each other, older values before newer. */
export function figures(view: StoryView): Content {
  const groups = figureTable(view)
  if (groups.length === 0) return null
  const [shown, rest] = parted(groups)
  return html`<div class="tools" data-filter="figures">
      <label class="search"
        ><span class="sr">Filter the figures</span
        ><input type="search" placeholder="Filter: killed, drones, an outlet …" data-words
      /></label>
      <label class="tick"><input type="checkbox" data-flag="disputed" /> In dispute or revised</label>
      ${csvLink(view)}
      <output class="count" aria-live="polite"></output>
    </div>
    ${showTable(view, shown, 'Figures with claimant, hours and reports')}
    ${
      rest.length > 0 &&
      html`<details class="more folded">
        <summary>${rest.reduce((sum, { rows }) => sum + rows.length, 0)} more figures</summary>
        ${showTable(view, rest, 'More figures')}
      </details>`
    }`
}

/** A table of so many rows is read; what is beyond is folded, and found by the filter. */
const ROWS = 40

/** The first groups whose rows are few enough, and the others; a group is not parted. */
function parted(groups: readonly FigureGroup[]): readonly [readonly FigureGroup[], readonly FigureGroup[]] {
  let rows = 0
  const cut = groups.findIndex((group, index) => {
    rows += group.rows.length
    return index > 0 && rows > ROWS
  })
  return cut < 0 ? [groups, []] : [groups.slice(0, cut), groups.slice(cut)]
}

function showTable(view: StoryView, groups: readonly FigureGroup[], caption: string): Html {
  return html`<table class="figures">
    <caption class="sr">
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">Figure</th>
        <th scope="col">Claimed by</th>
        <th scope="col">Reported by</th>
        <th scope="col">Standing</th>
      </tr>
    </thead>
    ${groups.map((group) => showGroup(view, group))}
  </table>`
}

function showGroup(view: StoryView, group: FigureGroup): Html {
  const { window, placeName } = group
  const hours = window ? showWhen(window) : 'Hours not stated'
  return html`<tbody data-group>
    <tr class="window">
      <th colspan="4" scope="rowgroup">
        ${hours}${window?.stated === false && html` <span class="inferred">inferred</span>`}${placeName && html`<span class="where"> · <bdi>${placeName}</bdi></span>`}
      </th>
    </tr>
    ${group.rows.map((row) => showRow(view, row))}
  </tbody>`
}

function showRow(view: StoryView, row: FigureRow): Html {
  const { figure } = row
  const spans = figure.reports.map((report) => report.span)
  const flag = figure.status === 'disputed' || figure.status === 'revised' ? ' data-flag="disputed"' : ''
  return html`<tr
    class="figure ${figure.status}${row.part ? ' part' : ''}${row.contested ? ' contested' : ''}"
    id="${view.story.id}.${figure.id}"
    ${{ markup: flag }}
  >
    <td class="amount">
      ${showValue(view, figure, spans)}<span class="measure"
        ><bdi>${row.part && 'of these, '}${view.words(figure).measure}</bdi></span
      >${row.supersededBy && html`<span class="later">later put at ${view.words(row.supersededBy).amount}</span>`}
    </td>
    <td class="claimant" data-label="Claimed by">
      ${figure.claimantName ? html`<bdi>${figure.claimantName}</bdi>` : html`<span class="none">the outlet itself</span>`}
    </td>
    <td class="reports" data-label="Reported by">${reportedBy(view, spans)}</td>
    <td class="standing" data-label="Standing">
      <span class="status ${figure.status}">${FIGURE_STATUSES[figure.status]}</span>
    </td>
  </tr>`
}

/** The value opens its words in the first article that reports it. */
function showValue(view: StoryView, figure: FigureRecord, spans: readonly ArticleSpan[]): Content {
  const value = html`<span class="value"><bdi>${view.words(figure).amount}</bdi></span>`
  return openWords(spans.slice(0, 1), value, 'words value-link')
}
