import { findAll, parsePage, shortTextOf, textOf, type Element, type Page } from '../html/tree.js'
import { isName, readByline } from './authors.js'
import { dayInUrl, readInstant, type DateOrder } from './instant.js'
import { readJsonLd, type LinkedArticle } from './json-ld.js'
import { languageCode } from './language.js'
import { cleanTitle, foldTitle, isSiteName, withoutTail } from './title.js'
import { findByline, findDate, headlineArea } from './visible.js'

/** What a page says about its article. `source` names where each field was read. */
export type PageMetadata = {
  readonly title: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly byline: readonly string[]
  readonly publisher: string | null
  readonly section: string | null
  readonly declaredLanguage: string | null
  readonly canonical: string | null
  readonly image: string | null
  readonly articleBody: string | null
  readonly source: { readonly [field: string]: string }
}

type Found = { readonly value: string; readonly from: string }
type Meta = {
  readonly get: (name: string) => string | undefined
  readonly all: (name: string) => readonly string[]
}

/** Reads the metadata of a page, before anything is pruned from its tree. */
export function readMetadata(page: Page, url: string | null): PageMetadata {
  const meta = readMeta(page.head)
  const linked = readJsonLd(page.jsonLd)
  const canonical = readCanonical(page.head, meta, url)
  const address = canonical?.value ?? url
  const area = headlineArea(page.root)
  const publisher = readPublisher(meta, linked, page.title, address)
  const order = dateOrder(page, meta, address)
  const published = readPublished(meta, linked, area, address, order)
  const modified = readModified(meta, linked, order)
  const site = siteNames(meta, linked, publisher, address)
  const byline = readAuthors(meta, linked, area, site)
  const title = readTitle(page, meta, linked, area, site)
  const section = pick([
    ['json-ld articleSection', linked?.section],
    ['meta article:section', meta.get('article:section')],
  ])
  const image = pick([
    ['meta og:image', meta.get('og:image')],
    ['meta twitter:image', meta.get('twitter:image')],
    ['json-ld image', linked?.image],
  ])
  return {
    title: title?.value ?? null,
    published: published?.value ?? null,
    modified: modified?.value ?? null,
    byline: byline?.value ?? [],
    publisher: publisher?.value ?? null,
    section: section?.value ?? null,
    declaredLanguage: readLanguage(page, meta, linked),
    canonical: canonical?.value ?? null,
    image: image === null ? null : resolve(image.value, address),
    articleBody: linked?.body ?? null,
    source: sourcesOf({ title, published, modified, byline, publisher, section, canonical, image }),
  }
}

function sourcesOf(found: { readonly [field: string]: { readonly from: string } | null }): {
  [field: string]: string
} {
  return Object.fromEntries(
    Object.entries(found).flatMap(([field, one]) => (one === null ? [] : [[field, one.from]])),
  )
}

/** Names by which a page may call the site it stands on. */
function siteNames(
  meta: Meta,
  linked: LinkedArticle | null,
  publisher: Found | null,
  address: string | null,
): readonly string[] {
  const host = hostOf(address)
  return [
    publisher?.value ?? '',
    host,
    host.split('.')[0] ?? '',
    meta.get('og:site_name') ?? '',
    linked?.publisher ?? '',
  ]
}

function readLanguage(page: Page, meta: Meta, linked: LinkedArticle | null): string | null {
  return (
    languageCode(htmlOf(page)?.attributes['lang']) ??
    languageCode(linked?.language) ??
    languageCode(meta.get('og:locale')) ??
    languageCode(meta.get('content-language'))
  )
}

function htmlOf(page: Page): Element | undefined {
  return page.head.find((element) => element.tag === 'html')
}

function readMeta(head: readonly Element[]): Meta {
  const meta = new Map<string, string[]>()
  for (const { tag, attributes } of head) {
    if (tag !== 'meta') continue
    const value = unescapeTwice((attributes['content'] ?? '').replace(/\s+/g, ' ').trim())
    if (value === '') continue
    for (const name of new Set([
      attributes['property'],
      attributes['name'],
      attributes['itemprop'],
      attributes['http-equiv'],
    ])) {
      const key = name?.trim().toLowerCase()
      if (key === undefined || key === '') continue
      const known = meta.get(key)
      if (known) known.push(value)
      else meta.set(key, [value])
    }
  }
  return { get: (name) => meta.get(name)?.[0], all: (name) => meta.get(name) ?? [] }
}

