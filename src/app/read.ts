import { annotate } from '../annotate/annotate.js'
import { collect } from '../sources/collect.js'
import { outside } from './outside.js'
import { readDocuments } from '../documents/documents.js'
import { byKeys } from '../lib/order.js'
import { minutesOf } from '../lib/instant.js'
import { ReadoutError } from '../model/errors.js'
import type { Reading } from '../model/annotation.js'
import type { Document, RawItem, Rejected } from '../model/document.js'
import type { Cluster } from '../model/lineage.js'
import type { Record } from '../model/record.js'
import { buildRecord } from '../record/build.js'
import type { StoryInput } from '../record/story.js'
import { inferPublication } from '../story/publication.js'
import type { Engine } from './engine.js'

/** What is going on, for people who wait: the stage, how much of it is done and how much there is. */
export type Progress = {
  readonly stage: 'read' | 'annotate' | 'reconcile'
  readonly done: number
  readonly of: number | null
}

export type ReadOptions = {
  /** Publication time of articles that state none (ISO 8601). Default: inferred from the dated articles of their story. */
  readonly published?: string
  readonly onProgress?: (progress: Progress) => void
}

/**
 * The main job: paths, URLs and `-` in, one sourced record out. What cannot be read is listed in `rejected`; the rest goes on.
 * The order of the inputs decides nothing. Throws `published.unreadable` where the given time is no ISO 8601 day or moment.
 */
export async function read(
  engine: Engine,
  inputs: readonly string[],
  options: ReadOptions = {},
): Promise<Record> {
  const { published } = options
  if (published !== undefined && minutesOf(published) === null)
    throw new ReadoutError(
      'published.unreadable',
      `"${published}" is no day or moment of ISO 8601; write 2024-05-14 or 2024-05-14T09:30:00Z`,
    )
  const { documents, rejected } = await gather(inputs, options)
  return recordOf(engine, documents, rejected, options)
}

async function gather(
  inputs: readonly string[],
  { onProgress }: ReadOptions,
): Promise<{ documents: Document[]; rejected: Rejected[] }> {
  const documents: Document[] = []
  const rejected: Rejected[] = []
  let done = 0
  for await (const item of collect(inputs, outside())) {
    if (isRejected(item)) rejected.push(item)
    else {
      const found = readDocuments(item)
      documents.push(...found.documents)
      rejected.push(...found.rejected)
    }
    done += 1
    onProgress?.({ stage: 'read', done, of: null })
  }
  return { documents, rejected }
}

function isRejected(item: RawItem | Rejected): item is Rejected {
  return 'code' in item
}

/** Documents in, record out: stories, publication times, annotation, lineage, reconciliation. */
export function recordOf(
  engine: Engine,
  given: readonly Document[],
  rejected: readonly Rejected[] = [],
  { published, onProgress }: ReadOptions = {},
): Record {
  const documents = inOrder(withPublished(distinct(given), published))
  const clusters = engine.cluster(documents)
  const dated = inOrder(inferPublication(documents, clusters))
  const failed: Rejected[] = []
  const record = buildRecord(dated, rejected, storiesOf(engine, dated, clusters, failed, onProgress))
  return failed.length === 0 ? record : { ...record, rejected: [...record.rejected, ...failed] }
}

/** Articles of a story that are annotated together. */
const TOGETHER = 20

/** What was found in several articles; one by one where an annotator breaks on one of them. */
function readingsOf(engine: Engine, documents: readonly Document[], failed: Rejected[]): readonly Reading[] {
  try {
    return engine.annotateAll(documents)
  } catch {
    return documents.map((document) => readingOf(engine, document, failed))
  }
}

/** What was found in an article. Where an annotator breaks, the article stands as text alone, is told of, and its neighbours go on. */
function readingOf(engine: Engine, document: Document, failed: Rejected[]): Reading {
  try {
    return engine.annotate(document)
  } catch (error) {
    const message = `read as text alone: a rule broke on it (${(error as Error).message}); please report the article`
    failed.push({ source: document.source, code: 'annotate.failed', message })
    return annotate(document, [])
  }
}

/**
 * The stories one after the other, each read when its turn comes: what was found in the articles of one is let go before the next, so
 * that memory follows the largest story and not the number of articles.
 */
function* storiesOf(
  engine: Engine,
  documents: readonly Document[],
  clusters: readonly Cluster[],
  failed: Rejected[],
  onProgress: ReadOptions['onProgress'],
): Generator<StoryInput> {
  const places = new Map(documents.map(({ id }, place) => [id, place]))
  let done = 0
  for (const [index, cluster] of clusters.entries()) {
    const members = cluster.articles
      .map((id) => places.get(id) as number)
      .sort((a, b) => a - b)
      .map((place) => documents[place] as Document)
    const readings: Reading[] = []
    for (let from = 0; from < members.length; from += TOGETHER) {
      readings.push(...readingsOf(engine, members.slice(from, from + TOGETHER), failed))
      onProgress?.({ stage: 'annotate', done: done + readings.length, of: documents.length })
    }
    done += members.length
    yield { cluster, readings, lineage: engine.trace(members) }
    onProgress?.({ stage: 'reconcile', done: index + 1, of: clusters.length })
  }
}

/** Each id once: a second article under the same id gets `-2`, `-3` …, in the order of its content hash. */
function distinct(documents: readonly Document[]): readonly Document[] {
  const sorted = [...documents].sort(
    byKeys(
      (d) => d.id,
      (d) => d.sha256,
      (d) => d.source,
    ),
  )
  const used = new Map<string, number>()
  const seen = new Set<string>()
  return sorted.flatMap((document) => {
    const whole = `${document.id}\n${document.source}\n${document.sha256}\n${document.text}`
    if (seen.has(whole)) return []
    seen.add(whole)
    const count = (used.get(document.id) ?? 0) + 1
    used.set(document.id, count)
    return [count === 1 ? document : { ...document, id: `${document.id}-${count}` }]
  })
}

function withPublished(documents: readonly Document[], published: string | undefined): readonly Document[] {
  if (published === undefined) return documents
  return documents.map((d) =>
    d.published === null ? { ...d, published, publishedBasis: 'given' as const } : d,
  )
}

/** By time of publication, undated last, then by source and id. */
function inOrder(documents: readonly Document[]): readonly Document[] {
  const time = (d: Document) => (d.published === null ? Infinity : (minutesOf(d.published) ?? Infinity))
  return [...documents].sort(
    byKeys(
      time,
      (d) => d.source,
      (d) => d.id,
    ),
  )
}
