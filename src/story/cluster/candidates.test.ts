import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { candidates, WINDOW } from './candidates.js'
import type { Vector } from './vectors.js'

const of = (signature: readonly number[]): Vector => ({
  terms: Uint32Array.from(signature),
  values: Float64Array.from(signature, () => 1),
  marks: Uint8Array.from(signature, () => 0),
  leadLength: 1,
  namedLength: 0,
  signature: Uint32Array.from(signature),
})

describe('candidates', () => {
  it('gives the pairs that looking at all of them gives', () => {
    const one = fc.record({
      day: fc.option(fc.integer({ min: 0, max: 30 })),
      terms: fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (given) => {
        const sorted = [...given].sort((x, y) => (x.day ?? Infinity) - (y.day ?? Infinity))
        const days = sorted.map(({ day }) => day)
        const vectors = sorted.map(({ terms }) => of(terms))
        const slow: string[] = []
        sorted.forEach((y, b) =>
          sorted.slice(0, b).forEach((x, a) => {
            const near = x.day === null || y.day === null || y.day - x.day <= WINDOW
            const shared = x.terms.filter((term) => y.terms.includes(term)).length
            if (near && shared >= Math.min(2, y.terms.length)) slow.push(`${a} ${b}`)
          }),
        )
        expect([...candidates(days, vectors)].map(({ a, b }) => `${a} ${b}`)).toEqual(slow)
      }),
    )
  })
})
