import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeKernel } from './kernel.js'
import { chooser, SHUT, threeWay, type Weights } from './model.js'
import { BUCKET, scaleOf, WIDE, type DenseTable, type SparseTable } from './tables.js'
import { applyTemplates, compileTemplates } from './templates.js'

/** Uneven blocks, short and long templates: records of the kernel that are full and in part empty. */
const TEMPLATES = compileTemplates(
  [
    ['a', 'b', 'a b', 'c d', 'a b c', 'b c d e'],
    ['e', 'd e', 'a e', 'b e', 'c e', 'a d', 'c', 'a c e', 'b d e', 'a b d', 'a b c d', 'a c d e', 'b c e'],
  ],
  ['a', 'b', 'c', 'd', 'e'],
)
const CLASSES = 20
const BUCKETS = 32

/** What the slot of a feature holds, said slowly. */
function contentOf({ slots, mask }: DenseTable, hash: number): number {
  const bucket = (hash & mask) * BUCKET
  for (let at = bucket; at < bucket + BUCKET; at++)
    if ((slots[at] as number) >>> 24 === hash >>> 24) return (slots[at] as number) & 0xffffff
  return 0
}

function hashesOf(values: readonly number[]): number[] {
  const hashes = new Int32Array(TEMPLATES.count)
  applyTemplates(TEMPLATES, Int32Array.from([0, ...values]), hashes)
  return [...hashes]
}

function scoresOf(table: SparseTable, hashes: readonly number[]): number[] {
  const scores = new Array<number>(CLASSES).fill(0)
  const add = (label: number, code: number) => {
    scores[label] = (scores[label] as number) + (table.values[code] as number)
  }
  for (const hash of hashes) {
    const [count = 0, ...cells] = table.cells.subarray(contentOf(table, hash))
    if (count === WIDE) for (let label = 0; label < CLASSES; label++) add(label, cells[label] as number)
    else for (let at = 0; at < 2 * count; at += 2) add(cells[at] as number, cells[at + 1] as number)
  }
  return scores
}

const firstBlock = TEMPLATES.blocks[0]?.to as number

/** Kernel/scores.ts said slowly: the classes that keep up at the gate, and the best of them by all features. */
function chooseSlowly(
  { gate, table, clear }: Weights<SparseTable>,
  values: readonly number[],
  classes: readonly number[],
): number {
  const hashes = hashesOf(values)
  const few = scoresOf(gate, hashes.slice(0, firstBlock))
  const most = Math.max(...classes.map((label) => few[label] as number))
  const open = classes.filter((label) => (few[label] as number) >= most - clear)
  if (open.length === 1) return open[0] as number
  const all = scoresOf(table, hashes)
  return open.reduce((best, label) => ((all[label] as number) > (all[best] as number) ? label : best))
}

function threeSlowly(
  { gate, table, clear }: Weights<DenseTable>,
  values: readonly number[],
  lone: boolean,
): number {
  const hashes = hashesOf(values)
  const decide = (one: DenseTable, features: readonly number[]) => {
    const signed = (bits: number) => (bits << 20) >> 20
    const slots = features.map((hash) => contentOf(one, hash))
    const first = slots.reduce((sum, slot) => sum + signed(slot & 0xfff), 0)
    const second = lone ? -Infinity : slots.reduce((sum, slot) => sum + signed(slot >>> 12), 0)
    const best = first > 0 && first >= second ? 1 : second > 0 ? 2 : 0
    const scores = [0, first, second]
    const others = scores.filter((_, label) => label !== best)
    return { best, lead: (scores[best] as number) - Math.max(...others) }
  }
  const sure = decide(gate, hashes.slice(0, firstBlock))
  return sure.lead > clear ? sure.best : decide(table, hashes).best
}

/** Few values of few atoms, so that features come back, and features in the table that are asked for. */
const values = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 5, maxLength: 5 })
const known = fc.array(fc.tuple(values, fc.nat({ max: TEMPLATES.count - 1 }), fc.nat({ max: 0xffffff })), {
  maxLength: 60,
})

