import type { Token } from '../../model/annotation.js'
import type { Tree } from './tree.js'

/** How far before its verb a subject may stand, and after it the one whom it befalls, in tokens. */
const REACH = 18
const MARKS = new Set(['-', '--', '–', '—', ':', ')'])
/** Words that end the clause whose party is sought. */
const BORDERS = new Set([
  'that', 'who', 'whom', 'which', 'when', 'where', 'while', 'as', 'because', 'although', 'though', 'if', 'but', 'before', 'until', 'since',
  'despite', 'amid', 'say', 'accord',
]) // prettier-ignore

/**
 * The noun before a finite verb to which the parser gave no subject, past auxiliaries, adverbs and the day between ("the guards [on Sunday]
 * attacked"); null where something else stands there.
 */
export function subjectBefore(tree: Tree, verb: number): number | null {
  const { sentence, xpos } = tree.tokens[verb] as Token
  let at = verb - 1
  let auxiliary = xpos === 'VBD' || xpos === 'VBZ' || xpos === 'VBP'
  for (; at >= Math.max(0, verb - REACH); at--) {
    const token = tree.tokens[at] as Token
    if (token.sentence !== sentence) return null
    if (token.upos === 'AUX') auxiliary = true
    const skipped = token.upos === 'AUX' || token.upos === 'ADV' || token.upos === 'PART' || tree.timed(at)
    const leads = token.upos === 'ADP' && tree.timed(at + 1)
    if (!skipped && !leads) break
  }
  const found = tree.tokens[at]
  if (!auxiliary || found === undefined || found.sentence !== sentence) return null
  return found.upos === 'NOUN' || found.upos === 'PROPN' ? headBefore(tree, at, verb) : null
}

/** Words inside a noun phrase. */
const INSIDE = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM', 'PART'])

function startOfPhrase({ tokens }: Tree, head: number): number {
  const { sentence } = tokens[head] as Token
  let at = head
  while (at > 0) {
    const { upos, text, sentence: own } = tokens[at - 1] as Token
    if (own !== sentence || (!INSIDE.has(upos) && text !== '-')) break
    at -= 1
  }
  return at
}

/** "[Norwegian] and the Chilean forces agreed": the first of two subjects, where they open the clause; null where there is none. */
export function alsoSubject(tree: Tree, subject: number): number | null {
  const { tokens } = tree
  const start = startOfPhrase(tree, subject)
  const joint = tokens[start - 1]
  const other = tokens[start - 2]
  if (joint?.lemma !== 'and' || !other || other.sentence !== joint.sentence) return null
  if (other.upos !== 'NOUN' && other.upos !== 'PROPN' && tree.nameKind(start - 2) === null) return null
  const before = tokens[startOfPhrase(tree, start - 2) - 1]
  const opens =
    before === undefined ||
    before.sentence !== joint.sentence ||
    before.lemma === 'that' ||
    MARKS.has(before.text)
  return opens ? headBefore(tree, start - 2, start - 1) : null
}

/** "[Ruiz] and [Berg], the ministers, met": the persons whom a noun between commas describes, or who describe it, where the parser made it the subject; else null. */
export function namedBeside(tree: Tree, subject: number): number | null {
  const { tokens } = tree
  const { upos, xpos, sentence } = tokens[subject] as Token
  if (upos !== 'NOUN' || tokens[subject + 1]?.text !== ',') return null
  // "The ministers, [Ruiz] and [Berg], met".
  if (xpos === 'NNS' && tree.nameKind(subject + 2) === 'person') return subject + 2
  const start = startOfPhrase(tree, subject)
  const last = start - 2
  if (tokens[start - 1]?.text !== ',' || tree.nameKind(last) !== 'person') return null
  if (tokens[last]?.sentence !== sentence) return null
  let at = last
  for (let depth = 0; depth < 6; depth++) {
    const { head, deprel } = tokens[at] as Token
    if (head < 0 || head > last || !/^(?:flat|conj|compound|appos)/.test(deprel)) break
    at = head
  }
  return tree.nameKind(at) === 'person' ? at : last
}

