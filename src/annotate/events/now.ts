import type { Event, EventStatus, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import type { When } from '../../model/when.js'
import { within } from '../../lib/interval.js'
import { printDay, readInstant } from '../../lib/calendar.js'
import type { Setting } from './setting.js'
import type { Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

/** How an event stands to the day of publication, and its day. */
export function standsAt(
  tree: Tree,
  draft: EventDraft,
  { when, whenSpan }: Setting,
  today: string | null,
): Pick<Event, 'status' | 'when' | 'whenSpan'> {
  const status = dueStatus(tree, draft, when, today)
  const { xpos } = tree.tokens[draft.trigger] as Token
  const told = isYetToCome(status, xpos, when, today) ? null : when
  const due = comingDay(status, told, wordsAt(tree, whenSpan), today)
  return {
    status,
    when: due ?? happensNow(tree, draft, status, today),
    whenSpan: due === null ? null : whenSpan,
  }
}

function wordsAt({ tokens }: Tree, span: Span | null): readonly string[] {
  return span === null ? [] : within(tokens, span).map(({ text }) => text)
}

/** What is told as present or by a noun and lies ahead of the day of publication is scheduled ("are meeting on Friday"). */
function dueStatus(tree: Tree, draft: EventDraft, when: When | null, today: string | null): EventStatus {
  const { status } = draft.standing
  if (today === null || !when?.from || when.from.slice(0, 10) <= today) return status
  const { xpos } = tree.tokens[draft.trigger] as Token
  if (status === 'ongoing') return 'scheduled'
  return status === 'happened' && xpos !== 'VBD' && xpos !== 'VBN' ? 'scheduled' : status
}

/**
 * "is visiting Peru": what is under way and takes no longer than a day or so is of the day of publication, as inferred; null for all else.
 */
function happensNow(
  tree: Tree,
  { rule, noun, trigger }: EventDraft,
  status: EventStatus,
  today: string | null,
): When | null {
  const day = today === null ? null : readInstant(today)
  const brief = (noun === 'visit' || noun === 'meeting') && rule.startsWith('verb')
  if (day === null || today === null || status !== 'ongoing' || !brief || !isPresent(tree, trigger))
    return null
  return { from: today, to: printDay(day.day + 1), grain: 'day', stated: false }
}

/** "is meeting", not "has been meeting". */
function isPresent(tree: Tree, verb: number): boolean {
  const auxiliaries = tree
    .children(verb)
    .filter((child) => (tree.tokens[child] as Token).deprel.startsWith('aux'))
  const [only, more] = auxiliaries.map((child) => (tree.tokens[child] as Token).text.toLowerCase())
  return more === undefined && (only === 'is' || only === 'are')
}

/** "agreed to meet on Friday": what has happened was on no day to come; the day is that of what was agreed. */
function isYetToCome(status: EventStatus, xpos: string, when: When | null, today: string | null): boolean {
  const past = status === 'happened' && (xpos === 'VBD' || xpos === 'VBN')
  return past && today !== null && (when?.from ?? '').slice(0, 10) > today
}

const WEEKDAYS = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
const WEEK = 7

/**
 * "heads into a [Monday] meeting": a bare weekday without a tense is read as the last one; of what is still to come it is the next. All else
 * keeps its day.
 */
function comingDay(
  status: EventStatus,
  when: When | null,
  words: readonly string[],
  today: string | null,
): When | null {
  const [word, more] = words
  const bare = more === undefined && WEEKDAYS.has((word ?? '').toLowerCase())
  if (when === null || status !== 'scheduled' || today === null || !bare || when.grain !== 'day') return when
  const from = readInstant(when.from ?? '')
  const day = readInstant(today)
  if (from === null || day === null || from.day >= day.day || from.day + WEEK < day.day) return when
  return { ...when, from: printDay(from.day + WEEK), to: printDay(from.day + WEEK + 1), stated: false }
}
