import type { MeetingLevel, Reading } from '../../model/annotation.js'
import type { EventRecord } from '../../model/record.js'
import type { ArticleSpan, Span } from '../../model/span.js'
import type { Cast } from '../cast.js'
import type { Mention } from './mention.js'

type Carried = Pick<EventRecord, 'levels' | 'brokers' | 'weapons' | 'placeInferred'>
type Broker = NonNullable<EventRecord['brokers']>[number]

/** From the highest to the lowest. */
const LEVELS: readonly MeetingLevel[] = ['leaders', 'ministers', 'officials', 'envoys', 'technical']

/**
 * What the mentions of one event tell of it beside parties, day and place: how high it was held, who mediated or was host, with what
 * it was done; each once, with the words of every mention that tells it.
 */
export function carriedBy(mentions: readonly Mention[], readings: readonly Reading[], cast: Cast): Carried {
  const told = LEVELS.map((level) => ({
    level,
    spans: spansOf(mentions, ({ levels = [] }) => levels.filter((one) => one.level === level)),
  }))
  // What one mention in many tells is more often a name that only stands near ("the president's envoy").
  const most = Math.max(...told.map(({ spans }) => spans.length))
  const levels = told.filter(({ spans }) => spans.length > 0 && spans.length * 2 >= most)
  const kinds = [...new Set(mentions.flatMap(({ event }) => (event.weapons ?? []).map(({ kind }) => kind)))]
  const weapons = kinds.map((kind) => ({
    kind,
    spans: spansOf(mentions, ({ weapons = [] }) => weapons.filter((one) => one.kind === kind)),
  }))
  const brokers = brokersOf(mentions, readings, cast)
  const placed = mentions.filter(({ place }) => place !== null)
  const inferred = placed.length > 0 && placed.every(({ event }) => event.inferred?.includes('place'))
  return {
    ...(levels.length > 0 && { levels }),
    ...(brokers.length > 0 && { brokers }),
    ...(weapons.length > 0 && { weapons }),
    ...(inferred && { placeInferred: true as const }),
  }
}

function spansOf(
  mentions: readonly Mention[],
  told: (event: Mention['event']) => readonly { readonly span: Span }[],
): readonly ArticleSpan[] {
  return mentions.flatMap(({ article, event }) =>
    told(event).map(({ span }) => ({ article, start: span.start, end: span.end })),
  )
}

function brokersOf(
  mentions: readonly Mention[],
  readings: readonly Reading[],
  cast: Cast,
): readonly Broker[] {
  const found = new Map<string, Broker>()
  for (const { article, event } of mentions)
    for (const { role, entity, span } of event.brokers ?? []) {
      const id = entity === null ? null : cast.stateOf(cast.of(article, entity))
      const text = readings.find(({ document }) => document.id === article)?.document.text ?? ''
      const name = (id === null ? null : cast.nameOf(id)) ?? text.slice(span.start, span.end)
      const key = `${role} ${id ?? name.toLowerCase()}`
      const spans = [...(found.get(key)?.spans ?? []), { article, start: span.start, end: span.end }]
      found.set(key, { role, entity: id, name, spans })
    }
  return [...found.values()]
}
