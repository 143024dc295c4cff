import type { LexiconEntry, Resources } from '../../model/resources.js'
import { hashText, type Words } from './words.js'

/** What lists say of a word or of the name it is part of. One bit each. */
export const LIST = {
  country: 1, adjective: 2, people: 4, city: 8, bigCity: 16, region: 32, given: 64, surname: 128,
  organization: 256, team: 512, event: 1024, work: 2048, product: 4096, facility: 8192,
  honorific: 1 << 14, title: 1 << 15, personSuffix: 1 << 16, companySuffix: 1 << 17, organizationHead: 1 << 18,
  facilityHead: 1 << 19, placeHead: 1 << 20, eventHead: 1 << 21, workHead: 1 << 22, particle: 1 << 23,
  role: 1 << 24, group: 1 << 25, say: 1 << 26, calendar: 1 << 27, capital: 1 << 28, seat: 1 << 29,
  sport: 1 << 30,
} as const // prettier-ignore

const KINDS: Readonly<Record<string, number>> = {
  country: LIST.country, area: LIST.country, adjective: LIST.adjective, people: LIST.people, capital: LIST.capital | LIST.bigCity,
  seat: LIST.seat, city: LIST.city, 'big-city': LIST.bigCity, region: LIST.region, given: LIST.given, surname: LIST.surname,
  intl: LIST.organization, agency: LIST.organization, party: LIST.organization, media: LIST.organization,
  company: LIST.organization, org: LIST.organization, team: LIST.team, event: LIST.event, work: LIST.work,
  product: LIST.product, facility: LIST.facility, honorific: LIST.honorific, title: LIST.title,
  'person-suffix': LIST.personSuffix, 'company-suffix': LIST.companySuffix, 'organization-head': LIST.organizationHead,
  'facility-head': LIST.facilityHead, 'place-head': LIST.placeHead, 'event-head': LIST.eventHead, 'work-head': LIST.workHead,
  particle: LIST.particle, role: LIST.role, group: LIST.group, say: LIST.say, calendar: LIST.calendar,
  sport: LIST.sport,
} // prettier-ignore

/** Words beside a name that lists know in lower case too, as they do what is written so itself ("dpa", "al-Qaeda", "49ers"). */
const ANY_CASE = LIST.role | LIST.group | LIST.say | LIST.particle | LIST.sport

const LISTS = [
  'en/countries',
  'en/regions',
  'en/cities',
  'en/given-names',
  'en/surnames',
  'en/organizations',
  'en/brands',
  'en/name-words',
]

/** Slots of the table that tells, by a word's hash, whether an entry may begin with it: most words of a text begin none. */
const HEADS = 1 << 16
const HEAD = { anyWord: 1, smallWord: 2 } as const

/** `small`: what the entry is where its first word is no capital. */
type Node = { bits: number; small: number; next: Map<string, Node> | null }

/** Which lists the words of a text stand in: for each word those it begins, those it goes on, and whether it stands alone. */
export type Listed = {
  /** Lists with an entry that begins at this word and is the longest one. */
  readonly begins: Int32Array
  /** Lists with an entry of several words that this word continues. */
  readonly inside: Int32Array
  /** Words of the longest entry that begins here; 0 where none does. */
  readonly length: Uint8Array
}

export type Gazetteer = { readonly look: (words: Words) => Listed; readonly bitsOf: (term: string) => number }

/** Compiles the word lists into one tree over words; entries of a lower-cased word list match in any case. */
export function gazetteer(resources: Resources, cut: (text: string) => Words): Gazetteer {
  const root: Node = { bits: 0, small: 0, next: new Map() }
  const heads = new Uint8Array(HEADS)
  for (const name of LISTS) for (const entry of resources.lexicon(name)) addEntry(root, heads, entry, cut)
  const bitsOf = (term: string): number => {
    let node: Node | undefined = root
    for (const word of cut(term).lower) node = node?.next?.get(word)
    return node?.bits ?? 0
  }
  return { look: (words) => lookAll(root, heads, words), bitsOf }
}

function addEntry(root: Node, heads: Uint8Array, entry: LexiconEntry, cut: (text: string) => Words): void {
  const bits = KINDS[entry.kind] ?? 0
  if (bits === 0) return
  let node = root
  const words = wordsOf(entry.term, cut)
  const head = hashText(words[0] ?? '') & (HEADS - 1)
  const small = /^\p{Lu}/u.test(entry.term) ? bits & ANY_CASE : bits
  heads[head] = (heads[head] as number) | HEAD.anyWord | (small ? HEAD.smallWord : 0)
  for (const word of words) {
    node.next ??= new Map()
    let next = node.next.get(word)
    if (!next) node.next.set(word, (next = { bits: 0, small: 0, next: null }))
    node = next
  }
  node.bits |= bits
  node.small |= small
}

/** Words of letters with one blank between them: nearly every entry, and no work for `cut`. */
const PLAIN_ASCII = /^[A-Za-z]+(?: [A-Za-z]+)*$/
const PLAIN = /^\p{L}[\p{L}\p{M}]*(?: \p{L}[\p{L}\p{M}]*)*$/u

function wordsOf(term: string, cut: (text: string) => Words): readonly string[] {
  return PLAIN_ASCII.test(term) || PLAIN.test(term) ? term.toLowerCase().split(' ') : cut(term).lower
}

const LONGEST = 9

function lookAll(root: Node, heads: Uint8Array, words: Words): Listed {
  const begins = new Int32Array(words.count)
  const inside = new Int32Array(words.count)
  const length = new Uint8Array(words.count)
  for (let index = 0; index < words.count; index++) {
    const word = words.text[index] as string
    const small = word === words.lower[index]
    const head = heads[(words.hash[index] as number) & (HEADS - 1)] as number
    if ((head & (small ? HEAD.smallWord : HEAD.anyWord)) === 0) continue
    let node: Node | undefined = root
    for (let step = 0; step < LONGEST && index + step < words.count; step++) {
      node = node.next?.get(words.lower[index + step] as string)
      if (!node) break
      const bits = small ? node.small : node.bits
      if (bits === 0) continue
      begins[index] = bits
      length[index] = step + 1
    }
    if ((length[index] as number) > 1)
      for (let step = 1; step < (length[index] as number); step++)
        inside[index + step] = (inside[index + step] as number) | (begins[index] as number)
  }
  return { begins, inside, length }
}
