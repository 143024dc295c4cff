import type { Name, Statement, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { firstEndingAfter, within } from '../../lib/interval.js'
import type { Cast } from './speaker.js'
import { isFinite } from './noun-phrase.js'
import { tokenFrom, type View } from './view.js'

/**
 * Settles a speaker that the source's own words leave open by what stands right before it.
 * - "He said the general would lie. He added …": a pronoun goes on with the speaker before, not with somebody whom only that speaker's words name,
 *   on the same line or where its quotation opens the next.
 * - "Pell described the night. / “…,” he said": a pronoun takes up the one person who acts in the sentence before.
 * - "the 62-year-old": the only person named in the paragraph before, or before it on the line.
 * People of fitting gender only; with anybody else named in between the speaker stays open.
 */
export function goesOnSpeaking(
  view: View,
  cast: Cast,
  statement: Statement,
  before: Statement | null,
): Statement {
  const source = statement.source[0]
  if (!source) return statement
  const words = view.text.slice(source.start, source.end)
  if (/^s?he$/i.test(words)) return pronounSpeaks(view, cast, statement, before, words.toLowerCase())
  if (statement.speaker !== null || !/^the\s.{0,60}?\b\d{1,3}-year-old\b/is.test(words)) return statement
  const named = peopleBefore(view, cast, statement, null)
  return named.size === 1
    ? spoken(statement, [...named][0] as string, 'the only person before, described by age')
    : statement
}

function pronounSpeaks(
  view: View,
  cast: Cast,
  statement: Statement,
  before: Statement | null,
  pronoun: string,
): Statement {
  if (before && before.speaker !== statement.speaker && isTakenUp(view, cast, statement, before, pronoun))
    return spoken(statement, before.speaker as string, 'pronoun that goes on with the speaker before')
  if (before && before.speaker === statement.speaker && isAnswer(view, statement, before))
    return { ...statement, speaker: null, speakerRule: 'pronoun that answers a question' }
  if (statement.speaker !== null) return statement
  const actor = actorBefore(view, cast, statement)
  return actor !== null && fits(cast, actor, pronoun)
    ? spoken(statement, actor, 'pronoun for who acts in the sentence before')
    : statement
}

const spoken = (statement: Statement, speaker: string, speakerRule: string): Statement => ({
  ...statement,
  speaker,
  speakerRule,
})

const isNamed = (cast: Cast, entity: string | null): boolean =>
  entity !== null && (cast.entities.get(entity)?.named ?? false)

function fits(cast: Cast, entity: string, pronoun: string): boolean {
  const known = cast.entities.get(entity)
  if (known?.kind !== 'person' || known.number === 'plural' || !known.named) return false
  return known.gender === 'unknown' || known.gender === (pronoun === 'he' ? 'male' : 'female')
}

/** The speaker before goes on: near enough, and nobody else of that gender is named outside his words. */
function isTakenUp(
  view: View,
  cast: Cast,
  statement: Statement,
  before: Statement,
  pronoun: string,
): boolean {
  const [source, last] = [statement.source[0] as Span, before.source[0]]
  if (!last || before.speaker === null || before.speakers || !fits(cast, before.speaker, pronoun))
    return false
  const end = Math.max(last.end, ...before.content.map((span) => span.end))
  const from = Math.min(last.start, end)
  const breaks = linesBetween(view, end, Math.min(source.start, openingOf(statement)))
  if (breaks > 1 || (breaks === 1 && (!opensLine(view, statement) || asks(view, before)))) return false
  if (strangerActs(view, cast, source)) return false
  return within(cast.names, { start: from, end: source.start }).every(
    (name) =>
      name.entity === before.speaker ||
      !fits(cast, name.entity, pronoun) ||
      // Named by the one before or by this one, not by the reporter; a candidate of the reporter's stays one.
      inside(before.content, name) ||
      inside(before.source, name) ||
      inside(statement.content, name) ||
      (statement.speaker !== null && name.entity !== statement.speaker),
  )
}

/** "The mayor’s son posted a clip in which he said": before the pronoun, a person without a name acts in its sentence. */
function strangerActs(view: View, cast: Cast, source: Span): boolean {
  const pronoun = tokenFrom(view, source.start)
  const from = Math.max(pronoun - 60, view.sentences[view.tokens[pronoun]?.sentence ?? -1]?.first ?? pronoun)
  for (let at = from; at < pronoun; at++) {
    const { upos, xpos, deprel, text, start, end } = view.tokens[at] as Token
    if (upos !== 'NOUN' || xpos === 'NNS' || !deprel.startsWith('nsubj') || view.quotationOf[at] !== -1)
      continue
    if (!cast.roles.has(text.toLowerCase())) continue
    const known = within(cast.coreferences, { start, end }).length > 0
    const named = within(cast.names, { start, end: source.start }).some((name) => name.kind === 'person')
    if (!known && !named) return true
  }
  return false
}

/** “Will it hold?” Pell asked. / “It will,” he said: the quotation right after a question is no second one of whoever asked. */
function isAnswer(view: View, statement: Statement, before: Statement): boolean {
  const end = Math.max(...[...before.content, ...before.source, ...before.cue].map((span) => span.end))
  return (
    asks(view, before) && opensLine(view, statement) && linesBetween(view, end, openingOf(statement)) === 1
  )
}

/** A question is answered by somebody else. */
function asks(view: View, { content, cueClass }: Statement): boolean {
  const end = content[content.length - 1]?.end ?? 0
  return cueClass === 'ask' && /\?["'”’»]*$/.test(view.text.slice(Math.max(0, end - 4), end))
}

const openingOf = (statement: Statement): number => (statement.content[0] as Span).start

const inside = (spans: readonly Span[], name: Name): boolean =>
  spans.some((span) => span.start <= name.start && name.end <= span.end)

/** How many lines begin between two places, empty ones left out. */
function linesBetween({ text }: View, from: number, to: number): number {
  return from < to ? text.slice(from, to).split(/\n\s*/).length - 1 : 0
}

/** A quotation at the head of its line. */
function opensLine({ text }: View, statement: Statement): boolean {
  return (
    statement.kind === 'direct' &&
    /(?:^|\n)\s*$/.test(text.slice(Math.max(0, openingOf(statement) - 8), openingOf(statement)))
  )
}

/** The people named before the statement on its line, or, where it opens its line, on the line before; words in quotation marks left out. */
function peopleBefore(
  view: View,
  cast: Cast,
  statement: Statement,
  sentence: number | null,
): ReadonlySet<string> {
  const { text } = view
  const to = Math.min(openingOf(statement), (statement.source[0] as Span).start)
  let end = to
  while (end > 0 && /\s/.test(text[end - 1] as string)) end--
  const start = text.lastIndexOf('\n', end - 1) + 1
  const named = within(cast.names, { start, end }).filter((name) => {
    const token = tokenFrom(view, name.start)
    return view.quotationOf[token] === -1 && (sentence === null || view.tokens[token]?.sentence === sentence)
  })
  return new Set(
    named.filter((name) => cast.entities.get(name.entity)?.kind === 'person').map((name) => name.entity),
  )
}

/** "Ana Ruiz and Ben Pell": another is joined to this one. */
function joined({ tokens, children }: View, at: number): boolean {
  return (children[at] ?? []).some((child) => tokens[child]?.deprel.startsWith('conj'))
}

/** Who is the subject of the main verb of the sentence that ends right before the statement, where that is a person named there. */
function actorBefore(view: View, cast: Cast, statement: Statement): string | null {
  if (!opensLine(view, statement)) return null
  const before = tokenFrom(view, openingOf(statement)) - 1
  const sentence = view.tokens[before]?.sentence
  if (
    sentence === undefined ||
    linesBetween(view, (view.tokens[before] as Token).end, openingOf(statement)) !== 1
  )
    return null
  const { first, last } = view.sentences[sentence] as { first: number; last: number }
  for (let at = first; at < last; at++) {
    const token = view.tokens[at] as Token
    if (token.deprel.split(':')[0] !== 'nsubj' || view.tokens[token.head]?.deprel !== 'root') continue
    const name = cast.names[firstEndingAfter(cast.names, token.start)]
    if (!name || name.start > token.start || name.entity === '' || joined(view, at)) return null
    return peopleBefore(view, cast, statement, sentence).has(name.entity) ? name.entity : null
  }
  return null
}

/**
 * "Ruiz and Pell agreed on “a truce,” as per their joint statement": the pronoun is the subject of the clause reported, where its names are all that
 * stand before its verb.
 */
export function ownDocument(view: View, cast: Cast, statement: Statement): Statement {
  const [source, content] = [statement.source[0], statement.content[0]]
  if (!source || !content || content.end > source.start || isNamed(cast, statement.speaker)) return statement
  const words = view.text.slice(source.start, source.end)
  if (
    !/^(?:their|his|her|its)(?:\s(?:own|joint|written))?\s(?:statement|readout|communiqu[eé]|letter|message|post)$/i.test(
      words,
    )
  )
    return statement
  const first = tokenFrom(view, content.start)
  let at = first
  while (
    at < view.tokens.length &&
    (view.tokens[at] as Token).start < content.end &&
    !isFinite(view.tokens[at] as Token)
  )
    at++
  const start = (view.tokens[at] as Token | undefined)?.start ?? content.start
  const names = within(cast.names, { start: content.start, end: start })
  const speakers = [...new Set(names.map((name) => name.entity))]
  const many = /^their/i.test(words)
  if (speakers.length === 0 || speakers.includes('') || many !== speakers.length > 1) return statement
  const speaker = speakers[0] as string
  const speakerRule = 'whose document it is'
  return many ? { ...statement, speaker, speakers, speakerRule } : { ...statement, speaker, speakerRule }
}
