import type { Boilerplate, Document } from '../model/document.js'
import { contentId } from '../lib/hash.js'
import { ReadoutError } from '../model/errors.js'
import { agencyOf } from './boilerplate/agencies.js'
import { linesOf } from './boilerplate/lines.js'
import { markBoilerplate } from './boilerplate/mark.js'
import type { ArticleInput } from './input.js'
import { readByline } from './metadata/authors.js'
import { readInstant } from './metadata/instant.js'
import { languageCode, settleLanguage } from './metadata/language.js'
import { readTextMetadata } from './metadata/text.js'
import { findRepeats } from './repeats.js'

/** Characters of one article at most: a book has a million. */
const LONGEST_TEXT = 2_000_000

/** Where an article came from, and the digest of what was read. */
export type Origin = {
  readonly source: string
  readonly sha256: string
  readonly fetched: string | null
  readonly canonical?: string | null
}

/**
 * A document from an article's text and the fields that came with it. Given fields win; what they leave open is read from the text
 * itself. The text is never changed. Throws `text.too-large` and `text.empty`.
 */
export function describe(input: ArticleInput, origin: Origin): Document {
  const { text } = input
  if (text.length > LONGEST_TEXT) {
    throw new ReadoutError(
      'text.too-large',
      `text.too-large: ${text.length} characters are no article; the limit is ${LONGEST_TEXT}`,
    )
  }
  const marked = markBoilerplate(text)
  const boilerplate = withRepeats(text, marked.boilerplate)
  const own = readTextMetadata(text, boilerplate)
  const given = givenByline(input.byline)
  const published = instantOf(input.published) ?? own.published
  const wire = input.wire ?? marked.wire?.agency ?? agencyAmong(input.byline) ?? null
  return {
    id: input.id ?? contentId('a', [input.url ?? '', input.publisher ?? '', input.title ?? '', text]),
    source: origin.source,
    url: input.url ?? null,
    canonical: origin.canonical ?? null,
    title: input.title ?? own.title,
    publisher: input.publisher ?? publisherIn(text, boilerplate),
    byline: given.length > 0 ? given : own.byline,
    published,
    publishedBasis: published === null ? null : 'stated',
    modified: instantOf(input.modified) ?? own.modified,
    section: input.section ?? null,
    language: settleLanguage(text, languageCode(input.language))?.language ?? null,
    wire,
    image: input.image ?? null,
    text,
    boilerplate,
    sha256: origin.sha256,
    fetched: origin.fetched,
  }
}

const HOLDER =
  /^(?:©|\(c\)|copyright)\s?(?:©|\(c\))?\s?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s(?:by\s)?(?:\d{4},?\s)?(\p{Lu}[\p{L}\d&.'’ -]{1,50}?)(?:,?\s(?:LLC|Inc|Ltd|L\.P)\.?)?(?=\.(?:\s|$)|,|\s?[|–—-]\s|$|\s+all rights)/iu

/** The holder of the copyright, where a text names its outlet nowhere else: "© 2025 The Harbour Post. All rights reserved." */
function publisherIn(text: string, boilerplate: readonly Boilerplate[]): string | null {
  const lines = boilerplate.filter(({ kind }) => kind === 'copyright')
  const line = lines[lines.length - 1]
  const name = line === undefined ? undefined : HOLDER.exec(text.slice(line.start, line.end))?.[1]?.trim()
  return name === undefined || agencyOf(name) !== null || /^(?:all rights|\d+$)/i.test(name) ? null : name
}

/** A given date as ISO 8601; what cannot be read as a date is passed on as it is. */
function instantOf(value: string | null | undefined): string | null {
  if (value === null || value === undefined || value.trim() === '') return null
  return readInstant(value)?.value ?? value
}

function givenByline(value: ArticleInput['byline']): readonly string[] {
  if (value === null || value === undefined) return []
  return [...new Set([value].flat().flatMap((one) => readByline(one)))]
}

/** "Associated Press" given as the author is a wire credit. */
export function agencyAmong(value: ArticleInput['byline']): string | null {
  for (const name of [value ?? []].flat()) {
    for (const part of name.split(/\s*[,;|/]\s*/)) {
      const agency = agencyOf(part.replace(/^by\s+/i, '').trim())
      if (agency !== null) return agency
    }
  }
  return null
}

/** A body that stands twice in a given text is marked the second time, so that it is read once. */
function withRepeats(text: string, marks: readonly Boilerplate[]): readonly Boilerplate[] {
  const lines = linesOf(text)
  const repeats = findRepeats(lines.map((line) => line.text))
  if (repeats.length === 0) return marks
  const copies = repeats.flatMap(({ from, to }): Boilerplate[] => {
    const [first, last] = [lines[from], lines[to - 1]]
    return first === undefined || last === undefined
      ? []
      : [{ start: first.start, end: last.end, kind: 'navigation', rule: 'body repeated' }]
  })
  const kept = marks.filter((mark) => !copies.some((copy) => mark.start < copy.end && copy.start < mark.end))
  return [...kept, ...copies].sort((a, b) => a.start - b.start)
}
