import { civil } from '../../lib/calendar.js'
import { within } from '../../lib/interval.js'
import type { Annotations, Annotator, Time } from '../../model/annotation.js'
import type { Document } from '../../model/document.js'
import type { Resources } from '../../model/resources.js'
import { atomCutter, tellingOf } from './atoms.js'
import { compileEnglish } from './en/english.js'
import { clauseOf, type Clause } from './en/tense.js'
import type { Read } from './expression.js'
import { joinRuns, printed, windowsOf, type Draft } from './joints.js'
import type { Source } from './reader.js'
import { referenceOf } from './reference.js'
import { quarterIndex } from './resolve/periods.js'
import { resolve } from './resolve/resolve.js'
import {
  firstDay,
  printRange,
  type Memory,
  type Reference,
  type Resolved,
  type Scene,
} from './resolve/scene.js'
import { compileVocabulary } from './vocabulary.js'

/** All expressions of a text, left to right, the longest at each place. */
function readAll(source: Source, readAt: (source: Source, at: number) => Read | null): Read[] {
  const found: Read[] = []
  for (let at = 0; at < source.atoms.length; at++) {
    const read = source.atoms[at]?.starts ? readAt(source, at) : null
    if (!read) continue
    found.push(read)
    at = read.last - 1
  }
  return found
}

/** What was mentioned, and where: memory fades with sentences and paragraphs. */
type Mentioned = {
  day: { day: number; sentence: number } | null
  year: { year: number; month: number | null; paragraph: number } | null
  quarter: { quarter: number; paragraph: number } | null
}

function recall(mentioned: Mentioned, clause: Clause): Memory {
  const { day, year, quarter } = mentioned
  const dayFresh = day !== null && clause.sentence - day.sentence <= 2
  const yearFresh = year !== null && clause.paragraph - year.paragraph <= 1
  const quarterFresh = quarter !== null && clause.paragraph - quarter.paragraph <= 3
  return {
    day: dayFresh ? day.day : null,
    near: dayFresh && day.sentence === clause.sentence,
    year: yearFresh ? year.year : null,
    month: yearFresh ? year.month : null,
    quarter: quarterFresh ? quarter.quarter : null,
  }
}

function remember(mentioned: Mentioned, read: Read, found: Resolved, clause: Clause): void {
  const day = firstDay(found.range)
  if (day === null || found.type === 'DURATION' || found.type === 'SET' || COMPARED.has(read.expression.node))
    return
  const grain = found.range?.grain
  const { year, month } = civil(day)
  if (grain === 'quarter') mentioned.quarter = { quarter: quarterIndex(day), paragraph: clause.paragraph }
  if (grain === 'day' || grain === 'hour' || grain === 'minute')
    mentioned.day = { day, sentence: clause.sentence }
  if (grain !== 'decade' && grain !== 'century')
    mentioned.year = { year, month: grain === 'year' ? null : month, paragraph: clause.paragraph }
}

/** "a year earlier" compares with what was told of and does not become it. */
const COMPARED = new Set<Read['expression']['node']>(['offset'])

const LINKS = /^(?:,|\s*(?:,\s*)?(?:and|or|to|through|until|till|into|-|–))\s*$/

/** The day of the expression before, where only "and", "to", a comma or a dash stands between. */
function chainOf(text: string, previous: Draft | undefined, start: number): number | null {
  if (!previous || start - previous.time.end > 12 || previous.range?.grain !== 'day') return null
  return LINKS.test(text.slice(previous.time.end, start)) ? firstDay(previous.range) : null
}

/** Names that keep the words in them from being times: "the Sunday Times", "March for Life". */
function insideName(seen: Annotations, read: Read, start: number, end: number): boolean {
  return within(seen.names, { start, end }).some(
    (name) =>
      (name.kind !== 'person' || read.rule === 'times.month') &&
      name.kind !== 'event' &&
      // "Christmas Hill Park", but not the month in a place's dateline
      (name.kind !== 'place' || read.expression.node === 'holiday') &&
      name.start <= start &&
      end <= name.end &&
      name.end - name.start > end - start,
  )
}

