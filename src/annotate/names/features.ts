import type { Prepared } from './context.js'
import { MARK, mix } from './words.js'

/** How often a word stands in lower case in open English text: 0 never seen … 7 very often, by hash of the word. */
export type Commonness = (hash: number) => number

/** Marks that matter as a class of looks. */
const LOOK = MARK.capital | MARK.upper | MARK.digit | MARK.point | MARK.inner

/** The bits of lists that make features of their own: the first thirty. */
const LISTS = (1 << 30) - 1

/** Where features go: their keys so far, and how many. */
type Sink = { readonly keys: Int32Array; size: number }

function emit(sink: Sink, template: number, a: number, b = 0): void {
  sink.keys[sink.size++] = mix(
    Math.imul(template, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b) ^ ((b << 13) | (b >>> 19)),
  )
}

/** One word in its article, and how common words are: what every group of features reads. */
type Here = {
  readonly prepared: Prepared
  readonly index: number
  readonly commonness: Commonness
  /** The marks of the word. */
  readonly look: number
  /** What the lists say of the word. */
  readonly own: number
}

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
  const sink: Sink = { keys: out, size: 0 }
  const here: Here = {
    prepared,
    index,
    commonness,
    look: marks(prepared, index),
    own: list(prepared, index),
  }
  const place =
    (here.look & MARK.opens ? 1 : 0) |
    (here.look & MARK.shouting ? 2 : 0) |
    (here.look & MARK.heading ? 4 : 0) |
    (here.look & MARK.line ? 8 : 0)
  emit(sink, 1, 1)
  wordFeatures(here, sink)
  shapeFeatures(here, place, sink)
  affixFeatures(prepared.words.lower[index] as string, sink)
  listFeatures(here, place, sink)
  commonFeatures(here, place, sink)
  runFeatures(here, sink)
  seenFeatures(prepared.seen[index] as number, here, sink)
  tableFeatures(here, sink)
  return sink.size
}

const outside = ({ words }: Prepared, at: number) => at < 0 || at >= words.count
const hash = (prepared: Prepared, at: number) =>
  outside(prepared, at) ? (at < 0 ? 11 : 13) : (prepared.words.hash[at] as number)
const shape = (prepared: Prepared, at: number) =>
  outside(prepared, at) ? 7 : (prepared.words.shape[at] as number)
const marks = (prepared: Prepared, at: number) =>
  outside(prepared, at) ? 0 : (prepared.words.marks[at] as number)
const list = (prepared: Prepared, at: number) =>
  outside(prepared, at) ? 0 : (prepared.listed.begins[at] as number) | (prepared.listed.inside[at] as number)
const kind = (prepared: Prepared, at: number) => mix(list(prepared, at)) ^ (marks(prepared, at) & LOOK)
const common = ({ prepared, commonness }: Here, at: number) =>
  outside(prepared, at) ? 8 : commonness(prepared.words.hash[at] as number)

/** The word and its neighbours, up to two on each side. */
function wordFeatures({ prepared, index }: Here, sink: Sink): void {
  const word = prepared.words.hash[index] as number
  const [before, after] = [hash(prepared, index - 1), hash(prepared, index + 1)]
  const [before2, after2] = [hash(prepared, index - 2), hash(prepared, index + 2)]
  emit(sink, 2, word)
  emit(sink, 3, before)
  emit(sink, 4, after)
  emit(sink, 5, before2)
  emit(sink, 6, after2)
  emit(sink, 7, before, word)
  emit(sink, 8, word, after)
  emit(sink, 38, before2, before)
  emit(sink, 39, after, after2)
}

/** How the word and its neighbours are written. */
function shapeFeatures({ prepared, index }: Here, place: number, sink: Sink): void {
  const own = shape(prepared, index)
  const [before, after] = [shape(prepared, index - 1), shape(prepared, index + 1)]
  emit(sink, 9, own)
  emit(sink, 10, own, before)
  emit(sink, 11, own, after)
  emit(sink, 12, own, place + 16)
  emit(sink, 13, before ^ Math.imul(after, 3), own)
  emit(sink, 36, own, hash(prepared, index - 1))
  emit(sink, 37, own, hash(prepared, index + 1))
  emit(sink, 40, shape(prepared, index - 2) ^ Math.imul(shape(prepared, index + 2), 7), own)
}

/** How the word begins and ends. */
function affixFeatures(text: string, sink: Sink): void {
  const { length } = text
  emit(sink, 14, partHash(text, 0, 3))
  emit(sink, 15, partHash(text, 0, 4))
  emit(sink, 16, partHash(text, length - 3, length))
  emit(sink, 17, partHash(text, length - 4, length))
  emit(sink, 18, partHash(text, length - 2, length))
}

