import { describe, expect, it } from 'vitest'
import type { Entity, Gender, NameKind, Reading } from '../../model/annotation.js'
import { packageResources } from '../../app/resources.js'
import { keysOf as bodyKeys } from '../../annotate/entities/bodies.js'
import type { Mention } from '../../annotate/entities/group.js'
import { entityLists } from '../../annotate/entities/lists.js'
import { mergeEntities } from './merge-entities.js'

const lists = entityLists(packageResources())

/** The keys that the annotator gives the names of a body. */
const keysOf = (kind: NameKind, names: readonly string[]): string[] =>
  kind === 'person'
    ? []
    : names.flatMap((text) =>
        bodyKeys({ name: { kind }, text, key: text.toLowerCase() } as unknown as Mention, lists),
      )

type Given = {
  readonly name: string
  readonly kind?: NameKind
  readonly gender?: Gender
  readonly country?: string
  readonly aliases?: readonly string[]
  readonly named?: boolean
  readonly roles?: readonly string[]
}

/** Articles with the entities they name, each named once. */
function readings(articles: readonly (readonly Given[])[]): Reading[] {
  return articles.map((list, place) => {
    const entities = list.map(
      (
        { name, kind = 'person', gender = 'unknown', country, aliases = [], named = true, roles = [] },
        index,
      ): Entity => ({
        id: `e${index + 1}`,
        kind,
        name,
        aliases,
        roles: roles.map((text) => ({ start: 0, end: text.length, text })),
        gender,
        number: 'singular',
        country: country ?? null,
        named,
        keys: keysOf(kind, [name, ...aliases]),
      }),
    )
    const names = list.map(({ kind = 'person' }, index) => ({
      start: index * 10,
      end: index * 10 + 5,
      kind,
      rule: 'test',
      entity: `e${index + 1}`,
    }))
    return {
      document: { id: `a${place + 1}` },
      annotations: { entities, names, coreferences: [] },
    } as unknown as Reading
  })
}

/** For each article and entity, in order, the number of the group it was put in. */
function groups(articles: readonly (readonly Given[])[]): number[] {
  const merged = mergeEntities(readings(articles))
  const ids = articles.flatMap((list, place) =>
    list.map((_, index) => merged.of(`a${place + 1}`, `e${index + 1}`)),
  )
  const seen = [...new Set(ids)]
  return ids.map((id) => seen.indexOf(id) + 1)
}

const body = (name: string, more: Partial<Given> = {}): Given => ({ name, kind: 'organization', ...more })

