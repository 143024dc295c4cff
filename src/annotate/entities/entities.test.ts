import { describe, expect, it } from 'vitest'
import { packageResources } from '../../app/resources.js'
import type { Document } from '../../model/document.js'
import { annotate } from '../annotate.js'
import { names } from '../names/names.js'
import { sentences } from '../sentences/sentences.js'
import { entities } from './entities.js'

const resources = packageResources()
const stages = [sentences, names, entities].map((stage) => stage(resources))
const read = (text: string) => annotate({ text, boilerplate: [] } as unknown as Document, stages).annotations

/** The entity printed as `name`, with all names under which it stands in the text, in order. */
const printed = (text: string, name: string) => {
  const seen = read(text)
  const entity = seen.entities.find((each) => each.name === name)
  return seen.names
    .filter((each) => each.entity === entity?.id)
    .map(({ start, end }) => text.slice(start, end))
}

const JOINED: readonly (readonly [text: string, name: string, all: readonly string[]])[] = [
  ['Rustam Aliyev resigned. Aliyev said he was tired.', 'Rustam Aliyev', ['Rustam Aliyev', 'Aliyev']],
  ['Mr. Aliyev was late. Rustam Aliyev then spoke.', 'Rustam Aliyev', ['Aliyev', 'Rustam Aliyev']],
  [
    'John F. Kestrel won. John Kestrel thanked voters. Kestrel left.',
    'John F. Kestrel',
    ['John F. Kestrel', 'John Kestrel', 'Kestrel'],
  ],
  // surnames with particles, in full, alone and without them
  [
    'Ida von der Heide spoke in Oslo. Von der Heide left early.',
    'Ida von der Heide',
    ['Ida von der Heide', 'Von der Heide'],
  ],
  ['Karim al-Hadi left. Hadi flew to Oslo.', 'Karim al-Hadi', ['Karim al-Hadi', 'Hadi']],
  ['Omar bin Yusuf flew to Oslo. Bin Yusuf met aides.', 'Omar bin Yusuf', ['Omar bin Yusuf', 'Bin Yusuf']],
  ['Omar bin Yusuf flew to Oslo. Yusuf met aides.', 'Omar bin Yusuf', ['Omar bin Yusuf']],
  ['Van Jones spoke. Jones left.', 'Van Jones', ['Van Jones', 'Jones']],
  ['The United States agreed. The U.S. sent aid.', 'United States', ['United States', 'U.S.']],
  [
    'The International Grain Council (IGC) met. The IGC said stocks fell.',
    'International Grain Council',
    ['International Grain Council', 'IGC', 'IGC'],
  ],
  [
    'Kestrel Energy Inc. fell. Kestrel Energy said so.',
    'Kestrel Energy Inc.',
    ['Kestrel Energy Inc.', 'Kestrel Energy'],
  ],
  ['Ukrainian troops left. Ukrainians cheered.', 'Ukrainian', ['Ukrainian', 'Ukrainians']],
  ['Helen Marsh met Tom Marsh. Mrs. Marsh left.', 'Helen Marsh', ['Helen Marsh', 'Marsh']],
  // a relative with the full name, brought in after the surname alone
  ['President Olsen spoke. He dined with first lady Ida Olsen. Olsen left.', 'Ida Olsen', ['Ida Olsen']],
  [
    'Mr. Olsen spoke. Per Olsen dined with his wife. Olsen left.',
    'Per Olsen',
    ['Olsen', 'Per Olsen', 'Olsen'],
  ],
  [
    'Olsen flew to Oslo. President Per Olsen dined with his wife Ida Olsen. Olsen left.',
    'Per Olsen',
    ['Olsen', 'Per Olsen', 'Olsen'],
  ],
  // a relative named by his given name bears the surname too
  ["Helen Marsh's son Tom spoke. Marsh said he was glad.", 'Helen Marsh', ['Helen Marsh']],
  ["Helen Marsh's lawyer Tom Reed spoke. Marsh said she was glad.", 'Helen Marsh', ['Helen Marsh', 'Marsh']],
]

/** The same, for people who bear one surname and are told apart by their offices. */
const OFFICES: readonly (readonly [text: string, name: string, all: readonly string[]])[] = [
  [
    'Former Gov. Pat Malloy was convicted. State Sen. Kevin Malloy was cleared. Senator Malloy wept.',
    'Kevin Malloy',
    ['Kevin Malloy', 'Malloy'],
  ],
  ['Prime Minister Larsen won. Finance Minister Kari Larsen kept her seat.', 'Kari Larsen', ['Kari Larsen']],
  [
    'King Salman waited. Crown Prince Mohammed bin Salman spoke.',
    'Mohammed bin Salman',
    ['Mohammed bin Salman'],
  ],
  ['The minister, Tom Okafor, left. Minister Okafor waved.', 'Tom Okafor', ['Tom Okafor', 'Okafor']],
  ['Former CIA chief Tom Okafor left. Secretary Okafor waved.', 'Tom Okafor', ['Tom Okafor', 'Okafor']],
]

