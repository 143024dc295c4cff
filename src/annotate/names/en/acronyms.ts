import { coverage, settled, type Mention, type Repair } from '../spans.js'
import { MARK } from '../words.js'

const SKIPPED = new Set(['of', 'and', 'for', 'the', 'in', 'on', 'to', '&', '-', 'de', 'la'])

/** An acronym in brackets after the long name it abbreviates is the same kind of name, there and everywhere in the article. */
export const acronyms: Repair = (_text, { words }, mentions) => {
  const kinds = new Map<string, Mention['kind']>()
  for (const { last, first, kind } of mentions) {
    if (last === first || words.text[last + 1] !== '(' || words.text[last + 3] !== ')') continue
    const short = words.text[last + 2] as string
    if (!((words.marks[last + 2] as number) & MARK.upper)) continue
    if (abbreviates(short, words.lower.slice(first, last + 1))) kinds.set(short, kind)
  }
  if (kinds.size === 0) return mentions
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
  return added.length > 0 ? settled([...found, ...added]) : found
}

/** True where the letters of `short` are the first letters of the words, links left out or kept. */
export function abbreviates(short: string, words: readonly string[]): boolean {
  const letters = short.toLowerCase().replace(/[^\p{L}]/gu, '')
  if (letters.length < 2) return false
  const heads = (list: readonly string[]) => list.map((word) => word[0] ?? '').join('')
  const full = words.filter((word) => word !== '-' && word !== ',')
  return heads(full) === letters || heads(full.filter((word) => !SKIPPED.has(word))) === letters
}
