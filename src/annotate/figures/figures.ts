import { firstEndingAfter } from '../../lib/interval.js'
import type { Annotations, Annotator, Figure, Quantity, Statement } from '../../model/annotation.js'
import type { Document } from '../../model/document.js'
import type { Resources } from '../../model/resources.js'
import type { Span } from '../../model/span.js'
import { toldAt } from '../around.js'
import { findPredicate } from './clause.js'
import { placeQuantity, type Counted, type Predicate, type View } from './view.js'
import { frames, type Frames } from './frames.js'
import { itemOf } from './item.js'
import { measureOf } from './measure.js'
import { actorOf, placeOf, targetOf } from './roles.js'
import { agenciesOf, claimantOf } from './claimant.js'
import { isFigure } from './select.js'
import { tollOf } from './toll.js'
import { beganOn, windowOf, type Window, type WindowInput } from './window.js'

/**
 * Turns quantities into figures a reader could check: what is counted, what happened to it, who did it to whom and where, who
 * says so, and for which hours. The claimant is the speaker of the innermost statement around the number, null where the outlet
 * itself says it.
 */
export function figures(resources: Resources): Annotator {
  const table = frames(resources)
  const wires = new Set(
    resources
      .lexicon('en/outlets')
      .filter(({ kind }) => kind === 'agency')
      .map(({ term }) => term),
  )
  return {
    name: 'figures',
    gives: ['figures'],
    needs: ['sentences', 'tokens', 'names', 'entities', 'coreferences', 'times', 'quantities', 'statements'],
    run: (document, seen) => ({ figures: findFigures(document, seen, table, wires) }),
  }
}

/** A counted thing with what was found for it; later members of a list take over from the first. */
type Draft = {
  readonly counted: Counted
  readonly predicate: Predicate | null
  readonly statement: Statement | null
  readonly window: Window | null
  readonly figure: Figure | null
  readonly inherited: boolean
}

function findFigures(
  document: Document,
  seen: Annotations,
  table: Frames,
  wires: ReadonlySet<string>,
): readonly Figure[] {
  const view: View = { tokens: seen.tokens, frames: table }
  const found: Figure[] = []
  const drafts: (Draft | null)[] = []
  const began = beganOn(seen, document.published)
  const agencies = agenciesOf(seen, wires)
  let lastWindow: WindowInput['previous'] = null
  for (let index = 0; index < seen.quantities.length; index++) {
    const quantity = seen.quantities[index]!
    const at = firstEndingAfter(seen.sentences, quantity.start)
    const sentence = seen.sentences[at]
    if (sentence === undefined || sentence.start > quantity.start || inBoilerplate(seen, quantity)) {
      drafts.push(null)
      continue
    }
    const counted = placeQuantity(view, sentence, index, quantity)
    const before = drafts[index - 1] ?? null
    // "90 drones, 40 of which were intercepted": the part has a clause of its own
    const relative = /^\s+of (?:which|whom)\b/.test(document.text.slice(quantity.end, quantity.end + 12))
    const list =
      relative && quantity.partOf !== null
        ? ([index, index] as const)
        : listAround(document.text, seen.quantities, index)
    const toll = tollOf(view, counted, document.text)
    const own = toll
      ? toll.predicate
      : findPredicate(
          view,
          counted,
          spanStart(view, seen.quantities, list[0]),
          spanEnd(view, seen.quantities, list[1]),
        )
    const inherited = toll === null && takesOver(view, document.text, before, counted, own)
    const predicate = inherited ? before!.predicate : own
    const statement = statementAround(seen.statements, quantity)
    const source = claimantOf(view, seen, sentence, statement, agencies)
    const claimant = source.claimant
    const window: Window | null =
      inherited && before!.window && before!.window.inSentence
        ? before!.window
        : windowOf(document, seen, {
            counted,
            predicate,
            statement,
            sentenceIndex: at,
            previous: lastWindow,
            claimant,
            began,
          })
    if (window && window.basis !== 'published')
      lastWindow = { window, sentence: at, claimant, action: predicate?.action ?? '' }
    const earlier = before?.counted.sentence === sentence && !isShare(quantity) ? before.figure : null
    const item = toll?.item ?? itemOf(view, document.text, seen.quantities, counted, predicate, earlier)
    // "declared an emergency in three provinces": what a verb does elsewhere is not done to what is counted
    const told = predicate?.rule === 'oblique' && !predicate.framed ? null : predicate
    const figure: Figure = {
      quantity: index,
      rule: predicate === null ? 'amount' : inherited ? `list: ${predicate.rule}` : predicate.rule,
      measure: toll?.measure ?? measureOf(table, counted, predicate, inherited ? before!.figure : null),
      item: item?.text ?? null,
      itemSpan: item?.span ?? null,
      action: told?.action ?? null,
      actionSpan: told === null ? null : actionSpan(view, told),
      actor: actorOf(view, seen, counted, predicate, statement),
      target: targetOf(view, seen, counted, predicate),
      claimant,
      claimantSpan: source.span,
      window: window?.when ?? null,
      windowSpan: window?.span ?? null,
      place: placeOf(view, seen, counted, predicate),
      statement: statement?.id ?? null,
    }
    drafts.push({ counted, predicate, statement, window, figure, inherited })
    if (toll !== null || isFigure(view, counted, predicate, item, statement)) found.push(figure)
  }
  return found
}

