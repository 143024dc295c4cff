import type { Reading } from '../model/annotation.js'
import type { Lineage } from '../model/lineage.js'
import type { Span } from '../model/span.js'

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
  const lead = byId.get(candidates[0] ?? '') ?? readings[0]
  const span = lead ? firstSentence(lead) : null
  const words = lead && span ? lead.document.text.slice(span.start, span.end) : (lead?.document.text ?? '')
  return shortened(words)
}

const LONGEST = 110

/** At most this many characters, cut between words and marked as cut. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  const cut = text.slice(0, LONGEST)
  const blank = cut.lastIndexOf(' ')
  return `${cut.slice(0, blank > LONGEST / 2 ? blank : LONGEST).replace(/[,;:\s]+$/, '')} …`
}

/** The first sentence of the story itself, without its dateline; furniture such as bylines and captions is passed over. */
export function firstSentence({ document, annotations }: Reading): Span | null {
  const furniture = annotations.boilerplate.filter(({ kind }) => kind !== 'dateline')
  const sentence = annotations.sentences.find(
    (s) =>
      document.text.slice(s.start, s.end) !== document.title &&
      !furniture.some((b) => b.start < s.end && s.start < b.end) &&
      /[.!?”"’']$/.test(document.text.slice(s.start, s.end)),
  )
  if (!sentence) return null
  const dateline = annotations.boilerplate.find(
    (b) => b.kind === 'dateline' && b.start >= sentence.start && b.end < sentence.end,
  )
  const start = dateline ? dateline.end : sentence.start
  const lead = /^[\s\-–—:]*/.exec(document.text.slice(start, sentence.end))?.[0].length ?? 0
  return { start: start + lead, end: sentence.end }
}
