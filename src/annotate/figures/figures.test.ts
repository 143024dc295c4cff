import { describe, expect, test } from 'vitest'
import { createEngine } from '../../app/engine.js'

const engine = createEngine()

/** `214 drones: launch, by Norland, says its navy, 2025-12-05` — what a reader would put in a table; parts that are not said left out. */
function read(text: string, published = '2025-12-06'): readonly string[] {
  const { annotations } = engine.annotate(engine.document({ id: 'a', text, published }))
  const nameOf = (id: string | null): string | null =>
    annotations.entities.find((entity) => entity.id === id)?.name ?? null
  return annotations.figures.map((figure) => {
    const quantity = annotations.quantities[figure.quantity]!
    const amount = `${quantity.modifier === '=' ? '' : quantity.modifier}${quantity.value ?? `${quantity.low}..${quantity.high}`}`
    const says =
      nameOf(figure.claimant) ??
      (figure.claimantSpan ? text.slice(figure.claimantSpan.start, figure.claimantSpan.end) : null)
    const parts = [
      `${amount} ${figure.item}: ${figure.action}`,
      figure.actor === null ? null : `by ${nameOf(figure.actor)}`,
      says === null ? null : `says ${says}`,
    ]
    return parts.filter((part) => part !== null).join(', ')
  })
}

const actions = (text: string): readonly string[] =>
  read(text).map((line) => line.replace(/, (?:by|says) .*$/, ''))

type Row = readonly [text: string, expected: readonly string[]]

