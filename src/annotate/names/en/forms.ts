import type { Prepared } from '../context.js'
import { LIST } from '../gazetteer.js'
import { coverage, settled, type Mention, type Repair } from '../spans.js'
import { MARK } from '../words.js'

/** Registered forms of firms, as they stand behind a name. */
const LEGAL =
  /^(?:inc|incorporated|ltd|limited|plc|llc|llp|corp|corporation|gmbh|ag|nv|n\.v\.|spa|s\.p\.a\.|asa|oyj|pjsc|jsc)\.?$/

/** Who else a firm's name may speak of: "Toland & Sons". */
const KINSMEN = /^(?:sons?|daughters?|brothers|bros\.?|sisters|partners|associates|co\.?|company)$/

/** Offices that are named after what they look after: "Ministry of Trade and Industry". */
const OFFICE = new Set(['ministry', 'department', 'office', 'bureau', 'agency', 'committee', 'commission', 'council', 'center', 'centre', 'organization', 'organisation', 'institute', 'authority', 'directorate', 'association', 'conference', 'secretariat']) // prettier-ignore

/** What is in the lists as a name cannot be one of the things that an office looks after. */
const NAMED = LIST.country | LIST.given | LIST.surname | LIST.city | LIST.bigCity | LIST.region | LIST.organization | LIST.team | LIST.honorific | LIST.title | LIST.capital | LIST.adjective // prettier-ignore

/** Names of people are no firms' for these last words, which are surnames as well. */
const PERSONAL = LIST.surname | LIST.given | LIST.personSuffix

/** Bodies told by their form: "Harlow & Pratt", "Vael Shipping", "Vantora plc", "Ministry of Trade and Industry", "Green Party of Estonia". */
export const forms: Repair = (_text, prepared, mentions) => {
  const { words } = prepared
  const found: Mention[] = []
  const covered = coverage(words.count, mentions)
  const at = (index: number) => mentions[(covered[index] as number) - 1]
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as Mention
    const next = mentions[index + 1]
    if (next && isPartner(prepared, mention, next)) {
      found.push({ ...mention, last: next.last, kind: 'organization', rule: 'partners' })
      index += 1
      continue
    }
    const owned = ownedHead(prepared, mention)
    if (owned > mention.last) {
      found.push({ ...mention, last: owned, kind: 'organization', rule: 'form' })
      while (mentions[index + 1] && (mentions[index + 1] as Mention).first <= owned) index += 1
      continue
    }
    const last = endOf(prepared, mention, at)
    const body = last > mention.last || isFirm(prepared, mention) || isBody(prepared, mention)
    const kind = body ? 'organization' : mention.kind
    found.push(
      last === mention.last && kind === mention.kind ? mention : { ...mention, last, kind, rule: 'form' },
    )
  }
  return settled([...found, ...kinsmen(prepared, covered), ...ownedBodies(prepared, covered)])
}

/** Words that may stand capitalised before a name and are none of it. */
const BEFORE_NAME = new Set(['the', 'a', 'an', 'this', 'that', 'our', 'their', 'its', 'his', 'her'])

/** "Harbour Workers' Federation" where the tagger found no name: the capitalised words before the owner's mark belong to it. */
function ownedBodies(prepared: Prepared, covered: Int32Array): Mention[] {
  const { words } = prepared
  const found: Mention[] = []
  for (let owner = 0; owner + 2 < words.count; owner++) {
    if (covered[owner] || !ownsBody(prepared, owner)) continue
    const head = owner + 2
    if ((words.marks[head] as number) & (MARK.heading | MARK.shouting)) continue
    let first = owner + 1
    while (first > 0 && isOwnName(words, first - 1) && !covered[first - 1]) {
      first -= 1
      if ((words.marks[first] as number) & MARK.line) break
    }
    if (first <= owner) found.push({ first, last: head, kind: 'organization', rule: 'form', margin: 0 })
  }
  return found
}

function isOwnName({ marks, lower }: Prepared['words'], index: number): boolean {
  return ((marks[index] as number) & MARK.capital) !== 0 && !BEFORE_NAME.has(lower[index] as string)
}

/** "Toland & Sons" where the tagger found no name. */
function kinsmen({ words }: Prepared, covered: Int32Array): Mention[] {
  const found: Mention[] = []
  for (let index = 1; index + 1 < words.count; index++) {
    if (words.text[index] !== '&' || covered[index - 1] || covered[index + 1]) continue
    if (!KINSMEN.test(words.lower[index + 1] as string) || !sameLine(words.marks, index - 1, index + 1))
      continue
    if (((words.marks[index - 1] as number) & (words.marks[index + 1] as number) & MARK.capital) === 0)
      continue
    found.push({ first: index - 1, last: index + 1, kind: 'organization', rule: 'partners', margin: 0 })
  }
  return found
}

