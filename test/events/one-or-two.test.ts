import { describe, expect, it } from 'vitest'
import { storyOf } from '../support/story-of.js'

/** The entries of a story under one plain word, or all. */
const entries = (texts: readonly string[], nouns: RegExp): readonly string[] =>
  storyOf(...texts)
    .events.filter(({ noun }) => nouns.test(noun))
    .map(({ title, when, status }) => `${title} | ${when?.from ?? '-'} | ${status}`)

type Row = readonly [why: string, nouns: RegExp, texts: readonly string[]]

const TALKS = /talks|meeting|negotiation|summit/
const CALL = /call|talks|meeting/

/** Told twice, one event. */
const ONE: readonly Row[] = [
  ['one day, one pair', TALKS, ['Norwegian President Ola Berg met Chilean President Ana Ruiz in Oslo on Monday.', 'Ana Ruiz held talks with Ola Berg on Monday.']],
  ['states and their leaders on one day', TALKS, ['Norwegian President Ola Berg and Chilean President Ana Ruiz held talks on Monday.', 'Norway and Chile held talks on Monday. Norway and Chile are neighbours at sea.']],
  ['a town and its state', TALKS, ['Envoy Ola Berg met minister Ana Ruiz in Geneva on Monday.', 'Envoy Ola Berg met minister Ana Ruiz in Switzerland on Monday.']],
  ['set by one report, held by the next', TALKS, ['Ola Berg is to meet Ana Ruiz in Oslo on May 15.', 'Ola Berg met Ana Ruiz in Oslo on Wednesday.']],
  ['days in a row', TALKS, ['Norway and Chile held talks in Geneva on Monday.', 'Norway and Chile held talks in Geneva on Tuesday.']],
  ['set and wished for', TALKS, ['Ola Berg will meet Ana Ruiz in Oslo on Friday.', 'Ola Berg said he was ready to meet Ana Ruiz.']],
  ['why one is meeting at all', TALKS, ['Ola Berg will meet Ana Ruiz in Oslo on Friday.', 'Asked why he was meeting Ana Ruiz at all, Ola Berg said he would explain.']],
  ['a call by verb and by noun', CALL, ['Ola Berg telephoned Ana Ruiz on Monday.', 'Ola Berg spoke by phone with Ana Ruiz on Monday.']],
  ['a call and talking', CALL, ['Ola Berg telephoned Ana Ruiz on Monday.', 'Ola Berg spoke with Ana Ruiz on Monday.']],
  ['a name and the office', CALL, ['Ola Berg telephoned the mediator on Monday.', 'Ola Berg spoke with Ana Ruiz by telephone on Monday. The mediator, Ana Ruiz, called it useful.']],
  ['a visit and the meeting there', /visit|meeting/, ['Ola Berg visited Lima on Monday.', 'Ola Berg met Ana Ruiz in Lima on Monday.']],
  ['an office and its ministry', /extension/, ['The Treasury’s Sanctions Office extended the deadline for buyers on Monday. The Sanctions Office is part of the Treasury.', 'The Treasury extended the deadline for buyers on Monday.']],
  ['a decision announced and told as taken', /extension/, ['The Fisheries Board will extend the deadline for bids on May 15, a letter showed.', 'The Fisheries Board extended the deadline for bids on Wednesday.']],
  ['a deal of states and of leaders', /agreement/, ['Norwegian President Ola Berg and Chilean President Ana Ruiz agreed on Monday to lower tariffs on salmon.', 'Norway and Chile agreed on Monday to lower tariffs on salmon. Norway and Chile trade much.']],
  ['a deal with and without its day', /agreement/, ['Norway and Chile signed a fishing agreement on Monday.', 'Norway and Chile signed an agreement on fishing.']],
  ['a ruling and its sentence', /sentence|ruling|conviction/, ['A judge sentenced Ola Berg to 20 years in prison on Monday.', 'A federal judge ruled on Monday that Ola Berg must go to prison for 20 years.']],
  ['convicted and sentenced in one breath', /sentence|ruling|conviction/, ['A court convicted Ola Berg of fraud and sentenced him to six years in prison on Monday.', 'Ola Berg was sentenced to six years in prison on Monday.']],
  ['an arrest by those named and by a body', /arrest/, ['Police arrested Ola Berg in Bergen on Monday.', 'Ola Berg was arrested in Bergen on Monday.']],
  ['a strike by air and its dead', /strike|attack/, ['Norway fired missiles at Callao on Monday.', 'Norway attacked Callao on Monday, killing four people.']],
  ['an attack told by its land and by its town', /strike|attack/, ['Norway attacked Sudland on Monday. Norway and Chile are at war.', 'Norway attacked Sudland on Monday, killing four people.']],
  ['a quake without its day later on', /earthquake/, ['An earthquake struck Lima on Monday. The earthquake destroyed 40 houses.']],
] // prettier-ignore

