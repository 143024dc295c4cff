import type { Token } from '../../model/annotation.js'
import { actorOf, obliques } from './arguments.js'
import { plainWord, type Match } from './match.js'
import type { EventPatterns } from './patterns.js'
import { preposition, type Tree } from './tree.js'

const COURTS = new Set(['court', 'judge', 'tribunal', 'jury', 'magistrate', 'justice'])

/** What courts do by ruling, whatever it means for those concerned. */
const RULINGS = new Set(['rejection', 'coercion', 'support', 'concession', 'order', 'ban', 'approval'])

/** "The court struck down the levy": what a court refuses, allows or orders is its ruling. */
export function plainNoun(tree: Tree, noun: string, actors: readonly number[]): string {
  const court = actors.some((index) => COURTS.has((tree.tokens[index] as Token).lemma.toLowerCase()))
  return court && RULINGS.has(noun) ? 'ruling' : noun
}

const SPEECHES = new Set([
  'speech',
  'tweet',
  'interview',
  'statement',
  'post',
  'letter',
  'editorial',
  'column',
  'remark',
  'ad',
  'article',
  'op-ed',
  'debate',
  'email',
])

const CALLED = new Set([
  'call',
  'describe',
  'label',
  'brand',
  'accuse',
  'say',
  'tell',
  'write',
  'dub',
  'argue',
  'claim',
  'tweet',
])

/** What is attacked in words alone: "attacked the government's response". */
const VIEWS = new Set([
  'response', 'record', 'policy', 'plan', 'handling', 'decision', 'comment', 'remark', 'legacy', 'character', 'integrity', 'credibility', 'approach',
  'proposal', 'bill', 'law', 'idea', 'claim', 'argument', 'strategy', 'ruling', 'deal', 'budget',
]) // prettier-ignore

/** "attacked the firm in a speech", "…, calling it a menace": an attack in words. */
export function isSpoken(tree: Tree, verb: number): boolean {
  if (!VERBAL_ATTACKS.has((tree.tokens[verb] as Token).lemma)) return false
  return tree.children(verb).some((child) => {
    const { lemma, deprel, xpos } = tree.tokens[child] as Token
    if (deprel === 'advcl' && xpos === 'VBG') return CALLED.has(lemma)
    if (deprel === 'obj') return VIEWS.has(lemma) || isEachOther(tree, child, verb)
    return deprel.startsWith('obl') && SPEECHES.has(lemma) && preposition(tree, child) === 'in'
  })
}

/** "Holm and Ruiz attacked each other": two persons do so in words. */
function isEachOther(tree: Tree, object: number, verb: number): boolean {
  const { lemma } = tree.tokens[object] as Token
  const each = lemma === 'each' && tree.tokens[object + 1]?.lemma === 'other'
  if (!each && lemma !== 'other' && lemma !== 'another') return false
  const who = actorOf(tree, verb)
  return who !== null && tree.nameKind(who) === 'person'
}

const VERBAL_ATTACKS = new Set([
  'attack',
  'hit',
  'strike',
  'assault',
  'savage',
  'blast',
  'slam',
  'pummel',
  'launch',
])

/** The plain word for what was done: that of the noun, unless the verb says what was done with it. */
export function wordFor(tree: Tree, patterns: EventPatterns, { pattern, object }: Match): string {
  if (object === null || FIXED.has(pattern.noun)) return pattern.noun
  const word = plainWord(tree, patterns, object, pattern) ?? pattern.noun
  return isCall(tree, object, word) ? 'call' : word
}

/** "a phone conversation": talks over a line. */
export function isCall(tree: Tree, noun: number, word: string): boolean {
  if (word !== 'talks') return false
  return tree.children(noun).some((child) => child < noun && LINES.has((tree.tokens[child] as Token).lemma))
}

/** Words that say what was done with the noun: a missile that is shot down is no strike. */
const FIXED = new Set(['interception', 'concession', 'extension', 'evacuation', 'speech', 'election'])

const LINES = new Set(['phone', 'telephone', 'hotline'])

/** "spoke with the envoy [by telephone]": talks over a line are a call. */
export function isPhoned(tree: Tree, verb: number): boolean {
  return ['by', 'on', 'over', 'via'].some((word) =>
    obliques(tree, verb, word).some((at) => LINES.has((tree.tokens[at] as Token).lemma)),
  )
}

/** "sent troops to serve as a [peacekeeping] force": PLOVER takes soldiers who keep the peace for aid. */
export function isForPeace({ tokens }: Tree, verb: number, { type }: Match['pattern']): boolean {
  if (type !== 'MOBILIZE') return false
  const { sentence } = tokens[verb] as Token
  return tokens
    .slice(verb, verb + TO_PURPOSE)
    .some(({ lemma, sentence: own }) => own === sentence && lemma.toLowerCase().startsWith('peacekeep'))
}

/** How far after the verb its purpose may stand, in tokens. */
const TO_PURPOSE = 16
