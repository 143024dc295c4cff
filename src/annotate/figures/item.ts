import type { Figure, Quantity, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { measuredNoun } from './measured.js'
import { phraseEndingAt, phraseFrom } from './phrase.js'
import { pricedThing } from './priced.js'
import { word, type Counted, type Predicate, type View } from './view.js'

export type Item = { readonly text: string; readonly span: Span | null }

/** What is counted: the noun phrase as printed, the state that stands for it ("40 injured"), for money the thing it is paid for. */
export function itemOf(
  view: View,
  text: string,
  all: readonly Quantity[],
  counted: Counted,
  predicate: Predicate | null,
  before: Lender | null,
): Item | null {
  const { quantity } = counted
  const at = (span: Span): Item => ({ text: text.slice(span.start, span.end).replace(/\s+/g, ' '), span })
  if (isShare(quantity)) {
    const whole = shareOf(view, counted, predicate, at)
    // "45 percent of voters back it and 33 percent do not", "a 12 percent rise, while the firm offered 7.5 percent"
    const earlier = all[counted.index - 1]
    return whole ?? (earlier && isShare(earlier) ? lent(before) : null)
  }
  if (quantity.noun !== null && !isMoney(quantity.unit ?? '')) return at(quantity.noun)
  if (quantity.unit === 'vote' && quantity.partOf === null) return VOTES
  if (quantity.unit === null || quantity.unit === 'vote')
    return bareItem(view, all, counted, predicate, before, at)
  if (quantity.unit === 'magnitude') return null
  if (isMoney(quantity.unit)) {
    if (quantity.noun !== null && !UNIT_WORDS.test(text.slice(quantity.noun.start, quantity.noun.end)))
      return at(quantity.noun)
    const thing = pricedThing(view, counted, predicate)
    return thing ? at(thing) : null
  }
  const token = view.tokens[counted.last - 1]
  // "rose 4.3%", "voted 80-19": the words name no thing that is counted
  if (token === undefined || token.upos === 'NUM' || token.text === '%') return null
  return at({ start: unitStart(text, quantity, token), end: quantity.end })
}

/** The figure before, which may lend a bare number its item. */
type Lender = Pick<Figure, 'item' | 'itemSpan' | 'action'>

const PEOPLE: Item = { text: 'people', span: null }
const VOTES: Item = { text: 'votes', span: null }
const lent = (before: Lender | null): Item | null =>
  before?.item ? { text: before.item, span: before.itemSpan } : null

const PLURALS: ReadonlyMap<string, string> = new Map([['person', 'people'], ['man', 'men'], ['woman', 'women'], ['child', 'children'], ['policeman', 'policemen']]) // prettier-ignore

/** "One tank was hit and three were burned": three tanks. */
function several(item: Item | null): Item | null {
  if (item === null) return null
  const text = item.text.replace(
    /\p{L}+$/u,
    (noun) => PLURALS.get(noun) ?? (/(?:s|[^aeiou]y)$/.test(noun) ? noun : `${noun}s`),
  )
  return { text, span: item.span }
}

/** What a number without a noun counts: people by what befell them, the whole that it is a part of, or the item of the list that it goes on. */
function bareItem(
  view: View,
  all: readonly Quantity[],
  counted: Counted,
  predicate: Predicate | null,
  before: Lender | null,
  at: (span: Span) => Item,
): Item | null {
  const { unit, partOf } = counted.quantity
  if (partOf === null) {
    const befallen =
      predicate !== null && (BEFALLS_PEOPLE.test(predicate.action) || movesPeople(counted, predicate))
    // "carrying 143 people and six crew, injuring 19": what befell the nineteen did not befall those before
    if (befallen && !sameFate(before)) return PEOPLE
    // "three people killed and five wounded": five people
    const earlier = all[counted.index - 1]
    if (before?.item && earlier?.noun && unit === null)
      return earlier.value === 1 ? several(lent(before)) : lent(before)
    // "left 4 dead": the word is what befell them
    if (predicate !== null && isStateBeside(counted, predicate))
      return befallen ? PEOPLE : at(view.tokens[predicate.token]!)
  }
  const whole = partOf === null ? undefined : all[partOf]
  if (whole?.noun) return at(whole.noun)
  return lent(before) ?? (unit === 'vote' ? VOTES : null)
}

/** "Thousands fled", "police arrested 40": people alone flee, march and are arrested. */
const movesPeople = ({ quantity }: Counted, { action, voice }: Predicate): boolean =>
  (action === 'evacuate' && voice === 'intransitive' && quantity.value === null) ||
  /^(?:arrest|attend|walkout)$/.test(action)

const isStateBeside = ({ first, last }: Counted, { voice, token }: Predicate): boolean =>
  voice === 'state' && token >= first && token <= last + 2

/** True where a list of victims goes on: its member before was killed, hurt, lost or driven out as well. */
const sameFate = (before: Pick<Figure, 'action'> | null): boolean =>
  before?.action !== null && before?.action !== undefined && BEFALLS_PEOPLE.test(before.action)

const isShare = ({ unit }: Quantity): boolean => unit === 'percent' || unit === 'percentage point'

/** What shares of it are not told apart from: "a deficit of 3.8 percent of GDP" is about the deficit. */
const OUTPUT = /^(?:gdp|gross domestic product|gnp|output|national income)$/i

/** What a share is of: "12 percent of voters", "a 12 percent pay rise", "25 percent contained", "a rate of 3.5 percent", "prices rose 3 percent". */
function shareOf(
  view: View,
  counted: Counted,
  predicate: Predicate | null,
  at: (span: Span) => Item,
): Item | null {
  const { quantity, sentence, last } = counted
  const measured = measuredNoun(view, counted, predicate)
  const about = measured < 0 ? null : at(widened(view, measured, sentence.first))
  if (quantity.noun !== null) {
    const whole = at(quantity.noun)
    return about !== null && OUTPUT.test(whole.text) ? about : whole
  }
  const next = view.tokens[last]
  const following = phraseFrom(view, last, sentence.last)
  if (following !== null) return at(following)
  if (next && view.frames.states.has(word(next))) return at(next)
  // "called 40% of them fakes": the share has its whole beside it
  return next?.text === 'of' ? null : about
}

/** "A margin of error of 3 percent", "a rate of inflation of 5 percent": the noun with the one that it is said of. */
function widened(view: View, head: number, first: number): Span {
  const { tokens } = view
  const span = phraseEndingAt(view, head, first)
  const owner = head - 2
  return owner > first && tokens[head - 1]!.text === 'of' && tokens[owner]!.upos === 'NOUN'
    ? { start: phraseEndingAt(view, owner, first).start, end: span.end }
    : span
}

/** What befalls people alone. */
const BEFALLS_PEOPLE = /^(?:kill|injure|missing|hospitalize|displace|casualty|infect|sicken|trap)$/

/** Words of money that the amount is printed with: "900 million crowns" buys something else. */
const UNIT_WORDS =
  /^(?:[mb]illion |trillion )?(?:\p{L}+ )?(?:pounds?|crowns?|francs?|kron[ae]r?|pesos?|dinars?|rupees?|roubles?|rubles?|dollars?|euros?|yen|yuan|won|lira|shillings?|marks?|cents?|pence)$/iu

const isMoney = (unit: string): boolean =>
  /^(?:[A-Z]{3}|crown|pound|franc|rupee|krona|krone|peso|dinar|peseta|mark|penny|cent|guilder|shilling|taka|birr|real)\b/.test(
    unit,
  )

/** Where the unit's words begin inside the quantity's span: "9 years", "nine years". */
function unitStart(text: string, quantity: Quantity, unit: Token): number {
  const printed = text.slice(quantity.start, quantity.end)
  const found = /[a-zA-Z°%][\p{L}\s%°/.²³-]*$/u.exec(printed)
  if (found === null) return quantity.start
  const start = found.index > 0 ? quantity.start + found.index : Math.max(quantity.start, unit.start)
  // "9.6 trillion gallons": the trillion is part of the number
  const scale = SCALE.exec(text.slice(start, quantity.end))
  return start + (scale?.[0].length ?? 0)
}

const SCALE = /^(?:(?:hundred|thousand|trillion|million|billion)s?\s+(?:of\s+)?)+(?=\p{L})/iu
