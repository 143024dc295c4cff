import type { ArticleRelation, Relation } from '../../model/lineage.js'
import type { Aligned } from '../align/match.js'
import type { Prose } from '../align/prose.js'
import { count, sequence, type Count, type Side } from './shares.js'

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

/**
 * Two bare texts, without outlet, title and time, are no editions of a story: what was put in or cut out inside says nothing, and the
 * question is how faithfully the words were taken. With this share of them unchanged they were copied.
 */
const FAITHFUL = 0.92
/** Articles of fewer own words show nothing. */
const FEWEST = 8

/** Relation, coverage and reasons from the passages, by shares of own words: speech that both took does not count. */
export function judge(a: Prose, b: Prose, aligned: readonly Aligned[], ties: Ties): Judged {
  const [left, right] = [count(a, b, aligned, 'a'), count(b, a, aligned, 'b')]
  const [short, side] = left.own <= right.own ? [left, 'a' as const] : [right, 'b' as const]
  const share = short.own === 0 ? 0 : (short.worded + short.paraphrased) / short.own
  const relation = name(
    a,
    b,
    aligned,
    short,
    side,
    least(short, ties, bare(a) && bare(b)),
    Math.max(left.own, right.own),
  )
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
  const { same, order, inside } = sequence(aligned, side)
  if (order / short.own >= COPY.share && inside <= COPY.inside * long)
    return short.own <= EXCERPT * long ? 'excerpt' : 'copy'
  if (bare(a) && bare(b) && short.worded >= short.paraphrased && same >= FAITHFUL * short.worded)
    return 'copy'
  const { wordedOutside, paraphrasedOutside, cited } = short
  return wordedOutside > cited && wordedOutside >= paraphrasedOutside ? 'edit' : 'rewrite'
}

/** The share of the shorter article's own words that makes it derived. */
function least({ worded, own }: Count, { credits }: Ties, bareTexts: boolean): number {
  if (bareTexts || worded >= DERIVED * own) return DERIVED
  return credits >= OFTEN.credits ? OFTEN.share : credits > 0 ? DERIVED : UNCREDITED
}

function bare({ document }: Prose): boolean {
  return (
    document.publisher === null &&
    document.title === null &&
    document.published === null &&
    document.url === null
  )
}
