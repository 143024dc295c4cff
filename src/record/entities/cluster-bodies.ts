import { acronymsOf } from '../../compare/names/acronyms.js'
import { unionFind, type UnionFind } from '../../lib/union-find.js'
import type { Cast, Named } from './named.js'

/**
 * Joins organisations, places and the rest by the keys that the articles read their names to: the same body under a short and a
 * long name, with and without its state, and whatever an article itself names by two names ("the IAEA", in full elsewhere).
 * What two states have is two; a name that says no state goes to the only one of the story.
 */
export function clusterBodies(items: readonly Named[]): Cast[] {
  const sets = unionFind(items.length)
  const byKey = new Map<string, number[]>()
  items.forEach((item, index) => {
    for (const key of item.keys) byKey.set(key, [...(byKey.get(key) ?? []), index])
  })
  for (const members of byKey.values()) joinStates(items, members, sets)
  joinAcronyms(items, byKey, sets)
  return sets.groups().map((members) => {
    const cast: Cast = { items: [], names: [] }
    for (const index of members) {
      const item = items[index] as Named
      cast.items.push(item)
      for (const name of [item.name, ...item.aliases]) if (!cast.names.includes(name)) cast.names.push(name)
    }
    return cast
  })
}

/** Of one key those of one state are one; those that say none are one with them where only one state is named. */
function joinStates(items: readonly Named[], members: readonly number[], sets: UnionFind): void {
  const states = new Map<string | null, number>()
  for (const index of members) {
    const state = (items[index] as Named).country
    const known = states.get(state)
    if (known === undefined) states.set(state, index)
    else sets.union(known, index)
  }
  const unsaid = states.get(null)
  const [first, ...others] = [...states].filter(([state]) => state !== null)
  if (unsaid !== undefined && first && others.length === 0) sets.union(unsaid, first[1])
}

/** "IGC" in one article, "International Grain Council" in the next, and no other name in the story that it fits. */
function joinAcronyms(
  items: readonly Named[],
  byKey: ReadonlyMap<string, readonly number[]>,
  sets: UnionFind,
): void {
  const longForms = new Map<string, Set<string>>()
  for (const key of byKey.keys())
    for (const short of acronymsOf(key.split(' ')))
      if (short.length >= 3) longForms.set(short, (longForms.get(short) ?? new Set()).add(key))
  for (const [short, keys] of longForms) {
    const members = byKey.get(short)
    const [key] = keys
    if (!members || keys.size !== 1 || !members.every((index) => isAcronym(items[index] as Named))) continue
    joinStates(items, [...members, ...(byKey.get(key as string) ?? [])], sets)
  }
}

const isAcronym = ({ name, aliases }: Named): boolean =>
  [name, ...aliases].some((each) => /^\p{Lu}[\p{Lu}.]+$/u.test(each))
