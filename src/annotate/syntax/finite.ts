import type { Dictionary } from './dictionary.js'
import type { Tagger } from './tagger.js'
import type { Words } from './words.js'

const FINITE = /\|(?:VBD|VBZ|VBP|MD|VB)$/
const NAMES_SOMETHING = /\|(?:NN|NNS|NNP|NNPS|PRP)$/

/** Tag numbers that `restoreVerb` asks for. */
export type VerbTags = {
  readonly finite: Uint8Array
  readonly nominal: Uint8Array
  readonly participle: number
  readonly past: number
  readonly third: number
  readonly plural: number
  readonly noun: number
  /** Words that open the phrase of an object: articles, possessives, names, pronouns. */
  readonly opening: Uint8Array
}

/** Finds them among the tagger's tags. */
export function verbTags(tags: readonly string[]): VerbTags {
  const where = (pattern: RegExp) => Uint8Array.from(tags, (tag) => (pattern.test(tag) ? 1 : 0))
  return {
    finite: where(FINITE),
    nominal: where(NAMES_SOMETHING),
    participle: tags.indexOf('VERB|VBN'),
    past: tags.indexOf('VERB|VBD'),
    third: tags.indexOf('VERB|VBZ'),
    plural: tags.indexOf('NOUN|NNS'),
    noun: tags.indexOf('NOUN|NN'),
    opening: where(/\|(?:DT|PRP\$?|NNP)$/),
  }
}

/**
 * A sentence with a period has a finite verb. Where the tagger found none but a participle right behind a noun or pronoun, the first
 * one that may be a past tense is it: "The energy ministry reported outages." Nor does one begin with a third person before a word that
 * is mostly a past tense: "Exports fell." Where there is no such participle either, it is the first word taken for a noun that may be a past
 * tense, between a noun and the phrase of an object: "Police shot the man."
 */
export function restoreVerb({ dictionary }: Tagger, verbs: VerbTags, words: Words, ends: boolean): void {
  if (!ends) return
  const next = words.count > 2 ? (dictionary.families[words.family[1] as number] as Uint8Array)[0] : -1
  if (words.tag[0] === verbs.third && next === verbs.past) {
    words.tag[0] = verbs.plural
    words.tag[1] = verbs.past
  }
  let found = -1
  for (let i = 0; i < words.count; i++) {
    const tag = words.tag[i] as number
    if (verbs.finite[tag] === 1) return
    if (found >= 0 || i === 0 || tag !== verbs.participle || verbs.nominal[words.tag[i - 1] as number] !== 1)
      continue
    const may = dictionary.families[words.family[i] as number] as Uint8Array
    if (may.includes(verbs.past)) found = i
  }
  if (found < 0) found = hiddenVerb(dictionary, verbs, words)
  if (found >= 0) words.tag[found] = verbs.past
}

function hiddenVerb(dictionary: Dictionary, verbs: VerbTags, words: Words): number {
  for (let i = 1; i + 1 < words.count; i++) {
    if (words.tag[i] !== verbs.noun || verbs.nominal[words.tag[i - 1] as number] !== 1) continue
    if (verbs.opening[words.tag[i + 1] as number] !== 1) continue
    if ((dictionary.families[words.family[i] as number] as Uint8Array).includes(verbs.past)) return i
  }
  return -1
}
