import type { Prepared } from '../context.js'
import { LIST } from '../gazetteer.js'
import { coverage, settled, type Mention, type Repair } from '../spans.js'
import { MARK } from '../words.js'

const PLACES = LIST.country | LIST.bigCity | LIST.capital | LIST.region | LIST.adjective | LIST.people

/** A surname once introduced in full is that person wherever it stands alone; a name once seen is a name again. */
export const consistency: Repair = (_text, prepared, mentions) => {
  const surnames = knownSurnames(prepared, mentions)
  const { words } = prepared
  const found = mentions.map((mention) => {
    const { first, last, kind } = mention
    if (first !== last || kind === 'person' || kind === 'nationality') return mention
    const own = surnames.get(words.lower[first] as string)
    if (own === undefined || beforeHead(prepared, last)) return mention
    return { ...mention, kind: 'person' as const, rule: 'surname' }
  })
  const covered = coverage(words.count, found)
  const added: Mention[] = []
  for (let index = 0; index < words.count; index++) {
    const marks = words.marks[index] as number
    if (covered[index] || !(marks & MARK.capital)) continue
    if (marks & MARK.upper && !(marks & MARK.shouting)) continue
    if (!surnames.has(words.lower[index] as string) || beforeHead(prepared, index)) continue
    added.push({ first: index, last: index, kind: 'person', rule: 'surname', margin: 0 })
  }
  return added.length > 0 ? settled([...found, ...added]) : found
}

/** Surnames of people named in full, by the tagger, and not also the name of a place or of English words. */
function knownSurnames({ words, listed }: Prepared, mentions: readonly Mention[]): Map<string, number> {
  const known = new Map<string, number>()
  const places = new Set<string>()
  for (const { first, last, kind } of mentions) {
    if (kind === 'place' && first === last) places.add(words.lower[first] as string)
    if (kind !== 'person' || first === last) continue
    let at = last
    while (at > first && (listed.begins[at] as number) & LIST.personSuffix) at -= 1
    const surname = words.lower[at] as string
    if (at === first || surname.length < 3 || (listed.begins[at] as number) & PLACES) continue
    known.set(surname, (known.get(surname) ?? 0) + 1)
  }
  for (const place of places) if ((known.get(place) ?? 0) < 2) known.delete(place)
  return known
}

/** True before a capitalised head noun: "Baker Street", "the Carter Center". */
function beforeHead({ words, listed }: Prepared, at: number): boolean {
  const next = at + 1
  if (next >= words.count || !((words.marks[next] as number) & MARK.capital)) return false
  return (
    ((listed.begins[next] as number) &
      (LIST.organizationHead | LIST.facilityHead | LIST.companySuffix | LIST.placeHead | LIST.eventHead)) !==
    0
  )
}
