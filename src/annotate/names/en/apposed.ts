import type { NameKind } from '../../../model/annotation.js'
import type { Prepared } from '../context.js'
import { LIST } from '../gazetteer.js'
import { coverage, settled, type Mention, type Repair } from '../spans.js'
import { MARK } from '../words.js'

const PLACE = LIST.country | LIST.city | LIST.bigCity | LIST.region | LIST.capital
const PERSONAL = LIST.given | LIST.surname

/** What a body is called before its name is given: "The bank, Crédit du Rhin, said". */
const BODY =
  /^(?:bank|company|firm|union|party|airline|operator|publisher|retailer|insurer|lender|carmaker|automaker|manufacturer|newspaper|broadcaster|charity|foundation|university|hospital|club|startup|start-up|supplier|utility|group|organi[sz]ation|association|agency)$/

/** The endings of words for what somebody does: "striker", "shopkeeper", "midfielder". */
const DOES = /(?:er|ist|man|woman)$/

/**
 * Names whose kind or edges the words beside them tell: the body that an apposition names, a person whose country owns him ("Ukraine’s Zelenskyy"), a
 * region that begins a body's name ("Africa Centres for …"), and what somebody does at the head of a sentence ("Striker Lena Abadi").
 */
export const apposed: Repair = (_text, prepared, mentions) => {
  const bodies = new Set<string>()
  const found: Mention[] = []
  const covered = coverage(prepared.words.count, mentions)
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index] as Mention
    const next = mentions[index + 1]
    if (next && beginsBody(prepared, mention, next)) {
      const last = fieldsEnd(prepared, next.last, covered)
      found.push({ ...next, first: mention.first, last, rule: 'region of a body' })
      index += 1
    } else if (namesBody(prepared, mention)) {
      bodies.add(wordsOf(prepared, mention))
      found.push(mention)
    } else if (isBareBody(prepared, mention))
      found.push({ ...mention, kind: 'organization', rule: 'bare body' })
    else if (ownedPerson(prepared, mention, covered))
      found.push({ ...mention, kind: 'person', rule: 'owned by a country' })
    else found.push(withoutRole(prepared, mention))
  }
  if (bodies.size === 0) return settled(found)
  const kind: NameKind = 'organization'
  return settled(
    found.map((mention) =>
      mention.kind !== kind && bodies.has(wordsOf(prepared, mention))
        ? { ...mention, kind, rule: 'apposition' }
        : mention,
    ),
  )
}

function wordsOf({ words }: Prepared, { first, last }: Mention): string {
  return words.lower.slice(first, last + 1).join(' ')
}

/**
 * "The bank, Crédit du Rhin, said": between commas, after a word for a body with its article. "A spokeswoman for the bank, Lina Berg," names whoever speaks
 * for it.
 */
function namesBody({ words, listed }: Prepared, { first, last, kind }: Mention): boolean {
  if (kind === 'organization' || kind === 'nationality') return false
  if (kind === 'person' && ((listed.begins[first] as number) & LIST.given) !== 0) return false
  if (
    words.text[first - 1] !== ',' ||
    words.text[last + 1] !== ',' ||
    !BODY.test(words.lower[first - 2] ?? '')
  )
    return false
  for (let at = first - 3; at >= 0 && at > first - 8; at--) {
    if (/^(?:the|its|his|her|their|an?)$/.test(words.lower[at] as string))
      return !/^(?:of|for|at|from|with|by|to|in)$/.test(words.lower[at - 1] ?? '')
    if ((words.marks[at] as number) & MARK.point) return false
  }
  return false
}

/** "the Commission said", "the Council": a word for a body by itself, in capitals, is the body. */
function isBareBody({ words, listed }: Prepared, { first, last, kind }: Mention): boolean {
  return (
    first === last &&
    /^(?:facility|place|other|work|event)$/.test(kind) &&
    words.lower[first - 1] === 'the' &&
    ((listed.begins[first] as number) & LIST.organizationHead) !== 0 &&
    ((listed.begins[first] as number) & (LIST.facilityHead | LIST.placeHead | PERSONAL)) === 0
  )
}

/** "Ukraine’s Zelenskyy said": one word that the lists know as no place, and as a surname or before a verb of saying. */
function ownedPerson(
  { words, listed }: Prepared,
  { first, last, kind }: Mention,
  covered: Int32Array,
): boolean {
  const bits = listed.begins[first] as number
  return (
    kind === 'place' &&
    first === last &&
    ((bits & PERSONAL) !== 0 || ((listed.begins[last + 1] ?? 0) & LIST.say) !== 0) &&
    (bits & PLACE) === 0 &&
    /^['’]s$/.test(words.lower[first - 1] ?? '') &&
    first > 1 &&
    covered[first - 2] !== 0 &&
    ((listed.begins[first - 2] as number) & LIST.country) !== 0
  )
}

/** "Africa Centres for Disease Control": a region or country right before the head of a body, and what the body looks after. */
function beginsBody({ words, listed }: Prepared, region: Mention, body: Mention): boolean {
  const head = region.last + 1
  return (
    region.kind === 'place' &&
    body.kind === 'organization' &&
    ((body.first === head && body.last > head) || body.first === head + 2) &&
    /^(?:cent(?:re|er)s?|commission|union|bank|agency|institute|council|office)$/.test(
      words.lower[head] as string,
    ) &&
    /^(?:for|of|on|to|against)$/.test(words.lower[head + 1] ?? '') &&
    ((listed.begins[region.first] as number) & PLACE) !== 0 &&
    ((words.marks[head] as number) & MARK.capital) !== 0 &&
    ((words.marks[head] as number) & MARK.line) === 0
  )
}

/** "Disease Control and Prevention": what else it looks after. */
function fieldsEnd({ words }: Prepared, last: number, covered: Int32Array): number {
  const next = last + 2
  const joined = words.lower[last + 1] === 'and' && next < words.count && covered[next] === 0
  return joined && ((words.marks[next] as number) & MARK.capital) !== 0 ? next : last
}

/** "Striker Lena Abadi": at the head of a sentence a word that no list knows as a name, and a given name after it. */
function withoutRole({ words, listed }: Prepared, mention: Mention): Mention {
  const { first, last, kind } = mention
  const role =
    kind === 'person' &&
    last - first >= 2 &&
    ((words.marks[first] as number) & MARK.opens) !== 0 &&
    ((words.marks[first] as number) & (MARK.upper | MARK.inner)) === 0 &&
    DOES.test(words.lower[first] as string) &&
    ((listed.begins[first] as number) & PERSONAL) === 0 &&
    ((listed.begins[first + 1] as number) & LIST.given) !== 0
  return role ? { ...mention, first: first + 1, rule: 'role at the head' } : mention
}
