import { describe, expect, test } from 'vitest'
import { createEngine } from '../../app/engine.js'
import { packageResources } from '../../app/resources.js'
import type { Quantity } from '../../model/annotation.js'
import { quantities } from './quantities.js'

const engine = createEngine()
const annotator = quantities(packageResources())

function find(text: string): readonly Quantity[] {
  return engine.annotate(engine.document({ id: 'a', text })).annotations.quantities
}

/** `>121 drone`, `[8..10] foot`, `24..99 home` for an order of magnitude, `17 missile<1` for a part of the quantity before. */
function show(quantity: Quantity): string {
  const { value, low, high, modifier, unit, partOf, change, rule } = quantity
  const amount = value !== null ? String(value) : rule === 'range' ? `[${low}..${high}]` : `${low}..${high}`
  const sign = modifier === '=' ? '' : modifier
  const arrow = change === 'increase' ? '+' : change === 'decrease' ? '-' : ''
  return `${arrow ? `(${arrow})` : ''}${sign}${amount}${unit === null ? '' : ` ${unit}`}${partOf === null ? '' : ` <${partOf}`}`
}

type Row = readonly [text: string, expected: readonly string[]]

const COUNTS: readonly Row[] = [
  ['The army launched 214 drones at the port.', ['214 drone']],
  ['Rescuers pulled 1,204 residents from the water.', ['1204 resident']],
  ['Some 40 000 people marched.', ['~40000 people']],
  ['About 1.2 million voters stayed at home.', ['~1200000 voter']],
  ['Twenty-three sailors drowned.', ['23 sailor']],
  ['Two hundred and six houses burned down.', ['206 house']],
  ['They bought two dozen trucks.', ['24 truck']],
  ['The mayor ordered half a dozen buses.', ['6 bus']],
  ['Half a million pilgrims came.', ['500000 pilgrim']],
  ['A hundred soldiers surrendered.', ['100 soldier']],
  ['The town lost a million trees.', ['1000000 tree']],
  ['Nine of the hostages came home.', ['9 hostage']],
  ['The court heard 12 expert witnesses.', ['12 witness']],
  ['Police arrested 14 other men.', ['14 man']],
  ['The party won 151 seats.', ['151 seat']],
  ['The blast killed one firefighter.', ['1 firefighter']],
  ['The storm closed 3,000 small, old schools.', ['3000 school']],
  ['At the border 5.4 million refugees were counted.', ['5400000 refugee']],
  ['A 12-member council rules the island.', ['12 member']],
  ['The zoo keeps 3.5bn bees.', ['3500000000 bee']],
  ['She was hit three times.', ['3 time']],
  ['The bridge will cost hundreds of millions of euros.', ['200000000..999999999 EUR']],
  ['It washed away thousands of tonnes of rock.', ['2000..9999 metric ton']],
  ['The plan has less than the $5 million Ruiz wanted.', ['<5000000 USD']],
  ['It drew hundreds of pounding drummers.', ['200..999 drummer']],
  ['Six thousand and forty ballots were spoiled.', ['6040 ballot']],
  ['The army withdrew 300 of its 900 trucks.', ['300 truck', '900 truck']],
  ['The firm faces more than 50 state and federal complaints.', ['>50 complaint']],
  ['They took $100 of the company’s earnings.', ['100 USD']],
  ['Deputies voted 212 to 189 to adjourn.', ['212 vote', '189 vote']],
  ['Tickets cost 12 to 15 euros.', ['[12..15] EUR']],
]

const HEDGES: readonly Row[] = [
  ['At least 121 drones were destroyed.', ['>121 drone']],
  ['More than 60 houses collapsed.', ['>60 house']],
  ['Over 900 migrants landed.', ['>900 migrant']],
  ['Nearly 300 flights were cancelled.', ['<300 flight']],
  ['Almost two thousand homes lost power.', ['<2000 home']],
  ['Up to 50 fighters died.', ['<50 fighter']],
  ['As many as 70 sheep were stolen.', ['<70 sheep']],
  ['Fewer than 20 delegates voted no.', ['<20 delegate']],
  ['No more than 15 visitors may enter.', ['<15 visitor']],
  ['No fewer than 15 visitors came.', ['>15 visitor']],
  ['Around 80 villages were cut off.', ['~80 village']],
  ['Roughly 8,000 workers walked out.', ['~8000 worker']],
  ['An estimated 45 tanks crossed the river.', ['~45 tank']],
  ['Just over 400 pupils passed.', ['>400 pupil']],
  ['Just under 400 pupils passed.', ['<400 pupil']],
  ['The fine is 500 euros or more.', ['>500 EUR']],
  ['The bus held 40 people or more.', ['>40 people']],
  ['Crews lost 200 homes or so.', ['~200 home']],
  ['They have 40 people or more trucks.', ['40 people']],
  ['The force shrank by 18,000, or 20 percent.', ['(-)18000', '20 percent']],
  ['Some 125 new ones signed up.', ['~125']],
  ['It took 40 or so volunteers.', ['~40 volunteer']],
  ['The hall holds 200+ guests.', ['>200 guest']],
  ['Only 25 deputies objected.', ['25 deputy']],
  ['In excess of 30 trains stood still.', ['>30 train']],
  // a movement, a place above which, no bound
  ['The rate edged up to 4 percent.', ['4 percent']],
  ['Guards shot down 88 drones over six regions.', ['88 drone', '6 region']],
  ['The army shelled over six regions.', ['>6 region']],
]

