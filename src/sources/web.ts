import robotsParser from 'robots-parser'
import type { RawItem, Rejected } from '../model/document.js'
import type { Cache } from './cache.js'

/** The part of the platform's `fetch` that is used; tests hand in their own. */
export type Fetch = (
  url: string,
  options: { headers: { [name: string]: string }; redirect: 'manual'; signal: AbortSignal },
) => Promise<{
  readonly status: number
  readonly headers: { get(name: string): string | null }
  readonly body: AsyncIterable<Uint8Array> | null
}>

/** How fetching behaves; each has a default. */
export type WebOptions = {
  readonly fetch: Fetch
  /** Answers kept between runs, for conditional requests. */
  readonly cache?: Cache | undefined
  /** Gives the time of fetching (ISO 8601); without it none is recorded. */
  readonly clock?: (() => string) | undefined
  /** Waits; tests hand in one that does not. */
  readonly pause?: ((milliseconds: number) => Promise<void>) | undefined
  readonly userAgent?: string | undefined
  /** Milliseconds for one request, its body included. Default 20,000. */
  readonly timeout?: number | undefined
  /** Bytes of a body at most. Default 12 million. */
  readonly maxBytes?: number | undefined
  /** Milliseconds between two requests to one host, at least. Default 1,000; a longer Crawl-delay wins, up to 10 s. */
  readonly delay?: number | undefined
}

/** The name that robots.txt files may use. */
const ROBOT = 'readout'
const USER_AGENT = 'Readout/0.1 (reads the pages its user names; obeys robots.txt as "readout")'
const MOST_REDIRECTS = 5
const LONGEST_DELAY = 10_000
const LARGEST_ROBOTS = 512_000

/** The package is CommonJS whose export is the function itself; its types say otherwise. */
const parseRobots = robotsParser as unknown as (
  url: string,
  text: string,
) => {
  isAllowed(url: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}

type Robots = { readonly allows: (url: string) => boolean; readonly delay: number } | 'unavailable'
type Answer = { status: number; headers: { get(name: string): string | null }; bytes: Uint8Array }

/** A failure on the way, as the row it becomes. */
class Refused extends Error {
  readonly code: string
  constructor(code: string, message: string) {
    super(message)
    this.code = code
  }
}

/** Gives a function that fetches one address politely. Calls for one host are answered one after another. */
export function politeFetcher(options: WebOptions): (address: string) => Promise<RawItem | Rejected> {
  const robots = new Map<string, Promise<Robots>>()
  const busy = new Map<string, Promise<unknown>>()
  const request = requester(options)

  const robotsOf = (origin: string): Promise<Robots> => {
    const known = robots.get(origin)
    if (known) return known
    const asked = readRobots(origin, request)
    robots.set(origin, asked)
    return asked
  }
  const inTurn = <T>(host: string, work: () => Promise<T>): Promise<T> => {
    const before = busy.get(host) ?? Promise.resolve()
    const turn = before.then(work, work)
    busy.set(host, turn.then(() => undefined, () => undefined)) // prettier-ignore
    return turn
  }
  return async (address) => {
    try {
      const host = hostOf(address)
      return await inTurn(host, () => fetchPage(address, options, request, robotsOf))
    } catch (error) {
      if (error instanceof Refused) return { source: address, code: error.code, message: error.message }
      return {
        source: address,
        code: 'http.failed',
        message: `${address} could not be fetched: ${reason(error)}`,
      }
    }
  }
}

function hostOf(address: string): string {
  try {
    return new URL(address).host
  } catch {
    throw new Refused('http.address', `${address} is no address: it must look like https://example.org/page`)
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return `${error.message}${cause}`
}

async function fetchPage(
  address: string,
  options: WebOptions,
  request: (url: string, headers: { [name: string]: string }, most: number) => Promise<Answer>,
  robotsOf: (origin: string) => Promise<Robots>,
): Promise<RawItem> {
  const cached = options.cache?.read(address) ?? null
  let url = address
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const { origin } = new URL(url)
    const rules = await robotsOf(origin)
    if (rules === 'unavailable') {
      throw new Refused(
        'http.robots',
        `${origin}/robots.txt could not be read, so nothing is fetched from there; try again later`,
      )
    }
    if (!rules.allows(url)) {
      throw new Refused(
        'http.robots',
        `${origin}/robots.txt does not allow robots to read ${url}; save the page yourself and read the file`,
      )
    }
    await (options.pause ?? wait)(Math.max(rules.delay, options.delay ?? 1000))
    const answer = await request(url, conditions(cached, url), options.maxBytes ?? 12_000_000)
    if (answer.status === 304 && cached !== null) {
      return {
        source: address,
        bytes: cached.bytes,
        mediaType: cached.mediaType,
        url: cached.finalUrl,
        fetched: cached.fetched,
      }
    }
    const location = answer.headers.get('location')
    if (answer.status >= 300 && answer.status < 400 && location !== null) {
      url = redirected(location, url)
      continue
    }
    if (answer.status !== 200) {
      throw new Refused(
        'http.status',
        `${url} answered ${answer.status}${answer.status === 404 || answer.status === 410 ? ': the page is gone' : ''}`,
      )
    }
    if (answer.bytes.length === 0) throw new Refused('http.empty', `${url} answered without a page`)
    return keep(address, url, answer, options)
  }
  throw new Refused('http.redirects', `${address} redirects more than ${MOST_REDIRECTS} times`)
}

function conditions(
  cached: { finalUrl: string; etag: string | null; lastModified: string | null } | null,
  url: string,
): { [name: string]: string } {
  if (cached === null || cached.finalUrl !== url) return {}
  return {
    ...(cached.etag === null ? {} : { 'if-none-match': cached.etag }),
    ...(cached.lastModified === null ? {} : { 'if-modified-since': cached.lastModified }),
  }
}

function redirected(location: string, from: string): string {
  let next: URL
  try {
    next = new URL(location, from)
  } catch {
    throw new Refused('http.redirects', `${from} redirects to ${location}, which is no address`)
  }
  if (next.protocol !== 'https:' && next.protocol !== 'http:') {
    throw new Refused('http.redirects', `${from} redirects to ${next.protocol}, which is not the web`)
  }
  next.hash = ''
  return next.href
}

function keep(address: string, url: string, answer: Answer, options: WebOptions): RawItem {
  const mediaType = answer.headers.get('content-type')
  const fetched = options.clock?.() ?? null
  const etag = answer.headers.get('etag')
  const lastModified = answer.headers.get('last-modified')
  if (etag !== null || lastModified !== null) {
    options.cache?.write({
      url: address,
      etag,
      lastModified,
      mediaType,
      finalUrl: url,
      fetched,
      bytes: answer.bytes,
    })
  }
  return { source: address, bytes: answer.bytes, mediaType, url, fetched }
}

/** One request with its limits on time and size; redirects are handed back. */
function requester(
  options: WebOptions,
): (url: string, headers: { [name: string]: string }, most: number) => Promise<Answer> {
  const timeout = options.timeout ?? 20_000
  return async (url, headers, most) => {
    const control = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Refused('http.timeout', `${url} took longer than ${timeout / 1000} seconds`))
        control.abort()
      }, timeout)
    })
    try {
      const asked = exchange(options, url, headers, most, control.signal)
      asked.catch(() => undefined)
      return await Promise.race([asked, late])
    } finally {
      clearTimeout(timer)
      control.abort()
    }
  }
}

