import type { Position, Reading } from '../../model/annotation.js'
import type { PositionRecord } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import type { When } from '../../model/when.js'
import { contentId } from '../../lib/hash.js'
import { byKeys } from '../../lib/order.js'
import type { Cast } from '../cast.js'
import { sidesOf } from '../events/sides.js'

type Held = {
  readonly article: string
  readonly published: string | null
  readonly position: Position
  /** The story's entity, or null for a group without a name. */
  readonly holder: string | null
  readonly name: string
  readonly toldBy: string | null
  readonly words: ReadonlySet<string>
}

const EMPTY = new Set(
  'a an the of to in on at for from by with and or that this its it his her their is are be was were will would has have had as not any he she they'.split(
    ' ',
  ),
)
const SHARED = 0.5

/** Positions of the articles of one story: the same holder, stance and matter under one entry, by holder. */
export function mergePositions(
  readings: readonly Reading[],
  cast: Cast,
  originsOf: (articles: readonly string[]) => number,
): readonly PositionRecord[] {
  const sideOf = sidesOf(cast)
  const groups: Held[][] = []
  for (const reading of readings) {
    for (const position of reading.annotations.positions) {
      const held = read(reading, position, cast, sideOf)
      if (held === null || held.words.size === 0) continue
      const group = groups.find((members) => members.some((member) => same(member, held)))
      if (group) group.push(held)
      else groups.push([held])
    }
  }
  return groups
    .map((group) => record(group, originsOf))
    .sort(
      byKeys(
        (p) => p.holderName ?? '',
        (p) => p.stance,
        (p) => p.id,
      ),
    )
}

function read(
  { document, annotations }: Reading,
  position: Position,
  cast: Cast,
  sideOf: (id: string) => string | null,
): Held | null {
  const { holder, holderSpan, statement } = position
  const entity = holder === null ? null : speaksFor(cast, cast.stateOf(cast.of(document.id, holder)))
  const printed = holderSpan === null ? null : document.text.slice(holderSpan.start, holderSpan.end)
  const name = entity === null ? printed : cast.nameOf(entity)
  if (name === null) return null
  const said = annotations.statements.find(({ id }) => id === statement)
  const speaker = said?.speaker ? cast.of(document.id, said.speaker) : null
  const state = entity === null ? null : (cast.entity(entity)?.country ?? null)
  const own =
    speaker === null ||
    speaker === entity ||
    cast.of(document.id, holder ?? '') === speaker ||
    // Who speaks for a state tells its position in its own words.
    (state !== null && sideOf(speaker) === state)
  return {
    article: document.id,
    published: document.published,
    position,
    holder: entity,
    name: entity === null ? name.replace(/^(?:the|a|an) /i, '') : name,
    toldBy: own ? null : cast.nameOf(speaker),
    words: contentWords(position.about),
  }
}

/** An official without a name speaks for the state that the words give ("a Dutch official"). */
function speaksFor(cast: Cast, id: string): string {
  const entity = cast.entity(id)
  if (!entity || entity.named || entity.country === null || !OFFICIAL.test(entity.name)) return id
  const states = cast.entities.filter(
    ({ kind, named, country }) =>
      named && country === entity.country && (kind === 'place' || kind === 'nationality'),
  )
  const state = states.map((one) => cast.stateOf(one.id))[0]
  return state ?? id
}

const OFFICIAL =
  /\b(?:officials?|diplomats?|negotiators?|envoys?|delegation|spokes(?:man|woman|person|people)|authorities|government)$/i

/** One holder, one stance, and most words of the shorter in common; without a name, only in one article. */
function same(a: Held, b: Held): boolean {
  if (a.holder !== b.holder || a.position.stance !== b.position.stance) return false
  if (a.holder === null && a.name.toLowerCase() !== b.name.toLowerCase()) return false
  let shared = 0
  for (const word of b.words) if (a.words.has(word)) shared += 1
  const shorter = Math.min(a.words.size, b.words.size)
  return shared >= SHARED * shorter && (shared >= 2 || (shared === 1 && shorter === 1))
}

function contentWords(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word)))
}

function record(group: readonly Held[], originsOf: (articles: readonly string[]) => number): PositionRecord {
  // The fullest wording leads: "that proposal" says less than the words it stands for.
  const lead = [...group].sort((a, b) => b.words.size - a.words.size)[0] as Held
  const span = ({ article, position }: Held): ArticleSpan => ({
    article,
    start: position.content.start,
    end: position.content.end,
  })
  const reports = group.map(span)
  return {
    id: contentId('p', [
      lead.holder ?? lead.name,
      lead.position.stance,
      ...reports.map((r) => `${r.article}:${r.start}-${r.end}`),
    ]),
    holder: lead.holder,
    holderName: lead.name,
    stance: lead.position.stance,
    about: lead.position.about,
    content: span(lead),
    reports,
    when: since(group),
    toldBy: group.every(({ toldBy }) => toldBy !== null) ? lead.toldBy : null,
    origins: originsOf([...new Set(group.map(({ article }) => article))]),
  }
}

/** The earliest day stated; without one, the day of the first article, as inferred. */
function since(group: readonly Held[]): When | null {
  const stated = group.flatMap(({ position }) => (position.when?.from ? [position.when] : []))
  if (stated.length > 0) return [...stated].sort(byKeys((when) => when.from ?? ''))[0] as When
  const days = group.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort()
  return days[0] === undefined ? null : { from: days[0], to: null, grain: 'day', stated: false }
}
