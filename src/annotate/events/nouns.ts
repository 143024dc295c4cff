import type { Token } from '../../model/annotation.js'
import { actorOf, obliques } from './arguments.js'
import { coordinated, listedBefore } from './lists.js'
import { CONTAINERS } from './match.js'
import { isFigurative, isForVotes } from './figurative.js'
import type { EventPatterns, NounClass } from './patterns.js'
import { nounStanding } from './noun-status.js'
import { strikeType } from './strike.js'
import { childBy, isForPress, nounLemma, preposition, type Tree } from './tree.js'
import type { EventDraft } from './verbs.js'
import { isCall } from './wording.js'

/** Nouns that name an event by themselves; the others only with a light verb. */
const SELF: ReadonlySet<string> = new Set(['CONSULT', 'ASSAULT', 'PROTEST', 'VOTE', 'AGREE', 'RETREAT'])
/** Events named by a noun: "the talks in Geneva", "Russian strikes on Kyiv", "a meeting between the two". */
export function nounEvents(
  tree: Tree,
  patterns: EventPatterns,
  covered: ReadonlySet<number>,
): readonly EventDraft[] {
  const found: EventDraft[] = []
  tree.tokens.forEach((token, index) => {
    if (token.upos !== 'NOUN' || covered.has(index) || token.deprel === 'compound') return
    const wanted = token.lemma === 'strike' ? strikeType(tree, index) : null
    const noun = patterns.nouns
      .get(nounLemma(tree, index))
      ?.find(({ kind }) => SELF.has(kind) && (wanted === null || kind === wanted))
    if (noun && !isOtherNoun(tree, index, noun)) found.push(draft(tree, index, noun))
  })
  // "the next round of talks" is told by the talks.
  return found.filter(
    (one) => !found.some((other) => other !== one && other.covers.includes(one.covers[0] as number)),
  )
}

/** "a trade war" is no attack, "a campaign rally" no protest. */
function isOtherNoun(tree: Tree, index: number, { type }: NounClass): boolean {
  return type === 'ASSAULT' ? isFigurative(tree, index) : type === 'PROTEST' && isForVotes(tree, index)
}

function draft(tree: Tree, index: number, noun: NounClass): EventDraft {
  const anchor = anchorOf(tree, index)
  const sides = parties(tree, index, anchor, noun)
  return {
    rule: `noun ${(tree.tokens[index] as Token).lemma}`,
    type: noun.type,
    mode: noun.mode,
    noun: isForPress(tree, index) ? 'press conference' : isCall(tree, index, noun.noun) ? 'call' : noun.noun,
    trigger: Math.min(anchor, index),
    triggerEnd: Math.max(anchor, index),
    actors: sides.actors,
    recipients: sides.recipients,
    standing: nounStanding(tree, index, anchor),
    background: sides.actors.length === 0 || sides.recipients.length === 0 || !isTold(tree, anchor, noun),
    covers: anchor === index ? [index] : [index, anchor],
  }
}

/** "Norway's attack on Chile killed two": talks are told by a noun anywhere, other acts where the clause is about them. */
function isTold(tree: Tree, anchor: number, { type }: NounClass): boolean {
  return (
    type === 'CONSULT' ||
    (tree.tokens[anchor] as Token).deprel.startsWith('nsubj') ||
    (tree.tokens[anchor] as Token).head < 0
  )
}

/** The noun that heads the phrase: "the next [round] of talks", "a third [day] of talks". */
function anchorOf(tree: Tree, index: number): number {
  let at = index
  for (let depth = 0; depth < 3; depth++) {
    const { head, deprel } = tree.tokens[at] as Token
    if (head < 0 || !deprel.startsWith('nmod') || preposition(tree, at) !== 'of') return at
    if (!CONTAINERS.has((tree.tokens[head] as Token).lemma)) return at
    at = head
  }
  return at
}

/** Verbs whose subject takes part in what they bring about or turn down: "Norway cancelled talks with Chile". */
const OWN = new Set(['demand', 'propose', 'seek', 'request', 'cancel', 'scrap', 'rule', 'reject', 'announce', 'schedule', 'plan', 'arrange', 'hold', 'have', 'host', 'attend', 'join', 'resume', 'continue', 'open', 'ready', 'willing', 'pull', 'offer', 'want', 'begin', 'start', 'end', 'leave', 'skip', 'boycott', 'conclude', 'wrap', 'complete', 'enter', 'agree', 'accept', 'postpone', 'delay', 'call', 'push', 'press', 'urge', 'suggest', 'canceled', 'tell', 'address']) // prettier-ignore

/** Prepositions that lead to the other side of a noun. */
const LEADING: Readonly<Record<string, readonly string[]>> = { visit: ['to', 'with'] }

