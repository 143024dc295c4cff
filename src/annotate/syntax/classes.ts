import { hashText } from '../../lib/hash-features.js'
import { unpack } from '../../lib/packed.js'
import type { Words } from './words.js'

/**
 * What WordNet knows of a form: its kind (which parts of speech it may be, which is commonest) and its field (WordNet's lexicographer
 * file: person, act, time, communication …). 0 stands for a form that is not listed.
 */
export type Classes = {
  readonly keys: Int32Array
  readonly values: Uint16Array
  /** For each kind what its forms may be, as bits; kind 1 is the first. */
  readonly bits: readonly number[]
}

/** Bits of a kind: a verb's base form, an adverb (`scripts/train/classes.mjs` has the others). */
const VERB = 4
export const ADVERB = 512

/** Reads `models/en/classes.bin` into a table with open addressing; a value is kind and field, a byte each, 0 is an empty slot. */
export function loadClasses(bytes: Uint8Array): Classes {
  const { arrays, meta } = unpack(bytes)
  const [keys, kinds, fields] = [arrays.get('keys'), arrays.get('kinds'), arrays.get('fields')] as [
    Int32Array,
    Uint8Array,
    Uint8Array,
  ]
  let capacity = 1024
  while (capacity * 0.7 < keys.length) capacity *= 2
  const table = {
    keys: new Int32Array(capacity),
    values: new Uint16Array(capacity),
    bits: (meta as { readonly bits: readonly number[] }).bits,
  }
  for (let at = 0; at < keys.length; at++) {
    let slot = spread(keys[at] as number) & (capacity - 1)
    while (table.values[slot] !== 0) slot = (slot + 1) & (capacity - 1)
    table.keys[slot] = keys[at] as number
    table.values[slot] = (kinds[at] as number) | ((fields[at] as number) << 8)
  }
  return table
}

function spread(hash: number): number {
  const mixed = Math.imul(hash, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

/** Fills `kind`, `field` and `mayBe` of word `index`. */
export function classify(classes: Classes, words: Words, index: number): void {
  const value = valueOf(classes, words.form[index] as number)
  words.kind[index] = value & 255
  words.field[index] = value >>> 8
  words.mayBe[index] = bitsOf(classes, value & 255)
}

/** Whether a lower-cased word is listed as the base form of a verb. */
export function isBaseOfVerb(classes: Classes, word: string): boolean {
  return (mayBe(classes, word) & VERB) !== 0
}

/** What a lower-cased word may be, as bits; 0 where it is not listed. */
export function mayBe(classes: Classes, word: string): number {
  return bitsOf(classes, valueOf(classes, hashText(word)) & 255)
}

function bitsOf({ bits }: Classes, kind: number): number {
  return kind > 0 ? (bits[kind - 1] ?? 0) : 0
}

function valueOf({ keys, values }: Classes, form: number): number {
  const mask = keys.length - 1
  let slot = spread(form) & mask
  while (values[slot] !== 0 && keys[slot] !== form) slot = (slot + 1) & mask
  return values[slot] as number
}
