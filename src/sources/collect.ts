import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { RawItem, Rejected } from '../model/document.js'

/** PLACEHOLDER: turns paths, URLs and `-` into raw items. `rejected` entries have a `code`. */
export async function* collect(inputs: readonly string[]): AsyncIterable<RawItem | Rejected> {
  for (const input of inputs) {
    const names = statSync(input).isDirectory()
      ? readdirSync(input)
          .sort()
          .map((name) => [name, join(input, name)])
      : [[input, input]]
    for (const [source, path] of names as [string, string][]) {
      yield { source, bytes: readFileSync(path), mediaType: null, url: null, fetched: null }
    }
  }
}