const ACTIONS: readonly Row[] = [
  ['The army launched 214 drones and 30 missiles.', ['214 drones: launch', '30 missiles: launch']],
  ['The fleet fired 12 rockets at the harbour.', ['12 rockets: launch']],
  ['Crews shot down at least 40 drones.', ['>40 drones: intercept']],
  ['Some 90 drones and 8 missiles were shot down.', ['~90 drones: intercept', '8 missiles: intercept']],
  ['The battery destroyed 16 drones.', ['16 drones: intercept']],
  ['The storm destroyed 16 houses.', ['16 houses: destroy']],
  ['Drone impacts were recorded at 14 sites.', ['14 sites: hit']],
  ['The blast killed nine people and wounded 31.', ['9 people: kill', '31 people: injure']],
  ['Nine people were killed and 31 injured.', ['9 people: kill', '31 people: injure']],
  ['At least 12 people died.', ['>12 people: kill']],
  ['Twelve people are dead.', ['12 people: kill']],
  ['The toll rose to 25 deaths.', ['25 deaths: kill']],
  ['Seven miners are still missing.', ['7 miners: missing']],
  ['Forty people were hospitalized.', ['40 people: hospitalize']],
  ['Forty people received hospital care.', ['40 people: hospitalize']],
  ['Police arrested 60 demonstrators.', ['60 demonstrators: arrest']],
  ['About 3,000 residents were evacuated.', ['~3000 residents: evacuate']],
  ['The order forced the evacuation of 3,000 people.', ['3000 people: evacuate']],
  ['The fire burned 7,200 acres.', ['7200 acres: burn']],
  ['The blaze grew to 7,200 acres.', ['7200 acres: burn']],
  ['Some 18,000 customers lost power.', ['~18000 customers: powerCut']],
  ['Some 18,000 customers were without electricity.', ['~18000 customers: powerCut']],
  ['The company shut off gas to 4,000 homes.', ['4000 homes: gasCut']],
  ['The deal is worth $4.5 billion.', ['4500000000 deal: value']],
  ['The court fined the bank $30 million.', ['30000000 null: fine']],
  ['The fire was 25 percent contained.', ['25 contained: contain']],
  ['The party won 151 seats.', ['151 seats: win']],
  [
    'They fired 51 missiles, 17 of them ballistic missiles.',
    ['51 missiles: launch', '17 ballistic missiles: launch'],
  ],
  ['They launched 90 drones, 40 of which were intercepted.', ['90 drones: launch', '40 drones: intercept']],
  ['The shelling killed 11 people, including three children.', ['11 people: kill', '3 children: kill']],
  ['Both sides swapped 200 prisoners.', ['200 prisoners: exchange']],
  // a bare number behind a noun of counting
  ['The death toll rose to 51.', ['51 people: kill']],
  ['The death toll from the flood in the north climbed from 43 to 51.', ['51 people: kill']],
  ['The army put the death toll at 17 civilians.', ['17 civilians: kill']],
  ['The toll reached 25.', ['25 people: kill']],
  ['Rescuers put the death toll at more than 60.', ['>60 people: kill']],
  ['The ministry raised the number of injured to 412.', ['412 people: injure']],
  ['The number of missing people stood at 38.', ['38 people: missing']],
  ['The number of confirmed cases rose to 1,200.', ['1200 confirmed cases: null']],
  ['A magnitude 6.8 earthquake shook the coast.', ['6.8 null: measure']],
  ['The quake had a magnitude of 6.8.', ['6.8 null: measure']],
  ['A 5.1-magnitude aftershock followed.', ['5.1 null: measure']],
  ['Turnout was 81.4%, officials said.', ['81.4 turnout: null']],
  ['The branch said its men had killed “more than 30 guards” on Monday.', ['>30 guards: kill']],
  // a name behind a sum is where or when, no thing that was bought
  ['The firm offered them $40 million in January.', ['40000000 null: offer']],
  ['The storm left 4 dead and 12 injured.', ['4 people: kill', '12 people: injure']],
  ['A brush fire burnt 24 homes.', ['24 homes: burn']],
  ['The blast tore through Holm, a town of some 8,000 people.', ['~8000 people: inhabit']],
  ['The island is home to 8,000 residents.', ['8000 residents: inhabit']],
  ['The flood drove 8,000 residents from their homes.', ['8000 residents: drive']],
  ['Some 90 mm fell in three hours, a third of what usually falls in a year.', []],
  ['The clerk deemed about 40% of them forged.', ['~40 null: deem']],
  // how often is told of the verb before it
  ['The crew fired three times at the bus.', ['3 times: launch']],
  [
    'The court has extended the lease for firms to build on it three times since the state took the yard.',
    ['3 times: extend'],
  ],
  ['The court has three times extended the lease.', ['3 times: extend']],
  ['Three times the crew fired at the bus.', []],
  // a full verb right before the number tells of it, whatever the next clause says
  [
    'Bread prices climbed 5.1 percent and energy prices fell 2 percent.',
    ['5.1 bread prices: climb', '2 energy prices: fall'],
  ],
  ['The mill hired 70 welders last month and the owner left.', ['70 welders: hire']],
  ['The blast killed nine people and wounded dozens more.', ['9 people: kill', '24..99 people: injure']],
  [
    'The bus carried 30 people and two drivers before it crashed, injuring 19.',
    ['30 people: carry', '19 people: injure'],
  ],
  // who was hit in the list before, and who was not
  ['The crew fired nine rockets, killing three.', ['9 rockets: launch', '3 people: kill']],
  ['Losses passed 4,000 killed and wounded.', ['4000 people: casualty']],
  // seats and votes are won, held and lost
  ['The Greens lost nine seats.', ['9 seats: lose']],
  ['The League has 40 seats.', ['40 seats: hold']],
  ['Members voted 212 to 189 for the text.', ['212 votes: vote', '189 votes: vote']],
  // what is done elsewhere, what did not happen, and the whole that a part is taken from
  ['Guards downed 88 drones over six regions.', ['88 drones: intercept', '6 regions: null']],
  ['Workers at 22 ports walked out.', ['22 ports: null']],
  ['The court refused to release 40 reports.', ['40 reports: null']],
  ['The army withdrew 300 of its 900 trucks.', ['300 trucks: withdraw', '900 trucks: null']],
  ['Another 37 drones failed to reach the town.', ['37 drones: null']],
  // the measure, not the verb's subject
  ['The bank left its key rate at 5.25 percent.', ['5.25 key rate: null']],
  ['The owners offered a 12 percent pay rise.', ['12 pay rise: offer']],
  ['The state had a deficit of 3.8 percent of GDP.', ['3.8 deficit: null']],
  ['Core inflation, which leaves out food, stood at 3.1 percent.', ['3.1 core inflation: null']],
  ['Shares fell 4.6 percent to $31.20.', ['4.6 shares: fall', '31.2 shares: null']],
  ['The firm sold the yard for $9 million in cash.', ['9000000 yard: sell']],
  // guns kill or hit people, crews shoot down what flies
  ['One man was shot and killed.', ['1 man: kill']],
  ['Four guards were shot in the raid.', ['4 guards: shoot']],
  ['Crews shot down 62 of 85 drones.', ['62 drones: intercept', '85 drones: null']],
  ['Four people died and at least 12 more injured in the fire.', ['4 people: kill', '>12 people: injure']],
  ['By noon 440 people had been taken into custody.', ['440 people: arrest']],
  ['Employers added 187,000 jobs.', ['187000 jobs: add']],
  ['The union wants a 12 percent raise.', ['12 raise: want']],
  ['Seven victims ranged in age between 12 and 69.', ['7 victims: null']],
  ['The bill includes $7.8 million in aid for states hit by storms.', ['7800000 aid: null']],
  ['The rate fell from a peak of 10 percent.', ['10 rate: null']],
  ['The jobless rate was unchanged at 3.8 percent.', ['3.8 jobless rate: null']],
  // a strike of workers is no blow
  ['Some 14,000 workers walked out.', ['~14000 workers: walkout']],
  ['The union began a strike at 22 ports.', ['22 ports: null']],
  // the second number has an auxiliary, and so a clause, of its own
  ['Three people were killed and hundreds were asked to stay indoors.', ['3 people: kill']],
]

