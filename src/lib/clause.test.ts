import { describe, expect, it } from 'vitest'
import { agentOf, clauseOf, isPassive, subjectOf, verbGroup, type Word } from './clause.js'
import { childOf, treeOf } from './tree.js'

/** `text/lemma/XPOS/head/deprel`, heads counted from 1, 0 for the root. */
function tree(notation: string) {
  const words: Word[] = notation.split(' ').map((cell) => {
    const [text = '', lemma = '', xpos = '', head = '0', deprel = ''] = cell.split('/')
    const upos = deprel.startsWith('aux') || deprel === 'cop' ? 'AUX' : xpos.startsWith('VB') ? 'VERB' : 'X'
    return { text, lemma, xpos, upos, head: Number(head) - 1, deprel }
  })
  return treeOf(words)
}

const SUBJECTS: readonly (readonly [string, number, number])[] = [
  // she sat and spoke
  ['She/she/PRP/2/nsubj sat/sit/VBD/0/root and/and/CC/4/cc spoke/speak/VBD/2/conj', 3, 0],
  // they asked him to leave: the object leaves
  [
    'They/they/PRP/2/nsubj asked/ask/VBD/0/root him/he/PRP/2/obj to/to/TO/5/mark leave/leave/VB/2/xcomp',
    4,
    2,
  ],
  // they want to leave
  ['They/they/PRP/2/nsubj want/want/VBP/0/root to/to/TO/4/mark leave/leave/VB/2/xcomp', 3, 0],
  // a man seen there
  ['A/a/DT/2/det man/man/NN/0/root seen/see/VBN/2/acl there/there/RB/3/advmod', 2, 1],
  // a plan to leave: nobody
  ['A/a/DT/2/det plan/plan/NN/0/root to/to/TO/4/mark leave/leave/VB/2/acl', 3, -1],
  // leave now
  ['Leave/leave/VB/0/root now/now/RB/1/advmod', 0, -1],
]

const GROUPS: readonly (readonly [string, number, Partial<ReturnType<typeof verbGroup>>])[] = [
  [
    'She/she/PRP/2/nsubj left/leave/VBD/0/root',
    1,
    { tense: 'past', negated: false, passive: false, finite: true },
  ],
  [
    'She/she/PRP/3/nsubj will/will/MD/3/aux leave/leave/VB/0/root',
    2,
    { tense: 'future', modal: null, finite: true },
  ],
  [
    'She/she/PRP/4/nsubj may/may/MD/4/aux not/not/RB/4/advmod leave/leave/VB/0/root',
    3,
    { modal: 'may', negated: true },
  ],
  [
    'It/it/PRP/4/nsubj:pass has/have/VBZ/4/aux been/be/VBN/4/aux:pass hit/hit/VBN/0/root',
    3,
    { tense: 'present', perfect: true, passive: true },
  ],
  [
    'They/they/PRP/3/nsubj are/be/VBP/3/aux talking/talk/VBG/0/root',
    2,
    { tense: 'present', progressive: true },
  ],
  [
    'They/they/PRP/2/nsubj want/want/VBP/0/root to/to/TO/4/mark leave/leave/VB/2/xcomp',
    3,
    { tense: null, finite: false },
  ],
  [
    'They/they/PRP/3/nsubj will/will/MD/3/aux meet/meet/VB/0/root and/and/CC/5/cc talk/talk/VB/3/conj',
    4,
    { tense: 'future' },
  ],
]

describe('clauses', () => {
  it.each(SUBJECTS)('finds the subject: %s', (notation, predicate, subject) => {
    expect(subjectOf(tree(notation), predicate)).toBe(subject)
  })
  it.each(GROUPS)('reads the verb group: %s', (notation, predicate, expected) => {
    expect(verbGroup(tree(notation), predicate)).toMatchObject(expected)
  })
  it('finds the agent of a passive and the clause of a word', () => {
    const words = tree(
      'It/it/PRP/3/nsubj:pass was/be/VBD/3/aux:pass hit/hit/VBN/0/root by/by/IN/6/case a/a/DT/6/det car/car/NN/3/obl:agent',
    )
    expect(isPassive(words, 2)).toBe(true)
    expect(agentOf(words, 2)).toBe(5)
    expect(clauseOf(words, 4)).toBe(2)
    expect(childOf(words, 5, 'case')).toBe(3)
  })
  it('ends on a list whose heads run in a circle', () => {
    const words = tree('a/a/NN/2/nmod b/b/NN/1/nmod')
    expect(clauseOf(words, 0)).toBeGreaterThanOrEqual(0)
  })
})
