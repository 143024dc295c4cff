import { annotate, annotateAll, checkOrder } from '../annotate/annotate.js'
import { english } from '../annotate/english.js'
import { compareNames } from '../compare/names/compare-names.js'
import { compareQuotes } from '../compare/quotes/compare-quotes.js'
import { documentFromInput, type ArticleInput } from '../documents/documents.js'
import { decodeBytes } from '../documents/decode.js'
import { extractPage } from '../documents/extract.js'
import type { Reading } from '../model/annotation.js'
import type { Document } from '../model/document.js'
import type { ArticleRelation, Cluster, Lineage } from '../model/lineage.js'
import type { Resources } from '../model/resources.js'
import { clusterer, clustering, type Clusterer } from '../story/cluster/cluster.js'
import { relating } from '../story/lineage/relate.js'
import { tracing } from '../story/lineage/trace.js'
import { packageResources } from './resources.js'

/** Everything Readout does, wired once. Nothing here reads a clock, and no answer depends on what was read before. */
export type Engine = {
  readonly document: (input: ArticleInput, source?: string) => Document
  readonly annotate: (document: Document) => Reading
  /** The same for several documents at once, in a quarter less time; what was found in all of them is held together. */
  readonly annotateAll: (documents: readonly Document[]) => readonly Reading[]
  readonly relate: (a: Document, b: Document) => ArticleRelation
  readonly cluster: (documents: readonly Document[]) => readonly Cluster[]
  /** The same for articles that come one at a time, with a log of what changed. */
  readonly clusterer: () => Clusterer
  readonly trace: (documents: readonly Document[]) => Lineage
  readonly compareNames: typeof compareNames
  readonly compareQuotes: typeof compareQuotes
  readonly extract: typeof extractPage
  readonly decode: typeof decodeBytes
}

/** @param resources word lists and weights; the package's own where none are given. */
export function createEngine(resources: Resources = packageResources()): Engine {
  let annotators: ReturnType<typeof english> | null = null
  const ready = (): ReturnType<typeof english> => {
    if (annotators === null) {
      annotators = english(resources)
      checkOrder(annotators)
    }
    return annotators
  }
  return {
    document: (input, source = '-') => documentFromInput(input, source),
    annotate: (document) => annotate(document, ready()),
    annotateAll: (documents) => annotateAll(documents, ready()),
    relate: relating(resources),
    trace: tracing(resources),
    cluster: clustering(resources),
    clusterer: () => clusterer(resources)(),
    compareNames,
    compareQuotes,
    extract: extractPage,
    decode: decodeBytes,
  }
}
