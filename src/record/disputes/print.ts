/**
 * What houses print each in their way and nobody said otherwise: British and American spelling, contractions, small numbers in words or figures. Only
 * disputes are judged by it; `compare quotes` folds none of it (docs/folding.md).
 */
export function printedWords(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .replace(CONTRACTED, (whole, stem: string, ending: string) => expand(whole, stem, ending))
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => NUMBERS.get(word) ?? oneSpelling(word))
}

const CONTRACTED = /\b([a-z]+?)(n't|'re|'ve|'ll|'m|'s)\b/g

const ENDINGS = new Map([
  ["n't", ' not'],
  ["'re", ' are'],
  ["'ve", ' have'],
  ["'ll", ' will'],
  ["'m", ' am'],
])
/** Whose "'s" is "is" more often than not; after any other word it may say whose. */
const IS = /^(?:it|he|she|that|there|here|what|who|where|how)$/
const IRREGULAR = new Map([
  ["won't", 'will not'],
  ["can't", 'can not'],
  ["shan't", 'shall not'],
  ["let's", 'let us'],
])

function expand(whole: string, stem: string, ending: string): string {
  const known = IRREGULAR.get(whole)
  if (known !== undefined) return known
  if (ending === "'s") return IS.test(stem) ? `${stem} is` : whole
  return `${stem}${ENDINGS.get(ending) ?? ''}`
}

const NUMBERS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)] as const),
)

const SPELLINGS: readonly (readonly [pattern: RegExp, to: string])[] = [
  [/our(?=s|$|ed|ing|able|ful|ite)/, 'or'],
  [/is(?=(?:e|es|ed|ing|ers?|ations?)$)/, 'iz'],
  [/ys(?=(?:e|es|ed|ing)$)/, 'yz'],
  [/^(cent|theat|met|kilomet|lit|fib)re(s?)$/, '$1er$2'],
  [/^(trave|cance|labe|mode|signa|fue|counse|quarre|jewe)ll(ed|ing|ers?|or|ors|ery)$/, '$1l$2'],
  [/^(def|off|lic|pret)ence(s?)$/, '$1ense$2'],
  [/^(judg|acknowledg)ement(s?)$/, '$1ment$2'],
  [/^programme(s?)$/, 'program$1'],
  [/^grey/, 'gray'],
]

function oneSpelling(word: string): string {
  return SPELLINGS.reduce((each, [pattern, to]) => each.replace(pattern, to), word)
}
