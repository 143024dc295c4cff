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
