import type { Chooser, ThreeWay } from '../../lib/scores/model.js'
import { addArc, clearArcs, type Arcs } from './arcs.js'
import { labelAtoms } from './label-features.js'
import { transitionAtoms, type State } from './transition-features.js'
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
  /** Scores transitions; `SHIFT`, `LEFT` and `RIGHT` are its classes. */
  readonly moves: ThreeWay
  readonly names: Chooser
  readonly marks: MarkKinds
  /** For each tag of a dependent, the labels it may bear. */
  readonly allowed: readonly Uint8Array[]
}

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
  labelAtoms(words, arcs, head, child, parser.names.atoms)
  return parser.names.choose(candidates)
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
function bestMove({ moves }: Parser, words: Words, arcs: Arcs, state: State): number {
  if (state.depth === 0) return SHIFT
  if (state.next >= words.count) return state.depth > 1 ? RIGHT : LEFT
  transitionAtoms(words, arcs, state, moves.atoms)
  return moves.choose(state.depth === 1)
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
