import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { RawItem, Rejected } from '../model/document.js'
import { folderCache } from './cache.js'
import { failed, filesOfFolder, nameFiles, readOneFile, tooLarge } from './files.js'
import { joined, politeFetcher, type Fetch } from './web.js'

/** What collecting may use of the outside. Everything is handed in; nothing is looked up. */
export type CollectOptions = {
  /** For addresses. Without it an address is rejected with `http.offline`. */
  readonly fetch?: Fetch | undefined
  /** For `-`. */
  readonly stdin?: AsyncIterable<Uint8Array | string> | undefined
  /** A folder for answers, so that the next run asks only whether pages changed. */
  readonly cacheFolder?: string | undefined
  /** Gives the time of fetching, ISO 8601. */
  readonly clock?: (() => string) | undefined
  readonly pause?: ((milliseconds: number) => Promise<void>) | undefined
  readonly userAgent?: string | undefined
  readonly timeout?: number | undefined
  /** Bytes of one file at most. Default 256 million (a JSONL file may hold thousands of articles). */
  readonly maxFileBytes?: number | undefined
  /** Bytes of one page at most. Default 12 million. */
  readonly maxPageBytes?: number | undefined
  readonly delay?: number | undefined
}

const LARGEST_FILE = 256_000_000

/**
 * Turns folders, files, addresses and `-` into raw items, in the order asked for; a folder's files by code units of their
 * path. One bad input never ends the walk: it comes as a `Rejected` with a code and a message that says what to do.
 *
 * Codes: `file.missing`, `file.empty`, `file.denied`, `file.too-large`, `file.not-a-file`, `file.unreadable`, `file.about`,
 * `folder.empty`, `stdin.none`, `http.offline`, `http.address`, `http.robots`, `http.status`, `http.timeout`, `http.too-large`,
 * `http.redirects`, `http.empty`, `http.failed`.
 */
export async function* collect(
  inputs: readonly string[],
  options: CollectOptions = {},
): AsyncIterable<RawItem | Rejected> {
  const most = options.maxFileBytes ?? LARGEST_FILE
  const names = nameFiles(inputs.filter((input) => input !== '-' && !isAddress(input)))
  const pages = askForPages(inputs, options)
  for (const input of inputs) {
    if (input === '-') yield await readStdin(options.stdin, most)
    else if (isAddress(input)) yield (await pages.get(input)) as RawItem | Rejected
    else yield* readPath(input, names.get(resolve(input)) ?? input, most)
  }
}

/** True for `http:` and `https:` addresses. */
export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input)
}

function* readPath(input: string, name: string, most: number): Iterable<RawItem | Rejected> {
  let folder: boolean
  try {
    folder = statSync(input).isDirectory()
  } catch (error) {
    yield failed(name, error, input)
    return
  }
  if (!folder) {
    yield readOneFile({ path: input, source: name }, most)
    return
  }
  let any = false
  for (const file of filesOfFolder(input)) {
    any = true
    yield 'code' in file ? file : readOneFile(file, most)
  }
  if (!any) yield { source: name, code: 'folder.empty', message: `the folder ${input} holds no files` }
}

/** Begins to fetch every address once; hosts are served side by side, each host one request at a time. */
function askForPages(
  inputs: readonly string[],
  options: CollectOptions,
): ReadonlyMap<string, Promise<RawItem | Rejected>> {
  const addresses = [...new Set(inputs.filter(isAddress))]
  const { fetch } = options
  if (fetch === undefined) {
    return new Map(
      addresses.map((address) => [
        address,
        Promise.resolve({
          source: address,
          code: 'http.offline',
          message: `${address} was not fetched: fetching is off; save the page and read the file`,
        }),
      ]),
    )
  }
  const get = politeFetcher({
    fetch,
    cache: options.cacheFolder === undefined ? undefined : folderCache(options.cacheFolder),
    clock: options.clock,
    pause: options.pause,
    userAgent: options.userAgent,
    timeout: options.timeout,
    maxBytes: options.maxPageBytes,
    delay: options.delay,
  })
  return new Map(addresses.map((address) => [address, get(address)]))
}

async function readStdin(
  stdin: AsyncIterable<Uint8Array | string> | undefined,
  most: number,
): Promise<RawItem | Rejected> {
  const source = '-'
  if (stdin === undefined)
    return { source, code: 'stdin.none', message: 'there is no standard input to read' }
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stdin) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk
      length += bytes.length
      if (length > most) return tooLarge(source, length, most)
      chunks.push(bytes)
    }
  } catch (error) {
    return failed(source, error)
  }
  if (length === 0) return { source, code: 'file.empty', message: 'standard input is empty' }
  return { source, bytes: joined(chunks, length), mediaType: null, url: null, fetched: null }
}
