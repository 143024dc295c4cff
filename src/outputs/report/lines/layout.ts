import type { Derivation } from '../../../model/lineage.js'
import { shiftDay, type Moment } from '../../export/say/day.js'
import { unionFind } from '../../../lib/union-find.js'
import type { ArticleView, LineView, StoryView } from '../../export/view.js'

/** Where an article stands in the picture of the lines of reporting. */
export type Node = {
  readonly article: ArticleView
  readonly x: number
  readonly y: number
  readonly lead: boolean
  /** The only one of its lane, with the line's letter in its own row. */
  readonly alone: boolean
  /** Where the hour is not known: the stretch of the day on which it appeared. */
  readonly day: { readonly from: number; readonly to: number } | null
}

export type Edge = { readonly derivation: Derivation; readonly from: Node; readonly to: Node }

export type Lane = {
  readonly line: LineView
  readonly top: number
  readonly height: number
  readonly nodes: readonly Node[]
  /** How many of its articles are not drawn. */
  readonly left: number
}

export type Picture = {
  readonly width: number
  readonly height: number
  /** Left and right end of the axis of time. */
  readonly left: number
  readonly right: number
  readonly lanes: readonly Lane[]
  readonly edges: readonly Edge[]
  /** Midnights, thinned out so that their labels do not touch. */
  readonly days: readonly { readonly day: Moment; readonly x: number }[]
}

/** `wide`: names beside the axis, one row an article. `narrow`: names above their own stretch of axis, for a phone. */
export type Shape = {
  readonly width: number
  readonly left: number
  readonly right: number
  readonly row: number
  readonly head: number
  readonly nodeAt: number
}

export const WIDE: Shape = { width: 1000, left: 270, right: 770, row: 34, head: 36, nodeAt: 17 }
export const NARROW: Shape = { width: 360, left: 26, right: 340, row: 56, head: 36, nodeAt: 42 }

const DAY = 86_400_000
const TOP = 34
/** A lane of one article needs no heading. */
const HEAD_ALONE = 3

/** Places articles by time in one lane per line of reporting, the lead first; no two share a row, so that nothing overlaps. */
export function layOut(view: StoryView, shape: Shape): Picture {
  const scale = timeScale(view, shape)
  const derivations = spanning(view.story.derivations, leadsOf(view))
  const lanes: Lane[] = []
  let y = TOP
  for (const line of view.lines) {
    const members = drawnOf(view, line, derivations)
    const isLead = (article: ArticleView) => article.article.id === line.origin.lead
    const top = y
    const left = line.origin.articles.length - members.length
    const alone = line.origin.articles.length === 1 && !line.origin.external
    const head = alone ? HEAD_ALONE : shape.head
    const nodes = members.map((article, index) => ({
      article,
      x: scale.at(article.published),
      day: scale.day(article.published),
      y: top + head + index * shape.row + shape.nodeAt,
      lead: isLead(article),
      alone,
    }))
    const height = head + members.length * shape.row + (alone ? HEAD_ALONE : 8)
    lanes.push({ line, top, height, nodes, left })
    y += height + (alone ? 5 : 10)
  }
  const nodeOf = new Map(
    lanes.flatMap((lane) => lane.nodes.map((node) => [node.article.article.id, node] as const)),
  )
  const edges = derivations.flatMap((derivation) => {
    const [from, to] = [nodeOf.get(derivation.from), nodeOf.get(derivation.to)]
    if (!from || !to) return []
    // Without a direction the stroke runs downwards, from the lead of the line.
    const upwards = derivation.direction === 'undetermined' && to.y < from.y
    return [upwards ? { derivation, from: to, to: from } : { derivation, from, to }]
  })
  return {
    width: shape.width,
    height: y,
    left: shape.left,
    right: shape.right,
    lanes,
    edges,
    days: dayMarks(view, shape, scale),
  }
}

/** Of a line of more articles than this, so many are drawn: strokes into forty rows tell nothing. The list below has all. */
const DRAWN = 12

