import type { Cluster, StoryChange } from '../../model/lineage.js'
import { byKeys } from '../../lib/order.js'

/**
 * What became of the stories when articles came or went: opened, grown, renamed (an earlier article arrived and the story is named after
 * it), merged, split, closed. A story that lost articles to another and gained others is told once for each. Sorted by kind and id.
 */
export function storyChanges(before: readonly Cluster[], after: readonly Cluster[]): readonly StoryChange[] {
  const [was, is] = [storyOfArticle(before), storyOfArticle(after)]
  const changes: StoryChange[] = []
  for (const story of after) {
    const from = idsOf(story.articles, was)
    const added = story.articles.filter((article) => !was.has(article))
    const to = [story.id]
    if (from.length === 0) changes.push({ kind: 'opened', from, to, articles: added, why: story.evidence })
    else if (from.length > 1) changes.push({ kind: 'merged', from, to, articles: added, why: story.evidence })
    else if (from[0] !== story.id && isWhole(from[0], was, is))
      changes.push({ kind: 'renamed', from, to, articles: added, why: [] })
    else if (added.length > 0) changes.push({ kind: 'grown', from, to, articles: added, why: [] })
  }
  for (const story of before) {
    const to = idsOf(story.articles, is)
    const gone = story.articles.filter((article) => !is.has(article))
    if (to.length === 0) changes.push({ kind: 'closed', from: [story.id], to, articles: gone, why: [] })
    if (to.length > 1)
      changes.push({ kind: 'split', from: [story.id], to, articles: [], why: vetoesOf(to, after) })
  }
  return changes.sort(
    byKeys(
      ({ kind }) => kind,
      ({ from }) => from.join(' '),
      ({ to }) => to.join(' '),
    ),
  )
}

function storyOfArticle(stories: readonly Cluster[]): ReadonlyMap<string, string> {
  return new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)))
}

function idsOf(articles: readonly string[], stories: ReadonlyMap<string, string>): readonly string[] {
  const ids = new Set(articles.flatMap((article) => stories.get(article) ?? []))
  return [...ids].sort()
}

/** Whether all articles of the former story that are still there came to one place. */
function isWhole(
  id: string | undefined,
  was: ReadonlyMap<string, string>,
  is: ReadonlyMap<string, string>,
): boolean {
  const places = new Set<string>()
  for (const [article, story] of was) {
    const place = story === id ? is.get(article) : undefined
    if (place !== undefined) places.add(place)
  }
  return places.size === 1
}

/** The reasons by which the parts of a split story are kept from each other. */
function vetoesOf(ids: readonly string[], stories: readonly Cluster[]): readonly string[] {
  return stories
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ vetoes }) => vetoes.filter((veto) => ids.some((id) => veto.includes(id))))
}
