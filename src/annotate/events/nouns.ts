import type { Token } from '../../model/annotation.js'
import { obliques } from './arguments.js'
import type { EventPatterns, NounClass } from './patterns.js'
import type { Standing } from './status.js'
import { strikeType } from './strike.js'
import { childBy, coordinated, nounLemma, type Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

/** Nouns that name an event by themselves; the others only with a light verb. */
const SELF: ReadonlySet<string> = new Set(['CONSULT', 'ASSAULT', 'PROTEST', 'VOTE', 'AGREE', 'RETREAT'])
const AHEAD = new Set([
  'upcoming',
  'planned',
  'scheduled',
  'next',
  'future',
  'forthcoming',
  'proposed',
  'expected',
  'imminent',
  'potential',
  'possible',
])
const ONGOING = new Set(['ongoing', 'continuing', 'current'])
const OFF = new Set(['cancelled', 'canceled', 'scrapped', 'aborted', 'postponed'])

/** Events named by a noun: "the talks in Geneva", "Russian strikes on Kyiv", "a meeting between the two". */
export function nounEvents(
  tree: Tree,
  patterns: EventPatterns,
  covered: ReadonlySet<number>,
): readonly EventDraft[] {
  const found: EventDraft[] = []
  tree.tokens.forEach((token, index) => {
    if (token.upos !== 'NOUN' || covered.has(index) || token.deprel === 'compound') return
    const wanted = token.lemma === 'strike' ? strikeType(tree, index) : null
    const noun = patterns.nouns
      .get(nounLemma(tree, index))
      ?.find(({ kind }) => SELF.has(kind) && (wanted === null || kind === wanted))
    if (noun) found.push(draft(tree, index, noun))
  })
  return found
}

function draft(tree: Tree, index: number, noun: NounClass): EventDraft {
  const sides = parties(tree, index, noun)
  return {
    rule: `noun ${(tree.tokens[index] as Token).lemma}`,
    type: noun.type,
    mode: noun.mode,
    noun: noun.noun,
    trigger: index,
    triggerEnd: index,
    actors: sides.actors,
    recipients: sides.recipients,
    standing: nounStanding(tree, index),
    background: sides.actors.length === 0 || sides.recipients.length === 0,
    covers: [index],
  }
}

function parties(
  tree: Tree,
  index: number,
  noun: NounClass,
): { actors: readonly number[]; recipients: readonly number[] } {
  const owner = childBy(tree, index, 'nmod:poss')
  const between = obliques(tree, index, 'between')[0]
  if (between !== undefined) {
    const sides = coordinated(tree, between)
    return { actors: sides.slice(0, 1), recipients: sides.slice(1) }
  }
  const words = noun.type === 'ASSAULT' ? ['on', 'against', 'of', 'at'] : ['with', 'against']
  const recipient = words.flatMap((word) => obliques(tree, index, word))[0]
  const by = obliques(tree, index, 'by')[0] ?? owner ?? modifier(tree, index)
  return {
    actors: by === null || by === undefined ? [] : coordinated(tree, by),
    recipients: recipient === undefined ? [] : coordinated(tree, recipient),
  }
}

/** "Russian strikes", "U.S.-Ukraine talks": a name before the noun acts. */
function modifier(tree: Tree, index: number): number | null {
  for (const child of tree.children(index)) {
    const { deprel, xpos, upos } = tree.tokens[child] as Token
    if (
      (deprel === 'compound' && upos === 'PROPN') ||
      (deprel === 'amod' &&
        (xpos === 'NNP' || upos === 'PROPN' || /^[A-Z]/.test((tree.tokens[child] as Token).text)))
    )
      return child
  }
  return null
}

function nounStanding(tree: Tree, index: number): Standing {
  const { head, deprel } = tree.tokens[index] as Token
  for (const child of tree.children(index)) {
    const { lemma, text } = tree.tokens[child] as Token
    const word = text.toLowerCase()
    if (AHEAD.has(word) || AHEAD.has(lemma)) return { status: 'scheduled', negated: false, intent: false }
    if (ONGOING.has(word)) return { status: 'ongoing', negated: false, intent: false }
    if (OFF.has(word)) return { status: 'denied', negated: true, intent: false }
  }
  if (head >= 0 && ['nsubj', 'nsubj:pass', 'obj'].includes(deprel)) return verbStanding(tree, head, deprel)
  return { status: 'happened', negated: false, intent: false }
}

const BRINGS = new Set(['schedule', 'plan', 'expect', 'set', 'arrange', 'announce'])
const CALLS = new Set(['demand', 'urge', 'propose', 'want', 'seek', 'request', 'need', 'call'])

function verbStanding(tree: Tree, head: number, deprel: string): Standing {
  const above = tree.tokens[head] as Token
  const words = tree.children(head).map((child) => (tree.tokens[child] as Token).text.toLowerCase())
  if (words.includes('will') || words.includes("'ll"))
    return { status: 'scheduled', negated: false, intent: false }
  if (deprel !== 'nsubj' && BRINGS.has(above.lemma))
    return { status: 'scheduled', negated: false, intent: false }
  if (deprel === 'obj' && CALLS.has(above.lemma))
    return { status: 'called-for', negated: false, intent: false }
  if (deprel === 'nsubj' && ['continue', 'enter'].includes(above.lemma) && above.xpos !== 'VBD')
    return { status: 'ongoing', negated: false, intent: false }
  if (words.some((word) => ['may', 'might', 'could', 'would'].includes(word)))
    return { status: 'hypothetical', negated: false, intent: false }
  return { status: 'happened', negated: false, intent: false }
}
