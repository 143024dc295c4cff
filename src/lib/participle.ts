import { IRREGULAR } from './irregular-participles.gen.js'

/** Verbs of two syllables whose last bears the stress double its consonant: `permitted`, `deferred`. */
const STRESSED_END = /(?:(?:ad|com|o|per|re|sub|trans)mit|[^f]fer|cur|pel|rebel|trol|gret|kidnap|equip)$/

/** The past participle of a verb by its base form: `launched`, `carried`, `planned`, `withdrawn`. What is no single lower-case word stays as it is. */
export function participle(verb: string): string {
  const known = Object.hasOwn(IRREGULAR, verb) ? IRREGULAR[verb] : undefined
  if (known !== undefined) return known
  if (!/^[a-z]{2,30}$/.test(verb) || verb.endsWith('ed')) return verb
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  const doubled = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) || STRESSED_END.test(verb)
  return doubled ? `${verb}${verb.at(-1)}ed` : `${verb}ed`
}
