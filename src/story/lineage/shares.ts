import { isFirm, type Aligned } from '../align/match.js'
import type { Prose } from '../align/prose.js'

export type Side = 'a' | 'b'

/** What is counted of one side: own words, and how many stand in which passages. */
export type Count = {
  own: number
  worded: number
  paraphrased: number
  wordedOutside: number
  paraphrasedOutside: number
  /** Words of the other's own text that one side sets in quotation marks. */
  cited: number
  coverage: number
  /** Sentences told in other words. */
  retold: number
}

/**
 * What a word is where passages overlap, the highest. Speech inside a copied sentence was copied with it; inside one that was told in other words
 * it remains the speech that both took.
 */
const LEVEL = { faint: 1, paraphrased: 2, quotation: 3, edited: 4, verbatim: 4 } as const

/** Counts one side's own words by the passages they stand in; speech that both took is nobody's own. */
export function count(prose: Prose, other: Prose, aligned: readonly Aligned[], side: Side): Count {
  const { words } = prose
  const mark = new Uint8Array(words.length)
  const cited = new Uint8Array(words.length)
  for (const passage of aligned) {
    const [first, last] = passage[side]
    for (let at = first; at < last; at++)
      mark[at] = Math.max(mark[at] as number, isFirm(passage) ? LEVEL[passage.kind] : LEVEL.faint)
    const quoting = isSpoken(prose, passage[side]) !== isSpoken(other, passage[side === 'a' ? 'b' : 'a'])
    if (quoting) cited.fill(1, first, last)
  }
  const total = {
    own: 0,
    worded: 0,
    paraphrased: 0,
    wordedOutside: 0,
    paraphrasedOutside: 0,
    cited: 0,
    retold: 0,
    coverage: 0,
  }
  let faint = 0
  words.forEach((word, at) => {
    const level = mark[at]
    if (level === LEVEL.quotation) return
    total.own += 1
    if (level === LEVEL.verbatim) total.worded += 1
    if (level === LEVEL.paraphrased) total.paraphrased += 1
    if (level === LEVEL.faint) faint += 1
    if (level === LEVEL.verbatim && cited[at]) total.cited += 1
    if (word.spoken || cited[at]) return
    if (level === LEVEL.verbatim) total.wordedOutside += 1
    if (level === LEVEL.paraphrased) total.paraphrasedOutside += 1
  })
  const retold = new Set<number>()
  for (const passage of aligned) {
    if (passage.kind === 'paraphrased' && isFirm(passage)) retold.add(side === 'a' ? passage.i : passage.j)
  }
  total.retold = retold.size
  const coverage = total.own === 0 ? 0 : (total.worded + total.paraphrased + faint) / total.own
  return { ...total, coverage: Math.round(coverage * 1000) / 1000 }
}

/** A passage that one side sets in quotation marks: it cites the other's text and does not make it its own. */
function isSpoken({ words }: Prose, [first, last]: readonly [number, number]): boolean {
  let spoken = 0
  for (let at = first; at < last; at++) if (words[at]!.spoken) spoken += 1
  return spoken > (last - first) / 2
}

/**
 * Words of the shorter side that both print alike: all of them, those that keep their order; the longer's words in between; and how
 * many sentences are unchanged.
 */
export type Sequence = {
  readonly same: number
  readonly order: number
  readonly inside: number
  readonly unchanged: number
}

/** Words both have in one order, counted on the shorter side, and words of the longer that stand between them. */
export function sequence(aligned: readonly Aligned[], side: Side): Sequence {
  const other = side === 'a' ? 'b' : 'a'
  const worded = aligned
    .filter(({ kind }) => kind === 'verbatim' || kind === 'edited')
    .sort((x, y) => x[side][0] - y[side][0] || x[other][0] - y[other][0])
  const kept = longestRising(worded.map((p) => p[other][0])).map((at) => worded[at]!)
  const covered = new Set<number>()
  for (const passage of aligned) {
    if (passage.kind !== 'quotation' && !kept.includes(passage)) continue
    for (let at = passage[other][0]; at < passage[other][1]; at++) covered.add(at)
  }
  let inside = 0
  for (let at = kept[0]?.[other][0] ?? 0; at < (kept.at(-1)?.[other][1] ?? 0); at++)
    if (!covered.has(at)) inside += 1
  const unchanged = worded.filter(({ kind }) => kind === 'verbatim').length
  return { same: alike(worded, side), order: alike(kept, side), inside, unchanged }
}

/** Of each sentence of one side, the words of its best passage. */
function alike(passages: readonly Aligned[], side: Side): number {
  const best = new Map<number, number>()
  for (const passage of passages) {
    const sentence = side === 'a' ? passage.i : passage.j
    best.set(sentence, Math.max(best.get(sentence) ?? 0, passage.same))
  }
  return [...best.values()].reduce((sum, count) => sum + count, 0)
}

/** Indices of a longest strictly rising subsequence (patience sorting, Fredman 1975). */
function longestRising(values: readonly number[]): number[] {
  const tails: number[] = []
  const before: number[] = []
  values.forEach((value, at) => {
    let [low, high] = [0, tails.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? tails[low - 1]! : -1
    tails[low] = at
  })
  const chain: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at]!) chain.unshift(at)
  return chain
}
