/** Classes of UTF-16 code units, looked up by one array access: the tokeniser and the tagger's shapes rest on them. */
export const OTHER = 0
export const LOWER = 1
export const UPPER = 2
export const DIGIT = 3
export const SPACE = 4
export const MARK = 5

/** Blanks that part words: Unicode White_Space, and the zero-width space and byte order mark that pages leave behind. */
const BLANK = /[\s\u0085\u200b\u2060\ufeff]/u

function classOf(unit: number): number {
  const text = String.fromCharCode(unit)
  if (BLANK.test(text)) return SPACE
  if (/\p{Lu}|\p{Lt}/u.test(text)) return UPPER
  if (/\p{Ll}|\p{Lo}|\p{Lm}|\p{M}/u.test(text)) return LOWER
  if (/\p{Nd}/u.test(text)) return DIGIT
  if (/[\u200c\u200d\ufe00-\ufe0f]/u.test(text)) return LOWER
  if (/\p{P}|\p{S}/u.test(text)) return MARK
  return OTHER
}

let classes: Uint8Array | null = null

/** The class of every code unit; made once, since most of Unicode is never asked for. */
export function characterClasses(): Uint8Array {
  if (classes === null) {
    classes = new Uint8Array(0x10000)
    for (let unit = 0; unit < 0x10000; unit++) classes[unit] = classOf(unit)
  }
  return classes
}
