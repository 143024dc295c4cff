import { sha256 } from '../lib/hash.js'
import type { Document, RawItem, Rejected } from '../model/document.js'
import { ReadoutError } from '../model/errors.js'
import { decodeBytes } from './decode.js'
import { describe, type Origin } from './describe.js'
import { extractPage } from './extract.js'
import { readFeed } from './formats/feed.js'
import { readArticleObject, type FoundArticle, type Json } from './formats/json.js'
import { readMail, type Mail } from './formats/mail.js'
import type { ArticleInput } from './input.js'
import { headingOf, plainText, readFrontMatter, readHeadLines, withoutMarkdown } from './plain.js'
import { sniffFormat } from './sniff.js'

export type { ArticleInput } from './input.js'

/** What one raw item holds. */
export type ReadResult = { readonly documents: readonly Document[]; readonly rejected: readonly Rejected[] }

/**
 * One given article as a document: its text is never changed, given fields win over what the text says about itself.
 * `sha256` is that of the text in UTF-8. Throws `text.too-large`.
 */
export function documentFromInput(input: ArticleInput, source: string): Document {
  return describe(input, { source, sha256: digest(input.text), fetched: null })
}

/**
 * What one raw item holds: one article (text, HTML, ninjs) or many (JSONL, JSON arrays, feeds). Never throws: what cannot be read comes back as
 * rejected, by line or entry (`talks.jsonl:3`), with one of the codes `file.binary`, `file.empty`, `json.file`, `json.line`, `json.more`,
 * `article.no-text`, `feed.broken`, `feed.empty`, `feed.no-text`, `page.no-text`, `text.too-large`.
 */
export function readDocuments(item: RawItem): ReadResult {
  const { source } = item
  const decoded = decodeBytes(item.bytes, item.mediaType)
  if ('binary' in decoded) {
    return refuse(source, 'file.binary', `this is ${decoded.binary}; ${decoded.remedy}`)
  }
  const { text } = decoded
  if (text.trim() === '') return refuse(source, 'file.empty', 'there is nothing in it but blanks')
  switch (sniffFormat(text, source, item.mediaType)) {
    case 'html':
      return readPage(text, item)
    case 'feed':
      return readEntries(text, item)
    case 'jsonl':
      return readLines(text, item)
    case 'json':
      return readJson(text, item)
    case 'text':
      return readText(text, item)
  }
}

function refuse(source: string, code: string, message: string): ReadResult {
  return { documents: [], rejected: [{ source, code, message }] }
}

const digest = (text: string): string => sha256(new TextEncoder().encode(text))

/** Turns the errors of one article into a rejection of that article. */
function attempt(source: string, read: () => Document): ReadResult {
  try {
    return { documents: [read()], rejected: [] }
  } catch (error) {
    const code = error instanceof ReadoutError ? error.code : 'internal'
    return refuse(source, code, error instanceof Error ? error.message : String(error))
  }
}

function originOf(item: RawItem): Origin {
  return { source: item.source, sha256: sha256(item.bytes), fetched: item.fetched }
}

function readText(text: string, item: RawItem): ReadResult {
  const mail = readMail(text)
  if (mail !== null) return readMessage(mail, item)
  const front = readFrontMatter(text)
  const { fields, body } = front.body === text ? readHeadLines(text) : front
  const markdown =
    /\.(?:md|markdown)$/i.test(item.source) || /markdown/i.test(item.mediaType ?? '') || front.body !== text
  const own = {
    title: fields['title'] ?? fields['headline'] ?? (markdown ? headingOf(body) : null),
    published: fields['date'] ?? fields['published'] ?? null,
    byline: fields['author'] ?? fields['byline'] ?? fields['authors'] ?? null,
    publisher: fields['publisher'] ?? fields['source'] ?? fields['outlet'] ?? null,
    url: fields['url'] ?? fields['link'] ?? item.url,
  }
  return attempt(item.source, () =>
    describe({ ...own, text: plainText(markdown ? withoutMarkdown(body) : body) }, originOf(item)),
  )
}

function readMessage({ subject, date, body, html }: Mail, item: RawItem): ReadResult {
  const fields = { title: subject, published: date }
  return html
    ? pageDocument(body, fields, item.url, originOf(item))
    : attempt(item.source, () => describe({ ...fields, text: plainText(body) }, originOf(item)))
}

function readPage(html: string, item: RawItem): ReadResult {
  return pageDocument(html, {}, item.url, originOf(item))
}

