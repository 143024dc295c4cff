import type { Fit } from './fit.js'
import { familyFit, placeFit, statusFits, timeFit } from './fits.js'
import { lastWord, type Kin } from './kin.js'
import { AGREEMENT, DECISIONS, isDisaster, JUDGMENT, ON_A_MATTER, type Mention } from './mention.js'
import { rival, sameSides, sharedParties, strangers } from './sharing.js'
import { topicFit } from './topic.js'

/**
 * True where a mention tells the same event as a group: kind, parties, day and place agree as far as they are said, and something positive
 * ties them. Talks of the same parties on days that follow each other are one event; a visit and a meeting at its place are one.
 */
export function joins(group: readonly Mention[], mention: Mention, kin: Kin): boolean {
  const time = timeFit(group, mention)
  const place = placeFit(group, mention, kin)
  if (time === 'other' || place === 'other') return false
  const family = familyFit(group, mention, time, place)
  if (family === 'other' || !statusFits(group, mention, time, place)) return false
  // Talks in three towns are none of the rounds in one of them.
  if (group.some(({ event }) => (event.several ?? false) !== (mention.event.several ?? false))) return false
  // One story tells of one earthquake, unless it gives the other a day or place of its own.
  if (isDisaster(mention.event)) return time === 'same' || place === 'same' || isToldOn(group, mention)
  if (targetsApart(group, mention, kin) || isReturned(group, mention)) return false
  const mutual = mention.event.type === 'CONSULT' || mention.family === AGREEMENT
  if (mutual && metApart(group, mention, family, kin)) return false
  return tied(group, mention, { time, place, family }, kin)
}

type Fits = { readonly time: Fit; readonly place: Fit; readonly family: Fit }

/** True for meetings and deals of others: with another state, person or body, or of another rank. */
function metApart(group: readonly Mention[], mention: Mention, family: Fit, kin: Kin): boolean {
  if (rival(group, mention, kin.sideOf)) return true
  // A visit says where one went, the meeting there whom one met.
  return family !== 'next' && mention.family !== AGREEMENT && strangers(group, mention, kin)
}

/** True where parties in common, with the day, the place or the matter, tie the two. */
function tied(group: readonly Mention[], mention: Mention, { time, place, family }: Fits, kin: Kin): boolean {
  const parties = new Set(group.flatMap((member) => member.parties))
  // Whom the visitors met speaks for the place they went to.
  if (family === 'next') for (const { place: at } of [...group, mention]) if (at !== null) parties.add(at)
  if (Math.min(parties.size, mention.parties.length) === 0)
    return time === 'same' && (place === 'same' || sharesBody(group, mention))
  const topic = topicFit(new Set(group.flatMap((member) => [...member.topic])), mention.topic)
  const bare = isBare(group, mention)
  const bySide = place === 'same' || family === 'next' || bare || isBySide(group, mention, time, topic, kin)
  const shared = sharedParties(parties, mention, kin, bySide)
  if (shared === 0) return false
  if (DECISIONS.has(mention.family))
    return mention.family !== JUDGMENT || isOneCase(group, mention, time, topic)
  const set = time === 'same' || place === 'same'
  if (mention.family === AGREEMENT) return time === 'same' || topic === 'same'
  if (ON_A_MATTER.has(mention.family)) return topic === 'same' || (set && topic === 'open')
  if (shared >= 2) return set || family === 'same'
  // "their meeting with the minister": a bare mention that names somebody whom the entry does not have is another meeting.
  return (
    (set && time !== 'next') || (bare && mention.parties.length >= 2 && shared === mention.parties.length)
  )
}

/**
 * What states do is told of their leaders as well, of ministries and their offices: meetings and deals of the same two sides on one day, deals
 * and decisions on one matter.
 */
function isBySide(group: readonly Mention[], mention: Mention, time: Fit, topic: Fit, kin: Kin): boolean {
  const { family, event } = mention
  if (DECISIONS.has(family)) return time === 'same' || topic === 'same'
  if (family === AGREEMENT) return sameSides(group, mention, kin) && (time === 'same' || topic === 'same')
  return (
    event.type === 'CONSULT' &&
    time === 'same' &&
    sameSides(group, mention, kin) &&
    !ranksApart(group, mention)
  )
}

