import type { Annotations, Entity, Event, MeetingLevel, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { firstEndingAfter } from '../../lib/interval.js'
import { entityOf } from '../around.js'
import type { Party } from './parties.js'
import { termsIn, type TermFound, type Terms } from './terms.js'
import type { Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

type Level = NonNullable<Event['levels']>[number]

const ORDER: readonly string[] = ['leaders', 'ministers', 'officials', 'envoys', 'technical']
/** What one was, or only nearly is: no rank. */
const NOT_NOW = new Set(['former', 'ex', 'late', 'ousted', 'deposed', 'exiled', 'future', 'would'])

/**
 * The levels of a meeting: what its own words call it ("summit", "ministerial talks", "technical-level"); else the ranks of those who take
 * part, by the words that name them here or, for persons, by the office the article gives them.
 */
export function levelsOf(
  tree: Tree,
  seen: Annotations,
  terms: Terms,
  draft: EventDraft,
  parties: readonly Party[],
): readonly Level[] {
  if (draft.type !== 'CONSULT') return []
  const told = calledLevels(tree, terms, draft)
  if (told.length > 0) return ordered(told)
  return ordered(
    parties.flatMap(({ span, entities }) => {
      const named = rankOf(tree, terms, ...rangeOf(tree, span))
      if (named !== null) return [levelAt(tree, named)]
      return entities.flatMap((id) => officeOf(tree, terms, entityOf(seen.entities, id)))
    }),
  )
}

function ordered(levels: readonly Level[]): readonly Level[] {
  return ORDER.flatMap((wanted) => levels.find(({ level }) => level === wanted) ?? [])
}

/** "a ministerial meeting", "technical talks", "the summit", "talks at expert level": words of the meeting itself. */
function calledLevels(tree: Tree, terms: Terms, draft: EventDraft): readonly Level[] {
  const { tokens } = tree
  const from = Math.min(draft.trigger, draft.triggerEnd)
  const to = Math.max(draft.trigger, draft.triggerEnd)
  const inside = termsIn(terms, tokens, from, to + 1)
  const noun = tree
    .children(to)
    .filter((child) => child < to && ['amod', 'compound'].includes((tokens[child] as Token).deprel))
  const before = noun.length === 0 ? [] : termsIn(terms, tokens, Math.min(...noun), to)
  const after =
    tokens[to + 1]?.lemma === 'at' ? termsIn(terms, tokens, to + 2, Math.min(tokens.length, to + 6)) : []
  const found = [...inside, ...before, ...after].filter(({ note }) => note === 'talks')
  return found.map((hit) => levelAt(tree, hit))
}

function levelAt({ tokens }: Tree, { first, last, kind }: TermFound): Level {
  return {
    level: kind as MeetingLevel,
    span: { start: (tokens[first] as Token).start, end: (tokens[last - 1] as Token).end },
  }
}

/** The rank that words tell: the last office before a preposition and after a possessive ("the president's [envoy] to Peru"). */
function rankOf(tree: Tree, terms: Terms, first: number, last: number): TermFound | null {
  const { tokens } = tree
  let from = first
  let to = last
  for (let at = first; at < last; at++) {
    const { text, xpos } = tokens[at] as Token
    if (xpos === 'POS') from = at + 1
    if (at > from && /^(?:of|to|for|in|at|who|whose|from)$/i.test(text)) {
      to = at
      break
    }
  }
  const found = termsIn(terms, tokens, from, last).filter(
    ({ note, first: at }) => note !== 'talks' && at < to,
  )
  const rank = found.at(-1) ?? null
  if (rank === null) return null
  for (let at = from; at < rank.first; at++) {
    if (NOT_NOW.has((tokens[at] as Token).text.toLowerCase())) return null
  }
  return rank
}

/** The office that the article gives a person, the first that names a rank. */
function officeOf(tree: Tree, terms: Terms, entity: Entity | undefined): readonly Level[] {
  if (entity?.kind !== 'person') return []
  for (const role of entity.roles) {
    const rank = rankOf(tree, terms, ...rangeOf(tree, role))
    if (rank !== null) return [levelAt(tree, rank)]
  }
  return []
}

/** The half-open range of tokens of a span. */
function rangeOf({ tokens }: Tree, span: Span): readonly [number, number] {
  const first = firstEndingAfter(tokens, span.start)
  let last = first
  while (last < tokens.length && (tokens[last] as Token).start < span.end) last += 1
  return [first, last]
}
