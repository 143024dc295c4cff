import {
  FUTURE_MODALS,
  PRESENT_BE,
  PAST_AUX,
  HAVE,
  DUE,
  DONE,
  AHEAD,
  IRREGULAR,
  DATING,
  SPEECH,
  TO_COME,
  BREAKS,
  DECIDES,
  SET_FOR_A_DAY,
} from './tense-words.js'
import { firstEndingAfter } from '../../../lib/interval.js'
import type { Sentence, Token } from '../../../model/annotation.js'

/** Which way a clause looks from the day it was written. `due`: what was to come, as seen from the past ("was due to meet"). */
export type Direction = 'past' | 'future' | 'due' | 'unknown'

const PAST_TAGS = new Set(['VBD'])

/** A finite verb or participle can bear the tense of a clause. */
const isVerb = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX'

const ends = (token: Token, ending: string): boolean => token.text.toLowerCase().endsWith(ending)

const pastForm = (token: Token): boolean =>
  token.xpos === '' ? ends(token, 'ed') || IRREGULAR.has(token.text.toLowerCase()) : PAST_TAGS.has(token.xpos)

/** Auxiliaries to the left of a verb, nearest first, over adverbs and "not". */
function auxiliaries(tokens: readonly Token[], verb: number, first: number): Token[] {
  const found: Token[] = []
  for (let index = verb - 1; index >= Math.max(first, verb - 8); index--) {
    const token = tokens[index] as Token
    if (
      token.upos === 'AUX' ||
      token.lemma === 'to' ||
      HAVE.has(token.text.toLowerCase()) ||
      DUE.has(token.text.toLowerCase())
    )
      found.push(token)
    else if (token.upos !== 'ADV' && token.upos !== 'PART' && token.lemma !== 'not') break
  }
  return found
}

/** The direction of one verb with its auxiliaries. */
function ofVerb(tokens: readonly Token[], verb: number, first: number): Direction {
  const token = tokens[verb] as Token
  const ahead = token.upos === 'AUX' ? dueAt(tokens, verb + 1, first) : null
  if (ahead !== null) return ahead
  const aux = auxiliaries(tokens, verb, first).map((word) => word.text.toLowerCase())
  const text = token.text.toLowerCase()
  const due = aux.some((word) => DUE.has(word)) || DUE.has(text)
  if (token.upos === 'AUX' && PRESENT_BE.has(text)) return 'future'
  if (DATING.has(token.lemma) && (aux.some((word) => HAVE.has(word)) || token.xpos === 'VBD')) return 'due'
  if (aux.includes('could') && negated(tokens, verb)) return 'past'
  if (aux.some((word) => FUTURE_MODALS.has(word)) && !aux.some((word) => HAVE.has(word))) return 'future'
  // "had been due to end on Friday": what was to come, and has been overtaken
  if (due && aux.includes('had') && aux.includes('been')) return 'past'
  if (aux.includes('to')) return ofInfinitive(tokens, verb, first, aux, due)
  if (due && aux.some((word) => PRESENT_BE.has(word))) return 'future'
  if (due && (aux.some((word) => PAST_AUX.has(word)) || aux.length === 0))
    return aux.length === 0 ? 'future' : 'due'
  if (aux.some((word) => PAST_AUX.has(word) || HAVE.has(word))) return 'past'
  if (aux.some((word) => PRESENT_BE.has(word))) return ends(token, 'ing') ? 'future' : 'unknown'
  if (pastForm(token)) return 'past'
  if (token.xpos === 'VBN') return 'past'
  if (ends(token, 'ing')) return 'unknown'
  if (UNCHANGING.has(text)) return 'past'
  if (token.xpos === 'VBZ' || token.xpos === 'VBP') return toldInPast(tokens, verb, first) ? 'past' : 'future'
  return 'unknown'
}

/** Verbs whose past looks like their present: in news "put forward on Tuesday" has happened. */
const UNCHANGING = new Set([
  'put',
  'hit',
  'cut',
  'set',
  'shut',
  'cost',
  'let',
  'beat',
  'quit',
  'split',
  'spread',
  'hurt',
  'burst',
  'cast',
  'shed',
])

