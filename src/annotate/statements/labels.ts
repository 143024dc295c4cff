import type { Name, Token } from '../../model/annotation.js'
import { within } from '../../lib/interval.js'
import { newDraft, type Draft } from './draft.js'
import { linesOf, type Line } from './paragraphs.js'
import { isWord, lower, spanOf, trimRange, type Range, type View } from './view.js'
import { DOCUMENTS } from './words.js'

/** A label that opens a line: who, and its colon. */
type Label = { readonly line: Line; readonly who: Range; readonly colon: number }

/** The most words before the colon. */
const LONGEST = 8

/**
 * What a label at the head of a line reports: a headline (`Ruiz: Dam will hold`, `Poll: Most want a new dam`), where the label is a person or a document that
 * speaks, and the turns of a transcript (`RUIZ: It will hold.`), where a label comes back. "Lima: 30 hurt" and a list of candidates report nobody.
 */
export function readLabels(view: View, names: readonly Name[], direct: readonly Draft[]): readonly Draft[] {
  const attributed = new Set(direct.map((draft) => draft.cueRange?.first ?? -1))
  const lines = linesOf(view)
  const labels = lines
    .flatMap((line) => labelOf(view, line) ?? [])
    .filter(({ colon }) => !attributed.has(colon))
  const turns = turnsOf(view, names, labels)
  return labels
    .filter(({ who }) => !ASKS.test(textOf(view, who)))
    .filter((label) => turns.has(label) || (label.line === lines[0] && isHeadline(view, names, label)))
    .map((label) => draftOf(view, label, turns.has(label)))
}

function labelOf(view: View, line: Line): Label | null {
  const { first, last } = line
  for (let colon = first + 1; colon < last - 1 && colon <= first + LONGEST; colon++) {
    if (view.quotationOf[colon] !== -1) return null
    const { text, upos } = view.tokens[colon] as Token
    if (text === ':')
      return /^\p{Lu}/u.test(view.tokens[first]?.text ?? '')
        ? { line, who: { first: afterDash(view, first, colon), last: colon }, colon }
        : null
    if (/^(?:VERB|AUX|PRON)$/.test(upos) || /^[.,;?!]$/.test(text)) return null
  }
  return null
}

/** "EXCLUSIVE – Ana Ruiz: …": the label begins after the dash. */
function afterDash(view: View, first: number, colon: number): number {
  for (let at = colon - 1; at > first; at--)
    if (/^(?:—|–|--)$/.test(lower(view, at)) && at + 1 < colon) return at + 1
  return first
}

/** Who asks and who answers in an interview, where the page gives no names. */
const TURN = /^(?:q|a|question|answer|interviewer|moderator|host|reporter)$/i
const ASKS = /^(?:q|question|interviewer|moderator|host|reporter)$/i

/**
 * Labels of which at least one comes back, and nothing before them on their lines, in capitals, "Q" and "A", or a person's name: people who take turns.
 * A list ("Ruiz: 45%", "Pell: 40%") names each once.
 */
function turnsOf(view: View, names: readonly Name[], labels: readonly Label[]): ReadonlySet<Label> {
  const speaking = labels.filter(
    ({ who, line }) =>
      who.first === line.first &&
      (inCapitals(view, who) || TURN.test(textOf(view, who)) || isPerson(view, names, who)),
  )
  const counts = new Map<string, number>()
  for (const { who } of speaking) {
    const text = textOf(view, who)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const taken = counts.size > 1 && [...counts.values()].some((count) => count > 1)
  return new Set(taken ? speaking : [])
}

function textOf(view: View, range: Range): string {
  const { start, end } = spanOf(view, range)
  return view.text.slice(start, end)
}

/** A person’s name, and perhaps a form of address before it. */
function isPerson(view: View, names: readonly Name[], who: Range): boolean {
  const span = spanOf(view, who)
  return within(names, span).some(
    ({ kind, start, end }) =>
      kind === 'person' && end === span.end && /^(?:\p{L}+\.?\s)?$/u.test(view.text.slice(span.start, start)),
  )
}

function inCapitals(view: View, { first, last }: Range): boolean {
  for (let at = first; at < last; at++)
    if (isWord(view, at) && !/^\p{Lu}[\p{Lu}.'’-]+$/u.test((view.tokens[at] as Token).text)) return false
  return last > first
}

/** A document; or a person or people, and after the colon words with a verb or in quotation marks. */
function isHeadline(view: View, names: readonly Name[], { who, colon, line }: Label): boolean {
  const core = withoutOccasion(view, who)
  const span = spanOf(view, core)
  const person = within(names, span).some(
    ({ kind, start, end }) => kind === 'person' && (end === span.end || start === span.start),
  )
  const noun = core.last - core.first <= 2 ? lower(view, core.last - 1) : ''
  if (DOCUMENTS.has(noun)) return true
  if (!person && !SPEAKING.test(noun)) return false
  let words = 0
  let says = false
  for (let at = colon + 1; at < line.last; at++) {
    if (isWord(view, at)) words++
    if (
      /^(?:VERB|AUX)$/.test((view.tokens[at] as Token).upos) ||
      MODAL.test(lower(view, at)) ||
      view.quotationOf[at] !== -1 ||
      /^['’‘“"]$/.test(lower(view, at))
    )
      says = true
  }
  return says && words > 2
}

/** Verbs that a headline in capitals hides from the tagger. */
const MODAL =
  /^(?:is|are|was|were|be|has|have|had|will|would|can|could|may|must|should|won['’]t|don['’]t|do|does|did|not)$/

const SPEAKING =
  /^(?:police|officials|experts|analysts|sources|newspaper|governor|mayor|minister|president|prosecutors?|lawyers?|witness(?:es)?|doctors?|scientists|researchers|ministry|army|military)$/

/** "Ruiz to council", "Ruiz on the dam", "Ruiz at the hearing": to whom, of what, where. */
function withoutOccasion(view: View, { first, last }: Range): Range {
  for (let at = first + 1; at < last; at++)
    if (/^(?:on|to|at|in|after)$/.test(lower(view, at))) return { first, last: at }
  return { first, last }
}

function draftOf(view: View, { who, colon, line }: Label, turn: boolean): Draft {
  const rule = turn ? 'speaker of a turn' : 'speaker and colon in the headline'
  const draft = newDraft(
    rule,
    null,
    { first: colon, last: colon + 1 },
    turn ? who : withoutOccasion(view, who),
  )
  const content = trimRange(view, { first: colon + 1, last: line.last })
  if (content.first < content.last) draft.content.push(spanOf(view, content))
  return draft
}
