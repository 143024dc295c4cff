import type { Document, RawItem, Rejected } from '../model/document.js'
import { contentId, sha256 } from '../lib/hash.js'

/** What JSONL articles may carry (`readout annotate`, `compare`, `cluster`, `read`). */
export type ArticleInput = {
  readonly id?: string
  readonly text: string
  readonly title?: string | null
  readonly published?: string | null
  readonly modified?: string | null
  readonly url?: string | null
  readonly publisher?: string | null
  readonly byline?: readonly string[] | string | null
}

/** PLACEHOLDER: one given article as a document; its text is never changed. */
export function documentFromInput(input: ArticleInput, source: string): Document {
  return {
    id: input.id ?? contentId('a', [input.text]),
    source,
    url: input.url ?? null,
    canonical: null,
    title: input.title ?? null,
    publisher: input.publisher ?? null,
    byline: [],
    published: input.published ?? null,
    publishedBasis: input.published ? 'stated' : null,
    modified: input.modified ?? null,
    section: null,
    language: null,
    wire: null,
    image: null,
    text: input.text,
    boilerplate: [],
    sha256: sha256(new TextEncoder().encode(input.text)),
    fetched: null,
  }
}

/** PLACEHOLDER: what one raw item holds: one article (text, HTML) or many (JSONL, feeds). */
export function readDocuments(item: RawItem): {
  documents: readonly Document[]
  rejected: readonly Rejected[]
} {
  return {
    documents: [documentFromInput({ text: new TextDecoder().decode(item.bytes) }, item.source)],
    rejected: [],
  }
}
