import { hashText } from '../../lib/hash-features.js'
import type { LexiconEntry } from '../../model/resources.js'
import { familyOf, type Dictionary } from './dictionary.js'
import type { Words } from './words.js'

const TAGS: Readonly<Record<string, string>> = {
  past: 'VERB|VBD',
  participle: 'VERB|VBN',
  variant: 'VERB|VBN',
}
const BASE_TAGS = ['VERB|VB', 'VERB|VBP']
/** Bits of what else WordNet lists a form as. A noun that is spelt like an irregular form is rare in news ("stole", "dug", "tore"). */
const NOUN = 1
const VERB = 4
const ADJECTIVE = 64
/** A family of more tags is of words that training saw too seldom to tell. */
const TELLING = 12
/** How many tags more than asked for a family may have. */
const LOOSE = 2

/**
 * The dictionary's family for irregular forms of verbs, by the hash of the form: the smallest one with the tags that the list and WordNet
 * (`mayBe`, as bits) give the form, and those it bore in training, its commonest first. "shot" may be a past tense, though no text of the
 * training had it so. Left out are forms that have a fitting family already, those for which there is none, and names.
 */
export function irregularFamilies(
  dictionary: Dictionary,
  tags: readonly string[],
  verbs: readonly LexiconEntry[],
  mayBe: (form: string) => number,
): ReadonlyMap<number, number> {
  const borne = new Map<string, Set<string>>()
  for (const { term, kind } of verbs)
    borne.set(term, (borne.get(term) ?? new Set()).add(TAGS[kind] as string))
  const found = new Map<number, number>()
  for (const [form, wanted] of borne) {
    const own = familyOf(dictionary, hashText(form))
    const held = own > 0 ? (dictionary.families[own] as Uint8Array) : NONE
    const told = held.length > 0 && held.length <= TELLING
    const bits = mayBe(form)
    if (told) for (const tag of held) wanted.add(tags[tag] as string)
    else if ((bits & ~(NOUN | VERB | ADJECTIVE)) !== 0) continue
    else {
      if (bits & VERB) for (const tag of BASE_TAGS) wanted.add(tag)
      if (bits & ADJECTIVE && own <= 0) wanted.add('ADJ|JJ')
    }
    const numbers = [...wanted].map((tag) => tags.indexOf(tag))
    if (told && numbers.every((tag) => held.includes(tag))) continue
    const isBase = (bits & VERB) !== 0
    const barred = isBase ? [] : BASE_TAGS.map((tag) => tags.indexOf(tag))
    const first = smallest(dictionary, numbers, barred, held[0] ?? null)
    // "shot" is no base form: one in which another tag is commoner does it no harm
    const family = first > 0 || isBase ? first : smallest(dictionary, numbers, barred, null)
    if (family > 0) found.set(hashText(form), family)
  }
  return found
}

const NONE = new Uint8Array()

/** The smallest family that has these tags and none of the barred, and is `mostly` the tag asked for; 0 where each that does has many more. */
function smallest(
  { families }: Dictionary,
  wanted: readonly number[],
  barred: readonly number[],
  mostly: number | null,
): number {
  let best = 0
  let least = wanted.length + LOOSE + 1
  families.forEach((held, at) => {
    if (at === 0 || held.length >= least || (mostly !== null && held[0] !== mostly)) return
    if (!wanted.every((tag) => held.includes(tag)) || barred.some((tag) => held.includes(tag))) return
    best = at
    least = held.length
  })
  return best
}

/** "swore", "underwent", "shot": an irregular form may be what the list of such forms says. */
export function knowIrregular(families: ReadonlyMap<number, number>, words: Words, index: number): void {
  const family = families.get(words.form[index] as number)
  if (family !== undefined) words.family[index] = family
}
