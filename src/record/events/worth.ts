import type { EventStatus } from '../../model/annotation.js'
import { isExact, precision } from './fits.js'
import { DECISIONS, isDisaster, type Mention } from './mention.js'

/** Words of speech and stance: an utterance or a position keeps them; they are events only when dated. */
const VERBAL: ReadonlySet<string | null> = new Set([
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'SUPPORT',
  'AGREE',
  'CONCEDE',
])

/** Statuses of what is or will be; what one might or should do is kept as a position. */
const REAL: ReadonlySet<EventStatus> = new Set(['happened', 'ongoing', 'scheduled', 'denied'])

/** Acts of authorities, armed groups and crowds, which are told by what they are and where, also of a body without a name. */
const PUBLIC: ReadonlySet<string | null> = new Set(['COERCE', 'ASSAULT', 'PROTEST', 'SANCTION', 'RETREAT'])

/** What can be called off, so that a desk lists that it was. */
const CALLED_OFF: ReadonlySet<string | null> = new Set(['CONSULT', 'PROTEST', 'AGREE', null])

/** What courts, prosecutors and voters do, whatever PLOVER makes of it. */
const FORMAL: ReadonlySet<string> = new Set([
  'ruling', 'verdict', 'sentence', 'conviction', 'indictment', 'charge', 'lawsuit', 'trial', 'hearing', 'acquittal', 'appeal', 'impeachment', 'investigation', 'pardon', 'amnesty', 'decree', 'end of protest', 'easing', 'legalisation',
]) // prettier-ignore

/** What a group of mentions tells together. */
type Told = {
  readonly group: readonly Mention[]
  readonly first: Mention
  readonly parties: ReadonlySet<string>
  readonly bodies: ReadonlySet<string>
  readonly articles: number
  readonly dated: boolean
  /** True with a day, a span of days or a place. */
  readonly set: boolean
  readonly real: boolean
}

/** True for an entry that a desk would list: an act of somebody, with another side, a day or a place. */
export function worthKeeping(group: readonly Mention[]): boolean {
  const first = group[0] as Mention
  const dated = group.some(({ event }) => event.when !== null)
  const told: Told = {
    group,
    first,
    parties: new Set(group.flatMap((member) => member.parties)),
    bodies: new Set(group.flatMap((member) => member.bodies)),
    articles: new Set(group.map(({ article }) => article)).size,
    dated,
    set: dated || group.some(({ place }) => place !== null),
    real: group.some(({ event }) => REAL.has(event.status)),
  }
  if (isBackground(told) || isUnreal(told)) return false
  return first.event.type === 'CONSULT' ? isMeeting(told) : isAct(told)
}

/** "killed in 1998", "in 2011": a year of the past in one report is background; a meeting of two that are named is told for its own sake. */
function isBackground({ group, first, parties, articles }: Told): boolean {
  if (!group.every(isHistory)) return false
  const verbal = first.event.type === null || VERBAL.has(first.event.type) || first.event.type === 'AID'
  return verbal || (articles === 1 && !(first.event.type === 'CONSULT' && parties.size >= 2))
}

/** What did not take place, unless it can be called off, and what one might or should do. */
function isUnreal({ group, first, real }: Told): boolean {
  const { type } = first.event
  if (group.every(({ event }) => event.status === 'denied') && !CALLED_OFF.has(type)) return true
  return type !== 'CONSULT' && !real && !(CALLED_OFF.has(type) && group.some(isExact))
}

/** Words for what is heard of only where it is set: an interview, a vote, a speech. */
const ROUTINE: ReadonlySet<string> = new Set(['interview', 'speech', 'vote', 'election', 'briefing'])

function isMeeting({ group, first, parties, bodies, dated, set, real, articles }: Told): boolean {
  const routine = ROUTINE.has(first.event.noun)
  if (!real && (routine || parties.size < 2)) return false
  if (routine && !dated) return false
  if (first.event.noun === 'interview') return parties.size >= 2
  if (parties.size === 0) return bodies.size > 0 && group.some(isSet)
  // A journey of somebody to somewhere once: without a day it may be long past.
  if (first.event.noun === 'visit' && parties.size === 1) return dated || articles > 1 || !group.every(isPast)
  return parties.size >= 2 || set
}

function isAct(told: Told): boolean {
  const { group, first, parties, bodies, set, dated, real, articles } = told
  const { event, family } = first
  if (isDisaster(event)) return group.some(isExact) && group.some(({ place }) => place !== null)
  if (DECISIONS.has(event.noun)) return real && (parties.size >= 1 || set)
  if (family === 'agreement' && real && parties.size >= 2) return true
  const both = parties.size >= 2
  if (FORMAL.has(event.noun)) return both || (parties.size + bodies.size >= 1 && set)
  if (PUBLIC.has(event.type)) return parties.size + bodies.size >= 1 && (set || (both && articles > 1))
  if (VERBAL.has(event.type)) return dated && both && hasBothSides(told)
  if (event.type === 'AID') return both && hasBothSides(told)
  return both || (parties.size === 1 && set)
}

/** True where somebody does it to somebody else: "Holm and Ruiz defended their record" has one side. */
function hasBothSides({ group, parties }: Told): boolean {
  const doing = new Set(group.flatMap(({ actors }) => actors))
  return doing.size > 0 && [...parties].some((id) => !doing.has(id))
}

/** A year of the past, or a longer time. */
function isHistory({ event }: Mention): boolean {
  return event.when !== null && precision(event.when) >= precision({ ...event.when, grain: 'year' })
}

const isPast = ({ event }: Mention): boolean => event.status === 'happened'

/** True for a mention with both day and place. */
function isSet({ event, place }: Mention): boolean {
  return event.when !== null && place !== null
}
