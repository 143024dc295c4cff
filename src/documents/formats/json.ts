import type { ArticleInput } from '../input.js'

export type Json = { readonly [key: string]: unknown }

/** An article found in JSON: its text, or the HTML it has to be read from. */
export type FoundArticle =
  | { readonly input: ArticleInput }
  | { readonly html: string; readonly fields: Omit<ArticleInput, 'text'> }
  | { readonly fault: string; readonly code: string }

/**
 * An article in a JSON object: `{text, …}` or `{html, …}` as in JSONL, or an item of ninjs (IPTC, versions 1 to 3). Given names win
 * over each other in this order; a field of the wrong type is passed over, a missing text is a fault.
 */
export function readArticleObject(object: Json): FoundArticle {
  const bodies = bodiesOf(object)
  const text = firstText(
    object['text'],
    object['body_text'],
    bodies.text,
    object['content_text'],
    object['articleBody'],
  )
  const html = firstText(
    object['html'],
    object['body_html'],
    object['body_xhtml'],
    bodies.html,
    object['content_html'],
  )
  const body = firstText(object['body'], object['content'])
  const fields = fieldsOf(object)
  if (text !== undefined) return { input: { ...fields, text } }
  if (html !== undefined) return { html, fields }
  if (body !== undefined)
    return /<(?:p|div|br)\b/i.test(body) ? { html: body, fields } : { input: { ...fields, text: body } }
  return { code: 'article.no-text', fault: 'an article must carry its text in "text" or its page in "html"' }
}

function fieldsOf(object: Json): Omit<ArticleInput, 'text'> {
  const id = object['id'] ?? object['guid']
  const fields = {
    id: typeof id === 'string' || typeof id === 'number' ? String(id) : undefined,
    title: firstText(object['title'], object['headline'], headlineOf(object)),
    published: firstText(
      object['published'],
      object['datePublished'],
      object['date_published'],
      object['firstcreated'],
      object['contentcreated'],
      object['versioncreated'],
      object['pubDate'],
      object['date'],
    ),
    modified: firstText(
      object['modified'],
      object['dateModified'],
      object['date_modified'],
      object['firstcreated'] === undefined ? undefined : object['versioncreated'],
    ),
    url: firstText(object['url'], object['link'], object['canonical'], webAddress(object['uri'])),
    publisher: firstText(
      object['publisher'],
      nameOf(object['publisher']),
      object['outlet'],
      object['site'],
      object['copyrightholder'],
      nameOf(object['infosources']),
    ),
    section: firstText(object['section'], nameOf(object['subject']), nameOf(object['subjects'])),
    language: firstText(object['language'], object['lang']),
    image: firstText(object['image']),
    wire: firstText(object['wire']),
    byline: bylineOf(object),
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

function bylineOf(object: Json): readonly string[] | string | undefined {
  for (const key of ['byline', 'by', 'author', 'authors']) {
    const value = object[key]
    if (typeof value === 'string' && value.trim() !== '') return value
    if (Array.isArray(value)) {
      const names = value
        .map((item) => (typeof item === 'string' ? item : nameOf(item)))
        .filter((name): name is string => typeof name === 'string')
      if (names.length > 0) return names
    }
  }
  return undefined
}

/** ninjs 2 and 3 carry texts as a list of bodies with roles. */
function bodiesOf(object: Json): { text?: string; html?: string } {
  const list = object['bodies']
  if (!Array.isArray(list)) return {}
  const found: { text?: string; html?: string } = {}
  for (const body of list as unknown[]) {
    if (typeof body !== 'object' || body === null) continue
    const { value, contenttype } = body as Json
    if (typeof value !== 'string' || value.trim() === '') continue
    if (/html/i.test(String(contenttype ?? ''))) found.html ??= value
    else found.text ??= value
  }
  return found
}

function headlineOf(object: Json): unknown {
  const list = object['headlines']
  if (!Array.isArray(list)) return undefined
  const rows = list.filter((row): row is Json => typeof row === 'object' && row !== null)
  return (rows.find((row) => row['role'] === 'main') ?? rows[0])?.['value']
}

function nameOf(value: unknown): string | undefined {
  const one = Array.isArray(value) ? (value[0] as unknown) : value
  if (typeof one !== 'object' || one === null) return undefined
  const name = (one as Json)['name']
  return typeof name === 'string' ? name : undefined
}

function webAddress(value: unknown): unknown {
  return typeof value === 'string' && /^https?:/.test(value) ? value : undefined
}

function firstText(...values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value.trim() !== '')
}
