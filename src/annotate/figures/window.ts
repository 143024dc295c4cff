import { firstEndingAfter } from '../../lib/interval.js'
import type { Annotations, Statement, Time } from '../../model/annotation.js'
import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import type { When } from '../../model/when.js'
import type { Counted, Predicate } from './clause.js'

/** When a figure was true. `basis`: said in its own sentence, carried from an earlier one, or as of the day of publication. */
export type Window = {
  readonly when: When
  readonly span: Span | null
  readonly basis: 'sentence' | 'same' | 'carried' | 'published'
  readonly inSentence: boolean
}

export type WindowInput = {
  readonly counted: Counted
  readonly predicate: Predicate | null
  readonly statement: Statement | null
  readonly sentenceIndex: number
  readonly previous: {
    readonly window: Window
    readonly sentence: number
    readonly claimant: string | null
  } | null
  readonly claimant: string | null
}

/** Counts that are true as of the report unless it says otherwise. */
const AS_OF = new Set([
  'kill',
  'injure',
  'missing',
  'hospitalize',
  'casualty',
  'destroy',
  'damage',
  'burn',
  'evacuate',
  'displace',
  'powerCut',
  'gasCut',
  'waterCut',
  'heatCut',
  'contain',
  'close',
  'arrest',
  'flood',
  'rescue',
  'find',
  'intercept',
  'launch',
  'hit',
])
/** What is reported sentence after sentence of one raid, flood or fire. */
const CARRIES = new Set([...AS_OF])

const SAME = /\b(?:same|that) (?:time ?frame|time|period|night|day|evening|stretch|hours|week|month|year)\b/i

/**
 * The window of a figure: the nearest time of its sentence that does not tell when it was said; a back reference ("in the same
 * period") or the neighbouring sentence's window; for running counts the day of publication, as inferred.
 */
export function windowOf(document: Document, seen: Annotations, input: WindowInput): Window | null {
  const { counted, predicate, statement, previous } = input
  const text = document.text.slice(counted.sentence.start, counted.sentence.end)
  if (previous && SAME.test(text))
    return {
      ...previous.window,
      basis: 'same',
      inSentence: true,
      when: { ...previous.window.when, stated: false },
    }
  const time = nearestTime(seen, counted, statement)
  if (time)
    return {
      when: whenOf(time),
      span: { start: time.start, end: time.end },
      basis: 'sentence',
      inSentence: true,
    }
  const action = predicate?.action ?? ''
  if (
    previous &&
    CARRIES.has(action) &&
    input.sentenceIndex - previous.sentence <= 2 &&
    previous.window.basis !== 'published'
  ) {
    return {
      ...previous.window,
      basis: 'carried',
      inSentence: false,
      when: { ...previous.window.when, stated: false },
    }
  }
  if (!AS_OF.has(action) || document.published === null) return null
  const day = document.published.slice(0, 10)
  return {
    when: { from: day, to: nextDay(day), grain: 'day', stated: false },
    span: null,
    basis: 'published',
    inSentence: false,
  }
}

const whenOf = (time: Time): When => ({
  from: time.from,
  to: time.to,
  grain: time.grain ?? 'day',
  stated: time.stated,
})

/** The day after an ISO day. */
function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}

/** The time nearest to the number among those of its sentence: inside what is said first, never the time of saying. */
function nearestTime(seen: Annotations, counted: Counted, statement: Statement | null): Time | null {
  const { sentence, quantity } = counted
  let best: Time | null = null
  let score = Infinity
  for (let at = firstEndingAfter(seen.times, sentence.start); at < seen.times.length; at++) {
    const time = seen.times[at]!
    if (time.start >= sentence.end) break
    if (time.from === null || time.type === 'DURATION' || time.type === 'SET') continue
    const inside = statement?.content.some((part) => part.start <= time.start && time.end <= part.end) ?? true
    if (!inside) continue
    const distance =
      time.start >= quantity.end ? time.start - quantity.end : (quantity.start - time.end) * 1.2
    if (distance < score) {
      best = time
      score = distance
    }
  }
  return best
}
