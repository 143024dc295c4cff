import { compileTemplates } from '../../lib/scores/templates.js'
import type { Arcs } from './arcs.js'
import { marksBetween, type Words } from './words.js'

const NO_TAG = 255
const NO_WORD = 0x7ffffff3

/** A parser's state: the stack, and the first word of the buffer (`count` stands for the root, behind all words). */
export type State = { readonly stack: Int32Array; depth: number; next: number }

// s0 s1 s2: the stack from its top; b0 b1 b2: the buffer. After it w: word, p: tag, f: field; l, r, l2, r2: its outermost dependents and
// those next to them, with their w, p and label d; vl, vr: how many dependents on a side; sl, sr: which labels they bear. gap0, gap1:
// distance of s0 to b0, of s1 to s0; in0, in1: what stands between (commas, other marks, verbs, conjunctions).
const ATOMS = (
  's0w s1w s2w b0w b1w b2w s0p s1p s2p b0p b1p b2p b3p ' +
  's0lw s0lp s0ld s0rw s0rp s0rd s1lw s1lp s1ld s1rw s1rp s1rd b0lw b0lp b0ld s0l2p s0r2p b0l2p s1r2p ' +
  's0vl s0vr s1vl s1vr b0vl s0sl s0sr s1sl s1sr b0sl gap0 gap1 in0 in1 s0f s1f b0f b1f'
).split(' ')

/**
 * After Zhang & Nivre (2011), what stands between two words, and fields and prepositions for attachment. The first block
 * decides what is clear.
 */
export const TRANSITION_TEMPLATES = compileTemplates(
  [
    [
      ...['s0w b0p', 's0p b0w', 's1p s0p b0p b1p', 's0p b0p b1p b2p', 's2p s1p s0p b0p', 's0p b0p b0lp'],
      ...['s1p s0p s0rp', 's0w b0p b1p', 's1w s0p b0p', 's1p s0w b0p', 's1p s0p b0w', 's0p b0p gap0'],
      ...['s0p b0p in0', 's1p s0p b0p in1', 's0p s0sl b0p', 'b0p b0sl s0p', 's1p s1sr s0p', 's0w s0sl'],
    ],
    [
      ...[
        's0w b0w',
        's1w s0w',
        's0p b0p b1p',
        's1p s0p b0p',
        's1p s0p gap1',
        's0p s0sl s0sr',
        's1p s0p b0lw',
      ],
      ...['s0w', 's0p', 's0w s0p', 's1w', 's1p', 's1w s1p', 'b0w', 'b0p', 'b0w b0p', 'b1w', 'b1p', 'b1w b1p'],
      ...[
        'b2w b2p',
        'b2p',
        's2w s2p',
        's2p',
        's0p b0p',
        'b0p b1p',
        's1p s0p',
        's1w b0w',
        's1p b0p',
        's1w b0p',
      ],
      ...['s1p b0w', 's0w b1p', 's0w b1w', 's1w s1p s0p', 's1p s0w s0p', 'b0p b1p b2p', 'b1p b2p b3p'],
      ...['s2p s1p s0p', 's0p b0p s0lp', 's0p b0p s0rp', 's1p s0p s1rp', 's1p s0p s1lp', 's1p s0p s0lp'],
      ...['s1p s1rp b0p', 's0p b0w b1p', 's1w s0w b0p', 's0w gap0', 's0p gap0', 'b0w gap0', 'b0p gap0'],
      ...['s0w b0w gap0', 's1w s0p gap1', 's1p s0w gap1', 's0w s0vr s0vl', 's0p s0vr s0vl', 's1w s1vr s1vl'],
      ...['s1p s1vr s1vl', 'b0w b0vl', 'b0p b0vl', 's0lw s0lp s0ld', 's0rw s0rp s0rd', 's1lw s1lp s1ld'],
      ...[
        's1rw s1rp s1rd',
        'b0lw b0lp b0ld',
        's0p s0ld s0rd',
        's1p s1ld s1rd',
        's0p s0lp s0l2p',
        's0p s0rp s0r2p',
      ],
      ...['b0p b0lp b0l2p', 's1p s1rp s1r2p', 's0p s0ld b0p', 's1p s1rd s0p', 'b0p b0ld s0p', 's0w s0sr'],
      ...[
        's1w s1sr',
        's1p s1sr s1sl',
        's0w b0p in0',
        's0p b0w in0',
        's1p s0p in1',
        's1w s0p in1',
        's1p s0w in1',
      ],
      ...[
        's0f b0f',
        's1f s0f',
        's0f b0f b0lw',
        's1f b0f b0lw',
        's1w b0f',
        's0w b0f',
        's1p s0f b0p',
        's0f b0p b1f',
      ],
      ...['s0w b0lw', 's1w b0lw', 's1w s0p b0lw', 's0p b0lw b0p', 's1w s0w b0lw'],
    ],
  ],
  ATOMS,
)

