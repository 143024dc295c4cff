import { LIST } from '../gazetteer.js'
import type { Mention, Repair } from '../spans.js'

const PLACE = LIST.country | LIST.city | LIST.bigCity | LIST.region | LIST.capital
const HEADS = LIST.placeHead | LIST.facilityHead | LIST.organizationHead | LIST.eventHead | LIST.workHead
const LOCATES = /^(?:in|at|near|from|to|around|outside|across|towards?|of|over|into)$/

/**
 * "said Ana Ruiz and Ben Pell": a given name that is no place, and a word that makes no place of it, is a person, whatever the words
 * around it suggest; "near Ben Lomond" and "Clark County" are left.
 */
export const givenNames: Repair = (_text, { words, listed }, mentions) => {
  const isPerson = ({ first, last, kind }: Mention): boolean =>
    kind === 'place' &&
    last === first + 1 &&
    listed.length[first] === 1 &&
    ((listed.begins[first] as number) & LIST.given) !== 0 &&
    ((listed.begins[first] as number) & PLACE) === 0 &&
    ((listed.begins[last] as number) & HEADS) === 0 &&
    !LOCATES.test(words.lower[first - 1] ?? '')
  return mentions.map((mention) =>
    isPerson(mention) ? { ...mention, kind: 'person', rule: 'given name' } : mention,
  )
}
