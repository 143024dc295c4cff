/**
 * A function of words that remembers what it found: most words of an article have been seen in the one before. At `most` words it
 * forgets all, so that memory stays bounded whatever is read.
 */
export function remember<T>(find: (word: string) => T, most = 20_000): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined || known.has(word)) return found as T
    if (known.size >= most) known.clear()
    const made = find(word)
    known.set(word, made)
    return made
  }
}
