import { compareOffices } from '../../compare/names/offices.js'
import type { Lists } from './lists.js'
import { bareSurname, isPatronymic, type Group, type Mention } from './group.js'

type Person = Group & { readonly parts: readonly string[]; readonly suffix: string | null; alone: number }

/**
 * Groups the mentions of people: full names first, then surnames and given names that only one person of the article can bear.
 * A bare surname that two people bear goes to the one already called by it alone, or to the one its honorific fits; else it stays apart.
 */
export function groupPeople(mentions: readonly Mention[], lists: Lists): Group[] {
  const people: People = { all: [], byLast: new Map(), byFirst: new Map() }
  for (const mention of mentions) if (mention.parts.length > 1) addFull(people, mention)
  const strays = new Map<string, Person>()
  for (const mention of mentions) {
    if (mention.parts.length > 1) continue
    const surname = bareSurname(mention.parts)
    const owner = ownBearer(people, strays, mention, lists) ?? strays.get(surname)
    if (owner) {
      owner.mentions.push(mention)
      owner.alone += 1
    } else {
      const made: Person = {
        kind: 'person',
        mentions: [mention],
        country: null,
        parts: mention.parts,
        suffix: null,
        alone: 1,
      }
      strays.set(surname, made)
    }
  }
  return [...people.all, ...strays.values()]
}

/**
 * "President Olsen said …" and only later "first lady Ida Olsen": who was called by the surname alone before a relative came in by the full name is
 * somebody else, and so is whoever is called so afterwards.
 */
function ownBearer(
  people: People,
  strays: ReadonlyMap<string, Person>,
  mention: Mention,
  lists: Lists,
): Person | null {
  const found = bearer(people, mention, lists)
  const first = found?.mentions[0]
  if (!found || !first || mention.gender !== 'unknown') return found
  if (!first.kin && !holdsOther(found, mention) && !strays.has(bareSurname(mention.parts))) return found
  return mention.index < first.index || strays.has(bareSurname(mention.parts)) || holdsOther(found, mention)
    ? null
    : found
}

/** "Prime Minister Larsen" is not Kari Larsen, the finance minister. */
function holdsOther({ mentions }: Person, { offices }: Mention): boolean {
  const held = mentions.flatMap((each) => each.offices)
  return offices.some(
    (office) =>
      held.some((own) => compareOffices(office, own) === 'other') &&
      !held.some((own) => compareOffices(office, own) === 'same'),
  )
}

/** The people of an article, also by the last and the first word of their names. */
type People = {
  readonly all: Person[]
  readonly byLast: Map<string, Person[]>
  readonly byFirst: Map<string, Person[]>
}

function put(map: Map<string, Person[]>, key: string | undefined, person: Person): void {
  const list = map.get(key ?? '')
  if (list === undefined) map.set(key ?? '', [person])
  else list.push(person)
}

const SUFFIX = /(?:^|\s),?(Jr|Sr|II|III|IV)\.?$/

function addFull({ all, byLast, byFirst }: People, mention: Mention): void {
  const suffix = SUFFIX.exec(mention.text)?.[1] ?? null
  const { parts } = mention
  const known = (byLast.get(bareSurname(parts)) ?? []).filter((person) => sameFull(person, parts, suffix))
  if (known.length === 1) {
    ;(known[0] as Person).mentions.push(mention)
    return
  }
  const made: Person = { kind: 'person', mentions: [mention], country: null, parts, suffix, alone: 0 }
  all.push(made)
  put(byLast, bareSurname(parts), made)
  put(byFirst, parts[0], made)
}

/** "J. D. Vance", "JD Vance" and "James David Vance": the surname is the same and no given name contradicts. */
function sameFull(person: Person, parts: readonly string[], suffix: string | null): boolean {
  if (person.suffix !== suffix && (person.suffix !== null || suffix !== null))
    return person.parts.join(' ') === parts.join(' ') && suffix === null
  const [a, b] = [person.parts, parts]
  if (bareSurname(a) !== bareSurname(b)) return false
  return agree(a.slice(0, -1), b.slice(0, -1))
}

/** True where the given names of one side are those of the other, initials and left-out middle names allowed. */
export function agree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let at = 0
  for (const part of short) {
    while (at < long.length && !likeGiven(part, long[at] as string)) at += 1
    if (at === long.length) return false
    at += 1
  }
  return short.length === 0 || likeGiven(short[0] as string, long[0] as string)
}

function likeGiven(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length === 1 && long.startsWith(short)
}

/** "Mohammed bin Salman" is called Bin Salman, not Salman: that is his father. */
const isFather = ({ parts }: Person, own: Mention): boolean => isPatronymic(parts) && !isPatronymic(own.parts)

/** Brought in as a relative, by the full name. */
const isRelative = ({ kin, text }: Mention): boolean => kin && text.includes(' ')

/** The one person who can be meant by a single word, or null. */
function bearer(people: People, mention: Mention, lists: Lists): Person | null {
  if (mention.parts.length === 0) return null
  const word = bareSurname(mention.parts)
  let found = (people.byLast.get(word) ?? []).filter((person) => !isFather(person, mention))
  if (found.length === 0)
    found = (people.byFirst.get(mention.parts[0] as string) ?? []).filter(
      ({ mentions }) => (mentions[0] as Mention).index < mention.index,
    )
  if (found.length <= 1) return found[0] ?? null
  // "Senator Malloy" beside a governor of the name
  const holders = found.filter(({ mentions }) =>
    mentions.some(({ offices }) =>
      offices.some((own) => mention.offices.some((office) => compareOffices(office, own) === 'same')),
    ),
  )
  if (holders.length === 1) return holders[0] as Person
  const before = found.filter(({ mentions }) => mentions.some(({ index }) => index < mention.index))
  if (before.length === 1) return before[0] as Person
  if (mention.gender !== 'unknown') {
    const fits = found.filter((person) => genderOf(person, lists) === mention.gender)
    if (fits.length === 1) return fits[0] as Person
  }
  // "Pell … and his wife, Ida Pell": the surname alone is his
  const plain = found.filter(({ mentions }) => !isRelative(mentions[0] as Mention))
  if (plain.length === 1) return plain[0] as Person
  const called = found.filter(({ alone }) => alone > 0)
  return called.length === 1 ? (called[0] as Person) : null
}

/** The gender that an honorific or the given name says. */
export function genderOf(
  group: { readonly mentions: readonly Mention[] },
  lists: Lists,
): 'female' | 'male' | 'unknown' {
  for (const { gender } of group.mentions) if (gender !== 'unknown') return gender
  // "Van Jones" and "Al Gore" have given names that open surnames elsewhere
  const full = group.mentions.some(({ parts }) => parts.length > 1)
  for (const { parts, key } of group.mentions) {
    if (full ? parts.length < 2 : !key.includes(' ')) continue
    const known = lists.given.get(full ? (parts[0] as string) : key.slice(0, key.indexOf(' ')))
    if (known && known !== 'unknown') return known
  }
  return 'unknown'
}
