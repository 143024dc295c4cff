import { ReadoutError } from '../../model/errors.js'
import type { NameKind } from '../../model/annotation.js'
import type { Prepared } from './context.js'
import { featuresOf, type Commonness } from './features.js'

export const KINDS: readonly NameKind[] = [
  'person', 'organization', 'place', 'nationality', 'facility', 'event', 'work', 'product', 'other',
] // prettier-ignore

/** Labels: 0 outside; 1 + 2k begins, 2 + 2k goes on a name of kind k. */
export const LABELS = 1 + 2 * KINDS.length

/** True where label `next` may follow label `last`. */
export function follows(last: number, next: number): boolean {
  if (next === 0 || next % 2 === 1) return true
  return last === next || last === next - 1
}

/** Scores of labels and of steps from label to label, as trained by `scripts/train/names.mjs`. */
export type Weights = {
  /** Features, an open-addressing table of pairs side by side in memory: key, row + 1 (0 where the slot is free). */
  readonly slots: Int32Array
  readonly mask: number
  /** `STRIDE` scores a row, rounded on one scale; those past `LABELS` are 0. */
  readonly rows: Int16Array
  /** Scores of steps, label x label before it. */
  readonly steps: Int16Array
  readonly common: Commonness
}

/** `LABELS` rounded up to whole blocks of four. */
const STRIDE = (LABELS + 3) & ~3

const MAGIC = 0x314d4e52

/**
 * Reads the weights: little-endian magic, number of features, of lower-case words, then keys (i32), rows (i16), steps (i16 label x label),
 * lower-case words (i32 hash) and how common each is (u8). Throws `model.format`.
 */
export function readWeights(bytes: Uint8Array): Weights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 16 || view.getInt32(0, true) !== MAGIC)
    throw new ReadoutError(
      'model.format',
      'model.format: models/en/names.bin is no model of names; build it again',
    )
  const features = view.getInt32(4, true)
  const small = view.getInt32(8, true)
  let at = 16
  const keys = new Int32Array(features)
  for (let index = 0; index < features; index++, at += 4) keys[index] = view.getInt32(at, true)
  const rows = new Int16Array(features * STRIDE)
  for (let index = 0; index < features; index++)
    for (let label = 0; label < LABELS; label++, at += 2)
      rows[index * STRIDE + label] = view.getInt16(at, true)
  const steps = new Int16Array(LABELS * LABELS)
  for (let last = 0; last < LABELS; last++)
    for (let label = 0; label < LABELS; label++, at += 2)
      steps[label * LABELS + last] = view.getInt16(at, true)
  const common = readCommonness(view, at, small)
  const bits = Math.ceil(Math.log2(Math.max(16, features * 2)))
  const slots = new Int32Array(2 << bits)
  const mask = slots.length - 1
  for (let index = 0; index < features; index++) {
    const key = keys[index] as number
    let slot = (key << 1) & mask
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask
    slots[slot] = key
    slots[slot + 1] = index + 1
  }
  return { slots, mask, rows, steps, common }
}

/** How common words are in lower case: an open-addressing table of pairs, hash and commonness + 1 (0 where the slot is free). */
function readCommonness(view: DataView, at: number, count: number): Commonness {
  const slots = new Int32Array(4 << Math.ceil(Math.log2(Math.max(16, count))))
  const mask = slots.length - 1
  for (let index = 0; index < count; index++) {
    const hash = view.getInt32(at + index * 4, true)
    let slot = (hash << 1) & mask
    while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + 2) & mask
    slots[slot] = hash
    slots[slot + 1] = 1 + view.getUint8(at + count * 4 + index)
  }
  return (hash) => {
    let slot = (hash << 1) & mask
    while (slots[slot + 1] !== 0 && slots[slot] !== hash) slot = (slot + 2) & mask
    const found = slots[slot + 1] as number
    return found === 0 ? 0 : found - 1
  }
}

const scratch = new Int32Array(160)

