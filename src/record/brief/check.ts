import type { BriefSentence } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { day } from './words.js'
import type { BriefInput } from './input.js'

/**
 * True where every quotation of a sentence stands word for word in the words it cites, every number stands there in figures or as the
 * value of a figure cited, every date is what a time expression there resolves to, and every name of the story's cast is printed
 * there, or in the article cited, under one of its spellings.
 */
export function stands(sentence: BriefSentence, input: BriefInput): boolean {
  const texts = new Map(input.readings.map(({ document }) => [document.id, document.text]))
  const words = sentence.cites.map(({ article, start, end }) => (texts.get(article) ?? '').slice(start, end))
  const quotations = [...sentence.text.matchAll(/“([^”]*)”/g)].map((match) => match[1] ?? '')
  if (!quotations.every((quotation) => words.some((text) => text.includes(quotation)))) return false
  const plain = sentence.text.replace(/“[^”]*”/g, '')
  const dates = datesIn(plain)
  if (!dates.every((date) => dated(date, sentence.cites, input))) return false
  const rest = dates.reduce((text, date) => text.replace(date, ''), plain)
  return (
    numbersIn(rest).every(
      (number) => words.some((text) => text.includes(number)) || valued(number, sentence, input),
    ) && named(rest, sentence, input)
  )
}

function datesIn(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /\b(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/g,
    ),
  ].map((m) => m[0])
}

function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/\d[\d,.]*/g)].map((match) => match[0].replace(/[.,]+$/, ''))
}

/** A date stands where a time expression in the articles cited begins, ends or lies on it. */
function dated(date: string, cites: readonly ArticleSpan[], { readings }: BriefInput): boolean {
  return readings.some(
    ({ document, annotations }) =>
      cites.some(({ article }) => article === document.id) &&
      annotations.times.some(({ from, to }) =>
        [from, lastDay(to)].some((iso) => iso !== null && day(iso).endsWith(date)),
      ),
  )
}

/** The last day inside a half-open range that ends here. */
function lastDay(to: string | null): string | null {
  if (to === null || (to.length > 10 && !to.endsWith('T00:00'))) return to
  return new Date(Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

function valued(number: string, sentence: BriefSentence, { figures }: BriefInput): boolean {
  const value = Number(number.replaceAll(',', ''))
  return figures.some(
    (figure) =>
      sentence.refs.includes(figure.id) &&
      (figure.value === value || figure.low === value || figure.high === value),
  )
}

/** Every name of the cast that the sentence prints must stand in an article it cites. */
function named(text: string, { cites }: BriefSentence, { cast }: BriefInput): boolean {
  return cast.entities.every(
    ({ name, mentions }) =>
      !text.includes(name) || mentions.some(({ article }) => cites.some((cite) => cite.article === article)),
  )
}