/**
 * The present tense tells a plan only where its sentence tells nothing of the past beside who said so: "Envoys meet on Monday, he
 * said", but not "Envoys said they downed 90 drones on Friday", whose "drones" a tagger may take for a verb.
 */
function toldInPast(tokens: readonly Token[], verb: number, first: number): boolean {
  const { sentence } = tokens[verb] as Token
  for (let index = first; tokens[index]?.sentence === sentence; index++) {
    const token = tokens[index] as Token
    const past = token.xpos === 'VBD' || (token.xpos === 'VBN' && token.upos === 'VERB')
    if (index !== verb && past && !SPEECH.has(token.lemma)) return true
  }
  return false
}

/** "Not" with the auxiliaries of a verb, or a subject that denies it: "neither envoy could be reached on Tuesday". */
function negated(tokens: readonly Token[], verb: number): boolean {
  for (let index = verb - 1; index >= Math.max(0, verb - 5); index--) {
    const lemma = tokens[index]?.lemma
    if (lemma === 'not' || lemma === 'never' || lemma === "n't") return true
  }
  const { sentence } = tokens[verb] as Token
  for (let index = verb - 1; index >= Math.max(0, verb - 12); index--) {
    const token = tokens[index] as Token
    if (token.sentence !== sentence || /^[,;:]$/.test(token.text)) return false
    if (/^(?:neither|nobody|none|no)$/i.test(token.text)) return true
  }
  return false
}

/** "agreed to meet", "was due to meet", "failed to meet": the verb before the infinitive decides. */
function ofInfinitive(
  tokens: readonly Token[],
  verb: number,
  first: number,
  aux: readonly string[],
  due: boolean,
): Direction {
  if (due && aux.some((word) => PAST_AUX.has(word))) return 'due'
  if (due) return 'future'
  for (let index = verb - 2; index >= Math.max(first, verb - 9); index--) {
    const token = tokens[index] as Token
    if (token.upos !== 'VERB') continue
    if (DONE.has(token.lemma) && pastForm(token)) return 'past'
    return 'future'
  }
  return 'future'
}

/** "was due to rule", "is set to": by its own words, where the infinitive was not read as a verb. */
function dueAt(tokens: readonly Token[], at: number, first: number): Direction | null {
  if (!DUE.has(tokens[at]?.text.toLowerCase() ?? '') || tokens[at + 1]?.text !== 'to') return null
  const aux = auxiliaries(tokens, at, first).map((word) => word.text.toLowerCase())
  if (aux.some((word) => PRESENT_BE.has(word))) return 'future'
  return aux.some((word) => PAST_AUX.has(word)) ? 'due' : null
}

/** The copula of an adjective or noun: "what was unusual Sunday". */
function copulaOf(tokens: readonly Token[], at: number, first: number): number | null {
  for (let index = at - 1; index >= Math.max(first, at - 5); index--) {
    const token = tokens[index] as Token
    if (token.upos === 'AUX' && token.head === at) return index
  }
  return null
}

/** Climbs the heads from a token to the verbs above it; the first that has a direction decides. */
function byHeads(tokens: readonly Token[], at: number, first: number): Direction {
  const own = copulaOf(tokens, at, first)
  if (own !== null) return ofVerb(tokens, own, first)
  let index = at
  for (let step = 0; step < 12; step++) {
    const token = tokens[index]
    if (token === undefined || token.head < 0 || token.head === index) return 'unknown'
    index = token.head
    const head = tokens[index]
    const due = dueAt(tokens, index, first)
    if (due !== null) return due
    const verb = head !== undefined && isVerb(head) ? index : copulaOf(tokens, index, first)
    const direction = verb === null ? 'unknown' : ofVerb(tokens, verb, first)
    if (direction !== 'unknown') return direction
  }
  return 'unknown'
}

