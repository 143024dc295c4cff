import type { Read } from '../expression.js'
import type { Reader, Source } from '../reader.js'
import type { Word } from '../vocabulary.js'
import { clocks } from './clock.js'
import { dates, monthDays, sharedDays, shiftedDates } from './dates.js'
import { contextDays, dayParts, days, partsOf } from './days.js'
import { bareUnits, durations } from './durations.js'
import { edges, hedges, intos, upTos } from './edges.js'
import { decades } from './decades.js'
import { holidays } from './holidays.js'
import { months, seasons, weekdays } from './names-of-time.js'
import { yearRanges, years } from './years.js'
import { numericDates } from './numeric-dates.js'
import { aheads, offsets } from './offsets.js'
import { comparedPeriods, definites, periods, quarters, weekOf, weeks } from './periods.js'
import { references } from './references.js'
import { everies, frequencies, plurals, rates, runs } from './sets.js'

/** The readers of English news time: this list is the grammar. Of two that read equally far, the earlier one wins. */
const PLAIN: readonly Reader[] = [
  everies, plurals, runs, rates, dates, numericDates, monthDays, sharedDays, shiftedDates, holidays, clocks, dayParts, partsOf, days, contextDays, weekdays, weekOf, weeks,
  quarters, comparedPeriods, months, seasons, yearRanges, decades, years, periods, offsets, aheads, definites, durations, bareUnits, frequencies,
  references,
] // prettier-ignore

type Table = {
  readonly classes: ReadonlyMap<string, readonly Reader[]>
  readonly words: ReadonlyMap<string, readonly Reader[]>
  readonly numbers: readonly Reader[]
}

/** Readers by the class of word, the literal word or the figure that can begin what they read. */
function index(readers: readonly Reader[]): Table {
  const classes = new Map<string, Reader[]>()
  const words = new Map<string, Reader[]>()
  const put = (map: Map<string, Reader[]>, key: string, reader: Reader) =>
    map.set(key, [...(map.get(key) ?? []), reader])
  for (const reader of readers) {
    for (const name of reader.starts) put(classes, name, reader)
    for (const word of reader.words ?? []) put(words, word, reader)
  }
  return { classes, words, numbers: readers.filter((reader) => reader.numbers) }
}

/** The longest reading that begins at an atom, by the readers its first word calls for; null for nearly every atom. */
function readWith(table: Table, source: Source, at: number): Read | null {
  const atom = source.atoms[at]
  if (!atom) return null
  let best: Read | null = null
  const tried = new Set<Reader>()
  const attempt = (readers: readonly Reader[] | undefined) => {
    for (const reader of readers ?? []) {
      if (tried.has(reader)) continue
      tried.add(reader)
      const found = reader.read(source, at)
      if (found && (best === null || found.last > best.last)) best = found
    }
  }
  if (atom.kind === 'number') attempt(table.numbers)
  if (atom.word !== null)
    for (const name of Object.keys(atom.word) as (keyof Word)[]) attempt(table.classes.get(name))
  if (atom.kind !== 'number') attempt(table.words.get(atom.text))
  return best
}

/** Compiles the grammar: plain expressions, then those that modify or join them. */
export function compileEnglish(): (source: Source, at: number) => Read | null {
  const plain = index(PLAIN)
  const readPlain = (source: Source, at: number) => readWith(plain, source, at)
  const cut = edges(readPlain)
  const readCut = (source: Source, at: number) => longer(readPlain(source, at), cut.read(source, at))
  const all = index([intos(readCut), upTos(readPlain), hedges(readCut), cut, ...PLAIN])
  return (source, at) => readWith(all, source, at)
}

const longer = (a: Read | null, b: Read | null): Read | null => (a && (!b || a.last >= b.last) ? a : b)
