import { holds } from './actors.js'
import { MARK, type Profile } from '../words/profile.js'
import type { Rarity } from '../words/rarity.js'
import type { Alike } from '../words/vectors.js'

/** Plain words agree this much (cosine) where two texts are written on one pattern; two reporters of one event reach half of it. */
const PATTERN = 0.5
/** Names and figures agree less than this share of that. */
const STRANGE = 0.5
/** Of the names that each speaks of most, this many must be missing in the other; of the figures of its opening, all, and so many at least. */
const NAMES = 1
const FIGURES = 2

/**
 * Two articles on one pattern: a court report, a weather warning, a tally of the night, told again of others. Their words agree and their names do
 * not: the name that each speaks of most stands nowhere in the other, or each opens with two figures or more and the other has none of them.
 * Two articles that print one long quotation are never that. Gives a term of each that the other lacks.
 */
export function onePattern(
  a: Profile,
  b: Profile,
  { words, named }: Alike,
  rare: Rarity,
): readonly [number, number] | null {
  if (words < PATTERN || named >= STRANGE * words) return null
  if (a.quotations.some((quotation) => b.quotations.includes(quotation))) return null
  return (
    lackedByEach(a, b, [mainNames(a, rare), mainNames(b, rare)], NAMES) ??
    lackedByEach(a, b, [figures(a), figures(b)], FIGURES)
  )
}

/** The first of each, where each has enough of them and the other article holds none. */
function lackedByEach(
  a: Profile,
  b: Profile,
  [mine, others]: readonly [readonly number[], readonly number[]],
  enough: number,
): readonly [number, number] | null {
  if (mine.length < enough || others.length < enough) return null
  if (mine.some((term) => holds(b, term)) || others.some((term) => holds(a, term))) return null
  return [mine[0] as number, others[0] as number]
}

/** The names it speaks of most: frequency times rarity, printed with a capital inside sentences and never without. */
function mainNames({ terms, weights, marks }: Profile, rare: Rarity): readonly number[] {
  const found: { term: number; value: number }[] = []
  terms.forEach((term, at) => {
    const mark = marks[at] as number
    if (!(mark & MARK.name) || mark & MARK.plain) return
    const weight = weights[at] as number
    found.push({ term, value: (weight < 1 ? weight : 1 + Math.log(weight)) * rare.of(term) })
  })
  return found
    .sort((x, y) => y.value - x.value || x.term - y.term)
    .slice(0, NAMES)
    .map(({ term }) => term)
}

function figures({ terms, marks }: Profile): readonly number[] {
  const wanted = MARK.lead | MARK.figure
  return [...terms].filter((_, at) => ((marks[at] as number) & wanted) === wanted)
}
