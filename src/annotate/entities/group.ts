import type { Gender, Name, NameKind, Role } from '../../model/annotation.js'
import { fold } from './fold.js'
import type { Lists } from './lists.js'

/** A name in the text with what stands right beside it, before it is given to an entity. */
export type Mention = {
  readonly index: number
  readonly name: Name
  /** The name as printed, white space as one blank. */
  readonly text: string
  readonly key: string
  readonly parts: readonly string[]
  /** "Mrs." before it says the gender. */
  readonly gender: Gender
  /** "first lady", "his wife": the name is brought in as that of somebody's relative. */
  readonly kin: boolean
  /** The state whose name owns it: "Russia's Defense Ministry", "the French Foreign Ministry". */
  readonly owner: string | null
  /** A person's roles beside this name, and the offices that they tell. */
  readonly roles: readonly Role[]
  readonly offices: readonly string[]
}

/** Names that stand for one thing, in the order of the text. */
export type Group = { kind: NameKind; readonly mentions: Mention[]; readonly country: string | null }

/** Small words that open a surname: "von der Leyen", "Le Pen", "bin Salman", "al-Assad". */
const PARTICLE =
  /^(?:von|van|de|der|den|del|della|di|da|dos|das|du|la|le|ter|ten|zu|zur|af|al|el|ad|ar|as|ash|at|bin|ibn|bint)$/

/** Words of a person's name without suffixes ("Jr."), the surname with its particles as one: `ursula`, `von der leyen`. */
export function personParts(text: string, lists: Lists): string[] {
  const words = text
    .split(/\s+/)
    .filter((part) => part !== '' && !lists.personSuffixes.has(part.replace(/,$/, '').toLowerCase()))
    .map((part) => fold(part.replace(/,$/, '')))
    .flatMap((part) => /^(al|el|ad|ar|as|ash|at)-(\p{L}{3,})$/u.exec(part)?.slice(1) ?? part)
  let first = words.length - 1
  while (first > 0 && PARTICLE.test(words[first - 1] as string)) first -= 1
  if (first >= words.length - 1) return words
  return [...words.slice(0, first), words.slice(first).join(' ').replace(/^el /, 'al ')]
}

/** The surname without its particles, by which it is looked up. */
export function bareSurname(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return last.slice(last.lastIndexOf(' ') + 1)
}

/** "bin Salman": the father's name, by which alone nobody is called. */
export const isPatronymic = (parts: readonly string[]): boolean =>
  /^(?:bin|ibn|bint) /.test(parts.at(-1) ?? '')
