import { contentId } from '../../lib/hash.js'
import type { Cluster, Storyline } from '../../model/lineage.js'
import type { Article } from './article.js'
import type { EvidenceReader } from './evidence.js'
import type { Group } from './grouping/groups.js'
import { inOrder } from './grouping/node.js'
import type { Profile } from './words/profile.js'
import type { Rarity } from './words/rarity.js'
import type { Stream } from './stream.js'
import { vetoesByStory } from './vetoes.js'

/** Articles that stand together, before they have an id. */
export type Story = Group<Article>

/** Tells the stories as they stand now, each with its reasons, in order of their first articles. */
export function teller(
  settled: Stream,
  readerOf: () => EvidenceReader,
  rare: Rarity,
): () => ReadonlyMap<Story, Cluster> {
  const whyTogether = remembered(readerOf(), rare)
  const whyOneLine = remembered(readerOf(), rare)
  return () => {
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
}

type ReasonsOf = (group: Group<unknown>, members: () => readonly Profile[]) => readonly string[]

/** Evidence, read once per group: the same object stays as long as its nodes do. */
function remembered(evidence: EvidenceReader, rare: Rarity): ReasonsOf {
  const told = new WeakMap<Group<unknown>, readonly string[]>()
  return (group, members) => {
    const known = told.get(group) ?? evidence(members(), rare)
    told.set(group, known)
    return known
  }
}

/** The storyline of each story that has one. What ties its stories is read off the first article of each. */
function linesOf(
  lines: readonly Group<{ readonly story: Story }>[],
  idOf: ReadonlyMap<Story, string>,
  reasonsOf: ReasonsOf,
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
