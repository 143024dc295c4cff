import { expect, it } from 'vitest'
import { uposOf } from './repair.js'
import type { Upos } from '../../model/annotation.js'

const ROWS: readonly (readonly [Upos, string, string, string, Upos])[] = [
  ['VERB', 'VBZ', 'be', 'cop', 'AUX'],
  ['VERB', 'VBD', 'have', 'aux', 'AUX'],
  ['AUX', 'VBD', 'have', 'root', 'VERB'],
  ['AUX', 'VBP', 'do', 'ccomp', 'VERB'],
  ['VERB', 'VBZ', 'be', 'root', 'VERB'],
  ['AUX', 'MD', 'can', 'root', 'AUX'],
  ['VERB', 'VBD', 'say', 'aux', 'VERB'],
  ['ADP', 'IN', 'after', 'mark', 'SCONJ'],
  ['SCONJ', 'IN', 'before', 'case', 'ADP'],
  ['PART', 'TO', 'to', 'case', 'ADP'],
  ['ADP', 'IN', 'to', 'mark', 'PART'],
  ['ADP', 'RP', 'up', 'mark', 'ADP'],
  ['SCONJ', 'IN', 'that', 'mark', 'SCONJ'],
]

it.each(ROWS)('%s %s %s as %s is %s', (upos, xpos, lemma, deprel, expected) => {
  expect(uposOf(upos, xpos, lemma, deprel)).toBe(expected)
})
