import type { Derivation } from '../../../src/model/lineage.js'
import { at, textOf } from './spans.js'
import { TOLD } from './utterances.js'

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

export const derivations: Derivation[] = [
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
