import type { Reading } from '../../model/annotation.js'
import type { BriefSentence } from '../../model/record.js'
import type { ArticleSpan, Span } from '../../model/span.js'
import { within } from '../../lib/interval.js'
import { byKeys } from '../../lib/order.js'
import { storySentences } from '../title.js'
import { dangles, opensOnKnown } from './dangling.js'
import { coverageDays } from './happened/fresh.js'
import { isOvertaken } from './overtaken.js'
import { carriersOf, likeness, share } from './likeness.js'
import { inMarks } from './marks.js'
import type { BriefInput } from './input.js'

const LONGEST = 400
/** Among so many sentences an article says what it is about. */
const SENTENCES = 4
/** The first sentence of the fullest line is what the desk expects. */
const FOR_THE_LEAD = 0.12
const FOR_EACH_LATER = 0.1
/** "Four people were killed" is no news any more where a later report has seven. */
const FOR_AN_OLD_COUNT = 0.3
const FOR_THE_DAY = 0.1
/** What the last day of several tells is the news. */
const FOR_THE_LATEST = 0.1
/** Another line's beginning is worth a line of its own where it is about the story and says something new. */
const ANOTHER = 0.2
const NEW = 0.4
/** What happens next in a story is told in much the same words: a later day's beginning may share more. */
const NEW_OF_A_LATER_DAY = 0.75
const MOST = 3

/** "Lund also criticised …" goes on from something. */
const GOES_ON =
  /^(?:\S+ ){0,8}(?:also|meanwhile|however|instead)\b|^(?:As a result|In addition|In other words|By contrast|For example|For instance|Moreover|Still|Then|Later|Afterwards|Nevertheless|Even so|Inside|That (?:same )?(?:day|night|morning))\b|^(?:\S+ ){0,3}(?:remarks|comments|announcement|statement|move|decision|news) (?:come|comes|came|follow|follows|followed)\b/i
/** Words that no report has outside of quotations: somebody speaks, or the reader is spoken to. */
const VOICE = /\b(?:I|[Mm]y|me|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our)\b/

const SCENE =
  /^It(?: is|['’]s| was) (?=\S+ (?:in|on|o['’]clock|at|before|after|past)\b|(?:early|late|a \S+ (?:morning|evening|night|day))\b)/

type Beginning = {
  readonly reading: Reading
  readonly span: Span
  readonly words: string
  readonly text: string
  readonly score: number
}

/**
 * How the story begins, in the words of the article that says most of what all headlines say: its first sentence, or one of the next
 * where the first only sets a scene. Beginnings of other independent lines follow where they say something else.
 */
export function openings(input: BriefInput): readonly BriefSentence[] {
  const ranked = beginnings(input).sort(byKeys((one) => -one.score))
  const kept: Beginning[] = []
  for (const one of ranked) {
    if (kept.length === MOST) break
    if (
      kept.length > 0 &&
      (one.score < ANOTHER || sameLine(one, kept, input) || isOvertaken(placeOf(one), input))
    )
      continue
    if (kept.every((other) => likeness(other.words, one.words) < newness(one, other))) kept.push(one)
  }
  return kept.map(({ reading, span, text }) => ({
    section: 'happened',
    text: `${outletOf(reading, input)}: ${text}`,
    cites: [{ article: reading.document.id, ...span }],
    refs: [reading.document.id],
  }))
}

function placeOf({ reading, span }: Pick<Beginning, 'reading' | 'span'>): ArticleSpan {
  return { article: reading.document.id, ...span }
}

function newness(one: Beginning, other: Beginning): number {
  const [day, before] = [one, other].map(({ reading }) => reading.document.published?.slice(0, 10) ?? null)
  return day && before && day > before ? NEW_OF_A_LATER_DAY : NEW
}

/** Whose words they are: the outlet, or which of the reports where that is not known. */
function outletOf(reading: Reading, input: BriefInput): string {
  const { publisher, id } = reading.document
  if (publisher !== null) return publisher
  if (id === input.lead) return 'The fullest report'
  return isNewest(reading, input) ? 'The latest report' : 'Another report'
}

