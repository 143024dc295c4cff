import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RawItem, Rejected } from '../model/document.js'
import { collect, type CollectOptions } from './collect.js'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'readout-collect-'))
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  mkdirSync(join(folder, 'talks/day-2'), { recursive: true })
  mkdirSync(join(folder, 'talks/.hidden'))
  mkdirSync(join(folder, 'void'))
  put('talks/b.txt', 'bb')
  put('talks/B.txt', 'BB')
  put('talks/a10.txt', 'a10')
  put('talks/a9.txt', 'a9')
  put('talks/empty.txt', '')
  put('talks/.secret.txt', 'x')
  put('talks/.hidden/x.txt', 'x')
  put('talks/README.md', 'about this folder')
  put('talks/day-2/b.txt', 'day two')
  symlinkSync(join(folder, 'talks'), join(folder, 'talks/loop'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function gather(
  inputs: readonly string[],
  options: CollectOptions = {},
): Promise<(RawItem | Rejected)[]> {
  const found: (RawItem | Rejected)[] = []
  for await (const item of collect(inputs, options)) found.push(item)
  return found
}

const row = (item: RawItem | Rejected): string =>
  'code' in item ? `${item.source} !${item.code}` : `${item.source} ${new TextDecoder().decode(item.bytes)}`

describe('files and folders', () => {
  it('walks a folder by code units, leaves hidden files and links to folders out, names files from the folder on', async () => {
    expect((await gather([join(folder, 'talks')])).map(row)).toEqual([
      'talks/B.txt BB',
      'talks/README.md !file.about',
      'talks/a10.txt a10',
      'talks/a9.txt a9',
      'talks/b.txt bb',
      'talks/day-2/b.txt day two',
      'talks/empty.txt !file.empty',
    ])
  })
  it('gives the same names from any working directory', async () => {
    const before = process.cwd()
    try {
      process.chdir(join(folder, 'talks'))
      const inside = (await gather(['.'])).map(row)
      process.chdir(folder)
      expect((await gather(['talks/'])).map(row)).toEqual(inside)
      expect((await gather(['./talks/day-2/../../talks'])).map(row)).toEqual(inside)
    } finally {
      process.chdir(before)
    }
  })
  it('names single files by as much of their path as tells them apart', async () => {
    const files = [
      join(folder, 'talks/b.txt'),
      join(folder, 'talks/day-2/b.txt'),
      join(folder, 'talks/a9.txt'),
    ]
    expect((await gather(files)).map(row)).toEqual(['talks/b.txt bb', 'day-2/b.txt day two', 'a9.txt a9'])
  })
  it('reads a README that is named', async () => {
    expect((await gather([join(folder, 'talks/README.md')])).map(row)).toEqual([
      'README.md about this folder',
    ])
  })
  it('rejects what is missing, empty or too large, and goes on', async () => {
    const found = await gather(
      [
        join(folder, 'none.txt'),
        join(folder, 'void'),
        join(folder, 'talks/a10.txt'),
        join(folder, 'talks/b.txt'),
      ],
      { maxFileBytes: 2 },
    )
    expect(found.map(row)).toEqual([
      'none.txt !file.missing',
      'void !folder.empty',
      'a10.txt !file.too-large',
      'b.txt bb',
    ])
    for (const item of found) if ('code' in item) expect(item.message.length).toBeGreaterThan(15)
  })
  it('reads standard input that is handed in', async () => {
    async function* stdin(): AsyncIterable<Uint8Array> {
      yield new TextEncoder().encode('one ')
      yield new TextEncoder().encode('two')
    }
    expect((await gather(['-'], { stdin: stdin() })).map(row)).toEqual(['- one two'])
    expect((await gather(['-'])).map(row)).toEqual(['- !stdin.none'])
  })
  it('fetches nothing unless it is given a fetch', async () => {
    expect((await gather(['https://a.example/1'])).map(row)).toEqual(['https://a.example/1 !http.offline'])
  })
})
