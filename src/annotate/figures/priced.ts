import type { Span } from '../../model/span.js'
import { measuredNoun } from './measured.js'
import { isNoun, phraseEndingAt } from './phrase.js'
import { word, type Counted, type Predicate, type View } from './view.js'

/** "assets worth $5 million", "a deal valued at $5 million", "$5 million in aid", "$5 million for the school", "it cost $5 million". */
export function pricedThing(view: View, counted: Counted, predicate: Predicate | null): Span | null {
  const { tokens } = view
  const { first } = counted.sentence
  const at = (noun: number): Span => phraseEndingAt(view, noun, first)
  const next = tokens[counted.last]
  if (next && /^(?:in|of|for)$/.test(word(next)) && !MEANS.test(word(tokens[counted.last + 1]))) {
    for (let i = counted.last + 1; i < counted.sentence.last && i < counted.last + 6; i++) {
      if (isNoun(tokens[i]) && !isNoun(tokens[i + 1]))
        // "$40 million in January", "$14.80 in New York": a name is where, when or for whom
        return tokens[i]!.upos === 'PROPN' || PERIOD.test(tokens[i]!.lemma) ? null : at(i)
      if (/^(?:ADP|VERB|PUNCT|NUM)$/.test(tokens[i]!.upos)) break
    }
  }
  for (let i = counted.first - 1; i >= counted.sentence.first && i > counted.first - 6; i--) {
    const before = word(tokens[i])
    const tells = /^(?:worth|valued|estimated|priced|costing|totaling|totalling)$/.test(before)
    if (tells || (before === 'of' && i === counted.first - 1 && !/^percent/.test(word(tokens[i - 1])))) {
      const above = tokens[tokens[i]!.head]
      if (above && isNoun(above) && above.start < tokens[i]!.start && above.sentence === tokens[i]!.sentence)
        return at(offered(view, pastMeasure(view, tokens[i]!.head)))
      for (let j = i - 1; j >= counted.sentence.first && j > i - 6; j--)
        if (isNoun(tokens[j])) return at(offered(view, pastMeasure(view, j)))
    }
    if (tokens[i]!.upos === 'PUNCT') break
  }
  const bought = boughtFor(view, counted, predicate)
  // who pays is not what is paid for, but what amounts to a sum is what the sum counts
  const noun = bought >= 0 ? bought : measuredNoun(view, counted, predicate)
  return noun < 0 ? null : at(noun)
}

/** "$40 million in its first weekend": when, not what for. */
const PERIOD =
  /^(?:second|minute|hour|day|night|week|weekend|month|quarter|half|year|decade|season|period|january|february|march|april|may|june|july|august|september|october|november|december)$/i

/** "$6.8 billion in cash and shares": how, when or against what it is paid. */
const MEANS =
  /^(?:cash|stock|shares|total|all|today|advance|exchange|return|addition|turn|order|part|recent|just|instal?lments)$/

const BUYS = new Set(['buy', 'acquire', 'purchase', 'sell', 'lease', 'rent', 'auction'])

/** "Bought the mill for $5 million": the thing that changes hands, by the parser; a name is none. */
function boughtFor({ tokens }: View, { first, sentence }: Counted, predicate: Predicate | null): number {
  if (word(tokens[first - 1]) !== 'for' || predicate === null) return -1
  for (let i = sentence.first; i < first; i++) {
    const { head, deprel, upos } = tokens[i]!
    const verb = tokens[head]
    if (deprel === 'obj' && upos === 'NOUN' && verb && BUYS.has(verb.lemma)) return i
  }
  return -1
}

/** "Three tonnes of cocaine worth $90 million": what has a price is the cocaine. */
function pastMeasure({ tokens }: View, noun: number): number {
  const measures =
    /^(?:tonne|ton|kilogram|kilo|gram|pound|ounce|litre|liter|gallon|barrel|acre|hectare|bag|box|crate|bottle|load|pile)$/
  if (!measures.test(tokens[noun]!.lemma) || word(tokens[noun + 1]) !== 'of') return noun
  let at = noun + 2
  while (tokens[at]?.upos === 'ADJ') at++
  return isNoun(tokens[at]) ? at : noun
}

/** Prepositions before the one who gets, gives or shares a thing, not before the thing. */
const PARTIES = /^(?:to|by|from|with|between|against)$/

/** "offered a deal to the cabinet worth $9 billion", "a plant in Ghent worth $9 million": what has a price is the deal, the plant. */
function offered({ tokens }: View, noun: number): number {
  let at = noun
  for (let step = 0; step < 3; step++) {
    let mark = at - 1
    while (mark > at - 6 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(tokens[mark]?.upos ?? '')) mark -= 1
    const party = PARTIES.test(word(tokens[mark])) || tokens[at]!.upos === 'PROPN'
    if (tokens[mark]?.upos !== 'ADP' || !party) return at
    // "a loan made by the state to the yard"
    let thing = mark - 1
    while (thing > mark - 3 && /^(?:VERB|ADV)$/.test(tokens[thing]?.upos ?? '')) thing -= 1
    if (!isNoun(tokens[thing]) || tokens[thing]!.sentence !== tokens[noun]!.sentence) return at
    at = thing
  }
  return at
}
