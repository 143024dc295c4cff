import { within } from '../../lib/interval.js'
import type { Annotations, Figure, Quantity, Reading } from '../../model/annotation.js'
import type { ArticleSpan, Span } from '../../model/span.js'
import type { When } from '../../model/when.js'
import { isBesides, isHistory, kindOfItem } from './counted.js'

/** Who is who across the articles of a story. */
export type Who = {
  /** The story's entity for an article's own, or null where it has none. */
  readonly entityOf: (article: string, entity: string) => string | null
  readonly nameOf: (entity: string) => string | null
}

/** One article's figure, with its entities as the story knows them. */
export type Mention = {
  readonly article: string
  /** Rank of the article by publication; articles that cannot be told apart share it. */
  readonly rank: number
  readonly order: number
  readonly figure: Figure
  readonly quantity: Quantity
  readonly measure: string
  readonly span: ArticleSpan
  readonly claimant: string | null
  /** The words that name the claimant, without article, where there are any. */
  readonly claimantWords: string | null
  /** "Norland's Defence Ministry", where an institution without a country in its name is introduced with it; else null. */
  readonly claimantInFull: string | null
  readonly actor: string | null
  readonly target: string | null
  readonly place: string | null
  /** The place's name without what kind of place it is, so that a county and its short name are one. */
  readonly placeKey: string | null
  /** The state behind claimant and actor, so that an air force and its country stand on one side. */
  readonly claimantSide: string | null
  readonly actorSide: string | null
  readonly targetSide: string | null
  readonly window: When | null
  /** Counted besides those that a total holds ("12 more people"). */
  readonly besides: boolean
  /** Of another time than that of the news ("4,000 people in 1988"). */
  readonly history: boolean
  /** True for the largest value that its article gives for the measure: the whole, where others are of parts and places. */
  readonly top: boolean
  /** The mention that it is a part of, by `order`, or null. */
  readonly whole: number | null
}

/** Every figure of the readings, which come in order of publication, as mentions in that order. */
export function mentionsOf(readings: readonly Reading[], who: Who): readonly Mention[] {
  const found: Mention[] = []
  let rank = -1
  let published: string | null = null
  for (const { document, annotations } of readings) {
    if (rank < 0 || document.published === null || document.published !== published) rank++
    published = document.published
    const countries = new Map(annotations.entities.map((entity) => [entity.id, entity.country]))
    const of = (entity: string | null): string | null =>
      entity === null ? null : (who.entityOf(document.id, entity) ?? null)
    const side = (entity: string | null): string | null =>
      entity === null ? null : (countries.get(entity) ?? who.entityOf(document.id, entity) ?? entity)
    const nameOf = (entity: string | null): string | null => (entity === null ? null : who.nameOf(entity))
    const base = found.length
    const places = new Map(annotations.figures.map((figure, at) => [figure.quantity, base + at]))
    for (const figure of annotations.figures) {
      const quantity = annotations.quantities[figure.quantity]!
      const end = Math.max(quantity.end, quantity.noun?.end ?? 0)
      found.push({
        article: document.id, rank, order: found.length, figure, quantity,
        measure: figure.measure ?? `amount ${quantity.unit ?? ''}`,
        span: { article: document.id, start: quantity.start, end },
                claimant: of(figure.claimant), claimantWords: wordsOf(document.text, figure.claimantSpan), claimantInFull: inFull(annotations, figure, wordsOf(document.text, figure.claimantSpan)), actor: of(figure.actor), target: of(figure.target), place: of(figure.place), placeKey: placeKey(nameOf(of(figure.place))),
        claimantSide: side(figure.claimant) ?? sideOfWords(annotations, figure.claimantSpan, countries), actorSide: side(figure.actor), targetSide: side(figure.target),
        window: figure.window, besides: isBesides(document.text, { start: quantity.start, end }), history: isHistory(figure, document.published), top: false, whole: quantity.partOf === null ? null : (places.get(quantity.partOf) ?? null),
      }) // prettier-ignore
    }
  }
  return withTops(withAttackers(found))
}

/** "Norland launched 85 drones. Sixty-two were shot down": what is shot down after a launch is the attacker's, where nothing else is said. */
function withAttackers(mentions: readonly Mention[]): readonly Mention[] {
  let last: Mention | null = null
  return mentions.map((mention) => {
    if (mention.measure.startsWith('launch ')) last = mention
    const open =
      mention.measure.startsWith('intercept ') && mention.actorSide === null && mention.targetSide === null
    if (!open || last?.article !== mention.article || last.actorSide === null) return mention
    return { ...mention, targetSide: last.actorSide }
  })
}

const placeKey = (name: string | null): string | null =>
  name === null
    ? null
    : name
        .toLowerCase()
        .replace(/^(?:the|northern|southern|eastern|western|central) /, '')
        .replace(/ (?:county|city|region|oblast|province|state|district)$/, '')

/** "the regional police" → "regional police", with straight marks, so that reports agree; at most eighty letters. */
function wordsOf(text: string, span: Span | null): string | null {
  if (span === null) return null
  const words = text
    .slice(span.start, span.end)
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an) /i, '')
    .replace(/[’']s$/, '')
    .replace(/’/g, "'")
  return words.length > 80 ? null : words
}

const OWNER = /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,2}(?:['’]s?)?$/u

/** The words for an institution that end with its name and begin with whose it is. */
function inFull(annotations: Annotations, { claimant }: Figure, words: string | null): string | null {
  if (claimant === null || words === null) return null
  const entity = annotations.entities.find(({ id }) => id === claimant)
  if (entity?.kind !== 'organization' || !words.endsWith(` ${entity.name}`)) return null
  return OWNER.test(words.slice(0, -entity.name.length - 1)) ? words : null
}

/** The state that a name inside the claimant's words belongs to ("Norway's coast guard"). */
function sideOfWords(
  annotations: Annotations,
  span: Span | null,
  countries: ReadonlyMap<string, string | null>,
): string | null {
  if (span === null) return null
  for (const name of within(annotations.names, span)) {
    const country = countries.get(name.entity)
    if (country) return country
  }
  return null
}

function withTops(mentions: readonly Mention[]): readonly Mention[] {
  const best = new Map<string, number>()
  const key = ({ article, measure, actorSide, targetSide, history, figure }: Mention): string =>
    /^(?:launch|intercept|hit) /.test(measure)
      ? JSON.stringify([article, measure, history, actorSide, targetSide])
      : JSON.stringify([article, measure, history, / person$/.test(measure) ? kindOfItem(figure.item) : null])
  for (const mention of mentions) {
    const value = mention.quantity.value ?? mention.quantity.low ?? 0
    if (mention.whole === null && !mention.besides && value > (best.get(key(mention)) ?? -Infinity))
      best.set(key(mention), value)
  }
  return mentions.map((mention) => ({
    ...mention,
    top:
      mention.whole === null &&
      !mention.besides &&
      mention.quantity.value !== null &&
      mention.quantity.value === best.get(key(mention)),
  }))
}
