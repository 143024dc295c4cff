import { sameParties, windows } from './compare.js'
import type { Mention } from './mention.js'
import type { Relation } from './relations.js'

/**
 * Sums that cannot hold: a part larger than its whole, more weapons intercepted than launched in the same hours. Bounds are
 * kept to: "at least 40" can be part of any whole, "up to 40" of none smaller than nothing.
 */
export function brokenSums(groups: readonly (readonly Mention[])[]): readonly Relation[] {
  const found: Relation[] = []
  const groupOf = new Map<number, number>()
  groups.forEach((group, index) => group.forEach((mention) => groupOf.set(mention.order, index)))
  groups.forEach((group, index) => {
    for (const mention of group) {
      const whole = mention.whole === null ? undefined : groupOf.get(mention.whole)
      if (whole !== undefined && whole !== index && exceeds(mention, groups[whole]![0]!)) {
        found.push({ kind: 'sum', members: [whole, index], why: 'A part is larger than its whole' })
        break
      }
    }
  })
  return [...found, ...moreDownedThanLaunched(groups)]
}

const least = ({ quantity }: Mention): number | null =>
  quantity.modifier === '<' ? 0 : (quantity.value ?? quantity.low)
const most = ({ quantity }: Mention): number | null =>
  quantity.modifier === '>' || quantity.modifier === '~' ? Infinity : (quantity.value ?? quantity.high)

function exceeds(part: Mention, whole: Mention): boolean {
  const [low, high] = [least(part), most(whole)]
  return low !== null && high !== null && low > high
}

/** "intercept drone" against "launch drone" for the same hours and attacker. */
function moreDownedThanLaunched(groups: readonly (readonly Mention[])[]): readonly Relation[] {
  const launched = new Map<string, number[]>()
  groups.forEach((group, index) => {
    const { measure } = group[0]!
    if (!measure.startsWith('launch ') || group.some((mention) => mention.whole !== null)) return
    const thing = measure.slice('launch '.length)
    launched.set(thing, [...(launched.get(thing) ?? []), index])
  })
  const found: Relation[] = []
  groups.forEach((group, index) => {
    const first = group[0]!
    if (!first.measure.startsWith('intercept ')) return
    for (const other of launched.get(first.measure.slice('intercept '.length)) ?? []) {
      const launch = groups[other]![0]!
      const oneRaid =
        launch.window !== null && first.window !== null && windows(launch.window, first.window) === 'same'
      const attacker =
        first.targetSide === null || launch.actorSide === null || first.targetSide === launch.actorSide
      if (
        oneRaid &&
        attacker &&
        launch.actorSide !== first.actorSide &&
        exceeds(first, launch) &&
        sameParties(first, first)
      ) {
        found.push({
          kind: 'sum',
          members: [other, index],
          why: 'More is said to be intercepted than launched',
        })
      }
    }
  })
  return found
}
