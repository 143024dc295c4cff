import type { Annotations, Quotation, Statement, StatementKind, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { contains, firstEndingAfter, overlaps } from '../../lib/interval.js'
import { isNegated } from './content.js'
import { addresseeOf } from './addressee.js'
import { saidWhen, viaOf } from './details.js'
import type { Draft } from './draft.js'
import { goesOnSpeaking, ownDocument } from './going-on.js'
import { resolveSpeaker, type Cast, type Speaker } from './speaker.js'
import type { Verbs } from './verbs.js'
import { spanOf, type Range, type View } from './view.js'

type Row = { readonly draft: Draft; readonly content: readonly Span[] }

/** Turns drafts into statements: content in order of text, quoted parts, kind, speaker, medium, time, and what stands inside what. */
export function assemble(
  view: View,
  seen: Annotations,
  verbs: Verbs,
  cast: Cast,
  drafts: readonly Draft[],
): readonly Statement[] {
  const rows = drafts
    .map((draft) => ({
      draft,
      content: contentOf(view, draft).flatMap((span) => withoutBoilerplate(view, seen, span)),
    }))
    .filter((row) => row.content.length > 0 && !isFurniture(view, seen, row))
    .sort((a, b) => start(a) - start(b) || end(b) - end(a))
  let issuer: Speaker | null = null
  let before: Statement | null = null
  const statements = rows.map((row, index) => {
    const read = statementOf(view, seen, verbs, cast, row, issuer, `s${index + 1}`)
    const made = ownDocument(view, cast, goesOnSpeaking(view, cast, read, before))
    if (made.speaker === null) return made
    before = made
    if (
      made.via === 'statement' ||
      /document|statement|readout/.test(made.speakerRule) ||
      isDocumentOf(view, row.draft)
    )
      issuer = {
        speaker: made.speaker,
        ...(made.speakers ? { speakers: made.speakers } : {}),
        speakerRule: '',
      }
    return made
  })
  return nestStatements(statements).filter((statement) => !repeatsOuter(view, statement))
}

/** What a page puts into or round an article: nobody in the story says it. */
const FURNITURE = new Set(['promotion', 'navigation', 'copyright', 'credit', 'byline'])

/** The attribution, or where it has none the content, stands in such a part. */
function isFurniture(view: View, seen: Annotations, { draft, content }: Row): boolean {
  const at = draft.cueRange ? spanOf(view, draft.cueRange) : (content[0] as Span)
  return seen.boilerplate.some((part) => FURNITURE.has(part.kind) && contains(part, at))
}

const start = (row: Row): number => (row.content[0] as Span).start
const end = (row: Row): number => (row.content[row.content.length - 1] as Span).end

function isDocumentOf(view: View, draft: Draft): boolean {
  return (
    draft.source !== null &&
    /\b(?:statement|readout|communiqu[eé])\b/i.test(textOf(view, spanOf(view, draft.source)))
  )
}

const toWhom = (addressee: Span | null) => (addressee === null ? {} : { addressee })

function textOf(view: View, span: Span): string {
  return view.text.slice(span.start, span.end)
}

function statementOf(
  view: View,
  seen: Annotations,
  verbs: Verbs,
  cast: Cast,
  { draft, content }: Row,
  issuer: Speaker | null,
  id: string,
): Statement {
  const quoted = quotedIn(view, draft, content)
  const inContent = (at: number): boolean => {
    const token = view.tokens[at] as Token
    return content.some((span) => overlaps(span, token))
  }
  return {
    id,
    rule: draft.rule,
    kind: kindOf(view, content, quoted),
    content,
    quoted: quoted.map((quotation) => quotation.inner),
    cue: draft.cueRange ? [spanOf(view, draft.cueRange)] : [],
    source: draft.source ? [spanOf(view, draft.source)] : [],
    cueClass: draft.cue
      ? verbs.classOf(draft.cue.lemma)
      : (draft.cueClass ?? (draft.cueRange ? 'say' : null)),
    ...resolveSpeaker(view, cast, ownerOf(view, draft), issuer),
    via: viaOf(view, draft.cue, seen.names, inContent),
    ...toWhom(addresseeOf(view, draft.cue, verbs, inContent)),
    when: saidWhen(view, draft.cue, seen.times, inContent),
    negated: draft.cue ? isNegated(view, draft.cue, draft.source) : false,
    within: null,
  }
}

/** Who owns a noun of saying speaks: "Ana Ruiz’s claim" without its ending. */
function ownerOf(view: View, { source, cueClass }: Draft): Range | null {
  if (!source || cueClass === null || source.last - source.first < 2) return source
  return /^['’]s?$/.test(view.tokens[source.last - 1]?.text ?? '')
    ? { first: source.first, last: source.last - 1 }
    : source
}

function contentOf(view: View, draft: Draft): readonly Span[] {
  const spans = [
    ...draft.passages.map((passage) => {
      const { start, end } = view.quotations[passage] as Quotation
      return { start, end }
    }),
    ...draft.content.map((span) => wholePassages(view, span)),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged[merged.length - 1]
    if (last && span.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}

/** A dateline or caption before the words is not what anybody said. */
function withoutBoilerplate(view: View, seen: Annotations, span: Span): readonly Span[] {
  let { start } = span
  for (const other of seen.boilerplate) if (other.start <= start + 3 && other.end > start) start = other.end
  while (start < span.end && /[^\p{L}\p{N}"“‘'«([$€£#@]/u.test(view.text[start] as string)) start++
  return start < span.end ? [{ start, end: span.end }] : []
}

/** A content that begins or ends inside a passage in quotation marks takes in the whole of it. */
function wholePassages(view: View, span: Span): Span {
  let { start, end } = span
  for (let at = firstEndingAfter(view.quotations, span.start); at < view.quotations.length; at++) {
    const passage = view.quotations[at] as Quotation
    if (passage.start >= span.end) break
    if (passage.closed === 'unclosed') continue
    if (passage.start < start && start < passage.end) start = passage.start
    if (passage.start < end && end < passage.end) end = passage.end
  }
  return { start, end }
}

/** The passages in quotation marks that lie in the content and may be speech. */
function quotedIn(view: View, draft: Draft, content: readonly Span[]): readonly Quotation[] {
  const own = new Set(draft.passages)
  const found = new Set<number>(own)
  for (const span of content) {
    for (let at = firstEndingAfter(view.quotations, span.start); at < view.quotations.length; at++) {
      const quotation = view.quotations[at] as Quotation
      if (quotation.start >= span.end) break
      const speech = quotation.use === 'speech' || quotation.use === 'unknown'
      if (speech && quotation.closed !== 'unclosed' && contains(span, quotation.inner)) found.add(at)
    }
  }
  return [...found].sort((a, b) => a - b).map((at) => view.quotations[at] as Quotation)
}

/** Direct where all of the content's letters stand in quotation marks, mixed where some do. */
function kindOf(view: View, content: readonly Span[], quoted: readonly Quotation[]): StatementKind {
  if (quoted.length === 0) return 'indirect'
  for (const span of content) {
    let at = span.start
    for (const quotation of quoted.filter((item) => overlaps(item, span))) {
      if (/[\p{L}\p{N}]/u.test(view.text.slice(at, Math.max(at, quotation.start)))) return 'mixed'
      at = quotation.end
    }
    if (/[\p{L}\p{N}]/u.test(view.text.slice(at, Math.max(at, span.end)))) return 'mixed'
  }
  return 'direct'
}

/** Links each statement to the narrowest one whose content holds its cue. Statements come sorted by where they begin. */
function nestStatements(statements: readonly Statement[]): readonly Statement[] {
  const open: Statement[] = []
  return statements.map((statement) => {
    const anchor = statement.cue[0] ?? statement.content[0]
    if (!anchor) return statement
    while (open.length > 0 && lastEnd(open[open.length - 1] as Statement) <= anchor.start) open.pop()
    const outer = open.filter((other) => other.content.some((span) => contains(span, anchor))).pop()
    open.push(statement)
    return outer ? { ...statement, within: outer.id } : statement
  })
}

/** Inner verbs that tell of somebody's words; any other ("he said he hopes …") tells of the outer speaker once more. */
const TELLING = new Set([
  'say',
  'write',
  'claim',
  'announce',
  'report',
  'deny',
  'accuse',
  'promise',
  'demand',
  'order',
  'warn',
])

/** A wish or belief of a pronoun inside somebody's statement is that statement's own ("she said she hoped it would rain"). */
function repeatsOuter(view: View, statement: Statement): boolean {
  const source = statement.source[0]
  if (statement.within === null || !source || !/^(?:he|she|they|it|we|i)$/i.test(textOf(view, source)))
    return false
  if (
    statement.cueClass !== null &&
    TELLING.has(statement.cueClass) &&
    !/^call/i.test(textOf(view, statement.cue[0] ?? source))
  )
    return false
  return true
}

function lastEnd(statement: Statement): number {
  return (statement.content[statement.content.length - 1] as Span).end
}
