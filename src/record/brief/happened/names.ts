import type { BriefInput } from '../input.js'

const HALF = 0.5

/**
 * A name as it stands inside a sentence: with "the" where the articles mostly print it so ("the United States", "the State
 * Department"). People and nationalities take none.
 */
export function nameInText(entity: string | null, name: string, { cast, readings }: BriefInput): string {
  const found = entity === null ? null : cast.entity(entity)
  if (!found || found.kind === 'person' || found.kind === 'nationality' || !found.named) return name
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]))
  const own = found.mentions.filter(
    ({ article, start, end }) => (texts.get(article) ?? '').slice(start, end) === name,
  )
  const withThe = own.filter(({ article, start }) =>
    /\bthe $/i.test((texts.get(article) ?? '').slice(Math.max(0, start - 5), start)),
  )
  return own.length > 0 && withThe.length >= HALF * own.length && !/^the /i.test(name) ? `the ${name}` : name
}
