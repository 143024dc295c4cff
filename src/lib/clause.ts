import { childOf, childrenOf, isRelation, type Node, type Tree } from './tree.js'

/** A word with what grammar asks of it: UPOS, Penn tag, lemma. */
export type Word = Node & {
  readonly text: string
  readonly upos: string
  readonly xpos: string
  readonly lemma: string
}

export type Tense = 'past' | 'present' | 'future'

/** What the verb group of a clause says besides its verb. */
export type VerbGroup = {
  /** Null for infinitives, participles and imperatives. */
  readonly tense: Tense | null
  readonly perfect: boolean
  readonly progressive: boolean
  readonly passive: boolean
  /** The modal's lemma (`may`, `could`, `must` …); `will` and `shall` count as tense, not as modals. */
  readonly modal: string | null
  readonly negated: boolean
  readonly finite: boolean
  /** The auxiliaries and the negation, in order. */
  readonly parts: readonly number[]
}

const CLAUSE = ['root', 'ccomp', 'xcomp', 'advcl', 'acl', 'csubj', 'parataxis'] as const
const SUBJECT = ['nsubj', 'csubj'] as const
const NEGATIONS = new Set(["n't", 'n’t', 'not', 'never', 'nt'])

/** Whether `index` heads a clause: by its relation, or as a conjunct of such a word that has a subject or a verb of its own. */
function headsClause(tree: Tree<Word>, index: number): boolean {
  const word = tree.tokens[index] as Word
  if (isRelation(word.deprel, CLAUSE)) return true
  if (word.deprel !== 'conj') return false
  return word.upos === 'VERB' || childOf(tree, index, 'nsubj', 'csubj', 'cop', 'aux') >= 0
}

/** The head of the clause that `index` stands in, itself where it heads one; the root of its sentence at the last. */
export function clauseOf(tree: Tree<Word>, index: number): number {
  let at = index
  for (let seen = 0; seen <= tree.tokens.length; seen++) {
    if (headsClause(tree, at)) return at
    const { head } = tree.tokens[at] as Word
    if (head < 0) return at
    at = head
  }
  return at
}

/**
 * The subject of a predicate: its own; else that of the verb it is coordinated with ("She sat and *spoke*"); else, for an open
 * complement, the object or the subject of the verb above ("asked them to *leave*", "wants to *leave*"); for a participle that modifies
 * a noun, that noun ("the man *seen* there"). -1 where grammar gives none.
 */
export function subjectOf(tree: Tree<Word>, predicate: number): number {
  let at = predicate
  for (let seen = 0; seen < 12; seen++) {
    const own = childOf(tree, at, ...SUBJECT)
    if (own >= 0) return own
    const word = tree.tokens[at] as Word
    if (word.head < 0) return -1
    if (word.deprel === 'conj') at = word.head
    else if (word.deprel === 'xcomp') {
      const object = childOf(tree, word.head, 'obj', 'iobj')
      if (object >= 0) return object
      at = word.head
    } else if (word.deprel === 'acl') return marked(tree, at) ? -1 : word.head
    else return -1
  }
  return -1
}

/** "a plan *to leave*" has no subject; "the man *seen* there" has. */
function marked(tree: Tree<Word>, index: number): boolean {
  return childOf(tree, index, 'mark') >= 0
}

/** Whether a predicate is passive: by its auxiliary, its subject, or as a bare past participle that modifies a noun. */
export function isPassive(tree: Tree<Word>, predicate: number): boolean {
  if (childOf(tree, predicate, 'aux:pass', 'nsubj:pass') >= 0) return true
  const word = tree.tokens[predicate] as Word
  if (word.deprel === 'conj' && word.xpos === 'VBN' && childOf(tree, predicate, 'aux', 'nsubj') < 0)
    return isPassive(tree, word.head)
  return word.xpos === 'VBN' && word.deprel === 'acl' && childOf(tree, predicate, 'aux') < 0
}

/** The agent of a passive ("by the court"), or -1. */
export function agentOf(tree: Tree<Word>, predicate: number): number {
  return childOf(tree, predicate, 'obl:agent')
}

/** Auxiliaries of a predicate; a conjunct without its own subject borrows those of the first ("will meet and *talk*"). */
function auxiliaries(tree: Tree<Word>, predicate: number): readonly number[] {
  const own = childrenOf(tree, predicate, 'aux', 'cop')
  const word = tree.tokens[predicate] as Word
  if (own.length > 0 || word.deprel !== 'conj' || childOf(tree, predicate, ...SUBJECT) >= 0) return own
  // "said … and left": the conjunct is finite itself
  if (word.xpos === 'VBD' || word.xpos === 'VBZ' || word.xpos === 'VBP') return own
  return word.head >= 0 ? auxiliaries(tree, word.head) : own
}

/** Tense, aspect, voice, modality and negation of the clause that `predicate` heads. */
export function verbGroup(tree: Tree<Word>, predicate: number): VerbGroup {
  const word = tree.tokens[predicate] as Word
  const parts = auxiliaries(tree, predicate)
  const passive = isPassive(tree, predicate)
  const negations = childrenOf(tree, predicate, 'advmod').filter((at) =>
    NEGATIONS.has((tree.tokens[at] as Word).text.toLowerCase()),
  )
  const group = parts.map((at) => tree.tokens[at] as Word)
  const modal = group.find((part) => part.xpos === 'MD')
  const have = group.some((part) => part.lemma === 'have')
  const be = group.some((part) => part.lemma === 'be')
  const first = group[0] ?? word
  const infinitive =
    first.xpos === 'VB' ||
    childrenOf(tree, predicate, 'mark').some((at) => (tree.tokens[at] as Word).xpos === 'TO')
  const future =
    modal !== undefined && ['will', 'shall', "'ll", '’ll', 'wo'].includes(modal.lemma.toLowerCase())
  const tense = tenseOf(first, modal !== undefined, future)
  return {
    tense: infinitive && modal === undefined ? null : tense,
    perfect: have && (word.xpos === 'VBN' || group.some((part) => part.xpos === 'VBN')),
    progressive: (word.xpos === 'VBG' && be) || group.some((part) => part.xpos === 'VBG'),
    passive,
    modal: modal === undefined || future ? null : modal.lemma.toLowerCase(),
    negated: negations.length > 0,
    finite: tense !== null && !(infinitive && modal === undefined),
    parts: [...parts, ...negations].sort((a, b) => a - b),
  }
}

function tenseOf(first: Word, modal: boolean, future: boolean): Tense | null {
  if (modal) return future ? 'future' : 'present'
  if (first.xpos === 'VBD') return 'past'
  return first.xpos === 'VBZ' || first.xpos === 'VBP' ? 'present' : null
}
