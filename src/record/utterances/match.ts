import { compareQuotes } from '../../compare/quotes/compare-quotes.js'
import { foldWords } from '../../compare/quotes/fold.js'
import { tellingStems, wordingsOf, type Said } from './wording.js'

/**
 * How strongly two statements look like one act of saying, from 0 to 1. `beside` says that the quoted words alone are too few, but are enough
 * where another statement of the same article quotes the same utterance.
 */
export type Likeness = { readonly score: number; readonly beside: boolean }

const NONE: Likeness = { score: 0, beside: false }

export function likeness(a: Said, b: Said): Likeness {
  if (a.article === b.article && isNested(a, b)) return NONE
  const quoted = quotedLikeness(a, b)
  const told = toldLikeness(a, b)
  const speakers = sameSpeaker(a, b)
  // one text under two names: nearly all of it, not what two speeches on one matter have in common
  if (speakers === 'different')
    return quoted.words >= 8 && !isTwoVoices(a, b, quoted, false) ? alike(quoted.score) : NONE
  if (apart(a, b) && quoted.words < 6) return NONE
  const same = speakers === 'same'
  const enough = isTwoVoices(a, b, quoted, same) ? 'no' : enoughQuoted(a, b, quoted, same)
  const byQuote = enough === 'alone' ? quoted.score : 0
  const byWords =
    (same || a.speaker === null || b.speaker === null || a.voice === b.voice) &&
    told.shared >= (same ? 3 : 5) &&
    (same || sharedCount(a.plain, b.plain) >= 4) &&
    told.score >= (same ? 0.5 : 0.65) &&
    !quotesApart(a, b, quoted)
      ? told.score * 0.8
      : 0
  // an article that prints a quotation twice prints it in the same words; like words in one article are those of two speakers
  if (a.article === b.article)
    return alike(quoted.words >= 3 && (same || quoted.score >= EQUAL) ? byQuote : 0)
  const score = Math.max(byQuote, byWords)
  return score > 0 || enough === 'no' ? alike(score) : { score: BESIDE, beside: true }
}

/** "The minister said the army had told him …": two acts of saying, one inside the other. */
function isNested({ statement: a }: Said, { statement: b }: Said): boolean {
  return a.within === b.id || b.within === a.id
}

const alike = (score: number): Likeness => ({ score, beside: false })

/** What a fragment counts for that only its neighbour ties to the utterance. */
const BESIDE = 0.5

/** Fragments of fewer telling words than this say little by themselves. */
const SHORT = 6

/**
 * Whether the shared quoted words tie two statements together. Few words of one speaker, or of speakers left open, need the sentence round them to
 * tell the same; changed words in a fragment need most of it to be equal: one speaker says "a serious step" and "a serious mistake" in one speech.
 */
function enoughQuoted(a: Said, b: Said, quoted: Quoted, same: boolean): 'alone' | 'beside' | 'no' {
  const { words, size, score } = quoted
  if (words === 0) return 'no'
  const frame = sharedCount(a.around, b.around) - words
  const sure = words + Math.min(Math.max(frame, 0), 4)
  if (score >= EQUAL) {
    if (words >= (same ? 2 : 4) || (words === 2 && sure >= 6) || (words === 3 && sure >= 5)) return 'alone'
    return words >= 2 ? 'beside' : 'no'
  }
  if (size >= SHORT) return words >= (same ? 2 : 4) && words / size >= (same ? 0.3 : 0.5) ? 'alone' : 'no'
  if (words < 2 || words / size < 0.6) return 'no'
  if (same && words === size) return 'alone'
  if (sure >= (same ? 4 : 6) && words >= (same ? 2 : 3)) return 'alone'
  return words >= 3 ? 'beside' : 'no'
}

/**
 * A person may speak in the name of a body; but where each is named and the wordings differ in more than a word or two, they are two who say
 * the same kind of thing: "our hearts are with the families tonight", "our deepest regrets to the families tonight".
 */
function isTwoVoices(a: Said, b: Said, { score, words, size }: Quoted, same: boolean): boolean {
  return !same && a.named && b.named && words > 0 && score < EQUAL && words / size < MOST_SHARED
}

const MOST_SHARED = 0.75

/** From here on the quoted words are equal or a cut; below, some are changed. */
const EQUAL = 0.9

/** Both quote a few words, and other ones: what else their sentences share does not make one utterance of two fragments. */
function quotesApart(a: Said, b: Said, quoted: Quoted): boolean {
  const short = (said: Said): boolean =>
    said.statement.kind === 'direct' && said.stems.size > 0 && said.stems.size < SHORT
  return quoted.words > 0 && quoted.score < EQUAL && short(a) && short(b)
}

/** Two people are two speakers, and so are two institutions; a person may speak in an institution's name. */
function sameSpeaker(a: Said, b: Said): 'same' | 'open' | 'different' {
  if (a.speaker === null || b.speaker === null) return 'open'
  if (a.speakers.some((speaker) => b.speakers.includes(speaker))) return 'same'
  return a.named && b.named && a.voice === b.voice ? 'different' : 'open'
}

/** Said on two days, where both articles say when. */
function apart(a: Said, b: Said): boolean {
  const [x, y] = [a.statement.when, b.statement.when]
  if (!x?.from || !y?.from) return false
  return x.from.slice(0, 10) !== y.from.slice(0, 10) && x.grain === 'day' && y.grain === 'day'
}

/** How like the closest quoted stretches are, how many telling words they share, and of how many the shorter one has. */
type Quoted = { readonly score: number; readonly words: number; readonly size: number }

function quotedLikeness(a: Said, b: Said): Quoted {
  let best: Quoted = { score: 0, words: 0, size: 0 }
  for (const { text: x } of wordingsOf(a)) {
    for (const { text: y } of wordingsOf(b)) {
      const { relation } = compareQuotes(x, y)
      if (relation === 'different') continue
      const [left, right] = [tellingStems(foldWords(x)), tellingStems(foldWords(y))]
      const words = sharedCount(left, right)
      const score =
        relation === 'identical' || relation === 'typographic' ? 1 : relation === 'partial' ? 0.95 : 0.8
      if (words > best.words || (words === best.words && score > best.score))
        best = { score, words, size: Math.min(left.size, right.size) }
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
        best = { score: 0.9, words: size, size }
    }
  }
  return best
}

function sharedCount(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0
  for (const stem of left) if (right.has(stem)) shared++
  return shared
}

/** The share of the shorter content's telling words that stand in the other. */
function toldLikeness(a: Said, b: Said): { readonly score: number; readonly shared: number } {
  const [short, long] = a.stems.size <= b.stems.size ? [a.stems, b.stems] : [b.stems, a.stems]
  const shared = sharedCount(short, long)
  const both = short.size + long.size - shared
  return {
    score:
      short.size > 0 ? Math.max(shared / short.size - 0.15 * (1 - short.size / long.size), shared / both) : 0,
    shared,
  }
}
