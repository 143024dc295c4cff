import type { Record as StoryFile } from '../../model/record.js'
import { capital, counted } from './say/amount.js'
import { webAddress } from './say/address.js'
import { showInstant } from './say/day.js'
import { eventFacts } from './say/event.js'
import { CONFLICTS, DERIVATIONS, SECTIONS, STANCES, STATUSES } from './say/labels.js'
import { coverageSentence, publishedSpan } from './say/coverage.js'
import { showWhen } from './say/when.js'
import { conflictSides } from './conflict-sides.js'
import { conflictGroups } from './conflict-groups.js'
import { briefSections } from './brief-sections.js'
import { figureTable, type FigureRow } from './figure-table.js'
import { parties, positionLine, positionReports } from './parties.js'
import { columns, plain, wrap } from './plain.js'
import { viewStory, withOutlets, type ArticleView, type StoryView } from './view.js'

export type TextOptions = {
  /** Columns of the terminal; only addresses are longer, which stay whole. Default 80, at least 40. */
  readonly width?: number
  /** ANSI colours. Default false. */
  readonly color?: boolean
}

type Style = 'bold' | 'dim' | 'alarm' | 'cite'
const CODES: { readonly [style in Style]: string } = { bold: '1', dim: '2', alarm: '31;1', cite: '36' }

/** Writes lines: wraps, indents, and colours where that is asked for. */
type Printer = {
  readonly width: number
  readonly paint: (style: Style, text: string) => string
  readonly lines: string[]
}

/** The record as a brief for the terminal: brief, disputes, events, figures, positions, lines of reporting, sources. */
export function renderText(record: StoryFile, options: TextOptions = {}): string {
  const { width = 80, color = false } = options
  const printer: Printer = {
    width: Math.min(100, Math.max(40, Math.floor(width))),
    paint: (style, text) => (color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text),
    lines: [],
  }
  if (record.stories.length === 0) printer.lines.push('No story: no article could be read.')
  record.stories.forEach((story, index) => {
    if (index > 0) printer.lines.push('', '')
    printStory(printer, viewStory(record, story))
  })
  printRejected(printer, record)
  return `${printer.lines.join('\n')}\n`
}

function printStory(printer: Printer, view: StoryView): void {
  const { lines, width, paint } = printer
  for (const line of wrap(view.story.title, width)) lines.push(paint('bold', line))
  const span = publishedSpan(view)
  put(printer, `${coverageSentence(view)}${span ? ` ${span}.` : ''}`, 0, 'dim')
  lines.push(paint('dim', '─'.repeat(width)))
  for (const { section, sentences } of briefSections(view.story.brief, ['disputed'])) {
    heading(printer, SECTIONS[section])
    for (const sentence of sentences)
      put(printer, `${view.brief(sentence)} ${cites(view, sentence.cites)}`, 2)
  }
  printConflicts(printer, view)
  printEvents(printer, view)
  printFigures(printer, view)
  printPositions(printer, view)
  printLines(printer, view)
  heading(printer, 'Sources')
  for (const article of view.articles) printSource(printer, article)
}

function heading(printer: Printer, words: string, alarm = false): void {
  printer.lines.push('', printer.paint(alarm ? 'alarm' : 'bold', words))
}

/** A paragraph, indented; citation numbers are coloured after wrapping, so that codes never count as columns. */
function put(printer: Printer, text: string, indent: number, style?: Style, hang = indent): void {
  const { paint } = printer
  wrap(text, printer.width - Math.max(indent, hang)).forEach((line, index) => {
    const shown = style
      ? paint(style, line)
      : line.replace(/\[\d+(?: \d+)*\]/g, (mark) => paint('cite', mark))
    printer.lines.push(`${' '.repeat(index === 0 ? indent : hang)}${shown}`)
  })
}

/** `[1][4]`: the numbers of the articles whose words a sentence rests on. */
function cites(view: StoryView, spans: readonly { readonly article: string }[]): string {
  const numbers = new Set(spans.flatMap((span) => view.article(span.article)?.number ?? []))
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => `[${number}]`)
    .join('')
}

function printConflicts(printer: Printer, view: StoryView): void {
  const { conflicts } = view.story
  if (conflicts.length === 0) return
  heading(printer, `The sources disagree on ${counted(conflictGroups(conflicts).length, 'point')}`, true)
  for (const group of conflictGroups(conflicts)) {
    put(
      printer,
      `! ${CONFLICTS[group.kind]}: ${withOutlets(view, group.conflicts[0]?.why ?? '')}`,
      2,
      undefined,
      4,
    )
    for (const { head, detail, spans } of conflictSides(view, group)) {
      const words = `– ${head}${detail === '' ? '' : `: ${detail}`}`
      put(printer, `${words} ${cites(view, spans)}`, 4, undefined, 6)
    }
  }
}

const MOST_EVENTS = 16

