import type { Token } from '../../model/annotation.js'
import { readCue, type Cue } from './cues.js'
import { isFinite, isSubject } from './noun-phrase.js'
import type { Verbs } from './verbs.js'
import { isWord, lower, trimRange, type Range, type View } from './view.js'
import { NEGATIVE } from './words.js'

/** Content on the right of a reporting verb: its ranges, and a preposition that belongs to the cue ("called for"). */
export type Content = { readonly ranges: readonly Range[]; readonly particle: number; readonly rule: string }

const QUESTION = new Set('whether if how why what who when where which whose whom'.split(' '))
/** Verbs whose bare object is who is spoken to: "urged the council to act" has the content "to act". */
const SPOKEN_TO = new Set(
  'urge ask tell order instruct command beg implore exhort invite encourage advise warn remind persuade convince press pressure push direct assure inform notify'.split(
    ' ',
  ),
)

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
    const to = SPOKEN_TO.has(cue.lemma) ? findTo(view, from, last) : -1
    if (to >= 0) from = to
  }
  if (clause && lower(view, from - 1) === 'that' && from - 1 > cue.verb) from--
  const range = trimRange(view, { first: from, last: cutAsides(view, verbs, from, last) })
  return range.first < range.last
    ? { ranges: [range], particle, rule: clause ? 'clause of the verb' : 'complement of the verb' }
    : null
}

/** Verbs whose bare clause ("she said it was late") is read without the help of the parse. */
const BARE = new Set(
  'say think believe note add claim argue insist warn hope suggest tell report show find know tweet write concede acknowledge'.split(
    ' ',
  ),
)

/** A clause read by its first words, where the parse shows none: "that …", or, after verbs of saying, a subject and a finite verb. */
function clauseAfter(view: View, verbs: Verbs, cue: Cue): Content | null {
  if (!verbs.takes(cue.lemma, 'clause') || cue.passive) return null
  const sentence = view.sentences[(view.tokens[cue.verb] as Token).sentence]
  if (!sentence) return null
  let from = cue.verb + 1
  const that = findThat(view, from, sentence.last)
  if (that >= 0) from = that
  else if (!BARE.has(cue.lemma) || !opensClause(view, from, sentence.last)) return null
  const range = trimRange(view, {
    first: from,
    last: cutAsides(view, verbs, from, extend(view, verbs, cue, from + 1)),
  })
  return range.first < range.last ? { ranges: [range], particle: -1, rule: 'clause after the verb' } : null
}

/** "that" a few words on, with only a listener, a time or a place before it. */
function findThat(view: View, from: number, stop: number): number {
  for (let at = from; at < stop && at < from + 12; at++) {
    const token = view.tokens[at] as Token
    const next = view.tokens[at + 1]
    if (
      lower(view, at) === 'that' &&
      next &&
      (token.upos === 'SCONJ' || !(isFinite(next) || next.upos === 'NOUN'))
    )
      return at
    if (isFinite(token) || token.upos === 'PUNCT' || token.upos === 'SCONJ' || view.quotationOf[at] !== -1)
      return -1
  }
  return -1
}

/** A noun phrase and then a finite verb, nothing but words between. */
function opensClause(view: View, from: number, stop: number): boolean {
  const first = view.tokens[from]
  if (
    !first ||
    from >= stop ||
    view.quotationOf[from] !== -1 ||
    !/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/.test(first.upos)
  )
    return false
  for (let at = from + 1; at < stop && at < from + 14; at++) {
    const token = view.tokens[at] as Token
    if (view.quotationOf[at] !== -1) return isFinite((view.tokens[at + 1] ?? token) as Token)
    if (token.upos === 'PUNCT' || token.upos === 'SCONJ') return false
    if (isFinite(token)) return true
  }
  return false
}

/** "told the host that …": the listener is no part of the content. */
function pastListener(view: View, verbs: Verbs, cue: Cue, from: number, last: number): number {
  if (!verbs.takes(cue.lemma, 'addressee') && lower(view, from) === 'that') return from
  const that = findThat(view, cue.verb + 1, last)
  if (that > from) return that
  const to = SPOKEN_TO.has(cue.lemma) ? findTo(view, from, last) : -1
  if (to >= 0) return to
  if (!verbs.takes(cue.lemma, 'addressee')) return from
  for (const child of view.children[cue.verb] ?? []) {
    const after = (view.high[child] as number) + 1
    const listener = /^i?obj$/.test((view.tokens[child] as Token).deprel)
    if (listener && child > cue.verb && after > from && after < last) return after
  }
  return from
}

