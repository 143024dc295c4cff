import type { EventRecord, Participant } from '../../../model/record.js'
import type { ArticleSpan } from '../../../model/span.js'
import type { BriefInput } from '../input.js'

/**
 * True for those who can act: people, organisations, peoples and states; a region, a town or a building only where `asPlace` allows it.
 * A name that is no entity of the story, or a person among what is attacked, shows that the event was misread.
 */
export function isParty({ entity, part }: Participant, { cast }: BriefInput, asPlace: boolean): boolean {
  const found = entity === null ? null : cast.entity(entity)
  if (!found || !found.named) return false
  if (found.kind === 'person') return part === undefined
  if (found.kind === 'organization' || found.kind === 'nationality') return true
  return found.kind === 'place' && (asPlace || found.country !== null)
}

/** A place that the event is at, beside people: no party to it. */
export function isWhere(one: Participant, event: EventRecord, input: BriefInput): boolean {
  const kindOf = ({ entity }: Participant): string | undefined => input.cast.entity(entity ?? '')?.kind
  const people = event.participants.filter((other) => kindOf(other) === 'person')
  const others = event.participants.filter((other) => other !== one && kindOf(other) === 'place')
  return kindOf(one) === 'place' && hosts(one, event, input) && people.length > 0 && others.length === 0
}

/** The place visited, or the state it lies in. */
export function hosts(
  { entity, name }: Participant,
  { place, placeName }: EventRecord,
  { cast }: BriefInput,
): boolean {
  const guest = entity === null ? null : cast.entity(entity)
  const host = place === null ? null : cast.entity(place)
  if (name === placeName) return true
  return (
    guest !== null && guest.kind !== 'person' && guest.country !== null && guest.country === host?.country
  )
}

const PRONOUN = /^(?:he|she|him|his|her|hers|they|them|their)$/i

/** False for those who are only named as somebody's ("Lund's envoy met …"). */
export function takesPart(
  { entity }: Participant,
  { readings, cast }: BriefInput,
  cites: readonly ArticleSpan[],
): boolean {
  const found = entity === null ? null : cast.entity(entity)
  if (!found || found.kind !== 'person') return true
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]))
  const here = found.mentions.filter(
    (mention) =>
      cites.some(
        ({ article, start, end }) =>
          article === mention.article && start <= mention.start && mention.end <= end,
      ) && !PRONOUN.test((texts.get(mention.article) ?? '').slice(mention.start, mention.end)),
  )
  return (
    here.length === 0 ||
    here.some(({ article, end }) => !/^['’]s?\b/.test((texts.get(article) ?? '').slice(end, end + 3)))
  )
}