/** What lists say of the word and of what stands beside it. */
function listFeatures({ prepared, index, own }: Here, place: number, sink: Sink): void {
  const { begins, inside, length } = prepared.listed
  const [before, after] = [kind(prepared, index - 1), kind(prepared, index + 1)]
  emit(sink, 19, own, place)
  emit(sink, 20, begins[index] as number, length[index] as number)
  emit(sink, 21, inside[index] as number)
  emit(sink, 22, before, own)
  emit(sink, 23, after, own)
  emit(sink, 24, before ^ Math.imul(after, 5), own)
  emit(sink, 25, kind(prepared, index - 2), before)
  emit(sink, 26, after, kind(prepared, index + 2))
  for (let rest = own & LISTS; rest !== 0; rest &= rest - 1) emit(sink, 27, rest & -rest, place & 3)
  const left = marks(prepared, index - 1) & MARK.capital
  for (let rest = list(prepared, index - 1) & LISTS; rest !== 0; rest &= rest - 1)
    emit(sink, 28, rest & -rest, left)
  const right = marks(prepared, index + 1) & MARK.capital
  for (let rest = list(prepared, index + 1) & LISTS; rest !== 0; rest &= rest - 1)
    emit(sink, 29, rest & -rest, right)
  emit(sink, 30, own, hash(prepared, index - 1))
  emit(sink, 31, own, hash(prepared, index + 1))
}

/** How common the word is in lower case. */
function commonFeatures(here: Here, place: number, sink: Sink): void {
  const { prepared, index, look, own } = here
  const word = common(here, index)
  emit(sink, 32, word, look & (LOOK | MARK.opens | MARK.shouting))
  emit(sink, 33, word, common(here, index + 1) * 16 + (marks(prepared, index + 1) & LOOK))
  emit(sink, 34, word, common(here, index - 1) * 16 + (marks(prepared, index - 1) & LOOK))
  emit(sink, 35, word + 16 * place, own)
}

/** Sport and tables: there a town plays, and a line begins with a name. */
function tableFeatures({ prepared, index, look, own }: Here, sink: Sink): void {
  const table =
    (look & MARK.table ? 2 : 0) | prepared.sport | (look & MARK.line ? 4 : 0) | (look & MARK.shouting ? 8 : 0)
  emit(sink, 41, table, own)
  emit(sink, 42, table, shape(prepared, index) ^ Math.imul(shape(prepared, index + 1), 3))
  emit(sink, 43, table, kind(prepared, index + 1))
  emit(sink, 44, table, hash(prepared, index - 1))
  const { build, place, around } = prepared.lines
  emit(sink, 45, build[index] as number, (place[index] as number) + (look & MARK.line ? 16 : 0))
  emit(sink, 46, around[index] as number, prepared.sport + (look & MARK.table))
  emit(sink, 47, around[index] as number, own)
}

/** The run of capitalised words that a word stands in: its first and last word, its length, what stands beside it. */
function runFeatures({ prepared, index, commonness }: Here, sink: Sink): void {
  const { words, listed, runFirst, runLast } = prepared
  const first = runFirst[index] as number
  if (first < 0) {
    emit(sink, 50, 0)
    return
  }
  const last = runLast[index] as number
  const length = Math.min(last - first + 1, 6)
  const fromLeft = Math.min(index - first, 3)
  const fromRight = Math.min(last - index, 3)
  const side = fromLeft === 0 ? 1 : 2
  const [firstList, lastList] = [list(prepared, first), list(prepared, last)]
  const end = words.hash[last] as number
  emit(sink, 51, length * 16 + fromLeft * 4 + fromRight)
  emit(sink, 52, end, side)
  emit(sink, 53, lastList, side)
  emit(sink, 54, firstList, lastList)
  emit(sink, 55, last + 1 < words.count ? (words.hash[last + 1] as number) : 3, length)
  emit(sink, 56, first > 0 ? (words.hash[first - 1] as number) : 3, side)
  emit(sink, 57, end ^ (listed.begins[index] as number), 5)
  emit(
    sink,
    58,
    first > 0 ? (listed.begins[first - 1] as number) : 3,
    last + 1 < words.count ? (listed.begins[last + 1] as number) : 3,
  )
  emit(sink, 59, commonness(end), length)
}

/** What the rest of the article says of the word. */
function seenFeatures(seen: number, { own, look }: Here, sink: Sink): void {
  const place = look & (MARK.opens | MARK.shouting)
  emit(sink, 70, seen, place)
  emit(sink, 71, seen & 0x1f, own)
  for (let rest = seen & 0x3fff; rest !== 0; rest &= rest - 1) emit(sink, 72, rest & -rest, place)
}

/** The hash of a stretch of the word. */
function partHash(text: string, from: number, to: number): number {
  const { length } = text
  let hash = 17
  for (let at = Math.max(0, from); at < to && at < length; at++)
    hash = Math.imul(hash, 31) + text.charCodeAt(at)
  return hash
}
