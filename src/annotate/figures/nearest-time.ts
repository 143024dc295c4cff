import { firstEndingAfter } from '../../lib/interval.js'
import type { Annotations, Time } from '../../model/annotation.js'
import type { Counted } from './view.js'
import type { WindowInput } from './window-input.js'

/** Characters: no sentence that is one ties a number to a day from farther off. */
const FARTHEST = 200

/** The time nearest to the number among those of its sentence: inside what is said first, never the time of saying. */
export function nearestTime(text: string, seen: Annotations, input: WindowInput): Time | null {
  const { counted, statement } = input
  const { sentence, quantity } = counted
  const occasion = occasionAfter(seen, counted)
  let best: Time | null = null
  let score = Infinity
  const from = Math.max(sentence.start, quantity.start - FARTHEST)
  for (let at = firstEndingAfter(seen.times, from); at < seen.times.length; at++) {
    const time = seen.times[at]!
    if (time.start >= sentence.end || time.start > quantity.end + FARTHEST) break
    if (time.from === null || time.type === 'SET') continue
    // "over two years" has no ends, "over the past two years" has
    if (time.type === 'DURATION' && !isPast(text, time)) continue
    if (compares(seen, time, sentence.first) || isWhenSaid(seen, time)) continue
    // "should rise by 7 percent in two years": how long it takes
    if (time.rule === 'times.in' && quantity.unit === 'percent') continue
    if (isOtherClause(seen, input, time)) continue
    const inside = statement?.content.some((part) => part.start <= time.start && time.end <= part.end) ?? true
    if ((!inside && time.start < occasion) || onCondition(seen, quantity.end, time.start)) continue
    const distance =
      time.start >= quantity.end ? time.start - quantity.end : (quantity.start - time.end) * 1.2
    if (distance < score) {
      best = time
      score = distance
    }
  }
  return best
}

/** "Over the past two years": a length of time that ends with the report. */
const isPast = (text: string, { start, end, to }: Time): boolean =>
  to !== null && /^(?:the )?(?:past|last)\b/i.test(text.slice(start, end))

/** "The army said late on Friday": the time stands right behind a word of saying. */
function isWhenSaid({ tokens, statements }: Annotations, time: Time): boolean {
  let at = firstEndingAfter(tokens, time.start) - 1
  if (/^(?:on|in|at|late|early)$/.test(tokens[at]?.text ?? '')) at--
  const word = tokens[at]
  if (word === undefined || word.upos !== 'VERB') return false
  return statements.some(({ cue }) => cue.some((span) => span.start <= word.start && word.end <= span.end))
}

/**
 * "The toll rose on Saturday after rescuers found six bodies", "assets valued at $22 billion since the state imposed a ban in May": a time on
 * the far side of a conjunction is that of another clause. What a thing is worth has a time only inside its own phrase.
 */
function isOtherClause({ tokens }: Annotations, { counted, predicate }: WindowInput, time: Time): boolean {
  const { sentence, first, last } = counted
  const at = firstEndingAfter(tokens, time.start)
  if (at >= last) {
    // "cut 6,000 jobs, a weak month after gains last year": what came before is of then
    const past = tokens
      .slice(last, at - 1)
      .some(
        ({ text }, i) => AFTERMATH.test(text) && !/^(?:more|less|fewer)$/.test(tokens[last + i - 1]!.text),
      )
    if (past && !/^(?:after|before|following)$/.test(tokens[at - 1]?.text ?? '')) return true
    if (isOfEarlier(tokens, last, at)) return true
    if (predicate?.action !== 'value') return false
    return tokens.slice(last, at).some(({ upos }) => /^(?:VERB|SCONJ|AUX)$/.test(upos))
  }
  const past = firstEndingAfter(tokens, time.end)
  // "police on Monday named the man who killed three", but "a fire on Monday that killed three", "on Monday fired rockets that killed three"
  const between = tokens.slice(past + 1, first)
  if (isBeforeOccasion(tokens, past, first)) return true
  if (between.some(({ text }) => text === 'who') && tokens[past]?.text !== 'who') return true
  const opens = tokens.slice(sentence.first, at).every(({ upos }) => upos !== 'VERB')
  if (opens) return false
  return tokens
    .slice(past, first)
    .some(({ text }) => /^(?:after|while|because|as|before|until|although|though|;)$/.test(text))
}

