import type { Token } from '../../model/annotation.js'
import { objectOf } from './arguments.js'
import type { EventDraft } from './verbs.js'
import type { Tree } from './tree.js'

/** What destroys and kills without being an attack. */
const FORCES = new Set([
  'fire', 'wildfire', 'blaze', 'flame', 'bushfire', 'flood', 'flooding', 'storm', 'hurricane', 'cyclone', 'typhoon', 'tornado', 'quake',
  'earthquake', 'tsunami', 'landslide', 'mudslide', 'avalanche', 'eruption', 'volcano', 'lightning', 'drought', 'heatwave', 'rain', 'wind',
  'wave', 'crash', 'collision', 'virus', 'disease', 'epidemic', 'pandemic', 'outbreak', 'accident', 'collapse', 'derailment', 'smoke',
]) // prettier-ignore
/** Verbs that storms and fires share with armies: without a doer they name no attack. */
const SHARED = new Set([
  'hit',
  'destroy',
  'devastate',
  'burn',
  'raze',
  'level',
  'displace',
  'crush',
  'sink',
  'torch',
])

/** What goes off only where somebody laid it. */
const EXPLOSIVES = new Set([
  'bomb',
  'device',
  'explosive',
  'mine',
  'grenade',
  'dynamite',
  'ied',
  'landmine',
  'shell',
  'vest',
])
const BLASTS = new Set(['explode', 'detonate', 'go', 'blow'])

/** "verb go off": a blast is told by the verb alone, or with its particle. */
const BLAST_RULE = 'verb '.length + ' off'.length

/** True for harm that a force of nature or an accident does, or that nobody is said to do. */
export function isNatural(tree: Tree, { type, trigger, actors, rule }: EventDraft): boolean {
  if (type !== 'ASSAULT' || !rule.startsWith('verb')) return false
  if (actors.some((index) => isForce(tree, index))) return true
  const { lemma, sentence } = tree.tokens[trigger] as Token
  // "A boiler exploded" is an accident, "a bomb exploded" an attack; who blows something up attacks it.
  if (BLASTS.has(lemma) && rule.length <= lemma.length + BLAST_RULE && objectOf(tree, trigger) === null)
    return !actors.some((index) => EXPLOSIVES.has((tree.tokens[index] as Token).lemma.toLowerCase()))
  if (actors.length > 0) return false
  if (SHARED.has(lemma)) return true
  for (let at = trigger; at < tree.tokens.length; at++) {
    const token = tree.tokens[at] as Token
    if (token.sentence !== sentence) break
    if (FORCES.has(token.lemma)) return true
  }
  return false
}

/** A force, or a name that ends in one ("the Oak Fire", "Hurricane Ada"). */
function isForce(tree: Tree, index: number): boolean {
  const words = [index, ...tree.children(index).filter((child) => child < index || isFlat(tree, child))]
  return words.some((at) => FORCES.has((tree.tokens[at] as Token).lemma.toLowerCase()))
}

function isFlat(tree: Tree, index: number): boolean {
  return (tree.tokens[index] as Token).deprel === 'flat'
}
