import type { Reading, Sentence } from '../../../model/annotation.js'
import type { Span } from '../../../model/span.js'
import { within } from '../../../lib/interval.js'
import { dangles, opensOnKnown, undated } from '../dangling.js'
import { curled } from '../marks.js'
import { fullName, LONGEST, type Telling, type Told } from './telling.js'
import { claims, isComplete, isWhole } from './whole.js'
import { escaped, sentenceCase } from '../words.js'

const SHORTEST = 6
const SILENT =
  /\b(?:did not|didn['’]t|declined to|refused to|not immediately|for) (?:\w+ )?(?:respond|comment|reply|answer)/i
/** Sources that are only known from those before them. */
const DEPENDENT = /^(?:his|her|their|its|my|our|another|other|a second|a separate|the other|both)\s/i
/** "told him that …": whom is not said. */
const TOLD = /\b(?:him|her|them|it)\b/i
const PRONOUN = /^(?:he|she|they|it|who|i|we)$/i

/** `Ann Lund said the bridge was safe.` The article's sentence from its speaker to the end of what is said, or the other way round. */
export function reported(telling: Telling): Told | null {
  const { utterance, version, reading, cast } = telling
  const { text } = reading.document
  const [content, cue, source] = [version.content[0], version.cue[0], version.source[0]]
  if (!content || !cue || !source || version.content.length > 1) return null
  const sentence = within(reading.annotations.sentences, content)[0]
  if (!sentence || ![cue, source].every((span) => inside(sentence, span))) return null
  // "the mayor's pledge to sail" tells nothing by itself.
  if (!within(reading.annotations.tokens, cue).some(({ upos }) => upos === 'VERB' || upos === 'ADP'))
    return null
  if (content.end > sentence.end || wordsIn(text, content) < SHORTEST) return null
  if (!speaks(reading, source, cue)) return null
  if (SILENT.test(text.slice(sentence.start, sentence.end))) return null
  if (
    (version.kind === 'indirect' && !claims(reading, content)) ||
    within(reading.annotations.boilerplate, sentence).length > 0
  )
    return null
  const stretch = { start: source.end <= content.start ? source.end : content.start, end: content.end }
  if ([content, stretch].some((span) => dangles(reading, span, utterance.speaker, cast))) return null
  if (undated(text.slice(stretch.start, stretch.end))) return null
  const taken = {
    start: Math.min(content.start, source.start, cue.start),
    end: Math.max(content.end, source.end, cue.end),
  }
  if (!isWhole(text, sentence, taken) || opensOnKnown(reading, taken)) return null
  const isPerson = utterance.speaker !== null && cast.entity(utterance.speaker)?.kind === 'person'
  const name = nameOf(text, source, fullName(telling), isPerson)
  if (name === null || TOLD.test(text.slice(source.end, content.start))) return null
  const parts = arranged(text, content, cue, source)
  if (parts === null) return null
  const [before, after] = [parts[0], parts[1].replace(STRAY, ' ')]
  const told =
    before === '' ? `${sentenceCase(name)}${after}` : `${sentenceCase(before)}${midSentence(name)}${after}`
  const whole = `${told.replace(ADDED, '$1 said').replace(/[\s,;:]+$/, '')}.`.replace(
    /([.!?][”"’']{0,2})\.$/,
    '$1',
  )
  if (whole.length > LONGEST || whole.includes('\n') || !paired(whole)) return null
  const between =
    source.end <= cue.start ? text.slice(source.end, cue.start) : text.slice(cue.end, source.start)
  if (!isComplete(whole, text.slice(source.start, source.end), between)) return null
  return { text: curled(whole), name, cites: [{ article: version.article, ...taken }] }
}

/** Between a name that replaces "the mayor, Ann Lund," and its verb. */
const STRAY = /^\s*,\s+(?=(?:said|says|told|added|wrote|announced|warned|claimed)\b)/

/** "Ann Lund added that …", taken from what it was added to. */
const ADDED = /^((?:\p{Lu}[\p{L}.'’-]*\s?){1,4}(?:,[^,]{1,60},)?) added\b/u

/** True where the verb of saying has a tense, or there is none ("according to"): "Lund, calling it a mistake" is no sentence. */
function speaks({ annotations, document: { text } }: Reading, source: Span, cue: Span): boolean {
  if (/^according\b/i.test(text.slice(cue.start, cue.end))) return true
  const between = { start: Math.min(source.end, cue.start), end: Math.max(source.start, cue.end) }
  const words = [...within(annotations.tokens, cue), ...within(annotations.tokens, between)]
  if (words.every(({ upos }) => upos !== 'VERB')) return true
  return words.some(({ xpos, upos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos) && upos !== 'ADJ')
}

function inside(sentence: Sentence, span: Span): boolean {
  return span.start >= sentence.start && span.end <= sentence.end
}

function wordsIn(text: string, { start, end }: Span): number {
  return text.slice(start, end).split(/\s+/).length
}

/** What stands before the speaker's name and what after it, or null where the three lie too far apart. */
function arranged(text: string, content: Span, cue: Span, source: Span): readonly [string, string] | null {
  const end = Math.max(content.end, cue.end, source.end)
  const start = Math.min(content.start, cue.start, source.start)
  const gap =
    source.end <= content.start
      ? content.start - Math.max(source.end, cue.end)
      : Math.min(cue.start, source.start) - content.end
  if (gap < 0 || gap > 60) return null
  if (content.start <= source.start && source.end <= content.end) return null
  return [text.slice(start, source.start), text.slice(source.end, end)]
}

/** How the speaker is named: as printed, in full where the article has a pronoun, a surname or "the official"; null for "his aide". */
function nameOf(text: string, source: Span, full: string | null, isPerson: boolean): string | null {
  const printed = text.slice(source.start, source.end)
  if (full === null || DEPENDENT.test(printed)) return null
  const article =
    !isPerson && new RegExp(`\\bthe ${escaped(full)}\\b`, 'i').test(text) && !/^the /i.test(full)
      ? `the ${full}`
      : full
  if (printed.replace(/^the /i, '') === full) return article
  // "Mr Lund" is Ann Lund in full.
  if (/^(?:Mr|Mrs|Ms|Dr)\.? /.test(printed) && full.endsWith(printed.replace(/^\S+ /, ''))) return article
  // "the envoy to the EU Ann Lund" begins before what was taken for the name
  if (printed.endsWith(full) && /\b(?:of|to|for|at|in)\s$/.test(text.slice(source.start - 5, source.start)))
    return full
  if (printed.includes(full)) return printed
  const short = PRONOUN.test(printed) || /^the\s/i.test(printed) || full.split(' ').includes(printed)
  return short ? article : printed
}

function midSentence(name: string): string {
  return /^(?:A|An|The|Two|Three|Four|Some|Several|Many)\s/.test(name)
    ? name.charAt(0).toLowerCase() + name.slice(1)
    : name
}

function paired(text: string): boolean {
  return (
    (text.match(/“/g) ?? []).length === (text.match(/”/g) ?? []).length &&
    (text.match(/"/g) ?? []).length % 2 === 0
  )
}
