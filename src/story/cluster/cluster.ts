import { contentId } from '../../lib/hash.js'
import { byKeys } from '../../lib/order.js'
import type { Document } from '../../model/document.js'
import type { Cluster } from '../../model/lineage.js'
import type { Resources } from '../../model/resources.js'
import { candidates } from './candidates.js'
import { evidenceReader, type EvidenceReader } from './evidence.js'
import { averageLinkage, type Edge } from './linkage.js'
import { numberedApart } from './numbered.js'
import { profile, type Profile } from './profile.js'
import { background, rarity, type Rarity } from './rarity.js'
import { termReader } from './terms.js'
import { cosine, vector, type Vector } from './vectors.js'

/** Two groups join when their articles are this alike on average. Chosen on half of the development stories. */
const TOGETHER = 0.19
/** Less alike than this is not alike at all. */
const FAINT = 0.03
/** Publication up to a day apart costs nothing; then likeness fades with this deviation, in days. */
const FADE = 2

/**
 * Groups articles about the same events, one at a time: `add` in any order, `stories` whenever wanted. What `stories` gives
 * depends on the set of articles and on nothing else.
 */
export type Clusterer = {
  readonly add: (document: Document) => void
  readonly stories: () => readonly Cluster[]
}

/** Builds the clusterer from the word lists; one may be used for many sets, one after the other. */
export function clusterer(resources: Resources): () => Clusterer {
  const stops = new Set(resources.lexicon('en/stop-words').map(({ term }) => term))
  const usual = background(resources)
  const termOf = termReader(stops)
  return () => {
    const profiles: Profile[] = []
    const documents = new Map<Profile, Document>()
    const frequency = new Map<number, number>()
    return {
      add(document) {
        const made = profile(document, termOf)
        profiles.push(made)
        documents.set(made, document)
        for (const term of made.terms) frequency.set(term, (frequency.get(term) ?? 0) + 1)
      },
      stories: () =>
        settle(profiles, (size) => rarity(usual, size, frequency), evidenceReader(documents, termOf)),
    }
  }
}

/** Groups whole sets: the same set gives the same stories in any order. Word lists are read when first asked. */
export function clustering(resources: Resources): (documents: readonly Document[]) => readonly Cluster[] {
  let open: (() => Clusterer) | null = null
  return (documents) => {
    open ??= clusterer(resources)
    const stories = open()
    for (const document of documents) stories.add(document)
    return stories.stories()
  }
}

function settle(
  profiles: readonly Profile[],
  rare: (size: number) => Rarity,
  reader: EvidenceReader,
): readonly Cluster[] {
  const sorted = [...profiles].sort(
    byKeys(
      ({ day }) => day ?? Infinity,
      ({ key }) => key,
      ({ id }) => id,
    ),
  )
  const rareness = rare(sorted.length)
  const vectors = sorted.map((one) => vector(one, rareness))
  const edges = likenesses(sorted, vectors)
  const groups = averageLinkage(sorted.length, edges, TOGETHER, (left, right) => mayJoin(sorted, left, right))
  const seen = new Map<string, number>()
  return groups.map((group) => {
    const members = group.map((index) => sorted[index] as Profile)
    const first = members[0] as Profile
    const again = seen.get(first.key) ?? 0
    seen.set(first.key, again + 1)
    return {
      id: contentId('s', again === 0 ? [first.key] : [first.key, String(again)]),
      articles: members.map(({ id }) => id),
      evidence: reader(members, rareness),
    }
  })
}

function likenesses(sorted: readonly Profile[], vectors: readonly Vector[]): readonly Edge[] {
  const edges: Edge[] = []
  const days = sorted.map(({ day }) => day)
  for (const { a, b } of candidates(days, vectors)) {
    const [one, other] = [sorted[a] as Profile, sorted[b] as Profile]
    const likeness =
      one.key === other.key
        ? 1
        : cosine(vectors[a] as Vector, vectors[b] as Vector) * nearness(one.day, other.day)
    if (likeness > FAINT) edges.push({ a, b, likeness })
  }
  return edges
}

/** 1 for articles up to a day apart or without a day, then falling (a normal curve). */
function nearness(a: number | null, b: number | null): number {
  if (a === null || b === null) return 1
  const apart = Math.max(0, Math.abs(a - b) - 1)
  return Math.exp(-(apart * apart) / (2 * FADE * FADE))
}

/** Groups do not join over a numeral: none of one group's numbered things may stand against the other's. */
function mayJoin(sorted: readonly Profile[], left: readonly number[], right: readonly number[]): boolean {
  const things = (group: readonly number[]) => group.flatMap((index) => sorted[index]?.numbered ?? [])
  return numberedApart(things(left), things(right)) === null
}
