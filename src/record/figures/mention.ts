import type { Figure, Quantity, Reading } from '../../model/annotation.js'
import type { ArticleSpan } from '../../model/span.js'
import type { When } from '../../model/when.js'

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
  readonly actor: string | null
  readonly target: string | null
  readonly place: string | null
  /** The state behind claimant and actor, so that an air force and its country stand on one side. */
  readonly claimantSide: string | null
  readonly actorSide: string | null
  readonly targetSide: string | null
  readonly window: When | null
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
    const base = found.length
    const places = new Map(annotations.figures.map((figure, at) => [figure.quantity, base + at]))
    for (const figure of annotations.figures) {
      const quantity = annotations.quantities[figure.quantity]!
      const end = Math.max(quantity.end, quantity.noun?.end ?? 0)
      found.push({
        article: document.id, rank, order: found.length, figure, quantity,
        measure: figure.measure ?? `amount ${quantity.unit ?? ''}`,
        span: { article: document.id, start: quantity.start, end },
        claimant: of(figure.claimant), actor: of(figure.actor), target: of(figure.target), place: of(figure.place),
        claimantSide: side(figure.claimant), actorSide: side(figure.actor), targetSide: side(figure.target),
        window: figure.window, top: false, whole: quantity.partOf === null ? null : (places.get(quantity.partOf) ?? null),
      }) // prettier-ignore
    }
  }
    return withTops(found)
}

function withTops(mentions: readonly Mention[]): readonly Mention[] {
  const best = new Map<string, number>()
  const key = ({ article, measure, actorSide, targetSide }: Mention): string => JSON.stringify([article, measure, actorSide, targetSide])
  for (const mention of mentions) {
    const value = mention.quantity.value ?? mention.quantity.low ?? 0
    if (mention.whole === null && value > (best.get(key(mention)) ?? -Infinity)) best.set(key(mention), value)
  }
  return mentions.map((mention) => ({ ...mention, top: mention.whole === null && mention.quantity.value !== null && mention.quantity.value === best.get(key(mention)) }))
}
