import type { Change, QuoteRelation } from '../../model/record.js'
import type { Span } from '../../model/span.js'
import { alignWords, type Pairs } from './align.js'
import { changeKind } from './change-kind.js'
import { foldWords, type FoldedWord } from './fold.js'

/** How two wordings relate, and word by word where they differ; offsets of `changes` count in each wording's own text. */
export type QuoteComparison = { readonly relation: QuoteRelation; readonly changes: readonly Change[] }

/** The share of the shorter wording's words that must recur in order for two wordings to be one utterance. */
const SAME_UTTERANCE = 0.45

const COMMON = new Set(
  (
    'a an the of to in on at by for with from as and or but that this these those it its is are was were be been being has have had do does ' +
    "did will would can could should may might not no i you he she we they my your his her our their me him us them it's i'm we're there what " +
    'which who so if very'
  ).split(' '),
)

/**
 * Says how the wordings of two quoted strings relate.
 * - *identical*: equal, character for character. *typographic*: equal after the folding of docs/folding.md.
 * - *partial*: one is a cut of the other: a stretch of it, or stretches in order whose gaps an ellipsis or brackets mark.
 * - *altered*: the same utterance with other words. *different*: not the same utterance.
 */
export function compareQuotes(a: string, b: string): QuoteComparison {
  if (a === b) return { relation: 'identical', changes: [] }
  const left = foldWords(a)
  const right = foldWords(b)
  const joined = (words: readonly FoldedWord[]) => words.map((word) => word.key).join('')
  if (joined(left) === joined(right)) return { relation: 'typographic', changes: [] }
  if (left.length === 0 || right.length === 0) return { relation: 'different', changes: [] }
  const pairs = alignWords(
    left.map((word) => word.key),
    right.map((word) => word.key),
  )
  if (isCut(left, right) || isCut(right, left))
    return { relation: 'partial', changes: changesBetween(left, a, right, b, pairs) }
  const shared = pairs.length / Math.min(left.length, right.length)
  const telling = pairs.some(([i]) => !COMMON.has((left[i] as FoldedWord).key))
  if (shared < SAME_UTTERANCE || !telling) return { relation: 'different', changes: [] }
  return { relation: 'altered', changes: changesBetween(left, a, right, b, pairs) }
}

/** True where `cut`, taken apart at its marked gaps and without the editor's insertions, stands piece by piece, in order, in `whole`. */
function isCut(cut: readonly FoldedWord[], whole: readonly FoldedWord[]): boolean {
  const pieces: string[][] = []
  for (const word of cut) {
    if (word.inserted) continue
    const last = pieces[pieces.length - 1]
    if (word.gap || last === undefined) pieces.push([word.key])
    else last.push(word.key)
  }
  const keys = whole.map((word) => word.key)
  let from = 0
  for (const piece of pieces) {
    const at = indexOfRun(keys, piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return pieces.length > 0
}

/** Where `run` stands in `words` at or after `from`, or -1 (Knuth, Morris, Pratt: linear on any input). */
function indexOfRun(words: readonly string[], run: readonly string[], from: number): number {
  const back = [0]
  for (let i = 1, k = 0; i < run.length; i++) {
    while (k > 0 && run[i] !== run[k]) k = back[k - 1] as number
    if (run[i] === run[k]) k++
    back.push(k)
  }
  for (let i = from, k = 0; i < words.length; i++) {
    while (k > 0 && words[i] !== run[k]) k = back[k - 1] as number
    if (words[i] === run[k]) k++
    if (k === run.length) return i - k + 1
  }
  return -1
}

type Hunk = {
  readonly a: readonly FoldedWord[]
  readonly b: readonly FoldedWord[]
  readonly atA: number
  readonly atB: number
}

/** The differences left between aligned words, typed; words cut at one place and put back at another are one change of order. */
function changesBetween(
  left: readonly FoldedWord[],
  a: string,
  right: readonly FoldedWord[],
  b: string,
  pairs: Pairs,
): readonly Change[] {
  const hunks: Hunk[] = []
  let [i, j] = [0, 0]
  for (const [nextA, nextB] of [...pairs, [left.length, right.length] as const]) {
    if (nextA > i || nextB > j)
      hunks.push({
        a: left.slice(i, nextA),
        b: right.slice(j, nextB),
        atA: endBefore(left, i),
        atB: endBefore(right, j),
      })
    i = nextA + 1
    j = nextB + 1
  }
  const moved = movedHunks(hunks)
  const changes: Change[] = []
  hunks.forEach((hunk, index) => {
    const other = moved.get(index)
    if (other !== undefined) {
      if (hunk.a.length > 0)
        changes.push({ kind: 'order', a: spanOf(hunk.a, hunk.atA), b: spanOf((hunks[other] as Hunk).b, 0) })
      return
    }
    const edge =
      index === 0
        ? hunk.atA + hunk.atB === 0
        : hunk === hunks[hunks.length - 1] && endsBoth(hunk, left, right)
    changes.push({
      kind: edge ? (cutKind(hunk) ?? changeKind(hunk.a, a, hunk.b, b)) : changeKind(hunk.a, a, hunk.b, b),
      a: spanOf(hunk.a, hunk.atA),
      b: spanOf(hunk.b, hunk.atB),
    })
  })
  return changes
}

/** Words at one end that the other wording lacks altogether are a cut, whatever names or numbers stand in them. */
const CUT = 4

function cutKind({ a, b }: Hunk): 'added' | 'dropped' | null {
  if (a.length === 0 && b.length >= CUT) return 'added'
  return b.length === 0 && a.length >= CUT ? 'dropped' : null
}

function endsBoth(hunk: Hunk, left: readonly FoldedWord[], right: readonly FoldedWord[]): boolean {
  const ends = (words: readonly FoldedWord[], all: readonly FoldedWord[], at: number): boolean =>
    words.length > 0
      ? words[words.length - 1] === all[all.length - 1]
      : at === (all[all.length - 1]?.end ?? 0)
  return ends(hunk.a, left, hunk.atA) && ends(hunk.b, right, hunk.atB)
}

function endBefore(words: readonly FoldedWord[], index: number): number {
  return index > 0 ? (words[index - 1] as FoldedWord).end : 0
}

function spanOf(words: readonly FoldedWord[], empty: number): Span {
  const [first, last] = [words[0], words[words.length - 1]]
  return first && last ? { start: first.start, end: last.end } : { start: empty, end: empty }
}

/** Hunks that only drop words, paired with hunks that only add the very same words. */
function movedHunks(hunks: readonly Hunk[]): ReadonlyMap<number, number> {
  const keyOf = (words: readonly FoldedWord[]) => words.map((word) => word.key).join(' ')
  const added = new Map<string, number>()
  hunks.forEach((hunk, index) => {
    if (hunk.a.length === 0) added.set(keyOf(hunk.b), index)
  })
  const moved = new Map<number, number>()
  hunks.forEach((hunk, index) => {
    const other = hunk.b.length === 0 ? added.get(keyOf(hunk.a)) : undefined
    if (other === undefined || moved.has(other)) return
    moved.set(index, other)
    moved.set(other, index)
  })
  return moved
}
