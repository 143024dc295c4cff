import { candidates } from './candidates.js'
import type { Edge } from './linkage.js'
import type { Profile } from './profile.js'
import { alike, type Vector } from './vectors.js'

/** What a long quotation that both print adds, and how many count. */
const QUOTATION = { each: 0.08, most: 2 }
/** Less alike than this is not alike at all. */
const FAINT = 0.03
/** Publication up to a day apart costs nothing; then likeness fades with this deviation, in days. */
const FADE = 2
/**
 * Where all articles of a set but one are dated, the undated one most likely belongs to another day than the one it is compared with,
 * and loses this share. Where most are undated, days say nothing and nothing is lost.
 */
const UNDATED = 0.3

/** How alike the articles are that share enough to be compared. They come in order of day, those without one last. */
export function likenesses(sorted: readonly Profile[], vectors: readonly Vector[]): readonly Edge[] {
  const edges: Edge[] = []
  const days = sorted.map(({ day }) => day)
  const dated = days.filter((day) => day !== null).length / Math.max(1, days.length)
  const undated = 1 - UNDATED * dated * dated
  for (const { a, b } of candidates(days, vectors)) {
    const [one, other] = [sorted[a] as Profile, sorted[b] as Profile]
    const near = one.day === null || other.day === null ? undated : nearness(one.day, other.day)
    const said = one.quotations.filter((quotation) => other.quotations.includes(quotation)).length
    const likeness =
      (alike(vectors[a] as Vector, vectors[b] as Vector) + QUOTATION.each * Math.min(said, QUOTATION.most)) *
      near
    if (likeness > FAINT) edges.push({ a, b, likeness })
  }
  for (let a = 0; a + 1 < sorted.length; a++) {
    if (sorted[a]?.key === sorted[a + 1]?.key) edges.push({ a, b: a + 1, likeness: 1 })
  }
  return edges
}

/** 1 for articles up to a day apart, then falling (a normal curve). */
function nearness(a: number, b: number): number {
  const apart = Math.max(0, Math.abs(a - b) - 1)
  return Math.exp(-(apart * apart) / (2 * FADE * FADE))
}
