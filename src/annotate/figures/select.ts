import type { Span } from '../../model/span.js'
import { word, type Counted, type Predicate, type View } from './view.js'
import { isItem } from './frames.js'
import type { Item } from './item.js'

const NOT_CHECKED =
  /^(?:(?:milli)?second|minute|hour|day|week|month|year|decade|century|fortnight)\b|of age$|^(?:(?:kilo|centi|milli|nano|micro)?metre|mile|foot|inch|yard|nautical mile|degree|celsius|fahrenheit|knot)\b|^point$/

/**
 * Whether a quantity is a figure: something another report could confirm or deny. Ages, durations, distances, the sources of a
 * report and words that only number the parties of a story ("two sides") are none.
 */
export function isFigure(
  view: View,
  counted: Counted,
  predicate: Predicate | null,
  item: Item | null,
): boolean {
  const { quantity, lemma } = counted
  const unit = quantity.unit ?? ''
  if ((NOT_CHECKED.test(lemma ?? '') || NOT_CHECKED.test(unit)) && !isTerm(view, counted)) return false
  if (quantity.rule === 'age') return false
  if (isSupposed(view, counted) || /^age\b/.test(item?.text ?? '')) return false
  if (isSize(view, counted) || isBase(view, counted) || isPartOfName(view, counted)) return false
  // "in the top ten": a rank
  if (word(view.tokens[counted.first - 1]) === 'top') return false
  if (isItem(view.frames, 'source', lemma) && !predicate?.framed) return false
  if (isItem(view.frames, 'page', lemma)) return false
  if (isItem(view.frames, 'pair', lemma) && (!predicate?.framed || isDefinite(view, counted))) return false
  if (quantity.noun === null && quantity.unit === null)
    return item !== null && predicate !== null && predicate.framed
  // "three times as many" multiplies
  const next = view.tokens[counted.last]
  if (unit === 'time')
    return (
      predicate !== null &&
      (quantity.value ?? 0) > 1 &&
      !/^(?:as|more|less|the|his|her|its|their|that|over)$/.test(next?.text ?? '') &&
      next?.upos !== 'ADJ'
    )
  // "one of the strikes" picks out, it does not count
  const start = word(view.tokens[counted.first])
  if (quantity.value === 1 && start === 'one' && view.tokens[counted.first + 1]?.text === 'of') return false
  if (predicate?.framed) return true
  const value = quantity.value ?? quantity.low ?? 0
  const before = view.tokens[counted.first - 1]?.text.toLowerCase() ?? ''
  if (value <= 12 && /^(?:the|these|those|both|all|its|their|his|her|our)$/.test(before)) return false
  return quantity.noun === null || value > 2
}

/** "Sentenced to 12 years in prison", "30 days in jail": how long a punishment lasts can be confirmed or denied. */
const isTerm = ({ tokens }: View, { last }: Counted): boolean =>
  (word(tokens[last]) === 'in' && /^(?:prison|jail|custody|detention)$/.test(word(tokens[last + 1]))) ||
  (word(tokens[last]) === 'behind' && word(tokens[last + 1]) === 'bars') ||
  /^(?:imprisonment|probation)$/.test(word(tokens[last + (word(tokens[last]) === 'of' ? 1 : 0)]))

/** "32 births per 1,000 women", "one in every 40 homes": what a rate is counted on. */
const isBase = ({ tokens }: View, { first }: Counted): boolean =>
  /^(?:per|every)$/.test(word(tokens[first - 1]))

/** "At 888 Bestgate", "the Jan. 6 Committee", "Pier 39 Bar": a name that a number stands before as it might before any word of it. */
function isPartOfName({ tokens }: View, { quantity, last }: Counted): boolean {
  const head = tokens[last - 1]
  if (quantity.noun === null || head?.xpos !== 'NNP' || quantity.rule !== 'number') return false
  // "2,000 Rohingya", "400 Hamas": a people or a force may be counted
  return (
    Number.isInteger(quantity.value) &&
    quantity.value! < 1000 &&
    !/^(?:people|personnel|police)$/i.test(head.text)
  )
}

/** "The two sides exchanged prisoners": an article in front of the number takes the parties as known. */
const isDefinite = ({ tokens }: View, { first }: Counted): boolean =>
  /^(?:the|these|those|both|all|its|their)$/.test(word(tokens[first - 1]) || '') ||
  /^(?:the|both)$/.test(word(tokens[first]))

/** "If the fund is smaller than €30 billion", "unless a third goes to …": nobody says that it is so. */
function isSupposed({ tokens }: View, { first, sentence }: Counted): boolean {
  for (let at = first - 1; at >= sentence.first && at > first - 16; at--) {
    if (/^(?:if|unless|whether)$/.test(word(tokens[at]))) return word(tokens[at - 1]) !== 'even'
    if (/^(?:PUNCT|CCONJ)$/.test(tokens[at]!.upos) && !/^(?:[-‐–'’]|or)$/.test(tokens[at]!.text)) return false
  }
  return false
}

/** "A 34-member team", "the 112-page ruling": how big one thing is, not how many there are. Sums of money keep their value. */
function isSize({ tokens }: View, { quantity, first, last, sentence }: Counted): boolean {
  if (quantity.noun === null) return false
  const noun = tokens[last - 1]
  const mark = tokens[last - 2]
  const next = tokens[last]
  if (isTied(tokens, first, quantity.noun)) return true
  return (
    HYPHEN.test(mark?.text ?? '') &&
    noun?.xpos === 'NN' &&
    last < sentence.last &&
    /^(?:NOUN|PROPN|ADJ)$/.test(next?.upos ?? '')
  )
}

const HYPHEN = /^[-‐‑–]$/

/** "20-seater army trucks": the noun begins with a singular that a hyphen ties to the number; "20-odd boats" begins behind it. */
function isTied(tokens: View['tokens'], first: number, noun: Span): boolean {
  const tied = tokens[first + 2]
  return HYPHEN.test(tokens[first + 1]?.text ?? '') && tied?.start === noun.start && /^NNP?$/.test(tied.xpos)
}
