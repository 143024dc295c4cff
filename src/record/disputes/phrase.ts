import type { Alteration, PrintedChange } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'

/** What an article prints at a span. */
export type WordsAt = (span: ArticleSpan) => string

/** The same stretch of an utterance as two articles print it. */
export type Phrases = {
  readonly a: ArticleSpan
  readonly b: ArticleSpan
  /** How many changes lie outside it. */ readonly left: number
}

/** Words shown on either side of what changed. */
const AROUND = 2
/** Changes that stand closer than this are told as one, up to a length; both in UTF-16 units. */
const CLOSE = 24
const LONGEST = 110

/** What matters most in a quotation, in falling order. */
const WEIGHTS: { readonly [kind in PrintedChange['kind']]: number } = {
  negation: 8, number: 7, name: 6, substituted: 4, tense: 3, order: 2, added: 1, dropped: 1,
} // prettier-ignore

/** The stretch that shows best how two versions differ, with some words around it so that it reads; null where it cannot be placed. */
export function differingPhrases({ changes, a, b }: Alteration, wordsAt: WordsAt): Phrases | null {
  const clusters: PrintedChange[][] = []
  for (const change of changes) {
    const cluster = clusters.at(-1)
    const first = cluster?.[0]
    const last = cluster?.at(-1)
    const fits =
      first &&
      last &&
      last.a.article === change.a.article &&
      change.a.start - last.a.end <= CLOSE &&
      change.a.end - first.a.start <= LONGEST &&
      change.b.end - first.b.start <= LONGEST
    if (fits && cluster) cluster.push(change)
    else clusters.push([change])
  }
  const ranked = clusters.map((cluster, at) => ({ cluster, at, weight: Math.max(...cluster.map(weightOf)) }))
  const best = ranked.sort(
    (x, y) => y.weight - x.weight || y.cluster.length - x.cluster.length || x.at - y.at,
  )[0]
  if (!best) return null
  const [left, right] = [room(best.cluster, 'a', a, wordsAt), room(best.cluster, 'b', b, wordsAt)]
  if (!left || !right || best.weight === 0) return null
  const before = Math.min(AROUND, left.before.length, right.before.length)
  const after = Math.min(AROUND, left.after.length, right.after.length)
  return {
    a: widened(left, before, after),
    b: widened(right, before, after),
    left: changes.length - best.cluster.length,
  }
}

function weightOf({ kind, a, b }: PrintedChange): number {
  const size = a.end - a.start + b.end - b.start
  return size > LONGEST ? 0 : WEIGHTS[kind]
}

/** A stretch of changed words, whole words, with the words on either side of it as far as the quotation goes. */
type Room = ArticleSpan & { readonly before: readonly Word[]; readonly after: readonly Word[] }
type Word = { readonly start: number; readonly end: number }

function room(
  cluster: readonly PrintedChange[],
  side: 'a' | 'b',
  bounds: readonly ArticleSpan[],
  wordsAt: WordsAt,
): Room | null {
  const spans = cluster.map((change) => change[side])
  const article = spans[0]?.article as string
  const [start, end] = [Math.min(...spans.map((s) => s.start)), Math.max(...spans.map((s) => s.end))]
  const bound = bounds.find((one) => one.article === article && one.start <= start && end <= one.end)
  if (!bound) return null
  const words = [...wordsAt(bound).matchAll(/[^\s]+/g)].map((match) => ({
    start: bound.start + match.index,
    end: bound.start + match.index + match[0].replace(/[,.;:!?]+$/, '').length,
  }))
  const inside = words.filter((word) => word.start < end && start < word.end)
  const whole = { article, start: inside[0]?.start ?? start, end: inside.at(-1)?.end ?? end }
  return {
    ...whole,
    before: words.filter((word) => word.end <= whole.start),
    after: words.filter((word) => word.start >= whole.end),
  }
}

function widened(stretch: Room, before: number, after: number): ArticleSpan {
  const first = before === 0 ? undefined : stretch.before.at(-before)
  const last = after === 0 ? undefined : stretch.after[after - 1]
  return { article: stretch.article, start: first?.start ?? stretch.start, end: last?.end ?? stretch.end }
}
