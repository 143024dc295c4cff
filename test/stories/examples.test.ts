import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/app/engine.js'
import { read } from '../../src/app/read.js'
import { ROOT } from '../support/cli.js'
import { schemaCheck } from '../support/schema.js'
import { breaches } from './invariants.js'

const STORIES = ['harbour-talks', 'valley-flood']
const engine = createEngine()
const check = schemaCheck('record')

describe.each(STORIES)('examples/%s', (name) => {
  const record = read(engine, [`${ROOT}examples/${name}/articles`])
  it('gives a record of the published shape', async () => {
    expect(check(await record)).toEqual([])
  })
  it('opens the words of every field', async () => {
    expect(breaches(await record)).toEqual([])
  })
  it('is the record that was read line by line', async () => {
    const path = `${ROOT}examples/${name}/record.json`
    const text = `${JSON.stringify(await record, null, 2)}\n`
    if (process.env['UPDATE'] === '1') writeFileSync(path, text)
    expect(existsSync(path), `${path} is missing: run UPDATE=1 npx vitest run test/stories and read it`).toBe(
      true,
    )
    expect(text).toBe(readFileSync(path, 'utf8'))
  })
})
