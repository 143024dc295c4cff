import { readFileSync } from 'node:fs'
import { readTsv } from '../lib/tsv.js'
import { ReadoutError } from '../model/errors.js'
import type { LexiconEntry } from '../model/resources.js'
import { declaredKinds, isDeclared } from './kinds.js'

const HEAD = ['term', 'kind', 'source', 'note']

/**
 * Loads one word list. The same term may stand under two kinds, never twice under one; every row names its source, and the head of the
 * list declares every kind (see `declaredKinds`). Throws `lexicon.missing`, `lexicon.head`, `lexicon.source`, `lexicon.kind` or
 * `lexicon.duplicate`, with file and line.
 */
export function loadLexicon(path: string, name: string): readonly LexiconEntry[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new ReadoutError('lexicon.missing', `lexicon.missing: there is no word list ${name} at ${path}`)
  }
  const { head, rows } = readTsv(text)
  if (HEAD.some((cell, index) => head[index] !== cell)) {
    throw new ReadoutError(
      'lexicon.head',
      `lexicon.head: ${name}.tsv must begin with the columns ${HEAD.join(', ')}`,
    )
  }
  const kinds = declaredKinds(text)
  const seen = new Map<string, number>()
  return rows.map(({ line, cells }) => {
    const [term = '', kind = '', source = '', note = ''] = cells
    if (term === '' || kind === '' || source === '') {
      throw new ReadoutError(
        'lexicon.source',
        `lexicon.source: ${name}.tsv:${line} lacks its term, kind or source`,
      )
    }
    if (!isDeclared(kinds, kind)) {
      throw new ReadoutError(
        'lexicon.kind',
        `lexicon.kind: ${name}.tsv:${line} "${term}" is of the kind ${kind}, which the head of the list does not declare`,
      )
    }
    const key = `${term}\t${kind}`
    const earlier = seen.get(key)
    if (earlier !== undefined) {
      throw new ReadoutError(
        'lexicon.duplicate',
        `lexicon.duplicate: ${name}.tsv:${line} "${term}" stands already as ${kind} on line ${earlier}`,
      )
    }
    seen.set(key, line)
    return { term, kind, source, note }
  })
}
