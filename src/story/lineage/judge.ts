import type { ArticleRelation, Relation } from '../../model/lineage.js'
import type { Aligned } from '../align/match.js'
import type { Prose } from '../align/prose.js'

type Side = 'a' | 'b'
type Judged = Omit<ArticleRelation, 'passages'>
/** How often one of the two names the other's outlet as its source, or says that it prints its text. */
export type Ties = { readonly credits: number }

/** Below this share of the shorter article's own words, articles are independent. */
const DERIVED = 0.25
/**
 * Retelling alone proves less than wording: two reporters of one event tell its facts in like words. Where neither names the other,
 * this share is asked for; where one names the other again and again, a smaller one will do.
 */
const UNCREDITED = 0.36
const OFTEN = { credits: 3, share: 0.15 }
/** At least this share of the shorter in the same order, and at most so much put in between, is a copy. */
const COPY = { share: 0.95, inside: 0.05 }
/** A copy of at most this share of the longer is an excerpt. */
const EXCERPT = 0.6

/** Articles of fewer own words show nothing. */
const FEWEST = 8

/** What is counted of one side: own words, and how many stand in which passages. */
type Count = {
  own: number
  worded: number
  paraphrased: number
  wordedOutside: number
  paraphrasedOutside: number
  /** Words of the other's own text that one side sets in quotation marks. */
  cited: number
  coverage: number
}

/** Relation, coverage and reasons from the passages, by shares of own words: speech that both took does not count. */
export function judge(a: Prose, b: Prose, aligned: readonly Aligned[], ties: Ties): Judged {
  const [left, right] = [count(a, b, aligned, 'a'), count(b, a, aligned, 'b')]
  const [short, side] = left.own <= right.own ? [left, 'a' as const] : [right, 'b' as const]
  const share = short.own === 0 ? 0 : (short.worded + short.paraphrased) / short.own
  const relation = name(a, b, aligned, short, side, least(short, ties), Math.max(left.own, right.own))
  return {
    relation,
    from: 'undetermined',
    coverage: { a: left.coverage, b: right.coverage },
    reasons: [`${Math.round(share * 100)}% of the shorter article's own words stand in the other`],
  }
}

function name(
  a: Prose,
  b: Prose,
  aligned: readonly Aligned[],
  short: Count,
  side: Side,
  asked: number,
  long: number,
): Relation {
  if (short.own < FEWEST || short.worded + short.paraphrased < asked * short.own) return 'independent'
  const { order, inside } = sequence(a, b, aligned, side)
  if (order / short.own >= COPY.share && inside <= COPY.inside * long)
    return short.own <= EXCERPT * long ? 'excerpt' : 'copy'
  const { wordedOutside, paraphrasedOutside, cited } = short
  return wordedOutside > cited && wordedOutside >= paraphrasedOutside ? 'edit' : 'rewrite'
}

/** The share of the shorter article's own words that makes it derived. */
function least({ worded, own }: Count, { credits }: Ties): number {
  if (worded >= DERIVED * own) return DERIVED
  return credits >= OFTEN.credits ? OFTEN.share : credits > 0 ? DERIVED : UNCREDITED
}

function count(prose: Prose, other: Prose, aligned: readonly Aligned[], side: Side): Count {
  const { words } = prose
  const mark = new Uint8Array(words.length)
  const cited = new Uint8Array(words.length)
  const level = { quotation: 1, paraphrased: 2, edited: 3, verbatim: 3 }
  for (const passage of aligned) {
    const [first, last] = passage[side]
    for (let at = first; at < last; at++) mark[at] = Math.max(mark[at] as number, level[passage.kind])
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
    coverage: 0,
  }
  words.forEach((word, at) => {
    if (mark[at] === 1) return
    total.own += 1
    if (mark[at] === 3) total.worded += 1
    if (mark[at] === 2) total.paraphrased += 1
    if (mark[at] === 3 && cited[at]) total.cited += 1
    if (word.spoken || cited[at]) return
    if (mark[at] === 3) total.wordedOutside += 1
    if (mark[at] === 2) total.paraphrasedOutside += 1
  })
  const coverage = total.own === 0 ? 0 : (total.worded + total.paraphrased) / total.own
  return { ...total, coverage: Math.round(coverage * 1000) / 1000 }
}

/** A passage that one side sets in quotation marks: it cites the other's text and does not make it its own. */
function isSpoken({ words }: Prose, [first, last]: readonly [number, number]): boolean {
  let spoken = 0
  for (let at = first; at < last; at++) if (words[at]!.spoken) spoken += 1
  return spoken > (last - first) / 2
}

/** Words both have in one order, counted on the shorter side, and words of the longer that stand between them. */
function sequence(
  a: Prose,
  b: Prose,
  aligned: readonly Aligned[],
  side: Side,
): { order: number; inside: number } {
  const other = side === 'a' ? 'b' : 'a'
  const worded = aligned
    .filter(({ kind }) => kind === 'verbatim' || kind === 'edited')
    .sort((x, y) => x[side][0] - y[side][0] || x[other][0] - y[other][0])
  const kept = longestRising(worded.map((p) => p[other][0])).map((at) => worded[at]!)
  const same = new Map<number, number>()
  for (const passage of kept) {
    const key = side === 'a' ? passage.i : passage.j
    same.set(key, Math.max(same.get(key) ?? 0, passage.same))
  }
  const covered = new Set<number>()
  for (const passage of aligned) {
    if (passage.kind !== 'quotation' && !kept.includes(passage)) continue
    for (let at = passage[other][0]; at < passage[other][1]; at++) covered.add(at)
  }
  let inside = 0
  for (let at = kept[0]?.[other][0] ?? 0; at < (kept.at(-1)?.[other][1] ?? 0); at++)
    if (!covered.has(at)) inside += 1
  return { order: [...same.values()].reduce((sum, count) => sum + count, 0), inside }
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
