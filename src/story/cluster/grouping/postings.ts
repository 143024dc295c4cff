import { firstAtLeast } from '../../../lib/order.js'
import { dayOf, inOrder, type Node } from './node.js'

/** Nodes further apart in days are never compared. */
export const WINDOW = 7
/** Pairs must share this many of their strongest terms: one alone is a passing mention. */
const SHARED = 2

/**
 * Which nodes have a term among their strongest, by term, in order. A term that more than `crowd` nodes of the days before have leads nowhere.
 * Work per node is bounded by its strongest terms times the crowd.
 */
export type Postings<N extends Node> = {
  /** Both give the nodes for which a term has just begun or ceased to lead anywhere. */
  readonly put: (node: N) => ReadonlySet<N>
  readonly drop: (node: N) => ReadonlySet<N>
  /** The earlier nodes that share enough of their strongest terms with this one. */
  readonly before: (node: N) => ReadonlySet<N>
  /** The later nodes that do, each counted as `before` counts them. */
  readonly after: (node: N) => ReadonlySet<N>
}

export function postings<N extends Node>(crowd: number): Postings<N> {
  const held = new Map<number, N[]>()
  return {
    put(node) {
      const concerned = new Set<N>()
      for (const term of node.vector.signature) {
        const posting = held.get(term) ?? []
        if (posting.length === 0) held.set(term, posting)
        const at = placeOf(node, posting)
        posting.splice(at, 0, node)
        for (const other of crossing(posting, at + 1, node, crowd + 1)) concerned.add(other)
      }
      return concerned
    },
    drop(node) {
      const concerned = new Set<N>()
      for (const term of node.vector.signature) {
        const posting = held.get(term) ?? []
        const at = placeOf(node, posting)
        posting.splice(at, 1)
        if (posting.length === 0) held.delete(term)
        for (const other of crossing(posting, at, node, crowd)) concerned.add(other)
      }
      return concerned
    },
    before: (node) =>
      sharing(
        held,
        node,
        () => node,
        (posting) => earlier(posting, node, crowd),
      ),
    after: (node) =>
      sharing(
        held,
        node,
        (other) => other,
        (posting) => later(posting, node, crowd),
      ),
  }
}

function placeOf<N extends Node>(node: N, posting: readonly N[]): number {
  return firstAtLeast(posting, (other) => inOrder(other, node) >= 0)
}

function earliest({ day }: Node): number {
  return day === null ? -Infinity : day - WINDOW
}

/** Those of a posting from `at` on for which as many as `count` stand before them in their window: for them the crowd has just come or gone. */
function* crossing<N extends Node>(posting: readonly N[], at: number, node: N, count: number): Generator<N> {
  if (posting.length <= count) return
  for (const [place, from] of windows(posting, at, node, count)) {
    if (place - from === count) yield posting[place] as N
  }
}

/**
 * The places from `at` on whose window reaches back to the node, each with the first place of its window. The window of an undated node is everything;
 * of those, the places are given that have no more than `most` before them.
 */
function* windows<N extends Node>(
  posting: readonly N[],
  at: number,
  node: N,
  most: number,
): Generator<[number, number]> {
  const undated = firstAtLeast(posting, ({ day }) => day === null)
  const first = posting[at]
  let from = first === undefined ? 0 : firstAtLeast(posting, (other) => dayOf(other) >= earliest(first))
  let place = at
  for (; place < undated && dayOf(posting[place] as N) <= dayOf(node) + WINDOW; place++) {
    const since = earliest(posting[place] as N)
    while (from < place && dayOf(posting[from] as N) < since) from += 1
    yield [place, from]
  }
  for (place = Math.max(at, undated); place <= Math.min(posting.length - 1, most); place++) yield [place, 0]
}

/** The nodes of a posting that stand in the node's window, none where they are a crowd. */
function earlier<N extends Node>(posting: readonly N[], node: N, crowd: number): readonly N[] {
  const end = placeOf(node, posting)
  const from = firstAtLeast(posting, (other) => dayOf(other) >= earliest(node))
  return end - from > crowd ? [] : posting.slice(from, end)
}

/** The nodes of a posting in whose window the node stands, less those before which there is a crowd. */
function* later<N extends Node>(posting: readonly N[], node: N, crowd: number): Generator<N> {
  const at = firstAtLeast(posting, (other) => inOrder(other, node) > 0)
  for (const [place, from] of windows(posting, at, node, crowd)) {
    if (place - from <= crowd) yield posting[place] as N
  }
}

/** The nodes that enough postings of the node's strongest terms give; enough by the terms of the later of each pair. */
function sharing<N extends Node>(
  held: ReadonlyMap<number, readonly N[]>,
  node: N,
  laterOf: (other: N) => N,
  given: (posting: readonly N[]) => Iterable<N>,
): ReadonlySet<N> {
  const shared = new Map<N, number>()
  for (const term of node.vector.signature) {
    for (const other of given(held.get(term) ?? [])) shared.set(other, (shared.get(other) ?? 0) + 1)
  }
  const found = new Set<N>()
  for (const [other, count] of shared) {
    if (count >= Math.min(SHARED, laterOf(other).vector.signature.length)) found.add(other)
  }
  return found
}
