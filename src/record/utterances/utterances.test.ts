import { beforeAll, describe, expect, it } from 'vitest'
import { createEngine, type Engine } from '../../app/engine.js'
import type { Reading } from '../../model/annotation.js'
import type { ArticleRecord, UtteranceRecord } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { alignUtterances } from './utterances.js'
import { checkVerbatim } from './verbatim.js'

let engine: Engine
beforeAll(() => {
  engine = createEngine()
})

/** Reads articles `a`, `b`, … and aligns them; an entity is the same across articles where the last word of its name is. */
function align(texts: readonly string[]): {
  readings: readonly Reading[]
  utterances: readonly UtteranceRecord[]
} {
  const readings = texts.map((text, index) =>
    engine.annotate(engine.document({ id: 'abcdefgh'[index] as string, text, published: '2025-12-06' })),
  )
  const names = new Map<string, string>()
  const speakerOf = (article: string, entity: string): string => {
    const reading = readings.find((item) => item.document.id === article)
    const name = reading?.annotations.entities.find((item) => item.id === entity)?.name ?? entity
    const key = name.split(' ').at(-1) as string
    if ((names.get(key)?.length ?? 0) < name.length) names.set(key, name)
    return key
  }
  const utterances = alignUtterances(readings, {
    speakerOf,
    nameOf: (entity) => names.get(entity) ?? null,
    originsOf: (articles) => articles.length,
  })
  return { readings, utterances }
}

/** Articles, and the groups of their statements, `a+b` for one act of saying told by both; groups of one are left out. */
const TOGETHER: readonly (readonly [texts: readonly string[], groups: readonly string[], why: string])[] = [
  [['Ana Ruiz said: “The dam will hold until spring.”', '“The dam will hold until spring,” said Ana Ruiz.'], ['a+b'], 'the same words'],
  [['Ana Ruiz said: “The dam will hold until spring.”', 'Ana Ruiz said the dam would “hold until spring.”'], ['a+b'], 'a cut'],
  [['Ana Ruiz said: “The dam will hold until spring.”', 'Ana Ruiz said the dam will hold until spring.'], ['a+b'], 'without marks'],
  [['Ana Ruiz spoke of a “serious pledge to long-lasting calm.” She said it showed “serious pledge to long-lasting calm.”', 'Ana Ruiz said it was a “serious promise to long-term calm.”'], ['a+a+b'], 'two words changed'],
  [['Ana Ruiz said: “The dam will hold until spring.”', 'Ana Ruiz said: “We lost forty boats in the storm.”'], [], 'two sentences of one speech'],
  [['Ana Ruiz said: “The dam will hold until spring.”', 'Ivo Brandt said: “My aunt keeps bees in the attic.”'], [], 'two speakers, two sentences'],
  [['Ana Ruiz said it was late.', 'Ivo Brandt said it was late.'], [], 'the same small words by two speakers'],
  [['Ana Ruiz said: “The dam will hold.”', 'Ana Ruiz said: “The dam will not hold.”'], ['a+b'], 'a negation put in'],
  [['The ministry said that 40 boats were lost in the northern harbour.', 'Forty boats sank. The ministry said 40 boats were lost in the northern harbour overnight.'], ['a+b'], 'told, not quoted'],
  [['“Yes,” Ana Ruiz said.', '“Yes,” Ivo Brandt said.'], [], 'one word by two speakers'],
  [['Ana Ruiz spoke of a “serious step toward calm.”', 'Ana Ruiz spoke of a “serious mistake about calm.”'], [], 'two fragments of one speaker on one theme'],
  [['Ana Ruiz praised the crew’s “quiet courage at sea.”', 'Ana Ruiz praised the crew’s “quiet skill at sea.”'], ['a+b'], 'a word changed in a fragment, in the same frame'],
  [['Ana Ruiz saw “real progress” on the dam.', 'In Lima, Ana Ruiz said there was “no real progress” on the port.'], ['a+b'], 'two words of one speaker, a cut'],
  [['Ana Ruiz said the dam talks showed “some promise.”', 'Ivo Brandt said the port talks showed “some promise.”'], [], 'two words by two people'],
  [['The ministry said the talks on the dam depend on “real progress” upstream.', 'Ana Ruiz said: “Talks on the dam will depend on real progress upstream.”'], ['a+b'], 'an institution and its head, in one frame'],
  [['Mayor Ana Ruiz said: “Captain Pell and his family are in our hearts at this hour as they face this blind cruelty.”', 'The Holm Ferry Company said: “Our deepest regrets are with Captain Pell and his family at this hour.”'], [], 'a person and a body, each with regrets of their own'],
  [['Ana Ruiz said: “The crew and their families are in our hearts tonight after this cruel storm.”', 'Ivo Brandt said: “My thoughts are with the crew and their families tonight, after such a cruel storm at sea.”'], [], 'two people with regrets of their own'],
  [['“Our staff in Lima are at work with the crews. We extend our deepest sympathies to all those who have lost loved ones and those hurt by this cruel event,” a spokesman said.\n“We have lost friends, cooks and crew,” said the mayor of the town, Ana Ruiz. “I express my sympathies to those who lost loved ones in the flood.”'], [], 'an unnamed and a named mourner in one article'],
  [['The ministry saw “real progress” on the dam.', 'Ana Ruiz said: “There was real progress in the school.”'], [], 'two words in two frames'],
  [
    ['Both sides urged Lima to show a “firm pledge to lasting calm.” The treaty needs “steps toward a pause in all shelling,” the statement said.', 'Ana Ruiz said: “Any treaty needs a firm promise of lasting calm, and steps toward a pause in all shelling.”'],
    ['a+a+b'], 'a changed fragment beside another of the same quotation',
  ],
  [
    ['Both sides urged Lima to show a “firm pledge to lasting calm.”', 'Ana Ruiz said: “The harbour board made a firm promise of lasting calm on the quay.”'],
    [], 'the same fragment with nothing beside it',
  ],
  [
    ['“Closing the gate is a grave insult to the crews and to the town council,” Ana Ruiz said. “The board should reverse this decision.”', 'A letter said: “It will only hurt the crews in Lima. Many friends of the port will be sad about this decision, which the board should reverse.”'],
    [], 'two letters on one decision',
  ],
  [
    ['The plan of former port adviser Ana Ruiz failed, a report said.', 'The mayor said the board would not call former port adviser Ana Ruiz.'],
    [], 'a person with her title in both',
  ],
  [['Ana Ruiz and Ivo Brandt said the dam would “hold until spring.”', 'Ivo Brandt said: “The dam will hold until spring.”'], ['a+b'], 'one of two who speak together'],
] // prettier-ignore

