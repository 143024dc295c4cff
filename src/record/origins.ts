import type { Lineage } from '../model/lineage.js'

/** How many independent lines of reporting carry something that stands in these articles. */
export type OriginCounter = (articles: readonly string[]) => number

export function originCounter({ origins }: Lineage): OriginCounter {
  const lineOf = new Map(
    origins.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  )
  return (articles) => new Set(articles.map((article) => lineOf.get(article) ?? article)).size
}

/** The lead of the line of reporting that most articles follow; the first of equals. */
export function leadOf({ origins }: Lineage): string | null {
  return [...origins].sort((a, b) => b.articles.length - a.articles.length)[0]?.lead ?? null
}
