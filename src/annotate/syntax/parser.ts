import { addArc, clearArcs, type Arcs } from './arcs.js'
import { labelFeatures } from './label-features.js'
import { addSparse, sumDense, type DenseTable, type SparseTable } from './tables.js'
import { transitionFeatures, type State } from './transition-features.js'
import { countMarks, type MarkKinds, type Words } from './words.js'

export const SHIFT = 0
/** The word on top of the stack becomes a dependent of the buffer's first word. */
export const LEFT = 1
/** The word on top of the stack becomes a dependent of the one below it. */
export const RIGHT = 2
export const TRANSITIONS = 3

/** A parser: transitions and labels are scored by tables of their own. */
export type Parser = {
  readonly labels: readonly string[]
  /** The index of `root`, which every word without a head bears and no other. */
  readonly root: number
  readonly moves: DenseTable
  readonly names: SparseTable
  readonly marks: MarkKinds
  /** For each tag of a dependent, the labels it may bear. */
  readonly allowed: readonly Uint8Array[]
}

const hashes = new Int32Array(160)
const scores = new Int32Array(256)

/** Whether a transition may be taken: the root, behind the last word, takes one dependent only, when all else hangs. */
export function isLegal(state: State, count: number, move: number): boolean {
  if (move === SHIFT) return state.next < count
  if (move === RIGHT) return state.depth > 1
  return state.depth > 0 && (state.next < count || state.depth === 1)
}

/** The best label of the arc from `head` (-1: the root) to `child`. */
function bestLabel(parser: Parser, words: Words, arcs: Arcs, head: number, child: number): number {
  const candidates = parser.allowed[words.tag[child] as number] as Uint8Array
  if (head < 0) return parser.root
  if (candidates.length === 1) return candidates[0] as number
  const count = labelFeatures(words, arcs, head, child, hashes)
  scores.fill(0, 0, parser.labels.length)
  addSparse(parser.names, hashes, count, scores)
  let best = candidates[0] as number
  for (let c = 1; c < candidates.length; c++) {
    const label = candidates[c] as number
    if ((scores[label] as number) > (scores[best] as number)) best = label
  }
  return best
}

/** Takes a transition, naming the new arc by `label`. */
export function takeMove(state: State, arcs: Arcs, count: number, move: number, label: number): void {
  if (move === SHIFT) {
    state.stack[state.depth++] = state.next++
    return
  }
  const child = state.stack[--state.depth] as number
  const head = move === LEFT ? state.next : (state.stack[state.depth - 1] as number)
  if (head >= count) {
    arcs.head[child] = -1
    arcs.label[child] = label
  } else addArc(arcs, head, child, label)
}

/** The best legal transition. */
function bestMove(parser: Parser, words: Words, arcs: Arcs, state: State): number {
  if (state.depth === 0) return SHIFT
  if (state.next >= words.count) return state.depth > 1 ? RIGHT : LEFT
  const size = transitionFeatures(words, arcs, state, hashes)
  sumDense(parser.moves, hashes, size, scores)
  let best = -1
  for (let move = 0; move < TRANSITIONS; move++) {
    if (!isLegal(state, words.count, move)) continue
    if (best < 0 || (scores[move] as number) > (scores[best] as number)) best = move
  }
  return best
}

/**
 * Parses tagged words, filling `head` (-1: root) and `label`: greedy arc-hybrid (Kuhlmann et al. 2011), one root. Linear in the number
 * of words.
 */
export function parseWords(parser: Parser, words: Words, arcs: Arcs, state: State): void {
  const { count } = words
  countMarks(words, parser.marks)
  clearArcs(arcs, count)
  state.depth = 0
  state.next = 0
  while (state.next < count || state.depth > 0) {
    const move = bestMove(parser, words, arcs, state)
    let label = 0
    if (move !== SHIFT) {
      const child = state.stack[state.depth - 1] as number
      const head = move === LEFT ? state.next : (state.stack[state.depth - 2] as number)
      label = bestLabel(parser, words, arcs, head >= count ? -1 : head, child)
    }
    takeMove(state, arcs, count, move, label)
  }
}
