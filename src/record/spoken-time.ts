import type { When } from '../model/when.js'

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] // prettier-ignore

/** "6 December 2025" of an ISO day. */
export function day(iso: string): string {
  const [year = '', month = '', date = ''] = iso.slice(0, 10).split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

/** "on 6 December 2025", "from 4 to 6 December 2025", "overnight into 6 December 2025", "in the week of 1 December 2025", "in March 2026"; ''
 * when nothing is known. */
export function time(when: When | null): string {
  if (when === null || when.from === null) return when?.to ? `by ${day(when.to)}` : ''
  const last = lastDay(when)
  if (when.grain === 'year') return `in ${when.from.slice(0, 4)}`
  if (when.grain === 'month') return `in ${day(when.from).replace(/^\d+ /, '')}`
  // "this week" names no days of its own.
  if (when.grain === 'week') return `in the week of ${day(when.from)}`
  if (last === null) return `since ${day(when.from)}`
  const first = when.from.slice(0, 10)
  if (first === last) return `on ${day(first)}`
  if (when.from.length > 10 && nextDay(first) === last) return `overnight into ${day(last)}`
  return `from ${span(first, last)}`
}

/** The last whole day of a half-open range, or null for an open end. */
function lastDay({ from, to }: When): string | null {
  if (to === null || from === null) return null
  if (to.length > 10 && !to.endsWith('T00:00')) return to.slice(0, 10)
  return addDays(to.slice(0, 10), -1)
}

function nextDay(iso: string): string {
  return addDays(iso, 1)
}

function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

function span(first: string, last: string): string {
  const [a, b] = [day(first), day(last)]
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))} to ${b}`
  return first.slice(0, 4) === last.slice(0, 4) ? `${a.slice(0, -5)} to ${b}` : `${a} to ${b}`
}
