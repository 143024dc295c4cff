import type { Quotation, Token } from '../../model/annotation.js'
import { readTail, type Clause } from './clause.js'
import { newDraft, type Draft } from './draft.js'
import { isFinite } from './noun-phrase.js'
import { readLead } from './lead.js'
import { endsSentence, nothingBetween, placesOf, type Place } from './place.js'
import type { Verbs } from './verbs.js'
import { isWord, lower, spanOf, trimRange, type View } from './view.js'
import type { Span } from '../../model/span.js'

/** What direct speech found: statements, and the passages that found no speaker. */
export type Direct = {
  readonly drafts: readonly Draft[]
  readonly open: readonly Place[]
  readonly places: readonly Place[]
}

/** The statement that the next bare passage goes on with: where its words and its attribution end. */
type Carried = { readonly draft: Draft; readonly line: number; readonly end: number }

type State = {
  drafts: Draft[]
  open: Place[]
  /** Bare passages that wait for the attribution of the next one on their line. */
  held: Place[]
  carried: Carried | null
  runsOn: Draft | null
  /** How many passages the statement had when the quotation that runs on began without an attribution of its own; -1 where it had one. */
  runFrom: number
}

/**
 * Direct speech: every passage in quotation marks that stands by itself, with the attribution after it, before it, around it, or at the end
 * of the paragraph before; bare passages go on with the speaker of the passage before while nothing else stands between.
 */
export function readDirect(view: View, verbs: Verbs): Direct {
  const places = placesOf(view)
  const state: State = { drafts: [], open: [], held: [], carried: null, runsOn: null, runFrom: -1 }
  places.forEach((place, index) => {
    const line = state.held[0]?.line
    if (line !== undefined && line !== place.line) state.open.push(...state.held.splice(0))
    readPlace(view, verbs, place, places[index - 1], state)
  })
  state.open.push(...state.held)
  return { drafts: state.drafts, open: state.open, places }
}

function readPlace(view: View, verbs: Verbs, place: Place, previous: Place | undefined, state: State): void {
  const passage = view.quotations[place.passage] as Quotation
  const lead = place.speech ? leadOf(view, verbs, place, previous) : null
  const tail = place.speech && !(lead && asksOrExclaims(view, place)) ? tailOf(view, verbs, place) : null
  const going = state.runsOn ?? goesOn(view, place, state, lead)
  let draft: Draft | null = null
  let end = place.last
  if (state.runsOn) {
    draft = state.runsOn
    if (tail && !draft.source) draft = fill(state, draft, tail)
    else if (tail && state.runFrom >= 0) draft = part(state, draft, tail)
  } else if (tail) draft = add(state, tail)
  else if (going) draft = going
  else if (lead) draft = add(state, lead)
  // an attribution after a passage ends with its sentence, or before the next passage
  if (tail) end = place.sentenceEnd
  const previousRuns = state.runsOn !== null
  state.runsOn = null
  if (!draft && passage.closed === 'continued' && place.opens && place.speech) {
    draft = newDraft('quotation over several paragraphs', null, null, null)
    state.drafts.push(draft)
  }
  if (!draft) {
    if (!place.speech || !place.opens || passage.closed === 'unclosed')
      state.open.push(...state.held.splice(0), place)
    else state.held.push(place)
    state.carried = null
    return
  }
  for (const held of state.held.splice(0)) {
    if (tail && nothingBetween(view, held.last, held.after)) draft.passages.push(held.passage)
    else state.open.push(held)
  }
  draft.passages.push(place.passage)
  if (tail && draft !== going && !lead) draft.content.push(...leadingWords(view, place))
  else if (!tail && lead && draft !== going) draft.content.push(...wordsBefore(view, place, lead))
  if (passage.closed === 'continued') {
    if (!previousRuns) state.runFrom = tail || draft !== going ? -1 : draft.passages.length - 1
    state.runsOn = draft
  }
  state.carried = { draft, line: place.line, end }
}

