import { describe, expect, it } from 'vitest'
import type { Event } from '../../model/annotation.js'
import { annotate } from '../annotate.js'
import { english } from '../english.js'
import { testDocument, testResources } from '../../../test/support/reading.js'

const annotators = english(testResources())

/** The events of a text published on Wednesday 15 May 2024, and the names of its entities. */
function read(text: string): {
  readonly events: readonly Event[]
  readonly nameOf: (id: string | null) => string
} {
  const { annotations } = annotate({ ...testDocument(text), published: '2024-05-15' }, annotators)
  const nameOf = (id: string | null): string => annotations.entities.find((one) => one.id === id)?.name ?? '-'
  return { events: annotations.events, nameOf }
}

const HELD = 'Norway and Chile held talks in Oslo on Monday.'

describe('the next round', () => {
  it.each([
    'The next round is set for June 3 in Bern.',
    'The envoys will meet again on Friday.',
    'Norway and Chile are to hold another meeting on Friday.',
    'Norway and Chile will resume talks on Friday.',
  ])('%s', (next) => {
    const [first, second] = read(`${HELD} ${next}`).events
    expect(second).toMatchObject({ type: 'CONSULT', status: 'scheduled', follows: first?.id })
    expect([...(second?.actor ?? []), ...(second?.recipient ?? [])].sort()).toEqual(
      [...(first?.actor ?? []), ...(first?.recipient ?? [])].sort(),
    )
  })
  it('marks sides that are those of the round before', () => {
    expect(read(`${HELD} The next round is set for June 3 in Bern.`).events[1]?.inferred).toEqual(['parties'])
  })
})

describe('what is no next round', () => {
  it.each([
    'Peru will meet Kenya on Friday.',
    'The next vote is set for June 3 in Bern.',
    'Peru will hold another meeting with Kenya on Friday.',
    'Ola Berg visited Lima on Tuesday.',
  ])('%s', (next) => expect(read(`${HELD} ${next}`).events.filter(({ follows }) => follows)).toEqual([]))
})

describe('a place from an earlier mention', () => {
  it('is taken where the talks are the same, and marked', () => {
    const { events, nameOf } = read(`${HELD} The talks between Norway and Chile ended late on Monday.`)
    expect(events[1]?.inferred).toEqual(['place'])
    expect(nameOf(events[1]?.place ?? null)).toBe('Oslo')
  })
  it.each([
    'Norway and Peru held talks on Monday.',
    'Norway and Chile held talks in April.',
    'Talks between Norway and Chile are planned for June.',
  ])('is not taken: %s', (next) => {
    const { events } = read(`${HELD} ${next}`)
    expect(events).toHaveLength(2)
    expect(events[1]?.place).toBeNull()
  })
})

describe('rounds with places of their own', () => {
  it('gives the last round its place and the earlier ones theirs', () => {
    const { events, nameOf } = read(
      'Norway and Chile held three rounds of talks, on April 2, April 9 and April 20, with the most recent round in Bern after earlier meetings in Egypt.',
    )
    expect(events.map(({ place }) => nameOf(place))).toEqual(['Egypt', 'Egypt', 'Bern'])
  })
  it('leaves places open that no round is told of', () => {
    const { events } = read(
      'Norway and Chile held three rounds of talks, on April 2, April 9 and April 20, before a vote in Egypt.',
    )
    const rounds = events.filter(({ rule }) => rule === 'round of its own day')
    expect(rounds.map(({ place }) => place)).toEqual([null, null, null])
  })
})

describe('what is under way', () => {
  it.each([
    ['The envoy, who is visiting Peru, praised the army.', 'ongoing', '2024-05-15'],
    ['The envoy visited Peru.', 'happened', undefined],
    ['The envoy has been visiting Peru.', 'ongoing', undefined],
  ])('%s', (text, status, day) => {
    const visit = read(text).events.find(({ noun }) => noun === 'visit')
    expect(visit?.status).toBe(status)
    expect(visit?.when?.from).toBe(day)
  })
})
