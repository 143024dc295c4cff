import type { Annotations, Name, Sentence, Time, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import type { When } from '../../model/when.js'
import { within } from '../../lib/interval.js'
import { besideEvent, datesClause, placesClause } from './nearby.js'
import { childBy, headOf, preposition, type Tree } from './tree.js'
import type { EventDraft } from './verbs.js'
import { datesSaying, isBeginning, isMoved, isOfAnother } from './other-days.js'

export type Setting = {
  readonly when: When | null
  readonly whenSpan: Span | null
  readonly place: string | null
  readonly placeSpan: Span | null
}

const PLACING = new Set(['in', 'at', 'near', 'outside', 'inside', 'across', 'around', 'through'])

/** The day and the place of an event: the time and the place name that hang from it, or from the clause it is told in. */
export function settingOf(
  tree: Tree,
  seen: Annotations,
  draft: EventDraft,
  others: ReadonlySet<number>,
): Setting {
  const sentence = seen.sentences[(tree.tokens[draft.trigger] as Token).sentence]
  if (!sentence) return { when: null, whenSpan: null, place: null, placeSpan: null }
  const owns = (span: Span): number =>
    reach(tree, headOf(tree, sentence.first, sentence.last, span), draft.covers, others)
  const times = within(seen.times, sentence).filter(
    (time) =>
      dated(time) &&
      !isMoved(tree, draft, sentence, time) &&
      !datesSaying(tree, draft, sentence, time) &&
      !isOfAnother(tree, draft, sentence, time),
  )
  const aim = isAim(tree, draft)
  const tiedTime = aim ? null : (best(times, owns) ?? lent(tree, draft, sentence, times))
  const places = within(seen.names, sentence).filter(({ kind }) => kind === 'place' || kind === 'facility')
  const tiedPlace = best(
    places.filter((name) => locates(tree, sentence.first, sentence.last, name)),
    owns,
  )
  const beside = <T extends Span>(items: readonly T[], leads: (first: number) => boolean): T | null =>
    aim ? null : besideEvent(tree, draft, sentence, items, others, leads)
  const time = tiedTime ?? beside(times, (first) => datesClause(tree, first))
  const place =
    tiedPlace ??
    beside(places, (first) => placesClause(tree, first, PLACING) && !isForPurpose(tree, draft, first))
  return {
    when:
      time === null || isBeginning(tree, sentence, time)
        ? null
        : ofDay(draft, whole(tree, seen, sentence, time)),
    whenSpan: time === null ? null : { start: time.start, end: time.end },
    place: place?.entity ?? null,
    placeSpan: place === null ? null : { start: place.start, end: place.end },
  }
}

/**
 * A meeting "on Monday night" is Monday's; only an attack in the night runs on into the next morning. One that went on "into the morning" is of
 * that night, which ends where "overnight" ends.
 */
function ofDay({ type }: EventDraft, when: When): When {
  const { from, to } = when
  if (from === null || to === null || from.length < 16 || to.length < 16) return when
  const night = from.slice(11) >= '17:00' && to.slice(11) > '00:00'
  if (type === 'ASSAULT')
    return night && to.slice(11) === NOON ? { ...when, to: `${to.slice(0, 10)}T${DAWN}` } : when
  return night && to.slice(11) <= '09:00' ? { ...when, to: `${to.slice(0, 10)}T00:00` } : when
}

const NOON = '12:00'

const DAWN = '06:00'

/** "spoke by phone to discuss the unrest in Peru": where that is which the talks are about. */
function isForPurpose({ tokens }: Tree, { type, trigger, triggerEnd }: EventDraft, place: number): boolean {
  if (type !== 'CONSULT') return false
  const between = tokens.slice(Math.max(trigger, triggerEnd) + 1, place)
  return between.some(({ lemma }, at) => lemma === 'to' && between[at + 1]?.upos === 'VERB')
}

const ENDING = new Set(['end', 'stop', 'halt', 'resolve', 'settle', 'prevent', 'avert'])

/** How far before the noun the verb may stand: "to end Peru's full-scale invasion". */
const BEFORE = 8

/** True for a noun that others meet to end ("talks to end the war on Friday"): the day is theirs. */
function isAim(tree: Tree, { trigger, triggerEnd, rule }: EventDraft): boolean {
  return rule.startsWith('noun') && aimedAt(tree, Math.max(trigger, triggerEnd))
}

function aimedAt(tree: Tree, noun: number): boolean {
  const { sentence } = tree.tokens[noun] as Token
  for (let at = noun - 1; at > Math.max(0, noun - BEFORE); at--) {
    const token = tree.tokens[at] as Token
    if (token.sentence !== sentence || (token.upos === 'VERB' && !ENDING.has(token.lemma))) return false
    if (ENDING.has(token.lemma) && (token.xpos === 'VBG' || tree.tokens[at - 1]?.lemma === 'to')) return true
  }
  return false
}

/** The one day of the sentence, where the parser tied it to what the event is to end. */
function lent(
  tree: Tree,
  { rule, background }: EventDraft,
  sentence: Sentence,
  times: readonly Time[],
): Time | null {
  const [only, more] = times
  if (only === undefined || more !== undefined || background || rule.startsWith('noun')) return null
  let at = headOf(tree, sentence.first, sentence.last, only)
  for (let depth = 0; depth < 4 && at >= 0; depth++) {
    const token = tree.tokens[at] as Token
    if (token.upos === 'NOUN' && aimedAt(tree, at)) return only
    at = token.head
  }
  return null
}

/** "on Thursday and Friday": days joined by "and" that follow each other are one range. */
function whole(tree: Tree, seen: Annotations, sentence: Sentence, time: Time): When {
  const { from } = time
  let { to } = time
  const times = within(seen.times, sentence).filter(dated)
  for (let at = times.indexOf(time) + 1; at < times.length; at++) {
    const [last, next] = [times[at - 1] as Time, times[at] as Time]
    const between = tree.tokens
      .slice(sentence.first, sentence.last)
      .filter((token) => token.start >= last.end && token.end <= next.start)
    if (
      between.some(({ lemma }) => lemma !== 'and' && lemma !== ',') ||
      next.grain !== time.grain ||
      next.from !== to
    )
      break
    to = next.to
  }
  return { from, to, grain: coarse(time) ? 'week' : (time.grain ?? 'day'), stated: time.stated }
}

/** "earlier this week": days of a week, none of which is told. */
function coarse({ value, grain }: Time): boolean {
  return grain === 'day' && /-W\d\d$/.test(value)
}

function dated(time: Time): boolean {
  return (time.type === 'DATE' || time.type === 'TIME') && (time.from !== null || time.to !== null)
}

/** True for a place after a preposition of place: "in Miami", not "from Miami". */
function locates(tree: Tree, first: number, last: number, name: Name): boolean {
  let at = headOf(tree, first, last, name)
  for (let depth = 0; depth < 3 && at >= 0; depth++) {
    const token = tree.tokens[at] as Token
    const word = preposition(tree, at)
    if (PLACING.has(word)) return true
    if (word !== '') return false
    if (
      !['compound', 'flat', 'appos', 'conj', 'nmod', 'nmod:unmarked', 'nmod:desc', 'list'].includes(
        token.deprel,
      )
    )
      return false
    at = token.head
  }
  return false
}

/** Verbs whose day is the day of the event that they take as subject or object: "The talks began on Monday". */
const OCCURRING = new Set([
  'begin',
  'start',
  'open',
  'take',
  'hold',
  'happen',
  'occur',
  'launch',
  'resume',
  'continue',
  'follow',
  'schedule',
  'plan',
  'set',
  'come',
  'be',
  'have',
  'attend',
  'host',
  'enter',
  'conduct',
  'carry',
  'stage',
  'join',
  'expect',
  'last',
  'due',
  'postpone',
  'delay',
  'cancel',
  'reconvene',
  'conclude',
  'break',
  'announce',
  'call',
])

/** How many steps up from a word to the event; Infinity when another event or clause stands between. */
function reach(tree: Tree, from: number, covers: readonly number[], others: ReadonlySet<number>): number {
  let at = from
  for (let steps = 0; steps < 8 && at >= 0; steps++) {
    if (covers.includes(at)) return steps
    const token = tree.tokens[at] as Token
    if (steps > 0 && others.has(at)) return Infinity
    if (steps > 0 && (token.upos === 'VERB' || isPredicate(tree, at)))
      return covers.some((cover) => isArgument(tree, cover, at)) ? steps + 1 : Infinity
    at = token.head
  }
  return Infinity
}

/** "under way", "due": a word that is said of a subject by "be". */
function isPredicate(tree: Tree, index: number): boolean {
  return childBy(tree, index, 'cop') !== null && childBy(tree, index, 'nsubj') !== null
}

const TAKEN = new Set(['nsubj', 'nsubj:pass', 'obj', 'obl', 'xcomp'])

/** A noun takes the day of the verb it is subject or object of ("The talks began on Monday"), also through "due to", "set to". */
function isArgument(tree: Tree, cover: number, at: number): boolean {
  const { head, deprel } = tree.tokens[cover] as Token
  const above = tree.tokens[at] as Token
  if (!TAKEN.has(deprel)) return false
  if (head === at) return above.upos !== 'VERB' || OCCURRING.has(above.lemma)
  return above.deprel === 'xcomp' && above.head === head && OCCURRING.has(above.lemma)
}

function best<T extends Span>(items: readonly T[], distance: (span: Span) => number): T | null {
  let found: T | null = null
  let nearest = Infinity
  for (const item of items) {
    const steps = distance(item)
    if (steps < nearest) {
      nearest = steps
      found = item
    }
  }
  return found
}
