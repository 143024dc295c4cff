import { applyBlock, type Block, type Templates } from '../../lib/templates.js'
import { addSparse, type Candidates, type SparseTable } from './tables.js'

/**
 * Scores classes (tags, labels) by features. Two models of one training: the gate knows the first block of templates only, the table
 * knows all. What falls behind at the gate is not asked again; where one class remains, it is chosen (after Strubell et al. 2015, dynamic
 * feature selection).
 */
export type Chooser = {
  /** Two blocks of templates. */
  readonly templates: Templates
  readonly gate: SparseTable
  readonly table: SparseTable
  /** How far behind the best a class is dropped at the gate. */
  readonly clear: number
}

const hashes = new Int32Array(64)
const rest = new Int32Array(64)
const scores = new Int32Array(256)
const open: Candidates = { list: new Uint8Array(256), size: 0 }

/** The best open class by `scores`, the first of two with equal ones. */
function best({ list, size }: Candidates): number {
  let first = list[0] as number
  let most = scores[first] as number
  for (let c = 1; c < size; c++) {
    const score = scores[list[c] as number] as number
    if (score > most) {
      most = score
      first = list[c] as number
    }
  }
  return first
}

/** Drops the open classes that are more than `clear` behind the best. */
function narrow(candidates: Candidates, clear: number): void {
  const { list, size } = candidates
  const least = (scores[best(candidates)] as number) - clear
  let kept = 0
  for (let c = 0; c < size; c++)
    if ((scores[list[c] as number] as number) >= least) list[kept++] = list[c] as number
  candidates.size = kept
}

/** Sets the scores of the open classes to 0; those of others are never read. */
function clearScores({ list, size }: Candidates): void {
  for (let c = 0; c < size; c++) scores[list[c] as number] = 0
}

/** The best of `candidates`. `mixed`: the atoms. */
export function choose(chooser: Chooser, mixed: Int32Array, candidates: Uint8Array): number {
  const { templates, gate, table, clear } = chooser
  const [first, second] = templates.blocks as readonly [Block, Block]
  const few = applyBlock(templates, first, mixed, hashes)
  for (let c = 0; c < candidates.length; c++) open.list[c] = candidates[c] as number
  open.size = candidates.length
  clearScores(open)
  addSparse(gate, hashes, few, scores, open)
  narrow(open, clear)
  if (open.size === 1) return open.list[0] as number
  clearScores(open)
  addSparse(table, hashes, few, scores, open)
  addSparse(table, rest, applyBlock(templates, second, mixed, rest), scores, open)
  return best(open)
}
