import type { Quantity, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import type { Counted, Predicate, View } from './view.js'

export type Item = { readonly text: string; readonly span: Span | null }

const isNoun = (token: Token | undefined): boolean => token?.upos === 'NOUN' || token?.upos === 'PROPN'
const lower = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''

/** What is counted: the noun phrase as printed, the state that stands for it ("40 injured"), for money the thing it is paid for. */
export function itemOf(
  view: View,
  text: string,
  all: readonly Quantity[],
  counted: Counted,
  predicate: Predicate | null,
  before: { readonly item: string | null; readonly itemSpan: Span | null } | null,
): Item | null {
  const { quantity } = counted
  const at = (span: Span): Item => ({ text: text.slice(span.start, span.end).replace(/\s+/g, ' '), span })
  if (quantity.noun !== null) return at(quantity.noun)
  if (quantity.unit === 'vote' && quantity.partOf === null) return { text: 'votes', span: null }
  if (quantity.unit === null || quantity.unit === 'vote') {
    // "three people killed and five wounded": five people
    if (
      quantity.partOf === null &&
      before?.item &&
      all[counted.index - 1]?.noun &&
      counted.index > 0 &&
      quantity.unit === null
    ) {
      return { text: before.item, span: before.itemSpan }
    }
    if (
      predicate?.voice === 'state' &&
      predicate.token >= counted.first &&
      predicate.token <= counted.last + 2
    ) {
      // "left 4 dead": the word is what befell them
      if (quantity.partOf === null)
        return BEFALLS_PEOPLE.test(predicate.action)
          ? { text: 'people', span: null }
          : at(view.tokens[predicate.token]!)
    }
    const whole = quantity.partOf === null ? undefined : all[quantity.partOf]
    if (whole?.noun) return at(whole.noun)
    if (before?.item) return { text: before.item, span: before.itemSpan }
    return quantity.unit === 'vote' ? { text: 'votes', span: null } : null
  }
  if (quantity.unit === 'magnitude') return null
  if (isMoney(quantity.unit)) return priced(view, counted, predicate, at)
  if (quantity.unit === 'percent' || quantity.unit === 'percentage point') {
    const next = view.tokens[counted.last]
    if (next && (isNoun(next) || view.frames.states.has(lower(next)))) return at(next)
    // "called 40% of them fakes": the share has its whole beside it
    const subject = next?.text === 'of' ? null : subjectOf(view, counted)
    return subject ? at(subject) : null
  }
  const token = view.tokens[counted.last - 1]
  // "rose 4.3%", "voted 80-19": the words name no thing that is counted
  if (token === undefined || token.upos === 'NUM' || token.text === '%') return null
  return at({ start: unitStart(text, quantity), end: quantity.end })
}

/** What befalls people alone. */
const BEFALLS_PEOPLE = /^(?:kill|injure|missing|hospitalize|displace|casualty)$/

const isMoney = (unit: string): boolean =>
  /^(?:[A-Z]{3}|franc|krona|krone|peso|dinar|peseta|mark|penny|cent|guilder|shilling|taka|birr|real)\b/.test(
    unit,
  )

/** Where the unit's words begin inside the quantity's span. */
function unitStart(text: string, quantity: Quantity): number {
  const printed = text.slice(quantity.start, quantity.end)
  const found = /[a-zA-Z°%][\p{L}\s%°/.²³-]*$/u.exec(printed)
  return found && found.index > 0 ? quantity.start + found.index : quantity.start
}

/** "assets worth $5 million", "a deal valued at $5 million", "$5 million in aid", "$5 million for the school", "it cost $5 million". */
function priced(
  view: View,
  counted: Counted,
  predicate: Predicate | null,
  at: (span: Span) => Item,
): Item | null {
  const { tokens } = view
  const next = tokens[counted.last]
  if (next && /^(?:in|of|for)$/.test(lower(next))) {
    for (let i = counted.last + 1; i < counted.sentence.last && i < counted.last + 6; i++) {
      if (isNoun(tokens[i]) && !isNoun(tokens[i + 1]))
        // "$40 million in January", "$14.80 in New York": a name is where, when or for whom
        return tokens[i]!.upos === 'PROPN' ? null : at(tokens[i]!)
      if (/^(?:ADP|VERB|PUNCT|NUM)$/.test(tokens[i]!.upos)) break
    }
  }
  for (let i = counted.first - 1; i >= counted.sentence.first && i > counted.first - 6; i--) {
    const word = lower(tokens[i])
    if (/^(?:worth|valued|estimated|priced|costing|totaling|totalling|of)$/.test(word)) {
      const above = tokens[tokens[i]!.head]
      if (above && isNoun(above) && above.start < tokens[i]!.start && above.sentence === tokens[i]!.sentence)
        return at(tokens[offered(view, tokens[i]!.head)]!)
      for (let j = i - 1; j >= counted.sentence.first && j > i - 6; j--)
        if (isNoun(tokens[j])) return at(tokens[offered(view, j)]!)
    }
    if (tokens[i]!.upos === 'PUNCT') break
  }
  // who pays is not what is paid for, but what amounts to a sum is what the sum counts
  const amounts = predicate !== null && AMOUNTS.has(predicate.action)
  const subject =
    predicate === null || amounts || predicate.action === 'value' ? subjectOf(view, counted) : null
  return subject ? at(subject) : null
}

/** "Bids range from $2 million to $5 million", "losses totalled $40 million". */
const AMOUNTS = new Set(['range', 'vary', 'total', 'amount', 'average', 'exceed', 'stand'])

/** Prepositions before the one who gets, gives or shares a thing, not before the thing. */
const PARTIES = /^(?:to|by|from|with|between|against)$/

/** "offered a deal to the cabinet worth $9 billion", "a plant in Ghent worth $9 million": what has a price is the deal, the plant. */
function offered({ tokens }: View, noun: number): number {
  let at = noun
  for (let step = 0; step < 3; step++) {
    let mark = at - 1
    while (mark > at - 6 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[mark]?.upos ?? '')) mark -= 1
    const party = PARTIES.test(lower(tokens[mark])) || tokens[at]!.upos === 'PROPN'
    if (tokens[mark]?.upos !== 'ADP' || !party) return at
    // "a loan made by the state to the yard"
    let thing = mark - 1
    while (thing > mark - 3 && /^(?:VERB|ADV)$/.test(tokens[thing]?.upos ?? '')) thing -= 1
    if (!isNoun(tokens[thing]) || tokens[thing]!.sentence !== tokens[noun]!.sentence) return at
    at = thing
  }
  return at
}

/** The noun that is the subject of the clause the number stands in, by the parser. */
function subjectOf(view: View, counted: Counted): Token | null {
  const { tokens } = view
  // "Turnout was 81.4%": the share itself is the predicate
  for (let i = counted.sentence.first; i < counted.first; i++) {
    const token = tokens[i]!
    const own = token.head >= counted.first && token.head < counted.last
    if (own && token.deprel === 'nsubj' && /^(?:NOUN|PROPN)$/.test(token.upos)) return token
  }
  let verb = counted.head
  for (let steps = 0; steps < 5 && tokens[verb] && tokens[verb]!.upos !== 'VERB'; steps++)
    verb = tokens[verb]!.head
  if (verb < 0 || tokens[verb] === undefined) return null
  for (let i = counted.sentence.first; i < counted.sentence.last; i++) {
    const token = tokens[i]!
    if (token.head === verb && token.deprel.startsWith('nsubj') && token.upos === 'NOUN') return token
  }
  return null
}
