import type { Annotations, Upos } from './annotation.js'
import type { ArticleRelation } from './lineage.js'
import type { Change, QuoteRelation } from './record.js'
import type { Span } from './span.js'
import type { Instant } from './when.js'

/** The name that a line of input gave itself; it comes back on its line of output. */
export type LineId = string | number | null

/** A line that could not be answered. The other lines go on. */
export type ErrorLine = {
  readonly id: LineId
  readonly error: { readonly code: string; readonly message: string }
}

/** One article on standard input. */
export type ArticleLine = {
  readonly id?: LineId
  /** Never changed: every offset of the answer counts in it, in UTF-16 code units. */
  readonly text: string
  readonly title?: string | null
  readonly published?: Instant | null
  readonly modified?: Instant | null
  readonly url?: string | null
  readonly publisher?: string | null
  readonly byline?: readonly string[] | string | null
  readonly [field: string]: unknown
}

/** A token as printed with `--tokens`. `head` is an index into `tokens`, -1 for the root of a sentence. */
export type TokenLine = Span & {
  readonly lemma: string
  readonly upos: Upos
  readonly xpos: string
  readonly head: number
  readonly deprel: string
}

/** Everything found in one article, as it is printed: tokens only where they are asked for. */
export type AnnotationsLine = Omit<Annotations, 'sentences' | 'tokens'> & {
  readonly id: LineId
  readonly sentences: readonly (Span & { readonly paragraph: number })[]
  readonly tokens?: readonly TokenLine[]
}

export type AnnotateLine = AnnotationsLine | ErrorLine

/** The article in a page. `source` says where each field was read ("json-ld headline", "meta og:title"). */
export type Extracted = {
  readonly title: string | null
  /** One paragraph a line. */
  readonly text: string
  readonly published: Instant | null
  readonly modified: Instant | null
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly section: string | null
  readonly language: string | null
  readonly canonical: string | null
  readonly image: string | null
  readonly wire: string | null
  readonly source: { readonly [field: string]: string }
}

export type ExtractedLine = { readonly id: LineId } & Extracted

export type ExtractLine = ExtractedLine | ErrorLine

export type CompareArticlesLine = ({ readonly id: LineId } & ArticleRelation) | ErrorLine

export type CompareQuotesLine =
  { readonly id: LineId; readonly relation: QuoteRelation; readonly changes: readonly Change[] } | ErrorLine

export type CompareNamesLine =
  { readonly id: LineId; readonly same: boolean; readonly score: number } | ErrorLine

/** The story of one article, the storyline it belongs to, why its articles stand together and from which look-alikes they are kept. */
export type ClusterLine =
  | {
      readonly id: LineId
      readonly story: string | null
      readonly storyline?: string | null
      readonly evidence?: readonly string[]
      readonly vetoes?: readonly string[]
    }
  | ErrorLine