const TABLE: readonly (readonly [
  what: string,
  articles: readonly (readonly Given[])[],
  expected: readonly number[],
])[] = [
  [
    'joins spellings of one name',
    [[{ name: 'Oleksandr Syrskyi' }], [{ name: 'Oleksandr Syrsky' }], [{ name: 'Олександр Сирський' }]],
    [1, 1, 1],
  ],
  ['joins a bare surname to its only bearer', [[{ name: 'Ana Ruiz' }], [{ name: 'Ruiz' }]], [1, 1]],
  [
    'parts people whose given names conflict',
    [[{ name: 'Donald Marsh' }], [{ name: 'Melania Marsh' }]],
    [1, 2],
  ],
  [
    'leaves a bare surname apart where two bear it',
    [[{ name: 'Donald Marsh' }, { name: 'Melania Marsh' }], [{ name: 'Marsh' }]],
    [1, 2, 3],
  ],
  [
    'lets gender choose between two bearers',
    [
      [
        { name: 'Donald Marsh', gender: 'male' },
        { name: 'Melania Marsh', gender: 'female' },
      ],
      [{ name: 'Marsh', gender: 'female' }],
    ],
    [1, 2, 2],
  ],
  [
    'gives a bare surname to whom another article calls so',
    [[{ name: 'Donald Marsh', aliases: ['Marsh'] }, { name: 'Melania Marsh' }], [{ name: 'Marsh' }]],
    [1, 2, 1],
  ],
  [
    'lets the office choose between two bearers',
    [
      [
        { name: 'Erik Larsen', roles: ['Prime Minister'] },
        { name: 'Kari Larsen', roles: ['the finance minister'] },
      ],
      [{ name: 'Larsen', roles: ['Prime Minister'] }],
    ],
    [1, 2, 1],
  ],
  [
    'parts a surname with another office of the name',
    [
      [{ name: 'Kari Larsen', roles: ['the finance minister'] }],
      [{ name: 'Larsen', roles: ['Prime Minister'] }],
    ],
    [1, 2],
  ],
  [
    'joins two spellings of one office-holder',
    [
      [{ name: 'Andrii Sobyha', roles: ['Foreign Minister'] }],
      [{ name: 'Andriy Sobiga', roles: ['foreign minister'] }],
    ],
    [1, 1],
  ],
  [
    'joins a misspelt surname with the same office',
    [[{ name: 'Karim Solemani', roles: ['General'] }], [{ name: 'Suleimani', roles: ['General'] }]],
    [1, 1],
  ],
  [
    'parts a surname spelt like another without the office',
    [[{ name: 'Karim Solemani', roles: ['General'] }], [{ name: 'Suleimani' }]],
    [1, 2],
  ],
  ['joins h and g of one name', [[{ name: 'Oleh Kiper' }], [{ name: 'Oleg Kiper' }]], [1, 1]],
  [
    'takes a surname for the person whose full name another article prints',
    [[{ name: 'Tunde Adeyemi' }], [body('Adeyemi')]],
    [1, 1],
  ],
  [
    'keeps a firm of the name apart',
    [[{ name: 'Dale Corrigan' }], [body('Corrigan Paving'), body('Corrigan')]],
    [1, 2, 2],
  ],
  ['parts names one letter apart', [[{ name: 'Harry Page' }], [{ name: 'Larry Page' }]], [1, 2]],
  ['joins initials', [[{ name: 'J. D. Harcourt' }], [{ name: 'James David Harcourt' }]], [1, 1]],
  ['joins nicknames', [[{ name: 'Bill Harcourt' }], [{ name: 'William Harcourt' }]], [1, 1]],
  [
    'joins firms with and without their form',
    [[body('Kestrel Energy Inc.')], [body('Kestrel Energy')]],
    [1, 1],
  ],
  [
    'joins an acronym that an article explains',
    [[body('International Grain Council', { aliases: ['IGC'] })], [body('IGC')]],
    [1, 1],
  ],
  ['joins an acronym to the only long name it fits', [[body('Island Golf Club')], [body('IGC')]], [1, 1]],
  [
    'leaves an acronym apart that fits two long names',
    [[body('Island Golf Club')], [body('International Grain Council')], [body('IGC')]],
    [1, 2, 3],
  ],
  ['leaves two letters apart', [[body('Grain Council')], [body('GC')]], [1, 2]],
  [
    'joins a body with and without its state',
    [
      [body('US Office of Tide Control', { country: 'US' })],
      [body('Office of Tide Control')],
      [body('U.S. Office of Tide Control', { country: 'US' })],
    ],
    [1, 1, 1],
  ],
  [
    'joins the short, the long and the turned name of a department',
    [
      [body('DOJ')],
      [body('Department of Justice')],
      [body('U.S. Justice Department', { country: 'US' })],
      [body('Justice Department')],
    ],
    [1, 1, 1, 1],
  ],
  [
    'joins a department known by one word',
    [[body('Treasury', { country: 'US' })], [body('Treasury Department')]],
    [1, 1],
  ],
  ['joins a firm to its short name', [[body('Kestrel Energy Inc.')], [body('Kestrel')]], [1, 1]],
  ['parts a bank from its town', [[body('Boston Bank')], [{ name: 'Boston', kind: 'place' }]], [1, 2]],
  ['parts two departments', [[body('Department of Justice')], [body('Department of Labor')]], [1, 2]],
  [
    'leaves a ministry apart that says no state where two have one',
    [
      [body('Defense Ministry', { country: 'RU' })],
      [body('Defense Ministry', { country: 'UA' })],
      [body('Defense Ministry')],
    ],
    [1, 2, 3],
  ],
  ['keeps a brand that opens with a state', [[body('American Airlines')], [body('Airlines')]], [1, 2]],
  [
    'joins a body taken for a work in one article',
    [[body('Kestrel Energy')], [{ name: 'Kestrel Energy', kind: 'work' }]],
    [1, 1],
  ],
  [
    'parts ministries of two states',
    [[body('Defense Ministry', { country: 'RU' })], [body('Defense Ministry', { country: 'UA' })]],
    [1, 2],
  ],
  [
    'joins ministries of one state',
    [[body('Defense Ministry', { country: 'RU' })], [body('Defence Ministry', { country: 'RU' })]],
    [1, 1],
  ],
  [
    'joins names of one state',
    [
      [{ name: 'U.S.', kind: 'place', country: 'US' }],
      [{ name: 'United States', kind: 'place', country: 'US' }],
    ],
    [1, 1],
  ],
  [
    'keeps a state and its people apart',
    [
      [{ name: 'Norway', kind: 'place', country: 'NO' }],
      [{ name: 'Norwegian', kind: 'nationality', country: 'NO' }],
    ],
    [1, 2],
  ],
  [
    'keeps a town of a state apart from the state',
    [
      [{ name: 'United States', kind: 'place', country: 'US' }],
      [{ name: 'Miami', kind: 'place', country: 'US' }],
    ],
    [1, 2],
  ],
  [
    'keeps every unnamed source apart',
    [[{ name: 'a source', named: false }], [{ name: 'a source', named: false }]],
    [1, 2],
  ],
  ['keeps a person and a place apart', [[{ name: 'Paris' }], [{ name: 'Paris', kind: 'place' }]], [1, 2]],
  ['parts two funds by number', [[body('Kestrel Fund II')], [body('Kestrel Fund III')]], [1, 2]],
]

describe('mergeEntities', () => {
  for (const [what, articles, expected] of TABLE) it(what, () => expect(groups(articles)).toEqual(expected))

  it('gives ids that another article does not change', () => {
    const one = mergeEntities(readings([[{ name: 'Ana Ruiz' }]])).entities[0]?.id
    const two = mergeEntities(readings([[{ name: 'Ana Ruiz' }], [{ name: 'Ruiz' }]])).entities.find(
      ({ name }) => name === 'Ana Ruiz',
    )?.id
    expect(two).toBe(one)
  })
  it('shows the full name and keeps the others as variants', () => {
    const { entities } = mergeEntities(
      readings([[{ name: 'Ruiz' }], [{ name: 'Ana Ruiz' }], [{ name: 'Ruiz' }]]),
    )
    expect(entities.map(({ name, variants, mentions }) => [name, variants, mentions.length])).toEqual([
      ['Ana Ruiz', ['Ruiz'], 3],
    ])
  })
  it('joins the same whatever the order of the articles', () => {
    const articles = TABLE.flatMap(([, list]) => list)
    const names = (list: typeof articles) =>
      mergeEntities(readings(list))
        .entities.map(({ name }) => name)
        .sort()
    expect(names([...articles].reverse())).toEqual(names(articles))
  })
})
