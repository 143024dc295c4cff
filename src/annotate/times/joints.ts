import type { When } from '../../model/when.js'
import type { Time } from '../../model/annotation.js'
import { printRange, type Range, type Reference } from './resolve/scene.js'
import { MINUTES_A_DAY } from '../../lib/calendar.js'

/** A time found, before it is printed: its range still in minutes. */
export type Draft = {
  readonly time: Time
  readonly range: Range | null
  readonly sentence: number
  readonly unit?: { readonly nth: number }
}

const BETWEEN = /\b(?:between|from)\s+(?:the\s+)?$/i
const JOINT = /^\s*(?:and|to|until|till|through|-|–|—)\s*(?:the\s+)?$/i
/** "postponed from Monday until Thursday" moves a date and spans nothing. */
const MOVED =
  /\b(?:postpon|delay|reschedul|mov|push|shift|chang|extend|brought|bring)[a-z]{0,6}(?:\s+\w{1,12}){0,4}\s+from\s+(?:the\s+)?$/i
const SINCE = /\bsince\s+(?:the\s+|at\s+least\s+)?$/i
const UNTIL = /\b(?:until|till|by|before)\s+(?:the\s+)?$/i

/** The words right before a position: enough to see a preposition. */
const before = (text: string, at: number): string => text.slice(Math.max(0, at - 70), at)

/**
 * The window that a time bounds together with its partner ("between Friday and Sunday", "from May to July") or with the
 * reference ("since 8 p.m."), or that stays open at one end ("by Friday"). Null for a time that stands alone.
 */
export function windowsOf(
  text: string,
  drafts: readonly Draft[],
  reference: Reference | null,
): (When | null)[] {
  const windows: (When | null)[] = drafts.map(() => null)
  drafts.forEach((draft, index) => {
    const { range, time } = draft
    if (range?.from == null || range.to === null || windows[index] !== null) return
    const lead = before(text, time.start)
    const next = drafts[index + 1]
    if (
      next?.range?.to != null &&
      BETWEEN.test(lead) &&
      !MOVED.test(lead) &&
      JOINT.test(text.slice(time.end, Math.min(next.time.start, time.end + 24)))
    ) {
      if (next.range.to <= range.from || next.time.start - time.end > 24) return
      const joint = printRange(
        { from: range.from, to: next.range.to, grain: coarser(range, next.range) },
        time.stated && next.time.stated,
      )
      windows[index] = joint
      windows[index + 1] = joint
    } else if (SINCE.test(lead)) {
      const now =
        reference === null ? null : reference.day * MINUTES_A_DAY + (reference.minute ?? MINUTES_A_DAY)
      windows[index] = printRange(
        { from: range.from, to: now !== null && now > range.from ? now : null, grain: range.grain },
        false,
      )
    } else if (UNTIL.test(lead)) {
      windows[index] = printRange({ from: null, to: range.to, grain: range.grain }, time.stated)
    }
  })
  return windows
}

function coarser(a: Range, b: Range): Range['grain'] {
  const order: readonly Range['grain'][] = [
    'minute',
    'hour',
    'day',
    'week',
    'month',
    'quarter',
    'year',
    'decade',
    'century',
  ]
  return order.indexOf(a.grain) >= order.indexOf(b.grain) ? a.grain : b.grain
}

/** "a third consecutive day of talks on Saturday": where one day stands in the sentence, the run ends with it. */
export function joinRuns(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft) => {
    if (draft.time.rule !== 'times.run' || draft.unit === undefined) return draft
    const days = drafts.filter(
      (other) =>
        other.sentence === draft.sentence && other.range?.grain === 'day' && other.time.type === 'DATE',
    )
    const [only] = days
    if (days.length !== 1 || only?.range?.to == null || only.range.from === null) return draft
    const range: Range = {
      from: only.range.from - (draft.unit.nth - 1) * MINUTES_A_DAY,
      to: only.range.to,
      grain: 'day',
    }
    return { ...draft, range, time: { ...draft.time, ...printed(range), stated: false } }
  })
}

export function printed(range: Range | null): Pick<Time, 'from' | 'to' | 'grain'> {
  if (range === null) return { from: null, to: null, grain: null }
  const { from, to, grain } = printRange(range, true)
  return { from, to, grain }
}
