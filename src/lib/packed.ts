/**
 * A file of named arrays: 4 bytes of header length (little-endian), a JSON header `{ meta, arrays: [[name, type, length]] }`, then
 * the arrays, each aligned to 4 bytes. Arrays are copied out, so that any alignment of the input will do.
 */
type ArrayType = 'i8' | 'u8' | 'i16' | 'u16' | 'i32'
export type PackedArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array
export type Packed = { readonly meta: unknown; readonly arrays: ReadonlyMap<string, PackedArray> }

const SIZES: Record<ArrayType, number> = { i8: 1, u8: 1, i16: 2, u16: 2, i32: 4 }

function typeOf(array: PackedArray): ArrayType {
  if (array instanceof Int8Array) return 'i8'
  if (array instanceof Uint8Array) return 'u8'
  if (array instanceof Int16Array) return 'i16'
  return array instanceof Uint16Array ? 'u16' : 'i32'
}

function make(type: ArrayType, bytes: ArrayBuffer): PackedArray {
  if (type === 'i8') return new Int8Array(bytes)
  if (type === 'u8') return new Uint8Array(bytes)
  if (type === 'i16') return new Int16Array(bytes)
  return type === 'u16' ? new Uint16Array(bytes) : new Int32Array(bytes)
}

/** A copy in a buffer of its own: the `slice` of a Node Buffer would share its memory, whatever its alignment. */
function copyOf(bytes: Uint8Array, from: number, to: number): ArrayBuffer {
  const copy = new Uint8Array(to - from)
  copy.set(bytes.subarray(from, to))
  return copy.buffer
}

const align = (at: number): number => (at + 3) & ~3

/** Writes `meta` and the arrays, in the order given. */
export function pack(meta: unknown, arrays: ReadonlyMap<string, PackedArray>): Uint8Array {
  const list = [...arrays].map(([name, array]) => [name, typeOf(array), array.length])
  const header = new TextEncoder().encode(JSON.stringify({ meta, arrays: list }))
  let size = align(4 + header.length)
  for (const array of arrays.values()) size = align(size + array.byteLength)
  const out = new Uint8Array(size)
  new DataView(out.buffer).setUint32(0, header.length, true)
  out.set(header, 4)
  let at = align(4 + header.length)
  for (const array of arrays.values()) {
    out.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at = align(at + array.byteLength)
  }
  return out
}

/** Reads what `pack` wrote. */
export function unpack(bytes: Uint8Array): Packed {
  const length = new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as {
    meta: unknown
    arrays: [string, ArrayType, number][]
  }
  const arrays = new Map<string, PackedArray>()
  let at = align(4 + length)
  for (const [name, type, count] of header.arrays) {
    const size = count * SIZES[type]
    arrays.set(name, make(type, copyOf(bytes, at, at + size)))
    at = align(at + size)
  }
  return { meta: header.meta, arrays }
}
