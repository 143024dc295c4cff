import type { Reading } from '../../../model/annotation.js'
import type { ArticleSpan, Span } from '../../../model/span.js'
import { within } from '../../../lib/interval.js'
import { dangles } from '../dangling.js'
import { inMarks } from '../marks.js'
import { fullName, LONGEST, type Telling, type Told } from './telling.js'
import { sentenceCase } from '../words.js'

/** Fewer words say little by themselves ("It is too late"); of oneself one fewer will do: "We are not machines". */
const SHORTEST_QUOTE = 5
const OF_ONESELF = /^[“"'‘]?(?:I|We)\b/
/** A quotation longer than this is told up to the end of a sentence. */
const ROOM = 240

/** A paper has no voice of its own, and "the new statement" does not say whose it is. */
const DOCUMENT =
  /\b(?:statement|letter|report|tweet|post|e-?mail|memo|document|release|filing|lawsuit|complaint|ruling|opinion|story|article)s?$/i

/** `Ann Lund: “The bridge is safe.”` The first whole sentences of the quotation that stand alone. */
export function quoted(telling: Telling): Told | null {
  const { utterance, version, reading, cast } = telling
  const { text } = reading.document
  const name = fullName(telling)
  if (name === null || DOCUMENT.test(name) || /^the \p{Ll}+$/iu.test(name)) return null
  for (const [at, span] of version.quoted.entries()) {
    const cited = { ...span, end: endOfWhole(reading, span) }
    const words = text.slice(cited.start, cited.end).replace(/[\s,;:]+$/, '')
    const shortest = OF_ONESELF.test(words) ? SHORTEST_QUOTE - 1 : SHORTEST_QUOTE
    if (words.split(/\s+/).length < shortest || words.length > LONGEST || words.includes('\n')) continue
    if (isPart(text, version.quoted, at) || dangles(reading, span, utterance.speaker, cast, true)) continue
    const shown = inMarks(words)
    if (shown === null || !shown.startsWith('“') || /[“”]/.test(words)) continue
    return {
      text: `${sentenceCase(name)}: ${shown}${/[.!?…]$/.test(words) ? '' : '.'}`,
      name: sentenceCase(name),
      cites: [cited, ...version.source],
    }
  }
  return null
}

/** A part of a sentence: one that begins with a small letter, or that goes on after "she said" ("“If it rains,” she said, “we stay”"). */
function isPart(text: string, quoted: readonly ArticleSpan[], at: number): boolean {
  const begins = (span: ArticleSpan | undefined): boolean =>
    span !== undefined && /^[^\p{L}]{0,3}\p{Ll}/u.test(text.slice(span.start, span.start + 5))
  const [own, following] = [quoted[at] as ArticleSpan, quoted[at + 1]]
  return begins(own) || (text.charAt(own.end - 1) === ',' && begins(following))
}

/** Where the last sentence ends that a line of the brief has room for. */
function endOfWhole({ annotations }: Reading, { start, end }: Span): number {
  if (end - start <= ROOM) return end
  const ends = within(annotations.sentences, { start, end })
    .map((sentence) => sentence.end)
    .filter((at) => at < end && at - start <= ROOM)
  return ends.at(-1) ?? end
}
