import { edits, skeletonOf, soundOf } from './fold.js'
import { SAME_GIVEN } from './tables.js'

/** How alike two words of names are, from 0 to 1, and by how many edits they differ. */
export type Likeness = { readonly score: number; readonly edits: number }

const NONE: Likeness = { score: 0, edits: 9 }

/** How many edits may turn one word into another that still is the same word misspelt. */
function allowed(length: number): number {
  return length <= 3 ? 0 : length <= 4 ? 1 : 2
}

/**
 * Compares two folded words: equal, the same sound, an initial, a nickname, a misspelling of one or two letters.
 * `across`: the names come from two scripts, so that the consonants decide.
 */
export function compareWords(a: string, b: string, across: boolean): Likeness {
  if (a === b) return { score: 1, edits: 0 }
  if (/\d/.test(a) || /\d/.test(b)) return NONE
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? { score: 0.8, edits: 0 } : NONE
  const [soundA, soundB] = [soundOf(a), soundOf(b)]
  if (soundA === soundB) return { score: 0.97, edits: 0 }
  // One letter of Ukrainian and Belarusian is written h or g: Oleh, Oleg; Sybiha, Sibiga.
  if (soundOf(hard(a)) === soundOf(hard(b))) return { score: 0.94, edits: 0 }
  for (const name of SAME_GIVEN.get(a) ?? [])
    if (SAME_GIVEN.get(b)?.has(name)) return { score: 0.92, edits: 0 }
  const [bonesA, bonesB] = [skeletonOf(a), skeletonOf(b)]
  if (
    bonesA === bonesB &&
    bonesA.length >= (across ? 2 : 3) &&
    (across || (a[0] === b[0] && !plainSwap(a, b)))
  )
    return { score: 0.9, edits: across ? 0 : 1 }
  const length = Math.max(a.length, b.length)
  const limit = allowed(length)
  const distance = Math.min(edits(a, b, limit), 1 + edits(soundA, soundB, Math.max(0, limit - 1)))
  // Two changes, one of them the first letter, make another name: Popescu, Ionescu.
  if (distance > limit || (distance > 1 && soundA[0] !== soundB[0])) return NONE
  return { score: 1 - distance / (length + 1), edits: distance }
}

const hard = (word: string): string => word.replace(/(?<=[aeiouy])h(?=[aeiouy]|$)/g, 'g')

/** Two short words that differ only in vowels are rather two names ("Marta", "Mirta") than two spellings of one. */
function plainSwap(a: string, b: string): boolean {
  return Math.min(a.length, b.length) < 5
}
