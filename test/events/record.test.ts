import { describe, expect, it } from 'vitest'
import type { EventRecord } from '../../src/model/record.js'
import { storyOf } from '../support/story-of.js'

/** The events of one story told by these articles. */
const eventsOf = (...texts: readonly string[]): readonly EventRecord[] => storyOf(...texts).events

/** `noun status from–to place: participants` of each event. */
const told = (...texts: readonly string[]): readonly string[] =>
  eventsOf(...texts).map(
    ({ noun, status, when, placeName, participants }) =>
      `${noun} ${status} ${when?.from ?? '?'}–${when?.to ?? '?'} ${placeName ?? '?'}: ${participants
        .map(({ name, side, part }) => [name, side, part].filter((word) => word).join(' '))
        .sort()
        .join(', ')}`,
  )

describe('days and rounds of talks', () => {
  it('makes one event of several days, ongoing while the last is to come', () => {
    const [talks, ...rest] = eventsOf(
      'Norwegian and Chilean negotiators met in Geneva on Tuesday and Wednesday.',
      'Norwegian and Chilean negotiators are set to hold a third day of talks in Geneva on Thursday.',
    )
    expect(rest).toEqual([])
    expect(talks).toMatchObject({
      status: 'ongoing',
      placeName: 'Geneva',
      format: 'in person',
      series: { unit: 'day', number: 3 },
      when: { from: '2024-05-14', to: '2024-05-17' },
    })
  })
  it('keeps rounds on days of their own apart', () => {
    expect(
      told('Norway and Chile have held three rounds of talks, on April 2, April 9 and April 20.').map(
        (line) => line.split(' ')[2],
      ),
    ).toEqual(['2024-04-02–2024-04-03', '2024-04-09–2024-04-10', '2024-04-20–2024-04-21'])
  })
  it('keeps the next round apart from the last one', () => {
    expect(
      told(
        'Norway and Chile held talks in Oslo on Monday. The next round of talks between Norway and Chile is planned for June.',
      ).map((line) => line.split(':')[0]),
    ).toEqual(['talks happened 2024-05-13–2024-05-14 Oslo', 'talks scheduled 2024-06-01–2024-07-01 ?'])
  })
})

describe('who takes part', () => {
  it('names everyone of a list, with the state each speaks for', () => {
    expect(
      told(
        'The Norwegian envoy Ola Berg will meet Chilean President Ana Ruiz and Peruvian Foreign Minister Luis Paz in Oslo on Friday.',
      ),
    ).toEqual(['meeting scheduled 2024-05-17–2024-05-18 Oslo: Ana Ruiz CL, Luis Paz PE, Ola Berg NO'])
  })
  it('joins a trip with the meeting at its place', () => {
    const [trip, ...rest] = eventsOf(
      'Norwegian envoy Ola Berg visited Lima on Monday.',
      'Norwegian envoy Ola Berg met Peruvian President Ana Ruiz in Lima.',
    )
    expect(rest).toEqual([])
    expect(trip?.when?.from).toBe('2024-05-13')
    expect(trip?.participants.map(({ name }) => name).sort()).toEqual(['Ana Ruiz', 'Ola Berg'])
  })
  it('keeps attacker and target apart, and what was shot down from what was fired', () => {
    expect(told('Norway fired 40 missiles at Chile on Monday.')).toEqual([
      'strike happened 2024-05-13–2024-05-14 Chile: Chile CL recipient, Norway NO actor',
    ])
    expect(
      told('Norway fired 40 missiles at Chile on Monday. Chile intercepted 12 Norwegian missiles on Monday.'),
    ).toHaveLength(2)
  })
})

describe('what is no event of the record', () => {
  it.each([
    'The fire destroyed 40 homes in Napa on Monday.',
    'Norway might one day help Chile.',
    'Norway and Chile want talks to end the war in Peru on Friday.',
  ])('%s', (text) => expect(told(text).filter((line) => /attack|war|cooperation/.test(line))).toEqual([]))
})

describe('details', () => {
  it.each([
    ['Norway and Chile met in Oslo on Monday for two hours.', { format: 'in person' }],
    ['Norway and Chile held talks by video link on Monday.', { format: 'virtual' }],
    ['Norwegian President Ola Berg called Chilean President Ana Ruiz on Monday.', { format: 'call' }],
    ['Norway and Chile held indirect talks in Oslo on Monday.', { format: 'mediated' }],
    [
      'Norway and Chile held a second round of talks in Oslo on Monday.',
      { series: { unit: 'round', number: 2 } },
    ],
  ])('%s', (text, wanted) => expect(eventsOf(text)[0]).toMatchObject(wanted))

  it('tells how long, how it ended and from when it was moved', () => {
    const long = 'Norway and Chile held talks in Oslo on Monday for two hours without an agreement.'
    const [event] = eventsOf(long)
    expect(event?.duration && long.slice(event.duration.start, event.duration.end)).toContain('two hours')
    expect(event?.outcome?.map(({ start, end }) => long.slice(start, end))).toEqual(['without an agreement'])
    const [moved] = eventsOf('Talks between Norway and Chile in Oslo were postponed from June 3 to June 7.')
    expect(moved?.postponedFrom?.from).toBe('2024-06-03')
  })
})
