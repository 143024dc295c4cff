import { byKeys } from '../../lib/order.js'
import { unionFind } from '../../lib/union-find.js'
import type { Origin, Relation } from '../../model/lineage.js'
import type { Comparable, Link } from './relate.js'
import { withoutSiblings } from './siblings.js'

/**
 * The independent lines of reporting: articles joined by derivation, by one agency whose text they carry, or by one outlet. Each
 * article stands in exactly one line. Its lead is the article the others come from, else the earliest, else the most complete.
 */
export function readOrigins(articles: readonly Comparable[], links: readonly Link[]): readonly Origin[] {
  const sets = unionFind(articles.length)
  for (const link of links) if (joins(articles, link)) sets.union(link.a, link.b)
  const voices = new Map<string, number>()
  articles.forEach((article, at) => {
    const voice = lineOf(article)
    if (voice === null) return
    const first = voices.get(voice)
    if (first === undefined) voices.set(voice, at)
    else sets.union(first, at)
  })
  return sets.groups().map((group, index) => {
    const lead = leadOf(articles, links, group)
    const named = external(articles, group)
    return {
      id: `o${index + 1}`,
      lead: id(articles, lead),
      articles: group.map((at) => id(articles, at)),
      why: why(articles, links, group, named),
      external: named,
    }
  })
}

/** A retelling under an agency's own name is that agency's reporting of what another had: it stays in the agency's line. */
function joins(articles: readonly Comparable[], { a, b, related }: Link): boolean {
  if (related.relation !== 'rewrite') return true
  const [left, right] = [articles[a] as Comparable, articles[b] as Comparable]
  const taker = related.from === 'a' ? right : left
  const agencies = taker.voice.wires.length > 0 && lineOf(left) !== lineOf(right)
  return !agencies
}

/** The newsroom whose reporting an article carries: the agency it prints, else its outlet; null for a site of others' texts. */
function lineOf({ voice }: Comparable): string | null {
  const [carried] = voice.carries
  if (voice.carries.length === 1 && carried !== undefined) return carried
  if (voice.carries.length > 1 || voice.aggregator) return null
  return voice.publisher
}

/** The article that most others come from; then the earliest, then the longest. */
function leadOf(articles: readonly Comparable[], links: readonly Link[], group: readonly number[]): number {
  const score = new Map<number, number>(group.map((at) => [at, 0]))
  const add = (at: number, by: number) => score.set(at, (score.get(at) ?? 0) + by)
  for (const { a, b, related } of links) {
    if (!score.has(a) || related.from === 'undetermined') continue
    add(related.from === 'a' ? a : b, 1)
    add(related.from === 'a' ? b : a, -1)
  }
  const words = (at: number) => articles[at]?.prose.words.length ?? 0
  const published = (at: number) => articles[at]?.prose.document.published ?? '~'
  return [...group].sort(
    byKeys(
      (at) => -(score.get(at) ?? 0),
      published,
      (at) => -words(at),
      (at) => at,
    ),
  )[0] as number
}

/** A source all of the line rests on that is not in the set: the agency they carry or credit where none of them is its page. */
function external(articles: readonly Comparable[], group: readonly number[]): string | null {
  const publishers = new Set(group.map((at) => articles[at]?.voice.publisher))
  const counts = new Map<string, number>()
  for (const at of group) {
    const voice = articles[at]?.voice
    for (const named of new Set([...(voice?.carries ?? []), ...(voice?.credits.keys() ?? [])])) {
      if (!publishers.has(named)) counts.set(named, (counts.get(named) ?? 0) + 1)
    }
  }
  const least = group.length === 1 ? 1 : 2
  const [best] = [...counts]
    .filter(
      ([named, count]) =>
        count >= least && (group.length > 1 || articles[group[0]!]?.voice.carries.includes(named)),
    )
    .sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
  return best?.[0] ?? null
}

const PLURAL: { readonly [kind in Relation]: string } = {
  independent: 'independent',
  copy: 'copies',
  edit: 'edits',
  rewrite: 'rewrites',
  excerpt: 'excerpts',
}

function why(
  articles: readonly Comparable[],
  links: readonly Link[],
  group: readonly number[],
  named: string | null,
): string {
  const rests = named === null ? '' : `; rests on ${named}, which is not in the set`
  if (group.length === 1) {
    const text = named === null ? 'no other article tells its text' : 'no other article here tells its text'
    return text + rests
  }
  const inside = withoutSiblings(links.filter(({ a }) => group.includes(a)))
  const kinds = new Map<Relation, number>()
  for (const { related } of inside) kinds.set(related.relation, (kinds.get(related.relation) ?? 0) + 1)
  const told = [...kinds].map(([kind, count]) => `${count} ${count === 1 ? kind : PLURAL[kind]}`).sort()
  return `${group.length} articles carry one line of reporting${told.length > 0 ? ` (${told.join(', ')})` : ''}${rests}`
}

function id(articles: readonly Comparable[], at: number): string {
  return articles[at]?.prose.document.id ?? ''
}
