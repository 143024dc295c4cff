type Range = { readonly start: number; readonly end: number }

/** True where two half-open ranges share a position. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** True where `inner` lies wholly inside `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The first index of `items`, sorted by `start`, whose `end` lies after `position`; `items.length` when there is none. */
export function firstEndingAfter(items: readonly Range[], position: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as Range).end > position) high = middle
    else low = middle + 1
  }
  return low
}

/** The items that overlap `range`; `items` sorted by `start` and free of overlaps. */
export function within<T extends Range>(items: readonly T[], range: Range): T[] {
  const found: T[] = []
  for (let index = firstEndingAfter(items, range.start); index < items.length; index++) {
    const item = items[index] as T
    if (item.start >= range.end) break
    found.push(item)
  }
  return found
}
