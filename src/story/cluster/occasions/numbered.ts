import { isCut, singular, type Occasion, type OccasionNouns, type Part } from './occasion.js'

const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
)

/** Adjectives between number and noun: "12th EU sanctions package". */
const BETWEEN = 3

const ROMAN = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

/** The occasions of a row, by their number: "third round", "Phase II", "Flight 18", "Resolution No. 2041". */
export function numberPhrases(part: Part, nouns: OccasionNouns): readonly Occasion[] {
  return part.words.flatMap((_, index) => [
    ...ordinalPhrase(part, nouns, index),
    ...codePhrase(part, nouns, index),
  ])
}

function ordinalPhrase(part: Part, { row, counted }: OccasionNouns, index: number): readonly Occasion[] {
  const { text, words } = part
  const number = ordinal(words[index]!.text)
  if (number === null) return []
  for (let next = index + 1; next <= index + 1 + BETWEEN && next < words.length; next++) {
    if (isCut(part, next - 1)) return []
    const noun = singular(words[next]!.text)
    if (!row.has(noun) || (number === 1 && !counted.has(noun))) continue
    const printed = text.slice(words[index]!.start, words[next]!.end)
    return [{ kind: 'number', noun, values: [`number ${number}`], text: printed }]
  }
  return []
}

function codePhrase({ text, words }: Part, { code }: OccasionNouns, index: number): readonly Occasion[] {
  const noun = words[index]!.text.toLowerCase()
  if (!code.has(noun)) return []
  const at = /^(?:no|number)$/i.test(words[index + 1]?.text ?? '') ? index + 2 : index + 1
  const last = words[at]
  const value = last === undefined ? null : codeOf(last.text)
  if (last === undefined || value === null) return []
  if (!/^[\s.#]*(?:no\.?|number)?[\s.#]*$/i.test(text.slice(words[index]!.end, last.start))) return []
  return [
    { kind: 'number', noun, values: [`number ${value}`], text: text.slice(words[index]!.start, last.end) },
  ]
}

/** "7", "2041", "21-1187", "II", and the number of "QZ401". */
function codeOf(word: string): string | null {
  const digits = /^(?:[A-Z]{2})?(\d{1,6}(?:-\d{1,6}){0,2})$/.exec(word)
  if (digits) return digits[1] as string
  return ROMAN.test(word) ? String(roman(word)) : null
}

function roman(word: string): number {
  const values = [...word].map((letter) => ROMAN_VALUES[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}

function ordinal(word: string): number | null {
  const low = word.toLowerCase()
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/.exec(low)
  return digits ? Number(digits[1]) : (ORDINALS.get(low) ?? null)
}
