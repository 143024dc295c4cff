import type { Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { word, type Counted, type Predicate, type View } from './view.js'

/** As many letters as a reader takes in at a glance. */
const MOST = 130
/** Tokens on each side, which no glance goes beyond. */
const NEAR = 40

/**
 * The words of its sentence that tell what a number counts: the whole sentence where it is short, else the clauses around number and verb, cut
 * where they end, as many as fit. What is said of the number is then told by the article itself.
 */
export function ownWords(
  { tokens }: View,
  { sentence, first, last }: Counted,
  predicate: Predicate | null,
): Span {
  const told = predicate?.token ?? first
  const bounds = boundsOf(
    tokens,
    Math.max(sentence.first, Math.min(first, told) - NEAR),
    Math.min(sentence.last, Math.max(last, told) + NEAR),
  )
  let left = lastAt(bounds, Math.min(first, told))
  let right = firstAfter(bounds, Math.max(last - 1, told))
  const length = (a: number, b: number): number => tokens[bounds[b]! - 1]!.end - tokens[bounds[a]!]!.start
  if (length(left, right) > MOST) {
    left = lastAt(bounds, first)
    right = firstAfter(bounds, last - 1)
  }
  for (let grown = true; grown;) {
    grown = false
    if (right + 1 < bounds.length && length(left, right + 1) <= MOST) [right, grown] = [right + 1, true]
    if (left > 0 && length(left - 1, right) <= MOST) [left, grown] = [left - 1, true]
  }
  return trimmed(tokens, bounds[left]!, bounds[right]!, first, last)
}

/** Where clauses begin, the end of the sentence last. */
function boundsOf(tokens: readonly Token[], first: number, last: number): readonly number[] {
  const bounds = [first]
  for (let at = first + 1; at < last; at++) {
    const after = OPENS.test(tokens[at - 1]!.text) && !isInNumber(tokens, at - 1)
    if (after || (CLAUSE.test(word(tokens[at])) && tokens[at]!.upos !== 'DET')) bounds.push(at)
  }
  return [...bounds, last]
}

const OPENS = /^(?:[,;:()“”"—–]|\n)$/
const CLAUSE =
  /^(?:that|which|who|whose|while|after|before|because|although|though|but|when|where|whether|if)$/
const isInNumber = (tokens: readonly Token[], at: number): boolean =>
  /\d$/.test(tokens[at - 1]?.text ?? '') && /^\d/.test(tokens[at + 1]?.text ?? '')

function lastAt(bounds: readonly number[], token: number): number {
  let found = 0
  while (found + 1 < bounds.length - 1 && bounds[found + 1]! <= token) found++
  return found
}

function firstAfter(bounds: readonly number[], token: number): number {
  let found = bounds.length - 1
  while (found > 1 && bounds[found - 1]! > token) found--
  return found
}

/** Without the marks at its ends; a clause still too long is cut at words around the number. */
function trimmed(tokens: readonly Token[], from: number, to: number, first: number, last: number): Span {
  let [start, stop] = insideMarks(tokens, from, to, first, last)
  while (start < first && MARK.test(tokens[start]!.text)) start++
  while (stop > last && MARK.test(tokens[stop - 1]!.text)) stop--
  while (
    start < first &&
    tokens[last - 1]!.end - tokens[start]!.start > MOST / 2 &&
    isLong(tokens, start, stop)
  )
    start++
  while (stop > last && isLong(tokens, start, stop)) stop--
  return { start: tokens[start]!.start, end: tokens[stop - 1]!.end }
}

/** Not past a quotation mark that closes what was opened before, or opens what is closed after: "“…,” she said". */
function insideMarks(
  tokens: readonly Token[],
  from: number,
  to: number,
  first: number,
  last: number,
): [number, number] {
  let [start, stop] = [from, to]
  for (let at = last, open = false; at < stop; at++) {
    if (/^["“”]$/.test(tokens[at]!.text)) {
      if (!open && tokens[at]!.text !== '“' && !opensAt(tokens, at)) stop = at
      open = !open
    }
  }
  for (let at = first - 1, closed = false; at >= start; at--) {
    if (/^["“”]$/.test(tokens[at]!.text)) {
      if (!closed && tokens[at]!.text !== '”' && opensAt(tokens, at)) start = at + 1
      closed = !closed
    }
  }
  return [start, stop]
}

/** A straight mark opens where a blank stands before it and none behind it. */
const opensAt = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.text === '“' || tokens[at + 1]?.start === tokens[at]!.end

const isLong = (tokens: readonly Token[], start: number, stop: number): boolean =>
  tokens[stop - 1]!.end - tokens[start]!.start > MOST

/** Marks that open or close nothing of the words' own. */
const MARK = /^[,;:.()\[\]“”"‘’'—–-]+$/
