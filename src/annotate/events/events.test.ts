import { describe, expect, it } from 'vitest'
import { annotate } from '../annotate.js'
import { english } from '../english.js'
import { testDocument, testResources } from '../../../test/support/reading.js'

const annotators = english(testResources())

/** Events of a sentence as `TYPE status actor > recipient`, in order. */
function told(text: string): readonly string[] {
  const { annotations } = annotate(testDocument(text), annotators)
  const words = (spans: readonly { start: number; end: number }[]) =>
    spans.map((s) => text.slice(s.start, s.end)).join(' + ')
  return annotations.events.map(
    (e) => `${e.type} ${e.status} ${words(e.actorSpans)} > ${words(e.recipientSpans)}`,
  )
}

describe('events: who does what to whom', () => {
  it.each([
    ['Norway condemned the arrests on Monday.', 'ACCUSE happened Norway > the arrests'],
    ['Peru expelled the ambassador of Chile.', /^SANCTION happened Peru > the ambassador of Chile/],
    ['Rebels attacked the town of Veld.', /^ASSAULT happened Rebels > the town/],
    ['Police arrested three students in Lyon.', /^COERCE happened Police > three students/],
    [
      'The president met the king of Spain in Madrid on Tuesday.',
      /^CONSULT happened The president > the king/,
    ],
    ['Canada rejected the offer.', 'REJECT happened Canada > the offer'],
    ['The union demanded a pay rise.', 'REQUEST happened The union > a pay rise'],
    ['Rebels released two pilots on Sunday.', /^RETREAT happened Rebels > two pilots/],
    ['Teachers went on strike over pay in Ohio.', /^PROTEST happened Teachers > /],
    ['Germany will host talks with Egypt in Berlin on Friday.', /^CONSULT scheduled Germany > Egypt/],
    ['Italy lifted sanctions on Malta.', /^CONCEDE happened Italy > Malta/],
    ['The bank was sued by the city.', /^ACCUSE happened the city > The bank/],
  ])('%s', (text, wanted) => {
    const found = told(text)
    expect(
      found.some((event) => (typeof wanted === 'string' ? event === wanted : wanted.test(event))),
      found.join('; '),
    ).toBe(true)
  })
})

describe('events: the side that matters', () => {
  it.each([
    [
      'OSLO (AP) -- A Danish court has convicted a Swedish trader.',
      /^ACCUSE happened A Danish court > a Swedish trader/,
    ],
    ['Norway and Chile agreed to hold joint drills.', /^AGREE happened Norway > Chile/],
    [
      'Norway and Chile agreed to lift a ban on imports of Peruvian fish.',
      /^AGREE happened Norway \+ Chile > .*Peruvian/,
    ],
    ['The mayor demanded that the minister resign.', /^REQUEST happened The mayor > the minister/],
    ['Sweden said Norway must close the port.', /^REQUEST called-for Sweden > Norway/],
    ['The rebels held the villagers as shields.', /^ASSAULT happened The rebels > the villagers/],
    ['On Friday Chile expelled two envoys of Peru.', /^SANCTION happened Chile > two envoys/],
    ['Norway gave two million euros to rebuild schools in Peru.', /^AID happened Norway > .*Peru/],
    ['Police opened an investigation into the mayor of Lyon.', /^ACCUSE happened Police > the mayor/],
    ['Norway blamed Chile for the delay.', /^ACCUSE happened Norway > Chile/],
  ])('%s', (text, wanted) => {
    const found = told(text)
    expect(
      found.some((event) => wanted.test(event)),
      found.join('; '),
    ).toBe(true)
  })
})

describe('events: what is only meant, wanted or denied', () => {
  it.each([
    ['Japan will release the crew.', 'AGREE scheduled'],
    ['Iran will not release the crew.', 'REJECT denied'],
    ['The army threatened to bomb the port.', 'THREATEN happened'],
    ['Sweden agreed to accept the refugees.', 'AGREE happened'],
    ['France did not meet the envoy of Libya.', 'CONSULT denied'],
    ['The ministers are meeting the envoy of Libya in Rome.', 'CONSULT ongoing'],
    ['The king may meet the envoy of Libya.', 'CONSULT hypothetical'],
    ['Ministers are scheduled to meet the envoy of Libya on Friday.', 'CONSULT scheduled'],
  ])('%s', (text, wanted) => {
    const found = told(text)
    expect(
      found.some((event) => event.startsWith(wanted)),
      found.join('; '),
    ).toBe(true)
  })
})

describe('events: what is none', () => {
  it.each([
    'The museum opens at nine.',
    'The State Department has 70,000 employees.',
    'State television showed the match.',
    'She wrote a book about the war.',
    'The agreement is long.',
    'He said the weather was mild.',
    'The clinic received 40 letters.',
    'The man, who was arrested by police, has a dog.',
    'Anger over attacks has grown.',
    'He said he must sleep.',
  ])('%s', (text) => expect(told(text)).toEqual([]))
})

describe('a strike of war and a strike of labour', () => {
  it.each([
    ['Russia launched a missile strike on Odesa on Sunday.', 'ASSAULT'],
    [
      'Norwegian forces launched large-scale drone and missile strikes on the Bergen region on Sunday.',
      'ASSAULT',
    ],
    ['Nurses staged a strike against the hospital on Sunday.', 'PROTEST'],
  ])('%s', (text, type) => expect(told(text).map((event) => event.split(' ')[0])).toEqual([type]))
})