const NONE: readonly string[] = [
  'The two sides exchanged letters.',
  'The two sides met again.',
  'The two delegations agreed on a text.',
  'Four sources described the offer.',
  'The session lasted five hours.',
  'She is 42 years old.',
  'Another man, 81, died on the ridge.',
  // what another is said to have done at that time
  'Two nurses who were at work on the night Ann Lund drowned have been charged with neglect.',
  'The village lies 60 miles north of the capital.',
  'One of the strikes hit a depot.',
  'The four leaders will talk.',
  'Gusts reached 75 mph.',
  'It was 98 degrees at noon.',
  // the size of one thing, a condition, a number that the noun of counting does not explain
  'A 34-member team arrived.',
  'Crews used a tan, 20-seater truck.',
  'Crews used tan, 20-seater MX trucks.',
  'The tide was in the top 10 highest levels on record.',
  'The judge wrote a 112-page ruling.',
  'They will vote against it unless at least 30 mayors agree.',
  'The toll road opened at 6.',
]

const CLAIMS: readonly Row[] = [
  ['The navy said the enemy fired 12 rockets.', ['12 rockets: launch, says The navy']],
  ['According to regional police, nine people were killed.', ['9 people: kill, says regional police']],
  ['Nine people were killed, according to regional police.', ['9 people: kill, says regional police']],
  ['Nine people were killed.', ['9 people: kill']],
  ['Norland’s navy said its crews sank 12 boats.', ['12 boats: sink, says Norland’s navy']],
  ['A raid that residents said killed 26 people shook the town.', ['26 people: kill, says residents']],
  ['Nine people were killed, officials said.', ['9 people: kill, says officials']],
  // an agency that reports it is a credit, whom it names is not
  ['Nine people were killed, Reuters reported.', ['9 people: kill']],
  ['Nine people were killed, according to Reuters.', ['9 people: kill']],
  ['Officials said nine people were killed, Reuters reported.', ['9 people: kill, says Officials']],
  ['Nine people were killed, the mayor told Reuters.', ['9 people: kill, says the mayor']],
  ['Nine people were killed, the Harbour Council reported.', ['9 people: kill, says Harbour Council']],
]

describe('actions', () => {
  test.each(ACTIONS)('%s', (text, expected) => {
    expect(actions(text)).toEqual(expected)
  })
})

