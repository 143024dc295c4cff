import type { EventType } from '../../model/annotation.js'
import { ReadoutError } from '../../model/errors.js'
import type { LexiconEntry } from '../../model/resources.js'

/** What an event is: PLOVER's type and mode (null where it has none), and the plain word for it. */
export type EventClass = {
  readonly type: EventType | null
  readonly mode: string | null
  readonly noun: string
}

/** One row of en/event-verbs: a verb and what must stand with it. */
export type VerbPattern = EventClass & {
  readonly particles: readonly string[]
  /** Lemma of the object noun, or a TYPE that the noun must make. */
  readonly object: string | null
  /** Preposition that leads to the recipient (or, when `objectAfter`, to the object noun). */
  readonly preposition: string | null
  /** True where the object noun stands after the preposition: "participate in talks". */
  readonly objectAfter: boolean
  /** The type that an infinitive must make: "vow to attack". */
  readonly infinitive: string | null
  /** True where the words are no event at all: "release a statement", "meet a deadline". */
  readonly none: boolean
  /** True where no object may stand: "demonstrate" is a protest, "demonstrate good will" is none. */
  readonly alone: boolean
}

export type NounClass = EventClass & { readonly kind: string }

export type EventPatterns = {
  /** Patterns of a verb's lemma, the most demanding first. */
  readonly verbs: ReadonlyMap<string, readonly VerbPattern[]>
  readonly nouns: ReadonlyMap<string, readonly NounClass[]>
}

const TYPES: ReadonlySet<string> = new Set([
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT',
  'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
]) // prettier-ignore

function eventClass(kind: string, noun: string): EventClass | null {
  const [type = '', mode = ''] = kind.split('/')
  if (type === 'NEWS') return { type: null, mode: null, noun }
  return TYPES.has(type) ? { type: type as EventType, mode: mode === '' ? null : mode, noun } : null
}

/** Compiles the word lists. Throws `lexicon.kind` for a type that PLOVER does not have. */
export function compilePatterns(
  verbRows: readonly LexiconEntry[],
  nounRows: readonly LexiconEntry[],
): EventPatterns {
  const verbs = new Map<string, VerbPattern[]>()
  for (const { term, kind, note } of verbRows) {
    const none = kind === 'NONE'
    const found = none ? { type: 'CONSULT' as const, mode: null, noun: '' } : eventClass(kind, note)
    if (!found)
      throw new ReadoutError(
        'lexicon.kind',
        `lexicon.kind: en/event-verbs "${term}": there is no event type ${kind}`,
      )
    const [lemma = '', ...rest] = term.split(' ')
    const pattern = { ...readPattern(found, rest), none }
    verbs.set(lemma, [...(verbs.get(lemma) ?? []), pattern])
  }
  for (const list of verbs.values()) list.sort((a, b) => demands(b) - demands(a))
  const nouns = new Map<string, NounClass[]>()
  for (const { term, kind, note } of nounRows) {
    const found = eventClass(kind, note) ?? { type: 'CONSULT' as const, mode: null, noun: note }
    const [type = ''] = kind.split('/')
    nouns.set(term, [...(nouns.get(term) ?? []), { ...found, kind: type }])
  }
  return { verbs, nouns }
}

function readPattern(found: EventClass, parts: readonly string[]): Omit<VerbPattern, 'none'> {
  const particles: string[] = []
  let object: string | null = null
  let preposition: string | null = null
  let objectAfter = false
  let infinitive: string | null = null
  let alone = false
  for (const part of parts) {
    const word = part.slice(1)
    if (part.startsWith('+')) particles.push(word)
    else if (part.startsWith('=')) {
      object = word
      objectAfter = preposition !== null
    } else if (part === '-') alone = true
    else if (part.startsWith('@')) preposition = word
    else if (part.startsWith('>')) infinitive = word
    else
      throw new ReadoutError(
        'lexicon.pattern',
        `lexicon.pattern: en/event-verbs: "${part}" must begin with +, =, @ or >, or be -`,
      )
  }
  return { ...found, particles, object, preposition, objectAfter, infinitive, alone }
}

/** How much a pattern asks for: an object noun most, then a particle or infinitive, any object at all, a preposition. */
function demands(pattern: VerbPattern): number {
  return (
    (pattern.none ? 1 : 0) +
    objectDemand(pattern.object) +
    (pattern.infinitive === null ? 0 : 6) +
    pattern.particles.length * 4 +
    (pattern.preposition === null ? 0 : 2)
  )
}

/** A noun itself before the type that it makes ("declare =truce" before "declare =RETREAT"), any object last. */
function objectDemand(object: string | null): number {
  if (object === null) return 0
  if (object === '*') return 5
  return object === object.toUpperCase() ? 8 : 11
}

/** True where a noun's lemma is what a pattern asks for: the lemma itself or a noun that makes the type. */
export function nounFits(patterns: EventPatterns, wanted: string, lemma: string): boolean {
  return wanted === lemma || (patterns.nouns.get(lemma)?.some(({ kind }) => kind === wanted) ?? false)
}
