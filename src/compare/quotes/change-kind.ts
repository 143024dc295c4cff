import type { ChangeKind } from '../../model/record.js'
import type { FoldedWord } from './fold.js'

const NEGATIONS = new Set(
  "not no never none nothing nobody neither nor nowhere without cannot cant wont dont hardly scarcely ain't".split(
    ' ',
  ),
)
const NUMBERS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen ' +
    'twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half double twice ' +
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
  ).split(' '),
)
/** Forms of one verb, where cutting an ending does not bring them together. */
const FORMS: readonly (readonly string[])[] = [
  "be am is are was were been being i'm you're we're they're he's she's it's that's there's",
  'have has had having', 'do does did done doing', 'will would', 'can could', 'shall should', 'may might',
  'go goes went gone going', 'say says said saying', 'make makes made making', 'take takes took taken taking',
  'come comes came coming', 'see sees saw seen seeing', 'get gets got gotten getting', 'give gives gave given giving',
  'know knows knew known knowing', 'think thinks thought thinking', 'find finds found finding', 'tell tells told telling',
  'become becomes became becoming', 'leave leaves left leaving', 'feel feels felt feeling', 'bring brings brought bringing',
  'begin begins began begun beginning', 'keep keeps kept keeping', 'hold holds held holding', 'stand stands stood standing',
  'lose loses lost losing', 'pay pays paid paying', 'meet meets met meeting', 'run runs ran running', 'send sends sent sending',
  'build builds built building', 'fall falls fell fallen falling', 'speak speaks spoke spoken speaking', 'win wins won winning',
  'lead leads led leading', 'understand understands understood understanding', 'fight fights fought fighting',
  'break breaks broke broken breaking', 'buy buys bought buying', 'rise rises rose risen rising', 'drive drives drove driven driving',
  'write writes wrote written writing', 'seek seeks sought seeking', 'teach teaches taught teaching', 'grow grows grew grown growing',
  'show shows showed shown showing', 'choose chooses chose chosen choosing', 'strike strikes struck striking',
].map((row) => row.split(' ')) // prettier-ignore

const LEMMA = new Map(FORMS.flatMap((row) => row.map((form) => [form, row[0] as string] as const)))

/** True for a word that turns a sentence round. */
function isNegation(key: string): boolean {
  return NEGATIONS.has(key) || key.endsWith("n't")
}

function isNumber(key: string): boolean {
  return /^\d/.test(key) || NUMBERS.has(key)
}

/** The words' common stem, roughly: enough to tell "agree" and "agreed" from two different verbs. */
function stem(key: string): string {
  const known = LEMMA.get(key)
  if (known !== undefined) return known
  if (key.length < 4) return key
  return key
    .replace(/(?:ied|ies)$/, 'y')
    .replace(/(?:ing|ed|es|s|e)$/, '')
    .replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}

function isName(word: FoldedWord, text: string): boolean {
  if (!/^\p{Lu}/u.test(text.slice(word.start, word.end)) || word.key === 'i' || word.key.startsWith("i'"))
    return false
  const before = text.slice(Math.max(0, word.start - 12), word.start)
  return before.trim() !== '' && !/[.!?:…][”’"')\]]*\s*$|[“‘"[(]\s*$/.test(before)
}

/**
 * What kind of change replaces the words `a` (of `textA`) by the words `b` (of `textB`); either may be empty. A change that turns
 * the meaning is named first: a negation, then a number, then a name.
 */
export function changeKind(
  a: readonly FoldedWord[],
  textA: string,
  b: readonly FoldedWord[],
  textB: string,
): ChangeKind {
  const count = (words: readonly FoldedWord[], test: (key: string) => boolean) =>
    words.filter((word) => test(word.key)).length
  if (count(a, isNegation) !== count(b, isNegation)) return 'negation'
  const numbers = (words: readonly FoldedWord[]) =>
    words
      .filter((word) => isNumber(word.key))
      .map((word) => word.key)
      .join(' ')
  if (numbers(a) !== numbers(b)) return 'number'
  if (a.some((word) => isName(word, textA)) || b.some((word) => isName(word, textB))) return 'name'
  if (a.length === 0) return 'added'
  if (b.length === 0) return 'dropped'
  if (
    a.length === b.length &&
    a.every((word, index) => stem(word.key) === stem((b[index] as FoldedWord).key))
  )
    return 'tense'
  return 'substituted'
}
