import type { Profile } from './profile.js'
import type { Rarity } from './rarity.js'

/** An article as a unit vector over terms in ascending order; `signature` holds its strongest terms, strongest first, and its
 * quotations: what the index finds it by. */
export type Vector = {
  readonly terms: Uint32Array
  readonly values: Float64Array
  readonly signature: Uint32Array
}

/** Terms more common than this share of documents (about one in three) say nothing. */
const LEAST = 1
/** How many of an article's terms the index is asked for. */
const SIGNATURE = 25

/** Term weights: logarithm of the frequency times rarity (Salton & Buckley 1988), scaled to length one. */
export function vector({ terms, weights, quotations }: Profile, rare: Rarity): Vector {
  const kept: { term: number; value: number }[] = []
  let square = 0
  terms.forEach((term, index) => {
    const rareness = rare.of(term)
    if (rareness <= LEAST) return
    const weight = weights[index] as number
    const value = (weight < 1 ? weight : 1 + Math.log(weight)) * rareness
    kept.push({ term, value })
    square += value * value
  })
  const length = Math.sqrt(square) || 1
  const strongest = [...kept].sort((a, b) => b.value - a.value || a.term - b.term).slice(0, SIGNATURE)
  return {
    terms: Uint32Array.from(kept, ({ term }) => term),
    values: Float64Array.from(kept, ({ value }) => value / length),
    signature: Uint32Array.from(
      new Set([...strongest.map(({ term }) => term), ...quotations.slice(0, SIGNATURE)]),
    ),
  }
}

/** Cosine of two vectors: 0 where they share no term, 1 where they are the same. */
export function cosine(a: Vector, b: Vector): number {
  let [i, j, sum] = [0, 0, 0]
  while (i < a.terms.length && j < b.terms.length) {
    const [left, right] = [a.terms[i] as number, b.terms[j] as number]
    if (left === right) sum += (a.values[i++] as number) * (b.values[j++] as number)
    else if (left < right) i++
    else j++
  }
  return sum
}
