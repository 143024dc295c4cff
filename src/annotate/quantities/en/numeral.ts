import { isDash, touching, type Atom } from '../atoms.js'
import { denominator, fractionPart, OF, printedFraction, spelledDecimals, wordFraction } from './fraction.js'
import { exact, kindAt, past, scaleAt, type Numeral, type NumberWords, type Reader } from './number-words.js'

type State = {
  /** True where a numeral, not a word, began it. */
  readonly digits: boolean

  total: number
  current: number
  lastScale: number
  seen: boolean
  scale: number
  mantissa: number
}

/** Adds the word or numeral at `at` to the sum when it may follow what was read ("sixty" then "one", not "one" then "sixty"). */
function step(reader: Reader, at: number, state: State): boolean {
  const atom = reader.list[at]
  if (atom?.kind === 'number') return addNumeral(reader, at, atom.value, state)
  const small = kindAt(reader, at, 'small')
  if (small !== null) return addSmall(reader, at, small, state)
  const tens = kindAt(reader, at, 'tens')
  if (tens !== null) {
    if (state.current % 100 !== 0) return false
    state.current += tens
    state.seen = true
    return true
  }
  if (kindAt(reader, at, 'hundred') !== null) return addHundred(state)
  const scale = scaleAt(reader, at) ?? kindAt(reader, at, 'dozen')
  return scale !== null && addScale(scale, state)
}

/** "4 thousand 3 hundred", "3 hundred and 21". */
function addNumeral(reader: Reader, at: number, value: number, state: State): boolean {
  const { current } = state
  const hundred = kindAt(reader, at + 1, 'hundred') !== null
  const fits =
    state.seen &&
    (hundred || current % 100 === 0) &&
    Number.isInteger(value) &&
    (current === 0 ? hundred : reader.list[at - 1]?.text === 'and')
  if (!fits || value >= (current === 0 ? 10 : 100) || state.scale === 1) return false
  state.current += value
  return true
}

/** One to nineteen. */
function addSmall(reader: Reader, at: number, small: number, state: State): boolean {
  const { current } = state
  // "$22 billion three times": after a numeral's magnitude a new number begins
  if (
    state.digits &&
    state.scale >= 1000 &&
    current === 0 &&
    reader.list[at - 1]?.text !== 'and' &&
    kindAt(reader, at + 1, 'hundred') === null
  )
    return false
  const fits = small < 10 ? current % 10 === 0 && current % 100 !== 10 : current % 100 === 0
  if (!fits || (state.seen && small === 0) || (state.seen && current === 0 && state.total === 0)) return false
  state.current += small
  state.seen = true
  return true
}

function addHundred(state: State): boolean {
  const { current } = state
  if (current >= 100 && current % 100 === 0) return false
  const before = current === 0 ? 1 : current
  state.current = before * 100
  state.seen = true
  state.mantissa = before
  state.scale = 100
  return true
}

/** "thousand", "million", "dozen". */
function addScale(scale: number, state: State): boolean {
  const { current } = state
  if (current === 0 && state.total > 0) {
    // "three lakh crore": magnitudes multiply
    state.total *= scale
  } else {
    if (scale >= state.lastScale) return false
    state.mantissa = current === 0 ? 1 : current
    state.total += state.mantissa * scale
    state.current = 0
  }
  state.lastScale = scale
  state.scale = scale
  state.seen = true
  return true
}

/** After "and": only a smaller number may follow a hundred or a magnitude ("two hundred and three"). */
function afterAnd(reader: Reader, at: number, state: State): boolean {
  const atom = reader.list[at]
  if (atom === undefined) return false
  const room = state.current > 0 ? (state.current % 100 === 0 ? 100 : 1) : state.lastScale
  // "one hundred and three quarters", "two and fifty-four hundredths": the fraction is added later
  if (fractionPart(reader, at) !== null) return false
  const small = kindAt(reader, at, 'small') ?? kindAt(reader, at, 'tens')
  if (small !== null) return small > 0 && small < room
  // "3 hundred and 21"
  if (atom.kind === 'number' && room === 100)
    return (
      atom.value > 0 &&
      atom.value < 100 &&
      kindAt(reader, at + 1, 'hundred') === null &&
      scaleAt(reader, at + 1) === null
    )
  return false
}

