/** A run of lines, half-open, that an earlier part of the same text already holds. */
export type Repeat = { readonly from: number; readonly to: number }

/** Letters a repeated run must have to be a second copy of a body, not a refrain. */
const LEAST = 240

/**
 * Second copies of a body inside one text: pages that carry the story for two layouts, texts pasted twice. Two lines in the same
 * order as before, with at least `LEAST` characters, make a copy; one paragraph that stands twice is left alone. Linear.
 */
export function findRepeats(lines: readonly string[]): readonly Repeat[] {
  const keys = lines.map((line) => line.replace(/\s+/g, ' ').trim())
  const first = new Map<string, number>()
  const repeats: Repeat[] = []
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string
    const earlier = first.get(key)
    if (earlier === undefined) {
      first.set(key, at)
      continue
    }
    let length = 0
    let letters = 0
    while (
      at + length < keys.length &&
      earlier + length < at &&
      keys[at + length] === keys[earlier + length]
    ) {
      letters += (keys[at + length] as string).length
      length += 1
    }
    if (length >= 2 && letters >= LEAST) {
      repeats.push({ from: at, to: at + length })
      at += length - 1
    }
  }
  return repeats
}

/** The lines without their second copies. */
export function withoutRepeats<T>(items: readonly T[], textOf: (item: T) => string): readonly T[] {
  const repeats = findRepeats(items.map(textOf))
  if (repeats.length === 0) return items
  return items.filter((_, index) => !repeats.some(({ from, to }) => index >= from && index < to))
}
