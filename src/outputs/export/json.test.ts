import { expect, it } from 'vitest'
import { sampleRecord } from '../../../test/support/sample-record.js'
import { jsonPieces } from './json.js'

it.each([
  ['a record', sampleRecord()],
  ['nothing', {}],
  ['empty lists', { list: [], none: null, left: undefined, text: 'a\nb', inner: { list: [1, [2]] } }],
  ['a list with a gap', { list: [undefined, { a: [] }, 'x'] }],
])('prints %s as JSON.stringify does', (_name, value) => {
  expect([...jsonPieces(value)].join('')).toBe(JSON.stringify(value, null, 2))
})
