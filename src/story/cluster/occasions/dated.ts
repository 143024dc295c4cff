import { civil, dayOf, isCivil, weekdayOf } from '../../../lib/calendar.js'
import { isCut, singular, type Occasion, type OccasionNouns, type Part } from './occasion.js'

const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ')
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i

/** "Monday night's deadly attack": words between the day and its noun. */
const BETWEEN = 2
const LATE = new Set(['night', 'evening'])
const EARLY = new Set(['morning'])

/** A day as named: how many words it takes, and the days that it may be, as marks that can be compared. */
type Named = { readonly length: number; readonly values: readonly string[]; readonly owns: boolean }

/**
 * The occasions that are told by their day: "Monday's hearing", "the May 3 launch", "Sunday night raid", "killed in a blast on Friday". With the
 * definite article ("condemned the blast on Friday") the day may be that of the condemning, and nothing is read.
 */
export function dayPhrases(
  part: Part,
  { dated }: OccasionNouns,
  published: number | null,
): readonly Occasion[] {
  const { text, words } = part
  return words.flatMap(({ start }, index): readonly Occasion[] => {
    const named = namedDay(part, index, published)
    if (named === null) return []
    const after = index + named.length
    for (let next = after; next <= after + BETWEEN && next < words.length; next++) {
      if (isCut(part, next - 1)) break
      const noun = singular(words[next]!.text)
      if (dated.has(noun) && printedAsNoun(part, next)) {
        return [occasion(noun, named, text.slice(start, words[next]!.end))]
      }
    }
    const before = /^on$/i.test(words[index - 1]?.text ?? '') ? index - 2 : index - 1
    const noun = before < 0 ? '' : singular(words[before]!.text)
    if (named.owns || !dated.has(noun) || !isFirstMention(part, before, index)) return []
    return [occasion(noun, named, text.slice(words[before]!.start, words[after - 1]!.end))]
  })
}

function occasion(noun: string, { values }: Named, text: string): Occasion {
  return { kind: 'day', noun, values, text }
}

/** Not "Monday vote-counting began", nor "Monday called", which begin a clause: the word is no verb with an object. */
function printedAsNoun({ words }: Part, at: number): boolean {
  return !/^(?:the|a|an|his|her|their|its|him|them|it|us|him)$/i.test(words[at + 1]?.text ?? '')
}

/** "an attack on Monday", "a court hearing Monday": a, an, another or a number stand before the noun, and no mark between. */
function isFirstMention(part: Part, noun: number, day: number): boolean {
  for (let at = noun; at < day; at++) if (isCut(part, at)) return false
  for (let at = noun - 1; at >= Math.max(0, noun - 1 - BETWEEN); at--) {
    if (isCut(part, at)) return false
    if (/^(?:an?|another|one|two|three)$/i.test(part.words[at]!.text)) return true
  }
  return false
}

/** A weekday, or a month with its day, beginning at a word. */
function namedDay(part: Part, index: number, published: number | null): Named | null {
  const { words } = part
  const word = words[index]!.text
  const low = word.toLowerCase().replace(/['’]s$/, '')
  const weekday = /^\p{Lu}/u.test(word) ? WEEKDAYS.indexOf(low) + 1 : 0
  const dated = weekday === 0 ? monthDay(part, index) : null
  if (weekday === 0 && dated === null) return null
  const length = dated === null ? 1 : 2
  const end = words[index + length]?.text.toLowerCase().replace(/['’]s$/, '') ?? ''
  const before = words[index - 1]?.text.toLowerCase() ?? ''
  const late = LATE.has(end) || before === 'late'
  const early = EARLY.has(end) || before === 'early'
  const last = words[index + length - 1]!.text
  const owner = LATE.has(end) || EARLY.has(end) ? words[index + length]!.text : last
  const shifts = [0, ...(late ? [1] : []), ...(early ? [-1] : [])]
  return {
    length: length + (LATE.has(end) || EARLY.has(end) ? 1 : 0),
    values: shifts.flatMap((shift) =>
      dated === null ? weekdays(weekday, shift, published) : days(dated, shift, published),
    ),
    owns: /['’]s$/.test(owner),
  }
}

function monthDay({ words }: Part, index: number): { month: number; day: number } | null {
  const month = words[index]!.text
  const day = /^(\d{1,2})(?:st|nd|rd|th)?(?:['’]s)?$/.exec(words[index + 1]?.text ?? '')
  if (!/^\p{Lu}/u.test(month) || !MONTH.test(month) || !day) return null
  const found = { month: MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, day: Number(day[1]) }
  return isCivil(2000, found.month, found.day) ? found : null
}

/** Without a day of publication a weekday is compared by its name; with one it is the nearest before, on or after it. */
function weekdays(weekday: number, shift: number, published: number | null): readonly string[] {
  const shifted = ((weekday - 1 + shift + 7) % 7) + 1
  if (published === null) return [`weekday ${shifted}`]
  const next = published + ((shifted - weekdayOf(published) + 7) % 7)
  return [`weekday ${shifted}`, `day ${next}`, `day ${next - 7}`]
}

/** A day of the year, with the weekday that it is in the year of publication. */
function days(
  { month, day }: { month: number; day: number },
  shift: number,
  published: number | null,
): readonly string[] {
  const year = published === null ? 2000 : nearestYear(month, day, published)
  const at = dayOf(year, month, day) + shift
  const { month: m, day: d } = civil(at)
  return published === null ? [`date ${m}-${d}`] : [`date ${m}-${d}`, `day ${at}`, `weekday ${weekdayOf(at)}`]
}

function nearestYear(month: number, day: number, published: number): number {
  const { year } = civil(published)
  const near = [year - 1, year, year + 1].map(
    (one) => [one, Math.abs(dayOf(one, month, day) - published)] as const,
  )
  return near.sort(([, x], [, y]) => x - y)[0]![0]
}
