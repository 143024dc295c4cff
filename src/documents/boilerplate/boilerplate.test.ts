import { describe, expect, it } from 'vitest'
import { readDateline } from './dateline.js'
import { markBoilerplate } from './mark.js'
import { RULES } from './rules.js'

describe('boilerplate rules', () => {
  for (const { rule, kind, yes, no } of RULES) {
    for (const line of yes) {
      it(`${rule}: ${line}`, () => {
        const text = `The harbour froze on Tuesday night.\n${line}`
        const mark = markBoilerplate(text).boilerplate.find((found) => found.rule === rule)
        expect(mark, line).toBeDefined()
        expect(mark?.kind).toBe(kind)
        expect(mark?.end).toBe(text.length)
      })
    }
    for (const line of no) {
      it(`${rule}, not: ${line}`, () => {
        const found = markBoilerplate(`The harbour froze on Tuesday night.\n${line}`).boilerplate
        expect(found.map((mark) => mark.rule)).not.toContain(rule)
      })
    }
  }
})

describe('datelines', () => {
  const STORY = ' Rescuers reached the last of the stranded crews before dawn.'
  const rows: readonly (readonly [string, string | null, string | null, string | null])[] = [
    ['(LONDON) --', 'LONDON', null, null],
    ['(RIGA, Latvia) —', 'RIGA, Latvia', null, null],
    ['KYIV, Ukraine (AP) —', 'KYIV, Ukraine', null, 'AP'],
    ['WASHINGTON, Feb 26 (Reuters) –', 'WASHINGTON', 'Feb 26', 'Reuters'],
    ['LIMA/QUITO, March 3 (Reuters) -', 'LIMA/QUITO', 'March 3', 'Reuters'],
    ['TROMSO, Norway, May 3 (Fjord Wire) —', 'TROMSO, Norway', 'May 3', 'Fjord Wire'],
    ['SANTA ROSA, Calif. --', 'SANTA ROSA, Calif.', null, null],
    ['ST. LOUIS (AP) —', 'ST. LOUIS', null, 'AP'],
    ['Geneva, 4 May (EFE).-', 'Geneva', '4 May', 'EFE'],
    ['(AFP) -', null, null, 'AFP'],
    ['NEW DELHI:', 'NEW DELHI', null, null],
    ['KABUL (Agency):', 'KABUL', null, 'Agency'],
    ['LAHORE (Gazette):', 'LAHORE', null, 'Gazette'],
    ['TROMSO, May 3 (Fjord Wire):', 'TROMSO', 'May 3', 'Fjord Wire'],
    ['WARSAW, Poland –', 'WARSAW, Poland', null, null],
    ['OTTAWA — ', 'OTTAWA', null, null],
    ['ABOARD AIR FORCE ONE (AP) —', 'ABOARD AIR FORCE ONE', null, 'AP'],
    ['New York (CNN)', 'New York', null, null],
    ['(CBS News)', null, null, null],
    ['Oct 24 (Reuters) -', null, 'Oct 24', 'Reuters'],
    ['NEW YORK, Sept. 12, 2020 /PRNewswire/ --', 'NEW YORK', 'Sept. 12, 2020', 'PR Newswire'],
  ]
  for (const [head, place, day, agency] of rows)
    it(head, () => {
      const found = readDateline(head + STORY)
      expect(found).toMatchObject({ place, day, agency })
      expect((head + STORY).slice(0, found?.length)).toBe(head.trimEnd())
    })
  for (const line of [
    'BREAKING: The dam has burst, officials said on Sunday.',
    'NATO’s chief — a former premier — said on Sunday that it would stay.',
    'The AP — like others — asked for the file on Monday.',
    'WATCH — The dam bursts above the town on Sunday.',
    'US — Iran talks resumed on Sunday in Oslo after a pause.',
    'LONDON was quiet on Sunday — for once, the mayor said.',
    'HARBOUR UNREST: Dockers walked out on Sunday, the union said.',
    'JOHAN BERG: The ice will not wait for us, and neither will they.',
    'BERG (Labour): The ice will not wait for us, and neither will they.',
    'The network (CNN) sent its own crew to the harbour on Sunday.',
    'Q: What did you see on the bridge that night, sir?',
  ])
    it(`not: ${line}`, () => expect(readDateline(line)).toBeNull())
})

describe('boxes of related stories', () => {
  it.each([
    ['Mayor Ann Lund [Ann Marie LundLund opens the bridge Ferry talks stall again MORE] said it was over.'],
    [
      'The plan of Per Holm [Per (Pelle) HolmCouncil to vote on the ice Harbour pays twice MORE]’s staff failed.',
    ],
    ['Speaker Eva Dahl [Eva Dahl Ten days that shook the council MORE] left.'],
  ])('%s', (marked) => {
    const text = marked.replace(/[[\]]/g, '')
    const found = markBoilerplate(text).boilerplate.map(({ start, end }) => text.slice(start, end))
    expect(found).toEqual([marked.slice(marked.indexOf('[') + 1, marked.indexOf(']'))])
  })
  it.each([
    'Ann Lund asked for MORE boats and Per Holm for fewer.',
    'Lund Lund Lund MORE',
    'MORE than ever.',
  ])('not: %s', (text) => expect(markBoilerplate(text).boilerplate).toEqual([]))
})