/** Capitals on common words in the middle of a sentence: a title of a programme or paper ("This Week", "VOA Today"). */
function isTitle(source: Source, read: Read): boolean {
  if (read.expression.node === 'holiday') return false
  for (let at = read.first; at < read.last; at++) {
    const atom = source.atoms[at]
    const word = atom?.word
    if (!atom?.capital || !word || word.month || word.weekday || word.season || word.holiday || word.zone)
      continue
    const common = word.unit ?? word.units ?? word.today ?? word.tonight ?? word.part ?? word.shift
    if (common === undefined || word.ordinal !== undefined) continue
    const before = source.atoms[at - 1]
    if (at > read.first || (before?.kind === 'word' && !atom.line && before.capital))
      return at > read.first ? !headline(source, read) : true
  }
  return false
}

/** A line in Title Case keeps its times: a headline within the text. */
function headline(source: Source, read: Read): boolean {
  const before = source.atoms[read.first - 1]
  return before?.kind === 'word' && before.capital && source.atoms[read.first - 2]?.capital === true
}

function draft(read: Read, found: Resolved, start: number, end: number, clause: Clause): Draft {
  const { range } = found
  const time: Time = {
    start,
    end,
    rule: read.rule,
    type: found.type,
    value: found.value,
    mod: found.mod,
    ...printed(range),
    stated: found.stated,
    alternative: found.alternative && printRange(found.alternative, false),
    window: null,
    zone: found.zone ?? null,
  }
  const run =
    read.expression.node === 'run' && read.expression.unit === 'day'
      ? { unit: { nth: read.expression.nth } }
      : {}
  return { time, range, sentence: clause.sentence, ...run }
}

function settle(document: Document, seen: Annotations, source: Source, reads: readonly Read[]): Time[] {
  const reference: Reference | null = referenceOf(document, source, reads)
  const mentioned: Mentioned = { day: null, year: null, quarter: null }
  const drafts: Draft[] = []
  for (const read of reads) {
    const start = source.atoms[read.first]?.start ?? 0
    const end = source.atoms[read.last - 1]?.end ?? 0
    const skipped = within(document.boilerplate, { start, end }).some(
      ({ kind }) => kind === 'copyright' || kind === 'navigation',
    )
    if (skipped || isTitle(source, read) || insideName(seen, read, start, end)) continue
    const clause = clauseOf(seen.tokens, seen.sentences, start, end)
    const scene: Scene = {
      reference,
      side: clause.direction,
      ahead: clause.ahead,
      since: clause.since,
      adverbial: clause.adverbial,
      memory: recall(mentioned, clause),
      chain: chainOf(document.text, drafts.at(-1), start),
    }
    const found = resolve(read.expression, scene)
    if (!found) continue
    remember(mentioned, read, found, clause)
    drafts.push(draft(read, found, start, end, clause))
  }
  const joined = joinRuns(drafts)
  const windows = windowsOf(document.text, joined, reference)
  return joined.map(({ time }, index) => ({ ...time, window: windows[index] ?? null }))
}

/**
 * Finds the times of a text: TIMEX3 type, value and mod, and the half-open range each resolves to. Relative expressions count from
 * the document's day of publication; without one they keep a value with X for what is not known, and no range.
 */
export function times(resources: Resources): Annotator {
  const vocabulary = compileVocabulary(
    resources.lexicon('en/time-words'),
    resources.lexicon('en/time-holidays'),
  )
  const { readAt, starts } = compileEnglish(vocabulary)
  const cut = atomCutter(vocabulary, starts)
  return {
    name: 'times',
    gives: ['times'],
    needs: ['sentences', 'tokens', 'names'],
    run(document, seen) {
      const atoms = cut(document.text)
      const source: Source = {
        atoms,
        vocabulary,
        telling: tellingOf(atoms),
        memo: { day: new Map(), plain: new Map() },
      }
      return { times: settle(document, seen, source, readAll(source, readAt)) }
    },
  }
}
