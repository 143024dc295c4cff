/** The longest common subsequence of two sequences: the matched places of both, in order. */
export type Common = { readonly a: readonly number[]; readonly b: readonly number[] }

/**
 * Longest common subsequence (Wagner & Fischer 1974) in a table of `a.length` × `b.length`; meant for sentences, not for whole
 * articles: sequences longer than `LIMIT` are cut there.
 */
export function longestCommon(a: readonly number[], b: readonly number[]): Common {
  const [n, m] = [Math.min(a.length, LIMIT), Math.min(b.length, LIMIT)]
  const width = m + 1
  const table = TABLE
  table.fill(0, n * width, (n + 1) * width)
  for (let i = n - 1; i >= 0; i--) {
    table[i * width + m] = 0
    for (let j = m - 1; j >= 0; j--) {
      const here = i * width + j
      table[here] =
        a[i] === b[j]
          ? (table[here + width + 1] as number) + 1
          : Math.max(table[here + width] as number, table[here + 1] as number)
    }
  }
  const left: number[] = []
  const right: number[] = []
  for (let i = 0, j = 0; i < n && j < m;) {
    const here = i * width + j
    if (a[i] === b[j]) {
      left.push(i++)
      right.push(j++)
    } else if ((table[here + width] as number) >= (table[here + 1] as number)) i++
    else j++
  }
  return { a: left, b: right }
}

const LIMIT = 200
/** Written anew by each call; kept so that millions of small comparisons leave no garbage. */
const TABLE = new Uint16Array((LIMIT + 1) * (LIMIT + 1))

/** The length of the longest stretch that is matched without a gap on either side. */
export function longestRun({ a, b }: Common): number {
  let [best, run] = [0, 0]
  for (let index = 0; index < a.length; index++) {
    const next = index > 0 && a[index] === a[index - 1]! + 1 && b[index] === b[index - 1]! + 1
    run = next ? run + 1 : 1
    if (run > best) best = run
  }
  return best
}
