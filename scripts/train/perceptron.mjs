// A sparse averaged perceptron (Collins 2002; lazy averages after Daumé 2006). Features are 32-bit hashes; a feature's weights are a
// block of cells that grows as classes are added. Only features that were updated are kept.
import { makeKernel } from '../../dist/lib/scores/kernel.js'
import { chooser, SHUT, threeWay } from '../../dist/lib/scores/model.js'
import { BUCKET, codeOf, scaleOf, WIDE } from '../../dist/lib/scores/tables.js'

export const SCALE = { low: 24, high: 32000 }

const slots = new Int32Array(256)
const firstKeys = new Int32Array(256)
const firstIds = new Int32Array(256)

const bigger = (array, size) => {
  const out = new array.constructor(size)
  out.set(array)
  return out
}

/** Where a feature is looked for first. */
const spread = (hash, capacity) => {
  const slot = Math.imul(hash, 0x9e3779b1) >>> 0
  return (slot ^ (slot >>> 15)) & (capacity - 1)
}

/** Any number of classes. */
class Perceptron {
  step = 1
  capacity = 1 << 20
  keys = new Int32Array(1 << 20)
  ids = new Int32Array(1 << 20)
  used = 1
  /** By id: where the feature's cells begin, how many there are, how many have room; its hash. */
  block = new Int32Array(1 << 19)
  length = new Uint8Array(1 << 19)
  room = new Uint8Array(1 << 19)
  hashOf = new Int32Array(1 << 19)
  cellClass = new Uint8Array(1 << 21)
  weight = new Float32Array(1 << 21)
  sum = new Float64Array(1 << 21)
  free = 0

