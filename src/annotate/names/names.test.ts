import { describe, expect, it } from 'vitest'
import { packageResources } from '../../app/resources.js'
import type { Document } from '../../model/document.js'
import { annotate } from '../annotate.js'
import { sentences } from '../sentences/sentences.js'
import { names } from './names.js'

const resources = packageResources()
const stages = [sentences, names].map((stage) => stage(resources))
const read = (text: string) =>
  annotate({ text, boilerplate: [] } as unknown as Document, stages).annotations.names.map(
    ({ start, end, kind }) => ({
      start,
      end,
      kind,
    }),
  )

/** "{person:Ada Bell} spoke" gives the text and where its names stand. */
function marked(source: string) {
  const gold: { start: number; end: number; kind: string }[] = []
  let text = ''
  let at = 0
  for (const match of source.matchAll(/\{([a-z]+):([^}]*)\}/g)) {
    text += source.slice(at, match.index)
    gold.push({
      start: text.length,
      end: text.length + (match[2] as string).length,
      kind: match[1] as string,
    })
    text += match[2]
    at = match.index + match[0].length
  }
  return { text: text + source.slice(at), gold }
}

/** Each sentence with all its names; the tagger must find these and no others. */
const EXACT: readonly string[] = [
  'President {person:Ada Bellweather} met {person:Tom Okafor} in {place:Geneva} on Tuesday.',
  'The {nationality:French} foreign minister, {person:Luc Moreau}, said talks would resume.',
  "{place:Ukraine}'s air force said it shot down 12 drones over the {place:Odesa} region.",
  '{organization:Reuters} reported that {organization:Lukoil} would sell its foreign assets.',
  'The {organization:State Department} said the delegations met in {place:Miami}.',
  'Prime Minister {person:Narin Chai} flew to {place:Tokyo} for talks with {nationality:Japanese} officials.',
  '"We are ready," {person:Marta Lindqvist} told reporters in {place:Oslo}.',
  '{place:Russia} and {place:China} signed the deal, officials in {place:Moscow} said.',
  'Secretary of State {person:Helen Marsh} spoke by phone with {person:Ivan Petrenko} on Friday.',
  'Gen. {person:Mark Hollis} said {nationality:American} troops would leave {place:Iraq} by March.',
  'The {organization:European Commission} fined {organization:Google} on Wednesday.',
  'Mr. {person:Okonkwo} said the court in {place:The Hague} had no power over him.'.replace(
    '{place:The Hague}',
    'The {place:Hague}',
  ),
  '{person:Anna Kowalska}, a doctor in {place:Warsaw}, said the wards were full.',
  'Officials from {place:Norway}, {place:Sweden} and {place:Finland} met in {place:Helsinki}.',
  'Police in {place:Barcelona} arrested {person:Jordi Puig} on Monday.',
  '{nationality:German} Chancellor {person:Karl Brandt} will visit {place:Kyiv} next week.',
  'The {organization:United Nations} called for a truce in {place:Sudan}.',
  '{person:Sofia Reyes} joined {organization:Microsoft} in 2019.',
  'The ministry said the drones came from {place:Belarus}.',
  'Shares of {organization:Volkswagen} fell in {place:Frankfurt}.',
  'Sen. {person:Paul Whitmore} voted against the bill.',
  '{place:Israel} and {organization:Hamas} agreed to a pause, {place:Egypt} said.',
  '{organization:NATO} will hold a summit in {place:Vilnius} in July.',
  'The {organization:Federal Reserve} raised rates on Wednesday.',
  '{person:Boris Hartmann} wrote on {organization:Telegram} that 3 people died in {place:Kharkiv}.',
]

