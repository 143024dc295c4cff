import type { UtteranceRecord, UtteranceVersion } from '../../../src/model/record.js'
import { at, day, sunday, textOf } from './spans.js'
import { entities } from './entities.js'

export type VersionSpec = [
  article: string,
  content: string,
  kind: UtteranceVersion['kind'],
  cue: string,
  source: string,
  ...quoted: string[],
]

export function version([article, content, kind, cue, source, ...quoted]: VersionSpec): UtteranceVersion {
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
export const TOLD = 'They were told, and they were told again,'

/** The empty place before words, and the one after them. */
const before = (article: string, words: string) => {
  const span = at(article, words)
  return { ...span, end: span.start }
}
export const after = (article: string, words: string) => {
  const span = at(article, words)
  return { ...span, start: span.end }
}

export const utterances: UtteranceRecord[] = [
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
