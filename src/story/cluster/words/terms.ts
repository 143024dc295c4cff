import { stem } from '../../../lib/stem.js'
import { hash32 } from '../../../lib/words.js'

/** A word as the index counts it: its stem, its hash, and whether it is printed with a capital. */
export type Term = { readonly key: string; readonly hash: number; readonly capital: boolean }

const KEPT = 200_000
/** Printed with a capital and yet no names. */
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb aug sept oct nov dec'.split(
    ' ',
  ),
)

/**
 * Turns printed words into terms: lower case, possessive and points cut, stemmed; null for words of grammar. Answers are
 * remembered up to a bound, which changes speed and nothing else.
 */
export function termReader(stops: ReadonlySet<string>): (word: string) => Term | null {
  const known = new Map<string, Term | null>()
  return (word) => {
    const seen = known.get(word)
    if (seen !== undefined) return seen
    const term = readTerm(word, stops)
    if (known.size < KEPT) known.set(word, term)
    return term
  }
}

function readTerm(word: string, stops: ReadonlySet<string>): Term | null {
  const low = word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/['’.,]/g, '')
  if (stops.has(low) || (low.length < 2 && !/\d/.test(low))) return null
  const key = /^[a-z]+$/.test(low) ? stem(low) : low
  return { key, hash: hash32(key), capital: /^\p{Lu}/u.test(word) && !CALENDAR.has(low) }
}
