import type { Stance, Token } from '../../model/annotation.js'
import type { LexiconEntry } from '../../model/resources.js'
import { obliques } from '../events/arguments.js'
import { childBy, nounLemma, type Tree } from '../events/tree.js'

/** What a row of en/stances says of a word: its stance, or how it helps to find one. */
export type StanceKind = Stance | 'wish' | 'deontic' | 'yields'

/** One verb, noun or adjective of en/stances with what must stand with it. */
export type StanceRow = {
  readonly term: string
  readonly pos: 'v' | 'n' | 'a'
  readonly kind: StanceKind
  readonly particle: string | null
  readonly preposition: string | null
  /** `to` an infinitive, `that` a clause, `be` a clause that is wanted, `see` and `done` after "want". */
  readonly complement: string | null
  /** True where the object must be something that one can take a position on. */
  readonly object: boolean
  /** True where the subject must be. */
  readonly subject: boolean
}

export type StanceRows = ReadonlyMap<string, readonly StanceRow[]>

/** A fixed phrase: "only if", "is against", "^ a red line". */
export type StancePhrase = {
  readonly term: string
  readonly words: readonly string[]
  readonly stance: Stance
  /** `is` a predicate of its holder, `judged` a predicate of what it is about, `joins` a condition. */
  readonly use: 'is' | 'judged' | 'joins'
}

export type Stances = {
  readonly rows: StanceRows
  /** Phrases by their first word. */
  readonly phrases: ReadonlyMap<string, readonly StancePhrase[]>
  readonly matters: ReadonlySet<string>
  /** Nouns for those who may hold a position without a name. */
  readonly groups: ReadonlySet<string>
}

/** Compiles en/stances once. */
export function compileAll(entries: readonly LexiconEntry[]): Stances {
  const phrases = new Map<string, StancePhrase[]>()
  const words = entries.filter(({ term, kind }) => {
    const phrase = phraseOf(term, kind)
    if (!phrase) return kind !== 'matter' && kind !== 'group'
    const first = /^[a-z]+/.exec(phrase.words[0] as string)?.[0] ?? ''
    phrases.set(first, [...(phrases.get(first) ?? []), phrase])
    return false
  })
  return {
    rows: compileStances(words),
    phrases,
    matters: termsOf(entries, 'matter'),
    groups: termsOf(entries, 'group'),
  }
}

function termsOf(entries: readonly LexiconEntry[], wanted: string): ReadonlySet<string> {
  return new Set(entries.filter(({ kind }) => kind === wanted).map(({ term }) => term))
}

function phraseOf(term: string, kind: string): StancePhrase | null {
  const words = term.split(' ')
  if (kind === 'condition-word') return { term, words, stance: 'conditions', use: 'joins' }
  if (words[0] !== 'is' && words[0] !== '^') return null
  return { term, words: words.slice(1), stance: kind as Stance, use: words[0] === 'is' ? 'is' : 'judged' }
}

/** Rows by lemma, those that ask for most first. */
export function compileStances(entries: readonly LexiconEntry[]): StanceRows {
  const rows = new Map<string, StanceRow[]>()
  for (const { term, kind } of entries) {
    const [head = '', ...flags] = term.split(' ')
    const [lemma = '', pos = 'v'] = head.split('/')
    const flag = (mark: string): string | null =>
      flags.find((word) => word.startsWith(mark))?.slice(mark.length) ?? null
    const row: StanceRow = {
      term,
      pos: pos as StanceRow['pos'],
      kind: kind as StanceKind,
      particle: flag('+'),
      preposition: flag('@'),
      complement: flag('>'),
      object: flag('=') !== null,
      subject: flag('^') !== null,
    }
    rows.set(lemma, [...(rows.get(lemma) ?? []), row])
  }
  for (const list of rows.values()) list.sort((a, b) => b.term.split(' ').length - a.term.split(' ').length)
  return rows
}

const CLASSES: { readonly [pos: string]: readonly string[] } = {
  v: ['VERB', 'AUX'],
  n: ['NOUN'],
  a: ['ADJ', 'VERB'],
}

/** The row that the word at this place satisfies, or null. */
export function stanceAt(
  tree: Tree,
  rows: StanceRows,
  index: number,
  matters: ReadonlySet<string> = NO_MATTERS,
): StanceRow | null {
  const token = tree.tokens[index] as Token
  // "is opposed to": the tagger's participle is the list's adjective
  const adjectives = token.xpos === 'VBN' ? (rows.get(token.text.toLowerCase()) ?? NO_ROWS) : NO_ROWS
  const own = rows.get(token.lemma) ?? NO_ROWS
  if (adjectives.length + own.length === 0) return null
  const candidates = [...adjectives.filter(({ pos }) => pos === 'a'), ...own]
  return (
    candidates.find(
      (row) =>
        ((CLASSES[row.pos] ?? []).includes(token.upos) || (row.pos === 'v' && isMisread(tree, index))) &&
        (row.particle === null ||
          tree.children(index).some((child) => (tree.tokens[child] as Token).lemma === row.particle)) &&
        (row.preposition === null || phrasesOf(tree, index, row.preposition).length > 0) &&
        (row.complement === null || complementOf(tree, index, row.complement) !== null) &&
        // "wants to leave" is an aim; "wants him to leave" a demand.
        !(row.kind === 'wish' && row.complement === 'to' && tree.tokens[index + 1]?.xpos === 'TO') &&
        (!row.object || objects(tree, index, row).some((at) => isMatter(tree, at, matters))) &&
        (!row.subject || subjects(tree, index).some((at) => isMatter(tree, at, matters))),
    ) ?? null
  )
}

