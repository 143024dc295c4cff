import { acronyms } from './en/acronyms.js'
import { apposed } from './en/apposed.js'
import { bareCalendar } from './en/calendar.js'
import { consistency } from './en/consistency.js'
import { datelines } from './en/datelines.js'
import { edges } from './en/edges.js'
import { forms } from './en/forms.js'
import { givenNames } from './en/given.js'
import { listedNames } from './en/listed.js'
import { states } from './en/states.js'
import { syllables } from './en/syllables.js'
import { wellKnown } from './en/well-known.js'
import type { Repair } from './spans.js'

/** Repairs the tagger's names by rule: each of the list sees what the one before left. `stateForms`: short forms of states. */
export function repairs(stateForms: ReadonlySet<string>): Repair {
  const order = [
    edges,
    syllables,
    bareCalendar,
    forms,
    listedNames,
    wellKnown,
    givenNames,
    apposed,
    datelines,
    states(stateForms),
    acronyms,
    consistency,
  ]
  return (text, prepared, mentions) =>
    order.reduce((found, repair) => repair(text, prepared, found), mentions)
}
