import { verbLemma, word, type Counted, type Predicate, type View } from './view.js'

/** Verbs whose subject is what the number measures: "prices rose 3 percent", "turnout was 68 percent", "losses totalled $5 million". */
const MEASURES_SUBJECT: ReadonlySet<string> = new Set(
  (
    'rise fall climb drop jump grow increase decrease decline dip slip slide slump plunge surge soar rally shrink swell edge widen ' +
    'narrow ease slow accelerate rebound recover tumble double triple be stand remain stay reach hit top exceed average total amount ' +
    'equal range vary cost'
  ).split(' '),
)
/** The same for shares alone: whoever gains or loses a sum is not what the sum is of. */
const OF_SHARES: ReadonlySet<string> = new Set(['gain', 'lose', 'add', 'shed', 'advance'])

/** What a verb of change or being is followed by before its number: "rose by 5", "stood at 5", "edged up to 5". */
const BETWEEN =
  /^(?:by|to|at|from|up|down|around|about|some|only|just|nearly|almost|more|than|over|under|a|another|slightly|further|still)$/

/**
 * The noun that a share or a sum is the measure of: before "of", "at", "to", "by" ("a premium of 28 percent", "left its rate at 5 percent",
 * "raised the wage by 6 percent"), else the subject of a verb of change or being. Gives the index of its last token, or -1.
 */
export function measuredNoun(view: View, counted: Counted, predicate: Predicate | null): number {
  const { tokens } = view
  const { first, sentence } = counted
  let at = first - 1
  while (at > sentence.first && at > first - 5 && BETWEEN.test(word(tokens[at]))) at--
  // "fell 4.6 percent to $31.20": the verb tells of both
  if (UNIT.test(word(tokens[at]))) return verbThen(view, counted, predicate)
  const mark = tokens[at + 1]
  // "the bill climbs by 5 percent": taggers take the verb for a noun
  if (word(mark) !== 'of' && at + 1 < first && isMistaken(view, at, sentence.first)) return at - 1
  if (
    at + 1 < first &&
    /^(?:of|at|to|by)$/.test(word(mark)) &&
    isNamed(view, at) &&
    !EXTREME.test(word(tokens[at]))
  )
    return at
  // "the rate was unchanged at 3.8 percent"
  if (word(mark) === 'at' && /^(?:unchanged|steady|stable|flat|static)$/.test(word(tokens[at])))
    return subjectOf(view, at, counted)
  if (word(tokens[at]) === 'of' && tokens[at - 1]?.upos === 'NOUN' && !EXTREME.test(word(tokens[at - 1])))
    return at - 1
  const verb = verbAt(view, at, counted, predicate)
  return verb < 0 ? -1 : subjectOf(view, verb, counted)
}

const isMistaken = ({ tokens }: View, at: number, first: number): boolean =>
  at > first &&
  tokens[at]!.upos === 'NOUN' &&
  tokens[at - 1]!.upos === 'NOUN' &&
  MEASURES_SUBJECT.has(verbLemma(tokens[at]!))

/** A noun, or a gerund that stands for one: "defence spending to 2 percent". */
function isNamed({ tokens }: View, at: number): boolean {
  const { upos, xpos } = tokens[at]!
  return upos === 'NOUN' || (xpos === 'VBG' && /^(?:NOUN|ADJ)$/.test(tokens[at - 1]?.upos ?? ''))
}

/** "A peak of 10 percent": how high it was, not what. */
const EXTREME = /^(?:highs?|lows?|peaks?|records?|levels?|averages?|totals?|maximum|minimum|median)$/

const UNIT = /^(?:percent|percentage|%|points?|cents?|dollars?|euros?|pounds?)$/

function verbThen(view: View, counted: Counted, predicate: Predicate | null): number {
  const verb = verbAt(view, -1, counted, predicate)
  return verb < 0 ? -1 : subjectOf(view, verb, counted)
}

/** The verb that tells of the measure: right before the number, or the one found for it where nothing but its own words lie between. */
function verbAt(view: View, at: number, counted: Counted, predicate: Predicate | null): number {
  const { tokens } = view
  const token = tokens[at]
  const share = counted.quantity.unit === 'percent'
  const tells = (i: number): boolean => {
    const lemma = verbLemma(tokens[i]!)
    return MEASURES_SUBJECT.has(lemma) || (share && OF_SHARES.has(lemma))
  }
  if (token && at >= counted.sentence.first && /^(?:VERB|AUX)$/.test(token.upos)) return tells(at) ? at : -1
  const found = predicate?.token ?? -1
  // "The index gained 112 points, or 0.8 percent", "fell 4.6 percent to $31.20"
  return found >= 0 && found < counted.first && tokens[found]!.upos === 'VERB' && tells(found) ? found : -1
}

/** "Core inflation, which leaves out food, stood at 3 percent": where the clause between the commas begins, else the verb itself. */
function pastClause(tokens: View['tokens'], verb: number, first: number): number {
  if (tokens[verb - 1]?.text !== ',') return verb
  for (let at = verb - 2; at > first && at > verb - 18; at--)
    if (tokens[at]!.text === ',') return /^(?:which|who)$/.test(word(tokens[at + 1])) ? at : verb
  return verb
}

/** The subject of a verb: by the parser, else the noun right before it. */
function subjectOf({ tokens }: View, verb: number, { sentence, first, last }: Counted): number {
  for (let i = sentence.first; i < verb; i++) {
    const { head, deprel, upos } = tokens[i]!
    // "Turnout was 81.4%": the number itself is the predicate
    const own = head === verb || (tokens[verb]!.upos === 'AUX' && head >= first && head < last)
    if (own && deprel.startsWith('nsubj') && upos === 'NOUN') return i
  }
  const before = pastClause(tokens, verb, sentence.first) - 1
  if (before >= sentence.first && tokens[before]!.upos === 'NOUN') return before
  return -1
}
