import type { Event, Reading } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { byKeys } from '../../lib/order.js'
import type { Cast } from '../cast.js'
import { lastWord } from './kin.js'
import { topicOf } from './topic.js'

/** One article's mention of an event, with its entities under the story's names. */
export type Mention = {
  readonly article: string
  readonly event: Event
  readonly parties: readonly string[]
  readonly actors: readonly string[]
  /** Bodies and groups without a name that take part, by their words ("rail workers"). */
  readonly bodies: readonly string[]
  /** Towns and sites that an attack befell. */
  readonly sites: readonly string[]
  readonly place: string | null
  readonly family: string
  /** Last words of those on a side of which nobody is named ("the mediator"), in lower case. */
  readonly unnamed: readonly string[]
  /** Nouns that say what it is about. */
  readonly topic: ReadonlySet<string>
}

/** Words for talks, which may go on for days and be called a meeting in one report and discussions in the next. */
export const TALKS = 'talks'
const TALK_NOUNS = new Set(['meeting', 'talks', 'negotiation', 'conference', 'summit', 'mediation'])
/** Attacks that are events of their own kind: the others are one family, for a strike is also told by whom it killed. */
const APART = new Set([
  'interception', 'invasion', 'war', 'offensive', 'operation', 'fighting', 'abduction', 'kidnapping', 'assassination', 'arson',
]) // prettier-ignore

/** The family of what two agree on. */
export const AGREEMENT = 'agreement'
/** The family of what a court decides on somebody: a ruling, a conviction and a sentence may be one act. */
export const JUDGMENT = 'judgment'
const JUDGMENTS = new Set(['ruling', 'verdict', 'conviction', 'sentence', 'acquittal'])

/** Acts of one body on a matter, which tells them apart: laws, pleas. */
export const ON_A_MATTER: ReadonlySet<string> = new Set([
  'approval',
  'signing',
  'repeal',
  'bill',
  'law',
  'passage',
  'plea',
  'vote',
])

/** Acts of one authority alone, whatever PLOVER makes of their tense. */
export const DECISIONS: ReadonlySet<string> = new Set([
  'emergency',
  'declaration',
  'extension',
  'resignation',
  JUDGMENT,
])

/** True for what strikes without a doer: an earthquake, a fire. */
export function isDisaster({ rule }: Event): boolean {
  return rule.startsWith('disaster')
}

function familyOf({ type, noun }: Event): string {
  if (JUDGMENTS.has(noun)) return JUDGMENT
  if (DECISIONS.has(noun)) return noun
  if (noun === 'agreement') return AGREEMENT
  if (type === 'CONSULT') return TALK_NOUNS.has(noun) ? TALKS : noun
  if (type === 'ASSAULT') return APART.has(noun) ? noun : 'attack'
  return type ?? noun
}

/** Words as they stand inside a sentence: "Prosecutors" are prosecutors, "Dutch police" keep their capital. */
function wordsAt(text: string, { start, end }: Span, names: Reading['annotations']['names']): string {
  const words = text.slice(start, end)
  const named = names.some((name) => name.start === start) || /^\p{Lu}\p{Lu}/u.test(words)
  return named ? words : words.charAt(0).toLowerCase() + words.slice(1)
}

/** "A federal judge on Monday" is a federal judge. */
function bareWords(name: string): string {
  return name
    .replace(/^(?:an?|the) /i, '')
    .replace(/(?:,| (?:on|in|at|from|for|with|who|familiar|close)\b).*$/, '')
}

function sitesOf(ids: readonly (string | null)[], actors: readonly string[], cast: Cast): readonly string[] {
  return [...new Set(ids)].flatMap((id) => {
    const kind = id === null ? undefined : cast.entity(id)?.kind
    const site = kind === 'place' || kind === 'facility'
    return id !== null && site && !actors.includes(id) ? [id] : []
  })
}

/** Mentions, the best described first, so that bare ones ("the talks") find the entry they belong to. */
export function mentionsOf(readings: readonly Reading[], cast: Cast): readonly Mention[] {
  const found = readings.flatMap((reading, order) =>
    reading.annotations.events
      .filter(({ repeated }) => repeated !== true)
      .map((event) => ({ ...mentionOf(reading, event, cast), order })),
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

function mentionOf({ document, annotations }: Reading, event: Event, cast: Cast): Mention {
  const named = (ids: readonly string[]): string[] => [
    ...new Set(ids.map((id) => cast.stateOf(cast.of(document.id, id)))),
  ]
  const place = event.place === null ? null : cast.of(document.id, event.place)
  const nameless = event.actor
    .map((id) => cast.entity(cast.of(document.id, id)))
    .filter((one) => one?.named === false)
  // Who brings the sides together is none of them.
  const mediators = new Set(
    (event.brokers ?? []).flatMap(({ role, entity }) =>
      role === 'mediator' && entity !== null ? [cast.of(document.id, entity)] : [],
    ),
  )
  const parties = named([...event.actor, ...event.recipient]).filter(
    (id) =>
      cast.entity(id)?.named !== false &&
      !mediators.has(id) &&
      (id !== place || event.type === 'ASSAULT') &&
      !(event.noun === 'visit' && place !== null && id === cast.stateOf(place)),
  )
  const actors = named(event.actor)
  return {
    article: document.id,
    event,
    parties,
    actors,
    bodies: [
      ...(event.bodies ?? []).map((span) => wordsAt(document.text, span, annotations.names)),
      ...nameless.flatMap((one) => (one === null ? [] : [bareWords(one.name)])),
    ],
    sites: event.type === 'ASSAULT' ? sitesOf([place, ...parties], actors, cast) : [],
    place,
    family: familyOf(event),
    unnamed: unnamedOf(document.text, event),
    topic: topicOf(annotations, event),
  }
}

/** The sides of which nobody is named, by the last words of their phrases. */
function unnamedOf(text: string, { actor, recipient, actorSpans, recipientSpans }: Event): readonly string[] {
  const sides = [...(actor.length === 0 ? actorSpans : []), ...(recipient.length === 0 ? recipientSpans : [])]
  return sides.map(({ start, end }) => lastWord(bareWords(text.slice(start, end))))
}
