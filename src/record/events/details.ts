import { ORDINALS } from '../../lib/ordinals.js'
import type { Annotations, Reading, Time } from '../../model/annotation.js'
import type { EventRecord, FigureRecord } from '../../model/record.js'
import type { ArticleSpan, Span } from '../../model/span.js'
import type { When } from '../../model/when.js'
import { firstEndingAfter, overlaps, within } from '../../lib/interval.js'

type Details = Pick<EventRecord, 'format' | 'duration' | 'series' | 'postponedFrom' | 'outcome' | 'figures'>

/** How far a detail may stand from the words of the event, in UTF-16 units. */
const NEAR = 90

/**
 * What the sentences that mention an event say of it beside parties, day and place: how it was held, how long, the how-manieth day or
 * round it is, from when it was moved, how it ended, and the figures told with it. Only what stands near the event's own words counts.
 */
export function detailsOf(
  readings: readonly Reading[],
  figures: readonly FigureRecord[],
): (event: EventRecord) => Details {
  const byId = new Map(readings.map((reading) => [reading.document.id, reading]))
  return (event) => {
    const told = event.reports.flatMap((report) => {
      const reading = byId.get(report.article)
      const sentence = reading && sentenceOf(reading.annotations, report)
      return reading && sentence ? [{ reading, report, sentence }] : []
    })
    const first = <T>(find: (scene: Scene) => T | null): T | undefined => {
      for (const scene of told) {
        const found = find(scene)
        if (found !== null) return found
      }
      return undefined
    }
    const consult = event.type === 'CONSULT'
    const format = consult ? (first(formatOf) ?? defaultFormat(event)) : undefined
    const duration = consult ? first(durationOf) : undefined
    const series = consult ? latest(told.flatMap((scene) => seriesOf(scene) ?? [])) : undefined
    const postponedFrom = first(postponedFromOf)
    // What is still to come has not ended; the words tell of the round before.
    const outcome =
      consult && event.status !== 'scheduled' ? told.flatMap((scene) => outcomeOf(scene) ?? []) : []
    const linked = event.type === 'ASSAULT' ? figuresOf(told, figures) : []
    return {
      ...(format && { format }),
      ...(duration && { duration }),
      ...(series && { series }),
      ...(postponedFrom && { postponedFrom }),
      ...(outcome.length > 0 && { outcome }),
      ...(linked.length > 0 && { figures: linked }),
    }
  }
}

type Scene = { readonly reading: Reading; readonly report: ArticleSpan; readonly sentence: Span }

function sentenceOf({ sentences }: Annotations, report: Span): Span | null {
  return sentences[firstEndingAfter(sentences, report.start)] ?? null
}

/** The words of the event with those shortly before and after it, within the sentence. */
function nearby({ reading, report, sentence }: Scene): string {
  const from = Math.max(sentence.start, report.start - NEAR)
  return reading.document.text.slice(from, Math.min(sentence.end, report.end + NEAR))
}

const VIRTUAL =
  /\b(?:virtual(?:ly)?|video ?call|video ?link|videoconference|video conference|by video|online)\b/i
const MEDIATED =
  /\b(?:indirect|mediated|brokered|shuttle|through mediators|proximity) (?:talks|negotiations|discussions|meetings?)\b|\b(?:mediated|brokered) by\b/i
const CALL = /\b(?:by (?:tele)?phone|phone call|telephone|on the phone)\b/i

function formatOf(scene: Scene): NonNullable<EventRecord['format']> | null {
  const words = nearby(scene)
  if (VIRTUAL.test(words)) return 'virtual'
  if (MEDIATED.test(words)) return 'mediated'
  return CALL.test(words) ? 'call' : null
}

function defaultFormat({ noun, mode, place, status }: EventRecord): EventRecord['format'] {
  if (noun === 'call' || mode === 'phone') return 'call'
  if (mode === 'third-party') return 'mediated'
  return place !== null && status !== 'denied' ? 'in person' : undefined
}

/** "the five-hour meeting", "met for two hours", "talks lasted three days". */
function durationOf({ reading, report, sentence }: Scene): ArticleSpan | null {
  const { text } = reading.document
  const found = within(reading.annotations.times, sentence).find((time) => isLength(time, report, text))
  return found ? { article: report.article, start: found.start, end: found.end } : null
}

function isLength({ type, value, start, end }: Time, report: Span, text: string): boolean {
  // "in recent weeks" tells no length.
  if (type !== 'DURATION' || !/^PT?\d/.test(value)) return false
  if (end <= report.start)
    return /^[\s-]*(?:\w+ ){0,1}$/.test(text.slice(end, report.start)) && report.start - end < 20
  const between = text.slice(report.end, start)
  return (
    start >= report.end &&
    between.length < NEAR &&
    /\b(?:lasted|lasting|for|took|ran)\s+(?:\w+ ){0,2}$/.test(between)
  )
}

const SERIES = new RegExp(
  `\\b(${ORDINALS.join('|')}) (?:and final |consecutive |straight |successive |full )?(day|round|week)\\b`,
  'i',
)

function seriesOf({ reading, report, sentence }: Scene): NonNullable<EventRecord['series']> | null {
  const { text } = reading.document
  const words = text.slice(
    Math.max(sentence.start, report.start - 40),
    Math.min(sentence.end, report.end + 30),
  )
  const found = SERIES.exec(words)
  if (!found) return null
  const number = ORDINALS.indexOf((found[1] as string).toLowerCase()) + 1
  return { unit: (found[2] as string).toLowerCase() as 'day' | 'round' | 'week', number }
}

function latest(all: readonly NonNullable<EventRecord['series']>[]): EventRecord['series'] {
  return [...all].sort((a, b) => b.number - a.number)[0]
}

const MOVED = /\b(?:postponed|moved|delayed|rescheduled|pushed back)\b[^.]{0,30}\bfrom\s+(?:late |early )?$/i

/** "postponed from Monday": the day it was first set for. */
function postponedFromOf({ reading, sentence }: Scene): When | null {
  const { text } = reading.document
  const found = within(reading.annotations.times, sentence).find(
    ({ start, from }) => from !== null && MOVED.test(text.slice(Math.max(sentence.start, start - 60), start)),
  )
  return found ? { from: found.from, to: found.to, grain: found.grain ?? 'day', stated: found.stated } : null
}

const OUTCOME =
  /\b(?:without (?:a |an |any )?(?:final |formal |clear )?(?:agreement|deal|breakthrough|result|progress|decision)|(?:no|little) (?:breakthrough|progress|agreement)|failed to (?:reach|produce|yield|achieve)(?: \w+){1,3}|(?:reached|agreed on|agreed to|signed) (?:a|an|the) (?:\w+ ){0,2}(?:framework|agreement|deal|ceasefire|truce|statement|communiqu[eé]|roadmap|plan))/i

/** "ended without an agreement", "agreed on a framework": how it ended, in the sentence that tells of it. */
function outcomeOf({ reading, report, sentence }: Scene): ArticleSpan | null {
  const found = OUTCOME.exec(reading.document.text.slice(sentence.start, sentence.end))
  if (!found) return null
  const start = sentence.start + found.index
  return { article: report.article, start, end: start + found[0].length }
}

/** The figures told in the sentences of an attack: what was launched, stopped and hit. */
function figuresOf(told: readonly Scene[], figures: readonly FigureRecord[]): string[] {
  return figures
    .filter(({ reports, action }) =>
      reports.some(
        ({ article, span }) =>
          action !== null &&
          told.some(({ report, sentence }) => report.article === article && overlaps(sentence, span)),
      ),
    )
    .map(({ id }) => id)
}
