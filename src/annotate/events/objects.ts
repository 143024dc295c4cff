import type { Token } from '../../model/annotation.js'
import { isPerson, type Tree } from './tree.js'

/** Offices whose holder is meant: "phoned his Chilean counterpart". */
export const HOLDERS: ReadonlySet<string> = new Set([
  'counterpart', 'president', 'minister', 'premier', 'chancellor', 'king', 'queen', 'prince', 'leader', 'emir', 'sultan', 'governor', 'mayor',
  'ambassador', 'envoy', 'secretary', 'chief', 'commander', 'general', 'colleague',
]) // prettier-ignore

/** "called the envoy a fool": a noun with an article right after the person says what they are called. */
export function isNamedSo({ tokens, timed }: Tree, index: number): boolean {
  for (let at = index + 1; at < Math.min(tokens.length, index + 8); at++) {
    const { upos, xpos, lemma } = tokens[at] as Token
    if (lemma === 'a' || lemma === 'an') return true
    if (lemma === 'the' && tokens[at - 1]?.upos === 'PROPN') return !timed(at) && !timed(at + 1)
    if (!['PROPN', 'NOUN', 'PART', 'ADJ'].includes(upos) && xpos !== 'POS')
      return lemma === '"' || lemma === '“'
  }
  return false
}

/** A body by its own name, not a thing of somebody's ("bought [Orvik]", not "bought Chilean salmon"). */
export function isFirm(tree: Tree, index: number): boolean {
  return (
    tree.nameKind(index) === 'organization' ||
    tree.children(index).some((child) => {
      const { deprel } = tree.tokens[child] as Token
      return (deprel === 'appos' || deprel === 'flat') && tree.nameKind(child) === 'organization'
    })
  )
}

export function isSomebody(tree: Tree, index: number): boolean {
  if (isPerson(tree, index) || HOLDERS.has((tree.tokens[index] as Token).lemma.toLowerCase())) return true
  return (
    tree.nameKind(index) !== null &&
    tree.children(index).some((child) => child > index && isPerson(tree, child))
  )
}
