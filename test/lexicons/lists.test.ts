import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/app/engine.js'
import { HOME, packageResources } from '../../src/app/resources.js'
import { declaredKinds, isDeclared } from '../../src/lexicon/kinds.js'
import type { Resources } from '../../src/model/resources.js'

const FOLDER = `${HOME}lexicons/en/`
const LISTS = readdirSync(FOLDER).map((file) => `en/${file.replace(/[.]tsv$/, '')}`)
const textOf = (name: string): string => readFileSync(`${HOME}lexicons/${name}.tsv`, 'utf8')
const PAGE = readFileSync(`${HOME}docs/lexicons.md`, 'utf8')
const rowsOf = (name: string): readonly string[] =>
  textOf(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)

/** Every list that the engine asks for on its way through all that it does. */
function asked(): ReadonlySet<string> {
  const names = new Set<string>()
  const own = packageResources()
  const recording: Resources = {
    lexicon: (name) => {
      names.add(name)
      return own.lexicon(name)
    },
    weights: own.weights,
  }
  const engine = createEngine(recording)
  const document = engine.document({ id: 'a', text: 'Norland and Sudland signed a treaty on Monday.' })
  engine.annotate(document)
  engine.relate(document, document)
  engine.trace([document])
  engine.cluster([document])
  return names
}

it('every word list is read, and every list that is read is there', () => {
  expect([...asked()].sort()).toEqual([...LISTS].sort())
})

describe.each(LISTS)('%s', (name) => {
  const text = textOf(name)
  const rows = rowsOf(name)

  it('holds neatly written rows: three or four cells, single plain blanks, composed letters', () => {
    const odd = rows.filter((row) => {
      const cells = row.split('\t')
      return cells.length < 3 || cells.length > 4 || cells.some(isOdd)
    })
    expect(odd).toEqual([])
    expect(text.endsWith('\n') && !text.includes('\r')).toBe(true)
  })

  it('declares no kind that no row has', () => {
    const kinds = new Set(rows.map((row) => row.split('\t')[1] as string))
    const { names, openings } = declaredKinds(text)
    expect([...names].filter((kind) => !kinds.has(kind))).toEqual([])
    for (const opening of openings)
      expect([...kinds].some((kind) => isDeclared({ names: new Set(), openings: [opening] }, kind))).toBe(true)
  })

  it('is told in docs/lexicons.md, with each of its sources', () => {
    const sources = rows.map((row) => row.split('\t')[2] as string)
    const cells = [`\`${name.slice('en/'.length)}\``, ...new Set(sources)]
    expect(cells.filter((cell) => !PAGE.includes(`| ${cell} |`))).toEqual([])
  })
})

/** White space other than single blanks inside, signs that do not show, letters not composed. */
function isOdd(cell: string): boolean {
  return cell !== cell.trim() || / {2}|(?! )[\s\p{C}]/u.test(cell) || cell !== cell.normalize('NFC')
}
