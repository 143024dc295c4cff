import type { Prepared } from '../context.js'
import { coverage, settled, type Mention, type Repair } from '../spans.js'
import { MARK } from '../words.js'

const SKIPPED = new Set(['of', 'and', 'for', 'the', 'in', 'on', 'to', '&', '-', 'de', 'la'])

/** An acronym in brackets after the long name it abbreviates is the same kind of name, there and everywhere in the article, and tells where the long one begins. */
export const acronyms: Repair = (_text, prepared, given) => {
  const { words } = prepared
  const mentions = given.map((mention) => widened(prepared, mention))
  const kinds = new Map<string, Mention['kind']>()
  for (const { last, first, kind } of mentions) {
    if (last === first || words.text[last + 1] !== '(' || words.text[last + 3] !== ')') continue
    const short = words.text[last + 2] as string
    if (!((words.marks[last + 2] as number) & MARK.upper)) continue
    if (abbreviates(short, words.lower.slice(first, last + 1))) kinds.set(short, kind)
  }
  if (kinds.size === 0) return given
  const covered = coverage(words.count, mentions)
  const found = mentions.map((mention) => {
    const kind = mention.first === mention.last ? kinds.get(words.text[mention.first] as string) : undefined
    return kind && kind !== mention.kind ? { ...mention, kind, rule: 'acronym' } : mention
  })
  const added: Mention[] = []
  for (let index = 0; index < words.count; index++) {
    const kind = covered[index] ? undefined : kinds.get(words.text[index] as string)
    if (kind) added.push({ first: index, last: index, kind, rule: 'acronym', margin: 0 })
  }
  return settled([...found, ...added])
}

/** Words that a long name may reach to the left of what was found of it. */
const REACH = 7

/** "Bakers, Food and Allied Workers Union (BFAWU)", of which only "Allied Workers Union" was found: the letters say how far it reaches. */
function widened({ words }: Prepared, mention: Mention): Mention {
  const { first, last } = mention
  const short = words.text[last + 2] as string
  if (words.text[last + 1] !== '(' || words.text[last + 3] !== ')' || mention.kind === 'person')
    return mention
  if (!((words.marks[last + 2] as number) & MARK.upper) || short.length < 3) return mention
  if (abbreviates(short, words.lower.slice(first, last + 1))) return mention
  for (let from = first - 1; from >= 0 && from >= first - REACH; from--) {
    const marks = words.marks[from + 1] as number
    if (marks & MARK.line || (words.marks[from] as number) & MARK.upper) break
    const capital = ((words.marks[from] as number) & MARK.capital) !== 0
    if (!capital && !SKIPPED.has(words.lower[from] as string) && words.text[from] !== ',') break
    if (capital && abbreviates(short, words.lower.slice(from, last + 1)))
      return { ...mention, first: from, kind: 'organization', rule: 'acronym' }
  }
  return mention
}

/** True where the letters of `short` are the first letters of the words, links left out or kept. */
export function abbreviates(short: string, words: readonly string[]): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '')
  if (letters.length < 2) return false
  const heads = (list: readonly string[]) => list.map((word) => word[0] ?? '').join('')
  const full = words.filter((word) => word !== '-' && word !== ',')
  return heads(full) === letters || heads(full.filter((word) => !SKIPPED.has(word))) === letters
}
