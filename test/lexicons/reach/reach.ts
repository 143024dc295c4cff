import { annotate } from '../../../src/annotate/annotate.js'
import { names } from '../../../src/annotate/names/names.js'
import { sentences } from '../../../src/annotate/sentences/sentences.js'
import { createEngine } from '../../../src/app/engine.js'
import { packageResources } from '../../../src/app/resources.js'
import type { Annotations } from '../../../src/model/annotation.js'
import type { LexiconEntry } from '../../../src/model/resources.js'
import type { Span } from '../../../src/model/span.js'

export const resources = packageResources()
export const engine = createEngine(resources)

/** What was read in a text published on Wednesday 15 May 2024, and the text of a span. */
export type Read = Annotations & { readonly text: string; readonly words: (span: Span) => string }

const [toSentences, toNames] = [sentences(resources), names(resources)]

/** `upTo: 'names'` leaves out what is read after names. */
function read(text: string, upTo: 'names' | undefined): Read {
  const document = engine.document({ id: 'a', text, published: '2024-05-15' })
  const annotators = upTo === 'names' ? [toSentences, toNames] : null
  const { annotations } = annotators ? annotate(document, annotators) : engine.annotate(document)
  return { ...annotations, text, words: ({ start, end }) => text.slice(start, end) }
}

/** How the rows of some kinds of one word list show. */
export type Reach = {
  readonly list: string
  readonly upTo?: 'names'
  /** The kinds it is for; all kinds of the list where left out. */
  readonly kinds?: readonly string[]
  /** A sentence in which the term must be found, or several: one of them is enough. */
  readonly say: (entry: LexiconEntry) => string | readonly string[]
  readonly found: (read: Read, entry: LexiconEntry) => boolean
  /** A word of no list that must not be found in the same sentence; null where the sentence alone makes it one. */
  readonly idle?: string | null
  /** Terms that need other words around them than their kind usually has: sentence by "term" or "term/kind". */
  readonly own?: Readonly<Record<string, string>>
}

/** The same where no sentence is needed: the function that looks terms up is asked itself. */
export type Direct = Pick<Reach, 'list' | 'kinds' | 'idle'> & { readonly holds: (entry: LexiconEntry) => boolean }

export const isFor = ({ kinds }: Pick<Reach, 'kinds'>, kind: string): boolean =>
  kinds === undefined || kinds.includes(kind) || kinds.includes(kind.replace(/:.*$/, ':*'))

/** The rows that are not found, as "term/kind". */
export function unreached(row: Reach | Direct): readonly string[] {
  return resources
    .lexicon(`en/${row.list}`)
    .filter((entry) => isFor(row, entry.kind) && !reaches(row, entry))
    .map(({ term, kind }) => `${term}/${kind}`)
}

/** The rows whose sentence finds a word that is on no list, as "list: sentence". */
export function foundAnyway(row: Reach | Direct): readonly string[] {
  const { idle = 'blorf' } = row
  if (idle === null) return []
  const first = resources.lexicon(`en/${row.list}`).find(({ kind }) => isFor(row, kind))
  if (first === undefined) return [`${row.list}: no row`]
  return reaches({ ...row, own: {} }, { ...first, term: idle }) ? [`${row.list}: ${idle}`] : []
}

function reaches(row: Reach | Direct, entry: LexiconEntry): boolean {
  if ('holds' in row) return row.holds(entry)
  const own = row.own?.[`${entry.term}/${entry.kind}`] ?? row.own?.[entry.term]
  return [own ?? row.say(entry)].flat().some((text) => row.found(read(text, row.upTo), entry))
}
