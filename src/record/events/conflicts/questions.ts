import type { When } from '../../../model/when.js'
import { byCodeUnits } from '../../../lib/order.js'
import { time } from '../../spoken-time.js'
import { daysApart, sameDays } from '../../when.js'
import { rival } from '../sharing.js'
import { actorsOf, dayOf, leaderOf, placeOf, type Account, type Scene } from './account.js'

export type Kind = 'date' | 'place' | 'participants' | 'attribution'
/** A value that accounts give, by which they are grouped into sides, or null where an account is silent. */
export type Asked = (account: Account) => { readonly key: string; readonly label: string } | null

export type Question = {
  readonly kind: Kind
  readonly asked: (scene: Scene) => Asked
  /** True where two accounts can only be of one event. */
  readonly clash: (a: Account, b: Account, scene: Scene) => boolean
}

/** The days on which something that takes place once can be told to lie, at most so far apart. */
const NEAR_DAYS = 3
/** What takes place once; talks, attacks and protests go on from day to day. */
const ONCE: ReadonlySet<string> = new Set([
  'meeting', 'visit', 'call', 'vote', 'ruling', 'verdict', 'conviction', 'summit', 'conference', 'agreement', 'signing', 'resignation', 'election', 'hearing',
]) // prettier-ignore

/** What is asked of every two accounts of one event. */
export const QUESTIONS: readonly Question[] = [
  {
    kind: 'date',
    asked: () => (account) => {
      const day = dayOf(account)
      return day && { key: day.from ?? '', label: time(day) }
    },
    clash: (a, b, scene) => {
      const [x, y] = [dayOf(a), dayOf(b)]
      if (!x || !y || sameDays(x, y) || (daysApart(x, y) ?? Infinity) > NEAR_DAYS) return false
      return once(a) && once(b) && oneEvent(a, b, scene) && samePlace(a, b) && knew(a, b, [x, y], scene)
    },
  },
  {
    kind: 'place',
    asked:
      ({ cast }) =>
      (account) => {
        const place = placeOf(account)
        return place === null ? null : { key: place, label: cast.nameOf(place) ?? place }
      },
    clash: (a, b, scene) => {
      const [x, y] = [dayOf(a), dayOf(b)]
      const [here, there] = [placeOf(a), placeOf(b)]
      if (!x || !y || !sameDays(x, y) || here === null || there === null) return false
      return apart(here, there, scene) && oneEvent(a, b, scene)
    },
  },
  {
    kind: 'participants',
    asked: (scene) => (account) => {
      const leader = leaderOf(account, scene)
      return leader && { key: leader.id, label: leader.name }
    },
    clash: (a, b, scene) => {
      const [x, y] = [leaderOf(a, scene), leaderOf(b, scene)]
      return a.entry === b.entry && x !== null && y !== null && x.side !== null && x.side === y.side
    },
  },
  {
    kind: 'attribution',
    asked:
      ({ cast }) =>
      (account) => {
        const actors = actorsOf(account)
        if (actors.length === 0) return null
        return {
          key: actors.join(' '),
          label: actors.map((actor) => cast.nameOf(actor) ?? actor).join(' and '),
        }
      },
    clash: (a, b, scene) => {
      const [x, y] = [dayOf(a), dayOf(b)]
      const [by, other] = [actorsOf(a), actorsOf(b)]
      if (a.entry.event.type !== 'ASSAULT' || b.entry.event.type !== 'ASSAULT') return false
      if (!x || !y || !sameDays(x, y) || !sameTarget(a, b, scene)) return false
      if (by.some((actor) => other.some((one) => alike(actor, one, scene)))) return false
      // Two may strike one place on one day; where somebody names both, nobody is contradicted.
      const both = [a.entry, b.entry].some(({ mentions }) =>
        mentions.some(
          ({ actors }) => by.some((i) => actors.includes(i)) && other.some((i) => actors.includes(i)),
        ),
      )
      return !both && a.entry.event.noun === b.entry.event.noun
    },
  },
]

const samePlace = (a: Account, b: Account): boolean =>
  placeOf(a) === null || placeOf(b) === null || placeOf(a) === placeOf(b)

const alike = (a: string, b: string, { sideOf }: Scene): boolean =>
  a === b || (sideOf(a) !== null && sideOf(a) === sideOf(b))

const once = ({ entry, mentions }: Account): boolean =>
  ONCE.has(entry.event.noun) && mentions.every(({ event }) => ONCE.has(event.noun))

/** Same kind, same status, the same two parties at least, nobody else in their stead, and no article that tells both apart. */
function oneEvent(a: Account, b: Account, { sideOf }: Scene): boolean {
  const [first] = a.mentions
  if (!first || first.family !== b.mentions[0]?.family || a.entry.event.status !== b.entry.event.status)
    return false
  if (a.entry !== b.entry) {
    const told = new Set(a.entry.mentions.map(({ article }) => article))
    if (b.entry.mentions.some(({ article }) => told.has(article))) return false
  }
  const parties = new Set(a.mentions.flatMap((mention) => mention.parties))
  const others = [...new Set(b.mentions.flatMap((mention) => mention.parties))]
  const shared = others.filter((party) => parties.has(party)).length
  return shared >= 2 && !b.mentions.some((mention) => rival(a.mentions, mention, sideOf))
}

/** A town or site that both say was hit; a state may be attacked by two on one day. */
function sameTarget(a: Account, b: Account, { cast }: Scene): boolean {
  const targets = ({ mentions }: Account): readonly string[] =>
    mentions
      .flatMap(({ place, parties, actors }) => [place, ...parties.filter((party) => !actors.includes(party))])
      .flatMap((id) => id ?? [])
  const hit = new Set(targets(b))
  return targets(a).some((id) => hit.has(id) && !cast.isState(id) && cast.entity(id)?.kind !== 'nationality')
}

/** Both wrote after what is told had passed, or before it was to come, of days that their own publication day places. */
function knew(a: Account, b: Account, days: readonly When[], { readings }: Scene): boolean {
  const last = days
    .map(({ from }) => from?.slice(0, 10) ?? '')
    .sort(byCodeUnits)
    .at(-1) as string
  return [a, b].every(({ article, entry }) => {
    const document = readings.find((reading) => reading.document.id === article)?.document
    const published = document?.published?.slice(0, 10)
    if (published === undefined || document?.publishedBasis === 'inferred') return false
    if (entry.event.postponedFrom) return false
    return entry.event.status === 'scheduled' || published >= last
  })
}

/** Two towns of which neither is, or lies in, the other: of two states, or beside a state that the story speaks of more. */
function apart(a: string, b: string, { cast }: Scene): boolean {
  const [x, y] = [cast.entity(a), cast.entity(b)]
  if (a === b || !x || !y || x.country === null || y.country === null) return false
  return ![a, b].some((id) => cast.isState(id))
}