/** "The guild [demands] a rise", read as a noun: with a subject and an object of its own it is a verb. */
function isMisread(tree: Tree, index: number): boolean {
  const { upos, xpos } = tree.tokens[index] as Token
  return (
    upos === 'NOUN' &&
    xpos === 'NNS' &&
    childBy(tree, index, 'nsubj') !== null &&
    childBy(tree, index, 'obj') !== null
  )
}

const NO_MATTERS: ReadonlySet<string> = new Set()
const NO_ROWS: readonly StanceRow[] = []

function objects(tree: Tree, index: number, row: StanceRow): readonly number[] {
  const list = row.preposition === null ? [] : [...obliques(tree, index, row.preposition)]
  for (const relation of ['obj', 'nsubj:pass']) {
    const child = childBy(tree, index, relation)
    if (child !== null) list.push(child)
  }
  return list
}

function subjects(tree: Tree, index: number): readonly number[] {
  const own = tree.children(index).filter((child) => (tree.tokens[child] as Token).deprel.startsWith('nsubj'))
  if (own.length > 0) return own
  const { head, deprel } = tree.tokens[index] as Token
  if (head < 0) return []
  // "made its return conditional on …": the object is what is judged.
  return deprel === 'xcomp' || deprel === 'amod'
    ? [head, ...(childBy(tree, head, 'obj') === null ? [] : [childBy(tree, head, 'obj') as number])]
    : []
}

function isMatter(tree: Tree, index: number, matters: ReadonlySet<string>): boolean {
  const { lemma, upos, xpos, text } = tree.tokens[index] as Token
  // "a cease-fire", "damages"
  const known = [lemma, nounLemma(tree, index), text.toLowerCase()].some((word) => matters.has(word))
  return known || (upos === 'VERB' && xpos === 'VBG')
}

/** The phrases with this preposition that belong to a word: those that hang from it, and for a noun the one right after it. */
export function phrasesOf(tree: Tree, index: number, word: string): readonly number[] {
  const found = obliques(tree, index, word)
  const next = tree.tokens[index + 1]
  if (found.length > 0 || (tree.tokens[index] as Token).upos !== 'NOUN') return found
  return next?.lemma === word && next.deprel === 'case' && next.head > index ? [next.head] : found
}

/** The clause of a kind that complements a word or its object, or null. For a noun also the infinitive right after it. */
export function complementOf(tree: Tree, index: number, kind: string): number | null {
  const object = childBy(tree, index, 'obj')
  const below = object === null ? tree.children(index) : [...tree.children(index), ...tree.children(object)]
  const next = tree.tokens[index + 1]
  if (kind === 'to' && next?.xpos === 'TO' && next.head > index) return next.head
  const clauses = below.filter((child) => child > index && CLAUSAL.has((tree.tokens[child] as Token).deprel))
  const found = clauses.find((child) => fits(tree, child, kind))
  return found ?? null
}

const CLAUSAL = new Set(['xcomp', 'ccomp', 'acl', 'advcl', 'acl:relcl'])

function fits(tree: Tree, clause: number, kind: string): boolean {
  const { xpos, lemma, deprel } = tree.tokens[clause] as Token
  const marks = tree.children(clause).map((child) => tree.tokens[child] as Token)
  const infinitive = marks.some(
    (mark) => mark.xpos === 'TO' || (mark.deprel === 'mark' && mark.lemma === 'to'),
  )
  const that = marks.some((mark) => mark.deprel === 'mark' && mark.lemma === 'that')
  switch (kind) {
    case 'to':
      return infinitive && deprel !== 'acl:relcl'
    case 'that':
      return (
        !infinitive && (that || deprel === 'ccomp') && marks.some((mark) => mark.deprel.startsWith('nsubj'))
      )
    case 'be':
      return !infinitive && deprel === 'ccomp' && wanted(marks, xpos)
    case 'see':
      return infinitive && lemma === 'see'
    case 'done':
      return deprel === 'xcomp' && (xpos === 'VBN' || xpos === 'VBD') && !infinitive
    default:
      return false
  }
}

/** "that the road *stay* open", "that the bridge *be* closed", "that it *must* close": wanted, not told as a fact. */
function wanted(marks: readonly Token[], xpos: string): boolean {
  if (marks.some(({ lemma, upos }) => upos === 'AUX' && (lemma === 'must' || lemma === 'should'))) return true
  const auxiliaries = marks.filter(({ upos }) => upos === 'AUX')
  const subject = marks.some(({ deprel }) => deprel.startsWith('nsubj'))
  if (!subject) return false
  return auxiliaries.length === 0
    ? xpos === 'VB'
    : auxiliaries.every(({ text }) => text.toLowerCase() === 'be')
}
