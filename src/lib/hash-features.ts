/** Hashes of words and of combinations of values, for linear models whose weights stand in one table (Shi et al. 2009; Bohnet 2010). */

/** Starts a hash of characters (FNV-1a). */
export const BASIS = 0x811c9dc5 | 0

/** Adds one character code. */
export function addCode(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** The hash of a string's UTF-16 code units, a signed 32-bit integer. */
export function hashText(text: string): number {
  let hash = BASIS
  for (let at = 0; at < text.length; at++) hash = addCode(hash, text.charCodeAt(at))
  return hash
}

/** Mixes a template's number with up to three values to a signed 32-bit integer. */
export function mix(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x27d4eb2f), 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x85ebca77)
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0xc2b2ae3d)
  return hash ^ (hash >>> 16)
}
