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
  /** WordNet's kind and field of the form, from `classify`; 0 is none. */
  readonly kind: Int32Array
  readonly field: Int32Array
  /** What WordNet says the form may be, as bits, from `classify`; 0 for a form that is not listed. */
  readonly mayBe: Int32Array
  /** Tag by tag: index into the model's tags. */
  readonly tag: Int32Array
  /** How many commas, other marks, verbs and conjunctions stand before each word (a byte each), from `countMarks`. */
  readonly before: Int32Array
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
    kind: column(),
    field: column(),
    mayBe: column(),
    tag: column(),
    before: column(),
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

/** What stands between two words matters by kind: a comma, another mark, a verb, a conjunction. */
export type MarkKinds = Int32Array

/** For each tag the byte it counts in `before`: 1, 1 << 8, 1 << 16, 1 << 24, or 0. */
export function markKinds(tags: readonly string[]): MarkKinds {
  return Int32Array.from(tags, (tag) => {
    if (tag === 'PUNCT|,') return 1
    if (tag.startsWith('PUNCT')) return 1 << 8
    if (/^(?:VERB|AUX)\|(?:VBD|VBZ|VBP|MD)$/.test(tag)) return 1 << 16
    return tag === 'CCONJ|CC' ? 1 << 24 : 0
  })
}

/** Fills `before` from the tags; bytes run over in sentences of more than 255 marks, which costs no more than a wrong guess. */
export function countMarks(words: Words, kinds: MarkKinds): void {
  let sum = 0
  for (let i = 0; i < words.count; i++) {
    words.before[i] = sum
    sum = (sum + (kinds[words.tag[i] as number] as number)) | 0
  }
  words.before[words.count] = sum
}

/** Which kinds stand from word `from` to before word `to`: none, one, more of each, in two bits a kind. */
export function marksBetween(words: Words, from: number, to: number): number {
  const gap = (words.before[to] as number) - (words.before[from] as number)
  const commas = gap & 255
  const marks = (gap >>> 8) & 255
  const verbs = (gap >>> 16) & 255
  const conjunctions = gap >>> 24
  return (
    (commas > 2 ? 2 : commas) |
    ((marks > 2 ? 2 : marks) << 2) |
    ((verbs > 2 ? 2 : verbs) << 4) |
    ((conjunctions > 1 ? 1 : conjunctions) << 6)
  )
}
