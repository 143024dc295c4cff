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
  /** Some reader may begin with it. */
  readonly starts: boolean
}

/** What does not change from place to place of a run of letters. */
type Spelling = Pick<Atom, 'text' | 'capital' | 'word' | 'starts'>

/** Spellings remembered before the memory is emptied. */
const KNOWN = 20_000

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

/**
 * Compiles what cuts a text into atoms, in one pass. `starts` tells which lower-case words some reader may begin with; figures
 * always may.
 */
export function atomCutter(
  vocabulary: Vocabulary,
  starts: (text: string) => boolean,
): (text: string) => readonly Atom[] {
  const spellings = new Map<string, Spelling>()
  const spell = (piece: string): Spelling => {
    const known = spellings.get(piece)
    if (known) return known
    const text = piece.toLowerCase()
    const capital = text.charCodeAt(0) !== piece.charCodeAt(0)
    const made = { text, capital, word: vocabulary.words.get(text) ?? null, starts: starts(text) }
    if (spellings.size >= KNOWN) spellings.clear()
    spellings.set(piece, made)
    return made
  }
  return (text) => cutAtoms(text, spell, starts)
}

function cutAtoms(
  text: string,
  spell: (piece: string) => Spelling,
  starts: (text: string) => boolean,
): readonly Atom[] {
  const atoms: Atom[] = []
  let spaced = true
  let line = true
  for (let start = 0; start < text.length;) {
    const kind = classOf(text, start)
    if (kind === 'space') {
      spaced = true
      if (text.charCodeAt(start) === 10) line = true
      start += 1
      continue
    }
    const end = endOfRun(text, start, kind)
    atoms.push(atomOf(text.slice(start, end), kind, { start, end, spaced, line }, spell, starts))
    spaced = false
    line = false
    start = end
  }
  return atoms
}

/** One run of letters, figures or marks; always with all fields in one order, so that the list stays of one shape. */
function atomOf(
  piece: string,
  kind: 'letter' | 'figure' | 'mark',
  { start, end, spaced, line }: { start: number; end: number; spaced: boolean; line: boolean },
  spell: (piece: string) => Spelling,
  starts: (text: string) => boolean,
): Atom {
  if (kind === 'letter') {
    const { text, capital, word, starts: begins } = spell(piece)
    return { start, end, text, kind: 'word', capital, spaced, line, word, value: NaN, starts: begins }
  }
  const figure = kind === 'figure'
  return {
    start,
    end,
    text: piece,
    kind: figure ? 'number' : 'mark',
    capital: false,
    spaced,
    line,
    word: null,
    value: figure ? Number(piece.replaceAll(',', '')) : NaN,
    starts: figure || starts(piece),
  }
}

/** What makes a figure a clock time: the end of "a.m.", "pm", "o'clock". */
const CLOCK = new Set(['m', 'am', 'pm', 'clock'])

/** For each atom the next one, itself included, whose word tells time; the count of atoms where none follows. */
export function tellingOf(atoms: readonly Atom[]): Int32Array {
  const telling = new Int32Array(atoms.length)
  let next = atoms.length
  for (let at = atoms.length - 1; at >= 0; at--) {
    const { word, text } = atoms[at] as Atom
    if (word === null ? text.length <= 5 && CLOCK.has(text) : word.tells) next = at
    telling[at] = next
  }
  return telling
}