/** `With the snow gone, “we can start,” he said`: the words before the passage in its sentence belong to what he said. */
function leadingWords(view: View, place: Place): readonly Span[] {
  if (place.sentenceStart !== place.before || lower(view, place.first - 1) !== ',') return []
  const range = trimRange(view, { first: place.sentenceStart, last: place.first })
  const begins =
    place.sentenceStart === 0 ||
    endsSentence(view, place.sentenceStart - 1) ||
    view.tokens[place.sentenceStart - 1]?.sentence !== view.tokens[place.first]?.sentence
  return begins && range.first < range.last && range.last - range.first < 25 ? [spanOf(view, range)] : []
}

/** `The dam, Ruiz wrote, “has held for years”`: what stands before an attribution between commas, where the quotation goes on with it. */
function wordsBefore(view: View, place: Place, { cue, source }: Clause): readonly Span[] {
  if (!cue || !source || source.last !== cue.group.first || lower(view, source.first - 1) !== ',') return []
  const opening = view.tokens[place.first + 1]?.text ?? ''
  if (lower(view, cue.group.last) !== ',' || cue.group.last + 1 !== place.first || !/^\p{Ll}/u.test(opening))
    return []
  const range = trimRange(view, { first: place.sentenceStart, last: source.first - 1 })
  if (range.first >= range.last || range.last - range.first > 12) return []
  for (let at = range.first; at < range.last; at++)
    if (isFinite(view.tokens[at] as Token) || view.quotationOf[at] !== -1) return []
  const loose = /^(?:ADV|CCONJ|SCONJ|VERB|PART)$/.test((view.tokens[range.first] as Token).upos)
  return loose ? [] : [spanOf(view, range)]
}

/** An attribution after the passage; a passage that ends its sentence with a full stop has none. */
function tailOf(view: View, verbs: Verbs, place: Place): Clause | null {
  if (!place.opens) return null
  if (!place.closes) return bareTail(view, verbs, place)
  const next = view.tokens[place.last]
  const inner = view.tokens[place.last - 2]
  const stopped =
    inner !== undefined && inner.text === '.' && next !== undefined && /^\p{Lu}/u.test(next.text)
  if (stopped) return bareTail(view, verbs, place) ?? dashed(view, place)
  if (endsOutside(view, place)) return dashed(view, place)
  const clause = readTail(view, verbs, place.last, place.reach)
  return clause ?? dashed(view, place)
}

/** Verbs that stand beside a quotation whatever its last mark; after a full stop, "Ruiz agreed." would be a sentence of its own. */
const PLAIN = new Set('say add write tweet explain note'.split(' '))

/**
 * `“The dam will hold” Ruiz said.`, `“The dam will hold.” Ruiz said.`: the comma is missing, or the wrong mark stands there. Only where a name or pronoun and
 * the verb are all that follows, or the verb with who speaks; a quoted title before a name ("“Wet Feet” author Ruiz said") is none.
 */
function bareTail(view: View, verbs: Verbs, place: Place): Clause | null {
  if (place.words < 4 || place.sentenceStart !== place.first || place.last >= place.sentenceEnd) return null
  const clause = readTail(view, verbs, place.last, place.reach)
  if (!clause?.cue || !clause.source || !PLAIN.has(clause.cue.lemma)) return null
  const { first, last } = clause.source
  if (clause.cue.group.first === place.last) return place.closes ? null : clause
  const opening = view.tokens[first] as Token
  const named = first === place.last && last - first <= 3 && /^(?:PROPN|PRON)$/.test(opening.upos)
  const ends = (place.closes ? /^\.$/ : /^[.,]$/).test(lower(view, clause.cue.group.last))
  return named && last === clause.cue.group.first && ends ? clause : null
}

/** `Ruiz asked: “Why?” Pell shrugged and said …`: what an attribution leads to and such a mark ends takes none from the sentence after it. */
function asksOrExclaims(view: View, place: Place): boolean {
  return /^[?!]+$/.test(view.tokens[place.last - 2]?.text ?? '')
}

function endsOutside(view: View, place: Place): boolean {
  return place.last < place.after && endsSentence(view, place.last)
}

