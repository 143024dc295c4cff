import type { Read } from '../expression.js'
import type { Reader, Source } from '../reader.js'
import type { Vocabulary } from '../vocabulary.js'
import { clocks } from './clock.js'
import { dates, monthDays, sharedDays, shiftedDates } from './dates.js'
import { contextDays, dayParts, days, partsOf } from './days.js'
import { durations } from './durations.js'
import { edges, hedges, intos, upTos } from './edges.js'
import { decades } from './decades.js'
import { holidays } from './holidays.js'
import { months, seasons, weekdays } from './names-of-time.js'
import { yearRanges, years } from './years.js'
import { numericDates } from './numeric-dates.js'
import { aheads, offsets } from './offsets.js'
import { promises } from './promise.js'
import { comparedPeriods, definites, periods, quarters, weekOf, weeks } from './periods.js'
import { references } from './references.js'
import { everies, frequencies, plurals, rates, runs } from './sets.js'
import { bareUnits } from './vague-durations.js'

/** The readers of English news time: this list is the grammar. Of two that read equally far, the earlier one wins. */
const PLAIN: readonly Reader[] = [
  everies, plurals, runs, rates, dates, numericDates, monthDays, sharedDays, shiftedDates, holidays, clocks, dayParts, partsOf, days, contextDays, weekdays, weekOf, weeks,
  quarters, comparedPeriods, months, seasons, yearRanges, decades, years, periods, offsets, aheads, definites, durations, bareUnits, frequencies,
  references,
] // prettier-ignore

/** Readers by the word that can begin what they read; figures have their own list. */
type Table = { readonly words: ReadonlyMap<string, readonly Reader[]>; readonly numbers: readonly Reader[] }

/** Compiles which readers each word calls for, in the order of the grammar, so that nearly every atom of a text calls none. */
function index(readers: readonly Reader[], vocabulary: Vocabulary): Table {
  const words = new Map<string, readonly Reader[]>()
  const literals = new Set(readers.flatMap((reader) => reader.words ?? []))
  for (const text of new Set([...vocabulary.words.keys(), ...vocabulary.holidays.keys(), ...literals])) {
    const word = vocabulary.words.get(text)
    const called = readers.filter(
      (reader) =>
        reader.words?.includes(text) ||
        (word !== undefined && reader.starts.some((name) => word[name] !== undefined)),
    )
    if (called.length > 0) words.set(text, called)
  }
  return { words, numbers: readers.filter((reader) => reader.numbers) }
}

/** The readers that an atom calls, or undefined. */
function calls(table: Table, source: Source, at: number): readonly Reader[] | undefined {
  const atom = source.atoms[at]
  if (atom === undefined) return undefined
  const readers = atom.kind === 'number' ? table.numbers : table.words.get(atom.text)
  return readers === undefined || !promises(source, at, atom) ? undefined : readers
}

/** The longest reading that begins at an atom; null for nearly every atom. */
function readWith(table: Table, source: Source, at: number): Read | null {
  const readers = calls(table, source, at)
  if (readers === undefined) return null
  let best: Read | null = null
  for (const reader of readers) {
    const found = reader.read(source, at)
    if (found && (best === null || found.last > best.last)) best = found
  }
  return best
}

/** The grammar: what it reads at an atom, and which lower-case words call any reader at all. */
export type Grammar = {
  readonly readAt: (source: Source, at: number) => Read | null
  readonly starts: (text: string) => boolean
}

/** Compiles the grammar: plain expressions, then those that modify or join them. */
export function compileEnglish(vocabulary: Vocabulary): Grammar {
  const plain = index(PLAIN, vocabulary)
  const readPlain = (source: Source, at: number): Read | null => {
    if (calls(plain, source, at) === undefined) return null
    const known = source.memo.plain.get(at)
    if (known !== undefined) return known
    const found = readWith(plain, source, at)
    source.memo.plain.set(at, found)
    return found
  }
  const cut = edges(readPlain)
  const readCut = (source: Source, at: number): Read | null =>
    longer(readPlain(source, at), cut.read(source, at))
  const modifiers = index([intos(readCut), upTos(readPlain), hedges(readCut), cut], vocabulary)
  return {
    readAt: (source, at) => longer(readWith(modifiers, source, at), readPlain(source, at)),
    starts: (text) => plain.words.has(text) || modifiers.words.has(text),
  }
}

const longer = (a: Read | null, b: Read | null): Read | null => (a && (!b || a.last >= b.last) ? a : b)
