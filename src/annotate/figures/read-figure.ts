import { firstEndingAfter } from '../../lib/interval.js'
import type { Annotations, Figure, Quantity, Statement } from '../../model/annotation.js'
import type { Document } from '../../model/document.js'
import type { Span } from '../../model/span.js'
import { toldAt } from '../around.js'
import type { Tree } from '../events/tree.js'
import type { beganOn } from './began.js'
import { claimantOf } from './claimant.js'
import { findPredicate } from './clause.js'
import { itemOf, type Item } from './item.js'
import { insideSentence } from './item-words.js'
import { endOf, LINK, listAround, otherSubject, spanEnd, spanStart } from './list.js'
import { measureOf } from './measure.js'
import { moodOf } from './mood.js'
import { ownWords } from './own-words.js'
import { partPlayed } from './part-played.js'
import { actorOf, entityAt, placeOf, targetOf } from './roles.js'
import { isFigure } from './select.js'
import { tollOf, type Toll } from './toll.js'
import { toldOf } from './told.js'
import { placeQuantity, type Counted, type Predicate, type View } from './view.js'
import type { Window, WindowInput } from './window-input.js'
import { windowOf } from './window.js'
import { wordingOf } from './wording.js'

/** A counted thing with what was found for it; later members of a list take over from the first. */
export type Draft = {
  readonly counted: Counted
  readonly predicate: Predicate | null
  readonly window: Window | null
  readonly figure: Figure
  readonly sentenceIndex: number
  /** Whether it is a figure at all; "a two-hour fight" lends its noun to nothing. */
  readonly kept: boolean
}

/** What every number of one article is read with. */
export type Context = {
  readonly document: Document
  readonly seen: Annotations
  readonly view: View
  readonly tree: Tree
  readonly began: ReturnType<typeof beganOn>
  readonly agencies: ReadonlySet<string>
}

/** A number in its sentence with the verb that tells of it, before anything else is known. */
type Placed = {
  readonly counted: Counted
  readonly toll: Toll | null
  readonly predicate: Predicate | null
  /** True where it goes on the list of the number before and shares its verb. */
  readonly inherited: boolean
  readonly statement: Statement | null
  readonly sentenceIndex: number
}

/** One quantity with what is told of it; null where it stands in no sentence of the article's own. */
export function readFigure(
  context: Context,
  index: number,
  before: Draft | null,
  previous: WindowInput['previous'],
): Draft | null {
  const placed = place(context, index, before)
  if (placed === null) return null
  const { document, seen, view } = context
  const { counted, toll, predicate, inherited, statement, sentenceIndex } = placed
  const item = itemIn(context, placed, before)
  const mood = moodOf(context.tree, counted, predicate)
  const told = mood === 'denied' ? null : toldOf(view, document.text, seen.quantities, counted, predicate)
  const measure = toll?.measure ?? measureOf(view.frames, counted, told, inherited ? before!.figure : null)
  const parties = partiesOf(context, placed, before, told)
  const { began } = context
  const window =
    inherited && before?.window?.inSentence
      ? before.window
      : windowOf(document, seen, {
          counted,
          predicate,
          statement,
          sentenceIndex,
          previous,
          claimant: parties.claimant,
          began,
        })
  const figure: Figure = {
    quantity: index,
    rule: ruleOf(predicate, inherited),
    // what is planned is not set against what was done
    measure: told === null || HAPPENED.test(mood) ? measure : `${mood} ${measure}`,
    item: item?.text ?? null,
    itemSpan: item?.span ?? null,
    action: told?.action ?? null,
    actionSpan: told === null ? null : actionSpan(view, told),
    told: told === null ? null : wordingOf(view, told),
    part: told === null ? null : partPlayed(told),
    mood: told === null ? null : mood,
    words: ownWords(view, counted, predicate),
    ...parties,
    window: window?.when ?? null,
    windowSpan: window?.span ?? null,
    statement: statement?.id ?? null,
  }
  const kept = toll !== null || isFigure(view, counted, told, item)
  return { counted, predicate, window, figure, sentenceIndex, kept }
}

type Parties = Pick<Figure, 'actor' | 'target' | 'claimant' | 'claimantSpan' | 'place'>

