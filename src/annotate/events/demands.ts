import type { Token } from '../../model/annotation.js'
import { actorOf, isSaying } from './arguments.js'
import type { EventDraft } from './verbs.js'
import { coordinated } from './lists.js'
import { childBy, type Tree } from './tree.js'

const NEEDS = new Set(['must'])

/**
 * What one says that another must do is asked of them (PLOVER: REQUEST): "the envoy said the rebels must leave the port". Only where the
 * one who must is named and is not the speaker.
 */
export function demandEvents(tree: Tree): readonly EventDraft[] {
  const found: EventDraft[] = []
  tree.tokens.forEach((token, index) => {
    if (!NEEDS.has(token.lemma) || !token.deprel.startsWith('aux') || token.head < 0) return
    const needed = demand(tree, index, token.head)
    if (needed) found.push(needed)
  })
  return found
}

function demand(tree: Tree, modal: number, verb: number): EventDraft | null {
  const { head, deprel } = tree.tokens[verb] as Token
  if (deprel !== 'ccomp' || head < 0 || !isSaying(tree, head)) return null
  const speaker = actorOf(tree, head)
  const subject = childBy(tree, verb, 'nsubj', 'nsubj:pass')
  if (speaker === null || subject === null || !isNamed(tree, subject) || !isNamed(tree, speaker)) return null
  return {
    rule: 'said must',
    type: 'REQUEST',
    mode: null,
    noun: 'demand',
    trigger: modal,
    triggerEnd: verb,
    actors: coordinated(tree, speaker),
    recipients: coordinated(tree, subject),
    standing: { status: 'called-for', negated: false, intent: false },
    background: false,
    covers: [verb],
  }
}

function isNamed(tree: Tree, index: number): boolean {
  return [index, ...tree.children(index)].some((at) => tree.nameKind(at) !== null)
}
