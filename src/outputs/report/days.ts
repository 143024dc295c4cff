import type { TimelineEntry } from '../../model/record.js'
import { isoDay, readMoment, type Moment } from '../export/say/day.js'
import type { StoryView } from '../export/view.js'

/** How exactly a row of the timeline is dated. What is dated by its year alone happened on no day that anybody states. */
type Extent = 'year' | 'month' | 'day'

/** A row of the timeline: what happened or was said then, and, apart, what was published then. `day` is its first day. */
export type Row = {
  readonly day: Moment | null
  readonly extent: Extent
  readonly entries: readonly TimelineEntry[]
  /** Ids of the articles published on that day. */
  readonly published: readonly string[]
  /** The year stands only where it begins. */
  readonly year: boolean
}

/** The entries by day, month or year, in order. */
export function rowsOfEntries(entries: readonly TimelineEntry[]): readonly Row[] {
  return inOrder(byExtent(entries).values())
}

/** The same, with the days on which articles were published. */
export function rowsWithPublications(view: StoryView, entries: readonly TimelineEntry[]): readonly Row[] {
  const rows = byExtent(entries)
  for (const { article, published } of view.articles) {
    if (!published) continue
    const key = isoDay(published)
    const row = rows.get(key) ?? { day: published, extent: 'day' as const, entries: [], published: [] }
    rows.set(key, { ...row, published: [...row.published, article.id] })
  }
  return inOrder(rows.values())
}

type Undated = Omit<Row, 'year'>

function byExtent(entries: readonly TimelineEntry[]): Map<string, Undated> {
  const rows = new Map<string, Undated>()
  for (const entry of entries) {
    const day = dayOf(entry)
    const extent = extentOf(entry)
    const key = day ? isoDay(day).slice(0, { year: 4, month: 7, day: 10 }[extent]) : ''
    const row = rows.get(key) ?? { day, extent, entries: [], published: [] }
    rows.set(key, { ...row, entries: [...row.entries, entry] })
  }
  return rows
}

export function dayOf({ when }: TimelineEntry): Moment | null {
  return readMoment(when.from ?? when.to)
}

function extentOf({ when: { grain } }: TimelineEntry): Extent {
  if (grain === 'month') return grain
  return grain === 'minute' || grain === 'hour' || grain === 'day' || grain === 'week' ? 'day' : 'year'
}

const COARSEST: readonly Extent[] = ['year', 'month', 'day']

function inOrder(rows: Iterable<Undated>): readonly Row[] {
  const startOf = ({ day }: Undated) => (day ? Date.UTC(day.year, day.month - 1, day.day) : Infinity)
  const sorted = [...rows].sort(
    (a, b) => startOf(a) - startOf(b) || COARSEST.indexOf(a.extent) - COARSEST.indexOf(b.extent),
  )
  return sorted.map((row, at) => ({ ...row, year: row.day?.year !== sorted[at - 1]?.day?.year }))
}