/** Writes the scores of one word to `scores` at `to`: the sums of the rows of its features. */
function score(weights: Weights, prepared: Prepared, index: number, to: number): void {
  const { slots, mask, rows } = weights
  const size = featuresOf(prepared, index, weights.common, scratch)
  let known = 0
  for (let each = 0; each < size; each++) {
    const key = scratch[each] as number
    let slot = (key << 1) & mask
    let row = slots[slot + 1] as number
    while (row !== 0 && slots[slot] !== key) {
      slot = (slot + 2) & mask
      row = slots[slot + 1] as number
    }
    if (row !== 0) scratch[known++] = (row - 1) * STRIDE
  }
  // Four labels at a time, so that the sums stay in registers.
  for (let label = 0; label < STRIDE; label += 4) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let each = 0; each < known; each++) {
      const at = (scratch[each] as number) + label
      a += rows[at] as number
      b += rows[at + 1] as number
      c += rows[at + 2] as number
      d += rows[at + 3] as number
    }
    scores[to + label] = a
    scores[to + label + 1] = b
    scores[to + label + 2] = c
    scores[to + label + 3] = d
  }
}

/** The longest stretch that is decoded as one; text in capitals throughout is cut there, so that memory stays bounded. */
const LONGEST = 500

/** Reused over stretches: scores of labels, scores of the best way to each label, and the label before it on that way. */
const scores = new Int32Array(LONGEST * STRIDE)
const best = new Int32Array(LONGEST * STRIDE)
const from = new Uint8Array(LONGEST * STRIDE)

/** What the model says of all words. */
export type Decoded = {
  /** The best labels (Viterbi over each stretch of active words). */
  readonly labels: Uint8Array
  /** How far the label leads label 0. */
  readonly margin: Int32Array
  /** For each word, how each kind would lead label 0 if a name of it began here: `KINDS.length` a word. */
  readonly leads: Int32Array
}

export function decode(weights: Weights, prepared: Prepared): Decoded {
  const { count } = prepared.words
  const labels = new Uint8Array(count)
  const margin = new Int32Array(count)
  const leads = new Int32Array(count * KINDS.length)
  let index = 0
  while (index < count) {
    if (!prepared.active[index]) {
      index += 1
      continue
    }
    let last = index
    while (last < count && prepared.active[last] && last - index < LONGEST) last += 1
    decodeStretch(weights, prepared, index, last, { labels, margin, leads })
    index = last
  }
  return { labels, margin, leads }
}

function decodeStretch(
  weights: Weights,
  prepared: Prepared,
  first: number,
  last: number,
  { labels, margin, leads }: Decoded,
): void {
  const length = last - first
  for (let at = 0; at < length; at++) {
    score(weights, prepared, first + at, at * STRIDE)
    for (let kind = 0; kind < KINDS.length; kind++)
      leads[(first + at) * KINDS.length + kind] =
        (scores[at * STRIDE + 1 + 2 * kind] as number) - (scores[at * STRIDE] as number)
  }
  for (let label = 0; label < LABELS; label++) {
    const starts = follows(0, label) ? (weights.steps[label * LABELS] as number) : IMPOSSIBLE
    best[label] = starts + (scores[label] as number)
    from[label] = 0
  }
  for (let at = 1; at < length; at++) step(weights.steps, at * STRIDE)
  const end = (length - 1) * STRIDE
  let label = 0
  for (let each = 1; each < LABELS; each++)
    if ((best[end + each] as number) > (best[end + label] as number)) label = each
  for (let at = length - 1; at >= 0; at--) {
    labels[first + at] = label
    margin[first + at] = (scores[at * STRIDE + label] as number) - (scores[at * STRIDE] as number)
    label = from[at * STRIDE + label] as number
  }
}

const IMPOSSIBLE = -0x3fffffff

/** The best way to each label of the word at `row`: any label may stand before one that begins or is none, two before one that goes on. */
function step(steps: Int16Array, row: number): void {
  const before = row - STRIDE
  for (let label = 0; label < LABELS; label++) {
    const all = label === 0 || label % 2 === 1
    const end = all ? LABELS : label + 1
    let top = IMPOSSIBLE
    let source = 0
    for (let last = all ? 0 : label - 1; last < end; last++) {
      const value = (best[before + last] as number) + (steps[label * LABELS + last] as number)
      if (value > top) {
        top = value
        source = last
      }
    }
    best[row + label] = top + (scores[row + label] as number)
    from[row + label] = source
  }
}
