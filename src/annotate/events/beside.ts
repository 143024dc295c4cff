import type { Annotations, Sentence, Token } from '../../model/annotation.js'
import { contains } from '../../lib/interval.js'
import type { Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

const PROVISIONS = new Set([
  'law', 'act', 'bill', 'rule', 'regulation', 'policy', 'plan', 'strategy', 'treaty', 'constitution', 'clause', 'provision', 'statute', 'ordinance',
  'guideline', 'budget', 'proposal', 'amendment', 'charter', 'code',
]) // prettier-ignore

/** "the Press Act restricts the army": what a law or plan provides for is no event. */
export function isProvision(tree: Tree, { rule, type, actors }: EventDraft): boolean {
  if (!rule.startsWith('verb') || type === 'CONSULT' || type === 'AGREE') return false
  return actors.some((index) => PROVISIONS.has((tree.tokens[index] as Token).lemma.toLowerCase()))
}

const FURNITURE: ReadonlySet<string> = new Set(['credit', 'promotion', 'byline', 'navigation', 'copyright'])

/** "X contributed to this report", "RUIZ FREED AFTER TALKS": credits tell nothing, and a line in capitals cannot be parsed. */
export function isFurniture(
  tree: Tree,
  { boilerplate, sentences }: Annotations,
  { trigger }: EventDraft,
): boolean {
  const word = tree.tokens[trigger] as Token
  if (boilerplate.some((part) => FURNITURE.has(part.kind) && contains(part, word))) return true
  const { first, last } = sentences[word.sentence] as Sentence
  const words = tree.tokens.slice(first, last).filter(({ upos }) => upos !== 'PUNCT' && upos !== 'NUM')
  return words.length >= 4 && words.every(({ text }) => text === text.toUpperCase())
}

/** "four people familiar with the [negotiations] said": words for those who tell it tell no event. */
export function describesSource(
  tree: Tree,
  { statements }: Annotations,
  { rule, trigger }: EventDraft,
): boolean {
  if (!rule.startsWith('noun')) return false
  const word = tree.tokens[trigger] as Token
  return statements.some(({ source }) => source.some((span) => contains(span, word)))
}

/** "talks between the two [mediated by Peru]": the participle tells how the talks were held that the noun tells. */
export function tellsHow(tree: Tree, { type, trigger }: EventDraft, nouns: readonly EventDraft[]): boolean {
  const { head, deprel } = tree.tokens[trigger] as Token
  if (type !== 'CONSULT' || !deprel.startsWith('acl')) return false
  return nouns.some((noun) => noun.type === 'CONSULT' && noun.covers.includes(head))
}

/** "condemned the attacks on the port": what another event is about is told elsewhere; a meeting is kept, for it may be told only here. */
export function isTopic(
  tree: Tree,
  { type, trigger, triggerEnd }: EventDraft,
  acts: ReadonlySet<number>,
): boolean {
  if (type === 'CONSULT') return false
  const last = Math.max(trigger, triggerEnd)
  if (tree.children(last).some((child) => tree.timed(child))) return false
  const { head: above, deprel } = tree.tokens[last] as Token
  if (deprel.startsWith('nsubj')) return false
  let at = above
  for (let depth = 0; depth < 4 && at >= 0; depth++) {
    if (acts.has(at)) return true
    const { upos, head } = tree.tokens[at] as Token
    if (upos === 'VERB') return false
    at = head
  }
  return false
}
