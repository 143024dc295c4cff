import type { Prepared } from '../context.js'
import { LIST } from '../gazetteer.js'
import { coverage, settled, type Mention, type Repair } from '../spans.js'
import { MARK } from '../words.js'

const DASHES = new Set(['-', '–', '—', '--'])
/** A dateline ends within so many words of its line. */
const REACH = 16

/** Reads the place and the agency of "OSLO, Dec. 6 (Reuters) —", "(OSLO) —" and "OSLO 1996-08-22" at the head of a line. */
export const datelines: Repair = (_text, prepared, mentions) => {
  const { words } = prepared
  const covered = coverage(words.count, mentions)
  const dropped = new Set<number>()
  const added: Mention[] = []
  for (let first = 0; first < words.count; first++) {
    if (!((words.marks[first] as number) & MARK.line)) continue
    const place = placeOf(prepared, first)
    if (place === null) continue
    for (let index = place.first; index <= place.last; index++)
      if (covered[index]) dropped.add((covered[index] as number) - 1)
    added.push(place)
  }
  if (added.length === 0) return mentions
  return settled([...mentions.filter((_, index) => !dropped.has(index)), ...added])
}

function placeOf({ words, listed }: Prepared, line: number): Mention | null {
  const bracket = words.text[line] === '('
  const first = bracket ? line + 1 : line
  let last = first - 1
  while (last + 1 < words.count && last - first < 3 && (words.marks[last + 1] as number) & MARK.upper) {
    if (last >= first && (words.marks[last + 1] as number) & MARK.line) break
    last += 1
  }
  if (last < first) return null
  if (!dateFollows(words.text, words.marks, last + 1, bracket)) return null
  const bits = listed.begins[first] as number
  if (
    last - first + 1 === listed.length[first] &&
    bits & (LIST.organization | LIST.team) &&
    !(bits & (LIST.city | LIST.bigCity | LIST.capital | LIST.country | LIST.region))
  )
    return null
  return { first, last, kind: 'place', rule: 'dateline', margin: 0 }
}

/** True where a dash, or a date alone, follows before the line's first sentence begins. */
function dateFollows(texts: readonly string[], marks: Int32Array, from: number, bracket: boolean): boolean {
  if (bracket) return texts[from] === ')' && DASHES.has(texts[from + 1] ?? '')
  const lineEnds = (at: number) => at >= texts.length || ((marks[at] as number) & MARK.line) !== 0
  if (/^(?:19|20)\d\d$/.test(texts[from] ?? '') && texts[from + 1] === '-') return true
  for (let at = from; at < from + REACH && !lineEnds(at); at++) {
    const word = texts[at] as string
    // The leader of a league is so many games behind: "-".
    if (DASHES.has(word) && lineEnds(at + 1) && (marks[at] as number) & MARK.table) return false
    if (DASHES.has(word))
      return at > from
        ? !((marks[at] as number) & MARK.glued) || texts[at + 1] === '-' || word !== '-'
        : !((marks[at] as number) & MARK.glued) && word !== '-'
    const look = marks[at] as number
    if (
      word === ',' ||
      word === '(' ||
      word === ')' ||
      word === '/' ||
      word === '.' ||
      look & MARK.digit ||
      look & MARK.capital
    )
      continue
    return false
  }
  return false
}
