import { readBody } from '../../compare/names/bodies.js'
import { foldName } from '../../compare/names/fold.js'
import type { Cast, Named } from './named.js'

/**
 * Joins organisations, places and the rest: the same name after folding (legal form, "the", spelling), the same state for names of
 * one country, and whatever an article itself names by two names ("the IAEA", in full elsewhere). A body of every state
 * ("Defense Ministry") is joined only under one state.
 */
export function clusterBodies(items: readonly Named[]): Cast[] {
  const keys = new Map<string, number>()
  const parent: number[] = []
  const find = (index: number): number => {
    let root = index
    while (parent[root] !== root) root = parent[root] as number
    return root
  }
  items.forEach((item, index) => {
    parent.push(index)
    for (const name of [item.name, ...item.aliases]) {
      for (const key of keysOf(item, name)) {
        const known = keys.get(key)
        if (known === undefined) keys.set(key, index)
        else if (compatible(items[known] as Named, item)) {
          const [a, b] = [find(known), find(index)]
          parent[Math.max(a, b)] = Math.min(a, b)
        }
      }
    }
  })
  const casts = new Map<number, Cast>()
  items.forEach((item, index) => {
    const root = find(index)
    const cast = casts.get(root) ?? { items: [], names: [] }
    casts.set(root, cast)
    cast.items.push(item)
    for (const name of [item.name, ...item.aliases]) if (!cast.names.includes(name)) cast.names.push(name)
  })
  return [...casts.values()]
}

const EVERYWHERE =
  /(?:^| )(?:ministry|department|parliament|army|navy|air force|police|supreme court|constitutional court|central bank|government|senate|congress|cabinet|treasury|interior|national guard|foreign office|border guard|border service|customs|intelligence|general staff|armed forces|coast guard|national assembly|prosecutor|prosecutors)$/

function keysOf(item: Named, name: string): string[] {
  const folded = foldName(name)
  const people = item.kind === 'nationality'
  if (people) return [`people ${item.country ?? folded.join(' ').replace(/s$/, '')}`]
  const { words } = readBody(folded)
  const core = words.join(' ')
  if (core === '') return []
  if (item.kind === 'place' && item.country !== null && item.isCountry) return [`country ${item.country}`]
  const state = EVERYWHERE.test(core) ? ` ${item.country ?? '?'}` : ''

  return [`${core}${state}`]
}

/** A name may be a place in one article and the body that sits there in the next, but never a work or an event. */
function compatible(a: Named, b: Named): boolean {
  if (a.kind === b.kind) return a.country === null || b.country === null || a.country === b.country
  const loose = new Set(['organization', 'place', 'facility', 'other', 'product'])
  return loose.has(a.kind) && loose.has(b.kind)
}
