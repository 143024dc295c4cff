import type { Quantity, Sentence } from '../../model/annotation.js'
import type { Counted, Predicate, View } from './view.js'

/**
 * What is told to have befallen the thing counted; null where the verb tells of something else: "declared an emergency in three
 * provinces" (done elsewhere), "300 of its 900 trucks" (told of the part), "fell to $31.20" (a level), "refused to release three reports".
 */
export function toldOf(
  view: View,
  text: string,
  all: readonly Quantity[],
  counted: Counted,
  predicate: Predicate | null,
): Predicate | null {
  const untold =
    predicate !== null &&
    (isElsewhere(predicate) ||
      isRate(view, counted) ||
      isWhole(text, all, counted.index) ||
      isLevel(view, counted, predicate) ||
      isDenied(view, predicate, counted.sentence))
  return untold ? null : predicate
}

/** "32 births per 1,000 women", "44.8 deaths/100,000", "a rate of 6.1 deaths": nothing befell the 32, and nobody dies by tenths. */
const isRate = ({ tokens }: View, { last, quantity }: Counted): boolean =>
  (/^(?:per|for|\/)$/i.test(tokens[last]?.text ?? '') &&
    /^(?:every|each|\d[\d,]*|thousand|hundred|million|head)$/i.test(tokens[last + 1]?.text ?? '')) ||
  (quantity.noun !== null &&
    quantity.unit !== null &&
    isFraction(quantity) &&
    /^[a-z]+$/.test(quantity.unit) &&
    !MEASURED.test(quantity.unit))

/** A number with decimals that no magnitude ("1.2 million") explains. */
const isFraction = ({ value }: Quantity): boolean =>
  value !== null && !Number.isInteger(value) && value < 100_000

const MEASURED =
  /^(?:percent|acre|hectare|tonne|ton|barrel|gallon|litre|liter|pound|ounce|mile|foot|inch|metre|meter|gram|kilogram|kilometre|point|dollar|euro)$/

const isElsewhere = ({ rule, framed }: Predicate): boolean => rule === 'oblique' && !framed

const UNDONE =
  /^(?:not|n['’]t|never|refuse[ds]?|refusing|refusal|declined?|declines|failed|fails|failure|without|avoid(?:ed)?|denied|denies|deny)$/i

/** "Norland withdrew 3,000 of its 9,000 troops": what is told of the part is not told of the whole. */
function isWhole(text: string, all: readonly Quantity[], index: number): boolean {
  const part = all[index - 1]
  return (
    part !== undefined &&
    /^\s*of (?:(?:the|its|their|his|her|all|our|some)\s+)?$/.test(text.slice(part.end, all[index]!.start))
  )
}

/** "Refused to release three reports", "did not kill 40 people": what is said not to be so befell nobody. */
function isDenied({ tokens }: View, { token, voice }: Predicate, { first }: Sentence): boolean {
  if (voice === 'state' || tokens[token]!.upos !== 'VERB') return false
  for (let at = token - 1; at >= first && at > token - 5; at--) {
    if (UNDONE.test(tokens[at]!.text)) return tokens[at + 1]?.text !== 'only'
    if (!/^(?:AUX|ADV|PART|VERB)$/.test(tokens[at]!.upos)) return false
  }
  return false
}

/** "Shares fell to $31.20", "the rate edged up to 4 percent": the number is where it came to rest, not by how much it moved. */
function isLevel({ tokens }: View, { first, quantity }: Counted, { framed, voice }: Predicate): boolean {
  return (
    quantity.noun === null &&
    !framed &&
    voice === 'active' &&
    /^(?:to|at|from)$/.test(tokens[first - 1]?.text ?? '')
  )
}
