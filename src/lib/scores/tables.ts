/**
 * Weights of a linear model, looked up by the 32-bit hash of a feature. A bucket holds two slots; a slot of 32 bits keeps the top 8 bits
 * of its feature's hash, so that of the features never seen in training hardly one in a hundred is taken for another.
 */
export const BUCKET = 2

/** Two weights a feature (of classes 1 and 2, against class 0), in the slot itself: 8 bits of hash, then 12 bits each. */
export type DenseTable = { readonly mask: number; readonly slots: Int32Array }

/**
 * Any number of weights a feature: the slot's lower 24 bits say where its cells begin: a count, then class and weight in turn; or `WIDE`,
 * then a weight for each class in order, so that a feature with many is asked for the candidates alone. Weights are bytes on a
 * logarithmic scale.
 */
export type SparseTable = DenseTable & { readonly cells: Uint8Array; readonly values: Int16Array }

/** The count that stands for a weight of every class. */
export const WIDE = 255

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
