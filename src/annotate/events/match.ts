import type { Token } from '../../model/annotation.js'
import { isPassive, objectOf, obliques } from './arguments.js'
import { nounFits, type EventPatterns, type VerbPattern } from './patterns.js'
import { strikeType } from './strike.js'
import { GIVING } from './types.js'
import { childBy, hasName, nounLemma, preposition, type Tree } from './tree.js'
import { isFirm, isNamedSo, isSomebody } from './objects.js'
import { isFigurative, isForVotes } from './figurative.js'
import { isOtherSense } from './senses.js'
/** A pattern that fits, with the noun it took and the phrase that leads to the recipient. */
export type Match = {
  readonly pattern: VerbPattern
  readonly object: number | null
  readonly recipient: number | null
}

/** The rows of a verb; a lemma cut by rule may have lost or kept too much ("blamed" → "blam", "shelled" → "shel", "touring" → "toure"). */
function rowsOf(patterns: EventPatterns, lemma: string): readonly VerbPattern[] {
  const own = patterns.verbs.get(lemma)
  if (own !== undefined) return own
  let known = misread.get(patterns)
  if (known === undefined || known.size >= KNOWN) misread.set(patterns, (known = new Map()))
  let rows = known.get(lemma)
  if (rows === undefined) known.set(lemma, (rows = rowsOfMisread(patterns, lemma)))
  return rows
}

/** The rows of lemmas that are none of the list, as far as asked; emptied when they are as many as this. */
const misread = new WeakMap<EventPatterns, Map<string, readonly VerbPattern[]>>()

const KNOWN = 20_000

function rowsOfMisread({ verbs }: EventPatterns, lemma: string): readonly VerbPattern[] {
  return (
    verbs.get(`${lemma}e`) ??
    verbs.get(`${lemma}${lemma.at(-1) ?? ''}`) ??
    (lemma.endsWith('e') ? verbs.get(lemma.slice(0, -1)) : undefined) ??
    []
  )
}

/** The row of en/event-verbs that asks for most and is given it, or null. */
export function firstMatch(tree: Tree, patterns: EventPatterns, verb: number): Match | null {
  for (const pattern of rowsOf(patterns, (tree.tokens[verb] as Token).lemma)) {
    const other = isOpinion(tree, verb, pattern) || isOtherSense(tree, verb, pattern)
    const match = other ? null : fit(tree, patterns, verb, pattern)
    if (match) return pattern.none ? null : match
  }
  return null
}

/** "agreed that progress depends on trust": who shares a view has struck no deal. */
function isOpinion(tree: Tree, verb: number, { object, preposition }: VerbPattern): boolean {
  if ((tree.tokens[verb] as Token).lemma !== 'agree' || object !== null) return false
  if (seemsTo(tree, verb)) return true
  if (preposition !== null) return preposition === 'with' && sharesView(tree, verb)
  const clause = childBy(tree, verb, 'ccomp')
  // "Lund agreed in a statement": with nobody, on nothing.
  if (clause === null) return isBareAssent(tree, verb)
  if (clause < verb) return false
  const { xpos } = tree.tokens[clause] as Token
  return xpos !== 'VB' || !PLEDGED.some((word) => hasAuxiliary(tree, clause, word))
}

/** "seemed to agree with Lund": one view, no deal. */
function seemsTo(tree: Tree, verb: number): boolean {
  const { deprel, head } = tree.tokens[verb] as Token
  return deprel === 'xcomp' && head >= 0 && ['appear', 'seem'].includes((tree.tokens[head] as Token).lemma)
}

/** "agreed with Lund that it was late". */
function sharesView(tree: Tree, verb: number): boolean {
  const clause = childBy(tree, verb, 'ccomp')
  return clause !== null && !PLEDGED.some((word) => hasAuxiliary(tree, clause, word))
}

function isBareAssent(tree: Tree, verb: number): boolean {
  const told = tree.children(verb).some((child) => {
    const { deprel } = tree.tokens[child] as Token
    return (
      deprel === 'xcomp' ||
      deprel === 'obj' ||
      deprel === 'conj' ||
      ['on', 'to', 'with', 'upon', 'for'].includes(preposition(tree, child))
    )
  })
  const subject = childBy(tree, verb, 'nsubj')
  return (
    !told &&
    subject !== null &&
    tree.nameKind(subject) === 'person' &&
    childBy(tree, subject, 'conj') === null
  )
}

/** "agreed that both would withdraw": what is agreed is still to be done. */
const PLEDGED = ['will', 'would', 'should', 'shall', 'must', 'to']

function hasAuxiliary(tree: Tree, verb: number, word: string): boolean {
  return tree
    .children(verb)
    .some((child) => child < verb && (tree.tokens[child] as Token).text.toLowerCase() === word)
}

