import { plainAction } from '../brief/words.js'
import { MINUTES_A_DAY, printDay, printMoment, readInstant } from '../../lib/calendar.js'
import { byCodeUnits } from '../../lib/order.js'
import type { Document } from '../../model/document.js'
import type {
  EventRecord,
  FigureRecord,
  TimelineEntry,
  UtteranceRecord,
  UtteranceVersion,
} from '../../model/record.js'
import type { Instant, When } from '../../model/when.js'

/** What a timeline is made of: one story's reconciled entries and its articles. */
export type TimelineParts = {
  readonly events: readonly EventRecord[]
  readonly utterances: readonly UtteranceRecord[]
  readonly figures: readonly FigureRecord[]
  readonly documents: readonly Document[]
}

/** An entry with the minute it is placed at. */
type Placed = { readonly entry: TimelineEntry; readonly at: number }

/** At one minute, what happened stands before what was said of it, and that before its publication. */
const ORDER: readonly TimelineEntry['kind'][] = ['event', 'statement', 'figure', 'publication']

const TITLE = 100

/**
 * The times of a story, kept apart by what they are times of: when it happened, when it was said, for which hours a figure counts,
 * when it was published. Nothing takes over another's time: a statement without a time of its own has no entry. Sorted by beginning
 * (an open one by its end), then kind, then id; publications by their moment in UTC, the others as printed.
 */
export function buildTimeline({
  events,
  utterances,
  figures,
  documents,
}: TimelineParts): readonly TimelineEntry[] {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const placed = [
    ...events.flatMap((event) => place('event', event.when, event.id, event.title)),
    ...utterances.flatMap((one) => place('statement', one.when, one.id, utteranceTitle(one, texts))),
    ...figures.flatMap((figure) => place('figure', figure.window, figure.id, figureTitle(figure))),
    ...documents.flatMap((document) => placePublication(document)),
  ]
  return placed.sort(compare).map(({ entry }) => entry)
}

function compare(a: Placed, b: Placed): number {
  const kinds = ORDER.indexOf(a.entry.kind) - ORDER.indexOf(b.entry.kind)
  return a.at - b.at || kinds || byCodeUnits(a.entry.ref, b.entry.ref)
}

/** Minutes since 1970 of a printed moment, as printed. */
function minutesOf(moment: string | null): number | null {
  const read = moment === null ? null : readInstant(moment)
  return read && read.day * MINUTES_A_DAY + (read.minute ?? 0)
}

function place(kind: TimelineEntry['kind'], when: When | null, ref: string, title: string): Placed[] {
  const at = when && (minutesOf(when.from) ?? minutesOf(when.to))
  return when === null || at === null ? [] : [{ entry: { when, kind, ref, title }, at }]
}

/** The minutes that a printed zone lies ahead of UTC; 0 where none is printed. */
function zoneOf(instant: Instant): number {
  const match = /([+-])(\d\d):?(\d\d)$/.exec(instant.slice(16))
  if (!match) return 0
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]))
}

function placePublication({ id, published, publishedBasis, title, publisher }: Document): Placed[] {
  const read = published === null ? null : readInstant(published)
  if (published === null || !read) return []
  const minute = read.day * MINUTES_A_DAY + (read.minute ?? 0)
  const stated = publishedBasis !== 'inferred'
  const when: When =
    read.minute === null
      ? { from: printDay(read.day), to: printDay(read.day + 1), grain: 'day', stated }
      : { from: printMoment(minute), to: printMoment(minute + 1), grain: 'minute', stated }
  const at = minute - zoneOf(published)
  return [{ entry: { when, kind: 'publication', ref: id, title: title ?? publisher ?? id }, at }]
}

/**
 * "Maria Okafor: “We will wait …”", "Maria Okafor said she would wait": who, by which verb where it comes first, and the beginning of
 * the first version's words.
 */
function utteranceTitle(
  { speakerName, versions }: UtteranceRecord,
  texts: ReadonlyMap<string, string>,
): string {
  const [version] = versions
  const verb = version && version.kind !== 'direct' ? verbBefore(version, texts) : ''
  const said = (version?.text ?? '').replace(/\s+/g, ' ').trim()
  const words = verb === '' ? said.replace(/^that (?=\S)/, '') : said
  const cut = words.length <= TITLE ? words : closed(words.slice(0, words.lastIndexOf(' ', TITLE)))
  if (speakerName === null) return cut
  return verb === '' ? `${speakerName}: ${cut}` : `${speakerName} ${verb} ${cut}`
}

/** The verb of a report that stands in the past and before what it reports ("said", "has claimed"), or ''. */
function verbBefore({ cue, content }: UtteranceVersion, texts: ReadonlyMap<string, string>): string {
  const [verb, words] = [cue[0], content[0]]
  if (!verb || !words || cue.length > 1 || verb.end > words.start || words.start - verb.end > 2) return ''
  const printed = (texts.get(verb.article) ?? '').slice(verb.start, verb.end)
  return /^(?:has |have |had )?\p{Ll}+(?:ed|said|told|wrote|spoke)$|^said$|^told$|^wrote$/u.test(printed)
    ? printed
    : ''
}

/** A beginning, marked as cut, with the quotation mark closed that it opens. */
function closed(words: string): string {
  const open = /[“"]/.test(words) && (words.match(/[“”"]/g) ?? []).length % 2 === 1
  const mark = !open ? '' : words.includes('“') ? '”' : '"'
  return `${words.replace(/[\s,;:–—-]+$/, '')} …${mark}`
}

/** "at least 12,000 drones launched (air force)": value, measure and claimant, none of them made up. */
function figureTitle(figure: FigureRecord): string {
  const { value, low, high, modifier, item, unit, claimantName } = figure
  const hedge = { '=': '', '<': 'at most ', '>': 'at least ', '~': 'about ' }[modifier]
  const amount =
    value === null && low !== null && high !== null
      ? `${inThousands(low)} to ${inThousands(high)}`
      : inThousands(value ?? low ?? high ?? 0)
  // "6 percent pay rise": shares and sums keep their unit beside what they are of
  const counts =
    unit !== null && item !== null && /^(?:percent|[A-Z]{3}\b)/.test(unit)
      ? `${unit} ${item}`
      : (item ?? unit)
  const measure = [amount, counts, plainAction(figure)].filter(Boolean).join(' ')
  return `${hedge}${measure}${claimantName === null ? '' : ` (${claimantName})`}`
}

/** "26,000"; a fraction of more than three places is cut there. */
function inThousands(value: number): string {
  const [whole = '', rest] = String(value).split('.')
  const grouped = /e/.test(whole) ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return rest === undefined ? grouped : `${grouped}.${rest.slice(0, 3)}`
}