function parties(
  tree: Tree,
  index: number,
  anchor: number,
  noun: NounClass,
): { actors: readonly number[]; recipients: readonly number[] } {
  const possessor = childBy(tree, index, 'nmod:poss')
  const owner = possessor !== null && tree.timed(possessor) ? null : possessor
  const between = [index, anchor].flatMap((at) => [
    ...obliques(tree, at, 'between'),
    ...obliques(tree, at, 'among'),
  ])[0]
  if (between !== undefined) {
    const sides = coordinated(tree, between)
    return { actors: sides.slice(0, 1), recipients: sides.slice(1) }
  }
  const words =
    LEADING[noun.noun] ?? (noun.type === 'ASSAULT' ? ['on', 'against', 'of', 'at'] : ['with', 'against'])
  const before = modifier(tree, index)
  const site = before !== null && isWhere(tree, before, noun) ? before : null
  const led = words.flatMap((word) => [...obliques(tree, index, word), ...beside(tree, anchor, word)])[0]
  // "the Lund bombing": the town before an attack is what was attacked.
  const recipient = led ?? (noun.type === 'ASSAULT' ? site : null) ?? undefined
  const visitor = noun.noun === 'visit' ? obliques(tree, index, 'of')[0] : undefined
  const by =
    obliques(tree, index, 'by')[0] ??
    visitor ??
    ownSubject(tree, anchor, owner) ??
    owner ??
    (site === null ? before : null) ??
    doer(tree, anchor, noun)
  return {
    actors:
      by === null || by === undefined
        ? []
        : [...(by === owner ? listedBefore(tree, by) : []), ...coordinated(tree, by)],
    recipients: recipient === undefined ? [] : coordinated(tree, recipient),
  }
}

/** A phrase that the parser tied to the verb above: "sought talks [with Peru]". */
function beside(tree: Tree, anchor: number, word: string): readonly number[] {
  const { head, deprel } = tree.tokens[anchor] as Token
  return head >= 0 && (deprel === 'obj' || deprel === 'obl') ? obliques(tree, head, word) : []
}

/** "The envoys described their meeting": those whose meeting it is, where both words are plural. */
function ownSubject(tree: Tree, anchor: number, owner: number | null): number | null {
  if (owner === null || (tree.tokens[owner] as Token).lemma !== 'their') return null
  let at = anchor
  for (let depth = 0; depth < 3; depth++) {
    const { head, deprel } = tree.tokens[at] as Token
    if (head < 0 || !(deprel === 'obj' || deprel.startsWith('obl') || deprel.startsWith('nmod'))) return null
    at = head
    if ((tree.tokens[at] as Token).upos === 'VERB') break
  }
  if ((tree.tokens[at] as Token).upos !== 'VERB') return null
  const subject = actorOf(tree, at)
  if (subject === null) return null
  return /S$/.test((tree.tokens[subject] as Token).xpos) || coordinated(tree, subject).length > 1
    ? subject
    : null
}

function doer(tree: Tree, anchor: number, { kind }: NounClass): number | null {
  const { head, deprel } = tree.tokens[anchor] as Token
  if (childBy(tree, anchor, 'cop') !== null && preposition(tree, anchor) === 'in')
    return childBy(tree, anchor, 'nsubj')
  if (head < 0 || !(deprel === 'obj' || deprel.startsWith('obl'))) return null
  const { lemma, upos } = tree.tokens[head] as Token
  // "won Peru in the 2016 election" makes nobody a party to it.
  if (kind === 'VOTE' && deprel.startsWith('obl')) return null
  // "made no headway in talks", "said at a meeting": who does so takes part.
  const within = deprel.startsWith('obl') && ['in', 'at', 'during'].includes(preposition(tree, anchor))
  if (!OWN.has(lemma) && !within) return null
  return upos === 'VERB' ? actorOf(tree, head) : childBy(tree, head, 'nsubj')
}

/** Attacks that are named after whom they befall: "the Peru war". */
const NAMED_AFTER = new Set(['war', 'invasion', 'massacre', 'siege', 'genocide', 'fighting', 'violence'])

/** True where a place before the noun says where it was, not who did it: "the Lund bombing", "the Geneva talks". */
function isWhere(tree: Tree, place: number, { type, noun }: NounClass): boolean {
  if (tree.isSite(place)) return true
  return type === 'ASSAULT' && NAMED_AFTER.has(noun) && tree.nameKind(place) === 'place'
}

/** "Russian strikes", "U.S.-Ukraine talks": a name before the noun acts. */
function modifier(tree: Tree, index: number): number | null {
  for (const child of tree.children(index)) {
    const { deprel, xpos, upos } = tree.tokens[child] as Token
    if (tree.timed(child)) continue
    if (
      (deprel === 'compound' && upos === 'PROPN') ||
      (deprel === 'amod' &&
        (xpos === 'NNP' || upos === 'PROPN' || /^[A-Z]/.test((tree.tokens[child] as Token).text)))
    )
      return child
  }
  return null
}
