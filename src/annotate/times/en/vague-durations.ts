import type { Expression, Read } from '../expression.js'
import { afterHyphen, glued, textAt, wordAt, type Reader, type Source } from '../reader.js'
import { duration } from './durations.js'

const BARE_LEADS = new Set([
  'for',
  'in',
  'within',
  'after',
  'before',
  'over',
  'through',
  'took',
  'take',
  'takes',
  'spent',
  'of',
  'by',
  'until',
])

const VAGUE = 'times.vague-duration'

/** "for weeks", "in months", "decades-long", "day-long", "recent years", "coming days". */
export const bareUnits: Reader = {
  rule: VAGUE,
  starts: ['units', 'unit', 'shift'],
  words: ['the'],
  read(source, at) {
    const the = textAt(source, at) === 'the' ? at + 1 : at
    const shift = wordAt(source, the).shift
    if (shift === 'recent' || shift === 'coming' || shift === 'future')
      return nearUnits(source, at, the, shift)
    return the > at ? null : loneUnits(source, at)
  },
}

const vaguely = (first: number, last: number, expression: Expression): Read => ({
  first,
  last,
  expression,
  rule: VAGUE,
})

/** "recent years", "the coming days", "the future". */
function nearUnits(source: Source, at: number, shift: number, kind: string): Read | null {
  const units = wordAt(source, shift + 1).units
  if (units === undefined) return null
  const expression: Expression =
    kind === 'future'
      ? { node: 'reference', value: 'FUTURE_REF' }
      : duration([{ count: null, unit: units }], 0)
  return vaguely(at, shift + 2, expression)
}

/** "decades-long", "day-long", "years ago", "for weeks". */
function loneUnits(source: Source, at: number): Read | null {
  const { units, unit } = wordAt(source, at)
  const long = afterHyphen(source, at + 1)
  if (long !== null && textAt(source, long) === 'long') {
    const named = units ?? unit
    if (named === undefined) return null
    return vaguely(at, long + 1, duration([{ count: units ? null : 1, unit: named }], 0))
  }
  if (units === undefined || units === 'second' || units === 'quarter') return null
  const next = textAt(source, at + 1)
  if (next === 'ago') return vaguely(at, at + 2, { node: 'reference', value: 'PAST_REF' })
  if (!BARE_LEADS.has(textAt(source, at - 1)) || next === 'old' || glued(source, at)) return null
  return vaguely(at, at + 1, duration([{ count: null, unit: units }], 0))
}
