import { KERNEL } from './kernel.gen.js'

type Column = Uint8Array | Int16Array | Int32Array

/**
 * The scoring of linear models in WebAssembly (kernel/scores.ts) and the memory it works in. A column is copied there once, by `put`;
 * where it lies is its `byteOffset`.
 */
export type Kernel = {
  /** Copies a column into the kernel's memory and gives the copy. Throws a RangeError where the memory is full. */
  readonly put: <C extends Column>(column: C) => C
  /** Where the classes are listed among which `choose` is to choose. */
  readonly open: Uint8Array
  /** The best of the first `count` classes in `open`, by the model at `model`. */
  readonly choose: (model: number, count: number) => number
  /** The best of the classes 0, 1 and 2, or of 0 and 1 where `lone` is 1. */
  readonly three: (model: number, lone: number) => number
}

const PAGE = 1 << 16
/** Columns begin where a line of the processor's cache does. */
const LINE = 64
/** What records of templates and the gaps between columns may take. */
const SPARE = 4 * PAGE
/** Where kernel/scores.ts has its list of open classes. */
const OPEN = 5120

const aligned = (at: number): number => (at + LINE - 1) & -LINE

let compiled: WebAssembly.Module | null = null

/** A kernel with room for columns of `bytes` in all. */
export function makeKernel(bytes: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil((PAGE + bytes + SPARE) / PAGE) })
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL), (letter) => letter.charCodeAt(0)))
  const { choose, three } = new WebAssembly.Instance(compiled, { env: { memory } }).exports
  const { buffer } = memory
  let free = PAGE
  return {
    put(column) {
      const from = free
      free = aligned(from + column.byteLength)
      if (free > buffer.byteLength) throw new RangeError('the memory of the kernel is full')
      const View = column.constructor as new (...where: [ArrayBuffer, number, number]) => typeof column
      const copy = new View(buffer, from, column.length)
      copy.set(column)
      return copy
    },
    open: new Uint8Array(buffer, OPEN, 256),
    choose: choose as Kernel['choose'],
    three: three as Kernel['three'],
  }
}
