import type { Article } from './article.js'
import { grouping, type Group } from './grouping/groups.js'
import { neighbours } from './grouping/neighbours.js'
import type { Node } from './grouping/node.js'
import { MARK, type Profile } from './words/profile.js'
import type { Rarity } from './words/rarity.js'
import { alike, vector } from './words/vectors.js'

/** Stories join a storyline when they are this alike on average: the people and places of a running matter, other events of it. */
const RELATED = 0.16
/** The index looks seven days back; a storyline runs on where four weeks lie between two of its stories. */
const SLOWER = 4
/** How likeness fades with the days between two stories: this deviation. */
const FADE = 12
/** What is left of the likeness of two stories of which one has no day: nobody can say that they follow each other. */
const UNDATED = 0.75
/** Of a large story so many articles stand for it. */
const ASKED = 12

type Story = Group<Article>
/** A story as one thing to compare. `day` runs slower than the calendar. */
type Whole = Node & { readonly story: Story }

/** The storylines above stories, kept while stories come and go. */
export type Storylines = {
  readonly settle: (went: readonly Story[], came: readonly Story[]) => void
  /** Each line of two stories and more, in order of its stories. */
  readonly lines: () => readonly Group<Whole>[]
}

/**
 * Storylines above stories: the strike, the talks that follow it, the ruling on it. Stories are compared as wholes (the mean of their articles), over weeks
 * and without vetoes, since the 12th and the 13th package are one storyline.
 */
export function storylines(rare: Rarity): Storylines {
  const wholes = new Map<Story, Whole>()
  const near = neighbours<Whole>((a, b) => {
    const likeness = alike(a.vector, b.vector).likeness * nearness(a.day, b.day)
    return likeness > 0 ? likeness : null
  })
  const groups = grouping<Whole, never>(near, () => null)
  return {
    settle(went, came) {
      const gone = new Set(went.flatMap((story) => wholes.get(story) ?? []))
      for (const whole of gone) {
        near.drop(whole)
        wholes.delete(whole.story)
      }
      for (const story of came) {
        const whole = wholeOf(story, rare)
        wholes.set(story, whole)
        near.put(whole)
      }
      groups.settle(near.settle(), gone, RELATED)
    },
    lines: () => groups.groups().filter(({ nodes }) => nodes.length > 1),
  }
}

function nearness(a: number | null, b: number | null): number {
  if (a === null || b === null) return UNDATED
  const days = (a - b) * SLOWER
  return Math.exp(-(days * days) / (2 * FADE * FADE))
}

function wholeOf(story: Story, rare: Rarity): Whole {
  const first = story.nodes[0] as Article
  const day = story.nodes.map((node) => node.day).find((known) => known !== null) ?? null
  return {
    day: day === null ? null : day / SLOWER,
    key: first.key,
    vector:
      story.nodes.length === 1
        ? first.vector
        : vector(meanOf(story.nodes.map(({ profile }) => profile)), rare),
    story,
  }
}

/** Mean weights of the articles; a term opens the story where it opens half of them. */
function meanOf(members: readonly Profile[]): Profile {
  const asked = members.slice(0, ASKED)
  const sums = new Map<number, { weight: number; leads: number }>()
  for (const { terms, weights, marks } of asked) {
    terms.forEach((term, at) => {
      const held = sums.get(term) ?? { weight: 0, leads: 0 }
      held.weight += weights[at] as number
      if ((marks[at] as number) & MARK.lead) held.leads += 1
      sums.set(term, held)
    })
  }
  const terms = Uint32Array.from(sums.keys()).sort()
  const of = (term: number) => sums.get(term) as { weight: number; leads: number }
  return {
    ...(members[0] as Profile),
    terms,
    weights: Float32Array.from(terms, (term) => of(term).weight / asked.length),
    marks: Uint8Array.from(terms, (term) => (2 * of(term).leads >= asked.length ? MARK.lead : 0)),
    quotations: [],
  }
}
