import { createHash } from 'node:crypto'
import type { EventRecord, Record as StoryFile } from '../../model/record.js'
import { capital } from './say/amount.js'
import { readMoment, type Moment } from './say/day.js'
import { eventFacts } from './say/event.js'
import { plain } from './plain.js'
import { viewStory, type StoryView } from './view.js'

/**
 * What is still to come or goes on as iCalendar (RFC 5545): one entry for each event whose first day is known, that is scheduled or
 * ongoing and was not over when the last article appeared. Days are
 * whole-day entries; hours float, as articles give them in local time. `DTSTAMP` is the last publication, not the clock.
 */
export function renderCalendar(record: StoryFile): string {
  const entries = record.stories.flatMap((story) => {
    const view = viewStory(record, story)
    return story.events.filter((event) => isOpen(view, event)).flatMap((event) => showEntry(view, event))
  })
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Readout//Readout//EN',
    ...entries,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** Scheduled or ongoing, not without end, and not over before the day of the last article. */
function isOpen(view: StoryView, { status, when }: EventRecord): boolean {
  if ((status !== 'scheduled' && status !== 'ongoing') || !when?.from) return false
  if (status === 'ongoing' && when.to === null) return false
  const end = readMoment(when.to ?? when.from)
  return !end || !view.last || end.ms > dayStart(view.last)
}

function dayStart({ year, month, day }: Moment): number {
  return Date.UTC(year, month - 1, day)
}

function showEntry(view: StoryView, event: EventRecord): string[] {
  const from = readMoment(event.when?.from)
  if (!from) return []
  const to = readMoment(event.when?.to)
  const stamp = view.last ? utc(view.last) : '19700101T000000Z'
  const outlets = [...new Set(event.reports.flatMap((report) => view.article(report.article)?.outlet ?? []))]
  const first = event.reports[0]
  const words = first ? (view.article(first.article)?.article.text.slice(first.start, first.end) ?? '') : ''
  const facts = eventFacts(view, event).map(({ text }) => text)
  const about = [
    facts.length > 0 ? `${capital(facts.join('; '))}.` : '',
    event.when?.stated === false ? 'The date is inferred from the words of the article.' : '',
    outlets.length > 0 ? `Reported by ${outlets.join(', ')}.` : '',
    words === '' ? '' : `In the words of the article: ${words}`,
  ]
  const id = createHash('sha256')
    .update(`${view.story.id}\n${event.id}\n${event.title}`)
    .digest('hex')
    .slice(0, 24)
  return [
    'BEGIN:VEVENT',
    `UID:${id}@readout`,
    `DTSTAMP:${stamp}`,
    date('DTSTART', from),
    ...(to && to.ms > from.ms ? [date('DTEND', to)] : []),
    `SUMMARY:${escape(event.title)}`,
    ...(event.placeName ? [`LOCATION:${escape(event.placeName)}`] : []),
    `DESCRIPTION:${escape(about.filter((part) => part !== '').join(' '))}`,
    `STATUS:${event.status === 'ongoing' ? 'CONFIRMED' : 'TENTATIVE'}`,
    'END:VEVENT',
  ]
}

const two = (value: number) => String(value).padStart(2, '0')
const dayOf = (moment: Moment) =>
  `${String(moment.year).padStart(4, '0')}${two(moment.month)}${two(moment.day)}`

function date(name: string, moment: Moment): string {
  if (moment.minutes === null) return `${name};VALUE=DATE:${dayOf(moment)}`
  return `${name}:${dayOf(moment)}T${two(Math.floor(moment.minutes / 60))}${two(moment.minutes % 60)}00`
}

function utc(moment: Moment): string {
  return `${new Date(moment.ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function escape(text: string): string {
  return plain(text).replace(/[\\;,]/g, '\\$&')
}

/** Lines of at most 75 bytes; a continuation begins with a space and no character is cut in two. */
function fold(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > 75) {
      pieces.push(piece)
      piece = ' '
      bytes = 1
    }
    piece += character
    bytes += size
  }
  return [...pieces, piece].join('\r\n')
}
