import type { Document } from '../../model/document.js'
import type { Cluster, StoryChange } from '../../model/lineage.js'
import type { Resources } from '../../model/resources.js'
import { storyChanges } from './changes.js'
import { evidenceReader } from './evidence.js'
import { occasionReader } from './occasions/occasions.js'
import { profile, type Profile } from './words/profile.js'
import { background, rarity } from './words/rarity.js'
import { stream } from './stream.js'
import { teller, type Story } from './tell.js'
import { termReader } from './words/terms.js'
import { printer } from './vetoes.js'

/**
 * Groups articles about the same events, one at a time: `add` in any order, `stories` whenever wanted. What `stories` gives
 * depends on the set of articles and on nothing else.
 */
export type Clusterer = {
  readonly add: (document: Document) => void
  readonly stories: () => readonly Cluster[]
  /**
   * The stories while articles stream in, at the cost of those that came and of what lies around them. Words may be weighed as they were when the
   * set was up to an eighth smaller, so that the answer also follows from when it was asked; `stories` settles it.
   */
  readonly glance: () => readonly Cluster[]
  /** What changed from each asking to the next: stories opened, grown, renamed, merged, split. */
  readonly log: () => readonly StoryChange[]
}

/** Builds the clusterer from the word lists; one may be used for many sets, one after the other. */
export function clusterer(resources: Resources): () => Clusterer {
  const usual = background(resources)
  const termOf = termReader(new Set(resources.lexicon('en/stop-words').map(({ term }) => term)))
  const readers = { termOf, occasionsOf: occasionReader(resources) }
  return () => {
    const documents = new Map<Profile, Document>()
    const rare = rarity(usual)
    const settled = stream(rare, printer(documents, termOf))
    const tell = teller(settled, () => evidenceReader(documents, termOf), rare)
    const changes: StoryChange[] = []
    let told: ReadonlyMap<Story, Cluster> = new Map()
    const ask = (how: 'in full' | 'at a glance') => {
      const { went, came } = settled.settle(how)
      const now = tell()
      const of = (stories: readonly Story[], where: ReadonlyMap<Story, Cluster>) =>
        stories.flatMap((story) => where.get(story) ?? [])
      changes.push(...storyChanges(of(went, told), of(came, now)))
      told = now
      return [...now.values()]
    }
    return {
      add(document) {
        const made = profile(document, readers)
        documents.set(made, document)
        settled.add(made)
      },
      stories: () => ask('in full'),
      glance: () => ask('at a glance'),
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
