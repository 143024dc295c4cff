import { hash32, wordsOf } from '../../../lib/words.js'
import { sha256 } from '../../../lib/hash.js'
import type { Document } from '../../../model/document.js'
import { longQuotations } from './quotations.js'
import type { Occasion } from '../occasions/occasion.js'
import type { OccasionReader } from '../occasions/occasions.js'
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
  /** Per term, what the article does with it: `MARK` bits. */
  readonly marks: Uint8Array
  /** The smallest hashes of runs of words of the opening (a sketch): printings of one text share most of them. */
  readonly sketch: readonly number[]
  /** The occasions that it opens with: "Game 7", "Monday's hearing". */
  readonly occasions: readonly Occasion[]
  /** Hashes of its long quotations: two articles that print one report one act of saying. */
  readonly quotations: readonly number[]
}

/** It stands in the title or the opening; it is printed with a capital inside a sentence; without one; it is a figure. */
export const MARK = { lead: 1, name: 2, plain: 4, figure: 8 } as const

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

/** What an article is read with. */
export type Readers = {
  readonly termOf: (word: string) => Term | null
  readonly occasionsOf: OccasionReader
}

export function profile(document: Document, { termOf, occasionsOf }: Readers): Profile {
  const title = document.title ?? ''
  const body = bodyOf(document)
  const day = dayOf(document.published)
  const counts = new Map<number, number>()
  const marked = new Map<number, number>()
  const add = (term: number, weight: number, mark: number) => {
    counts.set(term, (counts.get(term) ?? 0) + weight)
    marked.set(term, (marked.get(term) ?? 0) | mark)
  }
  const read = (text: string, limit: number, weightAt: (index: number) => number, titled: boolean) => {
    let before = ''
    wordsOf(text, limit).forEach((word, index) => {
      const weight = weightAt(index)
      const lead = titled || index < LEAD_WORDS ? MARK.lead : 0
      for (const part of word.text.includes('-') ? [word.text, ...word.text.split('-')] : [word.text]) {
        const term = part === '' ? null : termOf(part)
        if (term === null) {
          before = ''
          continue
        }
        const bare = titled || (term.capital && opensSentence(text, word.start))
        const shows = isFigure(term) ? MARK.figure : bare ? 0 : caseOf(term)
        add(term.hash, weight, lead | shows)
        if (term.capital && before !== '') add(hash32(`${before} ${term.key}`), weight * PAIR, lead)
        before = term.capital ? term.key : ''
      }
    })
  }
  read(title, TITLE_READ, () => TITLE, true)
  read(body, READ, (index) => (index < LEAD_WORDS ? LEAD : 1), false)
  const terms = Uint32Array.from(counts.keys()).sort()
  return {
    id: document.id,
    key: sha256(new TextEncoder().encode(`${title}\n${document.published ?? ''}\n${document.text}`)),
    day,
    terms,
    weights: Float32Array.from(terms, (term) => counts.get(term) ?? 0),
    marks: Uint8Array.from(terms, (term) => marked.get(term) ?? 0),
    sketch: sketch(body === '' ? title : body),
    occasions: occasionsOf(title, body, day),
    quotations: longQuotations(document.text).map(({ key }) => hash32(key)),
  }
}

/** The text, without the headline where the text begins by repeating it. */
function bodyOf({ title, text }: Document): string {
  return title !== null && title !== '' && text.startsWith(title) ? text.slice(title.length) : text
}

function caseOf({ capital }: Term): number {
  return capital ? MARK.name : MARK.plain
}

/** Figures that tell an event: 6.4, 312, 1,250; small and round counts and years may stand anywhere. */
function isFigure({ key }: Term): boolean {
  return /^\d/.test(key) && key.length > 1 && !/^(?:19|20)\d\d$/.test(key) && !/^[1-9]0+$/.test(key)
}

/** Whether the word begins a sentence, a line or a quotation, where every word has a capital. */
function opensSentence(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && (text[at] === ' ' || text[at] === '\t')) at -= 1
  return at < 0 || SENTENCE_ENDS.has(text[at] as string)
}
const SENTENCE_ENDS = new Set('.!?:;\n"“‘”(—–'.split(''))

/** Runs of so many words of the opening, and how many of their smallest hashes are kept (Broder 1997). */
const SKETCH = { run: 4, words: 80, kept: 6 }

function sketch(body: string): readonly number[] {
  const words = wordsOf(body, SKETCH.words).map(({ text }) => text.toLowerCase())
  const runs = new Set<number>()
  for (let at = 0; at + SKETCH.run <= words.length; at++) {
    runs.add(hash32(words.slice(at, at + SKETCH.run).join(' ')))
  }
  return [...runs].sort((a, b) => a - b).slice(0, SKETCH.kept)
}