const APART: readonly (readonly [text: string, a: string, b: string])[] = [
  ['Donald Marsh spoke. Melania Marsh listened.', 'Donald Marsh', 'Melania Marsh'],
  [
    "Russia's Defense Ministry denied it. Ukraine's Defense Ministry confirmed it.",
    'Defense Ministry',
    'Defense Ministry',
  ],
  ['Sweden played Ukraine. The Swedish side won.', 'Sweden', 'Swedish'],
  ['Robert Kestrel Sr. and Robert Kestrel Jr. came.', 'Robert Kestrel Sr.', 'Robert Kestrel Jr.'],
]

const ROLES: readonly (readonly [text: string, name: string, roles: readonly string[]])[] = [
  ['Assistant to the President Bo Lee spoke on Monday.', 'Bo Lee', ['Assistant to the President']],
  ['The rain allowed the mayor to go on with the sale, Ann Holm said.', 'Ann Holm', []],
  ['Bo Lee and Ann Holm, the two officers on duty, were charged.', 'Ann Holm', []],
  [
    'Ann Holm, one of the two officers on duty, was charged.',
    'Ann Holm',
    ['one of the two officers on duty'],
  ],
  ['Ann Holm, the officers’ spokeswoman, was charged.', 'Ann Holm', ['the officers’ spokeswoman']],
  ['President Ada Bellweather left.', 'Ada Bellweather', ['President']],
  ['French President Luc Moreau left.', 'Luc Moreau', ['French President']],
  ['Luc Moreau, the president of France, left.', 'Luc Moreau', ['the president of France']],
  ['The regional governor Tom Okafor spoke.', 'Tom Okafor', ['regional governor']],
  [
    'Tom Okafor, an adviser to French President Luc Moreau, left.',
    'Tom Okafor',
    ['an adviser to French President Luc Moreau'],
  ],
  ['The governor, Tom Okafor, left.', 'Tom Okafor', ['The governor']],
  ["Marsh's son-in-law Tom Okafor came.", 'Tom Okafor', ["Marsh's son-in-law"]],
  ['Ana Ruiz, 45, a nurse, came.', 'Ana Ruiz', ['a nurse']],
  ['Mr. Tom Okafor came.', 'Tom Okafor', []],
  ['It was the first time Mr. Tom Okafor came.', 'Tom Okafor', []],
  ['His daughter Ana Ruiz came.', 'Ana Ruiz', []],
  ['United Nations human rights chief Ana Ruiz came.', 'Ana Ruiz', ['United Nations human rights chief']],
  ['Tom Okafor, who was late, came.', 'Tom Okafor', []],
  ['Tom Okafor, Karl Brandt and Helen Marsh came.', 'Tom Okafor', []],
  ['Tom Okafor, Governor Ana Ruiz and Helen Marsh came.', 'Tom Okafor', []],
]

const FACTS: readonly (readonly [
  text: string,
  name: string,
  fact: 'country' | 'gender' | 'number',
  value: string | null,
])[] = [
  ['Officials in Kyiv agreed.', 'Kyiv', 'country', 'UA'],
  ['The Kremlin refused.', 'Kremlin', 'country', 'RU'],
  ['The White House declined to comment.', 'White House', 'country', 'US'],
  ['Downing Street said so.', 'Downing Street', 'country', 'GB'],
  ['The French army left.', 'French', 'country', 'FR'],
  ["Russia's Defense Ministry denied it.", 'Defense Ministry', 'country', 'RU'],
  ['Mrs. Okafor spoke.', 'Okafor', 'gender', 'female'],
  ['Mr. Okafor spoke.', 'Okafor', 'gender', 'male'],
  ['Ukrainians cheered.', 'Ukrainians', 'number', 'plural'],
  ['Lukoil fell.', 'Lukoil', 'country', null],
]

describe('entities', () => {
  for (const [text, name, all] of [...JOINED, ...OFFICES])
    it(`joins in: ${text}`, () => expect(printed(text, name)).toEqual(all))
  for (const [text, a, b] of APART)
    it(`parts in: ${text}`, () => {
      const found = read(text).entities.filter((each) => each.name === a || each.name === b)
      expect(found.length).toBe(2)
    })
  for (const [text, name, roles] of ROLES)
    it(`reads the roles in: ${text}`, () =>
      expect(
        read(text)
          .entities.find((each) => each.name === name)
          ?.roles.map((role) => role.text),
      ).toEqual(roles))
  for (const [text, name, fact, value] of FACTS)
    it(`knows the ${fact} in: ${text}`, () =>
      expect(read(text).entities.find((each) => each.name === name)?.[fact]).toBe(value))
  it('takes no office from the furniture of a caption', () => {
    const caption = 'Image copyright Agency Image caption Governor Ana Ruiz on Monday'
    const text = `${caption}\nThe regional governor Ana Ruiz spoke.`
    const boilerplate = [{ start: 0, end: caption.length, kind: 'caption', rule: 'test' }]
    const seen = annotate({ text, boilerplate } as unknown as Document, stages).annotations
    const ruiz = seen.entities.find(({ name }) => name === 'Ana Ruiz')
    expect(ruiz?.roles.map((role) => role.text)).toEqual(['regional governor'])
  })
  it('keeps the evidence of roles in place', () => {
    const text = ROLES.map(([row]) => row).join('\n')
    for (const { roles } of read(text).entities)
      for (const { start, end, text: printedRole } of roles) expect(text.slice(start, end)).toBe(printedRole)
  })
})