function fit(tree: Tree, patterns: EventPatterns, verb: number, pattern: VerbPattern): Match | null {
  if (pattern.alone && objectOf(tree, verb) !== null && !isPassive(tree, verb)) return null
  if (pattern.particles.length > 0 && !hasParticles(tree, verb, pattern.particles)) return null
  if (pattern.infinitive !== null && !infinitiveFits(tree, patterns, verb, pattern.infinitive)) return null
  const leading = pattern.preposition === null ? [] : led(tree, patterns, verb, pattern)
  if (pattern.object === null) {
    if (pattern.preposition === null) return { pattern, object: null, recipient: null }
    return leading.length > 0 ? { pattern, object: null, recipient: leading[0] as number } : null
  }
  const wanted = pattern.object
  if (pattern.objectAfter) {
    const object = firstFitting(tree, patterns, wanted, leading)
    return object === undefined
      ? null
      : {
          pattern,
          object,
          recipient:
            obliques(tree, object, 'with')[0] ?? obliques(tree, verb, 'with')[0] ?? held(tree, verb, object),
        }
  }
  if (wanted === 'probe' && pattern.type === 'ACCUSE' && isCraft(tree, verb)) return null
  const object = [objectOf(tree, verb), ...(pattern.none ? described(tree, verb) : [])].find(
    (index) => index !== null && fits(tree, patterns, wanted, index),
  )
  if (object === undefined || object === null) return null
  const after =
    pattern.preposition === null ? [] : [...obliques(tree, object, pattern.preposition), ...leading]
  if (wanted === 'PERSON' || wanted === 'PARTY')
    return { pattern, object: null, recipient: after[0] ?? object }
  return { pattern, object, recipient: after[0] ?? null }
}

// Apart from `fit`, which is asked most often: a function in it would cost every call.
const hasParticles = (tree: Tree, verb: number, particles: readonly string[]): boolean =>
  particles.every((word) => hasParticle(tree, verb, word))

const firstFitting = (
  tree: Tree,
  patterns: EventPatterns,
  wanted: string,
  nouns: readonly number[],
): number | undefined => nouns.find((index) => fits(tree, patterns, wanted, index))

const SPACE = new Set(['lunar', 'space', 'moon', 'solar', 'mars', 'martian', 'unmanned', 'robotic'])

/** "launched a [lunar] probe". */
function isCraft(tree: Tree, verb: number): boolean {
  const object = objectOf(tree, verb)
  return (
    object !== null &&
    tree.children(object).some((child) => SPACE.has((tree.tokens[child] as Token).lemma.toLowerCase()))
  )
}

/**
 * "In its [statement] released on Monday, …", "A [poll] released Tuesday …", "In a [report] by the board released …": what a participle is said
 * of, where the parser made a clause of it or took the noun for its subject.
 */
function described(tree: Tree, verb: number): readonly number[] {
  const { xpos } = tree.tokens[verb] as Token
  if (xpos !== 'VBN' && xpos !== 'VBD') return []
  const before = tree.children(verb).filter((child) => {
    const { deprel, upos } = tree.tokens[child] as Token
    return child < verb && upos === 'NOUN' && (deprel === 'nsubj' || deprel === 'obl' || deprel === 'obj')
  })
  const beside =
    (tree.tokens[verb - 1] as Token | undefined)?.upos === 'NOUN' && xpos === 'VBN' ? [verb - 1] : []
  return [...before, ...beside]
}

/** What is used or taken as the noun says: "held [villagers] as shields". */
function held(tree: Tree, verb: number, noun: number): number | null {
  const object = objectOf(tree, verb)
  return object === noun ? null : object
}

const lemmaAt = (tree: Tree, index: number): string => (tree.tokens[index] as Token).lemma

/** Nouns that hold the noun of an event: "a round of talks", "a wave of strikes". */
export const CONTAINERS = new Set([
  'round',
  'series',
  'wave',
  'spate',
  'session',
  'set',
  'string',
  'number',
  'day',
  'week',
  'batch',
  'barrage',
  'hour',
  'effort',
  'drive',
  'state',
])

/** What a container holds: "a third day of [talks]", also where the parser tied the phrase to the verb. */
export function containedIn(tree: Tree, index: number): number | undefined {
  const { lemma, head, deprel } = tree.tokens[index] as Token
  if (!CONTAINERS.has(lemma)) return undefined
  return (
    obliques(tree, index, 'of')[0] ??
    (head >= 0 && deprel === 'obj' ? obliques(tree, head, 'of')[0] : undefined)
  )
}

