import { describe, expect, it } from 'vitest'
import { packageResources } from '../../app/resources.js'
import type { Annotations } from '../../model/annotation.js'
import type { Document } from '../../model/document.js'
import { annotate } from '../annotate.js'
import { entities } from '../entities/entities.js'
import { names } from '../names/names.js'
import { quotations } from '../quotations/quotations.js'
import { sentences } from '../sentences/sentences.js'
import { coreferences } from './coreferences.js'

const resources = packageResources()
const stages = [sentences, quotations, names, entities, coreferences].map((stage) => stage(resources))
const read = (text: string): Annotations =>
  annotate({ text, boilerplate: [] } as unknown as Document, stages).annotations

/** The printed name of what a word refers to, or null where it is left open. `nth` counts its places from 1. */
function refers(text: string, word: string, nth = 1): string | null {
  const seen = read(text)
  let start = -1
  const found = new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'gu')
  for (let count = 0; count < nth; count++) start = found.exec(text)?.index ?? -1
  const reference = seen.coreferences.find((each) => each.start <= start && start < each.end)
  const entity = seen.entities.find((each) => each.id === reference?.entity)
  // A source without a name that stands for itself is left open.
  return entity === undefined || (!entity.named && entity.name === word) ? null : entity.name
}

type Row = readonly [text: string, word: string, who: string | null, nth?: number]

const PRONOUNS: readonly Row[] = [
  ['Marta Lindqvist arrived on Monday. She met the mayor.', 'She', 'Marta Lindqvist'],
  ['Tom Okafor said he would resign.', 'he', 'Tom Okafor'],
  ['Tom Okafor thanked his voters.', 'his', 'Tom Okafor'],
  ['Helen Marsh met Tom Okafor. She praised the deal.', 'She', 'Helen Marsh'],
  ['Helen Marsh met Tom Okafor. He praised the deal.', 'He', 'Tom Okafor'],
  ['President Karl Brandt landed in Oslo. Reporters waited. He waved.', 'He', 'Karl Brandt'],
  // the one whom the sentence before was about, not the one it told of
  ['Karl Brandt spoke for an hour. He described how Ivan Petrenko died. He wept.', 'He', 'Karl Brandt', 2],
  ['Ivan Petrenko spoke first. He said little. He then left.', 'He', 'Ivan Petrenko', 2],
  ['Lukoil said it would sell its assets.', 'its', 'Lukoil'],
  ['Norway closed its border.', 'its', 'Norway'],
  ['The State Department said it had no comment.', 'its', null],
  ['Officials said they were worried.', 'they', 'Officials'],
  // Left open: two can be meant, nobody is, or somebody else speaks.
  ['Tom Okafor and Karl Brandt spoke. Aides cheered. He smiled.', 'He', null],
  ['It is cold in Oslo.', 'It', null],
  ['It was clear that the talks had failed.', 'It', null],
  ['Helen Marsh resigned. He was stunned.', 'He', null],
  ['The talks failed. He left.', 'He', null],
  ['“He lied to us,” Helen Marsh said.', 'He', null],
  ['“I will go,” Tom Okafor said.', 'I', null],
  ['“We are ready,” Tom Okafor said.', 'We', null],
  ['Norway and Sweden met. Its envoy left.', 'Its', null],
  ['They say it never rains there.', 'They', null],
  ['Tom Okafor said it was raining.', 'it', null],
]

