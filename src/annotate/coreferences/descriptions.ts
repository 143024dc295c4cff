import type { Entity, Token } from '../../model/annotation.js'
import { fold } from '../entities/fold.js'
import type { Lists } from '../entities/lists.js'
import type { Phrase } from './phrases.js'
import type { Resolved } from './pronouns.js'
import { recent, type Memory, type Mention, type View } from './view.js'

/** What a plain word for an office may stand for, besides itself. */
const WIDER: Readonly<Record<string, readonly string[]>> = {
  leader: [
    'president',
    'premier',
    'chancellor',
    'king',
    'minister',
    'ruler',
    'dictator',
    'chairman',
    'chief',
    'emir',
    'sultan',
  ],
  premier: ['minister'],
  diplomat: ['envoy', 'ambassador', 'minister', 'secretary'],
  lawmaker: ['senator', 'representative', 'congressman', 'congresswoman', 'deputy', 'mp', 'legislator'],
  politician: [
    'senator',
    'president',
    'minister',
    'mayor',
    'governor',
    'lawmaker',
    'congressman',
    'chancellor',
  ],
  negotiator: ['envoy', 'secretary'],
  executive: ['executive', 'ceo', 'chairman', 'president'],
  attorney: ['lawyer'],
  lawyer: ['attorney'],
  spokesperson: ['spokesman', 'spokeswoman'],
}

/** Any body that does not say by its name that it is none of business. */
const BUSINESS =
  /^(?!.*\b(?:federation|union|association|ministry|department|council|party|government|agency|court|university|police|army|forces?|committee|commission|authority|church|league|movement|front|nations|parliament|senate|congress|bureau|society|club)\b)/i

/** Plain words for a body that any firm or organisation near by may be meant by. */
const ANY_BODY: Readonly<Record<string, RegExp>> = {
  company: BUSINESS, firm: BUSINESS, group: /.*/, organization: /.*/, organisation: /.*/, agency: /agency|administration|bureau|service|commission|^[a-z]{2,5}$/,
  bank: /bank|^[a-z]{2,5}$|group/, airline: /air|line|jet/, newspaper: /times|post|herald|journal|tribune|daily|gazette|mail|news/, university: /universit|college|institute/,
  broadcaster: /broadcast|tv|radio|^[a-z]{2,5}$|news/, club: /.*/, team: /.*/, party: /part|front|union|movement|democrats|likud/, automaker: /.*/, carmaker: /.*/, retailer: /.*/, manufacturer: /.*/,
} // prettier-ignore

/** Words that end names of bodies and mean something wider alone: "the press" is no Associated Press. */
const NOT_BODIES: ReadonlySet<string> = new Set([
  'press', 'news', 'times', 'post', 'star', 'sun', 'standard', 'globe', 'daily', 'weekly', 'review', 'register', 'office', 'front',
  'center', 'centre', 'city', 'real', 'radio', 'television', 'tv', 'project', 'program', 'programme', 'initiative', 'campaign', 'mission',
  'exchange', 'trust', 'fund', 'network', 'house', 'union', 'resistance', 'united',
]) // prettier-ignore

