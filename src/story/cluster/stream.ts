import { article, holdsOneOf, type Article } from './article.js'
import { grouping, type Group } from './grouping/groups.js'
import { likeness } from './likeness/likeness.js'
import { neighbours } from './grouping/neighbours.js'
import type { Profile } from './words/profile.js'
import type { Counted } from './words/rarity.js'
import { storylines, type Storylines } from './storylines.js'
import { vetoReader, type Printer, type Refusal, type Veto } from './vetoes.js'

/**
 * Two groups join when their articles are this alike on average in a set of `usual` articles. Each time that a set is twice as large, strangers are more
 * often alike by chance; each time that it is half as large, less often: few reports of one event differ more than many strangers do. Fewer than
 * `fewest` are no smaller set.
 */
const TOGETHER = { usual: 64, likeness: 0.165, doubled: 0.006, halved: 0.012, fewest: 4 }

/**
 * A glance weighs words as they were weighed last until the set has grown by this share; so it costs what came, and all weighing together
 * costs no more than a few readings of each article.
 */
const STALE = 1 / 8

/**
 * Articles in, groups of them out, kept up to date. Settled in full, the groups follow from the set of articles, never from the order of arrival or
 * of asking. After a glance they are those of the set with words weighed as they were a while before.
 */
export type Stream = {
  readonly add: (profile: Profile) => void
  /** Brings the groups up to date. Gives those that went and those that came. */
  readonly settle: (how: 'in full' | 'at a glance') => {
    readonly went: readonly Group<Article>[]
    readonly came: readonly Group<Article>[]
  }
  readonly stories: () => readonly Group<Article>[]
  readonly lines: Storylines['lines']
  readonly refusals: () => readonly Refusal[]
}

/** What the whole set says: both are steps, so that they change seldom; then what they concern is compared again. */
type Scale = { readonly dated: number; readonly together: number }

export function stream(rare: Counted, printed: Printer): Stream {
  const shelf = shelved(rare)
  const strangers = new Map<Article, Map<Article, readonly [number, number]>>()
  let scale: Scale = { dated: 0, together: 1 }
  let weighed = 0
  const near = neighbours<Article>((one, other) => {
    const found = likeness(one, other, scale.dated, rare)
    if (found?.strangers) strangers.set(one, (strangers.get(one) ?? new Map()).set(other, found.strangers))
    return found?.likeness ?? null
  })
  const vetoOf = vetoReader(printed, rare)
  const groups = grouping<Article, Veto>(near, (left, right) =>
    vetoOf(left.map(profileOf), right.map(profileOf)),
  )
  const lines = storylines(rare)
  return {
    add: shelf.add,
    settle(how) {
      const size = shelf.size()
      const weigh = how === 'in full' || size >= (1 + STALE) * weighed
      const terms = weigh ? rare.settle() : NONE
      const now = weigh ? scaleOf(shelf.dated(), size) : scale
      const { gone, came } = shelf.renew(terms, now.dated !== scale.dated)
      scale = now
      if (weigh) weighed = size
      for (const old of gone) {
        near.drop(old)
        strangers.delete(old)
      }
      for (const made of came) near.put(made)
      const changed = groups.settle(near.settle(), gone, scale.together)
      lines.settle(changed.went, changed.came)
      return changed
    },
    stories: () => groups.groups(),
    lines: () => lines.lines(),
    refusals: () => [
      ...groups.refused().map(({ left, right, veto }) => ({ left, right, veto: () => veto })),
      ...[...strangers].flatMap(([left, others]) =>
        [...others]
          .filter(([right]) => near.of(left).get(right) === 0)
          .map(([right, terms]) => ({ left, right, veto: () => patternOf(left, right, terms, printed) })),
      ),
    ],
  }
}

/** The articles of the set, and the printings that came since they were last read. */
function shelved(rare: Counted) {
  const articles = new Map<string, Article>()
  const waiting = new Map<string, Profile[]>()
  let dated = 0
  return {
    add(made: Profile) {
      const held = waiting.get(made.key)
      if (held) held.push(made)
      else waiting.set(made.key, [made])
      if (held || articles.has(made.key)) return
      if (made.day !== null) dated += 1
      rare.add(made.terms)
    },
    size: () => articles.size + [...waiting.keys()].filter((key) => !articles.has(key)).length,
    dated: () => dated,
    /** Reads again what came, what holds a word of another rarity, and what has no day where days count otherwise. */
    renew(terms: ReadonlySet<number>, undated: boolean) {
      const gone = new Set<Article>()
      for (const old of articles.values()) {
        const { key, day, profile } = old
        if (waiting.has(key) || (undated && day === null) || (terms.size > 0 && holdsOneOf(profile, terms)))
          gone.add(old)
      }
      for (const { key } of gone) if (!waiting.has(key)) waiting.set(key, [])
      const came = [...waiting].map(([key, printings]) => {
        const made = article([...(articles.get(key)?.printings ?? []), ...printings], rare)
        articles.set(key, made)
        return made
      })
      waiting.clear()
      return { gone, came }
    },
  }
}

const NONE: ReadonlySet<number> = new Set()

function profileOf({ profile }: Article): Profile {
  return profile
}

/** Of the dated share four steps; of the size each doubling and halving. */
function scaleOf(dated: number, size: number): Scale {
  const doublings = Math.floor(Math.log2(Math.max(TOGETHER.fewest, size) / TOGETHER.usual))
  return {
    dated: Math.round((4 * dated) / Math.max(1, size)) / 4,
    together: TOGETHER.likeness + doublings * (doublings < 0 ? TOGETHER.halved : TOGETHER.doubled),
  }
}

function patternOf(
  left: Article,
  right: Article,
  [first, second]: readonly [number, number],
  printed: Printer,
): Veto {
  return { kind: 'pattern', left: printed([left.profile], first), right: printed([right.profile], second) }
}
