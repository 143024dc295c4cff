import type { EventRecord } from '../../../src/model/record.js'
import { at, friday, sunday, tuesday } from './spans.js'
import { entities } from './entities.js'

export function event(id: string, noun: string, title: string, fields: Partial<EventRecord>): EventRecord {
  return {
    id,
    type: 'CONSULT',
    mode: null,
    noun,
    title,
    status: 'happened',
    when: null,
    place: null,
    placeName: null,
    participants: [],
    reports: [],
    origins: 1,
    ...fields,
  }
}
export const who = (id: string, side: string | null = null) => {
  const found = entities.find((e) => e.id === id)
  return { entity: id, name: found?.name ?? id, side, role: found?.roles[0]?.text ?? null }
}

export const events: EventRecord[] = [
  event('ev1', 'flood', 'Flood in Tillmouth', {
    type: 'ASSAULT',
    when: friday,
    place: 'e7',
    placeName: 'Tillmouth',
    origins: 2,
    reports: [
      at('a1', 'burst its banks'),
      at('a2', 'burst its banks'),
      at('a3', 'burst its banks'),
      at('a5', 'A flood'),
      at('a6', 'the Tillmouth flood'),
    ],
  }),
  event('ev2', 'evacuation', 'Residents moved to schools and sports halls', {
    type: 'RETREAT',
    when: friday,
    place: 'e7',
    placeName: 'Tillmouth',
    reports: [at('a1', 'were moved'), at('a3', 'were moved')],
  }),
  event('ev3', 'meeting', 'Olga Brandt meets Tobias Renk', {
    when: sunday,
    place: 'e7',
    placeName: 'Tillmouth',
    participants: [who('e3', 'government'), who('e2', 'town')],
    reports: [at('a6', 'met Mayor Tobias Renk'), at('a1', 'will visit Tillmouth')],
    origins: 2,
  }),
  event('ev4', 'search', 'Search for the missing', {
    type: 'AID',
    status: 'ongoing',
    when: { from: '2031-03-15', to: null, grain: 'day', stated: false },
    place: 'e7',
    placeName: 'Tillmouth',
    reports: [at('a6', 'divers reached the mill cellars')],
  }),
  event('ev5', 'sitting', 'Emergency sitting of the regional parliament', {
    status: 'scheduled',
    when: tuesday,
    place: 'e8',
    placeName: 'Aldermoor',
    participants: [{ entity: null, name: 'regional parliament', side: null, role: null }],
    reports: [
      at('a1', 'will hold an emergency sitting'),
      at('a2', 'will hold an emergency sitting'),
      at('a6', 'meets in emergency session'),
    ],
    origins: 2,
  }),
  event('ev6', 'resignation', 'Resignation of Ines Halloran', {
    type: 'REQUEST',
    status: 'called-for',
    participants: [who('e1')],
    reports: [at('a4', 'her resignation')],
  }),
  event('ev7', 'publication', 'Water board publishes its gauge readings', {
    type: 'CONCEDE',
    status: 'scheduled',
    when: { from: null, to: '2031-03-20', grain: 'day', stated: true },
    participants: [who('e4')],
    reports: [at('a6', 'it would publish the gauge readings')],
  }),
]
