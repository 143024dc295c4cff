import type { FigureRecord, Record as StoryFile } from '../../model/record.js'
import { viewStory, type StoryView } from './view.js'

const COLUMNS = ['story', 'id', 'value', 'low', 'high', 'modifier', 'unit', 'item', 'action', 'actor', 'target', 'claimant', 'from', 'to', 'grain', 'window_stated', 'place', 'part_of', 'status', 'origins', 'outlets', 'words', 'articles'] // prettier-ignore

/** The figures of all stories as CSV (RFC 4180), one row a figure, the heading first. */
export function renderFiguresCsv(record: StoryFile): string {
  const rows = record.stories.flatMap((story) => figureRows(viewStory(record, story)))
  return writeRows([COLUMNS, ...rows])
}

/** The figures of one story as CSV. */
export function figuresCsv(view: StoryView): string {
  return writeRows([COLUMNS, ...figureRows(view)])
}

type Cell = string | number | boolean | null | undefined

function figureRows(view: StoryView): Cell[][] {
  return view.story.figures.map((figure) => {
    const { window } = figure
    return [
      view.story.id, figure.id, figure.value, figure.low, figure.high, figure.modifier, figure.unit, figure.item,
      figure.action, figure.actorName, figure.targetName, figure.claimantName, window?.from, window?.to,
      window?.grain, window?.stated, figure.placeName, figure.partOf, figure.status, figure.origins,
      ...reports(view, figure),
    ] // prettier-ignore
  })
}

function reports(view: StoryView, figure: FigureRecord): [string, string, string] {
  const articles = figure.reports.flatMap((report) => view.article(report.article) ?? [])
  const first = figure.reports[0]
  const words = first ? view.article(first.article)?.article.text.slice(first.span.start, first.span.end) : ''
  const outlets = [...new Set(articles.map((article) => article.outlet))]
  return [outlets.join('; '), words ?? '', articles.map((article) => article.article.id).join('; ')]
}

function writeRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')
}

/** A spreadsheet must not run words of an article: a text that begins like a formula gets an apostrophe before it. */
function writeCell(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'string') return String(cell)
  const harmless = cell.length > 1 && /^[=+@\t\r-]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
