import type { Resources } from '../../model/resources.js'
import { hash32 } from '../../lib/words.js'
import type { Prose, ProseWord } from '../align/prose.js'

/** A slip of the pen: two articles that print the same one have it from one text. `right` is the usual form where one is known. */
export type Slip = { readonly key: string; readonly printed: string; readonly right: string | null }

/** What an article prints wrong, by key, and how often it prints each long name (in lower case). */
export type Spelling = {
  readonly slips: ReadonlyMap<string, Slip>
  readonly names: ReadonlyMap<string, number>
}

export type SpellingReader = (prose: Prose) => Spelling

/** Shorter names differ by a letter for good reasons. */
const LONG = 6
/** Words that stand twice in good English. */
const TWICE = new Set(['had', 'that', 'very', 'is', 'no', 'yes', 'bye', 'ha', 'so', 'on', 'in', 'her'])

/** Builds the reader from the list of usual misspellings. Speech is left out: a post or a statement is printed with its own slips. */
export function spellingReader(resources: Resources): SpellingReader {
  const usual = new Map(
    resources.lexicon('en/misspellings').map(({ term, note }) => [hash32(term), note] as const),
  )
  return ({ document: { text }, words }) => {
    const slips = new Map<string, Slip>()
    const names = new Map<string, number>()
    const add = (printed: string, right: string | null) => {
      const key = printed.toLowerCase()
      if (!slips.has(key)) slips.set(key, { key, printed, right })
    }
    words.forEach((word, at) => {
      if (word.spoken) return
      const right = word.telling ? undefined : usual.get(word.form)
      if (right !== undefined) add(text.slice(word.start, word.end), right)
      const before = words[at - 1]
      if (before !== undefined && isDoubled(text, before, word)) add(phrase(text, words, at), null)
      if (!word.telling || word.end - word.start < LONG) return
      const name = text
        .slice(word.start, word.end)
        .replace(/['’]s?$/, '')
        .toLowerCase()
      if (/^\p{L}+$/u.test(name)) names.set(name, (names.get(name) ?? 0) + 1)
    })
    for (const [name, count] of names) {
      const right = count === 1 ? usualSpelling(name, names) : null
      if (right !== null) add(name, right)
    }
    return { slips, names }
  }
}

/** "The the": the same small word twice in a row, with nothing but a space between. */
function isDoubled(text: string, before: ProseWord, word: ProseWord): boolean {
  if (before.form !== word.form || before.sentence !== word.sentence || word.telling || before.telling)
    return false
  const between = text.slice(before.end, word.start)
  return between === ' ' && !TWICE.has(text.slice(word.start, word.end).toLowerCase())
}

/** The doubled word with the one before and the one after: the slip stands at a place, "found in the the harbour". */
function phrase(text: string, words: readonly ProseWord[], at: number): string {
  const [first, last] = [
    words[Math.max(0, at - 2)] as ProseWord,
    words[Math.min(words.length - 1, at + 1)] as ProseWord,
  ]
  return text.slice(first.start, last.end).replace(/\s+/g, ' ')
}

/** The same name as the article prints it elsewhere, twice or more, where this one has two letters in the wrong order or one doubled. */
function usualSpelling(name: string, names: ReadonlyMap<string, number>): string | null {
  for (const [other, count] of names) if (count > 1 && isSlipOf(name, other)) return other
  return null
}

function isSlipOf(name: string, right: string): boolean {
  return isSwap(name, right) || isDoubling(name, right)
}

/** Two neighbouring letters in the wrong order: "Solhiem" for "Solheim". No house style does that. */
export function isSwap(name: string, right: string): boolean {
  if (name.length !== right.length || name === right) return false
  let at = 0
  while (name[at] === right[at]) at += 1
  return (
    name[at] === right[at + 1] && name[at + 1] === right[at] && name.slice(at + 2) === right.slice(at + 2)
  )
}

/** A letter doubled or a double one lost inside the word: "Halvorssen". At its end it is a house style. */
function isDoubling(name: string, right: string): boolean {
  const [short, long] = name.length < right.length ? [name, right] : [right, name]
  if (long.length !== short.length + 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  return at > 0 && at < short.length && long[at] === long[at - 1] && short.slice(at) === long.slice(at + 1)
}

/** A name is misspelt where so many articles of the set print it right for each that prints it wrong. */
const AGAINST = 3

/**
 * Adds the names that an article prints with two letters swapped throughout, as the other articles of its story show: three print
 * it right for each that has it wrong.
 */
export function withSetSlips(spellings: readonly Spelling[]): readonly Spelling[] {
  const articles = new Map<string, number>()
  for (const { names } of spellings)
    for (const name of names.keys()) articles.set(name, (articles.get(name) ?? 0) + 1)
  const bySorted = new Map<string, string[]>()
  for (const name of articles.keys()) {
    const key = [...name].sort().join('')
    const held = bySorted.get(key)
    if (held) held.push(name)
    else bySorted.set(key, [name])
  }
  const wrong = new Map<string, string>()
  for (const group of bySorted.values()) {
    for (const name of group) {
      const count = articles.get(name) as number
      const right = group.find(
        (other) => isSwap(name, other) && (articles.get(other) as number) >= AGAINST * count,
      )
      if (right !== undefined) wrong.set(name, right)
    }
  }
  if (wrong.size === 0) return spellings
  return spellings.map((spelling) => {
    const slips = new Map(spelling.slips)
    for (const name of spelling.names.keys()) {
      const right = wrong.get(name)
      if (right !== undefined && !slips.has(name)) slips.set(name, { key: name, printed: name, right })
    }
    return { ...spelling, slips }
  })
}

/** Slips that both articles print. */
export function sharedSlips(a: Spelling, b: Spelling): readonly Slip[] {
  return [...a.slips.values()].filter(({ key }) => b.slips.has(key)).sort((x, y) => (x.key < y.key ? -1 : 1))
}

/**
 * Who inherited a misspelt name: the article that spells it right in other places, from one that has it wrong each time, twice at
 * least. Null where neither or both do, or where it stands wrong once: then either may have copied the other.
 */
export function heir(a: Spelling, b: Spelling, shared: readonly Slip[]): 'a' | 'b' | null {
  const inherits = (taker: Spelling, source: Spelling) =>
    shared.some(({ key, right }) => {
      if (right === null || !taker.names.has(right) || source.names.has(right)) return false
      return (source.names.get(key) ?? 0) > 1
    })
  const [left, right] = [inherits(a, b), inherits(b, a)]
  return left === right ? null : left ? 'a' : 'b'
}
