import type { EntityRecord } from '../../model/record.js'
import type { Cast } from '../cast.js'

/**
 * The state that each person or body of a story speaks for: its own, else that of the words of its roles ("U.S. envoy", "Ukrainian
 * negotiator"), else that of the person it serves ("Okafor's envoy"), as far as nearly all of them agree.
 */
export function sidesOf(cast: Cast): (id: string) => string | null {
  const states = new Map<string, string>()
  const people = new Map<string, string>()
  for (const entity of cast.entities) {
    const names = [entity.name, ...entity.variants]
    if (entity.kind === 'person') for (const name of names) people.set(name, entity.id)
    else if (entity.country !== null && (entity.kind === 'place' || entity.kind === 'nationality'))
      for (const name of names) states.set(name, entity.country)
  }
  const found = new Map<string, string | null>()
  const sideOf = (id: string, depth: number): string | null => {
    const known = found.get(id)
    if (known !== undefined) return known
    const entity = cast.entity(id)
    const side = entity === null ? null : (entity.country ?? byRoles(entity, depth))
    if (depth === 0) found.set(id, side)
    return side
  }
  const byRoles = (entity: EntityRecord, depth: number): string | null => {
    const texts = entity.roles.map(({ text }) => text)
    const own = agreed(texts.flatMap((text) => wordsOf(text, states)))
    if (own !== null || depth > 0) return own
    const served = texts.flatMap((text) => wordsOf(text, people)).filter((id) => id !== entity.id)
    return agreed(served.flatMap((id) => sideOf(id, depth + 1) ?? []))
  }
  return (id) => sideOf(id, 0)
}

/** The side that most roles name: at least three in four, for one slip of a parser must not hide a president's state. */
function agreed(sides: readonly string[]): string | null {
  const best = [...new Set(sides)].find(
    (side) => sides.filter((one) => one === side).length * 4 >= sides.length * 3,
  )
  return best ?? null
}

/** What the names in a text stand for: its words, alone and in runs of two, possessives cut. */
function wordsOf(text: string, names: ReadonlyMap<string, string>): string[] {
  const words = text.split(/\s+/).map((word) => word.replace(/['’]s?$|,$/u, ''))
  const found: string[] = []
  words.forEach((word, index) => {
    const pair = names.get(`${word} ${words[index + 1] ?? ''}`)
    const one = names.get(word)
    if (pair !== undefined) found.push(pair)
    else if (one !== undefined) found.push(one)
  })
  return found
}
