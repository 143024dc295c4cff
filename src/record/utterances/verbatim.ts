import { ReadoutError } from '../../model/errors.js'
import type { ArticleRecord, UtteranceRecord } from '../../model/record.js'

/**
 * Checks that every version stands, character for character, in the article it names: each content span is a slice of the article, the
 * text is those slices, and each quoted stretch lies inside one of them between quotation marks. Throws `record.verbatim`.
 */
export function checkVerbatim(
  articles: readonly ArticleRecord[],
  utterances: readonly UtteranceRecord[],
): void {
  const texts = new Map(articles.map((article) => [article.id, article.text]))
  for (const { id, versions } of utterances) {
    for (const version of versions) {
      const text = texts.get(version.article)
      const fail = (why: string): never => {
        throw new ReadoutError(
          'record.verbatim',
          `record.verbatim: ${id} in ${version.article} ${why}: ${version.text.slice(0, 80)}`,
        )
      }
      if (text === undefined) return fail('is of no article of the record')
      const slices = version.content.map((span) => text.slice(span.start, span.end))
      if (slices.some((slice) => slice === '') || slices.join(' … ') !== version.text)
        fail('is not what the article prints')
      for (const quoted of version.quoted) {
        if (!version.content.some((span) => span.start <= quoted.start && quoted.end <= span.end))
          fail('quotes words outside its content')
        if (!opensQuotation(text, quoted.start)) fail('quotes words that no quotation mark opens')
      }
    }
  }
}

/** A mark stands before the words, or they begin a paragraph that a quotation runs on into. */
function opensQuotation(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  return /["“”„‟«»‹›'‘’‚‛`＂]$/.test(before) || /(?:^|\n)\s*$/.test(before)
}
