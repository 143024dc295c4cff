import type { Annotations, Sentence, Statement, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { firstEndingAfter } from '../../lib/interval.js'
import { statementOf } from '../around.js'
import type { Predicate, View } from './view.js'
import { entityAt } from './roles.js'

export type Claimant = { readonly claimant: string | null; readonly span: Span | null }

const PRONOUN =
  /^(?:i|he|she|it|we|they|you|who|which|that|one|this|these|those|his|her|its|their|him|them)$/i

/**
 * The article's entities that are wire agencies. "…, the wire reported" is a credit: an agency's reporters claim nothing themselves, and whom
 * they name stands in a statement of his own.
 */
export function agenciesOf({ entities }: Annotations, named: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    entities
      .filter(
        (entity) =>
          entity.kind !== 'person' && [entity.name, ...entity.aliases].some((name) => named.has(name)),
      )
      .map((entity) => entity.id),
  )
}

/**
 * Who says a figure: the speaker of the statement that vouches for it, or the words of the source where no entity stands behind them; without a
 * statement, an "according to" of the sentence. A pronoun that nothing resolves names nobody.
 */
export function claimantOf(
  view: View,
  seen: Annotations,
  sentence: Sentence,
  innermost: Statement | null,
  agencies: ReadonlySet<string>,
  predicate: Predicate | null,
): Claimant {
  return authored(view, seen, speakerOf(view, seen, sentence, innermost, agencies, predicate))
}

/** Happenings and pictures: they claim nothing, though a sentence lets them show it. */
const NO_CLAIMANT =
  /^(?:incident|attack|accident|crash|blast|explosion|fire|blaze|storm|quake|earthquake|hurricane|typhoon|cyclone|flood|outbreak|war|move|sign|photo|picture|video|image|footage)s?$/i
const MADE =
  /^(?:compiled|collected|collated|gathered|published|released|issued|provided|kept|commissioned|conducted|obtained|maintained)$/

/** "Data compiled by the institute", "figures from the ministry": whoever made the numbers claims them. */
function authored({ tokens }: View, seen: Annotations, said: Claimant): Claimant {
  const { claimant, span } = said
  if (span === null) return said
  const first = firstEndingAfter(tokens, span.start)
  let last = first
  while (last < tokens.length && tokens[last]!.start < span.end) last++
  if (claimant === null && last - first < 3 && NO_CLAIMANT.test(tokens[last - 1]!.text))
    return { claimant: null, span: null }
  const data = tokens.slice(first, last).findIndex(({ lemma }) => DATA.test(lemma.toLowerCase()))
  if (data < 0) return said
  let by = first + data + 1
  if (MADE.test(tokens[by]?.text ?? '')) by++
  if (by === first + data + 1 ? tokens[by]?.text !== 'from' : !/^(?:by|from)$/.test(tokens[by]?.text ?? ''))
    return said
  let end = by + 1
  while (end < tokens.length && end < by + 10 && /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(tokens[end]!.upos))
    end++
  if (end === by + 1) return said
  return {
    claimant: entityAt(seen, tokens[end - 1]!.start),
    span: { start: tokens[by + 1]!.start, end: tokens[end - 1]!.end },
  }
}

const DATA =
  /^(?:data|datum|figure|number|statistic|tally|count|total|estimate|database|calculation|record|poll|survey)$/

function speakerOf(
  view: View,
  seen: Annotations,
  sentence: Sentence,
  innermost: Statement | null,
  agencies: ReadonlySet<string>,
  predicate: Predicate | null,
): Claimant {
  const aside = predicate === null ? null : saidInside(view, seen, predicate.token, sentence.first)
  if (aside !== null) return aside
  const statement = vouched(seen, innermost)
  if (statement?.speaker && agencies.has(statement.speaker)) return { claimant: null, span: null }
  const source = statement?.source[0]
  if (statement !== null && source !== undefined) {
    const text = wordsOf(view, source)
    return {
      claimant: statement.speaker,
      span: PRONOUN.test(text) && statement.speaker === null ? null : source,
    }
  }
  if (statement?.speaker) return { claimant: statement.speaker, span: null }
  const named = accordingTo(view, seen, sentence, agencies)
  return named.span === null && innermost === null && predicate !== null
    ? saidBefore(view, seen, sentence, predicate.token, agencies)
    : named
}

