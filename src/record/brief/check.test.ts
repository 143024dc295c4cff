import { describe, expect, it } from 'vitest'
import type { Reading, Time } from '../../model/annotation.js'
import type { BriefSentence } from '../../model/record.js'
import { castOf } from '../cast.js'
import { stands } from './check.js'
import type { BriefInput } from './input.js'

const TEXT =
  'Mayor Ann Lund met Per Holm in Oslo on Tuesday. “The bridge is safe,” she said. Some 40 people came.'
const at = (words: string) => ({
  article: 'a',
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
})
const tuesday = { ...at('Tuesday'), type: 'DATE', from: '2024-05-14', to: '2024-05-15' } as unknown as Time
const reading = { document: { id: 'a', text: TEXT }, annotations: { times: [tuesday] } } as unknown as Reading
const entity = (name: string, mentions: readonly ReturnType<typeof at>[]) =>
  ({ id: name, kind: 'person', name, named: true, country: null, variants: [], roles: [], mentions }) as const
const input: BriefInput = {
  readings: [reading],
  lines: [],
  lead: 'a',
  cast: castOf(
    [entity('Ann Lund', [at('Ann Lund')]), entity('Eva Dahl', [{ article: 'b', start: 0, end: 3 }])],
    (_, id) => id,
  ),
  utterances: [],
  figures: [],
  events: [],
  conflicts: [],
}
const sentence = (text: string, ...cites: readonly string[]): BriefSentence => ({
  section: 'happened',
  text,
  cites: cites.map(at),
  refs: [],
})

describe('a sentence of the brief stands only on the words it cites', () => {
  it.each([
    ['a quotation word for word', sentence('Ann Lund: “The bridge is safe”', 'The bridge is safe')],
    ['a number in the words', sentence('40 people came.', 'Some 40 people came')],
    [
      'a date that a time expression gives',
      sentence('Ann Lund met Per Holm on 14 May 2024.', 'Mayor Ann Lund met Per Holm'),
    ],
  ])('%s', (_why, told) => expect(stands(told, input)).toBe(true))
  it.each([
    ['a quotation with another word', sentence('Ann Lund: “The bridge is sound”', 'The bridge is safe')],
    ['a number that is not there', sentence('41 people came.', 'Some 40 people came')],
    [
      'a date that no expression gives',
      sentence('Ann Lund met Per Holm on 15 May 2024.', 'Mayor Ann Lund met Per Holm'),
    ],
    [
      'a name that its article does not print',
      sentence('Eva Dahl met Per Holm.', 'Mayor Ann Lund met Per Holm'),
    ],
  ])('not %s', (_why, told) => expect(stands(told, input)).toBe(false))
})
