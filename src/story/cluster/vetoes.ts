import { byKeys } from '../../lib/order.js'
import type { Document } from '../../model/document.js'
import { wordsOf } from '../../lib/words.js'
import { actorsApart } from './likeness/actors.js'
import type { Article } from './article.js'
import type { Group } from './grouping/groups.js'
import type { Occasion } from './occasions/occasion.js'
import { occasionsApart } from './occasions/occasions.js'
import type { Profile } from './words/profile.js'
import type { Rarity } from './words/rarity.js'
import type { Term } from './words/terms.js'

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

/** Two groups that were kept apart, by an article of each. The words of the veto are looked up when it is told. */
export type Refusal = { readonly left: Article; readonly right: Article; readonly veto: () => Veto }

const REASON: Readonly<Record<Veto['kind'], string>> = {
  number: '',
  day: '',
  name: 'about ',
  pattern: 'like words, other names and figures, ',
}
/** From so many other stories, and by so many reasons, a story is told to be kept apart. */
const TOLD = 12

/** The refusals in words, by story; those between articles that came together in another way are left out. */
export function vetoesByStory(
  refusals: readonly Refusal[],
  storyOf: ReadonlyMap<Article, Group<Article>>,
  idOf: ReadonlyMap<Group<Article>, string>,
): ReadonlyMap<Group<Article>, readonly string[]> {
  const found = new Map<
    Group<Article>,
    { readonly other: string; readonly refusal: Refusal; readonly left: boolean }[]
  >()
  for (const refusal of refusals) {
    const [x, y] = [storyOf.get(refusal.left), storyOf.get(refusal.right)]
    if (!x || !y || x === y) continue
    const add = (story: Group<Article>, other: Group<Article>, left: boolean) => {
      const held = found.get(story) ?? []
      if (held.length === 0) found.set(story, held)
      held.push({ other: idOf.get(other) as string, refusal, left })
    }
    add(x, y, true)
    add(y, x, false)
  }
  const order = byKeys<{ readonly other: string; readonly refusal: Refusal }>(
    ({ other }) => other,
    ({ refusal }) => refusal.left.key,
    ({ refusal }) => refusal.right.key,
  )
  return new Map(
    [...found].map(([story, held]) => {
      const lines = held
        .sort(order)
        .slice(0, TOLD)
        .map(({ other, refusal, left }) => {
          const veto = refusal.veto()
          const [mine, theirs] = left ? [veto.left, veto.right] : [veto.right, veto.left]
          return `kept apart from ${other}: ${REASON[veto.kind]}“${mine}” against “${theirs}”`
        })
      return [story, [...new Set(lines)].sort()]
    }),
  )
}
