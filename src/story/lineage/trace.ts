import type { Document } from '../../model/document.js'
import type { Derivation, Lineage } from '../../model/lineage.js'
import type { Resources } from '../../model/resources.js'
import { byKeys } from '../../lib/order.js'
import { readOrigins } from './origins.js'
import { candidatePairs } from './pairs.js'
import { withSetSlips, type Spelling } from './slips.js'
import { withoutSiblings } from './siblings.js'
import { comparing, relate, type Comparable, type Comparing, type Link } from './relate.js'

/** Builds the tracing of a story from the word lists, read when first asked. */
export function tracing(resources: Resources): (documents: readonly Document[]) => Lineage {
  let prepare: Comparing | null = null
  return (documents) => {
    prepare ??= comparing(resources)
    const articles = inOrder(documents).map(prepare)
    const spellings = withSetSlips(articles.map(({ spelling }) => spelling))
    return trace(articles.map((article, at) => ({ ...article, spelling: spellings[at] as Spelling })))
  }
}

/** Who took from whom within one story, and its independent lines of reporting. The order of the articles decides nothing. */
export function trace(articles: readonly Comparable[]): Lineage {
  const links: Link[] = []
  for (const [a, b] of candidatePairs(articles.map(({ prose }) => prose))) {
    const related = relate(articles[a] as Comparable, articles[b] as Comparable, { story: true })
    if (related.relation !== 'independent') links.push({ a, b, related })
  }
  return {
    derivations: withoutSiblings(links)
      .map((link) => derivation(articles, link))
      .sort(
        byKeys(
          (d) => d.from,
          (d) => d.to,
        ),
      ),
    origins: readOrigins(articles, links),
  }
}

/** Earliest first; articles without a time last, then by text and id. */
function inOrder(documents: readonly Document[]): readonly Document[] {
  return [...documents].sort(
    byKeys(
      ({ published }) => published ?? '~',
      ({ sha256 }) => sha256,
      ({ id }) => id,
    ),
  )
}

/** The relation told from source to taker. Where the direction is open, the article that comes first in order stands first. */
function derivation(articles: readonly Comparable[], { a, b, related }: Link): Derivation {
  const [left, right] = [idOf(articles, a), idOf(articles, b)]
  const turned = related.from === 'b'
  const [from, to] = turned ? [right, left] : [left, right]
  return {
    from,
    to,
    kind: related.relation === 'independent' ? 'copy' : related.relation,
    coverage: turned ? related.coverage.a : related.coverage.b,
    direction: related.direction,
    passages: related.passages.map((passage) => ({
      from: { article: from, ...(turned ? passage.b : passage.a) },
      to: { article: to, ...(turned ? passage.a : passage.b) },
      kind: passage.kind,
    })),
    reasons: related.reasons.map((reason) => reason.replace(/^[ab] is the source/, `${from} is the source`)),
  }
}

function idOf(articles: readonly Comparable[], at: number): string {
  return articles[at]?.prose.document.id ?? ''
}
