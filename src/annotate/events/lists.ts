import type { Name, Token } from '../../model/annotation.js'
import { isPerson, type Tree } from './tree.js'

/** Words that may stand before a name in a list: "UK Prime Minister Sir [Keir Starmer]", "the president's envoy [Li Wei]". */
const BEFORE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'X'])
/** How many words a list may put between two names. */
const LONGEST = 12

/**
 * The word itself and those coordinated with it: "Russia, Turkey and Iran" gives three. A person set beside another person is one of a
 * list, whatever the parser calls it; those joined to the name of a title ("negotiators Ana Ruiz and Li Wei") count too.
 */
export function coordinated(tree: Tree, index: number): readonly number[] {
  const found = conjuncts(tree, index, 0)
  const all = [...found]
  const names = new Set(found.map((at) => tree.nameAt(at)))
  for (const at of found) {
    for (const next of listedAfter(tree, at)) {
      if (names.has(tree.nameAt(next)) || found.some((one) => isTitleOf(tree, one, next))) continue
      names.add(tree.nameAt(next))
      all.push(next)
    }
  }
  return all
}

/** True where a word without a name stands for the person named after it: "[Chancellor] Li Wei". */
function isTitleOf(tree: Tree, index: number, name: number): boolean {
  if (tree.nameAt(index)?.kind === 'person') return false
  return tree.children(index).some((child) => tree.nameAt(child) === tree.nameAt(name))
}

/** "Berg and [Lund]'s son Ola": whose somebody is takes no part. */
function isOwner(tree: Tree, index: number): boolean {
  const name = tree.nameAt(index)
  if (name?.kind !== 'person') return false
  let at = index
  while (at < tree.tokens.length && (tree.tokens[at] as Token).start < name.end) at += 1
  return tree.tokens[at]?.xpos === 'POS'
}

function conjuncts(tree: Tree, index: number, depth: number): readonly number[] {
  const found = [index]
  if (depth > 3) return found
  const person = isPerson(tree, index)
  for (const child of tree.children(index)) {
    const { deprel } = tree.tokens[child] as Token
    const listed = deprel === 'appos' && isPerson(tree, child)
    // "the mayor, [a Republican]": what is said of somebody is nobody else.
    if ((deprel === 'appos' || isAside(tree, child)) && isDescription(tree, child)) continue
    const owned = (tree.tokens[index] as Token).deprel !== 'nmod:poss' && isOwner(tree, child)
    if (owned || tree.timed(child)) continue
    if (deprel === 'conj' || (listed && person)) found.push(...conjuncts(tree, child, depth + 1))
    else if (listed) found.push(...conjuncts(tree, child, depth + 1).slice(1))
  }
  return found
}

/** A member of a list that no "and" leads to. */
function isAside(tree: Tree, index: number): boolean {
  const { deprel } = tree.tokens[index] as Token
  return (
    deprel === 'conj' && !tree.children(index).some((child) => (tree.tokens[child] as Token).deprel === 'cc')
  )
}

function isDescription(tree: Tree, index: number): boolean {
  const article = tree.children(index).find((child) => (tree.tokens[child] as Token).deprel === 'det')
  return (
    article !== undefined &&
    ['a', 'an'].includes((tree.tokens[article] as Token).lemma) &&
    tree.nameKind(index) !== 'person'
  )
}

/**
 * The persons that a list goes on to name after this one: "Berg, Chilean President Ana Ruiz, and Chancellor Li Wei" gives the first words of
 * the second and third name. Read by order of words, for a parser often takes one of several titled names for a part of the one before.
 * Only a list that ends in "and X" is one; an office between commas is said of the name before it.
 */