const VAGUE: readonly Row[] = [
  ['Hundreds of houses were flooded.', ['200..999 house']],
  ['Dozens of cars burned.', ['24..99 car']],
  ['Tens of thousands of residents fled.', ['20000..99999 resident']],
  ['Hundreds of thousands of voters were purged.', ['200000..999999 voter']],
  ['Several hundred monks gathered.', ['300..999 monk']],
  ['A few dozen boats were moored.', ['24..99 boat']],
]

const MEASURES: readonly Row[] = [
  ['The siren reached 90 dB at the gate.', ['90 decibel']],
  ['It was 90°F in the shade.', ['90 fahrenheit']],
  ['It was 31 °C in the shade.', ['31 celsius']],
  ['The ticket costs CN¥80.', ['80 CNY']],
  ['The ticket costs RMB¥80, or JP¥1,600.', ['80 CNY', '1600 JPY']],
  ['The plant makes 5 GW.', ['5 gigawatt']],
  ['Two MV tankers and 3 EV makers took part.', ['2 tanker', '3 maker']],
  ['Inflation reached 7.4%.', ['7.4 percent']],
  ['Inflation reached 7.4 per cent.', ['7.4 percent']],
  ['Its lead shrank to three percentage points.', ['3 percentage point']],
  ['The deal is worth $4.5 billion.', ['4500000000 USD']],
  ['The ministry pledged €30m for roads.', ['30000000 EUR']],
  ['He paid £12,500 in bail.', ['12500 GBP']],
  ['The loan of US$ 150 million was signed.', ['150000000 USD']],
  ['Aid of 40 million Swiss francs was sent.', ['40000000 CHF']],
  ['The bread costs 90 rubles.', ['90 RUB']],
  ['Gas sold for $3.10 a gallon.', ['3.1 USD per gallon']],
  ['They pump 300,000 barrels a day.', ['300000 barrel per day']],
  ['Wind reached 120 km/h.', ['120 kilometre per hour']],
  ['Gusts of 75 miles per hour hit the coast.', ['75 mile per hour']],
  ['The fire burned 6,200 acres.', ['6200 acre']],
  ['It covers 310 square miles.', ['310 square mile']],
  ['The mine is 2.5 km deep.', ['2.5 kilometre']],
  ['A 27-kilometre tunnel opened.', ['27 kilometre']],
  ['The water was 4 °C.', ['4 celsius']],
  ['It was 98 degrees Fahrenheit at noon.', ['98 fahrenheit']],
  ['The baby was six weeks old.', ['6 week of age']],
  ['A 33-year-old woman was found.', ['33 year of age']],
  ['Lena Ortiz, 42, a nurse, was found.', ['42 year of age']],
  // numbers that name machines of the article
  [
    'A Boeing 737 Max landed. The firm grounded its eight 737 Max 8 jets, and the 737 fleet of 350 planes.',
    ['8 jet', '350 plane'],
  ],
  ['The city bought 737 buses and 8 trams.', ['737 bus', '8 tram']],
  ['Another man, 81, died on the ridge.', ['81 year of age']],
  ['The firm’s driver, 33, and her son, 8, were hurt.', ['33 year of age', '8 year of age']],
  ['The waitress, 19, from Torvik, was found.', ['19 year of age']],
  ['The five-hour session ended.', ['5 hour']],
  ['Exports of 16,000 metric tons were sold.', ['16000 metric ton']],
  ['A third of the crop is gone.', ['0.3333333333333333 crop']],
  ['Two out of five voters agreed.', ['0.4 voter']],
  ['About one in three pupils failed.', ['~0.3333333333333333 pupil']],
  ['The bomb killed one in two raids.', ['2 raid']],
  ['Two-thirds of the members agreed.', ['0.6666666666666666 member']],
  ['They ran two and a half miles.', ['2.5 mile']],
  ['Add 1/4 inch of sand.', ['0.25 inch']],
  ['It weighs 8 lbs.', ['8 pound-mass']],
  ['The bill is 13 dollars and 45 cents.', ['13.45 USD']],
]

