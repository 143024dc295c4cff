import type { EventStatus, Token } from '../../model/annotation.js'
import type { When } from '../../model/when.js'
import { printDay, readInstant } from '../../lib/calendar.js'
import type { Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

/**
 * "is visiting Peru": what is under way and takes no longer than a day or so is of the day of publication, as inferred; null for all else.
 */
export function happensNow(
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