/** "urged the council to act": the infinitive after those spoken to. */
function findTo(view: View, from: number, stop: number): number {
  for (let at = from; at < stop && at < from + 8; at++) {
    const token = view.tokens[at] as Token
    if (token.text === 'to' && token.upos === 'PART') return at
    if (!/^(?:DET|ADJ|NOUN|PROPN|PRON|ADP|NUM)$/.test(token.upos) || view.quotationOf[at] !== -1) return -1
  }
  return -1
}

/** "called it a “disgrace”", "condemned it as “cruel” and “small”": the parse may end before the words that matter. */
function withComplement(view: View, verbs: Verbs, cue: Cue, last: number): number {
  const sentence = view.sentences[(view.tokens[cue.verb] as Token).sentence]
  if (!sentence) return last
  const as = lower(view, last) === 'as' && verbs.takes(cue.lemma, 'object-as')
  const named =
    verbs.takes(cue.lemma, 'object-complement') &&
    last < sentence.last &&
    (view.quotationOf[last] !== -1 || (view.tokens[last] as Token).upos === 'DET')
  if (as || named) last = phraseEnd(view, last + 1, sentence.last)
  const listed = throughList(view, last, sentence.last)
  const goesOn = listed > last && (view.tokens[listed] as Token | undefined)?.upos === 'ADP'
  return cutComplement(view, cue, goesOn ? phraseEnd(view, listed + 1, sentence.last) : listed)
}

/** An object ends before a dash or a participle that tells more of the sentence's subject. */
function cutComplement(view: View, cue: Cue, last: number): number {
  for (let at = cue.verb + 2; at < last; at++) {
    if (view.quotationOf[at] !== -1) continue
    if (/^(?:—|–|--)$/.test(lower(view, at))) return at
    if (lower(view, at - 1) === ',' && (view.tokens[at] as Token).xpos === 'VBG') return at - 1
  }
  return last
}

/** To the next mark outside quotation marks. */
function phraseEnd(view: View, from: number, stop: number): number {
  for (let at = from; at < stop; at++)
    if (
      view.quotationOf[at] === -1 &&
      (/^[,.;:—–!?]$/.test(lower(view, at)) || isFinite(view.tokens[at] as Token))
    )
      return at
  return stop
}

/** A quoted item followed by more of them (`“big,” “bold” and “new”`) is one list. */
function throughList(view: View, last: number, stop: number): number {
  const inside = view.quotationOf[last - 1]
  if (inside === undefined || inside === -1) return last
  for (let at = last; at < stop; at++) {
    if (view.quotationOf[at] !== -1) {
      const passage = view.quotationOf[at]
      while (at < stop && view.quotationOf[at] === passage) at++
      last = at
      at--
    } else if (!/^(?:,|and|or|but|a|an|the|as)$/.test(lower(view, at))) break
  }
  return last
}

/** Whether the verb takes this child as (part of) its content: -1 yes, null no, else the preposition that joins the cue. */
function takes(view: View, verbs: Verbs, cue: Cue, child: number, later: boolean): number | null {
  const token = view.tokens[child] as Token
  const can = (frame: string): boolean => verbs.takes(cue.lemma, frame)
  const opening = lower(view, view.low[child] as number)
  switch (base(token)) {
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
      return later ||
        (opening === 'to' && (can('object-infinitive') || can('infinitive')) && SPOKEN_TO.has(cue.lemma))
        ? opening === 'to'
          ? -1
          : null
        : null
    case 'obj':
      if ((SPOKEN_TO.has(cue.lemma) || can('addressee')) && (hasClause(view, cue) || !can('object')))
        return null
      return can('object') ||
        can('object-as') ||
        can('object-complement') ||
        (can('object-infinitive') && hasClause(view, cue))
        ? -1
        : null
    case 'obl': {
      const preposition = (view.children[child] ?? []).find((at) => base(view.tokens[at] as Token) === 'case')
      if (preposition === undefined || preposition < cue.verb) return null
      const word = lower(view, preposition)
      if (word === 'as' && can('object-as')) return later ? -1 : null
      if (later && cue.lemma === 'accuse' && word === 'of') return -1
      return !later && can(word) && preposition === cue.verb + 1 ? preposition : null
    }
    default:
      return null
  }
}

function hasClause(view: View, cue: Cue): boolean {
  return (view.children[cue.verb] ?? []).some(
    (child) => child > cue.verb && /^(?:ccomp|xcomp|advcl)/.test((view.tokens[child] as Token).deprel),
  )
}

