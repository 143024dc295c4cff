import type { NameKind } from '../../../model/annotation.js'
import { LIST } from '../gazetteer.js'
import { coverage, settled, type Mention, type Repair } from '../spans.js'
import { MARK } from '../words.js'

/** Listed words that are as often something else: a plain adjective, a given name, a bird. */
const UNSURE = new Set([
  'polish',
  'turkey',
  'jordan',
  'chad',
  'georgia',
  'us',
  'orthodox',
  'republican',
  'communist',
  'central african',
  'english',
  'guinea',
  'mali',
  'oman',
  'niger',
  'emirates',
  'gulf',
  'arctic',
  'baltics',
  'pole',
  'poles',
  'finn',
  'dane',
  'german',
  'christian',
  'brit',
  'cologne',
  'china',
  'japan',
  'wales',
  'scot',
  'kiwi',
  'kiwis',
  'holland',
  'america',
  'victoria',
  'latino',
  'latina',
  'slav',
  'east',
  'west',
])

/** Countries, peoples and adjectives of nationality are known for sure: the list decides where the tagger says less or else. */
export const listedNames: Repair = (_text, { words, listed }, mentions) => {
  const found = mentions.map((mention) => {
    const { first, last } = mention
    if (last - first + 1 !== listed.length[first]) return mention
    const bits = listed.begins[first] as number
    if (bits & (LIST.adjective | LIST.people) && !(bits & (LIST.country | LIST.given | LIST.surname)))
      return { ...mention, kind: 'nationality' as NameKind }
    if (bits & LIST.seat && mention.kind !== 'organization')
      return { ...mention, kind: 'organization' as NameKind }
    if (
      bits & LIST.country &&
      ['person', 'nationality', 'facility', 'other', 'work', 'event', 'product'].includes(mention.kind) &&
      !(bits & (LIST.given | LIST.surname | LIST.adjective))
    )
      return { ...mention, kind: 'place' as NameKind }
    return mention
  })
  const covered = coverage(words.count, found)
  const added: Mention[] = []
  for (let first = 0; first < words.count; first++) {
    const length = listed.length[first] as number
    if (length === 0 || (covered[first] && length === 1)) continue
    const marks = words.marks[first] as number
    const bits = listed.begins[first] as number
    if (covered[first] === 0 && isListedBody(bits, marks)) {
      added.push({ first, last: first + length - 1, kind: 'organization', rule: 'listed', margin: 0 })
      continue
    }
    if (!(marks & MARK.capital) || !(bits & (LIST.country | LIST.adjective | LIST.people))) continue
    const term = words.lower.slice(first, first + length).join(' ')
    if (
      UNSURE.has(term) &&
      (marks & (MARK.opens | MARK.shouting | MARK.heading) || term !== 'us' || !(marks & MARK.upper))
    )
      continue
    const last = first + length - 1
    if (!free(covered, found, first, last)) continue
    added.push({
      first,
      last,
      kind: bits & LIST.country ? 'place' : 'nationality',
      rule: 'listed',
      margin: 0,
    })
    first = last
  }
  return added.length > 0 ? settled([...found, ...added]) : found
}

/** True where no name stands that reaches beyond the words, nor one just as long. */
function free(covered: Int32Array, mentions: readonly Mention[], first: number, last: number): boolean {
  for (let index = first; index <= last; index++) {
    const mention = covered[index] ? mentions[(covered[index] as number) - 1] : undefined
    if (
      mention &&
      (mention.first < first || mention.last > last || mention.last - mention.first === last - first)
    )
      return false
  }
  return true
}

/** A well-known body inside a sentence that the tagger passed over: "wrote on Telegram". */
function isListedBody(bits: number, marks: number): boolean {
  if (!(bits & LIST.organization) || !(marks & MARK.capital)) return false
  if (marks & (MARK.opens | MARK.shouting | MARK.heading | MARK.table)) return false
  return !(
    bits &
    (LIST.given |
      LIST.surname |
      LIST.country |
      LIST.city |
      LIST.bigCity |
      LIST.title |
      LIST.honorific |
      LIST.organizationHead)
  )
}
