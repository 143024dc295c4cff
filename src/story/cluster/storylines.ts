import { candidates } from './candidates.js'
import { averageLinkage, type Edge } from './linkage.js'
import { MARK, type Profile } from './profile.js'
import type { Rarity } from './rarity.js'
import { alike, vector } from './vectors.js'

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

/**
 * Storylines above stories: the strike, the talks that follow it, the ruling on it. Stories are compared as wholes (the sum of their
 * articles), over weeks and without vetoes, since the 12th and the 13th package are one storyline. Gives the indices of the stories of
 * each line of two and more, in order. `stories` come in order of their first day, undated ones last.
 */
export function storylines(
  stories: readonly (readonly Profile[])[],
  rare: Rarity,
): readonly (readonly number[])[] {
  const wholes = stories.map((members) => wholeOf(members))
  const order = wholes
    .map((_, at) => at)
    .sort((x, y) => (dayOf(wholes[x]) ?? Infinity) - (dayOf(wholes[y]) ?? Infinity) || x - y)
  const vectors = order.map((at) => vector(wholes[at] as Profile, rare))
  const days = order.map((at) => dayOf(wholes[at]))
  const slow = days.map((day) => (day === null ? null : day / SLOWER))
  const edges: Edge[] = []
  for (const { a, b } of candidates(slow, vectors)) {
    const likeness = alike(vectors[a]!, vectors[b]!).likeness * nearness(days[a] ?? null, days[b] ?? null)
    if (likeness > 0) edges.push({ a, b, likeness })
  }
  return averageLinkage(order.length, edges, RELATED)
    .filter((line) => line.length > 1)
    .map((line) => line.map((at) => order[at] as number).sort((x, y) => x - y))
}

function dayOf(whole: Profile | undefined): number | null {
  return whole?.day ?? null
}

function nearness(a: number | null, b: number | null): number {
  if (a === null || b === null) return UNDATED
  return Math.exp(-((a - b) ** 2) / (2 * FADE * FADE))
}

/** A story as one profile: mean weights of its articles; a term opens it where it opens half of them. */
function wholeOf(members: readonly Profile[]): Profile {
  const [first] = members
  if (members.length === 1 && first !== undefined) return first
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
    ...(first as Profile),
    day: members.map(({ day }) => day).find((day) => day !== null) ?? null,
    terms,
    weights: Float32Array.from(terms, (term) => of(term).weight / asked.length),
    marks: Uint8Array.from(terms, (term) => (2 * of(term).leads >= asked.length ? MARK.lead : 0)),
    quotations: [],
  }
}
