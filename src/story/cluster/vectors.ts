import { MARK, type Profile } from './profile.js'
import type { Rarity } from './rarity.js'

/** An article as a unit vector over terms in ascending order; `signature` holds its strongest terms, strongest first, and its
 * quotations: what the index finds it by. */
export type Vector = {
  readonly terms: Uint32Array
  readonly values: Float64Array
  /** 1 where the term stands in the opening. */
  readonly lead: Uint8Array
  /** Length of the opening's part of the vector. */
  readonly leadLength: number
  readonly signature: Uint32Array
}

/** Terms more common than this share of documents (about one in three) say nothing. */
const LEAST = 1
/** How many of an article's terms the index is asked for. */
const SIGNATURE = 25

/** Term weights: logarithm of the frequency times rarity (Salton & Buckley 1988), scaled to length one. */
export function vector({ terms, weights, marks, quotations }: Profile, rare: Rarity): Vector {
  const kept: { term: number; value: number; lead: number }[] = []
  let [square, leadSquare] = [0, 0]
  terms.forEach((term, index) => {
    const rareness = rare.of(term)
    if (rareness <= LEAST) return
    const weight = weights[index] as number
    const value = (weight < 1 ? weight : 1 + Math.log(weight)) * rareness
    const lead = (marks[index] as number) & MARK.lead
    kept.push({ term, value, lead })
    square += value * value
    if (lead) leadSquare += value * value
  })
  const length = Math.sqrt(square) || 1
  const strongest = [...kept].sort((a, b) => b.value - a.value || a.term - b.term).slice(0, SIGNATURE)
  return {
    terms: Uint32Array.from(kept, ({ term }) => term),
    values: Float64Array.from(kept, ({ value }) => value / length),
    lead: Uint8Array.from(kept, ({ lead }) => lead),
    leadLength: Math.sqrt(leadSquare) / length || 1,
    signature: Uint32Array.from(
      new Set([...strongest.map(({ term }) => term), ...quotations.slice(0, SIGNATURE)]),
    ),
  }
}

/** How much the openings count in the likeness of two articles; the rest is the whole text. */
const OPENING = 0.4

/**
 * How alike two articles are, 0 to 1: the cosine of their vectors and that of their openings, where news says what happened and to
 * whom. 0 where they share no term, 1 where they are the same.
 */
export function alike(a: Vector, b: Vector): number {
  let [i, j, whole, opening] = [0, 0, 0, 0]
  while (i < a.terms.length && j < b.terms.length) {
    const [left, right] = [a.terms[i] as number, b.terms[j] as number]
    if (left === right) {
      const product = (a.values[i] as number) * (b.values[j] as number)
      whole += product
      if (a.lead[i] && b.lead[j]) opening += product
      i++
      j++
    } else if (left < right) i++
    else j++
  }
  return (1 - OPENING) * whole + (OPENING * opening) / (a.leadLength * b.leadLength)
}
