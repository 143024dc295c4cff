import type { Prepared } from './context.js'
import { MARK, mix } from './words.js'

/** How often a word stands in lower case in open English text: 0 never seen … 7 very often, by hash of the word. */
export type Commonness = (hash: number) => number

/** Marks that matter as a class of looks. */
const LOOK = MARK.capital | MARK.upper | MARK.digit | MARK.point | MARK.inner

/** The bits of lists that make features of their own: the first thirty. */
const LISTS = (1 << 30) - 1

/**
 * Writes the hashed features of one word into `out` and returns how many there are (fewer than 96). Every template has its
 * own number; a feature is the mixed hash of the number and of what stands at its places.
 */
export function featuresOf(
  prepared: Prepared,
  index: number,
  commonness: Commonness,
  out: Int32Array,
): number {
  const { words, listed } = prepared
  const { count } = words
  let size = 0
  const emit = (template: number, a: number, b = 0) => {
    out[size++] = mix(Math.imul(template, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b) ^ ((b << 13) | (b >>> 19)))
  }
  const outside = (at: number) => at < 0 || at >= count
  const hash = (at: number) => (outside(at) ? (at < 0 ? 11 : 13) : (words.hash[at] as number))
  const shape = (at: number) => (outside(at) ? 7 : (words.shape[at] as number))
  const marks = (at: number) => (outside(at) ? 0 : (words.marks[at] as number))
  const list = (at: number) =>
    outside(at) ? 0 : (listed.begins[at] as number) | (listed.inside[at] as number)
  const kind = (at: number) => mix(list(at)) ^ (marks(at) & LOOK)
  const common = (at: number) => (outside(at) ? 8 : commonness(words.hash[at] as number))

  const here = words.hash[index] as number
  const look = marks(index)
  const place =
    (look & MARK.opens ? 1 : 0) |
    (look & MARK.shouting ? 2 : 0) |
    (look & MARK.heading ? 4 : 0) |
    (look & MARK.line ? 8 : 0)
  emit(1, 1)
  emit(2, here)
  emit(3, hash(index - 1))
  emit(4, hash(index + 1))
  emit(5, hash(index - 2))
  emit(6, hash(index + 2))
  emit(7, hash(index - 1), here)
  emit(8, here, hash(index + 1))
  emit(9, shape(index))
  emit(10, shape(index), shape(index - 1))
  emit(11, shape(index), shape(index + 1))
  emit(12, shape(index), place + 16)
  emit(13, shape(index - 1) ^ Math.imul(shape(index + 1), 3), shape(index))
  const text = words.lower[index] as string
  const prefix = prefixHashes(text)
  emit(14, prefix.three)
  emit(15, prefix.four)
  emit(16, prefix.lastThree)
  emit(17, prefix.lastFour)
  emit(18, prefix.lastTwo)
  // What lists say.
  const own = list(index)
  emit(19, own, place)
  emit(20, listed.begins[index] as number, listed.length[index] as number)
  emit(21, listed.inside[index] as number)
  emit(22, kind(index - 1), own)
  emit(23, kind(index + 1), own)
  emit(24, kind(index - 1) ^ Math.imul(kind(index + 1), 5), own)
  emit(25, kind(index - 2), kind(index - 1))
  emit(26, kind(index + 1), kind(index + 2))
  for (let rest = own & LISTS; rest !== 0; rest &= rest - 1) emit(27, rest & -rest, place & 3)
  const [before, after] = [marks(index - 1) & MARK.capital, marks(index + 1) & MARK.capital]
  for (let rest = list(index - 1) & LISTS; rest !== 0; rest &= rest - 1) emit(28, rest & -rest, before)
  for (let rest = list(index + 1) & LISTS; rest !== 0; rest &= rest - 1) emit(29, rest & -rest, after)
  emit(30, own, hash(index - 1))
  emit(31, own, hash(index + 1))
  // How common the word is in lower case.
  emit(32, common(index), look & (LOOK | MARK.opens | MARK.shouting))
  emit(33, common(index), common(index + 1) * 16 + (marks(index + 1) & LOOK))
  emit(34, common(index), common(index - 1) * 16 + (marks(index - 1) & LOOK))
  emit(35, common(index) + 16 * place, own)
  runFeatures(prepared, index, commonness, emit)
  seenFeatures(prepared.seen[index] as number, own, look, emit)
  emit(36, shape(index), hash(index - 1))
  emit(37, shape(index), hash(index + 1))
  emit(38, hash(index - 2), hash(index - 1))
  emit(39, hash(index + 1), hash(index + 2))
  // Sport and tables: there a town plays, and a line begins with a name.
  const table =
    (look & MARK.table ? 2 : 0) | prepared.sport | (look & MARK.line ? 4 : 0) | (look & MARK.shouting ? 8 : 0)
  emit(41, table, own)
  emit(42, table, shape(index) ^ Math.imul(shape(index + 1), 3))
  emit(43, table, kind(index + 1))
  emit(44, table, hash(index - 1))
  const { build, place: placeInLine, around } = prepared.lines
  const at = (placeInLine[index] as number) + (look & MARK.line ? 16 : 0)
  emit(45, build[index] as number, at)
  emit(46, around[index] as number, prepared.sport + (look & MARK.table))
  emit(47, around[index] as number, own)
  emit(40, shape(index - 2) ^ Math.imul(shape(index + 2), 7), shape(index))
  return size
}

