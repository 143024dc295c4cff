import type { Prepared } from './context.js'
import { acronyms } from './en/acronyms.js'
import { bareCalendar } from './en/calendar.js'
import { consistency } from './en/consistency.js'
import { datelines } from './en/datelines.js'
import { edges } from './en/edges.js'
import { listedNames } from './en/listed.js'
import type { Mention, Repair } from './spans.js'

/** The repairs in order; each sees what the one before left. */
const ORDER: readonly Repair[] = [edges, bareCalendar, listedNames, datelines, acronyms, consistency]

/** Repairs the tagger's names by rule. */
export function repairs(text: string, prepared: Prepared, mentions: readonly Mention[]): readonly Mention[] {
  let found = mentions
  for (const repair of ORDER) found = repair(text, prepared, found)
  return found
}
