import type { Token } from '../../model/annotation.js'
import { childBy, type Tree } from '../events/tree.js'
import { complementOf } from './stances.js'

/** What one can vow to do to another's plan; the rest of what is vowed is offered. */
const FIGHTING = new Set(
  'block challenge oppose resist veto contest thwart overturn repeal scrap defeat sink derail fight appeal sue'.split(
    ' ',
  ),
)

/** "vowed to block [the sale]": what is promised to be fought is opposed; null for every other promise. */
export function foughtBy(tree: Tree, index: number): number | null {
  const complement = complementOf(tree, index, 'to')
  if (complement === null || !FIGHTING.has((tree.tokens[complement] as Token).lemma)) return null
  return childBy(tree, complement, 'obj')
}

/** Force, and bearing what comes: whoever is ready for these grants nobody anything. */
const NOT_GRANTED = new Set(
  'bring go take sue attack strike kill defend retaliate respond die use continue avenge punish hunt beat win keep battle bomb shell invade seize destroy hit shoot adapt react endure face suffer wait'.split(
    ' ',
  ),
)

/** "vowed to retaliate", "ready to fight to the end", "prepared to adapt": words of readiness that offer nothing. */
export function grantsNothing(tree: Tree, index: number): boolean {
  const complement = complementOf(tree, index, 'to')
  if (complement === null) return false
  const { lemma } = tree.tokens[complement] as Token
  return NOT_GRANTED.has(lemma) || (FIGHTING.has(lemma) && foughtBy(tree, index) === null)
}
