import anyAscii from 'any-ascii'

const LOOKALIKES: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's' }

/**
 * Folds a name to plain words: any script to Latin letters (any-ascii), accents and apostrophes off, lower case, split at
 * everything else. A digit between letters is read as the letter it imitates ("Ig0r").
 */
export function foldName(name: string): string[] {
  const plain = anyAscii(name.normalize('NFKC').slice(0, 400))
    .toLowerCase()
    .replace(/int['’`]l/g, 'international')
    .replace(/['’`"]/g, '')
    .replace(/(?<=[a-z])[01345](?=[a-z]|$)/g, (digit) => LOOKALIKES[digit] ?? digit)
  return plain.split(/[^a-z0-9]+/).filter((word) => word !== '')
}

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'ch'], [/sch/g, 'sh'], [/dzh|dj/g, 'j'], [/zh/g, 'j'], [/kh/g, 'h'], [/gh/g, 'g'], [/ph/g, 'f'], [/th/g, 't'], [/ck/g, 'k'],
  [/x/g, 'ks'], [/q/g, 'k'], [/c(?=[eiy])/g, 's'], [/c(?!h)/g, 'k'], [/w/g, 'v'], [/tz/g, 'ts'], [/z/g, 's'], [/(?:iy|yi|yy|ii|ij|ey|ei|ie|ee|y)/g, 'i'],
  [/ou|oo/g, 'u'], [/ai|ay/g, 'ei'], [/ae/g, 'e'], [/(.)\1+/g, '$1'], [/(?<=.)h$/g, ''], [/(?<=[bcdfgklmnprstv])e$/g, ''], [/ya|ia/g, 'a'], [/yu|iu/g, 'u'],
] // prettier-ignore

/** How a word sounds, roughly, so that transliterations of one name fall together: Zelenskyy and Zelensky, Wladimir and Vladimir. */
export function soundOf(word: string): string {
  let sound = word
  for (const [pattern, by] of SOUNDS) sound = sound.replace(pattern, by)
  return sound
}

/** The consonants of a word, kin ones folded: what scripts without vowels and syllable scripts keep of a name. */
export function skeletonOf(word: string): string {
  return soundOf(word)
    .replace(/[aeiouyh]|(?<=.)v/g, '')
    .replaceAll('l', 'r')
    .replaceAll('p', 'b')
    .replaceAll('d', 't')
    .replaceAll('g', 'k')
    .replace(/(.)\1+/g, '$1')
}

/** Edits that turn one word into the other: letters added, dropped, changed, or two neighbours swapped. At most `limit` + 1. */
export function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let row = 1; row <= a.length; row++) {
    const next = [row]
    for (let at = 1; at <= b.length; at++) {
      const change = (last[at - 1] as number) + (a[row - 1] === b[at - 1] ? 0 : 1)
      let best = Math.min(change, (last[at] as number) + 1, (next[at - 1] as number) + 1)
      if (row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1])
        best = Math.min(best, (before[at - 2] as number) + 1)
      next.push(best)
    }
    before = last
    last = next
  }
  return Math.min(last[b.length] as number, limit + 1)
}
