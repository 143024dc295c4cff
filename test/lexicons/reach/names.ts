import type { NameKind } from '../../../src/model/annotation.js'
import { entityLists } from '../../../src/annotate/entities/lists.js'
import { abbreviations } from '../../../src/annotate/names/abbreviations.js'
import { gazetteer } from '../../../src/annotate/names/gazetteer.js'
import { wordCutter } from '../../../src/annotate/names/words.js'
import type { LexiconEntry } from '../../../src/model/resources.js'
import { resources, type Direct, type Reach, type Read } from './reach.js'

const cut = wordCutter(abbreviations(resources))
const lists = gazetteer(resources, cut)
const { sources } = entityLists(resources)

/** The reader of names finds the whole term among other words. */
function isLookedUp({ term }: LexiconEntry): boolean {
  const words = cut(`on ${term} we`)
  return lists.look(words).length[1] === cut(term).count
}

const BODIES = ['intl', 'agency', 'party', 'media', 'company', 'org', 'team']
const NAMES = [...BODIES, 'facility', 'event', 'product', 'work']

/** Every kind under which a term stands on the lists of names. */
const kindsOf = new Map<string, Set<string>>()
for (const name of ['countries', 'regions', 'cities', 'given-names', 'surnames', 'organizations', 'brands', 'name-words'])
  for (const { term, kind } of resources.lexicon(`en/${name}`)) {
    const key = term.toLowerCase()
    kindsOf.set(key, (kindsOf.get(key) ?? new Set()).add(BODIES.includes(kind) ? 'body' : kind))
  }

/** Whether the term stands under another kind as well: then the reader of names goes by the context. */
const isAmbiguous = ({ term, kind }: LexiconEntry, beside: readonly string[] = []): boolean =>
  [...(kindsOf.get(term.toLowerCase()) ?? [])].some(
    (other) => other !== (BODIES.includes(kind) ? 'body' : kind) && !beside.includes(other),
  )

const PLACES = ['country', 'area', 'capital', 'city', 'big-city', 'region']

const named = ({ names, words }: Read, term: string, kind: NameKind): boolean =>
  names.some((name) => words(name).toLowerCase() === term.toLowerCase().replace(/^the /, '') && name.kind === kind)

export const names: readonly (Reach | Direct)[] = [
  ...['cities', 'given-names', 'surnames', 'regions', 'organizations', 'countries', 'brands'].map((list): Direct => ({ list, holds: isLookedUp })),
  { list: 'name-words', kinds: ['source'], holds: ({ term }) => sources.has(term) },
  { list: 'name-words', kinds: [...new Set(resources.lexicon('en/name-words').map(({ kind }) => kind))].filter((kind) => kind !== 'source'), holds: isLookedUp },
  { list: 'organizations', kinds: BODIES, idle: null, upTo: 'names', say: ({ term, kind }) => [`Reporters spoke with ${term} on Monday about the plan.`, ...(kind === 'team' ? [`The ${term} lost 3-1 to the Bruins on Saturday.`] : [])],
    found: (read, entry) => isAmbiguous(entry) || named(read, entry.term, 'organization') },
  ...NAMES.filter((kind) => !BODIES.includes(kind)).map((kind): Reach => ({
    list: 'organizations', kinds: [kind], idle: null, upTo: 'names', say: ({ term }) => [`Reporters wrote about the ${term} on Monday.`, `Reporters wrote about ${term} on Monday.`],
    found: (read, entry) => isAmbiguous(entry) || named(read, entry.term, kind as NameKind),
  })),
  { list: 'countries', kinds: ['country', 'area', 'capital'], idle: null, upTo: 'names', say: ({ term }) => `Officials flew to ${term} for talks with ministers.`,
    found: (read, { term }) => named(read, term, 'place') },
  { list: 'countries', kinds: ['adjective', 'people'], upTo: 'names', say: ({ term }) => [`The ${term} government rejected the offer.`, `The ${term} rejected the offer.`, `The skipper is a ${term}, he said.`, `A ${term} mayor won.`],
    found: (read, entry) => isAmbiguous(entry, ['adjective', 'people']) || named(read, entry.term, 'nationality') },
  { list: 'countries', kinds: ['seat'], idle: null, upTo: 'names', say: ({ term }) => [`The ${term} rejected the offer on Monday.`, `Officials at ${term} rejected the offer.`],
    found: (read, entry) => isAmbiguous(entry, ['facility', 'body']) || named(read, entry.term, 'organization') },
  { list: 'cities', kinds: ['big-city'], idle: null, upTo: 'names', say: ({ term }) => `Police in ${term} arrested four men on Monday.`, found: (read, entry) => isAmbiguous(entry, PLACES) || named(read, entry.term, 'place') },
  { list: 'regions', idle: null, upTo: 'names', say: ({ term }) => [`Police in ${term} arrested four men on Monday.`, `A boat sank off the ${term} on Monday.`, `Leaders of the ${capital(term)} met.`],
    found: (read, entry) => isAmbiguous(entry, PLACES) || named(read, entry.term, 'place') },
] // prettier-ignore

/** With a capital for each word. */
function capital(term: string): string {
  return term.replace(/(?<= )\p{Ll}/gu, (letter) => letter.toUpperCase())
}