/** Some publishing systems escape what is escaped already: `Caf&amp;eacute;`. */
function unescapeTwice(text: string): string {
  return /&(?:[a-z]{2,8}|#\d{2,5}|#x[0-9a-f]{2,4});/i.test(text)
    ? textOf(parsePage(text.replace(/</g, '&lt;')).root)
    : text
}

function pick(rows: readonly (readonly [string, string | null | undefined])[]): Found | null {
  for (const [from, value] of rows) {
    const text = value?.replace(/\s+/g, ' ').trim()
    if (text !== undefined && text !== '') return { value: text, from }
  }
  return null
}

function resolve(address: string, base: string | null): string {
  try {
    return new URL(address, base ?? undefined).href
  } catch {
    return address
  }
}

function readCanonical(head: readonly Element[], meta: Meta, url: string | null): Found | null {
  const link = head.find(
    (element) => element.tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(element.attributes['rel'] ?? ''),
  )
  const found = pick([
    ['link canonical', link?.attributes['href']],
    ['meta og:url', meta.get('og:url')],
  ])
  if (found === null) return null
  const full = resolve(found.value, url)
  return /^https?:\/\/[^/]+\/./i.test(full) ? { value: full, from: found.from } : null
}

function hostOf(address: string | null): string {
  try {
    return new URL(address ?? '').hostname.replace(/^www\d?\./, '')
  } catch {
    return ''
  }
}

function readPublisher(
  meta: Meta,
  linked: LinkedArticle | null,
  title: string | null,
  address: string | null,
): Found | null {
  const found = pick([
    ['meta og:site_name', meta.get('og:site_name')],
    ['json-ld publisher', linked?.publisher],
    ['meta application-name', meta.get('application-name')],
    ['meta dc.publisher', meta.get('dc.publisher')],
  ])
  if (found !== null) return found
  const host = hostOf(address)
  const tail = /[|–—-]\s+([^|–—]{2,40})$/.exec(title?.trim() ?? '')?.[1]
  if (
    tail !== undefined &&
    host !== '' &&
    host.replace(/[^a-z0-9]/g, '').includes(foldTitle(tail).replace(/ /g, ''))
  )
    return { value: tail.trim(), from: 'title' }
  return host === '' ? null : { value: host, from: 'address' }
}

/** `03/04/2021` is March in the United States and the Philippines, April nearly everywhere else. */
function dateOrder(page: Page, meta: Meta, address: string | null): DateOrder {
  const lang = (htmlOf(page)?.attributes['lang'] ?? meta.get('og:locale') ?? '')
    .toLowerCase()
    .replace('_', '-')
  if (/^en-(?:gb|au|nz|ie|in|za|ng|ke|sg|my|hk|pk)/.test(lang) || (lang !== '' && !lang.startsWith('en')))
    return 'day-first'
  const host = hostOf(address)
  return /\.(?:uk|au|nz|ie|in|za|ng|ke|sg|my|hk|pk|de|fr|es|it|nl|pl|at|ch|be|br|ar|mx|pt|tr|ru|ua)$/.test(
    host,
  )
    ? 'day-first'
    : 'month-first'
}

const PUBLISHED = [
  'article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'published_time',
  'article.published', 'publish-date', 'publish_date', 'pubdate', 'publishdate', 'publication_date', 'publicationdate', 'cxenseparse:recs:publishtime',
  'article_date_original', 'ptime', 'dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dcterms.date', 'dc.date.created', 'dc.date', 'citation_publication_date',
  'citation_online_date', 'date', 'date_published', 'bt:pubdate', 'originalpublicationdate', 'rnews:datepublished', 'shareaholic:article_published_time',
  'timestamp', 'releasedate', 'created', 'datecreated', 'article:created', 'dc.created', 'article:post_date',
] // prettier-ignore
const CHANGED = ['article:modified_time', 'og:updated_time', 'og:article:modified_time', 'datemodified', 'last-modified', 'lastmod', 'dc.date.modified', 'dcterms.modified', 'revised', 'updated_time'] // prettier-ignore

function readPublished(
  meta: Meta,
  linked: LinkedArticle | null,
  area: readonly Element[],
  address: string | null,
  order: DateOrder,
): Found | null {
  const declared = instantOf(
    [
      ['json-ld datePublished', linked?.published],
      ...PUBLISHED.map((name) => [`meta ${name}`, meta.get(name)] as const),
    ],
    order,
  )
  const inUrl = dayInUrl(address ?? '')
  if (declared !== null) {
    const changed = instantOf([['json-ld dateModified', linked?.modified]], order)
    if (
      inUrl !== null &&
      changed !== null &&
      changed.value === declared.value &&
      daysBetween(inUrl, declared.value) > 1
    ) {
      return { value: inUrl, from: 'address' }
    }
    return declared
  }
  const seen = findDate(area, order)
  if (inUrl !== null && (seen === null || Math.abs(daysBetween(inUrl, seen.value)) > 1))
    return { value: inUrl, from: 'address' }
  return seen
}

function readModified(meta: Meta, linked: LinkedArticle | null, order: DateOrder): Found | null {
  return instantOf(
    [
      ['json-ld dateModified', linked?.modified],
      ...CHANGED.map((name) => [`meta ${name}`, meta.get(name)] as const),
    ],
    order,
  )
}

function instantOf(rows: readonly (readonly [string, string | undefined])[], order: DateOrder): Found | null {
  for (const [from, value] of rows) {
    const read = value === undefined ? null : readInstant(value, order)
    if (read !== null) return { value: read.value, from }
  }
  return null
}

function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later.slice(0, 10)) - Date.parse(earlier.slice(0, 10))) / 86_400_000
}

