import type { Document } from '../../model/document.js'
import { wordsOf } from '../../lib/words.js'
import { actorsApart } from './actors.js'
import type { Occasion } from './occasion.js'
import { occasionsApart } from './occasions.js'
import type { Profile } from './profile.js'
import type { Rarity } from './rarity.js'
import type { Term } from './terms.js'

/** Why two groups are not one story though they are alike: what the first has, and what the second has in its stead. */
export type Veto = {
  readonly kind: Occasion['kind'] | 'name' | 'pattern'
  readonly left: string
  readonly right: string
}

/** Looks for a reason against joining two groups of articles; null where there is none. */
export type VetoReader = (left: readonly Profile[], right: readonly Profile[]) => Veto | null

/** A term as one of the articles prints it, empty where none does. */
export type Printer = (group: readonly Profile[], hash: number) => string

/** `documents` lend the printed words; profiles hold hashes alone. */
export function printer(
  documents: ReadonlyMap<Profile, Document>,
  termOf: (word: string) => Term | null,
): Printer {
  return (group, hash) => {
    for (const member of group) {
      const { title = '', text = '' } = documents.get(member) ?? {}
      for (const { text: word } of wordsOf(`${text}\n${title ?? ''}`)) {
        if (termOf(word)?.hash === hash && /^[\p{Lu}\d]/u.test(word)) return word.replace(/['’]s$/, '')
      }
    }
    return ''
  }
}

export function vetoReader(printed: Printer, rare: Rarity): VetoReader {
  return (left, right) => {
    const occasions = occasionsApart(occasionsOf(left), occasionsOf(right))
    if (occasions) return { kind: occasions[0].kind, left: occasions[0].text, right: occasions[1].text }
    const names = actorsApart(left, right, rare)
    return names && { kind: 'name', left: printed(left, names[0]), right: printed(right, names[1]) }
  }
}

function occasionsOf(group: readonly Profile[]): readonly Occasion[] {
  return group.flatMap(({ occasions }) => occasions)
}

/** Two groups that were kept apart, by the index of an article of each. */
export type Refusal = { readonly left: number; readonly right: number; readonly veto: Veto }

const REASON: Readonly<Record<Veto['kind'], string>> = {
  number: '',
  day: '',
  name: 'about ',
  pattern: 'like words, other names and figures, ',
}

/** So many refusals of a story are told. */
const TOLD = 12

/** The refusals in words, by story; those between articles that came together in another way are left out. */
export function vetoesByStory(
  refusals: readonly Refusal[],
  storyOf: (article: number) => number,
  idOf: (story: number) => string,
): ReadonlyMap<number, readonly string[]> {
  const told = new Map<number, Set<string>>()
  const tell = (story: number, other: number, kind: Veto['kind'], mine: string, theirs: string) => {
    const line = `kept apart from ${idOf(other)}: ${REASON[kind]}“${mine}” against “${theirs}”`
    const held = told.get(story)
    if (held === undefined) told.set(story, new Set([line]))
    else held.add(line)
  }
  for (const { left, right, veto } of refusals) {
    const [x, y] = [storyOf(left), storyOf(right)]
    if (x === y) continue
    tell(x, y, veto.kind, veto.left, veto.right)
    tell(y, x, veto.kind, veto.right, veto.left)
  }
  return new Map([...told].map(([story, lines]) => [story, [...lines].sort().slice(0, TOLD)]))
}
