import { edits } from './fold.js'
import { HONORIFICS, LEGAL_FORMS, PARTICLES, PERSON_SUFFIXES } from './tables.js'
import { compareWords } from './words.js'

const FORMS = new Set(
  LEGAL_FORMS.filter(([form]) => form.length > 1 && !form.includes(' ')).map(([form]) => form),
)

/** The words of a person's name that tell who: no honorifics in front, no suffix behind. */
export function personWords(words: readonly string[]): string[] {
  const rest = [...words]
  while (rest.length > 1 && HONORIFICS.has(rest[0] as string)) rest.shift()
  while (
    rest.length > 2 &&
    (PERSON_SUFFIXES.has(rest[rest.length - 1] as string) || FORMS.has(rest[rest.length - 1] as string))
  )
    rest.pop()
  const plain = rest.filter((word) => !PARTICLES.has(word))
  return plain.length > 0 ? plain : rest
}

/**
 * How alike two people's names are, 0 to 1. Every word of the shorter name must find its like in the longer; words left over on
 * both sides contradict. `across`: the two come from different scripts.
 */
export function comparePeople(a: readonly string[], b: readonly string[], across: boolean): number {
  if (fathersSwapped(a, b)) return 0.3
  const [wordsA, wordsB] = [personWords(a), personWords(b)]
  const joined = sameJoined(wordsA, wordsB)
  const [short, long] = wordsA.length <= wordsB.length ? [wordsA, wordsB] : [wordsB, wordsA]
  const paired = pair(short, long, across)
  return Math.max(joined, scoreOf(short, long, paired))
}

type Paired = {
  readonly total: number
  readonly edits: number
  readonly count: number
  readonly initials: number
  readonly weight: number
}

/** Pairs each word of `short` with the likest free word of `long`. */
function pair(short: readonly string[], long: readonly string[], across: boolean): Paired {
  const options: { from: number; to: number; score: number; edits: number }[] = []
  short.forEach((word, from) =>
    long.forEach((other, to) => {
      const like = compareWords(word, other, across)
      if (like.score > 0) options.push({ from, to, ...like })
    }),
  )
  options.sort((x, y) => y.score - x.score || x.from - y.from || x.to - y.to)
  const [usedFrom, usedTo] = [new Set<number>(), new Set<number>()]
  let [total, changed, count, initials, weight] = [0, 0, 0, 0, 0]
  for (const { from, to, score, edits: distance } of options) {
    if (usedFrom.has(from) || usedTo.has(to)) continue
    usedFrom.add(from)
    usedTo.add(to)
    const size =
      (short[from] as string).length === 1 || (long[to] as string).length === 1
        ? 1
        : Math.max((short[from] as string).length, (long[to] as string).length)
    if (size === 1) initials += 1
    total += score * size
    weight += size
    changed += distance
    count += 1
  }
  return { total, edits: changed, count, initials, weight }
}

function scoreOf(
  short: readonly string[],
  long: readonly string[],
  { total, edits: changed, count, initials, weight }: Paired,
): number {
  if (count < short.length || weight === 0) return 0.4 * (weight === 0 ? 0 : total / (weight + 4))
  const mean = total / weight
  const spare = long.length - count
  if (changed > 2) return Math.min(0.6, mean * 0.7)
  if (count === initials) return 0.3
  // One word alone against a full name: perhaps, if it is a long one.
  if (count === 1 && spare > 0)
    return (short[0] as string).length >= 7 && changed === 0 && spare <= 2 ? 0.72 : 0.55
  if (spare > Math.max(2, count)) return 0.6
  return Math.max(0, mean - 0.04 * spare - 0.03 * changed - (initials > 0 ? 0.02 : 0))
}

/** The names run together or cut elsewhere: "AnaMaria Lopez". */
function sameJoined(a: readonly string[], b: readonly string[]): number {
  const [left, right] = [a.join(''), b.join('')]
  if (left.length < 6 || left[0] !== right[0] || a.length === b.length) return 0
  const distance = edits(left, right, 2)
  return distance > 1 ? 0 : 0.95 - 0.05 * distance
}

/** "Salman bin Omar" and "Omar bin Salman" are father and son. */
function fathersSwapped(a: readonly string[], b: readonly string[]): boolean {
  const line = (words: readonly string[]) => {
    const at = words.findIndex(
      (word, index) => /^(?:bin|ibn|ben|bint)$/.test(word) && index > 0 && index < words.length - 1,
    )
    return at < 0
      ? null
      : [words[at - 1] as string, words.slice(at + 1).find((word) => !PARTICLES.has(word)) ?? '']
  }
  const [left, right] = [line(a), line(b)]
  if (!left || !right) return false
  const like = (x: string | undefined, y: string | undefined) =>
    compareWords(x ?? '', y ?? '', false).score > 0.85
  return like(left[0], right[1]) && !like(left[0], right[0])
}
