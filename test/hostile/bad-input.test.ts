import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/app/engine.js'
import { read } from '../../src/app/read.js'
import { breaches } from '../stories/invariants.js'

const engine = createEngine()
const PLAIN =
  'Harbour reopens after storm\nPublished: 14 May 2024\n\nThe harbour of Halifax reopened on Tuesday, two days after a storm closed it. “We lost nobody,” said harbour master Iris Boyd. She said 14 boats had sunk.'
const encoded = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) =>
  new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(new Uint16Array([...text].map((c) => c.charCodeAt(0))).buffer),
  ])

const SENTENCE = encoded('At least 40 people were hurt in the flood on Tuesday, the mayor said. ')

/** `piece` again and again up to `size` bytes. */
function repeated(piece: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += piece.length) bytes.set(piece.subarray(0, size - at), at)
  return bytes
}

const CASES: readonly { name: string; file: string; bytes: Uint8Array; rejected?: boolean }[] = [
  { name: 'an empty file', file: 'empty.txt', bytes: new Uint8Array(), rejected: true },
  { name: 'only blanks', file: 'blank.txt', bytes: encoded(' \n\t\n'), rejected: true },
  {
    name: 'binary',
    file: 'image.txt',
    bytes: new Uint8Array([
      0x89,
      0x50,
      0x4e,
      0x47,
      0,
      0,
      0,
      0x0d,
      ...Array.from({ length: 4000 }, (_, i) => (i * 7919) & 255),
    ]),
    rejected: true,
  },
  {
    name: 'Latin-1',
    file: 'latin.txt',
    bytes: Uint8Array.from(
      'Le caf\xe9 de la Paix a rouvert \xe0 Gen\xe8ve. The caf\xe9 reopened on Tuesday in Geneva, the owner Ren\xe9e M\xfcller said.',
      (c) => c.charCodeAt(0),
    ),
  },
  { name: 'UTF-16', file: 'wide.txt', bytes: utf16(PLAIN.replaceAll('Halifax', 'Bergen')) },
  {
    name: 'half a page',
    file: 'half.html',
    bytes: encoded(
      '<html><head><title>Half a page</title></head><body><article><h1>Half a page</h1><p>The mayor of Tampere said on Tuesday that the bridge would stay shut for a week while engineers look at it.</p><p>“It is not saf',
    ),
  },
  {
    name: 'ten thousand unmatched quotation marks',
    file: 'quotes.txt',
    bytes: encoded(`The minister spoke. ${'“ " '.repeat(10_000)}`),
  },
  {
    name: 'fifty megabytes on one line',
    file: 'line.txt',
    bytes: repeated(SENTENCE, 50 << 20),
    rejected: true,
  },
  { name: 'a megabyte without a blank', file: 'long.txt', bytes: encoded('x'.repeat(1_000_000)) },
  {
    name: 'a script in the title',
    file: 'script.html',
    bytes: encoded(
      '<title><script>alert(1)</script></title><article><h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1><p>The council of Adelaide met on Monday and voted for a new library, the mayor said in a statement.</p></article>',
    ),
  },
  { name: 'nested brackets', file: 'nested.txt', bytes: encoded('('.repeat(20_000)) },
  {
    name: 'a lone surrogate',
    file: 'surrogate.jsonl',
    bytes: encoded(JSON.stringify({ id: 's', text: 'The mayor \ud800 said “yes” on Monday.' })),
  },
]

describe.each(CASES)('$name', ({ file, bytes, rejected }) => {
  it('stops nothing and costs no neighbour', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-bad-'))
    writeFileSync(join(folder, 'a-neighbour.txt'), PLAIN)
    writeFileSync(join(folder, file), bytes)
    const record = await read(engine, [folder])
    const neighbour = record.articles.find(({ text }) => text.includes('Halifax'))
    expect(neighbour?.text).toContain('“We lost nobody,”')
    expect(breaches(record)).toEqual([])
    expect(record.rejected.length > 0).toBe(rejected ?? false)
    for (const { code, message } of record.rejected)
      expect([code.length > 3, message.length > 10]).toEqual([true, true])
  })
})
