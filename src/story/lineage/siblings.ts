import { byKeys } from '../../lib/order.js'
import type { Span } from '../../model/span.js'
import type { Link } from './relate.js'

/** This share of what two articles have in common stands in what one of them took from a third: the two are siblings. */
const EXPLAINED = 0.9
/** Shares of text that differ by less than this are as good as equal. */
const STEP = 0.05

/** What one article takes from another: its own side of a link. Where the direction is open, the later article stands as the taker. */
type Taking = {
  readonly link: Link
  readonly source: number
  readonly coverage: number
  readonly spans: readonly Span[]
}

/**
 * The links less those between siblings. Two reprints of one agency's text are alike because both have it from the agency: each is told as taken from there,
 * and not from the other. Of what an article may have taken, the source that covers most of it is kept; of equals one that took from none of the others,
 * then the earlier. Another is left out where a kept one explains what it shares with the article and is related to it. What an article itself names
 * as its source gives way to nothing that it does not name.
 */
export function withoutSiblings(links: readonly Link[]): readonly Link[] {
  const takings = byTaker(links)
  const linked = new Set(links.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]))
  const left = new Set<Link>()
  for (const all of takings.values()) {
    const sources = new Set(all.map(({ source }) => source))
    const takes = (source: number) =>
      takings.get(source)?.some((taking) => sources.has(taking.source)) ?? false
    const kept: Taking[] = []
    const ranked = [...all].sort(
      byKeys(
        ({ coverage }) => -Math.round(coverage / STEP),
        ({ source }) => Number(takes(source)),
        ({ source }) => source,
      ),
    )
    for (const taking of ranked) {
      const sibling = kept.some(
        (other) =>
          (isStated(other) || !isStated(taking)) &&
          linked.has(`${other.source} ${taking.source}`) &&
          explains(other.spans, taking.spans),
      )
      if (sibling) left.add(taking.link)
      else kept.push(taking)
    }
  }
  return links.filter((link) => !left.has(link))
}

function isStated({ link }: Taking): boolean {
  return link.related.direction === 'stated'
}

function byTaker(links: readonly Link[]): ReadonlyMap<number, readonly Taking[]> {
  const takings = new Map<number, Taking[]>()
  for (const link of links) {
    const { a, b, related } = link
    const [source, taker, side] = related.from === 'b' ? ([b, a, 'a'] as const) : ([a, b, 'b'] as const)
    const spans = related.passages.filter(({ kind }) => kind !== 'quotation').map((passage) => passage[side])
    const taking = { link, source, coverage: related.coverage[side], spans }
    takings.set(taker, [...(takings.get(taker) ?? []), taking])
  }
  return takings
}

/** Whether nearly all characters of the second lie in the first. */
function explains(spans: readonly Span[], others: readonly Span[]): boolean {
  const held = new Set<number>()
  for (const { start, end } of spans) for (let at = start; at < end; at++) held.add(at)
  let [inside, all] = [0, 0]
  for (const { start, end } of others) {
    all += end - start
    for (let at = start; at < end; at++) if (held.has(at)) inside += 1
  }
  return inside >= EXPLAINED * all
}
