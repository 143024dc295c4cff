import type { ArticleRecord } from '../../src/model/record.js'

/** Invented coverage of an invented flood and an invented strike ballot: eight articles, two stories. */

const NPA = `TILLMOUTH (NPA) -- The Carrow river burst its banks on Friday evening after two days of rain, and at least nine people were killed when a wall of water swept through the lower town of Tillmouth, the county emergency service said.
About 4,200 residents were moved to schools and sports halls on higher ground, according to the service. Another 31 people were missing as of midnight.
"We opened the spillway at the last possible moment, not a minute later," said Ines Halloran, director of the Carrow Water Board. "Had we waited, the wall itself would have gone."
Mayor Tobias Renk rejected that account. He said the board had ignored three warnings since Thursday.
"They were told, and they were told again," Renk told reporters outside the town hall.
The board said it had released 840 cubic metres of water a second at the peak, twice the planned rate.
Prime Minister Olga Brandt will visit Tillmouth on Sunday, her office said. Brandt called on the water board to publish its gauge readings.
The regional parliament will hold an emergency sitting in Aldermoor on 18 March.
(Reporting by Petra Lindqvist; editing by Sam Oduya)`

const POST = `TILLMOUTH (NPA) -- The Carrow river burst its banks on Friday evening after two days of rain, and at least nine people were killed when a wall of water swept through the lower town of Tillmouth, the county emergency service said.
About 4,200 residents were moved to schools and sports halls on higher ground, according to the service. Another 31 people were missing as of midnight.
At St Brannoc's school in Upper Lane, cook Maud Ferrier was serving soup to four hundred people by dawn. "Nobody asked who was paying," she said.
"We opened the spillway at the last possible moment, not a minute later," said Ines Halloran, director of the Carrow Water Board. "Had we waited, the wall itself would have gone."
Mayor Tobias Renk rejected that account. He said the board had ignored three warnings since Thursday.
"They were told, and they were told again," Renk told reporters outside the town hall.
The board said it had released 840 cubic metres of water a second at the peak, twice the planned rate.
Prime Minister Olga Brandt will visit Tillmouth on Sunday, her office said. Brandt called on the water board to publish its gauge readings.
The regional parliament will hold an emergency sitting in Aldermoor on 18 March.
Read more: How to register a missing relative`

const RADIO = `At least nine people died when the Carrow river burst its banks on Friday evening and swept through the lower town of Tillmouth, the county emergency service has said.
Some 4,200 residents were moved to schools and sports halls on higher ground. Thirty-one people were missing at midnight.
"We opened the spillway at the last possible moment, a minute later than planned," said Ines Halloran, who heads the Carrow Water Board.
Tobias Renk, the mayor, said the board had been warned three times since Thursday. "They were told, and they were told again," he said.
The prime minister, Olga Brandt, is due in Tillmouth on Sunday.
© Harbour Radio`

const MERIDIAN = `The dead of Tillmouth lay in the market hall on Saturday morning, under blankets that the hotel had sent down.
Twelve people have died, the Carrow Hospitals Trust told The Meridian on Saturday, three more than the county emergency service counts. The trust includes patients who died on the way to its wards.
Our reporter counted sixty-one houses without a front wall between the bridge and the mill.
Ines Halloran, director of the Carrow Water Board, defended the release. The board acted on the readings it had, she said, and would hand them to any inquiry.
"I will not resign over a river," Halloran said in an interview at the board's offices in Aldermoor.
Mayor Tobias Renk demanded an independent inquiry and her resignation. "Nine warnings or three, one should have been enough," he said.
Insurers put the damage at between 60 million and 80 million crowns.
The opposition Land Party proposed a flood fund of 200 million crowns, paid for by a levy on reservoirs.`

const LOWLAND = `Nine or more dead as the Carrow floods Tillmouth
A flood that followed two days of rain has cost at least nine lives in Tillmouth, where the Carrow left its bed on Friday evening, rescuers say.
More than four thousand inhabitants spent the night in schools and gymnasiums. By midnight 31 were unaccounted for.
The head of the water board, Ines Haloran, said the spillway was opened at the last possible moment.
The mayor, Tobias Renk, accuses the board of having passed over three warnings.
On Sunday the head of government, Olga Brandt, is to come to the town.`

const LEDGER = `Fourteen people are now known to have died in the Tillmouth flood, the county emergency service said on Sunday, raising its count of nine after divers reached the mill cellars. Eight people are still missing.
Prime Minister Olga Brandt walked through the lower town on Sunday and met Mayor Tobias Renk for forty minutes. She promised an independent inquiry under a retired judge.
"The readings belong to the people of this valley, and they will have them by Wednesday," Brandt said.
The Carrow Water Board said on Sunday it would publish the gauge readings, but only once the inquiry had been named. The board rejects calls for its director to go.
The regional parliament meets in emergency session in Aldermoor on Tuesday, 18 March. It will vote on a revised flood fund of 150 million crowns, without the levy.
A person familiar with the board's deliberations said two members had asked for Halloran's resignation.`

