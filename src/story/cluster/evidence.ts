import { byKeys } from '../../lib/order.js'
import { wordsOf } from '../../lib/words.js'
import type { Document } from '../../model/document.js'
import type { Profile } from './words/profile.js'
import { longQuotations } from './words/quotations.js'
import type { Rarity } from './words/rarity.js'
import type { Term } from './words/terms.js'

/** Says in words why articles stand together. Empty for one article alone. */
export type EvidenceReader = (members: readonly Profile[], rare: Rarity) => readonly string[]

type Shared = {
  readonly word: string
  readonly articles: number
  readonly rareness: number
  readonly capital: boolean
}

/** Words read of each article, as many as were compared. */
const READ = 700
/** How many of each kind are shown. */
const SHOWN = 6
/** Words as common as this (one document in twenty) are no evidence. */
const TELLING = 3
/** The first articles of a large story are enough to say why. */
const ASKED = 20

export function evidenceReader(
  documents: ReadonlyMap<Profile, Document>,
  termOf: (word: string) => Term | null,
): EvidenceReader {
  const read = new WeakMap<Profile, Reading>()
  return (members, rare) => {
    if (members.length < 2) return []
    const asked = members.slice(0, ASKED)
    const { words, quotation } = reading(asked, read, (member) => documents.get(member) as Document, termOf)
    const found = tellingWords(words, rare)
    const of = (kind: (shared: Shared) => boolean) => found.filter(kind).slice(0, SHOWN)
    const figure = ({ word }: Shared) => /^\d/.test(word)
    const lines = [
      list(
        'names',
        of((shared) => shared.capital && !figure(shared)),
        asked.length,
      ),
      list('figures', of(figure), asked.length),
      list(
        'rare words',
        of((shared) => !shared.capital && !figure(shared)),
        asked.length,
      ),
      quotation,
      days(members),
      occasions(members),
    ]
    return lines.filter((line): line is string => line !== null)
  }
}

/** What was read off the texts of some articles. It stays while they stand together: only the rarity of the words may change. */
type Reading = {
  readonly members: readonly Profile[]
  readonly words: readonly Held[]
  readonly quotation: string | null
}

function reading(
  members: readonly Profile[],
  read: WeakMap<Profile, Reading>,
  documentOf: (member: Profile) => Document,
  termOf: (word: string) => Term | null,
): Reading {
  const first = members[0] as Profile
  const known = read.get(first)
  if (
    known?.members.length === members.length &&
    members.every((member, at) => known.members[at] === member)
  ) {
    return known
  }
  const documents = members.map(documentOf)
  const made = { members, words: sharedWords(documents, termOf), quotation: quotations(documents) }
  read.set(first, made)
  return made
}

/** A word that at least half of the articles print, two at least. */
type Held = {
  readonly word: string
  readonly hash: number
  readonly articles: number
  readonly capital: boolean
}

/** The telling ones, most widely shared and rarest first. */
function tellingWords(held: readonly Held[], rare: Rarity): readonly Shared[] {
  return held
    .filter(({ hash }) => rare.of(hash) > TELLING)
    .map(({ word, hash, articles, capital }) => ({ word, articles, capital, rareness: rare.of(hash) }))
    .sort(
      byKeys(
        ({ articles, rareness }) => -articles * rareness,
        ({ word }) => word,
      ),
    )
}

function sharedWords(documents: readonly Document[], termOf: (word: string) => Term | null): readonly Held[] {
  const held = new Map<string, { word: string; hash: number; articles: number; capital: boolean }>()
  for (const { title, text } of documents) {
    const seen = new Set<string>()
    for (const { text: word } of wordsOf(`${title ?? ''}\n${text}`, READ)) {
      const term = termOf(word)
      if (term === null || seen.has(term.key)) continue
      seen.add(term.key)
      const known = held.get(term.key)
      const printed = word.replace(/['’]s$/, '')
      if (known === undefined) {
        held.set(term.key, { word: printed, hash: term.hash, articles: 1, capital: term.capital })
      } else {
        known.articles += 1
        known.capital &&= term.capital
        if (printed < known.word) known.word = printed
      }
    }
  }
  const least = Math.max(2, Math.ceil(documents.length / 2))
  return [...held.values()].filter(({ articles }) => articles >= least)
}

function list(kind: string, shared: readonly Shared[], size: number): string | null {
  if (shared.length === 0) return null
  const words = shared.map(({ word, articles }) =>
    articles === size ? word : `${word} (${articles} of ${size})`,
  )
  return `${kind} in common: ${words.join(', ')}`
}

function quotations(documents: readonly Document[]): string | null {
  const held = new Map<string, { quoted: string; articles: number }>()
  for (const { text } of documents) {
    for (const { key, quoted } of longQuotations(text)) {
      const known = held.get(key)
      if (known === undefined) held.set(key, { quoted, articles: 1 })
      else {
        known.articles += 1
        if (quoted < known.quoted) known.quoted = quoted
      }
    }
  }
  const [best] = [...held]
    .filter(([, { articles }]) => articles > 1)
    .sort(
      byKeys(
        ([, { articles }]) => -articles,
        ([key]) => -key.length,
        ([key]) => key,
      ),
    )
  return best === undefined ? null : `the same quotation in ${best[1].articles} articles: “${best[1].quoted}”`
}

function days(members: readonly Profile[]): string | null {
  const known = members.flatMap(({ day }) => (day === null ? [] : [day]))
  if (known.length < 2) return null
  const apart =
    known.reduce((a, b) => Math.max(a, b), -Infinity) - known.reduce((a, b) => Math.min(a, b), Infinity)
  return apart === 0 ? 'published on one day' : `published within ${apart + 1} days`
}

function occasions(members: readonly Profile[]): string | null {
  const counts = new Map<string, { text: string; articles: number }>()
  for (const { occasions: named } of members) {
    for (const { noun, values, text } of named) {
      const key = `${noun} ${values.join(' ')}`
      const known = counts.get(key)
      if (known) known.articles += 1
      else counts.set(key, { text, articles: 1 })
    }
  }
  const shared = [...counts.values()].filter(({ articles }) => articles > 1).map(({ text }) => text)
  return shared.length === 0 ? null : `the same occasion: ${shared.sort().join(', ')}`
}
