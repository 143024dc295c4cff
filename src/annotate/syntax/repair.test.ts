import { expect, it } from 'vitest'
import { relationOf, uposOf } from './repair.js'
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

const RELATIONS: readonly (readonly [string, string, string | null, string])[] = [
  ['xcomp', 'NNS', 'meet', 'obj'],
  ['xcomp', 'NNP', 'sign', 'obj'],
  ['xcomp', 'NN', 'become', 'xcomp'],
  ['xcomp', 'NN', 'elect', 'xcomp'],
  ['xcomp', 'VB', 'want', 'xcomp'],
  ['xcomp', 'JJ', 'paint', 'xcomp'],
  ['xcomp', 'NN', null, 'xcomp'],
  ['obl', 'NN', 'meet', 'obl'],
]

it.each(RELATIONS)('%s of %s under %s is %s', (deprel, xpos, head, expected) => {
  expect(relationOf(deprel, xpos, head)).toBe(expected)
})