/** The events by day with how they were held; those whose day is not known last. */
function printEvents(printer: Printer, view: StoryView): void {
  const { events } = view.story
  if (events.length === 0) return
  heading(printer, 'Events')
  for (const event of events.slice(0, MOST_EVENTS)) {
    const when = event.when ? showWhen(event.when) : 'day not stated'
    put(printer, `${when}, ${STATUSES[event.status]}`, 2, 'dim')
    put(printer, `${event.title} ${cites(view, event.reports)}`, 4, undefined, 6)
    const facts = eventFacts(view, event).map(({ text }) => text)
    if (facts.length > 0) put(printer, facts.join('; '), 6, 'dim')
  }
  if (events.length > MOST_EVENTS)
    put(printer, `and ${events.length - MOST_EVENTS} more; the report lists all`, 2, 'dim')
}

const MOST_FIGURES = 40

function printFigures(printer: Printer, view: StoryView): void {
  const groups = figureTable(view)
  if (groups.length === 0) return
  heading(printer, 'Figures')
  let left = MOST_FIGURES
  for (const group of groups) {
    if (left <= 0) break
    const hours = group.window
      ? `${showWhen(group.window)}${group.window.stated === false ? ' (inferred)' : ''}`
      : 'hours not stated'
    put(printer, `${hours}${group.placeName ? `, ${group.placeName}` : ''}`, 2, 'dim')
    for (const row of group.rows.slice(0, left)) printFigure(printer, view, row)
    left -= group.rows.length
  }
  const hidden = view.story.figures.length - MOST_FIGURES
  if (hidden > 0) put(printer, `and ${hidden} more; the report lists all`, 2, 'dim')
}

function printFigure(printer: Printer, view: StoryView, row: FigureRow): void {
  const { figure } = row
  const mark = figure.status === 'disputed' ? '!' : figure.status === 'revised' ? '~' : ' '
  const later = row.supersededBy ? `; later put at ${view.words(row.supersededBy).amount}` : ''
  const { amount, measure } = view.words(figure)
  const claim = figure.claimantName ? ` (${figure.claimantName})` : ''
  put(
    printer,
    `${mark} ${row.part ? 'of these, ' : ''}${amount} ${measure}${claim}${later} ${cites(view, figure.reports)}`,
    4,
    undefined,
    6,
  )
}

const MOST_POSITIONS = 24

/** What each party demands, offers and refuses, in the words of the articles. */
function printPositions(printer: Printer, view: StoryView): void {
  const all = parties(view)
  if (all.length === 0) return
  heading(printer, 'Positions')
  let left = MOST_POSITIONS
  for (const { name, stances } of all) {
    if (left <= 0) break
    put(printer, name === null ? 'Holder not stated' : capital(name), 2)
    for (const { stance, positions } of stances) {
      for (const position of positions.slice(0, Math.max(0, left))) {
        const words = `${STANCES[stance]}: ${positionLine(view, position)}`
        put(printer, `${words} ${cites(view, positionReports(position))}`, 4, undefined, 6)
      }
      left -= positions.length
    }
  }
  const hidden = view.story.positions.length - MOST_POSITIONS
  if (hidden > 0) put(printer, `and ${hidden} more; the report lists all`, 2, 'dim')
}

function printLines(printer: Printer, view: StoryView): void {
  if (view.lines.length === 0) return
  heading(printer, 'Lines of reporting')
  for (const line of view.lines) {
    const lead = view.article(line.origin.lead)
    const outside = line.origin.external ? `, resting on ${line.origin.external}, not in this set` : ''
    put(
      printer,
      `${line.letter}  ${lead?.outlet ?? line.origin.lead}${outside} ${lead ? `[${lead.number}]` : ''}`,
      2,
      undefined,
      5,
    )
    const members = line.origin.articles.filter((id) => id !== line.origin.lead)
    for (const id of members) {
      const taken = view.story.derivations.find((derivation) => derivation.to === id)
      const article = view.article(id)
      if (!article) continue
      const share = taken ? `${DERIVATIONS[taken.kind]}, ${Math.round(taken.coverage * 100)}%` : 'same line'
      const open = taken?.direction === 'undetermined' ? ', direction undetermined' : ''
      put(printer, `└ ${article.outlet}: ${share}${open} [${article.number}]`, 5, undefined, 7)
    }
  }
}

function printSource(printer: Printer, view: ArticleView): void {
  const { article } = view
  const inferred = article.publishedBasis === 'inferred' ? ' (inferred)' : ''
  const when = showInstant(article.published)
  const number = `[${view.number}]`
  const pad = columns(number) + 3
  put(printer, `${number} ${view.named ? `${view.outlet}: ` : ''}${view.headline}`, 2, undefined, pad)
  put(
    printer,
    `${view.named ? '' : 'outlet not stated, '}${when ? `${when}${inferred}` : 'publication time not known'}`,
    pad,
    'dim',
  )
  const place = plain(webAddress(article.url) ?? article.source)
  printer.lines.push(`${' '.repeat(pad)}${printer.paint('dim', place)}`)
}

function printRejected(printer: Printer, record: StoryFile): void {
  if (record.rejected.length === 0) return
  heading(printer, capital(`${counted(record.rejected.length, 'input')} not read`))
  for (const item of record.rejected)
    put(printer, `${item.source}: ${item.message} (${item.code})`, 2, undefined, 4)
}
