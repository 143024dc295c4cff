import type { Token } from '../../model/annotation.js'
import { actorOf, isPassive } from './arguments.js'
import { childBy, type Tree } from './tree.js'
import { CALLING } from './types.js'

/** Clauses that tell something beside the point: relative clauses, participles, clauses of time and reason. */
export function isBackground(tree: Tree, verb: number): boolean {
  if (isSubordinate(tree, verb)) return true
  let at = verb
  for (let depth = 0; depth < 4; depth++) {
    const { deprel, head } = tree.tokens[at] as Token
    if (
      deprel === 'acl:relcl' ||
      (deprel === 'advcl' && !explains(tree, at) && !isAsked(tree, at)) ||
      (deprel === 'acl' && !isBrokenMain(tree, at))
    )
      return true
    if (deprel !== 'conj' && deprel !== 'xcomp') return false
    at = head
    if (at < 0) return false
  }
  return false
}

const SUBORDINATING = new Set([
  'after',
  'before',
  'when',
  'as',
  'while',
  'since',
  'because',
  'though',
  'although',
  'until',
  'once',
])

/** "after the court ordered …", whatever the parser hung it on: a clause with a conjunction of time or reason before its subject. */
function isSubordinate(tree: Tree, verb: number): boolean {
  if (explains(tree, verb)) return false
  const subject = childBy(tree, verb, 'nsubj', 'nsubj:pass')
  if (subject !== null && ['WP', 'WDT'].includes((tree.tokens[subject] as Token).xpos)) return true
  return tree.children(verb).some((child) => {
    const { deprel, lemma } = tree.tokens[child] as Token
    const joins = deprel === 'mark' ? SUBORDINATING.has(lemma) : deprel === 'advmod' && lemma === 'when'
    return joins && subject !== null && child < subject
  })
}

/** "wants Fiat to meet the envoy", "called on Chile to meet …": what is asked for, not a purpose. */
function isAsked(tree: Tree, verb: number): boolean {
  const { head } = tree.tokens[verb] as Token
  const mark = childBy(tree, verb, 'mark')
  const infinitive = mark !== null && (tree.tokens[mark] as Token).lemma === 'to'
  return infinitive && head >= 0 && CALLING.has((tree.tokens[head] as Token).lemma)
}

/** "were killed when gunmen stormed the hall": the clause tells who did what the main clause leaves open. */
function explains(tree: Tree, verb: number): boolean {
  const { head } = tree.tokens[verb] as Token
  return (
    head >= 0 &&
    isPassive(tree, head) &&
    actorOf(tree, head) === null &&
    childBy(tree, verb, 'nsubj') !== null
  )
}

/** "A report called for sanctions", read as a noun with a participle: there is no other verb in the sentence, so it is the clause. */
function isBrokenMain(tree: Tree, verb: number): boolean {
  const { head, xpos } = tree.tokens[verb] as Token
  return (
    (xpos === 'VBN' || xpos === 'VBD') && head >= 0 && head < verb && (tree.tokens[head] as Token).head < 0
  )
}
