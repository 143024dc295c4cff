import { foldWords, type FoldedWord } from '../../compare/quotes/fold.js'
import type { NameKind, Reading, Statement } from '../../model/annotation.js'
import type { ArticleSpan, Span } from '../../model/span.js'
import { ownersOf, withOwnQuoted } from './owners.js'
import { translatedAt } from './translated.js'
import { firstEndingAfter, within } from '../../lib/interval.js'
import { stem } from '../../lib/stem.js'

/** A stretch of an article with what is printed there. */
export type Piece = ArticleSpan & { readonly text: string }

/** What is compared as one wording: a stretch, or several that an attribution parts; `text` joins them by a blank. */
export type Wording = { readonly text: string; readonly pieces: readonly Piece[] }

/** One statement of one article, with its words ready to be compared. */
export type Said = {
  /** Its place among all statements of the story, by article and position. */
  readonly index: number
  readonly article: string
  readonly statement: Statement
  readonly speaker: string | null
  /** False for a source without a name, who may be anybody in another article. */
  readonly named: boolean
  /** Whether a person speaks, a body, or a place that stands for one ("Lima"); null where nobody is named. */
  readonly voice: 'person' | 'body' | 'place' | null
  /** The words that say it was said in another language. */
  readonly translated: Span | null
  /** Everybody who speaks, the speaker first; more than one where a source names several. */
  readonly speakers: readonly string[]
  readonly text: string
  /** The stretches inside quotation marks. */
  readonly pieces: readonly Piece[]
  /** The content's spans with what is printed there. */
  readonly told: Wording
  /** Telling words of the content, by stem. */
  readonly stems: ReadonlySet<string>
  /** Those of them that stand outside names and the lower-case titles before them ("former adviser Ana Ruiz"). */
  readonly plain: ReadonlySet<string>
  /** Telling words of the sentences it stands in, by stem. */
  readonly around: ReadonlySet<string>
  /** The folded words of the content, as one string with blanks round each. */
  readonly words: string
}

/** What the classes of reporting verbs have to do with saying: wishes, beliefs and knowledge are kept in an article's statements only. */
const SAYING = new Set(
  (
    'say write claim announce report confirm deny admit demand order ask promise warn accuse praise suggest offer refuse estimate rule ' +
    'expect show support oppose agree regret topic'
  ).split(' '),
)

const SMALL = new Set(
  (
    'a an the of to in on at by for with from as and or but that this these those it its is are was were be been being has have had do does did ' +
    'will would can could should may might must not no i you he she we they my your his her our their me him us them what which who whom if ' +
    'there than then so also very more most into over after before about up out any all some said says say'
  ).split(' '),
)

/** The statements of a story that are acts of saying, in order. */
export function gatherSaid(
  readings: readonly Reading[],
  speakerOf: (article: string, entity: string) => string,
): readonly Said[] {
  const found: Said[] = []
  for (const { document, annotations } of readings) {
    const entities = new Map(annotations.entities.map((entity) => [entity.id, entity]))
    const owners = ownersOf(document.text, annotations.statements)
    for (const printed of annotations.statements) {
      const statement = withOwnQuoted(printed, owners)
      const saying = statement.cueClass !== null && SAYING.has(statement.cueClass)
      if (repeatsOuter(printed, annotations.statements) || (statement.quoted.length === 0 && !saying))
        continue
      const speaker = entities.get(statement.speaker ?? '')
      const text = textOf(document.text, statement.content)
      const words = foldWords(text)
      found.push({
        index: found.length,
        article: document.id,
        statement,
        speaker: statement.speaker === null ? null : speakerOf(document.id, statement.speaker),
        named: speaker?.named ?? false,
        voice: voiceOf(speaker?.kind),
        translated: translatedAt(document.text, annotations.sentences, statement),
        speakers: (statement.speakers ?? (statement.speaker === null ? [] : [statement.speaker])).map((id) =>
          speakerOf(document.id, id),
        ),
        text,
        pieces: statement.quoted.map((span) => pieceOf(document, span)),
        told: wordingOf(statement.content.map((span) => pieceOf(document, span))),
        stems: tellingStems(words),
        plain: tellingStems(foldWords(withoutNames(document.text, statement.content, annotations.names))),
        around: tellingStems(foldWords(sentencesOf(document.text, annotations.sentences, statement))),
        words: ` ${words.map((word) => word.key).join(' ')} `,
      })
    }
  }
  return found
}

/** Verbs of saying in the narrow sense: an inner statement by one of them quotes somebody of its own. */
const TELLING = new Set(['say', 'write', 'claim', 'announce', 'report', 'accuse', 'praise', 'deny'])

/** "she said he preferred to “wait”": the inner verb quotes the same words as the outer one and says nothing of its own. */
function repeatsOuter(statement: Statement, all: readonly Statement[]): boolean {
  if (
    statement.within === null ||
    statement.quoted.length === 0 ||
    (statement.cueClass !== null && TELLING.has(statement.cueClass))
  )
    return false
  const outer = all.find((other) => other.id === statement.within)
  return (
    outer !== undefined &&
    statement.quoted.every((span) => outer.quoted.some((other) => other.start === span.start))
  )
}

function voiceOf(kind: NameKind | undefined): Said['voice'] {
  if (kind === undefined) return null
  return kind === 'person' || kind === 'place' ? kind : 'body'
}

function pieceOf({ id, text }: Reading['document'], { start, end }: Span): Piece {
  return { article: id, start, end, text: text.slice(start, end) }
}

function wordingOf(pieces: readonly Piece[]): Wording {
  return { text: pieces.map((piece) => piece.text).join(' '), pieces }
}

/** How much of what stands before a name is taken for its title, in UTF-16 units. */
const TITLE = 32

/** The words of a content without its names and what stands right before each. */
function withoutNames(text: string, content: readonly Span[], names: readonly Span[]): string {
  let words = ''
  for (const { start, end } of content) {
    let from = start
    for (const name of within(names, { start, end })) {
      if (name.start > from) words += `${text.slice(from, Math.max(from, name.start - TITLE))} `
      from = Math.max(from, name.end)
    }
    words += `${text.slice(from, end)} `
  }
  return words
}

/** The sentences that a statement's content and cue touch, without the words that name who speaks: those are compared by themselves. */
function sentencesOf(text: string, sentences: readonly Span[], { content, cue, source }: Statement): string {
  const spans = [...content, ...cue]
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  const first = sentences[firstEndingAfter(sentences, start)]
  const last = sentences[firstEndingAfter(sentences, end - 1)]
  let from = Math.min(start, first?.start ?? start)
  const to = Math.max(end, last?.end ?? end)
  let words = ''
  for (const span of source) {
    if (span.end <= from || span.start >= to) continue
    words += `${text.slice(from, span.start)} `
    from = span.end
  }
  return words + text.slice(from, to)
}

/** The quoted stretches, and all of them as one where an attribution parted them. */
export function wordingsOf({ pieces }: Said): readonly Wording[] {
  const each = pieces.map((piece) => wordingOf([piece]))
  return pieces.length > 1 ? [...each, wordingOf(pieces)] : each
}

/** The stretches of a content as printed; a gap between two is shown by an ellipsis. */
export function textOf(text: string, spans: readonly Span[]): string {
  return spans.map((span) => text.slice(span.start, span.end)).join(' … ')
}

export function tellingStems(words: readonly FoldedWord[]): ReadonlySet<string> {
  return new Set(words.filter((word) => !SMALL.has(word.key)).map((word) => stem(word.key)))
}
