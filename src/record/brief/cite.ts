import type { Reading } from '../../model/annotation.js'
import type { ArticleSpan } from '../../model/span.js'
import { within } from '../../lib/interval.js'

/** From a few words to the sentence they stand in. */
export type Citer = (span: ArticleSpan) => ArticleSpan

export function citer(readings: readonly Reading[]): Citer {
  const byId = new Map(readings.map((reading) => [reading.document.id, reading]))
  return (span) => {
    const sentence = within(byId.get(span.article)?.annotations.sentences ?? [], span)[0]
    return sentence ? { article: span.article, start: sentence.start, end: sentence.end } : span
  }
}

/** True where one stretch of an article lies in the other. */
export const holds = (outer: ArticleSpan, inner: ArticleSpan): boolean =>
  outer.article === inner.article && outer.start <= inner.start && inner.end <= outer.end
