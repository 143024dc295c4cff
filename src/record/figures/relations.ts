import {
  equalWindows,
  GROWING,
  isRunning,
  MOVING,
  nearDays,
  samePlace,
  sameParties,
  values,
  windows,
} from './compare.js'
import type { Mention } from './mention.js'
import { equalPlace, sameScope } from './scope.js'

/** How two figures stand: the later revises the earlier, or both cannot be right. `members` are indexes of groups, earlier first. */
export type Relation = {
  readonly kind: 'revised' | 'conflict' | 'sum'
  readonly members: readonly number[]
  readonly why: string
  /** Of a count that was revised: whether the text shows which one is the later. */
  readonly order?: 'grown' | 'unordered'
}

/** Counts of one closed window: two of them by one side contradict. */
const CLOSED = /^(?:launch|intercept|hit) /

/** Relations between the figures of each measure. Only neighbours in a block are compared; blocks hold few figures. */
export function relations(groups: readonly (readonly Mention[])[]): readonly Relation[] {
  const blocks = new Map<string, number[]>()
  groups.forEach((group, index) => {
    const measure = group[0]!.measure
    const block = blocks.get(measure)
    if (block) block.push(index)
    else blocks.set(measure, [index])
  })
  const found: Relation[] = []
  for (const block of blocks.values()) {
    const members = block.slice(0, 40)
    for (let left = 0; left < members.length; left++) {
      for (let right = left + 1; right < members.length; right++) {
        const relation = relate(groups, members[left]!, members[right]!)
        if (relation) found.push(relation)
      }
    }
  }
  return [...withoutWider(groups, found)].sort(
    (a, b) => a.members[0]! - b.members[0]! || a.members[1]! - b.members[1]!,
  )
}

/** "31 dead in Vess", later "33 in Vess" and "38 in the country": the count of the same place is the later one, not that of a wider one. */
function withoutWider(
  groups: readonly (readonly Mention[])[],
  found: readonly Relation[],
): readonly Relation[] {
  const placed = ({ members }: Relation): boolean => {
    const [a, b] = members.map((member) => groups[member]!.map(({ placeKey }) => placeKey))
    return a!.some((place) => place !== null && b!.includes(place))
  }
  const exact = found.filter(placed)
  const article = (group: number): readonly string[] => groups[group]!.map((mention) => mention.article)
  return found.filter((relation) => {
    if (exact.includes(relation)) return true
    const [a, b] = relation.members as readonly [number, number]
    return !exact.some(({ members: [c, d] }) => {
      const wider = c === a ? [b, d!] : d === b ? [a, c!] : null
      return wider !== null && article(wider[0]!).some((id) => article(wider[1]!).includes(id))
    })
  })
}

function relate(groups: readonly (readonly Mention[])[], left: number, right: number): Relation | null {
  // an article that gives both values does not set one against the other
  const a = groups[left]!.filter((m) => !groups[right]!.some((n) => n.article === m.article))
  const b = groups[right]!.filter((n) => !groups[left]!.some((m) => m.article === n.article))
  if (a.length === 0 || b.length === 0) return toldTogether(groups, left, right)
  if (!comparable(a, b)) return null
  const [first, last] = rankOf(a) <= rankOf(b) ? [left, right] : [right, left]
  const earlier = first === left ? a : b
  const later = first === left ? b : a
  const [x, y] = [earlier[0]!.quantity.value!, later[0]!.quantity.value!]
  const measure = earlier[0]!.measure
  const [low, high] = x < y ? [earlier, later] : [later, earlier]
  const falls = low.some((m) => high.some((n) => m.rank > n.rank))
  const ordered = Math.max(...earlier.map((mention) => mention.rank)) < rankOf(later)
  const members = [first, last]
  const onePlace = earlier.some((m) => later.some((n) => equalPlace(m, n)))
  if (CLOSED.test(measure)) {
    if (!sameSpeaker(earlier, later) || !sameHours(earlier, later) || !sameSides(earlier, later)) return null
    return { kind: 'conflict', members, why: 'Counts for the same hours differ' }
  }
  if (GROWING.test(measure)) {
    if (falls && !onePlace) return null
    if (falls) return { kind: 'conflict', members, why: 'A later count is lower than an earlier one' }
    if (ordered) return { kind: 'revised', members, why: 'A later count is higher', order: 'grown' }
    // "at least 13" and "at least 15" on one day: both can be right, the higher is the later
    if (low.some((m) => m.quantity.modifier === '>'))
      return {
        kind: 'revised',
        members: low === a ? [left, right] : [right, left],
        why: 'A count that grows',
        order: 'grown',
      }
    return onePlace ? { kind: 'conflict', members, why: 'Counts of one thing differ' } : null
  }
  if (MOVING.test(measure) && ordered)
    return { kind: 'revised', members, why: 'A later count differs', order: 'grown' }
  if (MOVING.test(measure))
    return {
      kind: 'revised',
      members,
      why: 'Counts of one day, which is later is not said',
      order: 'unordered',
    }
  if (measure === 'measure magnitude') return { kind: 'conflict', members, why: 'Magnitudes differ' }
  if (rivals(earlier, later))
    return { kind: 'conflict', members, why: 'Two sides count one thing differently' }
  return null
}

