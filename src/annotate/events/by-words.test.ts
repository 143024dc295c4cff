import { describe, expect, it } from 'vitest'
import type { Event } from '../../model/annotation.js'
import { annotate } from '../annotate.js'
import { english } from '../english.js'
import { testDocument, testResources } from '../../../test/support/reading.js'

const annotators = english(testResources())

/** The events of a text published on Wednesday 15 May 2024, with the names of their entities. */
function told(text: string): readonly string[] {
  const { annotations } = annotate({ ...testDocument(text), published: '2024-05-15' }, annotators)
  const nameOf = (id: string): string => annotations.entities.find((entity) => entity.id === id)?.name ?? id
  const line = ({ noun, actor, recipient, when, place }: Event): string =>
    `${noun}: ${[...actor, ...recipient].map(nameOf).sort().join(', ')} | ${when?.from ?? '-'} | ${place === null ? '-' : nameOf(place)}`
  return annotations.events.map(line)
}

describe('a list of people by its words', () => {
  it.each([
    [
      'Berg confirmed he would take part with Ruiz, UK Prime Minister Sir Ola Lund, and German Chancellor Li Wei in talks in Bern on Monday.',
      'talks: Berg, Li Wei, Ola Lund, Ruiz | 2024-05-20 | Bern',
    ],
    [
      'President Ola Berg’s envoy Ana Ruiz and Berg’s son-in-law Luis Paz held talks with the Norwegian delegation on Monday.',
      'talks: Ana Ruiz, Luis Paz, Norwegian | 2024-05-13 | -',
    ],
    [
      'The talks follow Berg and Lund’s visit to Lima on Tuesday, where they presented a plan.',
      'visit: Berg, Lima, Lund | 2024-05-14 | Lima',
    ],
    [
      'Berg met Ana Ruiz, the Chilean president, in Oslo on Monday.',
      'meeting: Ana Ruiz, Berg | 2024-05-13 | Oslo',
    ],
    [
      'Norwegian and Chilean negotiators signed a deal on Monday.',
      'agreement: Chilean, Norwegian | 2024-05-13 | -',
    ],
  ])('%s', (text, wanted) => expect(told(text)).toContain(wanted))
})

describe('who is on no list', () => {
  it.each([
    ['Ola Berg met Ana Ruiz, the Chilean president, and Luis Paz said he was glad.', /Luis Paz/],
    ['Ola Berg met Ana Ruiz, and Luis Paz welcomed it.', /meeting: .*Luis Paz/],
    ['Ola Berg met Ana Ruiz’s brother in Oslo on Monday.', /Ana Ruiz, Ola Berg/],
    ['Ola Berg visited Lima and the army attacked rebels in Chile on Monday.', /attack: .*Lima/],
  ])('%s', (text, unwanted) => expect(told(text).filter((line) => unwanted.test(line))).toEqual([]))
})

describe('day and place of the clause, whatever they hang on', () => {
  it.each([
    [
      'Envoy Ola Berg met with Chilean President Ana Ruiz, who took office in May, in Lima on Monday.',
      '| 2024-05-13 | Lima',
    ],
    [
      'Envoy Ola Berg held talks on a truce with President Ana Ruiz in Lima on Monday.',
      '| 2024-05-13 | Lima',
    ],
    ['Norway and Chile met in Lima for talks on Monday.', '| 2024-05-13 | Lima'],
    ['The plan came after talks between Norway and Chile in Lima on Monday.', '| 2024-05-13 | Lima'],
  ])('%s', (text, wanted) => expect(told(text).filter((line) => line.endsWith(wanted))).toHaveLength(1))
})

describe('day and place of something else', () => {
  it.each([
    ['Norway met Chile after Peru had left Lima on Monday.', /Lima|05-13/],
    ['Norway met Chile before Monday’s vote in Peru.', /05-13/],
    ['The envoy discussed his meeting with Ana Ruiz in Lima.', /talks: .*Ana Ruiz/],
  ])('%s', (text, unwanted) => expect(told(text).filter((line) => unwanted.test(line))).toEqual([]))
})

describe('a subject that the tree does not give', () => {
  it.each([
    ['ALGIERS, Algeria - Police on Sunday arrested three Chilean ministers.', /^arrest: Chilean/],
    ['Norwegian troops on Sunday attacked a base of Chile.', /^attack: Chile, Norwegian/],
  ])('%s', (text, wanted) =>
    expect(
      told(text).some((line) => wanted.test(line)),
      told(text).join('; '),
    ).toBe(true),
  )
})

describe('who does it in the passive', () => {
  it.each([
    ['The reporter Ola Berg was arrested in Peru on Monday.', /^arrest: Ola Berg, Peru/],
    ['Ola Berg was released from prison on Monday by Chilean guards.', /Chilean, Ola Berg/],
    ['The summit between Norway and Chile failed to reach agreement.', /^rejection: Chile, Norway/],
  ])('%s', (text, wanted) =>
    expect(
      told(text).some((line) => wanted.test(line)),
      told(text).join('; '),
    ).toBe(true),
  )
  it('takes no day for one', () => {
    expect(
      told('Ola Berg was arrested in Peru by Monday.').some((line) =>
        /Monday/.test(line.split('|')[0] ?? ''),
      ),
    ).toBe(false)
  })
})

describe('words that make no event', () => {
  it.each([
    'Norway and Chile released a joint statement on Monday.',
    'Norway met the deadline set by Chile on Monday.',
    'The ministry declined to comment on Chile on Monday.',
    'Norway should demonstrate restraint towards Chile.',
    'U.N.-backed forces of Chile left on Monday.',
    'A cargo plane arrived in Lima on Monday.',
    'The envoy declined to comment on the besieged town.',
  ])('%s', (text) => expect(told(text)).toEqual([]))
})