/** The hyphen of "twenty-one", also with blanks around it as tokenised text prints it. */
function compoundDash(reader: Reader, at: number): boolean {
  if (!isDash(reader.list[at])) return false
  if (touching(reader.list, at) && touching(reader.list, at - 1)) return true
  return (
    kindAt(reader, at - 1, 'tens') !== null &&
    kindAt(reader, at + 1, 'small') !== null &&
    reader.list[at]!.text === '-'
  )
}

/** Reads "three hundred and two", "twenty-one trillion", "1.2 million", "a hundred", from `first`. */
function cardinal(reader: Reader, first: number): { state: State; last: number } | null {
  const state: State = {
    digits: reader.list[first]!.kind === 'number',
    total: 0,
    current: 0,
    lastScale: Infinity,
    seen: false,
    scale: 1,
    mantissa: 0,
  }
  let at = first
  const head = reader.list[first]!
  if (head.kind === 'number') {
    state.current = head.value
    state.seen = true
    at = first + 1
    const after = past(reader, at)
    if (
      kindAt(reader, at, 'hundred') === null &&
      scaleAt(reader, after) === null &&
      kindAt(reader, after, 'dozen') === null
    )
      return { state, last: at }
    if (kindAt(reader, at, 'hundred') === null) at = after
  } else if (head.text === 'a' || head.text === 'an') {
    state.current = 0
    at = first + 1
    if (
      kindAt(reader, at, 'hundred') === null &&
      scaleAt(reader, at) === null &&
      kindAt(reader, at, 'dozen') === null
    )
      return null
  }
  while (at < reader.list.length) {
    if (step(reader, at, state)) at++
    else if (state.seen && compoundDash(reader, at) && step(reader, at + 1, state)) at += 2
    else if (
      state.seen &&
      reader.list[at]?.text === 'and' &&
      afterAnd(reader, at + 1, state) &&
      step(reader, at + 1, state)
    )
      at += 2
    else break
  }
  return state.seen ? { state, last: at } : null
}

/** Number words that mean only their order: "dozens", "tens of thousands", "several hundred", "a few million". */
function vague(reader: Reader, first: number): Numeral | null {
  const { list } = reader
  const text = list[first]?.text
  let unit = kindAt(reader, first, 'vague')
  let last = first + 1
  let least = 2
  if (unit !== null) {
    if (list[last]?.text === 'of') {
      const next = kindAt(reader, last + 1, 'vague')
      if (next !== null && next > unit) {
        unit *= next
        last += 2
      } else if (unit === 10) return null
    } else if (unit === 10 || unit === 20) return null
  } else if (text === 'several' || text === 'many' || (text === 'few' && list[first - 1]?.text === 'a')) {
    unit = kindAt(reader, last, 'hundred') ?? scaleAt(reader, last) ?? kindAt(reader, last, 'dozen')
    if (unit === null) return null
    last++
    const more = scaleAt(reader, last)
    if (more !== null && unit < more) {
      unit *= more
      last++
    }
    least = text === 'several' ? 3 : 2
  } else return null
  const start = text === 'few' ? first - 1 : first
  const high = unit === 12 ? 99 : unit === 20 ? 199 : unit * 10 - 1
  return { first: start, last, value: null, low: unit * least, high, scale: unit, mantissa: 1, form: 'vague' }
}

