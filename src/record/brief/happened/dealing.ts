import type { EventRecord, Participant } from '../../../model/record.js'
import type { ArticleSpan } from '../../../model/span.js'
import { time } from '../../spoken-time.js'
import type { BriefInput } from '../input.js'
import { nameInText } from './names.js'
import { hosts, isParty, isWhere, takesPart } from './parties.js'
import { list } from '../words.js'

/** What people do at it: past, now, and still to come. */
const VERBS: { readonly [noun: string]: readonly [string, string, string] | undefined } = {
  meeting: ['met', 'are meeting', 'are to meet'],
  call: ['spoke by phone', 'are speaking by phone', 'are to speak by phone'],
  conversation: ['spoke', 'are speaking', 'are to speak'],
  interview: ['held an interview', 'are holding an interview', 'are to hold an interview'],
}

/** The clause with its day, or null where the record does not say enough for one. */
export function dealing(
  event: EventRecord,
  input: BriefInput,
  cites: readonly ArticleSpan[],
  ahead: boolean,
): string | null {
  const present = event.participants.filter(
    (one) =>
      takesPart(one, input, cites) &&
      // "Lund met Holm in Norway": the host country is where, not who, unless states meet
      (event.noun === 'visit' || !isWhere(one, event, input)),
  )
  if (!present.every((one) => isParty(one, input, event.noun === 'visit' && hosts(one, event, input))))
    return null
  const names = (list: readonly Participant[]): string[] =>
    list.map((one) => nameInText(one.entity, one.name, input))
  const day = time(event.when)
  const when = day === '' ? '' : ` ${day}`
  if (event.noun === 'visit') {
    const guests = names(present.filter((one) => !hosts(one, event, input)))
    if (guests.length === 0 || event.placeName === null) return null
    const verb = ahead ? (guests.length > 1 ? 'are to visit' : 'is to visit') : 'visited'
    return `${list(guests)} ${verb} ${nameInText(event.place, event.placeName, input)}${when}`
  }
  const [voter] = names(present)
  const kinds = new Set(present.map(({ entity }) => input.cast.entity(entity ?? '')?.kind))
  // "the Senate and Roy Moore": one of them is what is voted on
  if (event.noun === 'vote' && voter !== undefined && kinds.size === 1)
    return `${list(names(present))} ${ahead ? (present.length > 1 ? 'are to vote' : 'is to vote') : 'voted'}${when}`
  if (present.length < 2) return null
  const states = present.filter(
    ({ entity }) => entity !== null && input.cast.entity(entity)?.kind !== 'person',
  )
  const people = present.filter((one) => !states.includes(one))
  const split = states.length > 1 && people.length > 0
  const place = event.placeName === null ? '' : ` in ${nameInText(event.place, event.placeName, input)}`
  const also = split ? `, with ${list(names(people))} taking part` : ''
  return `${list(names(split ? states : present))} ${verbOf(event, input, ahead)}${place}${when}${also}`
}

function verbOf(event: EventRecord, input: BriefInput, ahead: boolean): string {
  const { status } = event
  const noun = spoken(event, input) ?? event.noun
  const [past, now, next] = VERBS[noun] ?? [`held ${noun}`, `are holding ${noun}`, `are to hold ${noun}`]
  return ahead ? next : status === 'ongoing' ? now : past
}

const SPEAKING = /^(?:had )?(?:spoke|speaks?|spoken|talked|conversed|telephoned|phoned|called)\b/i
const PHONE = /\b(?:by|over the|on the|a) (?:tele)?phone\b|\bphone call|telephone/i
const AFTER = 80

/** `call` or `conversation` where every article only has them speak ("spoke with the mediator by telephone"), else null. */
function spoken({ reports }: EventRecord, { readings }: BriefInput): 'call' | 'conversation' | null {
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]))
  const words = reports.map(({ article, start, end }) =>
    (texts.get(article) ?? '').slice(start, end + AFTER).replace(/[.\n][^]*$/, ''),
  )
  if (words.length === 0 || !words.every((told) => SPEAKING.test(told))) return null
  return words.some((told) => PHONE.test(told) || /^(?:tele)?phoned/i.test(told)) ? 'call' : 'conversation'
}