describe('alignUtterances', () => {
  for (const [texts, groups, why] of TOGETHER) {
    it(why, () => {
      const found = align(texts)
        .utterances.map((utterance) => utterance.versions.map((version) => version.article))
        .filter((articles) => new Set(articles).size > 1)
        .map((articles) => articles.join('+'))
      expect(found).toEqual(groups)
    })
  }

  const alterations = (texts: readonly string[]) =>
    align(texts)
      .utterances.flatMap((utterance) => utterance.alterations)
      .map((alteration) =>
        `${alteration.relation} ${alteration.changes.map((change) => change.kind).join(' ')}`.trim(),
      )

  it('names a negation, a cut, missing marks and equal words for what they are', () => {
    const said = 'Ana Ruiz said: “The dam will hold until spring.”'
    expect(alterations([said, 'Ana Ruiz said: “The dam will not hold until spring.”'])).toEqual([
      'altered negation',
    ])
    expect(alterations([said, 'Ana Ruiz said the dam would “hold until spring.”'])).toEqual(['partial added'])
    expect(alterations([said, 'Ana Ruiz said the dam will hold until spring.'])).toEqual(['unquoted'])
    expect(alterations([said, '"The dam will hold until spring," said Ana Ruiz.'])).toEqual([])
  })

  it('quotes those who spoke, not the paper that passes it on', () => {
    const { utterances } = align([
      '“The dam will hold until spring,” Ana Ruiz said on Friday, according to the Holm Post’s Ivo Brandt.',
    ])
    const quoted = utterances.filter(({ versions }) => versions.some((version) => version.quoted.length > 0))
    expect(quoted.map(({ speakerName }) => speakerName)).toEqual(['Ana Ruiz'])
    expect(utterances.map(({ speakerName }) => speakerName)).toContain('Ivo Brandt')
  })

  it.each([
    [
      'The Holm Post reported that Ana Ruiz said the dam was “a ruin in the making.”',
      'Ana Ruiz',
      'an outlet passes on',
    ],
    [
      'Ivo Brandt rejected Ana Ruiz’s claim that the dam was “a ruin in the making.”',
      'Ana Ruiz',
      'another judges',
    ],
    [
      'Ivo Brandt said Ana Ruiz had told him the dam was “a ruin in the making.”',
      'Ivo Brandt',
      'he tells what he was told',
    ],
  ])('%s is quoted from %s: %s', (text, speaker) => {
    const quoting = align([text]).utterances.filter(({ versions }) =>
      versions.some(({ quoted }) => quoted.length > 0),
    )
    expect(quoting.map(({ speakerName }) => speakerName)).toEqual([speaker])
  })

  it('takes sentences that go on differently behind an attribution for no change of each other', () => {
    expect(
      alterations([
        '“The dam will hold until spring,” Ana Ruiz said. “The crews have worked well in the cold.”',
        '“The dam will hold until spring,” Ana Ruiz said. “My aunt keeps bees in the attic of her house.”',
      ]),
    ).toEqual([])
  })

  it('places changed words in their articles, also where an attribution parts the quotation', () => {
    const { readings, utterances } = align([
      'Ana Ruiz said: “The dam will hold until spring and the port stays open.”',
      '“The dam will hold,” Ana Ruiz said, “until autumn and the port stays shut.”',
    ])
    const print = ({ article, start, end }: ArticleSpan): string =>
      readings.find(({ document }) => document.id === article)?.document.text.slice(start, end) ?? ''
    const shown = utterances
      .flatMap((utterance) => utterance.alterations)
      .map(({ a, b, changes }) => ({
        a: a.map(print),
        b: b.map(print),
        changes: changes.map((change) => `${change.kind}: ${print(change.b)} > ${print(change.a)}`),
      }))
    expect(shown).toEqual([
      {
        a: ['The dam will hold,', 'until autumn and the port stays shut.'],
        b: ['The dam will hold until spring and the port stays open.'],
        changes: ['substituted: spring > autumn', 'substituted: open > shut'],
      },
    ])
  })

  it('gives the same groups whatever stands between, and the speaker of those who name one', () => {
    const { utterances } = align([
      '“The dam will hold until spring,” a person said.',
      '“The dam will hold until spring,” said Ana Ruiz.',
    ])
    expect(utterances).toHaveLength(1)
    expect(utterances[0]?.speakerName).toBe('Ana Ruiz')
    expect(utterances[0]?.origins).toBe(2)
  })
})

