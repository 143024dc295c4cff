import { LIST } from '../gazetteer.js'
import type { Repair, Mention } from '../spans.js'
import { MARK } from '../words.js'

const LEFT = new Set([
  'the',
  'a',
  'an',
  'of',
  'and',
  'for',
  'in',
  'on',
  'at',
  'to',
  'with',
  "'s",
  '’s',
  '-',
  ',',
  '.',
  '/',
  '&',
  '–',
  "'",
  '’',
  ':',
  '!',
])
const RIGHT = new Set([...LEFT, 'de', 'la'])

const PERSONAL = LIST.given | LIST.surname

/** Cuts "the", peoples, titles and stray links off the ends: "German Chancellor Ada Bell" leaves "German" and "Ada Bell". */
export const edges: Repair = (_text, { words, listed }, mentions) => {
  const found: Mention[] = []
  for (const mention of mentions) {
    let { first, last } = mention
    while (first <= last && LEFT.has(words.lower[first] as string)) first += 1
    // "Moody's" is written so.
    const whole = first + (listed.length[first] as number) - 1
    if (mention.kind !== 'person' && whole === last + 1 && isPossessive(words.lower[whole])) last = whole
    while (
      last >= first &&
      !(last === whole && isPossessive(words.lower[last])) &&
      RIGHT.has(words.lower[last] as string)
    )
      last -= 1
    if (mention.kind === 'person' || mention.kind === 'place') {
      while (last > first && words.lower[last]?.match(/^\d+$/)) last -= 1
      while (first < last && words.lower[first]?.match(/^\d+$/)) first += 1
    }
    if (mention.kind === 'person') {
      const bits = listed.begins[first] as number
      if (first < last && listed.length[first] === 1 && isPeople(bits)) {
        found.push({ ...mention, last: first, first, kind: 'nationality', rule: 'edges' })
        first += 1
        if (first === last && isTitle(listed.begins[first] as number)) continue
      }
      for (let step = 0; step < 3 && first < last; step++) {
        const bits = listed.begins[first] as number
        const length = listed.length[first] as number
        if (!(bits & (LIST.honorific | LIST.title)) || bits & LIST.given || first + length > last) break
        first += length
        while (first < last && RIGHT.has(words.lower[first] as string)) first += 1
      }
    }
    // "the Crown Prince" alone names nobody
    if (
      mention.kind === 'person' &&
      isTitle(listed.begins[first] as number) &&
      first + (listed.length[first] as number) > last
    )
      continue
    if (first > last || !holdsCapital(words.marks, first, last)) continue
    found.push({ ...mention, first, last })
  }
  return found
}

const isPossessive = (word: string | undefined): boolean => word === "'s" || word === '’s'

const isPeople = (bits: number): boolean =>
  (bits & (LIST.adjective | LIST.people)) !== 0 && (bits & (PERSONAL | LIST.country)) === 0

const isTitle = (bits: number): boolean =>
  (bits & (LIST.honorific | LIST.title)) !== 0 && (bits & PERSONAL) === 0

function holdsCapital(marks: Int32Array, first: number, last: number): boolean {
  for (let index = first; index <= last; index++)
    if ((marks[index] as number) & (MARK.capital | MARK.upper | MARK.inner)) return true
  return false
}
