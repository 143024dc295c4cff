import type { Bounds } from './bounds.js'
import { characterClasses, LOWER, SPACE, UPPER } from './characters.js'
import { cutCore } from './core.js'
import { keepsPeriod } from './period.js'
import type { Vocabulary } from './vocabulary.js'
import { faceStart, wholeChunk } from './whole.js'
import { pushWord } from './word.js'

const OPENING = new Set('"\'“”‘’«‹([{<¡¿„‚`*$£€¥₹₽₴~#+-–—=>|•·_/…%&,;:!?.^✓►■●→'.split(''))
const CLOSING = new Set('"\'”’“«»›)]}>,;:!?…*%`~|=+-–—_/<^$€£#&([{•'.split(''))
/** Clitics behind an apostrophe, straight or curly. */
const CLITIC = /(?:n['’]t|['’](?:s|m|d|re|ve|ll))$/i
/** Marks that make one token however often they stand in a row ("!!!", "?!", "...", "-----"). */
const RUN = /[.!?…]+|-+|\*+|=+|_+|~+|#+|\++|<+|>+|'{2}|`{2}|’{2}|‘{2}/y

function runEnd(text: string, at: number, end: number): number {
  RUN.lastIndex = at
  const run = RUN.exec(text)
  return run === null ? at + 1 : Math.min(end, RUN.lastIndex)
}

/** The start of the run of equal marks that ends at `end`. */
function runStart(text: string, start: number, end: number): number {
  const last = text[end - 1] as string
  if (/[!?…]/.test(last)) {
    let at = end - 1
    while (at > start && /[.!?…]/.test(text[at - 1] as string)) at--
    return at
  }
  if (!/[.\-*=_~#+<>]/.test(last)) {
    const twin = /['’`]/.test(last) && end - 2 >= start && text[end - 2] === last
    return twin ? end - 2 : end - 1
  }
  let at = end - 1
  while (at > start && text[at - 1] === last) at--
  return at
}

/** An apostrophe that belongs to the word it opens: 'em, '70s, ’02. */
const ELIDED = /^['’](?:\d\d(?:s|\b)|(?:em|n|til|cause|tis|twas)\b)/i

function leadingStays(text: string, at: number, end: number): boolean {
  const mark = text[at] as string
  if (mark === "'" || mark === '’') {
    const rest = text.slice(at, Math.min(end, at + 8))
    return ELIDED.test(rest) || CLITIC_ONLY.test(text.slice(at, end))
  }
  const next = text.charCodeAt(at + 1)
  const digit = next >= 48 && next <= 57
  if (mark === '+' || mark === '.') return digit
  if (mark === '#') return !digit && at + 1 < end && text[at + 1] !== '#'
  return false
}
const CLITIC_ONLY = /^['’](?:s|m|d|re|ve|ll)$/i

/** Cuts the end of a chunk: closing marks, the period that ends a sentence, clitics. Returns where the core ends. */
function peelEnd(text: string, start: number, from: number, line: number, words: Vocabulary, tail: Bounds) {
  let end = faceStart(text, start, from)
  if (end < from) tail.push(end, from)
  while (end > start) {
    const last = text[end - 1] as string
    if (last === '.') {
      const dots = runStart(text, start, end)
      if (end - dots === 1 && keepsPeriod(text, start, end, line, words)) return end
      tail.push(dots, end)
      end = dots
    } else if (CLOSING.has(last)) {
      const at = runStart(text, start, end)
      tail.push(at, end)
      end = at
    } else {
      const clitic = CLITIC.exec(text.slice(Math.max(start, end - 3), end))
      if (clitic === null || end - clitic[0].length <= start) return end
      tail.push(end - clitic[0].length, end)
      end -= clitic[0].length
    }
  }
  return end
}

function cutChunk(
  text: string,
  from: number,
  to: number,
  line: number,
  words: Vocabulary,
  out: Bounds,
): void {
  let start = from
  const whole = wholeChunk(text, from, to)
  if (whole > from) {
    out.push(from, whole)
    start = whole
  }
  while (start < to && OPENING.has(text[start] as string) && !leadingStays(text, start, to)) {
    const end = runEnd(text, start, to)
    out.push(start, end)
    start = end
    const inner = wholeChunk(text, start, to)
    if (inner > start) {
      out.push(start, inner)
      start = inner
    }
  }
  if (start >= to) return
  const tail: Bounds = []
  const end = peelEnd(text, start, to, line, words, tail)
  if (end > start) cutCore(text, start, end, words, out)
  for (let k = tail.length - 2; k >= 0; k -= 2) out.push(tail[k] as number, tail[k + 1] as number)
}

/**
 * Cuts one line of text (`start` to `end`, no line break inside) into tokens, as UD English EWT does: clitics and possessive
 * `'s` are tokens, hyphenated compounds are cut at the hyphen unless a prefix stands before it, abbreviations keep their
 * period. Bounds are appended to `out`. Linear in the length of the line.
 */
export function tokenise(text: string, start: number, end: number, words: Vocabulary, out: Bounds): void {
  const classes = characterClasses()
  let at = start
  while (at < end) {
    if (classes[text.charCodeAt(at)] === SPACE) {
      at++
      continue
    }
    const from = at
    let plain = true
    while (at < end) {
      const kind = classes[text.charCodeAt(at)]
      if (kind === SPACE) break
      if (kind !== LOWER && kind !== UPPER) plain = false
      at++
    }
    if (plain) pushWord(text, from, at, words, out)
    else cutChunk(text, from, at, end, words, out)
  }
}
