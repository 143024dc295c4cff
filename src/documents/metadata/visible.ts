import { findAll, shortTextOf, walk, type Element } from '../html/tree.js'
import { nameOf } from '../html/furniture.js'
import { readInstant, type DateOrder } from './instant.js'
import { isName, readByline } from './authors.js'

/** A value read from what the page shows, and where. */
export type Seen<T> = { readonly value: T; readonly from: string }

const COMMENTS =
  /-(?:comments?|commentlist|comment-\w+|disqus\w*|respond|related\w*|recirc\w*|sidebar|footer|widget|recommend\w*|popular|trending|more-\w+|latest-\w+|teasers?)-/

/** Elements of the page in order, without those inside comments, related stories and footers. */
export function headlineArea(root: Element): Element[] {
  const found: Element[] = []
  walk(root, (element) => {
    if (element.tag === 'footer' && !insideArticle(element)) return false
    if (element.tag === 'nav' || (COMMENTS.test(nameOf(element)) && !holdsHeadline(element))) return false
    found.push(element)
    return true
  })
  return found
}

/** A frame of the whole page may be called "has-sidebar" or "with-related": the article stands in it. */
function holdsHeadline(element: Element): boolean {
  return findAll(element, ({ tag }) => tag === 'h1').length > 0
}

function insideArticle(element: Element): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at.tag === 'article') return true
  return false
}

const BYLINE =
  /-(?:bylines?|by-line|byline-\w+|author-?names?|authors?|author-link|article-author\w*|post-author\w*|entry-author|story-author\w*|c-byline\w*|writer|autore?|autor-\w+|auteur|contributor\w*|fn|posted-by|reporter)-/
const NOT_BYLINE =
  /-(?:bio|avatar|image|img|photo|social|follow|twitter|date|time|share|more|posts|desc|description|box-content|count|comment\w*)-/

/** The authors the page shows: `rel=author`, `itemprop=author`, elements called byline, a line that opens with "By". */
export function findByline(area: readonly Element[]): Seen<string[]> | null {
  const steps: readonly (readonly [string, (element: Element) => boolean])[] = [
    ['rel=author', (e) => e.tag === 'a' && /(?:^|\s)author(?:\s|$)/i.test(e.attributes['rel'] ?? '')],
    ['itemprop author', (e) => /(?:^|\s)author(?:\s|$)/i.test(e.attributes['itemprop'] ?? '')],
    ['byline element', (e) => e.tag !== 'body' && BYLINE.test(nameOf(e)) && !NOT_BYLINE.test(nameOf(e))],
    [
      'author link',
      (e) =>
        e.tag === 'a' &&
        /\/(?:authors?|people|profiles?|by|staff|reporters?|columnists?|autor(?:en|es)?|auteurs?|journalists?|contributors?|writers?|team)\/[\w%.-]{3,}\/?$/i.test(
          e.attributes['href'] ?? '',
        ),
    ],
  ]
  for (const [from, test] of steps) {
    const names: string[] = []
    let first: Element | null = null
    for (const element of area) {
      if (!test(element)) continue
      if (first !== null && !isNear(first, element)) continue
      const whole = shortTextOf(element, 200)
      if (whole === null) continue
      const printed = nameInside(element) ?? whole
      if (printed.length > 120 || (from === 'byline element' && !looksLikeByline(printed))) continue
      for (const name of readByline(printed)) if (!names.includes(name)) names.push(name)
      if (names.length > 0) first ??= element
      if (names.length >= 8) break
    }
    if (names.length > 0) return { value: names, from }
  }
  return findByLine(area)
}

/** Names of one byline stand close together; another story's author stands elsewhere. */
function isNear(first: Element, other: Element): boolean {
  for (let at = other.parent, level = 0; at !== null && level < 2; at = at.parent, level++) {
    if (at === first.parent || at === first.parent?.parent || at === first) return at.tag !== 'body'
  }
  return false
}

/** Text that opens with "By", or a few words that could be a name. */
function looksLikeByline(text: string): boolean {
  return (
    /^(?:by|von|par|por|di|written|posted)\b/i.test(text) ||
    (text.length < 60 && isName(text.replace(/[,|].*$/, '').trim()))
  )
}