/** "two and a half", "three million and a quarter", "2 1/2", "2½": what is added to a whole number. */
function withPart(reader: Reader, first: number, state: State, last: number): Numeral {
  const { list } = reader
  const value = state.total + state.current
  const form = list[first]!.kind === 'number' ? 'digits' : 'words'
  const plain = exact(first, last, value, form, state.scale, state.mantissa || value)
  const half = list[last]
  if (half?.kind === 'number' && half.value < 1 && half.text.length === 1 && Number.isInteger(value)) {
    return exact(first, last + 1, value + half.value, 'digits')
  }
  const printed =
    half?.kind === 'number' && Number.isInteger(value) && value < 1000 ? printedFraction(reader, last) : null
  if (printed) return exact(first, printed.last, value + printed.value, 'digits')
  const decimals = form === 'words' ? spelledDecimals(reader, last, value) : null
  if (decimals) return exact(first, decimals.last, decimals.value, 'words')
  if (half?.text !== 'and') return plain
  const part = fractionPart(reader, last + 1)
  if (part === null || part.value >= 1) return plain
  const scale = scaleAt(reader, part.last) ?? kindAt(reader, part.last, 'hundred')
  if (state.scale >= 1000 && state.current === 0) {
    const size = scale ?? state.scale
    return exact(
      first,
      scale ? part.last + 1 : part.last,
      value + part.value * size,
      form,
      state.scale,
      state.mantissa + part.value,
    )
  }
  if (scale !== null)
    return exact(first, part.last + 1, (value + part.value) * scale, form, scale, value + part.value)
  return exact(first, part.last, value + part.value, form)
}

/** "two thirds" where the count is a whole cardinal: "twenty-three fifths". */
function overDenominator(reader: Reader, first: number, whole: Numeral): Numeral | null {
  if (whole.form !== 'words' || whole.value === null || reader.list[first]!.kind === 'number') return null
  const at = past(reader, whole.last)
  const atom = reader.list[at]
  if (atom === undefined || atom.text === 'quarter' || atom.text === 'half') return null
  const below = denominator(reader, at)
  if (below === null) return null
  if (whole.value !== 1 && !/s$/.test(reader.list[below.last - 1]!.text) && below.value < 100) return null
  if (reader.list[below.last - 1]!.text === 'quarters' && !OF.has(reader.list[below.last]?.text ?? 'of'))
    return null
  return exact(first, below.last, whole.value / below.value, 'fraction')
}

/** "the twenty-first century": tens with an ordinal after them rank, they do not count. */
function isOrdinal(reader: Reader, whole: Numeral): boolean {
  if (whole.form !== 'words' || kindAt(reader, whole.last - 1, 'tens') === null) return false
  const next = reader.list[past(reader, whole.last)]?.text ?? ''
  return /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$/.test(next)
}

/**
 * Reads the number that begins at atom `first`, the longest there is, or null. Ordinals ("third", "12th") are none; a
 * fraction needs its "of" or its count ("two thirds", "a third of").
 */
export function readNumeral(list: readonly Atom[], words: NumberWords, first: number): Numeral | null {
  const reader: Reader = { list, words }
  const atom = list[first]
  if (atom === undefined || atom.kind === 'mark') return null
  if (atom.kind === 'number') {
    if (Number.isNaN(atom.value)) return null
    const printed = printedFraction(reader, first)
    if (printed) return exact(first, printed.last, printed.value, 'digits')
  } else {
    if (!words.has(atom.text) && !/^(?:an?|several|many|few|half)$/.test(atom.text)) return null
    // most articles stand before no number word
    if (
      (atom.text === 'a' || atom.text === 'an') &&
      !words.has(list[first + 1]?.text ?? '') &&
      list[first + 1]?.text !== 'few'
    )
      return null
    const order = vague(reader, first)
    if (order) return order
    const fraction = wordFraction(reader, first)
    if (
      fraction &&
      !(atom.text !== 'a' && kindAt(reader, first, 'small') !== null && fraction.value === null)
    )
      return fraction
    const kinds = words.get(atom.text) ?? []
    if (
      kinds.length > 0 &&
      kinds.every(
        (entry) => entry.kind === 'ordinal' || entry.kind === 'scale-abbreviation' || entry.kind === 'vague',
      )
    )
      return null
  }
  const read = cardinal(reader, first)
  if (read === null) return null
  const whole = withPart(reader, first, read.state, read.last)
  const share = overDenominator(reader, first, whole)
  if (share) return share
  return isOrdinal(reader, whole) ? null : whole
}
