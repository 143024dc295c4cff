import { expect, test } from 'vitest'
import { actionWords } from './action.js'

test.each([
  ['launch', 'launched'],
  ['powerCut', 'without power'],
  ['hospitalise', 'in hospital'],
  ['wait', 'waiting'],
  ['killed', 'killed'],
  ['voted for', 'voted for'],
  ['constructor', 'constructored'],
])('%s reads %s', (action, words) => expect(actionWords(action)).toBe(words))
