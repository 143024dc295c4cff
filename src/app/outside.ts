import { homedir } from 'node:os'
import { join } from 'node:path'
import type { CollectOptions } from '../sources/collect.js'
import type { Fetch } from '../sources/web.js'

/**
 * What `readout read` uses of the machine it runs on: the network for the addresses it is given, standard input, the clock for the
 * time of fetching, and a folder under the user's cache for conditional requests.
 */
export function outside(): CollectOptions {
  const base = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache')
  return {
    fetch: globalThis.fetch as unknown as Fetch,
    stdin: process.stdin,
    clock: () => new Date().toISOString(),
    cacheFolder: join(base, 'readout', 'pages'),
  }
}
