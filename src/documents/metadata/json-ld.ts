export type Json = { readonly [key: string]: unknown }

/** What JSON-LD says about the article of a page, after schema.org. Fields it does not give are absent. */
export type LinkedArticle = {
  readonly headline?: string
  readonly published?: string
  readonly modified?: string
  readonly authors: readonly string[]
  /** Names of organisations given as author, kept apart from people. */
  readonly authorOrganizations: readonly string[]
  readonly publisher?: string
  readonly section?: string
  readonly language?: string
  readonly image?: string
  readonly url?: string
  readonly body?: string
}

const ARTICLE =
  /^(?:(?:\w*News)?Article|\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|Report|Review|CriticReview|Recipe|HowTo|AnalysisNewsArticle|DiscussionForumPosting)$/
const PAGE =
  /^(?:WebPage|ItemPage|AboutPage|CollectionPage|FAQPage|MedicalWebPage|VideoObject|NewsMediaOrganization)$/
const LARGEST = 2_000_000

/** Reads the page's JSON-LD blocks; broken ones are repaired where the fault is a common one, else passed over. */
export function readJsonLd(scripts: readonly string[]): LinkedArticle | null {
  const nodes: Json[] = []
  for (const script of scripts) {
    if (script.length > LARGEST) continue
    flatten(parseLenient(script), nodes, 0)
  }
  const byId = new Map<string, Json>()
  for (const node of nodes) {
    const id = node['@id']
    if (typeof id === 'string' && node['name'] !== undefined && !byId.has(id)) byId.set(id, node)
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)))
  const main =
    articles.find((node) => node['datePublished'] !== undefined || node['articleBody'] !== undefined) ??
    articles[0]
  const page = nodes.find((node) => typesOf(node).some((type) => type === 'WebPage' || type === 'ItemPage'))
  const chosen =
    main ??
    page ??
    nodes.find((node) => node['datePublished'] !== undefined && typesOf(node).some((t) => PAGE.test(t)))
  if (chosen === undefined) return null
  return readArticle(chosen, main === undefined ? undefined : page, byId)
}

function readArticle(node: Json, page: Json | undefined, byId: Map<string, Json>): LinkedArticle {
  const text = (value: unknown): string | undefined => plain(value)
  const people = named(node['author'] ?? node['creator'], byId)
  const publisher = named(node['publisher'] ?? page?.['publisher'] ?? node['sourceOrganization'], byId)[0]
    ?.name
  const image = imageOf(node['image']) ?? imageOf(node['thumbnailUrl'])
  const fields = {
    headline: text(node['headline']) ?? text(node['name']),
    published:
      text(node['datePublished']) ??
      text(page?.['datePublished']) ??
      text(node['dateCreated']) ??
      text(node['uploadDate']),
    modified: text(node['dateModified']) ?? text(page?.['dateModified']),
    publisher,
    section: text(first(node['articleSection'])),
    language: text(first(node['inLanguage'])),
    image,
    url: text(node['url']),
    body: text(node['articleBody']),
  }
  return {
    ...(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as object),
    authors: people.filter((x) => !x.organization).map((x) => x.name),
    authorOrganizations: people.filter((x) => x.organization).map((x) => x.name),
  }
}

function parseLenient(script: string): unknown {
  const trimmed = script
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/, '')
    .trim()
    .replace(/;$/, '')
  for (const repair of [
    (x: string) => x,
    escapeControls,
    (x: string) => escapeControls(x).replace(/,(\s*[}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(repair(trimmed)) as unknown
    } catch {
      continue
    }
  }
  return null
}

/** Line breaks and tabs written raw inside strings are the commonest fault of JSON-LD. */
function escapeControls(text: string): string {
  return text.replace(/[\u0000-\u001f]+/g, ' ')
}

function flatten(value: unknown, nodes: Json[], depth: number): void {
  if (depth > 5 || nodes.length > 500) return
  if (Array.isArray(value)) for (const item of value) flatten(item, nodes, depth + 1)
  else if (typeof value === 'object' && value !== null) {
    const node = value as Json
    if (node['@type'] !== undefined || node['@id'] !== undefined) nodes.push(node)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'author', 'publisher'])
      if (typeof node[key] === 'object') flatten(node[key], nodes, depth + 1)
  }
}

function typesOf(node: Json): string[] {
  return [node['@type']]
    .flat()
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''))
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? (value[0] as unknown) : value
}

function plain(value: unknown): string | undefined {
  const one = first(value)
  if (typeof one === 'number') return String(one)
  if (typeof one === 'object' && one !== null) return plain((one as Json)['@value'] ?? (one as Json)['name'])
  if (typeof one !== 'string') return undefined
  const text = one.trim()
  return text === '' ? undefined : text
}

type Named = { readonly name: string; readonly organization: boolean }

function named(value: unknown, byId: Map<string, Json>): Named[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [value]
  return list.slice(0, 20).flatMap((item): Named[] => {
    if (typeof item === 'string')
      return item.trim() === '' ? [] : [{ name: item.trim(), organization: false }]
    if (typeof item !== 'object' || item === null) return []
    const node = item as Json
    const names = Array.isArray(node['name']) ? (node['name'] as unknown[]) : [node['name']]
    const own = names.filter((name): name is string => typeof name === 'string' && name.trim() !== '')
    const organization = typesOf(node).some((type) => /Organization|Corporation|Brand/.test(type))
    if (own.length > 0) return own.map((name) => ({ name: name.trim(), organization }))
    const referred = byId.get(typeof node['@id'] === 'string' ? node['@id'] : '')
    return referred === undefined || referred === node || referred['name'] === undefined
      ? []
      : named([{ ...referred, '@id': undefined }], byId)
  })
}

function imageOf(value: unknown): string | undefined {
  const one = first(value)
  if (typeof one === 'string') return one.trim() || undefined
  if (typeof one === 'object' && one !== null)
    return plain((one as Json)['url'] ?? (one as Json)['contentUrl'])
  return undefined
}
