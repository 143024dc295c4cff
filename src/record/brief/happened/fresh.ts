import type { EventRecord } from '../../../model/record.js'
import type { BriefInput } from '../input.js'

const DAY = 86_400_000
/** So many days before the first report still belong to the news of the day. */
const NEWS = 3
const RECENT = 12

/** `0` for what the story is about by its day, `1` for the days before, `2` for background and for what has no day. */
export type Age = 0 | 1 | 2

/** The day of the first and of the last article, or null where none is dated. */
export function coverageDays({ readings }: BriefInput): { first: string; last: string } | null {
  const days = readings.flatMap(({ document }) => document.published?.slice(0, 10) ?? []).sort()
  const [first, last] = [days[0], days[days.length - 1]]
  return first === undefined || last === undefined ? null : { first, last }
}

/** How old an event was when the first article appeared. A month or a year says too little to be news of the day. */
export function ageOf({ when, status }: EventRecord, input: BriefInput): Age {
  if (status === 'ongoing') return 0
  const covered = coverageDays(input)
  const until = when?.to ?? when?.from ?? null
  if (until === null || when === null || covered === null) return 2
  if (when.grain !== 'day' && when.grain !== 'hour' && when.grain !== 'minute' && when.grain !== 'week')
    return 2
  const days = (Date.parse(covered.first) - Date.parse(until.slice(0, 10))) / DAY
  return days <= NEWS ? 0 : days <= RECENT ? 1 : 2
}
