import type { Bounds } from './bounds.js'
import type { Vocabulary } from './vocabulary.js'

/** A word without marks or digits: whole, but for contractions that lost their apostrophe. */
export function pushWord(text: string, from: number, to: number, words: Vocabulary, out: Bounds): void {
  const length = to - from
  if (length < 10 && length > 1) {
    const second = words.contractions.get(text.slice(from, to).toLowerCase())
    if (second !== undefined) {
      out.push(from, to - second, to - second, to)
      return
    }
  }
  out.push(from, to)
}
