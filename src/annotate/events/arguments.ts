import type { Token } from '../../model/annotation.js'
import { CALLING } from './types.js'
import { childBy, preposition, type Tree } from './tree.js'

/** True where the verb stands in the passive: "was arrested", "the man arrested by police". */
export function isPassive(tree: Tree, verb: number): boolean {
  if (childBy(tree, verb, 'aux:pass', 'nsubj:pass') !== null || agentOf(tree, verb) !== null) return true
  const token = tree.tokens[verb] as Token
  if (token.deprel !== 'acl' || token.xpos !== 'VBN') return false
  const mainClause = token.head >= 0 && (tree.tokens[token.head] as Token).head < 0
  const object = childBy(tree, verb, 'obj', 'iobj') ?? bareOblique(tree, verb)
  return !mainClause || object === null
}

/** The agent of a passive; without "by" it is no agent, whatever the parser calls it ("A judge convicted [officer Ola Berg]"). */
function agentOf(tree: Tree, verb: number): number | null {
  const agent = childBy(tree, verb, 'obl:agent')
  return agent !== null && preposition(tree, agent) !== '' ? agent : null
}

/**
 * Who acts: the grammatical subject, or the one an infinitive, participle, relative clause or coordinated verb takes from the clause
 * above it. In the passive, the agent after "by".
 */
export function actorOf(tree: Tree, verb: number, depth = 0): number | null {
  if (isPassive(tree, verb)) {
    const agent = agentOf(tree, verb)
    if (agent !== null) return agent
    return obliques(tree, verb, 'by')[0] ?? null
  }
  const subject = subjectOf(tree, verb)
  if (subject !== null) return antecedent(tree, verb, subject)
  return depth > 4 ? null : borrowed(tree, verb, depth)
}

/** The grammatical subject; a day before the verb is none ("On Friday rebels freed …"). */
function subjectOf(tree: Tree, verb: number): number | null {
  const subjects = tree.children(verb).filter((child) => {
    const { deprel } = tree.tokens[child] as Token
    return (deprel === 'nsubj' || deprel === 'nsubj:outer') && !tree.timed(child) && !isCount(tree, child)
  })
  const [first, ...more] = subjects
  // "Transport Minister Ola Berg spoke", read as two subjects: the one with a name stands nearer to the verb.
  const named = more.findLast((child) => child < verb && tree.nameKind(child) === 'person')
  return named !== undefined && first !== undefined && tree.nameKind(first) !== 'person'
    ? named
    : (first ?? null)
}

/** "three times since Peru fell": how often is nobody. */
function isCount(tree: Tree, index: number): boolean {
  return (tree.tokens[index] as Token).text === 'times' && childBy(tree, index, 'nummod') !== null
}

function shared(tree: Tree, head: number, depth: number): number | null {
  return isPassive(tree, head) ? childBy(tree, head, 'nsubj:pass') : actorOf(tree, head, depth + 1)
}

/** "urged [Chile] to meet …", "called on [Chile] to …": who is asked to do it does it. */
function called(tree: Tree, verb: number, head: number): number | null {
  const mark = childBy(tree, verb, 'mark')
  if (mark === null || (tree.tokens[mark] as Token).lemma !== 'to') return null
  if (!CALLING.has((tree.tokens[head] as Token).lemma)) return null
  return childBy(tree, head, 'obj', 'iobj') ?? obliques(tree, head, 'on')[0] ?? null
}

/** The subject that a clause without one takes from the clause above it. */
function borrowed(tree: Tree, verb: number, depth: number): number | null {
  const { head, deprel, xpos } = tree.tokens[verb] as Token
  if (head < 0) return null
  const above = tree.tokens[head] as Token
  switch (deprel) {
    case 'advcl':
      // "…, holding talks, the paper reported": the paper held none.
      if (verb < head && isSaying(tree, head)) return null
      return called(tree, verb, head) ?? shared(tree, head, depth)
    case 'conj':
    case 'parataxis':
      return shared(tree, head, depth)
    case 'xcomp':
      return (
        childBy(tree, head, 'obj', 'iobj') ??
        childBy(tree, head, 'nsubj:pass') ??
        actorOf(tree, head, depth + 1)
      )
    case 'acl':
      // "rebels fighting the army", and "A court freed the men" where the parser took the verb for a participle.
      return xpos === 'VBG' || above.upos === 'PROPN' || (head < verb && above.head < 0) ? head : null
    case 'csubj':
      // "[She] is due to meet …", where the parser took the infinitive for the subject.
      return above.upos === 'ADJ' ? childBy(tree, head, 'nsubj') : null
    case 'acl:relcl':
      return null
    default:
      return null
  }
}

