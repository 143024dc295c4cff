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
  /** Keys of the features, an open-addressing table of 2^bits slots: row + 1, or 0. */
  readonly slots: Int32Array
  readonly keys: Int32Array
  readonly mask: number
  /** `LABELS` scores a row, rounded on one scale. */
  readonly rows: Int16Array
  readonly steps: Int16Array
  readonly common: Commonness
}

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
  const rows = new Int16Array(features * LABELS)
  new Uint8Array(rows.buffer).set(bytes.subarray(at, at + rows.byteLength))
  at += rows.byteLength
  const steps = new Int16Array(LABELS * LABELS)
  for (let index = 0; index < steps.length; index++, at += 2) steps[index] = view.getInt16(at, true)
  const words = new Map<number, number>()
  for (let index = 0; index < small; index++)
    words.set(view.getInt32(at + index * 4, true), bytes[at + small * 4 + index] ?? 0)
  const bits = Math.ceil(Math.log2(Math.max(16, features * 2)))
  const slots = new Int32Array(1 << bits)
  const mask = slots.length - 1
  for (let index = 0; index < features; index++) {
    let slot = (keys[index] as number) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = index + 1
  }
  return { slots, keys, mask, rows, steps, common: (hash) => words.get(hash) ?? 0 }
}

const scratch = new Int32Array(160)

/** Adds the scores of one word's features to `scores` at `from`. */
function score(weights: Weights, prepared: Prepared, index: number, scores: Int32Array, from: number): void {
  const { slots, keys, mask, rows } = weights
  const size = featuresOf(prepared, index, weights.common, scratch)
  for (let each = 0; each < size; each++) {
    const key = scratch[each] as number
    let slot = key & mask
    let row = slots[slot] as number
    while (row !== 0 && keys[row - 1] !== key) {
      slot = (slot + 1) & mask
      row = slots[slot] as number
    }
    if (row === 0) continue
    const base = (row - 1) * LABELS
    for (let label = 0; label < LABELS; label++)
      scores[from + label] = (scores[from + label] as number) + (rows[base + label] as number)
  }
}

const IMPOSSIBLE = -0x3fffffff
const START = Uint8Array.of(0)
const NOWHERE = new Uint8Array(0)
/** The labels that may stand before each label. */
const SOURCES: readonly Uint8Array[] = Array.from({ length: LABELS }, (_, label) =>
  Uint8Array.from(Array.from({ length: LABELS }, (_, last) => last).filter((last) => follows(last, label))),
)

/** The best labels of all words (Viterbi over each stretch of active words). `margin` says how far the label leads label 0. */
export function decode(weights: Weights, prepared: Prepared): { labels: Uint8Array; margin: Int32Array } {
  const { count } = prepared.words
  const labels = new Uint8Array(count)
  const margin = new Int32Array(count)
  let index = 0
  while (index < count) {
    if (!prepared.active[index]) {
      index += 1
      continue
    }
    let last = index
    while (last < count && prepared.active[last]) last += 1
    decodeStretch(weights, prepared, index, last, labels, margin)
    index = last
  }
  return { labels, margin }
}

function decodeStretch(
  weights: Weights,
  prepared: Prepared,
  first: number,
  last: number,
  labels: Uint8Array,
  margin: Int32Array,
): void {
  const length = last - first
  const scores = new Int32Array(length * LABELS)
  for (let at = 0; at < length; at++) {
    score(weights, prepared, first + at, scores, at * LABELS)
  }
  const best = new Int32Array(length * LABELS)
  const from = new Uint8Array(length * LABELS)
  const { steps } = weights
  for (let at = 0; at < length; at++) {
    const row = at * LABELS
    const before = row - LABELS
    for (let label = 0; label < LABELS; label++) {
      const sources =
        at === 0 ? (label === 0 || label % 2 === 1 ? START : NOWHERE) : (SOURCES[label] as Uint8Array)
      let top = IMPOSSIBLE
      let source = 0
      for (let each = 0; each < sources.length; each++) {
        const last = sources[each] as number
        const value =
          (at === 0 ? 0 : (best[before + last] as number)) + (steps[last * LABELS + label] as number)
        if (value > top) {
          top = value
          source = last
        }
      }
      best[row + label] = top + (scores[row + label] as number)
      from[row + label] = source
    }
  }
  let label = 0
  for (let each = 1; each < LABELS; each++)
    if ((best[(length - 1) * LABELS + each] as number) > (best[(length - 1) * LABELS + label] as number))
      label = each
  for (let at = length - 1; at >= 0; at--) {
    labels[first + at] = label
    margin[first + at] = (scores[at * LABELS + label] as number) - (scores[at * LABELS] as number)
    label = from[at * LABELS + label] as number
  }
}
