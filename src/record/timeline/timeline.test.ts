import { expect, test } from 'vitest'
import { documentFromInput } from '../../documents/documents.js'
import type { EventRecord, FigureRecord, UtteranceRecord } from '../../model/record.js'
import type { When } from '../../model/when.js'
import { buildTimeline } from './timeline.js'

const day = (from: string, to: string): When => ({ from, to, grain: 'day' })

const event = (id: string, title: string, when: When | null): EventRecord => ({
  id, type: 'CONSULT', mode: 'meet', noun: 'talks', title, status: 'happened', when, place: null, placeName: null, participants: [],
  reports: [], origins: 1,
}) // prettier-ignore

const figure = (id: string, window: When | null): FigureRecord => ({
  id, value: 12, low: null, high: null, modifier: '>', unit: 'drone', item: 'drones', action: 'intercept', told: null, part: 'object', mood: 'happened', actor: null, actorName: null,
  target: null, targetName: null, claimant: 'e1', claimantName: 'the air force', window, place: null, placeName: null, partOf: null,
  reports: [], origins: 1, status: 'single-origin',
}) // prettier-ignore

const utterance = (id: string, when: When | null): UtteranceRecord => ({
  id, speaker: 'e1', speakerName: 'Maria Okafor', cueClass: null, via: null, when, alterations: [], origins: 1,
  versions: [{ article: 'a1', kind: 'direct', content: [], quoted: [], cue: [], source: [], text: 'We  will\nwait.', rule: 'x' }],
}) // prettier-ignore

const article = (id: string, published: string) =>
  documentFromInput({ id, text: 'x', title: id, published }, '-')

test('event, statement, figure and publication times stand apart, in order', () => {
  const timeline = buildTimeline({
    events: [event('ev2', 'Talks', day('2025-12-04', '2025-12-06')), event('ev1', 'Undated', null)],
    utterances: [utterance('u1', day('2025-12-05', '2025-12-06')), utterance('u2', null)],
    figures: [figure('f1', { from: '2025-12-05T18:00', to: '2025-12-06T06:00', grain: 'hour' })],
    documents: [article('a1', '2025-12-06T09:00:00+02:00'), article('a2', '2025-12-05')],
  })
  expect(timeline.map(({ kind, ref, title }) => `${kind} ${ref} ${title}`)).toEqual([
    'event ev2 Talks',
    'statement u1 Maria Okafor: We will wait.',
    'publication a2 a2',
    'figure f1 at least 12 drones intercepted (the air force)',
    'publication a1 a1',
  ])
  expect(timeline.at(-1)?.when).toEqual({
    from: '2025-12-06T09:00',
    to: '2025-12-06T09:01',
    grain: 'minute',
    stated: true,
  })
})

test('publications are ordered by their moment, not by the clock on the page', () => {
  const documents = [
    article('east', '2025-12-06T09:00:00+09:00'),
    article('west', '2025-12-05T20:00:00-05:00'),
  ]
  const refs = buildTimeline({ events: [], utterances: [], figures: [], documents }).map(({ ref }) => ref)
  expect(refs).toEqual(['east', 'west'])
})

test('an entry with an open beginning is placed by its end', () => {
  const events = [
    event('late', 'By Monday', { from: null, to: '2025-12-09', grain: 'day' }),
    event('soon', 'Talks', day('2025-12-07', '2025-12-08')),
  ]
  const timeline = buildTimeline({ events, utterances: [], figures: [], documents: [] })
  expect(timeline.map(({ ref }) => ref)).toEqual(['soon', 'late'])
})
