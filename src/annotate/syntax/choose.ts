import { applyBlock, type Block, type Templates } from '../../lib/templates.js'
import { addSparse, type SparseTable } from './tables.js'

/**
 * Scores classes (tags, labels) by features. Two models of one training: the gate knows the first block of templates only, the table
 * knows all. What the gate is sure of is not asked again (after Strubell et al. 2015, dynamic feature selection).
 */
export type Chooser = {
  /** Two blocks of templates. */
  readonly templates: Templates
  readonly gate: SparseTable
  readonly table: SparseTable
  readonly classes: number
  /** By how much a class must lead at the gate. */
  readonly clear: number
}

const hashes = new Int32Array(64)
const rest = new Int32Array(64)
const scores = new Int32Array(256)
let lead = 0

/** The best of `candidates` by `scores`, the first of two with equal ones; sets `lead`. */
function bestOf(candidates: Uint8Array): number {
  let best = candidates[0] as number
  let most = scores[best] as number
  let next = -0x40000000
  for (let c = 1; c < candidates.length; c++) {
    const score = scores[candidates[c] as number] as number
    if (score > most) {
      next = most
      most = score
      best = candidates[c] as number
    } else if (score > next) next = score
  }
  lead = most - next
  return best
}

/** The best of `candidates`. `mixed`: the atoms. */
export function choose(chooser: Chooser, mixed: Int32Array, candidates: Uint8Array): number {
  const { templates, gate, table, classes, clear } = chooser
  const [first, second] = templates.blocks as readonly [Block, Block]
  const few = applyBlock(templates, first, mixed, hashes)
  scores.fill(0, 0, classes)
  addSparse(gate, hashes, few, scores)
  const sure = bestOf(candidates)
  if (lead > clear) return sure
  scores.fill(0, 0, classes)
  addSparse(table, hashes, few, scores)
  addSparse(table, rest, applyBlock(templates, second, mixed, rest), scores)
  return bestOf(candidates)
}
