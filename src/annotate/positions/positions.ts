import type { Annotator, Position } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import { covering } from '../../lib/covering.js'
import { contains, overlaps } from '../../lib/interval.js'
import { lowerOf } from '../../lib/lower.js'
import { treeOf } from '../events/tree.js'
import { joined } from './conditions.js'
import { balanced, withoutThat } from './content.js'
import type { Draft } from './draft.js'
import { obliged } from './deontic.js'
import { sameHolder } from './holder.js'
import { judged } from './judgements.js'
import { fromNoun } from './nouns.js'
import { compileAll, stanceAt } from './stances.js'
import { fromVerb, withheld } from './verbs.js'
import { asks, innermost, type View } from './view.js'
import { whenOf } from './when.js'

/**
 * Who wants, refuses, accepts, offers or makes conditions of what. Verbs, nouns and adjectives of stance with their holder
 * (`lexicons/en/stances.tsv`); duties and verdicts inside a statement, held by its speaker; refusals told with "will not";
 * conditions. A stance without a holder, or without words that say what it is about, is left out.
 */
export function positions(resources: Resources): Annotator {
  const stances = compileAll(resources.lexicon('en/stances'))
  return {
    name: 'positions',
    gives: ['positions'],
    needs: ['sentences', 'tokens', 'names', 'entities', 'coreferences', 'times', 'statements'],
    run: (document, seen) => {
      const view: View = { document, seen, stances, tree: treeOf(seen.tokens) }
      const drafts: Draft[] = []
      const lower = lowerOf(seen.tokens)
      for (let index = 0; index < seen.tokens.length; index++)
        for (const draft of read(view, index, lower(index))) drafts.push(draft)
      const kept = distinct(drafts)
      return { positions: kept.map((draft, at) => position(view, draft, at + 1)) }
    },
  }
}

const NONE: readonly Draft[] = []

/** The positions that the word at this place takes. */
function read(view: View, index: number, word: string): readonly Draft[] {
  const { stances } = view
  const phrases = stances.phrases.get(word)
  const row = stanceAt(view.tree, stances.rows, index, stances.matters)
  if ((!phrases && !row) || asks(view, index)) return NONE
  const found: Draft[] = phrases ? [...joined(view, phrases, index), ...judged(view, phrases, index)] : []
  if (!row) return found
  if (row.kind === 'deontic') return [...found, ...obliged(view, index)]
  if (row.kind === 'yields') return [...found, ...withheld(view, index)]
  return [...found, ...(row.pos === 'n' ? fromNoun(view, row, index) : fromVerb(view, row, index))]
}

/**
 * One position for one stance: a condition stands for what is granted under it, and of two words of which one stands in the
 * content of the other ("refused to accept") the first.
 */
function distinct(drafts: readonly Draft[]): readonly Draft[] {
  const order = [...drafts].sort(
    (a, b) =>
      Number(b.stance === 'conditions') - Number(a.stance === 'conditions') || a.cue.start - b.cue.start,
  )
  const kept = new Set<Draft>()
  for (const draft of order) {
    const twin = meeting(order, draft).some(
      (other) =>
        kept.has(other) &&
        sameHolder(other.holder, draft.holder) &&
        (contains(other.content, draft.cue) ||
          contains(other.content, draft.content) ||
          (other.stance === draft.stance && overlaps(other.content, draft.content))),
    )
    if (!twin) kept.add(draft)
  }
  return [...kept].sort((a, b) => a.cue.start - b.cue.start || a.holder.span.start - b.holder.span.start)
}

const contentsAt = covering(({ content }: Draft) => [content])

/** The drafts whose content may meet the cue or the content of one. */
function meeting(drafts: readonly Draft[], { cue, content }: Draft): readonly Draft[] {
  return [cue, content].flatMap(({ start, end }) => contentsAt(drafts, start, end))
}

function position(view: View, draft: Draft, number: number): Position {
  const { holder, stance, cue } = draft
  const statement = innermost(view.seen.statements, cue)
  const content = withoutThat(view.document.text, balanced(view.document.text, draft.content))
  return {
    id: `p${number}`,
    rule: draft.rule,
    holder: holder.entity,
    holderSpan: holder.span,
    stance,
    cue,
    content,
    about: view.document.text.slice(content.start, content.end),
    when: statement?.when ?? whenOf(view, draft.index, content),
    statement: statement?.id ?? null,
  }
}