/** The name alone, where an element inside a byline holds it: `itemprop=name`, a link to the author, an element called name. */
function nameInside(element: Element): string | null {
  const named = findAll(element, (e) => /(?:^|\s)name(?:\s|$)/i.test(e.attributes['itemprop'] ?? ''))[0]
  if (named !== undefined) {
    const text = named.tag === 'meta' ? (named.attributes['content'] ?? '') : (shortTextOf(named, 120) ?? '')
    if (text !== '') return text
  }
  const links = findAll(
    element,
    (e) =>
      (e.tag === 'a' && (e.attributes['href'] ?? '').length > 1) ||
      /-(?:author-?)?name-|-fn-/.test(nameOf(e)),
  )
    .map((link) => shortTextOf(link, 120) ?? '')
    .filter((text) => readByline(text).length > 0)
  return links.length > 0 && links.length <= 4 ? [...new Set(links)].join(', ') : null
}

const BY_LINE =
  /^By:?\s+\p{Lu}[\p{L}'’.-]*(?:\s+(?:and|de|van|von|al|bin|da|del|la|le|\p{Lu}[\p{L}'’.-]*),?){0,8}(?:\s*[|,•–-].{0,60})?$/u

function findByLine(area: readonly Element[]): Seen<string[]> | null {
  for (const element of area.slice(0, 3000)) {
    if (element.children.length > 6 || element.tag === 'a') continue
    const text = shortTextOf(element, 100)
    if (text === null || !BY_LINE.test(text)) continue
    const names = readByline(text)
    if (names.length > 0) return { value: names, from: 'line "By …"' }
  }
  return null
}

const DATE_NAME =
  /-(?:date|dates|datetime|date-time|time|timestamp|published|publish-?date|publication-?date|pub-?date|pubdate|post-?date|entry-?date|posted-?on|posted|updated|article-?date|story-?date|meta|post-?meta|entry-?meta|dateline|byline|info|datum|fecha|data|news-?date|created)-/
const MODIFIED = /updat|modif|aktualisiert|actualiz|mis à jour|edited|revised|geändert/i

/** The publication time the page shows: `<time>`, elements named for a date near the headline, a short line with a date. */
export function findDate(area: readonly Element[], order: DateOrder): Seen<string> | null {
  const times = area.filter((e) => e.tag === 'time')
  const dated = (element: Element): string | null => {
    const stamp = element.attributes['datetime'] ?? ''
    return (readInstant(stamp, order) ?? readInstant(shortTextOf(element, 200) ?? '', order))?.value ?? null
  }
  const notModified = (e: Element): boolean =>
    !MODIFIED.test(`${nameOf(e)} ${e.attributes['itemprop'] ?? ''} ${contextOf(e)}`)
  for (const element of times) {
    if (
      !('pubdate' in element.attributes) &&
      !/datePublished/i.test(element.attributes['itemprop'] ?? '') &&
      !/-(?:published|entry-date|pubdate|publish)-/.test(nameOf(element))
    )
      continue
    const value = dated(element)
    if (value !== null) return { value, from: 'time element' }
  }
  for (const element of times) {
    const value = notModified(element) ? dated(element) : null
    if (value !== null) return { value, from: 'time element' }
  }
  for (const element of area) {
    if (!DATE_NAME.test(nameOf(element)) || !notModified(element)) continue
    const text = shortTextOf(element, 160)
    if (text === null) continue
    const value =
      readInstant(element.attributes['title'] ?? '', order)?.value ?? readInstant(text, order)?.value
    if (value !== undefined) return { value, from: 'date element' }
  }
  return findShortDate(area, order)
}

function contextOf(element: Element): string {
  const parent = element.parent
  if (parent === null) return ''
  const at = parent.children.indexOf(element)
  const before = parent.children
    .slice(Math.max(0, at - 2), at)
    .map((x) => (typeof x === 'string' ? x : (shortTextOf(x, 200) ?? '')))
  return before.join(' ').slice(-30)
}

/** A line of its own that is little more than a date, in the text's first or last lines. */
function findShortDate(area: readonly Element[], order: DateOrder): Seen<string> | null {
  let modified: Seen<string> | null = null
  for (const element of area.slice(0, 4000)) {
    if (
      element.children.length === 0 ||
      element.children.length > 12 ||
      element.tag === 'a' ||
      element.tag === 'html' ||
      element.tag === 'body'
    )
      continue
    const text = shortTextOf(element, 70)
    if (text === null || text.length < 8) continue
    const value = readInstant(text, order)?.value
    if (value === undefined || /©|copyright|\(c\)/i.test(text)) continue
    if (!MODIFIED.test(text)) return { value, from: 'visible date' }
    modified ??= { value, from: 'visible date of change' }
  }
  return modified
}
