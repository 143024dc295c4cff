import { contentId } from '../../lib/hash.js'
import { byKeys } from '../../lib/order.js'
import type { Document } from '../../model/document.js'
import type { Cluster, StoryChange, Storyline } from '../../model/lineage.js'
import type { Resources } from '../../model/resources.js'
import { storyChanges } from './changes.js'
import { evidenceReader, type EvidenceReader } from './evidence.js'
import { likenesses } from './likeness.js'
import { averageLinkage } from './linkage.js'
import { occasionReader } from './occasions.js'
import { profile, type Profile } from './profile.js'
import { background, rarity, type Rarity } from './rarity.js'
import { storylines } from './storylines.js'
import { termReader, type Term } from './terms.js'
import { vector } from './vectors.js'
import { printer, vetoesByStory, vetoReader, type Refusal } from './vetoes.js'

/**
 * Two groups join when their articles are this alike on average. In a small set the words of its subject ("the minister", "the war")
 * pass for rare ones, so more is asked; `SMALL` articles are worth as much as the background they are judged by.
 */
const TOGETHER = 0.158
const SMALL = { more: 0.065, articles: 100 }

/**
 * Groups articles about the same events, one at a time: `add` in any order, `stories` whenever wanted. What `stories` gives
 * depends on the set of articles and on nothing else.
 */
export type Clusterer = {
  readonly add: (document: Document) => void
  readonly stories: () => readonly Cluster[]
  /** What changed from each call of `stories` to the next: stories opened, grown, renamed, merged, split. */
  readonly log: () => readonly StoryChange[]
}

/** Builds the clusterer from the word lists; one may be used for many sets, one after the other. */
export function clusterer(resources: Resources): () => Clusterer {
  const stops = new Set(resources.lexicon('en/stop-words').map(({ term }) => term))
  const usual = background(resources)
  const termOf = termReader(stops)
  const readers = { termOf, occasionsOf: occasionReader(resources) }
  return () => {
    const profiles: Profile[] = []
    const documents = new Map<Profile, Document>()
    const frequency = new Map<number, number>()
    const changes: StoryChange[] = []
    let last: readonly Cluster[] = []
    return {
      add(document) {
        const made = profile(document, readers)
        profiles.push(made)
        documents.set(made, document)
        for (const term of made.terms) frequency.set(term, (frequency.get(term) ?? 0) + 1)
      },
      stories() {
        const now = settle(profiles, documents, rarity(usual, profiles.length, frequency), termOf)
        changes.push(...storyChanges(last, now))
        last = now
        return now
      },
      log: () => [...changes],
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
  documents: ReadonlyMap<Profile, Document>,
  rare: Rarity,
  termOf: (word: string) => Term | null,
): readonly Cluster[] {
  const sorted = [...profiles].sort(
    byKeys(
      ({ day }) => day ?? Infinity,
      ({ key }) => key,
      ({ id }) => id,
    ),
  )
  const together = TOGETHER + (SMALL.more * SMALL.articles) / (SMALL.articles + sorted.length)
  const vectors = sorted.map((one) => vector(one, rare))
  const membersOf = (group: readonly number[]) => group.map((index) => sorted[index] as Profile)
  const printed = printer(documents, termOf)
  const vetoed = vetoReader(printed, rare)
  const { edges, strangers } = likenesses(sorted, vectors, rare)
  const refusals: Refusal[] = strangers.map(({ a, b, terms: [first, second] }) => {
    const [left, right] = [printed(membersOf([a]), first), printed(membersOf([b]), second)]
    return { left: a, right: b, veto: { kind: 'pattern', left, right } }
  })
  const groups = averageLinkage(sorted.length, edges, together, (left, right) => {
    const veto = vetoed(membersOf(left), membersOf(right))
    if (veto) refusals.push({ left: left[0] as number, right: right[0] as number, veto })
    return veto === null
  })
  const storyOf = new Map<number, number>(
    groups.flatMap((group, at) => group.map((index) => [index, at] as const)),
  )
  const ids = storyIds(groups.map(([first]) => sorted[first as number] as Profile))
  const vetoes = vetoesByStory(
    refusals,
    (article) => storyOf.get(article) as number,
    (story) => ids[story] as string,
  )
  const evidence = evidenceReader(documents, termOf)
  const lines = linesOf(groups.map(membersOf), ids, rare, evidence)
  const storylineOf = (at: number) => {
    const storyline = lines.get(at)
    return storyline === undefined ? {} : { storyline }
  }
  return groups.map((group, at) => ({
    id: ids[at] as string,
    articles: membersOf(group).map(({ id }) => id),
    evidence: evidence(membersOf(group), rare),
    vetoes: vetoes.get(at) ?? [],
    ...storylineOf(at),
  }))
}

/** The storyline of each story that has one. What ties its stories is read off the first article of each. */
function linesOf(
  stories: readonly (readonly Profile[])[],
  ids: readonly string[],
  rare: Rarity,
  evidence: EvidenceReader,
): ReadonlyMap<number, Storyline> {
  const lines = new Map<number, Storyline>()
  for (const line of storylines(stories, rare)) {
    const named = line.map((at) => ids[at] as string)
    const storyline = {
      id: contentId('l', [named[0] as string]),
      stories: named,
      evidence: evidence(
        line.flatMap((at) => stories[at]?.[0] ?? []),
        rare,
      ),
    }
    for (const at of line) lines.set(at, storyline)
  }
  return lines
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
