const CONSONANTS = '[^aeiou][^aeiouy]*'
const VOWELS = '[aeiouy][aeiou]*'
const oneSyllable = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`)
const exactlyOne = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`)
const twoSyllables = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`)
const hasVowel = new RegExp(`^(?:${CONSONANTS})?[aeiouy]`)
const shortEnd = new RegExp(`^${CONSONANTS}[aeiouy][^aeiouwxy]$`)

const STEP_2 = new Map(
  'ational:ate tional:tion enci:ence anci:ance izer:ize bli:ble alli:al entli:ent eli:e ousli:ous ization:ize ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble logi:log'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
const STEP_3 = new Map(
  'icate:ic ative: alize:al iciti:ic ical:ic ful: ness:'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)
const ENDS_2 =
  /^(.+?)(ational|tional|enci|anci|izer|bli|alli|entli|eli|ousli|ization|ation|ator|alism|iveness|fulness|ousness|aliti|iviti|biliti|logi)$/
const ENDS_3 = /^(.+?)(icate|ative|alize|iciti|ical|ful|ness)$/
const ENDS_4 = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/

/** Longer words are no English words, and are given back as they are: the patterns are for short strings. */
const LONGEST = 30

/**
 * The stem of a lower-case English word: "talks", "talked" and "talking" give "talk". Equal stems mean related words; a stem
 * need not be a word. The algorithm is Porter's ("An algorithm for suffix stripping", Program 14, 1980).
 */
export function stem(word: string): string {
  if (word.length < 3 || word.length > LONGEST) return word
  return tidy(strip(replace(inflection(word))))
}

function inflection(given: string): string {
  let word = given
  if (/(?:ss|i)es$/.test(word)) word = word.slice(0, -2)
  else if (/[^s]s$/.test(word)) word = word.slice(0, -1)
  const past = /^(.+?)(?:ed|ing)$/.exec(word)?.[1]
  const agreed = /^(.+?)eed$/.exec(word)?.[1]
  if (agreed !== undefined) {
    if (oneSyllable.test(agreed)) word = word.slice(0, -1)
  } else if (past !== undefined && hasVowel.test(past)) {
    word = past
    if (/(?:at|bl|iz)$/.test(word)) word += 'e'
    else if (/([^aeiouylsz])\1$/.test(word)) word = word.slice(0, -1)
    else if (shortEnd.test(word)) word += 'e'
  }
  const y = /^(.+?)y$/.exec(word)?.[1]
  return y !== undefined && hasVowel.test(y) ? `${y}i` : word
}

function replace(given: string): string {
  let word = given
  for (const [ends, table] of [
    [ENDS_2, STEP_2],
    [ENDS_3, STEP_3],
  ] as const) {
    const [, base, end] = ends.exec(word) ?? []
    if (base !== undefined && end !== undefined && oneSyllable.test(base))
      word = base + (table.get(end) ?? '')
  }
  return word
}

function strip(word: string): string {
  const base = ENDS_4.exec(word)?.[1]
  if (base !== undefined) return twoSyllables.test(base) ? base : word
  const ion = /^(.+?[st])ion$/.exec(word)?.[1]
  return ion !== undefined && twoSyllables.test(ion) ? ion : word
}

function tidy(given: string): string {
  let word = given
  const e = /^(.+?)e$/.exec(word)?.[1]
  if (e !== undefined && (twoSyllables.test(e) || (exactlyOne.test(e) && !shortEnd.test(e)))) word = e
  return /ll$/.test(word) && twoSyllables.test(word) ? word.slice(0, -1) : word
}
