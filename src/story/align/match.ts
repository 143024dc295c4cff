import { longestCommon, longestRun, type Common } from '../../lib/common.js'
import type { PassageKind } from '../../model/lineage.js'
import type { Prose, ProseSentence, ProseWord } from './prose.js'

/** How one sentence of `a` stands to one of `b`. Word ranges are half-open and count in each article's words. */
export type Match = {
  readonly kind: PassageKind
  /** The higher, the closer; verbatim above edited above paraphrased above quotation. */
  readonly score: number
  /** How many words both have in the same order; 0 for a retelling. */
  readonly same: number
  readonly a: readonly [first: number, last: number]
  readonly b: readonly [first: number, last: number]
}

/** A passage both articles have: its sentences and, half-open, its words in each. */
export type Aligned = Match & { readonly i: number; readonly j: number }

/** At least this share of both sentences' words in the same order: "recognisably the same sentence". */
const EDITED = 0.62
/** Where a sentence was cut or split: of the shorter one, which must not be a stub, with a stretch of words in one piece
 * and words beside names: two reports of one event list the same names. */
const CUT = { share: 0.7, words: 7, run: 4, plain: 3 }
/** A common stretch of speech of this many words is a quotation both took. */
const QUOTED = 4
/** Words changed in a row, and the share of words that must be the same, inside one quotation. */
const GAP = 4
const DENSE = 0.65
/** Outside quotation marks, fewer words than this ("he said in a statement") are attribution and prove nothing. */
const ATTRIBUTION = 7
/** Shared weight of telling words over what the two sentences have (cosine), and the least of shared telling words. */
const PARAPHRASED = { cosine: 0.42, faint: 0.28, words: 3, weight: 7 }
/** A sentence of which more than this share was spoken is a quotation with its attribution. */
const SPOKEN = 0.5

/** Weighs a stem within the two articles compared. */
export type Weight = (stem: number) => number

/** Compares one sentence of `a` with one of `b`; null where neither stands for the other. */
export function matchSentences(a: Prose, i: number, b: Prose, j: number, weight: Weight): Match[] {
  const [s, t] = [a.sentences[i]!, b.sentences[j]!]
  const left = a.words.slice(s.first, s.last)
  const right = b.words.slice(t.first, t.last)
  const common = longestCommon(s.forms, t.forms)
  const spoken = common.a.filter((at, k) => left[at]!.spoken && right[common.b[k]!]!.spoken).length
  const found: Match[] = []
  const quotation = spoken >= QUOTED ? quoted(common, left, right, s.first, t.first) : null
  if (quotation) found.push(quotation)
  const own = spoken >= QUOTED || (isSpeech(left) && isSpeech(right))
  const [mine, yours] = own ? [left.filter(outside), right.filter(outside)] : [left, right]
  if (own && Math.min(mine.length, yours.length) < ATTRIBUTION) return found
  const base = own ? longestCommon(mine.map(form), yours.map(form)) : common
  const worded = wording(base, mine, yours.length)
  if (worded) {
    found.push({
      ...worded,
      same: common.a.length,
      a: range(s, left, mine, base.a, worded.kind),
      b: range(t, right, yours, base.b, worded.kind),
    })
    return found
  }
  const score = retold([s, t], left, right, weight)
  if (score > 0)
    found.push({ kind: 'paraphrased', score: 1 + score, same: 0, a: [s.first, s.last], b: [t.first, t.last] })
  return found
}

/** Speech told in other words is no copying: retelling is read off the words outside quotation marks where there is speech. */
function retold(
  [s, t]: readonly [ProseSentence, ProseSentence],
  left: readonly ProseWord[],
  right: readonly ProseWord[],
  weight: Weight,
): number {
  if (!isSpeech(left) && !isSpeech(right)) return paraphrase(s.stems, t.stems, weight)
  const [mine, yours] = [left.filter(outside), right.filter(outside)]
  if (Math.min(mine.length, yours.length) < ATTRIBUTION) return 0
  const plain = stemsOf(mine.filter(isPlain))
  if (!yours.some((word) => isPlain(word) && plain.includes(word.stem))) return 0
  return paraphrase(stemsOf(mine), stemsOf(yours), weight)
}

/** Beside speech, names alone ("said Sheriff Anna Berg") say no more than who spoke. */
function isPlain({ telling, stem }: ProseWord): boolean {
  return !telling && stem !== 0
}

