import { flood } from './flood.js'
import type { StoryRecord } from '../../../src/model/record.js'
import { at, day } from './spans.js'
import { entity } from './entities.js'
import { version } from './utterances.js'
import { figure, reported } from './figures.js'
import { event } from './events.js'

export const pilots: StoryRecord = {
  ...flood,
  id: 's2',
  title: 'Harbour pilots at Selby Sands vote to strike',
  articles: ['b1', 'b2'],
  evidence: ['names in common: Selby Sands, Pires', 'the same vote: 212 to 38'],
  origins: [
    { id: 'o1', lead: 'b1', articles: ['b1'], why: 'agency report', external: null },
    { id: 'o2', lead: 'b2', articles: ['b2'], why: 'own report', external: null },
  ],
  derivations: [],
  entities: [
    entity('e1', 'person', 'Joana Pires', {
      roles: [{ text: 'union secretary', spans: [at('b1', 'union secretary')] }],
    }),
  ],
  utterances: [
    {
      id: 'u1',
      speaker: 'e1',
      speakerName: 'Joana Pires',
      cueClass: 'say',
      via: null,
      when: null,
      alterations: [],
      origins: 1,
      versions: [
        version([
          'b1',
          '"A ship does not get lighter after dark,"',
          'direct',
          'said',
          'union secretary Joana Pires',
          'A ship does not get lighter after dark,',
        ]),
      ],
    },
    {
      id: 'u2',
      speaker: null,
      speakerName: 'port authority',
      cueClass: 'say',
      via: null,
      when: null,
      alterations: [],
      origins: 1,
      versions: [
        version(['b1', 'the vote "regrettable"', 'mixed', 'called', 'The port authority', 'regrettable']),
      ],
    },
  ],
  figures: [
    figure('f1', 212, 'pilots', {
      action: 'voted for',
      place: null,
      placeName: null,
      claimantName: 'the union',
      window: day('2031-03-17', '2031-03-18'),
      status: 'agreed',
      origins: 2,
      reports: reported(['b1', '212'], ['b2', '212']),
    }),
    figure('f2', 38, 'pilots', {
      action: 'voted against',
      place: null,
      placeName: null,
      claimantName: 'the union',
      window: day('2031-03-17', '2031-03-18'),
      status: 'agreed',
      origins: 2,
      reports: reported(['b1', '38'], ['b2', '38']),
    }),
  ],
  events: [
    event('ev1', 'talks', 'Talks between pilots and port', {
      status: 'scheduled',
      when: day('2031-03-20', '2031-03-21'),
      reports: [at('b1', 'hold talks on Thursday'), at('b2', 'Talks are planned')],
      origins: 2,
    }),
  ],
  positions: [],
  proposals: [],
  conflicts: [],
  timeline: [
    {
      when: day('2031-03-20', '2031-03-21'),
      kind: 'event',
      ref: 'ev1',
      title: 'Talks between pilots and port',
    },
  ],
  additions: [
    {
      article: 'b1',
      items: [
        { ref: 'f1', adds: 'new' },
        { ref: 'u1', adds: 'new' },
      ],
    },
    { article: 'b2', items: [{ ref: 'f1', adds: 'confirms' }] },
  ],
  brief: [
    {
      section: 'happened',
      text: 'Harbour pilots voted by 212 to 38 on Monday to stop work from 24 March.',
      cites: [at('b1', 'Harbour pilots voted by 212 to 38 on Monday to stop work from 24 March')],
      refs: ['f1', 'f2'],
    },
    {
      section: 'next',
      text: 'Talks are planned for Thursday.',
      cites: [at('b2', 'Talks are planned for Thursday.')],
      refs: ['ev1'],
    },
  ],
}
