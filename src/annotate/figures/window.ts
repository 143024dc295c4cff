import { firstEndingAfter } from '../../lib/interval.js'
import type { Annotations, Statement, Time } from '../../model/annotation.js'
import type { Document } from '../../model/document.js'
import type { When } from '../../model/when.js'
import { statementOf } from '../around.js'
import { isSince, RUNNING } from './began.js'
import { daysBetween } from './days.js'
import type { Window, WindowInput } from './window-input.js'
import { nearestTime } from './nearest-time.js'

/** Counts that are true as of the report unless it says otherwise, and that are reported sentence after sentence of one raid, flood or fire. */
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
  'infect',
  'sicken',
  'trap',
  'intercept',
  'launch',
  'hit',
])
const SAME = /\b(?:same|that) (?:time ?frame|time|period|night|day|evening|stretch|hours|week|month|year)\b/i

/**
 * The window of a figure: the nearest time of its sentence that does not tell when it was said; a back reference ("in the same
 * period") or the neighbouring sentence's window; for running counts the day of publication, as inferred.
 */
export function windowOf(document: Document, seen: Annotations, input: WindowInput): Window | null {
  return (
    windowInSentence(document, seen, input) ??
    toldBefore(document, seen, input.statement) ??
    windowAround(document, input)
  )
}

function windowInSentence(document: Document, seen: Annotations, input: WindowInput): Window | null {
  const { counted, previous } = input
  const text = document.text.slice(counted.sentence.start, counted.sentence.end)
  if (previous && SAME.test(text)) return { ...inferred(previous.window), basis: 'same', inSentence: true }
  const time = nearestTime(document.text, seen, input)
  if (!time) return null
  const window = (when: When): Window => ({
    when,
    span: { start: time.start, end: time.end },
    basis: 'sentence',
    inSentence: true,
  })
  if (isSince(seen, time, counted.sentence.first)) return window({ ...whenOf(time), to: null })
  return pastReading(
    document,
    input,
    window(listed(document.text, seen.times, time) ?? whenOf(time)),
    seen.tokens,
  )
}

/** For a number whose sentence gives no time: since the event began, the hours of the sentence before, or the day of publication. */
function windowAround(document: Document, input: WindowInput): Window | null {
  const action = input.predicate?.action ?? ''
  if (!AS_OF.has(action)) return null
  const start = RUNNING.test(action) ? input.began : null
  if (start)
    return {
      when: { from: start.from, to: null, grain: 'day', stated: false },
      span: { start: start.start, end: start.end },
      basis: 'published',
      inSentence: false,
    }
  const carried = carriedWindow(document, input, action)
  if (carried || document.published === null) return carried
  const day = document.published.slice(0, 10)
  return {
    when: { from: day, to: nextDay(day), grain: 'day', stated: false },
    span: null,
    basis: 'published',
    inSentence: false,
  }
}

/** The window of a count of the same raid, flood or fire at most two sentences before. */
function carriedWindow(document: Document, input: WindowInput, action: string): Window | null {
  const { previous, sentenceIndex } = input
  if (
    previous === null ||
    !AS_OF.has(previous.action) ||
    sentenceIndex - previous.sentence > 2 ||
    previous.window.basis === 'published' ||
    !isRecent(previous.window.when, document.published) ||
    (previous.action !== action && isAsOf(document.text, previous.window))
  )
    return null
  return { ...inferred(previous.window), basis: 'carried', inSentence: false }
}

const inferred = (window: Window): Window => ({ ...window, when: { ...window.when, stated: false } })

/** "As of Monday evening, 900 homes were dark. …": the moment of one count says nothing of the next one. */
function isAsOf(text: string, { span }: Window): boolean {
  return span !== null && /\bas (?:of|at)\s*$/i.test(text.slice(Math.max(0, span.start - 8), span.start))
}

/** A window that another number may share: hours or days of the last week and a half, with an end. "In 1999", "since 2022" tell of other things. */
const isRecent = ({ from, to, grain }: When, published: string | null): boolean =>
  /^(?:day|hour|minute)$/.test(grain) &&
  from !== null &&
  to !== null &&
  (published === null || Math.abs(daysBetween(from, published)) <= 10)

/** How many days before the publication something must have been said for its numbers to be of then and not of now. */
const OLD = 3

/** "Earlier this month he said …": a number without a time of its own, told in an older statement, is as old as that. */
function toldBefore(document: Document, seen: Annotations, statement: Statement | null): Window | null {
  let at: Statement | undefined = statement ?? undefined
  for (let step = 0; step < 4 && at !== undefined && at.when === null; step++) {
    const outer: string | null = at.within
    at = outer === null ? undefined : statementOf(seen.statements, outer)
  }
  const when = at?.when
  if (!when?.from || document.published === null || daysBetween(when.from, document.published) < OLD)
    return null
  return { when: { ...when, stated: false }, span: null, basis: 'published', inSentence: false }
}

/** What happened has happened: a night or weekday read as the next one, for a past verb, is the last one. */
function pastReading(
  document: Document,
  { predicate, counted }: WindowInput,
  window: Window,
  tokens: Annotations['tokens'],
): Window {
  const { from, to } = window.when
  const published = document.published
  if (from === null || published === null || predicate === null || window.span === null) return window
  const verb = tokens[predicate.token]
  if (verb === undefined || !/^VB[DN]$/.test(verb.xpos) || from.slice(0, 10) < published.slice(0, 10))
    return window
  for (let at = Math.max(counted.sentence.first, predicate.token - 4); at < predicate.token; at++) {
    if (/^(?:will|would|to|may|might|could|should|can|shall)$/i.test(tokens[at]!.text)) return window
  }
  const words = document.text.slice(window.span.start, window.span.end).toLowerCase()
  const night =
    from.slice(0, 10) === published.slice(0, 10) &&
    /overnight/.test(words) &&
    Number(from.slice(11, 13)) >= 17
  const weekday =
    from.slice(0, 10) > published.slice(0, 10) && /(?:mon|tues|wednes|thurs|fri|satur|sun)day/.test(words)
  if (!night && !weekday) return window
  const back = night ? -1 : -7
  return {
    ...window,
    when: {
      ...window.when,
      from: shifted(from, back),
      to: to === null ? null : shifted(to, back),
      stated: false,
    },
  }
}

function shifted(instant: string, days: number): string {
  const date = new Date(`${instant.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return instant
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10) + instant.slice(10)
}

const JOINED = /^\s*(?:,|,?\s*(?:and|&)|[;/])\s*(?:on|in)?\s*$/

/** "three rounds, on Jan. 5-6, Jan. 12 and Feb. 3-4": a list of days or months is one window from its first to its last; null for a time that stands alone. */
function listed(text: string, times: readonly Time[], time: Time): When | null {
  const at = firstEndingAfter(times, time.start)
  const links = (a: Time | undefined, b: Time | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    b.start - a.end <= 10 &&
    b.type === 'DATE' &&
    a.grain === b.grain &&
    a.to !== null &&
    b.from !== null &&
    a.to <= b.from &&
    JOINED.test(text.slice(a.end, b.start))
  let first = at
  let last = at
  while (links(times[first - 1], times[first])) first -= 1
  while (links(times[last], times[last + 1])) last += 1
  if (first === last) return null
  const [from, to] = [times[first] as Time, times[last] as Time]
  return { from: from.from, to: to.to, grain: time.grain ?? 'day', stated: from.stated && to.stated }
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
