import type { Annotations, Event, Time, Token } from '../../model/annotation.js'
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
  return days.map((day, at) => ({
    ...event,
    id: at === 0 ? event.id : `${event.id}.${at + 1}`,
    rule: 'round of its own day',
    trigger: { start: day.start, end: day.end },
    when: { from: day.from, to: day.to, grain: day.grain ?? 'day', stated: day.stated },
    whenSpan: { start: day.start, end: day.end },
  }))
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
