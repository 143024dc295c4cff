import type { Sentence, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { firstEndingAfter } from '../../lib/interval.js'
import type { Tree } from './tree.js'
import type { EventDraft } from './verbs.js'

/** How far a day or a place may stand from the words of the event, in tokens. */
const REACH = 18
/** Words that begin another clause or lead to something else that has its own day and place. */
const BORDERS = new Set([
  'that', 'who', 'whom', 'whose', 'which', 'when', 'where', 'after', 'before', 'following', 'as', 'while', 'since', 'ahead', 'until', 'if',
  'because', 'although', 'though', 'but', 'despite', 'unlike', 'prior', 'amid', 'including', 'than',
]) // prettier-ignore
const RELATIVE = new Set(['who', 'whom', 'whose', 'which', 'where'])
const MARKS = new Set([';', ':', '--', '—', '–', '(', ')', '"', '“', '”', '``', "''"])
const DATING = new Set([
  'on',
  'in',
  'at',
  'during',
  'over',
  'early',
  'late',
  'later',
  'earlier',
  'overnight',
  'by',
  ',',
])
/** Words after which a noun of an event has the day that follows it: "following talks in Doha on Monday". */
const LEADS = new Set([
  'after',
  'following',
  'before',
  'ahead',
  'during',
  'since',
  'until',
  'follow',
  'precede',
  'prior',
])

/**
 * The first day or place after an event that its own clause gives it by order of words, whatever the parser tied it to. Null where another
 * event, another clause or a quotation stands between.
 */
export function besideEvent<T extends Span>(
  tree: Tree,
  draft: EventDraft,
  sentence: Sentence,
  items: readonly T[],
  others: ReadonlySet<number>,
  leads: (first: number) => boolean,
): T | null {
  const noun = draft.rule.startsWith('noun')
  const from = Math.max(draft.trigger, draft.triggerEnd) + 1
  if (noun && !isLed(tree, draft, sentence)) return null
  const limit = Math.min(sentence.last, from + REACH)
  for (let at = from; at < limit; at++) {
    const token = tree.tokens[at] as Token
    const item = items.find(({ start, end }) => token.start >= start && token.end <= end)
    const aside = asideEnd(tree, at, limit)
    if (aside > at) {
      at = aside
      continue
    }
    if (item && leads(at) && !isPart(tree, item)) return item
    if (BORDERS.has(token.lemma) || MARKS.has(token.text)) return null
    if (others.has(at) && !draft.covers.includes(at)) return null
    if (noun ? token.upos === 'VERB' || token.text === ',' : isFinite(token) && !isTwin(tree, draft, at))
      return null
  }
  return null
}

/** ", who took office in May," after a name is skipped: the clause goes on after it. The comma that ends it, or -1. */
function asideEnd({ tokens }: Tree, at: number, limit: number): number {
  if (tokens[at]?.text !== ',' || !RELATIVE.has(tokens[at + 1]?.lemma ?? '')) return -1
  for (let end = at + 2; end < limit; end++) {
    const next = tokens[end + 1]
    if (tokens[end]?.text === ',') return next?.upos === 'ADP' ? end : -1
  }
  return -1
}

/** "met and [prayed] with the king on Saturday": a second verb of the same clause shares its day. */
function isTwin({ tokens, children }: Tree, { trigger }: EventDraft, at: number): boolean {
  const { deprel, head } = tokens[at] as Token
  return (
    deprel === 'conj' &&
    head === trigger &&
    at - trigger <= 2 &&
    !children(at).some((child) => tokens[child]?.deprel.startsWith('nsubj'))
  )
}

function isFinite({ upos, xpos }: Token): boolean {
  return (upos === 'VERB' || upos === 'AUX') && ['VBD', 'VBZ', 'VBP', 'MD'].includes(xpos)
}

/** "Friday's statement", "the Monday deadline": the day is said of another noun. */
function isPart({ tokens }: Tree, { end }: Span): boolean {
  const next = tokens[firstEndingAfter(tokens, end)]
  return (
    next !== undefined &&
    (next.xpos === 'POS' || next.text === '-' || (next.upos === 'NOUN' && next.start - end < 2))
  )
}

/** True for a noun after "following", "ahead of" or "follow": its day stands after it. */
function isLed(tree: Tree, { trigger, triggerEnd }: EventDraft, { first }: Sentence): boolean {
  const noun = Math.min(trigger, triggerEnd)
  for (let at = noun - 1; at >= Math.max(first, noun - 8); at--) {
    const { lemma, upos, xpos } = tree.tokens[at] as Token
    if (LEADS.has(lemma)) return true
    if (
      !['DET', 'ADJ', 'NOUN', 'PROPN', 'CCONJ', 'NUM', 'PRON'].includes(upos) &&
      xpos !== 'POS' &&
      lemma !== 'of'
    )
      return false
  }
  return false
}

/** True where what stands before a day lets it date the clause: "on Monday", "met Monday", not "of Monday", "since Monday". */
export function datesClause(tree: Tree, first: number): boolean {
  const before = tree.tokens[first - 1]
  if (before === undefined) return false
  return before.upos !== 'ADP' && before.upos !== 'SCONJ'
    ? !['NUM', 'DET'].includes(before.upos)
    : DATING.has(before.lemma)
}

/** What a place can be called before its name: "in the city of Lund", but not "at the request of Peru". */
const SITES = new Set([
  'city', 'town', 'village', 'capital', 'region', 'province', 'state', 'port', 'island', 'district', 'suburb', 'resort', 'area', 'outskirt', 'centre',
  'center', 'county', 'municipality', 'north', 'south', 'east', 'west', 'coast', 'border', 'street', 'republic', 'territory', 'part', 'airport',
  'settlement', 'neighbourhood', 'neighborhood', 'square', 'university', 'kilometre', 'kilometer', 'mile', 'km', 'hamlet', 'governorate', 'stronghold',
]) // prettier-ignore

/** True for a place name behind a preposition of place, with at most a few words of its own before it: "in the Swiss city of Geneva". */
export function placesClause({ tokens }: Tree, first: number, placing: ReadonlySet<string>): boolean {
  for (let at = first - 1; at >= Math.max(0, first - 6); at--) {
    const { lemma, upos, xpos } = tokens[at] as Token
    if (placing.has(lemma)) return true
    if (lemma === 'of' && !SITES.has(tokens[at - 1]?.lemma ?? '')) return false
    if (!['DET', 'ADJ', 'NOUN', 'PROPN'].includes(upos) && xpos !== 'POS' && lemma !== 'of' && lemma !== ',')
      return false
  }
  return false
}
