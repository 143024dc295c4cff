import { byKeys } from '../../lib/order.js'
import { extend } from './extend.js'
import { isFirm, matchSentences, type Aligned } from './match.js'
import type { Prose } from './prose.js'

/** For each sentence this many of the other's, those that share most, are compared word by word. */
const COMPARED = 4
/** A sentence that shares less than this weight of stems with another is not compared with it. */
const LEAST = 4

/**
 * Finds the passages of one article that stand in another: each sentence of either with the sentence of the other that is
 * nearest to it, where one is near enough. A sentence that was split stands in several passages.
 */
export function align(a: Prose, b: Prose): readonly Aligned[] {
  const weight = localWeight(a, b)
  const found = new Map<string, Aligned>()
  const held: Aligned[][] = []
  const pairs = candidatePairs(a, b, weight)
  for (const [i, j] of pairs) {
    held.push(matchSentences(a, i, b, j, weight).map((match) => ({ ...match, i, j })))
  }
  const matches = held.flat()
  keepBest(matches, ({ i }) => i, found)
  keepBest(matches, ({ j }) => j, found)
  return supported(extend(a, b, [...found.values()])).sort(
    byKeys(
      (x) => x.a[0],
      (x) => x.b[0],
      (x) => x.kind,
    ),
  )
}

/** Two sentences on, a faint retelling is carried by its neighbours. */
const NEAR = 2

/** Keeps a faint retelling only where a firm passage stands near it in both articles: retellings follow the order of the told. */
function supported(found: readonly Aligned[]): Aligned[] {
  const firm = found.filter((match) => match.kind !== 'quotation' && isFirm(match))
  const near = (one: Aligned, other: Aligned) =>
    Math.abs(one.i - other.i) <= NEAR && Math.abs(one.j - other.j) <= NEAR
  return found.filter((match) => isFirm(match) || firm.some((other) => near(match, other)))
}

/** Of each sentence, the best passage that counts as copying, and every quotation. */
function keepBest(
  matches: readonly Aligned[],
  side: (match: Aligned) => number,
  found: Map<string, Aligned>,
): void {
  const best = new Map<number, Aligned>()
  for (const match of matches) {
    if (match.kind === 'quotation') {
      found.set(keyOf(match), match)
      continue
    }
    const known = best.get(side(match))
    if (known === undefined || match.score > known.score) best.set(side(match), match)
  }
  for (const match of best.values()) found.set(keyOf(match), match)
}

function keyOf({ kind, i, j }: Aligned): string {
  return `${kind} ${i} ${j}`
}

/**
 * Weighs a stem by its rarity in English and by its rarity in these two articles: the name that stands in every sentence of a
 * profile proves nothing about two of them.
 */
function localWeight(a: Prose, b: Prose): (stem: number) => number {
  const counts = new Map<number, number>()
  for (const { sentences } of [a, b]) {
    for (const { stems } of sentences) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  }
  const all = Math.max(20, a.sentences.length + b.sentences.length)
  const most = Math.log(all / 2)
  const memo = new Map<number, number>()
  return (stem) => {
    let value = memo.get(stem)
    if (value === undefined) {
      const here = Math.log(all / Math.max(2, counts.get(stem) ?? 2)) / most
      value = (a.weights.get(stem) ?? b.weights.get(stem) ?? 0) * Math.sqrt(Math.max(0.05, here))
      memo.set(stem, value)
    }
    return value
  }
}

/** Pairs of sentences worth comparing, by an index of stems: the few of each side that share most weight. */
function candidatePairs(
  a: Prose,
  b: Prose,
  weight: (stem: number) => number,
): readonly (readonly [number, number])[] {
  const index = new Map<number, number[]>()
  b.sentences.forEach(({ stems }, j) => {
    for (const stem of stems) {
      const posting = index.get(stem)
      if (posting) posting.push(j)
      else index.set(stem, [j])
    }
  })
  const kept = new Map<string, readonly [number, number]>()
  const byB = new Map<number, { other: number; shared: number }[]>()
  a.sentences.forEach(({ stems }, i) => {
    const shared = new Map<number, number>()
    for (const stem of stems) {
      for (const j of index.get(stem) ?? []) shared.set(j, (shared.get(j) ?? 0) + weight(stem))
    }
    const ranked = [...shared]
      .filter(([, sum]) => sum >= LEAST)
      .map(([other, sum]) => ({ other, shared: sum }))
    for (const { other } of top(ranked)) kept.set(`${i} ${other}`, [i, other])
    for (const { other: j, shared: sum } of ranked) {
      const list = byB.get(j)
      if (list) list.push({ other: i, shared: sum })
      else byB.set(j, [{ other: i, shared: sum }])
    }
  })
  for (const [j, ranked] of byB) for (const { other } of top(ranked)) kept.set(`${other} ${j}`, [other, j])
  return [...kept.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1])
}

function top<T extends { readonly other: number; readonly shared: number }>(
  ranked: readonly T[],
): readonly T[] {
  return [...ranked].sort((x, y) => y.shared - x.shared || x.other - y.other).slice(0, COMPARED)
}
