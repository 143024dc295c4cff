import { mix } from '../../lib/hash-features.js'
import type { Arcs } from './arcs.js'
import type { Words } from './words.js'

const NONE = 255
const NO_WORD = 0x7ffffff3

/** A parser's state: the stack, and the first word of the buffer (`count` stands for the root, behind all words). */
export type State = { readonly stack: Int32Array; depth: number; next: number }

/** Near, far: 0 … 6. */
function distance(a: number, b: number): number {
  const gap = b - a
  return gap < 5 ? gap : gap < 8 ? 5 : gap < 15 ? 6 : 7
}

/**
 * Writes the hashes of the features of a state into `rows`; gives how many. Templates after Zhang & Nivre (2011), over the three
 * topmost words of the stack and the first three of the buffer, their tags, dependents, distances and numbers of dependents.
 */
export function transitionFeatures(words: Words, arcs: Arcs, state: State, rows: Int32Array): number {
  const { known, tag, count } = words
  const { stack, depth, next } = state
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1
  const s2 = depth > 2 ? (stack[depth - 3] as number) : -1
  const b1 = next + 1
  const b2 = next + 2
  const s0w = s0 < 0 ? NO_WORD : (known[s0] as number)
  const s1w = s1 < 0 ? NO_WORD : (known[s1] as number)
  const s2w = s2 < 0 ? NO_WORD : (known[s2] as number)
  const b0w = next >= count ? NO_WORD : (known[next] as number)
  const b1w = b1 >= count ? NO_WORD : (known[b1] as number)
  const b2w = b2 >= count ? NO_WORD : (known[b2] as number)
  const s0p = s0 < 0 ? NONE : (tag[s0] as number)
  const s1p = s1 < 0 ? NONE : (tag[s1] as number)
  const s2p = s2 < 0 ? NONE : (tag[s2] as number)
  const b0p = next >= count ? NONE : (tag[next] as number)
  const b1p = b1 >= count ? NONE : (tag[b1] as number)
  const b2p = b2 >= count ? NONE : (tag[b2] as number)
  const b3p = next + 3 >= count ? NONE : (tag[next + 3] as number)
  const of = (column: Int32Array, at: number): number => (at < 0 || at >= count ? -1 : (column[at] as number))
  const tagOf = (at: number): number => (at < 0 || at >= count ? NONE : (tag[at] as number))
  const wordOf = (at: number): number => (at < 0 || at >= count ? NO_WORD : (known[at] as number))
  const s0l = of(arcs.left, s0)
  const s0r = of(arcs.right, s0)
  const s0l2 = of(arcs.left2, s0)
  const s0r2 = of(arcs.right2, s0)
  const s1l = of(arcs.left, s1)
  const s1r = of(arcs.right, s1)
  const s1r2 = of(arcs.right2, s1)
  const b0l = of(arcs.left, next)
  const b0l2 = of(arcs.left2, next)
  const s0lp = tagOf(s0l)
  const s0rp = tagOf(s0r)
  const s1lp = tagOf(s1l)
  const s1rp = tagOf(s1r)
  const b0lp = tagOf(b0l)
  const s0ll = of(arcs.label, s0l)
  const s0rl = of(arcs.label, s0r)
  const s1ll = of(arcs.label, s1l)
  const s1rl = of(arcs.label, s1r)
  const b0ll = of(arcs.label, b0l)
  const d = s0 < 0 ? 9 : distance(s0, next)
  const e = s1 < 0 ? 9 : distance(s1, s0)
  const s0vl = Math.min(3, of(arcs.leftCount, s0))
  const s0vr = Math.min(3, of(arcs.rightCount, s0))
  const s1vl = Math.min(3, of(arcs.leftCount, s1))
  const s1vr = Math.min(3, of(arcs.rightCount, s1))
  const b0vl = Math.min(3, of(arcs.leftCount, next))
  const s0sl = of(arcs.leftLabels, s0)
  const s0sr = of(arcs.rightLabels, s0)
  const s1sl = of(arcs.leftLabels, s1)
  const s1sr = of(arcs.rightLabels, s1)
  const b0sl = of(arcs.leftLabels, next)
  let k = 0
  // single words and tags
  rows[k++] = mix(1, s0w, s0p, 0)
  rows[k++] = mix(2, s0w, 0, 0)
  rows[k++] = mix(3, s0p, 0, 0)
  rows[k++] = mix(4, s1w, s1p, 0)
  rows[k++] = mix(5, s1w, 0, 0)
  rows[k++] = mix(6, s1p, 0, 0)
  rows[k++] = mix(7, b0w, b0p, 0)
  rows[k++] = mix(8, b0w, 0, 0)
  rows[k++] = mix(9, b0p, 0, 0)
  rows[k++] = mix(10, b1w, b1p, 0)
  rows[k++] = mix(11, b1w, 0, 0)
  rows[k++] = mix(12, b1p, 0, 0)
  rows[k++] = mix(13, b2w, b2p, 0)
  rows[k++] = mix(14, b2p, 0, 0)
  rows[k++] = mix(15, s2w, s2p, 0)
  rows[k++] = mix(16, s2p, 0, 0)
  // pairs
  rows[k++] = mix(17, s0w, b0w, s0p)
  rows[k++] = mix(18, s0w, b0w, b0p)
  rows[k++] = mix(19, s0w, s0p, b0p)
  rows[k++] = mix(20, s0p, b0w, b0p)
  rows[k++] = mix(21, s0w, b0w, 0)
  rows[k++] = mix(22, s0p, b0p, 0)
  rows[k++] = mix(23, b0p, b1p, 0)
  rows[k++] = mix(24, s1w, s0w, 0)
  rows[k++] = mix(25, s1w, s1p, s0p)
  rows[k++] = mix(26, s1p, s0w, s0p)
  rows[k++] = mix(27, s1p, s0p, 0)
  rows[k++] = mix(28, s1w, b0w, 0)
  rows[k++] = mix(29, s1p, b0p, 0)
  rows[k++] = mix(30, s1w, b0p, 0)
  rows[k++] = mix(31, s1p, b0w, 0)
  rows[k++] = mix(32, s0w, b1p, 0)
  rows[k++] = mix(33, s0w, b1w, 0)
  // three tags
  rows[k++] = mix(34, b0p, b1p, b2p)
  rows[k++] = mix(35, s0p, b0p, b1p)
  rows[k++] = mix(36, s1p, s0p, b0p)
  rows[k++] = mix(37, s2p, s1p, s0p)
  rows[k++] = mix(38, s1p, s0p, (b0p << 8) | b1p)
  rows[k++] = mix(39, s0p, b0p, (b1p << 8) | b2p)
  rows[k++] = mix(40, s2p, s1p, (s0p << 8) | b0p)
  rows[k++] = mix(41, s0p, b0p, s0lp)
  rows[k++] = mix(42, s0p, b0p, s0rp)
  rows[k++] = mix(43, s0p, b0p, b0lp)
  rows[k++] = mix(44, s1p, s0p, s1rp)
  rows[k++] = mix(45, s1p, s0p, s1lp)
  rows[k++] = mix(46, s1p, s0p, s0lp)
  rows[k++] = mix(47, s1p, s0p, s0rp)
  rows[k++] = mix(48, s1p, s1rp, b0p)
  rows[k++] = mix(49, b1p, b2p, b3p)
  // words with two tags
  rows[k++] = mix(50, s0w, b0p, b1p)
  rows[k++] = mix(51, s0p, b0w, b1p)
  rows[k++] = mix(52, s1w, s0p, b0p)
  rows[k++] = mix(53, s1p, s0w, b0p)
  rows[k++] = mix(54, s1p, s0p, b0w)
  rows[k++] = mix(55, s1w, s0w, b0p)
  rows[k++] = mix(56, s1w, s0w, b0w)
  // distances
  rows[k++] = mix(57, s0w, d, 0)
  rows[k++] = mix(58, s0p, d, 0)
  rows[k++] = mix(59, b0w, d, 0)
  rows[k++] = mix(60, b0p, d, 0)
  rows[k++] = mix(61, s0w, b0w, d)
  rows[k++] = mix(62, s0p, b0p, d)
  rows[k++] = mix(63, s1p, s0p, e)
  rows[k++] = mix(64, s1w, s0p, e)
  rows[k++] = mix(65, s1p, s0w, e)
  // numbers of dependents
  rows[k++] = mix(66, s0w, s0vr, s0vl)
  rows[k++] = mix(67, s0p, s0vr, s0vl)
  rows[k++] = mix(68, s1w, s1vr, s1vl)
  rows[k++] = mix(69, s1p, s1vr, s1vl)
  rows[k++] = mix(70, b0w, b0vl, 0)
  rows[k++] = mix(71, b0p, b0vl, 0)
  // dependents
  rows[k++] = mix(72, wordOf(s0l), s0lp, s0ll)
  rows[k++] = mix(73, wordOf(s0r), s0rp, s0rl)
  rows[k++] = mix(74, wordOf(s1l), s1lp, s1ll)
  rows[k++] = mix(75, wordOf(s1r), s1rp, s1rl)
  rows[k++] = mix(76, wordOf(b0l), b0lp, b0ll)
  rows[k++] = mix(77, s0p, s0ll, s0rl)
  rows[k++] = mix(78, s1p, s1ll, s1rl)
  rows[k++] = mix(79, s0p, s0lp, tagOf(s0l2))
  rows[k++] = mix(80, s0p, s0rp, tagOf(s0r2))
  rows[k++] = mix(81, b0p, b0lp, tagOf(b0l2))
  rows[k++] = mix(82, s1p, s1rp, tagOf(s1r2))
  rows[k++] = mix(83, s0p, s0ll, b0p)
  rows[k++] = mix(84, s1p, s1rl, s0p)
  rows[k++] = mix(85, b0p, b0ll, s0p)
  // which labels are taken
  rows[k++] = mix(86, s0w, s0sl, 0)
  rows[k++] = mix(87, s0p, s0sl, s0sr)
  rows[k++] = mix(88, s0w, s0sr, 0)
  rows[k++] = mix(89, s1w, s1sr, 0)
  rows[k++] = mix(90, s1p, s1sr, s1sl)
  rows[k++] = mix(91, b0p, b0sl, s0p)
  rows[k++] = mix(92, s1p, s1sr, s0p)
  rows[k++] = mix(93, s0p, s0sl, b0p)
  return k
}
