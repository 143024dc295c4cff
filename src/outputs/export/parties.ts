import type { Stance } from '../../model/annotation.js'
import type { PositionRecord } from '../../model/record.js'
import { isoDay } from './say/day.js'
import { showWhen } from './say/when.js'
import type { StoryView } from './view.js'

/** What one party demands, offers and refuses. */
export type Party = {
  /** Null where no article says whose position it is. */
  readonly name: string | null
  /** Stances in one order for every party, each with at least one position. */
  readonly stances: readonly { readonly stance: Stance; readonly positions: readonly PositionRecord[] }[]
}

const ORDER: readonly Stance[] = [
  'demands',
  'offers',
  'accepts',
  'rejects',
  'conditions',
  'supports',
  'opposes',
]

/** The parties of a story, those with most positions first, unknown holders last. */
export function parties({ story }: StoryView): readonly Party[] {
  const groups = new Map<string, PositionRecord[]>()
  for (const position of story.positions) {
    const key = position.holderName ?? ''
    const group = groups.get(key)
    if (group) group.push(position)
    else groups.set(key, [position])
  }
  return [...groups]
    .sort((a, b) => Number(a[0] === '') - Number(b[0] === '') || b[1].length - a[1].length)
    .map(([name, held]) => ({
      name: name === '' ? null : name,
      stances: ORDER.flatMap((stance) => {
        const positions = held.filter((position) => position.stance === stance)
        return positions.length === 0 ? [] : [{ stance, positions }]
      }),
    }))
}

/** The words of an article that state a position. */
export function positionWords(view: StoryView, { content, about }: PositionRecord): string {
  return view.article(content.article)?.article.text.slice(content.start, content.end) ?? about
}

/** Since when a position is held, where an article tells more than that it was held when the first report came out. */
export function heldSince(view: StoryView, { when }: PositionRecord): string | null {
  if (when === null) return null
  if (when.stated === false && when.from?.slice(0, 10) === (view.first ? isoDay(view.first) : '')) return null
  return when.stated === false && when.to === null ? `reported ${showWhen(when)}` : showWhen(when)
}

/** A position in a line: its words, since when it is held, and who tells it where that is somebody else. */
export function positionLine(view: StoryView, position: PositionRecord): string {
  const told = position.toldBy === null ? null : `as told by ${position.toldBy}`
  return [positionWords(view, position), heldSince(view, position), told]
    .filter((part) => part !== null)
    .join(', ')
}

/** The spans that report a position; the words themselves where none is listed. */
export function positionReports({ reports, content }: PositionRecord): PositionRecord['reports'] {
  return reports.length > 0 ? reports : [content]
}
