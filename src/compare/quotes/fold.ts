/**
 * The rule by which two wordings count as the same, published in docs/folding.md. A change of the rule is a change of this number.
 */
export const FOLDING_VERSION = 1

/**
 * A word of a wording: where it stands (UTF-16 offsets), what it is compared by, and how it is printed.
 * `gap`: an ellipsis or a bracket stands before it, so words may have been left out there. `inserted`: it stands inside
 * square brackets, so it is the editor's and not the speaker's.
 */
export type FoldedWord = {
  readonly start: number
  readonly end: number
  readonly key: string
  readonly gap: boolean
  readonly inserted: boolean
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const APOSTROPHES = /[‘’‛ʼ`´′]/g
/** A word, or a mark that says something was left out or put in. */
const PIECE = /[\p{L}\p{M}\p{N}]+(?:[’'‛ʼ´`.,](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*|…|\.(?:\s?\.){2,4}|[[\]]/gu

/** Folds what typesetting may change inside a word: invisible characters, accents' composition, apostrophes, case. */
function foldKey(word: string): string {
  return word.replace(APOSTROPHES, "'").normalize('NFKC').replace(INVISIBLE, '').toLowerCase()
}

/**
 * Splits a wording into the words it is compared by. Quotation marks, dashes, hyphens, blanks, punctuation and letter case fall away;
 * "per cent" and "percent", "U.S." and "US", "10,000" and "10000" become one. Digits, letters and their order never change.
 */
export function foldWords(text: string): readonly FoldedWord[] {
  const known = folded.get(text)
  if (known) return known
  const words = foldAnew(text)
  if (text.length > LONGEST) return words
  if (folded.size >= KNOWN) folded.clear()
  folded.set(text, words)
  return words
}

/** Wordings folded lately: a quotation is compared with many others of its story. Emptied when full; longer ones are not kept. */
const folded = new Map<string, readonly FoldedWord[]>()
const KNOWN = 4000
const LONGEST = 1000

function foldAnew(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = []
  let gap = false
  let inserted = false
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0]
    const start = match.index
    if (piece === '[' || piece === ']') {
      inserted = piece === '['
      gap = true
      continue
    }
    if (piece[0] === '…' || piece[0] === '.') {
      gap = true
      continue
    }
    for (const part of splitWord(piece, start)) {
      const last = words[words.length - 1]
      if (last && last.key === 'per' && part.key === 'cent') {
        words[words.length - 1] = { ...last, end: part.end, key: 'percent' }
      } else words.push({ ...part, gap, inserted })
      gap = false
    }
  }
  return words
}

type Part = { readonly start: number; readonly end: number; readonly key: string }

/** "U.S." is one word without its stops, "1,200" one number; any other stop or comma inside ("end.Then") parts two words. */
function splitWord(piece: string, start: number): readonly Part[] {
  const key = foldKey(piece)
  if (!/[.,]/.test(key)) return key === '' ? [] : [{ start, end: start + piece.length, key }]
  if (/^\p{L}(?:\.\p{L})+$/u.test(key))
    return [{ start, end: start + piece.length, key: key.replaceAll('.', '') }]
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(key))
    return [{ start, end: start + piece.length, key: key.replaceAll(',', '') }]
  if (/^\d+\.\d+$/.test(key)) return [{ start, end: start + piece.length, key }]
  const parts: Part[] = []
  for (const match of piece.matchAll(/[^.,]+/g)) {
    const from = start + match.index
    parts.push({ start: from, end: from + match[0].length, key: foldKey(match[0]) })
  }
  return parts
}
