import type { FigureRecord } from '../../model/record.js'
import type { Span } from '../../model/span.js'
import { showAmount, showMeasure } from './say/amount.js'
import { actionWords } from '../../lib/action.js'

/** A figure in words: the amount with its unit, and what it measures. */
export type FigureWords = { readonly amount: string; readonly measure: string }

/** What the words of a figure need besides it: an entity's kind, the words of the first report, and those it stands among. */
export type FigureContext = {
  readonly kindOf: (entity: string | null) => string | null
  /** The state of a people, by its name in the story, or null. */
  readonly stateOf: (entity: string | null) => string | null
  readonly printed: string | null
  readonly around: string | null
}

/**
 * `at least 121` and `Ukrainian drones intercepted by Russia`. A number that no article prints is never made: an amount
 * without one ("hundreds") is given in the words of its first report.
 */
export function figureWords(
  figure: FigureRecord,
  { printed, around, ...context }: FigureContext,
): FigureWords {
  const amount = amountOf(figure, printed)
  if (figure.unit === 'time' && figure.action !== null) return howOften(figure, amount, context)
  // "dozens of structures" names what is counted already.
  const named =
    figure.value === null && figure.item !== null && amount.toLowerCase().endsWith(figure.item.toLowerCase())
  // "25 percent contained": what was done is the only word for what is counted
  const told = figure.item !== null && figure.item === actionWords(figure.action ?? '')
  const measure = measureOf(named || told ? { ...figure, item: null } : figure, context, printed)
  if (measure === null)
    return { amount, measure: around === null ? 'what it counts is not stated' : `“${around}”` }
  // "12 passengers": what befell them is said by the words they stand among
  return { amount, measure: figure.action === null && around !== null ? `${measure}: “${around}”` : measure }
}

/** `extended three times` and `by Norland`: how often something was done. */
function howOften(figure: FigureRecord, amount: string, context: Sides): FigureWords {
  const count = /times?$/.test(amount) ? amount : `${amount} times`
  return { amount: `${actionWords(figure.action ?? '')} ${count}`, measure: byWhom(figure, context) ?? '' }
}

const NEAR = 60
const BEGINS = /\n|[“”"]|(?:[a-z)]{3}|\d)[.!?]\s+(?=[A-Z]|$)/g
const ENDS = /\n|[“”"]|[.!?](?!\S)/

/** The words of its sentence around a span, whole words on each side, with "…" where the sentence goes on. */
export function wordsAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - NEAR), start)
  const opening = [...before.matchAll(BEGINS)].at(-1)
  const open = opening ? opening.index + opening[0].length : start > NEAR ? -1 : 0
  const left = open < 0 ? `… ${before.replace(/^\S*\s+/, '')}` : before.slice(open)
  const after = text.slice(end, end + NEAR)
  const close = after.search(ENDS)
  const right =
    close >= 0 ? after.slice(0, close) : after.length < NEAR ? after : `${after.replace(/\s+\S*$/, '')} …`
  return `${left}${text.slice(start, end)}${right}`
}

const VAGUE = /\b(?:dozens|scores|tens|hundreds|thousands|millions|billions)$/i

function amountOf(figure: FigureRecord, printed: string | null): string {
  if (figure.value === null && printed !== null && printed.length <= 80)
    return VAGUE.test(printed) ? `${printed} of` : printed
  // "a third": a number that no decimal says is given as it is printed
  if (printed !== null && figure.value !== null && !Number.isInteger(figure.value * 1000)) return printed
  const amount = isMeasure(figure) ? showMeasure(figure) : showAmount(figure)
  return amount === null ? (printed ?? 'amount not stated') : asHedged(amount, figure, printed)
}

const HEDGE =
  /^(?:more than|over|at least|no fewer than|nearly|almost|close to|up to|as many as|at most|fewer than|less than|under|about|around|some|roughly|approximately)(?= \S)/i

/** "More than" and "at least" are one modifier of the record; the reader gets the one that is printed. */
function asHedged(amount: string, figure: FigureRecord, printed: string | null): string {
  const hedge = figure.modifier === '=' ? null : HEDGE.exec(printed ?? '')
  return hedge ? amount.replace(/^(?:at least|at most|about)(?= )/, hedge[0].toLowerCase()) : amount
}

