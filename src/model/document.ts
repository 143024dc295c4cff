import type { Span } from './span.js'
import type { Instant } from './when.js'

export type BoilerplateKind =
  'dateline' | 'credit' | 'caption' | 'copyright' | 'promotion' | 'byline' | 'navigation'

/** Words of the page that are not the story. They are marked, never cut. */
export type Boilerplate = Span & { readonly kind: BoilerplateKind; readonly rule: string }

/** What a source hands over before anything is understood: bytes or text, and where they came from. */
export type RawItem = {
  /** A file's path, relative to what was asked for, with forward slashes; a URL; or `-` for standard input. */
  readonly source: string
  readonly bytes: Uint8Array
  /** Media type where the carrier says one (`text/html; charset=utf-8`), else null. */
  readonly mediaType: string | null
  readonly url: string | null
  /** When the bytes were fetched (ISO 8601), for URLs only; null for files, whose own times decide nothing. */
  readonly fetched: Instant | null
}

/** Something that could not be read, and why. The others go on. */
export type Rejected = { readonly source: string; readonly code: string; readonly message: string }

/** Where a publication time comes from. */
export type PublishedBasis = 'stated' | 'inferred' | 'given'

/** One article: its text, exactly as every offset counts it, and what is known about it. */
export type Document = {
  readonly id: string
  readonly source: string
  readonly url: string | null
  readonly canonical: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly byline: readonly string[]
  readonly published: Instant | null
  /** `stated` on the page or in the feed, `inferred` from the dated articles of its story, `given` by the user. */
  readonly publishedBasis: PublishedBasis | null
  readonly modified: Instant | null
  readonly section: string | null
  readonly language: string | null
  /** The agency that the article credits ("Reuters"), or null. */
  readonly wire: string | null
  readonly image: string | null
  /** The article's text, one paragraph a line. Given JSONL text is never changed. */
  readonly text: string
  readonly boilerplate: readonly Boilerplate[]
  /** SHA-256 of the bytes that were read, hexadecimal. */
  readonly sha256: string
  readonly fetched: Instant | null
}
