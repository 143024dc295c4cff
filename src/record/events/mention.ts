import type { Event, Reading } from '../../model/annotation.js'
import { byKeys } from '../../lib/order.js'
import type { Cast } from '../cast.js'

/** One article's mention of an event, with its entities under the story's names. */
export type Mention = {
  readonly article: string
  readonly event: Event
  readonly parties: readonly string[]
  readonly actors: readonly string[]
  readonly place: string | null
  readonly family: string
}

/** Words for talks, which may go on for days and be called a meeting in one report and discussions in the next. */
export const TALKS = 'talks'
const TALK_NOUNS = new Set(['meeting', 'talks', 'negotiation', 'conference', 'summit', 'mediation'])
/** Attacks that are events of their own kind: the others are one family, for a strike is also told by whom it killed. */
const APART = new Set([
  'interception', 'invasion', 'war', 'offensive', 'operation', 'fighting', 'abduction', 'kidnapping', 'assassination', 'arson',
]) // prettier-ignore

/** Acts of one authority alone, whatever PLOVER makes of their tense. */
export const DECISIONS: ReadonlySet<string> = new Set([
  'emergency',
  'declaration',
  'extension',
  'resignation',
  'verdict',
  'conviction',
])

function familyOf({ type, noun }: Event): string {
  if (DECISIONS.has(noun)) return noun
  if (noun === 'agreement') return 'agreement'
  if (type === 'CONSULT') return TALK_NOUNS.has(noun) ? TALKS : noun
  if (type === 'ASSAULT') return APART.has(noun) ? noun : 'attack'
  return type
}

/** Mentions, the best described first, so that bare ones ("the talks") find the entry they belong to. */
export function mentionsOf(readings: readonly Reading[], cast: Cast): readonly Mention[] {
  const found = readings.flatMap(({ document, annotations }, order) =>
    annotations.events.map((event) => {
      const named = (ids: readonly string[]): string[] => [
        ...new Set(ids.map((id) => cast.stateOf(cast.of(document.id, id)))),
      ]
      const place = event.place === null ? null : cast.of(document.id, event.place)
      const parties = named([...event.actor, ...event.recipient]).filter(
        (id) =>
          (id !== place || event.type === 'ASSAULT') &&
          !(event.noun === 'visit' && place !== null && id === cast.stateOf(place)),
      )
      return {
        order,
        article: document.id,
        event,
        parties,
        actors: named(event.actor),
        place,
        family: familyOf(event),
      }
    }),
  )
  const richness = ({ event, parties, place }: Mention): number =>
    (event.when ? 4 : 0) + (place ? 2 : 0) + Math.min(parties.length, 3)
  return [...found].sort(
    byKeys(
      (m) => -richness(m),
      (m) => m.order,
      (m) => m.event.trigger.start,
    ),
  )
}
