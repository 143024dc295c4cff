import { describe, expect, it } from 'vitest'
import { rarity, type Counted } from './rarity.js'

const [MINISTER, WALRUS] = [1, 2]
/** One document in ten tells of a minister; nobody has told of a walrus. */
const usual = { known: new Map([[MINISTER, -Math.log(1 / 10)]]), unknown: -Math.log(1 / 1000) }

/** A set in which one article in `every` holds the term. */
function set(term: number, size: number, every: number): Counted {
  const rare = rarity(usual)
  for (let at = 0; at < size; at++) rare.add(at % every === 0 ? [term] : [])
  rare.settle()
  return rare
}
const share = (rare: Counted, term: number) => 1 / Math.exp(rare.of(term))

describe('the rarity of a term', () => {
  it('is the usual one in an empty set', () => {
    expect(share(rarity(usual), WALRUS)).toBeCloseTo(1 / 1000, 5)
    expect(share(rarity(usual), MINISTER)).toBeCloseTo(1 / 10, 5)
  })
  it('stays the usual one in a story of many articles within a large set', () => {
    expect(share(set(WALRUS, 460, 20), WALRUS)).toBeCloseTo(1 / 1000, 5)
  })
  it('falls to the share of the set, in steps, where more articles hold it than tell one story', () => {
    expect(share(set(WALRUS, 1200, 20), WALRUS)).toBeCloseTo(1 / 32, 5)
    expect(share(set(WALRUS, 6000, 2), WALRUS)).toBeCloseTo(1 / 8, 5)
  })
  it('counts in a small set as well, from one article in sixteen on', () => {
    expect(share(set(WALRUS, 40, 2), WALRUS)).toBeCloseTo(1 / 32, 5)
    expect(share(set(WALRUS, 60, 20), WALRUS)).toBeCloseTo(1 / 1000, 5)
  })
  it('stays the usual one where the set holds the term hardly more often than texts do', () => {
    expect(share(set(MINISTER, 2000, 8), MINISTER)).toBeCloseTo(1 / 10, 5)
  })
  it('follows from the set, whatever the order and however often it was settled; only what changed is named', () => {
    const rare = rarity(usual)
    for (let at = 0; at < 1200; at++) {
      rare.add(at % 20 === 19 ? [WALRUS] : [])
      if (at % 7 === 0) rare.settle()
    }
    rare.settle()
    expect(rare.of(WALRUS)).toBe(set(WALRUS, 1200, 20).of(WALRUS))
    rare.add([WALRUS])
    expect([...rare.settle()]).toEqual([])
  })
})
