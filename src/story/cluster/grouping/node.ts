import type { Vector } from '../words/vectors.js'

/** What the index holds: an article, or a story as a whole. `key` orders those of one day. */
export type Node = { readonly day: number | null; readonly key: string; readonly vector: Vector }

/** By day, those without one last, then by key. */
export function inOrder(x: Node, y: Node): number {
  const [one, other] = [dayOf(x), dayOf(y)]
  if (one !== other) return one < other ? -1 : 1
  return x.key < y.key ? -1 : x.key > y.key ? 1 : 0
}

/** Its day; later than all where it has none. */
export function dayOf({ day }: Node): number {
  return day ?? Infinity
}
