import { longestCommon, longestRun } from '../../lib/common.js'
import type { Aligned } from './match.js'
import type { Prose } from './prose.js'

/** A sentence that was itself copied anchors its neighbours: it must hold this many matched words of the outlet's own. */
const ANCHOR = 6
/** Neighbours: the next sentence and the one before; one sentence may have been dropped or put in between on either side. */
const STEPS: readonly (readonly [number, number])[] = [
  [1, 1],
  [-1, -1],
  [1, 2],
  [2, 1],
  [-1, -2],
  [-2, -1],
]
/** Beside an anchor, a sentence counts as worded with this share of the longer's words. */
const SHARE = 0.62

/**
 * Carries copying on from sentence to sentence. A short sentence ("That was the plan.") and a quotation with its attribution prove
 * nothing alone; beside a sentence that was copied, in the same order, they were copied with it.
 */
export function extend(a: Prose, b: Prose, found: readonly Aligned[]): readonly Aligned[] {
  const kept = new Map(found.map((match) => [`${match.i} ${match.j}`, match] as const))
  const quotations = found.filter(({ kind }) => kind === 'quotation')
  const takenA = new Set<number>()
  const takenB = new Set<number>()
  const queue: Aligned[] = []
  for (const match of found) {
    if (!isWorded(match)) continue
    takenA.add(match.i)
    takenB.add(match.j)
    kept.set(`${match.i} ${match.j}`, match)
    if (ownWords(a, match.a) >= ANCHOR && ownWords(b, match.b) >= ANCHOR) queue.push(match)
  }
  for (let at = 0; at < queue.length; at++) {
    const anchor = queue[at] as Aligned
    for (const [di, dj] of STEPS) {
      const [i, j] = [anchor.i + di, anchor.j + dj]
      if (takenA.has(i) || takenB.has(j)) continue
      const match = neighbour(a, i, b, j)
      if (match === null) continue
      takenA.add(i)
      takenB.add(j)
      kept.set(`${i} ${j}`, match)
      queue.push(match)
    }
  }
  const worded = [...kept.values()].filter(
    (match) => match.kind !== 'quotation' && settled(match, takenA, takenB),
  )
  const spoken = quotations.filter(({ i, j }) => !takenA.has(i) || !takenB.has(j))
  return [...worded, ...spoken]
}

/** A retelling gives way where both of its sentences turned out to be worded elsewhere. */
function settled(match: Aligned, takenA: ReadonlySet<number>, takenB: ReadonlySet<number>): boolean {
  return isWorded(match) || !(takenA.has(match.i) || takenB.has(match.j))
}

function isWorded({ kind }: Aligned): boolean {
  return kind === 'verbatim' || kind === 'edited'
}

function ownWords({ words }: Prose, [first, last]: readonly [number, number]): number {
  let count = 0
  for (let at = first; at < last; at++) if (!words[at]!.spoken) count += 1
  return count
}

function neighbour(a: Prose, i: number, b: Prose, j: number): Aligned | null {
  const [s, t] = [a.sentences[i], b.sentences[j]]
  if (!s || !t) return null
  const [left, right] = [s.forms, t.forms]
  const common = longestCommon(left, right)
  const [length, long, short] = [
    common.a.length,
    Math.max(left.length, right.length),
    Math.min(left.length, right.length),
  ]
  const whole = { i, j, a: [s.first, s.last], b: [t.first, t.last] } as const
  if (length >= long - 1 && length / long > 0.8)
    return { ...whole, kind: 'verbatim', score: 3 + length / long, same: length }
  const cut = short >= 5 && length / short >= 0.8 && longestRun(common) >= 4
  return length >= 3 && (length / long >= SHARE || cut)
    ? { ...whole, kind: 'edited', score: 2 + length / long, same: length }
    : null
}
