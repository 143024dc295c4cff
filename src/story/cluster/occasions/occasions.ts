import { wordsOf } from '../../../lib/words.js'
import type { Resources } from '../../../model/resources.js'
import { dayPhrases } from './dated.js'
import { numberPhrases } from './numbered.js'
import type { Occasion } from './occasion.js'

/** Read in the title and in this many words of the opening: further down stand the earlier ones of the row. */
const OPENING = 60

/** Finds the occasions that an article opens with. `day` is that of publication, in days since 1970, or null. */
export type OccasionReader = (title: string, body: string, day: number | null) => readonly Occasion[]

export function occasionReader(resources: Resources): OccasionReader {
  const rows = resources.lexicon('en/occasions')
  const of = (wanted: string) => new Set(rows.flatMap(({ term, kind }) => (kind === wanted ? [term] : [])))
  const counted = new Set(rows.flatMap(({ term, note }) => (note === 'first' ? [term] : [])))
  const nouns = { row: of('row'), counted, code: of('code'), dated: of('dated') }
  return (title, body, day) => {
    const found = new Map<string, Occasion>()
    for (const text of [title, body]) {
      const part = { text, words: wordsOf(text, OPENING) }
      for (const occasion of [...numberPhrases(part, nouns), ...dayPhrases(part, nouns, day)]) {
        const key = `${occasion.kind} ${occasion.noun} ${occasion.values.join(' ')}`
        if (!found.has(key)) found.set(key, occasion)
      }
    }
    return [...found.values()]
  }
}

/**
 * The pair of occasions that tells two articles apart: one kind of thing, and not one number or day in common. "The 12th package" against
 * "the 13th package", "Monday's hearing" against "Thursday's"; an article that names both is about the row, and is no match against either.
 */
export function occasionsApart(
  a: readonly Occasion[],
  b: readonly Occasion[],
): readonly [Occasion, Occasion] | null {
  for (const one of a) {
    const like = (other: Occasion) => other.kind === one.kind && other.noun === one.noun
    const others = b.filter(like)
    const [first] = others
    if (first === undefined) continue
    const valuesOf = (occasions: readonly Occasion[]) => occasions.flatMap(({ values }) => values)
    if (areApart(valuesOf(a.filter(like)), valuesOf(others))) return [one, first]
  }
  return null
}

/** How a value is written, the surest way of comparing first: a day of the calendar, one of any year, a weekday. */
const FORMS = ['number ', 'day ', 'date ', 'weekday ']

/** Nothing in common, by the surest way in which both are written. What cannot be compared is not apart. */
function areApart(a: readonly string[], b: readonly string[]): boolean {
  for (const form of FORMS) {
    const [mine, theirs] = [a, b].map((values) => values.filter((value) => value.startsWith(form)))
    if (mine!.length > 0 && theirs!.length > 0) return !mine!.some((value) => theirs!.includes(value))
  }
  return false
}