/** The state a person serves, from the roles printed beside the name. */
export function countryOfPerson(entity: Entity, lists: Lists): string | null {
  if (entity.country !== null) return entity.country
  for (const { text } of entity.roles) {
    const words = text.split(/[\s-]+/)
    for (let at = 0; at < words.length; at++) {
      const one = (words[at] as string).replace(/(?:['’]s?)?,?$/, '')
      const country =
        lists.country(`${one} ${words[at + 1] ?? ''}`.trim()) ??
        (/^\p{Lu}/u.test(one) ? lists.country(one) : null)
      if (country) return country
    }
  }
  return null
}

const wordsOf = new WeakMap<Entity, ReadonlySet<string>>()

function roleWords(entity: Entity): ReadonlySet<string> {
  const known = wordsOf.get(entity)
  if (known) return known
  const words = new Set<string>()
  for (const { text } of entity.roles) {
    // Only the role's own words: "adviser to the president" makes no president, nor does "the president's son".
    const own = text
      .replace(/\s(?:of|to|for|at|in)\s.*$/s, '')
      .replace(/^.*['’]s?\s/s, '')
      .replace(SECOND, (_, rank: string, office: string) => {
        words.add(`${rank} ${office}`.toLowerCase())
        return ' '
      })
    for (const word of own.toLowerCase().split(/[^\p{L}]+/u)) if (word) words.add(word)
  }
  wordsOf.set(entity, words)
  return words
}

/** Resolves "the Russian leader", "the secretary", "the ministry" when one candidate remains, else null. */
export function resolveDescription(view: View, memory: Memory, phrase: Phrase): Resolved | null {
  if (!phrase.definite || phrase.plural || phrase.owned) return null
  const token = view.tokens[phrase.head] as Token
  const head = token.text.toLowerCase()
  const { lists } = view
  if (lists.roles.has(head)) return resolveOffice(view, memory, phrase, head)
  if (NOT_BODIES.has(head)) return null
  if (lists.groups.has(head) || lists.organizationHeads.has(head) || Object.hasOwn(ANY_BODY, head))
    return resolveBody(memory, phrase, head, token.sentence, view)
  return null
}

function resolveOffice(view: View, memory: Memory, phrase: Phrase, head: string): Resolved | null {
  const { lists } = view
  const rank = view.low(phrase.head - 1)
  const wanted = /^(?:vice|deputy|assistant|under)$/.test(rank)
    ? [`${rank} ${head}`]
    : [head, ...(WIDER[head] ?? [])]
  const gender = lists.roles.get(head) ?? 'unknown'
  const { sentence } = view.tokens[phrase.head] as Token
  const serves = (entity: Entity) => {
    if (entity.kind !== 'person') return false
    if (gender !== 'unknown' && entity.gender !== 'unknown' && entity.gender !== gender) return false
    const words = roleWords(entity)
    if (!wanted.some((word) => words.has(word))) return false
    return phrase.country === null || countryOfPerson(entity, lists) === phrase.country
  }
  if (phrase.country !== null) {
    const all = [...memory.entities.values()].filter(
      (entity) => serves(entity) && memory.mentions.some((mention) => mention.entity === entity.id),
    )
    return all.length === 1 ? { entity: (all[0] as Entity).id, rule: 'office and state' } : null
  }
  const far = recent(memory, sentence, 12, serves)
  const [office = ''] = wanted
  if (far.length === 1) {
    const { entity } = far[0] as Mention
    memory.offices.set(office, entity)
    return { entity, rule: 'office' }
  }
  // nobody of the office was spoken of for long: whom the word meant before
  const before = memory.offices.get(office)
  if (far.length === 0) return before === undefined ? null : { entity: before, rule: 'office, as before' }
  const near = far.filter((mention) => sentence - mention.sentence <= 1)
  return near.length === 1 ? { entity: (near[0] as Mention).entity, rule: 'office near by' } : null
}

/** Offices of the second rank are offices of their own: a vice president is no president. */
const SECOND = /\b(vice|deputy|assistant|under)[\s-]+(\p{L}+)/giu

function resolveBody(
  memory: Memory,
  phrase: Phrase,
  head: string,
  sentence: number,
  view: View,
): Resolved | null {
  const within = (entity: Entity) => {
    if (entity.kind !== 'organization' || entity.number === 'plural') return false
    if (phrase.country !== null && entity.country !== null && entity.country !== phrase.country) return false
    const words = fold(entity.name).split(/[\s-]+/)
    return words.includes(head) && qualifies(view, phrase, words)
  }
  const named = recent(memory, sentence, 15, within)
  if (named.length === 1) return { entity: (named[0] as Mention).entity, rule: 'name holds the word' }
  if (named.length > 1) {
    const near = named.filter((mention) => sentence - mention.sentence <= 1)
    return near.length === 1
      ? { entity: (near[0] as Mention).entity, rule: 'name holds the word, near by' }
      : null
  }
  const pattern = ANY_BODY[head]
  if (!pattern || phrase.head - phrase.first > 1) return null
  const near = recent(
    memory,
    sentence,
    2,
    (entity) => entity.kind === 'organization' && entity.named && pattern.test(fold(entity.name)),
  )
  if (near.length === 1) return { entity: (near[0] as Mention).entity, rule: 'only body near by' }
  const subjects = near.filter((mention) => mention.subject)
  return subjects.length === 1
    ? { entity: (subjects[0] as Mention).entity, rule: 'only body as subject' }
    : null
}

/** The words between "the" and the head must stand in the name too: "the defense ministry" is no Finance Ministry, "the Holm cabinet" no Lund cabinet. */
function qualifies(view: View, { first, head }: Phrase, words: readonly string[]): boolean {
  for (let at = first + 1; at < head; at++)
    if (!words.includes(fold(view.low(at))) && !isState(view, at)) return false
  return true
}

/** Inside the name of a state or its people, which the entity's country answers for. */
function isState({ nameOf, names, text, lists }: View, at: number): boolean {
  const name = nameOf[at] ? names[(nameOf[at] as number) - 1] : undefined
  return name !== undefined && lists.country(text.slice(name.start, name.end)) !== null
}
