import { heap } from '../../../lib/heap.js'

/** How alike two articles are, `a` < `b`. Pairs that are not listed count 0. */
export type Edge = { readonly a: number; readonly b: number; readonly likeness: number }

/**
 * Average linkage over sparse likenesses (Sokal & Michener 1958): the two groups with the highest mean likeness are joined
 * again and again, until none reaches `threshold` or `mayJoin` refuses. Ties go to the smaller indices, so that the answer
 * follows from the edges alone. About O(e log e) for e edges.
 */
export function averageLinkage(
  size: number,
  edges: readonly Edge[],
  threshold: number,
  mayJoin: (a: readonly number[], b: readonly number[]) => boolean = () => true,
): number[][] {
  const sums = Array.from({ length: size }, () => new Map<number, number>())
  const members: number[][] = Array.from({ length: size }, (_, index) => [index])
  const queue = heap<Edge>((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)
  const offer = (x: number, y: number, sum: number) => {
    const likeness = sum / ((members[x] as number[]).length * (members[y] as number[]).length)
    if (likeness >= threshold) queue.push({ a: Math.min(x, y), b: Math.max(x, y), likeness })
  }
  for (const { a, b, likeness } of edges) {
    sums[a]!.set(b, likeness)
    sums[b]!.set(a, likeness)
    offer(a, b, likeness)
  }
  for (let best = queue.pop(); best !== null; best = queue.pop()) {
    const { a, b, likeness } = best
    const [left, right] = [members[a] as number[], members[b] as number[]]
    const sum = sums[a]!.get(b)
    if (sum === undefined || sum / (left.length * right.length) !== likeness) continue
    if (!mayJoin(left, right)) {
      sums[a]!.delete(b)
      sums[b]!.delete(a)
      continue
    }
    members[a] = [...left, ...right]
    members[b] = []
    fold(sums, a, b)
    for (const [other, total] of sums[a]!) offer(a, other, total)
  }
  return members.filter((group) => group.length > 0).map((group) => group.sort((x, y) => x - y))
}

/** Adds the likenesses of `b` to those of `a` and takes `b` out. */
function fold(sums: readonly Map<number, number>[], a: number, b: number): void {
  const [mine, gone] = [sums[a]!, sums[b]!]
  mine.delete(b)
  for (const [other, likeness] of gone) {
    if (other === a) continue
    const total = (mine.get(other) ?? 0) + likeness
    mine.set(other, total)
    sums[other]!.delete(b)
    sums[other]!.set(a, total)
  }
  gone.clear()
}
