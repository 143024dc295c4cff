import { hashText, MARK, mix, type Words } from './words.js'

/**
 * How a line is built, as the classes of its words: capitals, numbers, marks, the few small words that results and tables are
 * written with, and all other words. "Gil Vicente 2 Braga 1" and "Ajax 4 Heerenveen 0" have one build: `C9C9`.
 */
export type Lines = {
  /** Hash of the line's build, 0 in prose. */
  readonly build: Int32Array
  /** Place of the word's class in the build, capitals and numbers in a row counted once. */
  readonly place: Uint8Array
  /** Hash of the classes around the word: two before, two after. */
  readonly around: Int32Array
}

/** Words that tell rows of results and lists from prose. */
const TELLING = new Set(['v', 'vs', 'vs.', 'at', 'beat', 'c', 'b', 'st', 'lbw', 'and', 'of', 'not', 'out', 'through', 'on', 'in', 'by', 'to', 'from', 'wins', 'win', 'won', 'pen', 'minute']) // prettier-ignore

/** Lines with more plain words than this are prose. */
const PROSE = 6
/** Classes of a build that count. */
const LONGEST = 12

const classOf = (words: Words, index: number): string => {
  const marks = words.marks[index] as number
  if (marks & MARK.upper && marks & MARK.shouting) return 'C'
  if (marks & (MARK.capital | MARK.upper | MARK.inner)) return marks & MARK.upper ? 'U' : 'C'
  if (marks & MARK.digit) return '9'
  const word = words.lower[index] as string
  if (marks & MARK.point || TELLING.has(word)) return word
  return 'w'
}

/** Reads the builds of all lines. Linear in the words. */
export function linesOf(words: Words): Lines {
  const build = new Int32Array(words.count)
  const place = new Uint8Array(words.count)
  const around = new Int32Array(words.count)
  for (let first = 0; first < words.count;) {
    let last = first + 1
    while (last < words.count && !((words.marks[last] as number) & MARK.line)) last += 1
    readLine(words, first, last, { build, place, around })
    first = last
  }
  return { build, place, around }
}

function readLine(words: Words, first: number, last: number, { build, place, around }: Lines): void {
  const classes: string[] = []
  const placeOf: number[] = []
  let plain = 0
  for (let index = first; index < last; index++) {
    const own = classOf(words, index)
    if (own === 'w') plain += 1
    const before = classes[classes.length - 1]
    if (own !== before || !/^[CU9w]$/.test(own)) classes.push(own)
    placeOf.push(classes.length - 1)
  }
  const whole = plain >= PROSE ? 0 : hashText(classes.slice(0, LONGEST).join(' '))
  const hashes = classes.map((own) => hashText(own))
  for (let index = first; index < last; index++) {
    const at = placeOf[index - first] as number
    build[index] = whole
    place[index] = Math.min(at, LONGEST)
    let hash = 7
    for (let near = at - 2; near <= at + 2; near++)
      hash = mix(Math.imul(hash, 31) + (hashes[near] ?? near - at))
    around[index] = hash
  }
}
