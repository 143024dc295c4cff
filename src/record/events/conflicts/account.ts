import type { Reading } from '../../../model/annotation.js'
import type { EventRecord } from '../../../model/record.js'
import type { ArticleSpan } from '../../../model/span.js'
import type { When } from '../../../model/when.js'
import { within } from '../../../lib/interval.js'
import { byCodeUnits } from '../../../lib/order.js'
import type { Cast } from '../../cast.js'
import { daysLong, sameDays } from '../../when.js'
import { isExact } from '../fits.js'
import type { Mention } from '../mention.js'

/** An entry of the record with the mentions it was made of. */
export type Entry = { readonly event: EventRecord; readonly mentions: readonly Mention[] }

/** What the comparison of events needs to know beside the events. */
export type Scene = {
  readonly readings: readonly Reading[]
  readonly cast: Cast
  readonly sideOf: (id: string) => string | null
  readonly originsOf: (articles: readonly string[]) => number
}

/** What one article says of one event. */
export type Account = {
  readonly article: string
  readonly entry: Entry
  readonly mentions: readonly Mention[]
}

/** What each article says of an event, in the order of their ids. */
export function accountsOf(entry: Entry): readonly Account[] {
  const articles = [...new Set(entry.mentions.map(({ article }) => article))].sort(byCodeUnits)
  return articles.map((article) => ({
    article,
    entry,
    mentions: entry.mentions.filter((mention) => mention.article === article),
  }))
}

/** The sentences in which an account tells the event. */
export function sentencesOf({ article, mentions }: Account, { readings }: Scene): readonly ArticleSpan[] {
  const reading = readings.find(({ document }) => document.id === article)
  return mentions.flatMap(({ event }) => {
    const sentence = within(reading?.annotations.sentences ?? [], event.trigger)[0]
    return sentence ? [{ article, start: sentence.start, end: sentence.end }] : []
  })
}

/** The one day that an account gives, in its exact mentions; null where it gives none or several. */
export function dayOf({ mentions }: Account): When | null {
  const days = mentions.filter(isExact).flatMap(({ event }) => event.when ?? [])
  const [first] = days
  if (!first || !days.every((day) => sameDays(day, first))) return null
  return (daysLong(first) ?? Infinity) <= 1 ? first : null
}

/** The one place that an account gives, or null. */
export function placeOf({ mentions }: Account): string | null {
  const places = [...new Set(mentions.flatMap(({ place }) => place ?? []))]
  return places.length === 1 ? (places[0] as string) : null
}

/** Who did it. */
export function actorsOf({ mentions }: Account): readonly string[] {
  return [...new Set(mentions.flatMap(({ actors }) => actors))].sort(byCodeUnits)
}

/** Who led a side. */
export type Leader = { readonly id: string; readonly name: string; readonly side: string | null }

/** Who led a side, as an account has it: the one person named after "led by" in a sentence that tells the event. */
export function leaderOf(account: Account, scene: Scene): Leader | null {
  const reading = scene.readings.find(({ document }) => document.id === account.article)
  if (!reading) return null
  const found = sentencesOf(account, scene).flatMap((sentence) => leadersIn(reading, sentence, scene))
  const [first] = found
  return first && found.every(({ id }) => id === first.id) ? first : null
}

/** The side is that of the leader, else that of the name before "led by" ("the Chilean side led by Ana Ruiz"). */
function leadersIn(
  { document, annotations }: Reading,
  sentence: ArticleSpan,
  scene: Scene,
): readonly Leader[] {
  const { cast, sideOf } = scene
  const names = within(annotations.names, sentence)
  return names.flatMap(({ kind, start, entity }): readonly Leader[] => {
    const before = document.text.slice(Math.max(sentence.start, start - REACH), start)
    const led = kind === 'person' ? LED.exec(before) : null
    if (led === null) return []
    const verb = start - before.length + led.index
    const whose = names.findLast(({ end }) => end <= verb && verb - end < NEAR)
    const id = cast.of(document.id, entity)
    const side = sideOf(id) ?? (whose ? sideOf(cast.of(document.id, whose.entity)) : null)
    return [{ id, name: cast.nameOf(id) ?? id, side }]
  })
}

/** "led by Foreign Minister ", "headed by the envoy ": nothing but titles between. */
const LED = /\b(?:led|headed) by (?:[\p{L}.'’-]{1,20} ){0,5}$/u
const REACH = 80
/** From "the Chilean" to "side led by". */
const NEAR = 30
