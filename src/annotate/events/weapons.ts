import type { Sentence, Token, Weapon } from '../../model/annotation.js'
import { termsIn, type TermFound, type Terms } from './terms.js'
import type { Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

/** Words that lead to what an attack is made with. */
const MEANS: ReadonlySet<string> = new Set(['with', 'using', 'use', 'by', 'involving', 'involve', 'from'])
/** Words of a list of things: "two drones, a ballistic missile and guided bombs". */
const LISTED: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN', 'CCONJ', 'SYM', 'ADV'])
/** Nouns that hold the weapons of an attack: "a barrage of missiles". */
const HOLDING: ReadonlySet<string> = new Set([
  'barrage', 'wave', 'salvo', 'volley', 'swarm', 'hail', 'number', 'series', 'burst', 'mix', 'combination', 'dozens', 'dozen', 'hundreds', 'scores',
]) // prettier-ignore
/** How far after the attack its weapon may be told, in tokens. */
const REACH = 24

/**
 * What an attack is made with: named by the words of the attack ("drone and missile strikes", "fired rockets", "shelled"), as its doer
 * ("a drone hit the depot"), or after "with" and "using" in its clause. Read by order of words, so that it does not hang on what the
 * parser ties the phrase to.
 */
export function weaponsOf(
  tree: Tree,
  terms: Terms,
  draft: EventDraft,
  sentence: Sentence,
  others: ReadonlySet<number>,
): readonly Weapon[] {
  if (draft.type !== 'ASSAULT') return []
  const { tokens } = tree
  const from = Math.min(draft.trigger, draft.triggerEnd)
  const to = Math.max(draft.trigger, draft.triggerEnd)
  const last = listEnd(tree, to + 1, sentence.last)
  const fired = to > from || draft.rule.startsWith('noun') ? last : to + 1
  const found: TermFound[] = [
    ...draft.actors.flatMap((index) => termsIn(terms, tokens, index, index + 1)).filter(isThing),
    ...termsIn(terms, tokens, modifiersFrom(tree, from, sentence.first), from).filter(isThing),
    ...termsIn(terms, tokens, from, Math.max(to + 1, to > from ? fired : 0)),
  ]
  for (let at = to + 1; at < Math.min(sentence.last, to + REACH); at++) {
    if (others.has(at) && !draft.covers.includes(at)) break
    const { text } = tokens[at] as Token
    if (!MEANS.has(text.toLowerCase())) continue
    found.push(...termsIn(terms, tokens, at + 1, listEnd(tree, at + 1, sentence.last)).filter(isThing))
  }
  const seen = new Set<number>()
  return found
    .filter(({ first }) => !seen.has(first) && seen.add(first))
    .sort((a, b) => a.first - b.first)
    .map(({ first, last: end, kind }) => ({
      kind,
      span: { start: (tokens[first] as Token).start, end: (tokens[end - 1] as Token).end },
    }))
}

const isThing = ({ note }: TermFound): boolean => note !== 'act'

/** Where the words before the noun of an attack begin: "[large-scale drone and missile] strikes". */
function modifiersFrom({ tokens }: Tree, from: number, first: number): number {
  let at = from
  while (at > first) {
    const { upos, text, deprel } = tokens[at - 1] as Token
    const joins = text === '-' || text === ',' || upos === 'CCONJ'
    const modifies = (upos === 'NOUN' || upos === 'ADJ') && deprel !== 'nsubj' && deprel !== 'obj'
    if (!joins && !modifies) break
    at -= 1
  }
  return at
}

/** Where a list of things ends: at the first word that is no part of one. */
function listEnd({ tokens }: Tree, from: number, end: number): number {
  let at = from
  while (at < end) {
    const { upos, text, lemma } = tokens[at] as Token
    const held = lemma === 'of' && HOLDING.has((tokens[at - 1] as Token).lemma)
    if (!LISTED.has(upos) && text !== ',' && text !== '-' && !held) break
    at += 1
  }
  return at
}
