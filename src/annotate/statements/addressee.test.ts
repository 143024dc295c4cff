import { expect, it } from 'vitest'
import { testDocument, testResources } from '../../../test/support/reading.js'
import { annotate } from '../annotate.js'
import { english } from '../english.js'

const annotators = english(testResources())

it.each([
  ['Ruiz told the city council that the dam would hold.', 'the city council'],
  [
    'Ruiz told the council, the port and the press that it would hold.',
    'the council, the port and the press',
  ],
  ['Olsen told Ruiz, Pell and two engineers that it would hold.', 'Ruiz, Pell and two engineers'],
  ['Olsen told the port and the city council on Monday that it would hold.', 'the port and the city council'],
  ['“It will hold,” Ruiz told the Holm Post.', 'the Holm Post'],
  ['Ruiz warned farmers on Monday that the dam was weak.', 'farmers'],
  ['Olsen asked the minister whether the dam would hold.', 'the minister'],
  ['Ruiz said to reporters that the dam would hold.', 'reporters'],
  // nobody is named, the words are part of what was asked, or they are no hearer
  ['Ruiz said on Monday that the dam would hold.', null],
  ['Ruiz was told that the dam would hold.', null],
  ['Ruiz urged the council to act.', null],
  ['The dam, Ruiz said to a point, would hold.', null],
])('%s is said to %s', (text, expected) => {
  const { statements } = annotate(testDocument(text), annotators).annotations
  const addressee = statements[0]?.addressee
  expect(addressee ? text.slice(addressee.start, addressee.end) : null).toBe(expected)
})
