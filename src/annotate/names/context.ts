import { LIST, type Gazetteer, type Listed } from './gazetteer.js'
import { linesOf, type Lines } from './lines.js'
import { MARK, type Words } from './words.js'

/** What the whole article says of a word: how its other mentions stand. */
export const SEEN = {
  afterHonorific: 1,
  afterGiven: 2,
  beforeSuffix: 4,
  beforeSay: 8,
  afterPlacePreposition: 16,
  small: 32,
  capitalInside: 64,
  afterThe: 128,
  bracketed: 256,
  possessive: 512,
  afterRole: 1024,
  often: 2048,
  beforeSurname: 4096,
  longer: 8192,
} as const

/** A text prepared for reading names: words, lists, what was seen of each word, and which words may be part of a name. */
export type Prepared = {
  readonly words: Words
  readonly listed: Listed
  readonly seen: Int32Array
  /** 1 where a word may be part of a name. */
  readonly active: Uint8Array
  /** 1 where the article tells of sport, in which a town's name is mostly its team's. */
  readonly sport: number
  /** First and last word of the run of capitalised words that a word stands in. */
  readonly runFirst: Int32Array
  readonly runLast: Int32Array
  readonly lines: Lines
}

const LINKS = new Set(['of', 'and', 'for', 'the', 'de', 'da', 'di', 'del', 'della', 'des', 'du', 'do', 'dos', 'das', 'la', 'le', 'les', 'van', 'von', 'der', 'den', 'ten', 'ter', 'zu', 'y', 'e', 'al', 'el', 'bin', 'ibn', 'bint', 'abu', 'ul', 'ur', 'on', 'in', 'to', 'at', 'with', 'against', '&', '-', '–', "'", '’', '/', '.', ',', "'s", '’s', '!', ':', 'a', 'an', 'd', 'l', 'af', 'av', 'och', 'und', 'et', 'en', 'sur', 'nuclear', 'power', 'plant']) // prettier-ignore
const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'from',
  'around',
  'outside',
  'across',
  'toward',
  'towards',
])

/** Prepares a text. Linear in its words. */
export function prepare(words: Words, gazetteer: Gazetteer): Prepared {
  const listed = gazetteer.look(words)
  const active = activeWords(words)
  const { runFirst, runLast } = runs(words)
  return {
    words,
    listed,
    seen: seenInText(words, listed),
    active,
    sport: tellsOfSport(words, listed),
    runFirst,
    runLast,
    lines: linesOf(words),
  }
}

/** Four words of sport or more, each counted once, or rows of results. */
function tellsOfSport(words: Words, { begins }: Listed): number {
  const found = new Set<number>()
  let rows = 0
  for (let index = 0; index < words.count; index++) {
    if ((begins[index] as number) & LIST.sport) found.add(words.hash[index] as number)
    if ((words.marks[index] as number) & MARK.table && (words.marks[index] as number) & MARK.line) rows += 1
  }
  return found.size >= 5 || (rows >= 3 && found.size >= 1) || rows >= 6 ? 1 : 0
}

const isCapital = (marks: number): boolean => (marks & (MARK.capital | MARK.upper | MARK.inner)) !== 0

/** Capitalised words, and small words and marks that join two of them. */
function activeWords(words: Words): Uint8Array {
  const active = new Uint8Array(words.count)
  let last = -9
  for (let index = 0; index < words.count; index++) {
    const marks = words.marks[index] as number
    if (marks & MARK.line) last = -9
    if (!isCapital(marks)) continue
    active[index] = 1
    if (index - last <= 4 && index - last > 1 && joins(words, last + 1, index))
      active.fill(1, last + 1, index)
    last = index
    const next = words.marks[index + 1] ?? 0
    if (next & MARK.digit && !(next & MARK.capital)) active[index + 1] = 1
    const before = words.marks[index - 1] ?? 0
    if (index > 0 && before & MARK.digit) active[index - 1] = 1
  }
  return active
}

function joins(words: Words, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (!LINKS.has(words.lower[index] as string) && !((words.marks[index] as number) & MARK.digit))
      return false
    if (isSpacedDash(words, index)) return false
  }
  return true
}

