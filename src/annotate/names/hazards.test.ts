import { describe, expect, it } from 'vitest'
import { packageResources } from '../../app/resources.js'
import type { Document } from '../../model/document.js'
import { annotate } from '../annotate.js'
import { sentences } from '../sentences/sentences.js'
import { names } from './names.js'

const resources = packageResources()
const stages = [sentences, names].map((stage) => stage(resources))

/** The names of a text as "kind:text", in order. */
const read = (text: string): string[] =>
  annotate({ text, boilerplate: [] } as unknown as Document, stages).annotations.names.map(
    ({ start, end, kind }) => `${kind}:${text.slice(start, end)}`,
  )

type Row = readonly [text: string, yes: readonly string[], no?: readonly string[]]

/** Each row: a text, names that must be found, and words that no name may hold. */
const HAZARDS: Readonly<Record<string, readonly Row[]>> = {
  'firms, also those named after people': [
    ['Northsea Terminals said it would dredge the harbour.', ['organization:Northsea Terminals']],
    ['Kestrel Energy Inc. reported a loss.', ['organization:Kestrel Energy Inc.']],
    ["Moody's cut its rating.", ["organization:Moody's"]],
    ["McDonald's closed 40 restaurants.", ["organization:McDonald's"]],
    [
      'He left Goldman Sachs for Morgan Stanley.',
      ['organization:Goldman Sachs', 'organization:Morgan Stanley'],
    ],
    ['Lockheed Martin will build the jets.', ['organization:Lockheed Martin']],
    [
      'The takeover of Brannock Steel by Ostrava Mining was blocked.',
      ['organization:Brannock Steel', 'organization:Ostrava Mining'],
    ],
    ['John Deere raised prices.', []],
    [
      'Deutsche Bank and BNP Paribas lent the money.',
      ['organization:Deutsche Bank', 'organization:BNP Paribas'],
    ],
  ],
  'bodies told by their form': [
    ['Shares in Harlow & Pratt fell 4 percent.', ['organization:Harlow & Pratt']],
    [
      'Vantora Holdings plc sold its mill. Vantora had owned it since 1990.',
      ['organization:Vantora Holdings plc', 'organization:Vantora'],
    ],
    [
      'Morten Vael runs Vael Shipping from Bergen.',
      ['person:Morten Vael', 'organization:Vael Shipping', 'place:Bergen'],
    ],
    ['The Ministry of Trade and Industry banned exports.', ['organization:Ministry of Trade and Industry']],
    [
      'The Organisation for Security and Cooperation in Europe met.',
      ['organization:Organisation for Security and Cooperation in Europe'],
    ],
    ['The Social Democratic Party of Estonia won.', ['organization:Social Democratic Party of Estonia']],
    ['The Ministry of Health and Pfizer signed.', ['organization:Ministry of Health', 'organization:Pfizer']],
    ['Norway & Sweden met.', ['place:Norway']],
    ['President Moon Jae-in met Tsai Ing-wen.', ['person:Moon Jae-in', 'person:Tsai Ing-wen']],
    ['Park Geun-hye was jailed.', ['person:Park Geun-hye']],
    ['A Kim Min-led team won.', []],
    ['The Ann Lund-backed plan failed.', ['person:Ann Lund']],
    ["The Harbour Workers' Federation is to vote.", ["organization:Harbour Workers' Federation"]],
    [
      "The Glass Blowers' Guild and the Bus Drivers' Union met on Monday to talk about pay and hours of work.",
      ["organization:Glass Blowers' Guild", "organization:Bus Drivers' Union"],
    ],
    ["Farmers' anger grew.", []],
    ['The Harbour Workers’ Federation is to vote.', ['organization:Harbour Workers’ Federation']],
    ["The Farmers' Union met in Oslo.", ["organization:Farmers' Union", 'place:Oslo']],
    ['Toland & Sons makes biscuits.', ['organization:Toland & Sons']],
    ['He sold Varga & Sons to a rival.', ['organization:Varga & Sons']],
    [
      'The Bakers, Food and Allied Workers Union (BFAWU) met.',
      ['organization:Bakers, Food and Allied Workers Union', 'organization:BFAWU'],
    ],
    ['The Crown Prince spoke.', [], ['Crown', 'Prince']],
  ],
  'agencies, ministries, committees, courts': [
    ['The Food and Drug Administration approved the pill.', ['organization:Food and Drug Administration']],
    [
      'The Department of Homeland Security gave no comment.',
      ['organization:Department of Homeland Security'],
    ],
    ['The Bureau of Land Management closed the road.', ['organization:Bureau of Land Management']],
    ['The House Judiciary Committee met on Monday.', ['organization:House Judiciary Committee']],
    ['The Senate Committee on Finance voted 14-9.', ['organization:Senate Committee on Finance']],
    ['The Court of Appeal upheld the sentence.', ['organization:Court of Appeal']],
    ["Norway's Foreign Ministry summoned the envoy.", ['place:Norway', 'organization:Foreign Ministry']],
    ['The National Bureau of Statistics counted 3 million.', ['organization:National Bureau of Statistics']],
    [
      'The International Committee of the Red Cross visited them.',
      ['organization:International Committee of the Red Cross'],
    ],
    ['The Port Authority of Valen shut the quay.', ['organization:Port Authority of Valen']],
    ['The Civil Aviation Authority opened an inquiry.', ['organization:Civil Aviation Authority']],
    ['The Federal Office for Migration said so.', ['organization:Federal Office for Migration']],
  ],
  'acronyms in brackets and alone': [
    [
      'The Baltic Rowing Union (BRU) met. BRU officials left early.',
      ['organization:Baltic Rowing Union', 'organization:BRU'],
    ],
    [
      'The World Health Organization (WHO) sent tents.',
      ['organization:World Health Organization', 'organization:WHO'],
    ],
    ['The FBI and the CIA shared the file.', ['organization:FBI', 'organization:CIA']],
    ['She works for the BBC in Cairo.', ['organization:BBC', 'place:Cairo']],
    ['The IMF and the World Bank agreed.', ['organization:IMF', 'organization:World Bank']],
    ['The EU will vote. The UN will not.', ['organization:EU', 'organization:UN']],
    ['The CEO said the GDP figure was wrong.', [], ['CEO', 'GDP']],
  ],
  'parties and armed groups': [
    ['The Conservative Party lost ground.', ['organization:Conservative Party']],
    ['The Tamara Liberation Front took the bridge.', ['organization:Tamara Liberation Front']],
    ['Hezbollah fired rockets.', ['organization:Hezbollah']],
    ['Hamas and Islamic Jihad agreed to stop.', ['organization:Hamas', 'organization:Islamic Jihad']],
    ['The Taliban took the town.', ['organization:Taliban']],
  ],
  'results and tables': [
    [
      'Soccer results:\nBergen 2 Oslo 1\nTromso 0 Molde 3\nFredrikstad 1 Stavanger 1',
      ['organization:Bergen', 'organization:Molde'],
    ],
    [
      'League table:\nPorto 4 3 1 0 10\nLisbon 4 2 1 1 7\nFaro 4 1 1 2 4\nBraga 4 0 1 3 1',
      ['organization:Porto', 'organization:Braga'],
    ],
    [
      '1. Ana Ruiz (Spain) 11.02 seconds\n2. Lena Vogt (Germany) 11.10\n3. May Lind (Sweden) 11.15',
      ['person:Ana Ruiz', 'place:Spain', 'person:Lena Vogt', 'place:Germany'],
    ],
    [
      'Karl Brandt (Austria) beat Tom Okafor (Nigeria) 6-4 6-2',
      ['person:Karl Brandt', 'place:Austria', 'person:Tom Okafor', 'place:Nigeria'],
    ],
  ],
  'lines in capitals and datelines': [
    [
      'TENNIS - BRANDT WINS IN GENEVA\nGENEVA - Karl Brandt won on Sunday.',
      ['person:BRANDT', 'place:GENEVA', 'person:Karl Brandt'],
      ['TENNIS'],
    ],
    ['CEDAR FALLS, Ala. (AP) — A barn burned.', ['place:CEDAR FALLS', 'place:Ala.', 'organization:AP']],
    ['OSLO, Norway - Ferries stopped on Monday.', ['place:OSLO', 'place:Norway']],
    ['UNITED NATIONS (AP) — The council met.', ['organization:UNITED NATIONS']],
    ['PARIS (Reuters) - France signed.', ['place:PARIS', 'organization:Reuters', 'place:France']],
    ['BREAKING NEWS\nUPDATED 4 P.M.\nThe vote is over.', [], ['BREAKING', 'UPDATED']],
  ],
  'words at the head of a sentence': [
    ['Rescuers found two bodies.', [], ['Rescuers']],
    ['Ministry officials left.', [], ['officials']],
    ['Union leaders met.', [], ['leaders']],
    ['Doctors walked out in Leeds.', ['place:Leeds'], ['Doctors']],
    ['Inflation rose again.', [], ['Inflation']],
    ['Residents fled Verin.', [], ['Residents']],
    ['Sources close to the talks said so.', [], ['Sources']],
    ['Neither side spoke.', [], ['Neither']],
    ['Investigators searched the house.', [], ['Investigators']],
    ['Voters in Ohio go to the polls.', ['place:Ohio'], ['Voters']],
    ['Hospitals ran out of beds.', [], ['Hospitals']],
    ['Sanctions hurt banks.', [], ['Sanctions']],
  ],
  'titles stay outside, also where a people stands before': [
    ['German Chancellor Karl Brandt spoke.', ['nationality:German', 'person:Karl Brandt'], ['Chancellor']],
    [
      'French Foreign Minister Luc Moreau flew home.',
      ['nationality:French', 'person:Luc Moreau'],
      ['Minister'],
    ],
    ['Crown Prince Omar met him.', [], ['Crown']],
    ['Deputy Prime Minister Ana Ruiz resigned.', ['person:Ana Ruiz'], ['Deputy']],
    ['Lt. Col. Tom Okafor fell.', ['person:Tom Okafor'], ['Col.']],
    ['Attorney General Helen Marsh sued.', ['person:Helen Marsh'], ['Attorney']],
  ],
  'small words inside names': [
    ['Bosnia and Herzegovina signed.', ['place:Bosnia and Herzegovina']],
    ['Trinidad and Tobago won.', ['place:Trinidad and Tobago']],
    ['Maria de la Cruz left Rio de Janeiro.', ['person:Maria de la Cruz', 'place:Rio de Janeiro']],
    ['Ludwig van der Meer sang.', ['person:Ludwig van der Meer']],
    ['Norway and Sweden met.', ['place:Norway', 'place:Sweden']],
    ['Ana Ruiz and Tom Okafor met.', ['person:Ana Ruiz', 'person:Tom Okafor']],
    [
      'The Bank of England and the Bank of Japan acted.',
      ['organization:Bank of England', 'organization:Bank of Japan'],
    ],
    ['Mohammed bin Rashid spoke in Dubai.', ['person:Mohammed bin Rashid', 'place:Dubai']],
  ],
  'peoples and their adjectives': [
    ['Two Kenyans and a Swede were freed.', ['nationality:Kenyans', 'nationality:Swede']],
    ['The Dutch government fell.', ['nationality:Dutch']],
    ['Kurdish fighters met Turkish troops.', ['nationality:Kurdish', 'nationality:Turkish']],
    ['He spoke Polish and a little Greek.', ['nationality:Greek']],
    ['She bought Danish butter and Swiss cheese.', ['nationality:Danish', 'nationality:Swiss']],
  ],
  events: [
    ['The Winter Olympics open in Milan.', ['event:Winter Olympics', 'place:Milan']],
    ['He fought in World War II.', ['event:World War II']],
    ['She won the Tour de France.', ['event:Tour de France']],
    ['The Super Bowl is on Sunday.', ['event:Super Bowl']],
  ],
  'a given name makes a person': [
    ['“The dam will hold,” said Ana Ruiz and Ben Pell.', ['person:Ana Ruiz', 'person:Ben Pell']],
    ['They walked near Ben Lomond.', ['place:Ben Lomond']],
    ['Voters in Clark County stayed at home.', ['place:Clark County']],
  ],
  'one word, one kind': [
    [
      'Gresham rose 3 percent. Analysts like Gresham. The maker of pumps, Gresham Industries Inc., has said little. Gresham shares are dear.',
      ['organization:Gresham'],
    ],
    ['Verana is a port. Ships left Verana on Monday. In Verana, the mayor waited.', ['place:Verana']],
  ],
}

describe('hazards of names', () => {
  for (const [what, rows] of Object.entries(HAZARDS))
    describe(what, () => {
      for (const [text, yes, no = []] of rows)
        it(text.slice(0, 70), () => {
          const found = read(text)
          expect(found).toEqual(expect.arrayContaining([...yes]))
          for (const word of no) expect(found.filter((name) => name.includes(word))).toEqual([])
        })
    })
})
