import { equalWindows, windows } from './compare.js'
import { kindOfItem } from './counted.js'
import type { Mention } from './mention.js'

/** What a verb of the simple past tells to have happened on a day that the sentence gives; tolls, states and areas are as of theirs. */
const isOfItsDay = ({ figure }: Mention): boolean =>
  figure.windowSpan !== null &&
  /^(?:kill|injure|arrest|destroy|damage|rescue)$/.test(figure.action ?? '') &&
  /^(?:verb before|verb after|object|subject of passive)$/.test(figure.rule)

/** True where two mentions count the same kind of thing of the same time, whole against whole. */
export function sameScope(a: Mention, b: Mention): boolean {
  if (a.besides || b.besides || a.history !== b.history) return false
  if (a.history && !equalWindows(a.window, b.window)) return false
  // "three were killed on Monday and five on Tuesday": both days are told, and they are two
  if (isOfItsDay(a) && isOfItsDay(b) && windows(a.window, b.window) === 'other') return false
  return (
    !/ (?:person|building|customer)$/.test(a.measure) ||
    kindOfItem(a.figure.item) === kindOfItem(b.figure.item)
  )
}

/** True where both name one place, or neither names any: only then can the two values not both be right. */
export const equalPlace = (a: Mention, b: Mention): boolean => a.placeKey === b.placeKey
