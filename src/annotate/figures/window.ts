import { firstEndingAfter } from '../../lib/interval.js'
import type { Annotations, Statement, Time } from '../../model/annotation.js'
import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import type { When } from '../../model/when.js'
import { statementOf } from '../around.js'
import type { Counted, Predicate } from './view.js'

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
    readonly action: string
  } | null
  readonly claimant: string | null
  /** When the running event of the article began ("since Sunday", "broke out on Sunday"), or null. */
  readonly began: Time | null
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
/** Counts that run from the start of an event. */
const RUNNING =
  /^(?:kill|injure|missing|hospitalize|casualty|destroy|damage|burn|evacuate|displace|flood|rescue|arrest|close|find|powerCut|gasCut|waterCut|heatCut)$/
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
  if (time && isSince(seen, time, counted.sentence.first)) {
    return {
      when: { from: time.from, to: null, grain: time.grain ?? 'day', stated: time.stated },
      span: { start: time.start, end: time.end },
      basis: 'sentence',
      inSentence: true,
    }
  }
  if (time)
    return pastReading(
      document,
      input,
      {
        when: listed(document.text, seen.times, time) ?? whenOf(time),
        span: { start: time.start, end: time.end },
        basis: 'sentence',
        inSentence: true,
      },
      seen.tokens,
    )
  const told = toldBefore(document, seen, statement)
  if (told) return told
  const action = predicate?.action ?? ''
  const start = RUNNING.test(action) ? input.began : null
  if (
    !start &&
    previous &&
    CARRIES.has(action) &&
    input.sentenceIndex - previous.sentence <= 2 &&
    previous.window.basis !== 'published' &&
    !(previous.action !== action && isAsOf(document.text, previous.window))
  ) {
    return {
      ...previous.window,
      basis: 'carried',
      inSentence: false,
      when: { ...previous.window.when, stated: false },
    }
  }
  if (!AS_OF.has(action)) return null
  if (start)
    return {
      when: { from: start.from, to: null, grain: 'day', stated: false },
      span: { start: start.start, end: start.end },
      basis: 'published',
      inSentence: false,
    }
  if (document.published === null) return null
  const day = document.published.slice(0, 10)
  return {
    when: { from: day, to: nextDay(day), grain: 'day', stated: false },
    span: null,
    basis: 'published',
    inSentence: false,
  }
}

/** "As of Monday evening, 900 homes were dark. …": the moment of one count says nothing of the next one. */
function isAsOf(text: string, { span }: Window): boolean {
  return span !== null && /\bas (?:of|at)\s*$/i.test(text.slice(Math.max(0, span.start - 8), span.start))
}

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

/** "14 ships were diverted and more would follow unless the cranes moved by Friday": the day belongs to the condition. */
function onCondition(seen: Annotations, from: number, to: number): boolean {
  for (let at = firstEndingAfter(seen.tokens, from); at < seen.tokens.length; at++) {
    const token = seen.tokens[at]!
    if (token.start >= to) return false
    if (/^(?:unless|if|until)$/i.test(token.text)) return true
  }
  return false
}

/** "since fires broke out on Sunday", "since Monday": a range that runs to the report. */
function isSince(seen: Annotations, time: Time, first: number): boolean {
  const at = firstEndingAfter(seen.tokens, time.start)
  for (let i = at - 1; i >= first && i > at - 14; i--) {
    const token = seen.tokens[i]!
    if (/^since$/i.test(token.text)) return true
    if (token.upos === 'PUNCT') return false
  }
  return /^since\b/i.test(seen.tokens[at]?.text ?? '')
}

/** The day on which what the article tells began, where it says so: "since" a day, or "began", "broke out", "erupted" on one. */
export function beganOn(seen: Annotations, published: string | null): Time | null {
  for (const time of seen.times) {
    if (
      time.from === null ||
      time.type === 'DURATION' ||
      time.type === 'SET' ||
      !/^(?:day|hour|minute)$/.test(time.grain ?? '')
    )
      continue
    if (
      published !== null &&
      (time.from.slice(0, 10) > published.slice(0, 10) || daysBetween(time.from, published) > 14)
    )
      continue
    const sentence = seen.sentences[firstEndingAfter(seen.sentences, time.start)]
    if (sentence === undefined) continue
    if (isSince(seen, time, sentence.first)) return time
    const at = firstEndingAfter(seen.tokens, time.start)
    for (let i = Math.max(sentence.first, at - 6); i < at; i++) {
      const token = seen.tokens[i]!
      if (
        /^(?:erupt|ignite)$/.test(token.lemma) ||
        (token.lemma === 'break' && /^out$/.test(seen.tokens[i + 1]?.text ?? ''))
      )
        return time
    }
  }
  return null
}

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000

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

/** The time nearest to the number among those of its sentence: inside what is said first, never the time of saying. */
function nearestTime(seen: Annotations, counted: Counted, statement: Statement | null): Time | null {
  const { sentence, quantity } = counted
  const occasion = occasionAfter(seen, counted)
  let best: Time | null = null
  let score = Infinity
  for (let at = firstEndingAfter(seen.times, sentence.start); at < seen.times.length; at++) {
    const time = seen.times[at]!
    if (time.start >= sentence.end) break
    if (time.from === null || time.type === 'DURATION' || time.type === 'SET') continue
    if (compares(seen, time, sentence.first)) continue
    const inside = statement?.content.some((part) => part.start <= time.start && time.end <= part.end) ?? true
    if ((!inside && time.start < occasion) || onCondition(seen, quantity.end, time.start)) continue
    const distance =
      time.start >= quantity.end ? time.start - quantity.end : (quantity.start - time.end) * 1.2
    if (distance < score) {
      best = time
      score = distance
    }
  }
  return best
}

/** "The highest since 1978", "the worst in three decades": the time says what the number is compared with. */
function compares({ tokens }: Annotations, time: Time, first: number): boolean {
  const at = firstEndingAfter(tokens, time.start)
  for (let i = at - 1; i >= first && i > at - 6; i--) {
    if (/^(?:JJS|RBS)$/.test(tokens[i]!.xpos) || /^(?:first|record|only)$/i.test(tokens[i]!.text)) return true
    if (/^(?:VERB|PUNCT)$/.test(tokens[i]!.upos)) return false
  }
  return false
}

/** "Nine workers killed when a crane fell in 2023": where the words of the occasion begin, right behind what is counted; else infinity. */
function occasionAfter({ tokens }: Annotations, { last, sentence }: Counted): number {
  for (let at = last; at < sentence.last && at < last + 5; at++) {
    if (/^when$/i.test(tokens[at]!.text)) return tokens[at]!.start
    if (/^(?:PUNCT|SCONJ|CCONJ|ADP)$/.test(tokens[at]!.upos)) break
  }
  return Infinity
}