/** Who did it to whom and where, and who says so. */
function partiesOf(context: Context, placed: Placed, before: Draft | null, told: Predicate | null): Parties {
  const { document, seen, view, agencies } = context
  const { counted, predicate, statement } = placed
  const said = claimantOf(view, seen, counted.sentence, statement, agencies, predicate)
  const other = otherSubject(view, before, counted)
  const actor =
    other >= 0 ? entityAt(seen, view.tokens[other]!.start) : actorOf(view, seen, counted, told, statement)
  const trailing = actor !== null && isTrailingIt(document.text, said.span, counted)
  const claimant = trailing ? actor : said.claimant
  return {
    actor,
    target: targetOf(view, seen, counted, told),
    claimant: ownDowned(before, told, claimant) ? before!.figure.claimant : claimant,
    claimantSpan: said.span,
    place: placeOf(view, seen, counted, predicate),
  }
}

/** "Norland fired 90 drones, the air force said. It said it downed 70": nobody boasts of downing what they fired; whoever counted it did. */
function ownDowned(before: Draft | null, told: Predicate | null, claimant: string | null): boolean {
  if (told?.action !== 'intercept' || claimant === null || before === null) return false
  const { action, actor, claimant: counts } = before.figure
  return action === 'launch' && actor === claimant && counts !== null && counts !== claimant
}

function itemIn(
  { document, seen, view }: Context,
  { counted, toll, predicate }: Placed,
  before: Draft | null,
): Item | null {
  if (toll) return toll.item
  const lends = before?.counted.sentence === counted.sentence && before.kept && !isShare(counted.quantity)
  const item = itemOf(view, document.text, seen.quantities, counted, predicate, lends ? before.figure : null)
  return item && insideSentence(view, seen, counted, item)
}

const HAPPENED = /^(?:happened|ongoing)$/

function place(context: Context, index: number, before: Draft | null): Placed | null {
  const { document, seen, view } = context
  const quantity = seen.quantities[index]!
  const sentenceIndex = firstEndingAfter(seen.sentences, quantity.start)
  const sentence = seen.sentences[sentenceIndex]
  if (sentence === undefined || sentence.start > quantity.start || inBoilerplate(seen, quantity)) return null
  const counted = placeQuantity(view, sentence, index, quantity)
  const toll = tollOf(view, counted, document.text)
  const own = toll ? toll.predicate : predicateOf(context, counted)
  const inherited = toll === null && takesOver(view, document.text, before, counted, own)
  const statement = statementAround(seen.statements, quantity)
  return {
    counted,
    toll,
    predicate: inherited ? before!.predicate : own,
    inherited,
    statement,
    sentenceIndex,
  }
}

const ruleOf = (predicate: Predicate | null, inherited: boolean): string =>
  predicate === null ? 'amount' : inherited ? `list: ${predicate.rule}` : predicate.rule

/** "The army downed 62 drones that Norland had launched, it said": the pronoun at the end is who acts, not the last one named. */
const isTrailingIt = (text: string, span: Span | null, { quantity, sentence }: Counted): boolean =>
  span !== null &&
  span.start > quantity.end &&
  span.end <= sentence.end &&
  /^(?:it|they)$/.test(text.slice(span.start, span.end))

/** What happened to the thing counted, by the words around the list it stands in. */
function predicateOf({ document, seen, view }: Context, counted: Counted): Predicate | null {
  const { index, quantity } = counted
  // "90 drones, 40 of which were intercepted": the part has a clause of its own
  const relative = /^\s+of (?:which|whom)\b/.test(document.text.slice(quantity.end, quantity.end + 12))
  const [first, last] =
    relative && quantity.partOf !== null ? [index, index] : listAround(document.text, seen.quantities, index)
  return findPredicate(
    view,
    counted,
    spanStart(view, seen.quantities, first),
    spanEnd(view, seen.quantities, last),
  )
}

function inBoilerplate(seen: Annotations, quantity: Quantity): boolean {
  const block = seen.boilerplate[firstEndingAfter(seen.boilerplate, quantity.start)]
  return block !== undefined && block.start <= quantity.start
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
  const between = text.slice(endOf(before.counted.quantity), counted.quantity.start)
  if (counted.quantity.partOf === before.counted.index)
    return (own === null || !own.framed) && !isPlaced(view, counted)
  // "four were killed and thousands were told to leave": what has an auxiliary of its own has a clause of its own
  if (view.tokens[counted.last]?.upos === 'AUX') return false
  return (
    LINK.test(between) || (counted.lemma === null && between.length < 60 && /(?:,|;|\band)\s*$/.test(between))
  )
}

/** "Tested 140 towers and found germs in 11 of them": the part is where something else was done. */
const isPlaced = ({ tokens }: View, { first }: Counted): boolean =>
  tokens[first - 1]?.upos === 'ADP' && !/^(?:with|including|among|of)$/.test(tokens[first - 1]!.text)

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
