import type { Sentence, Token } from '../../../model/annotation.js'
import type { Span } from '../../../model/span.js'

/** The counted noun: the span of its phrase without determiners, its lemma, and the pronoun that stands for it ("of them"). */
export type Counted = {
  readonly span: Span | null
  readonly lemma: string | null
  readonly plural: boolean
  readonly pronoun: boolean
}

/** What stands between number and noun without being part of either. */
const SKIPPED = new Set([
  'other',
  'more',
  'additional',
  'further',
  'such',
  'new',
  'or',
  'so',
  'of',
  'different',
  'extra',
])
const DETERMINERS = new Set([
  'the',
  'these',
  'those',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
  'all',
  'a',
  'an',
])
const PRONOUNS = new Set(['them', 'us', 'you', 'which', 'whom', 'these', 'those', 'it', 'this', 'that'])
/** Words that tell when and often follow a noun without a preposition ("653 drones overnight"). */
const WHEN = new Set(
  (
    'overnight today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday last next early late ago ' +
    'earlier later this so far each every since during apiece afterwards altogether alone total overall old again'
  ).split(' '),
)
const IRREGULAR = new Set(
  (
    'people men women children police personnel aircraft feet teeth lives wives mice geese cattle troops crew staff spacecraft ' +
    'policemen servicemen firefighters gunmen fishermen lawmakers helicopters species series offspring media data others'
  ).split(' '),
)
/** After the noun these begin something else, though taggers take some of them for nouns. */
const NOT_NOUN = new Set([
  'dead',
  'missing',
  'injured',
  'wounded',
  'hurt',
  'killed',
  'hospitalized',
  'hospitalised',
  'homeless',
  'unaccounted',
  'alive',
  'percent',
  'worth',
  'via',
  'amid',
  'if',
  'than',
  'when',
  'while',
  'because',
  'versus',
  'vs',
])

/** True for a plural by its form; `lemma` decides the doubtful ends ("bus", "crisis"). */
export function isPlural(token: Token): boolean {
  if (token.xpos === 'NNS' || token.xpos === 'NNPS') return true
  if (token.xpos === 'NNP') return false
  const word = token.text.toLowerCase()
  if (IRREGULAR.has(word) || /(?:men|people)$/.test(word)) return true
  return word.length > 2 && word.endsWith('s') && !word.endsWith('ss') && !/(?:us|is)$/.test(word)
}

/** A second number ends the phrase of the first. */
const NUMBER =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundreds?|thousands?|dozens?)$/

const isNoun = (token: Token | undefined): boolean =>
  token !== undefined && (token.upos === 'NOUN' || token.upos === 'PROPN')
const isAdjective = (token: Token | undefined): boolean => token !== undefined && token.upos === 'ADJ'
const isHyphen = (token: Token | undefined): boolean => token !== undefined && /^[-‐‑–]$/.test(token.text)

