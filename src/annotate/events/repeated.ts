import type { Annotations, Event, Token } from '../../model/annotation.js'
import { firstEndingAfter } from '../../lib/interval.js'
import type { Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

/** How far after the words of the act its count may stand, in tokens. */
const TO_COUNT = 24
const COUNTED = new Set(['several', 'many', 'numerous', 'multiple', 'countless', 'various'])
const HABITS = new Set([
  'regularly',
  'routinely',
  'usually',
  'typically',
  'often',
  'frequently',
  'repeatedly',
  'annually',
  'always',
  'sometimes',
  'occasionally',
  'generally',
  'normally',
  'traditionally',
  'historically',
])
const PERIODS = new Set(['year', 'month', 'week', 'day', 'season', 'quarter', 'annum'])

/**
 * "has extended the deadline [three times]", "met him [many times]", "gives $2m [a year]", "[regularly] visits Oslo": what is done over and over is
 * no one event. A day of its own makes it one again, but for what has been done so often.
 */
export function isRepeated(
  tree: Tree,
  { rule, type, trigger, triggerEnd }: EventDraft,
  dated: boolean,
): boolean {
  if (!rule.startsWith('verb')) return false
  const perfect = tree.children(trigger).some((child) => (tree.tokens[child] as Token).lemma === 'have')
  const from = Math.max(trigger, triggerEnd) + 1
  if (perfect || (type === 'CONSULT' && !dated)) {
    if (isCounted(tree, trigger, from)) return true
  }
  return !dated && isHabit(tree, trigger, from)
}

function isCounted(tree: Tree, trigger: number, from: number): boolean {
  return clauseAfter(tree, trigger, from).some((at) => {
    const { text, lemma } = tree.tokens[at] as Token
    const before = tree.tokens[at - 1]
    if (lemma === 'twice' || lemma === 'thrice') return !tree.timed(at)
    return (
      (text === 'times' || text === 'occasions') &&
      (before?.upos === 'NUM' || COUNTED.has(before?.lemma ?? ''))
    )
  })
}

/** "often meets", "pays $2m per year", "meets every week", "used to meet". */
function isHabit(tree: Tree, trigger: number, from: number): boolean {
  const { head, deprel } = tree.tokens[trigger] as Token
  if (deprel === 'xcomp' && head >= 0 && tree.tokens[head]?.text.toLowerCase() === 'used') return true
  if (tree.children(trigger).some((child) => HABITS.has((tree.tokens[child] as Token).lemma))) return true
  return clauseAfter(tree, trigger, from).some((at) => {
    const { lemma, text } = tree.tokens[at] as Token
    const before = tree.tokens[at - 1]?.lemma ?? ''
    return (
      PERIODS.has(lemma) &&
      text === lemma &&
      (before === 'per' ||
        before === 'every' ||
        before === 'each' ||
        (before === 'a' && isAmount(tree, at - 2)))
    )
  })
}

/** "$400 million [a year]": a period after an amount, not "a year ago". */
function isAmount({ tokens }: Tree, at: number): boolean {
  const { upos, xpos } = tokens[at] ?? {}
  return upos === 'NUM' || upos === 'SYM' || xpos === 'NNS'
}

/** The words after the act up to the next clause. */
function clauseAfter(tree: Tree, trigger: number, from: number): readonly number[] {
  const { sentence } = tree.tokens[trigger] as Token
  const found: number[] = []
  for (let at = from; at < Math.min(tree.tokens.length, from + TO_COUNT); at++) {
    const { sentence: own, text, xpos } = tree.tokens[at] as Token
    if (own !== sentence || text === ',' || ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos)) break
    found.push(at)
  }
  return found
}

/** How far after one place the next of a list may begin, in tokens: ", [Abu Dhabi]", "and [Miami]". */
const TO_NEXT = 3

/** "talks in Oslo, Lima and Bern": meetings of which each was at one of the places. */
export function isSeveral(
  { tokens, nameAt }: Tree,
  { names }: Annotations,
  { type, noun }: EventDraft,
  { placeSpan, when }: Event,
): boolean {
  if (type !== 'CONSULT' || noun === 'visit' || placeSpan === null) return false
  const own = names.findIndex(({ start }) => start === placeSpan.start)
  let at = firstEndingAfter(tokens, placeSpan.end)
  let places = 1
  let joined = false
  for (const name of own < 0 ? [] : names.slice(own + 1)) {
    const next = firstEndingAfter(tokens, name.start)
    const between = tokens.slice(at, next)
    const listed =
      between.length > 0 &&
      between.length < TO_NEXT &&
      between.every(({ lemma }) => lemma === ',' || lemma === 'and')
    if (name.kind !== 'place' || !listed || nameAt(next) === null) break
    joined ||= between.some(({ lemma }) => lemma === 'and')
    places += 1
    at = firstEndingAfter(tokens, name.end)
  }
  return joined && places >= (when === null ? 2 : 3)
}
