import type { PositionRecord } from '../../../src/model/record.js'
import { at } from './spans.js'
import { entities } from './entities.js'

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

export const positions: PositionRecord[] = [
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
