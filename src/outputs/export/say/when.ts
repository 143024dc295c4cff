import type { When } from '../../../model/when.js'
import { monthName, readMoment, shiftDay, showClock, showDay, type Moment } from './day.js'

/**
 * A range of time in words: `14 March 2031`, `4–6 December 2031`, `14 March 2031, 18:00–24:00`, `until 20 March 2031`.
 * The range is half-open, so that `2031-03-14` to `2031-03-15` is one day. Whether it was inferred is not said here.
 */
export function showWhen(when: When, options: { year?: boolean } = {}): string {
  const { year = true } = options
  const from = readMoment(when.from)
  const to = readMoment(when.to)
  if (from && to) return showRange(from, to, when, year)
  if (from) return `since ${showPoint(from, year)}`
  if (to) return `until ${showPoint(lastPoint(to), year)}`
  return 'time not stated'
}

/** The end of a half-open range as people name it: the day before, or 24:00 of that day. */
function lastPoint(to: Moment): Moment {
  if (to.minutes === null) return shiftDay(to, -1)
  return to.minutes === 0 ? { ...shiftDay(to, -1), minutes: 24 * 60 } : to
}

function showPoint(moment: Moment, year: boolean): string {
  const clock = showClock(moment)
  return clock === '' ? showDay(moment, { year }) : `${showDay(moment, { year })}, ${clock}`
}

function showRange(from: Moment, to: Moment, when: When, year: boolean): string {
  const whole = from.minutes === null && to.minutes === null
  if (whole) return showWholeDays(from, shiftDay(to, -1), when, year)
  if ((from.minutes ?? 0) === 0 && (to.minutes ?? 0) === 0) {
    if (when.grain !== 'hour' && when.grain !== 'minute')
      return showWholeDays(from, shiftDay(to, -1), when, year)
  }
  const last = lastPoint({ ...to, minutes: to.minutes ?? 0 })
  const start = showClock({ ...from, minutes: from.minutes ?? 0 })
  if (to.ms - from.ms <= 60_000) return `${showDay(from, { year })}, ${start}`
  if (isNight(from, to)) return `night of ${nightDays(from, last, year)}, ${start}–${showClock(last)}`
  if (sameDay(from, last)) return `${showDay(from, { year })}, ${start}–${showClock(last)}`
  return `${showDay(from, { year: year && from.year !== last.year })}, ${start} – ${showDay(last, { year })}, ${showClock(last)}`
}

/** From an evening to the next morning. */
function isNight(from: Moment, to: Moment): boolean {
  const hours = (to.ms - from.ms) / 3_600_000
  return (
    (from.minutes ?? 0) >= 17 * 60 &&
    hours > 6 &&
    hours < 19 &&
    (to.minutes ?? 0) > 0 &&
    (to.minutes ?? 0) <= 12 * 60
  )
}

function nightDays(from: Moment, to: Moment, year: boolean): string {
  if (from.month === to.month) return `${from.day}–${showDay(to, { year })}`
  return `${showDay(from, { year: year && from.year !== to.year })} – ${showDay(to, { year })}`
}

function showWholeDays(from: Moment, last: Moment, when: When, year: boolean): string {
  const wholeMonth = from.day === 1 && shiftDay(last, 1).day === 1
  if (wholeMonth && when.grain !== 'day' && when.grain !== 'week') {
    if (from.month === 1 && last.month === 12)
      return from.year === last.year ? `${from.year}` : `${from.year}–${last.year}`
    if (from.month === last.month && from.year === last.year)
      return `${monthName(from.month)}${year ? ` ${from.year}` : ''}`
  }
  if (last.ms <= from.ms) return showDay(from, { year })
  if (from.year !== last.year) return `${showDay(from)} – ${showDay(last)}`
  if (from.month !== last.month) return `${showDay(from, { year: false })} – ${showDay(last, { year })}`
  return `${from.day}–${showDay(last, { year })}`
}

function sameDay(a: Moment, b: Moment): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}

/** The same range for a key: two figures of one window share it. */
export function whenKey(when: When | null): string {
  return when === null ? '' : `${when.from ?? ''}/${when.to ?? ''}`
}