/** The noun itself, or a noun it is made of: "peace talks", "a round of talks", "air strikes". */
function fits(tree: Tree, patterns: EventPatterns, wanted: string, index: number): boolean {
  const contained = containedIn(tree, index)
  if (contained !== undefined) return fits(tree, patterns, wanted, contained)
  if (wanted === '*') return true
  if (wanted === 'ASSAULT' && isFigurative(tree, index)) return false
  if (wanted === 'PROTEST' && isForVotes(tree, index)) return false
  if (wanted === 'PERSON') return isSomebody(tree, index) && !isNamedSo(tree, index)
  if (wanted === 'PARTY') return hasName(tree, index)
  if (wanted === 'FIRM') return isFirm(tree, index)
  if (lemmaAt(tree, index) === 'strike') return isOfType(tree, patterns, wanted, index)
  if (isOfType(tree, patterns, wanted, index) || nounFits(patterns, wanted, nounLemma(tree, index)))
    return true
  const container = CONTAINERS.has(lemmaAt(tree, index))
  return tree.children(index).some((child) => {
    const { deprel } = tree.tokens[child] as Token
    return (
      (deprel === 'conj' ||
        (container && deprel === 'compound') ||
        (deprel === 'nmod' && obliques(tree, index, 'of').includes(child))) &&
      isOfType(tree, patterns, wanted, child)
    )
  })
}

/** Whether the noun alone is what is wanted; a strike is an attack or a stoppage of work. */
function isOfType(tree: Tree, patterns: EventPatterns, wanted: string, index: number): boolean {
  const lemma = lemmaAt(tree, index)
  return lemma === 'strike'
    ? wanted === 'strike' || wanted === strikeType(tree, index)
    : nounFits(patterns, wanted, lemma)
}

/** Phrases that a preposition leads to from the verb, or from a noun after it to which the parser may have tied them. */
function led(tree: Tree, patterns: EventPatterns, verb: number, pattern: VerbPattern): readonly number[] {
  const word = pattern.preposition as string
  const own = [...obliques(tree, verb, word), ...behindParticle(tree, verb, word)]
  if (own.length > 0) return own
  const object = objectOf(tree, verb)
  // "discussed their meeting with Berg": Berg was at the meeting, not at the discussion.
  const talk = object !== null && object > verb && nounFits(patterns, 'CONSULT', lemmaAt(tree, object))
  if (talk && pattern.object === null) return []
  const tied = object === null || object < verb ? [] : obliques(tree, object, word)
  return tied.length > 0 ? tied : further(tree, verb, word)
}

const REACH = 24

/** The first phrase after the verb with this preposition that no other verb with a subject of its own stands before. */
function further(tree: Tree, verb: number, word: string): readonly number[] {
  const { sentence } = tree.tokens[verb] as Token
  for (let index = verb + 1; index < Math.min(tree.tokens.length, verb + REACH); index++) {
    const token = tree.tokens[index] as Token
    if (
      token.sentence !== sentence ||
      token.upos === 'SCONJ' ||
      (token.upos === 'VERB' && childBy(tree, index, 'nsubj', 'nsubj:pass') !== null)
    )
      return []
    if (tree.timed(index)) continue
    if (['NOUN', 'PROPN', 'PRON'].includes(token.upos) && preposition(tree, index) === word) return [index]
  }
  return []
}

/** "pulled out of [the pact]": the parser may take the particle for a part of the preposition. */
function behindParticle({ tokens }: Tree, verb: number, word: string): readonly number[] {
  const [particle, mark] = [tokens[verb + 1], tokens[verb + 2]]
  if (particle?.deprel !== 'case' || mark?.lemma !== word || mark.sentence !== particle.sentence) return []
  return particle.head > verb + 2 ? [particle.head] : []
}

function hasParticle(tree: Tree, verb: number, word: string): boolean {
  // "had shot [down] 14 drones", where the parser ties the word to the number.
  const next = tree.tokens[verb + 1]
  if (next?.lemma === word && next.upos === 'ADV') return true
  if (tree.tokens[verb + 1]?.lemma === word && behindParticle(tree, verb, 'of').length > 0) return true
  return tree.children(verb).some((child) => {
    const { deprel, lemma, text } = tree.tokens[child] as Token
    const hangs =
      deprel === 'compound:prt' ||
      deprel === 'advmod' ||
      deprel === 'xcomp' ||
      deprel === 'obl' ||
      deprel === 'obj' ||
      deprel === 'case'
    return hangs && (lemma === word || text.toLowerCase() === word)
  })
}

function infinitiveFits(tree: Tree, patterns: EventPatterns, verb: number, type: string): boolean {
  const infinitive = childBy(tree, verb, 'xcomp')
  if (infinitive === null) return false
  const match = firstMatch(tree, patterns, infinitive)
  return (
    match !== null && (match.pattern.type === type || (type === 'YIELD' && GIVING.has(match.pattern.type)))
  )
}

/** The plain word of the noun that a light verb took: "held talks" are talks, "had a phone conversation" is a call. */
export function plainWord(
  tree: Tree,
  patterns: EventPatterns,
  object: number,
  pattern: VerbPattern,
): string | null {
  const contained = containedIn(tree, object)
  if (contained !== undefined) return plainWord(tree, patterns, contained, pattern)
  const classes = patterns.nouns.get(nounLemma(tree, object)) ?? []
  const own = classes.find(({ kind }) => kind === pattern.object)
  // "lifted sanctions" are no sanctions: what is done with the noun is another kind of act.
  return own !== undefined && (own.kind === 'ROUND' || own.type === pattern.type) ? own.noun : null
}
