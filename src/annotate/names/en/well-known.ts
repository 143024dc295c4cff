import type { NameKind } from '../../../model/annotation.js'
import { SEEN, type Prepared } from '../context.js'
import { LIST } from '../gazetteer.js'
import { coverage, settled, type Mention, type Repair } from '../spans.js'
import { MARK } from '../words.js'

/** What each list of well-known names says that its entries are. */
const KINDS: readonly (readonly [bits: number, kind: NameKind])[] = [
  [LIST.organization | LIST.team, 'organization'],
  [LIST.facility, 'facility'],
  [LIST.event, 'event'],
  [LIST.product, 'product'],
  [LIST.work, 'work'],
]

const PLACES = LIST.country | LIST.capital | LIST.city | LIST.bigCity | LIST.region
const PEOPLE =
  LIST.adjective | LIST.people | LIST.given | LIST.surname | LIST.honorific | LIST.title | LIST.role // prettier-ignore

/** Readings beside which a list of well-known names decides nothing: the tagger has the context. */
const OTHERS = PEOPLE | PLACES | LIST.calendar | LIST.organizationHead | LIST.eventHead

/** The kind of an entry that can be only one thing, null for any other. A town alone may be its team: only longer names are places. */
function onlyKind(bits: number, length: number): NameKind | null {
  if (length > 1 && bits & PLACES && !(bits & (PEOPLE | LIST.seat)) && !KINDS.some(([mask]) => bits & mask))
    return 'place'
  if (bits & OTHERS) return null
  if (bits & LIST.seat) return 'organization'
  const fitting = KINDS.filter(([mask]) => bits & mask)
  return fitting.length === 1 ? (fitting[0] as readonly [number, NameKind])[1] : null
}

/**
 * Well-known bodies, works, products and places of business that the lists know as one thing only: the name gets that kind, and its whole
 * length ("F-16", "al-Qaeda", "Serie A"). A name that reaches beyond the entry ("Apple Daily") and a person of that surname stay as they are.
 */
export const wellKnown: Repair = (_text, prepared, mentions) => {
  const { words, listed } = prepared
  const covered = coverage(words.count, mentions)
  const dropped = new Set<number>()
  const added: Mention[] = []
  for (let first = 0; first < words.count; first++) {
    const length = listed.length[first] as number
    const kind = length === 0 ? null : onlyKind(listed.begins[first] as number, length)
    if (kind === null) continue
    const last = first + length - 1
    const held = heldBetween(covered, first, last)
    const found = held.map((index) => mentions[index] as Mention)
    // "dpa" and "49ers" have no capital for the tagger to see
    if (
      found.length === 0
        ? !isSmallBody(prepared, first, kind)
        : !found.every((one) => isInside(one, first, last))
    )
      continue
    if (
      kind === 'place' &&
      found.some((one) => one.kind === 'organization' && one.first === first && one.last === last)
    )
      continue
    if (!mayBe(prepared, mentions, found, kind, first, last)) continue
    for (const index of held) dropped.add(index)
    // "the" stands outside a name: The [Hague]
    const from = words.lower[first] === 'the' ? first + 1 : first
    added.push({ first: from, last, kind: kindOf(found, kind), rule: 'well-known', margin: 0 })
    first = last
  }
  return added.length === 0
    ? mentions
    : settled([...mentions.filter((_, index) => !dropped.has(index)), ...added])
}

function heldBetween(covered: Int32Array, first: number, last: number): readonly number[] {
  const held = new Set<number>()
  for (let index = first; index <= last; index++) if (covered[index]) held.add((covered[index] as number) - 1)
  return [...held]
}

const isSmallBody = ({ words }: Prepared, first: number, kind: NameKind): boolean =>
  kind === 'organization' && ((words.marks[first] as number) & MARK.capital) === 0

const isInside = (mention: Mention, first: number, last: number): boolean =>
  mention.first >= first && mention.last <= last

/** What speaks for itself: "Heathrow said" is the firm's word, whatever the list calls the airport. */
function kindOf(found: readonly Mention[], kind: NameKind): NameKind {
  return found.some((mention) => mention.kind === 'organization') ? 'organization' : kind
}

function mayBe(
  { words, seen }: Prepared,
  mentions: readonly Mention[],
  found: readonly Mention[],
  kind: NameKind,
  first: number,
  last: number,
): boolean {
  // "Moody's plan", where Moody is somebody
  const possessive = /^['’]s$/i.test(words.text[last] as string)
  const person = found.find((mention) => mention.kind === 'person')
  if (possessive && !found.every((mention) => mention.kind === 'organization' || mention.kind === kind))
    return false
  if (possessive || first === last) {
    const surname = words.lower[possessive ? last - 1 : last]
    const isSomebody = (other: Mention) =>
      other.kind === 'person' && other.last > other.first && words.lower[other.last] === surname
    if (mentions.some(isSomebody)) return false
  }
  if (person === undefined) return true
  if (first !== last) return person.first === first
  return ((seen[first] as number) & (SEEN.afterHonorific | SEEN.afterGiven)) === 0
}
