import type { Annotations, Reading, Sentence, Token } from '../model/annotation.js'
import type { Lineage } from '../model/lineage.js'
import type { Span } from '../model/span.js'
import { firstEndingAfter, within } from '../lib/interval.js'
import { byCodeUnits } from '../lib/order.js'

/**
 * The story's title: the headline of the line of reporting that most articles follow, of equals the newest; without any headline, the
 * first sentence of its lead article.
 */
export function storyTitle(readings: readonly Reading[], lineage: Lineage): string {
  const byId = new Map(readings.map((reading) => [reading.document.id, reading]))
  const lines = [...lineage.origins].sort(
    (a, b) => b.articles.length - a.articles.length || byCodeUnits(dayOf(b.lead), dayOf(a.lead)),
  )
  const candidates = [...lines.flatMap((line) => [line.lead, ...line.articles]), ...byId.keys()]
  for (const id of candidates) {
    const reading = byId.get(id)
    const title = reading?.document.title
    if (reading && title && isAbout(title, reading)) return bare(title)
  }
  const titles = candidates.flatMap((id) => byId.get(id)?.document.title ?? [])
  const other = titles.find((title) => !STAMPED.test(title))
  if (other) return bare(other)
  const lead = byId.get(candidates[0] ?? '') ?? readings[0]
  const span = lead ? firstSentence(lead) : null
  if (lead && span) return clause(lead, span) ?? shortened(lead.document.text.slice(span.start, span.end))
  return shortened(lead?.document.text ?? '')

  function dayOf(article: string): string {
    return byId.get(article)?.document.published?.slice(0, 10) ?? ''
  }
}

/** What agencies print before a headline: "Exclusive-", "UPDATE 2-", "WRAPUP 1-". */
const LABEL =
  /^(?:EXCLUSIVE|UPDATE|WRAPUP|BREAKING|CORRECTED|REFILE|FACTBOX|EXPLAINER|ANALYSIS|Exclusive|Update|Breaking|Corrected)(?: \d{1,2})?\s?[-–—:|]\s?/

/** A headline without the agency's label before it and the outlet's name behind it ("… | Harbour Post"). */
function bare(title: string): string {
  return title.replace(LABEL, '').replace(/(?<=\S+ \S+ \S+) \| [^|]{2,40}$/, '')
}

const BEGINNING = 5
/** A day or an hour in figures, as pages of a section carry it. */
const STAMPED = /\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{1,2}:\d{2}\b/

/**
 * True where a headline has longer words in common with the beginning of its article: a page's title may be that of a section
 * ("Nation/World 07/15/2018") or of another story.
 */
function isAbout(title: string, reading: Reading): boolean {
  const text = storySentences(reading, BEGINNING)
    .map(({ start, end }) => reading.document.text.slice(start, end))
    .join(' ')
    .toLowerCase()
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []
  if (STAMPED.test(title)) return false
  const shared = words.filter((word) => text.includes(word.slice(0, STEM))).length
  return text === '' || words.length === 0 || shared >= SHARED * words.length
}

/** How many letters decide that two longer words are one. */
const STEM = 6
/** So much of a headline's longer words its article's beginning has. */
const SHARED = 0.25

const LONGEST = 110
const SHORTEST = 40

/** At most this many characters, cut between words and marked as cut. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text
  const cut = text.slice(0, LONGEST)
  const blank = cut.lastIndexOf(' ')
  return `${cut.slice(0, blank > LONGEST / 2 ? blank : LONGEST).replace(/[,;:\s]+$/, '')} …`
}

/** Relations that a clause is whole without. */
const SPARE = new Set(['advcl', 'acl', 'acl:relcl', 'obl', 'nmod', 'parataxis', 'punct', 'advmod', 'appos', 'obl:unmarked', 'nmod:unmarked', 'obl:tmod', 'cc', 'conj', 'dep', 'discourse']) // prettier-ignore
/** Words that need the next one. */
const OPEN = new Set(['ADP', 'DET', 'CCONJ', 'SCONJ', 'PART', 'AUX', 'PUNCT'])

/**
 * The longest beginning of a sentence that is a clause by itself: whatever is left out only modifies what is kept. Null where the
 * sentence has none of a headline's length, or what is kept says less than the whole ("… said on Monday").
 */
