import { MARK, type Profile } from './profile.js'
import type { Rarity } from './rarity.js'

/** An article as a unit vector over terms in ascending order; `signature` holds its strongest terms, strongest first, and its
 * quotations: what the index finds it by. */
export type Vector = {
  readonly terms: Uint32Array
  readonly values: Float64Array
  /** Per term, the `MARK` bits of the article. */
  readonly marks: Uint8Array
  /** Length of the part of the vector that is the opening, and of that which is names and figures. */
  readonly leadLength: number
  readonly namedLength: number
  readonly signature: Uint32Array
}

/** Terms more common than this share of documents (about one in three) say nothing. */
const LEAST = 1
/** How many of an article's terms the index is asked for. */
const SIGNATURE = 25

/** Term weights: logarithm of the frequency times rarity (Salton & Buckley 1988), scaled to length one. */
export function vector({ terms, weights, marks, quotations }: Profile, rare: Rarity): Vector {
  const kept = new Uint32Array(terms.length)
  const values = new Float64Array(terms.length)
  const bits = new Uint8Array(terms.length)
  let [size, square, leadSquare, namedSquare] = [0, 0, 0, 0]
  for (let at = 0; at < terms.length; at++) {
    const rareness = rare.of(terms[at] as number)
    if (rareness <= LEAST) continue
    const weight = weights[at] as number
    const value = (weight < 1 ? weight : 1 + Math.log(weight)) * rareness
    const mark = marks[at] as number
    kept[size] = terms[at] as number
    values[size] = value
    bits[size] = mark
    size += 1
    square += value * value
    if (mark & MARK.lead) leadSquare += value * value
    if (isNamed(mark)) namedSquare += value * value
  }
  const length = Math.sqrt(square) || 1
  const signature = [...strongest(kept, values.subarray(0, size)), ...quotations.slice(0, SIGNATURE)]
  return {
    terms: kept.slice(0, size),
    values: values.slice(0, size).map((value) => value / length),
    marks: bits.slice(0, size),
    leadLength: Math.sqrt(leadSquare) / length || 1,
    namedLength: Math.sqrt(namedSquare) / length,
    signature: Uint32Array.from(new Set(signature)),
  }
}

/** The terms of the greatest values, greatest first; of equal ones the smaller term. */
function strongest(terms: Uint32Array, values: Float64Array): readonly number[] {
  const least = Float64Array.from(values).sort()[values.length - SIGNATURE] ?? 0
  const found: { readonly term: number; readonly value: number }[] = []
  values.forEach((value, at) => {
    if (value >= least) found.push({ term: terms[at] as number, value })
  })
  return found
    .sort((a, b) => b.value - a.value || a.term - b.term)
    .slice(0, SIGNATURE)
    .map(({ term }) => term)
}

/** Always printed with a capital inside a sentence, or a figure. */
function isNamed(mark: number): boolean {
  return Boolean(mark & (MARK.name | MARK.figure)) && !(mark & MARK.plain)
}

/** How much the openings count in the likeness of two articles; the rest is the whole text. */
const OPENING = 0.4
/** An article whose names and figures make less of it than this (length of that part of the vector) names nobody. */
const NAMELESS = 0.2

/**
 * How alike two articles are, 0 to 1: as wholes, by their plain words alone, and by their names and figures alone. `named` is 1 where one of them
 * names nobody, since nothing can be said by it.
 */
export type Alike = { readonly likeness: number; readonly words: number; readonly named: number }

/**
 * The cosine of two vectors and that of their openings, where news says what happened and to
 * whom.
 */
export function alike(a: Vector, b: Vector): Alike {
  let [i, j, whole, opening, named] = [0, 0, 0, 0, 0]
  while (i < a.terms.length && j < b.terms.length) {
    const [left, right] = [a.terms[i] as number, b.terms[j] as number]
    if (left === right) {
      const product = (a.values[i] as number) * (b.values[j] as number)
      const [mark, other] = [a.marks[i] as number, b.marks[j] as number]
      whole += product
      if (mark & other & MARK.lead) opening += product
      if (isNamed(mark | other)) named += product
      i++
      j++
    } else if (left < right) i++
    else j++
  }
  const likeness = (1 - OPENING) * whole + (OPENING * opening) / (a.leadLength * b.leadLength)
  const nameless = a.namedLength < NAMELESS || b.namedLength < NAMELESS
  return {
    likeness,
    words: (whole - named) / (Math.sqrt((1 - a.namedLength ** 2) * (1 - b.namedLength ** 2)) || 1),
    named: nameless ? 1 : named / (a.namedLength * b.namedLength),
  }
}