/** A table that holds features of some values; a bucket holds no mark twice. */
function slotsOf(features: readonly (readonly [number[], number, number])[], content: (n: number) => number) {
  const slots = new Int32Array(BUCKETS * BUCKET)
  for (const [atoms, template, wish] of features) {
    const hash = hashesOf(atoms)[template] as number
    const bucket = (hash & (BUCKETS - 1)) * BUCKET
    const own = [slots[bucket] as number, slots[bucket + 1] as number]
    if (own.some((slot) => slot !== 0 && slot >>> 24 === hash >>> 24)) continue
    const free = own.indexOf(0)
    if (free >= 0) slots[bucket + free] = ((hash >>> 24) << 24) | content(wish)
  }
  return { slots, mask: BUCKETS - 1 }
}

/** Cells of lists and rows: 0 is the empty list. */
function cellsOf(wishes: readonly number[]): { cells: Uint8Array; begins: number[] } {
  const cells = [0]
  const begins = wishes.map((wish) => {
    const at = cells.length
    if (wish % 3 === 0)
      cells.push(WIDE, ...Array.from({ length: CLASSES }, (_, label) => (wish + 7 * label) & 255))
    else {
      const labels = Array.from({ length: CLASSES }, (_, label) => label).filter(
        (label) => (wish >> label) & 1,
      )
      cells.push(labels.length, ...labels.flatMap((label) => [label, (wish + 5 * label) & 255]))
    }
    return at
  })
  return { cells: Uint8Array.from(cells), begins }
}

const { cells, begins } = cellsOf(Array.from({ length: 24 }, (_, n) => n * 2654435 + 1))
const sparse = known.map((features) => ({
  ...slotsOf(features, (wish) => begins[wish % begins.length] as number),
  cells,
  values: scaleOf(24, 32000),
}))
const dense = known.map((features) => slotsOf(features, (wish) => wish))
const clear = fc.oneof(fc.nat({ max: 40_000 }), fc.constant(SHUT))

describe('the kernel chooses what slow code chooses', () => {
  it('among many classes', () => {
    fc.assert(
      fc.property(
        fc.record({ gate: sparse, table: sparse, clear }),
        fc.array(fc.tuple(values, fc.uniqueArray(fc.nat({ max: CLASSES - 1 }), { minLength: 1 })), {
          minLength: 1,
          maxLength: 20,
        }),
        (tables, asked) => {
          const weights = { templates: TEMPLATES, ...tables }
          const { atoms, choose } = chooser(makeKernel(1 << 16), weights)
          for (const [atomValues, classes] of asked) {
            atoms.set(atomValues, 1)
            expect(choose(Uint8Array.from(classes))).toBe(chooseSlowly(weights, atomValues, classes))
          }
        },
      ),
    )
  })

  it('among three', () => {
    fc.assert(
      fc.property(
        fc.record({ gate: dense, table: dense, clear: fc.oneof(fc.nat({ max: 3000 }), fc.constant(SHUT)) }),
        fc.array(fc.tuple(values, fc.boolean()), { minLength: 1, maxLength: 20 }),
        (tables, asked) => {
          const weights = { templates: TEMPLATES, ...tables }
          const { atoms, choose } = threeWay(makeKernel(1 << 16), weights)
          for (const [atomValues, lone] of asked) {
            atoms.set(atomValues, 1)
            expect(choose(lone)).toBe(threeSlowly(weights, atomValues, lone))
          }
        },
      ),
    )
  })
})

describe('the memory of the kernel', () => {
  it('holds copies of columns, each at a line of its own', () => {
    const kernel = makeKernel(100)
    const a = kernel.put(Int32Array.from([1, -2, 3]))
    const b = kernel.put(Uint8Array.from([7, 8]))
    expect([...a, ...b]).toEqual([1, -2, 3, 7, 8])
    expect([a.byteOffset % 64, b.byteOffset % 64, b.byteOffset - a.byteOffset]).toEqual([0, 0, 64])
  })

  it('refuses what it has no room for', () => {
    expect(() => makeKernel(100).put(new Uint8Array(1 << 20))).toThrow(RangeError)
  })
})
