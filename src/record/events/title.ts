import type { EventType } from '../../model/annotation.js'
import type { Participant } from '../../model/record.js'

/** What one side does is asked of or given to the other; everything else that has two parts is done against it. */
const TOWARDS: ReadonlySet<EventType> = new Set<EventType>(['AID', 'REQUEST', 'SUPPORT', 'CONCEDE'])

/** "Talks: United States, Ukraine (Miami)"; "Attack: Norway against Chile". Names only what the record holds. */
export function eventTitle(
  { type, noun }: { readonly type: EventType; readonly noun: string },
  participants: readonly Participant[],
  place: string | null,
): string {
  const [actors, others] = [true, false].map((acts) =>
    participants.filter(({ part }) => (part === 'actor') === acts),
  )
  const link = TOWARDS.has(type) ? ' to ' : ' against '
  const onesided = actors !== undefined && others !== undefined && actors.length > 0 && others.length > 0
  const who = onesided ? [actors, others].map(shown).join(link) : shown(participants)
  const where = place === null || participants.some(({ name }) => name === place) ? '' : ` (${place})`
  return `${noun.charAt(0).toUpperCase() + noun.slice(1)}${who === '' ? '' : `: ${who}`}${where}`
}

function shown(participants: readonly Participant[]): string {
  const names = participants.map(({ name }) => name)
  return (names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names).join(', ')
}