/** An article from HTML; what came with it (a feed's or a JSONL line's fields) wins over what the page says. */
function pageDocument(
  html: string,
  fields: Omit<ArticleInput, 'text'>,
  url: string | null,
  origin: Origin,
): ReadResult {
  const { source } = origin
  const page = extractPage(html, fields.url ?? url)
  if (page.text === '') {
    return refuse(
      source,
      'page.no-text',
      'no article was found in the page; where scripts build it, save it from the browser once it has loaded',
    )
  }
  const { canonical, source: _source, ...own } = page
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== null),
  )
  return attempt(source, () =>
    describe({ ...own, url: url ?? canonical, ...given }, { ...origin, canonical }),
  )
}

function readEntries(value: unknown, item: RawItem): ReadResult {
  const entries = readFeed(value)
  if (entries === null)
    return refuse(
      item.source,
      'feed.broken',
      'this looks like a feed and cannot be read as RSS, RDF, Atom or JSON Feed',
    )
  if (entries.length === 0) return refuse(item.source, 'feed.empty', 'the feed holds no entries')
  return joined(
    entries.map(({ html, fields, key }) => {
      const source = `${item.source}#${key}`
      const origin = { source, sha256: digest(html), fetched: item.fetched }
      if (html === '') {
        return refuse(
          source,
          'feed.no-text',
          `the entry carries no text${fields.url ? `; read the page itself: ${fields.url}` : ''}`,
        )
      }
      return /<[a-z!/]/i.test(html)
        ? pageDocument(`<article>${html}</article>`, fields, null, origin)
        : attempt(source, () => describe({ ...fields, text: plainText(html) }, origin))
    }),
  )
}

/** Broken lines told one by one before the rest is only counted. */
const MOST_FAULTS = 100

function readLines(text: string, item: RawItem): ReadResult {
  const documents: Document[] = []
  const rejected: Rejected[] = []
  let number = 0
  let more = 0
  for (let at = 0; at <= text.length;) {
    const next = text.indexOf('\n', at)
    const line = text.slice(at, next < 0 ? text.length : next).trim()
    at = next < 0 ? text.length + 1 : next + 1
    number += 1
    if (line === '') continue
    const found = readLine(line, `${item.source}:${number}`, item)
    documents.push(...found.documents)
    for (const fault of found.rejected) {
      if (rejected.length < MOST_FAULTS) rejected.push(fault)
      else more += 1
    }
  }
  if (more > 0)
    rejected.push({ source: item.source, code: 'json.more', message: `${more} more lines cannot be read` })
  return { documents, rejected }
}

function readLine(line: string, source: string, item: RawItem): ReadResult {
  const parsed = parse(line.replace(/,$/, ''))
  if ('fault' in parsed) return refuse(source, 'json.line', `this line is no JSON: ${parsed.fault}`)
  return readObject(parsed.value, source, item)
}

function readObject(value: unknown, place: string, item: RawItem): ReadResult {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(place, 'json.line', 'an article must be a JSON object {"text": …} or {"html": …}')
  }
  const found: FoundArticle = readArticleObject(value as Json)
  if ('fault' in found) return refuse(place, found.code, found.fault)
  const id = 'input' in found ? found.input.id : found.fields.id
  const source = id === undefined ? place : `${item.source}#${id}`
  if ('input' in found) return attempt(place, () => documentFromInput(found.input, source))
  return pageDocument(found.html, found.fields, null, {
    source,
    sha256: digest(found.html),
    fetched: item.fetched,
  })
}

function parse(text: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    return { fault: (error as Error).message.slice(0, 200) }
  }
}

function readJson(text: string, item: RawItem): ReadResult {
  const parsed = parse(text)
  if ('fault' in parsed) {
    return /\n\s*\{/.test(text.slice(0, 100_000))
      ? readLines(text, item)
      : refuse(item.source, 'json.file', `this is no JSON: ${parsed.fault}`)
  }
  const { value } = parsed
  if (Array.isArray(value)) return readList(value, item)
  if (typeof value === 'object' && value !== null) {
    const object = value as Json
    if (typeof object['version'] === 'string' && object['version'].includes('jsonfeed.org'))
      return readEntries(value, item)
    for (const key of ['articles', 'items', 'documents', 'hits']) {
      if (Array.isArray(object[key]) && object['text'] === undefined)
        return readList(object[key] as unknown[], item)
    }
  }
  return readObject(value, item.source, item)
}

function readList(list: readonly unknown[], item: RawItem): ReadResult {
  if (list.length === 0) return refuse(item.source, 'file.empty', 'the list holds no articles')
  return joined(list.map((value, index) => readObject(value, `${item.source}:${index + 1}`, item)))
}

function joined(results: readonly ReadResult[]): ReadResult {
  return {
    documents: results.flatMap((result) => result.documents),
    rejected: results.flatMap((result) => result.rejected),
  }
}
