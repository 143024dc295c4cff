import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { RawItem, Rejected } from '../model/document.js'
import { collect, type CollectOptions } from './collect.js'
import type { Fetch } from './web.js'

type Reply = { status?: number; headers?: { [name: string]: string }; body?: string; late?: boolean }
type Asked = { url: string; headers: { [name: string]: string } }

const cacheFolder = mkdtempSync(join(tmpdir(), 'readout-cache-'))
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }))

/** A web of a few pages. Pages that are not listed answer 404, as does robots.txt. */
function web(pages: { [url: string]: Reply | ((asked: Asked) => Reply) }) {
  const asked: Asked[] = []
  const running = new Map<string, number>()
  let most = 0
  const fetch: Fetch = async (url, { headers, signal }) => {
    asked.push({ url, headers })
    const { host } = new URL(url)
    running.set(host, (running.get(host) ?? 0) + 1)
    most = Math.max(most, running.get(host) ?? 0)
    await new Promise((done) => setTimeout(done, 2))
    const page = pages[url]
    const reply = typeof page === 'function' ? page({ url, headers }) : (page ?? { status: 404 })
    if (reply.late)
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
    running.set(host, (running.get(host) ?? 0) - 1)
    const { status = 200, body = '' } = reply
    const known = new Map(Object.entries(reply.headers ?? {}))
    async function* chunks(): AsyncIterable<Uint8Array> {
      for (let at = 0; at < body.length; at += 10) yield new TextEncoder().encode(body.slice(at, at + 10))
    }
    return { status, headers: { get: (name) => known.get(name) ?? null }, body: chunks() }
  }
  return { fetch, asked, most: () => most }
}

async function get(inputs: readonly string[], options: CollectOptions): Promise<(RawItem | Rejected)[]> {
  const found: (RawItem | Rejected)[] = []
  const pause = (): Promise<void> => Promise.resolve()
  for await (const item of collect(inputs, { pause, ...options })) found.push(item)
  return found
}

const code = (item: RawItem | Rejected | undefined): string =>
  item === undefined ? '' : 'code' in item ? item.code : new TextDecoder().decode(item.bytes)

describe('polite fetching', () => {
  it('reads a page, says where and when, and names itself', async () => {
    const { fetch, asked } = web({
      'https://a.example/1': { body: 'page one', headers: { 'content-type': 'text/html' } },
    })
    const [item] = await get(['https://a.example/1'], { fetch, clock: () => '2025-05-06T10:00:00Z' })
    expect(item).toMatchObject({
      source: 'https://a.example/1',
      url: 'https://a.example/1',
      mediaType: 'text/html',
      fetched: '2025-05-06T10:00:00Z',
    })
    expect(asked.map(({ url }) => url)).toEqual(['https://a.example/robots.txt', 'https://a.example/1'])
    expect(asked[1]?.headers['user-agent']).toMatch(/^Readout\//)
  })
  it('asks one host one thing at a time, and its robots.txt once', async () => {
    const pages = Object.fromEntries(
      [1, 2, 3, 4, 5].map((n) => [`https://a.example/${n}`, { body: `page ${n}` }]),
    )
    const { fetch, asked, most } = web(pages)
    const found = await get(Object.keys(pages), { fetch })
    expect(found.map(code)).toEqual(['page 1', 'page 2', 'page 3', 'page 4', 'page 5'])
    expect(most()).toBe(1)
    expect(asked.filter(({ url }) => url.endsWith('robots.txt')).length).toBe(1)
  })
  it('keeps to robots.txt and its crawl delay', async () => {
    const pauses: number[] = []
    const { fetch } = web({
      'https://a.example/robots.txt': { body: 'User-agent: *\nDisallow: /private\nCrawl-delay: 3\n' },
      'https://a.example/open': { body: 'open' },
    })
    const found = await get(['https://a.example/private/1', 'https://a.example/open'], {
      fetch,
      pause: (ms) => {
        pauses.push(ms)
        return Promise.resolve()
      },
    })
    expect(found.map(code)).toEqual(['http.robots', 'open'])
    expect(pauses).toEqual([3000])
  })
  it('fetches nothing where robots.txt cannot be had', async () => {
    const { fetch } = web({
      'https://a.example/robots.txt': { status: 503 },
      'https://a.example/1': { body: 'x' },
    })
    expect((await get(['https://a.example/1'], { fetch })).map(code)).toEqual(['http.robots'])
  })
  it('asks the next time only whether the page changed', async () => {
    const { fetch, asked } = web({
      'https://a.example/1': ({ headers }) =>
        headers['if-none-match'] === '"v1"' ? { status: 304 } : { body: 'first', headers: { etag: '"v1"' } },
    })
    const options = { fetch, cacheFolder }
    const [first] = await get(['https://a.example/1'], { ...options, clock: () => '2025-05-06T10:00:00Z' })
    const [second] = await get(['https://a.example/1'], { ...options, clock: () => '2025-05-07T10:00:00Z' })
    expect(code(first)).toBe('first')
    expect(code(second)).toBe('first')
    expect(second).toMatchObject({ fetched: '2025-05-06T10:00:00Z' })
    expect(asked.at(-1)?.headers['if-none-match']).toBe('"v1"')
  })
  it('follows redirects, asks the new host, and stops in a circle', async () => {
    const { fetch, asked } = web({
      'https://a.example/1': { status: 301, headers: { location: 'https://b.example/2' } },
      'https://b.example/2': { body: 'moved' },
      'https://a.example/loop': { status: 302, headers: { location: '/loop' } },
      'https://a.example/odd': { status: 302, headers: { location: 'file:///etc/passwd' } },
    })
    const found = await get(['https://a.example/1', 'https://a.example/loop', 'https://a.example/odd'], {
      fetch,
    })
    expect(found.map(code)).toEqual(['moved', 'http.redirects', 'http.redirects'])
    expect(found[0]).toMatchObject({ source: 'https://a.example/1', url: 'https://b.example/2' })
    expect(asked.map(({ url }) => url)).toContain('https://b.example/robots.txt')
  })
  it('gives up on what is late, too large, gone or empty', async () => {
    const { fetch } = web({
      'https://a.example/late': { late: true },
      'https://b.example/large': { body: 'x'.repeat(500) },
      'https://c.example/empty': { body: '' },
    })
    const inputs = [
      'https://a.example/late',
      'https://b.example/large',
      'https://c.example/empty',
      'https://d.example/gone',
      'https://',
    ]
    const found = await get(inputs, { fetch, timeout: 60, maxPageBytes: 100 })
    expect(found.map(code)).toEqual([
      'http.timeout',
      'http.too-large',
      'http.empty',
      'http.status',
      'http.address',
    ])
  })
  it('turns a broken connection into a rejection', async () => {
    const fetch: Fetch = () => Promise.reject(new Error('getaddrinfo ENOTFOUND'))
    expect((await get(['https://nowhere.example/'], { fetch })).map(code)).toEqual(['http.failed'])
  })
})
