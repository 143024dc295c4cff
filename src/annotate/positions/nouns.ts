import type { Stance, Token } from '../../model/annotation.js'
import { within } from '../../lib/interval.js'
import { actorOf, obliques } from '../events/arguments.js'
import { childBy, type Tree } from '../events/tree.js'
import { contentOf } from './content.js'
import type { Draft } from './draft.js'
import { holdersOf, partiesOf, speaking, type Holder } from './holder.js'
import { grantsNothing } from './promises.js'
import type { StanceRow } from './stances.js'
import { innermost, negated, type View } from './view.js'

/** Verbs with which one utters a demand or offer: the subject holds it. */
const UTTERING = new Set(
  'express voice reiterate repeat renew make reaffirm declare signal issue restate underline underscore stress announce maintain show indicate state set put lay confirm'.split(
    ' ',
  ),
)
/** Frames of mind: held only where somebody shows or vouches for them, not in "depends on its willingness to pay". */
const MINDS = new Set([
  'willingness',
  'readiness',
  'commitment',
  'openness',
  'unwillingness',
  'reluctance',
  'consent',
])
const VOUCHING = new Set(
  'emphasise emphasize praise welcome note affirm hail cite highlight reveal prove demonstrate'.split(' '),
)

/** Verbs that take it back: nobody holds it any more. */
const DROPPING = new Set(
  'drop withdraw abandon renounce retract scrap soften reverse lift end shelve deny'.split(' '),
)

/** The position that a noun names: "Oslo's refusal to sign", "its demand for a vote", "voiced support for the bill". */
export function fromNoun(view: View, row: StanceRow, index: number): readonly Draft[] {
  const { tree } = view
  const token = tree.tokens[index] as Token
  const above = token.head >= 0 ? (tree.tokens[token.head] as Token) : null
  const object = token.deprel === 'obj' || token.deprel === 'nsubj:pass'
  if (token.deprel === 'compound' || (object && above !== null && DROPPING.has(above.lemma))) return []
  if (
    MINDS.has(token.lemma) &&
    !(object && above !== null && (UTTERING.has(above.lemma) || VOUCHING.has(above.lemma)))
  )
    return []
  const content = contentOf(tree, index, row)
  if (content === null || none(tree, index)) return []
  if (row.kind === 'offers' && grantsNothing(tree, index)) return []
  const { holders, uttered } = owners(view, index, object)
  if (uttered && negated(view, token.head)) return []
  return holders.map((holder) => ({
    rule: `stance ${row.term}`,
    index,
    holder,
    stance: row.kind as Stance,
    cue: { start: token.start, end: token.end },
    content,
  }))
}

/** Whose it is: the one named before it, the one who utters it, or the one after "by" or "from". */
function owners(
  view: View,
  index: number,
  object: boolean,
): { holders: readonly Holder[]; uttered: boolean } {
  const { tree, seen } = view
  const { head } = tree.tokens[index] as Token
  const statement = innermost(seen.statements, tree.tokens[index] as Token)
  const owner = childBy(tree, index, 'nmod:poss')
  if (owner !== null) {
    if (/^(?:my|our)$/i.test((tree.tokens[owner] as Token).text)) {
      const speaker = speaking(statement, view)
      return { holders: speaker ? [speaker] : [], uttered: false }
    }
    const named = partiesOf(view, owner)
    if (named.length > 0 || (tree.tokens[owner] as Token).xpos !== 'PRP$')
      return { holders: named, uttered: false }
  }
  const before = tree
    .children(index)
    .find(
      (child) =>
        child < index &&
        ['amod', 'compound'].includes((tree.tokens[child] as Token).deprel) &&
        within(seen.names, tree.tokens[child] as Token).some(({ kind }) => kind !== 'other'),
    )
  if (before !== undefined) return { holders: partiesOf(view, before), uttered: false }
  if (object && head >= 0 && UTTERING.has((tree.tokens[head] as Token).lemma) && !asked(tree, head))
    return { holders: holdersOf(view, actorOf(tree, head), statement), uttered: true }
  const source = obliques(tree, index, 'by')[0] ?? obliques(tree, index, 'from')[0]
  return { holders: source === undefined ? [] : partiesOf(view, source), uttered: false }
}

/** An utterance only possible or asked for: "could voice support", "urged to show support". */
function asked(tree: Tree, verb: number): boolean {
  return tree.children(verb).some((child) => {
    const { xpos, lemma } = tree.tokens[child] as Token
    return xpos === 'TO' || (xpos === 'MD' && lemma !== 'will')
  })
}

/** "no demand for a vote". */
function none(tree: Tree, index: number): boolean {
  const det = childBy(tree, index, 'det')
  return det !== null && ['no', 'neither', 'any'].includes((tree.tokens[det] as Token).lemma)
}
