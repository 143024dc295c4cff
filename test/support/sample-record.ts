import type {
  EntityRecord,
  EventRecord,
  FigureRecord,
  PositionRecord,
  Record as StoryFile,
  StoryRecord,
  UtteranceRecord,
  UtteranceVersion,
} from '../../src/model/record.js'
import type { Derivation } from '../../src/model/lineage.js'
import type { When } from '../../src/model/when.js'
import { floodArticles, pilotArticles } from './sample-articles.js'
import { spanFinder } from './span-of.js'

const at = spanFinder([...floodArticles, ...pilotArticles])
const textOf = (id: string) => [...floodArticles, ...pilotArticles].find((a) => a.id === id)?.text ?? ''

const day = (from: string, to: string, stated = true): When => ({ from, to, grain: 'day', stated })
const friday: When = { from: '2031-03-14T18:00', to: '2031-03-15T00:00', grain: 'hour', stated: true }
const sunday = day('2031-03-16', '2031-03-17')
const tuesday = day('2031-03-18', '2031-03-19')

function entity(
  id: string,
  kind: EntityRecord['kind'],
  name: string,
  fields: Partial<EntityRecord> = {},
): EntityRecord {
  return { id, kind, name, named: true, country: null, variants: [name], roles: [], mentions: [], ...fields }
}

