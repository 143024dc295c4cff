import type { TimeMod } from '../../../model/annotation.js'
import type { Expression, Read } from '../expression.js'
import { isDash, textAt, wordAt, type Reader, type Source } from '../reader.js'

/** Reads any expression that stands at `at`; given by the grammar so that modifiers need not know what they modify. */
export type ReadAny = (source: Source, at: number) => Read | null

type Edge = 'START' | 'MID' | 'END' | 'EARLIER' | 'LATER'

const TAKES_EDGE = new Set<Expression['node']>([
  'date', 'weekday', 'season', 'quarter', 'half', 'holiday', 'period', 'definite', 'today', 'part', 'decade', 'context', 'week', 'night', 'duration', 'range',
]) // prettier-ignore

const edge = (name: Edge, of: Expression): Expression => ({ node: 'edge', edge: name, of })

/** "early", "mid", "late": adjectives right before what they cut; "earlier", "later" before "this week", "that day". */
function readAdjective(source: Source, at: number, any: ReadAny): Read | null {
  const the = textAt(source, at) === 'the' ? at + 1 : at
  const name = wordAt(source, the).edge
  const text = textAt(source, the)
  if (name === undefined || !['early', 'late', 'mid', 'earlier', 'later'].includes(text)) return null
  let index = isDash(textAt(source, the + 1)) ? the + 2 : the + 1
  const inThe =
    ['in', 'on'].includes(textAt(source, index)) &&
    (textAt(source, index) === 'on' || textAt(source, index + 1) === 'the' || name !== 'MID')
  if (inThe) index += 1
  const of = any(source, index) ?? (inThe ? readTheDay(source, index) : null)
  if (!of || !TAKES_EDGE.has(of.expression.node)) return null
  if (inThe && text === 'late' && of.expression.node === 'duration') return null
  if (of.expression.node === 'duration' && text !== 'early') return null
  if (of.expression.node === 'duration') return null
  return { first: at, last: of.last, expression: edge(name, of.expression), rule: `times.${text}` }
}

/** "in the day", "in the week", "in the year". */
function readTheDay(source: Source, at: number): Read | null {
  const { unit } = wordAt(source, at + 1)
  if (textAt(source, at) !== 'the' || unit === undefined) return null
  if (unit === 'day')
    return {
      first: at,
      last: at + 2,
      expression: { node: 'context', unit, shift: 0, part: null },
      rule: 'times.context',
    }
  return ['week', 'month', 'year', 'quarter', 'decade', 'century'].includes(unit)
    ? { first: at, last: at + 2, expression: { node: 'definite', unit }, rule: 'times.definite' }
    : null
}

/** "the end of March", "the beginning of next week", "the middle of the year", "the turn of the century". */
function readNoun(source: Source, at: number, any: ReadAny): Read | null {
  const the = textAt(source, at) === 'the' ? at + 1 : at
  const name = wordAt(source, the).edge
  if (name === undefined || textAt(source, the + 1) !== 'of') return null
  if (the === at && !['end', 'mid', 'middle'].includes(textAt(source, the))) return null
  const of = any(source, the + 2) ?? readTheDay(source, the + 2)
  if (!of || !TAKES_EDGE.has(of.expression.node) || of.expression.node === 'duration') return null
  return { first: at, last: of.last, expression: edge(name, of.expression), rule: 'times.end-of' }
}

/** "year-end", "year end", "year's end", "month-end". */
function readYearEnd(source: Source, at: number): Read | null {
  const { unit } = wordAt(source, at)
  if (unit !== 'year' && unit !== 'month' && unit !== 'quarter') return null
  let index = at + 1
  if (isDash(textAt(source, index))) index += 1
  else if (textAt(source, index) === "'" || textAt(source, index) === '’') index += 2
  if (textAt(source, index) !== 'end') return null
  return {
    first: at,
    last: index + 1,
    expression: edge('END', { node: 'definite', unit }),
    rule: 'times.year-end',
  }
}

/** Modifiers that cut a period: "early", "late", "mid-", "the end of", "earlier this week". */
export function edges(any: ReadAny): Reader {
  return {
    rule: 'times.edge',
    starts: ['edge', 'unit'],
    words: ['the', 'sometime'],
    read(source, at) {
      if (textAt(source, at) === 'sometime') {
        const of = any(source, at + 1)
        return of && of.expression.node === 'period' ? { ...of, first: at } : null
      }
      return readAdjective(source, at, any) ?? readNoun(source, at, any) ?? readYearEnd(source, at)
    },
  }
}

