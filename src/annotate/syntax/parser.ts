import { applyBlock, type Block } from '../../lib/templates.js'
import { addArc, clearArcs, type Arcs } from './arcs.js'
import { choose, type Chooser } from './choose.js'
import { labelAtoms } from './label-features.js'
import { addDense, type DenseTable } from './tables.js'
import { TRANSITION_TEMPLATES, transitionAtoms, type State } from './transition-features.js'
import { countMarks, type MarkKinds, type Words } from './words.js'

export const SHIFT = 0
/** The word on top of the stack becomes a dependent of the buffer's first word. */
export const LEFT = 1
/** The word on top of the stack becomes a dependent of the one below it. */
export const RIGHT = 2

/** A parser: transitions and labels are scored by tables of their own. */
export type Parser = {
  readonly labels: readonly string[]
  /** The index of `root`, which every word without a head bears and no other. */
  readonly root: number
  /** The first block of features alone. */
  readonly gate: DenseTable
  readonly moves: DenseTable
  readonly names: Chooser
  readonly marks: MarkKinds
  /** By how much a transition must lead at the gate. */
  readonly clear: number
  /** For each tag of a dependent, the labels it may bear. */
  readonly allowed: readonly Uint8Array[]
}

const hashes = new Int32Array(64)
const rest = new Int32Array(128)
const sums = new Int32Array(2)
const NEVER = 1 << 30
let lead = 0

/** Whether a transition may be taken: the root, behind the last word, takes one dependent only, when all else hangs. */
export function isLegal(state: State, count: number, move: number): boolean {
  if (move === SHIFT) return state.next < count
  if (move === RIGHT) return state.depth > 1
  return state.depth > 0 && (state.next < count || state.depth === 1)
}

/** The best label of the arc from `head` (-1: the root) to `child`. */
function bestLabel(parser: Parser, words: Words, arcs: Arcs, head: number, child: number): number {
  if (head < 0) return parser.root
  const candidates = parser.allowed[words.tag[child] as number] as Uint8Array
  if (candidates.length === 1) return candidates[0] as number
  return choose(parser.names, labelAtoms(words, arcs, head, child), candidates)
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

/** The better of the transitions by `sums`, `lone` where there is no word for RIGHT; sets `lead`. */
function bestOf(lone: boolean): number {
  const left = sums[0] as number
  const right = lone ? -NEVER : (sums[1] as number)
  if (left > 0 && left >= right) {
    lead = left - Math.max(0, right)
    return LEFT
  }
  if (right > 0) {
    lead = right - Math.max(0, left)
    return RIGHT
  }
  lead = -Math.max(left, right)
  return SHIFT
}

/** The best legal transition: by the gate, or by all features where the gate is not sure (see `choose`). */
function bestMove(parser: Parser, words: Words, arcs: Arcs, state: State): number {
  if (state.depth === 0) return SHIFT
  if (state.next >= words.count) return state.depth > 1 ? RIGHT : LEFT
  const mixed = transitionAtoms(words, arcs, state)
  const [first, second] = TRANSITION_TEMPLATES.blocks as readonly [Block, Block]
  const lone = state.depth === 1
  const few = applyBlock(TRANSITION_TEMPLATES, first, mixed, hashes)
  sums.fill(0)
  addDense(parser.gate, hashes, few, sums)
  const sure = bestOf(lone)
  if (lead > parser.clear) return sure
  sums.fill(0)
  addDense(parser.moves, hashes, few, sums)
  addDense(parser.moves, rest, applyBlock(TRANSITION_TEMPLATES, second, mixed, rest), sums)
  return bestOf(lone)
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
