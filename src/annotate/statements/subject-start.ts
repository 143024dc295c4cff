import type { Token } from '../../model/annotation.js'
import { firstEndingAfter } from '../../lib/interval.js'
import type { Cue } from './cues.js'
import { isFinite, isSubject, trimSubject, widenPhrase } from './noun-phrase.js'
import { isTied, lower, type Range, type View } from './view.js'
import { TIMES } from './words.js'

/** Who a reporting verb's subject is: the words, the head token (-1 where unknown) and how it was reached. */
export type Subject = { readonly range: Range; readonly head: number; readonly rule: string }

/** What the parse may have put into a subject before a finite verb. */
const SETTLED =
  /^(?:subject of the verb|subject of the verb before|noun phrase before the verb|noun phrase before the clause about it)$/

/**
 * A subject from its true beginning: with the office the parse has cut ("Speaker of [the House Ana Ruiz]"), and without what only says when, where or
 * on what occasion ("[In a statement to the radio, her adviser] said", "[Tuesday at the hall, after the vote, Ruiz] said").
 */
export function settleStart(view: View, found: Subject, cue: Cue): Subject {
  if (cue.form !== 'finite' || !SETTLED.test(found.rule) || found.range.last > cue.group.first) return found
  const subject = { ...found, range: withApposition(view, withoutReport(view, found.range), cue) }
  const first = withOffice(view, subject.range.first)
  const last = isClear(view, subject.range.last, cue.group.first) ? cue.group.first : subject.range.last
  const start = isFront(view, first) ? pastFront(view, first, last) : -1
  if (start < 0)
    return first === subject.range.first ? subject : { ...subject, range: { ...subject.range, first } }
  const range = trimSubject(view, { first: start, last })
  const head = start <= subject.head && subject.head < last ? subject.head : -1
  return isSubject(view, range) ? { ...subject, range, head } : subject
}

/** "Neither the port nor the state, Ruiz said, had paid": the attribution between is no part of who had paid. */
function withoutReport(view: View, range: Range): Range {
  for (let comma = range.first + 1; comma < range.last; comma++) {
    if (lower(view, comma) !== ',' || !/^(?:PROPN|PRON|DET)$/.test((view.tokens[comma + 1] as Token).upos))
      continue
    for (let at = comma + 2; at < range.last && at < comma + 8; at++) {
      if (/^(?:,|who|which|whose|that)$/.test(lower(view, at))) break
      if (!isFinite(view.tokens[at] as Token)) continue
      if (at + 1 === range.last || lower(view, at + 1) === ',') return { first: range.first, last: comma }
      break
    }
  }
  return range
}

/**
 * The name and what is set beside it are one subject, whichever of them the parse has taken for it: "[a spokeswoman for the port], Lina Berg, said",
 * "Ruiz, [a former judge], said".
 */
function withApposition(view: View, { first, last }: Range, cue: Cue): Range {
  const close = cue.group.first - 1
  if (lower(view, close) !== ',') return { first, last }
  if (last < close && lower(view, last) === ',' && isPerson(view, last + 1, close))
    return { first, last: close }
  if (lower(view, first - 1) !== ',' || last !== close) return { first, last }
  const name = view.names[firstEndingAfter(view.names, (view.tokens[first - 2] as Token).start)]
  if (!name || name.end !== (view.tokens[first - 2] as Token).end || name.kind === 'place')
    return { first, last }
  let start = first - 2
  while (start > 0 && (view.tokens[start] as Token).start > name.start) start--
  start = widenPhrase(view, { first: start, last: first - 1 }, 0, first - 1).first
  const before = view.tokens[start - 1]
  const free =
    !before ||
    before.sentence !== (view.tokens[start] as Token).sentence ||
    /^(?:PUNCT|CCONJ|SCONJ)$/.test(before.upos)
  return free && isSubject(view, { first: start, last }) ? { first: start, last } : { first, last }
}

/** The tokens are a person's name, and nothing else. */
function isPerson(view: View, first: number, last: number): boolean {
  if (first >= last) return false
  const { start } = view.tokens[first] as Token
  const name = view.names[firstEndingAfter(view.names, start)]
  return name?.kind === 'person' && name.start === start && name.end === (view.tokens[last - 1] as Token).end
}

