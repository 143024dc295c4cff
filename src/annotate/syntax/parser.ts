import { addArc, clearArcs, type Arcs } from './arcs.js'
import { labelFeatures } from './label-features.js'
import type { Table } from './linear.js'
import { transitionFeatures, type State } from './transition-features.js'
import type { Words } from './words.js'

export const SHIFT = 0
/** The word on top of the stack becomes a dependent of the buffer's first word. */
export const LEFT = 1
/** The word on top of the stack becomes a dependent of the one below it. */
export const RIGHT = 2
export const TRANSITIONS = 3

/** A parser's weights: transitions and labels are scored by two tables of overlapping rows. */
export type Parser = {
  readonly labels: readonly string[]
  readonly moves: Table
  readonly moveMask: number
  readonly names: Table
  readonly nameMask: number
  /** For each tag of a dependent, the labels it may bear. */
  readonly allowed: readonly Uint8Array[]
}

const rows = new Int32Array(160)

/** Whether a transition may be taken: the root, behind the last word, takes one dependent only, when all else hangs. */
export function isLegal(state: State, count: number, move: number): boolean {
  if (move === SHIFT) return state.next < count
  if (move === RIGHT) return state.depth > 1
  return state.depth > 0 && (state.next < count || state.depth === 1)
}

/** The best label of the arc from `head` (-1: the root) to `child`. */
export function bestLabel(parser: Parser, words: Words, arcs: Arcs, head: number, child: number): number {
  const { names, nameMask } = parser
  const candidates = parser.allowed[words.tag[child] as number] as Uint8Array
  const count = labelFeatures(words, arcs, head, child, nameMask, rows)
  let best = candidates[0] as number
  let most = -Infinity
  for (let c = 0; c < candidates.length; c++) {
    const label = candidates[c] as number
    let sum = 0
    for (let k = 0; k < count; k++) sum += names[(rows[k] as number) + label] as number
    if (sum > most) {
      most = sum
      best = label
    }
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

/**
 * Parses tagged words, filling `head` (-1: root) and `label`: greedy arc-hybrid (Kuhlmann et al. 2011), one root. Linear in the number
 * of words.
 */
export function parseWords(parser: Parser, words: Words, arcs: Arcs, state: State): void {
  const { count } = words
  const { moves, moveMask } = parser
  clearArcs(arcs, count)
  state.depth = 0
  state.next = 0
  while (state.next < count || state.depth > 0) {
    let move = SHIFT
    if (state.depth > 0) {
      const size = transitionFeatures(words, arcs, state, moveMask, rows)
      let shift = 0
      let left = 0
      let right = 0
      for (let k = 0; k < size; k++) {
        const row = rows[k] as number
        shift += moves[row] as number
        left += moves[row + 1] as number
        right += moves[row + 2] as number
      }
      let most = -Infinity
      if (isLegal(state, count, SHIFT)) most = shift
      if (left > most && isLegal(state, count, LEFT)) {
        most = left
        move = LEFT
      }
      if (isLegal(state, count, RIGHT) && (right > most || most === -Infinity)) move = RIGHT
      else if (most === -Infinity) move = LEFT
    }
    let label = 0
    if (move !== SHIFT) {
      const child = state.stack[state.depth - 1] as number
      const head = move === LEFT ? state.next : (state.stack[state.depth - 2] as number)
      label = bestLabel(parser, words, arcs, head >= count ? -1 : head, child)
    }
    takeMove(state, arcs, count, move, label)
  }
}
