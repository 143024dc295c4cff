import type { BriefSentence, EventRecord, Participant } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { byKeys } from '../../lib/order.js'
import { time } from '../spoken-time.js'
import { list, sentenceCase } from './words.js'
import { nameInText } from './names.js'
import { ageOf, coverageDays } from './fresh.js'
import type { BriefInput } from './input.js'
import type { Citer } from './cite.js'

const MOST = 4
/** What an outlet does to get its story is no news of it. */
const OWN_WORK = 'interview'
const MOST_AHEAD = 3
/** So many lines that recall an older event make it part of the story. */
const RECALLED = 3

/**
 * The events of the day: first those of the days that the articles are about, the most reported and the newest of them first; then those
 * of the days before. Background is left to the table of events unless several lines recall it.
 */
export function happened(input: BriefInput, cite: Citer): readonly BriefSentence[] {
  const told = input.events.filter(
    (event) =>
      (event.status === 'happened' || event.status === 'ongoing') &&
      PHRASES[event.type ?? ''] !== undefined &&
      event.noun !== OWN_WORK &&
      (ageOf(event, input) < 2 || event.origins >= RECALLED),
  )
  return [...told]
    .sort(
      byKeys(
        (e) => ageOf(e, input),
        (e) => -e.origins,
        (e) => -new Set(e.reports.map((r) => r.article)).size,
        (e) => -Date.parse(e.when?.to ?? e.when?.from ?? '1000-01-01'),
        (e) => e.id,
      ),
    )
    .flatMap((event) => sentence(event, input, cite, 'happened'))
    .filter((one, at, all) => !all.slice(0, at).some((other) => isOneMeeting(one, other, input)))
    .slice(0, MOST)
}

/** What is scheduled on or after the day of the last article. */
export function next(input: BriefInput, cite: Citer): readonly BriefSentence[] {
  const today = coverageDays(input)?.last ?? ''
  const ahead = input.events.filter(
    ({ status, when }) =>
      status === 'scheduled' &&
      (when?.to ?? when?.from ?? '9999').slice(0, 10) >= today &&
      // "in October" of an article of October may be the last one
      (when === null || FINE.has(when.grain) || when.stated === true),
  )
  return [...ahead]
    .sort(
      byKeys(
        (e) => e.when?.from ?? '9999',
        (e) => -e.origins,
        (e) => e.id,
      ),
    )
    .flatMap((event) => sentence(event, input, cite, 'next'))
    .filter((one, at, all) => !all.slice(0, at).some((other) => isOneMeeting(one, other, input)))
    .slice(0, MOST_AHEAD)
}

/** Two sentences about one day of which one names nobody but those whom the other names. */
export function isOneMeeting(a: BriefSentence, b: BriefSentence, { events }: BriefInput): boolean {
  const [one, other] = [a, b].map(({ refs }) => events.find(({ id }) => refs.includes(id)))
  if (
    !one ||
    !other ||
    one.type !== other.type ||
    one.when?.from?.slice(0, 10) !== other.when?.from?.slice(0, 10)
  )
    return false
  const [x, y] = [one, other].map(
    ({ participants }) => new Set(participants.map(({ name }) => name.split(' ').at(-1) ?? name)),
  )
  const inside = (small = new Set<string>(), large = new Set<string>()): boolean =>
    [...small].every((name) => large.has(name))
  return inside(x, y) || inside(y, x)
}

const FINE: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week'])

/** Types that the brief tells; the others are left to the table of events. */
const PHRASES: { readonly [type: string]: true | undefined } = { CONSULT: true, ASSAULT: true }

/** Attacks that can be told by who attacked whom; a killing or an abduction needs its own words. */
const ATTACKS: ReadonlySet<string> = new Set(['attack', 'strike', 'bombing', 'shelling', 'raid', 'airstrike'])

/** `Norway attacked Chile with drones and missiles`: only of a day, with an attacker and a target. */
function attack(event: EventRecord, input: BriefInput): string | null {
  const named = (acts: boolean): string =>
    list(
      event.participants
        .filter(({ part }) => (part === 'actor') === acts)
        .map(({ entity, name }) => nameInText(entity, name, input)),
    )
  const [by, target] = [named(true), named(false)]
  if (!ATTACKS.has(event.noun) || by === '' || target === '' || event.status !== 'happened') return null
  if (!event.participants.every((one) => isParty(one, input, one.part !== 'actor'))) return null
  const weapons = (event.weapons ?? []).map(({ kind }) => kind).filter((kind) => PLURALS[kind] !== undefined)
  const means = weapons.length === 0 ? '' : ` with ${list(weapons.map((kind) => PLURALS[kind] as string))}`
  return `${by} attacked ${target}${means} ${time(event.when)}`
}

const PLURALS: { readonly [kind: string]: string | undefined } = {
  drone: 'drones', missile: 'missiles', rocket: 'rockets', bomb: 'bombs', artillery: 'artillery', shell: 'shells', mine: 'mines',
} // prettier-ignore

/** What people do at it: past, now, and still to come. */
const VERBS: { readonly [noun: string]: readonly [string, string, string] | undefined } = {
  meeting: ['met', 'are meeting', 'are to meet'],
  call: ['spoke by phone', 'are speaking by phone', 'are to speak by phone'],
  conversation: ['spoke', 'are speaking', 'are to speak'],
  interview: ['held an interview', 'are holding an interview', 'are to hold an interview'],
}

function sentence(
  event: EventRecord,
  input: BriefInput,
  cite: Citer,
  section: 'happened' | 'next',
): readonly BriefSentence[] {
  const cites = unique(event.reports.map(cite).map((span) => JSON.stringify(span))).map(
    (span) => JSON.parse(span) as ReturnType<Citer>,
  )
  const known = event.when !== null || event.noun === 'call' || (event.place !== null && event.origins > 1)
  if (!PHRASES[event.type ?? ''] || !known) return []
  const told =
    event.type === 'ASSAULT'
      ? attack(event, input)
      : clause(event, input, cites, section === 'next' || event.status === 'scheduled')
  if (told === null) return []
  return [{ section, text: `${sentenceCase(told).trim()}.`, cites, refs: [event.id] }]
}

/** The clause with its day, or null where the record does not say enough for one. */
function clause(
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

/**
 * True for those who can act: people, organisations, peoples and states; a region, a town or a building only where `asPlace` allows it.
 * A name that is no entity of the story, or a person among what is attacked, shows that the event was misread.
 */
function isParty({ entity, part }: Participant, { cast }: BriefInput, asPlace: boolean): boolean {
  const found = entity === null ? null : cast.entity(entity)
  if (!found || !found.named) return false
  if (found.kind === 'person') return part === undefined
  if (found.kind === 'organization' || found.kind === 'nationality') return true
  return found.kind === 'place' && (asPlace || found.country !== null)
}

/** A place that the event is at, beside people: no party to it. */
function isWhere(one: Participant, event: EventRecord, input: BriefInput): boolean {
  const kindOf = ({ entity }: Participant): string | undefined => input.cast.entity(entity ?? '')?.kind
  const people = event.participants.filter((other) => kindOf(other) === 'person')
  const others = event.participants.filter((other) => other !== one && kindOf(other) === 'place')
  return kindOf(one) === 'place' && hosts(one, event, input) && people.length > 0 && others.length === 0
}

/** The place visited, or the state it lies in. */
function hosts(
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

const PRONOUN = /^(?:he|she|him|his|her|hers|they|them|their)$/i

/** False for those who are only named as somebody's ("Lund's envoy met …"). */
function takesPart(
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

function unique(items: readonly string[]): readonly string[] {
  return [...new Set(items)]
}
