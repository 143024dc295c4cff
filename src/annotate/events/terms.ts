import type { Token } from '../../model/annotation.js'
import type { LexiconEntry } from '../../model/resources.js'

/** A row of a word list found in tokens: the half-open range of tokens, with its kind and note. */
export type TermFound = {
  readonly first: number
  readonly last: number
  readonly kind: string
  readonly note: string
}

type Row = { readonly words: readonly string[]; readonly kind: string; readonly note: string }

/** Rows by their first word, the longest first. */
export type Terms = ReadonlyMap<string, readonly Row[]>

/** Compiles rows of words; a hyphen stands between two words, as tokens have it. */
export function compileTerms(rows: readonly LexiconEntry[]): Terms {
  const found = new Map<string, Row[]>()
  for (const { term, kind, note } of rows) {
    const words = term.split(/[ ]|(-)/).filter((word) => word)
    const first = words[0] as string
    found.set(first, [...(found.get(first) ?? []), { words, kind, note }])
  }
  for (const list of found.values()) list.sort((a, b) => b.words.length - a.words.length)
  return found
}

/** The longest row whose words stand at this token, as lemmas or as printed; null where none does. */
export function termAt(terms: Terms, tokens: readonly Token[], at: number, end: number): TermFound | null {
  const token = tokens[at] as Token
  const rows = terms.get(token.lemma.toLowerCase()) ?? terms.get(token.text.toLowerCase()) ?? []
  for (const { words, kind, note } of rows) {
    const last = endOf(words, tokens, at, end)
    if (last > 0) return { first: at, last, kind, note }
  }
  return null
}

/** Words of a row may be joined by a hyphen that the row does not have: "car-bomb". */
function endOf(words: readonly string[], tokens: readonly Token[], first: number, end: number): number {
  let at = first
  for (const [index, word] of words.entries()) {
    if (index > 0 && word !== '-' && tokens[at]?.text === '-') at += 1
    const token = tokens[at]
    if (token === undefined || at >= end) return -1
    if (token.lemma.toLowerCase() !== word && token.text.toLowerCase() !== word) return -1
    at += 1
  }
  return at
}

/** All rows found in a range of tokens, in order, none inside another. */
export function termsIn(
  terms: Terms,
  tokens: readonly Token[],
  first: number,
  last: number,
): readonly TermFound[] {
  const found: TermFound[] = []
  for (let at = first; at < last; at++) {
    const hit = termAt(terms, tokens, at, last)
    if (hit === null) continue
    found.push(hit)
    at = hit.last - 1
  }
  return found
}
