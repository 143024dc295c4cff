import type { Annotations, Name, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { contains, firstEndingAfter, within } from '../../lib/interval.js'
import { obliques } from './arguments.js'
import { HOLDERS } from './objects.js'
import { isThing } from './things.js'
import { childBy, phrase, preposition, type Tree } from './tree.js'

export type Party = { readonly span: Span; readonly entities: readonly string[] }

/** Nouns that act for the person before them as a body: "Okafor's government" is his side, "Okafor's envoy" is somebody else. */
const BODIES = new Set(['government', 'administration', 'cabinet', 'office', 'army', 'campaign', 'party'])

/**
 * The words of a party and the entities they stand for: its own name, the name set beside it ("the negotiator Ana Ruiz"), what a pronoun
 * or description refers to, else the names it is described by ("the Dutch team"), and whoever is said to lead it.
 */
export function partyOf(tree: Tree, seen: Annotations, index: number): Party {
  const span = phrase(tree, index)
  const token = tree.tokens[index] as Token
  const own = seatedAt(tree, seen, within(seen.names, token))
  // "Chilean President Ana Ruiz", where the parser made the people's name the head: the person is meant.
  const people = own.every(({ kind }) => kind === 'nationality') || servesThere(tree, seen, own)
  const set = people ? namesBeside(tree, seen, index) : []
  const beside = people && set.length === 0 ? namesWithin(tree, seen, span, index) : set
  const reference = within(seen.coreferences, span).filter(
    (mention) => contains(mention, token) || commands(tree, mention, index),
  )
  const described = within(seen.names, span).flatMap((name) =>
    isSeat(tree, name) ? seatedAt(tree, seen, [name]) : describes(tree, name, index) ? [name] : [],
  )
  const first = [people ? beside : own, own, reference, described].find((list) => list.length > 0) ?? []
  const entities = [...first, ...leaders(tree, seen, index)].map(({ entity }) => entity)
  return { span, entities: [...new Set(entities)] }
}

/** "[Orvik] chief executive Ana Ruiz", read with the firm as its head: whoever holds the office there is meant. */
function servesThere(tree: Tree, seen: Annotations, own: readonly Name[]): boolean {
  const [body] = own
  if (body === undefined || (body.kind !== 'organization' && body.kind !== 'place')) return false
  const person = within(seen.names, { start: body.end, end: body.end + TO_HOLDER }).find(
    ({ kind }) => kind === 'person',
  )
  if (person === undefined) return false
  const first = firstEndingAfter(tree.tokens, body.end)
  const last = firstEndingAfter(tree.tokens, person.start)
  const between = tree.tokens.slice(first, last)
  return between.length > 0 && between.every(({ upos }) => OFFICE.has(upos))
}

/** From a body to the name of who holds an office there, in UTF-16 units. */
const TO_HOLDER = 60
const OFFICE = new Set(['NOUN', 'PROPN', 'ADJ'])

function namesBeside(tree: Tree, seen: Annotations, index: number): readonly Name[] {
  const beside = tree
    .children(index)
    .filter((child) => ['appos', 'flat', 'nmod:desc'].includes((tree.tokens[child] as Token).deprel))
    .flatMap((child) => within(seen.names, tree.tokens[child] as Token))
  const after = beside.length > 0 ? undefined : tree.tokens[afterHyphens(tree, index)]
  if (after !== undefined) beside.push(...within(seen.names, after))
  if (beside.length === 0) beside.push(...holderAfter(tree, seen, index))
  return beside.filter(({ kind }) => kind === 'person')
}

/** "Secretary of State [Rex Holm]": the name that ends a title in two parts. */
function holderAfter(tree: Tree, seen: Annotations, index: number): readonly Name[] {
  const { tokens } = tree
  const { lemma, end } = tokens[index] as Token
  if (!HOLDERS.has(lemma.toLowerCase()) || tokens[index + 1]?.lemma !== 'of') return []
  const person = within(seen.names, { start: end, end: end + TO_HOLDER }).find(
    ({ kind }) => kind === 'person',
  )
  if (person === undefined) return []
  const last = firstEndingAfter(tokens, person.start)
  const between = tokens.slice(index + 2, last)
  const titled =
    between.length > 0 &&
    between.every(({ upos, lemma: word }) => OFFICE.has(upos) || word === 'the' || word === 'and')
  return titled ? [person] : []
}

/** The word right after a noun, or after one that is hyphenated: "brother-in-law [Li] Wei". */
function afterHyphens(tree: Tree, index: number): number {
  let at = index + 1
  while (tree.tokens[at]?.text === '-') at += 2
  return at
}

/**
 * A name that says whose a party is; a person's name only where the party is a body of that person. Where somebody sits is not who they
 * are: "a court in Lund", "drivers across Peru".
 */
function describes(tree: Tree, name: Name, index: number): boolean {
  const { lemma } = tree.tokens[index] as Token
  if (name.kind === 'person') return BODIES.has(lemma)
  if (PRIVATE.has(lemma) && (name.kind === 'nationality' || name.kind === 'place')) return false
  return !isLocated(tree, name, index) && !(isThing(tree, index) && isMatterOf(tree, name, index))
}

/** Persons who stand for nobody but themselves: "a Russian lawyer" is not Russia. */
const PRIVATE = new Set([
  'lawyer', 'attorney', 'man', 'woman', 'boy', 'girl', 'student', 'tourist', 'traveller', 'traveler', 'journalist', 'reporter', 'editor', 'businessman', 'businesswoman',
  'entrepreneur', 'billionaire', 'oligarch', 'banker', 'trader', 'investor', 'citizen', 'national', 'couple', 'teenager', 'actor', 'actress', 'singer', 'player', 'athlete',
  'doctor', 'professor', 'scientist', 'researcher', 'analyst', 'historian', 'author', 'artist', 'activist', 'blogger', 'immigrant', 'migrant', 'refugee', 'expatriate', 'worker',
  'child', 'mother', 'father', 'family', 'victim', 'passenger', 'pensioner', 'priest', 'suspect', 'hacker', 'gangster', 'dealer', 'contractor', 'company', 'firm', 'bank',
  'airline', 'consumer', 'customer', 'voter', 'resident', 'newspaper', 'magazine', 'broadcaster', 'tabloid', 'audience', 'crowd', 'officer', 'congressman', 'congresswoman', 'lawmaker', 'legislator', 'senator',
]) // prettier-ignore

/** "the idea of [Chile] joining", "instability in [Chile]": a noun of no will does not stand for what it is about. */
function isMatterOf(tree: Tree, { start }: Name, index: number): boolean {
  let at = firstEndingAfter(tree.tokens, start)
  if (at < index) return false
  for (let depth = 0; depth < 6 && at >= 0 && at !== index; depth++) {
    if (preposition(tree, at) !== '') return true
    at = (tree.tokens[at] as Token).head
  }
  return false
}

const LOCATING = new Set(['in', 'at', 'near', 'across', 'outside', 'inside', 'around', 'throughout', 'over'])

/** Words that lead from a noun to what it is about, not to whose it is: "the steps in a statement [on] the agency's site". */
const BESIDE = new Set([
  'on',
  'about',
  'regarding',
  'concerning',
  'amid',
  'during',
  'after',
  'before',
  'under',
  'to',
  'into',
  'since',
])

/** True where a preposition of place or of topic leads from the noun to the name. */
export function isLocated(tree: Tree, { start }: Name, index: number): boolean {
  let at = firstEndingAfter(tree.tokens, start)
  for (let depth = 0; depth < 6 && at >= 0 && at !== index; depth++) {
    const word = preposition(tree, at)
    if (LOCATING.has(word) || BESIDE.has(word)) return true
    at = (tree.tokens[at] as Token).head
  }
  return false
}

/** "[Texas]-based", "[Chilean]-born". */
function isSeat({ tokens }: Tree, { end }: Span): boolean {
  const at = firstEndingAfter(tokens, end)
  return tokens[at]?.text === '-' && SEATED.has(tokens[at + 1]?.text ?? '')
}

const SEATED = new Set(['based', 'born', 'listed', 'headquartered', 'registered', 'owned'])
/** From "Texas" to the name of the firm that sits there, in UTF-16 units. */
const TO_FIRM = 24

/** "Lund-based Orvik", read with the seat as its head: the firm is meant. */
function seatedAt(tree: Tree, seen: Annotations, own: readonly Name[]): readonly Name[] {
  const [seat] = own
  if (seat === undefined || !isSeat(tree, seat)) return own
  return within(seen.names, { start: seat.end, end: seat.end + TO_FIRM }).slice(0, 1)
}

/** What a body gives orders to: "its air defences", "their troops" act for it. */
const FORCES = new Set([
  'force', 'troop', 'soldier', 'army', 'navy', 'defence', 'defense', 'military', 'police', 'unit', 'fighter', 'jet', 'warplane', 'aircraft', 'drone',
  'missile', 'artillery', 'government', 'ministry', 'parliament', 'delegation', 'negotiator', 'team',
]) // prettier-ignore

/** True for "its" or "their" before a force or body. */
function commands(tree: Tree, mention: Span, index: number): boolean {
  if (!FORCES.has((tree.tokens[index] as Token).lemma)) return false
  return tree
    .children(index)
    .some(
      (child) =>
        (tree.tokens[child] as Token).deprel === 'nmod:poss' &&
        contains(mention, tree.tokens[child] as Token),
    )
}

const LINKS = new Set([
  'appos',
  'flat',
  'conj',
  'compound',
  'nmod:desc',
  'nmod:unmarked',
  'list',
  'nmod',
  'amod',
  'dep',
])

/** "the envoys Ana Ruiz and Li Wei", read as one long name: the persons tied to its head without a preposition or a possessive. */
function namesWithin(tree: Tree, seen: Annotations, span: Span, index: number): readonly Name[] {
  const head = tree.tokens[index] as Token
  return within(seen.names, span).filter(({ kind, start }) => {
    // "Ruiz supporters": those named before a plural are not the ones meant.
    if (kind !== 'person' || (head.xpos === 'NNS' && start < head.start)) return false
    let at = firstEndingAfter(tree.tokens, start)
    for (let depth = 0; depth < 6 && at >= 0; depth++) {
      if (at === index) return true
      const { deprel, head } = tree.tokens[at] as Token
      if (!LINKS.has(deprel) || preposition(tree, at) !== '') return false
      at = head
    }
    return false
  })
}

/** "the Dutch delegation, led by Ana Ruiz". */
function leaders(tree: Tree, seen: Annotations, index: number): readonly Name[] {
  const clause = childBy(tree, index, 'acl', 'acl:relcl')
  if (clause === null || !['lead', 'head'].includes((tree.tokens[clause] as Token).lemma)) return []
  const by = childBy(tree, clause, 'obl:agent') ?? obliques(tree, clause, 'by')[0] ?? null
  if (by === null) return []
  const own = within(seen.names, tree.tokens[by] as Token)
  return own.length > 0 ? own : namesBeside(tree, seen, by)
}
