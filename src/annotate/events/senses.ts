import type { Token } from '../../model/annotation.js'
import { actorOf, isPassive, objectOf, obliques } from './arguments.js'
import { childBy, isPerson, preposition, type Tree } from './tree.js'
import type { VerbPattern } from './patterns.js'
import { isThing } from './things.js'
import { isSomebody } from './objects.js'
import { isScored } from './score.js'

/** What a verb means beside the sense that a row of en/event-verbs is for: true where the words tell no event of that row. */
export function isOtherSense(tree: Tree, verb: number, pattern: VerbPattern): boolean {
  return (
    isWin(tree, verb, pattern) ||
    isOwnDefence(tree, verb, pattern) ||
    isRisk(tree, verb, pattern) ||
    isSpeech(tree, verb, pattern) ||
    isOutOfDuty(tree, verb) ||
    isPublished(tree, verb, pattern) ||
    isPassage(tree, verb, pattern) ||
    isQuestion(tree, verb, pattern)
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

/** "released satellite images": what is set free is somebody, or is held; all else is published. */
function isPublished(
  tree: Tree,
  verb: number,
  { type, object, particles, preposition: word }: VerbPattern,
): boolean {
  if (type !== 'RETREAT' || object !== null || particles.length > 0 || word !== null) return false
  if ((tree.tokens[verb] as Token).lemma !== 'release') return false
  const released = objectOf(tree, verb)
  return released !== null && !isHolder(tree, released)
}

/** Who can be held, and what is seized and given back. */
const HELD = new Set([
  'hostage', 'prisoner', 'detainee', 'captive', 'inmate', 'convict', 'internee', 'crew', 'man', 'woman', 'child', 'boy', 'girl', 'people', 'person', 'sailor', 'soldier', 'pilot',
  'troop', 'troops', 'fighter', 'militant', 'rebel', 'suspect', 'protester', 'activist', 'journalist', 'reporter', 'worker', 'student', 'teenager', 'leader', 'minister', 'politician',
  'lawmaker', 'officer', 'official', 'diplomat', 'citizen', 'national', 'member', 'civilian', 'villager', 'fisherman', 'tourist', 'aid', 'fund', 'money', 'asset', 'ship', 'vessel',
  'tanker', 'boat', 'trawler', 'plane', 'body', 'remains', 'hundred', 'dozen', 'thousand', 'terrorist', 'dissident', 'demonstrator', 'migrant', 'refugee', 'passenger', 'victim',
  'abductee', 'kidnapper', 'opponent', 'writer', 'lawyer', 'priest', 'monk', 'nun', 'doctor', 'nurse', 'teacher', 'engineer', 'photographer', 'cameraman', 'all', 'one', 'both', 'other', 'group', 'pow', 'tension',
]) // prettier-ignore

function isHolder(tree: Tree, index: number): boolean {
  const { upos, lemma } = tree.tokens[index] as Token
  if (upos === 'PRON' || upos === 'NUM' || HELD.has(lemma)) return true
  const kind = tree.nameKind(index)
  if (kind === 'person' || kind === 'nationality' || isSomebody(tree, index)) return true
  // "a Cuban physician", "two drivers"
  return tree.children(index).some((child) => {
    const { deprel } = tree.tokens[child] as Token
    return (
      deprel === 'nummod' ||
      (deprel === 'amod' && tree.nameKind(child) === 'nationality') ||
      (child > index && tree.nameKind(child) === 'person')
    )
  })
}

/** "passed the Senate's resolution": without "against" nobody is accused; "approved the vaccine": without "for" nothing is given. */
function isPassage(tree: Tree, verb: number, { type, object, preposition: word }: VerbPattern): boolean {
  const passed = type === 'ACCUSE' && object === 'resolution' && word === 'against'
  const approved = type === 'AID' && word === 'for' && (tree.tokens[verb] as Token).lemma === 'approve'
  if (!passed && !approved) return false
  const noun = objectOf(tree, verb)
  return [verb, ...(noun === null ? [] : [noun])].every((at) => obliques(tree, at, word).length === 0)
}

/** "“Who will vote?” the host asked the panel": who asks a question requests nothing. */
function isQuestion(
  tree: Tree,
  verb: number,
  { type, object, preposition: word, infinitive }: VerbPattern,
): boolean {
  if (type !== 'REQUEST' || object !== null || word !== null || infinitive !== null) return false
  const { lemma, sentence } = tree.tokens[verb] as Token
  if (lemma !== 'ask' || childBy(tree, verb, 'xcomp') !== null) return false
  const asked =
    obliques(tree, verb, 'for').length > 0 ||
    tree
      .children(verb)
      .some(
        (child) =>
          child > verb &&
          tree
            .children(child)
            .some(
              (below) =>
                (tree.tokens[below] as Token).lemma === 'to' &&
                (tree.tokens[below] as Token).deprel === 'mark',
            ),
      )
  return (
    !asked &&
    tree.tokens
      .slice(Math.max(0, verb - TO_QUESTION), verb + TO_QUESTION)
      .some(({ text, sentence: own }) => (own === sentence || own === sentence - 1) && text === '?')
  )
}

/** How far from the verb the mark of a question may stand, in tokens. */
const TO_QUESTION = 24
