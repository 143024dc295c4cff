import { isDash, touching } from '../atoms.js'
import { exact, kindAt, past, scaleAt, type Numeral, type Reader } from './number-words.js'

/** The denominator at `at`: "thirds", "quarters", "twenty-fifth". Bare "second" is none. */
export function denominator(reader: Reader, at: number): { value: number; last: number } | null {
  const tens = kindAt(reader, at, 'tens')
  if (tens !== null) {
    const ones = past(reader, at + 1)
    const unit = kindAt(reader, ones, 'ordinal')
    if (unit !== null) return unit >= 3 && unit <= 9 ? { value: tens + unit, last: ones + 1 } : null
    return /^firsts?$/.test(reader.list[ones]?.text ?? '') ? { value: tens + 1, last: ones + 1 } : null
  }
  const value = kindAt(reader, at, 'ordinal')
  return value === null ? null : { value, last: at + 1 }
}

/** "half", "a quarter", "two thirds" after an "and" or before a magnitude: the fraction itself and where it ends. */
export function fractionPart(reader: Reader, at: number): { value: number; last: number } | null {
  const text = reader.list[at]?.text
  const start = text === 'a' || text === 'an' || text === 'one' ? at + 1 : at
  const bare = denominator(reader, past(reader, start))
  if (bare && (start > at || /^(?:half|quarter)$/.test(text ?? '')))
    return { value: 1 / bare.value, last: bare.last }
  let count = kindAt(reader, at, 'small')
  let last = at + 1
  if (count === null) {
    const tens = kindAt(reader, at, 'tens')
    const ones = tens === null ? null : kindAt(reader, past(reader, at + 1), 'small')
    if (tens === null || ones === null) return null
    count = tens + ones
    last = past(reader, at + 1) + 1
  }
  const below = denominator(reader, past(reader, last))
  // "thirty-two fifths" counts by itself; after "and" only hundredths and smaller take two digits
  if (below === null || (count > 20 && below.value < 100)) return null
  return { value: count / below.value, last: below.last }
}

/** "nine point nought four". */
export function spelledDecimals(
  reader: Reader,
  at: number,
  whole: number,
): { value: number; last: number } | null {
  if (reader.list[at]?.text !== 'point') return null
  let figures = ''
  let last = at + 1
  while (last < at + 12) {
    const digit = kindAt(reader, last, 'small') ?? (figures === '' ? kindAt(reader, last, 'tens') : null)
    if (digit === null) break
    const unit = digit >= 20 ? kindAt(reader, past(reader, last + 1), 'small') : null
    figures += String(unit === null ? digit : digit + unit)
    last = unit === null ? last + 1 : past(reader, last + 1) + 1
  }
  return figures === '' ? null : { value: whole + Number(`0.${figures}`), last }
}

/** A printed fraction "3/4" with a customary denominator, so that dates and "24/7" are none. */
export function printedFraction(reader: Reader, at: number): { value: number; last: number } | null {
  const [above, slash, below] = [reader.list[at], reader.list[at + 1], reader.list[at + 2]]
  if (above?.kind !== 'number' || slash?.text !== '/' || below?.kind !== 'number') return null
  if (!touching(reader.list, at) || !touching(reader.list, at + 1) || reader.list[at + 3]?.text === '/')
    return null
  if (!(above.value < below.value) || ![2, 3, 4, 5, 8, 10, 16, 20, 32, 40, 64, 100].includes(below.value))
    return null
  return { value: above.value / below.value, last: at + 3 }
}

export const OF = new Set(['of', 'the', 'its', 'their', 'his', 'her', 'our', 'my', 'all'])

/** Fractions in words that stand by themselves: "two thirds", "a quarter of", "half the homes", "half a million". */
export function wordFraction(reader: Reader, first: number): Numeral | null {
  const { list } = reader
  const text = list[first]!.text
  let part = fractionPart(reader, first)
  if (part === null) return null
  const next = list[part.last]?.text ?? ''
  const before = list[first - 1]?.text ?? ''
  if (
    /^(?:first|second|third|fourth|last|latter|former|top|bottom|this|that|other|latest|final|next|each|every|per|better|previous|consecutive)$/.test(
      before,
    )
  )
    return null
  if (/^(?:the|its|their)$/.test(before) && (text === 'quarter' || text === 'quarters' || text === 'half'))
    return null
  if (isDash(list[first - 1]) && /^(?:half|quarters?|halves)$/.test(text)) return null
  let multiplied = false
  let last = part.last
  if (text === 'half' && (next === 'a' || next === 'an')) {
    const unit = scaleAt(reader, last + 1) ?? kindAt(reader, last + 1, 'dozen')
    if (unit !== null) return exact(first, last + 2, unit / 2, 'fraction', unit, 0.5)
    return exact(first, last, 0.5, 'fraction') // "half an hour": the measure follows
  }
  let scale = scaleAt(reader, past(reader, last)) ?? kindAt(reader, past(reader, last), 'dozen')
  let skip = past(reader, last) + 1
  if (scale === null && next === 'of' && list[last + 1]?.text === 'a') {
    scale = scaleAt(reader, last + 2)
    skip = last + 3
  }
  if (scale !== null) {
    part = { value: part.value * scale, last: skip }
    last = skip
    multiplied = true
  }
  // "a third man", "the quarter ended", "an eighth straight week": an ordinal, not a part
  const single = text === 'a' || text === 'an' || text === 'half' || text === 'quarter' || text === 'halves'
  const hyphenated = isDash(list[part.last]) && touching(list, part.last - 1)
  if (!multiplied && single && !OF.has(next) && !(text === 'half' && hyphenated)) {
    const moreThan =
      text === 'half' &&
      (before === 'than' || before === 'about' || before === 'nearly' || before === 'almost')
    const alone = text !== 'half' && text !== 'quarter' && (part.value === 0.5 || part.value <= 0.01)
    if (!moreThan && !alone) return null
  }
  if (!multiplied && !single && hyphenated && list[part.last + 1]?.text === 'party') return null
  if (text === 'quarters' || text === 'quarter' ? !multiplied && !OF.has(next) : false) return null
  return exact(first, last, part.value, 'fraction', scale ?? 1, part.value)
}
