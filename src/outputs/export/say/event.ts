import { ORDINALS } from '../../../lib/ordinals.js'
import type { MeetingLevel } from '../../../model/annotation.js'
import type { EventRecord } from '../../../model/record.js'
import type { ArticleSpan } from '../../../model/span.js'
import { listed } from './amount.js'
import { showWhen } from './when.js'
import type { StoryView } from '../view.js'

/** One thing that the record knows of an event beside parties, day and place, with the words it rests on, where there are some. */
export type EventFact = {
  /** `people` are shown apart where there is room for their offices. */
  readonly kind: 'people' | 'manner'
  readonly text: string
  readonly words: readonly ArticleSpan[]
}

const LEVELS: { readonly [level in MeetingLevel]: string } = {
  leaders: 'leaders',
  ministers: 'ministers',
  officials: 'officials',
  envoys: 'envoys',
  technical: 'experts',
}

/** So many figures of an attack are told with it. */
export const EFFECTS_SHOWN = 6

/**
 * How an event was held, in the order in which a desk asks: which round, in what form, at which level, under whom, how long, how it
 * ended, with what, and with which effects.
 */
export function eventFacts(view: StoryView, event: EventRecord): readonly EventFact[] {
  const { series, format, duration, postponedFrom, outcome = [], levels = [], weapons = [] } = event
  return [
    ...people(event),
    ...(series ? [said(`${ORDINALS[series.number - 1] ?? `${series.number}th`} ${series.unit}`)] : []),
    ...(format ? [said(format === 'call' ? 'by phone' : format)] : []),
    ...(levels.length > 0
      ? [
          said(
            `level: ${listed(levels.map(({ level }) => LEVELS[level]))}`,
            levels.flatMap(({ spans }) => spans),
          ),
        ]
      : []),
    ...brokers(event),
    ...(duration ? [said(`${quoted(view, duration)} long`, [duration])] : []),
    ...(postponedFrom ? [said(`moved from ${showWhen(postponedFrom)}`)] : []),
    ...ended(view, outcome),
    ...(weapons.length > 0
      ? [
          said(
            `with ${listed(weapons.map(({ kind }) => plural(kind)))}`,
            weapons.flatMap(({ spans }) => spans),
          ),
        ]
      : []),
    ...effects(view, event),
    ...round(view, event),
  ]
}

/** Those who take part and whom the title leaves out. */
function people({ title, participants }: EventRecord): readonly EventFact[] {
  const left = participants.filter(({ name }) => !title.includes(name)).map(({ name }) => name)
  return left.length === 0 ? [] : [{ ...said(`with ${listed(left)}`), kind: 'people' }]
}

const said = (text: string, words: readonly ArticleSpan[] = []): EventFact => ({
  kind: 'manner',
  text,
  words,
})

function quoted(view: StoryView, { article, start, end }: ArticleSpan): string {
  return `“${view.article(article)?.article.text.slice(start, end) ?? ''}”`
}

function brokers({ brokers = [] }: EventRecord): readonly EventFact[] {
  return (['mediator', 'host'] as const).flatMap((role) => {
    const found = brokers.filter((broker) => broker.role === role)
    if (found.length === 0) return []
    const names = listed(found.map(({ name }) => name))
    const spans = found.flatMap((broker) => broker.spans)
    return [said(role === 'mediator' ? `mediated by ${names}` : `hosted by ${names}`, spans)]
  })
}

/** How it ended, each wording once. */
function ended(view: StoryView, outcome: readonly ArticleSpan[]): readonly EventFact[] {
  const wordings = new Map<string, ArticleSpan[]>()
  for (const span of outcome) {
    const words = quoted(view, span)
    wordings.set(words, [...(wordings.get(words) ?? []), span])
  }
  return [...wordings].slice(0, 2).map(([words, spans]) => said(`ended ${words}`, spans))
}

function plural(kind: string): string {
  return /(?:artillery|fire|s)$/.test(kind) ? kind : `${kind}s`
}

/** The figures told with it, parts beside their whole left out. */
function effects(view: StoryView, event: EventRecord): readonly EventFact[] {
  return (event.figures ?? []).slice(0, EFFECTS_SHOWN).flatMap((id) => {
    const figure = view.story.figures.find((one) => one.id === id)
    if (!figure) return []
    const { amount, measure } = view.words(figure)
    const by = event.participants.find(({ name }) => measure.endsWith(` by ${name}`))
    const bare = by ? measure.slice(0, -` by ${by.name}`.length) : measure
    return [said(`${amount} ${bare}`, figure.reports.map(({ span }) => span).slice(0, 1))]
  })
}

/** The round before it, by its day. */
function round({ story }: StoryView, { follows }: EventRecord): readonly EventFact[] {
  const before = story.events.find(({ id }) => id === follows)
  if (!before) return []
  const when = before.when ? ` of ${showWhen(before.when)}` : ''
  return [said(`follows the ${before.noun}${when}`, before.reports.slice(0, 1))]
}
