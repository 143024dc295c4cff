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
  const told = (side: 'a' | 'b', bounds: readonly ArticleSpan[]): ArticleSpan | null =>
    widened(
      best.cluster.map((change) => change[side]),
      bounds,
      wordsAt,
    )
  const [left, right] = [told('a', a), told('b', b)]
  return left && right ? { a: left, b: right, left: changes.length - best.cluster.length } : null
}

function weightOf({ kind, a, b }: PrintedChange): number {
  const size = a.end - a.start + b.end - b.start
  return size > LONGEST ? 0 : WEIGHTS[kind]
}

/** From the first changed word to the last, with the words beside them as far as the quoted stretch goes. */
function widened(
  spans: readonly ArticleSpan[],
  bounds: readonly ArticleSpan[],
  wordsAt: WordsAt,
): ArticleSpan | null {
  const article = spans[0]?.article as string
  const [start, end] = [Math.min(...spans.map((s) => s.start)), Math.max(...spans.map((s) => s.end))]
  const bound = bounds.find((one) => one.article === article && one.start <= start && end <= one.end)
  if (!bound) return null
  const before = wordsAt({ article, start: bound.start, end: start })
  const after = wordsAt({ article, start: end, end: bound.end })
  return { article, start: start - tail(before).length, end: end + head(after).length }
}

/** The last words of a text, with the part of a word that it ends in. */
function tail(text: string): string {
  return new RegExp(`(?:\\S{1,40}\\s{1,3}){0,${AROUND}}\\S{0,40}$`, 'u').exec(text)?.[0].trimStart() ?? ''
}

function head(text: string): string {
  return (
    new RegExp(`^\\S{0,40}(?:\\s{1,3}\\S{1,40}){0,${AROUND}}`, 'u')
      .exec(text)?.[0]
      .replace(/[\s,.;:!?]+$/, '') ?? ''
  )
}
