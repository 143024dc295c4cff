import { hash32, wordsOf } from '../../lib/words.js'
import { sha256 } from '../../lib/hash.js'
import type { Document } from '../../model/document.js'
import { longQuotations } from './quotations.js'
import { numberedThings, type NumberedThing } from './numbered.js'
import type { Term } from './terms.js'

/** What the index keeps of one article. Nothing in it depends on other articles. */
export type Profile = {
  readonly id: string
  /** SHA-256 of title, time and text: orders equal articles in the same way whatever order they came in. */
  readonly key: string
  /** Days since 1970, or null without a publication time. */
  readonly day: number | null
  /** Hashed terms in ascending order, and how strongly the article speaks of each. */
  readonly terms: Uint32Array
  readonly weights: Float32Array
  readonly numbered: readonly NumberedThing[]
  /** Hashes of its long quotations: two articles that print one report one act of saying. */
  readonly quotations: readonly number[]
}

/** News is told from the top: a word of the title counts three times, one of the first hundred words half as much again. */
const TITLE = 3
const LEAD = 1.5
const LEAD_WORDS = 100
/** What stands further down is background, and is left out. */
const READ = 600
const TITLE_READ = 60
/** Two capitalised words in a row, "White House", count as a term of their own. */
const PAIR = 0.5

const DAY = 86_400_000

/** Days since 1970 of an ISO date or time, by its own calendar day; null where there is none. */
export function dayOf(published: string | null): number | null {
  const parts = published === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(published)
  if (!parts) return null
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))
  return Number.isNaN(time) ? null : Math.round(time / DAY)
}

export function profile(document: Document, termOf: (word: string) => Term | null): Profile {
  const title = document.title ?? ''
  const body = bodyOf(document)
  const counts = new Map<number, number>()
  const add = (term: number, weight: number) => counts.set(term, (counts.get(term) ?? 0) + weight)
  const read = (text: string, limit: number, weightAt: (index: number) => number) => {
    let before = ''
    wordsOf(text, limit).forEach((word, index) => {
      const weight = weightAt(index)
      for (const part of word.text.includes('-') ? [word.text, ...word.text.split('-')] : [word.text]) {
        const term = part === '' ? null : termOf(part)
        if (term === null) {
          before = ''
          continue
        }
        add(term.hash, weight)
        if (term.capital && before !== '') add(hash32(`${before} ${term.key}`), weight * PAIR)
        before = term.capital ? term.key : ''
      }
    })
  }
  read(title, TITLE_READ, () => TITLE)
  read(body, READ, (index) => (index < LEAD_WORDS ? LEAD : 1))
  const terms = Uint32Array.from(counts.keys()).sort()
  return {
    id: document.id,
    key: sha256(new TextEncoder().encode(`${title}\n${document.published ?? ''}\n${document.text}`)),
    day: dayOf(document.published),
    terms,
    weights: Float32Array.from(terms, (term) => counts.get(term) ?? 0),
    numbered: numberedThings(title, body),
    quotations: longQuotations(document.text).map(({ key }) => hash32(key)),
  }
}

/** The text, without the headline where the text begins by repeating it. */
function bodyOf({ title, text }: Document): string {
  return title !== null && title !== '' && text.startsWith(title) ? text.slice(title.length) : text
}