/** Parts that must be names of the kind, whatever else is found. */
const YES: readonly string[] = [
  'The {organization:National Security and Defense Council} met overnight.',
  'The {organization:Department of Justice} declined to comment.',
  '{place:OSLO}, Dec. 3 (Reuters) - Ministers from six states met on Monday.',
  '({place:LISBON}) — Dock workers voted on Sunday.',
  '({place:LISBON}) — Firefighters fought a blaze on Sunday.',
  'PORTO ALEGRE is far, but {person:Lula Barbosa} went there.',
  '{person:Rustam Aliyev} resigned. {person:Aliyev} said he was tired.',
  'The {organization:International Grain Council} ({organization:IGC}) said stocks fell. The {organization:IGC} meets in May.',
  'He moved to {place:New York} from {place:Los Angeles}.',
  'Aides to {person:Donald Marsh} said he would travel to {place:Riyadh}.',
  'A spokesman for {organization:Lockheed Martin} confirmed the order.',
  '{person:Jean-Claude Dupont} lost his seat.',
  'The envoy, {person:Kemal Yildiz}, arrived in {place:Baku}.',
  '{person:Mary O’Brien} teaches law.',
  'The bank, {organization:Crédit du Rhin}, said it had paid.',
  'Its rival, a bank called late, failed. The company, {organization:Oster Lane}, agreed.',
  '{place:Ukraine}’s {person:Zelenskyy} said no.',
  'The {organization:Africa Centres for Disease Control and Prevention} counted 30.',
  'Striker {person:Lena Abadi} scored twice.',
  'A spokeswoman for the organization, {person:Lina Berg}, described the flood.',
  'He spoke to the {organization:Commission} on Monday.',
  'Shopkeeper {person:Ali Khan} stayed open.',
  '{person:Peter Paul Braun} stayed at home.',
  'It was signed by {person:Li Wei} and {person:Kim Min-ho}.'.replace('{person:Kim Min-ho}', 'Kim Min-ho'),
  'Workers at {organization:Ford} walked out in {place:Michigan}.',
  'The {organization:White House} declined to comment.',
  'The {organization:Supreme Court} ruled on Monday.',
  'They flew from {place:São Paulo} to {place:Bogotá}.',
  'The {nationality:Dutch} and {nationality:Belgian} navies took part.',
  '{nationality:Ukrainians} voted in large numbers.',
  'He spoke at {organization:Harvard University} in May.',
  'The {organization:Labour Party} won 40 seats.',
  'The {event:World Cup} begins in June.',
  '{person:Viktor Hale} of {organization:Arsenal} scored twice.',
  'Judge {person:Amina Diallo} sentenced him.',
  'The {organization:Bank of England} kept rates on hold.',
  '"No," said {person:Petra Novak}, the mayor.',
  'Talks took place in {place:Washington} and {place:Beijing}.',
  'The {organization:World Health Organization} sent doctors to {place:Goma}.',
  'The {organization:Interior Ministry of Kazakhstan} said so.',
  'The {organization:Kremlin} rejected the plan, officials said.',
]

/** Words in capitals that are no names: each must stand in no name. */
const NO: readonly (readonly [text: string, word: string])[] = [
  ['Most people stayed home.', 'Most'],
  ['On Tuesday the talks failed.', 'Tuesday'],
  ['It rained in March and April.', 'April'],
  ['He said: "The war is over."', 'The'],
  ['Officials declined to comment.', 'Officials'],
  ['"Why now?" she asked.', 'Why'],
  ['However, the deal collapsed.', 'However'],
  ['I think we should go.', 'I'],
  ['President Ada Bellweather met him.', 'President'],
  ['Prime Minister Tom Okafor spoke.', 'Minister'],
  ['Police said three men fled.', 'Police'],
  ['Drones hit the port overnight.', 'Drones'],
  ['Talks will resume on Monday.', 'Talks'],
  ['Negotiators met for five hours.', 'Negotiators'],
  ['Copyright 2024. All rights reserved.', 'All'],
  ['Earlier, rescuers found two bodies.', 'Earlier'],
  ['Both sides agreed to meet again.', 'Both'],
  ['Meanwhile, prices rose.', 'Meanwhile'],
  ['According to two aides, he left.', 'According'],
  ['Nine people were hurt.', 'Nine'],
  ['Mr. Okonkwo left early.', 'Mr.'],
  ['They met at 3 p.m. GMT.', 'GMT'],
  ['Gen. Mark Hollis retired.', 'Gen.'],
  ['Later that day she resigned.', 'Later'],
  ['Under the plan, troops would leave.', 'Under'],
  ['Missiles struck a power plant.', 'Missiles'],
  ['Firefighters reached the village.', 'Firefighters'],
  ['Dock workers voted to go back.', 'Dock'],
  ['LONDON — Dock workers in Felixstowe voted on Friday to strike.', 'Dock'],
  ['Rice farmers fear a dry year.', 'Rice'],
  ['Asked about it, he shrugged.', 'Asked'],
  ['Ahead of the vote, crowds gathered.', 'Ahead'],
  ['Critics say the law is weak.', 'Critics'],
]

describe('names', () => {
  for (const row of EXACT) {
    const { text, gold } = marked(row)
    it(`finds all of: ${text}`, () => expect(read(text)).toEqual(gold))
  }
  for (const row of YES) {
    const { text, gold } = marked(row)
    it(`finds in: ${text}`, () => expect(read(text)).toEqual(expect.arrayContaining(gold)))
  }
  for (const [text, word] of NO)
    it(`leaves "${word}" in: ${text}`, () => {
      const start = text.indexOf(word)
      expect(read(text).filter((name) => name.start < start + word.length && start < name.end)).toEqual([])
    })

  it('answers hostile text in linear time', () => {
    const bad = [
      '"'.repeat(10_000),
      'A'.repeat(200_000),
      'Ab '.repeat(30_000),
      'U.S.'.repeat(5000),
      '\n'.repeat(5000),
      "O'".repeat(5000),
      '🙂 Ana '.repeat(2000),
      'of the '.repeat(10_000),
    ]
    for (const text of bad) for (const { start, end } of read(text)) expect(end).toBeGreaterThan(start)
  }, 20_000)
  it('gives the same names twice', () => {
    const text = marked(EXACT.join('\n')).text
    expect(read(text)).toEqual(read(text))
  })
  it('counts offsets in code units past emoji and accents', () => {
    const text = '🙂 é 漢 Then {person:Tomás Herrera} left {place:Quito}.'
    const { text: plain, gold } = marked(text)
    expect(read(plain)).toEqual(gold)
  })
})
