import { compareNames } from '../../compare/names/compare-names.js'
import { foldName, skeletonOf } from '../../compare/names/fold.js'
import { compareOffices, officeOf } from '../../compare/names/offices.js'
import { personWords } from '../../compare/names/people.js'
import { compareWords } from '../../compare/names/words.js'
import type { Cast, Named } from './named.js'

/** Names of one person must be this alike to one of its names, and not less than `KIN` to any. */
const ALIKE = 0.895
const KIN = 0.84
/** So much is enough for two who hold one office: "Sibiha" and "Sybiga", foreign minister. */
const COLLEAGUE = 0.8

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
    let best = 0
    for (const index of [...near].sort((a, b) => a - b)) {
      const cast = casts[index] as Cast
      const colleague = sharesOffice(cast, entry.list)
      const score = closeness(cast, entry.name, colleague ? COLLEAGUE : KIN)
      if (score > best && score > (colleague ? COLLEAGUE : ALIKE)) [best, at] = [score, index]
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
function closeness(cast: Cast, name: string, least: number): number {
  let best = 0
  for (const known of cast.names) {
    // A surname alone is like any name that holds it.
    if (!known.includes(' ') && cast.names.length > 1) continue
    const { score } = compareNames(known, name, 'person')
    if (score < least) return 0
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
    const fits = chosen(
      called.filter((cast) => !contradicts(cast, item)),
      name,
      item,
    )
    if (fits.length === 0 && called.length === 0) fits.push(...misspelt(casts, word, item))
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

/** Of several who bear the name: who holds the office that is printed, else who is called by it alone in another article. */
function chosen<T extends Cast>(fits: readonly T[], name: string, item: Named): T[] {
  if (fits.length < 2) return [...fits]
  const holders = fits.filter((cast) => sharesOffice(cast, [item]))
  if (holders.length === 1) return holders
  const named = fits.filter(({ items }) => items.some(({ aliases }) => aliases.includes(name)))
  return named.length === 1 ? named : [...fits]
}

/** "General Suleimani" where the others print Soleimani and call him a general: one changed letter and the same office. */
function misspelt<T extends Cast & { words: (readonly string[])[] }>(
  casts: readonly T[],
  word: string,
  item: Named,
): T[] {
  if (word.length < 6) return []
  return casts.filter(
    (cast) =>
      sharesOffice(cast, [item]) &&
      cast.words.some(
        (known) => known.length > 1 && compareWords(known.at(-1) as string, word, false).edits <= 1,
      ),
  )
}

const officesOf = (items: readonly Named[]): string[] =>
  items.flatMap(({ roles }) => roles.flatMap(({ text }) => officeOf(text) ?? []))

function sharesOffice({ items }: Cast, others: readonly Named[]): boolean {
  const own = officesOf(items)
  return officesOf(others).some((office) => own.some((held) => compareOffices(held, office) === 'same'))
}

const isSurname = (known: readonly string[], word: string): boolean => {
  const { score, edits } = compareWords(known[known.length - 1] as string, word, false)
  return score >= 0.9 && edits === 0
}

/** Another gender, or another office of the same name: "Prime Minister Larsen" is not the finance minister. */
function contradicts(cast: Cast, item: Named): boolean {
  if (
    item.gender !== 'unknown' &&
    cast.items.some(({ gender }) => gender !== 'unknown' && gender !== item.gender)
  )
    return true
  const held = officesOf(cast.items)
  const offices = officesOf([item])
  return (
    offices.some((office) => held.some((own) => compareOffices(own, office) === 'other')) &&
    !offices.some((office) => held.some((own) => compareOffices(own, office) === 'same'))
  )
}
