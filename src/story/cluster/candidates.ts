import type { Vector } from './vectors.js'

export type Candidate = { readonly a: number; readonly b: number }

/** Articles further apart in days are never one story. */
export const WINDOW = 7
/** A term that this many articles of the window have among their strongest leads nowhere: their other terms must. */
const CROWD = 300
/** Pairs must share this many of their strongest terms: one alone is a passing mention. */
const SHARED = 2

/**
 * Pairs worth comparing, `a` < `b`: articles within the window that share some of their strongest terms. The articles come in
 * order of day, those without one last. Work per article is bounded by the strongest terms times the crowd, however many
 * articles there are.
 */
export function* candidates(
  days: readonly (number | null)[],
  vectors: readonly Vector[],
): Generator<Candidate> {
  const postings = new Map<number, number[]>()
  const shared = new Map<number, number>()
  for (let b = 0; b < vectors.length; b++) {
    shared.clear()
    const earliest = earliestOf(days[b] ?? null)
    const { signature } = vectors[b] as Vector
    for (const term of signature) {
      const posting = postings.get(term)
      if (posting === undefined) {
        postings.set(term, [b])
        continue
      }
      const from = firstOnOrAfter(posting, days, earliest)
      if (posting.length - from <= CROWD) {
        for (let at = from; at < posting.length; at++) {
          const a = posting[at] as number
          shared.set(a, (shared.get(a) ?? 0) + 1)
        }
      }
      posting.push(b)
    }
    const least = Math.min(SHARED, signature.length)
    for (const [a, count] of [...shared].sort(([x], [y]) => x - y)) if (count >= least) yield { a, b }
  }
}

function earliestOf(day: number | null): number {
  return day === null ? -Infinity : day - WINDOW
}

/** First place in a posting, sorted by day, whose article is of that day or later. */
function firstOnOrAfter(
  posting: readonly number[],
  days: readonly (number | null)[],
  earliest: number,
): number {
  let [low, high] = [0, posting.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[posting[middle] as number] ?? Infinity) >= earliest) high = middle
    else low = middle + 1
  }
  return low
}
