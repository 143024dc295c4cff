import { hash32 } from '../../../lib/words.js'
import type { Resources } from '../../../model/resources.js'

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

/** How rare terms usually are (negative logarithm of the share of documents), and how rare one is that the background lacks. */
export type Background = { readonly known: ReadonlyMap<number, number>; readonly unknown: number }

/** Rarities by the document frequencies of `lexicons/en/document-frequency.tsv`, by hashed stem. */
export function background(resources: Resources): Background {
  const rows = resources.lexicon('en/document-frequency')
  const documents = Number(rows.find(({ kind }) => kind === 'documents')?.note ?? 1)
  const rareness = (count: number) => -Math.log((count + SMOOTH) / documents)
  const stems = rows.filter(({ kind }) => kind !== 'documents')
  return {
    known: new Map(stems.map(({ term, note }) => [hash32(term), rareness(Number(note))])),
    unknown: rareness(0),
  }
}

/** A term that the background lacks was seen half a time. */
const SMOOTH = 0.5
/** How many documents of the set the background is worth. */
const WEIGHT = 300
/** A story's own words are rare, however many tell it: only a term that so many articles hold, or one in so many of a small set, can be common. */
const MANY = { articles: 24, oneIn: 16 }
/** It must stand in one article of 128, and in this many times more than usual. */
const COMMON = 1 / 128
const MORE = 2
/** Shares are rounded down to 1/2, 1/8, 1/32, 1/128. */
const STEP = 4

/**
 * The share of the set that holds a term counts in coarse steps: what comes in changes the rarity of few terms, so that few articles are
 * compared again, and the rarity follows from the set whatever the order in which it came.
 */
export function rarity({ known, unknown }: Background): Counted {
  const here = new Map<number, number>()
  const raised = new Map<number, number>()
  const fresh = new Set<number>()
  let size = 0
  const usual = (term: number) => known.get(term) ?? unknown
  const commonness = (term: number): number | null => {
    const held = here.get(term) ?? 0
    if (held < Math.min(MANY.articles, size / MANY.oneIn)) return null
    const expected = Math.exp(-usual(term))
    const share = (WEIGHT * expected + held) / (WEIGHT + size)
    if (share < COMMON) return null
    const level = STEP ** Math.floor(Math.log(2 * share) / Math.log(STEP)) / 2
    return level > MORE * expected ? -Math.log(level) : null
  }
  return {
    of: (term) => raised.get(term) ?? usual(term),
    add(terms) {
      size += 1
      for (const term of terms) {
        here.set(term, (here.get(term) ?? 0) + 1)
        fresh.add(term)
      }
    },
    settle() {
      const changed = new Set<number>()
      for (const term of [...raised.keys(), ...fresh]) {
        const found = commonness(term)
        if (found === (raised.get(term) ?? null)) continue
        if (found === null) raised.delete(term)
        else raised.set(term, found)
        changed.add(term)
      }
      fresh.clear()
      return changed
    },
  }
}
