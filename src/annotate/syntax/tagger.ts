import { applyTemplates, compileTemplates } from '../../lib/templates.js'
import type { Dictionary } from './dictionary.js'
import { addSparse, type SparseTable } from './tables.js'
import type { Words } from './words.js'

/** A tagger: its tags, what it knows of words, and its weights, one for each tag and feature. */
export type Tagger = {
  /** Tags as `UPOS|XPOS`. */
  readonly tags: readonly string[]
  readonly dictionary: Dictionary
  readonly table: SparseTable
}

/** What stands before the first and after the last word. */
const EDGE = 0x7ffffff1
const NO_TAG = 200

// w: word; t: tag already given; a: family of words that may bear the same tags; s1 … s4: endings; p1 … p3: beginnings; h: shape.
// A number after it counts from the word: w_1 the word before, w1 the word after.
const ATOMS = 'w0 w_1 w_2 w1 w2 t_1 t_2 a0 a1 a2 s1 s2 s3 s4 p1 p2 p3 s3_1 s3_n h0 h_1 h1 h2'.split(' ')
const TEMPLATES = compileTemplates(
  [
    ...['w0', 'w_1', 'w1', 'w_2', 'w2', 't_1', 'a1', 'p2', 'p3'],
    ...['w0 w_1', 'w0 w1', 'w_1 w1', 't_1 t_2', 't_1 w0', 't_2 w0', 't_1 a1', 't_1 w1', 's1 h0', 's2 h0'],
    ...['s3 h0', 's4 h0', 's3 t_1', 'p1 h0', 's3_1 s3_n', 's3_n a0', 's3_1 a0', 'h0 a0'],
    ...[
      't_1 a0 a1',
      'a0 a1 a2',
      'a1 a2 t_1',
      't_1 t_2 w0',
      't_1 t_2 a0',
      's2 t_1 a1',
      'h0 h_1 h1',
      'h0 t_1 h1',
    ],
    ...['h1 h2 h0', 'w_1 a0 a1', 'w1 a0 t_1'],
  ],
  ATOMS,
)
const values = new Int32Array(ATOMS.length + 1)

/** Writes the features of word `i` into `hashes`; gives how many. Tags before `i` must be set. */
export function tagFeatures(words: Words, i: number, hashes: Int32Array): number {
  const { known, suffix, prefix, shape, family, tag, count } = words
  const next = i + 1 < count
  const second = i + 2 < count
  values[1] = known[i] as number
  values[2] = i > 0 ? (known[i - 1] as number) : EDGE
  values[3] = i > 1 ? (known[i - 2] as number) : EDGE
  values[4] = next ? (known[i + 1] as number) : EDGE
  values[5] = second ? (known[i + 2] as number) : EDGE
  values[6] = i > 0 ? (tag[i - 1] as number) : NO_TAG
  values[7] = i > 1 ? (tag[i - 2] as number) : NO_TAG
  values[8] = family[i] as number
  values[9] = next ? (family[i + 1] as number) : -1
  values[10] = second ? (family[i + 2] as number) : -1
  values[11] = suffix[4 * i] as number
  values[12] = suffix[4 * i + 1] as number
  values[13] = suffix[4 * i + 2] as number
  values[14] = suffix[4 * i + 3] as number
  values[15] = prefix[3 * i] as number
  values[16] = prefix[3 * i + 1] as number
  values[17] = prefix[3 * i + 2] as number
  values[18] = i > 0 ? (suffix[4 * i - 2] as number) : EDGE
  values[19] = next ? (suffix[4 * i + 6] as number) : EDGE
  values[20] = ((shape[i] as number) << 1) | (i === 0 ? 1 : 0)
  values[21] = i > 0 ? (shape[i - 1] as number) : 99
  values[22] = next ? (shape[i + 1] as number) : 99
  values[23] = second ? (shape[i + 2] as number) : 99
  return applyTemplates(TEMPLATES, values, hashes)
}

const hashes = new Int32Array(64)
const scores = new Int32Array(256)

/** The best of the tags that word `i` may bear. */
function bestTag(tagger: Tagger, words: Words, i: number): number {
  const candidates = tagger.dictionary.families[words.family[i] as number] as Uint8Array
  if (candidates.length === 1) return candidates[0] as number
  const count = tagFeatures(words, i, hashes)
  scores.fill(0, 0, tagger.tags.length)
  addSparse(tagger.table, hashes, count, scores)
  let best = candidates[0] as number
  for (let c = 1; c < candidates.length; c++) {
    const tag = candidates[c] as number
    if ((scores[tag] as number) > (scores[best] as number)) best = tag
  }
  return best
}

/** Tags the words from left to right. */
export function tagWords(tagger: Tagger, words: Words): void {
  for (let i = 0; i < words.count; i++) words.tag[i] = bestTag(tagger, words, i)
}
