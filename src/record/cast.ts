import type { EntityRecord } from '../model/record.js'

/** Who is who in a story: from an article's entity to the story's, and from there to its name. */
export type Cast = {
  readonly entities: readonly EntityRecord[]
  /** The story's entity for an article's own. */
  readonly of: (article: string, entity: string) => string
  readonly entity: (id: string) => EntityRecord | null
  readonly nameOf: (id: string) => string | null
}

export function castOf(entities: readonly EntityRecord[], of: Cast['of']): Cast {
  const byId = new Map(entities.map((entity) => [entity.id, entity]))
  return { entities, of, entity: (id) => byId.get(id) ?? null, nameOf: (id) => byId.get(id)?.name ?? null }
}