const DESCRIPTIONS: readonly Row[] = [
  ['President Karl Brandt spoke on Monday. The President said he was glad.', 'The President', 'Karl Brandt'],
  [
    'President Karl Brandt met Vice President Tom Okafor. The president left.',
    'The president',
    'Karl Brandt',
  ],
  [
    'President Karl Brandt met Vice President Tom Okafor. The vice president left.',
    'The vice president',
    'Tom Okafor',
  ],
  [
    `President Karl Brandt spoke. The President left. ${'It rained on the hill. '.repeat(14)}The President came back.`,
    'The President',
    'Karl Brandt',
    2,
  ],
  ['The Brandt cabinet fell. The Okafor cabinet took office.', 'Okafor cabinet', null],
  [
    'Russian President Oleg Smirnov flew to Minsk. The Russian leader smiled.',
    'Russian leader',
    'Oleg Smirnov',
  ],
  ['Envoy Kemal Yildiz landed in Baku. The envoy said talks went well.', 'The envoy', 'Kemal Yildiz'],
  [
    'Ana Ruiz, the secretary of the council, arrived. The secretary declined to speak.',
    'The secretary',
    'Ana Ruiz',
  ],
  ['The Finance Ministry cut its forecast. The ministry blamed oil.', 'The ministry', 'Finance Ministry'],
  [
    'The State Department confirmed it. The department gave no details.',
    'The department',
    'State Department',
  ],
  [
    'French President Luc Moreau met German Chancellor Karl Brandt. The German chancellor left early.',
    'German chancellor',
    'Karl Brandt',
  ],
  ['Shares of Lukoil fell. The company declined to comment.', 'The company', 'Lukoil'],
  [
    "Ukraine's air force reported 12 drones. The air force said two got through.",
    'The air force',
    "Ukraine's air force",
  ],
  // Left open.
  [
    'French President Luc Moreau met Kenyan President Tom Okafor. Both spoke. The president left.',
    'The president',
    null,
  ],
  ['Lukoil and Rosneft fell. The company declined to comment.', 'The company', null],
  ['Ana Ruiz, a doctor, arrived. The secretary declined to speak.', 'The secretary declined', null],
  ['“It is over,” said the president’s envoy. The president left on Monday.', 'The president left', null],
  [
    'A spokesman for the president said it was over. The president left on Monday.',
    'The president left',
    null,
  ],
  ['The president of the club resigned.', 'The president', null],
  ['Russian President Oleg Smirnov flew to Minsk. The Polish leader smiled.', 'Polish leader', null],
  ['Karl Brandt, an adviser to the president, left. The president stayed.', 'The president stayed', null],
  ['The talks in Oslo failed. The agreement expired.', 'The agreement', null],
]

/** Sources without a name: the description that is kept, or null where there is no source. */
const SOURCES: readonly (readonly [text: string, name: string | null])[] = [
  ['A person familiar with the talks said the deal was close.', 'A person familiar with the talks'],
  ['Four sources told the paper that he had left.', 'Four sources'],
  ['“It is over,” said a U.S. official.', 'a U.S. official'],
  ['The port was hit, according to two senior diplomats.', 'two senior diplomats'],
  ['A spokeswoman for the company declined to comment.', 'A spokeswoman for the company'],
  ['The statement said the sides would meet again.', 'The statement'],
  ['Ukrainian officials said the fire was out.', 'Ukrainian officials'],
  ['Witnesses said the roof fell.', 'Witnesses'],
  ["Ukraine's energy ministry reported outages.", "Ukraine's energy ministry"],
  ['Officials walked to the station.', null],
  ['He saw a person in the street.', null],
  ['The source of the river lies north.', null],
  ['A spokesman, Tom Okafor, said it was true.', null],
  ['The report was long.', null],
  ['Doctors work at night.', null],
]

describe('coreferences', () => {
  for (const [text, word, who, nth] of [...PRONOUNS, ...DESCRIPTIONS])
    it(`${who === null ? `leaves "${word}" open` : `"${word}" is ${who}`}: ${text}`, () =>
      expect(refers(text, word, nth)).toBe(who))
  for (const [text, name] of SOURCES)
    it(`${name === null ? 'no source in' : `keeps "${name}" of`}: ${text}`, () => {
      const found = read(text)
        .entities.filter((entity) => !entity.named)
        .map((entity) => entity.name)
      expect(found).toEqual(name === null ? [] : [name])
    })
  it('gives every reference an entity that exists', () => {
    const seen = read([...PRONOUNS, ...DESCRIPTIONS].map(([text]) => text).join('\n'))
    const ids = new Set(seen.entities.map(({ id }) => id))
    for (const { entity } of [...seen.coreferences, ...seen.names]) expect(ids.has(entity)).toBe(true)
  })
})
