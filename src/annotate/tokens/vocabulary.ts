import type { Resources } from '../../model/resources.js'

/** What the tokeniser and the splitter know of single words, compiled once from the word lists. */
export type Vocabulary = {
  /** Abbreviation with its period → its kind. */
  readonly abbreviations: ReadonlyMap<string, string>
  /** Lower-cased parts that stay on their word at a hyphen. */
  readonly prefixes: ReadonlySet<string>
  readonly suffixes: ReadonlySet<string>
  /** Lower-cased contraction without an apostrophe → how many letters its second word has. */
  readonly contractions: ReadonlyMap<string, number>
  readonly starters: ReadonlySet<string>
  readonly speech: ReadonlySet<string>
}

/** Reads `en/abbreviations`, `en/tokens` and `en/sentence-starters`. */
export function vocabulary(resources: Resources): Vocabulary {
  const words = resources.lexicon('en/tokens')
  const kind = (name: string) => words.filter((row) => row.kind === name)
  return {
    abbreviations: new Map(resources.lexicon('en/abbreviations').map((row) => [row.term, row.kind])),
    prefixes: new Set(kind('prefix').map((row) => row.term)),
    suffixes: new Set(kind('suffix').map((row) => row.term)),
    contractions: new Map(kind('contraction').map((row) => [row.term, Number(row.note)])),
    starters: new Set(resources.lexicon('en/sentence-starters').map((row) => row.term)),
    speech: new Set(kind('speech').map((row) => row.term)),
  }
}