/** Without heads: the nearest verb before the expression in its clause, else the nearest after it. */
function byNearest(tokens: readonly Token[], at: number, until: number, sentence: Sentence): Direction {
  let seen: Direction = 'unknown'
  for (let index = at - 1; index >= sentence.first; index--) {
    const token = tokens[index] as Token
    if (BREAKS.has(token.text)) break
    const due = dueAt(tokens, index, sentence.first)
    if (due !== null) return due
    if (token.upos !== 'VERB' && !(token.upos === 'AUX' && !followedByVerb(tokens, index, at))) continue
    seen = ofVerb(tokens, index, sentence.first)
    if (seen !== 'unknown') return seen
  }
  for (let index = until; index < sentence.last; index++) {
    const token = tokens[index] as Token
    if (BREAKS.has(token.text)) break
    if (token.upos !== 'VERB' && !(token.upos === 'AUX' && !followedByVerb(tokens, index, sentence.last)))
      continue
    seen = ofVerb(tokens, index, sentence.first)
    if (seen !== 'unknown') return seen
  }
  return 'unknown'
}

function followedByVerb(tokens: readonly Token[], at: number, until: number): boolean {
  for (let index = at + 1; index < Math.min(until, at + 5); index++) {
    const token = tokens[index] as Token
    if (token.upos === 'VERB') return true
    if (token.upos !== 'ADV' && token.upos !== 'PART' && token.upos !== 'AUX' && token.text !== 'to')
      return false
  }
  return false
}

/** What stands around an expression: where its clause looks, and the words before it. */
export type Clause = {
  readonly direction: Direction
  /** "until Monday", "ahead of Friday": what the words put ahead whatever the tense. */
  readonly ahead: boolean
  readonly since: boolean
  /** It stands as an adverbial of its clause ("on Friday", "arrived Jan. 5"), not before a noun ("a Jan. 14 deadline"). */
  readonly adverbial: boolean
  readonly sentence: number
  readonly paragraph: number
}

/** Where the clause around the tokens `at`–`until` looks. */
function directionOf(tokens: readonly Token[], sentence: Sentence, at: number, until: number): Direction {
  const headed =
    (tokens[at] as Token).head >= 0 ||
    tokens[sentence.first]?.head !== -1 ||
    tokens[sentence.last - 1]?.head !== -1
  const thing = possessed(tokens, until, sentence.last)
  const beside = besideVerb(tokens, at, sentence.first)
  let direction: Direction = beside === null ? 'unknown' : ofVerb(tokens, beside, sentence.first)
  if (direction === 'unknown' && headed)
    direction = byHeads(tokens, headmost(tokens, at, until), sentence.first)
  if (direction === 'unknown') direction = byNearest(tokens, at, until, sentence)
  if (direction === 'future' && isDecidedThen(tokens, at, sentence.first)) direction = 'past'
  if (direction !== 'past' && behindSince(tokens, at, sentence.first)) direction = 'past'
  if (thing !== null && !(TO_COME.has(thing) && direction !== 'past')) direction = 'past'
  return direction
}

/**
 * The clause of the expression at `start`–`end`: by heads where the parser gave them, else by the nearest verb.
 * Tense and aspect of English verb groups after Quirk et al. 1985, chapter 4.
 */
export function clauseOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  start: number,
  end: number,
): Clause {
  const at = firstEndingAfter(tokens, start)
  const until = firstEndingAfter(tokens, end - 1) + 1
  const token = tokens[at]
  const number = token?.sentence ?? -1
  const sentence = sentences[number]
  if (!token || !sentence)
    return { direction: 'unknown', ahead: false, since: false, adverbial: false, sentence: -1, paragraph: -1 }
  const before = [1, 2, 3].map((back) =>
    at - back >= sentence.first ? (tokens[at - back] as Token).text.toLowerCase() : '',
  )
  const verb = tokens[at - 1]
  const adverbial =
    ['on', 'in', 'during', 'from', 'between'].includes(before[0] ?? '') || verb?.upos === 'VERB'
  const since = before[0] === 'since' || before[1] === 'since'
  const [one = '', two = '', three = ''] = before
  const soon = one === 'as' && ['early', 'soon'].includes(two)
  const ahead =
    AHEAD.has(one) ||
    (AHEAD.has(two) && ['the', 'of', 'to', 'for', 'from'].includes(one)) ||
    soon ||
    (one === 'effective' && !/^(?:was|were|been|became|becoming)$/.test(two)) ||
    (one === 'than' && three === 'no')
  const direction = directionOf(tokens, sentence, at, until)
  const waited =
    one === 'until' &&
    tokens.slice(sentence.first, sentence.last).some(({ lemma }) => lemma === 'not' || lemma === 'never')
  return {
    direction: since ? 'past' : direction,
    ahead: (ahead && !(waited && direction === 'past')) || (one === 'by' && direction !== 'past'),
    since,
    adverbial,
    sentence: number,
    paragraph: sentence.paragraph,
  }
}

