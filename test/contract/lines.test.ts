import { describe, expect, it } from 'vitest'
import { jsonl, readout } from '../support/cli.js'
import { schemaCheck } from '../support/schema.js'

const ARTICLE = {
  title: 'Ferry talks resume',
  published: '2024-05-14',
  text: 'OSLO (Nordnews) — Ferry crews and owners met in Oslo on Monday.\n“We are close to a deal,” union leader Kari Moen said. At least 1,200 crew members are on strike, she told reporters.',
}
const PAGE =
  '<html><head><title>Ferry talks resume</title></head><body><article><h1>Ferry talks resume</h1><p>Ferry crews and owners met in Oslo on Monday to discuss pay for the third time this month.</p></article></body></html>'

const COMMANDS: readonly { args: string[]; schema: string; good: object; bad: string }[] = [
  { args: ['annotate'], schema: 'annotations', good: ARTICLE, bad: '{"id":"x"}' },
  { args: ['annotate', '--tokens'], schema: 'annotations', good: ARTICLE, bad: 'not json' },
  {
    args: ['extract'],
    schema: 'extract',
    good: { html: PAGE },
    bad: '{"id":"x","file":"no/such/page.html"}',
  },
  {
    args: ['compare', 'articles'],
    schema: 'compare-articles',
    good: { a: ARTICLE, b: { text: 'Rain fell in Bergen.' } },
    bad: '{"id":"x","a":{"text":"one"}}',
  },
  {
    args: ['compare', 'quotes'],
    schema: 'compare-quotes',
    good: { a: 'We will not sign.', b: 'We will sign.' },
    bad: '[1]',
  },
  {
    args: ['compare', 'names'],
    schema: 'compare-names',
    good: { a: 'Kari Moen', b: 'K. Moen' },
    bad: '{"id":"x","a":1,"b":"y"}',
  },
  { args: ['cluster'], schema: 'cluster', good: ARTICLE, bad: '{"id":"x","text":7}' },
]

describe.each(COMMANDS)('readout $args', ({ args, schema, good, bad }) => {
  const check = schemaCheck(schema)
  it('answers every line in order and keeps a broken one to itself', () => {
    const input = [JSON.stringify({ id: 'first', ...good }), bad, JSON.stringify({ id: 3, ...good })].join(
      '\n',
    )
    const { status, stdout } = readout(args, { input })
    const lines = jsonl(stdout)
    expect(lines.map((line) => check(line))).toEqual([[], [], []])
    expect(lines.map((line) => line['id'])).toEqual(['first', bad.startsWith('{') ? 'x' : null, 3])
    expect(lines.map((line) => 'error' in line)).toEqual([false, true, false])
    expect(status).toBe(1)
  })
  it('ends with 0 when all is read, and says nothing for no input', () => {
    expect(readout(args, { input: JSON.stringify({ id: 'a', ...good }) }).status).toBe(0)
    expect(readout(args, { input: '\n\n' })).toMatchObject({ status: 0, stdout: '' })
  })
})

describe('wrong usage', () => {
  it.each([
    [['nonsense']],
    [['read']],
    [['compare', 'cats']],
    [['schema', 'nothing']],
    [['annotate', '--no-such-option']],
    [['read', 'examples/valley-flood/articles', '--published', 'yesterday']],
    [['read', 'examples/valley-flood/articles', '--out', 'package.json/record']],
  ])('%j ends with 2 and a word of help', (args) => {
    const { status, stdout, stderr } = readout(args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.length).toBeGreaterThan(20)
  })
})
