/**
 * The words of a text as the reader of names sees them, column by column. Offsets are UTF-16 code units.
 * Names need other cuts than grammar: hyphens and possessives stand alone, and an abbreviation keeps its full stop.
 */
export type Words = {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly text: readonly string[]
  readonly lower: readonly string[]
  /** Hash of the lower-cased word, hash of its shape. */
  readonly hash: Int32Array
  readonly shape: Int32Array
  /** Bits of `MARK`. */
  readonly marks: Int32Array
}

/** What a word looks like and where it stands. */
export const MARK = {
  /** Its first letter is a capital. */
  capital: 1,
  /** All its letters are capitals, and it has two or more. */
  upper: 2,
  digit: 4,
  /** First word of a line or of a sentence. */
  opens: 8,
  /** The line has no lower-case word of three letters or more: a headline in capitals. */
  shouting: 16,
  /** No blank before it. */
  glued: 32,
  /** Punctuation. */
  point: 64,
  /** A capital after the first letter: iPhone, McDonald. */
  inner: 128,
  /** First word of a line. */
  line: 256,
  /** The line is in title case: a headline. */
  heading: 512,
  /** The line is a row of a table: two numbers or more, and few words besides. */
  table: 1024,
} as const

const WORD =
  /(?:\p{L}\.){2,6}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?!s\b|S\b|t\b|re\b|ve\b|ll\b|d\b|m\b)\p{L}[\p{L}\p{M}]*){0,3}|['’](?:s|S)\b|[^\s]/uy

const BLANK = 0
const LETTER_OR_DIGIT = 1
/** Apostrophes, and all beyond ASCII: there the expression decides. */
const OTHER = 3
/** Class of each ASCII character; 2 is a mark that stands alone. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code === 32 || (code >= 9 && code <= 13)) return BLANK
  if (code === 39) return OTHER
  return /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? LETTER_OR_DIGIT : 2
})

/** End of the word that begins at `at`, or `at` itself where a blank stands there. What `WORD` finds, without running it on plain words. */
function wordEnd(text: string, at: number): number {
  const kind = classAt(text, at)
  if (kind === BLANK) return at
  if (kind === 2) return at + 1
  let end = at + 1
  let last: number = kind
  if (kind === LETTER_OR_DIGIT) {
    while (end < text.length && (last = classAt(text, end)) === LETTER_OR_DIGIT) end += 1
    const letter = text.charCodeAt(at) > 57 && end === at + 1 && text[end] === '.'
    if ((end === text.length || last !== OTHER) && !letter) return end
  }
  WORD.lastIndex = at
  return WORD.test(text) ? WORD.lastIndex : at
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128 ? (ASCII[code] as number) : OTHER
}

/** A 32-bit hash of a string (FNV-1a over code units), mixed so that combined hashes spread. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash)
}

/** Spreads the bits of a number. */
export function mix(value: number): number {
  let hash = value
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
  return hash ^ (hash >>> 16)
}

/** The shape of a word: `Xx` for Paris, `X.X.` for U.S., `dx` for 49ers; runs of one class are cut at two. */
export function shapeOf(text: string): string {
  let shape = ''
  let last = ''
  let run = 0
  for (const letter of text.length > 24 ? text.slice(0, 24) : text) {
    const kind = /\p{Lu}/u.test(letter)
      ? 'X'
      : /\p{Ll}/u.test(letter)
        ? 'x'
        : /\p{N}/u.test(letter)
          ? 'd'
          : letter
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2) shape += kind
  }
  return shape
}

const LETTER = /\p{L}/u
const NUMBER = /\p{N}/u

function lookOf(text: string): number {
  const first = text.charCodeAt(0)
  if (first < 128) {
    if (first >= 97 && first <= 122 && text === text.toLowerCase()) return 0
  }
  if (!LETTER.test(text)) return NUMBER.test(text) ? MARK.digit : MARK.point
  let marks = 0
  const lower = text.toLowerCase()
  const head = text.slice(0, first >= 0xd800 && first < 0xdc00 ? 2 : 1)
  if (head !== head.toLowerCase()) marks |= MARK.capital
  if (text.length > 1 && text === text.toUpperCase() && text !== lower && /\p{L}.*\p{L}/su.test(text))
    marks |= MARK.upper
  else if (text.slice(1) !== lower.slice(1)) marks |= MARK.inner
  if (NUMBER.test(text)) marks |= MARK.digit
  return marks
}

type Cache = { readonly hash: number; readonly shape: number; readonly look: number; readonly lower: string }

/** A word as it is typed: the model has learned from texts with straight marks, and print has curly ones. */
function straight(word: string): string {
  return /[‘’“”]/.test(word) ? word.replace(/[‘’]/g, "'").replace(/[“”]/g, '"') : word
}

