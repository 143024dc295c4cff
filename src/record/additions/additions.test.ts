import { describe, expect, it } from 'vitest'
import type { EventRecord, FigureRecord, PositionRecord, UtteranceRecord } from '../../model/record.js'
import { additions, type AdditionParts } from './additions.js'

const figure = (id: string, articles: readonly string[], status = 'agreed') =>
  ({ id, status, reports: articles.map((article) => ({ article })) }) as unknown as FigureRecord
const utterance = (id: string, articles: readonly string[]) =>
  ({ id, versions: articles.map((article) => ({ article })) }) as unknown as UtteranceRecord
const event = (id: string, articles: readonly string[]) =>
  ({ id, reports: articles.map((article) => ({ article })) }) as unknown as EventRecord
const position = (id: string, articles: readonly string[]) =>
  ({ id, reports: articles.map((article) => ({ article })) }) as unknown as PositionRecord

const story = (more: Partial<AdditionParts>): AdditionParts => ({
  articles: ['a', 'b', 'c', 'd'],
  origins: [
    { id: 'o1', lead: 'a', articles: ['a', 'b'], why: '', external: null },
    { id: 'o2', lead: 'c', articles: ['c', 'd'], why: '', external: null },
  ],
  utterances: [],
  figures: [],
  events: [],
  positions: [],
  conflicts: [],
  ...more,
})
const told = (parts: AdditionParts) =>
  additions(parts).map(({ article, items }) => [article, ...items.map(({ ref, adds }) => `${ref} ${adds}`)])

describe('additions', () => {
  it('tells a repetition within a line from a confirmation by another', () => {
    expect(told(story({ figures: [figure('f1', ['a', 'b', 'c', 'd'])] }))).toEqual([
      ['a', 'f1 new'],
      ['b', 'f1 repeats'],
      ['c', 'f1 confirms'],
      ['d', 'f1 repeats'],
    ])
  })
  it('never lets a copy confirm its own source', () => {
    expect(told(story({ utterances: [utterance('u1', ['c', 'd'])] })).at(-1)).toEqual(['d', 'u1 repeats'])
  })
  it('tells a revised figure from one that contradicts, at its first appearance only', () => {
    const conflicts = [{ id: 'k1', kind: 'figure' as const, members: ['f1', 'f2'], why: '' }]
    expect(
      told(
        story({
          conflicts,
          figures: [figure('f1', ['a'], 'disputed'), figure('f2', ['c', 'd'], 'disputed')],
        }),
      ),
    ).toEqual([['a', 'f1 new'], ['b'], ['c', 'f2 contradicts'], ['d', 'f2 repeats']])
    expect(
      told(story({ conflicts, figures: [figure('f1', ['a'], 'revised'), figure('f2', ['b'])] }))[1],
    ).toEqual(['b', 'f2 revises'])
  })
  it('contradicts nothing that was not yet published', () => {
    const conflicts = [{ id: 'k1', kind: 'figure' as const, members: ['f1', 'f2'], why: '' }]
    expect(told(story({ conflicts, figures: [figure('f1', ['b']), figure('f2', ['a'])] }))[0]).toEqual([
      'a',
      'f2 new',
    ])
  })
  it('lists every kind of item, and an article that carries none with an empty list', () => {
    expect(told(story({ events: [event('ev1', ['b'])], positions: [position('p1', ['b'])] }))).toEqual([
      ['a'],
      ['b', 'ev1 new', 'p1 new'],
      ['c'],
      ['d'],
    ])
  })
  it('takes an article outside every line for a line of its own', () => {
    const parts = story({ articles: ['a', 'x'], figures: [figure('f1', ['a', 'x'])] })
    expect(told(parts).at(-1)).toEqual(['x', 'f1 confirms'])
  })
})