/**
 * "Agreed to buy the mill on Friday", "voted to dismiss him Thursday": a day of the week behind a decision of the past is the day of the decision, unless
 * the infinitive is one that is set for a day ("agreed to meet on Friday", "plans to return Monday").
 */
function isDecidedThen(tokens: readonly Token[], at: number, first: number): boolean {
  if (!/day$/i.test(tokens[at]?.text ?? '')) return false
  const infinitive = infinitiveBefore(tokens, at, first)
  if (infinitive < 0 || SET_FOR_A_DAY.has((tokens[infinitive] as Token).lemma)) return false
  for (let index = infinitive - 2; index >= Math.max(first, infinitive - 7); index--) {
    const { upos, xpos, lemma, text } = tokens[index] as Token
    if (upos === 'VERB') return /^VB[DN]$/.test(xpos) && DECIDES.has(lemma)
    if (/^[,;:]$/.test(text)) return false
  }
  return false
}

/** The verb of the nearest "to …" before a token, with no other verb or mark between; -1 without one. */
function infinitiveBefore(tokens: readonly Token[], at: number, first: number): number {
  for (let index = at - 1; index > Math.max(first, at - 12); index--) {
    const { upos, text } = tokens[index] as Token
    if (upos === 'VERB') return tokens[index - 1]?.text === 'to' ? index : -1
    if (/^[,;:]$/.test(text) || upos === 'SCONJ' || upos === 'CCONJ') return -1
  }
  return -1
}

/** How far "since" may stand before the time that its clause tells, in tokens. */
const SINCE_REACH = 16

/** "since the board fined the firm in October": what "since" counts from lies behind, unless its clause looks ahead ("since talks resume in May"). */
function behindSince(tokens: readonly Token[], at: number, first: number): boolean {
  for (let index = at - 1; index >= Math.max(first, at - SINCE_REACH); index--) {
    const token = tokens[index] as Token
    if (token.upos === 'PUNCT' || /^(?:MD|VBZ|VBP)$/.test(token.xpos) || token.lemma === 'to') return false
    if (token.text.toLowerCase() === 'since') return true
  }
  return false
}

/** The lemma of the noun that a day owns: "Friday's ruling", "Tuesday's federal court hearing". */
function possessed(tokens: readonly Token[], until: number, last: number): string | null {
  const mark = tokens[until]
  if (!mark || (mark.xpos !== 'POS' && mark.text !== "'s" && mark.text !== '’s')) return null
  let noun: string | null = null
  for (let index = until + 1; index < Math.min(last, until + 7); index++) {
    const token = tokens[index] as Token
    if (token.upos === 'NOUN' || token.upos === 'PROPN') noun = token.lemma
    else if (noun !== null || (token.upos !== 'ADJ' && token.upos !== 'NUM' && token.upos !== 'ADV')) break
  }
  return noun
}

/** The verb right before an expression, over a preposition or adverb: "said Monday that", "arrived early on Friday". */
function besideVerb(tokens: readonly Token[], at: number, first: number): number | null {
  for (let index = at - 1; index >= Math.max(first, at - 2); index--) {
    const token = tokens[index] as Token
    if (token.upos === 'VERB') return index
    if (token.lemma !== 'on' && token.upos !== 'ADV') return null
  }
  return null
}

/** The token of the expression whose head lies outside it. */
function headmost(tokens: readonly Token[], at: number, until: number): number {
  for (let index = at; index < until; index++) {
    const head = tokens[index]?.head ?? -1
    if (head < at || head >= until) return index
  }
  return at
}
