import type { EventRecord } from '../../model/record.js'
import { byKeys } from '../../lib/order.js'
import { sameDays } from '../when.js'
import type { Entry } from './conflicts/account.js'

/** Words for talks that have rounds; a call or an interview has none. */
const ROUNDS: ReadonlySet<string> = new Set([
  'talks',
  'meeting',
  'negotiation',
  'summit',
  'conference',
  'mediation',
])
const HELD: ReadonlySet<string> = new Set(['happened', 'ongoing', 'scheduled'])

/**
 * Rounds of talks as links of a chain: each entry with the one before it (`follows`), where an article says so, else where both are
 * talks of the same parties. Of those whose day is not known only what is still to come is linked, as the last.
 */
export function inSeries(entries: readonly Entry[]): readonly Entry[] {
  const links = new Map([...byParties(entries.map(({ event }) => event)), ...asTold(entries)])
  return entries.map((entry) => {
    const follows = links.get(entry.event.id)
    return follows === undefined || follows === entry.event.id
      ? entry
      : { ...entry, event: { ...entry.event, follows } }
  })
}

/** The links that articles make themselves ("the next round"). */
function asTold(entries: readonly Entry[]): readonly (readonly [string, string])[] {
  const owner = new Map(
    entries.flatMap(({ event, mentions }) =>
      mentions.map((mention) => [`${mention.article} ${mention.event.id}`, event.id] as const),
    ),
  )
  return entries.flatMap(({ event, mentions }) =>
    mentions.flatMap((mention) => {
      const before = owner.get(`${mention.article} ${mention.event.follows ?? ''}`)
      return before === undefined ? [] : [[event.id, before] as const]
    }),
  )
}

function byParties(events: readonly EventRecord[]): readonly (readonly [string, string])[] {
  const talks = events
    .filter(
      ({ noun, status, when }) =>
        ROUNDS.has(noun) && HELD.has(status) && (when !== null || status === 'scheduled'),
    )
    .sort(
      byKeys(
        ({ when }) => when?.from ?? when?.to ?? '9999',
        ({ id }) => id,
      ),
    )
  return talks.flatMap((event, at) => {
    const before = talks.slice(0, at).findLast((other) => follows(event, other))
    return before ? [[event.id, before.id] as const] : []
  })
}

/** Of the same parties, neither on the same days nor before it. */
function follows(later: EventRecord, earlier: EventRecord): boolean {
  if (later.when && earlier.when && sameDays(later.when, earlier.when)) return false
  if (earlier.status === 'scheduled' && later.when === null) return false
  const [a, b] = [partiesOf(earlier), partiesOf(later)]
  return a.size >= 2 && a.size === b.size && [...a].every((party) => b.has(party))
}

/** The states that take part, and by themselves those who speak for none. */
function partiesOf({ participants }: EventRecord): ReadonlySet<string> {
  return new Set(participants.map(({ side, entity, name }) => side ?? entity ?? name))
}
