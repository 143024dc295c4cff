import type { Word } from '../../../lib/words.js'

/**
 * What tells an occasion from the next of its kind: "the 12th package", "Flight 18", "Monday's hearing". `kind` is what it is told by, `noun`
 * the kind of occasion (lower case, singular), `values` the numbers or days that it may mean (`number N`; `day N` since 1970, `date M-D`, `weekday 1`), `text` the words as printed.
 */
export type Occasion = {
  readonly kind: 'number' | 'day'
  readonly noun: string
  readonly values: readonly string[]
  readonly text: string
}

/** The nouns of `lexicons/en/occasions.tsv`, by how their occasions are told apart. */
export type OccasionNouns = {
  readonly row: ReadonlySet<string>
  /** Those of a row that are counted from the first: "first round"; not "first election". */
  readonly counted: ReadonlySet<string>
  readonly code: ReadonlySet<string>
  readonly dated: ReadonlySet<string>
}

/** Words of a part of the article, with their text: the title, or the opening. */
export type Part = { readonly text: string; readonly words: readonly Word[] }

/** Whether something other than spaces stands between two words of a part. */
export function isCut({ text, words }: Part, before: number): boolean {
  const [left, right] = [words[before], words[before + 1]]
  return !left || !right || /[.;:!?,—–"“”()\n]/.test(text.slice(left.end, right.start))
}

/** "matches" and "games" as "match" and "game"; a caucus is no plural. */
export function singular(word: string): string {
  const low = word.toLowerCase().replace(/['’]s$/, '')
  return low.endsWith('ches') || low.endsWith('shes') ? low.slice(0, -2) : low.replace(/(?<=[^su])s$/, '')
}
