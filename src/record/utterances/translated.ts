import type { Statement } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { firstEndingAfter } from '../../lib/interval.js'

const LANGUAGES =
  'Albanian|Amharic|Arabic|Armenian|Azerbaijani|Belarusian|Bengali|Bulgarian|Burmese|Cantonese|Catalan|Chinese|Creole|Croatian|Czech|Danish|Dari|Dutch|Estonian|' +
  'Farsi|Finnish|French|Georgian|German|Greek|Hebrew|Hindi|Hungarian|Indonesian|Italian|Japanese|Kazakh|Korean|Kurdish|Latvian|Lithuanian|Mandarin|Norwegian|' +
  'Pashto|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Serbian|Slovak|Somali|Spanish|Swahili|Swedish|Tamil|Thai|Tigrinya|Turkish|Ukrainian|Urdu|Vietnamese'
const TRANSLATED = new RegExp(
  `\\b(?:in (?:${LANGUAGES})(?=[,.;:)”"—–]|\\s(?:on|at|to|in|during|before|after|and|that|by|through)\\b)|through (?:an?|his|her|their) (?:interpreter|translator)` +
    '|(?:speaking|spoke) through (?:an )?interpretation|according to (?:an?|the) (?:\\w{1,12} )?translation|translated (?:from|by|into))',
  'u',
)

/**
 * The words by which a report says that what it quotes was said in another language: "said in Spanish",  "told reporters through an interpreter". Read
 * outside the words said, in the sentence of the cue; null where it says nothing of the kind.
 */
export function translatedAt(
  text: string,
  sentences: readonly Span[],
  { content, cue }: Statement,
): Span | null {
  const at = cue[0]?.start
  const sentence = at === undefined ? undefined : sentences[firstEndingAfter(sentences, at)]
  if (!sentence) return null
  const masked = content.reduce(
    (words, { start, end }) => mask(words, start - sentence.start, end - sentence.start),
    text.slice(sentence.start, sentence.end),
  )
  const found = TRANSLATED.exec(masked)
  if (!found) return null
  const start = sentence.start + found.index
  return { start, end: start + found[0].length }
}

function mask(words: string, start: number, end: number): string {
  const [from, to] = [Math.max(0, start), Math.min(words.length, end)]
  return from < to ? words.slice(0, from) + ' '.repeat(to - from) + words.slice(to) : words
}
