import type { Token } from '../../model/annotation.js'
import { objectOf, obliques } from './arguments.js'
import { firstMatch, type Match } from './match.js'
import { nounFits, type EventPatterns } from './patterns.js'
import { coordinated } from './lists.js'
import { childBy, hasName, type Tree } from './tree.js'
import { GIVING, MUTUAL } from './types.js'

/** The two sides of an event, as heads of their phrases. */
export type Sides = { readonly actors: readonly number[]; readonly recipients: readonly number[] }

/** Who does it (given) and to whom; two that do it together stand one on each side. */
export function sidesOf(
  tree: Tree,
  patterns: EventPatterns,
  verb: number,
  { pattern, object, recipient }: Match,
  actors: readonly number[],
): Sides {
  const target =
    recipient ??
    (pattern.type === 'REQUEST' ? asked(tree, verb) : null) ??
    (object === null ? objectOf(tree, verb) : null) ??
    furtherRecipient(tree, patterns, verb, object, pattern.type === 'CONSULT')
  const together = actors.length > 1 && isMutual(pattern)
  if (together && (target === null || (recipient === null && isShared(tree, patterns, verb, target))))
    return { actors: actors.slice(0, 1), recipients: actors.slice(1) }
  if (target === null) return { actors, recipients: [] }
  if (pattern.type === 'CONSULT')
    return { actors, recipients: [...coordinated(tree, target), ...obliques(tree, verb, 'along')] }
  const named = namedParty(tree, verb, target)
  return { actors, recipients: [...coordinated(tree, target), ...(named === null ? [] : [named])] }
}

const BONDS = new Set([
  'AGREE',
  'CONSULT',
  'tie',
  'relation',
  'relationship',
  'alliance',
  'treaty',
  'partnership',
  'border',
])

/** What two do together: meet, agree, sign a deal, fail to reach one, restore ties. */
export function isMutual({ type, object, infinitive }: Match['pattern']): boolean {
  if (MUTUAL.has(type)) return true
  return (object !== null && BONDS.has(object)) || (type === 'REJECT' && infinitive !== null)
}

/** "demanded that [the minister] resign": who is asked is the subject of what is asked. */
function asked(tree: Tree, verb: number): number | null {
  const clause = childBy(tree, verb, 'ccomp')
  const subject = clause === null ? null : childBy(tree, clause, 'nsubj', 'nsubj:pass')
  return subject !== null && (tree.tokens[subject] as Token).upos !== 'PRON' ? subject : null
}

/** True where two agree on what both will do ("agreed to hold joint drills"), not on what they will give a third. */
function isShared(tree: Tree, patterns: EventPatterns, verb: number, target: number): boolean {
  const infinitive = childBy(tree, verb, 'xcomp')
  const meant = infinitive === null ? null : firstMatch(tree, patterns, infinitive)
  if (meant !== null && MUTUAL.has(meant.pattern.type)) return true
  const gives = meant !== null && GIVING.has(meant.pattern.type)
  return !hasName(tree, target) && !(gives && namedParty(tree, verb, target) !== null)
}

/** Prepositions that lead to the other side, the surest first; a meeting has its other side only by those of MEETING. */
const FROM_NOUN = [
  'with',
  'against',
  'on',
  'to',
  'for',
  'from',
  'between',
  'by',
  'of',
  'in',
  'at',
  'over',
  'into',
]
const FROM_VERB = ['with', 'against', 'to', 'on', 'for', 'from', 'at', 'over', 'in']
const MEETING = ['with', 'between', 'by', 'of', 'for']

/** The other side where the verb has none of its own: the noun's ("a deal with Cuba"), the infinitive's ("agreed to free the pilots"). */
function furtherRecipient(
  tree: Tree,
  patterns: EventPatterns,
  verb: number,
  object: number | null,
  meeting: boolean,
): number | null {
  if (object !== null) {
    for (const word of meeting ? MEETING : FROM_NOUN) {
      const found = obliques(tree, object, word).find(
        (index) => !nounFits(patterns, 'CONSULT', (tree.tokens[index] as Token).lemma),
      )
      if (found !== undefined) return found
    }
  }
  const complement = meeting ? null : (childBy(tree, verb, 'xcomp', 'ccomp') ?? purposeOf(tree, verb, object))
  if (complement !== null) {
    const inner = objectOf(tree, complement)
    if (inner !== null) return inner
  }
  for (const word of meeting ? MEETING.slice(0, 2) : FROM_VERB) {
    const found =
      obliques(tree, verb, word)[0] ?? (complement === null ? undefined : obliques(tree, complement, word)[0])
    if (found !== undefined && (tree.tokens[found] as Token).upos !== 'NUM') return found
  }
  return meeting && object !== null ? bodyOf(tree, object) : null
}

/** "attended an [OPEC] meeting": the body that meets. */
function bodyOf(tree: Tree, object: number): number | null {
  return (
    tree.children(object).find((child) => child < object && tree.nameKind(child) === 'organization') ?? null
  )
}

/** The named side where the nearest one has no name: "imposed [a curfew] in [Bangkok]", "freed [two pilots] of [Kenya]". */
function namedParty(tree: Tree, verb: number, target: number): number | null {
  if (hasName(tree, target)) return null
  const complement = childBy(tree, verb, 'xcomp', 'ccomp') ?? purposeOf(tree, verb, target)
  for (const from of [target, complement, verb]) {
    if (from === null) continue
    for (const word of ['of', 'to', 'against', 'with', 'from', 'for', 'in', 'at', 'on', 'over']) {
      const found = obliques(tree, from, word).find((index) => hasName(tree, index))
      if (found !== undefined && found !== target) return found
    }
  }
  for (const from of [target, complement]) {
    const found = from === null ? null : nameBelow(tree, from, 0)
    if (found !== null && found !== target) return found
  }
  return null
}

/** "gave money [to rebuild] …", "a commitment [to supporting] …": the clause that says what for. */
function purposeOf(tree: Tree, verb: number, object: number | null): number | null {
  return (object === null ? null : purpose(tree, object)) ?? purpose(tree, verb)
}

function purpose(tree: Tree, index: number): number | null {
  const found = childBy(tree, index, 'advcl', 'acl')
  if (found === null || found < index) return null
  const mark = childBy(tree, found, 'mark')
  return mark !== null && (tree.tokens[mark] as Token).lemma === 'to' ? found : null
}

/** Relations that lead to what another clause tells. */
const CLAUSES = new Set([
  'acl:relcl',
  'acl',
  'advcl',
  'ccomp',
  'parataxis',
  'conj',
  'appos',
  'nsubj',
  'nsubj:pass',
])
const PARTIES: ReadonlySet<string | null> = new Set(['person', 'organization', 'place', 'nationality'])

/** The first name that the phrases below a noun lead to: "a ban on imports of [Peruvian] fish". */
function nameBelow(tree: Tree, index: number, depth: number): number | null {
  if (depth > 4) return null
  for (const child of tree.children(index)) {
    if (CLAUSES.has((tree.tokens[child] as Token).deprel) || tree.timed(child)) continue
    const found = PARTIES.has(tree.nameKind(child)) ? child : nameBelow(tree, child, depth + 1)
    if (found !== null) return found
  }
  return null
}
