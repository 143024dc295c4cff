/** Hashes of words, character by character. */

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
