const LINKS = new Set(['of', 'and', 'for', 'the', 'in', 'on', '&', 'de', 'la'])

/** The acronyms that a folded name may have: the first letters of three words or more, with and without its small words; of two words where they make two letters. */
export function acronymsOf(words: readonly string[]): ReadonlySet<string> {
  const heads = (list: readonly string[]) => list.map((word) => word[0] ?? '').join('')
  return new Set(
    [heads(words), heads(words.filter((word) => !LINKS.has(word)))].filter(
      (short) =>
        (words.length > 2 || (words.length === 2 && short.length === 2)) &&
        short.length >= 2 &&
        short.length <= 7 &&
        !short.includes(' '),
    ),
  )
}
