import type { Event, Token } from '../../model/annotation.js'
import type { Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

/** Words before a meeting that make it one more of a series: "the next round", "another meeting". */
const MORE = new Set([
  'next',
  'another',
  'further',
  'new',
  'fresh',
  'follow-up',
  'additional',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
])
const TALKS = new Set([
  'meeting',
  'talks',
  'negotiation',
  'conference',
  'summit',
  'mediation',
  'call',
  'visit',
])
const AGAIN = new Set(['again', 'anew'])
const RESUMING = new Set(['reconvene', 'resume'])
const PLURAL_SIDES = 2

/** True for a meeting that is told as the next of several: "a next round is set for June", "will meet again on Friday". */
export function isNext(tree: Tree, { type, noun, covers, trigger, triggerEnd, rule }: EventDraft): boolean {
  if (type !== 'CONSULT' || !TALKS.has(noun)) return false
  const last = Math.max(trigger, triggerEnd)
  if (RESUMING.has((tree.tokens[trigger] as Token).lemma)) return true
  if (AGAIN.has(tree.tokens[last + 1]?.lemma ?? '')) return true
  const nouns = rule.startsWith('noun') ? covers : covers.slice(1)
  return nouns.some((index) =>
    tree
      .children(index)
      .some((child) => child < index && MORE.has((tree.tokens[child] as Token).text.toLowerCase())),
  )
}

const parties = ({ actor, recipient }: Event): readonly string[] => [...actor, ...recipient]

/** The latest talks told before, of which these can be the next round: held or under way, with a party in common where these name any. */
export function beforeIt(found: readonly Event[], named: readonly string[]): Event | null {
  for (let at = found.length - 1; at >= 0; at--) {
    const event = found[at] as Event
    if (event.type !== 'CONSULT' || (event.status !== 'happened' && event.status !== 'ongoing')) continue
    if (named.length > 0 && !parties(event).some((id) => named.includes(id))) continue
    if (named.length === 0 && parties(event).length < PLURAL_SIDES) continue
    return event
  }
  return null
}

/**
 * The place of talks that are told again without one ("the talks between the two lasted …"): that of the earlier mentions in the article,
 * where these have all parties in common with them, no other day, and one place only.
 */
export function placeBefore(found: readonly Event[], event: Event): Event | null {
  if (event.type !== 'CONSULT' || event.place !== null || event.status === 'denied') return null
  const own = parties(event)
  if (own.length < PLURAL_SIDES) return null
  const same = found.filter(
    (other) =>
      other.type === 'CONSULT' &&
      other.place !== null &&
      other.status === event.status &&
      other.noun === event.noun &&
      own.every((id) => parties(other).includes(id)),
  )
  const [first] = same
  if (first === undefined || same.some(({ place }) => place !== first.place)) return null
  const day = event.when?.from?.slice(0, 10)
  const elsewhen = same.some(
    ({ when }) => day !== undefined && when !== null && when.from?.slice(0, 10) !== day,
  )
  return elsewhen ? null : first
}