describe('checkVerbatim', () => {
  const articles = (readings: readonly Reading[]): ArticleRecord[] =>
    readings.map(({ document }) => document as unknown as ArticleRecord)

  it('lets pass what stands in its article and stops what does not', () => {
    const { readings, utterances } = align(['Ana Ruiz said: “The dam will hold.” She left.'])
    expect(() => checkVerbatim(articles(readings), utterances)).not.toThrow()
    const changed = (change: (version: UtteranceRecord['versions'][number]) => object) =>
      utterances.map((utterance) => ({
        ...utterance,
        versions: utterance.versions.map((version) => ({ ...version, ...change(version) })),
      })) as readonly UtteranceRecord[]
    expect(() =>
      checkVerbatim(
        articles(readings),
        changed(() => ({ text: '“The dam will fall.”' })),
      ),
    ).toThrow(/record\.verbatim/)
    expect(() =>
      checkVerbatim(
        articles(readings),
        changed(() => ({ article: 'z' })),
      ),
    ).toThrow(/record\.verbatim/)
    expect(() =>
      checkVerbatim(
        articles(readings),
        changed((version) => ({
          quoted: version.quoted.map((span) => ({ ...span, start: span.start + 4 })),
        })),
      ),
    ).toThrow(/no quotation mark/)
  })
})
