import type { EventType, Token } from '../../model/annotation.js'
import { isPassive, obliques, speakerFor } from './arguments.js'
import { namedAfter, prefixEnd } from './by-words.js'
import { containedIn, firstMatch, type Match } from './match.js'
import { nounFits, type EventPatterns, type VerbPattern } from './patterns.js'
import { sidesOf } from './sides.js'
import { standing, type Standing } from './status.js'
import { coordinated } from './lists.js'
import { childBy, hasName, type Tree } from './tree.js'
import { kindOf, SOLO } from './kind.js'
import { isBackground } from './background.js'
import { authorities, doerOf, doers } from './doers.js'
/** An event before names and days are put to it. Indices are tokens. */
export type EventDraft = {
  readonly rule: string
  readonly type: EventType | null
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

export function verbEvents(tree: Tree, patterns: EventPatterns): readonly EventDraft[] {
  const found: EventDraft[] = []
  tree.tokens.forEach((token, index) => {
    // "U.N.-backed", "a besieged town": these describe the noun after them.
    const before = tree.tokens[index - 1]
    const describes = before?.text === '-' || (token.deprel === 'amod' && before?.upos !== 'AUX')
    // "told “Meet the Press”": a word of a title does nothing.
    if (token.upos !== 'VERB' || describes || tree.nameAt(index) !== null) return
    const match = firstMatch(tree, patterns, index)
    if (match) found.push(draft(tree, patterns, index, match))
  })
  const events = new Map(found.map((event) => [event.trigger, event]))
  const talks = new Map<number, EventDraft[]>()
  for (const event of found)
    if (event.type === 'CONSULT')
      for (const cover of event.covers) talks.set(cover, [...(talks.get(cover) ?? []), event])
  return found.filter((event) => !swallowed(tree, event, events) && !describesTalks(tree, event, talks))
}

/** "held talks [hosted by Peru]": a participle that says of talks told by a verb how they were held. */
function describesTalks(
  tree: Tree,
  event: EventDraft,
  talks: ReadonlyMap<number, readonly EventDraft[]>,
): boolean {
  if (event.type !== 'CONSULT') return false
  const verb = event.covers[0] as number
  const { deprel, head } = tree.tokens[verb] as Token
  if (deprel !== 'acl' && deprel !== 'acl:relcl') return false
  return talks.get(head)?.some((other) => other !== event) ?? false
}

/**
 * An infinitive is part of the event it hangs on ("agreed to release", "refused to meet", "were ordered to leave"); only a meeting
 * that is agreed on or called for is one of its own.
 */
function swallowed(tree: Tree, event: EventDraft, events: ReadonlyMap<number, EventDraft>): boolean {
  const { head, deprel } = tree.tokens[event.trigger] as Token
  if (isSilence(tree, event.trigger) || isTransport(tree, event) || isAgenda(tree, event)) return true
  const inner = childBy(tree, event.trigger, 'advcl')
  const cause = inner === null ? undefined : events.get(inner)
  // "Two people were killed when gunmen stormed the hall": the storming is the event, the deaths are what it did.
  if (event.actors.length === 0 && cause?.type === event.type && cause.actors.length > 0) return true
  const before = deprel === 'conj' ? events.get(head) : undefined
  if (before !== undefined && isEffect(tree, event, before)) return true
  if (isContent(tree, event, events)) return true
  const outer = deprel === 'xcomp' || deprel === 'ccomp' ? events.get(head) : undefined
  // "denied attacking the port": the denial and what is denied are two things.
  if (!outer || (tree.tokens[head] as Token).lemma === 'deny') return false
  return !(
    event.type === 'CONSULT' &&
    (event.standing.status === 'scheduled' || event.standing.status === 'called-for')
  )
}

const TELLING = new Set([
  'comment',
  'say',
  'answer',
  'elaborate',
  'confirm',
  'disclose',
  'reveal',
  'specify',
  'speculate',
])

/** "declined to comment": who says nothing turns nobody down. */
function isSilence(tree: Tree, verb: number): boolean {
  if (!['decline', 'refuse'].includes((tree.tokens[verb] as Token).lemma)) return false
  const told = childBy(tree, verb, 'xcomp')
  return told !== null && TELLING.has((tree.tokens[told] as Token).lemma)
}

/** "held talks [to negotiate] a truce", "met [to discuss] trade": what a meeting is for is no second one. */
function isAgenda(tree: Tree, { mode, trigger }: EventDraft): boolean {
  const { deprel, xpos } = tree.tokens[trigger] as Token
  const purpose = mode === 'talk' && xpos === 'VB' && (deprel === 'advcl' || deprel === 'acl')
  return purpose && tree.children(trigger).some((child) => (tree.tokens[child] as Token).lemma === 'to')
}

const VEHICLES = new Set(['plane', 'aircraft', 'airliner', 'flight', 'jet', 'helicopter', 'ship', 'vessel', 'boat', 'ferry', 'tanker', 'train', 'bus', 'truck', 'convoy', 'cargo', 'shipment']) // prettier-ignore

/** "a plane flying to Lima": what carries people and goods pays no visit. */
function isTransport(tree: Tree, { noun, actors }: EventDraft): boolean {
  return noun === 'visit' && actors.some((index) => VEHICLES.has((tree.tokens[index] as Token).lemma))
}

/** "called on Chile to respect …", "ready to mediate": what another event asks for or leaves open is no event of its own. */
function isContent(tree: Tree, event: EventDraft, events: ReadonlyMap<number, EventDraft>): boolean {
  const { status } = event.standing
  if (event.type === 'CONSULT' || (status !== 'called-for' && status !== 'hypothetical')) return false
  let at = event.trigger
  for (let depth = 0; depth < 4; depth++) {
    const { head, deprel } = tree.tokens[at] as Token
    if (head < 0 || deprel === 'parataxis') return false
    if (events.has(head)) return true
    at = head
  }
  return false
}

const DONE_TO: ReadonlySet<EventType | null> = new Set(['ASSAULT', 'ACCUSE', 'COERCE', 'SANCTION'])

/** "attacked the base and killed two", "convicted and jailed him": what the same one did in the same blow, of the same type. */
function isEffect(tree: Tree, event: EventDraft, before: EventDraft): boolean {
  if (
    event.type !== before.type ||
    !DONE_TO.has(event.type) ||
    event.standing.status !== before.standing.status
  )
    return false
  const own = childBy(tree, event.trigger, 'nsubj', 'nsubj:pass') !== null
  // "seized power and arrested [Ruiz]": whoever suffers it alone is told of by it.
  if (
    event.recipients.some((index) => tree.nameKind(index) === 'person' && !before.recipients.includes(index))
  )
    return false
  const dated = tree.children(event.trigger).some((child) => tree.timed(child))
  return !own && !dated
}

function draft(tree: Tree, patterns: EventPatterns, verb: number, match: Match): EventDraft {
  const { pattern, object } = match
  const how = standing(tree, verb)
  const actor = doerOf(tree, verb)
  const spoken = actor === null ? null : speakerFor(tree, verb, actor)
  const actors = actor === null ? authorities(tree, pattern, verb) : doers(tree, pattern, verb, actor)
  const sides = sidesOf(tree, patterns, verb, match, actors)
  // "Chile said it had agreed …": both words are one party.
  const doing = [...sides.actors, ...(spoken === null ? [] : [spoken])]
  const kind = kindOf(tree, patterns, verb, match, { how, doing })
  // "passed a bill on trade with Peru": what a law is about takes no part.
  const recipients = SOLO.has(kind.noun)
    ? []
    : sides.recipients.filter((index) => index > prefixEnd(tree, verb))
  const known = [...doing, ...recipients]
  const further =
    kind.type === 'CONSULT' || SOLO.has(kind.noun) || recipients.some((index) => hasName(tree, index))
      ? null
      : namedAfter(tree, verb, new Set(known))
  const held = object === null ? verb : (containedIn(tree, object) ?? object)
  const particleEnd = Math.max(
    verb,
    ...tree.children(verb).filter((child) => (tree.tokens[child] as Token).deprel === 'compound:prt'),
  )
  return {
    rule: `verb ${[(tree.tokens[verb] as Token).lemma, ...pattern.particles, pattern.object ?? ''].join(' ').trim()}`,
    ...kind,
    trigger: isPassive(tree, verb) && object !== null ? Math.min(verb, object) : verb,
    triggerEnd: object === null ? particleEnd : Math.max(verb, object, held),
    actors: doing,
    recipients: further === null ? recipients : [...recipients, further],
    standing: how,
    background: isBackground(tree, verb),
    // Who turns talks down rejects; the talks themselves are an event as well, one that did not take place.
    covers: [
      verb,
      ...(object === null || isTurnedDown(pattern) ? [] : [...coordinated(tree, object), held]),
      ...(kind.type === 'CONSULT' ? occasions(tree, patterns, verb) : []),
    ],
  }
}

/** "met [for talks]", "met at a [summit] in Oslo": the noun tells the same meeting, unless it names sides of its own. */
function occasions(tree: Tree, patterns: EventPatterns, verb: number): readonly number[] {
  return ['for', 'at', 'in', 'during', 'on']
    .flatMap((word) => obliques(tree, verb, word))
    .filter((index) => {
      const own =
        childBy(tree, index, 'nmod:poss') !== null ||
        ['with', 'between'].some((word) => obliques(tree, index, word).length > 0)
      return !own && nounFits(patterns, 'CONSULT', (tree.tokens[index] as Token).lemma)
    })
}

function isTurnedDown({ type, object }: VerbPattern): boolean {
  return type === 'REJECT' && object === 'CONSULT'
}
