import type { Reading } from '../model/annotation.js'
import type { Lineage } from '../model/lineage.js'

/**
 * The story's title: the headline of the line of reporting that most articles follow; without any headline, the first sentence
 * of its lead article.
 */
export function storyTitle(readings: readonly Reading[], lineage: Lineage): string {
  const byId = new Map(readings.map((reading) => [reading.document.id, reading]))
  const lines = [...lineage.origins].sort((a, b) => b.articles.length - a.articles.length)
  const candidates = [...lines.flatMap((line) => [line.lead, ...line.articles]), ...byId.keys()]
  for (const id of candidates) {
    const title = byId.get(id)?.document.title
    if (title) return title
  }
  return firstSentence(byId.get(candidates[0] ?? '') ?? readings[0])
}

function firstSentence(reading: Reading | undefined): string {
  if (!reading) return ''
  const { document, annotations } = reading
  const furniture = annotations.boilerplate
  const sentence = annotations.sentences.find(
    (s) => !furniture.some((b) => b.start < s.end && s.start < b.end && b.end > s.end - 2),
  )
  if (!sentence) return document.text.slice(0, 120)
  const dateline = furniture.find(
    (b) => b.kind === 'dateline' && b.start >= sentence.start && b.end < sentence.end,
  )
  const start = dateline ? dateline.end : sentence.start
  return document.text.slice(start, sentence.end).replace(/^[\s\-–—]+/, '')
}