function joins(tokens: readonly Token[], at: number): boolean {
  const [before, mark, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return (
    before !== undefined &&
    after !== undefined &&
    mark !== undefined &&
    before.end === mark.start &&
    mark.end === after.start
  )
}

type Walk = {
  readonly tokens: readonly Token[]
  readonly stop: number
  readonly timeAt: (start: number) => boolean
  /** True for the number of a machine, which stands inside its name: "five Boeing 737 jets". */
  readonly modelAt: (at: number) => boolean
}

/** True where the token at `at` may still belong to the phrase before its noun. */
function premodifies(walk: Walk, at: number): boolean {
  const { tokens } = walk
  const token = tokens[at]!
  const next = tokens[at + 1]
  switch (token.upos) {
    case 'ADJ':
      return true
    case 'ADV':
      return isAdjective(next) || next?.upos === 'VERB' || next?.upos === 'ADV'
    case 'VERB':
      if (token.xpos === 'VBD' || token.xpos === 'VBP') return false
      return /(?:ed|en|wn|ing|lt)$/i.test(token.text) && (isNoun(next) || isAdjective(next))
    default:
      return false
  }
}

/** "121 northern drones on Friday": after a number and an adjective a verb in -s is the plural that the tagger missed. */
function isMisread({ tokens }: Walk, first: number, at: number, head: number): boolean {
  const token = tokens[at]!
  const before = tokens[at - 1]
  if (token.upos !== 'VERB' || at === first || !/[^su]s$/.test(token.text) || before === undefined)
    return false
  const open =
    head < 0 ? before.upos === 'ADJ' : before.upos === 'PROPN' && !isPlural(before) && head === at - 1
  return open && !/^(?:NOUN|DET|PRON|PROPN|NUM|ADJ|AUX|SCONJ)$/.test(tokens[at + 1]?.upos ?? '')
}

/** The end of the noun phrase that begins at token `first`: the index of its head noun, or -1. */
function headOf(walk: Walk, first: number): number {
  const { tokens, stop } = walk
  let head = -1
  for (let at = first; at < stop && at < first + 10; at++) {
    const token = tokens[at]!
    const word = token.text.toLowerCase()
    if (WHEN.has(word) && head >= 0) break
    if (head >= 0 && NOT_NOUN.has(word)) break
    if (walk.modelAt(at)) continue
    if (NUMBER.test(word) && !isHyphen(tokens[at + 1])) break
    if (walk.timeAt(token.start) && (head >= 0 || token.upos !== 'ADJ')) break
    // "the $5 million Ruiz wanted": a name right before a finite verb wants, it is not counted
    if (
      token.upos === 'PROPN' &&
      token.xpos === 'NNP' &&
      /^(?:VBD|VBZ|MD)$/.test(tokens[at + 1]?.xpos ?? '') &&
      head < 0
    )
      break
    if (isNoun(token)) {
      const done =
        head >= 0 &&
        isPlural(tokens[head]!) &&
        !isPlural(token) &&
        token.upos === 'NOUN' &&
        !isNoun(tokens[at + 1])
      // "four things Norlanders should know", "two men Ruiz met": a name behind a plural begins a clause
      if (head >= 0 && token.upos === 'PROPN' && tokens[head]!.upos === 'NOUN' && isPlural(tokens[head]!))
        break
      if (done && tokens[head]!.end + 1 === token.start && !/^(?:force|system|team)$/.test(word)) break
      head = at
    } else if (isMisread(walk, first, at, head)) head = at
    else if ((isHyphen(token) && joins(tokens, at)) || (token.text === '&' && head >= 0)) continue
    else if (token.text === '/' && joins(tokens, at)) continue
    else if (head < 0 && token.upos === 'NUM' && isHyphen(tokens[at + 1]) && joins(tokens, at + 1)) continue
    else if (head < 0 && premodifies(walk, at)) continue
    else if (head < 0 && token.text === ',' && isAdjective(tokens[at - 1]) && isAdjective(tokens[at + 1]))
      continue
    else if (head < 0 && /^["“‘']$/.test(token.text)) continue
    else if (head >= 0 && isHyphen(tokens[at + 1]) && joins(tokens, at + 1)) continue
    else if (head >= 0 && !isPlural(tokens[head]!) && isAdjective(token) && isNoun(tokens[at + 1])) continue
    // "50 state and federal complaints"
    else if (head >= 0 && word === 'and' && isSharedHead(tokens, head, at)) continue
    else break
  }
  return head
}

/** "State and federal complaints": two words before one plural, not two things. */
const isSharedHead = (tokens: readonly Token[], head: number, and: number): boolean =>
  head === and - 1 &&
  tokens[head]!.upos === 'NOUN' &&
  !isPlural(tokens[head]!) &&
  isAdjective(tokens[and + 1]) &&
  [and + 2, and + 3].some((at) => isNoun(tokens[at]) && isPlural(tokens[at]!))

const NOTHING: Counted = { span: null, lemma: null, plural: false, pronoun: false }

/**
 * Reads what a number counts: the noun phrase that follows at token `at`, also through "of the", "more", "other". Uses the
 * parser's `nummod` where there is one (`numeral` is the index of the number's token), else the tags.
 */
export function countedNoun(
  tokens: readonly Token[],
  sentence: Sentence | undefined,
  at: number,
  { timeAt, modelAt }: Pick<Walk, 'timeAt' | 'modelAt'>,
): Counted {
  if (sentence === undefined) return NOTHING
  const walk: Walk = { tokens, stop: sentence.last, timeAt, modelAt }
  let first = at
  if (isHyphen(tokens[first])) {
    first++
    const member = memberAfter(walk, first)
    if (member) return member
  }
  const opened = openPhrase(walk, first)
  if (opened === null) return NOTHING
  const { partitive } = opened
  first = opened.first
  const pronoun = partitive && PRONOUNS.has(lowerAt(tokens, first))
  if (pronoun) {
    const relative = /^(?:which|whom)$/.test(lowerAt(tokens, first))
    first++
    if (relative || !isPhrase(walk, first)) return { ...NOTHING, pronoun }
  } else if (partitive && isBareOwner(tokens, first - 1) && !isPhrase(walk, first)) {
    return { ...NOTHING, pronoun: true }
  }
  // "45 others": the word that was skipped is the noun itself
  if (first >= walk.stop || (NOT_NOUN.has(lowerAt(tokens, opened.first)) && !isNoun(tokens[first + 1])))
    return NOTHING
  return headedPhrase(walk, first, partitive, pronoun)
}

const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text.toLowerCase() ?? ''

/** "a 12-member council": members are counted, not councils. */
function memberAfter({ tokens, stop }: Walk, at: number): Counted | null {
  const noun = tokens[at]
  if (noun?.upos !== 'NOUN' || isHyphen(tokens[at + 1]) || at >= stop) return null
  return {
    span: { start: noun.start, end: noun.end },
    lemma: noun.lemma.toLowerCase(),
    plural: false,
    pronoun: false,
  }
}

/** Where the phrase begins behind "of the", "more", "other", and whether an "of" was among them; null where "or" leads elsewhere. */
function openPhrase({ tokens, stop }: Walk, at: number): { first: number; partitive: boolean } | null {
  let first = at
  let partitive = false
  for (let guard = 0; first < stop && guard < 5; guard++) {
    const word = tokens[first]!.text.toLowerCase()
    if (word === 'of') partitive = true
    else if (!SKIPPED.has(word) && !(partitive && (DETERMINERS.has(word) || isWholeNumber(tokens, first))))
      break
    if (
      (word === 'or' || word === 'so') &&
      !/^(?:so|or|more)$/.test(lowerAt(tokens, first + 1)) &&
      !isNoun(tokens[first + 1])
    )
      return null
    first++
  }
  return { first, partitive }
}

/** "three of these": a determiner that stands for the noun. */
const isBareOwner = (tokens: readonly Token[], at: number): boolean =>
  DETERMINERS.has(lowerAt(tokens, at)) && PRONOUNS.has(lowerAt(tokens, at))

/** The noun phrase that begins at `from`, with its head. */
function headedPhrase(walk: Walk, from: number, partitive: boolean, pronoun: boolean): Counted {
  const { tokens } = walk
  let first = from
  let head = headOf(walk, first)
  // "$100,000 of the company's earnings": the owner is not what is counted
  if (partitive && head >= 0 && tokens[head + 1]?.xpos === 'POS') {
    first = head + 2
    head = headOf(walk, first)
  }
  // "125 new ones": what they are was said before
  if (head < 0 || /^ones$/i.test(tokens[head]!.text)) return { ...NOTHING, pronoun }
  // "nine reported damage": a lone singular after a participle is the verb's object
  if (tokens[first]!.upos === 'VERB' && head === first + 1 && !isPlural(tokens[head]!) && !partitive)
    return { ...NOTHING, pronoun }
  // "the 20 most expensive restaurants" counts expensive restaurants
  while (first < head && /^(?:most|least|very|only|just)$/i.test(tokens[first]!.text)) first++
  const token = tokens[head]!
  return {
    span: { start: tokens[first]!.start, end: token.end },
    lemma: token.lemma.toLowerCase(),
    plural: isPlural(token),
    pronoun,
  }
}

/** "3,000 of its 9,000 troops", "62 of 85 drones": the number of the whole stands before what both count. */
const isWholeNumber = (tokens: readonly Token[], at: number): boolean =>
  NUMBER.test(tokens[at]!.text.toLowerCase()) &&
  (tokens[at - 1]?.text === 'of' || DETERMINERS.has(tokens[at - 1]?.text.toLowerCase() ?? ''))

function isPhrase(walk: Walk, at: number): boolean {
  const token = walk.tokens[at]
  if (token === undefined || at >= walk.stop) return false
  if (isNoun(token)) return isPlural(token) || isNoun(walk.tokens[at + 1])
  return token.upos === 'ADJ' && isNoun(walk.tokens[at + 1])
}
