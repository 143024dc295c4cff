import type { Expression, Read } from '../expression.js'
import { afterHyphen, textAt, wordAt, type Reader } from '../reader.js'
import type { Unit } from '../vocabulary.js'
import { printAmount } from '../value.js'
import { readCount } from './numbers.js'

const set = (value: string): Expression => ({ node: 'set', value })

const SEASON_OR_PART = (word: ReturnType<typeof wordAt>): string | null =>
  word.season
    ? `XXXX-${word.season}`
    : word.part === 'MO' || word.part === 'AF' || word.part === 'EV' || word.part === 'NI'
      ? `XXXX-XX-XXT${word.part}`
      : null

/** "every day", "each Monday", "every two weeks", "every other week", "every spring". */
export const everies: Reader = {
  rule: 'times.every',
  starts: ['each'],
  read(source, at) {
    const other = textAt(source, at + 1) === 'other'
    const index = other ? at + 2 : at + 1
    const word = wordAt(source, index)
    const times = other ? 2 : 1
    if (word.unit !== undefined && word.unit !== 'second')
      return {
        first: at,
        last: index + 1,
        expression: set(printAmount({ count: times, unit: word.unit })),
        rule: this.rule,
      }
    if (word.weekday !== undefined && (source.atoms[index]?.capital ?? false)) {
      const { part } = wordAt(source, index + 1)
      const night = part === 'MO' || part === 'AF' || part === 'EV' || part === 'NI'
      return {
        first: at,
        last: night ? index + 2 : index + 1,
        expression: set(`XXXX-WXX-${word.weekday}${night ? `T${part}` : ''}`),
        rule: this.rule,
      }
    }
    if (word.month !== undefined && (source.atoms[index]?.capital ?? false))
      return {
        first: at,
        last: index + 1,
        expression: set(`XXXX-${String(word.month).padStart(2, '0')}`),
        rule: this.rule,
      }
    const named = SEASON_OR_PART(word)
    if (named) return { first: at, last: index + 1, expression: set(named), rule: this.rule }
    const count = readCount(source, index)
    const units = count ? (wordAt(source, count.last).units ?? wordAt(source, count.last).unit) : undefined
    if (!count || units === undefined) return null
    return {
      first: at,
      last: count.last + 1,
      expression: set(printAmount({ count: count.value, unit: units })),
      rule: this.rule,
    }
  },
}

/** "daily", "weekly", "annually"; newspapers and titles ("the Daily Mail", "the daily Granma") keep their names. */
export const frequencies: Reader = {
  rule: 'times.frequency',
  starts: ['set'],
  read(source, at) {
    const atom = source.atoms[at]
    const next = source.atoms[at + 1]
    if (
      atom?.word?.set === undefined ||
      (atom.capital && next?.capital) ||
      (next?.capital && next.kind === 'word')
    )
      return null
    if (afterHyphen(source, at + 1) !== null || textAt(source, at - 1) === '-') return null
    return { first: at, last: at + 1, expression: set(atom.word.set), rule: this.rule }
  },
}

/** "on Mondays", "Sunday nights", "in the mornings", "Monday and Tuesday nights". */
export const plurals: Reader = {
  rule: 'times.plural',
  starts: ['weekdays', 'weekday', 'units'],
  words: ['the'],
  read(source, at) {
    const { weekdays, weekday } = wordAt(source, at)
    if (weekdays !== undefined && source.atoms[at]?.capital) {
      if (textAt(source, at - 1) === "'") return null
      return { first: at, last: at + 1, expression: set(`XXXX-WXX-${weekdays}`), rule: this.rule }
    }
    const text = textAt(source, at + 1)
    const { part } = wordAt(source, at + 1)
    if (weekday !== undefined && part !== undefined && text.endsWith('s'))
      return { first: at, last: at + 2, expression: set(`XXXX-WXX-${weekday}T${part}`), rule: this.rule }
    if (wordAt(source, at).units === 'weekend' && textAt(source, at - 1) === 'on')
      return { first: at, last: at + 1, expression: set('XXXX-WXX-WE'), rule: this.rule }
    return null
  },
}

const RATE_UNITS = new Set<Unit>(['hour', 'day', 'week', 'month', 'quarter', 'year'])
const TIMES = new Set(['once', 'twice', 'times'])

/** "twice a week", "three times a day". A rate of what is counted ("$2 million a year") is no time of its own. */
export const rates: Reader = {
  rule: 'times.rate',
  starts: [],
  words: ['a', 'an', 'per'],
  read(source, at): Read | null {
    const { unit } = wordAt(source, at + 1)
    if (unit === undefined || !RATE_UNITS.has(unit) || !TIMES.has(textAt(source, at - 1))) return null
    return { first: at, last: at + 2, expression: set(printAmount({ count: 1, unit })), rule: this.rule }
  },
}

/** "a third consecutive day", "the fifth straight week", "for the second day running", "a second day in a row". */
export const runs: Reader = {
  rule: 'times.run',
  starts: ['ordinal'],
  words: ['a', 'the'],
  read(source, at) {
    const start = textAt(source, at) === 'a' || textAt(source, at) === 'the' ? at + 1 : at
    const { ordinal } = wordAt(source, start)
    if (ordinal === undefined) return null
    const straight = ['consecutive', 'straight', 'successive'].includes(textAt(source, start + 1))
    const index = straight ? start + 2 : start + 1
    const { unit, part } = wordAt(source, index)
    const named = unit ?? (part === 'NI' ? 'day' : undefined)
    if (named === undefined || named === 'second' || named === 'quarter') return null
    const running =
      textAt(source, index + 1) === 'running'
        ? index + 2
        : textAt(source, index + 1) === 'in' &&
            textAt(source, index + 2) === 'a' &&
            textAt(source, index + 3) === 'row'
          ? index + 4
          : null
    if (!straight && running === null) return null
    return {
      first: at,
      last: running ?? index + 1,
      expression: { node: 'run', nth: ordinal, unit: named },
      rule: this.rule,
    }
  },
}