const RANGES: readonly Row[] = [
  ['The wall is eight to 10 feet tall.', ['[8..10] foot']],
  ['Between 40 and 60 people were inside.', ['[40..60] people']],
  ['It will cost $10-15 million.', ['[10000000..15000000] USD']],
  ['From 2 to 3 million euros are missing.', ['[2000000..3000000] EUR']],
  ['Take 45 or 50 mg.', ['[45..50] milligram']],
]

const PARTS: readonly Row[] = [
  ['They fired 51 missiles, 17 of them ballistic missiles.', ['51 missile', '17 missile <0']],
  ['The strike killed 40 people, including three children.', ['40 people', '3 child <0']],
  ['Of 60 boats and 30 crews, 12 of them were saved.', ['60 boat', '30 crew', '12 <1']],
  ['They launched 90 drones, 40 of which were lost.', ['90 drone', '40 <0']],
]

const CHANGES: readonly Row[] = [
  ['Sales rose by 5% to 120 million euros.', ['(+)5 percent', '120000000 EUR']],
  ['Shares fell 3 percent.', ['(-)3 percent']],
  ['The price is up 12 cents.', ['(+)12 cent']],
  ['A 5% increase is planned.', ['(+)5 percent']],
  ['Output dropped by 400 tons.', ['(-)400 ton']],
  ['Profits rose from 10 to 12 percent.', ['10 percent', '12 percent']],
]

const NONE: readonly string[] = [
  'The treaty was signed in 1994.',
  'It began on Dec. 6 and ended on 12 January.',
  'The meeting starts at 7 p.m.',
  'The train left at 10:30.',
  'The 12th package was adopted.',
  'The plan says that 1) the port opens.',
  'A third man was seen.',
  'It is the twenty-first century.',
  'Her forty second birthday came.',
  'The first half ended.',
  'An F-16 and a Su-57 were seen.',
  'COVID-19 came back.',
  'Flight 370 vanished.',
  'Under Article 5, the allies must act.',
  'They lost 3-1 at home.',
  'Call 555-0123 for help.',
  'No one came.',
  'Which one do you want?',
  'One another is what they had.',
  'It began late in the 1980s.',
  'The company moved to 123 Maple Street.',
  'See https://example.org/a/2024/17?page=20 for more.',
  'He plays for the 2013-14 champions.',
  'The attacks of 9/11 changed it.',
  'Work goes on 24/7.',
  'The two agreed.',
  'She is in her 20s.',
  'The G7 will meet.',
  'Shipping in the fourth quarter slowed.',
  'Several people saw it.',
  'A couple of friends came.',
]

const TABLES: readonly (readonly [string, readonly Row[]])[] = [
  ['counts', COUNTS],
  ['hedges', HEDGES],
  ['orders of magnitude', VAGUE],
  ['measures and money', MEASURES],
  ['ranges', RANGES],
  ['parts', PARTS],
  ['changes', CHANGES],
]

for (const [name, rows] of TABLES) {
  describe(name, () => {
    test.each(rows)('%s', (text, expected) => {
      expect(find(text).map(show)).toEqual(expected)
    })
  })
}

describe('no amount', () => {
  test.each(NONE)('%s', (text) => {
    expect(find(text).map(show)).toEqual([])
  })
})

test('votes on both sides are counts, other pairs are scores', () => {
  expect(find('The bill passed on a 52-48 vote.').map(show)).toEqual(['52 vote', '48 vote'])
})

test('spans hold the hedge, the number and its unit, and the noun apart', () => {
  const text = 'They downed at least 121 enemy drones.'
  const [quantity] = find(text)
  expect(text.slice(quantity!.start, quantity!.end)).toBe('at least 121')
  expect(text.slice(quantity!.noun!.start, quantity!.noun!.end)).toBe('enemy drones')
})

test.each([
  ['digits', '1,'.repeat(50_000)],
  ['number words', 'two hundred and '.repeat(40_000)],
  ['hyphens', '7-'.repeat(50_000)],
  ['signs', '$'.repeat(100_000)],
  ['fractions', 'half a '.repeat(60_000)],
])('hostile %s are read in linear time', (_name, text) => {
  const begun = performance.now()
  const seen = {
    sentences: [{ start: 0, end: text.length, first: 0, last: 0, paragraph: 0 }],
    tokens: [],
    names: [],
    times: [],
  }
  expect(runAlone(text, seen).length).toBeGreaterThanOrEqual(0)
  expect(performance.now() - begun).toBeLessThan(4000)
})

function runAlone(text: string, seen: object): readonly Quantity[] {
  const document = engine.document({ id: 'h', text })
  return annotator.run(document, seen as never).quantities ?? []
}
