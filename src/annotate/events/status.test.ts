import { describe, expect, it } from 'vitest'
import type { EventStatus } from '../../model/annotation.js'
import { annotate } from '../annotate.js'
import { english } from '../english.js'
import { testDocument, testResources } from '../../../test/support/reading.js'

const annotators = english(testResources())

/** Sentences by the status of the event whose trigger holds the word after the bar (`=`: is that word alone). `denied` is what did not or will not happen. */
const ROWS: Readonly<Record<EventStatus, readonly string[]>> = {
  happened: [
    'The Norwegian minister met the Chilean envoy in Lima on Monday. | met',
    'Peru expelled two diplomats of Chile. | expelled',
    'Rebels attacked the town of Veld overnight. | attacked',
    'Sweden has imposed sanctions on Belarus. | imposed',
    'Norway and Chile signed an agreement in Oslo. | signed',
    'Police arrested the mayor of Lyon on Tuesday. | arrested',
    'The Danish king visited Greenland last week. | visited',
    'Egypt hosted talks with Sudan in Cairo on Monday. | hosted',
    'A Dutch court convicted the banker on Friday. | convicted',
    'The army shelled the port of Odesa on Sunday. | shelled',
    'Spain sent aid to Morocco after the quake. | sent',
    'The prime minister of Nepal resigned on Thursday. | resigned',
    'Chile rejected the offer of Peru. | rejected',
    'France condemned the arrests in Minsk. | condemned',
    'Talks between Norway and Chile took place in Geneva on Friday. | Talks',
    'The Japanese premier spoke with the king of Jordan on Monday. | spoke',
    'A summit between India and Nepal ended in Delhi on Sunday. | summit',
    'Turkey had withdrawn its troops from Cyprus before Monday. | withdrawn',
    'Teachers went on strike in Ohio on Monday. | strike',
    'The senate of Chile approved aid for Haiti on Tuesday. | approved',
    'Kenya freed three journalists of Somalia on Saturday. | freed',
    'Germany thanked Poland for the fuel. | thanked',
    'Workers protested against the firm in Lagos on Friday. | protested',
    'Russian strikes on Kharkiv killed four people on Monday. | strikes',
    'The envoys of Mali and Niger have met in Rome. | met',
    'The Italian minister said he met the Libyan envoy on Monday. | met',
  ],
  ongoing: [
    'The ministers are meeting the envoy of Libya in Rome. | meeting',
    'Norway is holding talks with Chile in Geneva. | holding',
    'The Danish king is visiting Greenland. | visiting',
    'The army is shelling the port of Odesa. | shelling',
    'Talks between Norway and Chile continue in Geneva. | Talks',
    'The ongoing talks between Norway and Chile in Geneva drew crowds. | talks',
    'Nurses are protesting against the ministry in Madrid. | protesting',
    'Sweden is training pilots of Ukraine. | training',
    'Police are investigating the mayor of Lyon. | investigating',
    'Lenders are in talks with Argentina. | talks',
    'The two sides are still negotiating with Serbia in Vienna. | negotiating',
    'Chile has been negotiating with Peru since May. | negotiating',
    'The delegations of Mali and Niger have been meeting in Rome. | meeting',
    'Talks between Mali and Niger are under way in Rome. | Talks',
    'Negotiations between the union and Fiat are ongoing in Turin. | Negotiations',
    'Rebels are attacking the town of Veld. | attacking',
    'Talks between Norway and Chile entered a third day in Geneva on Friday. | Talks',
    'Volkswagen is in advanced discussions with Northvolt. | discussions',
    'The firm is currently negotiating with Spain. | negotiating',
    'Talks between Chile and Peru are entering their third day in Lima. | Talks',
    'The continuing talks between Egypt and Sudan in Cairo drew crowds. | talks',
    'Greece is evacuating tourists from Rhodes. | evacuating',
    'The envoy is touring Kenya. | touring',
    'The French president is hosting the king of Jordan in Paris. | hosting',
    'Officials of Ghana are taking part in talks with Togo in Accra. | taking',
  ],
  scheduled: [
    'Norway will host talks with Chile in Oslo on Friday. | host',
    'Ministers are scheduled to meet the envoy of Libya on Friday. | meet',
    'The Danish king is to visit Greenland in May. | visit',
    'The Danish king is due to visit Greenland in May. | visit',
    'The envoys of Mali and Niger are set to meet in Rome on Monday. | meet',
    'The envoys of Mali and Niger plan to meet in Rome on Monday. | meet',
    'The envoys of Mali and Niger agreed to meet in Rome on Monday. | meet',
    'The envoy is expected to meet the king of Jordan on Sunday. | meet',
    'The next round of talks between Norway and Chile is planned for March. | talks',
    'A meeting between Norway and Chile is scheduled for Friday in Oslo. | meeting',
    'The upcoming talks between Norway and Chile in Oslo drew interest. | talks',
    'Talks between Norway and Chile will begin in Oslo on Friday. | Talks',
    'Talks between Norway and Chile will resume in Oslo on Friday. | resume/Talks',
    'Norway said it would host talks with Chile in Oslo on Friday. | host',
    'The minister said he would meet the envoy of Libya on Monday. | meet',
    'The minister is going to meet the envoy of Libya on Monday. | meet',
    'Spain announced a meeting with Portugal in Madrid on Friday. | meeting',
    'The leaders of Chad and Niger are meeting in Paris next Friday. | meeting',
    'The president is preparing to visit Kenya in June. | visit',
    'The parties are set to hold a third day of talks with Serbia in Vienna on Saturday. | talks',
    'The teams of Chile and Peru will reconvene in Lima on Saturday. | reconvene',
    'Talks between Chile and Peru are due to start in Lima on Monday. | Talks',
    'Talks between Chile and Peru were postponed until Monday in Lima. | Talks',
    'The summit between India and Nepal has been moved to Friday in Delhi. | summit',
    'The Turkish minister arrives in Athens on Thursday, when he meets the Greek premier. | arrives',
    'The envoys confirmed they would meet the king of Jordan on Sunday. | meet',
  ],
  'called-for': [
    'Norway urged Chile to meet the envoy of Peru. | meet',
    'The rebels must withdraw from the port, Norway said. | withdraw',
    'Chile must release the crew of the Norwegian ship. | release',
    'The union wants Fiat to meet the envoy of Peru. | meet',
    'The pope called for talks between Chile and Peru. | talks',
    'The envoy demanded a meeting with the king of Jordan. | meeting',
    'Norway should withdraw its troops from Mali. | withdraw',
    'The senator proposed a summit between India and Nepal. | summit',
    'The mayor asked the minister to visit Lyon. | visit',
    'Egypt sought talks with Sudan. | talks',
    'The union urged talks with Fiat. | talks',
    'Sweden said Norway must close the port of Narvik. | must',
    'The opposition is calling for a meeting with the king of Jordan. | meeting',
    'Chile ought to sanction the firm of Peru. | sanction',
    'The envoy requested a meeting with the king of Jordan. | meeting',
    'The UN appealed for talks between Chile and Peru. | talks',
    'The governor needs to meet the farmers of Veld. | meet',
    'The premier has to meet the envoy of Peru. | meet',
    'The bishops called on Chile to meet the envoy of Peru. | meet',
    'The proposed summit between India and Nepal divides Delhi. | summit',
    'Norway invited Chile to meet the envoy of Peru. | meet',
    'The minister suggested talks between Chile and Peru. | talks',
    'The envoy pressed for a meeting between Chile and Peru. | meeting',
    'Japan recommended talks between Chile and Peru. | talks',
    'The lawyers pushed for a meeting with the king of Jordan. | meeting',
  ],
  hypothetical: [
    'The king may meet the envoy of Libya. | meet',
    'The king might meet the envoy of Libya. | meet',
    'The king could meet the envoy of Libya. | meet',
    'Maybe the king will meet the envoy of Libya. | meet',
    'The envoy of Libya might visit Peru. | visit',
    'The king is willing to meet the envoy of Libya. | meet',
    'The king is ready to meet the envoy of Libya. | meet',
    'Talks between Norway and Chile might take place in Oslo. | Talks',
    'The king is likely to meet the envoy of Libya. | meet',
    'Norway would meet the envoy of Libya. | meet',
    'A possible meeting between Norway and Chile worries Peru. | meeting',
    'A potential summit between India and Nepal worries Delhi. | summit',
    'The minister is open to talks with Chile. | talks',
    'The minister said he was ready for talks with Chile. | talks',
    'The army is trying to seize the port of Odesa. | seize',
    'Chile hopes to meet the envoy of Peru. | meet',
    'The envoy discussed whether Norway would meet Chile. | meet',
    'The king wants to meet the envoy of Libya. | meet',
    'Talks between Norway and Chile could begin in Oslo on Friday. | Talks',
    'A meeting between Norway and Chile may take place in Oslo on Friday. | meeting',
    'Should Chile attack Peru, trade will stop. | attack',
    'Perhaps the king will meet the envoy of Libya. | meet',
    'The king would be able to meet the envoy of Libya. | meet',
    'The prospect of talks between Chile and Peru lifted shares. | talks',
    'The king offered to meet the envoy of Libya. | meet',
  ],
  denied: [
    'France did not meet the envoy of Libya. | meet',
    'France never met the envoy of Libya. | met',
    'France has never visited Libya. | visited',
    'Norway cancelled talks with Chile. | =talks',
    'The planned meeting between Norway and Chile was cancelled. | meeting',
    'Norway will not meet the envoy of Chile. | meet',
    'Chile denied that it attacked the port of Peru. | attacked',
    'Chile denied attacking the port of Peru. | attacking',
    'The talks between Norway and Chile were called off. | talks',
    'No meeting between Norway and Chile took place. | meeting',
    'Norway ruled out talks with Chile. | talks',
    'Chile rejected talks with Peru. | talks',
    'The king has not met the envoy of Libya. | met',
    "The king won't meet the envoy of Libya. | meet",
    'No envoy met the king of Libya. | met',
    'The king was unable to meet the envoy of Libya. | meet',
    'The two never signed an agreement with Chile. | signed',
    'Neither Norway nor Chile attacked the port of Peru. | attacked',
    'The scrapped summit between India and Nepal cost Delhi dearly. | summit',
    'Norway pulled out of talks with Chile. | talks',
    'The meeting between Norway and Chile did not take place. | meeting',
    'There were no talks between Norway and Chile on Friday. | talks',
    'The visit of the king to Libya was scrapped. | visit',
    'Norway said it had not met the envoy of Chile. | met',
    'The king canceled a visit to Libya. | =visit',
  ],
}