/** A reported clause runs to the end of its sentence unless a new clause of the reporter begins there. */
function extend(view: View, verbs: Verbs, cue: Cue, last: number): number {
  const sentence = view.sentences[(view.tokens[cue.verb] as Token).sentence]
  if (!sentence) return last
  for (let at = cue.verb + 2; at < sentence.last; at++) {
    if (!isWord(view, at) || view.quotationOf[at] !== -1) continue
    if (/^(?:and|but)$/.test(lower(view, at)) && goesOnReporting(view, verbs, cue, at)) return at
    if (at < last) continue
    const word = lower(view, at)
    if (REPORTERS.test(word) && headsBack(view, at, cue.verb)) return at
    if (/^(?:and|but)$/.test(word) && joinsCue(view, at, cue.verb)) return at
    if (readCue(view, verbs, at)?.form === 'participle' && lower(view, at - 1) === ',') return at
  }
  return sentence.last
}

/** Words that begin the reporter's own clause after a reported one, where the parse hangs it on the reporting verb. */
const REPORTERS = /^(?:as|while|when|after|before|though|although|during|following|amid|despite)$/

/** "said it was late and urged patience": a second verb of reporting in the same past form has the reporter for its subject. */
export function goesOnReporting(view: View, verbs: Verbs, cue: Cue, conjunction: number): boolean {
  const at =
    (view.tokens[conjunction + 1] as Token | undefined)?.upos === 'ADV' ? conjunction + 2 : conjunction + 1
  const next = readCue(view, verbs, at)
  if (!next || next.form !== 'finite' || next.passive || cue.form !== 'finite') return false
  const [first, second] = [view.tokens[cue.verb] as Token, view.tokens[at] as Token]
  return (
    (first.xpos === second.xpos || (first.xpos === 'VBD' && second.xpos === 'VBN')) &&
    /^VB[DZP]$/.test(first.xpos) &&
    verbs.takes(next.lemma, 'quotation') &&
    next.group.first === at
  )
}

/** A conjunction before a verb that shares the reporter's subject: "said it was late and left". */
function joinsCue(view: View, conjunction: number, verb: number): boolean {
  const joined = (view.tokens[conjunction] as Token).head
  return joined > conjunction && (view.tokens[joined] as Token | undefined)?.head === verb
}

/** True where the word belongs to a phrase that hangs on the reporting verb or above it. */
function headsBack(view: View, at: number, verb: number): boolean {
  let head = at
  for (let steps = 0; steps < 30 && head >= 0; steps++) {
    if (head === verb) return true
    head = (view.tokens[head] as Token).head
  }
  return true
}

/** Another attribution begins here: after a comma or a closing quotation mark, a speaker and a verb of saying that ends its clause. */
function attributed(view: View, verbs: Verbs, at: number, last: number): boolean {
  if (lower(view, at - 1) !== ',' && (view.quotationOf[at - 1] === -1 || view.quotationOf[at] !== -1))
    return false
  if (view.quotationOf[at] !== -1) return false
  for (let verb = at + 1; verb < last + 1 && verb < at + 9; verb++) {
    if (lower(view, verb) === ',') return false
    const cue = readCue(view, verbs, verb)
    if (!cue) continue
    if (cue.form !== 'finite' || !verbs.takes(cue.lemma, 'quotation')) return false
    const after = view.tokens[verb + 1]
    return (
      isSubject(view, { first: at, last: cue.group.first }) &&
      (!after || /^[,.]$/.test(after.text) || view.quotationOf[verb + 1] !== -1)
    )
  }
  return false
}

/** Cuts `, adding that …`, `, according to …` and `, she said` off the end. */
function cutAsides(view: View, verbs: Verbs, from: number, last: number): number {
  for (let at = from + 1; at < last; at++) {
    if (attributed(view, verbs, at, last)) return at
    if (lower(view, at - 1) !== ',') continue
    if (lower(view, at) === 'according' && lower(view, at + 1) === 'to') return at - 1
    const cue = readCue(view, verbs, at)
    if (cue?.form === 'participle' && verbs.takes(cue.lemma, 'quotation') && verbs.takes(cue.lemma, 'clause'))
      return at - 1
  }
  return last
}

/** "No one said", "did not say": a negation beside the verb, or in its subject. */
export function isNegated(view: View, cue: Cue, subject: Range | null): boolean {
  return cue.negated || (subject !== null && NEGATIVE.has(lower(view, subject.first)))
}
