import type { Kin } from './kin.js'
import type { Mention } from './mention.js'

/** Parties that both have, 0 where they are less than half; by side, persons also meet the state they speak for and offices their ministry. */
export function sharedParties(
  parties: ReadonlySet<string>,
  mention: Mention,
  { sideOf, ownerOf }: Kin,
  bySide: boolean,
): number {
  const owned = (ids: Iterable<string>): ReadonlySet<string> => new Set([...ids].map(ownerOf))
  const same = Math.max(
    common(parties, new Set(mention.parties)),
    common(owned(parties), owned(mention.parties)),
  )
  if (!bySide) return same
  const sides = (ids: Iterable<string>): ReadonlySet<string> =>
    new Set([...ids].map((id) => sideOf(id) ?? id))
  return Math.max(same, common(sides(parties), sides(mention.parties)))
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...b].filter((one) => a.has(one)).length
  return shared * 2 < Math.min(a.size, b.size) ? 0 : shared
}

/** True where both name the same two sides or more, whoever speaks for them: "Holm and Ruiz", "Norway and Chile". */
export function sameSides(group: readonly Mention[], mention: Mention, { sideOf }: Kin): boolean {
  const sides = (ids: readonly string[]): ReadonlySet<string | null> => new Set(ids.map(sideOf))
  const [a, b] = [sides(group.flatMap(({ parties }) => parties)), sides(mention.parties)]
  return a.size >= 2 && a.size === b.size && [...a].every((side) => side !== null && b.has(side))
}

/**
 * True where each has a side that the other lacks: talks with one state are not those with another, nor a meeting with one person
 * that with the next. Who belongs to no known state stands only against others of none.
 */
export function rival(
  group: readonly Mention[],
  mention: Mention,
  sideOf: (id: string) => string | null,
): boolean {
  const sides = (ids: readonly string[]): ReadonlySet<string> =>
    new Set(ids.flatMap((id) => sideOf(id) ?? []))
  const others = (ids: readonly string[]): ReadonlySet<string> =>
    new Set(ids.filter((id) => sideOf(id) === null))
  const [here, there] = [group.flatMap(({ parties }) => parties), mention.parties]
  return [sides, others].some((kind) => {
    const [a, b] = [kind(here), kind(there)]
    return [...a].some((side) => !b.has(side)) && [...b].some((side) => !a.has(side))
  })
}

/** Words for a side that fit whoever speaks for it. */
const ANYBODY: ReadonlySet<string> = new Set([
  'official', 'leader', 'representative', 'counterpart', 'delegation', 'team', 'party', 'side', 'envoy', 'negotiator', 'diplomat', 'other', 'him', 'her', 'them', 'group', 'government',
]) // prettier-ignore

/**
 * True where one report names whom the other only has by words that do not fit: "met the insurers" is not "met Ana Ruiz", "telephoned the
 * mediator" is the call with the one who is told to be the mediator.
 */
export function strangers(group: readonly Mention[], mention: Mention, kin: Kin): boolean {
  const here = {
    parties: group.flatMap(({ parties }) => parties),
    unnamed: group.flatMap(({ unnamed }) => unnamed),
  }
  return isStranger(here, mention, kin) || isStranger(mention, here, kin)
}

type Met = Pick<Mention, 'parties' | 'unnamed'>

function isStranger(told: Met, named: Met, { officesOf }: Kin): boolean {
  const words = told.unnamed.map(singular).filter((word) => !ANYBODY.has(word))
  const known = new Set(named.unnamed.map(singular))
  const others = named.parties.filter((id) => !told.parties.includes(id))
  if (words.length === 0 || words.some((word) => known.has(word))) return false
  const offices = new Set(others.flatMap((id) => [...officesOf(id)]))
  return (others.length > 0 || known.size > 0) && !words.some((word) => offices.has(word))
}

/** "mediators" and "the mediator" are one office. */
function singular(word: string): string {
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
