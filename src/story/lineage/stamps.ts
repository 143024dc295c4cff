import type { Document } from '../../model/document.js'

/** Hours to add to a clock to reach UTC, for zones that newspapers print by letters. "ET" without more is read as summer time. */
const ZONES: ReadonlyMap<string, number> = new Map(
  'GMT:0 UTC:0 BST:-1 CET:-1 CEST:-2 EST:5 EDT:4 ET:4 CST:6 CDT:5 CT:5 MST:7 MDT:6 MT:6 PST:8 PDT:7 PT:7'
    .split(' ')
    .map((pair) => pair.split(':'))
    .map(([zone, hours]) => [zone as string, Number(hours)] as const),
)

/** A time of day printed beside the byline: "9:21 a.m. ET", "2:36 PM". */
const CLOCK = /\b(\d{1,2}):(\d{2})\s*([ap])\.?m\.?(?:,?\s*\(?([A-Z]{2,4})\b)?/i
/** Looked for in so many characters of the top, where bylines stand. */
const HEAD = 400

type Stamp = { readonly minute: number; readonly hours: number | null }

/** The publication day, `2025-12-06`, or null. */
export function dayOf({ published }: Document): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0] ?? null
}

/**
 * Minutes from the publication of `a` to that of `b`, or null where they cannot be compared: both must carry a time, with a zone
 * or from one outlet, and be of one day as far as their days are known.
 */
export function minutesApart(a: Document, b: Document, oneOutlet: boolean): number | null {
  const [x, y] = [instant(a.published), instant(b.published)]
  if (x !== null && y !== null) return y - x
  const [day, other] = [dayOf(a), dayOf(b)]
  if (day !== null && other !== null && day !== other) return null
  const [left, right] = [clock(a), clock(b)]
  if (left === null || right === null) return null
  if (left.hours !== null && right.hours !== null)
    return right.minute + 60 * right.hours - left.minute - 60 * left.hours
  return oneOutlet && left.hours === right.hours ? right.minute - left.minute : null
}

/** Minutes since 1970 where the time and its zone are given. */
function instant(published: string | null): number | null {
  if (!/T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(published ?? '')) return null
  const time = Date.parse(published as string)
  return Number.isNaN(time) ? null : Math.floor(time / 60_000)
}

function clock({ text }: Document): Stamp | null {
  const match = CLOCK.exec(text.slice(0, HEAD))
  if (!match) return null
  const [, hour = '', minute = '', half = '', zone = ''] = match
  if (Number(hour) > 12 || Number(minute) > 59) return null
  const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  return { minute: hours * 60 + Number(minute), hours: ZONES.get(zone.toUpperCase()) ?? null }
}
