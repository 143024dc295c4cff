/**
 * Weights of a linear model, looked up by the 32-bit hash of a feature. A bucket holds two slots; a slot of 32 bits keeps the top 8 bits
 * of its feature's hash, so that of the features never seen in training hardly one in a hundred is taken for another.
 */
export const BUCKET = 2

/** Two weights a feature (the transitions that are not SHIFT, against SHIFT), in the slot itself: 8 bits of hash, then 12 bits each. */
export type DenseTable = { readonly mask: number; readonly slots: Int32Array }

/**
 * Any number of weights a feature: the slot's lower 24 bits say where its cells begin: a count, then class and weight in turn; or `WIDE`,
 * then a weight for each class in order, so that a feature with many is asked for the candidates alone. Weights are bytes on a
 * logarithmic scale.
 */
export type SparseTable = DenseTable & { readonly cells: Uint8Array; readonly values: Int16Array }

/** The count that stands for a weight of every class. */
export const WIDE = 255

/** Classes that are still open: the first `size` of `list`. */
export type Candidates = { readonly list: Uint8Array; size: number }

/** The weights that the 256 codes stand for: 0, then 127 steps of equal ratio from `low` to `high`, then their negatives. */
export function scaleOf(low: number, high: number): Int16Array {
  const values = new Int16Array(256)
  const step = Math.log(high / low) / 126
  for (let code = 1; code <= 127; code++) {
    const value = Math.round(low * Math.exp(step * (code - 1)))
    values[code] = value
    values[256 - code] = -value
  }
  return values
}

/** The code of a weight: its nearest step; 0 below half of `low`. */
export function codeOf(weight: number, low: number, high: number): number {
  const size = Math.abs(weight)
  if (size < low / 2) return 0
  const step = Math.log(high / low) / 126
  const code = Math.max(1, Math.min(127, 1 + Math.round(Math.log(Math.max(size, low) / low) / step)))
  return weight < 0 ? 256 - code : code
}

const MOST_FEATURES = 256
const content = new Int32Array(MOST_FEATURES)
const other = new Int32Array(MOST_FEATURES)

/**
 * Writes what the slots of the features hold below their marks, or 0, into `content`. The first loop does nothing but read, so that
 * many reads wait for memory together; the second has no branch. A bucket holds no mark twice: at most one slot is let through.
 */
function readSlots({ slots, mask }: DenseTable, hashes: Int32Array, count: number): void {
  for (let k = 0; k < count; k++) {
    const at = ((hashes[k] as number) & mask) * BUCKET
    content[k] = slots[at] as number
    other[k] = slots[at + 1] as number
  }
  for (let k = 0; k < count; k++) {
    const hash = hashes[k] as number
    const a = content[k] as number
    const b = other[k] as number
    content[k] =
      ((a & ((((a ^ hash) >>> 24) - 1) >> 31)) | (b & ((((b ^ hash) >>> 24) - 1) >> 31))) & 0xffffff
  }
}

const sizeOf = new Int32Array(MOST_FEATURES)

/**
 * Adds the weights of the features `hashes[0 … count-1]`, at most 256, to `scores`, class by class. Right for the candidates only: of
 * other classes some weights are left out.
 */
export function addSparse(
  table: SparseTable,
  hashes: Int32Array,
  count: number,
  scores: Int32Array,
  { list, size }: Candidates,
): void {
  const { values, cells } = table
  readSlots(table, hashes, count)
  for (let k = 0; k < count; k++) sizeOf[k] = cells[content[k] as number] as number
  for (let k = 0; k < count; k++) {
    const from = (content[k] as number) + 1
    const cellsOfFeature = sizeOf[k] as number
    if (cellsOfFeature === WIDE) {
      for (let c = 0; c < size; c++) {
        const label = list[c] as number
        scores[label] = (scores[label] as number) + (values[cells[from + label] as number] as number)
      }
      continue
    }
    const to = from + 2 * cellsOfFeature
    for (let cell = from; cell < to; cell += 2) {
      const label = cells[cell] as number
      scores[label] = (scores[label] as number) + (values[cells[cell + 1] as number] as number)
    }
  }
}

/** Adds the two weights of the features `hashes[0 … count-1]` to `sums`. */
export function addDense(table: DenseTable, hashes: Int32Array, count: number, sums: Int32Array): void {
  readSlots(table, hashes, count)
  let left = sums[0] as number
  let right = sums[1] as number
  for (let k = 0; k < count; k++) {
    const weights = content[k] as number
    left = (left + ((weights << 20) >> 20)) | 0
    right = (right + ((weights << 8) >> 20)) | 0
  }
  sums[0] = left
  sums[1] = right
}
