import { describe, expect, it } from 'vitest'
import type { Sentence } from '../../../model/annotation.js'
import { isComplete, isWhole } from './whole.js'

/** The sentence without brackets, and whether the stretch in brackets can be taken out of it. */
function taken(marked: string): boolean {
  const text = marked.replace(/[[\]]/g, '')
  const stretch = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 }
  return isWhole(text, { start: 0, end: text.length } as Sentence, stretch)
}

describe('a stretch that can be taken out of its sentence', () => {
  it.each([
    '[Ann Lund said the bridge was safe].',
    'On Monday, [Ann Lund said the bridge was safe].',
    'While the ice held, [Ann Lund said the bridge was safe].',
    'The ice held, and [Ann Lund said the bridge was safe].',
  ])('%s', (marked) => expect(taken(marked)).toBe(true))
  it.each([
    'While [Ann Lund has said the bridge is safe], her engineers have closed it.',
    'If [Ann Lund finds that the bridge is safe], it will open.',
    'The report, of which [Ann Lund said it was late], is short.',
    '[Ann Lund said she would close the bridge, called the builders] and went home.',
  ])('not %s', (marked) => expect(taken(marked)).toBe(false))
})

describe('a report that reads by itself', () => {
  it.each([
    ['Ann Lund said the bridge was safe.', 'Ann Lund', ' '],
    ['The bridge is safe, said Ann Lund, mayor of Torvik.', 'Ann Lund, mayor of Torvik', ' '],
  ])('%s', (told, source, between) => expect(isComplete(told, source, between)).toBe(true))
  it.each([
    ['Herself warning that the bridge would fall.', 'herself', ' '],
    ['Ann Lund disclosed two meetings.', 'Ann Lund', ' had not '],
    ['Ann Lund said, adding that “it may not be” is another question.', 'Lund', ' said, '],
    ['The bridge is safe, said Per Holm, Torvik’s.', 'Per Holm, Torvik’s', ' '],
    ['Ann Lund, the mayor, who said the bridge was safe.', 'Ann Lund, the mayor', ', who '],
    ['Per Holm, talking as he, said the bridge was safe.', 'Per Holm, talking as he', ' '],
    ['Ann Lund said she did not vote for Holm, either.', 'Ann Lund', ' '],
    ['Mayor Lund Explains What Nobody Knew About Bridges.', 'Mayor Lund', ' '],
    ['Ann Lund (of the Harbour Party said it was safe.', 'Ann Lund', ' '],
  ])('not %s', (told, source, between) => expect(isComplete(told, source, between)).toBe(false))
})
