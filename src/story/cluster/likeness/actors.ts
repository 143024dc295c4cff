import { MARK, type Profile } from '../words/profile.js'
import type { Rarity } from '../words/rarity.js'

/** The names that tell two groups apart, as hashed terms: one that the first opens with, one that the second opens with. */
export type ActorsApart = readonly [number, number]

/**
 * Chance, were both groups about one event, that none of the one names whom the other opens with. Below it on both sides, the groups
 * are about different people, places or companies.
 */
const CHANCE = 0.01
/** Names more common than this (about one document in twenty) tell no events apart. */
const TELLING = 3
/** Of a large group so many voices are asked. */
const ASKED = 40
/** Sketches with at least this share of hashes in common belong to printings of one text. */
const ONE_TEXT = 0.67

/**
 * Two groups that tell look-alike events: each opens with a name that none of the other's articles holds anywhere. Reports of one
 * event share its people and places; the fight against Rahman and the fight against Thompson do not. Printings of one text count
 * once, since they agree by copying. A name that a share `p` of a group's voices open with is missed by `n` others of the same event
 * with chance (1 - p)^n; `p` is smoothed as k / (n + 1).
 */
export function actorsApart(
  left: readonly Profile[],
  right: readonly Profile[],
  rare: Rarity,
): ActorsApart | null {
  if (left.length < 2 || right.length < 2) return null
  const [mine, others] = [voices(left), voices(right)]
  if ((1 / (mine.length + 1)) ** others.length > CHANCE) return null
  if ((1 / (others.length + 1)) ** mine.length > CHANCE) return null
  const first = ownName(mine, others, right, rare)
  const second = first === null ? null : ownName(others, mine, left, rare)
  return first === null || second === null ? null : [first, second]
}

/** The name that the group opens with and the others lack, where chance does not explain it; of several, the least explained. */
function ownName(
  group: readonly Profile[],
  others: readonly Profile[],
  everyOther: readonly Profile[],
  rare: Rarity,
): number | null {
  const counts = new Map<number, number>()
  for (const { terms, marks } of group) {
    terms.forEach((term, at) => {
      if ((marks[at] as number) & MARK.lead) counts.set(term, (counts.get(term) ?? 0) + 1)
    })
  }
  const telling = [...counts]
    .filter(([, count]) => (1 - count / (group.length + 1)) ** others.length <= CHANCE)
    .sort(([x, n], [y, m]) => m - n || x - y)
  for (const [term] of telling) {
    if (rare.of(term) < TELLING || !isName(group, term)) continue
    if (!everyOther.some((other) => markOf(other, term) !== null)) return term
  }
  return null
}

/** More of the articles print it with a capital inside a sentence than without. */
function isName(group: readonly Profile[], term: number): boolean {
  let balance = 0
  for (const article of group) {
    const mark = markOf(article, term) ?? 0
    if (mark & MARK.name) balance += 1
    if (mark & MARK.plain) balance -= 1
  }
  return balance > 0
}

/** Whether the article holds the term. */
export function holds(article: Profile, term: number): boolean {
  return markOf(article, term) !== null
}

/** The marks of a term in an article, by binary search; null where it does not hold it. */
function markOf({ terms, marks }: Profile, term: number): number | null {
  let [low, high] = [0, terms.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((terms[middle] as number) < term) low = middle + 1
    else high = middle
  }
  return terms[low] === term ? (marks[low] as number) : null
}

/** The articles without further printings of the same text, the first of each; at most `ASKED`. */
function voices(group: readonly Profile[]): readonly Profile[] {
  const kept: Profile[] = []
  for (const article of group) {
    if (kept.length >= ASKED) break
    if (!kept.some((other) => isOneText(article.sketch, other.sketch))) kept.push(article)
  }
  return kept
}

function isOneText(a: readonly number[], b: readonly number[]): boolean {
  const shared = a.filter((hash) => b.includes(hash)).length
  return shared > 0 && shared >= ONE_TEXT * Math.min(a.length, b.length)
}
