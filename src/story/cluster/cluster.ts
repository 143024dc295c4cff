import { contentId } from '../../lib/hash.js'
import { byKeys } from '../../lib/order.js'
import type { Document } from '../../model/document.js'
import type { Cluster } from '../../model/lineage.js'
import type { Resources } from '../../model/resources.js'
import { candidates } from './candidates.js'
import { evidenceReader, type EvidenceReader } from './evidence.js'
import { averageLinkage, type Edge } from './linkage.js'
import { numberedApart, type NumberedThing } from './numbered.js'
import { profile, type Profile } from './profile.js'
import { background, rarity, type Rarity } from './rarity.js'
import { termReader } from './terms.js'
import { cosine, vector, type Vector } from './vectors.js'

/**
 * Two groups join when their articles are this alike on average. In a small set the words of its subject ("the minister", "the war")
 * pass for rare ones, so more is asked; `SMALL` articles are worth as much as the background they are judged by.
 */
const TOGETHER = 0.185
const SMALL = { more: 0.065, articles: 300 }
/** What a long quotation that both print adds, and how many count. */
const QUOTATION = { each: 0.08, most: 2 }
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
  const together = TOGETHER + (SMALL.more * SMALL.articles) / (SMALL.articles + sorted.length)
  const refused: Refusal[] = []
  const groups = averageLinkage(sorted.length, likenesses(sorted, vectors), together, (left, right) => {
    const apart = numberedApart(thingsOf(sorted, left), thingsOf(sorted, right))
    if (apart) refused.push({ left: left[0] as number, right: right[0] as number, apart })
    return apart === null
  })
  const storyOf = new Map<number, number>(
    groups.flatMap((group, at) => group.map((index) => [index, at] as const)),
  )
  const ids = storyIds(groups.map(([first]) => sorted[first as number] as Profile))
  return groups.map((group, at) => {
    const members = group.map((index) => sorted[index] as Profile)
    const vetoes = refused.flatMap(({ left, right, apart: [mine, other] }) => {
      const [x, y] = [storyOf.get(left), storyOf.get(right)]
      if (x === y || (x !== at && y !== at)) return []
      const told =
        x === at ? [mine.text, ids[y as number], other.text] : [other.text, ids[x as number], mine.text]
      return [`kept apart from ${told[1]}: “${told[0]}” against “${told[2]}”`]
    })
    return {
      id: ids[at] as string,
      articles: members.map(({ id }) => id),
      evidence: [...reader(members, rareness), ...new Set(vetoes)],
    }
  })
}

/** Two groups that were alike and were not joined, by their first articles, and the things that told them apart. */
type Refusal = {
  readonly left: number
  readonly right: number
  readonly apart: readonly [NumberedThing, NumberedThing]
}

/** A story is named after its first article, so that its id stays when later ones join. */
function storyIds(first: readonly Profile[]): readonly string[] {
  const seen = new Map<string, number>()
  return first.map(({ key }) => {
    const again = seen.get(key) ?? 0
    seen.set(key, again + 1)
    return contentId('s', again === 0 ? [key] : [key, String(again)])
  })
}

function likenesses(sorted: readonly Profile[], vectors: readonly Vector[]): readonly Edge[] {
  const edges: Edge[] = []
  const days = sorted.map(({ day }) => day)
  for (const { a, b } of candidates(days, vectors)) {
    const [one, other] = [sorted[a] as Profile, sorted[b] as Profile]
    const said = one.quotations.filter((quotation) => other.quotations.includes(quotation)).length
    const likeness =
      (cosine(vectors[a] as Vector, vectors[b] as Vector) + QUOTATION.each * Math.min(said, QUOTATION.most)) *
      nearness(one.day, other.day)
    if (likeness > FAINT) edges.push({ a, b, likeness })
  }
  for (let a = 0; a + 1 < sorted.length; a++) {
    if (sorted[a]?.key === sorted[a + 1]?.key) edges.push({ a, b: a + 1, likeness: 1 })
  }
  return edges
}

/** 1 for articles up to a day apart or without a day, then falling (a normal curve). */
function nearness(a: number | null, b: number | null): number {
  if (a === null || b === null) return 1
  const apart = Math.max(0, Math.abs(a - b) - 1)
  return Math.exp(-(apart * apart) / (2 * FADE * FADE))
}

function thingsOf(sorted: readonly Profile[], group: readonly number[]): readonly NumberedThing[] {
  return group.flatMap((index) => sorted[index]?.numbered ?? [])
}
