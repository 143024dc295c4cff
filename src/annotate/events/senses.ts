import type { Token } from '../../model/annotation.js'
import { actorOf, isPassive, objectOf, obliques } from './arguments.js'
import { childBy, isPerson, preposition, type Tree } from './tree.js'
import type { VerbPattern } from './patterns.js'
import { isThing } from './things.js'
import { isScored } from './score.js'

/** What a verb means beside the sense that a row of en/event-verbs is for: true where the words tell no event of that row. */
export function isOtherSense(tree: Tree, verb: number, pattern: VerbPattern): boolean {
  return (
    isWin(tree, verb, pattern) ||
    isOwnDefence(tree, verb, pattern) ||
    isRisk(tree, verb, pattern) ||
    isSpeech(tree, verb, pattern) ||
    isOutOfDuty(tree, verb)
  )
}

const isNamed = (tree: Tree, index: number | null): boolean =>
  index !== null && (tree.nameKind(index) !== null || isPerson(tree, index))

/** "Holm beat Ruiz in the runoff": two that have names compete, unless the words tell of blows. */
function isWin(tree: Tree, verb: number, { mode, particles }: VerbPattern): boolean {
  if (mode !== 'beat' || particles.length > 0 || isPassive(tree, verb) || isScored(tree, verb)) return false
  if ((tree.tokens[verb] as Token).lemma !== 'beat') return false
  const object = objectOf(tree, verb)
  const pronoun = object !== null && (tree.tokens[object] as Token).upos === 'PRON'
  const blows =
    ['with', 'until', 'into'].some((word) => obliques(tree, verb, word).length > 0) ||
    obliques(tree, verb, 'to').some((at) => (tree.tokens[at] as Token).lemma === 'death')
  return isNamed(tree, actorOf(tree, verb)) && (isNamed(tree, object) || pronoun) && !blows
}

/** "defended their contract": who stands up for what is theirs supports nobody else. */
function isOwnDefence(tree: Tree, verb: number, { type }: VerbPattern): boolean {
  if (type !== 'SUPPORT' || (tree.tokens[verb] as Token).lemma !== 'defend') return false
  const object = objectOf(tree, verb)
  const owner = object === null ? null : childBy(tree, object, 'nmod:poss')
  return owner !== null && (tree.tokens[owner] as Token).xpos === 'PRP$'
}

/** "The drought threatens to empty the lake": a danger, not a threat that somebody makes. */
function isRisk(tree: Tree, verb: number, { type }: VerbPattern): boolean {
  if (type !== 'THREATEN' || isPassive(tree, verb)) return false
  const actor = actorOf(tree, verb)
  return actor !== null && isThing(tree, actor)
}

/** Words that lead to where or before what one speaks. */
const OCCASIONS = ['at', 'during', 'in', 'before', 'after', 'following']

/** "spoke at a forum with mayors": who speaks on an occasion talks to nobody there by that verb. */
function isSpeech(
  tree: Tree,
  verb: number,
  { type, object, preposition: word, particles }: VerbPattern,
): boolean {
  if (type !== 'CONSULT' || object !== null || word === null || particles.length > 0) return false
  if (
    !['speak', 'talk'].includes((tree.tokens[verb] as Token).lemma) ||
    obliques(tree, verb, word).length > 0
  )
    return false
  const ahead = tree.children(verb).some((child) => (tree.tokens[child] as Token).lemma === 'ahead')
  return ahead || OCCASIONS.some((occasion) => obliques(tree, verb, occasion).length > 0)
}

const DUTIES = new Set([
  'agreement',
  'obligation',
  'contract',
  'duty',
  'commitment',
  'pledge',
  'clause',
  'deal',
  'liability',
  'vow',
  'oath',
  'bond',
])

/** "released her from a contract": nobody was held. */
function isOutOfDuty(tree: Tree, verb: number): boolean {
  const { lemma } = tree.tokens[verb] as Token
  if (lemma !== 'release' && lemma !== 'free') return false
  const object = objectOf(tree, verb)
  return [verb, ...(object === null ? [] : [object])].some((at) =>
    obliques(tree, at, 'from').some(
      (index) => DUTIES.has((tree.tokens[index] as Token).lemma) && preposition(tree, index) === 'from',
    ),
  )
}
