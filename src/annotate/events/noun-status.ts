import type { EventStatus, Token } from '../../model/annotation.js'
import { obliques } from './arguments.js'
import { isNegated, standing, type Standing } from './status.js'
import { childBy, preposition, type Tree } from './tree.js'

const told = (status: EventStatus): Standing => ({ status, negated: status === 'denied', intent: false })

/** Words before the noun: "upcoming talks", "a possible visit". */
const MODIFIERS: Readonly<Record<string, EventStatus>> = {
  upcoming: 'scheduled', planned: 'scheduled', scheduled: 'scheduled', next: 'scheduled', future: 'scheduled', forthcoming: 'scheduled',
  expected: 'scheduled', imminent: 'scheduled', pending: 'scheduled', rescheduled: 'scheduled', postponed: 'scheduled', delayed: 'scheduled',
  potential: 'hypothetical', possible: 'hypothetical', prospective: 'hypothetical', eventual: 'hypothetical', proposed: 'called-for',
  ongoing: 'ongoing', continuing: 'ongoing', current: 'ongoing', active: 'ongoing',
  cancelled: 'denied', canceled: 'denied', scrapped: 'denied', aborted: 'denied', abandoned: 'denied',
} // prettier-ignore

/** What befalls a planned event: it is called off, or moved. */
const CANCELS = new Set([
  'cancel',
  'scrap',
  'abandon',
  'abort',
  'shelve',
  'skip',
  'boycott',
  'reject',
  'refuse',
  'rule',
  'call',
  'avoid',
  'deny',
  'decline',
  'snub',
  'pull',
  'withdraw',
  'nix',
  'veto',
])
const NEEDS_PARTICLE: Readonly<Record<string, string>> = { rule: 'out', call: 'off', pull: 'out' }
const MOVES = new Set(['postpone', 'delay', 'move', 'reschedule', 'push'])
const BRINGS = new Set([
  'schedule',
  'plan',
  'expect',
  'set',
  'arrange',
  'announce',
  'slate',
  'due',
  'organise',
  'organize',
  'prepare',
])
const CALLS = new Set([
  'demand',
  'urge',
  'propose',
  'want',
  'seek',
  'request',
  'need',
  'call',
  'press',
  'push',
  'appeal',
  'recommend',
  'suggest',
  'plead',
  'lobby',
  'advocate',
  'invite',
])
const OPEN = new Set([
  'open',
  'ready',
  'willing',
  'consider',
  'mull',
  'weigh',
  'offer',
  'prospect',
  'possibility',
  'chance',
  'hope',
  'idea',
  'discuss',
  'readiness',
  'willingness',
])
const OCCURS = new Set([
  'take',
  'happen',
  'occur',
  'hold',
  'begin',
  'start',
  'convene',
  'go',
  'resume',
  'follow',
  'proceed',
  'come',
  'open',
  'be',
  'schedule',
  'plan',
  'arrange',
])
const LASTS = new Set(['continue', 'go', 'drag', 'last', 'proceed', 'run'])
const AFOOT = new Set(['ongoing', 'underway', 'way'])

/** The status of an event named by a noun: from the words before it, else from the word it depends on. `anchor` heads its phrase. */
export function nounStanding(tree: Tree, index: number, anchor: number): Standing {
  const above = governorStatus(tree, anchor)
  if (above === 'denied' || above === 'called-for') return told(above)
  const own = modified(tree, index) ?? modified(tree, anchor)
  if (own === 'denied' || own === 'hypothetical' || own === 'called-for') return told(own)
  if (isNegated(tree, anchor) || isNegated(tree, index)) return told('denied')
  return told(above ?? own ?? 'happened')
}

function modified(tree: Tree, index: number): EventStatus | null {
  for (const child of tree.children(index)) {
    const { lemma, text } = tree.tokens[child] as Token
    const found = MODIFIERS[text.toLowerCase()] ?? MODIFIERS[lemma]
    if (found !== undefined) return found
  }
  return null
}

function governorStatus(tree: Tree, anchor: number): EventStatus | null {
  const { head, deprel } = tree.tokens[anchor] as Token
  if (copular(tree, anchor)) return 'ongoing'
  if (head < 0) return null
  if (deprel === 'nsubj' || deprel === 'nsubj:pass' || deprel === 'nsubj:outer')
    return isLaterOf(tree, anchor, head) ? null : subjectStatus(tree, head, deprel)
  // "ahead of": the first of two words, which the tree may hang on the verb.
  const led = preposition(tree, anchor)
  return complementStatus(tree, head, deprel, led === 'of' && isAfterAhead(tree, anchor) ? 'ahead' : led)
}

function isAfterAhead(tree: Tree, anchor: number): boolean {
  const mark = childBy(tree, anchor, 'case')
  return mark !== null && tree.tokens[mark - 1]?.lemma === 'ahead'
}

/** "The bank is in talks with Peru": the phrase is the predicate. */
function copular(tree: Tree, anchor: number): boolean {
  return childBy(tree, anchor, 'cop') !== null && preposition(tree, anchor) === 'in' && present(tree, anchor)
}

