import { firstEndingAfter } from '../../lib/interval.js'
import type { Annotations, Annotator, Figure, Quantity, Sentence, Statement } from '../../model/annotation.js'
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
import { beganOn } from './began.js'
import { windowOf } from './window.js'
import type { Window, WindowInput } from './window-input.js'

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
  readonly window: Window | null
  readonly figure: Figure
  readonly sentenceIndex: number
  /** Whether it is a figure at all; "a two-hour fight" lends its noun to nothing. */
  readonly kept: boolean
}

/** What every number of one article is read with. */
type Context = {
  readonly document: Document
  readonly seen: Annotations
  readonly view: View
  readonly began: ReturnType<typeof beganOn>
  readonly agencies: ReadonlySet<string>
}

function findFigures(
  document: Document,
  seen: Annotations,
  table: Frames,
  wires: ReadonlySet<string>,
): readonly Figure[] {
  const context: Context = {
    document,
    seen,
    view: { tokens: seen.tokens, frames: table },
    began: beganOn(seen, table, document.published),
    agencies: agenciesOf(seen, wires),
  }
  const found: Figure[] = []
  const drafts: (Draft | null)[] = []
  let before: Draft | null = null
  let last: WindowInput['previous'] = null
  for (let index = 0; index < seen.quantities.length; index++) {
    const { partOf } = seen.quantities[index]!
    // "88 drones over six regions, 52 of them in the north" goes on from the drones
    const draft: Draft | null = readFigure(
      context,
      index,
      partOf === null ? before : (drafts[partOf] ?? before),
      last,
    )
    drafts.push(draft)
    if (draft?.window && draft.window.basis !== 'published') {
      const { window, sentenceIndex, figure, predicate } = draft
      last = { window, sentence: sentenceIndex, claimant: figure.claimant, action: predicate?.action ?? '' }
    }
    if (draft?.kept) found.push(draft.figure)
    before = draft
  }
  return found
}

/** One quantity with what is told of it; null where it stands in no sentence of the article's own. */
function readFigure(
  context: Context,
  index: number,
  before: Draft | null,
  previous: WindowInput['previous'],
): Draft | null {
  const { document, seen, view, began, agencies } = context
  const quantity = seen.quantities[index]!
  const sentenceIndex = firstEndingAfter(seen.sentences, quantity.start)
  const sentence = seen.sentences[sentenceIndex]
  if (sentence === undefined || sentence.start > quantity.start || inBoilerplate(seen, quantity)) return null
  const counted = placeQuantity(view, sentence, index, quantity)
  const toll = tollOf(view, counted, document.text)
  const own = toll ? toll.predicate : predicateOf(context, counted)
  const inherited = toll === null && takesOver(view, document.text, before, counted, own)
  const predicate = inherited ? before!.predicate : own
  const statement = statementAround(seen.statements, quantity)
  const said = claimantOf(view, seen, sentence, statement, agencies, predicate)
  const window: Window | null =
    inherited && before!.window && before!.window.inSentence
      ? before!.window
      : windowOf(document, seen, {
          counted,
          predicate,
          statement,
          sentenceIndex,
          previous,
          claimant: said.claimant,
          began,
        })
  const lends = before?.counted.sentence === sentence && before.kept && !isShare(quantity)
  const item =
    toll?.item ??
    itemOf(view, document.text, seen.quantities, counted, predicate, lends ? before.figure : null)
  // "declared an emergency in three provinces": what a verb does elsewhere is not done to what is counted
  const told =
    predicate !== null &&
    (isElsewhere(predicate) ||
      isWhole(document.text, seen.quantities, index) ||
      isLevel(view, counted, predicate) ||
      isDenied(view, predicate, sentence))
      ? null
      : predicate
  const actor = actorOf(view, seen, counted, told, statement)
  const claimant = actor !== null && isTrailingIt(document.text, said.span, counted) ? actor : said.claimant
  const figure: Figure = {
    quantity: index,
    rule: predicate === null ? 'amount' : inherited ? `list: ${predicate.rule}` : predicate.rule,
    measure: toll?.measure ?? measureOf(view.frames, counted, told, inherited ? before!.figure : null),
    item: item?.text ?? null,
    itemSpan: item?.span ?? null,
    action: told?.action ?? null,
    actionSpan: told === null ? null : actionSpan(view, told),
    actor,
    target: targetOf(view, seen, counted, told),
    claimant,
    claimantSpan: said.span,
    window: window?.when ?? null,
    windowSpan: window?.span ?? null,
    place: placeOf(view, seen, counted, predicate),
    statement: statement?.id ?? null,
  }
  const kept = toll !== null || isFigure(view, counted, told, item)
  return { counted, predicate, window, figure, sentenceIndex, kept }
}

/** "The army downed 62 drones that Norland had launched, it said": the pronoun at the end is who acts, not the last one named. */
const isTrailingIt = (text: string, span: Span | null, { quantity, sentence }: Counted): boolean =>
  span !== null &&
  span.start > quantity.end &&
  span.end <= sentence.end &&
  /^(?:it|they)$/.test(text.slice(span.start, span.end))

const isElsewhere = ({ rule, framed }: Predicate): boolean => rule === 'oblique' && !framed

const UNDONE =
  /^(?:not|n['’]t|never|refuse[ds]?|refusing|refusal|declined?|declines|failed|fails|failure|without|avoid(?:ed)?|denied|denies|deny)$/i

/** "Norland withdrew 3,000 of its 9,000 troops": what is told of the part is not told of the whole. */
function isWhole(text: string, all: readonly Quantity[], index: number): boolean {
  const part = all[index - 1]
  return (
    part !== undefined &&
    /^\s*of (?:(?:the|its|their|his|her|all|our|some)\s+)?$/.test(text.slice(part.end, all[index]!.start))
  )
}

/** "Refused to release three reports", "did not kill 40 people": what is said not to be so befell nobody. */
function isDenied({ tokens }: View, { token, voice }: Predicate, { first }: Sentence): boolean {
  if (voice === 'state' || tokens[token]!.upos !== 'VERB') return false
  for (let at = token - 1; at >= first && at > token - 5; at--) {
    if (UNDONE.test(tokens[at]!.text)) return tokens[at + 1]?.text !== 'only'
    if (!/^(?:AUX|ADV|PART|VERB)$/.test(tokens[at]!.upos)) return false
  }
  return false
}

/** "Shares fell to $31.20", "the rate edged up to 4 percent": the number is where it came to rest, not by how much it moved. */
function isLevel({ tokens }: View, { first, quantity }: Counted, { framed, voice }: Predicate): boolean {
  return (
    quantity.noun === null &&
    !framed &&
    voice === 'active' &&
    /^(?:to|at|from)$/.test(tokens[first - 1]?.text ?? '')
  )
}

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
