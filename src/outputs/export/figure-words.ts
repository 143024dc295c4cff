import type { FigureRecord } from '../../model/record.js'
import type { Span } from '../../model/span.js'
import { single } from './say/brief.js'
import { showAmount, showMeasure } from './say/amount.js'
import { toldAction } from '../../lib/action.js'

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
 * without one ("hundreds") is given in the words of its first report. Where a participle behind the item would not tell it ("900 firms
 * signed the letter", "urged the king to send 600 soldiers"), the article's own words do.
 */
export function figureWords(
  figure: FigureRecord,
  { printed, around, ...context }: FigureContext,
): FigureWords {
  const amount = amountOf(figure, printed)
  const told = toldAction(figure)
  if (figure.unit === 'time' && told !== '' && figure.mood === 'happened')
    return howOften(figure, amount, told, context)
  const item = itemWords(figure, amount, told)
  const measure = measureOf({ ...figure, item }, told, context, printed)
  if (around === null)
    return { amount, measure: measure ?? bareItem(figure, item) ?? 'what it counts is not stated' }
  if (measure !== null) return { amount, measure }
  // the words that follow name the thing counted as well
  const own = `“${single(around)}”`
  return { amount, measure: item === null || isSum(figure) ? own : `${item}: ${own}` }
}

const bareItem = (figure: FigureRecord, item: string | null): string | null =>
  item !== null && isSum(figure) ? `(${item})` : item

/** `extended three times` and `by Norland`: how often something was done. */
function howOften(figure: FigureRecord, amount: string, told: string, context: Sides): FigureWords {
  const count = /times?$/.test(amount) ? amount : `${amount} times`
  return { amount: `${told} ${count}`, measure: byWhom(figure, context) ?? '' }
}

/** What is counted, as it stands behind the amount; null where the amount or the action names it already. */
function itemWords({ item, value, unit }: FigureRecord, amount: string, told: string): string | null {
  // "dozens of structures"
  if (item === null || (value === null && amount.toLowerCase().endsWith(item.toLowerCase()))) return null
  // "25 percent contained": what was done is the only word for what is counted
  if (item === told) return null
  if (item === 'people' && value === 1) return 'person'
  // "3 tonnes of cocaine"
  return MATTER.test(unit ?? '') && !item.toLowerCase().includes(unit!.toLowerCase()) ? `of ${item}` : item
}

/** Units of an amount of something. */
const MATTER = /^(?:metric ton|ton|tonne|kilogram|gram|milligram|ounce|pound|litre|liter|gallon|barrel|cubic)/

const BEGINS = /(?:^|\n|[.!?]["”’)]*)\s*["“‘(]?$/
const ENDS = /^["”’)]*(?:[.!?]|\s*\n|$)/

/** Words of a sentence, with "…" where it goes on. */
export function wordsAround(text: string, { start, end }: Span): string {
  const opens = BEGINS.test(text.slice(Math.max(0, start - 8), start))
  const closes = ENDS.test(text.slice(end, end + 8))
  const words = text.slice(start, end).replace(/\s+/g, ' ')
  return `${opens ? '' : '… '}${words}${closes ? '' : ' …'}`
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

const BALLOT = /^(?:votes?|seats?)$/

const ALREADY_SAID =
  /\b(?:deaths?|dead|killed|wounded|injured|missing|homeless|fatalit(?:y|ies)|casualt(?:y|ies)|injur(?:y|ies)|arrests?|strikes?)$/i

/** What tells how a side is named. */
type Sides = Pick<FigureContext, 'kindOf' | 'stateOf'>

/** Item, action and parties in a row; null where they do not tell what the number says. */
function measureOf(
  figure: FigureRecord,
  told: string,
  context: Sides,
  printed: string | null,
): string | null {
  if (isSum(figure)) return sumWords(figure, told, context, printed)
  const { item, targetName } = figure
  const said = item !== null && ALREADY_SAID.test(item)
  // whose seats and votes they are stands in the clause
  if (BALLOT.test(figure.action ?? '') && (item === null || BALLOT.test(item))) return null
  if (told === '' && !(said && figure.mood === 'happened')) return null
  const words: string[] = item === null ? [] : [item]
  if (!said) words.push(told)
  const by = byWhom(figure, context)
  if (by !== null) words.push(by)
  if (targetName && !words.join(' ').includes(targetName))
    words.push(`(target: ${sideOf(targetName, figure.target, context)})`)
  return words.length === 0 ? null : words.join(' ')
}

/** Who claims what they did themselves is named once, as the claimant. */
function byWhom({ actor, actorName, claimantName }: FigureRecord, context: Sides): string | null {
  return actorName && actorName !== claimantName ? `by ${sideOf(actorName, actor, context)}` : null
}

const RISES = /^(?:rise|climb|jump|grow|gain|increase|surge|soar|advance|rally|add|rebound)$/
const FALLS = /^(?:fall|drop|decline|decrease|dip|slip|slide|slump|plunge|shrink|tumble|lose|shed|sink)$/

const isShare = (unit: string | null): boolean => /^percent/.test(unit ?? '')
const isSum = ({ unit }: FigureRecord): boolean => /^(?:percent|[A-Z]{3}\b)/.test(unit ?? '')

/** What a sum is put to, gained by or lost by; of other verbs ("broke a record of $5 million") the sum is no object. */
const PAID =
  /^(?:pay|repay|pledge|give|donate|allocate|grant|provide|spend|raise|invest|award|lend|borrow|lose|earn|receive|owe|seize|steal|approve|promise|contribute|save|transfer|wire|waste|recover|freeze|release|collect|offer|propose|demand|seek|request|commit|earmark|deposit|withdraw|refund|budget|authori[sz]e|embezzle|launder)$/

/** Shares and sums: `rise in food prices`, `of the vote won`, `paid (damages)`, `(annual revenue)`; null where only their clause tells them. */
function sumWords(figure: FigureRecord, told: string, context: Sides, printed: string | null): string | null {
  const { unit, item, action, mood } = figure
  const moved = mood === 'happened' || mood === 'ongoing'
  const by = byWhom(figure, context)
  const with_ = (words: string): string => (by === null ? words : `${words} ${by}`)
  if (action === 'contain' && isShare(unit) && moved) return CONTAINED.test(item ?? '') ? item : 'contained'
  if (item === null) return told !== '' && PAID.test(action ?? '') && !isShare(unit) ? with_(told) : null
  if (isShare(unit)) {
    // "26% of imports fell" says another thing than "imports fell 26%"
    const whole = /(?:percent|per cent|%)\s+(of .{1,60})$/i.exec(printed ?? '')?.[1]
    if (whole !== undefined)
      return told === '' || BALLOT.test(action ?? '') ? null : with_(`${whole} ${told}`)
    if (moved && RISES.test(action ?? '')) return movedWords('rise', item)
    return moved && FALLS.test(action ?? '') ? movedWords('fall', item) : null
  }
  if (moved && /^(?:value|cost|total)$/.test(action ?? '')) return `(${item})`
  if (told === '' || !PAID.test(action ?? '')) return null
  // "a loss of $5 million": the thing says it
  return /^(?:loss|losses|gift|payment|grant|pledge|donation|award|investment|loan)$/.test(item)
    ? `(${item})`
    : `${with_(told)} (${item})`
}

/** Things without an article: plurals, and what is told of as a mass. A fall "in economy" is no English. */
const NO_ARTICLE =
  /(?:s|inflation|output|revenue|income|turnout|unemployment|profit|production|demand|spending|trade|traffic|growth|consumption|investment|GDP|pay|debt|crime|support|enrol?lment|employment|attendance)$/

const movedWords = (moved: string, thing: string): string =>
  NO_ARTICLE.test(thing) ? `${moved} in ${thing}` : `${moved} (${thing})`

const CONTAINED = /^(?:contained|containment)$/i

/** A people stands for its state: `Norway`; where the story does not name that, `Norwegian forces` would say too much: `the Norwegian side`. */
function sideOf(name: string, entity: string | null, { kindOf, stateOf }: Sides): string {
  return kindOf(entity) === 'nationality' ? (stateOf(entity) ?? `the ${name} side`) : name
}
