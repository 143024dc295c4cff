import { parseFeed } from 'feedsmith'
import type { ArticleInput } from '../input.js'

/** One entry of a feed: the HTML it carries, and what the feed says about it. */
export type FeedEntry = {
  readonly html: string
  readonly fields: Omit<ArticleInput, 'text'>
  readonly key: string
}

type Fields = Omit<ArticleInput, 'text'>
type Loose = { readonly [key: string]: unknown }

/** The entries of an RSS, RDF, Atom or JSON feed. A feed that is broken as a whole is read entry by entry; null for no feed at all. */
export function readFeed(value: unknown): readonly FeedEntry[] | null {
  const whole = tryFeed(value)
  if (whole !== null) return whole
  return typeof value === 'string' ? readPieces(value) : null
}

function tryFeed(value: unknown): readonly FeedEntry[] | null {
  let parsed: { format: string; feed: Loose }
  try {
    parsed = parseFeed(value) as unknown as { format: string; feed: Loose }
  } catch {
    return null
  }
  const { format, feed } = parsed
  const publisher = textOf(feed['title'])
  const language = textOf(feed['language'])
  const entries = listOf(feed['items'] ?? feed['entries'])
  return entries.map((entry, index) =>
    entryOf(entry, format, { ...(publisher ? { publisher } : {}), ...(language ? { language } : {}) }, index),
  )
}

/** Each `<item>` or `<entry>` read alone, so that one that is broken costs no other. */
function readPieces(text: string): readonly FeedEntry[] | null {
  const pieces = text.split(/(?=<(?:item|entry)[\s>])/i).slice(1, 5000)
  if (pieces.length === 0) return null
  return pieces.flatMap((piece) => {
    const atom = /^<entry/i.test(piece)
    const body = piece.replace(/(<\/(?:item|entry)>)[\s\S]*$/i, '$1')
    const wrapped = atom
      ? `<feed xmlns="http://www.w3.org/2005/Atom">${body}</feed>`
      : `<rss version="2.0"><channel>${body}</channel></rss>`
    return tryFeed(wrapped) ?? []
  })
}

function entryOf(entry: Loose, format: string, shared: Fields, index: number): FeedEntry {
  const dc = (entry['dc'] ?? {}) as Loose
  const content = entry['content']
  const html =
    format === 'json'
      ? (textOf(entry['content_html']) ??
        paragraphs(textOf(entry['content_text'])) ??
        textOf(entry['summary']))
      : (textOf((content as Loose | undefined)?.['encoded']) ??
        textOf(content) ??
        textOf(entry['description']) ??
        textOf(entry['summary']))
  const guid = textOf(entry['guid']) ?? textOf(entry['id'])
  const url = linkOf(entry) ?? (guid !== undefined && /^https?:/.test(guid) ? guid : undefined)
  const fields = {
    ...shared,
    title: textOf(entry['title']),
    published:
      textOf(entry['pubDate']) ??
      textOf(entry['published']) ??
      textOf(entry['date_published']) ??
      textOf(firstOf(dc['dates'] ?? dc['date'])) ??
      textOf(entry['updated']),
    modified: textOf(entry['updated']) ?? textOf(entry['date_modified']),
    url,
    byline: authorsOf(entry, dc),
    section: textOf(firstOf(entry['categories'])) ?? textOf(firstOf(entry['tags'])),
    publisher: textOf((entry['source'] as Loose | undefined)?.['title']) ?? shared.publisher,
  }
  const given = Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields
  return { html: html ?? '', fields: given, key: guid ?? url ?? String(index + 1) }
}

function authorsOf(entry: Loose, dc: Loose): readonly string[] | undefined {
  const names = [...listOf(entry['authors']), ...[dc['creators'] ?? dc['creator']].flat()].flatMap(
    (author) => textOf(author) ?? textOf((author as Loose | undefined)?.['name']) ?? [],
  )
  return names.length === 0 ? undefined : names
}

function linkOf(entry: Loose): string | undefined {
  const links = listOf(entry['links'])
  const link = links.find((one) => one['rel'] === undefined || one['rel'] === 'alternate') ?? links[0]
  return textOf(entry['link']) ?? textOf(entry['url']) ?? textOf(link?.['href'])
}

function listOf(value: unknown): Loose[] {
  return Array.isArray(value)
    ? (value as unknown[]).filter((item): item is Loose => typeof item === 'object' && item !== null)
    : []
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? (value[0] as unknown) : value)

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (typeof value !== 'object' || value === null) return undefined
  const { value: inner, name, title } = value as Loose
  return textOf(inner) ?? textOf(name) ?? textOf(title)
}

function paragraphs(text: string | undefined): string | undefined {
  return text
    ?.split(/\n+/)
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</p>`)
    .join('')
}
