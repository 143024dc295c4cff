import type { Participant } from '../../model/record.js'

/** "Talks: United States, Ukraine (Miami)". Names only what the record holds. */
export function eventTitle(noun: string, participants: readonly Participant[], place: string | null): string {
  const names = participants.map(({ name }) => name)
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names
  const head = noun.charAt(0).toUpperCase() + noun.slice(1)
  return `${head}${shown.length > 0 ? `: ${shown.join(', ')}` : ''}${place === null ? '' : ` (${place})`}`
}
