import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadLexicon } from './load.js'

const folder = mkdtempSync(join(tmpdir(), 'readout-lexicon-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Loads a list of these lines as en/fruit. */
function load(...lines: readonly string[]) {
  const path = join(folder, 'fruit.tsv')
  writeFileSync(path, lines.join('\n'))
  return loadLexicon(path, 'en/fruit')
}

const HEAD = [
  '# Fruit.',
  '# kind stone, seed = what is inside',
  '# kind month:* = when it is ripe',
  'term\tkind\tsource\tnote',
]

describe('loadLexicon', () => {
  it('gives rows in their order, cells trimmed, comments and empty lines left out', () => {
    expect(load(...HEAD, 'plum\tstone\town\tblue', '', '# from the south', ' fig \tmonth:9\town')).toEqual([
      { term: 'plum', kind: 'stone', source: 'own', note: 'blue' },
      { term: 'fig', kind: 'month:9', source: 'own', note: '' },
    ])
  })

  it('lets a term stand under two kinds', () => {
    expect(load(...HEAD, 'plum\tstone\town', 'plum\tmonth:9\town')).toHaveLength(2)
  })

  it('reads lists whose lines end in the manner of Windows', () => {
    expect(load(`${HEAD.join('\r\n')}\r\nplum\tstone\town\tblue\r\n`)).toEqual([
      { term: 'plum', kind: 'stone', source: 'own', note: 'blue' },
    ])
  })

  it('says which list is missing, and where it was looked for', () => {
    const path = join(folder, 'none.tsv')
    expect(() => loadLexicon(path, 'en/none')).toThrow(
      `lexicon.missing: there is no word list en/none at ${path}`,
    )
  })

  const refused: readonly (readonly [why: string, lines: readonly string[], message: string])[] = [
    ['no columns', ['# Fruit.'], 'lexicon.head: en/fruit.tsv must begin with the columns term, kind, source, note'],
    ['other columns', ['term\tsort\tsource\tnote'], 'lexicon.head: en/fruit.tsv must begin with the columns'],
    ['no source', [...HEAD, 'plum\tstone\town', 'fig\tseed'], 'lexicon.source: en/fruit.tsv:6 lacks its term, kind or source'],
    ['a blank source', [...HEAD, 'plum\tstone\t \tblue'], 'lexicon.source: en/fruit.tsv:5 lacks'],
    ['no kind', [...HEAD, 'plum\t\town'], 'lexicon.source: en/fruit.tsv:5 lacks'],
    ['no term', [...HEAD, '\tstone\town'], 'lexicon.source: en/fruit.tsv:5 lacks'],
    ['a kind that is not declared', [...HEAD, 'plum\tstone\town', 'pea\tpod\town'],
      'lexicon.kind: en/fruit.tsv:6 "pea" is of the kind pod, which the head of the list does not declare'],
    ['a kind that should carry a value', [...HEAD, 'fig\tmonth:\town'], 'lexicon.kind: en/fruit.tsv:5 "fig"'],
    ['a list that declares no kind', ['term\tkind\tsource\tnote', 'plum\tstone\town'], 'lexicon.kind: en/fruit.tsv:2 "plum"'],
    ['a kind that is declared below the columns', ['term\tkind\tsource\tnote', '# kind stone = a stone', 'plum\tstone\town'],
      'lexicon.kind: en/fruit.tsv:3 "plum"'],
    ['a term twice under one kind', [...HEAD, 'plum\tstone\town', 'fig\tseed\town', 'plum\tstone\tother'],
      'lexicon.duplicate: en/fruit.tsv:7 "plum" stands already as stone on line 5'],
  ] // prettier-ignore
  it.each(refused)('refuses %s', (_why, lines, message) => {
    expect(() => load(...lines)).toThrow(message)
  })
})