const PILOTS = `SELBY SANDS (NPA) -- Harbour pilots voted by 212 to 38 on Monday to stop work from 24 March unless the port restores night crews, their union said.
"A ship does not get lighter after dark," said union secretary Joana Pires.
The port authority called the vote "regrettable" and offered to hold talks on Thursday.`

const PILOTS_MERIDIAN = `Ships bound for Selby Sands may have to wait at sea from next week after pilots backed a strike by 212 votes to 38.
The port authority says it will restore half of the night crews by May. Pires, the pilots' secretary, called that half an answer.
Talks are planned for Thursday.`

type Fields = Partial<ArticleRecord> & Pick<ArticleRecord, 'id' | 'text' | 'publisher' | 'title'>

function article(fields: Fields): ArticleRecord {
  return {
    source: `coverage/${fields.id}.html`,
    url: `https://${(fields.publisher ?? 'x').toLowerCase().replaceAll(/[^a-z]/g, '')}.example/${fields.id}`,
    published: null,
    publishedBasis: fields.published ? 'stated' : null,
    modified: null,
    byline: [],
    wire: null,
    language: 'en',
    sha256: '4f1c09e2'.repeat(8),
    fetched: null,
    boilerplate: [],
    ...fields,
  }
}

function marked(text: string, words: string, kind: 'dateline' | 'credit' | 'copyright' | 'promotion') {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`the sample has no words ${words}`)
  return { start, end: start + words.length, kind, rule: 'sample' }
}

export const floodArticles: readonly ArticleRecord[] = [
  article({
    id: 'a1',
    publisher: 'Northern Press Agency',
    title: 'Carrow river bursts its banks, at least nine dead in Tillmouth',
    published: '2031-03-14T23:40:00+00:00',
    byline: ['Petra Lindqvist'],
    wire: 'NPA',
    text: NPA,
    boilerplate: [
      marked(NPA, 'TILLMOUTH (NPA) --', 'dateline'),
      marked(NPA, '(Reporting by Petra Lindqvist; editing by Sam Oduya)', 'credit'),
    ],
  }),
  article({
    id: 'a2',
    publisher: 'Carrow Valley Post',
    title: 'At least nine dead as river sweeps through the lower town',
    published: '2031-03-15T06:10:00+00:00',
    wire: 'NPA',
    text: POST,
    boilerplate: [
      marked(POST, 'TILLMOUTH (NPA) --', 'dateline'),
      marked(POST, 'Read more: How to register a missing relative', 'promotion'),
    ],
  }),
  article({
    id: 'a3',
    publisher: 'Harbour Radio',
    title: 'Tillmouth flood: nine dead, thousands moved',
    published: '2031-03-15T07:30:00+00:00',
    text: RADIO,
    boilerplate: [marked(RADIO, '© Harbour Radio', 'copyright')],
  }),
  article({
    id: 'a4',
    publisher: 'The Meridian',
    title: 'In the market hall of Tillmouth, a count that does not end',
    published: '2031-03-15T11:05:00+00:00',
    byline: ['Hanne Vos', 'Luca Marchetti'],
    text: MERIDIAN,
  }),
  article({
    id: 'a5',
    publisher: 'Lowland Today',
    title: 'Nine or more dead as the Carrow floods Tillmouth',
    published: '2031-03-15',
    publishedBasis: 'inferred',
    text: LOWLAND,
  }),
  article({
    id: 'a6',
    publisher: 'Daily Ledger',
    title: 'Flood toll rises to fourteen as Brandt promises an inquiry',
    published: '2031-03-16T17:20:00+00:00',
    modified: '2031-03-16T19:02:00+00:00',
    byline: ['Amir Castellanos'],
    text: LEDGER,
  }),
]

export const pilotArticles: readonly ArticleRecord[] = [
  article({
    id: 'b1',
    publisher: 'Northern Press Agency',
    title: 'Harbour pilots vote to strike from 24 March',
    published: '2031-03-17T14:00:00+00:00',
    wire: 'NPA',
    text: PILOTS,
    boilerplate: [marked(PILOTS, 'SELBY SANDS (NPA) --', 'dateline')],
  }),
  article({
    id: 'b2',
    publisher: 'The Meridian',
    title: 'Pilots’ strike would hold ships off Selby Sands',
    published: '2031-03-17T18:45:00+00:00',
    text: PILOTS_MERIDIAN,
  }),
]
