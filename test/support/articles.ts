import { createEngine } from '../../src/app/engine.js'
import type { Document } from '../../src/model/document.js'

/** One engine for the tests of stories: word lists are read once. */
export const engine = createEngine()

type Given = {
  readonly id?: string
  readonly title?: string
  readonly published?: string
  readonly publisher?: string
}

/** An article from its paragraphs. */
export function article(text: string, given: Given = {}): Document {
  return engine.document({ ...given, text })
}

/** Stories as sorted lists of ids, so that two groupings can be compared whatever their order. */
export function grouping(groups: readonly { readonly articles: readonly string[] }[]): string[] {
  return groups.map(({ articles }) => [...articles].sort().join(' ')).sort()
}
