import type { Annotations, Event, Sentence, Time, Token } from '../../model/annotation.js'
import { within } from '../../lib/interval.js'
import type { Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

const ROUNDS = new Set([
  'round',
  'meeting',
  'talk',
  'session',
  'summit',
  'visit',
  'call',
  'hearing',
  'negotiation',
])
/** What may stand between the days of a list. */
const JOINED = new Set([',', 'and', 'on', '–', '-', '—', 'then', 'in'])

/**
 * "three rounds of talks, on May 2, May 9 and May 20": one event for each day, told by the words of the day. Days that follow each other
 * are one event of several days and stay together.
 */
export function rounds(tree: Tree, seen: Annotations, draft: EventDraft, event: Event): readonly Event[] {
  const several = draft.covers.some((index) => {
    const { lemma, xpos } = tree.tokens[index] as Token
    return xpos === 'NNS' && ROUNDS.has(lemma)
  })
  const sentence = seen.sentences[(tree.tokens[draft.trigger] as Token).sentence]
  if (draft.type !== 'CONSULT' || !several || !sentence || event.when === null) return [event]
  const days = listed(tree, within(seen.times, sentence).filter(isDay))
  if (days.length < 2) return [event]
  const places = roundPlaces(tree, seen, sentence, days.length)
  return days.map((day, at) => ({
    ...event,
    ...(event.place === null ? places[at] : {}),
    id: at === 0 ? event.id : `${event.id}.${at + 1}`,
    rule: 'round of its own day',
    trigger: { start: day.start, end: day.end },
    when: { from: day.from, to: day.to, grain: day.grain ?? 'day', stated: day.stated },
    whenSpan: { start: day.start, end: day.end },
  }))
}

type Place = Pick<Event, 'place' | 'placeSpan'>

const LAST = new Set(['recent', 'latest', 'last', 'final'])
const EARLIER = new Set(['earlier', 'previous', 'preceding', 'prior', 'first'])
/** How far after "the most recent round" its place may stand, in tokens. */
const WITHIN = 6

/** "…, with the most recent round in Geneva after earlier meetings in Oslo": the place of the last round, and of those before it. */
function roundPlaces(
  tree: Tree,
  seen: Annotations,
  sentence: Sentence,
  count: number,
): readonly (Place | undefined)[] {
  let last: Place | undefined
  let earlier: Place | undefined
  for (let at = sentence.first + 1; at < sentence.last; at++) {
    const before = (tree.tokens[at - 1] as Token).text.toLowerCase()
    if (!ROUNDS.has((tree.tokens[at] as Token).lemma)) continue
    if (LAST.has(before)) last = placeAfter(tree, seen, at, sentence.last)
    else if (EARLIER.has(before)) earlier = placeAfter(tree, seen, at, sentence.last)
  }
  return Array.from({ length: count }, (_, at) => (at === count - 1 ? last : earlier))
}

/** The one place name that "in" or "at" leads to shortly after a noun. */
function placeAfter(tree: Tree, seen: Annotations, noun: number, end: number): Place | undefined {
  for (let at = noun + 1; at < Math.min(end, noun + WITHIN); at++) {
    const { lemma, text } = tree.tokens[at] as Token
    if (text === ',' || lemma === 'after' || lemma === 'before') return undefined
    const name = tree.nameAt(at)
    if (name === null) continue
    const leads =
      ['in', 'at'].includes(tree.tokens[at - 1]?.lemma ?? '') || tree.tokens[at - 2]?.lemma === 'in'
    if (!leads || (name.kind !== 'place' && name.kind !== 'facility')) return undefined
    const joined = within(seen.names, { start: name.end, end: name.end + 12 })[0]
    return joined?.kind === 'place'
      ? undefined
      : { place: name.entity, placeSpan: { start: name.start, end: name.end } }
  }
  return undefined
}

function isDay({ type, from, grain }: Time): boolean {
  return type === 'DATE' && from !== null && grain === 'day'
}

/** The longest run of days with only commas and "and" between them, none of which follows on the one before. */
function listed(tree: Tree, times: readonly Time[]): readonly Time[] {
  let run: Time[] = []
  for (const time of times) {
    const last = run.at(-1)
    const between =
      last === undefined
        ? []
        : within(tree.tokens, { start: last.end, end: time.start }).filter(({ lemma }) => !JOINED.has(lemma))
    if (last === undefined || (between.length === 0 && last.to !== time.from)) run.push(time)
    else if (run.length < 2) run = [time]
    else break
  }
  return run
}
