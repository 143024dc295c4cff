import type { Boilerplate } from '../../model/document.js'

/** The word that closes a box of related stories where a page ran it into a sentence. */
const CLOSES = ' MORE'
/** A box is no longer than its headlines. */
const LONGEST = 1000
/**
 * The box stands behind a name and opens with the whole name once more, onto which its first headline is glued: "Mayor Lund Ann
 * Marie LundLund opens bridge Ferry talks stall MORE said …". The lookbehind takes the surname that it repeats.
 */
const opening = (gap: string): RegExp =>
  new RegExp(
    `(?<=(?<![\\p{L}])(\\p{Lu}[\\p{L}'’-]{1,30}) )(?=((?:\\(?\\p{Lu}[\\p{L}'’-]{0,25}\\)?\\.? ){0,5}?\\1)${gap}[\\p{Lu}\\d'‘“"])`,
    'gu',
  )
const GLUED = opening('')
const SPACED = opening(' ')

/** Boxes of related stories inside the lines of a text. Linear: each closing word looks back over one box at most. */
export function relatedBoxes(text: string): readonly Boilerplate[] {
  const found: Boilerplate[] = []
  let from = 0
  for (let at = text.indexOf(CLOSES); at >= 0; at = text.indexOf(CLOSES, at + CLOSES.length)) {
    const end = at + CLOSES.length
    if (/[\p{L}\p{N}]/u.test(text.charAt(end))) continue
    const line = text.lastIndexOf('\n', at) + 1
    const start = Math.max(from, line, at - LONGEST)
    const opens = openingOf(text.slice(start, at))
    if (opens === null) continue
    found.push({ start: start + opens, end, kind: 'promotion', rule: 'box of related stories' })
    from = end
  }
  return found
}

/** A headline has more words than a name. */
const WORDS = 4

/** Where in the words before "MORE" the box begins, or null. Of names that overlap the last is the whole one. */
function openingOf(words: string): number | null {
  for (const pattern of [GLUED, SPACED]) {
    const found = [...words.matchAll(pattern)].filter(
      ({ index, 2: name = '' }) => words.slice(index + name.length).split(' ').length >= WORDS,
    )
    const [first] = found
    if (!first) continue
    const inside = found.filter(({ index }) => index < first.index + (first[2] ?? '').length)
    return (inside.at(-1) ?? first).index
  }
  return null
}
