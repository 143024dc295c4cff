import type { Annotations, Coreference, Entity, Name, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { within } from '../../lib/interval.js'
import { isTied, lower, spanOf, type Range, type View } from './view.js'

/** Who speaks, and why; `speaker` is null where the words leave a choice or name nobody. */
export type Speaker = {
  readonly speaker: string | null
  readonly speakerRule: string
  /** Everybody who speaks, where the source names several together. */
  readonly speakers?: readonly string[]
}

/** What of an article speakers are resolved with. */
export type Cast = {
  readonly names: readonly Name[]
  readonly coreferences: readonly Coreference[]
  readonly entities: ReadonlyMap<string, Entity>
  /** Words for what a person is: "mayor", "son". */
  readonly roles: ReadonlyMap<string, unknown>
}

export function castOf(seen: Annotations, roles: Cast['roles']): Cast {
  return {
    names: seen.names,
    coreferences: seen.coreferences,
    entities: new Map(seen.entities.map((entity) => [entity.id, entity])),
    roles,
  }
}

/** Nouns for those who speak in an institution's name. */
const VOICES = new Set(
  (
    'spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons official officials representative representatives office officer ' +
    'officers statement readout communique release report team press service authorities staff administration leadership website account channel'
  ).split(' '),
)

/** Resolves the words that name the source to an entity: a person named there, a pronoun or description, an institution or its voice. */
export function resolveSpeaker(
  view: View,
  cast: Cast,
  source: Range | null,
  issuer: Speaker | null,
): Speaker {
  if (!source) return { speaker: null, speakerRule: 'no source is named' }
  const span = spanOf(view, source)
  const names = within(cast.names, span).filter((name) => name.entity !== '')
  const references = within(cast.coreferences, span)
  if (/^(?:who|which|that)$/.test(lower(view, source.first)) && source.last - source.first === 1)
    return antecedent(view, cast, source)
  const author = authorOf(view, source)
  if (author) return resolveSpeaker(view, cast, author, issuer)
  const head = headReference(view, source, references)
  const about = relativeStart(view, source)
  const persons = names.filter(
    (name) => name.kind === 'person' && name.start < about && !depends(view, source, name),
  )
  const different = new Set(persons.map((name) => name.entity))
  if (different.size === 1 && joinedToAnother(view, source, persons[0] as Name))
    return { speaker: null, speakerRule: 'several speakers are named' }
  if (different.size === 1 && isApposedToMany(view, source, persons[0] as Name))
    return { speaker: null, speakerRule: 'several speak' }
  if (different.size === 1)
    return { speaker: [...different][0] as string, speakerRule: 'person named in the source' }
  if (different.size > 1) return speakTogether(view, source, persons)
  if (head && isNamed(cast, head)) return spokenBy(head)
  const institution = namedInstitution(view, source, names)
  if (institution) return institution
  if (issuer !== null && isBareDocument(view, source))
    return { ...issuer, speakerRule: 'the document cited before' }
  if (head) return spokenBy(head)
  return { speaker: null, speakerRule: 'the source has no name' }
}

/** Where a clause about the speaker begins ("Nora Ek, whose votes Falk would need"): whom it names does not speak. */
function relativeStart(view: View, source: Range): number {
  for (let at = source.first + 1; at < source.last; at++)
    if (lower(view, at - 1) === ',' && /^(?:who|whose|whom|which)$/.test(lower(view, at)))
      return (view.tokens[at] as Token).start
  return Infinity
}

/** "a joint statement by Ana Ruiz and Ben Pell": whoever wrote the document is the one who speaks in it. */
function authorOf(view: View, source: Range): Range | null {
  for (let at = source.first + 1; at < source.last - 1 && at < source.first + 5; at++) {
    if (!/^(?:by|from)$/.test(lower(view, at))) continue
    return ISSUED.test(lower(view, at - 1)) ? { first: at + 1, last: source.last } : null
  }
  return null
}

/** "Ana Ruiz and Ben Pell", "Ruiz, Pell and the engineer Ivo Brandt": names that a conjunction joins speak together; any other two leave it open. */
function speakTogether(view: View, source: Range, persons: readonly Name[]): Speaker {
  const open: Speaker = { speaker: null, speakerRule: 'several speakers are named' }
  const speakers = [...new Set(persons.map((name) => name.entity))]
  const [before, last] = [persons[persons.length - 2], persons[persons.length - 1]]
  if (!before || !last || before.entity === last.entity) return open
  let joined = false
  for (let at = source.first; at < source.last; at++) {
    const token = view.tokens[at] as Token
    if (token.start >= before.end && token.end <= last.start && lower(view, at) === 'and') joined = true
    // Somebody without a name besides: "Ana Ruiz, Ben Pell and others".
    if (token.start >= last.end && token.upos === 'CCONJ') return open
  }
  return joined ? { speaker: speakers[0] as string, speakers, speakerRule: 'people named together' } : open
}

/**
 * "Ana Ruiz, who said", "Ana Ruiz of Lima, who said", "Ana Ruiz, a farmer from Lima, who said": the one person named before the pronoun, as far back as no
 * verb stands between; else an institution right before it.
 */
function antecedent(view: View, cast: Cast, source: Range): Speaker {
  const start = (view.tokens[source.first] as Token).start
  let from = source.first
  while (from > 0 && from > source.first - 25 && ownPhrase(view, from - 1, source.first)) from--
  const near = within(cast.names, { start: (view.tokens[from] as Token).start, end: start })
  const persons = new Set(
    near.filter(({ kind, entity }) => kind === 'person' && entity !== '').map(({ entity }) => entity),
  )
  const last = near[near.length - 1]
  const person = persons.size === 1 ? [...persons][0] : undefined
  const body =
    last && last.kind !== 'place' && last.entity !== '' && /^,? $/.test(view.text.slice(last.end, start))
      ? last.entity
      : undefined
  const speaker = person ?? (persons.size === 0 ? body : undefined)
  return speaker === undefined
    ? { speaker: null, speakerRule: 'relative pronoun' }
    : { speaker, speakerRule: 'name before the relative pronoun' }
}

/** A word of the same sentence that is neither verb nor conjunction nor quoted. */
function ownPhrase(view: View, at: number, pronoun: number): boolean {
  const { sentence, upos } = view.tokens[at] as Token
  return (
    sentence === view.tokens[pronoun]?.sentence &&
    !/^(?:VERB|AUX|SCONJ|CCONJ)$/.test(upos) &&
    view.quotationOf[at] === -1
  )
}

/** A pronoun or description that is the source itself, not one inside it ("his lawyer"). */
function headReference(view: View, source: Range, references: readonly Coreference[]): Coreference | null {
  const span = spanOf(view, source)
  for (const reference of references) {
    const whole = reference.start <= span.start && reference.end >= span.end - 1
    if (reference.kind === 'pronoun') {
      if (whole) return reference
    } else if (reference.start <= firstWord(view, source) && !possessive(view, reference)) return reference
  }
  return null
}

/** Where the source begins, an article left out. */
function firstWord(view: View, source: Range): number {
  const at =
    /^(?:the|a|an)$/.test(lower(view, source.first)) && source.last > source.first + 1
      ? source.first + 1
      : source.first
  return (view.tokens[at] as Token).start
}

function possessive(view: View, span: Span): boolean {
  return /^['’]s?(?![\p{L}])/u.test(view.text.slice(span.end, span.end + 3))
}

function isNamed(cast: Cast, reference: Coreference): boolean {
  return cast.entities.get(reference.entity)?.named ?? false
}

function spokenBy({ entity, kind }: Coreference): Speaker {
  return { speaker: entity, speakerRule: kind === 'pronoun' ? 'pronoun' : 'description' }
}

/** "Ana Ruiz and an aide": the name is one of two who speak. */
function joinedToAnother(view: View, source: Range, name: Name): boolean {
  for (let at = source.first; at < source.last; at++) {
    const token = view.tokens[at] as Token
    if (token.start < name.end) continue
    return token.upos === 'CCONJ'
  }
  return false
}

/** "protesters in the capital, Lima": what a comma sets beside many is no one of them. */
function isApposedToMany(view: View, source: Range, name: Name): boolean {
  let many = false
  for (let at = source.first; at < source.last; at++) {
    const token = view.tokens[at] as Token
    if (token.start >= name.start || token.upos === 'PROPN') return false
    if (token.text === ',') return many
    if (token.upos === 'ADP') {
      while (at < source.last && lower(view, at) !== ',' && (view.tokens[at] as Token).start < name.start)
        at++
      return many && lower(view, at) === ','
    }
    if (token.upos === 'NOUN') many = token.xpos === 'NNS'
  }
  return false
}

/** Participles of a title: "acting Commissioner Ben Pell" is Pell. */
const OF_OFFICE = /^(?:acting|outgoing|incoming|sitting|retired|serving|elected|visiting|presiding)$/i

/** Offices whose title goes on after "of" or "for". */
const OFFICES =
  /^(?:secretary|undersecretary|minister|director|chancellor|commissioner|ambassador|governor|president|chairman|superintendent|bishop|archbishop|duke|duchess|prince|princess|speaker)$/i

/** "Secretary of State Ben Pell": the title goes on after the preposition, and the name stands right behind it. */
function opensOffice(view: View, at: number, name: Name): boolean {
  const office = view.tokens[at - 1]
  if (!/^(?:of|for)$/.test(lower(view, at)) || !office || !OFFICES.test(office.text)) return false
  let words = 0
  for (let next = at + 1; (view.tokens[next]?.start ?? name.start) < name.start; next++) {
    const { upos, text } = view.tokens[next] as Token
    const field = upos === 'NOUN' && !OFFICES.test(text)
    if (!/^\p{Lu}/u.test(text) && !/^(?:ADP|DET)$/.test(upos) && !field) return false
    words++
  }
  return words > 0
}

/** A name that only says whose ("a lawyer for Ana Ruiz", "Ruiz’s lawyer", "the Ruiz campaign") is not the one who speaks. */
function depends(view: View, source: Range, name: Name): boolean {
  if (possessive(view, name) && name.end < spanOf(view, source).end) return true
  let at = source.first
  let preposition = false
  for (; at < source.last && (view.tokens[at] as Token).end <= name.start; at++) {
    const token = view.tokens[at] as Token
    if (token.text === ',' || token.text === '(' || token.upos === 'CCONJ') preposition = false
    else if (opensOffice(view, at, name)) continue
    else if ((token.upos === 'ADP' || token.upos === 'SCONJ') && !/^[-‐‑]$/.test(lower(view, at - 1)))
      preposition = true
    else if (
      token.upos === 'VERB' &&
      /^\p{Ll}/u.test(token.text) &&
      !OF_OFFICE.test(token.text) &&
      !isTied(view, at)
    )
      preposition = true
  }
  if (preposition) return true
  let after = at
  while (after < source.last && (view.tokens[after] as Token).start < name.end) after++
  const next = view.tokens[after]
  return (
    next !== undefined &&
    after < source.last &&
    next.upos === 'NOUN' &&
    /^\s?$/.test(view.text.slice(name.end, next.start))
  )
}

/** "The State Department", "Kyiv", "a ministry spokesman", "officials of the ministry": the institution speaks. */
function namedInstitution(view: View, source: Range, names: readonly Name[]): Speaker | null {
  const bodies = names.filter(
    (name) => name.kind === 'organization' || name.kind === 'place' || name.kind === 'facility',
  )
  const last = mainEnd(view, source)
  const end = (view.tokens[last - 1] as Token).end
  // "Norway’s Defence Ministry": the state only says whose ministry speaks
  const main = bodies.filter(
    (name, index) => name.start < end && !(possessive(view, name) && bodies[index + 1] !== undefined),
  )
  const different = new Set(main.map((name) => name.entity))
  if (different.size === 0) return besideBody(view, source, bodies[bodies.length - 1])
  if (different.size !== 1) return null
  const name = main[0] as Name
  const speaker = name.entity
  if (name.end >= end && !depends(view, source, name))
    return { speaker, speakerRule: 'institution named as the source' }
  if (name.kind !== 'organization') return null
  for (let at = source.first; at < last; at++) {
    const token = view.tokens[at] as Token
    if (token.start < name.end && token.end > name.start) continue
    if (
      VOICES.has(token.text.toLowerCase()) &&
      !/^(?:another|separate|former|ex)$/.test(lower(view, source.first))
    )
      return { speaker, speakerRule: 'voice of an institution' }
  }
  return null
}

/** "the bank, Crédit du Rhin": the name set beside a body without one. */
function besideBody(view: View, source: Range, name: Name | undefined): Speaker | null {
  const { start, end } = spanOf(view, source)
  if (!name || name.kind !== 'organization' || name.end !== end) return null
  const before = view.text.slice(start, name.start)
  return /^(?:the|its|his|her|their)\s[\p{Ll}\s-]{3,40},\s$/iu.test(before)
    ? { speaker: name.entity, speakerRule: 'institution set beside the source' }
    : null
}

/** The end of the source's first part, before a comma or a verb. */
function mainEnd(view: View, source: Range): number {
  for (let at = source.first + 1; at < source.last; at++) {
    const token = view.tokens[at] as Token
    if (token.text === ',' || token.text === '(') return at
  }
  return source.last
}

/** What an institution says in writing; a bill, a report or a study is nobody's voice for being named after somebody spoke. */
const ISSUED = /^(?:statement|readout|communiqu[eé]|release|post|message|letter|tweet|note)$/

function isBareDocument(view: View, source: Range): boolean {
  if (source.last - source.first > 2) return false
  return (
    /^(?:the|that|this|its|their)$/.test(lower(view, source.first)) &&
    ISSUED.test(lower(view, source.last - 1))
  )
}
