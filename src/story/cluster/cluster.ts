import { contentId } from '../../lib/hash.js'
import type { Document } from '../../model/document.js'
import type { Cluster, StoryChange, Storyline } from '../../model/lineage.js'
import type { Resources } from '../../model/resources.js'
import type { Article } from './article.js'
import { storyChanges } from './changes.js'
import { evidenceReader } from './evidence.js'
import type { Group } from './groups.js'
import { inOrder } from './neighbours.js'
import { occasionReader } from './occasions.js'
import { profile, type Profile } from './profile.js'
import { background, rarity } from './rarity.js'
import { stream } from './stream.js'
import { termReader } from './terms.js'
import { printer, vetoesByStory } from './vetoes.js'

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

type Story = Group<Article>

/** Builds the clusterer from the word lists; one may be used for many sets, one after the other. */
export function clusterer(resources: Resources): () => Clusterer {
  const usual = background(resources)
  const termOf = termReader(new Set(resources.lexicon('en/stop-words').map(({ term }) => term)))
  const readers = { termOf, occasionsOf: occasionReader(resources) }
  return () => {
    const documents = new Map<Profile, Document>()
    const rare = rarity(usual)
    const printed = printer(documents, termOf)
    const settled = stream(rare, printed)
    const reasons = () => {
      const evidence = evidenceReader(documents, termOf)
      const told = new WeakMap<Group<unknown>, readonly string[]>()
      return (group: Group<unknown>, members: () => readonly Profile[]) => {
        const known = told.get(group) ?? evidence(members(), rare)
        told.set(group, known)
        return known
      }
    }
    const [whyTogether, whyOneLine] = [reasons(), reasons()]
    const changes: StoryChange[] = []
    let told: ReadonlyMap<Story, Cluster> = new Map()
    const tell = () => {
      const stories = [...settled.stories()].sort((x, y) => inOrder(x.nodes[0]!, y.nodes[0]!))
      const idOf = new Map(stories.map((story) => [story, storyId(story)] as const))
      const lines = linesOf(settled.lines(), idOf, whyOneLine)
      const storyOf = new Map(stories.flatMap((story) => story.nodes.map((node) => [node, story] as const)))
      const vetoes = vetoesByStory(settled.refusals(), storyOf, idOf)
      return new Map(
        stories.map((story): [Story, Cluster] => {
          const members = story.nodes.flatMap(({ printings }) => printings)
          const storyline = lines.get(story)
          return [
            story,
            {
              id: idOf.get(story) as string,
              articles: members.map(({ id }) => id),
              evidence: whyTogether(story, () => members),
              vetoes: vetoes.get(story) ?? [],
              ...(storyline === undefined ? {} : { storyline }),
            },
          ]
        }),
      )
    }
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

/** The storyline of each story that has one. What ties its stories is read off the first article of each. */
function linesOf(
  lines: readonly Group<{ readonly story: Story }>[],
  idOf: ReadonlyMap<Story, string>,
  reasonsOf: (group: Group<unknown>, members: () => readonly Profile[]) => readonly string[],
): ReadonlyMap<Story, Storyline> {
  const found = new Map<Story, Storyline>()
  for (const line of lines) {
    const stories = line.nodes.map(({ story }) => story)
    const named = stories.map((story) => idOf.get(story) as string)
    const storyline = {
      id: contentId('l', [named[0] as string]),
      stories: named,
      evidence: reasonsOf(line, () => stories.map(({ nodes }) => nodes[0]!.profile)),
    }
    for (const story of stories) found.set(story, storyline)
  }
  return found
}

/** A story is named after its first article, so that its id stays when later ones join. */
function storyId({ nodes }: Story): string {
  return contentId('s', [nodes[0]!.key])
}