/** "TENNIS - Bell wins": a dash with a blank on both sides parts, it does not join. */
export function isSpacedDash({ lower, marks, count }: Words, index: number): boolean {
  const word = lower[index] as string
  if (word !== '-' && word !== '–') return false
  const next = index + 1 < count ? (marks[index + 1] as number) : 0
  return (((marks[index] as number) | next) & MARK.glued) === 0
}

/** Runs of capitalised words, hyphens and "of", "and", "for" between them. */
function runs(words: Words): { runFirst: Int32Array; runLast: Int32Array } {
  const runFirst = new Int32Array(words.count).fill(-1)
  const runLast = new Int32Array(words.count).fill(-1)
  let first = -1
  let last = -1
  const close = () => {
    for (let index = first; index <= last && first >= 0; index++) {
      runFirst[index] = first
      runLast[index] = last
    }
  }
  for (let index = 0; index < words.count; index++) {
    const marks = words.marks[index] as number
    if (!isCapital(marks)) continue
    const link = index - last
    const goesOn =
      first >= 0 && !(marks & MARK.line) && (link === 1 || (link <= 3 && bridged(words, last + 1, index)))
    if (!goesOn) {
      close()
      first = index
    }
    last = index
  }
  close()
  return { runFirst, runLast }
}

const BRIDGES = new Set([
  'of',
  'and',
  'for',
  '&',
  '-',
  'the',
  'de',
  'del',
  'van',
  'von',
  'bin',
  'al',
  'la',
  'du',
  'di',
  'da',
])

function bridged(words: Words, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (!BRIDGES.has(words.lower[index] as string) || isSpacedDash(words, index)) return false
  return !((words.marks[to - 1] ?? 0) & MARK.line)
}

/** Gathers how each capitalised word stands at all its places; the same for every mention of it. */
function seenInText(words: Words, { begins }: Listed): Int32Array {
  const all = new Map<number, number>()
  const note = (index: number, bits: number) => {
    const hash = words.hash[index] as number
    const known = all.get(hash)
    if (known === undefined) all.set(hash, bits)
    else all.set(hash, known | bits | SEEN.often)
  }
  for (let index = 0; index < words.count; index++) {
    const marks = words.marks[index] as number
    if (marks & MARK.point) continue
    if (!isCapital(marks)) {
      const hash = words.hash[index] as number
      all.set(hash, (all.get(hash) ?? 0) | SEEN.small)
    } else if (!(marks & (MARK.shouting | MARK.heading))) note(index, standing(words, begins, index))
  }
  const seen = new Int32Array(words.count)
  for (let index = 0; index < words.count; index++)
    if (isCapital(words.marks[index] as number)) seen[index] = all.get(words.hash[index] as number) ?? 0
  return seen
}

function standing(words: Words, begins: Int32Array, index: number): number {
  let bits = 0
  const marks = words.marks[index] as number
  const before = index > 0 && !(marks & MARK.line) ? index - 1 : -1
  const after = index + 1 < words.count && !((words.marks[index + 1] as number) & MARK.line) ? index + 1 : -1
  if (!(marks & MARK.opens)) bits |= SEEN.capitalInside
  if (before >= 0) {
    const list = begins[before] as number
    const large = isCapital(words.marks[before] as number)
    if (large && list & (LIST.honorific | LIST.title)) bits |= SEEN.afterHonorific
    if (large && list & LIST.given) bits |= SEEN.afterGiven
    if (!large && list & LIST.role) bits |= SEEN.afterRole
    if (words.lower[before] === 'the') bits |= SEEN.afterThe
    if (!large && PLACE_PREPOSITIONS.has(words.lower[before] as string)) bits |= SEEN.afterPlacePreposition
    if (words.text[before] === '(' && after >= 0 && words.text[after] === ')') bits |= SEEN.bracketed
    if (large) bits |= SEEN.longer
  }
  if (after >= 0) {
    const list = begins[after] as number
    const large = isCapital(words.marks[after] as number)
    if (large && list & (LIST.companySuffix | LIST.organizationHead)) bits |= SEEN.beforeSuffix
    if (!large && list & LIST.say) bits |= SEEN.beforeSay
    if (large && list & LIST.surname) bits |= SEEN.beforeSurname
    const tail = words.lower[after]
    if (tail === "'s" || tail === '’s') bits |= SEEN.possessive
  }
  return bits
}
