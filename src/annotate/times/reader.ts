import type { Atom } from './atoms.js'
import type { Read } from './expression.js'
import type { Vocabulary, Word } from './vocabulary.js'

/** The atoms of one text, with the word lists. Nothing else decides what a reader finds. */
export type Source = {
  readonly atoms: readonly Atom[]
  readonly vocabulary: Vocabulary
  /** For each atom the next one, itself included, whose word tells time (`tellsTime`); the count of atoms where none follows. */
  readonly telling: Int32Array
  /** What was read at an atom, by reading: modifiers ask for the same days again and again. */
  readonly memo: { readonly day: Map<number, Read | null>; readonly plain: Map<number, Read | null> }
}

/**
 * Reads one kind of expression beginning at an atom, or gives null. Readers look at a bounded number of atoms.
 * `starts`: the classes of words that can begin it; `numbers`: it may begin with figures; `words`: literal first words.
 */
export type Reader = {
  readonly rule: string
  readonly starts: readonly (keyof Word)[]
  readonly numbers?: boolean
  readonly words?: readonly string[]
  readonly read: (source: Source, at: number) => Read | null
}

/** The lower-case text of an atom, '' past the end. */
export function textAt({ atoms }: Source, at: number): string {
  return atoms[at]?.text ?? ''
}

export function wordAt({ atoms }: Source, at: number): Word {
  return atoms[at]?.word ?? NO_WORD
}

const NO_WORD: Word = {}

/** True where the atom stands right after the one before it, without white space. */
export function glued({ atoms }: Source, at: number): boolean {
  const atom = atoms[at]
  return atom !== undefined && at > 0 && !atom.spaced
}

/** True for a hyphen or dash. */
export function isDash(text: string): boolean {
  return text === '-' || text === '–' || text === '—' || text === '‑'
}

/** The index after a hyphen that joins two atoms without white space ("five-hour"), else null. */
export function afterHyphen(source: Source, at: number): number | null {
  return isDash(textAt(source, at)) && glued(source, at) && glued(source, at + 1) ? at + 1 : null
}

/** The index after an abbreviation's full stop that is glued on, or the index itself. */
export function afterPeriod(source: Source, at: number): number {
  return textAt(source, at) === '.' && glued(source, at) ? at + 1 : at
}

/** The index after `'s` or `s'` at `at`, or null. */
export function afterPossessive(source: Source, at: number): number | null {
  const mark = textAt(source, at)
  if ((mark !== "'" && mark !== '’') || !glued(source, at)) return null
  if (textAt(source, at + 1) === 's' && glued(source, at + 1)) return at + 2
  return textAt(source, at - 1).endsWith('s') ? at + 1 : null
}
