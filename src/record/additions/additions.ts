import type { Adds, Addition, StoryRecord } from '../../model/record.js'

/** What additions are read from: a story's items, its lines of reporting, and its articles in order of publication. */
export type AdditionParts = Pick<
  StoryRecord,
  'articles' | 'origins' | 'utterances' | 'figures' | 'events' | 'positions' | 'conflicts'
>

/** One item of the record with the articles that carry it. `revised` where the record has settled that it replaced another. */
type Item = { readonly ref: string; readonly articles: ReadonlySet<string>; readonly revised: boolean }

/**
 * For each article in order of publication, what each item of the record that it carries adds to those before it:
 * `new` – no earlier article has it; `revises`, `contradicts` – it is new, and an earlier article has another value of the same
 * thing; `repeats` – an earlier article of its own line has it; `confirms` – only other lines of reporting had it.
 */
export function additions(parts: AdditionParts): readonly Addition[] {
  const items = itemsOf(parts)
  const rivals = rivalsOf(parts)
  const line = lineOf(parts)
  const carriers = new Map(items.map((item) => [item.ref, item] as const))
  return parts.articles.map((article, at) => {
    const earlier = parts.articles.slice(0, at)
    return {
      article,
      items: items
        .filter((item) => item.articles.has(article))
        .map((item) => ({ ref: item.ref, adds: addsOf(item, article, earlier, rivals, carriers, line) })),
    }
  })
}

function addsOf(
  item: Item,
  article: string,
  earlier: readonly string[],
  rivals: ReadonlyMap<string, readonly string[]>,
  carriers: ReadonlyMap<string, Item>,
  line: (article: string) => string,
): Adds {
  const before = earlier.filter((other) => item.articles.has(other))
  if (before.length > 0) return before.some((other) => line(other) === line(article)) ? 'repeats' : 'confirms'
  const rivalled = (rivals.get(item.ref) ?? [])
    .map((ref) => carriers.get(ref))
    .filter((rival) => rival !== undefined && earlier.some((other) => rival.articles.has(other)))
  if (rivalled.length === 0) return 'new'
  return item.revised || rivalled.some((rival) => rival?.revised) ? 'revises' : 'contradicts'
}

/** Every item once: figures, utterances, events, positions, each in the order of the record. */
function itemsOf({ figures, utterances, events, positions }: AdditionParts): readonly Item[] {
  const item = (ref: string, articles: readonly string[], revised = false): Item => ({
    ref,
    articles: new Set(articles),
    revised,
  })
  const carriers = (reports: readonly { readonly article: string }[]) => reports.map(({ article }) => article)
  return [
    ...figures.map((f) => item(f.id, carriers(f.reports), f.status === 'revised')),
    ...utterances.map((u) => item(u.id, carriers(u.versions))),
    ...events.map((e) => item(e.id, carriers(e.reports))),
    ...positions.map((p) => item(p.id, carriers(p.reports))),
  ]
}

/** Items that stand against one another, from the record's conflicts. Other wordings of one utterance are one item and no rivals. */
function rivalsOf({ conflicts }: AdditionParts): ReadonlyMap<string, readonly string[]> {
  const rivals = new Map<string, string[]>()
  for (const { members } of conflicts) {
    for (const member of members) {
      const others = members.filter((other) => other !== member)
      rivals.set(member, [...(rivals.get(member) ?? []), ...others])
    }
  }
  return rivals
}

/** The line of reporting an article stands in; an article in none is a line of its own. */
function lineOf({ origins }: AdditionParts): (article: string) => string {
  const lines = new Map(
    origins.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  )
  return (article) => lines.get(article) ?? article
}
