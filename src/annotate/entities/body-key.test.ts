import { describe, expect, it } from 'vitest'
import { packageResources } from '../../app/resources.js'
import { bodyKeyOf } from './body-key.js'
import { entityLists } from './lists.js'

const resources = packageResources()
const lists = entityLists(resources)
const core = (text: string) => bodyKeyOf(text, lists).core

/** Names of one body. */
const SAME: readonly (readonly string[])[] = [
  [
    'Justice Department',
    'Department of Justice',
    'DOJ',
    'U.S. Justice Department',
    'US Department of Justice',
  ],
  [
    'Treasury',
    'Treasury Department',
    'U.S. Treasury',
    'Department of the Treasury',
    'US Treasury Department',
  ],
  ['Ministry of Health', 'Health Ministry', 'Kenyan Health Ministry', 'Ministry for Health'],
  ['Defence Ministry', 'Defense Ministry', 'Russian Defence Ministry', 'Ministry of Defense'],
  ['House Committee on Ways and Means', 'House Ways and Means Committee'],
  ['House', 'House of Representatives', 'U.S. House of Representatives'],
  ['Kestrel Energy Inc.', 'Kestrel Energy', 'The Kestrel Energy'],
  ['U.S. Supreme Court', 'Supreme Court', 'SCOTUS'],
  ['U.N. Security Council', 'Security Council', 'UN Security Council'],
  ['French Foreign Ministry', 'Foreign Ministry', 'Ministry of Foreign Affairs'],
  ['Romanian Ministry of National Defence', 'Defense Ministry'],
]

/** Names of two bodies. */
const OTHER: readonly (readonly [string, string])[] = [
  ['American Airlines', 'Airlines'],
  ['British Museum', 'Museum'],
  ['Russian Railways', 'Railways'],
  ['Department of Labor', 'Department of Justice'],
  ['House of Lords', 'House of Representatives'],
  ['Bank of America', 'Bank'],
  ['Korean Air', 'Air'],
  ['Dutch Press', 'Press'],
]

describe('keys of bodies', () => {
  for (const names of SAME)
    it(`one: ${names.join(' = ')}`, () => expect(new Set(names.map(core)).size).toBe(1))
  for (const [a, b] of OTHER) it(`two: ${a}, ${b}`, () => expect(core(a)).not.toBe(core(b)))
  it('says the state that a name opens with', () => {
    expect(bodyKeyOf('Russian Defense Ministry', lists).state).toBe('RU')
    expect(bodyKeyOf('Defense Ministry', lists).state).toBe(null)
  })
  it('reads every short name of the list as its long one', () => {
    for (const { term, note } of resources.lexicon('en/body-names'))
      expect([term, core(term)]).toEqual([term, core(note)])
  })
})
