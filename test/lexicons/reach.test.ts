import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { HOME } from '../../src/app/resources.js'
import { figures } from './reach/figures.js'
import { story } from './reach/story.js'
import { talks } from './reach/talks.js'
import { tokens } from './reach/tokens.js'
import { events } from './reach/events.js'
import { names } from './reach/names.js'
import { quantities } from './reach/quantities.js'
import { stances } from './reach/stances.js'
import { statements } from './reach/statements.js'
import { times } from './reach/times.js'
import { foundAnyway, isFor, resources, unreached } from './reach/reach.js'

const TABLE = [...tokens, ...names, ...times, ...quantities, ...statements, ...events, ...talks, ...stances, ...figures, ...story]

it.each(TABLE.map((row) => [`${row.list} ${row.kinds?.join(', ') ?? ''}`.trim(), row] as const))(
  'every row of %s is reached',
  (_name, row) => {
    expect(unreached(row)).toEqual([])
    expect(foundAnyway(row)).toEqual([])
  },
)

/** Lists without a sentence for each row, and why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'body-names': 'body-key.test.ts asks for every row',
  'event-bodies': 'new; its terms are looked up as heads of parties',
}

it('every kind of every list is reached, or says why it is not tested', () => {
  const lists = readdirSync(`${HOME}lexicons/en`).map((file) => file.replace(/[.]tsv$/, ''))
  const missing = lists.flatMap((list) => {
    if (LEFT_OUT[list] !== undefined) return []
    const kinds = new Set(resources.lexicon(`en/${list}`).map(({ kind }) => kind))
    return [...kinds]
      .filter((kind) => kind !== 'NEWS' && !TABLE.some((row) => row.list === list && isFor(row, kind)))
      .map((kind) => `${list}/${kind}`)
  })
  expect(missing).toEqual([])
})
