import type { Reading, Token } from '../../model/annotation.js'
import type { Span } from '../../model/span.js'
import { within } from '../../lib/interval.js'
import type { Cast } from '../cast.js'

const THIRD = /^(?:he|him|his|she|her|hers|they|them|their|theirs)$/i
const THING = /^(?:it|its)$/i
const POINTING = /^(?:it|he|she|they|and|but|so|or|yet|also|which|both|them|him|her|now|then)$/i
const SHOWING = /^(?:this|that|these|those|such)$/i
const RELATIVE = /\b(?:yesterday|tomorrow|today|tonight|earlier|later|the latter|the former)\b/i

/**
 * True where words taken out of their article point at something that is not in them: a pronoun for somebody else than the speaker
 * who is not named before it, or a beginning such as "This …" or "But …".
 */
export function dangles(
  reading: Reading,
  span: Span,
  speaker: string | null,
  cast: Cast,
  quoted = false,
): boolean {
  const { annotations } = reading
  const tokens = within(annotations.tokens, span)
  const words = tokens.filter(({ upos }) => upos !== 'PUNCT')
  const first = words[0]
  const conjunction =
    /^(?:that|to|whether)$/i.test(first?.text ?? '') && first?.upos !== 'PRON' && first?.upos !== 'DET'
  const [opens, next] = conjunction ? words.slice(1) : words
  if (!opens || (POINTING.test(opens.text) && (quoted || !THIRD.test(opens.text)))) return true
  // "This is …" points at something; a speaker's "These fires …" names it.
  const names = quoted && (next?.upos === 'NOUN' || next?.upos === 'ADJ' || saysWhat(words))
  if (SHOWING.test(opens.text) && !names) return true
  if (!quoted && words.some((token, at) => shows(token, words[at + 1]))) return true
  return (
    words.some((token) => THIRD.test(token.text) && !standsFor(reading, span, token, speaker, cast)) ||
    words.some(
      (token, at) =>
        THING.test(token.text) && !words.slice(0, at).some(({ upos }) => upos === 'NOUN' || upos === 'PROPN'),
    )
  )
}

/** "The company has …", "The pair were …" at the beginning: known from what stands before it. */
const KNOWN =
  /^(?:company|firm|group|pair|duo|trio|two|agency|organi[sz]ation|club|suspect|man|woman|victim|couple|teenager|boy|girl|incident|move|decision|announcement|statement|report|former|latter)s?$/i

/** True for a sentence that opens with "the company" or its like and a verb. */
export function opensOnKnown({ annotations }: Reading, span: Span): boolean {
  const [the, noun, verb] = within(annotations.tokens, span)
  return (
    /^the$/i.test(the?.text ?? '') &&
    KNOWN.test(noun?.text ?? '') &&
    (verb?.upos === 'VERB' || verb?.upos === 'AUX')
  )
}

/** "This is a merger of equals": whatever is meant, it is said what it is. */
function saysWhat([opens, verb, article]: readonly Token[]): boolean {
  return (
    /^this$/i.test(opens?.text ?? '') &&
    verb?.lemma === 'be' &&
    /^(?:an?|the|one|our)$/i.test(article?.text ?? '')
  )
}

const SPELL =
  /^(?:week|month|year|morning|afternoon|evening|summer|winter|autumn|fall|spring|season|time|day|weekend|century)s?$/i

/** "this plan", "such a force"; not "this week". */
function shows({ text, upos }: Token, next: Token | undefined): boolean {
  if (/^such$/i.test(text)) return next?.lemma !== 'as'
  return SHOWING.test(text) && upos === 'DET' && !SPELL.test(next?.text ?? '')
}

/** The pronoun is the speaker, or somebody named before it in the same words. */
function standsFor(
  { document, annotations }: Reading,
  span: Span,
  pronoun: Token,
  speaker: string | null,
  cast: Cast,
): boolean {
  const before = { start: span.start, end: pronoun.start }
  const earlier = before.end > before.start ? within(annotations.tokens, before) : []
  if (/^the/i.test(pronoun.text)) {
    const names = earlier.filter(({ upos }) => upos === 'PROPN').length
    return names > 1 || earlier.some(({ xpos }) => xpos === 'NNS' || xpos === 'NNPS')
  }
  const found = within(annotations.coreferences, pronoun)[0]
  if (!found) {
    const people = within(annotations.names, before).filter(({ kind }) => kind === 'person')
    // "President Horvat will visit on Wednesday, his office said."
    const one = before.end > before.start && new Set(people.map(({ entity }) => entity)).size === 1
    return one || alone(document.id, annotations, pronoun, speaker, cast)
  }
  if (speaker !== null && cast.of(document.id, found.entity) === speaker) return true
  return earlier.length > 0 && within(annotations.names, before).some(({ entity }) => entity === found.entity)
}

const NEAR = 300

/** No person but the speaker is named shortly before: the pronoun can stand for nobody else. */
function alone(
  article: string,
  { names }: Reading['annotations'],
  pronoun: Span,
  speaker: string | null,
  cast: Cast,
): boolean {
  const near = { start: Math.max(0, pronoun.start - NEAR), end: pronoun.start }
  const people = pronoun.start === 0 ? [] : within(names, near).filter(({ kind }) => kind === 'person')
  return (
    speaker !== null &&
    people.length > 0 &&
    people.every(({ entity }) => cast.of(article, entity) === speaker)
  )
}

/** True for words whose day is only known in their article: "yesterday", "later". */
export function undated(text: string): boolean {
  return RELATIVE.test(text)
}
