import { isDash, type Atom } from '../atoms.js'
import type { Numeral } from './number-words.js'

/** The strongest earthquake ever measured had 9.5. */
const STRONGEST = 10

/**
 * "magnitude 6.8", "a magnitude of 6.8", "put the magnitude at 6.8", "magnitude-6.8", "a 6.8-magnitude quake": the size of an earthquake, told as a number without a
 * unit. Gives the atoms that print it, first and last (exclusive), or null.
 */
export function magnitudeAt(
  list: readonly Atom[],
  { first, last, value }: Numeral,
): { readonly first: number; readonly last: number } | null {
  if (value === null || value <= 0 || value > STRONGEST || list[first]?.kind !== 'number') return null
  let before = first - 1
  if (/^(?:of|at|as|was)$/.test(list[before]?.text ?? '') || isDash(list[before])) before--
  if (list[before]?.text === 'magnitude') return { first: before, last }
  const after = isDash(list[last]) ? last + 1 : last
  return list[after]?.text === 'magnitude' ? { first, last: after + 1 } : null
}
