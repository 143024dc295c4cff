/**
 * Weights of a linear model, looked up by the 32-bit hash of a feature. A bucket holds four slots; a slot of 32 bits keeps the top 8
 * bits of its feature's hash, so that of the features never seen in training hardly one in eighty is taken for another. Weights are
 * bytes on a logarithmic scale.
 */
export const BUCKET = 4

/** Three weights a feature, in the slot itself: 8 bits of hash, then a byte each. */
export type DenseTable = { readonly mask: number; readonly slots: Int32Array; readonly values: Int16Array }

/** Any number of weights a feature: the slot's lower 24 bits say where its cells begin: a count, then class and weight in turn. */
export type SparseTable = DenseTable & { readonly cells: Uint8Array }

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

/** Adds the weights of the features `hashes[0 … count-1]` to `scores`, class by class. */
export function addSparse(table: SparseTable, hashes: Int32Array, count: number, scores: Int32Array): void {
  const { mask, slots, values, cells } = table
  for (let k = 0; k < count; k++) {
    const hash = hashes[k] as number
    const mark = hash >>> 24
    const from = (hash & mask) * BUCKET
    for (let at = from; at < from + BUCKET; at++) {
      const slot = slots[at] as number
      if (slot === 0) break
      if (slot >>> 24 !== mark) continue
      let cell = slot & 0xffffff
      const end = cell + 1 + 2 * (cells[cell] as number)
      for (cell++; cell < end; cell += 2) {
        const label = cells[cell] as number
        scores[label] = (scores[label] as number) + (values[cells[cell + 1] as number] as number)
      }
      break
    }
  }
}

/** Sums the three weights of the features `hashes[0 … count-1]` into `scores[0 … 2]`. */
export function sumDense(table: DenseTable, hashes: Int32Array, count: number, scores: Int32Array): void {
  const { mask, slots, values } = table
  let a = 0
  let b = 0
  let c = 0
  for (let k = 0; k < count; k++) {
    const hash = hashes[k] as number
    const mark = hash >>> 24
    const from = (hash & mask) * BUCKET
    for (let at = from; at < from + BUCKET; at++) {
      const slot = slots[at] as number
      if (slot === 0) break
      if (slot >>> 24 !== mark) continue
      a += values[slot & 255] as number
      b += values[(slot >>> 8) & 255] as number
      c += values[(slot >>> 16) & 255] as number
      break
    }
  }
  scores[0] = a
  scores[1] = b
  scores[2] = c
}
