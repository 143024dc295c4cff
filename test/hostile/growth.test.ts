import { Session } from 'node:inspector'
import { afterAll, describe, expect, it } from 'vitest'
import type { Annotations } from '../../src/model/annotation.js'

/**
 * Counts how often the functions and blocks of the annotators run (V8's precise coverage), so that growth is a number that is the
 * same on every machine and under every load. The modules are loaded after counting has begun, for V8 counts blocks only then.
 */
const session = new Session()
session.connect()
session.post('Profiler.enable')
session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
afterAll(() => session.disconnect())
const { createEngine } = await import('../../src/app/engine.js')
const { english } = await import('../../src/annotate/english.js')
const { annotate } = await import('../../src/annotate/annotate.js')
const { packageResources } = await import('../../src/app/resources.js')
const engine = createEngine()
const annotators = english(packageResources())

/** Runs of functions and blocks below src since the last call. */
function runs(): number {
  let total = 0
  session.post('Profiler.takePreciseCoverage', (_error, { result }) => {
    for (const { url, functions } of result)
      if (url.includes('/src/'))
        for (const { ranges } of functions) for (const { count } of ranges) total += count
  })
  return total
}

type Cost = { readonly name: string; readonly runs: number }

/** What each annotator costs on a text, in runs for a token. */
function costs(text: string): readonly Cost[] {
  const document = engine.document({ id: 'h', text, published: '2024-05-14' })
  let seen: Annotations = annotate(document, []).annotations
  const found = annotators.map((annotator) => {
    runs()
    seen = { ...seen, ...annotator.run(document, seen) }
    return { name: annotator.name, runs: runs() }
  })
  return found.map((cost) => ({ ...cost, runs: cost.runs / seen.tokens.length }))
}

const sum = (all: readonly Cost[]): number => all.reduce((total, cost) => total + cost.runs, 0)

/** A word that no list knows, another one for each number. */
function name(seed: number): string {
  let word = ''
  for (let rest = seed * 7919 + 13; rest > 0; rest = Math.floor(rest / 26))
    word = String.fromCharCode(97 + (rest % 26)) + word
  return word[0]?.toUpperCase() + word.slice(1)
}

const filled = (length: number, piece: (at: number) => string): string => {
  let text = ''
  for (let at = 0; text.length < length; at++) text += piece(at)
  return text
}
const ARTICLE = [
  'At least 40 people were hurt on Tuesday when the storm reached the harbour of Halifax, the mayor said. ',
  '“We will not leave anybody behind,” Maria Okafor told reporters in the town hall.\n',
  'The ministry plans to send 12 boats by Friday; it gave no details, and the union rejected the offer.\n',
]
const ordinary = (length: number): string => filled(length, (at) => ARTICLE[at % 3] as string)

const CASES: readonly { name: string; text: (length: number) => string }[] = [
  { name: 'an article', text: ordinary },
  { name: 'an article on one line', text: (length) => ordinary(length).replaceAll('\n', ' ') },
  { name: 'quotation marks without a partner', text: (length) => filled(length, () => '“ " ') },
  {
    name: 'quotations that are never closed',
    text: (length) => filled(length, () => '“The ferry is late. '),
  },
  {
    name: 'one sentence',
    text: (length) => filled(length, () => 'the clerk said and the pilot of the ferry went there with '),
  },
  {
    name: 'people',
    text: (length) => filled(length, (at) => `Ana ${name(at)}son met ${name(at + 5)}ov. `),
  },
  {
    name: 'bodies',
    text: (length) => filled(length, (at) => `The ${name(at)} Group sued the Ministry of ${name(at + 3)}. `),
  },
  { name: 'numbers', text: (length) => filled(length, (at) => `${(at * 37) % 9973} `) },
  {
    name: 'counts',
    text: (length) => filled(length, (at) => `${at % 997} people were killed and 17 of them hurt. `),
  },
  {
    name: 'days',
    text: (length) => filled(length, (at) => `on ${1 + (at % 28)} May ${2010 + (at % 15)} they met, `),
  },
  { name: 'sayings', text: (length) => filled(length, () => 'he said she said it said ') },
  {
    name: 'demands',
    text: (length) =>
      filled(length, () => 'Norway demanded that Chile reject the plan and Chile rejected it. '),
  },
  {
    name: 'meetings',
    text: (length) => filled(length, () => 'The minister met the mayor for talks in Oslo on Monday. '),
  },
  {
    name: 'plans',
    text: (length) =>
      filled(length, () => 'The nine-point Norwegian plan, which would cap fares, was revised. '),
  },
  {
    name: 'pronouns',
    text: (length) => filled(length, () => 'Maria Okafor said he told her that they met him. '),
  },
  { name: 'capitals', text: (length) => filled(length, () => 'THE PILOT OF OSLO SAID NO TO TALKS ') },
  { name: 'lines of one letter', text: (length) => filled(length, () => 'a\n') },
  { name: 'hyphens', text: (length) => filled(length, () => 'a-b-') },
  { name: 'brackets', text: (length) => filled(length, () => '(') },
]

const BASE = sum(costs(ordinary(3000)))
/** An annotator with fewer runs for a token than this share of the whole does not count. */
const SMALL = 0.005

describe('a text of bad shape', () => {
  it.each(CASES)('costs no more a token than an article, however long: $name', ({ text }) => {
    const [short, long] = [costs(text(3000)), costs(text(12_000))]
    const grown = long.filter(({ runs }, at) => runs > SMALL * BASE && runs > 1.3 * (short[at] as Cost).runs)
    expect(grown).toEqual([])
    expect(sum(short)).toBeLessThan(2 * BASE)
  })
})
