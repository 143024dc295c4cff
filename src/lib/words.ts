/** A word of a text: half-open UTF-16 offsets. */
export type Word = { readonly start: number; readonly end: number; readonly text: string }

/** Letters and digits, with apostrophes, points, commas and hyphens inside: "U.S", "2,400", "long-range", "don’t". */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.,-](?=[\p{L}\p{N}]))*/gu

/** A run of letters longer than this is no word of any language; it is left out. */
const LONGEST_WORD = 60

/** The words of a text in order, at most `limit`. Linear in the length of the text read. */
export function wordsOf(text: string, limit: number = Infinity): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(WORD)) {
    if (found.length >= limit) break
    const word = match[0]
    if (word.length > LONGEST_WORD) continue
    found.push({ start: match.index, end: match.index + word.length, text: word })
  }
  return found
}

/** 32-bit FNV-1a hash of a string: an order-free stand-in for the string where a rare collision does no harm. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}