const HEDGES: readonly (readonly [readonly string[], TimeMod])[] = [
  [['no', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['no', 'less', 'than'], 'EQUAL_OR_MORE'],
  [['not', 'more', 'than'], 'EQUAL_OR_LESS'],
  [['more', 'than'], 'MORE_THAN'],
  [['less', 'than'], 'LESS_THAN'],
  [['fewer', 'than'], 'LESS_THAN'],
  [['longer', 'than'], 'MORE_THAN'],
  [['at', 'least'], 'EQUAL_OR_MORE'],
  [['at', 'most'], 'EQUAL_OR_LESS'],
  [['up', 'to'], 'EQUAL_OR_LESS'],
  [['just', 'over'], 'MORE_THAN'],
  [['just', 'under'], 'LESS_THAN'],
  [['well', 'over'], 'MORE_THAN'],
  [['about'], 'APPROX'],
  [['around'], 'APPROX'],
  [['approximately'], 'APPROX'],
  [['circa'], 'APPROX'],
  [['roughly'], 'APPROX'],
  [['some'], 'APPROX'],
  [['nearly'], 'LESS_THAN'],
  [['almost'], 'LESS_THAN'],
  [['over'], 'MORE_THAN'],
]

const HEDGED = new Set<Expression['node']>(['duration', 'offset', 'clock'])
const HEDGED_DATES = new Set<Expression['node']>(['date', 'clock', 'edge', 'part'])

/** "about two weeks", "more than a year", "at least 72 hours", "around 7:15 p.m.", "nearly four years ago". */
export function hedges(any: ReadAny): Reader {
  return {
    rule: 'times.hedge',
    starts: ['hedge'],
    words: ['no', 'not', 'more', 'less', 'fewer', 'longer', 'at', 'up', 'just', 'well'],
    read(source, at) {
      for (const [words, mod] of HEDGES) {
        if (!words.every((word, index) => textAt(source, at + index) === word)) continue
        const index = at + words.length
        const of = any(source, index)
        if (!of) return null
        const { node } = of.expression
        const dated = ['around', 'about', 'circa'].includes(words[0] as string) && HEDGED_DATES.has(node)
        if (!HEDGED.has(node) && !dated) return null
        if (node === 'duration' && of.expression.direction !== 0 && words[0] !== 'at') return null
        if (textAt(source, index) === 'the' && node === 'duration') return null
        const ago = node === 'offset' && (mod === 'LESS_THAN' || mod === 'MORE_THAN')
        return {
          first: at,
          last: of.last,
          expression: { node: 'mod', mod: ago ? 'APPROX' : mod, of: of.expression },
          rule: this.rule,
        }
      }
      return null
    },
  }
}

const PART_JOINTS = new Set(['into', 'to', 'until', 'through'])

/** "Friday night into Saturday morning", "late Friday into Saturday": one window. */
export function intos(any: ReadAny): Reader {
  return {
    rule: 'times.into',
    starts: ['weekday', 'edge', 'month', 'today', 'overnight', 'part'],
    words: ['from'],
    read(source, at) {
      const start = textAt(source, at) === 'from' ? at + 1 : at
      const overnight = wordAt(source, start).overnight !== undefined
      const first = overnight ? any(source, start + 1) : any(source, start)
      if (!first) return null
      const joint = textAt(source, first.last)
      if (!PART_JOINTS.has(joint) && !(overnight && isDash(joint))) return null
      const second = any(source, first.last + 1)
      if (!second) return null
      const parted = (expression: Expression): boolean =>
        expression.node === 'part' ||
        (expression.node === 'edge' && ['weekday', 'date', 'today'].includes(expression.of.node)) ||
        (expression.node === 'today' && expression.part !== null)
      const days = new Set(['weekday', 'date', 'today', 'part', 'edge', 'context'])
      if (!days.has(first.expression.node) || !days.has(second.expression.node)) return null
      if (overnight)
        return {
          first: start,
          last: second.last,
          expression: { node: 'night', from: first.expression },
          rule: this.rule,
        }
      if (!parted(first.expression) && !(joint === 'into' && parted(second.expression))) return null
      if (!parted(second.expression) && joint !== 'into') return null
      const to: Expression =
        parted(second.expression) || second.expression.node === 'edge'
          ? second.expression
          : edge('START', second.expression)
      return {
        first: start,
        last: second.last,
        expression: { node: 'range', from: first.expression, to },
        rule: this.rule,
      }
    },
  }
}

/** "the week to Dec. 5", "the year ended June 30", "the nine months through September": a stretch with a known end. */
export function upTos(any: ReadAny): Reader {
  return {
    rule: 'times.up-to',
    starts: [],
    words: ['the'],
    read(source, at) {
      const amount = any(source, at + 1) ?? any(source, at)
      const { unit } = wordAt(source, at + 1)
      const single = unit !== undefined && ['day', 'week', 'month', 'quarter', 'year'].includes(unit)
      const last = single ? at + 2 : amount?.expression.node === 'duration' ? amount.last : null
      if (last === null) return null
      const joint = textAt(source, last)
      if (!['to', 'ended', 'ending', 'through', 'until'].includes(joint)) return null
      const total = single
        ? { count: 1, unit }
        : amount?.expression.node === 'duration'
          ? amount.expression.amounts[0]
          : undefined
      const day = any(source, last + 1)
      if (!day || !total || !['date', 'weekday', 'today', 'numeric'].includes(day.expression.node))
        return null
      return {
        first: at,
        last,
        expression: { node: 'upto', amount: total, day: day.expression },
        rule: this.rule,
      }
    },
  }
}
