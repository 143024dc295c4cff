import type { Vocabulary, Word } from './vocabulary.js'

/**
 * A word, a run of figures or a single mark of the text. The time grammar cuts its own atoms, because "9-11a.m." and "'90s"
 * must come apart in one way whatever the tokens of the article are.
 */
export type Atom = {
  readonly start: number
  readonly end: number
  /** Lower-case text. */
  readonly text: string
  readonly kind: 'word' | 'number' | 'mark'
  readonly capital: boolean
  /** White space stands before it. */
  readonly spaced: boolean
  /** It begins a line. */
  readonly line: boolean
  /** What the lexicon says of it, or null. */
  readonly word: Word | null
  /** The number for figures ("1,500" is 1500), else NaN. */
  readonly value: number
}

const PIECE = /[\p{L}\p{M}]{1,60}|\d{1,3}(?:,\d{3}){1,4}(?!\d)|\d{1,20}|[^\s\p{L}\p{M}\d]/gu

/** Cuts a text into atoms, in one pass. */
export function cutAtoms(text: string, vocabulary: Vocabulary): readonly Atom[] {
  const atoms: Atom[] = []
  let previous = 0
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0]
    const start = match.index
    const code = piece.charCodeAt(0)
    const figure = code >= 48 && code <= 57
    const lower = piece.toLowerCase()
    const kind = figure ? 'number' : code < 65 || lower === piece.toUpperCase() ? 'mark' : 'word'
    const spaced = start > previous || start === 0
    atoms.push({
      start,
      end: start + piece.length,
      text: lower,
      kind,
      capital: kind === 'word' && lower.charCodeAt(0) !== code,
      spaced,
      line: start === 0 || (spaced && text.slice(previous, start).includes('\n')),
      word: kind === 'word' ? (vocabulary.words.get(lower) ?? null) : null,
      value: figure ? Number(piece.replaceAll(',', '')) : NaN,
    })
    previous = start + piece.length
  }
  return atoms
}
