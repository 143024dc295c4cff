import { describe, expect, it } from 'vitest'
import { storyOf } from '../support/story-of.js'

/** `kind: label [articles] against label [articles]` of each conflict that is built from events. */
const conflicts = (...texts: readonly string[]): readonly string[] =>
  storyOf(...texts).conflicts.flatMap(({ kind, sides }) =>
    sides === undefined
      ? []
      : [
          `${kind}: ${sides
            .map(({ label, words }) => `${label} [${words.map(({ article }) => article).join(' ')}]`)
            .sort()
            .join(' against ')}`,
        ],
  )

describe('reports of one event against each other', () => {
  it.each([
    [
      'a day',
      [
        'Norwegian President Ola Berg met Chilean President Ana Ruiz in Geneva on Monday.',
        'Norwegian President Ola Berg met Chilean President Ana Ruiz in Geneva on Tuesday.',
      ],
      ['date: on 13 May 2024 [a0] against on 14 May 2024 [a1]'],
    ],
    [
      'a place',
      [
        'Norwegian envoy Ola Berg met Chilean envoy Ana Ruiz in Callao on Monday. Peru and Chile are neighbours, and Peru is the smaller of the two.',
        'Norwegian envoy Ola Berg met Chilean envoy Ana Ruiz in Antofagasta on Monday. Chile and Peru are neighbours, and Chile is the longer.',
      ],
      ['place: Antofagasta [a1] against Callao [a0]'],
    ],
    [
      'who struck',
      [
        'Norway bombed Callao on Monday. Peru asked Norway and Chile for talks. Peru is a member of the bloc.',
        'Chile bombed Callao on Monday. Peru asked Norway and Chile for talks. Peru is a member of the bloc.',
      ],
      ['attribution: Chile [a1] against Norway [a0]'],
    ],
    [
      'who led a side',
      [
        'Norwegian and Chilean negotiators met in Geneva on Monday, the Chilean side led by Foreign Minister Ana Ruiz.',
        'Norwegian and Chilean negotiators met in Geneva on Monday, the Chilean side led by Defence Minister Luis Paz.',
        'Luis Paz is the Chilean defence minister and Ana Ruiz the Chilean foreign minister.',
      ],
      ['participants: Ana Ruiz [a0] against Luis Paz [a1]'],
    ],
  ])('%s', (_, texts, told) => expect(conflicts(...texts)).toEqual(told))
})

describe('no conflict', () => {
  it.each([
    [
      'a coarser day',
      'Norwegian President Ola Berg met Chilean President Ana Ruiz in Geneva this week.',
      'Norwegian President Ola Berg met Chilean President Ana Ruiz in Geneva on Tuesday.',
    ],
    [
      'silence',
      'Norwegian President Ola Berg met Chilean President Ana Ruiz in Geneva.',
      'Norwegian President Ola Berg met Chilean President Ana Ruiz on Tuesday.',
    ],
    [
      'talks that go on from day to day',
      'Norway and Chile held talks in Geneva on Monday.',
      'Norway and Chile held talks in Geneva on Tuesday.',
    ],
    [
      'two meetings that one report tells apart',
      'Norwegian envoy Ola Berg met Chilean envoy Ana Ruiz in Geneva on Monday. Ola Berg met Ana Ruiz in Geneva on Wednesday.',
      'Norwegian envoy Ola Berg met Chilean envoy Ana Ruiz in Geneva on Wednesday.',
    ],
    [
      'a country and its town',
      'Norwegian envoy Ola Berg met Chilean envoy Ana Ruiz in Switzerland on Monday.',
      'Norwegian envoy Ola Berg met Chilean envoy Ana Ruiz in Geneva on Monday.',
    ],
    [
      'another meeting of one of them',
      'Norwegian envoy Ola Berg met Chilean envoy Ana Ruiz in Geneva on Monday.',
      'Norwegian envoy Ola Berg met Peruvian envoy Luis Paz in Vienna on Monday.',
    ],
    ['two strikes on one day', 'Norway struck Lima on Monday.', 'Norway struck Lima on Tuesday.'],
    [
      'two leaders of two sides',
      'Norwegian and Chilean negotiators met in Geneva on Monday, the Chilean side led by Ana Ruiz.',
      'Norwegian and Chilean negotiators met in Geneva on Monday, the Norwegian side led by Ola Berg.',
    ],
  ])('%s', (_, ...texts) => expect(conflicts(...texts)).toEqual([]))
})
