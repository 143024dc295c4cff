import type { Entity, Token } from '../../model/annotation.js'
import {
  isMainSubject,
  isSubject,
  mainSubject,
  recent,
  type Memory,
  type Mention,
  type View,
} from './view.js'

type Class = { readonly gender: 'female' | 'male' | 'thing' | 'many'; readonly possessive: boolean }

const PRONOUNS: Readonly<Record<string, Class>> = {
  he: { gender: 'male', possessive: false }, him: { gender: 'male', possessive: false }, his: { gender: 'male', possessive: true }, himself: { gender: 'male', possessive: false },
  she: { gender: 'female', possessive: false }, her: { gender: 'female', possessive: true }, hers: { gender: 'female', possessive: true }, herself: { gender: 'female', possessive: false },
  it: { gender: 'thing', possessive: false }, its: { gender: 'thing', possessive: true }, itself: { gender: 'thing', possessive: false },
  they: { gender: 'many', possessive: false }, them: { gender: 'many', possessive: false }, their: { gender: 'many', possessive: true },
} // prettier-ignore

/** Verbs by which "it" can only be a body that acts. */
const ACTS =
  /^(?:say|add|announce|deny|claim|report|warn|reject|demand|accuse|condemn|urge|vow|insist|want|plan|intend|launch|refuse|agree|expect|hope|believe|call|deploy|intercept|shoot|destroy|down|buy|sell|employ|own|operate|supply|sign)$/

export type Resolved = { readonly entity: string; readonly rule: string }

/** Resolves the pronoun at a token, or null: not a pronoun that is read here, or more than one thing it can stand for. */
export function resolvePronoun(view: View, memory: Memory, at: number): Resolved | null {
  const kind = Object.hasOwn(PRONOUNS, view.low(at)) ? PRONOUNS[view.low(at)] : undefined
  if (!kind || view.quoted[at]) return null
  if (kind.gender === 'thing') return resolveThing(view, memory, at, kind.possessive)
  if (kind.gender === 'many') return resolveMany(view, memory, at)
  return resolvePerson(view, memory, at, kind.gender)
}

function fits(memory: Memory, entity: Entity, gender: 'female' | 'male'): boolean {
  if (entity.kind !== 'person' || entity.number === 'plural') return false
  const known = entity.gender === 'unknown' ? memory.genders.get(entity.id) : entity.gender
  return known === undefined || known === gender
}

/** "he", "she": the only person of the gender near by; else the subject before; else whom the pronoun before it meant. */
function resolvePerson(view: View, memory: Memory, at: number, gender: 'female' | 'male'): Resolved | null {
  const { sentence } = view.tokens[at] as Token
  const near = recent(memory, sentence, 2, (entity) => fits(memory, entity, gender))
  const stranger = strangerBefore(view, memory, at, gender)
  if (stranger >= 0 && near.every((mention) => mention.at < stranger)) return null
  if (near.length === 0) return farther(view, memory, at, gender)
  if (near.length === 1) return learned(memory, near[0] as Mention, gender, 'only candidate')
  const here = subjectsBefore(near, sentence)
  if (here.length === 1) return found(here[0] as Mention, 'subject of the sentence')
  if (here.length === 0) {
    const led = isMainSubject(view, at)
      ? mainSubject(memory, sentence - 1, (entity) => fits(memory, entity, gender))
      : null
    if (led) return found(led, 'main subject before')
    for (const back of [1, 2]) {
      const before = subjectsBefore(near, sentence - back)
      if (before.length > 1) break
      if (before.length === 1 && sameParagraphOrNext(view, sentence, sentence - back))
        return found(before[0] as Mention, 'subject before')
    }
    const alone = near.filter((mention) => mention.sentence >= sentence - 1)
    if (alone.length === 1) return found(alone[0] as Mention, 'only candidate of two sentences')
    return null
  }
  // Two subjects in one sentence: the pronoun's own clause decides nothing safe, but a chain of pronouns does.
  const chain = here.filter(({ pronoun }) => pronoun)
  return chain.length === 1 ? found(chain[0] as Mention, 'chain of pronouns') : null
}

