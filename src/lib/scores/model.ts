import type { Kernel } from './kernel.js'
import type { DenseTable, SparseTable } from './tables.js'
import { MOST_ATOMS, type Templates } from './templates.js'

/**
 * A linear model and its gate. Two models of one training: the gate knows the first block of templates only, the table knows all. What falls
 * behind at the gate is not asked again; where one class remains, it is chosen (after Strubell et al. 2015, dynamic feature selection).
 */
export type Weights<T extends DenseTable> = {
  /** Two blocks of templates. */
  readonly templates: Templates
  readonly gate: T
  readonly table: T
  /** How far behind the best a class is dropped at the gate. */
  readonly clear: number
}

/** A lead that no class has: with it as `clear`, all features decide. */
export const SHUT = 1 << 30

/** Chooses by the values of the atoms, which stand in `atoms` and are gone afterwards. */
export type Chooser = {
  readonly atoms: Int32Array
  /** The best of the classes listed, the first of two with equal scores. */
  readonly choose: (classes: Uint8Array) => number
}

/** The same among the classes 0, whose score is 0, 1 and 2; without class 2 where `lone`. A tie of 1 and 2 is 1, one with 0 is 0. */
export type ThreeWay = { readonly atoms: Int32Array; readonly choose: (lone: boolean) => number }

/** Puts a model into the kernel. */
export function chooser(kernel: Kernel, weights: Weights<SparseTable>): Chooser {
  const atoms = atomsOf(kernel, weights)
  const model = modelOf(kernel, weights, atoms, kernel.put(weights.table.values), (table) => [
    ...columnsOf(kernel, table),
    kernel.put(table.cells).byteOffset,
  ])
  const { open } = kernel
  return {
    atoms,
    choose: (classes) => {
      const { length } = classes
      for (let at = 0; at < length; at++) open[at] = classes[at] as number
      return kernel.choose(model, length)
    },
  }
}

export function threeWay(kernel: Kernel, weights: Weights<DenseTable>): ThreeWay {
  const atoms = atomsOf(kernel, weights)
  const model = modelOf(kernel, weights, atoms, null, (table) => [...columnsOf(kernel, table), 0])
  return { atoms, choose: (lone) => kernel.three(model, lone ? 1 : 0) }
}

/** Templates whose features the kernel has room for at once. */
const MOST = 240
/** Templates of one record. */
const LANES = 4
/** The kernel multiplies four values at a time. */
const inFours = (count: number): number => (count + LANES - 1) & -LANES

function atomsOf(kernel: Kernel, { templates }: Weights<DenseTable>): Int32Array {
  if (templates.count > MOST) throw new RangeError(`more than ${MOST} templates`)
  return kernel.put(new Int32Array(inFours(templates.factors.length)))
}

function columnsOf(kernel: Kernel, { slots, mask }: DenseTable): number[] {
  return [kernel.put(slots).byteOffset, mask]
}

/** Writes what kernel/scores.ts calls a `Model`; gives where it lies. */
function modelOf<T extends DenseTable>(
  kernel: Kernel,
  { templates, gate, table, clear }: Weights<T>,
  atoms: Int32Array,
  scale: Int16Array | null,
  write: (table: T) => readonly number[],
): number {
  const factors = new Int32Array(atoms.length)
  factors.set(templates.factors)
  const { records, ends } = recordsOf(templates)
  const first = kernel.put(records).byteOffset
  const tableAt = (one: T) => kernel.put(Int32Array.from(write(one))).byteOffset
  return kernel.put(
    Int32Array.from([
      ...[atoms.byteOffset, kernel.put(factors).byteOffset, atoms.byteLength],
      ...[first, ...ends.map((end) => first + end)],
      ...[tableAt(gate), tableAt(table), scale?.byteOffset ?? 0, clear],
    ]),
  ).byteOffset
}

/** Templates in records of four; after the short ones and after the long ones of each block a record may be filled in part. */
function recordsOf({ seeds, parts, blocks }: Templates): {
  readonly records: Int32Array
  readonly ends: readonly number[]
} {
  const records: number[] = []
  const ends: number[] = []
  for (const { from, short, to } of blocks)
    for (const [first, last] of [
      [from, short],
      [short, to],
    ] as const) {
      for (let at = first; at < last; at += LANES) {
        const lanes = Array.from({ length: LANES }, (_, lane) => (at + lane < last ? at + lane : -1))
        records.push(...lanes.map((t) => (t < 0 ? 0 : (seeds[t] as number))))
        records.push(...lanes.map((t) => (t < 0 ? 0 : -1)))
        records.push(...lanes.flatMap((t) => (t < 0 ? [0, 0] : offsetsOf(parts, t))))
      }
      ends.push(records.length * 4)
    }
  return { records: Int32Array.from(records), ends }
}

/** Where the values of a template's atoms stand, in bytes: two offsets in one number. */
function offsetsOf(parts: Uint8Array, template: number): number[] {
  const offset = (part: number): number => 4 * (parts[MOST_ATOMS * template + part] as number)
  return [offset(0) | (offset(1) << 16), offset(2) | (offset(3) << 16)]
}
