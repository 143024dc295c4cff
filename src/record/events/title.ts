import type { EventType } from '../../model/annotation.js'
import type { Participant } from '../../model/record.js'

/** What one side does is asked of or given to the other, or done against it; in all else both are named side by side. */
const TOWARDS: ReadonlySet<EventType | null> = new Set<EventType | null>([
  'AID',
  'REQUEST',
  'SUPPORT',
  'CONCEDE',
])
const AGAINST: ReadonlySet<EventType | null> = new Set<EventType | null>([
  'ASSAULT',
  'COERCE',
  'SANCTION',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
])

/**
 * "Talks: United States, Ukraine (Miami)"; "Attack: Norway against Chile". Names only what the record holds; where two states or
 * more take part, those who speak for them are left to the list of participants.
 */
export function eventTitle(
  { type, noun }: { readonly type: EventType | null; readonly noun: string },
  participants: readonly Participant[],
  place: string | null,
  isState: (id: string) => boolean,
): string {
  const where = place === null || participants.some(({ name }) => name === place) ? '' : ` (${place})`
  const who = parties(type, participants, isState)
  return `${noun.charAt(0).toUpperCase() + noun.slice(1)}${who === '' ? '' : `: ${who}`}${where}`
}

function parties(
  type: EventType | null,
  participants: readonly Participant[],
  isState: (id: string) => boolean,
): string {
  const actors = participants.filter(({ part }) => part === 'actor')
  const others = participants.filter(({ part }) => part !== 'actor')
  if (actors.length > 0 && others.length > 0)
    return [actors, others]
      .map(shown)
      .join(TOWARDS.has(type) ? ' to ' : AGAINST.has(type) ? ' against ' : ', ')
  const states = participants.filter(({ entity }) => entity !== null && isState(entity))
  const covered = participants.every(({ side }) => states.some((state) => state.side === side))
  return shown(states.length >= 2 && covered ? states : participants)
}

function shown(participants: readonly Participant[]): string {
  const names = participants.map(({ name }) => name)
  return (names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names).join(', ')
}
