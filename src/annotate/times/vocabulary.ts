import { ReadoutError } from '../../model/errors.js'
import type { LexiconEntry } from '../../model/resources.js'

export type Unit =
  | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'fortnight' | 'weekend' | 'workweek' | 'month' | 'quarter' | 'year' | 'decade'
  | 'century' | 'millennium' // prettier-ignore

/** How a word moves a period: "last", "this", "next" and their kin. */
export type Shift =
  'last' | 'past' | 'previous' | 'this' | 'current' | 'same' | 'that' | 'next' | 'coming' | 'following' | 'latest' | 'recent' | 'future' // prettier-ignore

/** Parts of a day. NOON and MIDNIGHT are moments. */
export type Part = 'MO' | 'AF' | 'EV' | 'NI' | 'NOON' | 'MIDNIGHT' | 'DAWN' | 'DUSK' | 'LUNCH'
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/** What a word may say about time: one property for each class of `lexicons/en/time-words.tsv`. */
export type Word = {
  readonly month?: number
  readonly weekday?: number
  readonly weekdays?: number
  readonly unit?: Unit
  readonly units?: Unit
  readonly short?: Unit
  readonly number?: number
  readonly scale?: number
  readonly vague?: number | 'X'
  readonly fraction?: number
  readonly ordinal?: number
  readonly part?: Part
  readonly season?: Season
  readonly shift?: Shift
  readonly edge?: 'START' | 'MID' | 'END' | 'EARLIER' | 'LATER'
  readonly hedge?: 'APPROX' | 'LESS_THAN' | 'MORE_THAN' | 'EQUAL_OR_LESS'
  readonly today?: number
  readonly tonight?: number
  readonly overnight?: number
  readonly reference?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
  readonly set?: string
  readonly each?: number
  readonly away?: number
  readonly zone?: string
  /** Begins the name of a holiday. */
  readonly holiday?: number
  /** It says more of time than numbers, hedges and "last" or "this" do. */
  readonly tells?: true
}

/** Classes of words that stand before other things as often as before times. */
const LEADING = new Set(['number', 'scale', 'vague', 'fraction', 'ordinal', 'shift', 'hedge'])

const CLASSES = new Set<string>([
  'month', 'weekday', 'weekdays', 'unit', 'units', 'short', 'number', 'scale', 'vague', 'fraction', 'ordinal', 'part', 'season',
  'shift', 'edge', 'hedge', 'today', 'tonight', 'overnight', 'reference', 'set', 'each', 'away', 'zone',
]) // prettier-ignore

/** A holiday's name in words, and the rule for its day. */
export type Holiday = { readonly words: readonly string[]; readonly rule: string }

export type Vocabulary = {
  readonly words: ReadonlyMap<string, Word>
  /** Holidays by their first word, longer names first. */
  readonly holidays: ReadonlyMap<string, readonly Holiday[]>
}

/** Compiles the word lists once. Throws `times.class` for a class that no reader knows. */
export function compileVocabulary(
  words: readonly LexiconEntry[],
  holidays: readonly LexiconEntry[],
): Vocabulary {
  const table = new Map<string, Record<string, string | number | true>>()
  const entry = (term: string) => {
    const known = table.get(term) ?? {}
    table.set(term, known)
    return known
  }
  for (const { term, kind } of words) {
    const cut = kind.indexOf(':')
    const name = kind.slice(0, cut)
    const value = kind.slice(cut + 1)
    if (!CLASSES.has(name))
      throw new ReadoutError('times.class', `times.class: "${term}" has the unknown class ${kind}`)
    if (!LEADING.has(name)) entry(term).tells = true
    entry(term)[name] = /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value
  }
  const named = new Map<string, Holiday[]>()
  for (const { term, kind } of holidays) {
    const parts = term.match(/[\p{L}]+|[^\s\p{L}]/gu) ?? []
    const first = parts[0] as string
    entry(first).holiday = 1
    entry(first).tells = true
    named.set(first, [...(named.get(first) ?? []), { words: parts, rule: kind }])
  }
  for (const list of named.values()) list.sort((a, b) => b.words.length - a.words.length)
  return { words: table as ReadonlyMap<string, Word>, holidays: named }
}
