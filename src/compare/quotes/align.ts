/** Pairs of indices of words that two wordings share, in order. */
export type Pairs = readonly (readonly [number, number])[]

/** Above this many cells the table of a longest common subsequence is not filled; words that stand once in each anchor it instead. */
const CELLS = 1_000_000

/**
 * The longest common subsequence of two word lists, as index pairs in order. Equal heads and tails are cut off first; lists too
 * long for the quadratic table are cut at words that occur once in both (patience diff), so that the time stays near linear.
 */
export function alignWords(a: readonly string[], b: readonly string[]): Pairs {
  const pairs: [number, number][] = []
  alignRange(a, 0, a.length, b, 0, b.length, pairs)
  return pairs
}

function alignRange(
  a: readonly string[],
  a0: number,
  a1: number,
  b: readonly string[],
  b0: number,
  b1: number,
  pairs: [number, number][],
): void {
  while (a0 < a1 && b0 < b1 && a[a0] === b[b0]) pairs.push([a0++, b0++])
  const tail: [number, number][] = []
  while (a0 < a1 && b0 < b1 && a[a1 - 1] === b[b1 - 1]) tail.push([--a1, --b1])
  if (a0 < a1 && b0 < b1) {
    if ((a1 - a0) * (b1 - b0) <= CELLS) fillTable(a, a0, a1, b, b0, b1, pairs)
    else {
      let [from, to] = [a0, b0]
      for (const [i, j] of [...anchors(a, a0, a1, b, b0, b1), [a1, b1] as const]) {
        if ((i - from) * (j - to) <= CELLS) fillTable(a, from, i, b, to, j, pairs)
        if (i < a1) pairs.push([i, j])
        from = i + 1
        to = j + 1
      }
    }
  }
  for (const pair of tail.reverse()) pairs.push(pair)
}

function fillTable(
  a: readonly string[],
  a0: number,
  a1: number,
  b: readonly string[],
  b0: number,
  b1: number,
  pairs: [number, number][],
): void {
  const rows = a1 - a0
  const width = b1 - b0 + 1
  if (rows <= 0 || width <= 1) return
  const table = new Uint16Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = width - 2; j >= 0; j--) {
      const cell = i * width + j
      if (a[a0 + i] === b[b0 + j]) table[cell] = (table[cell + width + 1] as number) + 1
      else table[cell] = Math.max(table[cell + width] as number, table[cell + 1] as number)
    }
  }
  let i = 0
  let j = 0
  while (i < rows && j < width - 1) {
    if (a[a0 + i] === b[b0 + j]) pairs.push([a0 + i++, b0 + j++])
    else if ((table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number)) i++
    else j++
  }
}

/** Words that stand exactly once in both ranges, cut to the longest run in which both orders agree. */
function anchors(
  a: readonly string[],
  a0: number,
  a1: number,
  b: readonly string[],
  b0: number,
  b1: number,
): Pairs {
  const inB = onceIn(b, b0, b1)
  const shared: [number, number][] = []
  for (const [word, i] of onceIn(a, a0, a1)) {
    const j = inB.get(word)
    if (j !== undefined && j >= 0 && i >= 0) shared.push([i, j])
  }
  shared.sort((p, q) => p[0] - q[0])
  return longestRising(shared)
}

/** Each word's index where it stands once, -1 where it stands more often. */
function onceIn(words: readonly string[], from: number, to: number): Map<string, number> {
  const found = new Map<string, number>()
  for (let i = from; i < to; i++) found.set(words[i] as string, found.has(words[i] as string) ? -1 : i)
  return found
}

function longestRising(pairs: Pairs): Pairs {
  const ends: number[] = []
  const before: number[] = []
  pairs.forEach(([, j], index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] as number] as readonly [number, number])[1] < j) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? (ends[low - 1] as number) : -1)
    ends[low] = index
  })
  const found: (readonly [number, number])[] = []
  for (let at = ends[ends.length - 1] ?? -1; at >= 0; at = before[at] as number)
    found.push(pairs[at] as readonly [number, number])
  return found.reverse()
}
