import type { Quotation, Token } from '../../model/annotation.js'
import { linesOf, type Line } from './paragraphs.js'
import { isWord, lower, tokenFrom, type View } from './view.js'

/** A passage in quotation marks with what stands beside it on its line. */
export type Place = {
  readonly passage: number
  readonly line: number
  /** Its tokens, marks included. */
  readonly first: number
  readonly last: number
  /** The tokens between it and its neighbours on the line (or the line's ends). */
  readonly before: number
  readonly after: number
  /** Where its own sentence begins before it and ends after it, within those bounds. */
  readonly sentenceStart: number
  readonly sentenceEnd: number
  /** As `sentenceEnd`, past titles and other quoted words that open no speech of their own ("said Ruiz, author of “Wet Feet,” a history"). */
  readonly reach: number
  /** It begins a sentence or a clause of its own; a passage that does not is part of the reporter's sentence. */
  readonly opens: boolean
  readonly closes: boolean
  /** It can be speech: no title, nickname, sign. A title can still be spoken where a verb of saying stands beside it. */
  readonly speech: boolean
  readonly words: number
}

const NOT_SPEECH = new Set(['placard', 'nickname', 'nested', 'term'])

export function placesOf(view: View): readonly Place[] {
  const places: Place[] = []
  linesOf(view).forEach((line, index) => {
    line.passages.forEach((passage, order) => {
      places.push(placeOf(view, line, index, order, passage))
    })
  })
  return places
}

function placeOf(view: View, line: Line, index: number, order: number, passage: number): Place {
  const quotation = view.quotations[passage] as Quotation
  const first = tokenFrom(view, quotation.start)
  const last = Math.min(line.last, tokenFrom(view, quotation.end))
  const previous = line.passages[order - 1]
  const next = line.passages[order + 1]
  const before =
    previous === undefined ? line.first : tokenFrom(view, (view.quotations[previous] as Quotation).end)
  const after = next === undefined ? line.last : tokenFrom(view, (view.quotations[next] as Quotation).start)
  const inner = view.text.slice(quotation.inner.start, quotation.inner.end).trim()
  let words = 0
  for (let at = first; at < last; at++) if (isWord(view, at)) words++
  return {
    passage,
    line: index,
    first,
    last,
    before,
    after,
    sentenceStart: sentenceStart(view, before, first),
    sentenceEnd: sentenceEnd(view, last, after),
    reach: sentenceEnd(view, last, pastTitles(view, line, order)),
    opens: opensHere(view, before, first),
    closes: /[.,!?…;:—–-]["'’”)\]]*$/.test(inner) || closesHere(view, last, after),
    speech: !NOT_SPEECH.has(quotation.use),
    words,
  }
}

/** Titles of one sentence behind a quotation: a line of nothing but marks must not be searched to its end for each of them. */
const MOST_TITLES = 4

/** The next passage on the line that opens a clause of its own, past at most `MOST_TITLES` others; or the end of the line. */
function pastTitles(view: View, line: Line, order: number): number {
  for (let next = order + 1; next < line.passages.length; next++) {
    const quotation = view.quotations[line.passages[next] as number] as Quotation
    const first = tokenFrom(view, quotation.start)
    if (next > order + MOST_TITLES) return first
    if (quotation.use === 'speech' && opensHere(view, -1, first)) return first
  }
  return line.last
}

/** The first token after the last full stop before the passage. */
function sentenceStart(view: View, from: number, first: number): number {
  for (let at = first - 1; at >= from; at--) if (endsSentence(view, at)) return at + 1
  return from
}

function sentenceEnd(view: View, last: number, to: number): number {
  for (let at = last; at < to; at++) if (endsSentence(view, at)) return at + 1
  return to
}

/** A full stop, question or exclamation mark at which the splitter, too, ends a sentence. */
export function endsSentence(view: View, at: number): boolean {
  const token = view.tokens[at] as Token
  if (!/^[.?!…]+$/.test(token.text)) return false
  const next = view.tokens[at + 1]
  return !next || next.sentence !== token.sentence || view.quotationOf[at + 1] !== -1
}

function opensHere(view: View, from: number, first: number): boolean {
  if (first === from) return true
  return /^[.?!…:,;()—–-]+$/.test(lower(view, first - 1))
}

function closesHere(view: View, last: number, to: number): boolean {
  return last === to || /^[.,;:—–)?!]/.test(lower(view, last))
}

/** True where nothing but marks stands between two token positions. */
export function nothingBetween(view: View, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isWord(view, at)) return false
  return true
}