/** Words remembered before the memory is emptied. */
const KNOWN = 40_000

/** Cuts texts into words. `abbreviations` are lower-cased words that keep their full stop ("inc", "gen"). */
export function wordCutter(abbreviations: ReadonlySet<string>): (text: string) => Words {
  const cache = new Map<string, Cache>()
  const look = (word: string): Cache => {
    const known = cache.get(word)
    if (known) return known
    const lower = word.toLowerCase()
    const typed = straight(word)
    const made = {
      hash: hashText(typed.toLowerCase()),
      shape: hashText(shapeOf(typed)),
      look: lookOf(word),
      lower,
    }
    if (cache.size >= KNOWN) cache.clear()
    if (word.length < 40) cache.set(word, made)
    return made
  }
  return (text) => {
    const starts: number[] = []
    const ends: number[] = []
    const words: string[] = []
    for (let at = 0, next = 0; at < text.length; at = next) {
      const end = wordEnd(text, at)
      next = Math.max(end, at + 1)
      if (end === at) continue
      let word = text.slice(at, end)
      const last = words.length - 1
      if (
        word === '.' &&
        last >= 0 &&
        ends[last] === at &&
        keepsStop(words[last] as string, words[last - 1], abbreviations)
      ) {
        word = `${words[last]}.`
        ends[last] = at + 1
        words[last] = word
        continue
      }
      starts.push(at)
      ends.push(end)
      words.push(word)
    }
    return columns(text, starts, ends, words, look)
  }
}

/** An initial or an abbreviation keeps its stop; "posted on X." ends a sentence. */
function keepsStop(word: string, before: string | undefined, abbreviations: ReadonlySet<string>): boolean {
  if (word === 'X' && before !== undefined && /^(?:on|to|via|platform|network)$/.test(before)) return false
  if (word.length === 1) return word !== word.toLowerCase() && word !== 'I'
  return abbreviations.has(word.toLowerCase()) && word[0] !== word[0]?.toLowerCase()
}

function columns(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  words: readonly string[],
  look: (word: string) => Cache,
): Words {
  const count = words.length
  const hash = new Int32Array(count)
  const shape = new Int32Array(count)
  const marks = new Int32Array(count)
  const lower: string[] = []
  for (let index = 0; index < count; index++) {
    const seen = look(words[index] as string)
    hash[index] = seen.hash
    shape[index] = seen.shape
    marks[index] = seen.look
    lower.push(seen.lower)
  }
  const found = {
    count,
    start: Int32Array.from(starts),
    end: Int32Array.from(ends),
    text: words,
    lower,
    hash,
    shape,
    marks,
  }
  markPlaces(text, found)
  return found
}

const ENDS = new Set(['.', '!', '?', ':', '…'])
const CLOSERS = new Set(['"', '”', "'", '’', ')', ']'])
const OPENERS = new Set(['"', '“', '‘', '(', '[', '-', '–', '—', "'", '*', '•'])

/** Marks the first words of lines and sentences, glued words and headlines. */
function markPlaces(text: string, words: Words): void {
  let opens = true
  let first = 0
  for (let index = 0; index < words.count; index++) {
    const from = index === 0 ? 0 : (words.end[index - 1] as number)
    const to = words.start[index] as number
    if (index === 0 || text.slice(from, to).includes('\n')) {
      if (index > 0) markLine(words, first, index)
      first = index
      opens = true
      words.marks[index] = (words.marks[index] as number) | MARK.line
    }
    if (to === from && index > 0) words.marks[index] = (words.marks[index] as number) | MARK.glued
    const word = words.text[index] as string
    if (opens) words.marks[index] = (words.marks[index] as number) | MARK.opens
    if (ENDS.has(word)) opens = true
    else if (!(opens && (CLOSERS.has(word) || OPENERS.has(word)))) opens = false
  }
  if (words.count > 0) markLine(words, first, words.count)
}

function markLine(words: Words, first: number, last: number): void {
  let long = 0
  let numbers = 0
  let small = 0
  let capitals = 0
  for (let index = first; index < last; index++) {
    const mark = words.marks[index] as number
    if (mark & MARK.digit) numbers += 1
    if (mark & (MARK.point | MARK.digit) || (words.text[index] as string).length < 4) continue
    long += 1
    if (mark & MARK.upper) capitals += 1
    else if (!(mark & MARK.capital)) small += 1
  }
  const set = (bit: number) => {
    for (let index = first; index < last; index++) words.marks[index] = (words.marks[index] as number) | bit
  }
  if (numbers >= 2 && numbers * 3 >= last - first) set(MARK.table)
  if (capitals >= 2 && small === 0 && capitals * 4 >= long * 3) set(MARK.shouting)
  else if (long >= 4 && small === 0) set(MARK.heading)
}
