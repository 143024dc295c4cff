import { readInstant } from '../../lib/calendar.js'
import { overlaps } from '../../lib/interval.js'
import type { Document } from '../../model/document.js'
import type { Read } from './expression.js'
import { firstDay, type Reference } from './resolve/scene.js'
import { resolve } from './resolve/resolve.js'
import type { Source } from './reader.js'

/** How far from the top a printed date may stand and still be the article's own, in characters. */
const TOP = 600

const TIMELESS = { day: null, near: false, year: null, month: null, quarter: null }

/**
 * The day that relative expressions count from: the day of publication as printed, in its own zone; else the date of the
 * dateline; else the first full date near the top, on a line of its own or in a boilerplate line. Never a clock.
 */
export function referenceOf(document: Document, source: Source, reads: readonly Read[]): Reference | null {
  const published = document.published === null ? null : readInstant(document.published)
  if (published) return published
  let top: Reference | null = null
  for (const read of reads) {
    const start = source.atoms[read.first]?.start ?? 0
    const end = source.atoms[read.last - 1]?.end ?? 0
    if (start > TOP) break
    const { expression } = read
    if (
      expression.node !== 'date' ||
      expression.day === null ||
      expression.year === null ||
      !('year' in expression.year)
    )
      continue
    const found = resolve(expression, {
      reference: null,
      side: 'unknown',
      ahead: false,
      since: false,
      adverbial: false,
      memory: TIMELESS,
      chain: null,
    })
    const day = firstDay(found?.range ?? null)
    if (day === null) continue
    const printed = document.boilerplate.some((part) => overlaps(part, { start, end }))
    const dateline =
      printed &&
      document.boilerplate.some((part) => part.kind === 'dateline' && overlaps(part, { start, end }))
    if (dateline) return { day, minute: null }
    if (top === null && (printed || ownLine(document.text, start, end))) top = { day, minute: null }
  }
  return top
}

/** A line that holds little but the date ("Published 6 December 2025, 10:15"). */
function ownLine(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start) + 1
  const stop = text.indexOf('\n', end)
  const to = stop < 0 ? text.length : stop
  return to - from - (end - start) <= 40
}
