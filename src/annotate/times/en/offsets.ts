import type { Amount, Expression, Read } from '../expression.js'
import { textAt, wordAt, type Reader, type Source } from '../reader.js'
import { readDayExpression } from './days.js'
import { readAmounts, type ReadAmount } from './durations.js'

/** Several amounts as one, in the smallest unit that counts them: "a year and two months" is 14 months. */
function sum(amounts: readonly Amount[]): Amount {
  const [a, b] = amounts
  if (!a) return { count: null, unit: 'day' }
  if (!b || a.count === null || b.count === null) return a
  const factor =
    a.unit === 'year' && b.unit === 'month' ? 12 : a.unit === 'week' && b.unit === 'day' ? 7 : null
  return factor === null ? a : { count: a.count * factor + b.count, unit: b.unit }
}

/** "or so", "or two" after an amount. */
function afterOrSo(source: Source, at: number): number {
  return textAt(source, at) === 'or' &&
    (textAt(source, at + 1) === 'so' || textAt(source, at + 1) === 'two' || textAt(source, at + 1) === 'more')
    ? at + 2
    : at
}

const offset = (amount: Amount, sign: 1 | -1, from: 'reference' | 'context' | Expression): Expression => ({
  node: 'offset',
  amount,
  sign,
  from,
})

/** "30 minutes later this week": "later" belongs to what follows. */
function periodFollows(source: Source, at: number): boolean {
  return (
    wordAt(source, at).shift === 'this' ||
    (textAt(source, at) === 'in' &&
      textAt(source, at + 1) === 'the' &&
      wordAt(source, at + 2).unit !== undefined)
  )
}

/** What stands after an amount and makes it a point in time. */
function readTail(
  source: Source,
  amount: ReadAmount,
): { expression: Expression; last: number; rule: string } | null {
  const at = afterOrSo(source, amount.last)
  const total = sum(amount.amounts)
  const soft = (expression: Expression): Expression =>
    at > amount.last ? { node: 'mod', mod: 'APPROX', of: expression } : expression
  const { away } = wordAt(source, at)
  if (away !== undefined) {
    if (total.count === null)
      return {
        expression: { node: 'reference', value: away < 0 ? 'PAST_REF' : 'FUTURE_REF' },
        last: at + 1,
        rule: 'times.ago',
      }
    return {
      expression: soft(offset(total, away < 0 ? -1 : 1, 'reference')),
      last: at + 1,
      rule: 'times.ago',
    }
  }
  const turn = textAt(source, at)
  if (turn === 'from') {
    if (textAt(source, at + 1) === 'now')
      return { expression: offset(total, 1, 'reference'), last: at + 2, rule: 'times.ahead' }
    const day = readDayExpression(source, at + 1)
    return day && total.count !== null
      ? { expression: offset(total, 1, day.expression), last: day.last, rule: 'times.after' }
      : null
  }
  if (turn === 'earlier' || turn === 'later') {
    if (total.count === null || periodFollows(source, at + 1)) return null
    return {
      expression: soft(offset(total, turn === 'later' ? 1 : -1, 'context')),
      last: at + 1,
      rule: 'times.earlier',
    }
  }
  if ((turn === 'after' || turn === 'before') && total.count !== null) {
    const day = readDayExpression(source, at + 1)
    if (day && day.expression.node !== 'context')
      return {
        expression: offset(total, turn === 'after' ? 1 : -1, day.expression),
        last: day.last,
        rule: 'times.after',
      }
  }
  return null
}

/** "two weeks ago", "a year earlier", "three days from now", "two days after Christmas", "a fortnight ago". */
export const offsets: Reader = {
  rule: 'times.offset',
  starts: ['number', 'vague', 'fraction', 'scale', 'unit'],
  numbers: true,
  words: ['a', 'an', 'half', 'the'],
  read(source, at): Read | null {
    if (wordAt(source, at).unit !== undefined || textAt(source, at) === 'the')
      return readDayBefore(source, at)
    const amount = readAmounts(source, at)
    if (!amount || amount.hyphen) return null
    const tail = readTail(source, amount)
    return tail ? { first: at, last: tail.last, expression: tail.expression, rule: tail.rule } : null
  },
}

/** "the day before Christmas", "the day after Easter Monday", "day before last Tuesday". */
function readDayBefore(source: Source, at: number): Read | null {
  const start = textAt(source, at) === 'the' ? at + 1 : at
  const { unit } = wordAt(source, start)
  const turn = textAt(source, start + 1)
  if (unit !== 'day' || (turn !== 'before' && turn !== 'after')) return null
  const day = readDayExpression(source, start + 2)
  if (!day || day.expression.node === 'today' || day.expression.node === 'context') return null
  return {
    first: at,
    last: day.last,
    expression: offset({ count: 1, unit }, turn === 'after' ? 1 : -1, day.expression),
    rule: 'times.after',
  }
}

/** "in two days", "in a week", "in 10 minutes": read with its amount only, the preposition stays outside. */
export const aheads: Reader = {
  rule: 'times.in',
  starts: [],
  words: ['in'],
  read(source, at) {
    const amount = readAmounts(source, at + 1)
    if (!amount || amount.hyphen) return null
    const last =
      textAt(source, amount.last) === "'" || textAt(source, amount.last) === '’' ? amount.last : amount.last
    const next = textAt(source, last)
    if (['ago', 'earlier', 'later', 'of', 'after', 'before'].includes(next)) return null
    return { first: at + 1, last, expression: { node: 'ahead', amounts: amount.amounts }, rule: this.rule }
  },
}
