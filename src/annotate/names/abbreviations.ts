import type { Resources } from '../../model/resources.js'

/** Words that keep their full stop: those of the lists of words beside names that are written with one, and months. */
export function abbreviations(resources: Resources): ReadonlySet<string> {
  const found = new Set([
    'no',
    'vs',
    'mt',
    'ft',
    'st',
    'ste',
    'ave',
    'blvd',
    'dept',
    'univ',
    'assn',
    'jr',
    'sr',
  ])
  for (const name of ['en/name-words', 'en/regions']) {
    for (const { term } of resources.lexicon(name)) {
      const stem = /^(\p{L}+)\.$/u.exec(term)?.[1]
      if (stem) found.add(stem.toLowerCase())
    }
  }
  return found
}