/** Alike, but two events. */
const TWO: readonly Row[] = [
  ['two days', TALKS, ['Ola Berg met Ana Ruiz in Oslo on Monday.', 'Ola Berg met Ana Ruiz in Oslo on May 3.']],
  ['two towns', TALKS, ['Ola Berg met Ana Ruiz in Oslo on Monday.', 'Ola Berg met Ana Ruiz in Lima on May 3.']],
  ['two persons on one day', TALKS, ['Ola Berg met Ana Ruiz on Monday.', 'Ola Berg met Luis Paz on Monday.']],
  ['somebody named and others unnamed', TALKS, ['Ola Berg met Ana Ruiz on Monday.', 'Ola Berg met insurers on Monday.']],
  ['leaders and their ministers on one day', TALKS, ['Norwegian President Ola Berg met Chilean President Ana Ruiz on Monday.', 'Norwegian Foreign Minister Eva Lund met Chilean Foreign Minister Luis Paz on Monday.']],
  ['the last round and the next', TALKS, ['Norway and Chile held talks in Oslo on Monday.', 'Norway and Chile will hold talks in Lima on June 3.']],
  ['talks in several towns and a round in one', TALKS, ['Norway and Chile held talks in Geneva on Monday.', 'Norway and Chile have held talks in Geneva, Lima and Oslo.']],
  ['held and called off', TALKS, ['Norway and Chile held talks in Oslo on Monday.', 'Talks between Norway and Chile in Lima on June 3 were cancelled.']],
  ['a call and a meeting', CALL, ['Ola Berg telephoned Ana Ruiz on Monday.', 'Ola Berg met Ana Ruiz in Oslo on Monday.']],
  ['a call to the mediator, a call to another', CALL, ['Ola Berg telephoned the mediator on Monday.', 'Ola Berg telephoned Ana Ruiz on Monday. The union leader Ana Ruiz said little.']],
  ['deals on two matters', /agreement/, ['Norway and Chile agreed to lower tariffs on salmon and timber.', 'Norway and Chile agreed to train pilots and sailors.']],
  ['deals with two partners', /agreement/, ['Norway and Chile signed an agreement on Monday.', 'Norway and Peru signed an agreement on Monday.']],
  ['rulings of one court on two persons', /sentence|ruling|conviction/, ['The Supreme Court sentenced Ola Berg to six years on Monday.', 'The Supreme Court sentenced Ana Ruiz to two years on Monday.']],
  ['a conviction and the sentence weeks later', /sentence|ruling|conviction/, ['A court convicted Ola Berg of fraud on April 2.', 'A court sentenced Ola Berg to six years in prison on Monday.']],
  ['deadlines of two bodies', /extension/, ['The Fisheries Board extended the deadline for bids on Monday.', 'The Rail Office extended the deadline for tenders on May 3.']],
  ['attacks on two towns', /strike|attack/, ['Norway attacked Callao on Monday.', 'Norway attacked Antofagasta on Monday.']],
  ['arrests of two persons', /arrest/, ['Police arrested Ola Berg in Bergen on Monday.', 'Police arrested Ana Ruiz in Bergen on Monday.']],
  ['a day and the year', TALKS, ['Ola Berg met Ana Ruiz in Oslo on Monday.', 'Ola Berg met Ana Ruiz in Lima in 2024.']],
  ['fired and shot down', /strike|attack|interception/, ['Norway fired 40 missiles at Chile on Monday.', 'Chile intercepted 12 Norwegian missiles on Monday.']],
  ['an attack and the one in return', /strike|attack/, ['Norway attacked Chile on Monday.', 'Chile attacked Norway on Monday.']],
  ['rulings of two courts', /ruling/, ['The Supreme Court ruled on Monday that migrants may be held in camps.', 'The Orvik Court ruled on Monday that migrants may not be held in camps.']],
  ['a deal of one day and a deal of last month', /agreement/, ['Norway and Chile agreed on Monday to share pilots.', 'Norway and Chile reached an agreement last month on salmon quotas.']],
  ['quakes in two lands', /earthquake/, ['An earthquake struck Lima on Monday.', 'An earthquake struck Oslo on Monday.']],
] // prettier-ignore

describe('one event', () => {
  it.each(ONE)('%s', (_, nouns, texts) => expect(entries(texts, nouns)).toHaveLength(1))
})

describe('two events', () => {
  it.each(TWO)('%s', (_, nouns, texts) => expect(entries(texts, nouns)).toHaveLength(2))
})
