import { addCode, BASIS } from '../../lib/hash-features.js'
import { characterClasses, DIGIT, LOWER, UPPER } from '../tokens/characters.js'

/** The words of one sentence as numbers, in columns; index 0 is the first word. Reused from sentence to sentence. */
export type Words = {
  count: number
  /** Hash of the folded form: lower case, digits as 0, curly marks straight. */
  readonly form: Int32Array
  /** `form` where the word is known, else a class made of its shape and its last letters. */
  readonly known: Int32Array
  /** Hashes of the last 1, 2, 3, 4 folded letters (flat, four a word) and of the first 1, 2, 3. */
  readonly suffix: Int32Array
  readonly prefix: Int32Array
  readonly shape: Int32Array
  /** Index into the tagger's classes of words that may bear the same tags; 0 is unknown. */
  readonly family: Int32Array
  /** Tag by tag: index into the model's tags. */
  readonly tag: Int32Array
}

export function makeWords(capacity: number): Words {
  const column = (width = 1) => new Int32Array(capacity * width)
  return {
    count: 0,
    form: column(),
    known: column(),
    suffix: column(4),
    prefix: column(3),
    shape: column(),
    family: column(),
    tag: column(),
  }
}

export const FIRST_CAPITAL = 1
export const ALL_CAPITALS = 2
export const HAS_DIGIT = 4
export const NO_LETTER = 8
export const HAS_MARK = 16
export const SHORT = 32

const CURLY: Record<number, number> = { 0x2019: 39, 0x2018: 39, 0x201c: 0x201c, 0x201d: 0x201d, 0x2011: 45 }
const codes = new Int32Array(512)

/** Folds the token `start` to `end` of `text` into column `index`. Only the first and last 256 characters of a monster count. */
export function readWord(words: Words, index: number, text: string, start: number, end: number): void {
  const classes = characterClasses()
  let upper = 0
  let lower = 0
  let digits = 0
  let marks = 0
  let size = 0
  let hash = BASIS
  for (let at = start; at < end; at++) {
    if (size === 256 && end - at > 256) at = end - 256
    let code = text.charCodeAt(at)
    const kind = classes[code]
    if (kind === LOWER) lower++
    else if (kind === UPPER) {
      upper++
      code = code < 128 ? code + 32 : String.fromCharCode(code).toLowerCase().charCodeAt(0)
    } else if (kind === DIGIT) {
      digits++
      code = 48
    } else {
      marks++
      code = CURLY[code] ?? code
    }
    codes[size++] = code
    hash = addCode(hash, code)
  }
  words.form[index] = hash
  const first = classes[text.charCodeAt(start)]
  words.shape[index] =
    (first === UPPER ? FIRST_CAPITAL : 0) |
    (upper > 0 && lower === 0 ? ALL_CAPITALS : 0) |
    (digits > 0 ? HAS_DIGIT : 0) |
    (upper + lower === 0 ? NO_LETTER : 0) |
    (marks > 0 ? HAS_MARK : 0) |
    (size <= 2 ? SHORT : 0)
  let tail = BASIS
  for (let length = 1; length <= 4; length++) {
    tail = addCode(tail, length <= size ? (codes[size - length] as number) : 1)
    words.suffix[4 * index + length - 1] = tail
  }
  let head = BASIS
  for (let length = 1; length <= 3; length++) {
    head = addCode(head, length <= size ? (codes[length - 1] as number) : 1)
    words.prefix[3 * index + length - 1] = head
  }
}