/** No subject begins right after "of": the noun before it belongs to the title. */
function withOffice(view: View, first: number): number {
  let start = first
  // "Prime Minister-designate Ana Ruiz"
  while (start > 1 && isTied(view, start) && isTied(view, start - 1) && view.quotationOf[start - 1] === -1)
    start--
  if (start < first) start = widenPhrase(view, { first: start, last: first }, 0, first).first
  while (start > 1 && lower(view, start - 1) === 'of' && joinsTitle(view, start - 2))
    start = widenPhrase(view, { first: start - 2, last: start - 1 }, 0, start - 1).first
  return start
}

function joinsTitle(view: View, at: number): boolean {
  const { upos, sentence } = view.tokens[at] as Token
  return (
    /^(?:NOUN|PROPN)$/.test(upos) && sentence === view.tokens[at + 1]?.sentence && view.quotationOf[at] === -1
  )
}

/** Only words of a phrase, commas and brackets stand between. */
function isClear(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (view.quotationOf[at] !== -1 || isFinite(view.tokens[at] as Token) || /^[:;—–]$/.test(lower(view, at)))
      return false
  return true
}

/** A preposition stands right before the words, or they are a day: they say when or where. */
function isFront(view: View, first: number): boolean {
  const [before, token] = [view.tokens[first - 1], view.tokens[first] as Token]
  if (
    before &&
    before.sentence === token.sentence &&
    before.upos === 'ADP' &&
    view.quotationOf[first - 1] === -1
  )
    return true
  return opensFront(view, first)
}

/** A word that begins a phrase of time, place or occasion. */
function opensFront(view: View, at: number): boolean {
  const { upos, start } = view.tokens[at] as Token
  const name = view.names[firstEndingAfter(view.names, start)]
  if (name && name.start <= start && /^(?:person|organization)$/.test(name.kind)) return false
  return (
    /^(?:ADP|SCONJ|ADV|VERB)$/.test(upos) || /day$/.test(TIMES.has(lower(view, at)) ? lower(view, at) : '')
  )
}

/** The token after the last comma that ends such a phrase, or -1. */
function pastFront(view: View, first: number, last: number): number {
  for (let comma = nextComma(view, first, last); comma >= 0; comma = nextComma(view, comma + 1, last)) {
    const stop = nextComma(view, comma + 1, last)
    if (opensFront(view, comma + 1) || (stop >= 0 && isPlace(view, { first: comma + 1, last: stop })))
      continue
    return comma + 1
  }
  return -1
}

/** The next comma outside quotation marks and brackets, with a word after it; -1 where there is none. */
function nextComma(view: View, from: number, last: number): number {
  let open = 0
  for (let at = from; at < last - 1; at++) {
    if (view.quotationOf[at] !== -1) continue
    const word = lower(view, at)
    if (word === '(') open++
    else if (word === ')') open--
    else if (word === ',' && open <= 0) return at
  }
  return -1
}

/** "Lima, Peru, the mayor": the second place only says where the first one lies. */
function isPlace(view: View, { first, last }: Range): boolean {
  const name = view.names[firstEndingAfter(view.names, (view.tokens[first] as Token).start)]
  const [open, close] = [view.tokens[first] as Token, view.tokens[last - 1] as Token]
  const named = name?.kind === 'place' && name.start <= open.start && close.end <= name.end
  return named || /^(?:\p{Lu}{2}|\d{4})$/u.test(open.text)
}

/**
 * "The dam, Ruiz wrote, “has held”", "In case of flood, she said, “it shuts”": between two commas stand whoever speaks and the verb. A list of people and a verb
 * ("Ruiz, Pell and Brandt said,") is none.
 */
export function betweenCommas(view: View, cue: Cue): Range | null {
  if (cue.form !== 'finite' || cue.passive || lower(view, cue.group.last) !== ',') return null
  const { sentence } = view.tokens[cue.verb] as Token
  for (let comma = cue.group.first - 1; comma > 0 && comma > cue.group.first - 8; comma--) {
    const token = view.tokens[comma] as Token
    if (token.sentence !== sentence || view.quotationOf[comma] !== -1 || token.upos === 'CCONJ') return null
    if (token.text !== ',') continue
    const range = trimSubject(view, { first: comma + 1, last: cue.group.first })
    const opening = (view.tokens[range.first] as Token | undefined)?.upos ?? ''
    return range.first === comma + 1 && /^(?:PROPN|PRON)$/.test(opening) && isSubject(view, range)
      ? range
      : null
  }
  return null
}
