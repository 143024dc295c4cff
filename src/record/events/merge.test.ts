import { describe, expect, it } from 'vitest'
import type { Event, EventStatus, EventType, Reading } from '../../model/annotation.js'
import type { EntityRecord } from '../../model/record.js'
import { castOf } from '../cast.js'
import { mergeEvents } from './merge.js'

const names = ['Norway', 'Chile', 'Peru', 'Oslo', 'Lima', 'Bergen', 'Veld']
const TOWNS: ReadonlySet<string> = new Set(['Bergen', 'Veld'])
const cast = castOf(
  names.map(
    (name) =>
      ({
        id: name,
        kind: TOWNS.has(name) ? 'place' : 'organization',
        name,
        named: true,
        country: null,
        variants: [],
        roles: [],
        mentions: [],
      }) as EntityRecord,
  ),
  (_article, id) => id,
)

type Told = {
  day?: string
  place?: string
  status?: EventStatus
  parties?: readonly string[]
  noun?: string
  type?: EventType | null
  rule?: string
  /** Words for a body without a name, which stand at the start of the text. */
  body?: string
}
let start = 0
const event = ({
  day,
  place,
  status = 'happened',
  parties = ['Norway', 'Chile'],
  noun = 'talks',
  type = 'CONSULT',
  rule = 'test',
  body,
}: Told): Event => {
  start += 10
  const next =
    day === undefined ? '' : `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}`
  return {
    id: `ev${start}`, rule, type, mode: 'meet', contexts: [], noun, trigger: { start, end: start + 4 },
    actor: parties.slice(0, 1), recipient: parties.slice(1), actorSpans: [], recipientSpans: [], status,
    when: day === undefined ? null : { from: day, to: next, grain: 'day', stated: false }, whenSpan: null,
    place: place ?? null, placeSpan: null, statement: null, ...(body !== undefined && { bodies: [{ start: 0, end: body.length }] }),
  } // prettier-ignore
}
const article = (id: string, ...told: Told[]) =>
  ({
    document: { id, text: told.find(({ body }) => body !== undefined)?.body ?? '' },
    annotations: { events: told.map(event), names: [], tokens: [], times: [], entities: [] },
  }) as unknown as Reading
const merged = (...readings: Reading[]) =>
  mergeEvents(readings, cast, (articles) => articles.length).map(
    ({ event: e }) =>
      `${e.when?.from ?? '?'}–${e.when?.to ?? '?'} ${e.placeName ?? '?'} ${e.status} ${e.reports.length}`,
  )

describe('events across articles', () => {
  it('joins reports of one day, and takes the place from the one that names it', () => {
    expect(
      merged(article('a', { day: '2024-05-14', place: 'Oslo' }), article('b', { day: '2024-05-14' })),
    ).toEqual(['2024-05-14–2024-05-15 Oslo happened 2'])
  })
  it('keeps days apart that do not follow each other, and places apart', () => {
    expect(merged(article('a', { day: '2024-05-14' }), article('b', { day: '2024-05-20' }))).toHaveLength(2)
    expect(
      merged(
        article('a', { day: '2024-05-14', place: 'Oslo' }),
        article('b', { day: '2024-05-14', place: 'Lima' }),
      ),
    ).toHaveLength(2)
  })
  it('makes one of talks over days that follow each other, ongoing while a day is still to come', () => {
    expect(merged(article('a', { day: '2024-05-14' }, { day: '2024-05-15', status: 'scheduled' }))).toEqual([
      '2024-05-14–2024-05-16 ? ongoing 2',
    ])
  })
  it('takes what a later report tells as past for past', () => {
    expect(
      merged(
        article('a', { day: '2024-05-14', place: 'Oslo', status: 'scheduled' }),
        article('b', { day: '2024-05-14', place: 'Oslo' }),
      ),
    ).toEqual(['2024-05-14–2024-05-15 Oslo happened 2'])
  })
  it('keeps other parties apart', () => {
    expect(
      merged(
        article('a', { day: '2024-05-14' }),
        article('b', { day: '2024-05-14', parties: ['Peru', 'Lima'] }),
      ),
    ).toHaveLength(2)
  })
  it('leaves a bare mention out that fits two entries', () => {
    expect(
      merged(
        article('a', { day: '2024-05-14', place: 'Oslo' }, { day: '2024-05-20', place: 'Lima' }),
        article('b', {}),
      ),
    ).toHaveLength(2)
  })
  it('takes a decision that was announced and then taken for one that was taken', () => {
    const decision = { noun: 'extension', parties: ['Norway'] } as const
    const [entry] = mergeEvents(
      [
        article('a', { ...decision, type: 'AGREE', status: 'scheduled', day: '2024-05-14' }),
        article('b', { ...decision, type: 'CONCEDE' }),
      ],
      cast,
      (articles) => articles.length,
    )
    expect([entry?.event.type, entry?.event.status]).toEqual(['CONCEDE', 'happened'])
  })
  it('keeps attacks on two towns of one day apart', () => {
    const strike = { day: '2024-05-14', type: 'ASSAULT', noun: 'strike' } as const
    expect(
      merged(
        article(
          'a',
          { ...strike, parties: ['Norway', 'Bergen'] },
          { ...strike, parties: ['Norway', 'Veld'] },
        ),
      ),
    ).toHaveLength(2)
  })
  it('tells earthquakes by day and place, with whatever their article adds', () => {
    const quake = { parties: [], type: null, noun: 'earthquake', rule: 'disaster quake' } as const
    expect(merged(article('a', { ...quake, day: '2024-05-14', place: 'Lima' }, { ...quake }))).toEqual([
      '2024-05-14–2024-05-15 Lima happened 2',
    ])
  })
})

describe('those without a name', () => {
  const titles = (...readings: Reading[]) =>
    mergeEvents(readings, cast, (articles) => articles.length).map(({ event: e }) => e.title)
  it('names a body by its words where nobody with a name acts', () => {
    const arrest = { day: '2024-05-14', place: 'Oslo', type: 'COERCE', noun: 'arrest', parties: [] } as const
    expect(titles(article('a', { ...arrest, body: 'Police' }))).toEqual(['Arrest: police (Oslo)'])
    expect(titles(article('a', arrest))).toEqual([])
  })
  it('joins a meeting of ministers with the report that names them', () => {
    const meeting = { day: '2024-05-14', status: 'scheduled', noun: 'meeting' } as const
    expect(
      titles(
        article('a', { ...meeting, place: 'Oslo', parties: [], body: 'Foreign ministers' }),
        article('b', meeting),
      ),
    ).toEqual(['Meeting: Norway, Chile (Oslo)'])
  })
})
