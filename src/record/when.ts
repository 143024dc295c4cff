import type { When } from '../model/when.js'

/** True where two ranges can be the same time: they overlap, by day. An open end overlaps everything on its side. */
export function sameDays(a: When, b: When): boolean {
  const [fromA, toA] = days(a)
  const [fromB, toB] = days(b)
  return fromA < toB && fromB < toA
}

/** Half-open days as strings; a range inside one day covers that day. */
function days({ from, to }: When): [string, string] {
  const start = from?.slice(0, 10) ?? ''
  const end =
    to === null ? '9999' : to.length > 10 && !to.endsWith('T00:00') ? `${to.slice(0, 10)}~` : to.slice(0, 10)
  return [start, end <= start ? `${start}~` : end]
}

/** True where one range of days begins on the day the other ends. */
export function followingDays(a: When, b: When): boolean {
  const [fromA, toA] = days(a)
  const [fromB, toB] = days(b)
  return toA === fromB || toB === fromA
}

/** How many days two ranges begin apart, or null where one has no beginning. */
export function daysApart(a: When, b: When): number | null {
  return a.from === null || b.from === null ? null : Math.abs(dayNumber(a.from) - dayNumber(b.from))
}

/** How many days a range covers, or null for an open one; hours inside a day cover less than two. */
export function daysLong({ from, to }: When): number | null {
  return from === null || to === null ? null : dayNumber(to) - dayNumber(from)
}

function dayNumber(iso: string): number {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000
}

/** The range from the first beginning to the last end, with the grain of the first; null for none. */
export function wholeSpan(times: readonly When[]): When | null {
  const [first] = times
  if (!first) return null
  const froms = times.map(({ from }) => from)
  const tos = times.map(({ to }) => to)
  return {
    ...first,
    from: froms.includes(null) ? null : (froms.sort()[0] as string),
    to: tos.includes(null) ? null : (tos.sort().at(-1) as string),
  }
}
