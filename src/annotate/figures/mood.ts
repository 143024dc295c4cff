import type { EventStatus } from '../../model/annotation.js'
import { standing } from '../events/status.js'
import type { Tree } from '../events/tree.js'
import { isVerb, word, type Counted, type Predicate } from './view.js'

const STEPS = 6
const NEARBY = 6

/** "The true toll could be 100". */
const mayBe = ({ tokens }: Tree, toll: number, { first }: Counted): boolean =>
  tokens
    .slice(toll, first)
    .some(({ xpos, text }) => xpos === 'MD' || /^(?:expected|feared|likely)$/.test(text))

/** "Hope to have the fire 80 percent contained": where the infinitive that brings a state about has its "to", or -1. */
function broughtInto({ tokens }: Tree, state: number, { sentence }: Counted): number {
  for (let at = state - 1; at > sentence.first && at > state - 10; at--) {
    if (/^(?:PUNCT|SCONJ)$/.test(tokens[at]!.upos)) return -1
    if (word(tokens[at - 1]) === 'to' && /^(?:have|get|see|bring|put|leave|make|be)$/.test(word(tokens[at])))
      return at - 1
  }
  return -1
}

const CALLS = /^(?:urge|ask|call|demand|order|tell|want|request|beg|press|require|instruct|invite|appeal)$/

/** "Feared dead", "presumed drowned": nobody says that they are. */
const SUPPOSED = /^(?:feared|believed|presumed|thought|assumed|suspected)$/

/** Verbs whose infinitive has happened once they have: "managed to free 40 hostages", "helped to rescue nine". */
const BROUGHT_ABOUT =
  /^(?:manage|begin|start|continue|help|force|cause|lead|go|come|enable|prove|proceed|combine|serve|work|turn|happen|rush|return)$/

/**
 * Whether what is told of the thing counted has happened: "sent 600 soldiers", "will send 600 soldiers" (scheduled), "urged the king to send
 * 600 soldiers" (called for), "could send", "if it sends", "a plan to send" (hypothetical), "refused to send" (denied). Events of the
 * verb's own kind are told apart by the same rules.
 */
export function moodOf(tree: Tree, counted: Counted, predicate: Predicate | null): EventStatus {
  const anchor = predicate?.token ?? counted.head
  if (predicate?.voice === 'state') {
    if (isSupposed(tree, anchor, counted)) return 'hypothetical'
    if (predicate.rule === 'toll' && mayBe(tree, anchor, counted)) return 'hypothetical'
    const to = broughtInto(tree, anchor, counted)
    if (to >= 0) return infinitiveAfter(tree.tokens, to, counted.sentence.first)
  }
  const verb = verbAt(tree, anchor, counted)
  // "ordered the evacuation of 3,000 people", "prevented nine deaths": a noun stands as the verb above it asks or refuses
  if (verb !== anchor && anchor >= 0) {
    const { status } = standing(tree, anchor)
    if (status === 'called-for' || status === 'denied') return status
  }
  return verb < 0 ? 'happened' : moodOfVerb(tree, verb, counted)
}

function isSupposed({ tokens }: Tree, state: number, { sentence }: Counted): boolean {
  for (let at = state - 1; at >= sentence.first && at > state - 3; at--)
    if (SUPPOSED.test(word(tokens[at]))) return true
  return false
}

/** The verb that an anchor is, or that governs it: past nouns, and past a participle that only goes on from a verb ("…, killing nine"). */
function verbAt({ tokens }: Tree, anchor: number, { sentence }: Counted): number {
  let at = anchor
  for (let step = 0; step < STEPS && at >= sentence.first && at < sentence.last; step++) {
    const token = tokens[at]!
    const goesOn = token.xpos === 'VBG' && /^(?:advcl|acl|conj|dep)/.test(token.deprel)
    const told = isVerb(token) && !goesOn
    if (told || token.head < 0) return told ? at : -1
    at = token.head
  }
  return -1
}