/** Near or far: 0 … 7. */
function distance(gap: number): number {
  return gap < 5 ? gap : gap < 8 ? 5 : gap < 15 ? 6 : 7
}

/** Writes the values of the atoms of a state. */
export function transitionAtoms(words: Words, arcs: Arcs, state: State, values: Int32Array): void {
  const { stack, depth, next } = state
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1
  const s2 = depth > 2 ? (stack[depth - 3] as number) : -1
  const b0 = next < words.count ? next : -1
  wordAtoms(words, values, s0, s1, s2, next)
  dependent(words, arcs, s0 < 0 ? -1 : (arcs.left[s0] as number), values, 14)
  dependent(words, arcs, s0 < 0 ? -1 : (arcs.right[s0] as number), values, 17)
  dependent(words, arcs, s1 < 0 ? -1 : (arcs.left[s1] as number), values, 20)
  dependent(words, arcs, s1 < 0 ? -1 : (arcs.right[s1] as number), values, 23)
  dependent(words, arcs, b0 < 0 ? -1 : (arcs.left[b0] as number), values, 26)
  values[29] = second(words, arcs.left2, s0)
  values[30] = second(words, arcs.right2, s0)
  values[31] = second(words, arcs.left2, b0)
  values[32] = second(words, arcs.right2, s1)
  sideAtoms(arcs, values, s0, s1, b0)
  values[43] = s0 < 0 ? 9 : distance(next - s0)
  values[44] = s1 < 0 ? 9 : distance(s0 - s1)
  values[45] = s0 < 0 ? 999 : marksBetween(words, s0 + 1, next)
  values[46] = s1 < 0 ? 999 : marksBetween(words, s1 + 1, s0)
}

/** Words, tags and fields of stack and buffer. */
function wordAtoms(words: Words, values: Int32Array, s0: number, s1: number, s2: number, next: number): void {
  const { known, tag, field, count } = words
  values[1] = s0 < 0 ? NO_WORD : (known[s0] as number)
  values[2] = s1 < 0 ? NO_WORD : (known[s1] as number)
  values[3] = s2 < 0 ? NO_WORD : (known[s2] as number)
  values[4] = next < count ? (known[next] as number) : NO_WORD
  values[5] = next + 1 < count ? (known[next + 1] as number) : NO_WORD
  values[6] = next + 2 < count ? (known[next + 2] as number) : NO_WORD
  values[7] = s0 < 0 ? NO_TAG : (tag[s0] as number)
  values[8] = s1 < 0 ? NO_TAG : (tag[s1] as number)
  values[9] = s2 < 0 ? NO_TAG : (tag[s2] as number)
  values[10] = next < count ? (tag[next] as number) : NO_TAG
  values[11] = next + 1 < count ? (tag[next + 1] as number) : NO_TAG
  values[12] = next + 2 < count ? (tag[next + 2] as number) : NO_TAG
  values[13] = next + 3 < count ? (tag[next + 3] as number) : NO_TAG
  values[47] = s0 < 0 ? 99 : (field[s0] as number)
  values[48] = s1 < 0 ? 99 : (field[s1] as number)
  values[49] = next < count ? (field[next] as number) : 99
  values[50] = next + 1 < count ? (field[next + 1] as number) : 99
}

/** How many dependents the words have on each side, and which labels these bear. */
function sideAtoms(arcs: Arcs, values: Int32Array, s0: number, s1: number, b0: number): void {
  values[33] = few(arcs.leftCount, s0)
  values[34] = few(arcs.rightCount, s0)
  values[35] = few(arcs.leftCount, s1)
  values[36] = few(arcs.rightCount, s1)
  values[37] = few(arcs.leftCount, b0)
  values[38] = s0 < 0 ? -1 : (arcs.leftLabels[s0] as number)
  values[39] = s0 < 0 ? -1 : (arcs.rightLabels[s0] as number)
  values[40] = s1 < 0 ? -1 : (arcs.leftLabels[s1] as number)
  values[41] = s1 < 0 ? -1 : (arcs.rightLabels[s1] as number)
  values[42] = b0 < 0 ? -1 : (arcs.leftLabels[b0] as number)
}

function dependent(words: Words, arcs: Arcs, at: number, values: Int32Array, slot: number): void {
  values[slot] = at < 0 ? NO_WORD : (words.known[at] as number)
  values[slot + 1] = at < 0 ? NO_TAG : (words.tag[at] as number)
  values[slot + 2] = at < 0 ? -1 : (arcs.label[at] as number)
}

function second(words: Words, column: Int32Array, at: number): number {
  const child = at < 0 ? -1 : (column[at] as number)
  return child < 0 ? NO_TAG : (words.tag[child] as number)
}

function few(column: Int32Array, at: number): number {
  return at < 0 ? -1 : Math.min(3, column[at] as number)
}
