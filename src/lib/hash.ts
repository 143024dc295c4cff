import { createHash } from 'node:crypto'

/** SHA-256 of bytes, hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * A short id from content: `prefix` and 10 hexadecimal digits of the SHA-256 of the parts, each hashed with its length,
 * so that ("ab", "c") and ("a", "bc") differ.
 */
export function contentId(prefix: string, parts: readonly string[]): string {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(`${part.length}:`)
    hash.update(part)
  }
  return prefix + hash.digest('hex').slice(0, 10)
}
