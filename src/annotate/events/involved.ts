import type { Annotations, Token } from '../../model/annotation.js'
import { within } from '../../lib/interval.js'
import type { Bodies } from './bodies.js'
import { partyOf, type Party } from './parties.js'
import { isPerson, preposition, type Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

/** Kinds of bodies that do not act for the state they are of. */
const OWN_ACCORD: ReadonlySet<string> = new Set(['court', 'work', 'crowd'])

/** Who does it; "a Chilean court" is that court, not Chile, "Chilean nurses" are nurses. */
export function doing(tree: Tree, seen: Annotations, bodies: Bodies, index: number): Party {
  const party = partyOf(tree, seen, index)
  const kind = bodies.get((tree.tokens[index] as Token).lemma) ?? ''
  if (!OWN_ACCORD.has(kind) || tree.nameKind(index) !== null) return party
  const states = new Set(
    within(seen.names, party.span).flatMap(({ kind, entity }) =>
      kind === 'nationality' || kind === 'place' ? [entity] : [],
    ),
  )
  return { ...party, entities: party.entities.filter((entity) => !states.has(entity)) }
}

/** Prepositions that lead from an act to what it was about, or where: not to whom it befell. */
const CIRCUMSTANCE = new Set([
  'over', 'after', 'before', 'during', 'in', 'at', 'near', 'amid', 'following', 'about', 'since', 'because', 'despite', 'around', 'across', 'through',
]) // prettier-ignore

const OFFICES = new Set([
  'head', 'chief', 'director', 'manager', 'executive', 'boss', 'chairman', 'chairwoman', 'founder', 'owner', 'employee', 'trader', 'member', 'worker',
  'banker', 'editor', 'lawyer', 'deputy', 'accountant', 'official', 'spokesman', 'spokeswoman', 'reporter', 'journalist', 'customer',
]) // prettier-ignore

/** Where one writes is not to whom: "said on [Twitter]". */
const PLATFORMS = new Set([
  'twitter',
  'facebook',
  'instagram',
  'youtube',
  'telegram',
  'tiktok',
  'x',
  'reddit',
  'weibo',
])

function isPlatform(tree: Tree, index: number): boolean {
  return preposition(tree, index) === 'on' && PLATFORMS.has((tree.tokens[index] as Token).text.toLowerCase())
}

const SITES = new Set(['at', 'outside', 'inside', 'near'])

/** True where a preposition of place leads from the act to the party. */
function isAt(tree: Tree, covers: readonly number[], index: number): boolean {
  let at = index
  for (let depth = 0; depth < 6 && at >= 0 && !covers.includes(at); depth++) {
    if (SITES.has(preposition(tree, at))) return true
    at = (tree.tokens[at] as Token).head
  }
  return false
}

function withoutBodies(seen: Annotations, party: Party): Party {
  const owners = new Set(
    within(seen.names, party.span).flatMap(({ kind, entity }) => (kind === 'organization' ? [entity] : [])),
  )
  return { ...party, entities: party.entities.filter((entity) => !owners.has(entity)) }
}

/** Whom it befell: a name that the phrases lead to by way of a cause or place gives words only ("arrested over the blast in [Lund]"). */
export function befallen(
  tree: Tree,
  seen: Annotations,
  { type, noun, covers }: EventDraft,
  index: number,
): Party {
  const party = partyOf(tree, seen, index)
  // "visited an [Orvik] depot": whose the place is was not met.
  if (noun === 'visit' && tree.nameKind(index) === null && !isPerson(tree, index)) {
    return withoutBodies(seen, party)
  }
  if (isPlatform(tree, index)) return { ...party, entities: [] }
  // "an attack at a [Orvik] store": where it was is not whom it befell.
  if (type === 'ASSAULT' && isAt(tree, covers, index)) return withoutBodies(seen, party)
  if (type === 'ASSAULT' || type === 'CONSULT') return party
  // "arrested the former head of [Orvik]": the firm was not arrested.
  if (OFFICES.has((tree.tokens[index] as Token).lemma) && tree.nameKind(index) === null)
    return withoutBodies(seen, party)
  let at = index
  for (let depth = 0; depth < 8 && at >= 0 && !covers.includes(at); depth++) {
    if (CIRCUMSTANCE.has(preposition(tree, at))) return { ...party, entities: [] }
    if (isReason(tree, type, covers, at)) return { ...party, entities: [] }
    at = (tree.tokens[at] as Token).head
  }
  return party
}

/** "jailed [for] the killing of Lund", "investigates it [with] the help of Orvik": why, or together with whom; not whom it befell. */
function isReason(tree: Tree, type: EventDraft['type'], covers: readonly number[], at: number): boolean {
  const { head, lemma } = tree.tokens[at] as Token
  const word = preposition(tree, at)
  // "a deal on sanctions against Peru": what two agree about does not agree.
  if (type === 'AGREE') return ABOUT.has(word) && covers.slice(1).includes(head)
  if (type !== 'ACCUSE' && type !== 'COERCE' && type !== 'SANCTION') return false
  if (word === 'with') return HELP.has(lemma)
  return word === 'for' && head >= 0 && !WARRANTS.has((tree.tokens[head] as Token).lemma)
}

const ABOUT = new Set(['on', 'over', 'about', 'concerning', 'regarding'])
/** "issued a warrant for Berg": what is out for somebody. */
const WARRANTS = new Set([
  'warrant',
  'notice',
  'summons',
  'subpoena',
  'request',
  'call',
  'hunt',
  'search',
  'punishment',
  'ban',
  'blame',
])
const HELP = new Set([
  'assistance',
  'help',
  'support',
  'aid',
  'cooperation',
  'co-operation',
  'backing',
  'approval',
])

/** "121 drones were intercepted, the ministry said": who tells it without naming anybody else tells it of its own side. */
export function claimant(
  { noun, actors }: EventDraft,
  named: readonly string[],
  statement: Annotations['statements'][number] | null,
): readonly string[] {
  const speaker = statement?.speaker ?? null
  if (noun !== 'interception' || actors.length > 0 || speaker === null) return []
  return named.includes(speaker) ? [] : [speaker]
}
