import { afterHyphen, glued, textAt, wordAt, type Source } from '../reader.js'

/** A number read from atoms: its value (null for "several"), and the index after it. */
export type ReadNumber = { readonly value: number | null; readonly last: number; readonly figures: boolean }

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 }

/** Tens and ones in words: "twenty-four", "nineteen". */
function readSmall(source: Source, at: number): { value: number; last: number } | null {
  const value = wordAt(source, at).number
  if (value === undefined) return null
  if (value < 20) return { value, last: at + 1 }
  const next = afterHyphen(source, at + 1) ?? at + 1
  const ones = wordAt(source, next).number
  return ones !== undefined && ones < 10 ? { value: value + ones, last: next + 1 } : { value, last: at + 1 }
}

/** Numbers in words up to the thousands: "two hundred and fifty", "a hundred", "three thousand". */
export function readWords(source: Source, at: number): { value: number; last: number } | null {
  let total = 0
  let index = at
  let part = readSmall(source, index)
  if (part === null && textAt(source, at) === 'a' && wordAt(source, at + 1).scale !== undefined)
    part = { value: 1, last: at + 1 }
  for (let turn = 0; turn < 6 && part !== null; turn++) {
    index = part.last
    const scale = wordAt(source, index).scale
    if (scale === undefined) {
      total += part.value
      break
    }
    total = scale === 100 || total === 0 ? total + part.value * scale : (total + part.value) * scale
    index += 1
    const scaled = wordAt(source, index).scale
    if (scaled !== undefined && scaled > scale) {
      total *= scaled
      index += 1
    }
    const and = textAt(source, index) === 'and' ? index + 1 : index
    part = readSmall(source, and)
  }
  return index === at ? null : { value: total, last: index }
}

/** A half after a number: "5 1/2", "2½", "two and a half". */
function readHalf(source: Source, at: number, value: number): { value: number; last: number } {
  const fraction = FRACTIONS[textAt(source, at)]
  if (fraction !== undefined) return { value: value + fraction, last: at + 1 }
  if (textAt(source, at) === '1' && textAt(source, at + 1) === '/' && textAt(source, at + 2) === '2')
    return { value: value + 0.5, last: at + 3 }
  if (
    textAt(source, at) === 'and' &&
    textAt(source, at + 1) === 'a' &&
    wordAt(source, at + 2).fraction !== undefined
  )
    return { value: value + 0.5, last: at + 3 }
  return { value, last: at }
}

/** Any count: figures with decimals, words, "several", "a couple of". */
export function readCount(source: Source, at: number): ReadNumber | null {
  const atom = source.atoms[at]
  if (!atom) return null
  if (atom.kind === 'number') {
    const decimal =
      textAt(source, at + 1) === '.' &&
      glued(source, at + 1) &&
      glued(source, at + 2) &&
      source.atoms[at + 2]?.kind === 'number'
    if (decimal)
      return { value: Number(`${atom.value}.${textAt(source, at + 2)}`), last: at + 3, figures: true }
    return { ...readHalf(source, at + 1, atom.value), figures: true }
  }
  const words = readWords(source, at)
  if (words) return { ...readHalf(source, words.last, words.value), figures: false }
  const vague = wordAt(source, at).vague
  if (vague === undefined) return null
  const last = textAt(source, at + 1) === 'of' ? at + 2 : at + 1
  return { value: vague === 'X' ? null : vague, last, figures: false }
}

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th'])

/** An ordinal: "third", "twenty-third", "23rd". */
export function readOrdinal(source: Source, at: number): { value: number; last: number } | null {
  const atom = source.atoms[at]
  if (!atom) return null
  if (atom.kind === 'number')
    return SUFFIXES.has(textAt(source, at + 1)) && glued(source, at + 1)
      ? { value: atom.value, last: at + 2 }
      : null
  const { ordinal, number } = wordAt(source, at)
  if (ordinal !== undefined) return { value: ordinal, last: at + 1 }
  if (number === undefined || number < 20) return null
  const next = afterHyphen(source, at + 1) ?? at + 1
  const ones = wordAt(source, next).ordinal
  return ones !== undefined && ones < 10 ? { value: number + ones, last: next + 1 } : null
}
