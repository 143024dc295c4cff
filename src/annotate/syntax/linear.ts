/**
 * Sums the rows of a weight table. A row is `classes` weights beginning anywhere in the table: rows overlap, so that the table fills
 * with the weights that are not zero instead of with empty rows.
 */
export type Table = Float32Array | Int16Array

/** Log-scale bytes to 16-bit weights: sign, and 127 steps of equal ratio between `low` and `high`. */
export function decode(bytes: Int8Array, low: number, high: number): Int16Array {
  const values = new Int16Array(256)
  const step = Math.log(high / low) / 126
  for (let code = 1; code <= 127; code++) {
    const value = Math.round(low * Math.exp(step * (code - 1)))
    values[code] = value
    values[256 - code] = -value
  }
  const out = new Int16Array(bytes.length)
  for (let at = 0; at < bytes.length; at++) out[at] = values[(bytes[at] as number) & 255] as number
  return out
}

/** The inverse of `decode`, for training: weights, already scaled to integers, to bytes. Weights below `low / 2` become 0. */
export function encode(weights: ArrayLike<number>, low: number, high: number): Int8Array {
  const out = new Int8Array(weights.length)
  const step = Math.log(high / low) / 126
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] as number
    const size = Math.abs(weight)
    if (size < low / 2) continue
    const code = Math.max(1, Math.min(127, 1 + Math.round(Math.log(Math.max(size, low) / low) / step)))
    out[at] = weight < 0 ? -code : code
  }
  return out
}
