import type { EventType, Token } from '../../model/annotation.js'
import { actorOf, isPassive, objectOf, obliques, speakerFor } from './arguments.js'
import { nounFits, type EventPatterns, type VerbPattern } from './patterns.js'
import { standing, type Standing } from './status.js'
import { strikeType } from './strike.js'
import { childBy, coordinated, nounLemma, preposition, type Tree } from './tree.js'

/** An event before names and days are put to it. Indices are tokens. */
export type EventDraft = {
  readonly rule: string
  readonly type: EventType
  readonly mode: string | null
  readonly noun: string
  readonly trigger: number
  /** The last token of the trigger: "held talks" runs from "held" to "talks". */
  readonly triggerEnd: number
  readonly actors: readonly number[]
  readonly recipients: readonly number[]
  readonly standing: Standing
  /** True where the event is told beside another ("…, who was arrested in 2017, …"); it counts only when it is dated. */
  readonly background: boolean
  /** Nouns and verbs that this event speaks for, so that they make no event of their own. */
  readonly covers: readonly number[]
}

/** Types that two sides do together: "Russia and Turkey met" has one on each side. */
const MUTUAL: ReadonlySet<EventType> = new Set(['CONSULT', 'AGREE', 'COOPERATE'])
/** What one gives, and what one does against another: said of the future, the one is a promise and the other a threat. */
const GIVING: ReadonlySet<EventType> = new Set(['AID', 'CONCEDE', 'RETREAT', 'COOPERATE', 'SUPPORT'])
const HOSTILE: ReadonlySet<EventType> = new Set(['COERCE', 'SANCTION', 'ASSAULT', 'PROTEST'])

export function verbEvents(tree: Tree, patterns: EventPatterns): readonly EventDraft[] {
  const found: EventDraft[] = []
  tree.tokens.forEach((token, index) => {
    if (token.upos !== 'VERB') return
    const match = firstMatch(tree, patterns, index)
    if (match) found.push(draft(tree, patterns, index, match))
  })
  const events = new Map(found.map((event) => [event.trigger, event]))
  return found.filter((event) => !swallowed(tree, event, events))
}

/**
 * An infinitive is part of the event it hangs on ("agreed to release", "refused to meet", "were ordered to leave"); only a meeting
 * that is agreed on or called for is one of its own.
 */
function swallowed(tree: Tree, event: EventDraft, events: ReadonlyMap<number, EventDraft>): boolean {
  const { head, deprel } = tree.tokens[event.trigger] as Token
  const inner = childBy(tree, event.trigger, 'advcl')
  const cause = inner === null ? undefined : events.get(inner)
  // "Two people were killed when gunmen stormed the hall": the storming is the event, the deaths are what it did.
  if (event.actors.length === 0 && cause?.type === event.type && cause.actors.length > 0) return true
  const outer = deprel === 'xcomp' || deprel === 'ccomp' ? events.get(head) : undefined
  if (!outer) return false
  return !(
    event.type === 'CONSULT' &&
    (event.standing.status === 'scheduled' || event.standing.status === 'called-for')
  )
}

/** Clauses that tell something beside the point: relative clauses, participles, clauses of time and reason. */
function isBackground(tree: Tree, verb: number): boolean {
  let at = verb
  for (let depth = 0; depth < 4; depth++) {
    const { deprel, head } = tree.tokens[at] as Token
    if (
      deprel === 'acl:relcl' ||
      (deprel === 'advcl' && !explains(tree, at)) ||
      (deprel === 'acl' && !isBrokenMain(tree, at))
    )
      return true
    if (deprel !== 'conj' && deprel !== 'xcomp') return false
    at = head
    if (at < 0) return false
  }
  return false
}

/** "were killed when gunmen stormed the hall": the clause tells who did what the main clause leaves open. */
function explains(tree: Tree, verb: number): boolean {
  const { head } = tree.tokens[verb] as Token
  return (
    head >= 0 &&
    isPassive(tree, head) &&
    actorOf(tree, head) === null &&
    childBy(tree, verb, 'nsubj') !== null
  )
}

/** "A report called for sanctions", read as a noun with a participle: there is no other verb in the sentence, so it is the clause. */
function isBrokenMain(tree: Tree, verb: number): boolean {
  const { head, xpos } = tree.tokens[verb] as Token
  return (
    (xpos === 'VBN' || xpos === 'VBD') && head >= 0 && head < verb && (tree.tokens[head] as Token).head < 0
  )
}

/** A pattern that fits, with the noun it took and the phrase that leads to the recipient. */
type Match = {
  readonly pattern: VerbPattern
  readonly object: number | null
  readonly recipient: number | null
}

function firstMatch(tree: Tree, patterns: EventPatterns, verb: number): Match | null {
  for (const pattern of patterns.verbs.get((tree.tokens[verb] as Token).lemma) ?? []) {
    const match = fit(tree, patterns, verb, pattern)
    if (match) return match
  }
  return null
}