/** True where every other article is known to be older: of two of one day, both must tell their hour. */
function isNewest({ document }: Reading, { readings }: BriefInput): boolean {
  const own = document.published
  if (own === null) return false
  return readings.every(({ document: { id, published } }) => {
    if (id === document.id || published === null) return id === document.id
    const [day, other] = [own.slice(0, 10), published.slice(0, 10)]
    if (own.length > DAY_ONLY && published.length > DAY_ONLY) return Date.parse(published) < Date.parse(own)
    return other < day
  })
}

const DAY_ONLY = 'YYYY-MM-DD'.length

/** A line is one voice and opens the brief once; what it adds on the last day, after what is told of it, is news all the same. */
function sameLine(one: Beginning, kept: readonly Beginning[], input: BriefInput): boolean {
  const { reading } = one
  const own = input.lines.find(({ articles }) => articles.includes(reading.document.id))
  return kept.some((other) => {
    if (other.reading === reading) return true
    if (own?.articles.includes(other.reading.document.id) !== true) return false
    return !isLatest(reading, input) || isLatest(other.reading, input)
  })
}

/** The sentences that can open the brief, each with how well it does. */
function beginnings(input: BriefInput): Beginning[] {
  const topics = topicsOf(input)
  return input.readings.flatMap((reading) => {
    const { id, text } = reading.document
    return storySentences(reading, SENTENCES).flatMap((span, place) => {
      const words = text.slice(span.start, span.end)
      const shown = inMarks(words)
      if (shown === null || !standsAlone(reading, span, words, input)) return []
      const said = carriersOf(words)
      const topic = topics.reduce((sum, one) => sum + share(one, said), 0) / Math.max(1, topics.length)
      const score =
        topic +
        (id === input.lead ? FOR_THE_LEAD : 0) +
        (isOfTheDay(reading, span) ? FOR_THE_DAY : 0) +
        (isLatest(reading, input) ? FOR_THE_LATEST : 0) -
        (isOvertaken(placeOf({ reading, span }), input) ? FOR_AN_OLD_COUNT : 0) -
        FOR_EACH_LATER * place
      return [{ reading, span, words, text: shown, score }]
    })
  })
}

function standsAlone(reading: Reading, span: Span, words: string, { cast }: BriefInput): boolean {
  if (words.length > LONGEST || words.includes('\n') || /\?[”"]?$/.test(words) || GOES_ON.test(words))
    return false
  // what somebody said is told among what was said
  if (!/^[\p{L}\p{N}]/u.test(words)) return false
  const quoted = within(reading.annotations.quotations, span)
  const outside = quoted.reduceRight(
    (rest, one) =>
      rest.slice(0, Math.max(0, one.start - span.start)) + rest.slice(Math.max(0, one.end - span.start)),
    words,
  )
  if (VOICE.test(outside) || opensOnKnown(reading, span)) return false
  // "It is five in the morning and Ann Lund is awake": the "it" of a scene points at nothing
  const scene = SCENE.exec(words)?.[0].length ?? 0
  return !dangles(reading, { start: span.start + scene, end: span.end }, null, cast)
}

/** True for an article of the last day, where the story has more days than one. */
function isLatest({ document }: Reading, input: BriefInput): boolean {
  const days = coverageDays(input)
  return days !== null && days.first !== days.last && document.published?.slice(0, 10) === days.last
}

/** What the story is about: the words of each headline, of the first sentence where there is none. */
function topicsOf({ readings }: BriefInput): readonly ReadonlySet<string>[] {
  return readings.flatMap((reading) => {
    const { title, text } = reading.document
    const first = storySentences(reading, 1)[0]
    const words = title ?? (first ? text.slice(first.start, first.end) : null)
    return words === null ? [] : [carriersOf(words)]
  })
}

const DAY = 86_400_000

/** True where the sentence tells of the day of its article, or of one next to it. */
function isOfTheDay({ document, annotations }: Reading, span: Span): boolean {
  const published = document.published === null ? NaN : Date.parse(document.published.slice(0, 10))
  return within(annotations.times, span).some(
    ({ type, from }) =>
      (type === 'DATE' || type === 'TIME') &&
      from !== null &&
      Math.abs(Date.parse(from.slice(0, 10)) - published) <= DAY,
  )
}