type Emit = (template: number, a: number, b?: number) => void

/** The run of capitalised words that a word stands in: its first and last word, its length, what stands beside it. */
function runFeatures(
  { words, listed, runFirst, runLast }: Prepared,
  index: number,
  commonness: Commonness,
  emit: Emit,
): void {
  const first = runFirst[index] as number
  if (first < 0) {
    emit(50, 0)
    return
  }
  const last = runLast[index] as number
  const length = Math.min(last - first + 1, 6)
  const fromLeft = Math.min(index - first, 3)
  const fromRight = Math.min(last - index, 3)
  const lastList = (listed.begins[last] as number) | (listed.inside[last] as number)
  const firstList = (listed.begins[first] as number) | (listed.inside[first] as number)
  emit(51, length * 16 + fromLeft * 4 + fromRight)
  emit(52, words.hash[last] as number, fromLeft === 0 ? 1 : 2)
  emit(53, lastList, fromLeft === 0 ? 1 : 2)
  emit(54, firstList, lastList)
  emit(55, last + 1 < words.count ? (words.hash[last + 1] as number) : 3, length)
  emit(56, first > 0 ? (words.hash[first - 1] as number) : 3, fromLeft === 0 ? 1 : 2)
  emit(57, (words.hash[last] as number) ^ (listed.begins[index] as number), 5)
  emit(
    58,
    first > 0 ? (listed.begins[first - 1] as number) : 3,
    last + 1 < words.count ? (listed.begins[last + 1] as number) : 3,
  )
  emit(59, commonness(words.hash[last] as number), length)
}

/** What the rest of the article says of the word. */
function seenFeatures(seen: number, own: number, look: number, emit: Emit): void {
  emit(70, seen, look & (MARK.opens | MARK.shouting))
  emit(71, seen & 0x1f, own)
  for (let rest = seen & 0x3fff; rest !== 0; rest &= rest - 1)
    emit(72, rest & -rest, look & (MARK.opens | MARK.shouting))
}

type Affixes = { three: number; four: number; lastTwo: number; lastThree: number; lastFour: number }

function prefixHashes(text: string): Affixes {
  const { length } = text
  const part = (from: number, to: number) => {
    let hash = 17
    for (let at = Math.max(0, from); at < to && at < length; at++)
      hash = Math.imul(hash, 31) + text.charCodeAt(at)
    return hash
  }
  return {
    three: part(0, 3),
    four: part(0, 4),
    lastTwo: part(length - 2, length),
    lastThree: part(length - 3, length),
    lastFour: part(length - 4, length),
  }
}
