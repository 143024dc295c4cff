import type { Token } from '../../model/annotation.js'
import { isWord, lower, type Range, type View } from './view.js'
import { RELATIVE, TIMES } from './words.js'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM'])
export const STARTS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X'])

/** A word in capitals is a name whatever its tag: "IMF" has been taken for a verb. */
const isCapitals = (token: Token): boolean =>
  /^\p{Lu}[\p{Lu}&.-]+$/u.test(token.text) || /^NNP/.test(token.xpos)

export const isNominal = (token: Token | undefined): boolean =>
  token !== undefined &&
  (NOMINAL.has(token.upos) || isCapitals(token) || (token.upos === 'X' && /^\p{Lu}/u.test(token.text)))

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD'])

/** True for a verb in a finite form or an auxiliary, as far as the tags tell. */
export function isFinite(token: Token): boolean {
  if ((token.upos !== 'AUX' && token.upos !== 'VERB') || isCapitals(token)) return false
  if (token.upos === 'AUX') return true
  return token.xpos === '' ? !token.text.endsWith('ing') : FINITE.has(token.xpos)
}

/**
 * True where the range can be a subject: it begins like a noun phrase, holds a noun or pronoun, and any verb in it stands in a clause about
 * that noun (after "who", "which", or a comma).
 */
export function isSubject(view: View, { first, last }: Range): boolean {
  const start = view.tokens[first]
  if (first >= last || !start) return false
  const openers =
    STARTS.has(start.upos) ||
    isCapitals(start) ||
    (start.upos === 'VERB' && /(?:ed|ing|n)$/.test(start.text)) ||
    lower(view, first) === 'both'
  if (!openers || (start.upos === 'PRON' && /^(?:that|which|what|who)$/i.test(start.text))) return false
  let nominal = false
  let aside = false
  for (let at = first; at < last; at++) {
    const token = view.tokens[at] as Token
    if (isNominal(token) || (token.upos === 'ADJ' && at === last - 1 && start.upos === 'DET')) nominal = true
    if (
      token.text === ',' ||
      token.text === '(' ||
      token.text === '—' ||
      token.text === '–' ||
      RELATIVE.has(lower(view, at))
    )
      aside = true
    if (!aside && nominal && (token.upos === 'SCONJ' || isFinite(token)) && !isReduced(view, at)) return false
  }
  return nominal
}

/** A participle that follows its noun ("a man accused of …") has a noun before it and no subject of its own. */
export function isReduced(view: View, at: number): boolean {
  const token = view.tokens[at] as Token
  return (
    token.upos === 'VERB' &&
    /(?:ed|n|ing)$/.test(token.text) &&
    /^(?:of|by|with|to|in|for|on|at|as)$/.test(lower(view, at + 1))
  )
}

/** A word that no phrase ends with: "Ruiz, who", "the author of", "Pell and". */
export function isLoose(view: View, at: number): boolean {
  const { upos } = view.tokens[at] as Token
  const word = lower(view, at)
  return (
    upos === 'ADP' || upos === 'CCONJ' || !isWord(view, at) || /^(?:an?|the|who|whom|whose|which)$/.test(word)
  )
}

/** Cuts adverbs, marks and loose conjunctions off both ends of a subject. */
export function trimSubject(view: View, range: Range): Range {
  let { first, last } = range
  const opens = view.tokens[first]
  if (
    opens &&
    (/^(?:ADP|SCONJ)$/.test(opens.upos) || /^(?:ahead|prior|thanks|due|instead)$/.test(lower(view, first)))
  )
    for (let at = first; at < last; at++) if (lower(view, at) === ',' && at + 1 < last) first = at + 1
  const loose = (at: number): boolean => {
    const token = view.tokens[at] as Token
    return (
      !isWord(view, at) ||
      (token.upos === 'ADV' && !isNominal(token)) ||
      token.upos === 'CCONJ' ||
      token.upos === 'INTJ'
    )
  }
  while (
    last > first &&
    (loose(last - 1) || (view.tokens[last - 1] as Token).upos === 'PART') &&
    !/^['’]s?$/.test(lower(view, last - 1))
  )
    last--
  last = withoutOccasion(view, first, last)
  while (last > first && loose(last - 1)) last--
  while (first < last && loose(first) && !/^(?:only|about|nearly|almost|roughly)$/.test(lower(view, first)))
    first++
  if (
    first < last &&
    last < view.tokens.length &&
    lower(view, last) === ')' &&
    hasOpenBracket(view, first, last)
  )
    last++
  return { first, last }
}

/** Cuts "on Friday", ", speaking in Lima," and the like off the end of a subject. */
function withoutOccasion(view: View, first: number, last: number): number {
  for (let at = first + 1; at < last; at++) {
    const token = view.tokens[at] as Token
    const after = lower(view, at - 1) === ','
    if (
      after &&
      (token.upos === 'ADP' ||
        /^(?:speaking|appearing|responding|asked|citing|writing|referring)$/.test(lower(view, at))) &&
      at > first + 1
    )
      return at - 1
    if (token.upos !== 'ADP' || lower(view, at) !== 'on') continue
    if (!TIMES.has(lower(view, at + 1))) continue
    // "Ruiz on Sunday answered the letter": the verb after the day is no part of her name
    if (at + 2 >= last - 1 || (view.tokens[at + 2] as Token).upos === 'VERB') return at
  }
  return last > first + 1 && /day$/.test(lower(view, last - 1)) && TIMES.has(lower(view, last - 1))
    ? last - 1
    : last
}

function hasOpenBracket(view: View, first: number, last: number): boolean {
  for (let at = last - 1; at >= first; at--) {
    if (lower(view, at) === ')') return false
    if (lower(view, at) === '(') return true
  }
  return false
}

/** "even at 86 she", "in 2017 the club", "the $5 million Ruiz wanted": a number behind a preposition or a sign of money is a phrase of its own. */
function standsApart(view: View, at: number): boolean {
  if ((view.tokens[at] as Token).upos !== 'NUM') return false
  const before = view.tokens[at - 1]
  return (
    before !== undefined &&
    (/^(?:at|in|by|since|from|to)$/.test(lower(view, at - 1)) || /^(?:SYM|NUM)$/.test(before.upos))
  )
}

/** Takes in the words of one name or noun phrase that the parse has left beside it: adjectives before, names after. */
export function widenPhrase(view: View, range: Range, from: number, to: number): Range {
  let { first, last } = range
  const sentence = (view.tokens[first] as Token).sentence
  const joins = (at: number): boolean => {
    const token = view.tokens[at] as Token
    return (
      token.sentence === sentence &&
      view.quotationOf[at] === -1 &&
      /^(?:ADJ|NOUN|PROPN|NUM|DET)$/.test(token.upos)
    )
  }
  if (!/^(?:PRON|DET)$/.test((view.tokens[first] as Token).upos)) {
    while (
      first > from &&
      joins(first - 1) &&
      !TIMES.has(lower(view, first - 1)) &&
      !standsApart(view, first - 1)
    ) {
      first--
      if ((view.tokens[first] as Token).upos === 'DET') break
    }
  }
  while (
    last < to &&
    joins(last) &&
    (view.tokens[last] as Token).upos !== 'DET' &&
    !TIMES.has(lower(view, last))
  )
    last++
  return { first, last }
}
