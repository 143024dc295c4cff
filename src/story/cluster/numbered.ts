import { wordsOf } from '../../lib/words.js'

/** A thing told from its like by a number: "the 12th package", "Game 7". `noun` in lower case, singular. */
export type NumberedThing = { readonly noun: string; readonly number: number; readonly text: string }

const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
)

/** Things that come in numbered rows and are news one by one. "Day", "time" and "year" are not: a story runs over days. */
const NUMBERED = new Set(
  'package round phase stage tranche batch summit conference congress convention edition amendment debate hearing trial test launch flight mission cup bowl game match session plenum wave dose instalment installment referendum vote ballot election anniversary'.split(
    ' ',
  ),
)

/** Where the number follows: "Game 7", "Phase 3", "Super Bowl 50". */
const BEFORE = new Set('game phase round stage bowl day'.split(' '))

/** Read in the title and in this many words of the opening: further down stand the earlier ones of the row. */
const OPENING = 60
/** Adjectives between number and noun: "12th EU sanctions package". */
const BETWEEN = 3

/** The numbered things an article opens with. */
export function numberedThings(title: string, body: string): readonly NumberedThing[] {
  const found = new Map<string, NumberedThing>()
  for (const part of [title, body]) {
    const words = wordsOf(part, OPENING)
    words.forEach((word, index) => {
      const number = ordinal(word.text)
      if (number !== null) {
        for (let next = index + 1; next <= index + 1 + BETWEEN && next < words.length; next++) {
          const noun = singular(words[next]!.text)
          if (/[.;:!?,—–"“”]/.test(part.slice(words[next - 1]!.end, words[next]!.start))) break
          if (!NUMBERED.has(noun)) continue
          add(found, noun, number, part.slice(word.start, words[next]!.end))
          break
        }
      }
      const following = words[index + 1]
      const noun = singular(word.text)
      if (following && BEFORE.has(noun) && /^\d{1,3}$/.test(following.text)) {
        add(found, noun, Number(following.text), part.slice(word.start, following.end))
      }
    })
  }
  return [...found.values()]
}

/**
 * The pair of things that tells two articles apart: one noun, and not one number in common. "The 12th package" against
 * "the 13th package"; an article that names both is about the row, and is no match against either.
 */
export function numberedApart(
  a: readonly NumberedThing[],
  b: readonly NumberedThing[],
): readonly [NumberedThing, NumberedThing] | null {
  for (const one of a) {
    const others = b.filter((other) => other.noun === one.noun)
    const [first] = others
    if (first === undefined) continue
    const mine = a.filter((other) => other.noun === one.noun)
    if (!mine.some((x) => others.some((y) => x.number === y.number))) return [one, first]
  }
  return null
}

function add(found: Map<string, NumberedThing>, noun: string, number: number, text: string): void {
  const key = `${noun} ${number}`
  if (!found.has(key)) found.set(key, { noun, number, text })
}

function singular(word: string): string {
  const low = word.toLowerCase()
  return low.endsWith('es') && low.endsWith('ches') ? low.slice(0, -2) : low.replace(/s$/, '')
}

function ordinal(word: string): number | null {
  const low = word.toLowerCase()
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(low)
  return digits ? Number(digits[1]) : (ORDINALS.get(low) ?? null)
}
