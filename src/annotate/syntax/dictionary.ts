import { FIRST_CAPITAL, SHORT, type Words } from './words.js'

/** Which tags a word may bear. Words that may bear the same are one family; family 0 is every unknown word. */
export type Dictionary = {
  /** Open addressing: hash of the folded form, and its family + 1 (0: empty). */
  readonly keys: Int32Array
  readonly values: Uint16Array
  /** Tags that the words of a family may bear, best first. */
  readonly families: readonly Uint8Array[]
}

/** Builds the look-up from sorted keys and their families. */
export function makeDictionary(
  keys: Int32Array,
  family: Uint16Array,
  families: readonly Uint8Array[],
): Dictionary {
  let capacity = 1024
  while (capacity < keys.length * 3) capacity *= 2
  const table = new Int32Array(capacity)
  const values = new Uint16Array(capacity)
  for (let at = 0; at < keys.length; at++) {
    let slot = spread(keys[at] as number) & (capacity - 1)
    while (values[slot] !== 0) slot = (slot + 1) & (capacity - 1)
    table[slot] = keys[at] as number
    values[slot] = (family[at] as number) + 1
  }
  return { keys: table, values, families }
}

function spread(hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** The family of a folded form, or -1 when it is unknown. */
export function familyOf(dictionary: Dictionary, form: number): number {
  const mask = dictionary.keys.length - 1
  let slot = spread(form) & mask
  for (;;) {
    const value = dictionary.values[slot] as number
    if (value === 0) return -1
    if (dictionary.keys[slot] === form) return value - 1
    slot = (slot + 1) & mask
  }
}

/** Fills `known` and `family` of word `index`. */
export function lookUp(dictionary: Dictionary, words: Words, index: number): void {
  const form = words.form[index] as number
  const family = familyOf(dictionary, form)
  words.family[index] = Math.max(0, family)
  words.known[index] =
    family >= 0
      ? form
      : Math.imul(words.suffix[4 * index + 2] as number, 31) +
        ((words.shape[index] as number) & ~(SHORT | (index === 0 ? FIRST_CAPITAL : 0)))
}
