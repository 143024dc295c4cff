import { expect, it } from 'vitest'
import { lowerOf } from './lower.js'

it('gives the lower-case words of a list, and nothing beside it', () => {
  const words = [{ text: 'The' }, { text: 'ÅRE' }, { text: '' }]
  const low = lowerOf(words)
  expect([-1, 0, 1, 2, 3].map(low)).toEqual(['', 'the', 'åre', '', ''])
  expect(lowerOf(words)(1)).toBe('åre')
})
