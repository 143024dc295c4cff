/** English ordinals in words, from the first. */
export const ORDINALS: readonly string[] = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth',
] // prettier-ignore
