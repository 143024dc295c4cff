import { resources } from './reach.js'

const irregular = new Map(
  resources.lexicon('en/irregular-verbs').map(({ term, kind, note }) => [`${kind} ${note}`, term]),
)

/** The past tense of a verb, words after it kept: "shut down", "tear-gas" → "tear-gassed". */
export const past = (verb: string): string => formed(verb, 'past')
export const participle = (verb: string): string => formed(verb, 'participle')

function formed(term: string, form: 'past' | 'participle'): string {
  const [verb = '', ...rest] = term.split(' ')
  return [irregular.get(`${form} ${verb}`) ?? regular(verb), ...rest].join(' ')
}

/** One syllable with one short vowel doubles its last letter, and so do these. */
const DOUBLES = /^(?:[^aeiou]*[aeiou][bdgklmnprt]|(?:com|per|sub|ad|o)mit|refer|defer|infer|prefer|compel|repel|rebel|expel|propel|regret|commit|permit|admit|patrol|control|quip|equip|kidnap)$/

function regular(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  if (/-gas$/.test(verb)) return `${verb}sed`
  return DOUBLES.test(verb) ? `${verb}${verb.at(-1) as string}ed` : `${verb}ed`
}

export function plural(noun: string): string {
  if (/(?:s|sh|ch|x)$/.test(noun)) return `${noun}es`
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

export const capital = (term: string): string => term.charAt(0).toUpperCase() + term.slice(1)