/** What strikes by itself, or is told of as what killed. */
const DISASTER =
  /^(?:earthquake|quake|tremor|tsunami|flood|flooding|fire|wildfire|blaze|storm|hurricane|typhoon|cyclone|tornado|crash|blast|explosion|attack|shooting|bombing|outbreak|epidemic|disaster|accident|collapse|massacre|war|crackdown|landslide|avalanche|eruption)$/
const MAKES = /^(?:carry|launch|stage|cause|trigger|mount|set|start|commit|see|suffer|spark|report|be)$/

/** "Ended their search on Tuesday for survivors of the quake that killed nine": Tuesday is not when it killed. "Launched an attack on Tuesday that killed" is. */
function isBeforeOccasion(tokens: Annotations['tokens'], from: number, first: number): boolean {
  for (let at = from + 1; at < first; at++) {
    if (!/^(?:that|which)$/.test(tokens[at]!.text) || !DISASTER.test(tokens[at - 1]!.lemma)) continue
    for (let verb = from - 1; verb >= 0 && verb > from - 10; verb--) {
      const { upos, lemma, text } = tokens[verb]!
      if (/^[.;:]$/.test(text)) return false
      if (upos === 'VERB' || upos === 'AUX') return !MAKES.test(lemma)
    }
    return false
  }
  return false
}

/** "Fell to $310 million from $420 million a year earlier", "40 deaths, compared with 12 in May": the time is that of the other number. */
function isOfEarlier(tokens: Annotations['tokens'], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) {
    if (!/^(?:from|compared|against|versus)$/.test(tokens[at]!.text)) continue
    if (tokens.slice(at + 1, Math.min(to, at + 4)).some(({ upos }) => upos === 'NUM')) return true
  }
  return false
}

const AFTERMATH = /^(?:after|before|following|than)$/

/** "The highest since 1978", "three points lower than four years ago", "Friday's price": the time says what the number is compared with. */
function compares({ tokens }: Annotations, time: Time, first: number): boolean {
  const at = firstEndingAfter(tokens, time.start)
  if (isMeasuredFrom(tokens, at, firstEndingAfter(tokens, time.end))) return true
  for (let i = at - 1; i >= first && i > at - 6; i--) {
    if (/^(?:JJS|RBS)$/.test(tokens[i]!.xpos) || /^(?:first|record|only)$/i.test(tokens[i]!.text)) return true
    if (/^(?:VERB|PUNCT)$/.test(tokens[i]!.upos)) return false
  }
  return false
}

/** "Nine workers killed when a crane fell in 2023": where the words of the occasion begin, right behind what is counted; else infinity. */
function occasionAfter({ tokens }: Annotations, { last, sentence }: Counted): number {
  for (let at = last; at < sentence.last && at < last + 5; at++) {
    if (/^when$/i.test(tokens[at]!.text)) return tokens[at]!.start
    if (/^(?:PUNCT|SCONJ|CCONJ|ADP)$/.test(tokens[at]!.upos)) break
  }
  return Infinity
}

/** "than in 2019", "to Friday's closing price", "from a year earlier": the point that a number is measured from. */
function isMeasuredFrom(tokens: Annotations['tokens'], at: number, end: number): boolean {
  let mark = at - 1
  while (mark > at - 4 && /^(?:in|on|at|the|for|a|same|level|during)$/.test(tokens[mark]?.text ?? '')) mark--
  const word = tokens[mark]?.text ?? ''
  if (word === 'than') return true
  const owner = tokens[end]?.xpos === 'POS' || tokens[end - 1]?.xpos === 'POS'
  const earlier = /^(?:earlier|ago|before)$/.test(tokens[end - 1]?.text ?? '')
  return /^(?:to|from|over)$/.test(word) && (owner || (earlier && word === 'from'))
}

/** "14 ships were diverted and more would follow unless the cranes moved by Friday": the day belongs to the condition. */
function onCondition(seen: Annotations, from: number, to: number): boolean {
  for (let at = firstEndingAfter(seen.tokens, from); at < seen.tokens.length; at++) {
    const token = seen.tokens[at]!
    if (token.start >= to) return false
    if (/^(?:unless|if|until)$/i.test(token.text)) return true
  }
  return false
}
