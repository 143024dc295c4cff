// A sparse averaged perceptron (Collins 2002; lazy averages after Daumé 2006). Features are 32-bit hashes; a feature's weights are a
// block of cells that grows as classes are added. Only features that were updated are kept.
import { BUCKET, codeOf, scaleOf } from '../../dist/annotate/syntax/tables.js'

export const SCALE = { low: 24, high: 32000 }

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
      for (let k = 0; k < count; k++) {
        const id = ids[slotOf(hashes[k])]
        if (id === 0) continue
        const from = block[id]
        for (let at = from; at < from + length[id]; at++) scores[cellClass[at]] += weight[at]
      }
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

/** Three weights a feature, as `DenseTable`. Four fifths of the slots are used. */
export function packDense(model, limit) {
  const { list, scale } = strongest(model, limit)
  return place(list, bucketsFor(list.length, 0.9), ({ cells }) => {
    let content = 0
    for (const [c, w] of cells) content |= codeOf(w * scale, SCALE.low, SCALE.high) << (8 * c)
    return content
  })
}

/** Any number of weights a feature, as `SparseTable`. */
export function packSparse(model, limit) {
  const { list, scale } = strongest(model, limit)
  const cells = [0]
  const { slots, dropped } = place(list, bucketsFor(list.length, 0.9), (feature) => {
    const kept = feature.cells
      .map(([c, w]) => [c, codeOf(w * scale, SCALE.low, SCALE.high)])
      .filter(([, code]) => code !== 0)
    if (kept.length === 0) return 0
    const at = cells.length
    cells.push(kept.length)
    for (const [c, code] of kept.sort((a, b) => a[0] - b[0])) cells.push(c, code)
    return at
  })
  return { slots, cells: Uint8Array.from(cells), dropped }
}

/** The packed tables as the annotator reads them, for measuring without a file. */
export const asTable = (packed) => ({
  ...packed,
  mask: packed.slots.length / BUCKET - 1,
  values: scaleOf(SCALE.low, SCALE.high),
})
