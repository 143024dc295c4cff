import type { Token } from '../../model/annotation.js'
import { cutAsides, extend, mainClauseAfter } from './content-end.js'
import { findTo, pastListener, SPOKEN_TO, withSubject } from './content-start.js'
import { withComplement } from './object-end.js'
import { clauseAfter, type Content } from './said-clause.js'
import type { Cue } from './cues.js'
import { isFinite } from './noun-phrase.js'
import type { Verbs } from './verbs.js'
import { lower, trimRange, type Range, type View } from './view.js'
import { DOCUMENTS, NEGATIVE, TIMES } from './words.js'

const QUESTION = new Set('whether if how why what who when where which whose whom'.split(' '))

/** The relation without its subtype. */
function base({ deprel }: Token): string {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** What a reporting verb reports, read from the parse: its clause, its infinitive, its object, by what the verb can take. */
export function rightContent(view: View, verbs: Verbs, cue: Cue): Content | null {
  const parts: number[] = []
  let from = -1
  let particle = -1
  let clause = false
  for (const child of view.children[cue.verb] ?? []) {
    if (child < cue.verb) continue
    const token = view.tokens[child] as Token
    const taken = takes(view, verbs, cue, child, parts.length > 0)
    if (taken === null) continue
    if (taken >= 0) particle = taken
    parts.push(child)
    const start =
      particle >= 0 && taken >= 0 ? particle + 1 : Math.max(view.low[child] as number, cue.verb + 1)
    if (from < 0 || start < from) from = start
    if (base(token) === 'ccomp') clause = true
  }
  if (!clause) {
    const linear = clauseAfter(view, verbs, cue)
    if (linear) return linear
  }
  if (parts.length === 0) return null
  let last = Math.max(...parts.map((part) => view.high[part] as number)) + 1
  if (clause) {
    last = extend(view, verbs, cue, last)
    from = pastListener(view, verbs, cue, from, last)
  } else {
    last = withComplement(view, verbs, cue, last)
    if (SPOKEN_TO.has(cue.lemma) && particle < 0 && findTo(view, cue.group.last, last) >= 0)
      from = cue.group.last
  }
  if (clause) from = withSubject(view, cue, from)
  if (clause && lower(view, from - 1) === 'that' && from - 1 > cue.verb) from--
  const main = mainClauseAfter(view, cue)
  if (main > from) last = Math.min(last, main)
  const range = trimRange(view, { first: from, last: cutAsides(view, verbs, from, last) })
  return range.first < range.last
    ? { ranges: [range], particle, rule: clause ? 'clause of the verb' : 'complement of the verb' }
    : null
}

/** Whether the verb takes this child as (part of) its content: -1 yes, null no, else the preposition that joins the cue. */
function takes(view: View, verbs: Verbs, cue: Cue, child: number, later: boolean): number | null {
  const can = (frame: string): boolean => verbs.takes(cue.lemma, frame)
  const opening = lower(view, view.low[child] as number)
  switch (relationTo(view, child)) {
    case 'ccomp':
      if (QUESTION.has(opening)) return can('question') || can('clause') ? -1 : null
      return can('clause') || can('quotation') || can('gerund') || can('object-infinitive') ? -1 : null
    case 'xcomp':
      return can('infinitive') ||
        can('object-infinitive') ||
        can('gerund') ||
        can('object-complement') ||
        can('object-as')
        ? -1
        : null
    case 'advcl':
      // "accused the port of cheating"
      if (later && cue.lemma === 'accuse' && opening === 'of') return -1
      return later ||
        (opening === 'to' && (can('object-infinitive') || can('infinitive')) && SPOKEN_TO.has(cue.lemma))
        ? opening === 'to'
          ? -1
          : null
        : null
    case 'obj':
      return takesObject(view, verbs, cue, child) ? -1 : null
    case 'obl':
      return takesPhrase(view, verbs, cue, child, later)
    default:
      return null
  }
}

/** Whether the verb's object is its content: "denied the charge", "called it late"; who is spoken to is none. */
function takesObject(view: View, verbs: Verbs, cue: Cue, child: number): boolean {
  const can = (frame: string): boolean => verbs.takes(cue.lemma, frame)
  if (PHYSICAL.has(cue.lemma) && !holdsQuoted(view, child) && isPlanned(view, cue)) return false
  if (cue.lemma === 'show' && !holdsQuoted(view, child) && !tellsInWriting(view, cue)) return false
  if (cue.lemma === 'call' && !holdsQuoted(view, child) && !isNamed(view, cue, child)) return false
  if ((SPOKEN_TO.has(cue.lemma) || can('addressee')) && (hasClause(view, cue) || !can('object'))) return false
  if (can('object-quoted'))
    return (
      holdsQuoted(view, child) ||
      hasPart(view, cue, 'xcomp') ||
      (can('object-as') && isSeenAs(view, cue, child))
    )
  return (
    can('object') ||
    can('object-as') ||
    can('object-complement') ||
    (can('object-infinitive') && hasClause(view, cue))
  )
}

/** Whether a phrase with a preposition is content ("called for calm", "described it as late"): as `takes`. */
function takesPhrase(view: View, verbs: Verbs, cue: Cue, child: number, later: boolean): number | null {
  const can = (frame: string): boolean => verbs.takes(cue.lemma, frame)
  const preposition = (view.children[child] ?? []).find((at) => base(view.tokens[at] as Token) === 'case')
  if (preposition === undefined || preposition < cue.verb) return null
  const word = lower(view, preposition)
  if (TIMES.has(lower(view, preposition + 1)) && /^(?:on|in|at)$/.test(word)) return null
  if (word === 'as' && can('object-as')) return later || isFronted(view, cue) ? -1 : null
  if (later && cue.lemma === 'accuse' && word === 'of') return -1
  return !later && can(word) && preposition === cue.verb + 1 ? preposition : null
}

/** "the poll shows a slim lead", "figures showed a fall": what has findings says something by showing; who shows restraint does not. */
function tellsInWriting(view: View, cue: Cue): boolean {
  const { sentence } = view.tokens[cue.verb] as Token
  for (let at = cue.group.first - 1; at >= 0 && at > cue.group.first - 15; at--) {
    const token = view.tokens[at] as Token
    if (token.sentence !== sentence) return false
    if (token.upos === 'NOUN' && (DOCUMENTS.has(token.lemma) || FINDINGS.test(token.lemma))) return true
  }
  return false
}

const FINDINGS =
  /^(?:result|figure|datum|data|record|footage|video|photo|photograph|image|picture|analysis|count|statistic|chart|map|census|return|evidence)$/

/** Verbs that mean words of a report, and blows of a plan. */
const PHYSICAL = new Set(['attack', 'defend'])

/** "would attack the port", "to defend itself". */
function isPlanned(view: View, cue: Cue): boolean {
  if (cue.form === 'infinitive') return true
  for (let at = cue.group.first; at < cue.verb; at++)
    if ((view.tokens[at] as Token).xpos === 'MD') return true
  return false
}

/** "called the plan a disgrace", "called it late", and not "called Ruiz to thank her": a second phrase says what the first is called. */
function isNamed(view: View, cue: Cue, child: number): boolean {
  const complement = (view.children[cue.verb] ?? []).some(
    (at) =>
      at > child &&
      base(view.tokens[at] as Token) === 'xcomp' &&
      !(view.children[at] ?? []).some((mark) => lower(view, mark) === 'to'),
  )
  if (complement) return true
  for (let at = cue.verb + 2; at < cue.verb + 25; at++) {
    const [before, token] = [view.tokens[at - 1], view.tokens[at]]
    if (token === undefined || before === undefined || token.sentence !== before.sentence) return false
    if (view.quotationOf[at] !== -1) return true
    if (/^[,;:.]$/.test(token.text) || isFinite(token)) return false
    const whose = /^(?:his|her|its|their|our|my|your)$/.test(lower(view, at - 1))
    if (/^(?:DET|ADJ|ADV)$/.test(token.upos) && /^(?:NOUN|PROPN|PRON)$/.test(before.upos) && !whose)
      return true
  }
  return false
}

/** Words in quotation marks stand in the phrase. */
function holdsQuoted(view: View, child: number): boolean {
  for (let at = view.low[child] as number; at <= (view.high[child] as number); at++)
    if (view.quotationOf[at] !== -1) return true
  return false
}

/** "sees [the bridge] as a danger": a phrase with "as" right behind the object says what it is taken for. */
function isSeenAs(view: View, cue: Cue, child: number): boolean {
  const at = (view.high[child] as number) + 1
  const head = view.tokens[view.tokens[at]?.head ?? -1]
  return lower(view, at) === 'as' && head?.head === cue.verb && /^(?:NOUN|ADJ)$/.test(head.upos)
}

function hasPart(view: View, cue: Cue, relation: string): boolean {
  return (view.children[cue.verb] ?? []).some(
    (child) => child > cue.verb && base(view.tokens[child] as Token) === relation,
  )
}

function hasClause(view: View, cue: Cue): boolean {
  return (view.children[cue.verb] ?? []).some(
    (child) => child > cue.verb && /^(?:ccomp|xcomp|advcl)/.test(relationTo(view, child)),
  )
}

/**
 * The child's relation; a verb with a word that opens a clause is no oblique, which only a noun can be (UD): "asked her whether it held". An infinitive
 * right after the verb is what it takes, whatever the parse calls it: `is pledging to “win”`.
 */
function relationTo(view: View, child: number): string {
  const token = view.tokens[child] as Token
  const relation = base(token)
  if (relation === 'advcl' && view.low[child] === token.head + 1 && isTo(view, token.head + 1)) return 'xcomp'
  if (relation === 'advcl' && /^(?:whether|how|why|what|who)$/.test(lower(view, view.low[child] as number)))
    return 'ccomp'
  if (relation !== 'obl' || token.upos !== 'VERB') return relation
  return view.children[child]?.some((at) => base(view.tokens[at] as Token) === 'mark') ? 'ccomp' : relation
}

function isTo(view: View, at: number): boolean {
  return lower(view, at) === 'to' && (view.tokens[at] as Token).upos === 'PART'
}

/** "which he called late", "what she describes as “late”": the object stands before the verb as a pronoun. */
function isFronted(view: View, cue: Cue): boolean {
  return (view.children[cue.verb] ?? []).some(
    (at) =>
      at < cue.verb &&
      /^(?:which|who|whom|what|that)$/.test(lower(view, at)) &&
      base(view.tokens[at] as Token) !== 'nsubj',
  )
}

/** "No one said", "did not say": a negation beside the verb, or in its subject. */
export function isNegated(view: View, cue: Cue, subject: Range | null): boolean {
  return cue.negated || (subject !== null && NEGATIVE.has(lower(view, subject.first)))
}
