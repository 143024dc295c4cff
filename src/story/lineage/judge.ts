import type { ArticleRelation, Relation } from '../../model/lineage.js'
import type { Aligned } from '../align/match.js'
import type { Prose } from '../align/prose.js'
import type { Slip } from './slips.js'
import { count, sequence, type Count, type Sequence } from './shares.js'

type Judged = Omit<ArticleRelation, 'passages'>
/** What ties two articles beside their texts. */
export type Ties = {
  /** How often each names the other's outlet as its source, or says that it prints its text. */
  readonly credits: { readonly a: number; readonly b: number }
  /** Both credit one third source, or one stands on a site that carries the texts of others. */
  readonly likely: boolean
  /** They print under the names of different agencies, or one had it from the source itself and the other does not name it. */
  readonly apart: boolean
  /** Misspellings and doubled words that both print: a retelling with the slip of another is no coincidence. */
  readonly slips: readonly Slip[]
  /** True for two articles of one story: they are news even where they come without outlet and time. */
  readonly story: boolean
}

/** Below this share of the shorter article's own words, articles are independent. */
const DERIVED = 0.25
/** Of an article that names the other this often, a smaller share of its words will do. */
const OFTEN = { credits: 3, share: 0.15 }
/**
 * Retelling alone proves less than wording: two reporters of one event tell its facts in like words. Where neither names the other,
 * this share is asked for, and so many sentences: two told alike are the facts of the day. The whole text told alike needs no more; a stub shows nothing.
 */
const UNCREDITED = { share: 0.36, sentences: 3, whole: 0.9, words: 100 }
/** At least this share of the shorter in the same order, and at most so much put in between, is a copy. */
const COPY = { share: 0.95, inside: 0.05 }
/** A copy of at most this share of the longer is an excerpt. */
const EXCERPT = 0.6

/**
 * Two bare texts, without outlet, title and time, are no editions of a story: what was put in or cut out inside says nothing, and the
 * question is how faithfully the words were taken. With this share of them unchanged they were copied.
 */
const FAITHFUL = 0.92
/** No sentence left as it was, and so small a share of the words kept still in their old order: such texts were written anew from notes. */
const REORDERED = 0.85
/** Articles of fewer own words show nothing. */
const FEWEST = 8

/** Relation, coverage and reasons from the passages, by shares of own words: speech that both took does not count. */
export function judge(a: Prose, b: Prose, aligned: readonly Aligned[], ties: Ties): Judged {
  const [left, right] = [count(a, b, aligned, 'a'), count(b, a, aligned, 'b')]
  const [short, long, side] =
    left.own <= right.own ? ([left, right, 'a'] as const) : ([right, left, 'b'] as const)
  const bareTexts = !ties.story && bare(a) && bare(b)
  const share = taken(short)
  const derived = short.own >= FEWEST && isDerived(left, right, ties, bareTexts)
  return {
    relation: derived ? kindOf(short, long.own, sequence(aligned, side), bareTexts) : 'independent',
    from: 'undetermined',
    coverage: { a: left.coverage, b: right.coverage },
    reasons: [`${Math.round(share * 100)}% of the shorter article's own words stand in the other`],
  }
}

/** Whether enough of one article stands in the other: copied words count by themselves, retold ones by what else ties the two. */
function isDerived(a: Count, b: Count, { credits, likely, apart, slips }: Ties, bareTexts: boolean): boolean {
  const short = a.own <= b.own ? a : b
  const share = taken(short)
  if (short.worded >= DERIVED * short.own || bareTexts) return share >= DERIVED
  const named = (side: Count, count: number) =>
    count > 0 && taken(side) >= (count >= OFTEN.credits ? OFTEN.share : DERIVED)
  if (named(a, credits.a) || named(b, credits.b)) return true
  if (slips.length > 0) return share >= DERIVED
  if (apart || share < UNCREDITED.share || short.own < UNCREDITED.words) return false
  return likely || share >= UNCREDITED.whole || short.retold >= UNCREDITED.sentences
}

function taken({ own, worded, paraphrased }: Count): number {
  return own === 0 ? 0 : (worded + paraphrased) / own
}

function kindOf(
  short: Count,
  long: number,
  { same, order, inside, unchanged }: Sequence,
  bareTexts: boolean,
): Relation {
  if (order >= COPY.share * short.own && inside <= COPY.inside * long) {
    return short.own <= EXCERPT * long ? 'excerpt' : 'copy'
  }
  if (bareTexts && short.worded >= short.paraphrased && same >= FAITHFUL * short.worded) return 'copy'
  if (bareTexts && unchanged === 0 && order < REORDERED * same) return 'rewrite'
  const { wordedOutside, paraphrasedOutside, cited } = short
  return wordedOutside > cited && wordedOutside >= paraphrasedOutside ? 'edit' : 'rewrite'
}

function bare({ document }: Prose): boolean {
  return (
    document.publisher === null &&
    document.title === null &&
    document.published === null &&
    document.url === null
  )
}
