import type { Change, PrintedChange } from '../../model/record.js'
import type { ArticleSpan, Span } from '../../model/span.js'
import type { Wording } from './wording.js'

/** The stretches of the articles that a wording was read from. */
export function spansOf({ pieces }: Wording): readonly ArticleSpan[] {
  return pieces.map(({ article, start, end }) => ({ article, start, end }))
}

/**
 * Carries changes, whose offsets count in the two wordings, over to the articles they are printed in. Changed words that stand on both
 * sides of an attribution become one change for each stretch, so that no change takes in words that nobody quoted.
 */
export function placeChanges(changes: readonly Change[], a: Wording, b: Wording): readonly PrintedChange[] {
  return changes.flatMap(({ kind, a: inA, b: inB }) => {
    const [left, right] = [placeSpan(inA, a), placeSpan(inB, b)]
    const placed: PrintedChange[] = []
    for (let part = 0; part < Math.max(left.length, right.length); part++) {
      const [x, y] = [left[part] ?? after(left), right[part] ?? after(right)]
      if (x && y) placed.push({ kind, a: x, b: y })
    }
    return placed
  })
}

/** The empty place behind the last stretch. */
function after(spans: readonly ArticleSpan[]): ArticleSpan | undefined {
  const last = spans[spans.length - 1]
  return last && { ...last, start: last.end }
}

/** A span of a wording as spans of its pieces, which the wording joins by one blank each; an empty one is put into one piece. */
function placeSpan({ start, end }: Span, { pieces }: Wording): readonly ArticleSpan[] {
  const found: ArticleSpan[] = []
  let from = 0
  for (const piece of pieces) {
    const to = from + piece.text.length
    const [low, high] = [Math.max(start, from), Math.min(end, to)]
    const empty = start === end && low === high && found.length === 0
    if (low < high || empty)
      found.push({
        article: piece.article,
        start: piece.start + low - from,
        end: piece.start + high - from,
      })
    from = to + 1
  }
  return found
}