/** "Harlow & Pratt": two names and nothing but the sign between them. */
function isPartner({ words, listed }: Prepared, a: Mention, b: Mention): boolean {
  if (b.first !== a.last + 2 || words.text[a.last + 1] !== '&') return false
  const fits = ({ kind, first }: Mention) =>
    (kind === 'person' || kind === 'place' || kind === 'organization') &&
    ((listed.begins[first] as number) & LIST.country) === 0
  return fits(a) && fits(b) && sameLine(words.marks, a.last + 1, b.first)
}

/** "Harbour Workers’ Federation": a plural owner in capitals, and the noun that says what the body is. */
function ownedHead(prepared: Prepared, { last, kind }: Mention): number {
  return kind !== 'nationality' && ownsBody(prepared, last) ? last + 2 : last
}

/** True for a plural with an owner's mark before a noun, in capitals and in the same line, that says what the body is. */
function ownsBody({ words, listed }: Prepared, owner: number): boolean {
  const head = owner + 2
  if (head >= words.count || !/^['’]$/.test(words.text[owner + 1] as string)) return false
  if (!((words.marks[owner + 1] as number) & MARK.glued)) return false
  const marks = words.marks[head] as number
  if (!(marks & MARK.capital) || marks & (MARK.line | MARK.glued)) return false
  return (
    (words.lower[owner] as string).endsWith('s') &&
    ((listed.begins[head] as number) & LIST.organizationHead) !== 0
  )
}

/** "Vael Shipping": the last of several words says that it is a firm. */
function isFirm({ listed, words }: Prepared, { first, last, kind }: Mention): boolean {
  if (first === last || (kind !== 'person' && kind !== 'other' && kind !== 'work' && kind !== 'product'))
    return false
  const bits = listed.begins[last] as number
  return (
    (bits & LIST.companySuffix) !== 0 &&
    (bits & PERSONAL) === 0 &&
    ((words.marks[last] as number) & MARK.capital) !== 0
  )
}

/** Bodies of people, which no building is called after: "Harbour Workers' Federation". */
const MEMBERS = new Set(['federation', 'confederation', 'union', 'guild', 'association', 'ministry', 'committee', 'commission', 'council', 'authority', 'agency', 'party']) // prettier-ignore

/** A name of several words for a body of people that was taken for a building. */
function isBody({ words }: Prepared, { first, last, kind }: Mention): boolean {
  return kind === 'facility' && first < last && MEMBERS.has(words.lower[last] as string)
}

/** Where the name ends when what goes on with it is counted. */
function endOf(prepared: Prepared, mention: Mention, at: (index: number) => Mention | undefined): number {
  const { words, listed } = prepared
  const { first, last, kind } = mention
  if (kind === 'nationality' || (kind === 'place' && first === last)) return last
  if (
    words.text[last + 1] === '&' &&
    KINSMEN.test(words.lower[last + 2] ?? '') &&
    sameLine(words.marks, last, last + 2)
  )
    return last + 2
  if (LEGAL.test(words.lower[last + 1] ?? '') && !at(last + 1) && sameLine(words.marks, last, last + 1))
    return last + 1
  if (kind !== 'organization') return last
  let end = last
  if (OFFICE.has(words.lower[first] as string) && /^(?:of|for|on)$/.test(words.lower[first + 1] ?? ''))
    end = fieldsEnd(prepared, end, at)
  const [of, state] = [words.lower[end + 1], at(end + 2)]
  const ties = of === 'of' || (of === 'in' && end > last)
  if (!ties || state?.kind !== 'place' || !sameLine(words.marks, end, state.first)) return end
  const known = (listed.begins[state.first] as number) & LIST.country || (of === 'in' && end > last)
  return known && isHeaded(prepared, first, end) ? state.last : end
}

/** Goes on over "and Industry", ", Labor and Welfare". */
function fieldsEnd(
  { words, listed }: Prepared,
  from: number,
  at: (index: number) => Mention | undefined,
): number {
  let end = from
  for (let step = 0; step < 3; step++) {
    let next = end + 1
    if (words.text[next] === ',' && step < 2) {
      // a list goes on as one only up to its "and"
      const and = words.lower[next + 2] === 'and' ? next + 2 : -1
      if (and < 0 || !isField(next + 1)) return end
      next = and
    }
    if (!/^(?:and|&)$/.test(words.lower[next] ?? '') || !isField(next + 1)) return end
    end = next + 1
    while (isField(end + 1)) end += 1
  }
  return end

  function isField(index: number): boolean {
    const marks = words.marks[index] ?? 0
    return (
      (marks & MARK.capital) !== 0 &&
      (marks & (MARK.upper | MARK.line)) === 0 &&
      at(index) === undefined &&
      ((listed.begins[index] as number) & NAMED) === 0
    )
  }
}

/** One of the name's words says what kind of body it is: "Party", "Union". */
function isHeaded({ listed }: Prepared, first: number, last: number): boolean {
  for (let index = first; index <= last; index++)
    if ((listed.begins[index] as number) & LIST.organizationHead) return true
  return false
}

function sameLine(marks: Int32Array, first: number, last: number): boolean {
  for (let index = first + 1; index <= last; index++) if ((marks[index] as number) & MARK.line) return false
  return true
}
