import { hash32 } from '../../lib/words.js'
import type { Resources } from '../../model/resources.js'

/**
 * How rare a term is. The counts of the set are added to those of a background of open English documents, so that five
 * articles are judged as soundly as five thousand: in a small set the background decides, in a large one the set itself.
 */
export type Rarity = {
  /** Negative natural logarithm of the share of documents that hold the term; the higher, the rarer. */
  readonly of: (term: number) => number
}

export type Background = { readonly documents: number; readonly counts: ReadonlyMap<number, number> }

/** Document frequencies of `lexicons/en/document-frequency.tsv`, by hashed stem. */
export function background(resources: Resources): Background {
  let documents = 1
  const counts = new Map<number, number>()
  for (const { term, kind, note } of resources.lexicon('en/document-frequency')) {
    if (kind === 'documents') documents = Number(note)
    else counts.set(hash32(term), Number(note))
  }
  return { documents, counts }
}

/** How many documents of the set the background is worth. */
const WEIGHT = 300

export function rarity(
  { documents, counts }: Background,
  size: number,
  frequency: ReadonlyMap<number, number>,
): Rarity {
  return {
    of(term) {
      const usual = ((counts.get(term) ?? 0) + 0.5) / documents
      const here = frequency.get(term) ?? 0
      return -Math.log((WEIGHT * usual + here) / (WEIGHT + size))
    },
  }
}
