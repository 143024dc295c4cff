import { describe, expect, it } from 'vitest'
import type { NameKind } from '../../model/annotation.js'
import { compareNames } from './compare-names.js'

type Row = readonly [a: string, b: string]

const PEOPLE_YES: readonly Row[] = [
  ['Oleksandr Syrskyi', 'Oleksandr Syrsky'],
  ['Volodymyr Zelenskyy', 'Volodymyr Zelenskiy'],
  ['Volodymyr Zelensky', 'Володимир Зеленський'],
  ['Alexei Kudrin', 'Алексей Кудрин'],
  ['Kyriakos Pierrakakis', 'Κυριάκος Πιερρακάκης'],
  ['Mikhail Mishustin', 'Michail Mischustin'],
  ['Dmytro Kuleba', 'Dmitri Kuleba'],
  ['J. Ramos-Horta', 'José Ramos-Horta'],
  ['Kaja Kallas', 'Kallas, Kaja'],
  ['Mette Frederiksen', 'Frederiksen Mette'],
  ['Dr. Amina Farouk', 'Amina Farouk'],
  ['Gen. Mark Hollis', 'Mark Hollis'],
  ['Bill Harcourt', 'William Harcourt'],
  ['Liz Carmody', 'Elizabeth Carmody'],
  ['Anna-Maria Keller', 'Anna Maria Keller'],
  ['AnnaMaria Keller', 'Anna Maria Keller'],
  ['Hussein al-Tamimi', 'Hussein Tamimi'],
  ['Abdel Rahman Nasser', 'Abdul Rahman Nasser'],
  ['Robert F. Kestrel Jr.', 'Robert Kestrel'],
  ['Zoltán Kovács', 'Zoltan Kovacs'],
  ['Søren Lindqvist', 'Soren Lindqvist'],
  ['Tomasz Wójcik', 'Tomasz Wojcik'],
  ['Natalia Petrovna Orlova', 'Natalia Orlova'],
  ['Margrethe Vestager', 'Margrete Vestager'],
]
const PEOPLE_NO: readonly Row[] = [
  ['Donald Marsh', 'Melania Marsh'],
  ['Boris Hartley', 'Rachel Hartley'],
  ['Anders Holm', 'Ulf Holm'],
  ['Peter Novak', 'Petra Horvat'],
  ['Omar bin Salman', 'Salman bin Omar'],
  ['A. Feldman', 'Boris Feldman'],
  ['Kim Song-ho', 'Kim Chol-min'],
  ['Mary', 'Mary Robson'],
  ['Igor Smirnov', 'Oleg Smirnov'],
  ['Ruslan Magomedovich Aliev', 'Ruslan Ibrahimovich Aliev'],
  ['Carlos Ortega', 'Carlos Ortiz'],
  ['Hans Weber', 'Heinrich Weber'],
  ['Ann Lee', 'Ann Li Wong Chan Ho'],
  ['Tarek Haddad', 'Tarek Mansour'],
  ['Elena Popescu', 'Elena Ionescu'],
  ['李明', '李强'],
]
const BODIES_YES: readonly Row[] = [
  ['Norden Shipping Ltd.', 'Norden Shipping Limited'],
  ['Kestrel Energy Inc', 'KESTREL ENERGY, INC.'],
  ['The Harbor Company', 'Harbor Company'],
  ['World Trade Organization', 'World Trade Organisation'],
  ['Ministry of Defence', 'Ministry of Defense'],
  ['Smith & Rowe Partners', 'Smith and Rowe Partners'],
  ['OOO Vostok Stal', 'Vostok Stal LLC'],
  ['PAO Sever Bank', 'Sever Bank JSC'],
  ['Brigade 36', 'Brigade Thirty-Six'],
  ['NATO', 'North Atlantic Treaty Organization'],
  ['IAEA', 'International Atomic Energy Agency'],
  ['Crédit du Nord', 'Credit du Nord'],
  ['Hewlett-Packard', 'Hewlett Packard'],
  ['Rheinmetal', 'Rheinmetall'],
]
const BODIES_NO: readonly Row[] = [
  ['Norden Shipping AG', 'Norden Shipping GmbH'],
  ['Bank of Oslo', 'Bank of Bergen'],
  ['Kestrel Fund II', 'Kestrel Fund III'],
  ['Harbor Trust 2019', 'Harbor Trust 2020'],
  ['Banco Azul', 'Banco Azul Peru'],
  ['Ministry of Health', 'Ministry of Finance'],
  ['Republic Party', 'Republican Guard'],
  ['EU', 'European University'],
  ['Volta Solutions', 'Volta Enterprises'],
  ['Red Line', 'Red Lion Group Hotels'],
]

describe('compareNames', () => {
  const table = (rows: readonly Row[], kind: NameKind, same: boolean) => {
    for (const [a, b] of rows) {
      it(`${same ? 'joins' : 'parts'} "${a}" and "${b}"`, () => {
        expect(compareNames(a, b, kind).same).toBe(same)
        expect(compareNames(b, a, kind).score).toBe(compareNames(a, b, kind).score)
      })
    }
  }
  table(PEOPLE_YES, 'person', true)
  table(PEOPLE_NO, 'person', false)
  table(BODIES_YES, 'organization', true)
  table(BODIES_NO, 'organization', false)

  it('answers hostile input', () => {
    for (const bad of ['', ' ', '"'.repeat(10_000), 'a'.repeat(100_000), '🙂🙂', "'".repeat(50)])
      expect(compareNames(bad, 'Ann Lee').score).toBeLessThanOrEqual(1)
  })
  it('scores a name against itself as 1', () => {
    for (const [name] of [...PEOPLE_YES, ...BODIES_YES]) expect(compareNames(name, name).score).toBe(1)
  })
})
