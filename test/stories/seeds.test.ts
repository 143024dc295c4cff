import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { EventRecord, FigureRecord, Record, StoryRecord } from '../../src/model/record.js'
import type { ArticleSpan } from '../../src/model/span.js'
import { createEngine } from '../../src/app/engine.js'
import { read } from '../../src/app/read.js'
import { ROOT } from '../support/cli.js'
import { breaches } from './invariants.js'

// The five reports on peace talks that Readout began with. They are not part of the project: without them nothing is tested here.
const SEEDS = `${ROOT}../shared/seeds`

const DEPARTMENT = 'State Department'
const PRESIDENT = 'Volodymyr Zelenskyy'
const KREMLIN = 'Vladimir Putin'
const ENVOY = 'Steve Witkoff'
const AIDE = 'Yuri Ushakov'
const ADVISER = 'Mykhailo Podolyak'
const BOTH = 'Steve Witkoff and Rustem Umerov'
/** For each article, who says its passages in quotation marks, in their order; nobody is named for one. */
const SPEAKERS: readonly (readonly (string | null)[])[] = [
  [DEPARTMENT, PRESIDENT, KREMLIN, KREMLIN, KREMLIN],
  [...times(DEPARTMENT, 7), ...times(PRESIDENT, 3), ...times(KREMLIN, 3)],
  [DEPARTMENT],
  [
    ...['Washington', ENVOY, ENVOY],
    ...times(AIDE, 4),
    ...times(ADVISER, 3),
    ...times('Donald Trump', 3),
    ...times(KREMLIN, 2),
  ],
  [...times(PRESIDENT, 4), ...times('Emmanuel Macron', 2), ...[KREMLIN, null, ENVOY], ...times(BOTH, 3)],
]

function times(name: string, count: number): readonly string[] {
  return Array.from({ length: count }, () => name)
}

/** The passages between quotation marks of a text, without the marks. */
function marked(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/“[^”]*”|"[^"]*"/g)].map(({ index, 0: all }) => ({
    start: index + 1,
    end: index + all.length - 1,
  }))
}

const key = ({ article, start, end }: ArticleSpan): string => `${article} ${start} ${end}`

/** Who is given as the speaker of each quoted passage; the names of all versions that hold it. */
function speakersOf(story: StoryRecord): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { versions, speakerName } of story.utterances)
    for (const version of versions)
      for (const span of version.quoted) {
        const names = found.get(key(span)) ?? new Set()
        const name = version.speakerName ?? speakerName
        if (name !== null) names.add(name)
        found.set(key(span), names)
      }
  return found
}

const day = (event: EventRecord): string => `${event.when?.from ?? '?'} ${event.when?.to ?? '?'}`
const names = (event: EventRecord): readonly string[] => event.participants.map(({ name }) => name).sort()

