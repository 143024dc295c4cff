import { cpSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readout, ROOT } from '../support/cli.js'

const STORY = 'examples/harbour-talks/articles'
const args = ['read', STORY, '--format', 'json']

describe('the same input gives the same bytes', () => {
  let first = ''
  beforeAll(() => {
    first = readout(args).stdout
  })
  it('holds a record', () => {
    expect(JSON.parse(first)).toMatchObject({ format: 'readout-record', rejected: [] })
  })
  it.each([
    ['in another time zone', { TZ: 'Pacific/Auckland' }],
    ['in a third time zone', { TZ: 'America/St_Johns' }],
    ['in another locale', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
  ])('%s', (_name, env: Record<string, string>) => {
    expect(readout(args, { env }).stdout).toBe(first)
  })
  it('from another working directory', () => {
    expect(readout(['read', `${ROOT}${STORY}`, '--format', 'json'], { cwd: tmpdir() }).stdout).toBe(first)
  })
  it('from a copy of the folder', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'readout-')), 'articles')
    cpSync(`${ROOT}${STORY}`, folder, { recursive: true })
    expect(readout(['read', folder, '--format', 'json']).stdout).toBe(first)
  })
  it('with the articles named one by one, in any order', () => {
    const files = readdirSync(`${ROOT}${STORY}`).sort()
    const named = (order: readonly string[]) =>
      readout(['read', ...order.map((file) => `${ROOT}${STORY}/${file}`), '--format', 'json']).stdout
    const forward = named(files)
    expect(named([...files].reverse())).toBe(forward)
    expect(named([...files.slice(3), ...files.slice(0, 3)])).toBe(forward)
  })
})
