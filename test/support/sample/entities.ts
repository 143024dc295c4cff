import type { EntityRecord } from '../../../src/model/record.js'
import { at } from './spans.js'

export function entity(
  id: string,
  kind: EntityRecord['kind'],
  name: string,
  fields: Partial<EntityRecord> = {},
): EntityRecord {
  return { id, kind, name, named: true, country: null, variants: [name], roles: [], mentions: [], ...fields }
}

export const entities: EntityRecord[] = [
  entity('e1', 'person', 'Ines Halloran', {
    variants: ['Ines Halloran', 'Ines Haloran', 'Halloran'],
    roles: [
      {
        text: 'director of the Carrow Water Board',
        spans: [
          at('a1', 'director of the Carrow Water Board'),
          at('a4', 'director of the Carrow Water Board'),
        ],
      },
    ],
    mentions: [at('a1', 'Ines Halloran'), at('a4', 'Ines Halloran'), at('a5', 'Ines Haloran')],
  }),
  entity('e2', 'person', 'Tobias Renk', {
    variants: ['Tobias Renk', 'Renk'],
    roles: [{ text: 'Mayor', spans: [at('a1', 'Mayor')] }],
    mentions: [at('a1', 'Tobias Renk'), at('a6', 'Tobias Renk')],
  }),
  entity('e3', 'person', 'Olga Brandt', {
    variants: ['Olga Brandt', 'Brandt'],
    roles: [{ text: 'Prime Minister', spans: [at('a1', 'Prime Minister')] }],
    mentions: [at('a1', 'Olga Brandt')],
  }),
  entity('e4', 'organization', 'Carrow Water Board', { mentions: [at('a1', 'Carrow Water Board')] }),
  entity('e5', 'organization', 'county emergency service', {
    mentions: [at('a1', 'county emergency service')],
  }),
  entity('e6', 'organization', 'Carrow Hospitals Trust', { mentions: [at('a4', 'Carrow Hospitals Trust')] }),
  entity('e7', 'place', 'Tillmouth', { mentions: [at('a1', 'Tillmouth')] }),
  entity('e8', 'place', 'Aldermoor', { mentions: [at('a1', 'Aldermoor')] }),
  entity('e9', 'person', 'Maud Ferrier', {
    roles: [{ text: 'cook', spans: [at('a2', 'cook')] }],
    mentions: [at('a2', 'Maud Ferrier')],
  }),
  entity('e10', 'organization', 'Land Party', { mentions: [at('a4', 'Land Party')] }),
  entity('e11', 'person', 'a person familiar with the board’s deliberations', {
    named: false,
    mentions: [at('a6', "A person familiar with the board's deliberations")],
  }),
]
