/**
 * Words of an article as the brief prints them: inside quotation marks, or as they stand where they quote somebody themselves, so that
 * whatever stands between marks is in the article character for character. Null where the marks in them do not pair.
 */
export function inMarks(words: string): string | null {
  if (/[«»„]/.test(words)) return null
  const straight = words.match(STRAIGHT) ?? []
  const [opening, closing] = [words.match(/“/g) ?? [], words.match(/”/g) ?? []]
  if (straight.length % 2 === 1 || opening.length !== closing.length) return null
  return opening.length > 0 ? curled(words) : `“${words}”`
}

/** A straight double mark, or the two single ones that some wires print for it. */
const STRAIGHT = /"|''/g

/** Straight double marks as the pairs that print has; as they are where they do not pair. */
export function curled(words: string): string {
  if ((words.match(STRAIGHT) ?? []).length % 2 === 1) return words
  let open = false
  return words.replace(STRAIGHT, () => ((open = !open) ? '“' : '”'))
}

/** Marks of every shape as one, to find words in their article. */
export function foldMarks(words: string): string {
  return words.replace(/''|[“”"‘’]/g, "'")
}
