import type { FigureRecord } from '../../../src/model/record.js'
import type { When } from '../../../src/model/when.js'
import { at, day, friday, sunday } from './spans.js'

export function figure(
  id: string,
  value: number | null,
  item: string,
  fields: Partial<FigureRecord>,
): FigureRecord {
  return {
    id,
    value,
    low: value,
    high: value,
    modifier: '=',
    unit: null,
    item,
    action: null,
    told: null,
    part: 'object',
    mood: 'happened',
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
export const reported = (...rows: [string, string][]) =>
  rows.map(([article, words]) => ({
    article,
    span: at(article, words),
    words: at(article, words),
    rule: 'sample',
  }))
export const service = { claimant: 'e5', claimantName: 'county emergency service' }
const toll: When = { from: '2031-03-14T18:00', to: null, grain: 'hour', stated: false }

export const figures: FigureRecord[] = [
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
