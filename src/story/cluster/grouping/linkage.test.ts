import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averageLinkage, type Edge } from './linkage.js'

/** Slow and obvious: looks at all pairs of groups after every join. */
function slow(size: number, edges: readonly Edge[], threshold: number): number[][] {
  const likeness = new Map(edges.map(({ a, b, likeness }) => [`${a} ${b}`, likeness]))
  let groups = Array.from({ length: size }, (_, index) => [index])
  for (;;) {
    let best: { value: number; x: number[]; y: number[] } | null = null
    for (const x of groups) {
      for (const y of groups) {
        if (x[0]! >= y[0]!) continue
        let sum = 0
        for (const i of x) for (const j of y) sum += likeness.get(`${Math.min(i, j)} ${Math.max(i, j)}`) ?? 0
        const value = sum / (x.length * y.length)
        if (value >= threshold && value > 0 && (best === null || value > best.value)) best = { value, x, y }
      }
    }
    if (best === null) return groups
    const { x, y } = best
    groups = [...groups.filter((g) => g !== x && g !== y), [...x, ...y].sort((i, j) => i - j)]
    groups.sort((g, h) => g[0]! - h[0]!)
  }
}

describe('averageLinkage', () => {
  it('joins what the slow one joins', () => {
    // Powers of two keep every mean exact, and different values leave no ties.
    const edges = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
      maxLength: 10,
    })
    fc.assert(
      fc.property(edges, fc.integer({ min: 1, max: 30 }), (pairs, threshold) => {
        const given = pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b], index) => ({ a: Math.min(a, b), b: Math.max(a, b), likeness: 60 + index * 7.25 }))
        const groups = averageLinkage(6, given, threshold)
        expect(groups.flat().sort()).toEqual([0, 1, 2, 3, 4, 5])
        expect(groups).toEqual(slow(6, given, threshold))
      }),
    )
  })
  it('joins nothing over a refusal, and goes on with the others', () => {
    const edges = [
      { a: 0, b: 1, likeness: 0.9 },
      { a: 1, b: 2, likeness: 0.8 },
    ]
    const refuse = (x: readonly number[], y: readonly number[]) => ![...x, ...y].includes(0)
    expect(averageLinkage(3, edges, 0.5, refuse)).toEqual([[0], [1, 2]])
  })
})
