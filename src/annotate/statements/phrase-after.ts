import type { Token } from '../../model/annotation.js'
import { isFinite, isLoose, isNominal, isReduced, STARTS } from './noun-phrase.js'
import { isTied, isWord, lower, type Range, type View } from './view.js'
import { MEDIUM, OF_NAME, RELATIVE, TIMES } from './words.js'

/**
 * The noun phrase that begins at `from` and names a speaker after his verb: `said Ana Ruiz, a nurse from Lima,` without what only follows
 * it (`as she left`, `on Friday`, `in a statement`, `who was there`). Returns null where no noun phrase begins.
 */
export function phraseAfter(view: View, from: number, stop: number): Range | null {
  from = pastManner(view, from, stop)
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
  const walk: Walk = { view, from, stop, at: from, commas: 0, common: false, nominal: false }
  for (; walk.at < stop && walk.at < from + 45; walk.at++) if (endsPhrase(walk)) break
  if (!walk.nominal) return null
  const verb = walk.at < stop && isFinite(view.tokens[walk.at] as Token)
  return { first: from, last: lastWord(view, from, verb ? lastComma(view, from, walk.at) : walk.at) }
}

/** Past "later", "quietly", "matter-of-factly". */
function pastManner(view: View, from: number, stop: number): number {
  let at = from
  while (at < stop) {
    let last = at
    while (last + 1 < stop && isTied(view, last + 1)) last++
    const manner = last > at ? /ly$/.test(lower(view, last)) : (view.tokens[at] as Token).upos === 'ADV'
    if (!manner) break
    at = last + 1
  }
  return at
}

/** Where reading a phrase has come to. */
type Walk = {
  readonly view: View
  readonly from: number
  readonly stop: number
  at: number
  /** Commas passed. */
  commas: number
  /** A common noun stands since the last comma. */
  common: boolean
  /** A noun or pronoun stands. */
  nominal: boolean
}

/** Takes in the token at the walk's place; true where the phrase ends before it. */
function endsPhrase(walk: Walk): boolean {
  const { view, at, stop } = walk
  const token = view.tokens[at] as Token
  if (view.quotationOf[at] !== -1) return false
  if (token.text === '(') {
    const close = closingBracket(view, at, stop)
    if (close > 0) walk.at = close
    return false
  }
  if (token.text === ',') {
    if (!goesOn(view, at + 1, stop)) return true
    walk.commas++
    walk.common = false
    return false
  }
  if (token.upos === 'PUNCT' && !/^[-.’'&/“”"]$/.test(token.text)) return true
  if (walk.nominal && /^(?:who|whose)$/.test(lower(view, at)) && token.upos !== 'ADP') {
    walk.at = relativeEnd(view, at, stop) - 1
    return false
  }
  if (walk.nominal && !isTied(view, at) && !goesBetween(view, at) && breaksOff(walk, token)) return true
  if (token.upos === 'NOUN') walk.common = true
  if (isNominal(token)) walk.nominal = true
  return false
}

/** Participles that follow the noun they describe: "a group called", "an aide briefed on", "a farmer working for". */
const DESCRIBING =
  /^(?:called|named|known|dubbed|based|briefed|familiar|working|living|representing|studying)$/

/** "Lima delegate Ana Ruiz", "a port tunneling expert": between two nouns, what the tagger has taken for a verb in its base form or in -ing. */
function goesBetween(view: View, at: number): boolean {
  const { upos, xpos, text } = view.tokens[at] as Token
  if (upos !== 'VERB' || !/^(?:VBP?|VBG)$/.test(xpos) || /^\p{Lu}/u.test(text)) return false
  const [before, next] = [view.tokens[at - 1], view.tokens[at + 1]]
  if (before?.upos !== 'PROPN' && before?.upos !== 'NOUN') return false
  return xpos === 'VBG' ? next?.upos === 'NOUN' : next?.upos === 'PROPN'
}

/** After its noun, a phrase ends where a clause, an adverb, a time or another phrase begins. */
function breaksOff({ view, at, stop, from, commas, common }: Walk, token: Token): boolean {
  const word = lower(view, at)
  const next = view.tokens[at + 1]
  switch (token.upos) {
    case 'ADP':
      if (!keepsPreposition(view, at, stop, commas, common)) return true
      break
    case 'SCONJ':
      return true
    case 'ADV':
      if (!isNominal(next)) return true
      break
    case 'CCONJ':
      if (!goesOnAfterAnd(view, at + 1, stop)) return true
      break
    case 'DET':
      if (commas === 0 && isNominal(view.tokens[at - 1]) && !/^(?:all|both)$/.test(word)) return true
  }
  // "said Ruiz of the plan": what she spoke of
  const named = view.tokens[from]?.upos === 'PROPN'
  const things = next?.upos === 'DET' && view.tokens[at + 2]?.upos !== 'PROPN'
  if (word === 'of' && !common && commas === 0 && named && things) return true
  if (RELATIVE.has(word)) return true
  if (
    (isFinite(token) || token.upos === 'VERB') &&
    !(common && (isReduced(view, at) || DESCRIBING.test(word)))
  )
    return true
  if (isTied(view, at + 1)) return false
  return TIMES.has(word) && !isNominal(next) && token.upos !== 'NUM' && commas === 0 && word !== 'may'
}

/** The end of a phrase, loose marks left out; a closing bracket stays. */
function lastWord(view: View, from: number, to: number): number {
  let last = to
  while (last > from && !isWord(view, last - 1) && !/^[).]$/.test((view.tokens[last - 1] as Token).text))
    last--
  if ((view.tokens[last - 1] as Token).text === '.') last--
  while (last - 1 > from && isLoose(view, last - 1)) last--
  return last
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
  if (word === 'to') return SERVES.test(lower(view, at - 1))
  if (/^(?:after|before|during|by|about)$/.test(word)) return false
  if (!common && commas === 0) return false
  // "head of policy at Facebook": where somebody works
  if (word === 'at' && /^\p{Lu}/u.test(view.tokens[at + 1]?.text ?? '')) return true
  for (let next = at + 1; next < stop && next < at + 5; next++) {
    const named = /^\p{Lu}/u.test(view.tokens[next]?.text ?? '') && !PLATFORM.test(lower(view, next))
    // "a report in the Daily Post" is no post
    if (TIMES.has(lower(view, next)) || (MEDIUM.has(lower(view, next)) && !named)) return false
    if ((view.tokens[next] as Token).upos === 'PUNCT') break
  }
  return /^(?:at|in|with|on|against|under|behind)$/.test(word)
}

const PLATFORM = /^(?:twitter|facebook|instagram|telegram|x|truth|youtube|whatsapp|reddit)$/

/** Who is something to somebody: "an adviser to the king". */
const SERVES =
  /^(?:advis[eo]rs?|aides?|ambassadors?|envoys?|assistants?|consultants?|secretary|counsel|counsell?ors?|heir|delegates?|liaison|pollsters?|correspondents?|party|close)$/