/** "The mayor’s son posted a clip in which he shouted": the last subject of the sentence or the one before that is a person nobody has named, or -1. */
function strangerBefore(view: View, memory: Memory, at: number, gender: 'female' | 'male'): number {
  const { sentence } = view.tokens[at] as Token
  const from = Math.max(at - FAR, view.sentences[Math.max(0, sentence - 1)]?.first ?? 0)
  for (let noun = at - 1; noun >= from; noun--) {
    const { upos, xpos, deprel, text } = view.tokens[noun] as Token
    if (upos !== 'NOUN' || xpos === 'NNS' || !deprel.startsWith('nsubj')) continue
    const role = view.lists.roles.get(text.toLowerCase())
    if (role === undefined || (role !== 'unknown' && role !== gender)) continue
    if (view.quoted[noun] || view.inRole[noun] || namedBeside(view, noun)) continue
    if (!memory.mentions.slice(-FAR).some((mention) => mention.at === noun)) return noun
  }
  return -1
}

/** How many words back such a person may stand. */
const FAR = 60

/** A name stands within a few words after the noun: "the spokesman, Ann Lee,", "the envoy Ann Lee". */
function namedBeside({ nameOf, low }: View, noun: number): boolean {
  for (let next = noun + 1; next < noun + 10; next++) {
    if (nameOf[next]) return true
    if (/^[.;:]$/.test(low(next))) return false
  }
  return false
}

/** Up to five sentences back, when only one person at all was spoken of and as a subject. */
function farther(view: View, memory: Memory, at: number, gender: 'female' | 'male'): Resolved | null {
  const { sentence } = view.tokens[at] as Token
  const near = recent(memory, sentence, 5, (entity) => fits(memory, entity, gender))
  return near.length === 1 && (near[0] as Mention).subject
    ? found(near[0] as Mention, 'only candidate far back')
    : null
}

const subjectsBefore = (mentions: readonly Mention[], sentence: number): Mention[] =>
  mentions.filter((mention) => mention.sentence === sentence && mention.subject && !mention.quoted)

function sameParagraphOrNext({ sentences }: View, a: number, b: number): boolean {
  return (sentences[a]?.paragraph ?? 0) - (sentences[b]?.paragraph ?? 0) <= 2
}

const found = ({ entity }: Mention, rule: string): Resolved => ({ entity, rule })

function learned(memory: Memory, mention: Mention, gender: 'female' | 'male', rule: string): Resolved {
  if (memory.entities.get(mention.entity)?.gender === 'unknown') memory.genders.set(mention.entity, gender)
  return found(mention, rule)
}

const isBody = ({ kind, number }: Entity): boolean =>
  (kind === 'organization' || kind === 'place' || kind === 'facility') && number === 'singular'

/** "its" and "it" with a verb of acting: the only body before it in the sentence, or the subject of the sentence or of the one before. */
function resolveThing(view: View, memory: Memory, at: number, possessive: boolean): Resolved | null {
  const token = view.tokens[at] as Token
  if (!possessive && !actsHere(view, at)) return null
  const near = recent(memory, token.sentence, 1, isBody)
  const here = near.filter((mention) => mention.sentence === token.sentence)
  const subjects = here.filter(({ subject }) => subject)
  if (subjects.length === 1) return found(subjects[0] as Mention, 'subject of the sentence')
  if (subjects.length > 1) return null
  if (here.length === 1 && possessive) return found(here[0] as Mention, 'only body before')
  if (here.length > 0) return null
  const before = near.filter(({ subject }) => subject)
  return before.length === 1 && isSubject(view, at) ? found(before[0] as Mention, 'subject before') : null
}

function actsHere({ tokens }: View, at: number): boolean {
  const token = tokens[at] as Token
  const verb = tokens[token.head]
  return token.deprel === 'nsubj' && verb !== undefined && verb.upos === 'VERB' && ACTS.test(verb.lemma)
}

/** "they", "their": the only plural subject of the sentence or of the one before. */
function resolveMany(view: View, memory: Memory, at: number): Resolved | null {
  const { sentence } = view.tokens[at] as Token
  const near = recent(memory, sentence, 1, ({ number }) => number === 'plural')
  const subjects = near.filter(({ subject }) => subject)
  const others = recent(memory, sentence, 1, ({ kind }) => kind === 'person').filter(
    ({ subject, entity }) => subject && memory.entities.get(entity)?.number === 'singular',
  )
  return subjects.length === 1 && others.length < 2
    ? found(subjects[0] as Mention, 'only plural subject')
    : null
}
