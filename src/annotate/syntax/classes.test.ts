import { describe, expect, it } from 'vitest'
import { testDocument, testResources } from '../../../test/support/reading.js'
import { annotate } from '../annotate.js'
import { english } from '../english.js'
import { classify, isBaseOfVerb, loadClasses } from './classes.js'
import { makeWords, readWord } from './words.js'

const classes = loadClasses(testResources().weights('en/classes'))
const annotators = english(testResources()).slice(0, 1)
const words = makeWords(4)

function classOf(form: string): { kind: number; field: number } {
  readWord(words, 0, form, 0, form.length)
  classify(classes, words, 0)
  return { kind: words.kind[0] as number, field: words.field[0] as number }
}

/** Forms of one kind, and a form that must not be of it. */
const KINDS: readonly (readonly [same: readonly string[], other: string])[] = [
  [['glaciers', 'sopranos', 'violinists'], 'glacier'],
  [['dentist', 'harpsichord'], 'dentists'],
  [['reorganising', 'announcing'], 'reorganise'],
  [['uncooperative', 'glacial'], 'glacier'],
  [['haphazardly', 'grudgingly'], 'haphazard'],
]

describe('classify', () => {
  it.each(KINDS)('knows %j as one kind, %s as another', (same, other) => {
    const kinds = new Set(same.map((form) => classOf(form).kind))
    expect(kinds.size).toBe(1)
    expect(kinds.has(0)).toBe(false)
    expect(kinds.has(classOf(other).kind)).toBe(false)
  })

  it.each([
    ['whisper', 'announce', 'swim'],
    ['dentist', 'admiral', 'glacier'],
  ])('gives %s and %s one field, %s another', (a, b, other) => {
    expect(classOf(a).field).toBe(classOf(b).field)
    expect(classOf(a).field).not.toBe(classOf(other).field)
  })

  it('gives a form that is not listed no class', () => {
    for (const form of ['Okonkwo-Lindqvist', 'xqzv', '😀', '12,000', 'Министр'])
      expect(classOf(form)).toEqual({ kind: 0, field: 0 })
  })

  it('folds case', () => expect(classOf('GLACIERS')).toEqual(classOf('glaciers')))
})

it.each([
  ['rule', true],
  ['shell', true],
  ['rul', false],
  ['glacier', false],
  ['ruled', false],
])('%s as the base form of a verb: %s', (word, expected) =>
  expect(isBaseOfVerb(classes, word)).toBe(expected),
)

/** Words that training hardly saw: what WordNet lists as a noun alone is no conjunction, and no adverb ends in -ed. */
it.each([
  ['Chile must release the crew.', 0, /^(?:NOUN|PROPN|ADJ)$/],
  ['The arrears totalled nine crowns.', 2, /^VERB$/],
  ['Whereas Ruiz left, Olsen stayed.', 0, /^SCONJ$/],
])('%s: word %i', (text, at, upos) => {
  const { tokens } = annotate(testDocument(text), annotators).annotations
  expect(tokens[at]?.upos).toMatch(upos)
})
