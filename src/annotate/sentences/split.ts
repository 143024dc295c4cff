import type { Bounds } from '../tokens/bounds.js'
import type { Vocabulary } from '../tokens/vocabulary.js'

/** No sentence has more tokens: longer ones are cut at the best mark, so that garbage costs linear time. */
export const LONGEST = 240

const STOP = /^(?:[.!?…]+|[!?]+["'”’)]*)$/
const CLOSING = /^["'”’»)\]}*]+$|^''$|^’’$/
const OPENING = /^["'“‘«([{*-]+$|^``$|^‘‘$/

type Line = { readonly text: string; readonly bounds: Bounds; readonly from: number; readonly to: number }

const word = (line: Line, index: number): string =>
  index < line.from || index >= line.to
    ? ''
    : line.text.slice(line.bounds[2 * index], line.bounds[2 * index + 1])

const glued = (line: Line, index: number): boolean => line.bounds[2 * index - 1] === line.bounds[2 * index]

/** The first token after `index` that closes nothing: closing marks belong to the sentence they close. */
function afterClosing(line: Line, index: number): number {
  let at = index + 1
  while (at < line.to && (CLOSING.test(word(line, at)) || strayOpening(line, at))) {
    const curly = /^[”’»)\]}“]/.test(word(line, at))
    if (!curly && !glued(line, at)) break
    // `He left."She …`: a straight mark glued on both sides closes; one with a blank before it opens
    at++
  }
  return afterCitation(line, at)
}

/** An opening mark written on to the end of a line closes, whatever it looks like. */
function strayOpening(line: Line, index: number): boolean {
  return word(line, index) === '“' && glued(line, index) && index + 1 === line.to
}

/** "… was sold.[8] The": the number of a note, written on to the period, closes the sentence it belongs to. */
function afterCitation(line: Line, index: number): number {
  let at = index
  while (
    word(line, at) === '[' &&
    word(line, at + 2) === ']' &&
    /^(?:\d{1,3}|\p{Ll})$/u.test(word(line, at + 1))
  )
    at += 3
  return at
}

/** The first token at or after `index` that is no opening mark. */
function firstWord(line: Line, index: number): string {
  let at = index
  while (at < line.to && OPENING.test(word(line, at))) at++
  return word(line, at)
}

/** Words between a question and its verb of speech: a name, or a name and what stands between commas behind it. */
const LONGEST_SOURCE = 16

/** `“Why now?” Kelly asked`, `“Why now?” asked Kelly`: the question is part of the sentence that attributes it. */
function attributes(line: Line, next: number, words: Vocabulary): boolean {
  let aside = false
  for (let at = next; at < line.to && at < next + LONGEST_SOURCE; at++) {
    const here = word(line, at)
    if (words.speech.has(here) && !aside)
      return at === next || !/^(?:that|he|she|they|it|we|I|there|the)$/.test(word(line, at + 1))
    if (here === ',' && at > next) aside = !aside
    else if (aside ? /^[.!?“"‘]/.test(here) : !/^\p{Lu}|^(?:he|she|they|of|de|al|-|von|van|bin)$/u.test(here))
      return false
  }
  return false
}

/** Whether a sentence may begin with this word, after a period that stands alone. */
function begins(next: string): boolean {
  return next === '' || /^[^\p{Ll}]/u.test(next)
}

function abbreviationEnds(line: Line, index: number, next: number, words: Vocabulary): boolean {
  const here = word(line, index)
  const kind = words.abbreviations.get(here)
  if (kind === 'title' || kind === 'inside' || kind === 'number') return false
  if (/^\d/.test(here)) return false
  if (/^\p{Lu}\.$/u.test(here)) return false
  const following = firstWord(line, next)
  if (next >= line.to) return true
  // "… Acme Inc. Mr. Hale"
  if (words.abbreviations.get(following) === 'title' && kind !== undefined) return true
  if (kind === 'time') return words.starters.has(following) && !/^(?:On|At|To|And|Or|In)$/.test(following)
  return words.starters.has(following) || following === 'I'
}

/** Whether a sentence ends with the token at `index`, the next one beginning at `next`. */
function ends(line: Line, first: number, index: number, next: number, words: Vocabulary): boolean {
  const here = word(line, index)
  const closed = next > index + 1
  if (!STOP.test(here))
    return here.endsWith('.') && here.length > 1 && abbreviationEnds(line, index, next, words)
  if (next >= line.to) return true
  // a sentence has more than its end: "… We lost. ... We try again."
  if (index === first && /^[.…]/.test(here)) return false
  const following = firstWord(line, next)
  const before = word(line, index - 1)
  if (before === ')' && words.abbreviations.get(`${word(line, index - 2)}.`) === 'title') return false
  if (/^[,;:)\]]/.test(word(line, next))) return false
  // "(D-Ohio.) said"
  if (here === '.' && word(line, index + 1) === ')' && /^\p{Ll}/u.test(following)) return false
  if (here === '.') {
    if (begins(following)) return !/^[-–—]+$/.test(word(line, next)) || /^\p{Lu}/u.test(word(line, next + 1))
    return lowerBegins(before, following)
  }
  if (/[!?]/.test(here)) {
    if (closed) return begins(following) && !attributes(line, next, words)
    return begins(following) || before.length > 0
  }
  // an ellipsis ends a sentence only before a capital
  return begins(following) && (closed || /^\p{Lu}/u.test(following))
}

/** After an ordinary word and a period a sentence begins even in lower case ("it broke. then we left"), never after a short one. */
function lowerBegins(before: string, following: string): boolean {
  return /^\p{Ll}{3,}$|^\p{Lu}\p{Ll}{4,}$|^\d+$|^[)”"’']$/u.test(before) && /^\p{Ll}/u.test(following)
}

/** The best place to cut a run of tokens that is too long: the last strong mark in its second half, else its end. */
function forcedCut(line: Line, first: number): number {
  const limit = first + LONGEST
  for (const marks of [/^[;•|]$/, /^[,:–—-]+$/]) {
    for (let at = limit - 1; at > first + LONGEST / 2; at--) if (marks.test(word(line, at))) return at + 1
  }
  return limit
}

/**
 * Cuts the tokens `from` to `to` of one line into sentences; gives the index after each sentence's last token. A line is a
 * paragraph: no sentence crosses it.
 */
export function split(text: string, bounds: Bounds, from: number, to: number, words: Vocabulary): number[] {
  const line: Line = { text, bounds, from, to }
  const found: number[] = []
  let first = from
  for (let at = from; at < to; at++) {
    const last = text.charCodeAt((bounds[2 * at + 1] as number) - 1)
    // . ! ? …
    if (last === 46 || last === 33 || last === 63 || last === 0x2026) {
      const next = afterClosing(line, at)
      if (ends(line, first, at, next, words)) {
        found.push(next)
        first = next
        at = next - 1
        continue
      }
    }
    if (at + 1 - first >= LONGEST) {
      const cut = forcedCut(line, first)
      found.push(cut)
      first = cut
      at = Math.max(at, cut - 1)
    }
  }
  if (first < to) found.push(to)
  return found
}
