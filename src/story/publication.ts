import type { Document } from '../model/document.js'
import type { Cluster } from '../model/lineage.js'
import { dayOf } from '../lib/instant.js'

/**
 * Gives the articles without a publication time the day of their story's dated articles, marked as inferred. Where the dated
 * articles name several days, the one that more than half of them share counts; without such a day the article stays undated.
 */
export function inferPublication(
  documents: readonly Document[],
  clusters: readonly Cluster[],
): readonly Document[] {
  const dayOfArticle = new Map<string, string>()
  const byId = new Map(documents.map((document) => [document.id, document]))
  for (const cluster of clusters) {
    const day = commonDay(cluster.articles.flatMap((id) => byId.get(id) ?? []))
    if (day !== null) for (const id of cluster.articles) dayOfArticle.set(id, day)
  }
  return documents.map((document) => {
    const day = document.published === null ? dayOfArticle.get(document.id) : undefined
    return day === undefined ? document : { ...document, published: day, publishedBasis: 'inferred' as const }
  })
}

function commonDay(documents: readonly Document[]): string | null {
  const counts = new Map<string, number>()
  let dated = 0
  for (const { published } of documents) {
    const day = published === null ? null : dayOf(published)
    if (day === null) continue
    dated += 1
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  for (const [day, count] of counts) if (count * 2 > dated) return day
  return null
}
