import type { Article } from '../article.js'
import { onePattern } from './pattern.js'
import type { Rarity } from '../words/rarity.js'
import { alike, type Alike, type Vector } from '../words/vectors.js'

/** What a long quotation that both print adds, and how many count. */
const QUOTATION = { each: 0.08, most: 2 }
/** Less alike than this is not alike at all. */
const FAINT = 0.03
/**
 * Words count in full where names and figures agree at least half as well as they do; where they agree less, likeness falls with what is
 * missing, to this share.
 */
const BORNE = { half: 0.5, least: 0.3 }
/**
 * A bare headline leaves little room to agree: where the shorter text has fewer terms than `terms`, likeness counts up to `more` of itself more,
 * as far as names and figures agree (in full from `named` on).
 */
const BARE = { terms: 12, more: 0.6, named: 0.4 }
/** Publication up to a day apart costs nothing; then likeness fades with this deviation, in days. */
const FADE = 2
/**
 * Where all articles of a set but one are dated, the undated one most likely belongs to another day than the one it is compared with,
 * and loses this share. Where most are undated, days say nothing and nothing is lost.
 */
const UNDATED = 0.3

/** How alike two articles are, 0 and up; null for faint ones. `strangers`: a term of each, where they have but a pattern in common. */
export type Likeness = { readonly likeness: number; readonly strangers: readonly [number, number] | null }

/** `dated` is the share of the set that has a day of publication. */
export function likeness(one: Article, other: Article, dated: number, rare: Rarity): Likeness | null {
  const [a, b] = [one.profile, other.profile]
  const found = alike(one.vector, other.vector)
  const strangers = onePattern(a, b, found, rare)
  if (strangers !== null) return { likeness: 0, strangers }
  const undated = 1 - UNDATED * dated * dated
  const near = a.day === null || b.day === null ? undated : nearness(a.day, b.day)
  const said = a.quotations.filter((quotation) => b.quotations.includes(quotation)).length
  const told = borneOut(found) * forBareness(one.vector, other.vector, found)
  const value = (told + QUOTATION.each * Math.min(said, QUOTATION.most)) * near
  return value > FAINT ? { likeness: value, strangers: null } : null
}

function borneOut({ likeness: whole, words, named }: Alike): number {
  const share = words <= 0 ? 1 : named / (BORNE.half * words)
  return whole * Math.min(1, Math.max(BORNE.least, share))
}

function forBareness(a: Vector, b: Vector, { named }: Alike): number {
  const missing = Math.max(0, 1 - Math.min(a.terms.length, b.terms.length) / BARE.terms)
  return 1 + BARE.more * missing * Math.min(1, named / BARE.named)
}

/** 1 for articles up to a day apart, then falling (a normal curve). */
function nearness(a: number, b: number): number {
  const apart = Math.max(0, Math.abs(a - b) - 1)
  return Math.exp(-(apart * apart) / (2 * FADE * FADE))
}
