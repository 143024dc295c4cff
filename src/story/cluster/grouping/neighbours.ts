import { inOrder, type Node } from './node.js'
import { postings } from './postings.js'

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

/** A term that this many nodes of the days before have among their strongest leads nowhere: their other terms must. */
const CROWD = 300

/** `likeness` of a pair in order, null where there is none worth keeping. */
export function neighbours<N extends Node>(
  likeness: (a: N, b: N) => number | null,
  crowd: number = CROWD,
): Neighbours<N> {
  const index = postings<N>(crowd)
  const links = linking(likeness)
  const [fresh, recounted] = [new Set<N>(), new Set<N>()]
  const recount = (node: N) => {
    const wanted = index.before(node)
    for (const other of [...links.of(node).keys()]) {
      if (inOrder(other, node) < 0 && !wanted.has(other)) links.unlink(other, node)
    }
    for (const other of wanted) if (!links.of(node).has(other)) links.link(other, node)
  }
  return {
    put(node) {
      links.put(node)
      fresh.add(node)
      for (const other of index.put(node)) recounted.add(other)
    },
    drop(node) {
      for (const other of index.drop(node)) recounted.add(other)
      links.drop(node)
      for (const held of [fresh, recounted]) held.delete(node)
    },
    settle() {
      for (const node of recounted) if (!fresh.has(node)) recount(node)
      for (const node of fresh) {
        for (const other of index.before(node)) links.link(other, node)
        if (fresh.size === links.size()) continue
        for (const other of index.after(node)) {
          if (!fresh.has(other) && !recounted.has(other)) links.link(node, other)
        }
      }
      const touched = new Set([...links.changed(), ...fresh])
      for (const held of [fresh, recounted]) held.clear()
      return touched
    },
    of: links.of,
  }
}

/** The likenesses that are known, each kept with both of its nodes. */
function linking<N extends Node>(likeness: (a: N, b: N) => number | null) {
  const edges = new Map<N, Map<N, number>>()
  const changed = new Set<N>()
  const of = (node: N): ReadonlyMap<N, number> => edges.get(node) ?? new Map<N, number>()
  const unlink = (a: N, b: N) => {
    if (!edges.get(a)?.delete(b)) return
    edges.get(b)?.delete(a)
    changed.add(a).add(b)
  }
  return {
    of,
    unlink,
    link(a: N, b: N) {
      const found = likeness(a, b)
      if (found === null) return
      edges.get(a)?.set(b, found)
      edges.get(b)?.set(a, found)
      changed.add(a).add(b)
    },
    put: (node: N) => void edges.set(node, new Map()),
    drop(node: N) {
      for (const other of [...of(node).keys()]) unlink(node, other)
      edges.delete(node)
      changed.delete(node)
    },
    size: () => edges.size,
    /** The nodes of which a likeness came, changed or went since this was last asked. */
    changed() {
      const found = [...changed]
      changed.clear()
      return found
    },
  }
}
