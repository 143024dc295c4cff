import type { Position, Reading } from '../../model/annotation.js'
import type { PositionRecord } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { contentId } from '../../lib/hash.js'
import { byKeys } from '../../lib/order.js'
import type { Cast } from '../cast.js'

type Held = {
  readonly article: string
  readonly position: Position
  readonly holder: string
  readonly words: ReadonlySet<string>
}

const EMPTY = new Set(
  'a an the of to in on at for from by with and or that this its it his her their is are be was were will would has have had as not any'.split(
    ' ',
  ),
)
const SHARED = 0.5

/** Positions of the articles of one story: the same holder, stance and matter under one entry. */
export function mergePositions(
  readings: readonly Reading[],
  cast: Cast,
  originsOf: (articles: readonly string[]) => number,
): readonly PositionRecord[] {
  const groups: Held[][] = []
  for (const { document, annotations } of readings) {
    for (const position of annotations.positions) {
      if (position.holder === null) continue
      const held = {
        article: document.id,
        position,
        holder: cast.stateOf(cast.of(document.id, position.holder)),
        words: contentWords(position.about),
      }
      if (held.words.size === 0) continue
      const group = groups.find((members) => members.some((member) => same(member, held)))
      if (group) group.push(held)
      else groups.push([held])
    }
  }
  return groups
    .map((group) => record(group, cast, originsOf))
    .sort(
      byKeys(
        (p) => p.holderName ?? '',
        (p) => p.stance,
        (p) => p.id,
      ),
    )
}

function same(a: Held, b: Held): boolean {
  if (a.holder !== b.holder || a.position.stance !== b.position.stance) return false
  let shared = 0
  for (const word of b.words) if (a.words.has(word)) shared += 1
  return shared >= 2 && shared >= SHARED * Math.min(a.words.size, b.words.size)
}

function contentWords(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word)))
}

function record(
  group: readonly Held[],
  cast: Cast,
  originsOf: (articles: readonly string[]) => number,
): PositionRecord {
  const lead = group[0] as Held
  const span = ({ article, position }: Held): ArticleSpan => ({
    article,
    start: position.content.start,
    end: position.content.end,
  })
  const reports = group.map(span)
  return {
    id: contentId('p', [
      lead.holder,
      lead.position.stance,
      ...reports.map((r) => `${r.article}:${r.start}-${r.end}`),
    ]),
    holder: lead.holder,
    holderName: cast.nameOf(lead.holder),
    stance: lead.position.stance,
    about: lead.position.about,
    content: span(lead),
    reports,
    when: group.find(({ position }) => position.when !== null)?.position.when ?? null,
    origins: originsOf([...new Set(group.map(({ article }) => article))]),
  }
}
