import type { Entity, Reading } from '../model/annotation.js'
import type { EntityRecord } from '../model/record.js'
import { compareNames } from '../compare/names/compare-names.js'
import { castOf, type Cast } from './cast.js'

/** Stands in until entities are merged across articles: equal names are one entity. */
export function interimCast(readings: readonly Reading[]): Cast {
  const groups: {
    id: string
    lead: Entity
    members: { article: string; entity: Entity; reading: Reading }[]
  }[] = []
  const ids = new Map<string, string>()
  for (const reading of readings) {
    for (const entity of reading.annotations.entities) {
      const article = reading.document.id
      const found = groups.find(
        ({ lead }) =>
          lead.kind === entity.kind &&
          (lead.name === entity.name || compareNames(lead.name, entity.name, entity.kind).same),
      )
      const group = found ?? { id: `e${groups.length + 1}`, lead: entity, members: [] }
      if (!found) groups.push(group)
      group.members.push({ article, entity, reading })
      ids.set(`${article}/${entity.id}`, group.id)
    }
  }
  const entities: EntityRecord[] = groups.map(({ id, lead, members }) => ({
    id,
    kind: lead.kind,
    name:
      [...members].sort((a, b) => b.entity.name.length - a.entity.name.length)[0]?.entity.name ?? lead.name,
    named: lead.named,
    country: lead.country,
    variants: [...new Set(members.flatMap(({ entity }) => [entity.name, ...entity.aliases]))].sort(),
    roles: [],
    mentions: members.flatMap(({ article, entity, reading }) =>
      reading.annotations.names
        .filter((name) => name.entity === entity.id)
        .map(({ start, end }) => ({ article, start, end })),
    ),
  }))
  return castOf(entities, (article, entity) => ids.get(`${article}/${entity}`) ?? entity)
}