function fit(tree: Tree, patterns: EventPatterns, verb: number, pattern: VerbPattern): Match | null {
  if (!pattern.particles.every((word) => hasParticle(tree, verb, word))) return null
  if (pattern.infinitive !== null && !infinitiveFits(tree, patterns, verb, pattern.infinitive)) return null
  const leading = pattern.preposition === null ? [] : led(tree, verb, pattern.preposition)
  if (pattern.object === null) {
    if (pattern.preposition === null) return { pattern, object: null, recipient: null }
    return leading.length > 0 ? { pattern, object: null, recipient: leading[0] as number } : null
  }
  const wanted = pattern.object
  if (pattern.objectAfter) {
    const object = leading.find((index) => fits(tree, patterns, wanted, index))
    return object === undefined
      ? null
      : {
          pattern,
          object,
          recipient: obliques(tree, object, 'with')[0] ?? obliques(tree, verb, 'with')[0] ?? null,
        }
  }
  const object = objectOf(tree, verb)
  if (object === null || !fits(tree, patterns, wanted, object)) return null
  const after =
    pattern.preposition === null ? [] : [...obliques(tree, object, pattern.preposition), ...leading]
  return { pattern, object, recipient: after[0] ?? null }
}

const lemmaAt = (tree: Tree, index: number): string => (tree.tokens[index] as Token).lemma

const CONTAINERS = new Set([
  'round',
  'series',
  'wave',
  'spate',
  'session',
  'set',
  'string',
  'number',
  'day',
  'week',
  'batch',
  'barrage',
  'hour',
])

/** The noun itself, or a noun it is made of: "peace talks", "a round of talks", "air strikes". */
function fits(tree: Tree, patterns: EventPatterns, wanted: string, index: number): boolean {
  const contained = CONTAINERS.has((tree.tokens[index] as Token).lemma)
    ? obliques(tree, index, 'of')[0]
    : undefined
  if (contained !== undefined) return fits(tree, patterns, wanted, contained)
  if (wanted === '*') return true
  if (wanted === 'PERSON') return tree.nameKind(index) === 'person'
  if (lemmaAt(tree, index) === 'strike') return wanted === 'strike' || wanted === strikeType(tree, index)
  if (
    nounFits(patterns, wanted, (tree.tokens[index] as Token).lemma) ||
    nounFits(patterns, wanted, nounLemma(tree, index))
  )
    return true
  return tree.children(index).some((child) => {
    const { deprel, lemma } = tree.tokens[child] as Token
    return (
      (deprel === 'conj' || (deprel === 'nmod' && obliques(tree, index, 'of').includes(child))) &&
      nounFits(patterns, wanted, lemma)
    )
  })
}

/** Phrases that a preposition leads to from the verb, or from a noun after it to which the parser may have tied them. */
function led(tree: Tree, verb: number, word: string): readonly number[] {
  const own = obliques(tree, verb, word)
  if (own.length > 0) return own
  const object = objectOf(tree, verb)
  const tied = object === null || object < verb ? [] : obliques(tree, object, word)
  return tied.length > 0 ? tied : further(tree, verb, word)
}

const REACH = 24

/** The first phrase after the verb with this preposition that no other verb with a subject of its own stands before. */
function further(tree: Tree, verb: number, word: string): readonly number[] {
  const { sentence } = tree.tokens[verb] as Token
  for (let index = verb + 1; index < Math.min(tree.tokens.length, verb + REACH); index++) {
    const token = tree.tokens[index] as Token
    if (
      token.sentence !== sentence ||
      (token.upos === 'VERB' && childBy(tree, index, 'nsubj', 'nsubj:pass') !== null)
    )
      return []
    if (['NOUN', 'PROPN', 'PRON'].includes(token.upos) && preposition(tree, index) === word) return [index]
  }
  return []
}

function hasParticle(tree: Tree, verb: number, word: string): boolean {
  return tree.children(verb).some((child) => {
    const { deprel, lemma, text } = tree.tokens[child] as Token
    const hangs =
      deprel === 'compound:prt' ||
      deprel === 'advmod' ||
      deprel === 'xcomp' ||
      deprel === 'obl' ||
      deprel === 'obj' ||
      deprel === 'case'
    return hangs && (lemma === word || text.toLowerCase() === word)
  })
}

function infinitiveFits(tree: Tree, patterns: EventPatterns, verb: number, type: string): boolean {
  const infinitive = childBy(tree, verb, 'xcomp')
  if (infinitive === null) return false
  const match = firstMatch(tree, patterns, infinitive)
  return (
    match !== null && (match.pattern.type === type || (type === 'YIELD' && GIVING.has(match.pattern.type)))
  )
}