/** "[British] and [EU] negotiators": the peoples or states that one plural noun stands for. */
export function peoplesOf(tree: Tree, noun: number): readonly number[] {
  const { tokens } = tree
  if ((tokens[noun] as Token).xpos !== 'NNS') return []
  const first = tokens[noun - 1]
  if (first === undefined || !isPeople(tree, noun - 1)) return []
  const found = [noun - 1]
  let at = noun - 2
  while (tokens[at] !== undefined && tree.nameAt(at) !== null && tree.nameAt(at) === tree.nameAt(noun - 1))
    at -= 1
  while (tokens[at]?.lemma === 'and' || tokens[at]?.text === ',') {
    if (!isPeople(tree, at - 1)) break
    const name = tree.nameAt(at - 1)
    found.unshift(at - 1)
    at -= 1
    while (tree.nameAt(at) !== null && tree.nameAt(at) === name) at -= 1
  }
  return found
}

function isPeople(tree: Tree, index: number): boolean {
  const kind = tree.nameKind(index)
  return kind === 'nationality' || kind === 'place' || kind === 'organization'
}

/** The head of the phrase that ends here: up through names, compounds and phrases with "of", as long as they stand before the verb. */
function headBefore(tree: Tree, last: number, verb: number): number {
  let at = last
  for (let depth = 0; depth < 6; depth++) {
    const { head, deprel } = tree.tokens[at] as Token
    const inside = /^(?:flat|compound|nmod|appos|conj|amod)/.test(deprel)
    if (!inside || head < 0 || head >= verb || tree.tokens[head]?.upos === 'VERB') return at
    at = head
  }
  return at
}

/** Where the words before the report itself end: "ALGIERS, Algeria - Police …", "(CNN) Police …". -1 where none stand there. */
export function prefixEnd(tree: Tree, verb: number): number {
  const { tokens } = tree
  const { sentence } = tokens[verb] as Token
  let first = verb
  while (first > 0 && (tokens[first - 1] as Token).sentence === sentence) first -= 1
  for (let at = first; at < Math.min(verb, first + 10); at++) {
    const token = tokens[at] as Token
    const spaced = token.start > (tokens[at - 1]?.end ?? 0) || token.text !== '-'
    const opens = !['VERB', 'AUX', 'ADV'].includes(tokens[at + 1]?.upos ?? 'VERB')
    if (MARKS.has(token.text) && spaced && opens) return at
    const town =
      tree.nameKind(at) !== null || tree.timed(at) || ['PROPN', 'PUNCT', 'NUM', 'X'].includes(token.upos)
    if (!town) return -1
  }
  return -1
}

/** Who does what is told in the passive, where the parser tied the phrase elsewhere: "was released from prison [by the guards]". */
export function agentAfter(tree: Tree, verb: number): number | null {
  const { tokens } = tree
  const { sentence } = tokens[verb] as Token
  for (let at = verb + 1; at < Math.min(tokens.length - 1, verb + REACH); at++) {
    const { sentence: own, lemma, xpos, text } = tokens[at] as Token
    if (
      own !== sentence ||
      BORDERS.has(lemma) ||
      text === ',' ||
      ['VBD', 'VBZ', 'VBP', 'MD', 'VBN'].includes(xpos)
    )
      return null
    if (lemma !== 'by') continue
    const first = tokens[at + 1] as Token
    if (tree.timed(at + 1) || ['VBG', 'CD', 'RB', 'IN'].includes(first.xpos)) return null
    let last = at + 1
    while (INSIDE.has(tokens[last + 1]?.upos ?? 'X') || tokens[last + 1]?.text === '-') last += 1
    const { upos } = tokens[last] as Token
    return upos === 'NOUN' || upos === 'PROPN' ? last : null
  }
  return null
}

/**
 * The first named party after the words of an event that its own clause leads to, also through participles ("an appeal filed by lawyers of
 * [Lund]"): whom it befalls where the tree gives nobody with a name.
 */
export function namedAfter(tree: Tree, from: number, taken: ReadonlySet<number>): number | null {
  const { sentence } = tree.tokens[from] as Token
  for (let at = from + 1; at < Math.min(tree.tokens.length, from + REACH); at++) {
    const { sentence: own, lemma, upos, xpos, text } = tree.tokens[at] as Token
    if (own !== sentence || BORDERS.has(lemma) || text === ',' || text === ';' || text === '"') return null
    if ((upos === 'VERB' || upos === 'AUX') && ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos)) return null
    const kind = tree.nameKind(at)
    const party = kind === 'person' || kind === 'place' || kind === 'organization' || kind === 'nationality'
    if (party && !tree.timed(at)) return taken.has(at) ? null : at
  }
  return null
}
