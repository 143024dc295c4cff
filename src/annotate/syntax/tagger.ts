import { mix } from '../../lib/hash-features.js'
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

/** Writes the hashes of the features of word `i` into `rows`; gives how many. Tags before `i` must be set. */
export function tagFeatures(words: Words, i: number, rows: Int32Array): number {
  const { known, form, suffix, prefix, shape, family, tag, count } = words
  const w0 = known[i] as number
  const f0 = form[i] as number
  const w1 = i > 0 ? (known[i - 1] as number) : EDGE
  const w2 = i > 1 ? (known[i - 2] as number) : EDGE
  const n1 = i + 1 < count ? (known[i + 1] as number) : EDGE
  const n2 = i + 2 < count ? (known[i + 2] as number) : EDGE
  const t1 = i > 0 ? (tag[i - 1] as number) : 200
  const t2 = i > 1 ? (tag[i - 2] as number) : 200
  const a0 = family[i] as number
  const a1 = i + 1 < count ? (family[i + 1] as number) : -1
  const a2 = i + 2 < count ? (family[i + 2] as number) : -1
  const s1 = suffix[4 * i] as number
  const s2 = suffix[4 * i + 1] as number
  const s3 = suffix[4 * i + 2] as number
  const s4 = suffix[4 * i + 3] as number
  const ns3 = i + 1 < count ? (suffix[4 * i + 6] as number) : EDGE
  const ps3 = i > 0 ? (suffix[4 * i - 2] as number) : EDGE
  const h0 = ((shape[i] as number) << 1) | (i === 0 ? 1 : 0)
  const hp = i > 0 ? (shape[i - 1] as number) : 99
  const hn = i + 1 < count ? (shape[i + 1] as number) : 99
  const hn2 = i + 2 < count ? (shape[i + 2] as number) : 99
  let k = 0
  rows[k++] = mix(1, f0, 0, 0)
  rows[k++] = mix(2, w0, w1, 0)
  rows[k++] = mix(3, w0, n1, 0)
  rows[k++] = mix(4, w1, 0, 0)
  rows[k++] = mix(5, n1, 0, 0)
  rows[k++] = mix(6, w2, 0, 0)
  rows[k++] = mix(7, n2, 0, 0)
  rows[k++] = mix(8, w1, n1, 0)
  rows[k++] = mix(9, t1, 0, 0)
  rows[k++] = mix(10, t1, t2, 0)
  rows[k++] = mix(11, t1, w0, 0)
  rows[k++] = mix(12, t2, w0, 0)
  rows[k++] = mix(13, t1, a1, 0)
  rows[k++] = mix(14, t1, a0, a1)
  rows[k++] = mix(15, a0, a1, a2)
  rows[k++] = mix(16, a1, a2, t1)
  rows[k++] = mix(17, a1, 0, 0)
  rows[k++] = mix(18, t1, t2, w0)
  rows[k++] = mix(19, t1, t2, a0)
  rows[k++] = mix(20, s1, h0, 0)
  rows[k++] = mix(21, s2, h0, 0)
  rows[k++] = mix(22, s3, h0, 0)
  rows[k++] = mix(23, s4, h0, 0)
  rows[k++] = mix(24, s3, t1, 0)
  rows[k++] = mix(25, s2, t1, a1)
  rows[k++] = mix(26, prefix[3 * i] as number, h0, 0)
  rows[k++] = mix(27, prefix[3 * i + 1] as number, 0, 0)
  rows[k++] = mix(28, prefix[3 * i + 2] as number, 0, 0)
  rows[k++] = mix(29, ps3, ns3, 0)
  rows[k++] = mix(30, ns3, a0, 0)
  rows[k++] = mix(31, ps3, a0, 0)
  rows[k++] = mix(32, h0, hp, hn)
  rows[k++] = mix(33, h0, a0, 0)
  rows[k++] = mix(34, h0, t1, hn)
  rows[k++] = mix(35, hn, hn2, h0)
  rows[k++] = mix(36, t1, n1, 0)
  rows[k++] = mix(37, w1, a0, a1)
  rows[k++] = mix(38, n1, a0, t1)
  return k
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