/** "30,000 marched, police said; the organisers put it at 75,000": one article sets two sides' counts against each other. */
function toldTogether(groups: readonly (readonly Mention[])[], left: number, right: number): Relation | null {
  const [a, b] = [groups[left]!, groups[right]!]
  const { measure } = a[0]!
  const counted =
    !measure.startsWith('amount ') && !CLOSED.test(measure) && !GROWING.test(measure) && !MOVING.test(measure)
  const [x, y] = [a[0]!, b[0]!]
  const ratio = (x.quantity.value ?? 0) / Math.max(1e-9, y.quantity.value ?? 0)
  const alike =
    values(x, y) === 'different' && ratio < 4 && ratio > 1 / 4 && samePlace(x, y) && sameParties(x, y)
  if (!counted || !alike || x.whole !== null || y.whole !== null || !rivals(a, b)) return null
  return { kind: 'conflict', members: [left, right], why: 'Two sides count one thing differently' }
}

/** Counts of things (not rates or money) that two named sides give for one and the same day, or, where a known verb tells what was done, for days that can be one. */
function rivals(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.some((m) =>
    b.some(
      (n) =>
        m.quantity.noun !== null &&
        n.quantity.noun !== null &&
        (equalWindows(m.window, n.window) ||
          (!m.measure.startsWith('amount ') && windows(m.window, n.window) === 'same')) &&
        claims(m) !== null &&
        claims(n) !== null &&
        claims(m) !== claims(n),
    ),
  )
}

/** Who claims it: the entity, or the words for it. */
const claims = ({ claimant, claimantWords }: Mention): string | null => claimant ?? claimantWords

const rankOf = (group: readonly Mention[]): number => Math.min(...group.map((mention) => mention.rank))

/** One place, or the totals of two articles. */
const oneScope = (a: Mention, b: Mention): boolean =>
  (a.placeKey !== null && a.placeKey === b.placeKey) || (a.top && b.top && samePlaceOrWide(a, b))
const samePlaceOrWide = (a: Mention, b: Mention): boolean => samePlace(a, b)

/** Two figures that measure one thing: parties, place and window agree, neither is a part of the other, no article gives both. */
function comparable(a: readonly Mention[], b: readonly Mention[]): boolean {
  const [x, y] = [a[0]!, b[0]!]
  if (x.quantity.value === null || y.quantity.value === null || values(x, y) !== 'different') return false
  if (x.quantity.rule === 'range' || x.quantity.change !== null || y.quantity.change !== null) return false

  if (a.some((m) => m.whole !== null) !== b.some((m) => m.whole !== null)) return false
  if (
    !a.some((m) =>
      b.some(
        (n) =>
          sameParties(m, n) &&
          sameScope(m, n) &&
          oneScope(m, n) &&
          (isRunning(m) ? nearDays(m.window, n.window) : windows(m.window, n.window) === 'same'),
      ),
    )
  )
    return false
  // a hundredth of a count is another scope, not another value
  if (/^contain /.test(x.measure)) return true
  const ratio = Math.abs(x.quantity.value) / Math.max(1e-9, Math.abs(y.quantity.value))
  return ratio < 4 && ratio > 1 / 4
}

const fold = (words: string | null): string => (words ?? '').toLowerCase().replace(/’/g, "'")

/** True where the same claimant, the same side, or the outlets themselves give both. */
function sameSpeaker(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.some((m) =>
    b.some(
      (n) =>
        (m.claimant !== null && m.claimant === n.claimant) ||
        (m.claimant === null && n.claimant === null && fold(m.claimantWords) === fold(n.claimantWords)) ||
        (m.claimantSide !== null && m.claimantSide === n.claimantSide),
    ),
  )
}

/** Where nobody is named as claimant, counts are set against each other only if they are told of the same sides. */
function sameSides(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.some((m) =>
    b.some(
      (n) =>
        m.claimantSide !== null ||
        n.claimantSide !== null ||
        (m.actorSide === n.actorSide && m.targetSide === n.targetSide),
    ),
  )
}

function sameHours(a: readonly Mention[], b: readonly Mention[]): boolean {
  return a.some((m) =>
    b.some((n) => equalWindows(m.window, n.window) || windows(m.window, n.window) === 'same'),
  )
}
