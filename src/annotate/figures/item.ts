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
      const token = view.tokens[predicate.token]!
      if (quantity.partOf === null) return at(token)
    }
    const whole = quantity.partOf === null ? undefined : all[quantity.partOf]
    if (whole?.noun) return at(whole.noun)
    if (before?.item) return { text: before.item, span: before.itemSpan }
    return quantity.unit === 'vote' ? { text: 'votes', span: null } : null
  }
  if (isMoney(quantity.unit)) return priced(view, counted, predicate, at)
  if (quantity.unit === 'percent' || quantity.unit === 'percentage point') {
    const next = view.tokens[counted.last]
    if (next && (isNoun(next) || view.frames.states.has(lower(next)))) return at(next)
    const subject = subjectOf(view, counted)
    if (subject) return at(subject)
  }
  const token = view.tokens[counted.last - 1]
  return token ? at({ start: unitStart(text, quantity), end: quantity.end }) : null
}

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
      if (isNoun(tokens[i]) && !isNoun(tokens[i + 1])) return at(tokens[i]!)
      if (/^(?:ADP|VERB|PUNCT|NUM)$/.test(tokens[i]!.upos)) break
    }
  }
  for (let i = counted.first - 1; i >= counted.sentence.first && i > counted.first - 6; i--) {
    const word = lower(tokens[i])
    if (/^(?:worth|valued|estimated|priced|costing|totaling|totalling|of)$/.test(word)) {
      const above = tokens[tokens[i]!.head]
      if (above && isNoun(above) && above.start < tokens[i]!.start && above.sentence === tokens[i]!.sentence)
        return at(above)
      for (let j = i - 1; j >= counted.sentence.first && j > i - 6; j--)
        if (isNoun(tokens[j])) return at(tokens[j]!)
    }
    if (tokens[i]!.upos === 'PUNCT') break
  }
  // who pays is not what is paid for
  const subject = predicate === null || predicate.action === 'value' ? subjectOf(view, counted) : null
  return subject ? at(subject) : null
}

/** The noun that is the subject of the clause the number stands in, by the parser. */
function subjectOf(view: View, counted: Counted): Token | null {
  const { tokens } = view
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
