type Range = { readonly start: number; readonly end: number }

/** Characters of a block: an item is kept in the list of every block that one of its ranges touches. */
const BLOCK = 8

/**
 * A reader of the items that may have a range over a position, in their order: all that have one, and few others. The lists are made
 * when an array of items is first asked, so that a look-up costs what lies near the position and not what the article holds.
 * Asked for a stretch, it gives those that may touch it; one that touches several blocks may come twice.
 */
export function covering<T>(
  rangesOf: (item: T) => readonly Range[],
): (items: readonly T[], start: number, end?: number) => readonly T[] {
  const known = new WeakMap<readonly T[], ReadonlyMap<number, readonly T[]>>()
  return (items, start, end = start + 1) => {
    let blocks = known.get(items)
    if (blocks === undefined) known.set(items, (blocks = blocksOf(items, rangesOf)))
    const found = blocks.get(start >> BLOCK) ?? NONE
    const last = (end - 1) >> BLOCK
    if (last <= start >> BLOCK) return found
    const all = [...found]
    for (let block = (start >> BLOCK) + 1; block <= last; block++) all.push(...(blocks.get(block) ?? NONE))
    return all
  }
}

const NONE: readonly never[] = []

function blocksOf<T>(
  items: readonly T[],
  rangesOf: (item: T) => readonly Range[],
): ReadonlyMap<number, readonly T[]> {
  const blocks = new Map<number, T[]>()
  for (const item of items) {
    for (const { start, end } of rangesOf(item)) {
      for (let block = start >> BLOCK; block <= (end - 1) >> BLOCK; block++) {
        const list = blocks.get(block)
        if (list === undefined) blocks.set(block, [item])
        else if (list[list.length - 1] !== item) list.push(item)
      }
    }
  }
  return blocks
}

/** A reader of the first item with a key; the keys are listed when an array of items is first asked. */
export function keyed<T>(keyOf: (item: T) => string): (items: readonly T[], key: string) => T | undefined {
  const known = new WeakMap<readonly T[], ReadonlyMap<string, T>>()
  return (items, key) => {
    let byKey = known.get(items)
    if (byKey === undefined)
      known.set(items, (byKey = new Map([...items].reverse().map((item) => [keyOf(item), item] as const))))
    return byKey.get(key)
  }
}
