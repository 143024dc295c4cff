import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestCommon, longestRun } from './common.js'
import { heap } from './heap.js'

/** Slow and obvious: the length of the longest common subsequence by trying both. */
function slow(a: readonly number[], b: readonly number[]): number {
  const [x, ...restA] = a
  const [y, ...restB] = b
  if (x === undefined || y === undefined) return 0
  return x === y ? 1 + slow(restA, restB) : Math.max(slow(restA, b), slow(a, restB))
}

describe('longestCommon', () => {
  it('is as long as the slow one, and what it matches is equal and in order', () => {
    const small = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 8 })
    fc.assert(
      fc.property(small, small, (a, b) => {
        const common = longestCommon(a, b)
        expect(common.a.length).toBe(slow(a, b))
        common.a.forEach((at, k) => expect(a[at]).toBe(b[common.b[k]!]))
        expect([...common.a].sort((x, y) => x - y)).toEqual(common.a)
        expect([...common.b].sort((x, y) => x - y)).toEqual(common.b)
      }),
    )
  })
  it('knows the longest stretch without a gap', () => {
    expect(longestRun(longestCommon([1, 2, 3, 9, 4, 5], [1, 2, 3, 4, 5]))).toBe(3)
    expect(longestRun({ a: [], b: [] })).toBe(0)
  })
})

describe('heap', () => {
  it('gives its items in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (items) => {
        const queue = heap<number>((a, b) => a - b)
        items.forEach((item) => queue.push(item))
        const out: number[] = []
        for (let next = queue.pop(); next !== null; next = queue.pop()) out.push(next)
        expect(out).toEqual([...items].sort((a, b) => a - b))
      }),
    )
  })
})
