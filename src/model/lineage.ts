import type { ArticleSpan, Span } from './span.js'

export type PassageKind = 'verbatim' | 'edited' | 'paraphrased' | 'quotation'

/** A passage of one article that stands in another. `quotation`: both took it from a speaker; it does not count as copying. */
export type Passage = { readonly a: Span; readonly b: Span; readonly kind: PassageKind }

export type Relation = 'copy' | 'edit' | 'rewrite' | 'excerpt' | 'independent'

/** How two articles relate. `coverage.b` is the share of b's words that stand in aligned passages (quotations left out). */
export type ArticleRelation = {
  readonly relation: Relation
  readonly from: 'a' | 'b' | 'undetermined'
  readonly coverage: { readonly a: number; readonly b: number }
  readonly passages: readonly Passage[]
  readonly reasons: readonly string[]
}

export type DerivationKind = 'copy' | 'edit' | 'rewrite' | 'excerpt'
export type Direction = 'stated' | 'inferred' | 'undetermined'

/** One article took from another. `coverage` is the share of `to`'s words that stand in the passages. */
export type Derivation = {
  readonly from: string
  readonly to: string
  readonly kind: DerivationKind
  readonly coverage: number
  readonly direction: Direction
  readonly passages: readonly {
    readonly from: ArticleSpan
    readonly to: ArticleSpan
    readonly kind: PassageKind
  }[]
  readonly reasons: readonly string[]
}

/** An independent line of reporting. `external` names a source that is not in the set ("AP"), or null. */
export type Origin = {
  readonly id: string
  readonly lead: string
  readonly articles: readonly string[]
  readonly why: string
  readonly external: string | null
}

export type Lineage = { readonly derivations: readonly Derivation[]; readonly origins: readonly Origin[] }

/** Stories of one running matter over days and weeks. Named after its first story. */
export type Storyline = {
  readonly id: string
  readonly stories: readonly string[]
  readonly evidence: readonly string[]
}

/**
 * Articles about the same events. `evidence` says why they are together, `vetoes` from which look-alikes they were kept apart and why;
 * `storyline` is the running matter it belongs to, absent where it stands alone.
 */
export type Cluster = {
  readonly id: string
  readonly articles: readonly string[]
  readonly evidence: readonly string[]
  readonly vetoes: readonly string[]
  readonly storyline?: Storyline
}

/** What became of stories when articles came or went. `from` and `to` are ids of stories, `articles` those that came or went. */
export type StoryChange = {
  readonly kind: 'opened' | 'grown' | 'renamed' | 'merged' | 'split' | 'closed'
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly articles: readonly string[]
  readonly why: readonly string[]
}