function draft(
  tree: Tree,
  patterns: EventPatterns,
  verb: number,
  { pattern, object, recipient }: Match,
): EventDraft {
  const how = standing(tree, verb)
  const actor = actorOf(tree, verb)
  const spoken = actor === null ? null : speakerFor(tree, verb, actor)
  const actors = actor === null ? [] : [...coordinated(tree, actor), ...(spoken === null ? [] : [spoken])]
  const target =
    recipient ??
    (object === null ? objectOf(tree, verb) : null) ??
    furtherRecipient(tree, patterns, verb, object)
  const named = target === null || pattern.type === 'CONSULT' ? null : namedParty(tree, verb, target)
  let recipients = target === null ? [] : [...coordinated(tree, target), ...(named === null ? [] : [named])]
  let agents = actors
  if (recipients.length === 0 && actors.length > 1 && MUTUAL.has(pattern.type)) {
    agents = actors.slice(0, 1)
    recipients = actors.slice(1)
  }
  const type = intended(pattern.type, how)
  const particleEnd = Math.max(
    verb,
    ...tree.children(verb).filter((child) => (tree.tokens[child] as Token).deprel === 'compound:prt'),
  )
  return {
    rule: `verb ${[(tree.tokens[verb] as Token).lemma, ...pattern.particles, pattern.object ?? ''].join(' ').trim()}`,
    type,
    mode: type === pattern.type ? pattern.mode : null,
    noun: (object === null ? null : plainWord(tree, patterns, object, pattern)) ?? pattern.noun,
    trigger: isPassive(tree, verb) && object !== null ? Math.min(verb, object) : verb,
    triggerEnd: object === null ? particleEnd : Math.max(verb, object),
    actors: agents,
    recipients,
    standing: how,
    background: isBackground(tree, verb),
    covers: [verb, ...(object === null ? [] : coordinated(tree, object))],
  }
}

/** The plain word of the noun that a light verb took: "held talks" are talks, "had a phone conversation" is a call. */
function plainWord(tree: Tree, patterns: EventPatterns, object: number, pattern: VerbPattern): string | null {
  const contained = CONTAINERS.has(lemmaAt(tree, object)) ? obliques(tree, object, 'of')[0] : undefined
  if (contained !== undefined) return plainWord(tree, patterns, contained, pattern)
  const classes = patterns.nouns.get(nounLemma(tree, object)) ?? []
  return classes.find(({ kind }) => kind === pattern.object)?.noun ?? null
}

/** The named side where the nearest one has no name: "imposed [a curfew] in [Bangkok]", "freed [two pilots] of [Kenya]". */
function namedParty(tree: Tree, verb: number, target: number): number | null {
  if (hasName(tree, target)) return null
  const complement = childBy(tree, verb, 'xcomp', 'ccomp')
  for (const from of [target, complement, verb]) {
    if (from === null) continue
    for (const word of ['of', 'to', 'against', 'with', 'from', 'for', 'in', 'at', 'on', 'over']) {
      const found = obliques(tree, from, word).find((index) => hasName(tree, index))
      if (found !== undefined && found !== target) return found
    }
  }
  return null
}

function hasName(tree: Tree, index: number): boolean {
  if (tree.nameKind(index) !== null) return true
  return tree
    .children(index)
    .some((child) => tree.nameKind(child) !== null && (tree.tokens[child] as Token).deprel !== 'nmod')
}

/**
 * PLOVER codes what is only intended by the intention: to say that one will give is to agree, that one will harm is to threaten,
 * that one will not give is to reject. A meeting that is announced stays a meeting.
 */
function intended(type: EventType, { intent, negated }: Standing): EventType {
  if (intent && negated && (GIVING.has(type) || type === 'AGREE')) return 'REJECT'
  if (intent && GIVING.has(type)) return 'AGREE'
  if (intent && !negated && HOSTILE.has(type)) return 'THREATEN'
  return type
}

/** The other side where the verb has none of its own: the noun's ("a deal with Cuba"), the infinitive's ("agreed to free the pilots"). */
function furtherRecipient(
  tree: Tree,
  patterns: EventPatterns,
  verb: number,
  object: number | null,
): number | null {
  if (object !== null) {
    for (const word of [
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
    ]) {
      const found = obliques(tree, object, word).find(
        (index) => !nounFits(patterns, 'CONSULT', (tree.tokens[index] as Token).lemma),
      )
      if (found !== undefined) return found
    }
  }
  const complement = childBy(tree, verb, 'xcomp', 'ccomp')
  if (complement !== null) {
    const inner = objectOf(tree, complement)
    if (inner !== null) return inner
  }
  for (const word of ['with', 'against', 'to', 'on', 'for', 'from', 'at', 'over', 'in']) {
    const found =
      obliques(tree, verb, word)[0] ?? (complement === null ? undefined : obliques(tree, complement, word)[0])
    if (found !== undefined && (tree.tokens[found] as Token).upos !== 'NUM') return found
  }
  return null
}
