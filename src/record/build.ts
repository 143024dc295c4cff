import type { Document, Rejected } from '../model/document.js'
import type { ArticleRecord, Record } from '../model/record.js'
import { byKeys } from '../lib/order.js'
import { buildStory, type StoryInput } from './story.js'

/**
 * The record: articles and rejected inputs as they are, stories reconciled; larger stories first, then by id. A story is asked for
 * when the one before is done.
 */
export function buildRecord(
  documents: readonly Document[],
  rejected: readonly Rejected[],
  stories: Iterable<StoryInput>,
): Record {
  return {
    format: 'readout-record',
    version: 1,
    articles: documents.map(articleRecord),
    rejected: [...rejected].sort(
      byKeys(
        (r) => r.source,
        (r) => r.code,
        (r) => r.message,
      ),
    ),
    stories: Array.from(stories, buildStory).sort(
      byKeys(
        (s) => -s.articles.length,
        (s) => s.id,
      ),
    ),
  }
}

function articleRecord(d: Document): ArticleRecord {
  return {
    id: d.id,
    source: d.source,
    url: d.canonical ?? d.url,
    title: d.title,
    publisher: d.publisher,
    published: d.published,
    publishedBasis: d.publishedBasis,
    modified: d.modified,
    byline: d.byline,
    wire: d.wire,
    language: d.language,
    text: d.text,
    sha256: d.sha256,
    fetched: d.fetched,
    boilerplate: d.boilerplate,
  }
}
