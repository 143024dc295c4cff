import type { Reading, Sentence } from '../../../model/annotation.js'
import type { Span } from '../../../model/span.js'
import { within } from '../../../lib/interval.js'

const SUBORDINATE =
  /^(?:while|although|though|even though|if|unless|because|since|as|when|whenever|after|before|until|whereas)\b/i
/** What stands right before words that hang on it: "which", "that", "if", "of". */
const HANGING =
  /\b(?:while|although|though|if|unless|because|since|as|when|where|until|that|which|who|whose|whom|than|whether|of|to|for|at|in|on|by|from|with|not|how|what|why|saying|adding)\s*$/i
/** "did not say", "never told": what was not said is no statement. */
const DENIED = /\b(?:not|never|nor|neither|hardly)\b|n['’]t\b/i
/** A source that only points back. */
const POINTS = /^(?:which|who|that|(?:him|her|them|it|my)sel(?:f|ves))\b/i
/** "said Mark Morgan, CBP's", "a plan of the": what follows is cut off. */
const CUT =
  /(?:['’]s|\b(?:the|a|an|of|in|to|and|or|for|with|by|from|their|its|his|her|told|following))[.,]?$/i
/** "she did not, either", "in the following ways": said with what stands around it. */
const POINTS_OUT = /\b(?:either|too|as well)\.$|\bthe following\b|\bthe same\b/i
/** "Lund, talking as he": the words that name the source are cut. */
const CUT_SOURCE = /\b(?:he|she|they|it|as|who|which|that|when|while)$/i
/** "Lund said, adding that …": the first verb has lost its words. */
const EMPTY_VERB = /^\s*(?:said|says|told \S+|wrote|tweeted),?\s*$/i

/**
 * True where a stretch of a sentence can be taken out of it: nothing before it governs it ("While critics have said …"), and it does not
 * end in the middle of a series ("said he would leave, called the court [and wrote …]").
 */
export function isWhole(text: string, sentence: Sentence, stretch: Span): boolean {
  const before = text.slice(sentence.start, stretch.start).trim()
  if (HANGING.test(before)) return false
  if (SUBORDINATE.test(before) && !before.endsWith(',')) return false
  const after = text.slice(stretch.end, sentence.end)
  return !(/^,?\s+(?:and|or)\b/.test(after) && text.slice(stretch.start, stretch.end).includes(','))
}

/** True for a report that reads by itself: its source is somebody, its cue is not denied, its end is not cut. */
export function isComplete(told: string, source: string, between: string): boolean {
  if (POINTS.test(source) || CUT_SOURCE.test(source) || POINTS_OUT.test(told)) return false
  if (DENIED.test(between) || EMPTY_VERB.test(between) || /\bwho\s*$/i.test(between)) return false
  if (isHeadline(told)) return false
  if (CUT.test(told) || /\s[-–]\s(?:said|says|told)\b/.test(told)) return false
  return (told.match(/\(/g) ?? []).length === (told.match(/\)/g) ?? []).length
}

/** "Mayor Lund Explains The Ferry Deal": the title of another story in the text. */
function isHeadline(words: string): boolean {
  const long = words.match(/\p{L}{4,}/gu) ?? []
  return long.length > 4 && long.filter((word) => /^\p{Lu}/u.test(word)).length > 0.8 * long.length
}

/** True where the words claim something, by a verb with a tense or by "to": "tweeted a photo of a bridge" tells of no claim. */
export function claims({ annotations }: Reading, span: Span): boolean {
  return within(annotations.tokens, span).some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD|TO)$/.test(xpos))
}
