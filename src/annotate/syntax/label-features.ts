import { mix } from '../../lib/hash-features.js'
import type { Arcs } from './arcs.js'
import type { Words } from './words.js'

const NONE = 255
const NO_WORD = 0x7ffffff5

/** Writes the hashes of the features that name the relation of `child` to `head` (-1: the root) into `rows`; gives how many. */
export function labelFeatures(
  words: Words,
  arcs: Arcs,
  head: number,
  child: number,
  rows: Int32Array,
): number {
  const { known, tag, count, suffix } = words
  const tagOf = (at: number): number => (at < 0 || at >= count ? NONE : (tag[at] as number))
  const wordOf = (at: number): number => (at < 0 || at >= count ? NO_WORD : (known[at] as number))
  const of = (column: Int32Array, at: number): number => (at < 0 || at >= count ? -1 : (column[at] as number))
  const hw = wordOf(head)
  const hp = tagOf(head)
  const cw = wordOf(child)
  const cp = tagOf(child)
  const side = head < 0 ? 2 : child < head ? 0 : 1
  const gap = head < 0 ? 0 : Math.abs(head - child)
  const near = side * 8 + (gap < 4 ? gap : gap < 8 ? 4 : gap < 15 ? 5 : 6)
  const cl = of(arcs.left, child)
  const cr = of(arcs.right, child)
  const cll = of(arcs.label, cl)
  const crl = of(arcs.label, cr)
  const sibling = side === 0 ? of(arcs.left, head) : of(arcs.right, head)
  const sl = of(arcs.label, sibling)
  const taken = of(arcs.leftLabels, head)
  const taken2 = of(arcs.rightLabels, head)
  const own = of(arcs.leftLabels, child)
  const own2 = of(arcs.rightLabels, child)
  const lw = wordOf(cl)
  let k = 0
  rows[k++] = mix(1, hp, cp, side)
  rows[k++] = mix(2, hw, cp, side)
  rows[k++] = mix(3, hp, cw, side)
  rows[k++] = mix(4, hw, cw, side)
  rows[k++] = mix(5, hp, cp, near)
  rows[k++] = mix(6, cw, near, 0)
  rows[k++] = mix(7, hw, near, cp)
  rows[k++] = mix(8, cp, lw, hp)
  rows[k++] = mix(9, cp, cll, (hp << 8) | side)
  rows[k++] = mix(10, cp, crl, (hp << 8) | side)
  rows[k++] = mix(11, cp, own, side)
  rows[k++] = mix(12, cp, own2, hp)
  rows[k++] = mix(13, hp, taken, cp)
  rows[k++] = mix(14, hp, taken2, (cp << 2) | side)
  rows[k++] = mix(15, hw, taken2, (cp << 2) | side)
  rows[k++] = mix(16, hp, cp, (sl << 2) | side)
  rows[k++] = mix(17, cp, tagOf(child - 1), (tagOf(child + 1) << 2) | side)
  rows[k++] = mix(18, hp, tagOf(head - 1), (cp << 2) | side)
  rows[k++] = mix(19, hp, tagOf(head + 1), (cp << 2) | side)
  rows[k++] = mix(20, cw, wordOf(child + 1), side)
  rows[k++] = mix(21, cw, wordOf(child - 1), side)
  rows[k++] = mix(22, hw, lw, cp)
  rows[k++] = mix(23, cw, lw, side)
  rows[k++] = mix(24, hp, suffixOf(suffix, child, count), (cp << 2) | side)
  rows[k++] = mix(25, hp, tagOf(child - 1), (cp << 2) | side)
  rows[k++] = mix(26, hp, own, (cp << 2) | side)
  rows[k++] = mix(27, hw, lw, cw)
  rows[k++] = mix(28, wordOf(of(arcs.left2, child)), cp, hp)
  rows[k++] = mix(29, wordOf(cr), cp, hp)
  rows[k++] = mix(30, tagOf(sibling), hp, cp)
  return k
}

function suffixOf(suffix: Int32Array, at: number, count: number): number {
  return at < 0 || at >= count ? 0 : (suffix[4 * at + 2] as number)
}
