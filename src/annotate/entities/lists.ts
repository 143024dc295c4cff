import type { Gender } from '../../model/annotation.js'
import type { Resources } from '../../model/resources.js'
import { fold } from './fold.js'

/** The lists that entities are built with, compiled once. Keys are lower case. */
export type Lists = {
  /** The state of a country's, people's, capital's or seat's name. */
  readonly country: (name: string) => string | null
  /** The name of a country itself ("US", "United States"), by ISO code. */
  readonly isCountry: (name: string) => boolean
  /** The state that a country's own name or its adjective says ("US", "Russian"): no capital, no seat. */
  readonly state: (name: string) => string | null
  readonly isSeat: (name: string) => boolean
  readonly isPeople: (name: string) => boolean
  readonly given: ReadonlyMap<string, Gender>
  readonly honorifics: ReadonlyMap<string, Gender>
  readonly titles: ReadonlySet<string>
  readonly roles: ReadonlyMap<string, Gender>
  readonly groups: ReadonlySet<string>
  readonly sources: ReadonlySet<string>
  readonly personSuffixes: ReadonlySet<string>
  readonly companySuffixes: ReadonlySet<string>
  readonly organizationHeads: ReadonlySet<string>
  readonly cities: ReadonlyMap<string, string>
  /** The long name of a well-known body by its short name or acronym, without full stops. */
  readonly bodyNames: ReadonlyMap<string, string>
}

const genderOf = (note: string): Gender => (note === 'male' || note === 'female' ? note : 'unknown')

/** Compiles the lists of countries, given names and words beside names. */
export function entityLists(resources: Resources): Lists {
  const countries = new Map<string, string>()
  const kinds = new Map<string, Set<string>>()
  for (const { term, kind, note } of resources.lexicon('en/countries')) {
    const key = term.toLowerCase()
    if (note && !countries.has(key)) countries.set(key, note)
    kinds.set(kind, (kinds.get(kind) ?? new Set()).add(key))
  }
  const words = resources.lexicon('en/name-words')
  const of = (kind: string) => words.filter((entry) => entry.kind === kind)
  const set = (kind: string) => new Set(of(kind).map(({ term }) => term.toLowerCase()))
  const gendered = (kind: string) =>
    new Map(of(kind).map(({ term, note }) => [term.toLowerCase(), genderOf(note)] as const))
  const given = new Map(
    resources
      .lexicon('en/given-names')
      .map(({ term, note }) => [term.toLowerCase(), genderOf(note)] as const),
  )
  const cities = new Map(
    resources
      .lexicon('en/cities')
      .filter(({ kind }) => kind === 'big-city')
      .map(({ term, note }) => [term.toLowerCase(), note] as const),
  )
  const has = (kind: string, name: string) => kinds.get(kind)?.has(name.toLowerCase()) ?? false
  return {
    country: (name) => countries.get(name.toLowerCase()) ?? null,
    isCountry: (name) => has('country', name),
    state: (name) =>
      has('country', name) || has('adjective', name) ? (countries.get(name.toLowerCase()) ?? null) : null,
    isSeat: (name) => has('seat', name),
    isPeople: (name) => has('people', name),
    given,
    honorifics: gendered('honorific'),
    titles: set('title'),
    roles: gendered('role'),
    groups: set('group'),
    sources: set('source'),
    personSuffixes: set('person-suffix'),
    companySuffixes: set('company-suffix'),
    organizationHeads: set('organization-head'),
    cities,
    bodyNames: new Map(
      resources.lexicon('en/body-names').map(({ term, note }) => [fold(term), note] as const),
    ),
  }
}
