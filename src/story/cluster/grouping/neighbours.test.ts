import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neighbours } from './neighbours.js'
import type { Node } from './node.js'
import { WINDOW } from './postings.js'

type Given = { readonly day: number | null; readonly terms: readonly number[] }
const CROWD = 3

const node = ({ day, terms }: Given, index: number): Node => ({
  day,
  key: String(index).padStart(3, '0'),
  vector: {
    terms: Uint32Array.from(terms),
    values: Float64Array.from(terms, () => 1),
    marks: Uint8Array.from(terms, () => 0),
    leadLength: 1,
    namedLength: 0,
    signature: Uint32Array.from(terms),
  },
})
const given = fc.record({
  day: fc.option(fc.integer({ min: 0, max: 20 })),
  terms: fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 5 }),
})

/** Slow and obvious: all pairs. */
function slow(nodes: readonly Node[]): string[] {
  const sorted = [...nodes].sort((x, y) => (x.day ?? 99) - (y.day ?? 99) || (x.key < y.key ? -1 : 1))
  const inWindow = (x: Node, y: Node) => x.day === null || y.day === null || y.day - x.day <= WINDOW
  return sorted
    .flatMap((y, b) => {
      const earlier = sorted.slice(0, b).filter((x) => inWindow(x, y))
      const holds = (x: Node, term: number) => x.vector.signature.includes(term)
      const asked = [...y.vector.signature].filter(
        (term) => earlier.filter((x) => holds(x, term)).length <= CROWD,
      )
      const least = Math.min(2, y.vector.signature.length)
      return earlier.flatMap((x) =>
        asked.filter((term) => holds(x, term)).length >= least ? [`${x.key} ${y.key}`] : [],
      )
    })
    .sort()
}

describe('neighbours', () => {
  it('are those that looking at all pairs finds, whatever came and went before and whenever it was asked', () => {
    const step = fc.record({ node: fc.nat({ max: 13 }), settle: fc.boolean() })
    fc.assert(
      fc.property(
        fc.array(given, { minLength: 14, maxLength: 14 }),
        fc.array(step, { maxLength: 40 }),
        (all, steps) => {
          const nodes = all.map(node)
          const near = neighbours<Node>(() => 1, CROWD)
          const held = new Set<Node>()
          for (const { node: index, settle } of steps) {
            const one = nodes[index]!
            if (held.has(one)) near.drop(one)
            else near.put(one)
            if (!held.delete(one)) held.add(one)
            if (settle) near.settle()
          }
          near.settle()
          const found = [...held].flatMap((one) =>
            [...near.of(one).keys()].map((other) => [one.key, other.key].sort().join(' ')),
          )
          const pairs = slow([...held]).map((pair) => pair.split(' ').sort().join(' '))
          expect([...new Set(found)].sort()).toEqual(pairs.sort())
        },
      ),
      { numRuns: 400 },
    )
  })
})
