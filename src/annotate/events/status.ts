import type { EventStatus, Token } from '../../model/annotation.js'
import { CALLING } from './types.js'
import { childBy, type Tree } from './tree.js'

const FUTURE = new Set(['will', 'shall', "'ll", 'wo'])
const OPEN = new Set(['may', 'might', 'could', 'can', 'would', "'d"])
const NEEDED = new Set(['must', 'should', 'ought'])
const NEGATION = new Set(['not', "n't", 'never', 'no', 'neither', 'nor', 'hardly', 'barely'])
/** Words whose infinitive is still to come: "is scheduled to meet", "plan to visit". */
const AHEAD = new Set([
  'schedule',
  'set',
  'due',
  'plan',
  'expect',
  'intend',
  'prepare',
  'agree',
  'promise',
  'pledge',
  'vow',
  'slate',
  'poise',
  'arrange',
  'confirm',
  'announce',
  'decide',
])
const REFUSING = new Set([
  'refuse',
  'decline',
  'fail',
  'deny',
  'reject',
  'avoid',
  'stop',
  'prevent',
  'block',
  'cancel',
  'unable',
  'neglect',
])
/** What one would do oneself but has not agreed on: PLOVER codes it by the intention. */
const WILLING = new Set([
  'willing',
  'ready',
  'offer',
  'prepared',
  'resolved',
  'resolve',
  'determined',
  'determine',
  'committed',
  'eager',
  'keen',
])
const DOUBTFUL = new Set([
  'hope',
  'aim',
  'threaten',
  'consider',
  'mull',
  'able',
  'likely',
  'unlikely',
  'possible',
  'try',
  'attempt',
  'allow',
  'help',
  'fear',
  'warn',
])

export type Standing = {
  readonly status: EventStatus
  readonly negated: boolean
  /** True where a person or body says it will do so itself ("will release", "is willing to withdraw"). */
  readonly intent: boolean
}

/** What a plan or law holds: "the plan includes [closing] the port". */
const HOLDING = new Set([
  'include',
  'involve',
  'mean',
  'entail',
  'consider',
  'contemplate',
  'require',
  'favour',
  'favor',
  'oppose',
  'envisage',
  'envision',
])

/** How a clause's event stands to the world, from its auxiliaries, its negation and the word its clause hangs on. */
export function standing(tree: Tree, verb: number): Standing {
  const negated = isNegated(tree, verb) || noneDoes(tree, verb)
  if (isYetTo(tree, verb)) return { status: 'denied', negated: true, intent: false }
  if (isDoubted(tree, verb)) return { status: 'hypothetical', negated, intent: false }
  const auxiliaries = tree
    .children(verb)
    .filter((child) => (tree.tokens[child] as Token).deprel.startsWith('aux'))
  const words = auxiliaries.map((child) => (tree.tokens[child] as Token).text.toLowerCase())
  if (words.some((word) => FUTURE.has(word)) || goingTo(tree, verb) || isTo(tree, verb))
    return { status: negated ? 'denied' : 'scheduled', negated, intent: true }
  if (words.some((word) => NEEDED.has(word))) return { status: 'called-for', negated, intent: false }
  const conditional = childBy(tree, verb, 'mark')
  if (
    conditional !== null &&
    ['if', 'unless', 'whether', 'should'].includes((tree.tokens[conditional] as Token).lemma)
  ) {
    return { status: 'hypothetical', negated, intent: false }
  }
  if (words.some((word) => OPEN.has(word))) {
    const reported = (tree.tokens[verb] as Token).deprel === 'ccomp' && words.includes('would')
    return {
      status: reported ? (negated ? 'denied' : 'scheduled') : 'hypothetical',
      negated,
      intent: reported,
    }
  }
  if (isLeftOpen(tree, verb)) return { status: 'hypothetical', negated, intent: false }
  const above = governing(tree, verb)
  if (above !== null)
    return {
      ...above,
      status: negated && above.status === 'happened' ? 'denied' : above.status,
      negated: negated || above.negated,
    }
  if (negated) return { status: 'denied', negated, intent: false }
  const { xpos } = tree.tokens[verb] as Token
  const now = words.some((word) => ['is', 'are', "'s", "'re", 'am', 'has', 'have', "'ve"].includes(word))
  // "asked why he was meeting the envoy": what is told in other words than those of the report need not be over.
  const reported =
    (tree.tokens[verb] as Token).deprel === 'ccomp' && words.some((word) => word === 'was' || word === 'were')
  const progressive = xpos === 'VBG' && (now || reported) && !words.includes('had')
  return { status: progressive ? 'ongoing' : 'happened', negated, intent: false }
}

/** "Perhaps the king will come"; "Should Chile attack, …". */
function isDoubted(tree: Tree, verb: number): boolean {
  const subject = childBy(tree, verb, 'nsubj')
  return tree.children(verb).some((child) => {
    const { lemma, deprel } = tree.tokens[child] as Token
    if (deprel === 'advmod') return lemma === 'perhaps' || lemma === 'maybe' || lemma === 'possibly'
    return lemma === 'should' && deprel === 'aux' && subject !== null && child < subject
  })
}

/** "Neither Norway nor Chile …", "No soldiers …": the subject itself is denied. */
function noneDoes(tree: Tree, verb: number): boolean {
  const subject = childBy(tree, verb, 'nsubj', 'nsubj:pass')
  if (subject === null) return false
  const { text } = tree.tokens[subject] as Token
  if (/^neither$/i.test(tree.tokens[subject - 1]?.text ?? '')) return true
  return /^(?:neither|nobody|none|no-one)$/i.test(text) || isNegated(tree, subject)
}

