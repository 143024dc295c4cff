import type { Reading, Sentence, Time, Token } from '../../model/annotation.js'
import type { BriefSentence } from '../../model/record.js'
import type { ArticleSpan } from '../../model/span.js'
import type { When } from '../../model/when.js'
import { overlaps, within } from '../../lib/interval.js'
import { byKeys } from '../../lib/order.js'
import { time as spoken } from '../spoken-time.js'
import { dangles } from './dangling.js'
import { likeness } from './likeness.js'
import { inMarks } from './marks.js'
import { sentenceCase } from './words.js'
import type { BriefInput } from './input.js'

const MOST = 3
const LONGEST = 300
/** Two sentences about one day with so many of their longer words in common announce one thing. */
const SAME = 0.3

type Announced = {
  readonly when: When
  readonly cite: ArticleSpan
  readonly words: string
  /** The same inside marks, as the brief prints it. */
  readonly shown: string
  /** The events whose words stand in the sentence. */
  readonly events: readonly string[]
}

/**
 * What the articles announce for a day to come, whatever it is: a trial, a vote, a launch. The events of a story are typed as dealings
 * between parties, so these are told in the words of their article, with the day that the words resolve to. Sentences that an event
 * (`told`) cites already are left out; of several articles' sentences about one thing the first stands.
 */
export function announced(input: BriefInput, told: readonly BriefSentence[]): readonly BriefSentence[] {
  const days = input.readings.flatMap(({ document }) => document.published?.slice(0, 10) ?? []).sort()
  const today = days[days.length - 1]
  if (today === undefined) return []
  const kept: Announced[] = []
  const leadFirst = [...input.readings].sort(byKeys(({ document }) => (document.id === input.lead ? 0 : 1)))
  for (const reading of leadFirst) {
    for (const one of announcements(reading, input, today)) {
      if (!isTold(one, told, input) && !kept.some((other) => isSame(other, one, input))) kept.push(one)
    }
  }
  return kept
    .sort(byKeys((one) => one.when.from ?? ''))
    .slice(0, MOST)
    .map(({ when, cite, shown }) => ({
      section: 'next',
      text: `${sentenceCase(spoken(when))}: ${shown}`,
      cites: [cite],
      refs: [],
    }))
}

/** True where a sentence of the brief cites the words, or tells an event that they are about, or of the same days in like words. */
function isTold(one: Announced, told: readonly BriefSentence[], { events, readings }: BriefInput): boolean {
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]))
  return told.some(({ cites, refs }) => {
    if (refs.some((ref) => one.events.includes(ref))) return true
    if (cites.some((cite) => meet(cite, one.cite))) return true
    const days = events.filter(({ id }) => refs.includes(id)).map(({ when }) => when)
    return (
      days.some((when) => when?.from === one.when.from && when.to === one.when.to) &&
      cites.some(
        ({ article, start, end }) => likeness((texts.get(article) ?? '').slice(start, end), one.words) > SAME,
      )
    )
  })
}

/** One event, or one day in like words, or in any words where one article rests on the other's text. */
function isSame(a: Announced, b: Announced, { lines }: BriefInput): boolean {
  if (a.events.some((id) => b.events.includes(id))) return true
  if (a.when.from !== b.when.from) return false
  const [one, other] = [a.cite.article, b.cite.article]
  const line =
    one !== other && lines.some(({ articles }) => articles.includes(one) && articles.includes(other))
  return line || likeness(a.words, b.words) > SAME
}

