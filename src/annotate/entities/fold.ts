/** Nothing to fold but capitals: most names. */
const PLAIN = /^[A-Za-z0-9&'-]+(?: [A-Za-z0-9&'-]+)*$/

/** Folds a name for comparison: accents off, lower case, no full stops, plain apostrophes. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('.', '')
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
}
