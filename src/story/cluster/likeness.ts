import { candidates } from './candidates.js'
import type { Edge } from './linkage.js'
import { onePattern } from './pattern.js'
import type { Profile } from './profile.js'
import type { Rarity } from './rarity.js'
import { alike, type Alike, type Vector } from './vectors.js'

/** What a long quotation that both print adds, and how many count. */
const QUOTATION = { each: 0.08, most: 2 }
/** Less alike than this is not alike at all. */
const FAINT = 0.03
/**
 * Words count in full where names and figures agree at least half as well as they do; where they agree less, likeness falls with what is
 * missing, to this share.
 */
const BORNE = { half: 0.5, least: 0.3 }
/** Publication up to a day apart costs nothing; then likeness fades with this deviation, in days. */
const FADE = 2
/**
 * Where all articles of a set but one are dated, the undated one most likely belongs to another day than the one it is compared with,
 * and loses this share. Where most are undated, days say nothing and nothing is lost.
 */
const UNDATED = 0.3

/** Two articles on one pattern, by their indices, with a term of each that the other lacks. */
export type Strangers = { readonly a: number; readonly b: number; readonly terms: readonly [number, number] }

/** The likenesses of the articles that share enough to be compared, and the pairs that share a pattern only. */
export type Likenesses = { readonly edges: readonly Edge[]; readonly strangers: readonly Strangers[] }

/** They come in order of day, those without one last. */
export function likenesses(sorted: readonly Profile[], vectors: readonly Vector[], rare: Rarity): Likenesses {
  const edges: Edge[] = []
  const strangers: Strangers[] = []
  const days = sorted.map(({ day }) => day)
  const dated = days.filter((day) => day !== null).length / Math.max(1, days.length)
  const undated = 1 - UNDATED * dated * dated
  for (const { a, b } of candidates(days, vectors)) {
    const [one, other] = [sorted[a] as Profile, sorted[b] as Profile]
    const near = one.day === null || other.day === null ? undated : nearness(one.day, other.day)
    const said = one.quotations.filter((quotation) => other.quotations.includes(quotation)).length
    const found = alike(vectors[a] as Vector, vectors[b] as Vector)
    const terms = onePattern(one, other, found, rare)
    if (terms) strangers.push({ a, b, terms })
    const likeness = (borneOut(found) + QUOTATION.each * Math.min(said, QUOTATION.most)) * near
    if (likeness > FAINT && !terms) edges.push({ a, b, likeness })
  }
  for (let a = 0; a + 1 < sorted.length; a++) {
    if (sorted[a]?.key === sorted[a + 1]?.key) edges.push({ a, b: a + 1, likeness: 1 })
  }
  return { edges, strangers }
}

function borneOut({ likeness, words, named }: Alike): number {
  const share = words <= 0 ? 1 : named / (BORNE.half * words)
  return likeness * Math.min(1, Math.max(BORNE.least, share))
}

/** 1 for articles up to a day apart, then falling (a normal curve). */
function nearness(a: number, b: number): number {
  const apart = Math.max(0, Math.abs(a - b) - 1)
  return Math.exp(-(apart * apart) / (2 * FADE * FADE))
}