/** Leaders meet on the day on which their ministers do: two meetings. */
function ranksApart(group: readonly Mention[], { event }: Mention): boolean {
  const known = new Set(group.flatMap((member) => (member.event.levels ?? []).map(({ level }) => level)))
  const own = (event.levels ?? []).map(({ level }) => level)
  return known.size > 0 && own.length > 0 && !own.some((level) => known.has(level))
}

/** One court rules on many things: who is judged, or what about, tells which. */
function isOneCase(group: readonly Mention[], mention: Mention, time: Fit, topic: Fit): boolean {
  if (courtsApart(group, mention)) return false
  const courts = new Set([...group, mention].flatMap(({ actors }) => actors))
  const judged = new Set(group.flatMap(({ parties }) => parties).filter((id) => !courts.has(id)))
  const own = mention.parties.filter((id) => !courts.has(id))
  if (judged.size > 0 && own.length > 0) return own.some((id) => judged.has(id))
  return time === 'same' && topic !== 'other'
}

/** What one court decides is not what the next one does. */
function courtsApart(group: readonly Mention[], mention: Mention): boolean {
  const known = new Set(group.flatMap(({ actors }) => actors))
  return known.size > 0 && mention.actors.length > 0 && !mention.actors.some((id) => known.has(id))
}

/** "The quake hit at dawn": a further mention without a day and place of the disaster that its own article tells. */
function isToldOn(group: readonly Mention[], { article, event, place }: Mention): boolean {
  return (event.when === null || place === null) && group.some((member) => member.article === article)
}

/**
 * Attacks on towns that neither shares are two, of one day as well; what is told of one night is one attack wherever it hit.
 */
function targetsApart(group: readonly Mention[], { sites, event }: Mention, { lies }: Kin): boolean {
  const known = [...new Set(group.flatMap((member) => member.sites))]
  const one = (a: string, b: string): boolean => a === b || (lies(a, b) ?? lies(b, a)) !== null
  if (
    known.length === 0 ||
    sites.length === 0 ||
    sites.some((site) => known.some((other) => one(site, other)))
  )
    return false
  const { when } = event
  return !group.some(
    (member) =>
      when !== null &&
      when.grain === 'hour' &&
      member.event.when?.from === when.from &&
      member.event.when.to === when.to,
  )
}

/** "Norway struck Chile", "Chile struck Norway": who suffers one attack and carries out the other. */
function isReturned(group: readonly Mention[], { event, actors, parties }: Mention): boolean {
  if (event.type !== 'ASSAULT') return false
  const doing = new Set(group.flatMap((member) => member.actors))
  const hit = new Set(group.flatMap((member) => member.parties.filter((id) => !member.actors.includes(id))))
  return (
    actors.some((id) => hit.has(id) && !doing.has(id)) ||
    parties.some((id) => doing.has(id) && !actors.includes(id))
  )
}

/** "Police arrested two men in Oslo", "two men were arrested by police": the same group without a name, or one that nobody else names. */
function sharesBody(group: readonly Mention[], { bodies, parties }: Mention): boolean {
  const known = new Set(group.flatMap((member) => member.bodies.map(lastWord)))
  if (bodies.some((words) => known.has(lastWord(words)))) return true
  // "Their ministers will meet on Monday": a meeting of that day whose members another report names.
  const [first] = group
  const other = parties.length > 0 ? known : new Set(bodies)
  return first?.event.type === 'CONSULT' && other.size > 0 && first.event.status === 'scheduled'
}

/** "the call", "they have been meeting": a mention without day or place of what its own article tells, or of talks that go on. */
function isBare(group: readonly Mention[], { article, event, place, family }: Mention): boolean {
  if (event.when !== null || place !== null || group.some((member) => member.family !== family)) return false
  return (
    event.status === 'ongoing' ||
    (group.some((member) => member.article === article) && event.type === 'CONSULT')
  )
}