/** `“…” — Mayor Ana Ruiz`: a dash and a name to the end of the line. */
function dashed(view: View, place: Place): Clause | null {
  let at = place.last
  if (!/^(?:—|–|-|--|―)$/.test(lower(view, at)) || place.opens === false) return null
  at++
  const first = view.tokens[at]
  if (!first || at >= place.after || place.after - at > 14 || !/^\p{Lu}/u.test(first.text)) return null
  for (let i = at; i < place.after; i++) {
    const { upos } = view.tokens[i] as Token
    if (upos === 'VERB' || upos === 'AUX') return null
  }
  let last = place.after
  while (last > at && !isWord(view, last - 1)) last--
  const cueRange = { first: at - 1, last: at }
  return { cue: null, cueRange, source: { first: at, last }, rule: 'dash and speaker after the quotation' }
}

function leadOf(view: View, verbs: Verbs, place: Place, previous: Place | undefined): Clause | null {
  if (place.sentenceStart < place.first) {
    const joined = /^(?:VERB|AUX)$/.test((view.tokens[place.first - 1] as Token).upos)
    if (!place.opens && !joined) return null
    if (!place.closes) return null
    return readLead(view, verbs, place.sentenceStart, place.first)
  }
  if (place.before !== place.first || place.line === 0) return null
  return leadAbove(view, verbs, place, previous)
}

/** The paragraph before ends with a colon, or with a verb of saying: the passage that opens this one is what it leads to. */
function leadAbove(view: View, verbs: Verbs, place: Place, previous: Place | undefined): Clause | null {
  const stop = place.first
  if (stop === 0 || lower(view, stop - 1) !== ':') return null
  const from = Math.max(previous ? previous.last : 0, sentenceBefore(view, stop - 1))
  return from < stop ? readLead(view, verbs, from, stop) : null
}

function sentenceBefore(view: View, at: number): number {
  const sentence = (view.tokens[at] as Token).sentence
  return view.sentences[sentence]?.first ?? at
}

/**
 * The statement before goes on here: the passage follows its attribution on the same line (`“…,” she said. “…”`), or opens the next line
 * when nothing came after it. A verb of its own that leads to it (`…,” she said, adding: “…`) begins a new statement.
 */
function goesOn(view: View, place: Place, state: State, lead: Clause | null): Draft | null {
  const carried = state.carried
  if (!carried || !place.speech || !place.opens || !place.closes) return null
  if (lead && lead.cue?.verb !== carried.draft.cue?.verb) return null
  if (place.line === carried.line)
    return nothingBetween(view, carried.end, place.first) ? carried.draft : null
  if (
    place.line !== carried.line + 1 ||
    place.before !== place.first ||
    !nothingBetween(view, carried.end, place.first)
  )
    return null
  const alone = nothingBetween(view, place.last, place.after) && place.words > 1
  return alone && carried.draft.source && sameMark(view, place, carried.draft) ? carried.draft : null
}

/** A heading in single marks does not go on with speech in double ones. */
function sameMark(view: View, place: Place, draft: Draft): boolean {
  const mark = (passage: number): string => {
    const char = view.text[(view.quotations[passage] as Quotation).start] ?? ''
    return /^["'‘’“”]$/.test(char) ? char : '"'
  }
  return mark(place.passage) === mark(draft.passages[0] ?? place.passage)
}

function add(state: State, clause: Clause): Draft {
  const draft = newDraft(clause.rule, clause.cue, clause.cueRange, clause.source)
  state.drafts.push(draft)
  return draft
}

/** A quotation taken for more of the speaker before, whose last paragraph names another: its paragraphs are a statement of their own. */
function part(state: State, draft: Draft, clause: Clause): Draft {
  const own = add(state, clause)
  own.passages.push(...draft.passages.splice(state.runFrom))
  return own
}

function fill(state: State, draft: Draft, clause: Clause): Draft {
  const filled = {
    ...draft,
    rule: clause.rule,
    cue: clause.cue,
    cueRange: clause.cueRange,
    source: clause.source,
  }
  state.drafts[state.drafts.indexOf(draft)] = filled
  return filled
}
