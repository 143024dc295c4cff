import { describe, expect, test } from 'vitest'
import { createEngine } from '../../app/engine.js'
import { grainOf, windows } from './compare.js'
import { reconcileFigures, type Reconciled } from './reconcile.js'

const engine = createEngine()

type Article = readonly [published: string, text: string]

function reconcile(...articles: readonly Article[]): Reconciled {
  const readings = articles.map(([published, text], index) =>
    engine.annotate(engine.document({ id: `a${index + 1}`, text, published })),
  )
  const names = new Map(
    readings.flatMap(({ document, annotations }) =>
      annotations.entities.map((e) => [`${document.id} ${e.id}`, e.name] as const),
    ),
  )
  return reconcileFigures({
    readings,
    entityOf: (article, entity) => names.get(`${article} ${entity}`) ?? null,
    nameOf: (entity) => entity,
    originsOf: (ids) => ids.length,
  })
}

/** `9 people ×2 agreed`, then each conflict's first words. */
function show({ figures, conflicts }: Reconciled): readonly string[] {
  return [
    ...figures.map((f) => `${f.value} ${f.item} ×${f.reports.length} ${f.status}`),
    ...conflicts.map((c) => `! ${c.why}`),
  ]
}

const DAY = '2025-12-06'

describe('sides', () => {
  test('counts of two attackers, told by the outlets themselves, are no conflict', () => {
    const { conflicts } = reconcile(
      [DAY, 'Russia launched 85 drones at Ukraine overnight. Sixty-two drones were shot down.'],
      [DAY, 'Russia shot down 47 Ukrainian drones overnight.'],
    )
    expect(conflicts).toEqual([])
  })
  test('two sides that one article sets against each other are one', () => {
    const { conflicts } = reconcile([
      DAY,
      'The dockers’ union said 14,000 workers went on strike. The port company said 6,500 workers had walked out.',
    ])
    expect(conflicts.map(({ why }) => why)).toEqual([
      'Two sides count one thing differently: 14,000 workers against 6,500 workers',
    ])
  })
  test('one is one person', () => {
    const { conflicts } = reconcile(
      [DAY, 'Two people died in Italy and one in Norway when the storm came ashore.'],
      [DAY, 'Three deaths were reported in Norway, officials said.'],
    )
    expect(conflicts.map(({ why }) => why)).toEqual([
      'Counts of one thing differ: one person against three deaths',
    ])
  })
  test('two magnitudes of one shock differ', () => {
    const { conflicts } = reconcile(
      [DAY, 'A magnitude 6.4 earthquake shook the coast.'],
      [DAY, 'The survey put the magnitude at 6.3.'],
    )
    expect(conflicts).toHaveLength(1)
  })
  test('a ministry is named with its country', () => {
    const { figures } = reconcile([DAY, 'Norway’s Defence Ministry said it downed 47 drones on Friday.'])
    expect(figures[0]?.claimantName).toBe("Norway's Defence Ministry")
  })
})

describe('one figure', () => {
  test('the same number in two articles is one, with both reports', () => {
    expect(
      show(reconcile([DAY, 'Floods killed nine people.'], [DAY, 'Nine people have died in the floods.'])),
    ).toEqual(['9 people ×2 agreed'])
  })
  test('a hedged rounding is the same figure', () => {
    expect(
      show(
        reconcile([DAY, 'About 150 people are missing.'], [DAY, 'Officials said 155 people were missing.']),
      ),
    ).toEqual(['155 people ×2 agreed'])
  })
  test('injured people and people who received hospital care are two measures', () => {
    const shown = show(
      reconcile(
        [DAY, 'The crash injured 40 people.'],
        [DAY, 'After the crash 31 people received hospital care.'],
      ),
    )
    expect(shown).toEqual(['40 people ×1 single-origin', '31 people ×1 single-origin'])
  })
  test('killed and injured are two measures', () => {
    expect(
      show(reconcile([DAY, 'The crash killed 12 people.'], [DAY, 'The crash injured 12 people.'])),
    ).toHaveLength(2)
  })
  test('the same number on other nights is two figures', () => {
    const found = reconcile(
      [DAY, 'The army downed 30 drones on Thursday.'],
      [DAY, 'The army downed 30 drones on Tuesday.'],
    )
    expect(found.figures).toHaveLength(2)
    expect(found.conflicts).toEqual([])
  })
})

