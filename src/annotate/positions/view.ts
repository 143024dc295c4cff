import type { Annotations, Sentence, Statement, Token } from '../../model/annotation.js'
import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { contains } from '../../lib/interval.js'
import { toldAt } from '../around.js'
import { childBy, type Tree } from '../events/tree.js'
import type { Stances } from './stances.js'

/** An article as the rules of positions see it. */
export type View = {
  readonly document: Document
  readonly tree: Tree
  readonly seen: Annotations
  readonly stances: Stances
}

/** The smallest statement whose content holds a token, or null. */
export function innermost(statements: readonly Statement[], token: Span): Statement | null {
  let found: Statement | null = null
  let size = Infinity
  for (const statement of toldAt(statements, token.start)) {
    for (const span of statement.content) {
      if (contains(span, token) && span.end - span.start < size) {
        found = statement
        size = span.end - span.start
      }
    }
  }
  return found
}

/** The stretch of a statement's content that holds a token. */
export function stretch(statement: Statement | null, token: Span): Span | null {
  return statement?.content.find((span) => contains(span, token)) ?? null
}

export function sentenceOf({ seen, tree }: View, index: number): Sentence | null {
  return seen.sentences[(tree.tokens[index] as Token).sentence] ?? null
}

/** True in a question: nobody takes a position by asking. */
export function asks(view: View, index: number): boolean {
  const sentence = sentenceOf(view, index)
  if (!sentence) return false
  return /^[^”"»]*\?/.test(view.document.text.slice((view.tree.tokens[index] as Token).end, sentence.end))
}

const NONE = new Set(['neither', 'nobody', 'none'])
const NOT = new Set(['not', "n't", 'never', 'no', 'hardly'])
const RAISING = new Set([
  'go',
  'able',
  'intend',
  'plan',
  'seem',
  'about',
  'prepared',
  'ready',
  'willing',
  'wish',
  'want',
])

/** Negated by "not", "never", "no longer", a subject such as "neither side", or by the word its infinitive hangs on. */
export function negated({ tree }: View, index: number): boolean {
  const own = tree.children(index).some((child) => {
    const { lemma, text, deprel } = tree.tokens[child] as Token
    if (deprel.startsWith('nsubj')) return noneOf(tree, child)
    return (
      ['advmod', 'det', 'cc:preconj', 'aux', 'discourse'].includes(deprel) &&
      (NOT.has(lemma) || NOT.has(text.toLowerCase()) || no(tree, child))
    )
  })
  if (own) return true
  const { head, deprel } = tree.tokens[index] as Token
  if (deprel !== 'xcomp' || head < 0) return false
  return RAISING.has((tree.tokens[head] as Token).lemma) && negated({ tree } as View, head)
}

/** "no longer". */
function no(tree: Tree, index: number): boolean {
  return (
    (tree.tokens[index] as Token).lemma === 'long' &&
    tree.children(index).some((child) => (tree.tokens[child] as Token).lemma === 'no')
  )
}

function noneOf(tree: Tree, subject: number): boolean {
  if (NONE.has((tree.tokens[subject] as Token).lemma)) return true
  const det = childBy(tree, subject, 'det', 'advmod')
  return det !== null && ['no', 'neither'].includes((tree.tokens[det] as Token).lemma)
}

/** "has not agreed", "has yet to accept": not done so far, which is no refusal. */
export function pending({ tree }: View, index: number): boolean {
  const words = tree.children(index).map((child) => tree.tokens[child] as Token)
  if (words.some(({ lemma }) => lemma === 'yet')) return true
  return (
    words.some(({ lemma, upos }) => lemma === 'have' && upos === 'AUX') &&
    (tree.tokens[index] as Token).xpos === 'VBN'
  )
}