function present(tree: Tree, index: number): boolean {
  const cop = childBy(tree, index, 'cop', 'aux')
  return (
    cop === null || !['was', 'were', 'had', 'been'].includes((tree.tokens[cop] as Token).text.toLowerCase())
  )
}

const DEALS = new Set([
  'agreement',
  'deal',
  'accord',
  'pact',
  'treaty',
  'truce',
  'ceasefire',
  'settlement',
  'memorandum',
])
/** What brings a deal about; all else comes of one that is made ("the deal will create jobs"). */
const MAKES = new Set([
  'sign',
  'reach',
  'conclude',
  'finalize',
  'finalise',
  'seal',
  'strike',
  'take',
  'make',
  'announce',
  'come',
  'begin',
  'start',
  'expect',
  'agree',
  'unveil',
])

function isLaterOf(tree: Tree, anchor: number, head: number): boolean {
  if (!DEALS.has((tree.tokens[anchor] as Token).lemma)) return false
  // "will be made into law"
  const { lemma } = tree.tokens[head] as Token
  return !MAKES.has(lemma) || (lemma === 'make' && obliques(tree, head, 'into').length > 0)
}

function subjectStatus(tree: Tree, head: number, deprel: string): EventStatus | null {
  const above = tree.tokens[head] as Token
  const passive = deprel === 'nsubj:pass'
  if (passive && cancels(tree, head)) return 'denied'
  if (MOVES.has(above.lemma)) return 'scheduled'
  if (isNegated(tree, head) && (OCCURS.has(above.lemma) || passive)) return 'denied'
  if (AFOOT.has(above.lemma) && present(tree, head)) return 'ongoing'
  if (BRINGS.has(above.lemma) && (passive || above.upos !== 'VERB')) return 'scheduled'
  if (above.upos !== 'VERB') return null
  if (ordinalDay(tree, head)) return above.lemma === 'enter' ? 'ongoing' : null
  const { status } = standing(tree, head)
  if (status === 'scheduled' || status === 'hypothetical') return status
  return LASTS.has(above.lemma) && above.xpos !== 'VBD' && above.xpos !== 'VBN' ? 'ongoing' : null
}

/** "entered a third day", "are entering their second week". */
function ordinalDay(tree: Tree, head: number): boolean {
  const object = childBy(tree, head, 'obj')
  return (
    object !== null &&
    ['day', 'week', 'round', 'hour', 'month'].includes((tree.tokens[object] as Token).lemma)
  )
}

/** What one goes or looks towards is still to come: "heads into a meeting", "is preparing for talks", "ahead of the summit". */
const TOWARDS: Readonly<Record<string, readonly string[]>> = {
  head: ['into', 'to', 'for', 'toward', 'towards'], prepare: ['for'], brace: ['for'], gear: ['for'], push: ['toward', 'towards'], move: ['toward', 'towards'],
} // prettier-ignore
const AWAITS = new Set(['await', 'anticipate', 'approach', 'near', 'preview', 'prepare'])

function isAhead(lemma: string, xpos: string, object: boolean, phrase: boolean, word: string): boolean {
  if (phrase && word === 'ahead') return true
  // "headed into the meeting" may be over.
  if (xpos === 'VBD') return false
  return (phrase && (TOWARDS[lemma]?.includes(word) ?? false)) || (object && AWAITS.has(lemma))
}

function complementStatus(tree: Tree, head: number, deprel: string, word: string): EventStatus | null {
  const { lemma, upos, xpos } = tree.tokens[head] as Token
  const object = deprel === 'obj'
  const phrase = deprel.startsWith('obl') || deprel.startsWith('nmod')
  if (!object && !phrase) return null
  if (isAhead(lemma, xpos, object, phrase, word)) return 'scheduled'
  if (object && cancels(tree, head)) return 'denied'
  if (phrase && word === 'of' && (lemma === 'pull' || lemma === 'withdraw')) return 'denied'
  if (phrase && word === 'out' && lemma === 'pull') return 'denied'
  if (CALLS.has(lemma) && (object || word === 'for' || word === 'to')) return 'called-for'
  if (
    OPEN.has(lemma) &&
    (upos !== 'VERB' ? word === 'to' || word === 'for' || word === 'of' : object && lemma !== 'discuss')
  )
    return 'hypothetical'
  if (object && (lemma === 'announce' || lemma === 'schedule' || lemma === 'plan' || lemma === 'arrange'))
    return 'scheduled'
  if (phrase && lemma === 'agree' && (word === 'to' || word === 'on')) return 'scheduled'
  return null
}

function cancels(tree: Tree, verb: number): boolean {
  const { lemma } = tree.tokens[verb] as Token
  if (!CANCELS.has(lemma)) return false
  const particle = NEEDS_PARTICLE[lemma]
  return (
    particle === undefined ||
    tree.children(verb).some((child) => (tree.tokens[child] as Token).text.toLowerCase() === particle)
  )
}