type Row = { readonly text: string; readonly words: readonly string[]; readonly status: EventStatus }
const rows = Object.entries(ROWS).flatMap(([status, list]) =>
  list.map((line): Row => {
    const [text = '', words = ''] = line.split(' | ')
    return { text, words: words.split('/'), status: status as EventStatus }
  }),
)

/** The status found for the event named by one of the words, or null where there is none. */
function found({ text, words }: Row): EventStatus | null {
  const { events } = annotate(testDocument(text), annotators).annotations
  const event = events.find(({ trigger }) => {
    const told = text.slice(trigger.start, trigger.end).split(/[^A-Za-z'-]+/)
    return words.some((word) =>
      word.startsWith('=') ? told.join(' ') === word.slice(1) : told.includes(word),
    )
  })
  return event?.status ?? null
}

describe('the status of events', () => {
  it(`is right in at least 95% of ${rows.length} sentences, and wrong rather than missing in few`, () => {
    const wrong = rows.flatMap((row) => {
      const got = found(row)
      return got === row.status ? [] : [`${row.status}, got ${got ?? 'no event'}: ${row.text}`]
    })
    expect(rows.length).toBeGreaterThanOrEqual(150)
    expect(wrong.length / rows.length, wrong.join('\n')).toBeLessThanOrEqual(0.05)
  })
})
