import type { StoryRecord } from '../../../src/model/record.js'
import { at, day, friday, sunday, tuesday } from './spans.js'
import { entities } from './entities.js'
import { utterances } from './utterances.js'
import { figures } from './figures.js'
import { events } from './events.js'
import { positions } from './positions.js'
import { derivations } from './derivations.js'
import { floodArticles } from '../sample-articles.js'

export const flood: StoryRecord = {
  id: 's1',
  title: 'Flood in Tillmouth after the Carrow spillway was opened',
  articles: floodArticles.map((a) => a.id),
  evidence: ['names in common: Tillmouth, Carrow, Halloran, Renk', 'the same evening: 14 March 2031'],
  origins: [
    {
      id: 'o1',
      lead: 'a1',
      articles: ['a1', 'a2', 'a3', 'a5'],
      why: 'one text of the Northern Press Agency; three articles repeat it',
      external: null,
    },
    {
      id: 'o2',
      lead: 'a4',
      articles: ['a4'],
      why: 'own interviews and own count; shares no passage with the others',
      external: null,
    },
    {
      id: 'o3',
      lead: 'a6',
      articles: ['a6'],
      why: 'later events and own sources; shares no passage with the others',
      external: null,
    },
  ],
  derivations,
  entities,
  utterances,
  figures,
  events,
  positions,
  proposals: [
    {
      id: 'pr1',
      name: 'flood fund',
      by: 'e10',
      byName: 'Land Party',
      positions: [],
      versions: [
        {
          label: 'Flood fund of 200 million crowns',
          when: day('2031-03-15', '2031-03-16'),
          terms: [at('a4', '200 million crowns'), at('a4', 'a levy on reservoirs')],
          reports: [at('a4', 'a flood fund of 200 million crowns')],
        },
        {
          label: 'Revised flood fund',
          when: sunday,
          terms: [at('a6', '150 million crowns'), at('a6', 'without the levy')],
          reports: [at('a6', 'a revised flood fund of 150 million crowns')],
        },
      ],
    },
  ],
  conflicts: [
    {
      id: 'c1',
      kind: 'figure',
      members: ['f1', 'f2', 'f3'],
      why: 'The county emergency service and the Carrow Hospitals Trust count the dead differently for the same evening.',
    },
    {
      id: 'c2',
      kind: 'wording',
      members: ['u1'],
      why: 'Harbour Radio prints “a minute later than planned” where two others print “not a minute later”.',
    },
  ],
  times: [],
  timeline: [
    { when: friday, kind: 'event', ref: 'ev1', title: 'Flood in Tillmouth' },
    { when: friday, kind: 'event', ref: 'ev2', title: 'Residents moved to schools and sports halls' },
    {
      when: { from: '2031-03-14T23:40', to: '2031-03-14T23:41', grain: 'minute' },
      kind: 'publication',
      ref: 'a1',
      title: 'Northern Press Agency',
    },
    {
      when: day('2031-03-14', '2031-03-15', false),
      kind: 'statement',
      ref: 'u3',
      title: 'Tobias Renk: they were told',
    },
    {
      when: { from: '2031-03-15T06:10', to: '2031-03-15T06:11', grain: 'minute' },
      kind: 'publication',
      ref: 'a2',
      title: 'Carrow Valley Post',
    },
    {
      when: { from: '2031-03-15T07:30', to: '2031-03-15T07:31', grain: 'minute' },
      kind: 'publication',
      ref: 'a3',
      title: 'Harbour Radio',
    },
    {
      when: { from: '2031-03-15T11:05', to: '2031-03-15T11:06', grain: 'minute' },
      kind: 'publication',
      ref: 'a4',
      title: 'The Meridian',
    },
    { when: day('2031-03-15', '2031-03-16', false), kind: 'publication', ref: 'a5', title: 'Lowland Today' },
    {
      when: { from: '2031-03-15', to: null, grain: 'day', stated: false },
      kind: 'event',
      ref: 'ev4',
      title: 'Search for the missing',
    },
    {
      when: day('2031-03-15', '2031-03-16'),
      kind: 'statement',
      ref: 'u6',
      title: 'Ines Halloran: will not resign',
    },
    { when: sunday, kind: 'event', ref: 'ev3', title: 'Olga Brandt meets Tobias Renk' },
    { when: sunday, kind: 'statement', ref: 'u8', title: 'Olga Brandt: readings by Wednesday' },
    { when: sunday, kind: 'figure', ref: 'f2', title: '14 killed, says the county emergency service' },
    {
      when: { from: '2031-03-16T17:20', to: '2031-03-16T17:21', grain: 'minute' },
      kind: 'publication',
      ref: 'a6',
      title: 'Daily Ledger',
    },
    { when: tuesday, kind: 'event', ref: 'ev5', title: 'Emergency sitting of the regional parliament' },
    {
      when: { from: null, to: '2031-03-20', grain: 'day', stated: true },
      kind: 'event',
      ref: 'ev7',
      title: 'Water board publishes its gauge readings',
    },
  ],
  additions: [
    {
      article: 'a1',
      items: ['ev1', 'ev2', 'ev5', 'f1', 'f4', 'f6', 'f7', 'f10', 'u1', 'u2', 'u3', 'u4'].map((ref) => ({
        ref,
        adds: 'new' as const,
      })),
    },
    {
      article: 'a2',
      items: [
        { ref: 'u7', adds: 'new' as const },
        ...['ev1', 'f1', 'f4', 'f6', 'u1', 'u2', 'u3'].map((ref) => ({ ref, adds: 'repeats' as const })),
      ],
    },
    {
      article: 'a3',
      items: [
        { ref: 'u1', adds: 'contradicts' as const },
        ...['ev1', 'f1', 'f4', 'u3'].map((ref) => ({ ref, adds: 'repeats' as const })),
      ],
    },
    {
      article: 'a5',
      items: ['ev1', 'f1', 'f4', 'f10', 'u1'].map((ref) => ({ ref, adds: 'repeats' as const })),
    },
    {
      article: 'a4',
      items: [
        ...['f8', 'f9', 'u5', 'u6', 'ev6'].map((ref) => ({ ref, adds: 'new' as const })),
        { ref: 'f3', adds: 'contradicts' as const },
        { ref: 'ev1', adds: 'confirms' as const },
      ],
    },
    {
      article: 'a6',
      items: [
        ...['ev3', 'ev4', 'ev7', 'u8', 'u9'].map((ref) => ({ ref, adds: 'new' as const })),
        { ref: 'f2', adds: 'revises' as const },
        { ref: 'f5', adds: 'revises' as const },
        { ref: 'ev5', adds: 'confirms' as const },
        { ref: 'ev1', adds: 'confirms' as const },
      ],
    },
  ],
  brief: [
    {
      section: 'happened',
      text: 'The Carrow river burst its banks on Friday evening, 14 March 2031, and swept through the lower town of Tillmouth.',
      cites: [
        at('a1', 'The Carrow river burst its banks on Friday evening'),
        at('a3', 'swept through the lower town of Tillmouth'),
      ],
      refs: ['ev1'],
    },
    {
      section: 'happened',
      text: 'Prime Minister Olga Brandt met Mayor Tobias Renk in Tillmouth on Sunday and promised an independent inquiry.',
      cites: [
        at(
          'a6',
          'Prime Minister Olga Brandt walked through the lower town on Sunday and met Mayor Tobias Renk',
        ),
        at('a6', 'She promised an independent inquiry'),
      ],
      refs: ['ev3'],
    },
    {
      section: 'said',
      text: 'Ines Halloran, director of the Carrow Water Board, said: "I will not resign over a river."',
      cites: [
        at('a4', '"I will not resign over a river," Halloran said'),
        at('a4', 'Ines Halloran, director of the Carrow Water Board'),
      ],
      refs: ['u6'],
    },
    {
      section: 'said',
      text: 'Mayor Tobias Renk said the board had ignored three warnings since Thursday.',
      cites: [
        at(
          'a1',
          'Mayor Tobias Renk rejected that account. He said the board had ignored three warnings since Thursday.',
        ),
      ],
      refs: ['u4'],
    },
    {
      section: 'figures',
      text: 'About 4,200 residents were moved to higher ground, according to the county emergency service.',
      cites: [
        at(
          'a1',
          'About 4,200 residents were moved to schools and sports halls on higher ground, according to the service',
        ),
      ],
      refs: ['f6'],
    },
    {
      section: 'figures',
      text: 'The county emergency service put the dead at 14 on Sunday, raising its count of nine.',
      cites: [
        at(
          'a6',
          'Fourteen people are now known to have died in the Tillmouth flood, the county emergency service said on Sunday, raising its count of nine',
        ),
      ],
      refs: ['f2', 'f1'],
    },
    {
      section: 'disputed',
      text: 'The Carrow Hospitals Trust counted twelve dead on Saturday, three more than the service did then.',
      cites: [
        at(
          'a4',
          'Twelve people have died, the Carrow Hospitals Trust told The Meridian on Saturday, three more than the county emergency service counts',
        ),
      ],
      refs: ['f3', 'c1'],
    },
    {
      section: 'next',
      text: 'The regional parliament meets in emergency session in Aldermoor on Tuesday, 18 March.',
      cites: [
        at('a6', 'The regional parliament meets in emergency session in Aldermoor on Tuesday, 18 March'),
        at('a1', 'The regional parliament will hold an emergency sitting in Aldermoor on 18 March'),
      ],
      refs: ['ev5'],
    },
  ],
}