function listedAfter(tree: Tree, index: number): readonly number[] {
  const begin = personAt(tree, index)
  const first = tree.nameAt(begin)
  if (first?.kind !== 'person') return []
  const found: number[] = []
  let at = endOfName(tree, begin, first)
  for (let items = 0; items < 12; items++) {
    const joint = jointAt(tree, at)
    if (joint === null) return []
    const next = nextPerson(tree, joint.after)
    if (next === null) return []
    if (next.aside) {
      at = next.at
      continue
    }
    found.push(next.at)
    at = endOfName(tree, next.at, tree.nameAt(next.at) as Name)
    if (joint.last) return startsClause(tree, at) && !isSubject(tree, index) ? [] : found
  }
  return []
}

/** The person whom a word stands for: "[envoy] Ola Berg" is told by the name set beside the office. */
function personAt(tree: Tree, index: number): number {
  if (tree.nameAt(index) !== null) return index
  const beside = tree.children(index).find((child) => {
    const { deprel } = tree.tokens[child] as Token
    return child > index && (deprel === 'appos' || deprel === 'flat') && tree.nameKind(child) === 'person'
  })
  return beside ?? index
}

/** The persons of a list that ends in this name: "[Lund] and [Berg]'s visit", nearest first. */
export function listedBefore(tree: Tree, index: number): readonly number[] {
  if (tree.nameAt(index)?.kind !== 'person') return []
  const found: number[] = []
  let at = startOfName(tree, index) - 1
  while (tree.tokens[at]?.lemma === (found.length === 0 ? 'and' : ',')) {
    const before = tree.nameAt(at - 1)
    if (before?.kind !== 'person') break
    found.push(startOfName(tree, at - 1))
    at = startOfName(tree, at - 1) - 1
  }
  return found
}

function endOfName({ tokens }: Tree, index: number, name: Name): number {
  let at = index
  while (at < tokens.length && (tokens[at] as Token).start < name.end) at += 1
  return at
}

function startOfName(tree: Tree, index: number): number {
  const name = tree.nameAt(index)
  let at = index
  while (name !== null && at > 0 && (tree.tokens[at - 1] as Token).end > name.start) at -= 1
  return at
}

/** "," or "and" or both; `last` where "and" stands. */
function jointAt({ tokens }: Tree, from: number): { after: number; last: boolean } | null {
  let at = from
  if (tokens[at]?.text === ',') at += 1
  const last = tokens[at]?.lemma === 'and' || tokens[at]?.text === '&'
  if (last) at += 1
  return at === from ? null : { after: at, last }
}

/** The next person named, or (`aside`) the comma that ends an office said of the person before. */
function nextPerson(tree: Tree, from: number): { at: number; aside: boolean } | null {
  const sentence = tree.tokens[from]?.sentence
  for (let at = from; at < Math.min(tree.tokens.length, from + LONGEST); at++) {
    const token = tree.tokens[at] as Token
    if (token.sentence !== sentence) return null
    const name = tree.nameAt(at)
    if (name?.kind === 'person') {
      const end = endOfName(tree, at, name)
      const owns = tree.tokens[end]?.xpos === 'POS'
      if (!owns) return tree.tokens[end]?.text === '-' ? null : { at, aside: false }
      at = end
      continue
    }
    if (token.text === ',' && at > from) return { at, aside: true }
    if (!standsBefore(tree, at)) return null
  }
  return null
}

/** A word of an office: also the parts of "son-in-law". */
function standsBefore({ tokens }: Tree, at: number): boolean {
  const { upos, text, lemma, xpos } = tokens[at] as Token
  const hyphened = text === '-' || tokens[at - 1]?.text === '-'
  return BEFORE.has(upos) || hyphened || lemma === 'of' || xpos === 'POS'
}

/** "… met Berg, and Lund said": the last name begins a clause of its own. */
function startsClause({ tokens }: Tree, at: number): boolean {
  const { xpos, upos } = tokens[at] ?? {}
  return upos === 'AUX' || xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP' || xpos === 'MD'
}

function isSubject({ tokens }: Tree, index: number): boolean {
  return (tokens[index] as Token).deprel.startsWith('nsubj')
}