/** The articles of a line to draw, its lead first, then by number. Of many: those from which most others took, then the earliest. */
function drawnOf(
  view: StoryView,
  { origin }: LineView,
  derivations: readonly Derivation[],
): readonly ArticleView[] {
  const members = origin.articles.flatMap((id) => view.article(id) ?? [])
  const isLead = ({ article }: ArticleView) => Number(article.id === origin.lead)
  const takers = ({ article }: ArticleView) => derivations.filter(({ from }) => from === article.id).length
  const chosen =
    members.length <= DRAWN
      ? members
      : [...members]
          .sort((a, b) => isLead(b) - isLead(a) || takers(b) - takers(a) || a.number - b.number)
          .slice(0, DRAWN)
  return [...chosen].sort((a, b) => isLead(b) - isLead(a) || a.number - b.number)
}

/**
 * The derivations that hold a line together: for each article the one it took most from (of equals the line's lead), and
 * of those with an undetermined direction only such as join what is not joined yet. So thirty copies of one text are 29
 * strokes, not 435.
 */
export function spanning(
  derivations: readonly Derivation[],
  leads: ReadonlySet<string>,
): readonly Derivation[] {
  const ids = new Map<string, number>()
  for (const { from, to } of derivations) for (const id of [from, to]) if (!ids.has(id)) ids.set(id, ids.size)
  const sets = unionFind(ids.size)
  const join = ({ from, to }: Derivation): boolean => {
    const [a, b] = [ids.get(from) ?? 0, ids.get(to) ?? 0]
    if (sets.find(a) === sets.find(b)) return false
    sets.union(a, b)
    return true
  }
  const lead = (derivation: Derivation) => Number(leads.has(derivation.from))
  const byShare = [...derivations].sort((a, b) => b.coverage - a.coverage || lead(b) - lead(a))
  const taken = new Set<string>()
  const known = byShare.filter((derivation) => {
    if (derivation.direction === 'undetermined' || taken.has(derivation.to)) return false
    taken.add(derivation.to)
    return join(derivation)
  })
  return [
    ...known,
    ...byShare.filter((derivation) => derivation.direction === 'undetermined' && join(derivation)),
  ]
}

export function leadsOf(view: StoryView): ReadonlySet<string> {
  return new Set(view.lines.map((line) => line.origin.lead))
}

type Scale = {
  readonly at: (moment: Moment | null) => number
  readonly day: (moment: Moment | null) => Node['day']
}

/** Linear in time; an article of which only the day is known stands at that day's noon, an undated one at the left end. */
function timeScale(view: StoryView, shape: Shape): Scale {
  const moments = view.articles.flatMap((article) => article.published ?? [])
  const low = moments.reduce((least, moment) => Math.min(least, moment.ms), Infinity)
  const high = moments.reduce(
    (most, moment) => Math.max(most, moment.ms + (moment.minutes === null ? DAY : 0)),
    -Infinity,
  )
  const [left, right] = [shape.left + 12, shape.right - 12]
  const place = (ms: number) =>
    high <= low
      ? (left + right) / 2
      : Math.round((left + ((ms - low) / (high - low)) * (right - left)) * 10) / 10
  return {
    at: (moment) => (moment ? place(moment.minutes === null ? moment.ms + DAY / 2 : moment.ms) : shape.left),
    day: (moment) =>
      moment && moment.minutes === null ? { from: place(moment.ms), to: place(moment.ms + DAY) } : null,
  }
}

function dayMarks(view: StoryView, shape: Shape, scale: Scale): Picture['days'] {
  if (!view.first || !view.last || view.days < 1) return []
  const gap = shape.width >= 600 ? 90 : 70
  const count = Math.max(1, Math.floor((shape.right - shape.left) / gap))
  const step = Math.max(1, Math.ceil(view.days / count))
  const marks: { day: Moment; x: number }[] = []
  for (let offset = 0; offset < view.days; offset += step) {
    const day = shiftDay(view.first, offset)
    const x = scale.at({ ...day, minutes: 0 })
    if (x >= shape.left - 1 && x <= shape.right) marks.push({ day, x })
  }
  return marks
}