const MEASURES =
  /^(?:percent|magnitude|[A-Z]{3}|degrees?|cubic|square|metric|kilo|mega|giga|metre|meter|mile|acre|hectare|tonne|ton|gram|pound|ounce|litre|liter|gallon|barrel|foot|feet|inch|yard|watt|volt|hertz|hour|minute|second|day|week|month|year|knot|euro|dollar|crown|franc|rouble|ruble|yen|yuan)/

/** A unit is printed with the number when it measures; where it only repeats the noun counted, the noun is enough. */
function isMeasure(figure: FigureRecord): boolean {
  const { unit, item } = figure
  if (unit === null) return false
  if (!MEASURES.test(unit)) return item === null
  return item === null || !item.toLowerCase().includes(unit.toLowerCase())
}

const ALREADY_SAID =
  /\b(?:deaths?|dead|killed|wounded|injured|missing|homeless|fatalit(?:y|ies)|casualt(?:y|ies)|injur(?:y|ies)|arrests?|strikes?)$/i

/** What tells how a side is named. */
type Sides = Pick<FigureContext, 'kindOf' | 'stateOf'>

function measureOf(figure: FigureRecord, context: Sides, printed: string | null): string | null {
  const { item } = figure
  const share = shareWords(figure, printed)
  const moved = share !== null && / in /.test(share)
  if (share !== null)
    return [share, moved ? null : byWhom(figure, context)].filter((words) => words !== null).join(' ')
  const action = figure.action === null ? null : actionWords(figure.action)
  const words: string[] = item === null ? [] : [item]
  // "71 seats" of which no verb tells more
  const bare = figure.action === 'seats' || figure.action === 'vote'
  if (action !== null && !bare && action !== item && !(item !== null && ALREADY_SAID.test(item)))
    words.push(action)
  const by = byWhom(figure, context)
  if (by !== null) words.push(by)
  const target = figure.targetName
  if (target && !words.join(' ').includes(target))
    words.push(`(target: ${sideOf(target, figure.target, context)})`)
  return words.length === 0 ? null : words.join(' ')
}

/** Who claims what they did themselves is named once, as the claimant. */
function byWhom({ actor, actorName, claimantName }: FigureRecord, context: Sides): string | null {
  return actorName && actorName !== claimantName ? `by ${sideOf(actorName, actor, context)}` : null
}

const RISES = /^(?:rise|climb|jump|grow|gain|increase|surge|soar|advance|rally|add|rebound)$/
const FALLS = /^(?:fall|drop|decline|decrease|dip|slip|slide|slump|plunge|shrink|tumble|lose|shed|sink)$/

/** "American farm goods", "Chinese imports": an adjective of a people keeps its capital. */
const PEOPLE = /^\p{Lu}\p{Ll}+(?:ese|ish|ian|an|[rk]i|ch|eek|iss|utch) /u

/** Shares and sums: `rise in food prices`, `of the vote won`, `paid (damages)`, `(annual revenue)`; null for things that are counted. */
function shareWords({ unit, item, action }: FigureRecord, printed: string | null): string | null {
  if (unit === null || item === null || !/^(?:percent|[A-Z]{3}\b)/.test(unit)) return null
  const done = action === null ? '' : actionWords(action)
  const thing = PEOPLE.test(item)
    ? item
    : item.replace(/^\p{Lu}(?=\p{Ll}+(?: \p{Ll}|$))/u, (letter) => letter.toLowerCase())
  if (action !== null && RISES.test(action)) return `rise in ${thing}`
  if (action !== null && FALLS.test(action)) return `fall in ${thing}`
  const whole = /(?:percent|per cent|%)\s+(of .{1,60})$/i.exec(printed ?? '')
  if (unit.startsWith('percent')) return [whole?.[1] ?? thing, done].filter(Boolean).join(' ')
  return action === null || /^(?:value|cost|total)$/.test(action) ? `(${thing})` : `${done} (${thing})`
}

/** A people stands for its state: `Norway`; where the story does not name that, `Norwegian forces` would say too much: `the Norwegian side`. */
function sideOf(name: string, entity: string | null, { kindOf, stateOf }: Sides): string {
  return kindOf(entity) === 'nationality' ? (stateOf(entity) ?? `the ${name} side`) : name
}
