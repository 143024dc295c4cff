import type { FigureRecord } from '../../model/record.js'
import type { When } from '../../model/when.js'
import { readMoment } from './say/day.js'
import { whenKey } from './say/when.js'
import type { StoryView } from './view.js'

/** One row of the table of figures. */
export type FigureRow = {
  readonly figure: FigureRecord
  /** True where the row above is the whole that it is a part of. */
  readonly part: boolean
  /** True where it is a member of a conflict. */
  readonly contested: boolean
  /** The later value of the same claimant for the same measure, where the record calls this one revised. */
  readonly supersededBy: FigureRecord | null
}

/** Figures that count the same hours at the same place. */
export type FigureGroup = {
  readonly window: When | null
  readonly placeName: string | null
  readonly rows: readonly FigureRow[]
}

/** The figures of a story in the order of a desk's table: by window, then measure; wholes before parts, old before new. */
export function figureTable(view: StoryView): readonly FigureGroup[] {
  const groups = new Map<string, FigureRecord[]>()
  for (const figure of view.story.figures) {
    const key = `${whenKey(figure.window)} ${figure.placeName ?? ''}`
    const group = groups.get(key)
    if (group) group.push(figure)
    else groups.set(key, [figure])
  }
  const firstReport = reportTimes(view)
  const conflicts = conflictOf(view)
  return [...groups.values()]
    .map((figures) => ({
      window: figures[0]?.window ?? null,
      placeName: figures[0]?.placeName ?? null,
      rows: rowsOf(view, figures, firstReport, conflicts),
    }))
    .sort((a, b) => windowStart(a.window) - windowStart(b.window))
}

function windowStart(window: When | null): number {
  const moment = readMoment(window?.from ?? window?.to)
  return moment?.ms ?? Number.MAX_SAFE_INTEGER
}

/** The number of the article that first reports each figure. */
function reportTimes(view: StoryView): ReadonlyMap<string, number> {
  const first = (figure: FigureRecord) =>
    Math.min(
      ...figure.reports.map((report) => view.article(report.article)?.number ?? Number.MAX_SAFE_INTEGER),
    )
  return new Map(view.story.figures.map((figure) => [figure.id, first(figure)]))
}

function conflictOf(view: StoryView): ReadonlyMap<string, string> {
  return new Map(
    view.story.conflicts
      .filter((conflict) => conflict.kind === 'figure')
      .flatMap((conflict) => conflict.members.map((member) => [member, conflict.id] as const)),
  )
}

const measure = (figure: FigureRecord) =>
  [figure.item, figure.action, figure.actorName, figure.targetName].map((word) => word ?? '').join('|')

function rowsOf(
  view: StoryView,
  figures: readonly FigureRecord[],
  firstReport: ReadonlyMap<string, number>,
  conflicts: ReadonlyMap<string, string>,
): FigureRow[] {
  const first = (figure: FigureRecord) => firstReport.get(figure.id) ?? 0
  const rank = new Map<string, number>()
  const family = (figure: FigureRecord) => conflicts.get(figure.id) ?? measure(figure)
  const inTime = [...figures].sort((a, b) => first(a) - first(b))
  for (const figure of inTime) if (!rank.has(family(figure))) rank.set(family(figure), rank.size)
  const sorted = inTime.sort((a, b) => (rank.get(family(a)) ?? 0) - (rank.get(family(b)) ?? 0))
  const here = new Set(figures.map((figure) => figure.id))
  const wholes = sorted.filter((figure) => figure.partOf === null || !here.has(figure.partOf))
  const ordered = wholes.flatMap((whole) => [whole, ...sorted.filter((part) => part.partOf === whole.id)])
  const missed = sorted.filter((figure) => !ordered.includes(figure))
  return [...ordered, ...missed].map((figure) => ({
    figure,
    part: figure.partOf !== null && here.has(figure.partOf),
    contested: conflicts.has(figure.id),
    supersededBy: figure.status === 'revised' ? laterValue(view, figure, first) : null,
  }))
}

function laterValue(
  view: StoryView,
  figure: FigureRecord,
  first: (figure: FigureRecord) => number,
): FigureRecord | null {
  const later = view.story.figures.filter(
    (other) =>
      other.id !== figure.id &&
      measure(other) === measure(figure) &&
      other.claimantName === figure.claimantName &&
      other.value !== figure.value &&
      first(other) > first(figure),
  )
  return later.sort((a, b) => first(a) - first(b))[0] ?? null
}
