import type { Annotations, Annotator, Figure } from '../../model/annotation.js'
import type { Document } from '../../model/document.js'
import type { Resources } from '../../model/resources.js'
import { treeOf } from '../events/tree.js'
import { beganOn } from './began.js'
import { agenciesOf } from './claimant.js'
import { frames, type Frames } from './frames.js'
import { readFigure, type Context, type Draft } from './read-figure.js'
import type { WindowInput } from './window-input.js'

/**
 * Turns quantities into figures a reader could check: what is counted, what happened to it, who did it to whom and where, who
 * says so, and for which hours. The claimant is the speaker of the innermost statement around the number, null where the outlet
 * itself says it.
 */
export function figures(resources: Resources): Annotator {
  const table = frames(resources)
  const wires = new Set(
    resources
      .lexicon('en/outlets')
      .filter(({ kind }) => kind === 'agency')
      .map(({ term }) => term),
  )
  return {
    name: 'figures',
    gives: ['figures'],
    needs: ['sentences', 'tokens', 'names', 'entities', 'coreferences', 'times', 'quantities', 'statements'],
    run: (document, seen) => ({ figures: findFigures(document, seen, table, wires) }),
  }
}

function findFigures(
  document: Document,
  seen: Annotations,
  table: Frames,
  wires: ReadonlySet<string>,
): readonly Figure[] {
  const context: Context = {
    document,
    seen,
    view: { tokens: seen.tokens, frames: table },
    tree: treeOf(seen.tokens),
    began: beganOn(seen, table, document.published),
    agencies: agenciesOf(seen, wires),
  }
  const found: Figure[] = []
  const drafts: (Draft | null)[] = []
  let before: Draft | null = null
  let last: WindowInput['previous'] = null
  for (let index = 0; index < seen.quantities.length; index++) {
    const { partOf } = seen.quantities[index]!
    // "88 drones over six regions, 52 of them in the north" goes on from the drones
    const draft: Draft | null = readFigure(
      context,
      index,
      partOf === null ? before : (drafts[partOf] ?? before),
      last,
    )
    drafts.push(draft)
    if (draft?.window && draft.window.basis !== 'published') {
      const { window, sentenceIndex, figure, predicate } = draft
      last = { window, sentence: sentenceIndex, claimant: figure.claimant, action: predicate?.action ?? '' }
    }
    if (draft?.kept) found.push(draft.figure)
    before = draft
  }
  return found
}
