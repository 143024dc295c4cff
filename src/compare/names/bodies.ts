import { edits } from './fold.js'
import { GENERIC, LEGAL_FORMS, SPELLINGS } from './tables.js'
import { compareWords } from './words.js'

type Body = {
  readonly words: readonly string[]
  readonly all: readonly string[]
  readonly form: string | null
}

/** Cuts a body's name into the words that tell which and the form of the firm. */
function readBody(folded: readonly string[]): Body {
  let text = ` ${folded.map((word) => SPELLINGS.get(word) ?? word).join(' ')} `
  let form: string | null = null
  for (const [pattern, kind] of LEGAL_FORMS) {
    const found = text.endsWith(` ${pattern} `)
      ? 'end'
      : text.startsWith(` ${pattern} `) && pattern !== 'as' && pattern !== 'co'
        ? 'start'
        : null
    if (found === null) continue
    const rest = found === 'end' ? text.slice(0, -(pattern.length + 1)) : text.slice(pattern.length + 1)
    if (rest.trim() === '') continue
    text = rest
    // "Co. Ltd." is one form: the outer one, found first, stands; "Corporation" says least.
    if (form === null || form === 'inc') form = kind
  }
  const all = text.trim().split(/\s+/)
  return {
    words: numbers(all.filter((word) => word !== 'and' && word !== 'the' && word !== 'of')),
    all,
    form,
  }
}

/** "forty four" is 44. */
function numbers(words: readonly string[]): string[] {
  const out: string[] = []
  for (const word of words) {
    const last = out[out.length - 1]
    if (last && /^[2-9]0$/.test(last) && /^[1-9]$/.test(word))
      out[out.length - 1] = String(Number(last) + Number(word))
    else out.push(word)
  }
  return out
}

/** How alike two names of bodies are, 0 to 1. Words that tell which must agree; a number, a place or a form that differs is another body. */
export function compareBodies(a: readonly string[], b: readonly string[], across: boolean): number {
  const [left, right] = [readBody(a), readBody(b)]
  if (left.form && right.form && left.form !== right.form) return 0.5
  const [joinedA, joinedB] = [left.words.join(''), right.words.join('')]
  const forms = left.form === right.form ? 0 : 0.03
  if (joinedA === joinedB && joinedA !== '') return 1 - forms
  if (abbreviates(left, right) || abbreviates(right, left)) return 0.85
  if (glued(joinedA, joinedB)) return 0.9
  return comparePairs(left.words, right.words, across) - forms
}

/** "SiemensAG" written as one word. */
function glued(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return (
    short.length >= 4 &&
    long.startsWith(short) &&
    LEGAL_FORMS.some(([form]) => form.length >= 2 && long.slice(short.length) === form)
  )
}

function comparePairs(a: readonly string[], b: readonly string[], across: boolean): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const free = long.map(() => true)
  let [total, weight, changed] = [0, 0, 0]
  for (const word of short) {
    let [best, at, distance] = [0, -1, 0]
    long.forEach((other, index) => {
      if (!free[index]) return
      const like = strict(word, other, across)
      if (like.score > best) [best, at, distance] = [like.score, index, like.edits]
    })
    if (at < 0) return 0.35
    free[at] = false
    total += best * word.length
    weight += word.length
    changed += distance
  }
  const spare = long.filter((word, index) => free[index] && !GENERIC.has(word))
  if (changed > 2) return 0.55
  if (weight === 0) return 0
  const mean = total / weight
  if (spare.length > 0) return Math.min(0.62, mean - 0.1 * spare.length)
  return mean - 0.03 * changed
}

/** Words of bodies: initials and nicknames say nothing here, misspellings do. */
function strict(a: string, b: string, across: boolean): { score: number; edits: number } {
  if (a === b) return { score: 1, edits: 0 }
  if (a.length < 4 || b.length < 4 || /\d/.test(a + b) || isNumeral(a) || isNumeral(b))
    return { score: 0, edits: 9 }
  if (across) return compareWords(a, b, true)
  const limit = Math.max(a.length, b.length) >= 7 ? 2 : 1
  const distance = edits(a, b, limit)
  return distance > limit
    ? { score: 0, edits: 9 }
    : { score: 1 - distance / (Math.max(a.length, b.length) + 1), edits: distance }
}

const isNumeral = (word: string): boolean => /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/.test(word)

/** True where the one word of `short` is made of the first letters of `long`. */
function abbreviates(short: Body, long: Body): boolean {
  if (short.words.length !== 1 || long.words.length < 2) return false
  const letters = short.words[0] as string
  if (letters.length < 3) return false
  const heads = (words: readonly string[]) => words.map((word) => word[0]).join('')
  return (
    heads(long.words) === letters ||
    heads(long.all) === letters ||
    heads(long.words.concat(long.form ? [long.form] : [])) === letters
  )
}
