import { expect, it } from 'vitest'
import { createEngine } from '../../app/engine.js'

const engine = createEngine()
const verbs = (text: string): readonly string[] =>
  engine
    .annotate(engine.document({ id: 'a', text }))
    .annotations.tokens.filter(({ upos }) => upos === 'VERB')
    .map(({ text: form, lemma }) => `${form} ${lemma}`)

const ROWS: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ['The mayor swore an oath.', ['swore swear']],
  ['The senator underwent surgery.', ['underwent undergo']],
  ['The higher court upheld the ruling.', ['upheld uphold']],
  ['Rebels overran the town.', ['overran overrun']],
  ['The economy shrank.', ['shrank shrink']],
  ['Rescuers dug for the missing.', ['dug dig']],
  ['The choir sang the anthem.', ['sang sing']],
  ['The smelt in the lake are few.', []],
]

it.each(ROWS)('irregular forms that no training text holds: %s', (text, expected) => {
  expect(verbs(text)).toEqual(expected)
})
