import { describe, expect, it } from 'vitest'
import { annotate } from '../annotate.js'
import { english } from '../english.js'
import { testDocument, testResources } from '../../../test/support/reading.js'

const annotators = english(testResources())

const read = (text: string) => annotate(testDocument(text), annotators)

/** Plain words of the events of a text, with the sides that have a name. */
const told = (text: string): readonly string[] => {
  const { annotations } = read(text)
  const name = (id: string): string => annotations.entities.find((entity) => entity.id === id)?.name ?? id
  return annotations.events.map(
    ({ noun, actor, recipient }) =>
      `${noun}: ${actor.map(name).join(', ')} > ${recipient.map(name).join(', ')}`,
  )
}

/** What is told, or null for nothing of that kind. */
describe('one word, several senses', () => {
  it.each([
    ['Police beat protesters in Oslo on Monday.', /^attack/, true],
    ['Guards beat Ana Ruiz to death in Oslo on Monday.', /^attack/, true],
    ['President Ana Ruiz beat Senator Ola Berg in the runoff on Sunday.', /^attack/, false],
    ['Orvik Group beat out another bidder for the contract on Monday.', /^attack/, false],
    ['Norwegian troops and Chilean troops attacked each other on Monday.', /^attack/, true],
    ['Ola Berg and Ana Ruiz attacked each other on Monday.', /^attack/, false],
    ['Norway continued a war against Chile on Monday.', /^war/, true],
    ['Ola Berg continued a war of words with Ana Ruiz on Monday.', /^war/, false],
    ['Norway’s war on drugs in Chile began on Monday.', /^war/, false],
    ['Norway threatened to attack Chile on Monday.', /^threat/, true],
    ['The drought threatened to empty Lake Orvik in Chile on Monday.', /^threat/, false],
    ['Rebels released Ola Berg on Monday.', /^release/, true],
    ['The ministry released Ola Berg from a secrecy agreement on Monday.', /^release/, false],
    ['A survey released Tuesday from the Orvik Foundation found the voters split.', /^release/, false],
    ['Norway defended Chile on Monday.', /^support/, true],
    ['Norway and Orvik defended their contract on Monday.', /^support/, false],
    ['Workers held a rally in Oslo on Monday.', /^protest/, true],
    ['Ola Berg held a campaign rally in Oslo on Monday.', /^protest/, false],
    ['Ola Berg spoke with Ana Ruiz on Monday.', /^talks/, true],
    ['Ola Berg spoke at a forum with Norwegian mayors on Monday.', /^talks/, false],
    ['Ola Berg spoke with Ana Ruiz by telephone on Monday.', /^call/, true],
    ['Norway will send 600 soldiers to Chile on Friday.', /^deployment/, true],
    ['Rebels released two Cuban physicians on Monday.', /^release/, true],
    ['Orvik Group released pictures of the mine on Monday.', /^release/, false],
    ['The Orvik Council passed a resolution against Chile on Monday.', /^accusation/, true],
    ['The Senate passed a resolution on Monday.', /^accusation/, false],
    ['Norway approved the vaccine on Monday.', /^aid/, false],
    ['Rebels blew up a bridge in Bergen on Monday.', /^attack/, true],
    ['A boiler blew up in Bergen on Monday.', /^attack/, false],
    [
      'Ola Berg accused Ana Ruiz of murdering Luis Paz in Oslo on Monday.',
      /^(?:attack|killing|murder).*> .*Paz/,
      false,
    ],
    ['Ola Berg shot back at Ana Ruiz on Monday.', /^shooting/, false],
    ['Ola Berg took over as director of Orvik Group on Monday.', /^takeover/, false],
    ['The host appeared to agree with Ana Ruiz that the film was poor.', /^agreement/, false],
    ['Ana Ruiz signed the bill on Monday.', /^signing: Ana Ruiz/, true],
    ['The Senate of Chile passed a bill on trade with Peru on Monday.', /^passage: .*Peru/, false],
    ['Norwegian nurses began a strike in Oslo on Monday.', /^strike: .*Norwegian/, false],
  ])('%s', (text, wanted, is) => expect(told(text).some((line) => wanted.test(line))).toBe(is))
})

describe('who takes part', () => {
  it.each([
    [
      'Foreign Minister Ola Berg spoke with Secretary of State Ana Ruiz by phone on Monday.',
      'call: Ola Berg > Ana Ruiz',
    ],
    ['Ola Berg met a Chilean lawyer in Oslo on Monday.', 'meeting: Ola Berg > '],
    [
      'The court sentenced Ola Berg to two years on Monday for the murder of Luis Paz.',
      'sentence:  > Ola Berg',
    ],
    [
      'The Orvik Bureau is investigating Ola Berg with the help of the Lund Agency.',
      'investigation: Orvik Bureau > Ola Berg',
    ],
    ['The mayor Ola Berg, a Chilean, met Ana Ruiz in Oslo on Monday.', 'meeting: Ola Berg > Ana Ruiz'],
  ])('%s', (text, wanted) => expect(told(text)).toContain(wanted))
})

describe('days and habits', () => {
  const dayOf = (text: string): string | null => read(text).annotations.events[0]?.when?.from ?? null
  it.each([
    ['The army has overthrown four governments since 1960.', null],
    ['The army overthrew the government of Chile in 1960.', '1960-01-01'],
    ['Ola Berg spoke ahead of a Friday meeting with Chancellor Ana Ruiz in Lima.', '2024-05-17'],
  ])('%s', (text, wanted) => expect(dayOf(text)).toBe(wanted))

  it.each([
    ['Ola Berg met Ana Ruiz several times in his first term.', true],
    ['Norway contributes $40 million a year to Chile.', true],
    ['Ola Berg met Ana Ruiz on Monday.', false],
    ['Norway contributed $40 million to Chile on Monday.', false],
  ])('%s', (text, is) =>
    expect(read(text).annotations.events.some(({ repeated }) => repeated === true)).toBe(is),
  )
})

describe('what is planned, advised or open is not told as done', () => {
  it.each([
    ['Ana Ruiz had advised Ola Berg to sue the Orvik Bureau.', 'called-for'],
    ['Norway was open to talks with Chile and to sending a team to Chile.', 'hypothetical'],
    ['Norway plans to send troops to Chile.', 'scheduled'],
    ['Norway will send 600 soldiers to Chile.', 'scheduled'],
    ['Norway sent 600 soldiers to Chile.', 'happened'],
  ])('%s', (text, wanted) => expect(read(text).annotations.events.at(-1)?.status).toBe(wanted))
})
