import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadLexicon } from '../lexicon/load.js'
import { ReadoutError } from '../model/errors.js'
import type { LexiconEntry, Resources } from '../model/resources.js'

/** The package's own folder, two above this file in src/ and in dist/, and above the bundled command line. */
export const HOME = fileURLToPath(new URL('../../', import.meta.url))

/** Word lists and weights of the package, each read once, when first asked for. */
export function packageResources(home: string = HOME): Resources {
  const lists = new Map<string, readonly LexiconEntry[]>()
  const models = new Map<string, Uint8Array>()
  return {
    lexicon(name) {
      const known = lists.get(name)
      if (known) return known
      const list = loadLexicon(`${home}/lexicons/${name}.tsv`, name)
      lists.set(name, list)
      return list
    },
    weights(name) {
      const known = models.get(name)
      if (known) return known
      const path = `${home}/models/${name}.bin`
      let bytes: Uint8Array
      try {
        bytes = readFileSync(path)
      } catch {
        throw new ReadoutError('model.missing', `model.missing: there are no weights ${name} at ${path}`)
      }
      models.set(name, bytes)
      return bytes
    },
  }
}

/** The version in the package's own package.json. */
export function packageVersion(home: string = HOME): string {
  return (JSON.parse(readFileSync(`${home}/package.json`, 'utf8')) as { readonly version: string }).version
}
