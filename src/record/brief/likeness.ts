/** How many letters decide that two longer words are one: "rules" and "ruled". */
const STEM = 6
const FUNCTION = new Set(['the', 'and', 'for', 'with', 'that', 'from', 'has', 'was', 'were', 'have', 'had', 'said', 'says', 'after', 'over', 'will', 'are', 'his', 'her', 'its', 'their']) // prettier-ignore

/** The words that carry what a text tells, folded so that forms of one word meet. */
export function carriersOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return new Set(words.filter((word) => !FUNCTION.has(word)).map((word) => word.slice(0, STEM)))
}

/** The share of the shorter text's carrying words that stand in the other, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [carriersOf(a), carriersOf(b)]
  return sharedBy(x, y) / Math.max(1, Math.min(x.size, y.size))
}

/** The share of `wanted` that `given` has. */
export function share(wanted: ReadonlySet<string>, given: ReadonlySet<string>): number {
  return sharedBy(wanted, given) / Math.max(1, wanted.size)
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared
}
