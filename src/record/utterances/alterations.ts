import { compareQuotes } from '../../compare/quotes/compare-quotes.js'
import { foldWords } from '../../compare/quotes/fold.js'
import type { Alteration, Change } from '../../model/record.js'
import type { Span } from '../../model/span.js'
import { placeChanges, spansOf } from './place-changes.js'
import { wordingsOf, type Piece, type Said, type Wording } from './wording.js'

/** More versions than this are compared with the fullest one only, not each with each. */
const EACH_WITH_EACH = 8

/**
 * What differs between the versions of one utterance, by pairs: other words inside quotation marks (`altered`), a cut (`partial`), or
 * marks on one side only (`unquoted`). Versions with the same words give nothing.
 */
export function alterationsOf(versions: readonly Said[]): readonly Alteration[] {
  const found: Alteration[] = []
  const fullest = fullestOf(versions)
  versions.forEach((version, index) => {
    versions.slice(0, index).forEach((other, against) => {
      if (versions.length > EACH_WITH_EACH && index !== fullest && against !== fullest) return
      const alteration = compareVersions(version, other)
      if (alteration) found.push({ version: index, against, ...alteration })
    })
  })
  return found
}

function fullestOf(versions: readonly Said[]): number {
  const size = (said: Said): number => said.pieces.reduce((sum, piece) => sum + piece.text.length, 0)
  let best = 0
  versions.forEach((version, index) => {
    if (size(version) > size(versions[best] as Said)) best = index
  })
  return best
}

type Difference = Omit<Alteration, 'version' | 'against'>

function compareVersions(a: Said, b: Said): Difference | null {
  if (a.pieces.length > 0 && b.pieces.length > 0) return quotedDifference(a, b)
  if (a.pieces.length > 0) return unquoted(a, b)
  if (b.pieces.length > 0) {
    const difference = unquoted(b, a)
    return difference && { ...difference, a: difference.b, b: difference.a }
  }
  return null
}

/** Pieces that both print word for word are no difference; what is compared is what remains. */
function quotedDifference(a: Said, b: Said): Difference | null {
  const shared = (x: Said, y: Said): readonly Piece[] =>
    x.pieces.filter((piece) => y.pieces.some((other) => isSame(piece, other)))
  const [inA, inB] = [shared(a, b), shared(b, a)]
  if (inA.length === 0) return closestDifference(a, b)
  const [restA, restB] = [
    a.pieces.filter((piece) => !inA.includes(piece)),
    b.pieces.filter((piece) => !inB.includes(piece)),
  ]
  if (restA.length === 0 || restB.length === 0) return null
  return closestDifference({ ...a, pieces: restA }, { ...b, pieces: restB })
}

function isSame(a: Piece, b: Piece): boolean {
  const { relation } = compareQuotes(a.text, b.text)
  return relation === 'identical' || relation === 'typographic'
}

/**
 * The closest pair of quoted stretches decides: equal words give nothing, else the change is shown on that pair. Stretches that an attribution parts are
 * joined for it, and go on differently behind a common cut ("We won. It rained" against "We won. We are glad"), so a cut counts more than changed words; where
 * fewer words stand than are changed, two sentences are two, and neither alters the other.
 */
function closestDifference(a: Said, b: Said): Difference | null {
  let best: Difference | null = null
  let closest = 0
  for (const x of wordingsOf(a)) {
    for (const y of wordingsOf(b)) {
      const { relation, changes } = compareQuotes(x.text, y.text)
      if (relation === 'different') continue
      const words = Math.min(foldWords(x.text).length, foldWords(y.text).length)
      if (relation === 'altered' && changedWords(changes, x, y) > words / 2) continue
      const whole = partsRelate(x, y) && partsRelate(y, x) ? 1 : 0.5
      const rank =
        relation === 'identical' || relation === 'typographic'
          ? words + 0.5
          : relation === 'partial'
            ? words * whole
            : words * 0.6 * whole
      if (rank <= closest) continue
      closest = rank
      best =
        relation === 'altered' || relation === 'partial'
          ? { relation, a: spansOf(x), b: spansOf(y), changes: placeChanges(changes, x, y) }
          : null
    }
  }
  return best
}

/** Stretches joined into one wording are compared as one where each of them is also in the other. */
function partsRelate(x: Wording, y: Wording): boolean {
  if (x.pieces.length === 1) return true
  return x.pieces.every((part) =>
    y.pieces.some((other) => compareQuotes(part.text, other.text).relation !== 'different'),
  )
}

/** How many words of the side with more of them are changed into other ones; words more or less are a cut. */
function changedWords(changes: readonly Change[], x: Wording, y: Wording): number {
  const count = (text: string, { start, end }: Span): number => foldWords(text.slice(start, end)).length
  return changes.reduce((sum, { kind, a, b }) => {
    const [left, right] = [count(x.text, a), count(y.text, b)]
    return sum + (kind === 'dropped' || kind === 'added' ? 0 : Math.max(left, right))
  }, 0)
}

/** The words of a quotation that another article prints as its own. */
function unquoted(quoting: Said, telling: Said): Difference | null {
  if (quoting.article === telling.article) return null
  for (const piece of quoting.pieces) {
    const words = foldWords(piece.text)
    if (words.length > 2 && telling.words.includes(` ${words.map((word) => word.key).join(' ')} `))
      return {
        relation: 'unquoted',
        a: spansOf({ text: piece.text, pieces: [piece] }),
        b: spansOf(telling.told),
        changes: [],
      }
  }
  return null
}
