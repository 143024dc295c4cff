import { describe, expect, test } from 'vitest'
import { createEngine } from '../../src/app/engine.js'
import { recordOf } from '../../src/app/read.js'
import { viewStory } from '../../src/outputs/export/view.js'

const engine = createEngine()

/** The lines that the table of figures prints for a sentence, the claimant in brackets; “…” stands for the whole sentence. */
function lines(text: string): readonly string[] {
  const document = engine.document({ id: 'a', text, published: '2031-03-15' })
  const record = recordOf(engine, [document])
  return record.stories.flatMap((story) => {
    const view = viewStory(record, story)
    return story.figures.map((figure) => {
      const { amount, measure } = view.words(figure)
      const by = figure.claimantName === null ? '' : ` (${figure.claimantName})`
      return `${amount} ${measure}${by}`.trim().replace(`“${text.replace(/\.$/, '')}”`, '“…”')
    })
  })
}

type Row = readonly [text: string, lines: readonly string[]]

const ROWS: readonly Row[] = [
  ['Norland will send 600 soldiers to the border next week.', ['600 soldiers to be sent by Norland']],
  ['The minister wants 600 soldiers at the border.', ['600 soldiers: “…” (minister)']],
  ['The union demanded a 12 percent raise.', ['12% “…” (union)']],
  ['The mayor urged the state to send 40 buses.', ['40 buses: “…” (mayor)']],
  ['The army plans to deploy 40 tanks.', ['40 tanks to be deployed']],
  ['The army denied that it had killed 40 people.', ['40 people: “…” (army)']],
  ['If the dam breaks, 9,000 people could drown.', ['9,000 people: “…”']],
  ['Some 40 people are feared dead.', ['some 40 people: “…”']],
  ['The storm may have killed 40 people.', ['40 people: “…”']],
  ['The king ordered the release of 70 prisoners.', ['70 prisoners: “…” (king)']],
  ['The state agreed to release 70 prisoners.', ['70 prisoners to be released (state)']],
  ['The court refused to release 70 prisoners.', ['70 prisoners: “…” (court)']],
  ['About 900 firms have signed the letter.', ['about 900 firms: “…”']],
  ['Thirteen rounds of talks followed.', ['13 rounds: “…”']],
  ['Imports tumbled 26% in May.', ['26% fall in imports']],
  ['The cabinet wants a 15% tariff on steel.', ['15% “…” (cabinet)']],
  ['The fire was at 0% containment on Friday.', ['0% containment']],
  ['The fire is 30 percent contained, officials said.', ['30% contained (officials)']],
  ['One person was hurt and three died in the fire.', ['1 person injured', '3 people died']],
  ['Twenty-seven companies filed for bankruptcy.', ['27 companies: “…”']],
  ['The tariffs removed $125 billion of imports from the market.', ['$125 billion “…”']],
  ['The company paid $3 million in damages.', ['$3 million paid (damages)']],
  ['The firm was fined $2.5 million.', ['$2.5 million “…”']],
  ['Prices rose 4.5 percent in March.', ['4.5% rise in prices']],
  [
    'The bank raised its key rate by 0.5 percentage points to 5 percent.',
    ['0.5 percentage points “…”', '5% “…”'],
  ],
  ['The party won 42 percent of the vote.', ['42% of the vote won']],
  ['Turnout was 68 percent.', ['68% “…”']],
  [
    'A magnitude 6.1 earthquake struck near Holm, killing 12 people and injuring more than 200.',
    ['magnitude 6.1 measured', '12 people killed', 'more than 200 people injured'],
  ],
  ['Hundreds of homes were destroyed.', ['Hundreds of homes destroyed']],
  ['At least 30,000 people marched through the capital.', ['at least 30,000 people marched']],
  ['Some 3,000 people were told to leave their homes.', ['some 3,000 people: “…”']],
  ['The judge sentenced two men to 12 years in prison.', ['2 men sentenced', '12 years: “…”']],
  ['The hospital treated 40 patients.', ['40 patients treated']],
  [
    'The ministry reported 212 new cases of cholera and nine deaths.',
    ['212 cases: “…” (ministry)', '9 deaths (ministry)'],
  ],
  ['The outbreak has sickened 140 people in five states.', ['140 people sickened', '5 states: “…”']],
  ['Nurses at 14 hospitals walked out.', ['14 hospitals: “…”']],
  ['The deal is worth $9 billion.', ['$9 billion (deal)']],
  ['The company said it would buy the mill for $90 million.', ['$90 million “…” (company)']],
  ['The firm cut 4,000 jobs.', ['4,000 jobs: “…”']],
  ['The firm will cut 4,000 jobs by June.', ['4,000 jobs to be cut']],
  ['The firm added 4,000 jobs last year.', ['4,000 jobs added']],
  ['Revenue rose 8 percent to $4.1 billion.', ['8% rise in revenue', '$4.1 billion “…”']],
  [
    'Net profit fell to $310 million from $420 million a year earlier.',
    ['$310 million “…”', '$420 million “…”'],
  ],
  ['The fire has burned 12,000 acres and destroyed 90 homes.', ['12,000 acres burned', '90 homes destroyed']],
  ['Drones hit three oil depots overnight.', ['3 oil depots hit']],
  ['The air force shot down 47 of 60 drones.', ['47 drones intercepted', '60 drones: “…”']],
  ['The Greens won 40 seats, up from 31.', ['40 seats won by Greens']],
  ['Lawmakers voted 212 to 189 for the bill.', ['212 votes: “…”', '189 votes: “…”']],
  ['The ship was carrying 300 migrants when it sank.', ['300 migrants: “…”']],
  [
    'The coast guard rescued 41 people and recovered nine bodies.',
    ['41 people rescued', '9 bodies recovered'],
  ],
  ['Police arrested 60 protesters and seized 12 vehicles.', ['60 protesters arrested', '12 vehicles seized']],
  ['The clinic vaccinated 900 children in two days.', ['900 children vaccinated']],
  ['About 14,000 workers are on strike.', ['about 14,000 workers on strike']],
  ['The strike could cost the economy $2 billion a week.', ['$2 billion a week “…”']],
  ['The council approved $40 million for flood defences.', ['$40 million approved (flood defences)']],
  ['The president proposed $40 million in cuts.', ['$40 million proposed (cuts)']],
  ['The charity hopes to raise $5 million.', ['$5 million “…” (charity)']],
  ['The poll has a margin of error of 3 percent.', ['3% “…”']],
  ['The film earned $40 million in its first weekend.', ['$40 million earned']],
  ['Thousands fled and dozens were hurt.', ['Thousands of people fled', 'dozens of people injured']],
  ['The bus, with 40 people or more on board, left the road.', ['at least 40 people: “…”']],
  ['The plan would give 3 million people free care.', ['3 million people: “…”']],
  ['The regime executed 75 people last year, the group said.', ['75 people executed (group)']],
  [
    'Data compiled by the Holm Institute show 312 people were killed in 2030.',
    ['312 people killed (Holm Institute)'],
  ],
  ['The tower, 90 metres high, cost $12 million.', ['$12 million “…”']],
  ['The king met 12 governors.', ['12 governors met']],
  ['The club sold 1,200 tickets.', ['1,200 tickets sold']],
  ['The town recorded 32 births per 1,000 women.', ['32 births: “…”']],
  ['The flood cut power to 9,000 homes.', ['9,000 homes without power']],
  ['Power was restored to 6,000 of 9,000 homes.', ['6,000 homes: “…”', '9,000 homes: “…”']],
  ['Up to 80 houses were flooded.', ['up to 80 houses flooded']],
  ['Ten people ruled the island and 20 were shelled.', ['10 people: “…”', '20 people shelled']],
  ['The president promised to build 50,000 homes by 2035.', ['50,000 homes to be built (president)']],
  ['The company expects to hire 900 workers this year.', ['900 workers to be hired (company)']],
  ['The bill would cut spending by $12 billion over ten years.', ['$12 billion “…”']],
  ['The state has yet to pay $40 million it owes.', ['$40 million “…”']],
  ['Officials feared that 200 miners were trapped.', ['200 miners: “…” (Officials)']],
  ['Nobody knows whether 300 people or 400 people drowned.', []],
  ['The rebels threatened to kill 12 hostages.', ['12 hostages: “…” (rebels)']],
  ['The rebels freed 12 hostages and killed two.', ['12 hostages freed', '2 people killed']],
  [
    'The court sentenced Ruiz to nine years in prison and fined him $40,000.',
    ['9 years: “…”', '$40,000 “…”'],
  ],
  ['The jury convicted Ruiz on 14 counts of fraud.', ['14 counts: “…”']],
  ['Prosecutors charged 22 people with smuggling.', ['22 people charged (Prosecutors)']],
  ['Ruiz was acquitted of three charges.', ['3 charges: “…”']],
  [
    'The judge ordered the firm to pay $7 million to 31 victims.',
    ['$7 million “…” (judge)', '31 victims: “…” (judge)'],
  ],
  ['Voters in 12 provinces go to the polls on Sunday.', ['12 provinces: “…”']],
  ['The League won 78 of 150 seats.', ['78 seats won by League', '150 seats: “…”']],
  ['Ruiz received 1.2 million votes, or 54 percent.', ['1.2 million votes received by Ruiz', '54% “…”']],
  ['Turnout reached 71.3 percent, the commission said.', ['71.3% “…” (commission)']],
  [
    'The quake destroyed 400 houses and damaged 1,100 more.',
    ['400 houses destroyed', '1,100 houses damaged'],
  ],
  [
    'The death toll rose to 212, with 1,400 injured and 90 missing.',
    ['212 people killed', '1,400 people injured', '90 people missing'],
  ],
  ['Rescuers pulled 14 survivors from the rubble.', ['14 survivors: “…”']],
  ['More than 60 aftershocks were recorded.', ['more than 60 aftershocks: “…”']],
  ['Some 22,000 people are living in tents.', ['some 22,000 people: “…”']],
  ['The ministry said 140 schools would stay closed.', ['140 schools: “…” (ministry)']],
  [
    'The union said 11,000 members took part, while the company put the figure at 6,500.',
    ['11,000 members attending (union)'],
  ],
  [
    'The strike grounded 320 flights and stranded 40,000 passengers.',
    ['320 flights grounded', '40,000 passengers stranded'],
  ],
  ['The union rejected a 6 percent offer.', ['6% “…” (union)']],
  ['The merger creates a company with 80,000 employees in 40 countries.', ['80,000 employees: “…”']],
  ['Shares of the firm jumped 14 percent to $32.10.', ['14% rise in shares', '$32.10 “…”']],
  ['The firm offered $28 a share in cash.', ['$28 a share offered']],
  ['Sales fell 3.2 percent to 4.5 billion euros.', ['3.2% fall in sales', '€4.5 billion “…”']],
  [
    'Annual inflation slowed to 3.1 percent in February from 3.4 percent in January.',
    ['3.1% “…”', '3.4% “…”'],
  ],
  ['The economy grew 0.4 percent in the last quarter.', ['0.4% rise (economy)']],
  ['The jobless rate held at 4 percent as employers added 210,000 jobs.', ['4% “…”', '210,000 jobs added']],
  ['Oil prices climbed 2 percent to $81.40 a barrel.', ['2% rise in oil prices', '$81.40 a barrel “…”']],
  ['The club paid 40 million euros for Ruiz.', ['€40 million paid']],
  [
    'The virus has infected 4,200 people and killed 61 since January.',
    ['4,200 people infected', '61 people killed'],
  ],
  ['Doctors gave 12,000 doses on Monday.', ['12,000 doses given']],
  ['The clinic has 14 beds for 300 patients.', ['14 beds: “…”', '300 patients: “…”']],
  [
    'The trial involved 900 volunteers; 62 percent recovered within a week.',
    ['900 volunteers: “…”', '62% “…”'],
  ],
  [
    'Police said two gunmen shot nine people, four of whom died.',
    ['9 people shot (Police)', '4 people died (Police)'],
  ],
  ['The suspect fired 40 rounds.', ['40 rounds fired']],
  [
    'Officers seized 3 tonnes of cocaine worth $90 million.',
    ['3 metric tons of cocaine seized', '$90 million (cocaine)'],
  ],
  ['Thieves stole paintings worth $5 million.', ['$5 million (paintings)']],
  ['The army said it had destroyed 14 tanks and lost two.', ['14 tanks destroyed (army)']],
  [
    'Norland fired 30 missiles and 112 drones at Holm overnight, killing six people, officials said.',
    [
      '30 missiles fired by Norland (target: Holm) (officials)',
      '112 drones fired by Norland (target: Holm) (officials)',
      '6 people killed (officials)',
    ],
  ],
  [
    'Air defences intercepted 24 missiles and 99 drones, the air force said.',
    ['24 missiles intercepted (air force)', '99 drones intercepted (air force)'],
  ],
  ['Shelling killed one person and wounded four in Vess.', ['1 person killed', '4 people wounded']],
  [
    'The ministry claimed that 900 Norland soldiers had been killed in a week.',
    ['900 Norland soldiers killed (ministry)'],
  ],
  ['About 4,500 troops will take part in the drill.', ['about 4,500 troops: “…”']],
  [
    'The blaze, which is 40 percent contained, has charred 18,000 acres and forced 9,000 people from their homes.',
    ['40% contained', '18,000 acres charred', '9,000 people: “…”'],
  ],
  ['Crews hope to have the fire 80 percent contained by Friday.', ['80% “…” (Crews)']],
  ['Winds of 70 miles per hour knocked out power to 120,000 homes.', ['120,000 homes without power']],
  [
    'The flood swept away three bridges and left 12 villages cut off.',
    ['3 bridges swept away', '12 villages: “…”'],
  ],
  ['A bus with 52 passengers plunged into a gorge, killing 19.', ['52 passengers: “…”', '19 people killed']],
  ['The ferry, carrying 410 people, capsized; 380 were rescued.', ['410 people: “…”', '380 people rescued']],
  ['The budget sets aside $3 billion for schools.', ['$3 billion “…”']],
  ['Lawmakers passed the bill by 61 votes to 39.', ['61 votes: “…”']],
  ['The fund has raised $18 million of the $25 million it needs.', ['$18 million raised', '$25 million “…”']],
  [
    'The survey of 1,002 adults found that 58 percent oppose the plan.',
    ['1,002 adults: “…”', '58% “…” (survey of 1,002 adults)'],
  ],
  ['Fewer than 100 rhinos remain in the wild.', ['fewer than 100 rhinos remaining']],
  ['The city hosted two million visitors last year.', ['2 million visitors hosted']],
]

describe('lines of figures read as English and say what the article says', () => {
  test.each(ROWS)('%s', (text, expected) => expect(lines(text)).toEqual(expected))
})
