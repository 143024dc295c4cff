import { compareQuotes } from '../../compare/quotes/compare-quotes.js'
import { foldWords } from '../../compare/quotes/fold.js'
import { tellingStems, wordingsOf, type Said } from './wording.js'

/** How strongly two statements look like one act of saying, from 0 to 1. */
export function likeness(a: Said, b: Said): number {
  const quoted = quotedLikeness(a, b)
  const told = toldLikeness(a, b)
  const speakers = sameSpeaker(a, b)
  if (speakers === 'different') return quoted.words >= 8 ? quoted.score : 0
  if (apart(a, b) && quoted.words < 6) return 0
  const enough = speakers === 'same' ? 2 : 4
  const byQuote = quoted.words >= enough ? quoted.score : 0
  const byWords =
    told.shared >= (speakers === 'same' ? 3 : 5) && told.score >= (speakers === 'same' ? 0.5 : 0.65)
      ? told.score * 0.8
      : 0
  return a.article === b.article ? (quoted.words >= 3 ? byQuote : 0) : Math.max(byQuote, byWords)
}

function sameSpeaker(a: Said, b: Said): 'same' | 'open' | 'different' {
  if (a.speaker === null || b.speaker === null) return 'open'
  if (a.speaker === b.speaker) return 'same'
  return a.named && b.named ? 'different' : 'open'
}

/** Said on two days, where both articles say when. */
function apart(a: Said, b: Said): boolean {
  const [x, y] = [a.statement.when, b.statement.when]
  if (!x?.from || !y?.from) return false
  return x.from.slice(0, 10) !== y.from.slice(0, 10) && x.grain === 'day' && y.grain === 'day'
}

/** The best pair of quoted stretches: how like they are, and how many telling words they share. */
function quotedLikeness(a: Said, b: Said): { readonly score: number; readonly words: number } {
  let best = { score: 0, words: 0 }
  for (const { text: x } of wordingsOf(a)) {
    for (const { text: y } of wordingsOf(b)) {
      const { relation } = compareQuotes(x, y)
      if (relation === 'different') continue
      const shared = sharedStems(x, y)
      const score =
        relation === 'identical' || relation === 'typographic' ? 1 : relation === 'partial' ? 0.95 : 0.8
      if (shared > best.words || (shared === best.words && score > best.score))
        best = { score, words: shared }
    }
  }
  for (const [quoting, telling] of [
    [a, b],
    [b, a],
  ] as const) {
    if (telling.pieces.length > 0) continue
    for (const piece of quoting.pieces) {
      const words = foldWords(piece.text)
      const run = ` ${words.map((word) => word.key).join(' ')} `
      const size = tellingStems(words).size
      if (words.length > 2 && telling.words.includes(run) && size > best.words)
        best = { score: 0.9, words: size }
    }
  }
  return best
}

function sharedStems(x: string, y: string): number {
  const left = tellingStems(foldWords(x))
  let shared = 0
  for (const stem of tellingStems(foldWords(y))) if (left.has(stem)) shared++
  return shared
}

/** The share of the shorter content's telling words that stand in the other. */
function toldLikeness(a: Said, b: Said): { readonly score: number; readonly shared: number } {
  const [short, long] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems]
  let shared = 0
  for (const stem of short) if (long.has(stem)) shared++
  const both = short.size + long.size - shared
  return {
    score:
      short.size > 0 ? Math.max(shared / short.size - 0.15 * (1 - short.size / long.size), shared / both) : 0,
    shared,
  }
}
