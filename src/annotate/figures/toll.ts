import type { Span } from '../../model/span.js'
import { isItem } from './frames.js'
import type { Item } from './item.js'
import { isVerb, verbLemma, word, type Counted, type Predicate, type View } from './view.js'

/** What a bare number counts, by a noun of counting in front of it; `measure` as `measureOf` gives it. */
export type Toll = {
  readonly predicate: Predicate | null
  readonly item: Item
  readonly measure: string
}

const COUNTS: ReadonlySet<string> = new Set(['number', 'total', 'tally', 'count'])

/** Verbs that say what a count has come to, before "to", "at" or the number itself. */
const COMES_TO: ReadonlySet<string> = new Set(
  (
    'rise climb jump increase grow mount soar surge swell double triple fall drop decrease shrink reach hit top pass exceed surpass ' +
    'stand remain be put bring take raise revise lower cut push leave give estimate set report confirm total'
  ).split(' '),
)

/** What opens a clause of its own between the noun and the number. */
const CLAUSE = /^(?:that|which|who|whose|because|while|when|where|as|if|after|before|since)$/

/** How far before its number the noun may stand: "the death toll from a powerful earthquake in southern Peru rose to 51". */
const FARTHEST = 18

/**
 * "The death toll rose to 51", "put the toll at 60", "a death toll of 12", "the number of confirmed cases stands at 1,200": what a bare
 * number counts. Where it is people, the words are those of the state ("people", killed), else the noun that was counted.
 */
export function tollOf(view: View, counted: Counted, text: string): Toll | null {
  const { quantity, sentence, first } = counted
  if (quantity.partOf !== null) return null
  // "put the death toll at 17 civilians": who they are is said as well
  const persons = quantity.noun !== null && isItem(view.frames, 'person', counted.lemma)
  if (!persons && (quantity.noun !== null || quantity.unit !== null)) return null
  const { tokens } = view
  if (!opensAmount(view, first - 1)) return null
  for (let at = first - 1; at >= sentence.first && at > first - FARTHEST; at--) {
    const token = tokens[at]!
    const lemma = token.lemma.toLowerCase()
    if (lemma === 'toll' && token.upos === 'NOUN') return people(at, deathsOr(view, at), quantity.noun, text)
    if (COUNTS.has(lemma) && token.upos === 'NOUN') {
      if (persons || word(tokens[at + 1]) !== 'of') return null
      return thing(view, /^(?:the|its|their)$/.test(word(tokens[at + 2])) ? at + 3 : at + 2, first, text)
    }
    if (/^[,;:]$/.test(token.text) || CLAUSE.test(word(token))) return null
    if (isVerb(token) && !COMES_TO.has(verbLemma(token)) && !view.frames.states.has(word(token))) return null
  }
  return null
}

/** The word before the number says what a count came to: "rose to", "stands at", "reached", "was", "toll of". */
function opensAmount(view: View, at: number): boolean {
  const token = view.tokens[at]
  if (token === undefined) return false
  if (/^(?:to|at)$/.test(token.text)) return true
  if (token.text === 'of') return view.tokens[at - 1]?.lemma.toLowerCase() === 'toll'
  return token.upos === 'AUX' || (isVerb(token) && COMES_TO.has(verbLemma(token)))
}

/** "The injury toll" is of the injured; a toll is of the dead. */
function deathsOr({ tokens, frames }: View, toll: number): string {
  const before = tokens[toll - 1]
  const state = before && (frames.states.get(word(before)) ?? frames.nouns.get(before.lemma.toLowerCase()))
  return state ?? 'kill'
}

function people(token: number, action: string, noun: Span | null = null, text = ''): Toll {
  return {
    predicate: { action, token, voice: 'state', framed: true, rule: 'toll' },
    item: noun ? { text: text.slice(noun.start, noun.end), span: noun } : { text: 'people', span: null },
    measure: `${action} person`,
  }
}

/** What follows "the number of": the dead, the missing, or a noun phrase. */
function thing({ tokens, frames }: View, from: number, number: number, text: string): Toll | null {
  let head = -1
  for (let at = from; at < number && /^(?:ADJ|NOUN|PROPN|VERB|NUM)$/.test(tokens[at]!.upos); at++) {
    const state = frames.states.get(word(tokens[at])) ?? frames.nouns.get(tokens[at]!.lemma.toLowerCase())
    if (state !== undefined) return people(at, state)
    if (isVerb(tokens[at]) && tokens[at]!.xpos !== 'VBN' && tokens[at]!.xpos !== 'VBG') break
    if (tokens[at]!.upos === 'NOUN') head = at
  }
  if (head < 0) return null
  const span = { start: tokens[from]!.start, end: tokens[head]!.end }
  return {
    predicate: null,
    item: { text: text.slice(span.start, span.end), span },
    measure: `amount ${tokens[head]!.lemma.toLowerCase()}`,
  }
}
