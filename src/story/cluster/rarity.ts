import { hash32 } from '../../lib/words.js'
import type { Resources } from '../../model/resources.js'

/**
 * How rare a term is. A background of open English documents says how rare words usually are; a word that the set itself holds often ("the minister",
 * in a month of one government) is as common as it is there.
 */
export type Rarity = {
  /** Negative natural logarithm of the share of documents that hold the term; the higher, the rarer. */
  readonly of: (term: number) => number
}

/** A rarity that follows its set. `settle` gives the terms whose rarity changed since the last time. */
export type Counted = Rarity & {
  readonly add: (terms: Iterable<number>) => void
  readonly settle: () => ReadonlySet<number>
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
/** Terms that fewer documents of the set hold are as rare as they usually are. */
const COMMON = 1 / 128

/**
 * The share of the set that holds a term is rounded down to a power of two: what comes in changes the rarity of few terms, so that few articles are
 * compared again, and the rarity follows from the set whatever the order in which it came.
 */
export function rarity({ documents, counts }: Background): Counted {
  const here = new Map<number, number>()
  const levels = new Map<number, number>()
  const fresh = new Set<number>()
  let size = 0
  const usual = (term: number) => ((counts.get(term) ?? 0) + 0.5) / documents
  const levelOf = (term: number) => {
    const share = (WEIGHT * usual(term) + (here.get(term) ?? 0)) / (WEIGHT + size)
    const level = share < COMMON ? 0 : 2 ** Math.floor(Math.log2(share))
    return level > usual(term) ? level : 0
  }
  return {
    of: (term) => -Math.log(levels.get(term) ?? usual(term)),
    add(terms) {
      size += 1
      for (const term of terms) {
        here.set(term, (here.get(term) ?? 0) + 1)
        fresh.add(term)
      }
    },
    settle() {
      const changed = new Set<number>()
      for (const term of [...levels.keys(), ...fresh]) {
        const level = levelOf(term)
        if (level === (levels.get(term) ?? 0)) continue
        if (level === 0) levels.delete(term)
        else levels.set(term, level)
        changed.add(term)
      }
      fresh.clear()
      return changed
    },
  }
}
