import { compareNames } from '../../compare/names/compare-names.js'
import { foldName, skeletonOf } from '../../compare/names/fold.js'
import { personWords } from '../../compare/names/people.js'
import { compareWords } from '../../compare/names/words.js'
import type { Cast, Named } from './named.js'

/** Names of one person must be this alike to one of its names, and not less than `KIN` to any. */
const ALIKE = 0.895
const KIN = 0.84

/**
 * Joins people of several articles. Full names join when they are spellings of one; a bare surname joins the one person of the
 * story who bears it, and stays apart when two do.
 */
export function clusterPeople(items: readonly Named[]): Cast[] {
  const byName = new Map<string, Named[]>()
  for (const item of items) byName.set(item.name, [...(byName.get(item.name) ?? []), item])
  const names = [...byName].map(([name, list]) => ({ name, list, words: personWords(foldName(name)) }))
  names.sort(
    (a, b) => b.words.length - a.words.length || b.list.length - a.list.length || (a.name < b.name ? -1 : 1),
  )
  const casts: (Cast & { words: (readonly string[])[] })[] = []
  const blocks = new Map<string, Set<number>>()
  const bare: typeof names = []
  for (const entry of names) {
    if (entry.words.length < 2) {
      bare.push(entry)
      continue
    }
    const near = new Set<number>()
    for (const word of entry.words) for (const index of blocks.get(skeletonOf(word)) ?? []) near.add(index)
    let at = -1
    let best = ALIKE
    for (const index of [...near].sort((a, b) => a - b)) {
      const score = closeness(casts[index] as Cast, entry.name)
      if (score > best) [best, at] = [score, index]
    }
    if (at < 0) {
      at = casts.length
      casts.push({ items: [], names: [], words: [] })
    }
    const cast = casts[at] as (typeof casts)[number]
    cast.items.push(...entry.list)
    cast.names.push(entry.name)
    cast.words.push(entry.words)
    for (const word of entry.words)
      blocks.set(skeletonOf(word), (blocks.get(skeletonOf(word)) ?? new Set()).add(at))
  }
  for (const entry of bare) addBare(casts, entry)
  return casts
}

/** The best likeness of a name to the names of a person; 0 where one of them contradicts it. */
function closeness(cast: Cast, name: string): number {
  let best = 0
  for (const known of cast.names) {
    const { score } = compareNames(known, name, 'person')
    if (score < KIN) return 0
    best = Math.max(best, score)
  }
  return best
}

type Words = { readonly name: string; readonly list: readonly Named[]; readonly words: readonly string[] }

function addBare(casts: (Cast & { words: (readonly string[])[] })[], { name, list, words }: Words): void {
  const word = words[0] ?? name.toLowerCase()
  const bears = casts.filter((cast) => cast.words.some((known) => known.length > 1 && isSurname(known, word)))
  const called =
    bears.length > 0
      ? bears
      : casts.filter((cast) => cast.words.some((known) => known.length === 1 && known[0] === word))
  for (const item of list) {
    const fits = called.filter((cast) => !contradicts(cast, item))
    if (fits.length === 1) {
      const cast = fits[0] as Cast
      cast.items.push(item)
      if (!cast.names.includes(name)) cast.names.push(name)
    } else {
      const apart = casts.find(
        (cast) => cast.names.length === 1 && cast.names[0] === name && cast.words[0]?.length === 1,
      )
      if (apart && fits.length === 0) apart.items.push(item)
      else casts.push({ items: [item], names: [name], words: [words] })
    }
  }
}

const isSurname = (known: readonly string[], word: string): boolean => {
  const { score, edits } = compareWords(known[known.length - 1] as string, word, false)
  return score >= 0.9 && edits === 0
}

function contradicts(cast: Cast, item: Named): boolean {
  return (
    item.gender !== 'unknown' &&
    cast.items.some(({ gender }) => gender !== 'unknown' && gender !== item.gender)
  )
}