function clause({ document, annotations }: Reading, span: Span): string | null {
  const whole = document.text.slice(span.start, span.end).replace(/[.\s]+$/, '')
  if (whole.length <= LONGEST) return whole
  const all = annotations.tokens
  const first = firstEndingAfter(all, span.start)
  const last = firstEndingAfter(all, span.end - 1)
  for (let cut = last; cut > first + 3; cut--) {
    const end = (all[cut - 1] as Token).end
    if (end - span.start > LONGEST) continue
    if (end - span.start < SHORTEST) return null
    if (OPEN.has((all[cut - 1] as Token).upos) || !standsAlone(all, first, cut, last)) continue
    const words = document.text.slice(span.start, end)
    if (balanced(words)) return words
  }
  return null
}

/** True where nothing kept hangs on, or needs, what is left out. */
function standsAlone(tokens: readonly Token[], first: number, cut: number, last: number): boolean {
  let verb = false
  for (let at = first; at <= last; at++) {
    const token = tokens[at]
    if (!token) return false
    const kept = (index: number): boolean => index >= first && index < cut
    if (at < cut) {
      verb ||= token.upos === 'VERB' && token.xpos !== 'VBG'
      // The clause that is said stands without "…, the ministry said".
      if (token.head >= cut && token.deprel !== 'ccomp' && token.deprel !== 'punct') return false
    } else if (kept(token.head) && !SPARE.has(token.deprel) && !isPurpose(tokens, at)) return false
  }
  return verb
}

/** What one has another do: "asked the crew to leave" says little without its end. */
const HAVING_DONE = new Set([
  'ask', 'urge', 'order', 'tell', 'want', 'allow', 'force', 'persuade', 'expect', 'help', 'invite', 'call', 'press', 'push', 'permit', 'require', 'warn', 'lead', 'cause', 'enable', 'encourage', 'instruct', 'get', 'have', 'use',
]) // prettier-ignore

/** "held talks on a plan to end the strike": what for, after a verb that has its object. */
function isPurpose(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token
  const verb = tokens[token.head]
  if (token.deprel !== 'xcomp' || verb === undefined || HAVING_DONE.has(verb.lemma)) return false
  const marked = tokens[at - 1]?.text.toLowerCase() === 'to'
  return (
    marked && tokens.slice(token.head, at).some(({ deprel, head }) => deprel === 'obj' && head === token.head)
  )
}

function balanced(words: string): boolean {
  return (
    (words.match(/["“”]/g) ?? []).length % 2 === 0 &&
    (words.match(/\(/g) ?? []).length === (words.match(/\)/g) ?? []).length
  )
}

/** The first sentence of the story itself; datelines, bylines and captions are passed over. */
function firstSentence(reading: Reading): Span | null {
  return storySentences(reading, 1)[0] ?? null
}

/** The first sentences of the story itself, at most so many: whole ones, without furniture and what a picture shows. */
export function storySentences({ document, annotations }: Reading, most: number): readonly Span[] {
  const found: Span[] = []
  for (const sentence of annotations.sentences) {
    const words = document.text.slice(sentence.start, sentence.end)
    if (words === document.title || !/[.!?”"’']$/.test(words)) continue
    if (within(annotations.boilerplate, sentence).length > 0 || describesPicture(annotations, sentence))
      continue
    found.push({ start: sentence.start, end: sentence.end })
    if (found.length === most) break
  }
  return found
}

/** "President Lund, left, and Per Holm pose for a photo". */
const BY_PLACE =
  /, (?:left|right|center|centre|front|back) (?:,|and)\s|\bposes? for (?:a )?(?:photos?|pictures?|photographs?)\b/i

/**
 * "The minister makes a speech in Oslo on March 4, 2025.", "Troops walk along a street in Oslo, March 4, 2025.": the present tense
 * with a whole date, or no past tense and a whole date at the end, tells what a picture shows.
 */
function describesPicture({ tokens, times }: Annotations, sentence: Sentence): boolean {
  const words = tokens.slice(sentence.first, sentence.last)
  const dates = within(times, sentence).filter(
    ({ grain, stated, type }) => type === 'DATE' && grain === 'day' && stated,
  )
  if (BY_PLACE.test(words.map(({ text }) => text).join(' '))) return true
  if (dates.length === 0) return false
  const present = words.some(
    ({ head, xpos, upos }) => head < 0 && upos === 'VERB' && (xpos === 'VBZ' || xpos === 'VBP'),
  )
  const told = words.some(({ xpos }) => xpos === 'VBD' || xpos === 'MD' || xpos === 'VBZ')
  return present || (!told && dates.some(({ end }) => sentence.end - end <= 1))
}
