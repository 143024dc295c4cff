import type { Token } from '../../model/annotation.js'
import { isWord, lower, type Range, type View } from './view.js'
import { MEDIUM, OF_NAME, RELATIVE, TIMES } from './words.js'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM'])
const STARTS = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM', 'SYM', 'X'])

/** A word in capitals is a name whatever its tag: "IMF" has been taken for a verb. */
const isCapitals = (token: Token): boolean =>
  /^\p{Lu}[\p{Lu}&.-]+$/u.test(token.text) || /^NNP/.test(token.xpos)

const isNominal = (token: Token | undefined): boolean =>
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
function isReduced(view: View, at: number): boolean {
  const token = view.tokens[at] as Token
  return (
    token.upos === 'VERB' &&
    /(?:ed|n|ing)$/.test(token.text) &&
    /^(?:of|by|with|to|in|for|on|at|as)$/.test(lower(view, at + 1))
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

/**
 * The noun phrase that begins at `from` and names a speaker after his verb: `said Ana Ruiz, a nurse from Lima,` without what only follows
 * it (`as she left`, `on Friday`, `in a statement`, `who was there`). Returns null where no noun phrase begins.
 */
export function phraseAfter(view: View, from: number, stop: number): Range | null {
  while (from < stop && (view.tokens[from] as Token).upos === 'ADV') from++
  const start = view.tokens[from]
  if (from >= stop || !start || !STARTS.has(start.upos) || TIMES.has(lower(view, from))) return null
  if (start.upos === 'PRON') {
    const pronoun =
      /^(?:he|she|they|we|i|it|you|one|someone|somebody|many|some|several|another|both|others)$/i.test(
        start.text,
      )
    if (pronoun) return { first: from, last: from + 1 }
    if (!/^(?:his|her|their|its|my|our)$/i.test(start.text)) return null
  }
  let commas = 0
  let common = false
  let nominal = false
  let at = from
  for (; at < stop && at < from + 45; at++) {
    const token = view.tokens[at] as Token
    const word = lower(view, at)
    if (view.quotationOf[at] !== -1) continue
    if (token.text === '(') {
      const close = closingBracket(view, at, stop)
      if (close > 0) at = close
      continue
    }
    if (token.text === ',') {
      if (!goesOn(view, at + 1, stop)) break
      commas++
      common = false
      continue
    }
    if (token.upos === 'PUNCT' && !/^[-.’'&/“”"]$/.test(token.text)) break
    if (nominal && token.upos === 'ADP' && !keepsPreposition(view, at, stop, commas, common)) break
    // "said Ruiz of the plan": what she spoke of
    if (
      nominal &&
      word === 'of' &&
      !common &&
      commas === 0 &&
      start.upos === 'PROPN' &&
      view.tokens[at + 1]?.upos === 'DET'
    )
      break
    if (nominal && (word === 'who' || word === 'whose')) {
      at = relativeEnd(view, at, stop) - 1
      continue
    }
    if (
      nominal &&
      (token.upos === 'SCONJ' ||
        RELATIVE.has(word) ||
        (token.upos === 'ADV' && !isNominal(view.tokens[at + 1])))
    )
      break
    if (nominal && (isFinite(token) || token.upos === 'VERB') && !(common && isReduced(view, at))) break
    if (
      nominal &&
      TIMES.has(word) &&
      !isNominal(view.tokens[at + 1]) &&
      token.upos !== 'NUM' &&
      commas === 0 &&
      word !== 'may'
    )
      break
    if (nominal && token.upos === 'CCONJ' && !goesOnAfterAnd(view, at + 1, stop)) break
    if (
      nominal &&
      token.upos === 'DET' &&
      commas === 0 &&
      isNominal(view.tokens[at - 1]) &&
      !/^(?:all|both)$/.test(word)
    )
      break
    if (token.upos === 'NOUN') common = true
    if (isNominal(token)) nominal = true
  }
  if (!nominal) return null
  if (at < stop && isFinite(view.tokens[at] as Token)) at = lastComma(view, from, at)
  let last = at
  while (last > from && !isWord(view, last - 1) && !/^[).]$/.test((view.tokens[last - 1] as Token).text))
    last--
  if ((view.tokens[last - 1] as Token).text === '.') last--
  return { first: from, last }
}

/** "According to the ministry, the dam will hold": a verb says that what follows the comma is a clause and no apposition. */
function lastComma(view: View, from: number, at: number): number {
  for (let comma = at - 1; comma > from; comma--) if (lower(view, comma) === ',') return comma
  return at
}

/** After a comma: does an apposition follow ("a nurse", "46", "mayor of Lima"), and not a new clause? */
function goesOn(view: View, at: number, stop: number): boolean {
  const token = view.tokens[at]
  if (at >= stop || !token || view.quotationOf[at] !== -1) return false
  const word = lower(view, at)
  if (word === 'who' || word === 'whose') return true
  if (RELATIVE.has(word) || TIMES.has(word) || token.upos === 'CCONJ' || token.upos === 'PRON')
    return /^(?:his|her|their|its)$/.test(word)
  if (token.upos === 'ADV') return /^(?:then|now|formerly|once|also|president|chief)$/.test(word)
  return (
    token.upos === 'DET' ||
    token.upos === 'NOUN' ||
    token.upos === 'PROPN' ||
    token.upos === 'ADJ' ||
    token.upos === 'NUM'
  )
}

/** A clause "who …" about the speaker runs to its comma or to the end. */
function relativeEnd(view: View, from: number, stop: number): number {
  for (let at = from; at < stop; at++) if (/^[,;—–.]$|^--$/.test(lower(view, at))) return at
  return stop
}

function goesOnAfterAnd(view: View, at: number, stop: number): boolean {
  const token = view.tokens[at]
  if (at >= stop || !token) return false
  if (token.upos === 'PRON' && !/^(?:his|her|their|its)$/i.test(token.text)) return false
  return STARTS.has(token.upos)
}

function closingBracket(view: View, at: number, stop: number): number {
  for (let end = at + 1; end < stop && end < at + 12; end++)
    if ((view.tokens[end] as Token).text === ')') return end
  return -1
}

/** Whether a preposition and what follows belong to the noun phrase ("of the union") or to the saying ("in a statement", "on Friday"). */
function keepsPreposition(view: View, at: number, stop: number, commas: number, common: boolean): boolean {
  const word = lower(view, at)
  if (OF_NAME.has(word)) return true
  if (
    word === 'to' ||
    word === 'after' ||
    word === 'before' ||
    word === 'during' ||
    word === 'by' ||
    word === 'about'
  )
    return false
  if (!common && commas === 0) return word === 'at' && false
  for (let next = at + 1; next < stop && next < at + 5; next++) {
    if (TIMES.has(lower(view, next)) || MEDIUM.has(lower(view, next))) return false
    if ((view.tokens[next] as Token).upos === 'PUNCT') break
  }
  return (
    word === 'at' ||
    word === 'in' ||
    word === 'with' ||
    word === 'on' ||
    word === 'against' ||
    word === 'under' ||
    word === 'behind'
  )
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
