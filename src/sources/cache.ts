import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../lib/hash.js'

/** What an address answered last time, and the marks by which to ask whether it changed. */
export type Cached = {
  readonly url: string
  readonly etag: string | null
  readonly lastModified: string | null
  readonly mediaType: string | null
  readonly finalUrl: string
  readonly fetched: string | null
  readonly bytes: Uint8Array
}

/** Answers kept between runs. `read` gives null for what is not there or no longer whole. */
export type Cache = { read(url: string): Cached | null; write(entry: Cached): void }

/** Keeps answers in a folder: one JSON head and one body per address. A folder that cannot be written is no error. */
export function folderCache(folder: string): Cache {
  const pathOf = (url: string): string => join(folder, sha256(new TextEncoder().encode(url)).slice(0, 32))
  return {
    read(url) {
      try {
        const { sha256: digest, ...head } = JSON.parse(readFileSync(`${pathOf(url)}.json`, 'utf8')) as Omit<
          Cached,
          'bytes'
        > & { sha256: string }
        const bytes = new Uint8Array(readFileSync(`${pathOf(url)}.body`))
        return head.url === url && sha256(bytes) === digest ? { ...head, bytes } : null
      } catch {
        return null
      }
    },
    write({ bytes, ...head }) {
      try {
        mkdirSync(folder, { recursive: true })
        writeFileSync(`${pathOf(head.url)}.body.part`, bytes)
        renameSync(`${pathOf(head.url)}.body.part`, `${pathOf(head.url)}.body`)
        writeFileSync(`${pathOf(head.url)}.json`, JSON.stringify({ ...head, sha256: sha256(bytes) }))
      } catch {
        // A full or read-only disk costs the next run a request, not this one its answer.
      }
    },
  }
}
