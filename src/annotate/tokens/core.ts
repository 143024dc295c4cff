import type { Vocabulary } from './vocabulary.js'
import { pushWord } from './word.js'

const LETTER = /\p{L}/u
const CUT = new Set('"“”„«»()[]{}<>=*|~;!?…—,:/&-–$€£%\u2011'.split(''))
/** A number with its unit written on to it: 5pm, 20km, 3m. */
const UNIT =
  /^([\d][\d.,:]*)(am|pm|a\.m\.?|p\.m\.?|m|k|b|bn|mn|tn|mm|cm|km|kg|g|ft|in|mph|kph|kw|mw|gw|lb|lbs|hr|hrs|min|mins|sec|hz|mhz|ghz|kb|mb|gb|tb|x|t|c|f|sq)$/i
const digit = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 48 && unit <= 57
}

/** How many characters at `at` part two tokens: 0 when the mark there belongs to the word. `from` begins the word. */
function cutAt(text: string, from: number, at: number, end: number, words: Vocabulary): number {
  const mark = text[at] as string
  if (mark === '.') {
    if (text[at + 1] === '.') {
      let to = at
      while (to < end && text[to] === '.') to++
      return to - at
    }
    // "ended.The next": a blank is missing
    return at - from >= 3 && /^[a-z]{3}\.[A-Z][a-z]/.test(text.slice(at - 3, at + 3)) ? 1 : 0
  }
  if (!CUT.has(mark)) return 0
  if (mark === '-' || mark === '\u2011') return hyphenCuts(text, from, at, end, words)
  if (mark === ',' || mark === ':') return digit(text, at - 1) && digit(text, at + 1) ? 0 : 1
  if (mark === '&') {
    const short =
      at - from <= 3 && end - at <= 4 && LETTER.test(text[at - 1] ?? ' ') && LETTER.test(text[at + 1] ?? ' ')
    return short ? 0 : 1
  }
  if (mark === '$' || mark === '€' || mark === '£') return digit(text, at + 1) ? -1 : 0
  return 1
}

function hyphenCuts(text: string, from: number, at: number, end: number, words: Vocabulary): number {
  let to = at
  while (to < end && text[to] === '-') to++
  if (to - at > 1 || at === from) return Math.max(1, to - at)
  if (words.prefixes.has(text.slice(from, at).toLowerCase())) return 0
  const rest = text.slice(at + 1, Math.min(end, at + 9)).toLowerCase()
  return words.suffixes.has(rest) ? 0 : 1
}

/**
 * Cuts the middle of a chunk, its outer marks already gone, at hyphens, slashes, brackets and dashes. "U.S.-backed" gives
 * U.S. - backed; "co-founder", "1,200", "7:30" and "AT&T" stay whole; "5pm" gives 5 pm.
 */
export function cutCore(text: string, start: number, end: number, words: Vocabulary, out: number[]): void {
  let from = start
  for (let at = start; at < end;) {
    const size = at === from && text[at] === '.' ? 0 : cutAt(text, from, at, end, words)
    if (size === 0) {
      at++
      continue
    }
    if (size < 0) {
      // US$5: the sign ends its token
      out.push(from, at + 1)
      from = at = at + 1
      continue
    }
    if (at > from) pushPiece(text, from, at, words, out)
    out.push(at, at + size)
    from = at = at + size
  }
  if (end > from) pushPiece(text, from, end, words, out)
}

function pushPiece(text: string, from: number, to: number, words: Vocabulary, out: number[]): void {
  if (digit(text, from) && to - from < 16) {
    const unit = UNIT.exec(text.slice(from, to))
    if (unit !== null) {
      const middle = from + (unit[1] as string).length
      out.push(from, middle, middle, to)
      return
    }
  }
  const clitic =
    to - from > 2
      ? /(?:n['’]t|['’](?:s|m|d|re|ve|ll))$/i.exec(text.slice(Math.max(from + 1, to - 3), to))
      : null
  if (clitic !== null) {
    const middle = to - clitic[0].length
    pushWord(text, from, middle, words, out)
    out.push(middle, to)
    return
  }
  pushWord(text, from, to, words, out)
}
