import type { ArticleRecord } from '../../src/model/record.js'
import type { ArticleSpan } from '../../src/model/span.js'

/** Finds words in articles, so that no offset of a sample is written by hand. Throws when they do not stand there. */
export function spanFinder(articles: readonly ArticleRecord[]) {
  return (id: string, words: string, nth = 1): ArticleSpan => {
    const text = articles.find((article) => article.id === id)?.text ?? ''
    let start = -1
    for (let seen = 0; seen < nth; seen++) {
      start = text.indexOf(words, start + 1)
      if (start < 0) throw new Error(`${id} has no words: ${words}`)
    }
    return { article: id, start, end: start + words.length }
  }
}
