import { describe, expect, it } from 'vitest'
import { covering, keyed } from './covering.js'

type Item = {
  readonly id: string
  readonly parts: readonly { readonly start: number; readonly end: number }[]
}

/** Reproducible numbers (Lehmer). */
function numbers(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => (state = (state * 48271) % 2147483647) % limit
}

const below = numbers(7)
const ITEMS: readonly Item[] = Array.from({ length: 300 }, (_, at) => ({
  id: `i${at % 250}`,
  parts: Array.from({ length: 1 + below(3) }, () => {
    const start = below(9000)
    return { start, end: start + 1 + below(below(10) === 0 ? 4000 : 60) }
  }),
}))

describe('covering', () => {
  const near = covering(({ parts }: Item) => parts)
  const over = (start: number, end: number) => (item: Item) =>
    item.parts.some((part) => part.start < end && start < part.end)

  it('gives every item over a position, in order', () => {
    for (let position = 0; position < 13_500; position += 37)
      expect(near(ITEMS, position).filter(over(position, position + 1))).toEqual(
        ITEMS.filter(over(position, position + 1)),
      )
  })
  it('gives every item over a stretch', () => {
    for (let start = 0; start < 13_500; start += 501)
      expect(new Set(near(ITEMS, start, start + 700).filter(over(start, start + 700)))).toEqual(
        new Set(ITEMS.filter(over(start, start + 700))),
      )
  })
  it('gives few others', () => {
    const short = ITEMS.filter(({ parts }) => parts.every(({ start, end }) => end - start < 60))
    expect(near(short, 4000).length).toBeLessThan(short.length / 5)
  })
})

describe('keyed', () => {
  it('gives the first item with a key', () => {
    const withKey = keyed(({ id }: Item) => id)
    expect(withKey(ITEMS, 'i3')).toBe(ITEMS[3])
    expect(withKey(ITEMS, 'none')).toBeUndefined()
  })
})