/** "has yet to agree": it has not. */
function isYetTo(tree: Tree, verb: number): boolean {
  const mark = childBy(tree, verb, 'mark')
  return mark !== null && tree.tokens[mark]?.lemma === 'to' && tree.tokens[mark - 1]?.lemma === 'yet'
}

/** Negated by "not", "never" or a subject or object with "no". */
export function isNegated(tree: Tree, index: number): boolean {
  return tree.children(index).some((child) => {
    const { lemma, deprel, text } = tree.tokens[child] as Token
    return (
      (deprel === 'advmod' || deprel === 'det' || deprel === 'cc:preconj') &&
      (NEGATION.has(lemma) || NEGATION.has(text.toLowerCase()))
    )
  })
}

/** "The king is to visit Peru." */
function isTo(tree: Tree, verb: number): boolean {
  const mark = childBy(tree, verb, 'mark')
  const be = childBy(tree, verb, 'cop')
  return mark !== null && be !== null && be < mark && (tree.tokens[mark] as Token).lemma === 'to'
}

function goingTo(tree: Tree, verb: number): boolean {
  const { head, deprel } = tree.tokens[verb] as Token
  if (deprel !== 'xcomp' || head < 0) return false
  const above = tree.tokens[head] as Token
  return above.lemma === 'go' && above.xpos === 'VBG'
}

/** Of what one is accused of nobody says that it was done: "accused him of [killing] the guard". */
const ALLEGING = new Set(['accuse', 'suspect', 'charge', 'acquit', 'clear', 'absolve'])

/** "…, [holding] talks on Friday", "after [meeting] the envoy": a participle without a word of purpose or lack goes along with its clause. */
function isAlong(tree: Tree, verb: number): boolean {
  const mark = childBy(tree, verb, 'mark', 'case')
  return (
    mark === null ||
    ['after', 'by', 'while', 'since', 'upon', 'on', 'when', 'in'].includes((tree.tokens[mark] as Token).lemma)
  )
}

/** Words whose "to" leads to what is not decided: "open to [meeting]", "open to talks and to [sending] a team". */
const LEAVING_OPEN = new Set([
  'open',
  'opposed',
  'close',
  'averse',
  'key',
  'amenable',
  'receptive',
  'resistant',
  'alternative',
  'objection',
  'opposition',
  'commitment',
  'approach',
  'committed',
])

function isLeftOpen(tree: Tree, verb: number): boolean {
  const { xpos, head, deprel } = tree.tokens[verb] as Token
  if (xpos !== 'VBG' || head < 0) return false
  const led = tree.children(verb).some((child) => {
    const { lemma, deprel: mark } = tree.tokens[child] as Token
    return lemma === 'to' && (mark === 'mark' || mark === 'case')
  })
  const above = tree.tokens[head] as Token
  const outer =
    deprel === 'conj' && above.upos === 'NOUN' && above.head >= 0 ? (tree.tokens[above.head] as Token) : above
  return led && LEAVING_OPEN.has(outer.lemma)
}

/** What the governing word says of its infinitive or its noun: "is due to meet", "urged them to meet", "refused to meet". */
function governing(tree: Tree, index: number): Standing | null {
  const { head, deprel, xpos } = tree.tokens[index] as Token
  // "threatened to end the talks and to cut aid": the second infinitive stands as the first.
  if (deprel === 'conj' && head >= 0 && xpos === 'VB' && (tree.tokens[head] as Token).xpos === 'VB')
    return governing(tree, head)
  if (head < 0 || !['xcomp', 'ccomp', 'acl', 'advcl', 'csubj', 'obj', 'obl'].includes(deprel)) return null
  if (deprel === 'ccomp' && (tree.tokens[head] as Token).lemma === 'deny')
    return { status: 'denied', negated: true, intent: false }
  const infinitive = tree.children(index).some((child) => {
    const { deprel: mark, lemma } = tree.tokens[child] as Token
    return mark === 'mark' && lemma === 'to'
  })
  const noun = deprel === 'obj' || deprel === 'obl'
  // "who is visiting Peru, announced …": a verb with an auxiliary of its own says itself when it is.
  const own = tree.children(index).some((child) => (tree.tokens[child] as Token).deprel.startsWith('aux'))
  if (!infinitive && !noun && (xpos !== 'VBG' || own)) return null
  const { lemma } = tree.tokens[head] as Token
  const negated = isNegated(tree, head)
  const gerund = xpos === 'VBG' && (lemma === 'deny' || lemma === 'avoid')
  if (REFUSING.has(lemma) && (infinitive || noun || gerund))
    return { status: 'denied', negated: true, intent: false }
  if (noun)
    return CALLING.has(lemma) && lemma !== 'have' ? { status: 'called-for', negated, intent: false } : null
  if (AHEAD.has(lemma)) return { status: negated ? 'denied' : 'scheduled', negated, intent: true }
  if (lemma === 'want' && deprel === 'xcomp') return { status: 'hypothetical', negated, intent: false }
  if (CALLING.has(lemma)) return { status: 'called-for', negated, intent: false }
  if (WILLING.has(lemma)) return { status: 'hypothetical', negated, intent: true }
  if (DOUBTFUL.has(lemma) || (xpos === 'VBG' && HOLDING.has(lemma)))
    return { status: 'hypothetical', negated, intent: false }
  if (xpos === 'VBG' && ALLEGING.has(lemma)) return { status: 'hypothetical', negated, intent: false }
  if (deprel === 'advcl' && xpos === 'VBG' && isAlong(tree, index)) return null
  if (deprel === 'advcl' || (deprel === 'acl' && infinitive))
    return { status: 'hypothetical', negated, intent: false }
  return null
}
