import type { EventStatus } from '../../model/annotation.js'
import { isExact, precision } from './join.js'
import { DECISIONS, isDisaster, type Mention } from './mention.js'

/** Words of speech and stance: an utterance or a position keeps them; they are events only when dated or placed. */
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
/** What courts, prosecutors and voters do, whatever PLOVER makes of it. */
const FORMAL: ReadonlySet<string> = new Set([
  'ruling', 'verdict', 'sentence', 'conviction', 'indictment', 'charge', 'lawsuit', 'trial', 'hearing', 'acquittal', 'appeal', 'impeachment', 'investigation', 'pardon', 'amnesty', 'decree', 'end of protest', 'easing', 'legalisation',
]) // prettier-ignore

/** True for an entry that a desk would list: an act of somebody, with another side, a day or a place. */
export function worthKeeping(group: readonly Mention[]): boolean {
  const { event, family } = group[0] as Mention
  const parties = new Set(group.flatMap((member) => member.parties))
  const set = group.some((member) => member.event.when !== null || member.place !== null)
  const real = group.some((member) => REAL.has(member.event.status))
  if (event.type !== 'CONSULT' && !real && !group.some(isExact)) return false
  if ((event.type === null || VERBAL.has(event.type) || event.type === 'AID') && group.every(isHistory))
    return false
  if (isDisaster(event)) return group.some(isExact) && group.some(({ place }) => place !== null)
  if (DECISIONS.has(event.noun)) return real && (parties.size >= 1 || set)
  if (family === 'agreement' && real && parties.size >= 2) return true
  const bodies = new Set(group.flatMap((member) => member.bodies))
  if (PUBLIC.has(event.type) || FORMAL.has(event.noun))
    return parties.size >= 2 || (parties.size + bodies.size >= 1 && set)
  if (VERBAL.has(event.type)) return set && parties.size >= 2
  if (parties.size === 0 && event.type === 'CONSULT') return bodies.size > 0 && group.some(isSet)
  return parties.size >= 2 || (parties.size === 1 && set)
}

/** "died in 1998", "gave money in 2011": a year of the past is background, where nothing but words or a life is told. */
function isHistory({ event }: Mention): boolean {
  return event.when !== null && precision(event.when) >= precision({ ...event.when, grain: 'year' })
}

/** True for a mention with both day and place. */
function isSet({ event, place }: Mention): boolean {
  return event.when !== null && place !== null
}
