import type { Expression } from '../expression.js'
import {
  resolveAhead,
  resolveContext,
  resolveDuration,
  resolveOffset,
  resolveRun,
  resolveUpTo,
} from './counts.js'
import { resolveDate, resolveHoliday, resolveWeekday } from './dates.js'
import { resolveClock, resolveEdge, resolveNight, resolvePart, resolveRange, resolveToday } from './parts.js'
import {
  resolveDecade,
  resolveDefinite,
  resolveHalf,
  resolvePeriod,
  resolveQuarter,
  resolveSeason,
  resolveWeek,
  resolveWeekOf,
} from './periods.js'
import { dated, type Resolve, type Resolved, type Scene } from './scene.js'

/**
 * What an expression means in its scene: TIMEX3 type, value and mod (TimeML 1.2.1), the range it covers, and whether the words
 * alone say so. Null where it can mean nothing ("Feb. 30").
 */
export const resolve: Resolve = (expression, scene) => {
  switch (expression.node) {
    case 'date': return resolveDate(expression, scene)
    case 'weekday': return resolveWeekday(expression, scene)
    case 'holiday': return resolveHoliday(expression, scene)
    case 'season': return resolveSeason(expression, scene)
    case 'quarter': return resolveQuarter(expression, scene)
    case 'half': return resolveHalf(expression, scene)
    case 'period': return resolvePeriod(expression, scene)
    case 'definite': return resolveDefinite(expression, scene)
    case 'week': return resolveWeek(expression, scene, resolve)
    case 'weekof': return resolveWeekOf(expression, scene, resolve)
    case 'upto': return resolveUpTo(expression, scene, resolve)
    case 'today': return resolveToday(expression, scene)
    case 'offset': return resolveOffset(expression, scene, resolve)
    case 'context': return resolveContext(expression, scene)
    case 'duration': return resolveDuration(expression, scene)
    case 'ahead': return resolveAhead(expression, scene, resolve)
    case 'clock': return resolveClock(expression, scene, resolve)
    case 'part': return resolvePart(expression, scene, resolve)
    case 'decade': return resolveDecade(expression)
    case 'edge': return resolveEdge(expression, scene, resolve)
    case 'range': return resolveRange(expression, scene, resolve)
    case 'night': return resolveNight(expression, scene, resolve)
    case 'run': return resolveRun(expression)
    case 'set': return { type: 'SET', value: expression.value, mod: null, range: null, stated: true, alternative: null }
    case 'reference': return dated(expression.value, null, false)
    case 'mod': return modified(expression, scene)
    case 'either': return either(expression, scene)
  }
} // prettier-ignore

function modified(node: Extract<Expression, { node: 'mod' }>, scene: Scene): Resolved | null {
  const of = resolve(node.of, scene)
  return of && { ...of, mod: node.mod }
}

/** Two readings of the same figures: the first, with the second beside it. */
function either(node: Extract<Expression, { node: 'either' }>, scene: Scene): Resolved | null {
  const first = resolve(node.first, scene)
  const second = resolve(node.second, scene)
  return first && { ...first, stated: false, alternative: second?.range ?? null }
}
