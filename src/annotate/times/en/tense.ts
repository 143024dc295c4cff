import { firstEndingAfter } from '../../../lib/interval.js'
import type { Sentence, Token } from '../../../model/annotation.js'

/** Which way a clause looks from the day it was written. `due`: what was to come, as seen from the past ("was due to meet"). */
export type Direction = 'past' | 'future' | 'due' | 'unknown'

const FUTURE_MODALS = new Set([
  'will',
  'shall',
  'can',
  'may',
  'might',
  'must',
  'should',
  "'ll",
  '’ll',
  'wo',
  'ca',
  'could',
  'would',
])
const PRESENT_BE = new Set(['is', 'are', 'am', "'s", '’s', "'re", '’re', "'m"])
const PAST_AUX = new Set(['was', 'were', 'had', 'did', "'d"])
const HAVE = new Set(['has', 'have', "'ve", '’ve'])
const DUE = new Set([
  'due',
  'set',
  'scheduled',
  'expected',
  'planned',
  'slated',
  'supposed',
  'likely',
  'ready',
  'meant',
  'poised',
  'expecting',
  'planning',
  'preparing',
  'hoping',
  'going',
  'about',
  'bound',
  'able',
  'willing',
])
/** Verbs whose infinitive tells what did or did not happen, not what will. */
const DONE = new Set([
  'fail',
  'manage',
  'continue',
  'begin',
  'start',
  'decline',
  'refuse',
  'appear',
  'seem',
  'help',
  'have',
  'use',
  'happen',
  'come',
  'get',
  'prove',
  'tend',
  'force',
  'return',
  'meet',
  'travel',
  'arrive',
  'gather',
  'visit',
])
/** Words that put what they govern ahead: "until Monday", "by Friday", "ahead of Tuesday". */
const AHEAD = new Set([
  'until',
  'till',
  'ahead',
  'postponed',
  'adjourned',
  'rescheduled',
  'delayed',
  'extended',
  'moved',
  'deadline',
  'upcoming',
  'planned',
  'scheduled',
  'expected',
  'tomorrow',
])

const PAST_TAGS = new Set(['VBD'])

/** A finite verb or participle can bear the tense of a clause. */
const isVerb = (token: Token): boolean => token.upos === 'VERB' || token.upos === 'AUX'

const ends = (token: Token, ending: string): boolean => token.text.toLowerCase().endsWith(ending)

const pastForm = (token: Token): boolean =>
  token.xpos === '' ? ends(token, 'ed') || IRREGULAR.has(token.text.toLowerCase()) : PAST_TAGS.has(token.xpos)

/** Past forms of verbs that news uses most, for tokens without a Penn tag. */
const IRREGULAR = new Set([
  'met',
  'said',
  'told',
  'held',
  'was',
  'were',
  'had',
  'did',
  'went',
  'came',
  'took',
  'gave',
  'made',
  'saw',
  'left',
  'fell',
  'rose',
  'began',
  'struck',
  'hit',
  'shot',
  'won',
  'lost',
  'spoke',
  'wrote',
  'sent',
  'led',
  'broke',
  'found',
  'got',
  'kept',
  'knew',
  'ran',
  'sold',
  'bought',
  'set',
  'put',
  'cut',
  'posted',
  'flew',
  'killed',
  'became',
  'brought',
  'built',
  'called',
  'caught',
  'drew',
  'drove',
  'felt',
  'fought',
  'grew',
  'heard',
  'laid',
  'paid',
  'sat',
  'sought',
  'stood',
  'swore',
  'threw',
  'withdrew',
  'woke',
])

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
  const aux = auxiliaries(tokens, verb, first).map((word) => word.text.toLowerCase())
  const text = token.text.toLowerCase()
  const due = aux.some((word) => DUE.has(word)) || DUE.has(text)
  if (token.upos === 'AUX' && PRESENT_BE.has(text)) return 'future'
  if (aux.some((word) => FUTURE_MODALS.has(word)) && !aux.some((word) => HAVE.has(word))) return 'future'
  if (aux.includes('to')) return ofInfinitive(tokens, verb, first, aux, due)
  if (due && aux.some((word) => PRESENT_BE.has(word))) return 'future'
  if (due && (aux.some((word) => PAST_AUX.has(word)) || aux.length === 0))
    return aux.length === 0 ? 'future' : 'due'
  if (aux.some((word) => PAST_AUX.has(word) || HAVE.has(word))) return 'past'
  if (aux.some((word) => PRESENT_BE.has(word))) return ends(token, 'ing') ? 'future' : 'unknown'
  if (pastForm(token)) return 'past'
  if (token.xpos === 'VBN') return 'past'
  if (ends(token, 'ing')) return 'unknown'
  if (token.xpos === 'VBZ' || token.xpos === 'VBP') return 'future'
  return 'unknown'
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

/** Climbs the heads from a token to the verbs above it; the first that has a direction decides. */
function byHeads(tokens: readonly Token[], at: number, first: number): Direction {
  let index = at
  for (let step = 0; step < 12; step++) {
    const token = tokens[index]
    if (token === undefined || token.head < 0 || token.head === index) return 'unknown'
    index = token.head
    const head = tokens[index]
    if (head !== undefined && isVerb(head)) {
      const direction = ofVerb(tokens, index, first)
      if (direction !== 'unknown') return direction
    }
  }
  return 'unknown'
}

/** Words that begin another clause, beyond which a verb does not govern. */
const BREAKS = new Set([';', ':', '—', '--', '“', '”', '"'])

/** Without heads: the nearest verb before the expression in its clause, else the nearest after it. */
function byNearest(tokens: readonly Token[], at: number, until: number, sentence: Sentence): Direction {
  let seen: Direction = 'unknown'
  for (let index = at - 1; index >= sentence.first; index--) {
    const token = tokens[index] as Token
    if (BREAKS.has(token.text)) break
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
  const ahead =
    AHEAD.has(before[0] ?? '') ||
    (AHEAD.has(before[1] ?? '') && ['the', 'of', 'to', 'for', 'from'].includes(before[0] ?? ''))
  const headed =
    token.head >= 0 || tokens[sentence.first]?.head !== -1 || tokens[sentence.last - 1]?.head !== -1
  let direction = headed ? byHeads(tokens, headmost(tokens, at, until), sentence.first) : 'unknown'
  if (direction === 'unknown') direction = byNearest(tokens, at, until, sentence)
  return {
    direction: since ? 'past' : direction,
    ahead: ahead || (before[0] === 'by' && direction !== 'past'),
    since,
    adverbial,
    sentence: number,
    paragraph: sentence.paragraph,
  }
}

/** The token of the expression whose head lies outside it. */
function headmost(tokens: readonly Token[], at: number, until: number): number {
  for (let index = at; index < until; index++) {
    const head = tokens[index]?.head ?? -1
    if (head < at || head >= until) return index
  }
  return at
}
