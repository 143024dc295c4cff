/** A binary heap: `pop` gives the item that `compare` puts first, or null when there is none. */
export type Heap<T> = { push(item: T): void; pop(): T | null }

export function heap<T>(compare: (a: T, b: T) => number): Heap<T> {
  const items: T[] = []
  const swap = (i: number, j: number) => {
    const kept = items[i] as T
    items[i] = items[j] as T
    items[j] = kept
  }
  const before = (i: number, j: number) => compare(items[i] as T, items[j] as T) < 0
  return {
    push(item) {
      items.push(item)
      for (let at = items.length - 1; at > 0;) {
        const parent = (at - 1) >> 1
        if (!before(at, parent)) break
        swap(at, parent)
        at = parent
      }
    },
    pop() {
      if (items.length === 0) return null
      const first = items[0] as T
      const last = items.pop() as T
      if (items.length === 0) return first
      items[0] = last
      for (let at = 0; ;) {
        let child = 2 * at + 1
        if (child >= items.length) break
        if (child + 1 < items.length && before(child + 1, child)) child += 1
        if (!before(child, at)) break
        swap(at, child)
        at = child
      }
      return first
    },
  }
}
