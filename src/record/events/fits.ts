import type { When } from '../../model/when.js'
import { followingDays, sameDays } from '../when.js'
import type { Fit } from './fit.js'
import type { Kin } from './kin.js'
import { DECISIONS, JUDGMENT, TALKS, type Mention } from './mention.js'

const FINENESS = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century']
const DAY = FINENESS.indexOf('day')
const WEEK = FINENESS.indexOf('week')

/** How fine a range of time is told: 0 for minutes. */
export function precision(when: When): number {
  return FINENESS.indexOf(when.grain)
}

/** True for a mention that names its day. */
export function isExact({ event }: Mention): boolean {
  return event.when !== null && precision(event.when) <= DAY
}

/** How a mention's time stands to a group's: the same, the day before or after (talks only), another, or open. */
export function timeFit(group: readonly Mention[], mention: Mention): Fit {
  const times = group.flatMap((member) => member.event.when ?? [])
  const { when } = mention.event
  if (when === null || times.length === 0) return 'open'
  const finest = Math.min(...times.map(precision))
  const told = times.filter((one) => precision(one) === finest)
  // A day lies in its month and year as many others do.
  const coarse = Math.max(finest, precision(when)) > WEEK && Math.min(finest, precision(when)) <= WEEK
  if (told.some((one) => sameDays(one, when))) return coarse ? 'open' : 'same'
  const talks = mention.family === TALKS && group.every((member) => member.family === TALKS)
  return talks && told.some((one) => followingDays(one, when)) ? 'next' : 'other'
}

/** A town and its state are one place, told finer and coarser. */
export function placeFit(group: readonly Mention[], { place }: Mention, { lies }: Kin): Fit {
  const places = group.flatMap((member) => member.place ?? [])
  if (place === null || places.length === 0) return 'open'
  const fits = places.map((one) => (one === place ? 'surely' : (lies(one, place) ?? lies(place, one))))
  return fits.includes('surely') ? 'same' : fits.includes('perhaps') ? 'open' : 'other'
}

/** `next` where a visit meets the talks it was for. */
export function familyFit(group: readonly Mention[], mention: Mention, time: Fit, place: Fit): Fit {
  if (group.some(({ family }) => family === mention.family))
    return mention.family === JUDGMENT && judgedApart(group, mention, time) ? 'other' : 'same'
  const families = new Set([...group.map(({ family }) => family), mention.family])
  if (families.size !== 2 || !families.has(TALKS)) return 'other'
  // "spoke with the envoy" may tell the call that another report tells.
  if (families.has('call')) return time === 'same' && [...group, mention].some(isLoose) ? 'same' : 'other'
  return families.has('visit') && place === 'same' && time !== 'next' ? 'next' : 'other'
}

const isLoose = ({ family, event }: Mention): boolean => family === TALKS && event.mode === 'talk'

/** How near a conviction and a sentence without a day stand where they are told in one breath, in UTF-16 units. */
const BREATH = 160

/** "was convicted and sentenced on Thursday" is one judgment; a conviction and a sentence of which no day is told need not be. */
function judgedApart(group: readonly Mention[], mention: Mention, time: Fit): boolean {
  if (time === 'same' || group.some(({ event }) => event.noun === mention.event.noun)) return false
  const { article, event } = mention
  return !group.some(
    (member) =>
      member.article === article && Math.abs(member.event.trigger.start - event.trigger.start) < BREATH,
  )
}

/** What is not decided: talks that are set, wished for and possible are one as long as they have not taken place. */
const AHEAD: ReadonlySet<string> = new Set(['scheduled', 'called-for', 'hypothetical'])

/** What happened and what is still to come are two events, unless they are set to one day or place or the event goes on. */
export function statusFits(
  group: readonly Mention[],
  { event, family }: Mention,
  time: Fit,
  place: Fit,
): boolean {
  const statuses = new Set(group.map((member) => member.event.status))
  if (statuses.has('denied') !== (event.status === 'denied')) return false
  if (DECISIONS.has(family) && event.status !== 'hypothetical') return true
  if (statuses.has(event.status) || statuses.has('ongoing') || event.status === 'ongoing') return true
  if (event.type === 'CONSULT' && AHEAD.has(event.status) && [...statuses].every((one) => AHEAD.has(one)))
    return true
  if (time === 'same' || (time === 'next' && place !== 'open')) return true
  return time === 'next' || (place === 'same' && time === 'open' && event.status !== 'scheduled')
}
