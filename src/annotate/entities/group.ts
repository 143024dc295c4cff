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

/** Words of a person's name without suffixes ("Jr."). */
export function personParts(text: string, lists: Lists): string[] {
  return text
    .split(/\s+/)
    .filter((part) => part !== '' && !lists.personSuffixes.has(part.replace(/,$/, '').toLowerCase()))
    .map((part) => fold(part.replace(/,$/, '')))
}
