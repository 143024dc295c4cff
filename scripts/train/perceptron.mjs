// A sparse averaged perceptron (Collins 2002; lazy averages after Daumé 2006). Features are 32-bit hashes; a feature's weights are a
// block of cells that grows as classes are added. Only features that were updated are kept.
import { BUCKET, codeOf, scaleOf, WIDE } from '../../dist/annotate/syntax/tables.js'

export const SCALE = { low: 24, high: 32000 }

const slots = new Int32Array(256)
const firstKeys = new Int32Array(256)
const firstIds = new Int32Array(256)

export function perceptron() {
  let capacity = 1 << 20
  let keys = new Int32Array(capacity)
  let ids = new Int32Array(capacity)
  let used = 1
  let block = new Int32Array(1 << 19)
  let length = new Uint8Array(1 << 19)
  let room = new Uint8Array(1 << 19)
  let hashOf = new Int32Array(1 << 19)
  let cellClass = new Uint8Array(1 << 21)
  let weight = new Float32Array(1 << 21)
  let sum = new Float64Array(1 << 21)
  let free = 0
  const bigger = (array, size) => {
    const out = new array.constructor(size)
    out.set(array)
    return out
  }
  const slotOf = (hash) => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> 0
    slot = (slot ^ (slot >>> 15)) & (capacity - 1)
    while (ids[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (capacity - 1)
    return slot
  }
  const grow = () => {
    const [oldKeys, oldIds] = [keys, ids]
    capacity *= 2
    keys = new Int32Array(capacity)
    ids = new Int32Array(capacity)
    for (let at = 0; at < oldIds.length; at++) {
      if (oldIds[at] === 0) continue
      const slot = slotOf(oldKeys[at])
      keys[slot] = oldKeys[at]
      ids[slot] = oldIds[at]
    }
  }
  const allocate = (size) => {
    if (free + size > cellClass.length) {
      cellClass = bigger(cellClass, cellClass.length * 2)
      weight = bigger(weight, weight.length * 2)
      sum = bigger(sum, sum.length * 2)
    }
    const at = free
    free += size
    return at
  }
  const self = {
    step: 1,
    /** Adds the weights of the features to `scores`. */
    score(hashes, count, scores) {
      // the first loop does nothing but read, so that many reads wait for memory together
      for (let k = 0; k < count; k++) {
        const hash = hashes[k]
        let slot = Math.imul(hash, 0x9e3779b1) >>> 0
        slot = (slot ^ (slot >>> 15)) & (capacity - 1)
        slots[k] = slot
        firstIds[k] = ids[slot]
        firstKeys[k] = keys[slot]
      }
      for (let k = 0; k < count; k++) {
        if (firstIds[k] === 0) continue
        const id = firstKeys[k] === hashes[k] ? firstIds[k] : ids[slotOf(hashes[k])]
        if (id === 0) continue
        const from = block[id]
        for (let at = from; at < from + length[id]; at++) scores[cellClass[at]] += weight[at]
      }
    },
    /** The best of the candidates, the first of two with equal scores. */
    guess(hashes, count, scores, candidates) {
      scores.fill(0)
      self.score(hashes, count, scores)
      let best = candidates[0]
      for (const other of candidates) if (scores[other] > scores[best]) best = other
      return best
    },
    add(hash, label, delta) {
      let slot = slotOf(hash)
      let id = ids[slot]
      if (id === 0) {
        if (used * 2 > capacity) {
          grow()
          slot = slotOf(hash)
        }
        if (used >= block.length) {
          const size = block.length * 2
          block = bigger(block, size)
          length = bigger(length, size)
          room = bigger(room, size)
          hashOf = bigger(hashOf, size)
        }
        id = used++
        keys[slot] = hash
        ids[slot] = id
        hashOf[id] = hash
        room[id] = 2
        block[id] = allocate(2)
      }
      let at = block[id]
      const end = at + length[id]
      while (at < end && cellClass[at] !== label) at++
      if (at === end) {
        if (length[id] === room[id]) {
          const to = allocate(room[id] * 2)
          const from = block[id]
          for (let k = 0; k < length[id]; k++) {
            cellClass[to + k] = cellClass[from + k]
            weight[to + k] = weight[from + k]
            sum[to + k] = sum[from + k]
          }
          block[id] = to
          room[id] *= 2
          at = to + length[id]
        }
        length[id]++
        cellClass[at] = label
        weight[at] = 0
        sum[at] = 0
      }
      weight[at] += delta
      sum[at] += self.step * delta
    },
    update(hashes, count, gold, guess) {
      for (let k = 0; k < count; k++) {
        self.add(hashes[k], gold, 1)
        self.add(hashes[k], guess, -1)
      }
    },
    /** The averaged weights: [hash, [[class, weight], …]] of every feature. */
    average() {
      const out = new Map()
      for (let id = 1; id < used; id++) {
        const cells = []
        for (let at = block[id]; at < block[id] + length[id]; at++)
          cells.push([cellClass[at], weight[at] - sum[at] / self.step])
        out.set(hashOf[id], cells)
      }
      return out
    },
  }
  return self
}

/** The same for three classes: a feature's hash and weights stand side by side, so that a look-up costs one miss of the cache. */
export function densePerceptron() {
  let capacity = 1 << 21
  let keys = new Int32Array(capacity * 4)
  let weights = new Float32Array(keys.buffer)
  let sums = new Float64Array(capacity * 3)
  let used = 0
  // 0 marks an empty slot; the one feature whose hash is 0 shares the slot of hash 1
  const slotOf = (hash) => {
    let slot = Math.imul(hash, 0x9e3779b1) >>> 0
    slot = (slot ^ (slot >>> 15)) & (capacity - 1)
    while (keys[4 * slot] !== 0 && keys[4 * slot] !== hash) slot = (slot + 1) & (capacity - 1)
    return slot
  }
  const grow = () => {
    const [oldKeys, oldWeights, oldSums] = [keys, weights, sums]
    capacity *= 2
    keys = new Int32Array(capacity * 4)
    weights = new Float32Array(keys.buffer)
    sums = new Float64Array(capacity * 3)
    for (let at = 0; at < oldKeys.length / 4; at++) {
      if (oldKeys[4 * at] === 0) continue
      const slot = slotOf(oldKeys[4 * at])
      keys[4 * slot] = oldKeys[4 * at]
      for (let c = 0; c < 3; c++) {
        weights[4 * slot + 1 + c] = oldWeights[4 * at + 1 + c]
        sums[3 * slot + c] = oldSums[3 * at + c]
      }
    }
  }
  const self = {
    step: 1,
    score(hashes, count, scores) {
      let [a, b, c] = [0, 0, 0]
      for (let k = 0; k < count; k++) {
        let slot = Math.imul(hashes[k] || 1, 0x9e3779b1) >>> 0
        slot = (slot ^ (slot >>> 15)) & (capacity - 1)
        slots[k] = slot
        firstKeys[k] = keys[4 * slot]
      }
      for (let k = 0; k < count; k++) {
        if (firstKeys[k] === 0) continue
        const hash = hashes[k] || 1
        const slot = firstKeys[k] === hash ? slots[k] : slotOf(hash)
        if (keys[4 * slot] === 0) continue
        a += weights[4 * slot + 1]
        b += weights[4 * slot + 2]
        c += weights[4 * slot + 3]
      }
      scores[0] = a
      scores[1] = b
      scores[2] = c
    },
    update(hashes, count, gold, guess) {
      for (let k = 0; k < count; k++) {
        const hash = hashes[k] || 1
        let slot = slotOf(hash)
        if (keys[4 * slot] === 0) {
          if (used * 1.8 > capacity) {
            grow()
            slot = slotOf(hash)
          }
          keys[4 * slot] = hash
          used++
        }
        weights[4 * slot + 1 + gold] += 1
        weights[4 * slot + 1 + guess] -= 1
        sums[3 * slot + gold] += self.step
        sums[3 * slot + guess] -= self.step
      }
    },
    average() {
      const out = new Map()
      for (let slot = 0; slot < capacity; slot++) {
        if (keys[4 * slot] === 0) continue
        const cells = [0, 1, 2].map((c) => [c, weights[4 * slot + 1 + c] - sums[3 * slot + c] / self.step])
        out.set(keys[4 * slot], cells)
      }
      return out
    },
  }
  return self
}

/** The mean of several models' weights: an ensemble of linear models is a linear model. */
export function meanOf(models) {
  const out = new Map()
  for (const model of models)
    for (const [hash, cells] of model) {
      const seen = out.get(hash)
      if (seen === undefined)
        out.set(
          hash,
          cells.map(([c, w]) => [c, w / models.length]),
        )
      else
        for (const [c, w] of cells) {
          const cell = seen.find(([d]) => d === c)
          if (cell) cell[1] += w / models.length
          else seen.push([c, w / models.length])
        }
    }
  return out
}

/** The features with the largest weights, at most `limit`, scaled to 16-bit integers; ties by hash, so that order decides nothing. */
function strongest(model, limit) {
  let most = 0
  const list = []
  for (const [hash, cells] of model) {
    let size = 0
    for (const [, w] of cells) size = Math.max(size, Math.abs(w))
    if (size > 0) list.push({ hash, cells, size })
    most = Math.max(most, size)
  }
  list.sort((a, b) => b.size - a.size || a.hash - b.hash)
  return { list: list.slice(0, limit), scale: SCALE.high / most }
}

/** The share of slots that may be used. */
const FILL = 0.7

function bucketsFor(count, fill) {
  let buckets = 1
  while (buckets * BUCKET * fill < count) buckets *= 2
  return buckets
}

/** Places slots into buckets; what finds its bucket full, weakest last, is dropped. */
function place(list, buckets, contentOf) {
  const slots = new Int32Array(buckets * BUCKET)
  let dropped = 0
  for (const feature of list) {
    const from = (feature.hash & (buckets - 1)) * BUCKET
    let at = from
    const mark = feature.hash >>> 24
    while (at < from + BUCKET && slots[at] !== 0 && slots[at] >>> 24 !== mark) at++
    const content = at < from + BUCKET && slots[at] === 0 ? contentOf(feature) : 0
    if (content === 0) dropped++
    else slots[at] = (mark << 24) | content
  }
  return { slots, dropped }
}

/** Weights of this size and more are written as the largest that 12 bits hold: one in ten thousand. */
const CLIPPED = 0.0001

/** The weights of LEFT and RIGHT less that of SHIFT, as `DenseTable`. */
export function packDense(model, limit) {
  const relative = new Map()
  for (const [hash, cells] of model) {
    const weight = [0, 0, 0]
    for (const [c, w] of cells) weight[c] += w
    relative.set(hash, [
      [1, weight[1] - weight[0]],
      [2, weight[2] - weight[0]],
    ])
  }
  const { list } = strongest(relative, limit)
  const scale = 2047 / list[Math.floor(list.length * CLIPPED)].size
  const code = (w) => Math.max(-2047, Math.min(2047, Math.round(w * scale))) & 0xfff
  const packed = place(
    list,
    bucketsFor(list.length, FILL),
    ({ cells }) => code(cells[0][1]) | (code(cells[1][1]) << 12),
  )
  return { ...packed, scale }
}

/** A feature with weights for more classes than this is written as a row of all: few features, but asked most often. */
const NARROW = 12

/** Any number of weights a feature, as `SparseTable` for `classes` classes. */
export function packSparse(model, limit, classes) {
  const { list, scale } = strongest(model, limit)
  const cells = [0]
  const { slots, dropped } = place(list, bucketsFor(list.length, FILL), (feature) => {
    const kept = feature.cells
      .map(([c, w]) => [c, codeOf(w * scale, SCALE.low, SCALE.high)])
      .filter(([, code]) => code !== 0)
    if (kept.length === 0) return 0
    const at = cells.length
    if (kept.length > NARROW) {
      const row = new Array(classes).fill(0)
      for (const [c, code] of kept) row[c] = code
      cells.push(WIDE, ...row)
    } else {
      cells.push(kept.length)
      for (const [c, code] of kept.sort((a, b) => a[0] - b[0])) cells.push(c, code)
    }
    return at
  })
  return { slots, cells: Uint8Array.from(cells), dropped, scale }
}

/** The packed tables as the annotator reads them, for measuring without a file. */
export const asTable = (packed) => ({
  ...packed,
  mask: packed.slots.length / BUCKET - 1,
  values: scaleOf(SCALE.low, SCALE.high),
})

/** The packed weights as `choose` takes them, the gate shut: every feature counts. */
export const asChooser = (packed, templates) => ({
  templates,
  gate: asTable(packed),
  table: asTable(packed),
  clear: Infinity,
})
