import type { Document } from '../../model/document.js'
import { wordsOf } from '../../lib/words.js'
import { actorsApart } from './actors.js'
import { numberedApart, type NumberedThing } from './numbered.js'
import type { Profile } from './profile.js'
import type { Rarity } from './rarity.js'
import type { Term } from './terms.js'

/** Why two groups are not one story though they are alike: what the first has, and what the second has in its stead. */
export type Veto = {
  readonly kind: 'number' | 'name'
  readonly left: string
  readonly right: string
}

/** Looks for a reason against joining two groups of articles; null where there is none. */
export type VetoReader = (left: readonly Profile[], right: readonly Profile[]) => Veto | null

/** `documents` lend the printed words; profiles hold hashes alone. */
export function vetoReader(
  documents: ReadonlyMap<Profile, Document>,
  termOf: (word: string) => Term | null,
  rare: Rarity,
): VetoReader {
  const printed = (group: readonly Profile[], hash: number) => {
    for (const member of group) {
      const { title = '', text = '' } = documents.get(member) ?? {}
      for (const word of wordsOf(`${text}\n${title ?? ''}`)) {
        if (termOf(word.text)?.hash === hash && /^\p{Lu}/u.test(word.text))
          return word.text.replace(/['’]s$/, '')
      }
    }
    return ''
  }
  return (left, right) => {
    const numbers = numberedApart(thingsOf(left), thingsOf(right))
    if (numbers) return { kind: 'number', left: numbers[0].text, right: numbers[1].text }
    const names = actorsApart(left, right, rare)
    return names && { kind: 'name', left: printed(left, names[0]), right: printed(right, names[1]) }
  }
}

function thingsOf(group: readonly Profile[]): readonly NumberedThing[] {
  return group.flatMap(({ numbered }) => numbered)
}

/** Two groups that were kept apart, by the index of an article of each. */
export type Refusal = { readonly left: number; readonly right: number; readonly veto: Veto }

/** The refusals in words, by story; those between articles that came together in another way are left out. */
export function vetoesByStory(
  refusals: readonly Refusal[],
  storyOf: (article: number) => number,
  idOf: (story: number) => string,
): ReadonlyMap<number, readonly string[]> {
  const told = new Map<number, Set<string>>()
  const tell = (story: number, other: number, kind: Veto['kind'], mine: string, theirs: string) => {
    const line = `kept apart from ${idOf(other)}: ${kind === 'name' ? 'about ' : ''}“${mine}” against “${theirs}”`
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
  return new Map([...told].map(([story, lines]) => [story, [...lines].sort()]))
}
