import type { Annotations, Entity, Statement, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { contains, firstEndingAfter, within } from '../../lib/interval.js'
import { cuesAt, entityOf, sourcesAt } from '../around.js'
import { actorOf } from '../events/arguments.js'
import { coordinated } from '../events/lists.js'
import { isLocated } from '../events/parties.js'
import { phrase, type Tree } from '../events/tree.js'
import type { View } from './view.js'

/** Who takes a position, and the words that name them; `entity` is null for a group without a name ("farmers", "the official"). */
export type Holder = { readonly entity: string | null; readonly span: Span }

/** Nouns for those who act for the state or body named before them: "Russian negotiators", "the company's board". */
const ACTING = new Set(
  'government ministry minister president official spokesman spokeswoman spokesperson envoy ambassador delegation negotiator diplomat authority leader leadership side military army administration team parliament board management chairman regime cabinet council commission secretary representative lawmaker union federation party court police chief'.split(
    ' ',
  ),
)

/** Nouns that stand for the speaker's own side inside what is said: "the federal government stands with …". */
const OWN_SIDE = new Set(
  'government administration country nation company team union department state city alliance council board agency firm ministry army club delegation'.split(
    ' ',
  ),
)

const HOLDS = new Set<Entity['kind']>(['person', 'organization', 'place', 'nationality', 'facility'])

/** Those whom a subject names, each side of "and" for itself; empty where nobody stands behind the words. */
export function partiesOf(view: View, subject: number): readonly Holder[] {
  const parties = coordinated(view.tree, subject)
    .slice(0, 4)
    .flatMap((at) => partyAt(view, at) ?? [])
  return parties.filter((party) => !isAddress(view, party, parties))
}

/** "Torvik, Norway, Mayor Ann Lund", "Ann Lund, D-Mich.": a place in a list of one person, joined by commas alone, says where the person is of. */
function isAddress({ seen, document }: View, party: Holder, parties: readonly Holder[]): boolean {
  const kind = ({ entity }: Holder): string => (entity === null ? '' : kindOf(seen, entity))
  if (kind(party) !== 'place') return false
  return parties.some((other) => {
    if (kind(other) !== 'person') return false
    const [first, second] = other.span.start < party.span.start ? [other, party] : [party, other]
    return !/\b(?:and|or)\b|&/i.test(document.text.slice(first.span.start, second.span.end))
  })
}

function partyAt(view: View, index: number): Holder | null {
  const { tree, seen } = view
  const token = tree.tokens[index] as Token
  const span = phrase(tree, index)
  const beside = besideName(view, span)
  if (beside) return beside
  const entity =
    within(seen.names, token)[0]?.entity ??
    sourceOf(seen.statements, token) ??
    within(seen.coreferences, token)[0]?.entity ??
    named(tree, seen, index, span)
  if (entity !== undefined) return HOLDS.has(kindOf(seen, entity)) ? { entity, span } : null
  return view.stances.groups.has(token.lemma) && !relative(tree, index)
    ? { entity: null, span: undated(view, span) }
    : null
}

/** "A court in Lund [on Tuesday]": the day is no part of who it is. */
function undated({ document, seen }: View, span: Span): Span {
  const [time] = within(seen.times, span)
  if (!time || time.start <= span.start) return span
  const before = document.text.slice(span.start, time.start).replace(/\s+(?:(?:on|in|at|since)\s+)?$/i, '')
  return { start: span.start, end: span.start + before.length }
}

/** "Per Holm, a farmer who opposes the tunnel": the one whom the description stands beside. */
function besideName({ tree, seen }: View, span: Span): Holder | null {
  const at = firstEndingAfter(tree.tokens, span.start)
  if (tree.tokens[at - 1]?.text !== ',' || !/^an?$/i.test(tree.tokens[at]?.text ?? '')) return null
  const before = tree.tokens[at - 2]
  const name = before ? within(seen.names, before)[0] : undefined
  return name?.kind === 'person' ? { entity: name.entity, span: { start: name.start, end: name.end } } : null
}

/** "whose group". */
function relative(tree: Tree, index: number): boolean {
  return tree.children(index).some((child) => (tree.tokens[child] as Token).xpos === 'WP$')
}

/** The speaker of the statement whose source these words are: a pronoun is resolved there with more care. */
function sourceOf(statements: readonly Statement[], token: Token): string | undefined {
  return (
    sourcesAt(statements, token.start).find(
      ({ source, speaker }) => speaker !== null && source.some((span) => contains(span, token)),
    )?.speaker ?? undefined
  )
}

/** The name in a phrase that stands for it: the person of "Dutch envoy Per Holm", the state of "Dutch negotiators", not of "Dutch farms". */
function named(tree: Tree, seen: Annotations, index: number, span: Span): string | undefined {
  const names = within(seen.names, span)
  const person = names.filter(({ kind }) => kind === 'person').at(-1)
  const token = tree.tokens[index] as Token
  // of "members of Lund's family" Lund is only the owner
  const owner = person && tree.tokens[firstEndingAfter(tree.tokens, person.end)]?.xpos === 'POS'
  if (person && person.start >= token.start && !owner) return person.entity
  return ACTING.has(token.lemma)
    ? names.find((name) => name.kind !== 'person' && !isLocated(tree, name, index))?.entity
    : undefined
}

function kindOf(seen: Annotations, id: string): Entity['kind'] {
  return entityOf(seen.entities, id)?.kind ?? 'other'
}

/** The speaker of a statement as a holder, or null where nobody who may hold a position is named, or the statement is denied. */
export function speaking(statement: Statement | null, view: View): Holder | null {
  const { seen, stances, tree } = view
  const span = statement?.source[0]
  if (!statement || !span || statement.negated) return null
  if (statement.speaker !== null)
    return HOLDS.has(kindOf(seen, statement.speaker)) ? { entity: statement.speaker, span } : null
  for (let at = firstEndingAfter(tree.tokens, span.start); at < tree.tokens.length; at++) {
    const token = tree.tokens[at] as Token
    if (token.start >= span.end) break
    if (stances.groups.has(token.lemma) && !inside(tree, token.head, span)) return partyAt(view, at)
  }
  return null
}

function inside(tree: Tree, index: number, span: Span): boolean {
  const token = tree.tokens[index]
  return token !== undefined && contains(span, token)
}

/** True for "I", "we" and the nouns by which speakers mean their own side. */
export function meansSpeaker(tree: Tree, subject: number): boolean {
  const { lemma, xpos, text } = tree.tokens[subject] as Token
  if (xpos === 'PRP') return /^(?:i|we|us|me)$/i.test(text)
  return OWN_SIDE.has(lemma) && (xpos === 'NN' || xpos === 'NNP')
}

/** Who holds what stands inside or outside a statement: the subject's entity; inside, the speaker where the subject means them. */
export function holdersOf(
  view: View,
  subject: number | null,
  statement: Statement | null,
): readonly Holder[] {
  if (subject === null) return []
  const speaker = speaking(statement, view)
  const first = (view.tree.tokens[subject] as Token).xpos === 'PRP'
  if (first && meansSpeaker(view.tree, subject)) return speaker ? [speaker] : []
  const parties = partiesOf(view, subject)
  if (parties.some(({ entity }) => entity !== null)) return parties
  return speaker && meansSpeaker(view.tree, subject) ? [speaker] : parties
}

/** Whose word of stance this is: the speaker of the statement that it is the cue of, else the subject's. */
export function holdersAt(view: View, index: number, statement: Statement | null): readonly Holder[] {
  const subjects = holdersOf(view, actorOf(view.tree, index), statement)
  if (subjects.length > 1) return subjects
  const token = view.tree.tokens[index] as Token
  const own = cuesAt(view.seen.statements, token.start).find(({ cue }) =>
    cue.some((span) => contains(span, token)),
  )
  const speaker = own && own.speaker !== null ? speaking(own, view) : null
  return speaker ? [speaker] : subjects
}

/** True where two holders are one. */
export function sameHolder(a: Holder | null, b: Holder | null): boolean {
  if (!a || !b) return false
  return a.entity === null || b.entity === null
    ? a.span.start < b.span.end && b.span.start < a.span.end
    : a.entity === b.entity
}
