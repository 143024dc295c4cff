import { describe, expect, it } from 'vitest'
import { packageResources } from '../../../app/resources.js'
import { article, engine, grouping } from '../../../../test/support/articles.js'
import { actorsApart } from './actors.js'
import { occasionReader } from '../occasions/occasions.js'
import { profile } from '../words/profile.js'
import { background, rarity } from '../words/rarity.js'
import { termReader } from '../words/terms.js'

const resources = packageResources()
const termOf = termReader(new Set(resources.lexicon('en/stop-words').map(({ term }) => term)))
const rare = rarity(background(resources))
const profiles = (texts: readonly string[]) =>
  texts.map((text, index) =>
    profile(article(text, { id: `p${index}` }), { termOf, occasionsOf: occasionReader(resources) }),
  )
const apart = (left: readonly string[], right: readonly string[]) =>
  actorsApart(profiles(left), profiles(right), rare) !== null

/** Reports of one title fight, in four hands. */
const fight = (loser: string, town: string) => [
  `The heavyweight champion Oskar Brandvold kept his belt on Saturday when he stopped ${loser} in the seventh round in ${town}.`,
  `A seventh-round stoppage of ${loser} in ${town} left Oskar Brandvold the champion of the heavyweights for another year.`,
  `In ${town}, the champion Oskar Brandvold needed seven rounds to beat his challenger ${loser}, the referee said after the bout.`,
  `Champion again: the judges in ${town} had Oskar Brandvold ahead of ${loser} on every card when the fight was stopped.`,
]
const first = fight('Silas Okonjo', 'Harlmouth')
const second = fight('Bram Verhelst', 'Tolvik')

describe('actorsApart', () => {
  it.each<[string, readonly string[], readonly string[], boolean]>([
    ['another opponent in each of four reports', first, second, true],
    ['the same fight in two halves', first.slice(0, 2), first.slice(2), false],
    [
      'three reports against one: one text may leave out a name',
      first.slice(0, 3),
      second.slice(0, 1),
      false,
    ],
    ['two against two: chance enough', first.slice(0, 2), second.slice(0, 2), false],
    [
      'one side names both fights',
      first,
      [...second.slice(1), `${second[0]} In May he had beaten Silas Okonjo in Harlmouth.`],
      false,
    ],
    [
      'only one side has a name of its own',
      first,
      first.map((text) => text.replace(/Silas Okonjo/, 'his challenger').replace('Harlmouth', 'the arena')),
      false,
    ],
    [
      'many printings of two texts on one event are two voices',
      Array.from({ length: 6 }, () => first[0] as string),
      Array.from({ length: 6 }, () => second[1] as string),
      false,
    ],
    [
      'words of each report that are no names',
      first.map((text) => text.replace('Silas Okonjo in', 'a southpaw in').replace('Harlmouth', 'a casino')),
      first.map((text) => text.replace('Silas Okonjo in', 'a newcomer in').replace('Harlmouth', 'a stadium')),
      false,
    ],
  ])('%s', (_, left, right, expected) => {
    expect(apart(left, right)).toBe(expected)
    expect(apart(right, left)).toBe(expected)
  })
  it('keeps two fights of one champion in two stories and says by which names', () => {
    const told = (texts: readonly string[], loser: string, town: string) =>
      texts.map(
        (text) =>
          `${text} ${loser}, who trains in ${town}, said he would fight again. The crowd in ${town} sang for ${loser}.`,
      )
    const documents = [...told(first, 'Okonjo', 'Harlmouth'), ...told(second, 'Verhelst', 'Tolvik')].map(
      (text, index) => article(text, { id: `f${index}` }),
    )
    const stories = engine.cluster(documents)
    expect(grouping(stories)).toEqual(['f0 f1 f2 f3', 'f4 f5 f6 f7'])
    expect(stories.flatMap(({ vetoes }) => vetoes).join('\n')).toMatch(
      /kept apart from s[0-9a-f]{10}: (?:about|like words, other names and figures,) “\p{Lu}\p{L}+” against “\p{Lu}\p{L}+”/u,
    )
  })
})