const entities: EntityRecord[] = [
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

type VersionSpec = [
  article: string,
  content: string,
  kind: UtteranceVersion['kind'],
  cue: string,
  source: string,
  ...quoted: string[],
]

function version([article, content, kind, cue, source, ...quoted]: VersionSpec): UtteranceVersion {
  const span = at(article, content)
  return {
    article,
    kind,
    content: [span],
    quoted: quoted.map((words) => at(article, words)),
    cue: [at(article, cue)],
    source: source === '' ? [] : [at(article, source)],
    text: textOf(article).slice(span.start, span.end),
    rule: 'sample',
  }
}

function utterance(
  id: string,
  speaker: string | null,
  versions: VersionSpec[],
  fields: Partial<UtteranceRecord> = {},
): UtteranceRecord {
  return {
    id,
    speaker,
    speakerName: entities.find((e) => e.id === speaker)?.name ?? null,
    cueClass: 'say',
    via: null,
    when: null,
    versions: versions.map(version),
    alterations: [],
    origins: 1,
    ...fields,
  }
}

const SPILL = '"We opened the spillway at the last possible moment, not a minute later,"'
const SPILL_RADIO = '"We opened the spillway at the last possible moment, a minute later than planned,"'
const inner = (quote: string) => quote.slice(1, -2)
const TOLD = 'They were told, and they were told again,'

/** The empty place before words, and the one after them. */
const before = (article: string, words: string) => {
  const span = at(article, words)
  return { ...span, end: span.start }
}
const after = (article: string, words: string) => {
  const span = at(article, words)
  return { ...span, start: span.end }
}

const utterances: UtteranceRecord[] = [
  utterance(
    'u1',
    'e1',
    [
      [
        'a1',
        SPILL,
        'direct',
        'said',
        'Ines Halloran, director of the Carrow Water Board',
        inner(SPILL) + ',',
      ],
      [
        'a2',
        SPILL,
        'direct',
        'said',
        'Ines Halloran, director of the Carrow Water Board',
        inner(SPILL) + ',',
      ],
      [
        'a3',
        SPILL_RADIO,
        'direct',
        'said',
        'Ines Halloran, who heads the Carrow Water Board',
        inner(SPILL_RADIO) + ',',
      ],
      [
        'a5',
        'the spillway was opened at the last possible moment',
        'indirect',
        'said',
        'The head of the water board, Ines Haloran,',
      ],
    ],
    {
      alterations: [
        {
          version: 2,
          against: 0,
          relation: 'altered',
          a: [at('a3', inner(SPILL_RADIO))],
          b: [at('a1', inner(SPILL))],
          changes: [
            { kind: 'negation', a: before('a3', 'a minute later than'), b: at('a1', 'not ') },
            { kind: 'added', a: at('a3', ' than planned'), b: after('a1', inner(SPILL)) },
          ],
        },
      ],
    },
  ),
  utterance('u2', 'e1', [
    [
      'a1',
      '"Had we waited, the wall itself would have gone."',
      'direct',
      'said',
      'Ines Halloran',
      'Had we waited, the wall itself would have gone.',
    ],
    [
      'a2',
      '"Had we waited, the wall itself would have gone."',
      'direct',
      'said',
      'Ines Halloran',
      'Had we waited, the wall itself would have gone.',
    ],
  ]),
  utterance(
    'u3',
    'e2',
    [
      ['a1', `"${TOLD}"`, 'direct', 'told reporters', 'Renk', TOLD],
      ['a2', `"${TOLD}"`, 'direct', 'told reporters', 'Renk', TOLD],
      ['a3', `"${TOLD}"`, 'direct', 'said', 'Tobias Renk', TOLD],
    ],
    { via: 'to reporters outside the town hall', when: day('2031-03-14', '2031-03-15', false) },
  ),
  utterance(
    'u4',
    'e2',
    [
      ['a1', 'the board had ignored three warnings since Thursday', 'indirect', 'said', 'He'],
      ['a2', 'the board had ignored three warnings since Thursday', 'indirect', 'said', 'He'],
      ['a3', 'the board had been warned three times since Thursday', 'indirect', 'said', 'Tobias Renk'],
    ],
    { cueClass: 'accuse' },
  ),
  utterance('u5', 'e2', [
    [
      'a4',
      '"Nine warnings or three, one should have been enough,"',
      'direct',
      'said',
      'Mayor Tobias Renk',
      'Nine warnings or three, one should have been enough,',
    ],
  ]),
  utterance(
    'u6',
    'e1',
    [
      [
        'a4',
        '"I will not resign over a river,"',
        'direct',
        'said',
        'Halloran',
        'I will not resign over a river,',
      ],
    ],
    { via: 'The Meridian', when: day('2031-03-15', '2031-03-16') },
  ),
  utterance('u7', 'e9', [
    [
      'a2',
      '"Nobody asked who was paying,"',
      'direct',
      'said',
      'Maud Ferrier',
      'Nobody asked who was paying,',
    ],
  ]),
  utterance(
    'u8',
    'e3',
    [
      [
        'a6',
        '"The readings belong to the people of this valley, and they will have them by Wednesday,"',
        'direct',
        'said',
        'Brandt',
        'The readings belong to the people of this valley, and they will have them by Wednesday,',
      ],
    ],
    { when: sunday },
  ),
  utterance('u9', 'e11', [
    [
      'a6',
      "two members had asked for Halloran's resignation",
      'indirect',
      'said',
      "A person familiar with the board's deliberations",
    ],
  ]),
  utterance('u10', null, [
    [
      'a5',
      'has cost at least nine lives in Tillmouth, where the Carrow left its bed on Friday evening',
      'indirect',
      'say',
      'rescuers',
    ],
  ]),
]

function figure(id: string, value: number | null, item: string, fields: Partial<FigureRecord>): FigureRecord {
  return {
    id,
    value,
    low: value,
    high: value,
    modifier: '=',
    unit: null,
    item,
    action: null,
    actor: null,
    actorName: null,
    target: null,
    targetName: null,
    claimant: null,
    claimantName: null,
    window: null,
    place: 'e7',
    placeName: 'Tillmouth',
    partOf: null,
    reports: [],
    origins: 1,
    status: 'single-origin',
    ...fields,
  }
}
const reported = (...rows: [string, string][]) =>
  rows.map(([article, words]) => ({ article, span: at(article, words), rule: 'sample' }))
const service = { claimant: 'e5', claimantName: 'county emergency service' }
const toll: When = { from: '2031-03-14T18:00', to: null, grain: 'hour', stated: false }

const figures: FigureRecord[] = [
  figure('f1', 9, 'people', {
    ...service,
    action: 'killed',
    modifier: '>',
    window: toll,
    status: 'revised',
    origins: 1,
    reports: reported(
      ['a1', 'at least nine'],
      ['a2', 'at least nine'],
      ['a3', 'At least nine'],
      ['a5', 'at least nine'],
    ),
  }),
  figure('f2', 14, 'people', {
    ...service,
    action: 'killed',
    window: toll,
    status: 'disputed',
    reports: reported(['a6', 'Fourteen']),
  }),
  figure('f3', 12, 'people', {
    claimant: 'e6',
    claimantName: 'Carrow Hospitals Trust',
    action: 'killed',
    window: toll,
    status: 'disputed',
    reports: reported(['a4', 'Twelve']),
  }),
  figure('f4', 31, 'people', {
    ...service,
    action: 'missing',
    window: { from: null, to: '2031-03-15T00:00', grain: 'hour', stated: true },
    status: 'revised',
    reports: reported(['a1', '31'], ['a2', '31'], ['a3', 'Thirty-one'], ['a5', '31']),
  }),
  figure('f5', 8, 'people', {
    ...service,
    action: 'missing',
    window: sunday,
    reports: reported(['a6', 'Eight']),
  }),
  figure('f6', 4200, 'residents', {
    ...service,
    action: 'evacuated',
    modifier: '~',
    window: friday,
    origins: 1,
    reports: reported(
      ['a1', 'About 4,200'],
      ['a2', 'About 4,200'],
      ['a3', 'Some 4,200'],
      ['a5', 'More than four thousand'],
    ),
  }),
  figure('f7', 840, 'water', {
    unit: 'cubic metre per second',
    action: 'released',
    claimant: 'e4',
    claimantName: 'Carrow Water Board',
    actor: 'e4',
    actorName: 'Carrow Water Board',
    window: friday,
    reports: reported(['a1', '840'], ['a2', '840']),
  }),
  figure('f8', 61, 'houses', {
    action: 'destroyed',
    window: day('2031-03-15', '2031-03-16', false),
    reports: reported(['a4', 'sixty-one']),
  }),
  figure('f9', null, 'damage', {
    unit: 'crown',
    low: 60_000_000,
    high: 80_000_000,
    claimantName: 'insurers',
    window: null,
    reports: reported(['a4', 'between 60 million and 80 million crowns']),
  }),
  figure('f10', 3, 'warnings', {
    claimant: 'e2',
    claimantName: 'Tobias Renk',
    action: 'ignored',
    target: 'e4',
    actorName: 'Carrow Water Board',
    window: day('2031-03-13', '2031-03-15', false),
    reports: reported(['a1', 'three'], ['a2', 'three'], ['a3', 'three'], ['a5', 'three']),
  }),
]

function event(id: string, noun: string, title: string, fields: Partial<EventRecord>): EventRecord {
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
const who = (id: string, side: string | null = null) => {
  const found = entities.find((e) => e.id === id)
  return { entity: id, name: found?.name ?? id, side, role: found?.roles[0]?.text ?? null }
}

const events: EventRecord[] = [
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

function position(
  id: string,
  holder: string,
  stance: PositionRecord['stance'],
  about: string,
  article: string,
  content: string,
  ...also: [string, string][]
): PositionRecord {
  const span = at(article, content)
  const reports = [span, ...also.map(([other, words]) => at(other, words))]
  return {
    id,
    holder,
    holderName: entities.find((e) => e.id === holder)?.name ?? null,
    stance,
    about,
    content: span,
    reports,
    when: null,
    toldBy: null,
    origins: also.length > 0 ? 1 : 1,
  }
}

const positions: PositionRecord[] = [
  position('p1', 'e2', 'demands', 'independent inquiry', 'a4', 'an independent inquiry'),
  position('p2', 'e2', 'demands', 'resignation of Ines Halloran', 'a4', 'her resignation'),
  position('p3', 'e2', 'rejects', 'the board’s account', 'a1', 'that account', ['a2', 'that account']),
  position(
    'p4',
    'e3',
    'demands',
    'publication of the gauge readings',
    'a1',
    'to publish its gauge readings',
    ['a2', 'to publish its gauge readings'],
  ),
  position('p5', 'e3', 'offers', 'independent inquiry', 'a6', 'an independent inquiry under a retired judge'),
  position(
    'p6',
    'e4',
    'conditions',
    'publication of the gauge readings',
    'a6',
    'but only once the inquiry had been named',
  ),
  position('p7', 'e4', 'rejects', 'resignation of Ines Halloran', 'a6', 'calls for its director to go'),
  position('p8', 'e1', 'rejects', 'resignation', 'a4', 'I will not resign over a river,'),
  position('p9', 'e10', 'offers', 'flood fund', 'a4', 'a flood fund of 200 million crowns'),
]

function derivation(
  from: string,
  to: string,
  kind: Derivation['kind'],
  coverage: number,
  direction: Derivation['direction'],
  reasons: string[],
  pairs: [string, string, Derivation['passages'][number]['kind']][],
): Derivation {
  return {
    from,
    to,
    kind,
    coverage,
    direction,
    reasons,
    passages: pairs.map(([a, b, passage]) => ({ from: at(from, a), to: at(to, b), kind: passage })),
  }
}
const NPA_HEAD = textOf('a1').split('\n').slice(0, 2).join('\n')
const NPA_TAIL = textOf('a1').split('\n').slice(2, 8).join('\n')

const derivations: Derivation[] = [
  derivation(
    'a1',
    'a2',
    'copy',
    0.87,
    'stated',
    ['a2 carries the dateline “TILLMOUTH (NPA)”', '93% of the words stand in one run'],
    [
      [NPA_HEAD, NPA_HEAD, 'verbatim'],
      [NPA_TAIL, NPA_TAIL, 'verbatim'],
    ],
  ),
  derivation(
    'a1',
    'a3',
    'edit',
    0.71,
    'inferred',
    ['published 7 h 50 min later', 'shares whole sentences outside quotation marks'],
    [
      ['the county emergency service said', 'the county emergency service has said', 'edited'],
      [
        'residents were moved to schools and sports halls on higher ground',
        'residents were moved to schools and sports halls on higher ground',
        'verbatim',
      ],
      [`"${TOLD}"`, `"${TOLD}"`, 'quotation'],
    ],
  ),
  derivation(
    'a1',
    'a5',
    'rewrite',
    0.58,
    'undetermined',
    ['same facts in the same order in other words', 'no time of day is known for a5'],
    [
      [
        'About 4,200 residents were moved to schools and sports halls on higher ground',
        'More than four thousand inhabitants spent the night in schools and gymnasiums',
        'paraphrased',
      ],
      ['Another 31 people were missing as of midnight', 'By midnight 31 were unaccounted for', 'paraphrased'],
      [
        'He said the board had ignored three warnings since Thursday',
        'The mayor, Tobias Renk, accuses the board of having passed over three warnings',
        'paraphrased',
      ],
    ],
  ),
]

const flood: StoryRecord = {
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

const pilots: StoryRecord = {
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

/** A record with two stories, eight articles and two rejected inputs. */
export function sampleRecord(): StoryFile {
  return {
    format: 'readout-record',
    version: 1,
    articles: [...floodArticles, ...pilotArticles],
    rejected: [
      {
        source: 'coverage/scan.pdf',
        code: 'document.binary',
        message: 'the file is no text, no page and no feed',
      },
      { source: 'coverage/empty.txt', code: 'document.empty', message: 'the file is empty' },
    ],
    stories: [flood, pilots],
  }
}