/** The sentences of one article that announce something for after its day, and not before `today`. */
function announcements(reading: Reading, input: BriefInput, today: string): readonly Announced[] {
  const { document, annotations } = reading
  const published = document.published?.slice(0, 10)
  if (published === undefined) return []
  const found: Announced[] = []
  for (const sentence of annotations.sentences) {
    const { start, end } = sentence
    if (end - start > LONGEST || !/[.”"]$/.test(document.text.slice(start, end))) continue
    if (within(annotations.boilerplate, sentence).length > 0) continue
    const time = dayAhead(reading, sentence, published)
    if (time === null || !isAhead(time, published, today)) continue
    const shown = inMarks(document.text.slice(start, end))
    if (shown === null || dangles(reading, sentence, null, input.cast)) continue
    const { from, to, grain, stated } = time
    found.push({
      when: { from, to, grain: grain ?? 'day', stated },
      cite: { article: document.id, start, end },
      words: document.text.slice(start, end),
      shown,
      events: input.events
        .filter(({ reports }) => reports.some((report) => meet(report, { article: document.id, start, end })))
        .map(({ id }) => id),
    })
  }
  return found
}

/** After the day of the last article; on that day only where no later article could tell how it went. */
function isAhead({ from, to }: Time, published: string, today: string): boolean {
  if ((from ?? '').slice(0, 10) > today) return true
  return published === today && (to ?? from ?? '').slice(0, 10) > today
}

/** The first time of the sentence that lies after the day of its article and that its future verb may take, or null. */
function dayAhead({ annotations }: Reading, sentence: Sentence, published: string): Time | null {
  const tokens = annotations.tokens.slice(sentence.first, sentence.last)
  const quoted = within(annotations.quotations, sentence)
  // "We will be back by Monday," she said: what somebody promises is told among what was said
  const cue = tokens.findIndex(
    (token, at) =>
      looksAhead(tokens, at) && !quoted.some(({ start, end }) => start <= token.start && token.end <= end),
  )
  if (cue < 0 || tokens.some(({ text }) => CONDITION.test(text))) return null
  const clause = clauseAround(tokens, cue)
  const times = within(annotations.times, sentence)
  return (
    times.find(
      ({ type, from, start, end }) =>
        (type === 'DATE' || type === 'TIME') &&
        from !== null &&
        from.slice(0, 10) > published &&
        clause.start <= start &&
        end <= clause.end &&
        !names(tokens, end) &&
        !isMovedFrom(tokens, start),
    ) ?? null
  )
}

/** "The February 28 deadline": a time in front of a noun names the thing, it does not say when. */
function names(tokens: readonly Token[], end: number): boolean {
  return tokens.find(({ start }) => start >= end)?.upos === 'NOUN'
}

const MOVES = /^(?:extend|move|postpone|push|delay|shift|defer|bring|reschedule)$/

/** "Extend the deadline from February 28 to April 1": the day that something is moved away from. */
function isMovedFrom(tokens: readonly Token[], start: number): boolean {
  const at = tokens.findIndex((token) => token.start >= start)
  return tokens[at - 1]?.text === 'from' && tokens.slice(0, at).some(({ lemma }) => MOVES.test(lemma))
}

const CONDITION = /^(?:if|unless|until|whether|may|might|could)$/i
/** "is set to", "are due to", "was scheduled for", "is expected to". */
const ARRANGED = /^(?:set|due|scheduled|expected|slated|planned|booked|poised)$/i
/** "The talks begin on Wednesday", "Norvik host Tarnes on Saturday": the present of what stands in a timetable. */
const TIMETABLE = /^(?:begin|start|open|close|resume|host|play|face|vote|expire|end|return|convene)$/
const INTENDS = /^(?:plan|intend)$/

/** A word by which a sentence tells of what is to come: "will", "is set to", "is to meet", "plans to"; not "will not". */
function looksAhead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  const [next, after] = [tokens[at + 1], tokens[at + 2]]
  if (token.upos === 'AUX' && /^(?:will|shall|would|['’]ll)$/i.test(token.text)) {
    const verb = tokens.slice(at + 1, at + 4).find(({ upos }) => upos !== 'ADV')
    // "would have met" never came
    const open = !/^would$/i.test(token.text) || verb?.lemma !== 'have'
    return verb?.xpos === 'VB' && open && !/^(?:not|n['’]t|never)$/i.test(next?.text ?? '')
  }
  if (token.lemma === 'be' && token.upos !== 'NOUN') {
    if (ARRANGED.test(next?.text ?? '')) return true
    if (next?.upos === 'ADV' && ARRANGED.test(after?.text ?? '')) return true
    return /^(?:is|are)$/i.test(token.text) && next?.text === 'to' && after?.xpos === 'VB'
  }
  if (TIMETABLE.test(token.lemma) && /^VB[ZP]$/.test(token.xpos)) return true
  return INTENDS.test(token.lemma) && /^VB[ZP]$/.test(token.xpos) && next?.text === 'to'
}

/** The stretch between semicolons, dashes and relative clauses that the word stands in. */
function clauseAround(
  tokens: readonly Token[],
  cue: number,
): { readonly start: number; readonly end: number } {
  const parts = (token: Token | undefined): boolean =>
    token !== undefined && (/^(?:;|:|–|—|--)$/.test(token.text) || /^(?:who|which|after)$/i.test(token.text))
  let first = cue
  while (first > 0 && !parts(tokens[first - 1])) first--
  let last = cue
  while (last + 1 < tokens.length && !parts(tokens[last + 1])) last++
  return { start: (tokens[first] as Token).start, end: (tokens[last] as Token).end }
}

const meet = (a: ArticleSpan, b: ArticleSpan): boolean => a.article === b.article && overlaps(a, b)
