import type { Token } from '../../model/annotation.js'
import type { Tree } from './tree.js'

const LABOUR = new Set([
  'worker',
  'teacher',
  'driver',
  'union',
  'employee',
  'nurse',
  'doctor',
  'staff',
  'docker',
  'miner',
  'prisoner',
  'inmate',
  'pilot',
  'actor',
  'writer',
  'wage',
  'pay',
  'walkout',
  'federation',
  'crew',
  'labour',
  'labor',
  'picket',
  'strike-hit',
  'trade',
  'student',
  'farmer',
  'railway',
  'teachers',
])
const OWN = new Set(['hunger', 'general', 'sit-in', 'wildcat', 'labour', 'labor', 'rail', 'sit'])
const ARMED = new Set([
  'air',
  'drone',
  'missile',
  'rocket',
  'military',
  'artillery',
  'retaliatory',
  'deadly',
  'range',
  'naval',
])

/** A strike is an attack or a stoppage of work; the words before it and the people in its sentence tell which. */
export function strikeType(tree: Tree, index: number): 'ASSAULT' | 'PROTEST' {
  const { sentence } = tree.tokens[index] as Token
  for (const child of tree.children(index)) {
    const { lemma } = tree.tokens[child] as Token
    if (OWN.has(lemma)) return 'PROTEST'
    if (ARMED.has(lemma)) return 'ASSAULT'
  }
  let from = index
  while (from > 0 && (tree.tokens[from - 1] as Token).sentence === sentence) from -= 1
  for (let at = from; at < tree.tokens.length && (tree.tokens[at] as Token).sentence === sentence; at++) {
    if (LABOUR.has((tree.tokens[at] as Token).lemma)) return 'PROTEST'
  }
  return 'ASSAULT'
}