/** "The ministry said its crews downed 47 drones": who opens the sentence and says what follows, where no statement was read. */
function saidBefore(
  { tokens }: View,
  seen: Annotations,
  { first }: Sentence,
  told: number,
  agencies: ReadonlySet<string>,
): Claimant {
  let at = first
  while (at < told && at < first + 10 && /^(?:DET|ADJ|NOUN|PROPN|PART|NUM)$/.test(tokens[at]!.upos)) at++
  const verb = tokens[at]
  if (
    at === first ||
    at >= told ||
    !/^(?:say|claim)$/.test(verb?.lemma ?? '') ||
    !/^VB[DZP]$/.test(verb?.xpos ?? '')
  )
    return { claimant: null, span: null }
  if (/^(?:PUNCT|ADP)$/.test(tokens[at + 1]?.upos ?? '')) return { claimant: null, span: null }
  const claimant = entityAt(seen, tokens[at - 1]!.start)
  if (claimant !== null && agencies.has(claimant)) return { claimant: null, span: null }
  return { claimant, span: { start: tokens[first]!.start, end: tokens[at - 1]!.end } }
}

const SAYING = /^(?:say|believe|claim|allege|report|estimate|think|fear)$/

/** "A raid that residents said killed 26 people": who says so stands between the relative pronoun and the verb. */
function saidInside({ tokens }: View, seen: Annotations, verb: number, first: number): Claimant | null {
  let at = verb - 1
  while (at > first && /^(?:ADV|AUX|PART)$/.test(tokens[at]!.upos)) at--
  if (!SAYING.test(tokens[at]?.lemma ?? '') || tokens[at]!.upos !== 'VERB') return null
  const head = at - 1
  let start = head
  while (start > first && start > head - 6 && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[start]!.upos))
    start--
  if (start === head || !/^(?:that|which|who)$/i.test(tokens[start]?.text ?? '')) return null
  return {
    claimant: entityAt(seen, tokens[head]!.start),
    span: { start: tokens[start + 1]!.start, end: tokens[head]!.end },
  }
}

/**
 * The statement whose source vouches for the number: not that of who only offers or asks for it ("she said the firm had proposed
 * a $5 million deal": she says so), nor a source without a name that a named speaker passes on ("he said his aides told him …").
 */
function vouched({ statements }: Annotations, innermost: Statement | null): Statement | null {
  let at = innermost
  for (let step = 0; step < 4 && at !== null; step++) {
    const inside: string | null = at.within
    const outer = inside === null ? undefined : statementOf(statements, inside)
    const passed = at.speaker === null || at.rule === 'complement of the verb'
    if (outer === undefined || !passed || (outer.speaker === null && outer.within === null)) return at
    at = outer
  }
  return at
}

/** The one word of a source, wherever it stands, or '' for several. */
function wordsOf({ tokens }: View, span: Span): string {
  const token = tokens[firstEndingAfter(tokens, span.start)]
  return token !== undefined && token.end >= span.end ? token.text : ''
}

/** "according to the regional police", at either end of the sentence. */
function accordingTo(
  { tokens }: View,
  seen: Annotations,
  sentence: Sentence,
  agencies: ReadonlySet<string>,
): Claimant {
  const at = accordingAt(tokens, sentence)
  if (at < 0) return { claimant: null, span: null }
  let last = at + 2
  while (last < sentence.last && last < at + 14) {
    // taggers take a first noun for a verb after "to" ("to fire officials")
    if (
      !/^(?:DET|ADJ|NOUN|PROPN|PART|NUM|ADP|SYM)$/.test(tokens[last]!.upos) &&
      !(last === at + 2 && tokens[last]!.upos === 'VERB')
    )
      break
    if (tokens[last]!.upos === 'ADP' && !/^(?:of|for|in)$/.test(tokens[last]!.text)) break
    last++
  }
  if (last === at + 2) return { claimant: null, span: null }
  let claimant: string | null = null
  for (let i = last - 1; i > at + 1; i--)
    if (tokens[i]!.upos !== 'ADP') claimant ??= entityAt(seen, tokens[i]!.start)
  if (claimant !== null && agencies.has(claimant)) return { claimant: null, span: null }
  const plain = tokens.slice(at + 2, last).every((token) => /^(?:DET|PROPN)$/.test(token.upos))
  return {
    claimant: plain ? claimant : null,
    span: { start: tokens[at + 2]!.start, end: tokens[last - 1]!.end },
  }
}

const places = new WeakMap<Sentence, number>()

/** Where "according to" stands in a sentence, or -1; looked for once, however many numbers the sentence has. */
function accordingAt(tokens: readonly Token[], sentence: Sentence): number {
  const known = places.get(sentence)
  if (known !== undefined) return known
  let found = -1
  for (let at = sentence.first; found < 0 && at + 2 < sentence.last; at++)
    if (/^according$/i.test(tokens[at]!.text) && tokens[at + 1]!.text === 'to') found = at
  places.set(sentence, found)
  return found
}
