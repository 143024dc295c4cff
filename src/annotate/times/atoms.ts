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

const LETTER = /[\p{L}\p{M}]/u
const LONGEST = 60

type Class = 'letter' | 'figure' | 'space' | 'mark'

/** The class of a code unit; the rare letters beyond ASCII are asked of Unicode. */
function classOf(text: string, at: number): Class {
  const code = text.charCodeAt(at)
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'letter'
  if (code >= 48 && code <= 57) return 'figure'
  if (code === 32 || (code >= 9 && code <= 13) || code === 160) return 'space'
  if (code < 170) return 'mark'
  if (code >= 0x2000 && code <= 0x200a) return 'space'
  if (code >= 0x2010 && code <= 0x206f) return 'mark'
  if (code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000 || code === 0xfeff)
    return 'space'
  return LETTER.test(text[at] as string) ? 'letter' : 'mark'
}

/** The end of a run of one class; figures take groups of three after commas ("1,500") along. */
function endOfRun(text: string, start: number, kind: Class): number {
  let at = start + 1
  if (kind === 'mark') return at
  const limit = Math.min(text.length, start + LONGEST)
  while (at < limit && classOf(text, at) === kind) at++
  if (kind !== 'figure' || at - start > 3) return at
  while (isGroup(text, at)) at += 4
  return at
}

/** ",500" and no further figure. */
function isGroup(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 44) return false
  for (let index = at + 1; index <= at + 3; index++)
    if (index >= text.length || classOf(text, index) !== 'figure') return false
  return at + 4 >= text.length || classOf(text, at + 4) !== 'figure'
}

/** Cuts a text into atoms, in one pass. */
export function cutAtoms(text: string, vocabulary: Vocabulary): readonly Atom[] {
  const atoms: Atom[] = []
  let spaced = true
  let line = true
  for (let at = 0; at < text.length;) {
    const kind = classOf(text, at)
    if (kind === 'space') {
      spaced = true
      if (text.charCodeAt(at) === 10) line = true
      at += 1
      continue
    }
    const end = endOfRun(text, at, kind)
    const piece = text.slice(at, end)
    const lower = kind === 'letter' ? piece.toLowerCase() : piece
    atoms.push({
      start: at,
      end,
      text: lower,
      kind: kind === 'letter' ? 'word' : kind === 'figure' ? 'number' : 'mark',
      capital: kind === 'letter' && lower.charCodeAt(0) !== piece.charCodeAt(0),
      spaced,
      line,
      word: kind === 'letter' ? (vocabulary.words.get(lower) ?? null) : null,
      value: kind === 'figure' ? Number(piece.replaceAll(',', '')) : NaN,
    })
    spaced = false
    line = false
    at = end
  }
  return atoms
}
