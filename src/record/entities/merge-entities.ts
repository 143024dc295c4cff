import { contentId } from '../../lib/hash.js'
import { byCodeUnits } from '../../lib/order.js'
import type { Reading } from '../../model/annotation.js'
import type { EntityRecord } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { clusterBodies } from './cluster-bodies.js'
import { clusterPeople } from './cluster-people.js'
import { settleKinds } from './kinds.js'
import type { Cast, Named } from './named.js'

/** The entities of a story, and from an article's own entity to the story's. */
export type Merged = {
  readonly entities: readonly EntityRecord[]
  /** The id in the record for an entity of an article; the id itself when the article has no such entity. */
  readonly of: (article: string, entityId: string) => string
}

/**
 * Joins who is who over the articles of a story. Sources without a name stay each their own. Ids are hashes of kind and
 * name, so that they do not change when an article is added.
 */
export function mergeEntities(readings: readonly Reading[]): Merged {
  const items = settleKinds(readings.flatMap(namedOf))
  const casts = [
    ...clusterPeople(items.filter(({ named, kind }) => named && kind === 'person')),
    ...clusterBodies(items.filter(({ named, kind }) => named && kind !== 'person')),
    ...items.filter(({ named }) => !named).map((item): Cast => ({ items: [item], names: [item.name] })),
  ]
  for (const cast of casts) cast.items.sort((a, b) => a.order - b.order)
  const spans = spansOf(readings)
  const made = casts.map((cast) => ({ cast, entity: recordOf(cast, spans) }))
  made.sort(
    (a, b) =>
      b.entity.mentions.length - a.entity.mentions.length ||
      byCodeUnits(a.entity.name, b.entity.name) ||
      (a.cast.items[0] as Named).order - (b.cast.items[0] as Named).order,
  )
  const used = new Map<string, number>()
  const ids = new Map<string, string>()
  const entities = made.map(({ cast, entity }) => {
    const times = used.get(entity.id) ?? 0
    used.set(entity.id, times + 1)
    const id = times === 0 ? entity.id : `${entity.id}-${times + 1}`
    for (const item of cast.items) ids.set(`${item.article} ${item.id}`, id)
    return { ...entity, id }
  })
  return { entities, of: (article, entityId) => ids.get(`${article} ${entityId}`) ?? entityId }
}

function namedOf({ document, annotations }: Reading, place: number): Named[] {
  const count = new Map<string, number>()
  for (const { entity } of annotations.names) count.set(entity, (count.get(entity) ?? 0) + 1)
  return annotations.entities.map((entity, index) => ({
    ...entity,
    article: document.id,
    order: place * 100_000 + index,
    count: count.get(entity.id) ?? 1,
  }))
}

type Spans = ReadonlyMap<string, readonly ArticleSpan[]>

function spansOf(readings: readonly Reading[]): Spans {
  const spans = new Map<string, ArticleSpan[]>()
  for (const { document, annotations } of readings) {
    const marks = [...annotations.names, ...annotations.coreferences].sort(
      (a, b) => a.start - b.start || a.end - b.end,
    )
    for (const { entity, start, end } of marks) {
      const key = `${document.id} ${entity}`
      const list = spans.get(key)
      if (list) list.push({ article: document.id, start, end })
      else spans.set(key, [{ article: document.id, start, end }])
    }
  }
  return spans
}

function recordOf(cast: Cast, spans: Spans): EntityRecord {
  const first = cast.items[0] as Named
  const names = variantsOf(cast)
  const name = names[0] as string
  const kind = mostOf(cast.items.map((item) => item.kind))
  return {
    id: contentId('e', first.named ? [kind, name] : [kind, name, first.article, first.id]),
    kind,
    name,
    named: first.named,
    country: cast.items.find(({ country }) => country !== null)?.country ?? null,
    variants: names.slice(1),
    roles: rolesOf(cast),
    mentions: cast.items.flatMap((item) => spans.get(`${item.article} ${item.id}`) ?? []),
  }
}

/** All printed names; first the one to show: of several words where there is one, not in capitals, the most frequent. */
function variantsOf(cast: Cast): string[] {
  const count = new Map<string, number>()
  for (const { name, aliases, count: times } of cast.items) {
    count.set(name, (count.get(name) ?? 0) + times + 1)
    for (const alias of aliases) if (!count.has(alias)) count.set(alias, 0)
  }
  const person = cast.items[0]?.kind === 'person'
  const shout = (name: string) => (name.length > 5 && name === name.toUpperCase() ? 1 : 0)
  const words = (name: string) =>
    person ? Math.min(2, name.split(/\s+/).length) : /^\p{Lu}[\p{Lu}.]+$/u.test(name) ? 0 : 1
  return [...count]
    .sort(
      ([a, x], [b, y]) =>
        shout(a) - shout(b) || words(b) - words(a) || y - x || b.length - a.length || byCodeUnits(a, b),
    )
    .map(([name]) => name)
}

function mostOf<T>(values: readonly T[]): T {
  const count = new Map<T, number>()
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1)
  return [...count].reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}

function rolesOf({ items }: Cast): EntityRecord['roles'] {
  const roles = new Map<string, { text: string; spans: ArticleSpan[] }>()
  for (const { article, roles: printed } of items)
    for (const { text, start, end } of printed) {
      const key = text
        .toLowerCase()
        .replace(/^(?:the|an?|its|his|her|their) /, '')
        .replaceAll('’', "'")
      const role = roles.get(key) ?? { text, spans: [] }
      roles.set(key, role)
      role.spans.push({ article, start, end })
    }
  return [...roles.values()].sort((a, b) => b.spans.length - a.spans.length)
}