const AUTHOR_META = ['author', 'article:author', 'parsely-author', 'byl', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'dc.contributor', 'citation_author', 'article:author_name', 'authors', 'og:author', 'twitter:data1'] // prettier-ignore

/** A page that names more in one field lists the authors of what it refers to. */
const MOST_AUTHORS = 20

function readAuthors(
  meta: Meta,
  linked: LinkedArticle | null,
  area: readonly Element[],
  site: readonly string[],
): { value: readonly string[]; from: string } | null {
  const own = (name: string): boolean => isSiteName(name, site)
  const persons = (names: readonly string[]): string[] => [
    ...new Set(
      names
        .filter((name) => !own(name))
        .flatMap((name) => readByline(name))
        .filter((name) => !own(name) && isName(name)),
    ),
  ]
  const given = persons((linked?.authors ?? []).map(unescapeTwice))
  if (given.length > 0 && !given.every(isHandle)) return { value: given, from: 'json-ld author' }
  for (const key of AUTHOR_META) {
    if (key === 'twitter:data1' && !/by|author/i.test(meta.get('twitter:label1') ?? '')) continue
    const names = persons(meta.all(key))
    const many = names.length > MOST_AUTHORS
    if (names.length > 0 && !many && !names.every(isHandle)) return { value: names, from: `meta ${key}` }
  }
  const seen = findByline(area)
  const names = seen === null ? [] : persons(seen.value)
  if (seen !== null && names.length > 0) return { value: names, from: seen.from }
  if (given.length > 0) return { value: given, from: 'json-ld author' }
  const organizations = [
    ...(linked?.authorOrganizations ?? []),
    ...(linked?.authors ?? []),
    ...meta.all('author'),
  ]
  const organization = organizations.map(unescapeTwice).find((name) => isName(name))
  return organization === undefined ? null : { value: [organization], from: 'site as author' }
}

/** A login rather than a name: `ana.ruiz`, `newsdesk2`. */
function isHandle(name: string): boolean {
  return (
    !name.includes(' ') &&
    (/[._\d-]/.test(name) || /admin|editor|redaktion|redaccion/i.test(name)) &&
    name === name.toLowerCase()
  )
}

type Titled = { readonly value: string; readonly from: string; readonly folded: string }

function readTitle(
  page: Page,
  meta: Meta,
  linked: LinkedArticle | null,
  area: readonly Element[],
  site: readonly string[],
): Found | null {
  const declared = [
    ['meta og:title', meta.get('og:title')],
    ['json-ld headline', linked?.headline],
    ['meta twitter:title', meta.get('twitter:title')],
    ['title', page.title],
  ] as const
  const named = declared.flatMap(([from, value]): Titled[] => {
    if (!value) return []
    const clean = cleanTitle(unescapeTwice(value), site)
    return clean === '' || isSiteName(clean, site) ? [] : [{ from, value: clean, folded: foldTitle(clean) }]
  })
  const headings = area
    .filter((e) => e.tag === 'h1')
    .slice(0, 50)
    .map((e): Titled => ({
      value: shortTextOf(e, 400) ?? '',
      from: 'h1',
      folded: foldTitle(shortTextOf(e, 400) ?? ''),
    }))
    .filter(({ value, folded }) => folded.length >= 2 && value.length < 300 && !isSiteName(value, site))
  for (const heading of headings) {
    const same = named.find(({ folded }) => folded === heading.folded || folded.includes(heading.folded))
    if (same !== undefined) return heading
    // A kicker set inside the heading: "Storms The harbour freezes" where the page calls itself "The harbour freezes".
    const inside = named.find(({ folded }) => folded.length > 12 && heading.folded.endsWith(` ${folded}`))
    if (inside !== undefined) return inside
    if (named.some(({ folded }) => folded.length > 12 && heading.folded.includes(folded))) return heading
  }
  const alike = headings.find((heading) => named.some((one) => likeness(one.folded, heading.folded) >= LIKE))
  if (alike !== undefined) return alike
  const best = named[0]
  if (best?.from === 'title' && headings.length === 1) return headings[0] as Titled
  if (best !== undefined)
    return { value: best.from === 'title' ? withoutTail(best.value) : best.value, from: best.from }
  const heading =
    headings[0]?.value ??
    findAll(page.root, (e) => e.tag === 'h2')
      .map(textOf)
      .find((text) => text !== '')
  return heading === undefined ? null : { value: heading, from: 'heading' }
}

/** How alike a heading and a declared title must be for the heading, which readers see, to win. */
const LIKE = 0.25

/** Dice's coefficient over words of three letters and more. */
function likeness(a: string, b: string): number {
  const words = (text: string): Set<string> => new Set(text.split(' ').filter((word) => word.length > 2))
  const [left, right] = [words(a), words(b)]
  let common = 0
  for (const word of left) if (right.has(word)) common += 1
  return left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size)
}
