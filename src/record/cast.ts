import type { EntityRecord } from '../model/record.js'

/** Who is who in a story: from an article's entity to the story's, and from there to its name. */
export type Cast = {
  readonly entities: readonly EntityRecord[]
  /** The story's entity for an article's own. */
  readonly of: (article: string, entity: string) => string
  readonly entity: (id: string) => EntityRecord | null
  readonly nameOf: (id: string) => string | null
  /** The state behind a people, a capital or a seat of government that acts ("Ukrainian", "Kyiv"), where the story names it; else the entity. */
  readonly stateOf: (id: string) => string
  /** True for the place that stands for a state in this story; a town does where the story names no other place of its state. */
  readonly isState: (id: string) => boolean
}

export function castOf(entities: readonly EntityRecord[], of: Cast['of']): Cast {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  const states = new Map<string, string>()
  const size = (id: string): number => byId.get(id)?.mentions.length ?? 0
  for (const { id, kind, country, name, named } of entities) {
    if (country === null || kind !== 'place' || !named || SEATS.has(name.toLowerCase())) continue
    const known = states.get(country)
    if (known === undefined || size(id) > size(known)) states.set(country, id)
  }
  const stateOf = (id: string): string => {
    const entity = byId.get(id)
    if (!entity || entity.country === null) return id
    const stands = entity.kind === 'nationality' || SEATS.has(entity.name.toLowerCase())
    return stands ? (states.get(entity.country) ?? id) : id
  }
  return {
    entities,
    of,
    entity: (id) => byId.get(id) ?? null,
    nameOf: (id) => byId.get(id)?.name ?? null,
    stateOf,
    isState: (id) => states.get(byId.get(id)?.country ?? '') === id,
  }
}

/** Capitals and seats of government that stand for their state when they act. */
const SEATS = new Set([
  'kyiv',
  'kiev',
  'moscow',
  'the kremlin',
  'kremlin',
  'washington',
  'the white house',
  'white house',
  'beijing',
  'london',
  'downing street',
  'paris',
  'berlin',
  'brussels',
  'tehran',
  'ankara',
  'jerusalem',
  'tokyo',
  'seoul',
  'pyongyang',
  'new delhi',
  'delhi',
  'islamabad',
  'kabul',
  'baghdad',
  'damascus',
  'riyadh',
  'cairo',
  'warsaw',
  'rome',
  'madrid',
  'ottawa',
  'canberra',
])
