import { describe, expect, it } from 'vitest'
import type { Event } from '../../model/annotation.js'
import { annotate } from '../annotate.js'
import { english } from '../english.js'
import { testDocument, testResources } from '../../../test/support/reading.js'

const annotators = english(testResources())

function eventsIn(text: string): readonly Event[] {
  return annotate(testDocument(text), annotators).annotations.events
}

/** What the events of a text say of one detail, as `kind words`, in order. */
function told(
  text: string,
  read: (event: Event) => readonly (readonly [string, { start: number; end: number }])[],
) {
  return eventsIn(text).flatMap((event) =>
    read(event).map(([kind, { start, end }]) => `${kind} ${text.slice(start, end)}`),
  )
}

const levels = (text: string) =>
  told(text, (event) => (event.levels ?? []).map((one) => [one.level, one.span] as const))
const brokers = (text: string) =>
  told(text, (event) => (event.brokers ?? []).map((one) => [one.role, one.span] as const))
const weapons = (text: string) =>
  told(text, (event) => (event.weapons ?? []).map((one) => [one.kind, one.span] as const))

describe('the level of a meeting', () => {
  it.each([
    ['Foreign ministers of Norway and Chile held talks in Oslo on Friday.', ['ministers Foreign ministers']],
    ['Norway and Chile held technical talks in Oslo on Friday.', ['technical technical']],
    ['Norway and Chile held ministerial talks in Oslo on Friday.', ['ministers ministerial']],
    ['Negotiators of Norway met the Chilean delegation in Oslo on Friday.', ['envoys Negotiators']],
    [
      'Norwegian Prime Minister Ola Berg met Chilean envoy Ana Ruiz in Oslo on Monday.',
      ['leaders Prime Minister', 'envoys envoy'],
    ],
    [
      'The deputy foreign minister of Norway met Chilean diplomats in Oslo on Monday.',
      ['officials deputy foreign minister', 'envoys diplomats'],
    ],
  ])('%s', (text, wanted) => expect(levels(text)).toEqual(wanted))
})

describe('what tells no level', () => {
  it.each([
    'Norway and Chile held talks in Oslo on Friday.',
    'Former president Ola Berg met Norway in Oslo on Monday.',
    'Fans of the king met the team in Oslo on Monday.',
    'Norwegian President Ola Berg condemned Chile on Monday.',
  ])('%s', (text) => expect(levels(text)).toEqual([]))
})

describe('who mediates or hosts', () => {
  it.each([
    ['Talks between Norway and Chile mediated by Qatar were held in Doha on Monday.', ['mediator Qatar']],
    ['Norway and Chile held talks in Cairo on Monday, with Egypt mediating.', ['mediator Egypt']],
    ['Omani-brokered talks between Norway and Chile resumed in Muscat on Monday.', ['mediator Omani']],
    ['Peru hosted talks between Norway and Chile in Lima on Monday.', ['host Peru']],
    ['Norway and Chile held talks hosted by Peru in Lima on Monday.', ['host Peru']],
    [
      'Norway and Chile held talks through Swiss mediators in Geneva on Monday.',
      ['mediator Swiss mediators in Geneva'],
    ],
  ])('%s', (text, wanted) => expect([...new Set(brokers(text))]).toEqual(wanted))
})

describe('who is no mediator', () => {
  it.each([
    'Norway and Chile held talks in Oslo on Monday.',
    'Norway met mediators from Qatar in Doha on Monday.',
    'A deal brokered by Qatar in 2019 is void.',
    'Norway attacked a base that hosted Chilean soldiers on Monday.',
  ])('%s', (text) => expect(brokers(text)).toEqual([]))
})

describe('what an attack is made with', () => {
  it.each([
    [
      'Norway attacked the port of Lima with drones and missiles on Monday.',
      ['drone drones', 'missile missiles'],
    ],
    ['The army shelled the town of Veld on Sunday.', ['artillery shelled']],
    [
      'Norway launched a barrage of ballistic missiles and 40 drones at Chile on Monday.',
      ['missile ballistic missiles', 'drone drones'],
    ],
    ['Gunmen attacked a bus in Kabul on Monday using rifles.', ['small arms rifles']],
    ['Norway carried out a missile strike on Chile on Monday.', ['missile missile']],
    ['A car bomb attack on the ministry killed four people on Monday.', ['bomb car bomb']],
  ])('%s', (text, wanted) => expect([...new Set(weapons(text))]).toEqual(wanted))
})

describe('what is no weapon of the attack', () => {
  it.each([
    'Norway attacked a missile factory in Chile on Monday.',
    'Rebels attacked soldiers guarding drones in Chile on Monday.',
    'Norway and Chile discussed drones in Oslo on Monday.',
  ])('%s', (text) => expect(weapons(text)).toEqual([]))
})
