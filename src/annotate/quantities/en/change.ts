import type { Quantity } from '../../../model/annotation.js'
import type { Atom } from '../atoms.js'
import type { Amount } from './amount.js'

const UP =
  /^(?:rose|rise|rises|risen|rising|increased?|increases|increasing|climbed|climbs?|climbing|grew|grow|grows|grown|growing|jumped|jumps?|surged|surges?|soared|gained|gains?|up|expanded|higher|added)$/
const DOWN =
  /^(?:fell|fall|falls|fallen|falling|decreased?|decreases|decreasing|declined?|declines|declining|dropped|drops?|dropping|slipped|slid|sank|shrank|shrunk|tumbled|plunged|plummeted|dipped|lost|loses|down|lower|cut|reduced|reduction|sagged)$/
const LINK = /^(?:by|a|an|of|another|further)$/
const UP_NOUN = /^(?:increase|rise|gain|growth|jump|surge|hike|higher|more|climb|expansion)$/
const DOWN_NOUN = /^(?:decrease|decline|fall|drop|cut|reduction|slump|plunge|lower|less|fewer|loss|dip)$/

/** The direction of change an amount measures ("rose by 5%", "a 5% drop", "up 12 points"), or null for a level ("to 120"). */
export function changeOf(list: readonly Atom[], amount: Amount): Quantity['change'] {
  let at = amount.first - 1
  let linked = false
  while (at >= 0 && at > amount.first - 4 && LINK.test(list[at]!.text)) {
    linked ||= list[at]!.text === 'by' || list[at]!.text === 'of'
    at--
  }
  const before = list[at]
  if (before?.kind === 'word') {
    const measured = linked || amount.unit !== null
    if (measured && UP.test(before.text) && before.text !== 'to') return 'increase'
    if (measured && DOWN.test(before.text)) return 'decrease'
  }
  if (amount.unit === null) return null
  const next = list[amount.last]
  if (next?.kind === 'word' && UP_NOUN.test(next.text)) return 'increase'
  if (next?.kind === 'word' && DOWN_NOUN.test(next.text)) return 'decrease'
  return null
}
