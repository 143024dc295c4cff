import { firstAtLeast } from '../../lib/order.js'
import type { Vector } from './vectors.js'

/** What the index holds: an article, or a story as a whole. `key` orders those of one day. */
export type Node = { readonly day: number | null; readonly key: string; readonly vector: Vector }

/**
 * The pairs worth comparing, and how alike they are, kept up to date while nodes come and go. What it holds depends on the nodes alone, never on
 * the order in which they came. `settle` gives the nodes of which a likeness came, changed or went since the last time.
 */
export type Neighbours<N extends Node> = {
  readonly put: (node: N) => void
  readonly drop: (node: N) => void
  readonly settle: () => ReadonlySet<N>
  readonly of: (node: N) => ReadonlyMap<N, number>
}

/** Nodes further apart in days are never compared. */
export const WINDOW = 7
/** A term that this many nodes of the days before have among their strongest leads nowhere: their other terms must. */
const CROWD = 300
/** Pairs must share this many of their strongest terms: one alone is a passing mention. */
const SHARED = 2

/** By day, those without one last, then by key. */
export function inOrder(x: Node, y: Node): number {
  const [one, other] = [dayOf(x), dayOf(y)]
  if (one !== other) return one < other ? -1 : 1
  return x.key < y.key ? -1 : x.key > y.key ? 1 : 0
}

function dayOf({ day }: Node): number {
  return day ?? Infinity
}

function earliest({ day }: Node): number {
  return day === null ? -Infinity : day - WINDOW
}

/** `likeness` of a pair in order, null where there is none worth keeping. Work per node is bounded by its strongest terms times the crowd. */
export function neighbours<N extends Node>(
  likeness: (a: N, b: N) => number | null,
  crowd: number = CROWD,
): Neighbours<N> {
  const postings = new Map<number, N[]>()
  const edges = new Map<N, Map<N, number>>()
  const [fresh, recounted, changed] = [new Set<N>(), new Set<N>(), new Set<N>()]
  const unlink = (a: N, b: N) => {
    if (!edges.get(a)?.delete(b)) return
    edges.get(b)?.delete(a)
    changed.add(a).add(b)
  }
  const link = (a: N, b: N) => {
    const found = likeness(a, b)
    if (found === null) return
    edges.get(a)?.set(b, found)
    edges.get(b)?.set(a, found)
    changed.add(a).add(b)
  }
  const recount = (node: N) => {
    const wanted = before(postings, node, crowd)
    for (const other of [...(edges.get(node)?.keys() ?? [])]) {
      if (inOrder(other, node) < 0 && !wanted.has(other)) unlink(other, node)
    }
    for (const other of wanted) if (!edges.get(node)?.has(other)) link(other, node)
  }
  return {
    put(node) {
      edges.set(node, new Map())
      fresh.add(node)
      for (const term of node.vector.signature) {
        const posting = postings.get(term) ?? []
        if (posting.length === 0) postings.set(term, posting)
        const at = firstAtLeast(posting, (other) => inOrder(other, node) >= 0)
        posting.splice(at, 0, node)
        for (const other of crossing(posting, at + 1, node, crowd + 1)) recounted.add(other)
      }
    },
    drop(node) {
      for (const term of node.vector.signature) {
        const posting = postings.get(term) ?? []
        const at = firstAtLeast(posting, (other) => inOrder(other, node) >= 0)
        posting.splice(at, 1)
        if (posting.length === 0) postings.delete(term)
        for (const other of crossing(posting, at, node, crowd)) recounted.add(other)
      }
      for (const other of [...(edges.get(node)?.keys() ?? [])]) unlink(node, other)
      edges.delete(node)
      for (const held of [fresh, recounted, changed]) held.delete(node)
    },
    settle() {
      for (const node of recounted) if (!fresh.has(node)) recount(node)
      for (const node of fresh) {
        for (const other of before(postings, node, crowd)) link(other, node)
        if (fresh.size === edges.size) continue
        for (const other of after(postings, node, crowd)) {
          if (!fresh.has(other) && !recounted.has(other)) link(node, other)
        }
      }
      const touched = new Set([...changed, ...fresh])
      for (const held of [fresh, recounted, changed]) held.clear()
      return touched
    },
    of: (node) => edges.get(node) ?? new Map<N, number>(),
  }
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

/** The earlier nodes that share enough of their strongest terms with this one. */
function before<N extends Node>(
  postings: ReadonlyMap<number, readonly N[]>,
  node: N,
  crowd: number,
): ReadonlySet<N> {
  const shared = new Map<N, number>()
  for (const term of node.vector.signature) {
    const posting = postings.get(term) ?? []
    const end = firstAtLeast(posting, (other) => inOrder(other, node) >= 0)
    const from = firstAtLeast(posting, (other) => dayOf(other) >= earliest(node))
    if (end - from > crowd) continue
    for (let at = from; at < end; at++) {
      const other = posting[at] as N
      shared.set(other, (shared.get(other) ?? 0) + 1)
    }
  }
  return enough(shared, () => node)
}

/** The later nodes that share enough of their strongest terms with this one, each counted as `before` counts them. */
function after<N extends Node>(
  postings: ReadonlyMap<number, readonly N[]>,
  node: N,
  crowd: number,
): ReadonlySet<N> {
  const shared = new Map<N, number>()
  for (const term of node.vector.signature) {
    const posting = postings.get(term) ?? []
    const at = firstAtLeast(posting, (other) => inOrder(other, node) > 0)
    for (const [place, from] of windows(posting, at, node, crowd)) {
      if (place - from > crowd) continue
      const other = posting[place] as N
      shared.set(other, (shared.get(other) ?? 0) + 1)
    }
  }
  return enough(shared, (other) => other)
}

function enough<N extends Node>(shared: ReadonlyMap<N, number>, later: (other: N) => N): ReadonlySet<N> {
  const found = new Set<N>()
  for (const [other, count] of shared) {
    if (count >= Math.min(SHARED, later(other).vector.signature.length)) found.add(other)
  }
  return found
}
