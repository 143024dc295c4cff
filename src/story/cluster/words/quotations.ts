import { wordsOf } from '../../../lib/words.js'

/** A quotation long enough to come from one act of saying. `key` is its first words, folded. */
export type LongQuotation = { readonly key: string; readonly quoted: string }

/** Shorter quotations are terms and scraps that anybody may have used. */
const WORDS = 8
const QUOTED = /[“"]([^“”"\n]{30,600})[”"]/g
/** Read in so many characters of an article. */
const READ = 20_000

/** The long quotations of an article, each once. Two are taken for one where their first eight words are the same. */
export function longQuotations(text: string): readonly LongQuotation[] {
  const found = new Map<string, LongQuotation>()
  for (const [, quoted = ''] of text.slice(0, READ).matchAll(QUOTED)) {
    const words = wordsOf(quoted, WORDS)
    if (words.length < WORDS) continue
    const key = words.map((word) => word.text.toLowerCase().replace(/’/g, "'")).join(' ')
    if (!found.has(key)) found.set(key, { key, quoted })
  }
  return [...found.values()]
}
