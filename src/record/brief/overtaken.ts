import type { FigureRecord } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { holds } from './cite.js'
import type { BriefInput } from './input.js'

/** True for a count that a later one has taken the place of, and for those of the same kind that are lower than it. */
export function isPast({ id, value, action }: FigureRecord, { conflicts, figures }: BriefInput): boolean {
  return conflicts.some(({ kind, members: [earlier, last], order }) => {
    const later = figures.find((figure) => figure.id === last)
    if (kind !== 'figure' || order !== 'grown' || !later || later.id === id) return false
    return earlier === id || (later.action === action && (value ?? Infinity) < (later.value ?? 0))
  })
}

/** True for words that give a count which a later one took the place of. */
export function isOvertaken(words: ArticleSpan, input: BriefInput): boolean {
  return input.figures.some(
    (figure) => figure.reports.some((report) => holds(words, report.span)) && isPast(figure, input),
  )
}