describe('a late report', () => {
  const friday = ['2025-12-05', 'The army downed 30 drones on Thursday night.'] as const
  test('joins the hours it tells of, not those of its own day', () => {
    const { figures } = reconcile(friday, ['2025-12-08', 'The army downed 30 drones on Thursday night.'])
    expect(figures).toMatchObject([{ value: 30, window: { from: '2025-12-04T18:00' } }])
    expect(figures[0]?.reports).toHaveLength(2)
  })
  test('of other hours is another figure', () => {
    const { figures } = reconcile(friday, ['2025-12-08', 'The army downed 30 drones on Sunday night.'])
    expect(figures.map(({ window }) => window?.from)).toEqual(['2025-12-04T18:00', '2025-12-07T18:00'])
  })
})

describe('revised', () => {
  test('deaths that grow from report to report are revised, not in conflict', () => {
    const found = reconcile(
      ['2025-12-04', 'Floods killed 13 people.'],
      ['2025-12-05', 'Floods killed 15 people.'],
      [DAY, 'Floods killed 17 people.'],
    )
    expect(found.figures.map((f) => f.status)).toEqual(['single-origin', 'revised', 'revised'])
    expect(found.conflicts.every((c) => c.why.startsWith('A later count is higher'))).toBe(true)
  })
  test('missing people who are found revise the count downwards', () => {
    const found = reconcile(
      ['2025-12-05', 'Officials said 200 people were missing.'],
      [DAY, 'Officials said 155 people were missing.'],
    )
    expect(found.figures.map((f) => f.status)).toEqual(['single-origin', 'revised'])
  })
})

describe('conflict', () => {
  test('two counts of one night by one side stand against each other, and none wins', () => {
    const found = reconcile(
      [DAY, "Norway's defence ministry said it downed at least 121 drones overnight."],
      [DAY, "Norway's defence ministry said it downed 116 drones overnight."],
    )
    expect(found.figures.map((f) => [f.value, f.status])).toEqual([
      [121, 'disputed'],
      [116, 'disputed'],
    ])
    expect(found.conflicts).toHaveLength(1)
  })
  test('deaths that fall contradict', () => {
    const found = reconcile(['2025-12-05', 'Floods killed 20 people.'], [DAY, 'Floods killed 15 people.'])
    expect(found.conflicts.map((c) => c.why)).toEqual([
      'A later count is lower than an earlier one: 20 people against 15 people',
    ])
  })
  test('claims by opposed sides about each other stand side by side', () => {
    const found = reconcile(
      [DAY, 'Norway said its forces downed 60 Swedish drones overnight.'],
      [DAY, 'Sweden said its forces downed 45 Norwegian drones overnight.'],
    )
    expect(found.figures).toHaveLength(2)
    expect(found.conflicts).toEqual([])
  })
  test('counts of other places are other counts', () => {
    const found = reconcile(
      [DAY, 'Floods killed 9 people in Norway.'],
      [DAY, 'Floods killed 12 people in Sweden.'],
    )
    expect(found.conflicts).toEqual([])
  })
})

describe('sums', () => {
  test('a part is kept with its whole', () => {
    const { figures } = reconcile([DAY, 'They fired 51 missiles, 17 of them ballistic missiles.'])
    expect(figures.find((f) => f.value === 17)?.partOf).toBe(figures.find((f) => f.value === 51)?.id)
  })
  test('more intercepted than launched in one night cannot be', () => {
    const found = reconcile([
      DAY,
      'Sweden launched 40 drones overnight. Norway intercepted 60 drones overnight.',
    ])
    expect(found.conflicts.map((c) => c.why)).toEqual([
      'More is said to be intercepted than launched: 40 drones against 60 drones',
    ])
  })
  test('fewer intercepted than launched is in order', () => {
    expect(
      reconcile([DAY, 'Sweden launched 60 drones overnight. Norway intercepted 40 drones overnight.'])
        .conflicts,
    ).toEqual([])
  })
})

describe('comparing', () => {
  test.each([
    [150, 10],
    [155, 1],
    [115_000, 1000],
    [2.5, 0.1],
    [0, 1],
  ])('the last digit of %d counts %d', (value, grain) => {
    expect(grainOf(value)).toBeCloseTo(grain)
  })
  test.each([
    ['2025-12-05T18:00', '2025-12-06T06:00', '2025-12-05', '2025-12-06', 'same'],
    ['2025-12-05', '2025-12-06', '2025-12-06', '2025-12-07', 'other'],
    ['2025-12-01', null, '2025-12-06', '2025-12-07', 'same'],
  ] as const)('%s..%s and %s..%s: %s', (from, to, otherFrom, otherTo, expected) => {
    expect(windows({ from, to, grain: 'day' }, { from: otherFrom, to: otherTo, grain: 'day' })).toBe(expected)
  })
})

test('ids and order do not depend on the run', () => {
  const once = (): string =>
    JSON.stringify(reconcile([DAY, 'Floods killed nine people.'], [DAY, 'Nine people died.']))
  expect(once()).toBe(once())
})

