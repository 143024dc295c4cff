import type { Lists } from './lists.js'
import type { Group, Mention } from './group.js'

type Person = Group & { readonly parts: readonly string[]; readonly suffix: string | null; alone: number }

/**
 * Groups the mentions of people: full names first, then surnames and given names that only one person of the article can bear.
 * A bare surname that two people bear goes to the one already called by it alone, or to the one its honorific fits; else it stays apart.
 */
export function groupPeople(mentions: readonly Mention[], lists: Lists): Group[] {
  const people: Person[] = []
  for (const mention of mentions) if (mention.parts.length > 1) addFull(people, mention, lists)
  const strays = new Map<string, Person>()
  for (const mention of mentions) {
    if (mention.parts.length > 1) continue
    const owner = bearer(people, mention, lists) ?? strays.get(mention.key)
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
      strays.set(mention.key, made)
    }
  }
  return [...people, ...strays.values()]
}

const SUFFIX = /(?:^|\s),?(Jr|Sr|II|III|IV)\.?$/

function addFull(people: Person[], mention: Mention, _lists: Lists): void {
  const suffix = SUFFIX.exec(mention.text)?.[1] ?? null
  const known = people.filter((person) => sameFull(person, mention.parts, suffix))
  if (known.length === 1) {
    ;(known[0] as Person).mentions.push(mention)
    return
  }
  people.push({ kind: 'person', mentions: [mention], country: null, parts: mention.parts, suffix, alone: 0 })
}

/** "J. D. Vance", "JD Vance" and "James David Vance": the surname is the same and no given name contradicts. */
function sameFull(person: Person, parts: readonly string[], suffix: string | null): boolean {
  if (person.suffix !== suffix && (person.suffix !== null || suffix !== null))
    return person.parts.join(' ') === parts.join(' ') && suffix === null
  const [a, b] = [person.parts, parts]
  if (a[a.length - 1] !== b[b.length - 1]) return false
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

/** The one person who can be meant by a single word, or null. */
function bearer(people: readonly Person[], mention: Mention, lists: Lists): Person | null {
  const word = mention.parts[0]
  if (word === undefined) return null
  let found = people.filter(({ parts }) => parts[parts.length - 1] === word || lastTwo(parts) === word)
  if (found.length === 0)
    found = people.filter(
      ({ parts, mentions }) => parts[0] === word && (mentions[0] as Mention).index < mention.index,
    )
  if (found.length <= 1) return found[0] ?? null
  const before = found.filter(({ mentions }) => mentions.some(({ index }) => index < mention.index))
  if (before.length === 1) return before[0] as Person
  if (mention.gender !== 'unknown') {
    const fits = found.filter((person) => genderOf(person, lists) === mention.gender)
    if (fits.length === 1) return fits[0] as Person
  }
  const called = found.filter(({ alone }) => alone > 0)
  return called.length === 1 ? (called[0] as Person) : null
}

const lastTwo = (parts: readonly string[]): string => parts.slice(-2).join(' ')

/** The gender that an honorific or the given name says. */
export function genderOf(
  group: { readonly mentions: readonly Mention[] },
  lists: Lists,
): 'female' | 'male' | 'unknown' {
  for (const { gender } of group.mentions) if (gender !== 'unknown') return gender
  for (const { parts } of group.mentions) {
    if (parts.length < 2) continue
    const known = lists.given.get(parts[0] as string)
    if (known && known !== 'unknown') return known
  }
  return 'unknown'
}