function isSpeech(words: readonly ProseWord[]): boolean {
  let count = 0
  for (const { spoken } of words) if (spoken) count += 1
  return count > SPOKEN * words.length
}

const form = (word: ProseWord) => word.form
const outside = (word: ProseWord) => !word.spoken

/** Verbatim or edited, from the words both have in the same order. */
function wording(
  common: Common,
  mine: readonly ProseWord[],
  m: number,
): Pick<Match, 'kind' | 'score'> | null {
  const n = mine.length
  const length = common.a.length
  const [short, long] = [Math.min(n, m), Math.max(n, m)]
  if (long >= 4 && length >= long - 1 && length / long > 0.85)
    return { kind: 'verbatim', score: 3 + length / long }
  if (length >= 5 && length / long >= EDITED) return { kind: 'edited', score: 2 + length / long }
  const plain = common.a.filter((at) => mine[at]!.stem !== 0 && !mine[at]!.telling).length
  if (
    short >= CUT.words &&
    length >= CUT.share * short &&
    longestRun(common) >= CUT.run &&
    plain >= CUT.plain
  ) {
    return { kind: 'edited', score: 2 + (0.5 * length) / short }
  }
  return null
}

/** The whole sentence, or, where it holds much more than what was matched, from the first matched word to the last. */
function range(
  sentence: { readonly first: number; readonly last: number },
  all: readonly ProseWord[],
  compared: readonly ProseWord[],
  matched: readonly number[],
  kind: PassageKind,
): readonly [number, number] {
  const whole = [sentence.first, sentence.last] as const
  if (kind === 'verbatim' || matched.length === 0) return whole
  const first = all.indexOf(compared[matched[0]!]!)
  const last = all.indexOf(compared[matched.at(-1)!]!) + 1
  return last - first < 0.7 * all.length ? [sentence.first + first, sentence.first + last] : whole
}

/** The longest stretch of speech that both print, with at most a few words changed inside. */
function quoted(
  common: Common,
  left: readonly ProseWord[],
  right: readonly ProseWord[],
  fromA: number,
  fromB: number,
): Match | null {
  let best: number[] = []
  let run: number[] = []
  common.a.forEach((at, k) => {
    const other = common.b[k]!
    if (!left[at]!.spoken || !right[other]!.spoken) return
    const last = run.at(-1)
    const near = last !== undefined && at - common.a[last]! <= GAP && other - common.b[last]! <= GAP
    run = near ? [...run, k] : [k]
    if (run.length > best.length) best = run
  })
  if (best.length < QUOTED) return null
  const [first, last] = [best[0]!, best.at(-1)!]
  const [spanA, spanB] = [common.a[last]! - common.a[first]! + 1, common.b[last]! - common.b[first]! + 1]
  if (best.length < DENSE * Math.max(spanA, spanB)) return null
  return {
    kind: 'quotation',
    score: best.length,
    same: best.length,
    a: [fromA + common.a[first]!, fromA + common.a[last]! + 1],
    b: [fromB + common.b[first]!, fromB + common.b[last]! + 1],
  }
}

/** How far two sentences, by their telling stems, tell the same in other words, 0 where they do not. */
function paraphrase(a: readonly number[], b: readonly number[], weight: Weight): number {
  let [shared, count] = [0, 0]
  for (const stem of a) {
    if (!b.includes(stem)) continue
    shared += weight(stem) ** 2
    count += 1
  }
  if (count < PARAPHRASED.words || Math.sqrt(shared) < PARAPHRASED.weight) return 0
  const cosine = shared / Math.sqrt(square(a, weight) * square(b, weight))
  return cosine < PARAPHRASED.faint ? 0 : cosine
}

/** A retelling that stands by itself. A fainter one counts only beside others, and never towards the relation. */
export function isFirm({ kind, score }: Match): boolean {
  return kind !== 'paraphrased' || score >= 1 + PARAPHRASED.cosine
}

function stemsOf(words: readonly ProseWord[]): readonly number[] {
  return [...new Set(words.map(({ stem }) => stem).filter((stem) => stem !== 0))]
}

function square(stems: readonly number[], weight: Weight): number {
  let sum = 0
  for (const stem of stems) sum += weight(stem) ** 2
  return sum
}