  slotOf(hash) {
    const { keys, ids, capacity } = this
    let slot = spread(hash, capacity)
    while (ids[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (capacity - 1)
    return slot
  }

  grow() {
    const { keys, ids } = this
    this.capacity *= 2
    this.keys = new Int32Array(this.capacity)
    this.ids = new Int32Array(this.capacity)
    for (let at = 0; at < ids.length; at++) {
      if (ids[at] === 0) continue
      const slot = this.slotOf(keys[at])
      this.keys[slot] = keys[at]
      this.ids[slot] = ids[at]
    }
  }

  allocate(size) {
    if (this.free + size > this.cellClass.length) {
      const double = this.cellClass.length * 2
      this.cellClass = bigger(this.cellClass, double)
      this.weight = bigger(this.weight, double)
      this.sum = bigger(this.sum, double)
    }
    const at = this.free
    this.free += size
    return at
  }

  /** Adds the weights of the features to `scores`. */
  score(hashes, count, scores) {
    const { keys, ids, capacity, block, length, cellClass, weight } = this
    // the first loop does nothing but read, so that many reads wait for memory together
    for (let k = 0; k < count; k++) {
      const slot = spread(hashes[k], capacity)
      firstIds[k] = ids[slot]
      firstKeys[k] = keys[slot]
    }
    for (let k = 0; k < count; k++) {
      if (firstIds[k] === 0) continue
      const id = firstKeys[k] === hashes[k] ? firstIds[k] : ids[this.slotOf(hashes[k])]
      if (id === 0) continue
      const from = block[id]
      for (let at = from; at < from + length[id]; at++) scores[cellClass[at]] += weight[at]
    }
  }

  /** The best of the candidates, the first of two with equal scores. */
  guess(hashes, count, scores, candidates) {
    scores.fill(0)
    this.score(hashes, count, scores)
    let best = candidates[0]
    for (const other of candidates) if (scores[other] > scores[best]) best = other
    return best
  }

  /** The id of a feature, a new one where it has none. */
  idOf(hash) {
    const slot = this.slotOf(hash)
    if (this.ids[slot] !== 0) return this.ids[slot]
    if (this.used * 2 > this.capacity) {
      this.grow()
      return this.idOf(hash)
    }
    if (this.used >= this.block.length) {
      const size = this.block.length * 2
      for (const name of ['block', 'length', 'room', 'hashOf']) this[name] = bigger(this[name], size)
    }
    const id = this.used++
    this.keys[slot] = hash
    this.ids[slot] = id
    this.hashOf[id] = hash
    this.room[id] = 2
    this.block[id] = this.allocate(2)
    return id
  }

  /** A new cell behind those of the feature, which move where there is no room. */
  newCell(id, label) {
    if (this.length[id] === this.room[id]) {
      const from = this.block[id]
      const to = this.allocate(this.room[id] * 2)
      for (const column of [this.cellClass, this.weight, this.sum])
        column.copyWithin(to, from, from + this.length[id])
      this.block[id] = to
      this.room[id] *= 2
    }
    const at = this.block[id] + this.length[id]++
    this.cellClass[at] = label
    this.weight[at] = 0
    this.sum[at] = 0
    return at
  }

  add(hash, label, delta) {
    const id = this.idOf(hash)
    const { cellClass, length, block } = this
    const end = block[id] + length[id]
    let at = block[id]
    while (at < end && cellClass[at] !== label) at++
    if (at === end) at = this.newCell(id, label)
    this.weight[at] += delta
    this.sum[at] += this.step * delta
  }

  update(hashes, count, gold, guess) {
    for (let k = 0; k < count; k++) {
      this.add(hashes[k], gold, 1)
      this.add(hashes[k], guess, -1)
    }
  }

  /** The averaged weights: [hash, [[class, weight], …]] of every feature. */
  average() {
    const { block, length, cellClass, weight, sum, hashOf } = this
    const out = new Map()
    for (let id = 1; id < this.used; id++) {
      const cells = []
      for (let at = block[id]; at < block[id] + length[id]; at++)
        cells.push([cellClass[at], weight[at] - sum[at] / this.step])
      out.set(hashOf[id], cells)
    }
    return out
  }
}

export const perceptron = () => new Perceptron()

/**
 * The same for three classes: a feature's hash and weights stand side by side, so that a look-up costs one miss of the cache. 0 marks an
 * empty slot; the one feature whose hash is 0 shares the slot of hash 1.
 */
class DensePerceptron {
  step = 1
  capacity = 1 << 21
  keys = new Int32Array(4 << 21)
  weights = new Float32Array(this.keys.buffer)
  sums = new Float64Array(3 << 21)
  used = 0

  slotOf(hash) {
    const { keys, capacity } = this
    let slot = spread(hash, capacity)
    while (keys[4 * slot] !== 0 && keys[4 * slot] !== hash) slot = (slot + 1) & (capacity - 1)
    return slot
  }

  grow() {
    const { keys, weights, sums } = this
    this.capacity *= 2
    this.keys = new Int32Array(this.capacity * 4)
    this.weights = new Float32Array(this.keys.buffer)
    this.sums = new Float64Array(this.capacity * 3)
    for (let at = 0; at < keys.length / 4; at++) {
      if (keys[4 * at] === 0) continue
      const slot = this.slotOf(keys[4 * at])
      this.keys[4 * slot] = keys[4 * at]
      for (let c = 0; c < 3; c++) {
        this.weights[4 * slot + 1 + c] = weights[4 * at + 1 + c]
        this.sums[3 * slot + c] = sums[3 * at + c]
      }
    }
  }

  score(hashes, count, scores) {
    const { keys, weights, capacity } = this
    let [a, b, c] = [0, 0, 0]
    for (let k = 0; k < count; k++) {
      const slot = spread(hashes[k] || 1, capacity)
      slots[k] = slot
      firstKeys[k] = keys[4 * slot]
    }
    for (let k = 0; k < count; k++) {
      if (firstKeys[k] === 0) continue
      const hash = hashes[k] || 1
      const slot = firstKeys[k] === hash ? slots[k] : this.slotOf(hash)
      if (keys[4 * slot] === 0) continue
      a += weights[4 * slot + 1]
      b += weights[4 * slot + 2]
      c += weights[4 * slot + 3]
    }
    scores[0] = a
    scores[1] = b
    scores[2] = c
  }

  update(hashes, count, gold, guess) {
    for (let k = 0; k < count; k++) {
      const hash = hashes[k] || 1
      let slot = this.slotOf(hash)
      if (this.keys[4 * slot] === 0) {
        if (this.used * 1.8 > this.capacity) {
          this.grow()
          slot = this.slotOf(hash)
        }
        this.keys[4 * slot] = hash
        this.used++
      }
      this.weights[4 * slot + 1 + gold] += 1
      this.weights[4 * slot + 1 + guess] -= 1
      this.sums[3 * slot + gold] += this.step
      this.sums[3 * slot + guess] -= this.step
    }
  }

  average() {
    const { keys, weights, sums, step } = this
    const out = new Map()
    for (let slot = 0; slot < this.capacity; slot++) {
      if (keys[4 * slot] === 0) continue
      const cells = [0, 1, 2].map((c) => [c, weights[4 * slot + 1 + c] - sums[3 * slot + c] / step])
      out.set(keys[4 * slot], cells)
    }
    return out
  }
}

export const densePerceptron = () => new DensePerceptron()

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

/** The packed tables as the kernel reads them. */
const asTable = (packed) => ({
  ...packed,
  mask: packed.slots.length / BUCKET - 1,
  values: scaleOf(SCALE.low, SCALE.high),
})

/** A model in a kernel of its own, the gate shut: every feature counts. */
const alone = (make, packed, templates) => {
  const table = asTable(packed)
  const gate = { ...table, slots: new Int32Array(BUCKET), mask: 0 }
  const kernel = makeKernel(packed.slots.byteLength + 2 * (packed.cells?.byteLength ?? 0))
  return make(kernel, { templates, gate, table, clear: SHUT })
}

/** The packed weights as tagger and parser take them, for measuring without a file. */
export const asChooser = (packed, templates) => alone(chooser, packed, templates)
export const asThreeWay = (packed, templates) => alone(threeWay, packed, templates)
