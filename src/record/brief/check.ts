import type { BriefSentence } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import { day } from '../spoken-time.js'
import { foldMarks } from './marks.js'
import { escaped } from './words.js'
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
  if (sentence.section === 'said' && !verbatim(sentence, words, input)) return false
  const plain = inFull(withoutOutlet(sentence, input).replace(/“[^”]*”/g, ''))
  const dates = datesIn(plain)
  if (!dates.every((date) => dated(date, sentence.cites, input))) return false
  const rest = dates.reduce((text, date) => text.replace(date, ''), plain)
  return (
    numbersIn(rest).every(
      (number) => words.some((text) => text.includes(number)) || valued(number, sentence, input),
    ) && named(rest, words, sentence, input)
  )
}

/** Without the outlet that the words are from: "Channel 4" is no number. */
function withoutOutlet({ text, cites }: BriefSentence, { readings }: BriefInput): string {
  const outlet = readings
    .filter(({ document }) => cites.some(({ article }) => article === document.id))
    .flatMap(({ document }) => document.publisher ?? [])
    .find((name) => text.startsWith(`${name}: `))
  return outlet === undefined ? text : text.slice(outlet.length + 2)
}

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'

/** "4 to 6 December 2025" and "29 November to 2 December 2025" with both days in full. */
function inFull(text: string): string {
  return text
    .replace(new RegExp(`\\b(\\d{1,2}) to (\\d{1,2}) (${MONTH}) (\\d{4})\\b`, 'g'), '$1 $3 $4 to $2 $3 $4')
    .replace(new RegExp(`\\b(\\d{1,2} ${MONTH}) to (\\d{1,2} ${MONTH}) (\\d{4})\\b`, 'g'), '$1 $3 to $2 $3')
}

function datesIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(`\\b(?:\\d{1,2} )?${MONTH} \\d{4}\\b`, 'g'))].map((m) => m[0])
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

/** Every name of the cast that the sentence prints must stand in the words it cites, or in an article it cites. */
function named(
  text: string,
  words: readonly string[],
  { cites }: BriefSentence,
  { cast }: BriefInput,
): boolean {
  // The longest first: "Harbour" in "Harbour Union" is no name of its own.
  let rest = text
  return [...cast.entities]
    .sort((a, b) => b.name.length - a.name.length)
    .every(({ name, mentions }) => {
      if (!rest.includes(name)) return true
      const known =
        words.some((cited) => cited.includes(name)) ||
        mentions.some(({ article }) => cites.some((cite) => cite.article === article))
      if (known) rest = rest.replaceAll(name, ' ')
      return known
    })
}

/** To what they added it is not told: it is what they said. */
const ADDED = /\badded\b/g

/**
 * What is told of somebody stands in the article's own words: without the name of the speaker, which may replace a pronoun, and his
 * office, every part of the sentence is found in the words it cites. Only the first letter and the last mark may differ.
 */
function verbatim(
  { text, refs }: BriefSentence,
  words: readonly string[],
  { utterances, cast }: BriefInput,
): boolean {
  const told = utterances.filter(({ id }) => refs.includes(id))
  const speakers = told.flatMap(({ speaker }) => (speaker === null ? [] : (cast.entity(speaker) ?? [])))
  const offices = speakers
    .flatMap(({ roles }) => roles.map((role) => role.text))
    .filter((role) => words.includes(role))
  const names = told
    .flatMap(({ speakerName, versions }) => [
      speakerName,
      ...versions.map((version) => version.speakerName ?? null),
    ])
    .flatMap((name) => name ?? [])
  const cited = [...words, words.join(' ')].map(fold)
  const known = [...speakers.map(({ name }) => name), ...names]
  // “…” was checked word for word already.
  const own = text.replace(/: “[^”]*”\.?$/, '')
  const without = known.reduce(
    (parts, name) => parts.flatMap((part) => part.split(new RegExp(`(?:the )?${escaped(name)}`, 'i'))),
    [own],
  )
  const rest = offices.reduce(
    (parts, office) => parts.flatMap((part) => part.split(new RegExp(escaped(office), 'i'))),
    without,
  )
  return [[own], without, rest].some((parts) =>
    parts.every((part) => cited.some((word) => word.includes(fold(part)))),
  )
}

function fold(part: string): string {
  return foldMarks(part.trim())
    .replace(/^[:,'\s]+|[.,;:'\s]+$/g, '')
    .toLowerCase()
    .replace(ADDED, 'said')
}