const SAYING = new Set([
  'say',
  'announce',
  'state',
  'add',
  'confirm',
  'declare',
  'claim',
  'report',
  'promise',
  'pledge',
  'vow',
  'warn',
  'insist',
  'note',
  'tell',
  'write',
  'argue',
  'acknowledge',
  'admit',
  'reveal',
])

/** True for a verb of saying that reports its clause as told. */
export function isSaying(tree: Tree, verb: number): boolean {
  return SAYING.has((tree.tokens[verb] as Token).lemma)
}

/** "Russia said it had expelled …": a pronoun that is subject of what is said may stand for the one who says it. */
export function speakerFor(tree: Tree, verb: number, subject: number): number | null {
  const { xpos, lemma } = tree.tokens[subject] as Token
  if (xpos !== 'PRP' || !['it', 'he', 'she', 'they'].includes(lemma)) return null
  const { head, deprel } = tree.tokens[verb] as Token
  if (deprel !== 'ccomp' || head < 0 || !SAYING.has((tree.tokens[head] as Token).lemma)) return null
  const speaker = childBy(tree, head, 'nsubj')
  return speaker !== null && (tree.tokens[speaker] as Token).upos !== 'PRON' ? speaker : null
}

/** "who", "which", "that" stand for the noun their clause hangs on. */
function antecedent(tree: Tree, verb: number, subject: number): number {
  const { xpos } = tree.tokens[subject] as Token
  if (xpos !== 'WP' && xpos !== 'WDT') return subject
  let at = verb
  for (let depth = 0; depth < 4; depth++) {
    const { head, deprel } = tree.tokens[at] as Token
    if (head < 0) break
    if (deprel === 'acl:relcl') return head
    at = head
  }
  return nameBefore(tree, subject) ?? subject
}

/** "Okafor, who visited Peru, …" where the parser did not tie the clause to the name: the name right before "who". */
function nameBefore(tree: Tree, subject: number): number | null {
  const { sentence } = tree.tokens[subject] as Token
  let at = subject - 1
  if (tree.tokens[at]?.text === ',') at -= 1
  if (tree.tokens[at]?.sentence !== sentence || tree.nameKind(at) === null) return null
  while (['flat', 'compound'].includes((tree.tokens[at] as Token).deprel))
    at = (tree.tokens[at] as Token).head
  return at
}

/** What is acted on: the object, or in the passive the grammatical subject. */
export function objectOf(tree: Tree, verb: number): number | null {
  if (!isPassive(tree, verb)) {
    const object = childBy(tree, verb, 'obj')
    if (object !== null && !tree.timed(object)) return object
    return bareOblique(tree, verb) ?? bareComplement(tree, verb)
  }
  const subject = childBy(tree, verb, 'nsubj:pass')
  if (subject !== null) return antecedent(tree, verb, subject)
  const { deprel, head } = tree.tokens[verb] as Token
  if (deprel === 'acl') return head
  if (deprel === 'conj' && head >= 0) return objectOf(tree, head)
  return null
}

/** A noun after the verb that the parser took for its complement ("convicted a Dutch-born trader"). */
function bareComplement(tree: Tree, verb: number): number | null {
  const found = childBy(tree, verb, 'xcomp')
  if (found === null || found < verb || (tree.tokens[found] as Token).upos === 'VERB') return null
  const bare = childBy(tree, found, 'case', 'mark', 'cop') === null
  const noun = tree.nameKind(found) !== null || childBy(tree, found, 'det') !== null
  return bare && noun ? found : null
}

/** A phrase after the verb without a preposition that the parser took for an adverbial; days and amounts are none. */
function bareOblique(tree: Tree, verb: number): number | null {
  for (const child of tree.children(verb)) {
    const { deprel, upos } = tree.tokens[child] as Token
    if (
      child > verb &&
      (deprel === 'obl' || deprel === 'obl:agent') &&
      upos !== 'NUM' &&
      !tree.timed(child) &&
      preposition(tree, child) === ''
    )
      return child
  }
  return null
}

/** The phrases that hang from a word by this preposition, in order of the text. */
export function obliques(tree: Tree, index: number, word: string): readonly number[] {
  let found: number[] | null = null
  for (const child of tree.children(index)) {
    const { deprel, upos } = tree.tokens[child] as Token
    if (
      (deprel.startsWith('obl') || deprel.startsWith('nmod') || deprel === 'advcl') &&
      !(upos === 'VERB' && (word === 'to' || deprel === 'advcl')) &&
      preposition(tree, child) === word &&
      !tree.timed(child)
    )
      (found ??= []).push(child)
  }
  return found ?? NO_PHRASES
}

const NO_PHRASES: readonly number[] = []
