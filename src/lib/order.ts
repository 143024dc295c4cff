/** Compares by code units: the same on every machine, whatever its locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A stable comparison by several keys in turn; the first that differs decides. */
export function byKeys<T>(...keys: readonly ((item: T) => string | number)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const left = key(a)
      const right = key(b)
      if (left === right) continue
      return left < right ? -1 : 1
    }
    return 0
  }
}

/** The first place of a sorted list from which on `holds` is true, by binary search; its length where it never is. */
export function firstAtLeast<T>(sorted: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
