import type { Instant } from '../../../model/when.js'

/** A point in time taken apart. `ms` counts from 1970 in UTC; a time without a zone is read as UTC, so that order never depends on the machine. */
export type Moment = {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Minutes since midnight where the source prints it, or null where only the day is known. */
  readonly minutes: number | null
  /** `Z`, `+02:00`, or the empty string. */
  readonly zone: string
  readonly ms: number
}

const INSTANT =
  /^(\d{4,6})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/** Reads an ISO 8601 day, month or moment; null for anything else. */
export function readMoment(text: Instant | null | undefined): Moment | null {
  const match = INSTANT.exec(text ?? '')
  if (!match) return null
  const [, year, month, day, hour, minute, zone = ''] = match
  const parts = { year: Number(year), month: Number(month), day: Number(day ?? '1') }
  const minutes = hour === undefined ? null : Number(hour) * 60 + Number(minute)
  const offset = zone === '' || zone === 'Z' ? 0 : zoneMinutes(zone)
  const ms = Date.UTC(parts.year, parts.month - 1, parts.day) + ((minutes ?? 0) - offset) * 60_000
  if (Number.isNaN(ms) || parts.month < 1 || parts.month > 12 || parts.day < 1 || parts.day > 31) return null
  return { ...parts, minutes, zone, ms }
}

function zoneMinutes(zone: string): number {
  const digits = zone.replace(':', '')
  const sign = digits.startsWith('-') ? -1 : 1
  return sign * (Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5)))
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] // prettier-ignore
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

export function monthName(month: number): string {
  return MONTHS[month - 1] ?? ''
}

export function weekday(moment: Moment): string {
  return DAYS[new Date(Date.UTC(moment.year, moment.month - 1, moment.day)).getUTCDay()] ?? ''
}

/** The day before or after, as a moment without a time of day. */
export function shiftDay(moment: Moment, days: number): Moment {
  const date = new Date(Date.UTC(moment.year, moment.month - 1, moment.day + days))
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return { year, month, day, minutes: null, zone: '', ms: date.getTime() }
}

/** `2031-03-14`. */
export function isoDay(moment: Moment): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(moment.year).padStart(4, '0')}-${two(moment.month)}-${two(moment.day)}`
}

/** `18:05`; the empty string where only the day is known. */
export function showClock(moment: Moment): string {
  if (moment.minutes === null) return ''
  const two = (n: number) => String(n).padStart(2, '0')
  return `${two(Math.floor(moment.minutes / 60))}:${two(moment.minutes % 60)}`
}

/** `14 March 2031`, or `14 March` without the year. */
export function showDay(moment: Moment, options: { year?: boolean } = {}): string {
  const { year = true } = options
  return `${moment.day} ${monthName(moment.month)}${year ? ` ${moment.year}` : ''}`
}

/** `14 March 2031, 23:40 UTC`: the day, the time of day and the zone as far as the source prints them. */
export function showInstant(text: Instant | null): string | null {
  const moment = readMoment(text)
  if (!moment) return text
  const clock = showClock(moment)
  return clock === '' ? showDay(moment) : `${showDay(moment)}, ${clock}${showZone(moment.zone)}`
}

function showZone(zone: string): string {
  if (zone === '') return ''
  return zone === 'Z' || /^[+-]00:?00$/.test(zone) ? ' UTC' : ` UTC${zone.replace('-', '−')}`
}