async function exchange(
  options: WebOptions,
  url: string,
  headers: { [name: string]: string },
  most: number,
  signal: AbortSignal,
): Promise<Answer> {
  const response = await options.fetch(url, {
    headers: {
      'user-agent': options.userAgent ?? USER_AGENT,
      accept:
        'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/json,text/plain;q=0.9,*/*;q=0.1',
      'accept-language': 'en,*;q=0.5',
      ...headers,
    },
    redirect: 'manual',
    signal,
  })
  const chunks: Uint8Array[] = []
  let length = 0
  if (response.body !== null && response.status === 200) {
    for await (const chunk of response.body) {
      length += chunk.length
      if (length > most)
        throw new Refused('http.too-large', `${url} is longer than ${Math.round(most / 1_000_000)} MB`)
      chunks.push(chunk)
    }
  }
  return { status: response.status, headers: response.headers, bytes: joined(chunks, length) }
}

export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/**
 * The rules of a host, by RFC 9309: a missing file (4xx) allows everything, an unreachable one (5xx, no answer) nothing.
 */
async function readRobots(
  origin: string,
  request: (url: string, headers: { [name: string]: string }, most: number) => Promise<Answer>,
): Promise<Robots> {
  let url = `${origin}/robots.txt`
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    let answer: Answer
    try {
      answer = await request(url, {}, LARGEST_ROBOTS)
    } catch (error) {
      if (error instanceof Refused && error.code === 'http.too-large') return 'unavailable'
      throw error
    }
    const location = answer.headers.get('location')
    if (answer.status >= 300 && answer.status < 400 && location !== null) {
      url = redirected(location, url)
      continue
    }
    if (answer.status >= 500) return 'unavailable'
    if (answer.status !== 200) return { allows: () => true, delay: 0 }
    const rules = parseRobots(`${origin}/robots.txt`, new TextDecoder().decode(answer.bytes))
    return {
      allows: (address) => rules.isAllowed(address, ROBOT) ?? true,
      delay: Math.min(LONGEST_DELAY, (rules.getCrawlDelay(ROBOT) ?? 0) * 1000),
    }
  }
  return { allows: () => true, delay: 0 }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds))
}
