/** One row of a word list: the term, its class, where the entry comes from, and a remark. */
export type LexiconEntry = {
  readonly term: string
  readonly kind: string
  readonly source: string
  readonly note: string
}

/**
 * What an annotator may know of the language besides the text. Handed in by the application; nothing below it reads a file.
 * `lexicon('en/reporting-verbs')` gives the rows of `lexicons/en/reporting-verbs.tsv`; `weights('en/parser')` the bytes of
 * `models/en/parser.bin`. Both throw a ReadoutError when there is no such file.
 */
export type Resources = {
  readonly lexicon: (name: string) => readonly LexiconEntry[]
  readonly weights: (name: string) => Uint8Array
}