describe.skipIf(!existsSync(SEEDS))('five reports on peace talks', async () => {
  const record: Record = existsSync(SEEDS)
    ? await read(createEngine(), [SEEDS])
    : { format: 'readout-record', version: 1, articles: [], rejected: [], stories: [] }
  const story = record.stories[0] as StoryRecord

  it('are one story of five articles, whose fields open their words', () => {
    expect(record.stories.map(({ articles }) => articles.length)).toEqual([5])
    expect(breaches(record)).toEqual([])
  })

  it('rest on three origins: the agency report with two rewrites, and two of their own', () => {
    const ids = record.articles.map(({ id }) => id)
    const origins = story.origins.map(({ articles }) => articles.map((id) => ids.indexOf(id)).sort())
    expect(origins.sort()).toEqual([[0, 1, 2], [3], [4]])
    const derived = story.derivations.filter(({ from }) => from === ids[1]).map(({ to }) => ids.indexOf(to))
    expect(derived.sort()).toEqual([0, 2])
  })

  it('have all 46 passages in quotation marks verbatim, none with a wrong speaker', () => {
    const given = speakersOf(story)
    const wrong: string[] = []
    let right = 0
    record.articles.forEach((article, at) => {
      const passages = marked(article.text)
      expect(passages.length).toBe(SPEAKERS[at]?.length)
      passages.forEach((passage, k) => {
        const named = given.get(key({ article: article.id, ...passage }))
        const expected = SPEAKERS[at]?.[k] ?? null
        expect(named, `article ${at + 1}, passage ${k + 1}`).toBeDefined()
        const others = [...(named ?? [])].filter((name) => name !== expected)
        if (others.length > 0) wrong.push(`article ${at + 1}, passage ${k + 1}: ${others.join('; ')}`)
        else if (expected !== null && named?.has(expected) === true) right += 1
      })
    })
    expect(wrong).toEqual([])
    expect(right).toBeGreaterThanOrEqual(45)
  })

  const AIR_FORCE = "Ukraine's air force"
  it.each([
    [653, 'launch', AIR_FORCE],
    [51, 'launch', AIR_FORCE],
    [17, 'launch', AIR_FORCE],
    [585, 'intercept', AIR_FORCE],
    [30, 'intercept', AIR_FORCE],
  ])('have %d (%s), as %s counts the night', (value, action, claimant) => {
    const figure = story.figures.find((one) => one.value === value && one.action === action)
    expect(figure?.claimantName).toBe(claimant)
    expect(figure?.window).toMatchObject({ from: '2025-12-05T18:00', to: '2025-12-06T06:00' })
  })

  it('have the drones that Russia counts, 121 or 116, as one conflict', () => {
    const [most, least] = [121, 116].map((value) => story.figures.find((one) => one.value === value))
    for (const figure of [most, least] as FigureRecord[]) {
      expect(figure.claimantName).toMatch(/Defense Ministry|Ministry of Defen[cs]e/)
      expect(figure.status).toBe('disputed')
      expect(figure.window?.from).toBe('2025-12-05T18:00')
    }
    expect(most?.claimant).toBe(least?.claimant)
    const both = story.conflicts.filter(
      ({ kind, members }) => kind === 'figure' && members.includes(most?.id as string),
    )
    expect(both.map(({ members }) => [...members].sort())).toEqual([[most?.id, least?.id].sort()])
  })

  it.each([
    ['the visit to Moscow', 'Moscow', '2025-12-02 2025-12-03', 'happened', [KREMLIN, ENVOY, 'Jared Kushner']],
    [
      'the talks in Miami',
      'Miami',
      '2025-12-04 2025-12-07',
      'ongoing',
      [ENVOY, 'Jared Kushner', 'Rustem Umerov'],
    ],
    [
      ...['the meeting in London', 'London', '2025-12-08 2025-12-09', 'scheduled'],
      ['Emmanuel Macron', PRESIDENT, 'Friedrich Merz', 'Keir Starmer'],
    ] as const,
  ] as const)('have %s with its day, place and people', (_, place, days, status, people) => {
    const event = story.events.find(
      (one) => one.type === 'CONSULT' && one.placeName === place && day(one) === days,
    ) as EventRecord
    expect(
      event,
      story.events.map((one) => `${one.title} ${one.placeName ?? ''} ${day(one)}`).join('\n'),
    ).toBeDefined()
    expect(event.status).toBe(status)
    expect(names(event)).toEqual(expect.arrayContaining([...people]))
  })

  it('have the call with the president', () => {
    const call = story.events.find(({ format, status }) => format === 'call' && status === 'happened')
    expect(names(call as EventRecord)).toEqual(expect.arrayContaining([PRESIDENT, ENVOY, 'Jared Kushner']))
  })

  it('have nobody from Russia at the talks in Miami, and nobody from Ukraine in Moscow', () => {
    const at = (place: string): readonly string[] =>
      story.events.filter((one) => one.type === 'CONSULT' && one.placeName === place).flatMap(names)
    expect(at('Miami')).not.toContain('Russia')
    expect(at('Miami')).not.toContain(KREMLIN)
    expect(at('Moscow')).not.toContain('Rustem Umerov')
  })

  it('know the president under one name and flag the words changed inside quotation marks', () => {
    const president = story.entities.filter(({ name }) => /Zelensk/.test(name))
    expect(president.map(({ name }) => name)).toEqual([PRESIDENT])
    expect(president[0]?.variants.some((variant) => /Zelensky$/.test(variant))).toBe(true)
    const altered = story.utterances.flatMap(({ versions, alterations }) =>
      alterations.map(({ version, against }) => [versions[version]?.text, versions[against]?.text].join(' ')),
    )
    expect(altered.some((texts) => texts.includes('dedication') && texts.includes('commitment'))).toBe(true)
  })
})