describe('no figure', () => {
  test.each(NONE)('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('claimants', () => {
  test.each(CLAIMS)('%s', (text, expected) => {
    expect(read(text).map((line) => line.replace(/, by [^,]*/, ''))).toEqual(expected)
  })
})

/** The window of each figure, by day: `2025-12-05..2025-12-06`. */
function windows(text: string, published = '2025-12-06'): readonly (string | null)[] {
  const { figures } = engine.annotate(engine.document({ id: 'a', text, published })).annotations
  return figures.map(({ window }) =>
    window === null ? null : `${window.from?.slice(0, 10)}..${window.to?.slice(0, 10) ?? ''}`,
  )
}

describe('windows', () => {
  test.each([
    ['The army downed 30 drones overnight.', ['2025-12-05..2025-12-06']],
    ['Nine miners were killed when a shaft collapsed in 2023.', ['2023-01-01..2024-01-01']],
    ['Thirty people died, the most since 1978.', ['2025-12-06..2025-12-07']],
    ['The army downed 30 drones on Thursday.', ['2025-12-04..2025-12-05']],
    [
      'The army launched 90 drones on Thursday. Crews shot down 60 drones.',
      ['2025-12-04..2025-12-05', '2025-12-04..2025-12-05'],
    ],
    [
      'The army launched 90 drones on Thursday. The enemy downed 60 drones in the same period.',
      ['2025-12-04..2025-12-05', '2025-12-04..2025-12-05'],
    ],
    ['The fire has burned 900 acres since Monday.', ['2025-12-01..']],
    ['Nine people have been killed.', ['2025-12-06..2025-12-07']],
    [
      'As of Thursday, 900 homes were without power. The fire destroyed two mills.',
      ['2025-12-04..2025-12-05', '2025-12-06..2025-12-07'],
    ],
    ['The library holds 40,000 books.', [null]],
    [
      'Envoys have held four rounds of talks, on Nov. 3-4, Nov. 12 and Nov. 20-21.',
      ['2025-11-03..2025-11-22'],
    ],
    ['The army launched 90 drones on Monday and Tuesday.', ['2025-12-01..2025-12-03']],
    ['The union has struck seven times since the yard cut wages in October.', ['2025-10-01..']],
    ['The yard has hired 70 welders since it opened in March.', ['2025-03-01..']],
    // a length of time is no window
    ['The firm hired 70 welders in two years.', [null]],
    ['The firm hired 70 welders over two years.', [null]],
    ['Wages should rise by 7 percent in two years.', [null]],
    ['The yard built nine ferries in five months.', [null]],
    ['The firm hired 70 welders last year.', ['2024-01-01..2025-01-01']],
    // a night, a month, a past year: what one number has is not always the next one's
    [
      'A quake in 1999 killed 70 people. The shock on Friday killed 12 people.',
      ['1999-01-01..2000-01-01', '2025-12-05..2025-12-06'],
    ],
    [
      'Since the start of the month the army has fired 80 rockets. Two people were hurt in the raid.',
      ['2025-12-01..', '2025-12-06..2025-12-07'],
    ],
    ['Turnout fell to 68.4 percent, lower than four years ago.', [null]],
    ['They paid 28 percent more, compared to Friday’s price.', [null]],
    ['The army has lost 45,000 men since the full-scale war began in 2022.', ['2022-01-01..']],
    ['Norland captured three villages over the past week.', ['2025-11-29..2025-12-07']],
    ['The yard owns ships worth $9 million since the state sold them in May.', [null]],
    ['Mills cut 6,000 jobs, a weak month after gains last year.', [null]],
    ['Police on Thursday named a man who opened fire, killing nine people.', ['2025-12-06..2025-12-07']],
    ['The army on Thursday fired rockets that killed nine people.', ['2025-12-04..2025-12-05']],
    ['A fire on Thursday that killed nine people is out.', ['2025-12-04..2025-12-05']],
    ['The firm sold 70 ferries in the second quarter.', ['2025-04-01..2025-07-01']],
    // a number told in an older statement is as old as that
    ['On Nov. 20, the mayor said the firm had offered 70 jobs.', ['2025-11-20..2025-11-21']],
    ['The mayor said on Friday the firm had offered 70 jobs.', [null]],
  ])('%s', (text, expected) => {
    expect(windows(text)).toEqual(expected)
  })
})

/** `40000000 lawsuit: value @ Ghent`: item, action and place of each figure. */
function placed(text: string): readonly string[] {
  const { annotations } = engine.annotate(engine.document({ id: 'a', text, published: '2025-12-06' }))
  return annotations.figures.map(({ quantity, item, action, place }) => {
    const where = annotations.entities.find(({ id }) => id === place)?.name
    return `${annotations.quantities[quantity]!.value} ${item}: ${action}${where ? ` @ ${where}` : ''}`
  })
}

describe('what a sum is paid for, and where', () => {
  test.each<[string, readonly string[]]>([
    [
      'The envoy offered a trade deal to the Adams administration valued at $9 billion.',
      ['9000000000 trade deal: value'],
    ],
    ['The port signed a contract with Boeing worth $9 million.', ['9000000 contract: value']],
    ['He owns a plant in Ghent worth $9 million.', ['9000000 plant: value @ Ghent']],
    ['They sold shares in Nestle worth $9 million.', ['9000000 shares: value']],
    ['The state seized assets worth $9 million.', ['9000000 assets: value']],
    ['The envoy proposed a $9 billion trade deal to the cabinet.', ['9000000000 trade deal: propose']],
    ['The losses totalled $40 million.', ['40000000 losses: total']],
    [
      'The sale has drawn interest from over a dozen bidders ranging from banks to farmers.',
      ['12 bidders: draw'],
    ],
    ['The chamber passed the bill in an 80-19 vote.', ['80 votes: vote', '19 votes: vote']],
    ['The ministers met in Oslo and the court fined the bank $30 million.', ['30000000 null: fine']],
    ['The flood killed nine people in Ghent.', ['9 people: kill @ Ghent']],
    ['The flood killed nine people in Ghent and Bruges.', ['9 people: kill']],
    ['The flood killed nine people in the Ghent region.', ['9 people: kill @ Ghent']],
    ['The rally drew bids from nine firms from Ghent.', ['9 firms: draw']],
  ])('%s', (text, expected) => {
    expect(placed(text)).toEqual(expected)
  })
})

/** Who did it, by the name the article gives; null where nobody is named for it. */
describe('who did it', () => {
  test.each<[string, readonly (string | null)[]]>([
    ['Spain appealed for $4 million and Norway pledged $5 million.', [null, 'Norway']],
    ['Since the start of the month Russia has fired 80 rockets.', ['Russia']],
    ['Russian forces fired 80 rockets.', ['Russian']],
    ['Boeing shareholders received $9 million.', [null]],
  ])('%s', (text, expected) => {
    const { annotations } = engine.annotate(engine.document({ id: 'a', text, published: '2025-12-06' }))
    const { entities, figures } = annotations
    expect(figures.map(({ actor }) => entities.find(({ id }) => id === actor)?.name ?? null)).toEqual(
      expected,
    )
  })
})

describe('who vouches for a number that is passed on', () => {
  test.each<[string, string]>([
    ['Anna Berg said the union had proposed a 5% raise.', 'Anna Berg'],
    ['Anna Berg said the police had counted 40 tents.', 'Anna Berg'],
    ['Anna Berg said Tom Reed had told her that 40 tents burned.', 'Tom Reed'],
  ])('%s', (text, expected) => {
    const { annotations } = engine.annotate(engine.document({ id: 'a', text, published: '2025-12-06' }))
    const [figure] = annotations.figures
    expect(annotations.entities.find(({ id }) => id === figure?.claimant)?.name).toBe(expected)
  })
})

describe('whether what is told has happened', () => {
  test.each<[string, readonly (string | null)[]]>([
    ['Norway sent 600 soldiers.', ['happened']],
    ['Norway will send 600 soldiers.', ['scheduled']],
    ['Norway plans to send 600 soldiers.', ['scheduled']],
    ['Norway will close two bases and cut 600 posts.', ['scheduled', 'scheduled']],
    ['Norway closed two bases and cut 600 posts.', ['happened', 'happened']],
    ['Norway urged its allies to send 600 soldiers.', ['called-for']],
    ['Norway ordered the release of 60 prisoners.', ['called-for']],
    ['Norway should send 600 soldiers.', ['called-for']],
    ['Norway could send 600 soldiers.', ['hypothetical']],
    ['Norway threatened to expel 60 farmers.', ['hypothetical']],
    ['Some 60 sailors are feared dead.', ['hypothetical']],
    ['The toll could reach 60.', ['hypothetical']],
    ['Officials feared that 60 sailors were trapped.', ['hypothetical']],
    ['Norway did not send 600 soldiers.', [null]],
    ['Norway refused to send 600 soldiers.', [null]],
    ['Norway managed to rescue 60 hostages.', ['happened']],
    ['Norway claimed to have downed 60 drones.', ['happened']],
    ['A blast tore through the market, killing 60 people.', ['happened']],
    ['The storm that killed 60 people will be named.', ['happened']],
  ])('%s', (text, expected) => {
    const { annotations } = engine.annotate(engine.document({ id: 'a', text, published: '2025-12-06' }))
    expect(annotations.figures.map(({ mood }) => mood)).toEqual(expected)
  })
})

describe('a number that tells its own clause', () => {
  test.each<[string, readonly string[]]>([
    ['The town had 44.8 deaths/100,000 in May.', ['44.8 deaths: null']],
    ['The ship carried 60 tonnes of grain on three decks.', ['60 grain: carry', '3 decks: null']],
    ['The Greens won 60 seats and their rivals 12.', ['60 seats: win', '12 seats: win']],
    ['Police stood at 888 Ridgeway on Monday.', []],
    ['The law covers the 25-64 age group.', []],
    ['1. Cut taxes\n\nHe cut 60 taxes.', ['60 taxes: cut']],
  ])('%s', (text, expected) => expect(actions(text)).toEqual(expected))
})