function moodOfVerb(tree: Tree, verb: number, counted: Counted): EventStatus {
  const { sentence } = counted
  const shared = sharesAuxiliary(tree, verb, sentence.first)
  if (shared >= 0) return moodOfVerb(tree, shared, counted)
  if (isFeared(tree, verb)) return 'hypothetical'
  if (isClaimedDone(tree, verb, sentence.first)) return 'happened'
  const { status } = standing(tree, verb)
  if (status !== 'happened' && status !== 'hypothetical') return status
  if (status === 'hypothetical' && isParticiple(tree, verb)) return 'happened'
  const beside = besideVerb(tree, verb, sentence.first)
  // an infinitive under a verb of asking is asked for, whatever the parser hangs it on
  return status === 'happened' || beside === 'called-for' ? beside : status
}

/** "Claimed to have downed 40 drones", "is said to have killed nine": told as done by whoever claims it. */
function isClaimedDone({ tokens }: Tree, verb: number, first: number): boolean {
  let at = verb - 1
  while (at > first && tokens[at]!.upos === 'ADV') at--
  if (word(tokens[at]) !== 'have' || word(tokens[at - 1]) !== 'to') return false
  return /^(?:claim|say|report|allege|know|appear|prove|admit|profess|boast)$/.test(
    tokens[at - 2]?.lemma ?? '',
  )
}

/** Verbs whose past is their base form. */
const ONE_FORM = /^(?:cut|put|set|hit|shut|let|spread|cost|hurt|split|shed|quit|bet|cast|burst)$/

/** "Will close two mills and cut 900 jobs": the verb before "and" whose auxiliary the second one shares, or -1. */
function sharesAuxiliary({ tokens }: Tree, verb: number, first: number): number {
  const { xpos } = tokens[verb]!
  if (xpos !== 'VB' && !(ONE_FORM.test(word(tokens[verb])) && xpos !== 'VBG')) return -1
  let at = verb - 1
  while (at > first && tokens[at]!.upos === 'ADV') at--
  if (!/^(?:and|or)$/.test(word(tokens[at]))) return -1
  for (at--; at >= first && at > verb - 24; at--) {
    if (/^[;:]$/.test(tokens[at]!.text)) return -1
    if (!isVerb(tokens[at])) continue
    const bare = tokens[at]!.xpos === 'VB' || ONE_FORM.test(word(tokens[at]))
    return bare || xpos === 'VB' ? at : -1
  }
  return -1
}

/** "Officials feared that 200 miners were trapped": whoever fears, hopes or doubts it does not say that it is so. */
function isFeared({ tokens }: Tree, verb: number): boolean {
  const { deprel, head } = tokens[verb]!
  return (
    head >= 0 &&
    deprel === 'ccomp' &&
    /^(?:fear|hope|doubt|wonder|worry|pray|imagine|dream)$/.test(tokens[head]!.lemma)
  )
}

/** "The ship carrying 40 cars sank", "three men shot in the raid": a bare participle tells what was so. */
const isParticiple = (tree: Tree, verb: number): boolean =>
  /^VB[NG]$/.test(tree.tokens[verb]!.xpos) &&
  !tree.children(verb).some((child) => /^(?:aux|mark)/.test(tree.tokens[child]!.deprel))

/** What the words right before a verb say, for parsers that hang them elsewhere. */
function besideVerb({ tokens }: Tree, verb: number, first: number): EventStatus {
  for (let at = verb - 1; at >= first && at > verb - NEARBY; at--) {
    const token = tokens[at]!
    const text = word(token)
    if (/^(?:will|shall|'ll|’ll|wo)$/.test(text)) return 'scheduled'
    if (/^(?:must|should|ought)$/.test(text)) return 'called-for'
    if (/^(?:may|might|could|can|would)$/.test(text)) return 'hypothetical'
    if (text === 'to' && token.upos === 'PART') return infinitiveAfter(tokens, at, first)
    if (!/^(?:AUX|ADV|PART)$/.test(token.upos)) return 'happened'
  }
  return 'happened'
}

function infinitiveAfter(tokens: Tree['tokens'], to: number, first: number): EventStatus {
  for (let at = to - 1; at >= first && at > to - NEARBY; at--) {
    const { upos, lemma } = tokens[at]!
    if (CALLS.test(lemma)) return 'called-for'
    if (upos === 'VERB' || upos === 'AUX')
      return BROUGHT_ABOUT.test(lemma) || lemma === 'have' || lemma === 'use' ? 'happened' : 'hypothetical'
    if (upos === 'PUNCT') return 'hypothetical'
  }
  return 'hypothetical'
}
