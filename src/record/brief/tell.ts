import type { Reading, Sentence } from '../../model/annotation.js'
import type { UtteranceRecord, UtteranceVersion } from '../../model/record.js'
import type { ArticleSpan, Span } from '../../model/span.js'
import { within } from '../../lib/interval.js'
import type { Cast } from '../cast.js'
import { dangles, undated } from './dangling.js'
import { escaped, sentenceCase } from './words.js'

/** A sentence of the brief as an article has it, and the words it rests on. */
export type Told = { readonly text: string; readonly cites: readonly ArticleSpan[] }

const SHORTEST_QUOTE = 5
const SHORTEST = 6
const LONGEST = 320
const SILENT =
  /\b(?:did not|didn['’]t|declined to|refused to|not immediately|for) (?:\w+ )?(?:respond|comment|reply|answer)/i
/** Sources that are only known from those before them. */
const DEPENDENT = /^(?:his|her|their|its|my|our|another|other|a second|a separate|the other|both)\s/i
/** "told him that …": whom is not said. */
const TOLD = /\b(?:him|her|them|it)\b/i
const PRONOUN = /^(?:he|she|they|it|who|i|we)$/i

/** A version of an utterance in its article. */
export type Telling = {
  readonly utterance: UtteranceRecord
  readonly version: UtteranceVersion
  readonly reading: Reading
  readonly cast: Cast
}

/** What a version says in its own words, or null where they cannot stand alone. */
export function tell(telling: Telling): Told | null {
  return telling.version.kind === 'direct' ? quoted(telling) : reported(telling)
}

/** `Ann Lund: “The bridge is safe.”` The first whole sentence of the quotation that stands alone. */
function quoted({ utterance, version, reading, cast }: Telling): Told | null {
  const { text } = reading.document
  const name = version.speakerName ?? utterance.speakerName
  for (const span of version.quoted) {
    const words = text.slice(span.start, span.end).replace(/[,;:]$/, '')
    const count = words.split(/\s+/).length
    if (count < SHORTEST_QUOTE || words.length > LONGEST || words.includes('\n')) continue
    if (dangles(reading, span, utterance.speaker, cast, true) || isTail(reading, span, words)) continue
    const inner = words.replace(/“/g, '‘').replace(/”/g, '’')
    if (inner !== words || name === null) continue
    return {
      text: `${sentenceCase(name)}: “${words}”${/[.!?…]$/.test(words) ? '' : '.'}`,
      cites: [span, ...version.source],
    }
  }
  return null
}

/** `Ann Lund said the bridge was safe.` The article's sentence from its speaker to the end of what is said, or the other way round. */
function reported({ utterance, version, reading, cast }: Telling): Told | null {
  const { text } = reading.document
  const [content, cue, source] = [version.content[0], version.cue[0], version.source[0]]
  if (!content || !cue || !source || version.content.length > 1) return null
  const sentence = within(reading.annotations.sentences, content)[0]
  if (!sentence || ![cue, source].every((span) => inside(sentence, span))) return null
  // "the mayor's pledge to sail" tells nothing by itself.
  if (!within(reading.annotations.tokens, cue).some(({ upos }) => upos === 'VERB' || upos === 'ADP'))
    return null
  if (content.end > sentence.end || wordsIn(text, content) < SHORTEST) return null
  if (SILENT.test(text.slice(sentence.start, sentence.end))) return null
  const stretch = { start: source.end <= content.start ? source.end : content.start, end: content.end }
  if ([content, stretch].some((span) => dangles(reading, span, utterance.speaker, cast))) return null
  if (undated(text.slice(stretch.start, stretch.end))) return null
  const name = nameOf(text, source, version.speakerName ?? utterance.speakerName)
  if (name === null || TOLD.test(text.slice(source.end, content.start))) return null
  const parts = arranged(text, content, cue, source)
  if (parts === null) return null
  const [before, after] = [parts[0], parts[1].replace(STRAY, ' ')]
  const told =
    before === '' ? `${sentenceCase(name)}${after}` : `${sentenceCase(before)}${midSentence(name)}${after}`
  const closed = `${told.replace(ADDED, '$1 said').replace(/[\s,;:]+$/, '')}.`.replace(
    /([.!?][”"’']?)\.$/,
    '$1',
  )
  return closed.length > LONGEST || closed.includes('\n') || !paired(closed)
    ? null
    : {
        text: closed,
        cites: [
          {
            article: version.article,
            start: Math.min(content.start, source.start, cue.start),
            end: Math.max(content.end, source.end, cue.end),
          },
        ],
      }
}

/** Between a name that replaces "the mayor, Ann Lund," and its verb. */
const STRAY = /^\s*,\s+(?=(?:said|says|told|added|wrote|announced|warned|claimed)\b)/

/** The end of a sentence that begins outside the marks: "makes peace easier, not harder". */
function isTail({ annotations }: Reading, span: Span, words: string): boolean {
  const first = within(annotations.tokens, span).find(({ upos }) => upos !== 'PUNCT')
  return (
    /^\p{Ll}/u.test(words) && (first === undefined || /^(?:VERB|AUX|ADP|PART|CCONJ|SCONJ)$/.test(first.upos))
  )
}

/** "Ann Lund added that …", taken from what it was added to. */
const ADDED = /^((?:\p{Lu}[\p{L}.'’-]*\s?){1,4}(?:,[^,]{1,60},)?) added\b/u

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
function nameOf(text: string, source: Span, full: string | null): string | null {
  const printed = text.slice(source.start, source.end)
  if (full === null || DEPENDENT.test(printed)) return null
  const article =
    new RegExp(`\\bthe ${escaped(full)}\\b`, 'i').test(text) && !/^the /i.test(full) ? `the ${full}` : full
  if (printed.replace(/^the /i, '') === full) return article
  // "Mr Lund" is Ann Lund in full.
  if (/^(?:Mr|Mrs|Ms|Dr)\.? /.test(printed) && full.endsWith(printed.replace(/^\S+ /, ''))) return article
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