function inBoilerplate(seen: Annotations, quantity: Quantity): boolean {
  const block = seen.boilerplate[firstEndingAfter(seen.boilerplate, quantity.start)]
  return block !== undefined && block.start <= quantity.start
}

const LINK = /^\s*(?:,|,? and|,? or|,? plus|,? as well as)\s*(?:also |another |about )?$/
const endOf = (quantity: Quantity): number => Math.max(quantity.end, quantity.noun?.end ?? 0)

/** The first and last quantity of the list that quantity `index` stands in: "653 drones, 51 missiles and 3 bombs". */
function listAround(text: string, all: readonly Quantity[], index: number): [number, number] {
  const linked = (left: number): boolean => {
    const [a, b] = [all[left], all[left + 1]]
    return (
      a !== undefined &&
      b !== undefined &&
      b.start - endOf(a) < 16 &&
      LINK.test(text.slice(endOf(a), b.start))
    )
  }
  let first = index
  let last = index
  while (first > 0 && index - first < 12 && linked(first - 1)) first--
  while (last + 1 < all.length && last - index < 12 && linked(last)) last++
  return [first, last]
}

const spanStart = (view: View, all: readonly Quantity[], index: number): number =>
  firstEndingAfter(view.tokens, all[index]!.start)

function spanEnd(view: View, all: readonly Quantity[], index: number): number {
  let at = firstEndingAfter(view.tokens, endOf(all[index]!) - 1) + 1
  // "585 drones and 30 missiles of which were intercepted"
  if (view.tokens[at]?.text === 'of' && /^(?:which|whom|them)$/.test(view.tokens[at + 1]?.text ?? '')) at += 2
  return at
}

/** True where a number goes on the list of the one before ("… nine people and wounded" apart), with the same action. */
function takesOver(
  view: View,
  text: string,
  before: Draft | null,
  counted: Counted,
  own: Predicate | null,
): boolean {
  if (before === null || before.predicate === null || before.counted.sentence !== counted.sentence)
    return false
  if (own !== null && own.framed && own.token >= before.counted.first && own.token !== before.predicate.token)
    return false
  // "fell in three hours, a third of what usually falls": a share counts none of what stands before it
  if (isShare(counted.quantity)) return false
  if (counted.quantity.partOf === before.counted.index) return own === null || !own.framed
  // "four were killed and thousands were told to leave": what has an auxiliary of its own has a clause of its own
  if (view.tokens[counted.last]?.upos === 'AUX') return false
  const between = text.slice(endOf(before.counted.quantity), counted.quantity.start)
  return (
    LINK.test(between) || (counted.lemma === null && between.length < 60 && /(?:,|;|\band)\s*$/.test(between))
  )
}

/** "a third", "half": a part of something, in words. */
const isShare = ({ value, unit, noun }: Quantity): boolean =>
  value !== null && value > 0 && value < 1 && unit === null && noun === null

/** The innermost statement that holds the number in its content. */
function statementAround(statements: readonly Statement[], quantity: Quantity): Statement | null {
  let best: Statement | null = null
  let size = Infinity
  for (const statement of toldAt(statements, quantity.start)) {
    for (const part of statement.content) {
      if (part.start > quantity.start || part.end < quantity.end) continue
      // "impacts were reported at 29 sites, the army said": a passive without a source names nobody, the one around it does
      const length =
        part.end - part.start + (statement.source.length === 0 && statement.speaker === null ? 1e6 : 0)
      if (length < size) {
        best = statement
        size = length
      }
    }
  }
  return best
}

function actionSpan(view: View, predicate: Predicate): Span {
  const token = view.tokens[predicate.token]!
  const next = view.tokens[predicate.token + 1]
  const particle = next !== undefined && /^(?:down|out|up|off)$/.test(next.text) && next.upos === 'ADP'
  return { start: token.start, end: particle ? next.end : token.end }
}
