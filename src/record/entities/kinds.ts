import type { NameKind } from '../../model/annotation.js'
import type { Named } from './named.js'

/** From so many times more mentions on, what most articles take a name for decides. */
const MANY = 3

/**
 * A name is a person in one article and a body in the next where the words around it say little: what by far most mentions of the story say decides, and a
 * surname alone goes with the person whose full name another article prints, unless a firm of the name is in the story.
 */
export function settleKinds(items: readonly Named[]): Named[] {
  const people = new Map<string, number>()
  const bodies = new Map<string, number>()
  const surnames = new Set<string>()
  const firms = new Set<string>()
  for (const item of items) {
    if (!item.named) continue
    for (const name of [item.name, ...item.aliases]) {
      const table = item.kind === 'person' ? people : bodies
      table.set(name, (table.get(name) ?? 0) + item.count)
      const words = name.split(' ')
      if (words.length < 2) continue
      if (item.kind === 'person') surnames.add(words[words.length - 1] as string)
      else firms.add(words[0] as string)
    }
  }
  const turned = (item: Named): NameKind | null => {
    const { name, kind, named, aliases } = item
    if (!named || aliases.length > 0) return null
    const [person, body] = [people.get(name) ?? 0, bodies.get(name) ?? 0]
    if (kind === 'person') return body >= MANY * person ? 'organization' : null
    if (kind === 'place' || kind === 'nationality') return null
    if (person >= MANY * body) return 'person'
    return surnames.has(name) && !firms.has(name) ? 'person' : null
  }
  return items.map((item) => {
    const kind = turned(item)
    if (kind === null) return item
    return { ...item, kind, keys: kind === 'person' ? [] : bodyKeys(items, item.name) }
  })
}

/** The keys that another article's body of the name has. */
const bodyKeys = (items: readonly Named[], name: string): readonly string[] =>
  items.find((item) => item.kind !== 'person' && (item.name === name || item.aliases.includes(name)))?.keys ??
  []
