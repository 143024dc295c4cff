import { describe, expect, it } from 'vitest'
import type { Event } from '../../model/annotation.js'
import { annotate } from '../annotate.js'
import { english } from '../english.js'
import { testDocument, testResources } from '../../../test/support/reading.js'

const annotators = english(testResources())

/** The events of a text published on Wednesday 15 May 2024: `TYPE noun: names + bodies | day | place`. */
function told(text: string): readonly string[] {
  const { annotations } = annotate({ ...testDocument(text), published: '2024-05-15' }, annotators)
  const nameOf = (id: string): string => annotations.entities.find((entity) => entity.id === id)?.name ?? id
  const line = ({ type, noun, actor, recipient, bodies = [], when, place }: Event): string => {
    const who = [
      ...[...actor, ...recipient].map(nameOf),
      ...bodies.map(({ start, end }) => text.slice(start, end)),
    ]
    return `${type ?? '-'} ${noun}: ${who.join(', ')} | ${when?.from?.slice(0, 10) ?? '-'} | ${place === null ? '-' : nameOf(place)}`
  }
  return annotations.events.map(line)
}

describe('who acts, who suffers and where', () => {
  it.each([
    // A town before the noun of an attack is where it was.
    ['The Lima bombing killed nine people on Monday.', /^ASSAULT bombing: Lima \| 2024-05-13/],
    ['Russian strikes killed nine people in Odesa on Monday.', /^ASSAULT strike: Russian/],
    // Where somebody sits is not who they are.
    ['A court in Bergen on Monday jailed Ola Lund.', /: Ola Lund, court \| 2024-05-13 \| Bergen/],
    [
      'Bus drivers across Chile began a strike on Monday.',
      /^PROTEST strike: Bus drivers \| 2024-05-13 \| Chile/,
    ],
    ['Drivers marched through Bergen on Monday.', /^PROTEST protest: Drivers \| 2024-05-13 \| Bergen/],
    [
      'A Chilean judge sentenced Ola Lund to four years in prison on Monday.',
      /^ACCUSE sentence: Ola Lund, Chilean judge/,
    ],
    // What an act was about is not whom it befell.
    ['Police on Monday arrested a man over the blast at the Bergen terminal.', /^COERCE arrest: Police \|/],
    [
      'Ana Ruiz visited an Equinor depot in Bergen on Monday.',
      /^CONSULT visit: Ana Ruiz \| 2024-05-13 \| Bergen/,
    ],
    // Who serves a body is meant, not the body.
    [
      'Equinor chief executive Ana Ruiz met Ola Lund in Bergen on Monday.',
      /^CONSULT meeting: Ana Ruiz, Ola Lund \|/,
    ],
    [
      'Ana Ruiz and Ola Lund, the foreign ministers, are scheduled to hold talks in Bern on Friday.',
      /^CONSULT talks: Ana Ruiz, Ola Lund \|/,
    ],
    [
      'The foreign ministers, Ana Ruiz and Ola Lund, met in Bern on Monday.',
      /^CONSULT meeting: Ana Ruiz, Ola Lund \|/,
    ],
    [
      'He said it. Ana Ruiz is due to meet Ola Lund in Bern on Friday.',
      /^CONSULT meeting: Ana Ruiz, Ola Lund \|/,
    ],
    [
      'Lima police arrested the former head of Alcoa on Monday.',
      /^COERCE arrest: (?:Lima, )?(?:Lima )?police \|/,
    ],
    ['Soldiers seized power in Chile on Monday and arrested President Ana Ruiz.', /^COERCE arrest: Ana Ruiz/],
    ['Dozens of local farmers blocked a road near Bergen on Monday.', /^PROTEST blockade: local farmers/],
    ['Benfica beat Ajax 2-1 in Lisbon on Monday.', /^- match: Benfica, Ajax/],
    ['Chile launched a lunar probe on Monday.', /^- launch: Chile/],
    ['UEFA opened an inquiry on Monday.', /^ACCUSE investigation: UEFA/],
    // A place leads on to others only by what places are called.
    ['The council of ministers will meet on Friday at the request of Peru.', /\| 2024-05-17 \| -$/],
    ['The ministers will meet on Friday in the city of Bergen.', /\| 2024-05-17 \| Bergen$/],
    // Days of saying, of deadlines and of other nouns.
    [
      'Ola Lund said Monday that Ana Ruiz met Li Wei in Bern.',
      /^CONSULT meeting: Ana Ruiz, Li Wei \| - \| Bern/,
    ],
    ['Norway extended the May 31 deadline to June 30.', /^CONCEDE extension: Norway \| - \|/],
    [
      'Ola Lund met and prayed with Ana Ruiz in Bern on Monday.',
      /^CONSULT meeting: Ola Lund, Ana Ruiz \| 2024-05-13/,
    ],
    // Shooting down, and who tells of it.
    ['The Chilean army said it had shot down 12 drones on Monday.', /^ASSAULT interception/],
    // Courts rule; firms are bought; disasters strike.
    ['The Supreme Court of Chile on Monday struck down the levy.', /^REJECT ruling: /],
    ['Norsk Hydro acquired Alcoa on Monday.', /^- takeover: Norsk Hydro, Alcoa/],
    ['An earthquake struck central Peru early on Monday, killing nine people.', /^- earthquake: .*Peru$/],
    ['Floods swept through northern Kenya on Monday.', /^- flood: .*Kenya$/],
    ['Former president Ola Lund died in Bergen on Monday.', /^- death: Ola Lund/],
    [
      'Ana Ruiz won the presidential election in Chile on Sunday.',
      /^CONSULT election: Ana Ruiz \| 2024-05-12 \| Chile/,
    ],
    ['A bomb exploded at a market in Bergen on Monday, killing two.', /^ASSAULT bombing: /],
    [
      'In a speech on Monday, Ola Lund attacked Ana Ruiz, calling her a menace.',
      /^ACCUSE criticism: Ola Lund, Ana Ruiz/,
    ],
  ])('%s', (text, wanted) => {
    const found = told(text)
    expect(
      found.some((event) => wanted.test(event)),
      found.join('; '),
    ).toBe(true)
  })

  it.each([
    ['Norway and Chile agreed that trust takes time.', /agreement/],
    ['Four people familiar with the negotiations said Norway would wait.', /talks/],
    ['The Press Act restricts the Chilean army.', /COERCE/],
    ['A boiler exploded at a plant in Bergen on Monday.', /ASSAULT/],
    ['The debate over the bill was a storm in a teacup on Monday.', /storm/],
    ['RUIZ MET LUND IN BERGEN ON MONDAY', /CONSULT/],
    ['In its statement released on Monday, Equinor said it would wait.', /release/],
    ['Ana Ruiz called Ola Lund the conscience of the country on Monday.', /call/],
    ['Ana Ruiz won Chile in the 2016 election.', /: Ana Ruiz.*\| Chile/],
    ['Two people died on Monday.', /death/],
    ['Rivals seized on the remarks of Ana Ruiz on Monday.', /COERCE/],
    ['Ana Ruiz on Monday attacked the response of Ola Lund to the flood.', /ASSAULT/],
    ['Ana Ruiz spoke out on the radio on Monday.', /CONSULT/],

    ['Norway bought Chilean salmon on Monday.', /takeover/],
  ])('no event of that kind: %s', (text, unwanted) =>
    expect(told(text).filter((event) => unwanted.test(event))).toEqual([]),
  )
})

describe('what has been done several times', () => {
  it.each([
    ['Norway has extended the deadline for bids three times since May.', true],
    ['Ana Ruiz has met Ola Lund in Bern twice.', true],
    ['Ana Ruiz met Ola Lund in Bern on Monday.', undefined],
  ])('%s', (text, repeated) => {
    const { events } = annotate({ ...testDocument(text), published: '2024-05-15' }, annotators).annotations
    expect(events[0]?.repeated).toBe(repeated)
  })
})
