import type {
  ArticleRecord,
  BriefSentence,
  FigureRecord,
  Record as StoryFile,
  StoryRecord,
} from '../../model/record.js'
import type { Origin } from '../../model/lineage.js'
import { figureWords, wordsAround, type FigureWords } from './figure-words.js'
import { printedBrief } from './say/brief.js'
import { readMoment, type Moment } from './say/day.js'
import { entryTitles, headlineOf, knownOutlet, type EntryTitle } from './say/title.js'

/** An article as a story shows it: its number in order of publication and the line of reporting it belongs to. */
export type ArticleView = {
  readonly article: ArticleRecord
  /** From 1; citations print it. */
  readonly number: number
  /** The outlet's name or host; `Article 2` where neither is known. */
  readonly outlet: string
  readonly named: boolean
  readonly headline: string
  readonly published: Moment | null
  readonly line: LineView | null
}

/** An independent line of reporting with its letter. */
export type LineView = {
  readonly origin: Origin
  readonly index: number
  readonly letter: string
}

/** A story with what every output looks up again and again. */
export type StoryView = {
  readonly story: StoryRecord
  readonly articles: readonly ArticleView[]
  readonly lines: readonly LineView[]
  /** How many outlets are known by name or address. */
  readonly outlets: number
  /** How many articles name no outlet. */
  readonly unnamed: number
  readonly first: Moment | null
  readonly last: Moment | null
  /** Days from the first publication to the last, both counted; 0 where none is known. */
  readonly days: number
  readonly article: (id: string) => ArticleView | null
  readonly words: (figure: FigureRecord) => FigureWords
  readonly title: (ref: string) => EntryTitle | null
  /** A sentence of the brief as print has it. */
  readonly brief: (sentence: BriefSentence) => string
}

const DAY = 86_400_000

/** Looks a story up: articles in order of publication (undated ones last), lines of reporting lettered from A. */
export function viewStory(record: StoryFile, story: StoryRecord): StoryView {
  const known = new Map(record.articles.map((article) => [article.id, article]))
  const lines = story.origins.map((origin, index) => ({ origin, index, letter: lineLetter(index) }))
  const articles = articleViews(
    story.articles.flatMap((id) => known.get(id) ?? []),
    lines,
  )
  const byId = new Map(articles.map((view) => [view.article.id, view]))
  const times = articles.flatMap((view) => view.published ?? [])
  const words = figureWording(story, known)
  const titles = entryTitles(story, words)
  const [first, last] = [times[0] ?? null, times.at(-1) ?? null]
  return {
    story,
    articles,
    lines,
    outlets: new Set(articles.flatMap((view) => knownOutlet(view.article) ?? [])).size,
    unnamed: articles.filter((view) => !view.named).length,
    first,
    last,
    days: first && last ? dayNumber(last) - dayNumber(first) + 1 : 0,
    article: (id) => byId.get(id) ?? null,
    words,
    title: (ref) => titles.get(ref) ?? null,
    brief: (sentence) =>
      printedBrief(
        sentence,
        sentence.cites.map(({ article, start, end }) => known.get(article)?.text.slice(start, end) ?? ''),
      ),
  }
}

/** The articles in order of publication, numbered, each with its line of reporting. */
function articleViews(
  articles: readonly ArticleRecord[],
  lines: readonly LineView[],
): readonly ArticleView[] {
  const lineOf = new Map(lines.flatMap((line) => line.origin.articles.map((id) => [id, line] as const)))
  return articles
    .map((article) => ({ article, published: readMoment(article.published) }))
    .sort((a, b) => timeOf(a.published) - timeOf(b.published))
    .map(({ article, published }, index) => ({
      article,
      published,
      number: index + 1,
      outlet: knownOutlet(article) ?? `Article ${index + 1}`,
      named: knownOutlet(article) !== null,
      headline: headlineOf(article),
      line: lineOf.get(article.id) ?? null,
    }))
}

/** The words of a figure, by what the first article that reports it prints around it. */
function figureWording(
  story: StoryRecord,
  known: ReadonlyMap<string, ArticleRecord>,
): (figure: FigureRecord) => FigureWords {
  const kinds = new Map(story.entities.map((entity) => [entity.id, entity.kind]))
  const kindOf = (entity: string | null) => kinds.get(entity ?? '') ?? null
  const stateOf = stateNames(story)
  return (figure) => {
    const report = figure.reports[0]
    const text = known.get(report?.article ?? '')?.text
    const [printed, around] =
      report === undefined || text === undefined
        ? [null, null]
        : [text.slice(report.span.start, report.span.end), wordsAround(text, report.words)]
    return figureWords(figure, { kindOf, stateOf, printed, around })
  }
}

/** How many letters a state and its people share at least: `Norway`, `Norwegian`; a town of it shares none. */
const STEM = 3

/** The name of a people's state, where the story has it under a name of the same stem. */
function stateNames({ entities }: StoryRecord): (entity: string | null) => string | null {
  return (id) => {
    const people = entities.find((one) => one.id === id)
    if (!people || people.country === null) return null
    const stem = people.name.slice(0, STEM).toLowerCase()
    const state = entities.find(
      ({ kind, country, name }) =>
        kind === 'place' && country === people.country && name.toLowerCase().startsWith(stem),
    )
    return state?.name ?? null
  }
}

/** Reasons name articles by their ids; readers know them by their outlets. */
export function withOutlets(view: StoryView, text: string): string {
  return text.replace(/[\w-]{2,64}/g, (word) => view.article(word)?.outlet ?? word)
}

/** A day without a time of day counts as its end: it is not known to be earlier than any moment of it. */
function timeOf(moment: Moment | null): number {
  if (!moment) return Number.MAX_SAFE_INTEGER
  return moment.minutes === null ? moment.ms + DAY - 1 : moment.ms
}

function dayNumber(moment: Moment): number {
  return Math.floor(Date.UTC(moment.year, moment.month - 1, moment.day) / DAY)
}

/** A, B … Z, AA, AB … */
export function lineLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : lineLetter(Math.floor(index / 26) - 1) + letter
}