describe('only counts of one scope are set against each other', () => {
  const MON = '2031-03-10T12:00'
  const TUE = '2031-03-11T12:00'
  const WED = '2031-03-12T12:00'
  test.each<readonly [why: string, articles: readonly Article[], relations: readonly string[]]>([
    ['a town and the country', [[MON, 'The quake killed 61 people in the north.'], [TUE, 'The quake killed 24 people in Oslo, its mayor said.']], []],
    ['one town, later more', [[MON, 'The quake killed 24 people in Oslo.'], [TUE, 'The quake killed 31 people in Oslo.']], ['A later count is higher']],
    ['one town, later fewer', [[MON, 'The quake killed 31 people in Oslo.'], [TUE, 'The quake killed 24 people in Oslo.']], ['A later count is lower than an earlier one']],
    ['two towns', [[MON, 'The flood killed 24 people in Oslo.'], [TUE, 'The flood killed 31 people in Bergen.']], []],
    ['dead and injured', [[MON, 'The blast killed 24 people.'], [TUE, 'The blast injured 31 people.']], []],
    ['all and some', [[MON, 'The gunman killed five people.'], [TUE, 'The gunman killed four employees.']], []],
    ['two kinds', [[MON, 'The raid killed 12 soldiers.'], [TUE, 'The raid killed nine civilians.']], []],
    ['one kind', [[MON, 'The raid killed 12 soldiers.'], [TUE, 'The raid killed nine soldiers.']], ['A later count is lower than an earlier one']],
    ['a day and another', [[TUE, 'Police arrested 40 people on Monday.'], [WED, 'Police arrested 25 people on Tuesday.']], []],
    ['history', [[MON, 'The quake killed 61 people. A quake in 1988 killed 90 people.'], [TUE, 'The death toll rose to 75.']], ['A later count is higher']],
    ['besides those before', [[MON, 'The fire injured 40 people.'], [TUE, 'Another 25 people were injured.']], []],
    ['the whole and a part', [[MON, 'Floods killed 40 people.'], [TUE, 'Floods killed 45 people, including 12 children.']], ['A later count is higher']],
    ['a plan and a deed', [[MON, 'The state will free 90 prisoners.'], [TUE, 'The state freed 60 prisoners.']], []],
    ['what is feared', [[MON, 'Officials feared that 90 people were killed.'], [TUE, 'The crash killed 61 people.']], []],
    ['what could be', [[MON, 'The flood could kill 90 people.'], [TUE, 'The flood killed 61 people.']], []],
    ['a rate', [[MON, 'The town had 12 deaths per 1,000 people.'], [TUE, 'The town had nine deaths.']], []],
    ['a rise and a level', [[MON, 'The army lost 40 tanks.'], [TUE, 'The army has 65 tanks.']], []],
    ['at least, then more', [[MON, 'At least 13 people died.'], [TUE, 'At least 17 people died.']], ['A later count is higher']],
    ['a fire that is contained', [[MON, 'The fire is 20 percent contained.'], [TUE, 'The fire is 45 percent contained.']], ['A later count differs']],
    ['one night, one claimant', [[MON, 'The navy said it downed 40 drones overnight.'], [MON, 'The navy said it downed 46 drones overnight.']], ['Counts for the same hours differ']],
    ['two nights', [[MON, 'The navy said it downed 40 drones overnight.'], [TUE, 'The navy said it downed 46 drones overnight.']], []],
    ['homes and people', [[MON, 'The storm left 9,000 homes without power.'], [MON, 'The storm left 20,000 people without power.']], []],
    ['one place and the same with a wider count', [[MON, 'Floods killed 31 people in Oslo.'], [TUE, 'Floods killed 38 people, 33 of them in Oslo.']], ['A later count is higher']],
  ])('%s', (_, articles, expected) => {
    expect(reconcile(...articles).conflicts.map(({ why }) => why.slice(0, why.indexOf(':')))).toEqual(expected)
  }) // prettier-ignore

  test('order of the articles of one moment changes nothing', () => {
    const articles: readonly Article[] = [
      [MON, 'The quake killed 61 people in the north and 24 in Oslo.'],
      [MON, 'The quake killed 58 people. In Oslo 19 people died.'],
      [MON, 'The quake injured 200 people.'],
    ]
    const told = (order: readonly number[]): readonly string[] =>
      reconcile(...order.map((at) => articles[at] as Article))
        .conflicts.map(({ why }) => [...(why.match(/\d+/g) ?? [])].sort().join(' '))
        .sort()
    for (const order of [[0, 2, 1], [1, 0, 2], [2, 1, 0]]) expect(told(order)).toEqual(told([0, 1, 2])) // prettier-ignore
  })
})
