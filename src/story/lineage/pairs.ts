import type { Prose } from '../align/prose.js'

/** Pairs of articles worth comparing, `a` < `b`. */
export type Pair = readonly [a: number, b: number]

/** Each article is compared with this many others, those that share most with it. */
const PARTNERS = 24
/** A stem or a run of words that more articles hold tells too little to be asked for. */
const CROWD = 200
/** An article is known by this many of its heaviest stems. */
const STEMS = 60
/** Runs of so many words; one in `SAMPLED` is kept, chosen by its hash, so that two articles keep the same ones. */
const RUN = 4
const SAMPLED = 4
/** What a common run counts beside a common stem: runs show copying, stems show retelling. */
const RUN_WORTH = 3

/**
 * Candidate pairs by an index of heavy stems and of runs of words (sampled shingles, Broder 1997). Each article asks for its
 * partners and takes those that share most, so that the number of pairs grows with the number of articles and not with its square.
 */
export function candidatePairs(articles: readonly Prose[]): readonly Pair[] {
  const keys = articles.map(keysOf)
  const index = new Map<number, number[]>()
  keys.forEach((held, at) => {
    for (const key of held.keys()) {
      const posting = index.get(key)
      if (posting) posting.push(at)
      else index.set(key, [at])
    }
  })
  const pairs = new Map<string, Pair>()
  keys.forEach((held, at) => {
    const shared = new Map<number, number>()
    for (const [key, worth] of held) {
      const posting = index.get(key) as number[]
      if (posting.length > CROWD) continue
      for (const other of posting) if (other !== at) shared.set(other, (shared.get(other) ?? 0) + worth)
    }
    const ranked = [...shared].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, PARTNERS)
    for (const [other] of ranked) {
      const pair = [Math.min(at, other), Math.max(at, other)] as const
      pairs.set(pair.join(' '), pair)
    }
  })
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1])
}

/** The keys an article is found by, each with what it is worth. */
function keysOf({ words }: Prose): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { stem, weight } of words) if (stem !== 0) counts.set(stem, (counts.get(stem) ?? 0) + weight)
  const heaviest = [...counts].sort((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, STEMS)
  const keys = new Map<number, number>(heaviest.map(([stem]) => [stem, 1]))
  for (let at = 0; at + RUN <= words.length; at++) {
    let hash = 17
    for (let next = at; next < at + RUN; next++) hash = (Math.imul(hash, 31) + words[next]!.form) | 0
    const key = (hash >>> 0) + 0x1_0000_0000
    if (hash % SAMPLED === 0) keys.set(key, RUN_WORTH)
  }
  return keys
}
