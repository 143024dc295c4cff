import type { Node } from './grouping/node.js'
import type { Profile } from './words/profile.js'
import type { Rarity } from './words/rarity.js'
import { vector } from './words/vectors.js'

/** An article as it is grouped. One that came several times, word for word, is one; `printings` has a profile for each. */
export type Article = Node & { readonly profile: Profile; readonly printings: readonly Profile[] }

/** `printings` are of one text, in any order. */
export function article(printings: readonly Profile[], rare: Rarity): Article {
  const sorted = [...printings].sort((x, y) => (x.id < y.id ? -1 : x.id > y.id ? 1 : 0))
  const profile = sorted[0] as Profile
  return { day: profile.day, key: profile.key, vector: vector(profile, rare), profile, printings: sorted }
}

/** More terms than these are looked for one by one in what the article holds, not the other way round. */
const FEW = 8

/** Whether the article holds one of the terms. */
export function holdsOneOf({ terms }: Profile, wanted: ReadonlySet<number>): boolean {
  if (wanted.size > FEW) return terms.some((term) => wanted.has(term))
  return [...wanted].some((term) => terms.includes(term))
}
